import fc from 'fast-check';
import type { Alternatives, Household, Member, Person } from '../matching/model.ts';

/** Households for property tests: canonical, with few different values, so that some are equal. */

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: '' as const, freq: 3 });

const word = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPRSTUVZ'), minLength: 3, maxLength: 12 }),
  },
  { weight: 1, arbitrary: fc.constantFrom('ЖУКОВ', '東京', 'ΑΘΗΝΑ') },
);

const words = (maxLength: number) => fc.array(word, { minLength: 1, maxLength }).map((parts) => parts.join(' '));

const birthDate = fc
  .record({
    year: fc.integer({ min: 1900, max: 2020 }),
    month: fc.integer({ min: 0, max: 12 }),
    day: fc.integer({ min: 0, max: 28 }),
  })
  .map(({ year, month, day }) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

const email = digits(6).map((number) => `m${number}@example.org`);
const phone = digits(8).map((number) => `+331${number}`);

function arbitraryMember(): fc.Arbitrary<Member> {
  return fc.record({
    id: maybe(fc.string({ minLength: 1, maxLength: 80 })),
    lastName: words(2),
    birthName: maybe(words(2)),
    firstName: maybe(words(2)),
    gender: fc.constantFrom('' as const, 'F' as const, 'M' as const),
    birthDate: maybe(birthDate),
    email: maybe(email),
    phone: maybe(phone),
    alternatives: fc.option(arbitraryAlternatives(), { nil: undefined, freq: 4 }),
    flat: fc.option(fc.constantFrom('A12', 'BC F3'), { nil: undefined, freq: 4 }),
  });
}

function arbitraryAlternatives(): fc.Arbitrary<Alternatives> {
  return fc.record({
    lastNames: fc.array(words(2), { maxLength: 2 }),
    firstNames: fc.array(words(2), { maxLength: 2 }),
    emails: fc.array(email, { maxLength: 2 }),
    phones: fc.array(phone, { maxLength: 2 }),
  });
}

export function arbitraryHousehold(): fc.Arbitrary<Household> {
  return fc.record({
    householdId: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    country: fc.constantFrom('FR', 'BE'),
    postalCode: digits(5),
    city: words(2),
    street: words(3).map((name) => `RUE ${name}`),
    number: maybe(fc.integer({ min: 1, max: 999 }).map(String)),
    members: fc.array(arbitraryMember(), { minLength: 1, maxLength: 4 }),
  });
}

/** The person that a member of a household is. */
export function personOf(household: Household, member: Member): Person {
  const { country, postalCode, city, street, number } = household;
  const { id: _, ...identity } = member;
  return { country, postalCode, city, street, number, ...identity };
}
