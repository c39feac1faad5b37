import { describe, expect, it } from 'vitest';
import { exampleContext, JEANNE } from './example.testing.ts';
import {
  applyAll,
  areApart,
  type Corruption,
  corruptions,
  type Field,
  happensIn,
  isFor,
  productOf,
  requestOf,
  type Typed,
  typedBy,
} from './index.ts';

const named = (name: string): Corruption => corruptions.find((corruption) => corruption.name === name)!;

/** The differences of a person from the example. */
type Different = Partial<Typed> & { readonly birthName?: string; readonly country?: string };

/** The result of a corruption for a person. */
function corrupted(name: string, typed: Different = {}, seed = 1): Typed | undefined {
  const { number: streetNumber, ...rest } = typed;
  const context = exampleContext(seed, { ...rest, ...(streetNumber === undefined ? {} : { streetNumber }) });
  return named(name).apply(typedBy(context.person), context);
}

/** All results of a corruption for many random numbers. */
function variants(name: string, typed: Partial<Typed> = {}): readonly Typed[] {
  return Array.from({ length: 60 }, (_, seed) => corrupted(name, typed, seed)).filter((text) => text !== undefined);
}

/** People such that each corruption applies to one of them. */
const PEOPLE: readonly Different[] = [
  {},
  { lastName: 'Le Goff', firstName: 'Jean Pierre', city: 'Paris', street: 'Rue du 11 Novembre', number: '21' },
  { lastName: 'Martin', birthName: '', firstName: 'Catherine' },
  { lastName: 'Saint-Martin', firstName: 'Jean-Pierre', street: 'Rue Victor Hugo', number: '12', postalCode: '01000' },
  { lastName: 'Martin-Duval', street: 'Les Quatre Vents', city: 'Mont-sous-Vaudrey', birthDate: '1975-07-25' },
  { lastName: 'van der Müller', firstName: 'William', country: 'DE', street: 'Hauptstraße', number: '5', unit: '4' },
];

describe('every corruption', () => {
  it('has a unique name and a description of one sentence', () => {
    expect(new Set(corruptions.map(({ name }) => name)).size).toBe(corruptions.length);
    for (const { name, description } of corruptions) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(description).toMatch(/^[A-Z0-9].+\.$/);
    }
  });

  it.each(corruptions.map((corruption) => [corruption.name, corruption] as const))(
    '%s changes its own fields alone, the same way for the same random numbers',
    (name, { fields }) => {
      const touched = new Set<Field>(fields);
      let happened = 0;
      for (const person of PEOPLE) {
        for (let seed = 0; seed < 30; seed++) {
          const context = exampleContext(
            seed,
            person.number === undefined ? person : { ...person, streetNumber: person.number },
          );
          const typed = typedBy(context.person);
          const changed = corrupted(name, person, seed);
          expect(corrupted(name, person, seed)).toEqual(changed);
          if (changed === undefined) continue;
          happened++;
          const different = (Object.keys(typed) as (keyof Typed)[]).filter((field) => typed[field] !== changed[field]);
          expect(different).not.toHaveLength(0);
          if (!touched.has('writing')) for (const field of different) expect(touched).toContain(field);
        }
      }
      expect(happened).toBeGreaterThan(0);
    },
  );
});

