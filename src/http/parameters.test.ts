import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, LONGEST_VALUE, Parameters, parameterNames, readForm, readJson, readQuery } from './parameters.ts';

const names = parameterNames(['Licence', 'LastName', 'City'] as const);

function fromForm(text: string) {
  const parameters = new Parameters(names);
  readForm(text, parameters);
  return parameters;
}

function fromQuery(url: string) {
  const parameters = new Parameters(names);
  readQuery(url, parameters);
  return parameters;
}

function fromJson(text: string) {
  const parameters = new Parameters(names);
  return { parameters, isObject: readJson(text, parameters) };
}

describe('parameters of a form', () => {
  it('reads what URLSearchParams writes', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 }).map((value) => value.replaceAll('\0', ''));
    fc.assert(
      fc.property(text, text, (lastName, city) => {
        const written = new URLSearchParams({ LastName: lastName, Other: 'x', City: city }).toString();
        const parameters = fromForm(written);
        expect(parameters.get('LastName')).toBe(lastName.trim() === '' ? '' : lastName);
        expect(parameters.get('City')).toBe(city.trim() === '' ? '' : city);
        expect(parameters.problem()).toBeUndefined();
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('%', '+', '&', '=', 'E', '9', 'City', '\0', 'é') }), (text) => {
        fromForm(text).problem();
      }),
    );
  });

  it('matches names whatever their case and takes blanks for empty', () => {
    const parameters = fromForm('licence%20=a&LASTNAME=+%20%09&cItY=x+y&&=z&LastNam=no');
    expect(parameters.get('Licence')).toBe('a');
    expect(parameters.get('LastName')).toBe('');
    expect(parameters.get('City')).toBe('x y');
    expect(parameters.problem()).toBeUndefined();
  });

  it.each([
    ['City=a&city=b', 'duplicate-parameters', ['City']],
    ['City=&City=', 'duplicate-parameters', ['City']],
    ['City=%E9&LastName=%', 'invalid-encoding', ['City', 'LastName']],
    ['City=%ED%A0%80', 'invalid-encoding', ['City']],
    ['%E9=1', 'invalid-encoding', ['%E9']],
    [`${'x'.repeat(99)}=%ZZ`, 'invalid-encoding', ['x'.repeat(64)]],
    ['City=a%00b', 'invalid-parameters', ['City']],
    [`City=${'x'.repeat(LONGEST_VALUE + 1)}`, 'too-long-parameters', ['City']],
    ['City=a&City=b&LastName=%E9', 'invalid-encoding', ['LastName']],
  ])('finds what is wrong with %s', (text, problem, wrong) => {
    expect(fromForm(text).problem()).toEqual({ problem, names: wrong });
  });

  it('tells what is wrong with one parameter', () => {
    const parameters = fromForm('City=%E9&Licence=a&Licence=b');
    expect(parameters.problem('Licence')).toEqual({ problem: 'duplicate-parameters', names: ['Licence'] });
    expect(parameters.problem('LastName')).toBeUndefined();
  });

  it('takes a value of the longest length and ignores unknown names', () => {
    const parameters = fromForm(`City=${'x'.repeat(LONGEST_VALUE)}&a=1&a=2&b=%00`);
    expect(parameters.problem()).toBeUndefined();
  });
});

describe('parameters of a URL', () => {
  it('are what follows the first question mark', () => {
    expect(fromQuery('/SEARCH/?City=Orl%C3%A9ans?').get('City')).toBe('Orléans?');
  });

  it('has none without a question mark', () => {
    expect(fromQuery('/SEARCH/').get('City')).toBe('');
  });
});

describe('parameters of a JSON body', () => {
  it('reads texts; null is as good as absent', () => {
    const { parameters, isObject } = fromJson('{"lastname":"Le \\"Goff\\"","City":null,"Other":{"City":[1]}}');
    expect(isObject).toBe(true);
    expect(parameters.get('LastName')).toBe('Le "Goff"');
    expect(parameters.get('City')).toBe('');
    expect(parameters.problem()).toBeUndefined();
  });

  it.each(['', '[]', '[{"City":"x"}]', '1', '"x"', 'null', 'true', '{"City":', '{City:"x"}', '['.repeat(50_000)])(
    'takes no %.9s for an object',
    (text) => {
      expect(fromJson(text).isObject).toBe(false);
    },
  );

  it.each([
    ['{"City":75011}', 'invalid-parameters', ['City']],
    ['{"City":{"a":"b"},"LastName":["x"]}', 'invalid-parameters', ['City', 'LastName']],
    ['{"City":true}', 'invalid-parameters', ['City']],
    ['{"City":"\\ud800"}', 'invalid-parameters', ['City']],
    ['{"City":"\\u0000"}', 'invalid-parameters', ['City']],
    ['{"City":"a","city":"b"}', 'duplicate-parameters', ['City']],
    ['{"City":"a:","City":"b"}', 'duplicate-parameters', ['City']],
    ['{"C\\u0069ty":"a","City" : "\\""}', 'duplicate-parameters', ['City']],
    ['{"City":"a","Other":{"x":[{}]},"City":"b"}', 'duplicate-parameters', ['City']],
    ['{"City":"a]}","Other":["{"],"City":"b"}', 'duplicate-parameters', ['City']],
  ])('finds what is wrong with %s', (text, problem, wrong) => {
    expect(fromJson(text).parameters.problem()).toEqual({ problem, names: wrong });
  });

  it('leaves the keys within a value alone', () => {
    const { parameters } = fromJson('{"Other":{"City":"a","LastName":{"City":"b"}},"City":"c","More":[{"City":"d"}]}');
    expect(parameters.problem()).toBeUndefined();
    expect(parameters.get('City')).toBe('c');
  });

  it('is not fooled by an object’s own words', () => {
    const { parameters } = fromJson('{"__proto__":"x","constructor":"y","toString":"z","City":"\\":\\"City\\":"}');
    expect(parameters.problem()).toBeUndefined();
    expect(parameters.get('City')).toBe('":"City":');
  });
});

describe('decodeUtf8', () => {
  it('drops a byte order mark and refuses other encodings', () => {
    expect(decodeUtf8(Buffer.from('\ufeff{}'))).toBe('{}');
    expect(decodeUtf8(Buffer.from('é', 'latin1'))).toBeUndefined();
  });
});
