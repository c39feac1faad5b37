import fc from 'fast-check';
import { expect, it } from 'vitest';
import { entryHead } from '../mapped/bucket-writer.ts';
import { KEY_ROLES } from '../mapped/postings.ts';
import { sortEntries } from './sort-entries.ts';

const roles = fc.constantFrom(...Object.values(KEY_ROLES));
const fingerprints = fc.oneof(fc.nat(3), fc.nat(2 ** 19 - 1), fc.constantFrom(2 ** 19 - 1, 2 ** 13, 2 ** 10));
const heads = fc.record({ fingerprint: fingerprints, role: roles });

// More entries than a bucket of usual size has, too.
const lists = fc.oneof(fc.array(heads), fc.array(heads, { minLength: 120, maxLength: 140, size: 'max' }));

it('sorts entries by fingerprint and keeps the order of those of one', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const entries = list.map(({ fingerprint, role }, i) => ({ fingerprint, head: entryHead(fingerprint, role), i }));
      const numbers = Int32Array.from([-1, -1, ...entries.flatMap(({ head, i }) => [head, i]), -1, -1]);
      sortEntries(numbers, 1, 1 + list.length);
      const sorted = entries.toSorted((one, other) => one.fingerprint - other.fingerprint);
      expect([...numbers]).toEqual([-1, -1, ...sorted.flatMap(({ head, i }) => [head, i]), -1, -1]);
    }),
  );
});
