import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optimalStringAlignment } from '../../../src/matching/distance/optimal-string-alignment.ts';
import { align, type Edit } from './alignment.ts';

const sentOf = (edit: Edit): string => {
  if (edit.kind === 'equal') return edit.text;
  if (edit.kind === 'swapped') return edit.first + edit.second;
  return edit.kind === 'missing' ? '' : edit.sent;
};
const heldOf = (edit: Edit): string => {
  if (edit.kind === 'equal') return edit.text;
  if (edit.kind === 'swapped') return edit.second + edit.first;
  return edit.kind === 'extra' ? '' : edit.held;
};
const costOf = (edit: Edit): number => {
  if (edit.kind === 'equal') return 0;
  if (edit.kind === 'extra') return [...edit.sent].length;
  return edit.kind === 'missing' ? [...edit.held].length : 1;
};

const word = fc.string({ unit: fc.constantFrom('A', 'B', 'C', ' '), minLength: 1, maxLength: 12 });

describe('align', () => {
  it('shows swapped neighbours as one edit', () => {
    expect(align('CHMABOVE', 'CHAMBOVE')).toEqual([
      { kind: 'equal', text: 'CH' },
      { kind: 'swapped', first: 'M', second: 'A' },
      { kind: 'equal', text: 'BOVE' },
    ]);
  });

  it('shows missing, extra and replaced letters', () => {
    expect(align('MATIEU', 'MATHIEU')?.[1]).toEqual({ kind: 'missing', held: 'H' });
    expect(align('MATHHIEU', 'MATHIEU')).toContainEqual({ kind: 'extra', sent: 'H' });
    expect(align('MARTHIN', 'MARTINI')).toBeDefined();
    expect(align('DUBOIS', 'DUROIS')).toContainEqual({ kind: 'replaced', sent: 'B', held: 'R' });
  });

  it('marks nothing in texts that have little in common, or are long', () => {
    expect(align('DUPONT', 'MARTIN')).toBeUndefined();
    expect(align('A'.repeat(200), `B${'A'.repeat(199)}`)).toBeUndefined();
  });

  it('makes both texts from its edits, with as many edits as the server counts', () => {
    fc.assert(
      fc.property(word, word, (sent, held) => {
        const edits = align(sent, held);
        if (edits === undefined) return;
        expect(edits.map(sentOf).join('')).toBe(sent);
        expect(edits.map(heldOf).join('')).toBe(held);
        expect(edits.reduce((sum, edit) => sum + costOf(edit), 0)).toBe(optimalStringAlignment(sent, held));
      }),
      { numRuns: 300 },
    );
  });
});
