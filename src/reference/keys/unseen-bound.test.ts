import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoundedField, EvidenceBounds } from '../../matching/evidence/index.ts';
import { KEY_KINDS, type KeyKind } from './key-kind.ts';
import { UnseenBound } from './unseen-bound.ts';

const LOSS = { lastName: 7, firstName: 4, street: 6, number: 5, postalCode: 8, birthDate: 14, email: 15, phone: 15 };
const BOUNDS: EvidenceBounds = { total: 100, loss: LOSS };

function boundAfter(bounds: EvidenceBounds, ...kinds: readonly KeyKind[]): number {
  const bound = new UnseenBound(bounds);
  for (const kind of kinds) bound.exclude(kind);
  return bound.total;
}

describe('the bound on unseen households', () => {
  it.each<[string, KeyKind[], number]>([
    ['all of it before any key was asked', [], 100],
    ['the cheapest field of one key', ['postal code, street, number'], 100 - LOSS.number],
    ['each of two keys that share no field', ['e-mail', 'phone'], 100 - 2 * 15],
    ['one field that two keys share', ['last name, street', 'postal code, last name'], 100 - LOSS.lastName],
    [
      'the cheapest pair if one field is not enough',
      ['postal code, street, number', 'last name, street', 'postal code, last name'],
      100 - LOSS.lastName - LOSS.number,
    ],
    ['nothing for a key with a field that has no bound', ['city, last name, first name'], 100],
    ['nothing for a key of households without a street', ['last name'], 100],
    [
      'two names rather than the date that they share',
      ['last name, birth date', 'first name, birth date'],
      100 - LOSS.lastName - LOSS.firstName,
    ],
  ])('subtracts %s', (_, kinds, total) => {
    expect(boundAfter(BOUNDS, ...kinds)).toBe(total);
    expect(boundAfter(BOUNDS, ...kinds, ...kinds)).toBe(total);
  });

  it('is the least loss of all sets of fields that hit every kind, in any order of the kinds', () => {
    const fields = Object.keys(LOSS) as BoundedField[];
    const kinds = fc.uniqueArray(fc.constantFrom(...(Object.keys(KEY_KINDS) as KeyKind[])), { maxLength: 8 });
    const losses = fc.record(Object.fromEntries(fields.map((field) => [field, fc.integer({ min: 0, max: 20 })])));
    fc.assert(
      fc.property(kinds, losses, (asked, loss) => {
        const bounds = { total: 100, loss: loss as EvidenceBounds['loss'] };
        let least = Number.POSITIVE_INFINITY;
        for (let set = 0; set < 1 << fields.length; set++) {
          const differing = new Set<string>(fields.filter((_, i) => set & (1 << i)));
          // A household may always differ in what has no bound.
          const isHit = asked.every((kind) =>
            KEY_KINDS[kind].some((one) => !(fields as readonly string[]).includes(one) || differing.has(one)),
          );
          const cost = [...differing].reduce((sum, field) => sum + bounds.loss[field as BoundedField], 0);
          if (isHit) least = Math.min(least, cost);
        }
        expect(boundAfter(bounds, ...asked)).toBe(100 - least);
      }),
    );
  });
});
