import { expect, it } from 'vitest';
import { parseCheckedLine, writeCheckedLine } from './checked-line.ts';

const VALUE = { name: 'Éloïse', numbers: [1, 2.5], nested: { '2': 'b', '1': 'a' }, nothing: null };

it('returns the object that was written', () => {
  expect(parseCheckedLine(writeCheckedLine(VALUE))).toEqual({ value: VALUE, isChecked: true });
});

it('returns the object of a line without a checksum', () => {
  expect(parseCheckedLine(JSON.stringify(VALUE))).toEqual({ value: VALUE, isChecked: false });
});

it('never returns another object as checked, whichever bit is changed', () => {
  const line = Buffer.from(writeCheckedLine(VALUE));
  for (let bit = 0; bit < 8 * line.length; bit++) {
    const changed = Buffer.from(line);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    const parsed = parseCheckedLine(changed.toString());
    if (parsed?.isChecked) expect(parsed.value).toEqual(VALUE);
  }
});

it.each(['', '[]', 'null', '3', '{', '{"check":1}'])('rejects %s', (line) => {
  expect(parseCheckedLine(line)).toBeUndefined();
});