describe('single corruptions', () => {
  it.each<[string, Partial<Typed>, Partial<Typed>]>([
    ['upper-case', { city: 'Rennes' }, { city: 'RENNES' }],
    ['accents-lost', { lastName: 'Lécœur' }, { lastName: 'Lecoeur' }],
    ['capitals-without-accents', { lastName: 'Lécœur' }, { lastName: 'LECOEUR' }],
    ['apostrophes-curly', { street: "Rue de l'Eau" }, { street: 'Rue de l’Eau' }],
    ['hyphens-as-blanks', { city: 'Saint-Malo' }, { city: 'Saint Malo' }],
    ['names-joined', { lastName: 'Le Goff' }, { lastName: 'LeGoff' }],
    ['comma-behind-number', { number: '12' }, { number: '12,' }],
    ['numbers-in-words', { street: 'Rue du 11 Novembre' }, { street: 'Rue du Onze Novembre' }],
    ['postal-code-with-blank', { postalCode: '75011' }, { postalCode: '75 011' }],
    ['street-article-lost', { street: 'Rue de la Gare' }, { street: 'Rue Gare' }],
    ['street-article-lost', { street: "Rue de l'Eau" }, { street: 'Rue Eau' }],
    ['street-type-lost', { street: 'Rue Pasteur' }, { street: 'Pasteur' }],
    ['street-word-lost', { street: 'Rue A Hugo' }, { street: 'Rue Hugo' }],
    ['number-missing', { number: '12' }, { number: '' }],
    ['number-digits-swapped', { number: '21' }, { number: '12' }],
    ['number-suffix-lost', { number: '12 bis' }, { number: '12' }],
    ['postal-code-of-neighbouring-town', {}, { postalCode: '75012' }],
    ['town-missing', {}, { city: '' }],
    ['town-former-name', {}, { city: 'Vieilleville' }],
    ['place-neighbouring', {}, { postalCode: '75012', city: 'Charenton' }],
    ['first-name-missing', {}, { firstName: '' }],
    ['first-name-second', { firstName: 'Jean Pierre Louis' }, { firstName: 'Pierre' }],
    ['first-name-of-other-member', {}, { firstName: 'Paul' }],
    ['names-exchanged', { lastName: 'Martin', firstName: 'Paul' }, { lastName: 'Paul', firstName: 'Martin' }],
    ['birth-name', {}, { lastName: 'Durand' }],
    ['particle-lost', { lastName: 'Le Goff' }, { lastName: 'Goff' }],
    ['name-parts-reversed', { lastName: 'Martin-Duval' }, { lastName: 'Duval-Martin' }],
    ['last-name-saint-abbreviated', { lastName: 'Saint-Martin' }, { lastName: 'St Martin' }],
    ['town-behind-street', { street: 'Rue Pasteur', city: 'Rennes' }, { street: 'Rue Pasteur Rennes', city: 'Rennes' }],
    ['only-town-behind-street', { street: 'Rue Pasteur', city: 'Rennes' }, { street: 'Rue Pasteur Rennes', city: '' }],
    ['number-in-words', { number: '12' }, { number: 'douze' }],
    ['number-suffix-letter', { number: '12 bis' }, { number: '12B' }],
    ['street-type-doubled', { street: 'Rue Pasteur' }, { street: 'Rue rue Pasteur' }],
    ['hamlet-label', { street: 'Lieu-dit Le Pin' }, { street: 'Le Pin' }],
    ['postal-code-borough', { postalCode: '75011' }, { postalCode: '75111' }],
    ['postal-code-borough', { postalCode: '69003' }, { postalCode: '69383' }],
    ['postal-code-borough', { postalCode: '13015' }, { postalCode: '13215' }],
    ['postal-code-decimal', { postalCode: '01000' }, { postalCode: '1000.0' }],
    ['postal-code-zero-lost', { postalCode: '01000' }, { postalCode: '1000' }],
    ['town-abbreviated', { city: 'Mont-sous-Vaudrey' }, { city: 'Mt sous-Vaudrey' }],
    ['email-mailto', { email: 'a@example.org' }, { email: 'mailto:a@example.org' }],
    ['mojibake', { firstName: 'François' }, { firstName: 'FranÃ§ois' }],
    ['accents-replaced', { firstName: 'François' }, { firstName: 'Fran?ois' }],
    ['html-entities', { firstName: 'François' }, { firstName: 'Fran&ccedil;ois' }],
    ['birth-date-two-digit-year', { birthDate: '1970-07-25' }, { birthDate: '25/07/70' }],
    ['birth-date-american', { birthDate: '1970-07-25' }, { birthDate: '07/25/1970' }],
    ['birth-date-french', { birthDate: '1961-05-09' }, { birthDate: '09/05/1961' }],
    ['birth-date-day-and-month-exchanged', { birthDate: '1961-05-09' }, { birthDate: '1961-09-05' }],
    ['phone-international', { phone: '0639981234' }, { phone: '+33 6 39 98 12 34' }],
  ])('%s: %o becomes %o', (name, before, after) => {
    expect(corrupted(name, before)).toMatchObject(after);
  });

  it.each<[string, Partial<Typed>]>([
    ['accents-lost', { lastName: 'Martin', firstName: 'Paul', street: 'Rue Pasteur', city: 'Rennes' }],
    ['apostrophes-curly', { street: 'Rue Pasteur' }],
    ['numbers-in-words', { street: 'Rue Pasteur' }],
    ['street-article-lost', { street: 'Rue Pasteur' }],
    ['street-type-lost', { street: 'Lieu dit Le Pin' }],
    ['number-suffix-lost', { number: '12' }],
    ['number-digits-swapped', { number: '11' }],
    ['first-name-second', { firstName: 'Paul' }],
    ['particle-lost', { lastName: 'Martin' }],
    ['compound-cut', { lastName: 'Martin' }],
    ['town-with-borough', { city: 'Rennes', postalCode: '35200' }],
    ['birth-date-day-and-month-exchanged', { birthDate: '1988-11-30' }],
    ['birth-date-year-wrong', { birthDate: '1988-02-29' }],
    ['moved-same-email', { email: '' }],
    ['last-name-saint-abbreviated', { lastName: 'Saintonge' }],
    ['number-in-words', { number: '12 bis' }],
    ['postal-code-borough', { postalCode: '35200' }],
    ['birth-date-american', { birthDate: '1970-07-05' }],
    ['email-mailto', { email: '' }],
    ['html-entities', { lastName: 'Martin', firstName: 'Paul', street: 'Rue Pasteur', city: 'Rennes' }],
  ])('%s does not apply to %o', (name, text) => {
    expect(variants(name, text)).toEqual([]);
  });

  it('shortens a street type to a common abbreviation', () => {
    const streets = new Set(variants('street-type-abbreviated', { street: 'Avenue Foch' }).map(({ street }) => street));
    expect(streets).toEqual(new Set(['AV Foch', 'Av. Foch', 'Ave Foch']));
  });

  it('replaces a street type by another one', () => {
    const streets = variants('street-type-wrong', { street: 'Avenue Foch' }).map(({ street }) => street);
    expect(streets).not.toContain('Avenue Foch');
    expect(streets).toContain('Rue Foch');
  });

  it('writes boroughs in common spellings', () => {
    const cities = variants('town-with-borough', { city: 'Paris', postalCode: '75011' }).map(({ city }) => city);
    expect(cities).toContain('Paris 11');
    expect(cities).toContain('Paris 11e arrondissement');
    expect(cities).toContain('75011');
  });

  it('changes one digit of a postal code', () => {
    for (const { postalCode } of variants('postal-code-digit-wrong', { postalCode: '75011' })) {
      const different = [...postalCode].filter((digit, i) => digit !== '75011'[i]);
      expect(different).toHaveLength(1);
    }
  });

  it('returns existing dates', () => {
    const names = ['day-wrong', 'month-wrong', 'year-wrong', 'digit-wrong', 'two-parts-wrong', 'other'];
    for (const name of names.map((end) => `birth-date-${end}`)) {
      for (const { birthDate } of variants(name)) {
        expect(new Date(`${birthDate}T00:00:00Z`).toISOString().slice(0, 10)).toBe(birthDate);
      }
    }
  });

  it('moves to another address and keeps only the e-mail', () => {
    const moved = {
      street: 'Rue Pasteur',
      number: '4',
      postalCode: '35200',
      city: 'Rennes',
      email: JEANNE.email,
      phone: '',
    };
    expect(corrupted('moved-same-email')).toMatchObject(moved);
  });

  it('asks with few fields', () => {
    const { lastName, email, ...others } = corrupted('only-last-name-and-email')!;
    expect([lastName, email]).toEqual([JEANNE.lastName, JEANNE.email]);
    expect(new Set(Object.values(others))).toEqual(new Set(['']));
  });
});

