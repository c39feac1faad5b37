import { describe, expect, it } from 'vitest';
import type { PersonInput } from '../matching/model.ts';
import { normalizePerson } from '../matching/normalize/index.ts';
import { matchIdentity, type StatedIdentity } from './identity-match.ts';

const JEAN_PIERRE = { firstName: 'Jean-Pierre', lastName: 'Martin' };
const ANNE = { firstName: 'Anne', lastName: 'de la Tour', birthName: 'Durand' };
const DOOR = { lastName: 'Martin', address: '12 bis rue des Lilas', postalCode: '75011', city: 'Paris' };

/** What is answered about a subscriber: a match, with its score if it differs; `undefined` if it is not known. */
function answerTo(held: PersonInput, stated: StatedIdentity): (boolean | number | undefined)[] {
  const { person } = normalizePerson(held, { country: 'FR' });
  return matchIdentity(stated, person).map(({ isMatch, score }) => (isMatch === false ? (score ?? false) : isMatch));
}

describe('a name in one property', () => {
  it.each([
    [JEAN_PIERRE, 'Jean-Pierre Martin'],
    [JEAN_PIERRE, 'MARTIN Jean Pierre'],
    [JEAN_PIERRE, 'M. Jean-Pierre Martin'],
    [JEAN_PIERRE, 'Martin, Jean-Pierre'],
    [ANNE, 'Mme Anne de la Tour'],
    [{ firstName: 'Anne', lastName: 'Saint-Martin' }, 'Anne St Martin'],
    [{ firstName: 'Anne', lastName: 'Œuvrard' }, 'Anne Oeuvrard'],
  ])('of %j is written as %j', (held, name) => {
    expect(answerTo(held, { name })).toEqual([true]);
  });

  it('of another person differs, also with the birth name', () => {
    expect(answerTo(JEAN_PIERRE, { name: 'M. Jean-Pierre Martine' })).toEqual([99]);
    expect(answerTo(ANNE, { name: 'Anne Durand' })).toEqual([expect.any(Number)]);
  });

  it('is not known unless both names are held', () => {
    expect(answerTo({ lastName: 'Martin' }, { name: 'Jean Martin' })).toEqual([undefined]);
  });
});

describe('first names', () => {
  it('are equal only as a whole', () => {
    const held = { firstName: 'Anne Marie', lastName: 'Martin' };
    expect(['Anne Marie', 'Anne', 'Marie'].map((givenName) => answerTo(held, { givenName }))).toEqual([
      [true],
      [88],
      [53],
    ]);
  });
});

describe('last name and birth name', () => {
  it('are each compared with their own', () => {
    expect(answerTo(ANNE, { familyName: 'DE LA TOUR', familyNameAtBirth: 'durand' })).toEqual([true, true]);
    const swapped = answerTo(ANNE, { familyName: 'Durand', familyNameAtBirth: 'de la Tour' });
    expect(swapped).toEqual([expect.any(Number), expect.any(Number)]);
  });

  it('are not known if they are not held', () => {
    expect(answerTo(JEAN_PIERRE, { familyNameAtBirth: 'Martin' })).toEqual([undefined]);
  });
});

describe('an address', () => {
  it.each([
    [{ address: '12 bis, r. des Lilas' }, [true]],
    [{ address: '12 bis rue des Lilas, 75011 Paris' }, [true]],
    [
      { streetName: 'r des lilas', streetNumber: '12bis', postalCode: '75011', locality: 'PARIS 11' },
      [true, true, true, true],
    ],
    [{ streetNumber: '12', houseNumberExtension: 'B' }, [true, true]],
    [{ streetNumber: '12' }, [expect.any(Number)]],
    [{ postalCode: '75012', country: 'BE' }, [false, false]],
    [{ region: 'Île-de-France', nationality: 'FR' }, [undefined, undefined]],
  ] satisfies [StatedIdentity, unknown[]][])('is compared by its parts: %j', (stated, answer) => {
    expect(answerTo(DOOR, stated)).toEqual(answer);
  });
});

it('answers the properties sent, and no other', () => {
  const { person } = normalizePerson(ANNE, { country: 'FR' });
  const properties = matchIdentity({ gender: 'FEMALE', familyName: 'x', idDocument: '1' }, person);
  expect(properties.map(({ property }) => property)).toEqual(['idDocument', 'familyName', 'gender']);
});
