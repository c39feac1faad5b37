import { expect, it } from 'vitest';
import { hashOf, hashText } from '../hash.ts';
import { KeyComposer, PARTS } from './key-composer.ts';
import { KEY_SEEDS } from './key-kind.ts';

const part = (text: string) => hashText(text);
const numbersOf = (...texts: string[]) =>
  Int32Array.from(texts.flatMap((text) => [hashText(text).high, hashText(text).low]));

function composerAt(place: Partial<KeyComposer['place']>): KeyComposer {
  const composer = new KeyComposer();
  composer.place = { postalCode: false, city: false, street: false, otherStreet: false, ...place };
  const set = (number: number, text: string) => composer.setPart(number, part(text).high, part(text).low);
  set(PARTS.postalCode, 'FR 73000');
  set(PARTS.city, 'FR CHAMBERY');
  set(PARTS.number, '4');
  set(PARTS.birthDate, '1980-01-02');
  composer.setStreet(PARTS.street, { sound: part('PUITS'), start: part('PUI'), end: part('ITS') });
  return composer;
}

it('composes the hashes of one to four parts', () => {
  const composer = composerAt({ postalCode: true, street: true });
  const name = composer.addName(numbersOf('BERTHOD', 'BER', 'HOD'), 0);
  composer.lastNameKeys(name, PARTS.street);
  composer.birthDateKeys();
  const keys = composer.toArray();
  const [postalCode, street, number, lastName] = ['FR 73000', 'PUITS', '4', 'BERTHOD'].map(part);
  const birthDate = part('1980-01-02');
  expect(keys).toContainEqual(hashOf(KEY_SEEDS['birth date'], birthDate));
  expect(keys).toContainEqual(hashOf(KEY_SEEDS['postal code, last name'], postalCode!, lastName));
  expect(keys).toContainEqual(hashOf(KEY_SEEDS['last name, number, street end'], lastName!, number, part('ITS')));
  expect(keys).toContainEqual(
    hashOf(KEY_SEEDS['postal code, street, number, last name'], postalCode!, street, number, lastName),
  );
});

it('composes no key with a part that a household lacks', () => {
  const composer = composerAt({});
  const name = composer.addName(numbersOf('BERTHOD', 'BER', 'HOD'), 0);
  composer.streetKeys(PARTS.street);
  composer.lastNameKeys(name, PARTS.street);
  expect(composer.length).toBe(0);
  composer.memberNameKeys(name, false);
  composer.firstNameKeys(name, { hasBirthDate: false, hasLastName: true });
  expect(composer.toArray()).toEqual([hashOf(KEY_SEEDS['last name'], part('BERTHOD'))]);
});

it('composes no key of one name alone in a street', () => {
  const composer = composerAt({ city: true, street: true });
  const name = composer.addName(numbersOf('BERTHOD', 'BER', 'HOD'), 0);
  composer.firstNameKeys(name, { hasBirthDate: false, hasLastName: true });
  expect(composer.length).toBe(0);
  composer.memberNameKeys(name, false);
  expect(composer.toArray()).not.toContainEqual(hashOf(KEY_SEEDS['last name'], part('BERTHOD')));
});

it('composes keys of misspelt values of people without a street only', () => {
  const keysAt = (place: Partial<KeyComposer['place']>) => {
    const composer = composerAt(place);
    const [start, end, letters] = ['FR CHA', 'FR ERY', 'FR ABCEHMRY'].map(part);
    composer.setTownLetters({ start: start!, end: end!, letters: letters! });
    composer.setDatePairs('1980-01-02');
    const lastName = composer.addName(numbersOf('BERTHOD', 'BER', 'HOD'), 0);
    const firstName = composer.addName(numbersOf('ANNE', 'A', 'E'), 0);
    composer.memberNameKeys(lastName, true);
    composer.fullNameKeys(lastName, firstName);
    composer.firstNameKeys(firstName, { hasBirthDate: true, hasLastName: true });
    composer.emailUserKeys('anne.berthod@example.org');
    return composer.toArray();
  };
  const misspelt = [
    hashOf(KEY_SEEDS['last name start, year and day'], part('BER'), part('1980--02')),
    hashOf(KEY_SEEDS['first name end, month and day'], part('E'), part('01-02')),
    hashOf(KEY_SEEDS['last name end, first name start'], part('HOD'), part('A')),
    hashOf(KEY_SEEDS['last name, city letters'], part('BERTHOD'), part('FR ABCEHMRY')),
    hashOf(KEY_SEEDS['first name, city end'], part('ANNE'), part('FR ERY')),
    hashOf(KEY_SEEDS['e-mail user start'], part('anne.')),
  ];
  expect(keysAt({ city: true })).toEqual(expect.arrayContaining(misspelt));
  const inStreet = keysAt({ city: true, street: true });
  expect(misspelt.filter((key) => inStreet.some(({ high, low }) => high === key.high && low === key.low))).toEqual([]);
});

it('marks a first name without a last name', () => {
  const keysWith = (hasLastName: boolean) => {
    const composer = composerAt({ postalCode: true, street: true });
    const name = composer.addName(numbersOf('ANNE', 'A', 'E'), 0);
    composer.firstNameKeys(name, { hasBirthDate: false, hasLastName });
    return composer.toArray();
  };
  const key = hashOf(KEY_SEEDS['postal code, first name'], part('FR 73000'), part('ANNE'));
  expect(keysWith(true)).toEqual([key]);
  expect(keysWith(false)).toEqual([
    key,
    hashOf(KEY_SEEDS['postal code, first name, no last name'], part('FR 73000'), part('ANNE')),
  ]);
});

it('grows, and is empty when the next household begins', () => {
  const composer = composerAt({});
  const name = composer.addName(numbersOf('A', 'B', 'C'), 0);
  for (let i = 0; i < 300; i++) composer.addName(numbersOf('D', 'E', 'F'), 0);
  for (let i = 0; i < 1000; i++) composer.valueKey(i, part('X').high, part('X').low);
  composer.memberNameKeys(name, false);
  expect(composer.toArray().slice(0, 1000)).toEqual(Array.from({ length: 1000 }, (_, i) => hashOf(i, part('X'))));
  expect(composer.toArray().slice(1000)).toEqual([hashOf(KEY_SEEDS['last name'], part('A'))]);
  composer.begin();
  expect(composer.toArray()).toEqual([]);
});
