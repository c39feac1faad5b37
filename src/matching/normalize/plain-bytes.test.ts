import { expect, it } from 'vitest';
import { foldFirstName } from './plain-bytes.ts';

it.each([
  ['Marine', 6],
  ['Mira', 4],
  ['Miss', 0],
  ['MADAME', 0],
])('leaves a civility alone to the general reader: %s', (text, length) => {
  expect(foldFirstName(Buffer.from(text), 0, text.length)).toBe(length);
});
