import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PARAMETERS, MAX_VALUE_LENGTH, Parameters, parameterNames } from './parameters.ts';
import { readForm, readQuery } from './read-form.ts';
import { decodeUtf8, readJson } from './read-json.ts';

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
  return { parameters, problem: readJson(text, parameters) };
}

describe('readForm', () => {
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

  it('finds names in any case and treats blank values as empty', () => {
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
    [`City=${'x'.repeat(MAX_VALUE_LENGTH + 1)}`, 'too-long-parameters', ['City']],
    ['City=a&City=b&LastName=%E9', 'invalid-encoding', ['LastName']],
  ])('reports the problem of %s', (text, problem, wrong) => {
    expect(fromForm(text).problem()).toEqual({ problem, names: wrong });
  });

  it('reports the problem of one parameter', () => {
    const parameters = fromForm('City=%E9&Licence=a&Licence=b');
    expect(parameters.problem('Licence')).toEqual({ problem: 'duplicate-parameters', names: ['Licence'] });
    expect(parameters.problem('LastName')).toBeUndefined();
  });

  it('accepts a value of maximum length and ignores unknown names', () => {
    const parameters = fromForm(`City=${'x'.repeat(MAX_VALUE_LENGTH)}&a=1&a=2&b=%00`);
    expect(parameters.problem()).toBeUndefined();
  });
});

describe('limits', () => {
  const many = (count: number) => `${'a=%&'.repeat(count - 1)}Licence=x`;

  it('stop reading after 100 parameters and report that first', () => {
    expect(fromForm(many(MAX_PARAMETERS)).get('Licence')).toBe('x');
    expect(fromForm(many(MAX_PARAMETERS)).problem()?.problem).toBe('invalid-encoding');
    const parameters = fromForm(many(MAX_PARAMETERS + 1));
    expect(parameters.get('Licence')).toBe('');
    expect(parameters.problem()).toEqual({ problem: 'too-many-parameters', names: ['100 at most'] });
    expect(parameters.problem('Licence')).toBeUndefined();
  });

  it('apply to the URL and the body together', () => {
    const parameters = fromForm(many(60));
    readForm('b=1&'.repeat(41), parameters);
    expect(parameters.problem()?.problem).toBe('too-many-parameters');
  });

  it('apply to the keys of a JSON body', () => {
    const json = (count: number) =>
      JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [at, ''])));
    expect(fromJson(json(MAX_PARAMETERS)).parameters.problem()).toBeUndefined();
    expect(fromJson(json(MAX_PARAMETERS + 1)).parameters.problem()?.problem).toBe('too-many-parameters');
  });

  it('apply to the nesting of a JSON body', () => {
    const nested = (depth: number) => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(fromJson(nested(15)).problem).toBeUndefined();
    expect(fromJson(nested(16)).problem).toBe('nested too deeply');
    expect(fromJson('{"a":'.repeat(20_000)).problem).toBe('nested too deeply');
    expect(fromJson(`{"a":"${'['.repeat(50)}"}`).problem).toBeUndefined();
  });

  it('report values that are too long without decoding them', () => {
    const parameters = fromForm(`City=${'%E9'.repeat(4000)}`);
    expect(parameters.problem()).toEqual({ problem: 'too-long-parameters', names: ['City'] });
    expect(fromForm(`City=${'%E6%97%A5'.repeat(MAX_VALUE_LENGTH)}`).problem()).toBeUndefined();
    expect(fromForm(`City=${'%F0%9F%98%80'.repeat(MAX_VALUE_LENGTH / 2)}`).problem()).toBeUndefined();
  });

  it('ignore names that are too long', () => {
    expect(fromForm(`${'%E9'.repeat(100)}=x&City=y`).problem()).toBeUndefined();
  });
});

describe('readQuery', () => {
  it('reads what follows the first question mark', () => {
    expect(fromQuery('/SEARCH/?City=Orl%C3%A9ans?').get('City')).toBe('Orléans?');
  });

  it('reads nothing without a question mark', () => {
    expect(fromQuery('/SEARCH/').get('City')).toBe('');
  });
});

describe('readJson', () => {
  it('reads texts and treats null as absent', () => {
    const { parameters, problem } = fromJson('{"lastname":"Le \\"Goff\\"","City":null,"Other":{"City":[1]}}');
    expect(problem).toBeUndefined();
    expect(parameters.get('LastName')).toBe('Le "Goff"');
    expect(parameters.get('City')).toBe('');
    expect(parameters.problem()).toBeUndefined();
  });

  it.each(['', '[]', '[{"City":"x"}]', '1', '"x"', 'null', 'true', '{"City":', '{City:"x"}', '['.repeat(50_000)])(
    'rejects %.9s, which is not an object',
    (text) => {
      expect(fromJson(text).problem).toBe('not a JSON object');
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
  ])('reports the problem of %s', (text, problem, wrong) => {
    expect(fromJson(text).parameters.problem()).toEqual({ problem, names: wrong });
  });

  it('ignores keys within values', () => {
    const { parameters } = fromJson('{"Other":{"City":"a","LastName":{"City":"b"}},"City":"c","More":[{"City":"d"}]}');
    expect(parameters.problem()).toBeUndefined();
    expect(parameters.get('City')).toBe('c');
  });

  it('handles keys that every object has', () => {
    const { parameters } = fromJson('{"__proto__":"x","constructor":"y","toString":"z","City":"\\":\\"City\\":"}');
    expect(parameters.problem()).toBeUndefined();
    expect(parameters.get('City')).toBe('":"City":');
  });
});

describe('decodeUtf8', () => {
  it('removes a byte order mark and rejects other encodings', () => {
    expect(decodeUtf8(Buffer.from('\ufeff{}'))).toBe('{}');
    expect(decodeUtf8(Buffer.from('é', 'latin1'))).toBeUndefined();
  });
});
