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
  composer.firstNameKeys(name, false);
  expect(composer.toArray()).toEqual([hashOf(KEY_SEEDS['last name'], part('BERTHOD'))]);
});

it('composes no key of one name alone in a street', () => {
  const composer = composerAt({ city: true, street: true });
  const name = composer.addName(numbersOf('BERTHOD', 'BER', 'HOD'), 0);
  composer.firstNameKeys(name, false);
  expect(composer.length).toBe(0);
  composer.memberNameKeys(name, false);
  expect(composer.toArray()).not.toContainEqual(hashOf(KEY_SEEDS['last name'], part('BERTHOD')));
});

it('grows, and is empty when the next household begins', () => {
  const composer = composerAt({});
  const name = composer.addName(numbersOf('A', 'B', 'C'), 0);
  for (let i = 0; i < 300; i++) composer.addName(numbersOf('D', 'E', 'F'), 0);
  for (let i = 0; i < 1000; i++) composer.valueKey(i, part('X').high, part('X').low);
  composer.memberNameKeys(name, true);
  expect(composer.toArray().slice(0, 1000)).toEqual(Array.from({ length: 1000 }, (_, i) => hashOf(i, part('X'))));
  expect(composer.toArray().slice(1000)).toEqual([
    hashOf(KEY_SEEDS['last name, birth date'], part('A'), part('1980-01-02')),
    hashOf(KEY_SEEDS['last name'], part('A')),
  ]);
  composer.begin();
  expect(composer.toArray()).toEqual([]);
});
