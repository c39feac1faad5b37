import type { Household, Member, Person } from '../../src/matching/model.ts';

/** A canonical member, household and person for tests of the oracle, with some given values. */
export function member(values: Partial<Member> = {}): Member {
  return {
    id: '1',
    lastName: 'MARTIN',
    birthName: '',
    firstName: 'JEAN',
    gender: '',
    birthDate: '',
    email: '',
    phone: '',
    ...values,
  };
}

export function household(values: Partial<Household> = {}): Household {
  return {
    householdId: 1n,
    country: 'FR',
    postalCode: '75011',
    city: 'PARIS',
    street: 'RUE DES LILAS',
    number: '12',
    members: [member()],
    ...values,
  };
}

/** A question: JEAN MARTIN of the household above. */
export function person(values: Partial<Person> = {}): Person {
  const { country, postalCode, city, street, number } = household();
  const { lastName, birthName, firstName, gender, birthDate, email, phone } = member();
  return {
    country,
    postalCode,
    city,
    street,
    number,
    lastName,
    birthName,
    firstName,
    gender,
    birthDate,
    email,
    phone,
    ...values,
  };
}