describe('several corruptions', () => {
  it('can be combined only if they change different fields', () => {
    expect(areApart(named('number-missing'), named('street-type-lost'))).toBe(true);
    expect(areApart(named('names-exchanged'), named('birth-name'))).toBe(false);
  });

  it('apply changes of the writing style last', () => {
    const context = exampleContext();
    const typed = applyAll([named('upper-case'), named('street-type-abbreviated')], typedBy(JEANNE), context)!;
    expect(typed.street).toMatch(/^(AV|AV\.|AVE) DU GÉNÉRAL/);
  });

  it('return undefined if one of them does not apply', () => {
    const context = exampleContext(1, { lastName: 'Martin' });
    expect(applyAll([named('town-missing'), named('particle-lost')], typedBy(context.person), context)).toBeUndefined();
  });

  it('are asked of the smallest product that covers them all', () => {
    expect(productOf([])).toBe('idcheck');
    expect(productOf([named('town-missing'), named('birth-date-day-wrong')])).toBe('idcheck-plus');
  });
});

describe('dates as people write them', () => {
  it('have the same date as the one held, or the same year', () => {
    const timestamps = variants('birth-date-timestamp', { birthDate: '1985-07-25' }).map(({ birthDate }) => birthDate);
    expect(timestamps).toContain('1985-07-24T22:00:00.000Z');
    expect(timestamps).toContain('25/07/1985 00:00');
    const months = variants('birth-date-month-name', { birthDate: '1970-07-01' }).map(({ birthDate }) => birthDate);
    expect(months).toContain('1er juillet 1970');
    expect(months).toContain('1 juil. 1970');
    const years = variants('birth-date-year-only', { birthDate: '1970-07-25' }).map(({ birthDate }) => birthDate);
    expect(new Set(years)).toEqual(new Set(['1970', '1970-00-00', '00/00/1970', '19700000']));
  });

  it('differ in two parts for the corruption of two parts', () => {
    for (const { birthDate } of variants('birth-date-two-parts-wrong', { birthDate: '1970-07-25' })) {
      const parts = ['1970', '07', '25'];
      expect(birthDate.split('-').filter((part, i) => part !== parts[i])).toHaveLength(2);
    }
  });
});

describe('happensIn', () => {
  it('distinguishes corruptions of France and of other countries', () => {
    expect(happensIn('FR', named('number-in-words'))).toBe(true);
    expect(happensIn('DE', named('number-in-words'))).toBe(false);
    expect(happensIn('FR', named('flat-lost'))).toBe(false);
    expect(happensIn('DE', named('flat-lost'))).toBe(true);
    expect(happensIn('DE', named('upper-case'))).toBe(true);
  });
});

describe('isFor', () => {
  it('returns whether a product covers the change, for match only if it identifies a person', () => {
    expect(isFor('idcheck', named('birth-date-day-wrong'))).toBe(false);
    expect(isFor('idcheck-plus', named('town-missing'))).toBe(true);
    expect(isFor('match', named('town-missing'))).toBe(true);
    expect(isFor('match', named('first-name-of-other-member'))).toBe(false);
  });
});

describe('requestOf', () => {
  it('writes number and street in one line and omits fields that ID Check ignores', () => {
    const request = requestOf(typedBy(JEANNE), 'idcheck');
    expect(request.address).toBe("12 bis Avenue du Général de l'Église");
    expect(request).not.toHaveProperty('email');
    expect(requestOf({ ...typedBy(JEANNE), number: '' }, 'idcheck-plus')).toMatchObject({
      address: JEANNE.street,
      email: JEANNE.email,
      birthDate: JEANNE.birthDate,
    });
  });
});
