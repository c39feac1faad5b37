import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, type Edit } from './alignment.ts';
import { optimalStringAlignment } from './optimal-string-alignment.ts';

const costOf = ({ kind, sent, held }: Edit): number => {
  if (kind === 'equal') return 0;
  if (kind === 'extra') return [...sent].length;
  return kind === 'missing' ? [...held].length : 1;
};

const word = fc.string({ unit: fc.constantFrom('A', 'B', 'C', ' '), minLength: 1, maxLength: 12 });

describe('align', () => {
  it('shows swapped neighbours as one edit', () => {
    expect(align('CHMABOVE', 'CHAMBOVE')).toEqual([
      { kind: 'equal', sent: 'CH', held: 'CH' },
      { kind: 'swapped', sent: 'MA', held: 'AM' },
      { kind: 'equal', sent: 'BOVE', held: 'BOVE' },
    ]);
  });

  it('shows missing, extra and replaced letters', () => {
    expect(align('MATIEU', 'MATHIEU')?.[1]).toEqual({ kind: 'missing', sent: '', held: 'H' });
    expect(align('MATHHIEU', 'MATHIEU')).toContainEqual({ kind: 'extra', sent: 'H', held: '' });
    expect(align('MARTHIN', 'MARTINI')).toBeDefined();
    expect(align('DUBOIS', 'DUROIS')).toContainEqual({ kind: 'replaced', sent: 'B', held: 'R' });
  });

  it('marks nothing in texts that have little in common, or are long', () => {
    expect(align('DUPONT', 'MARTIN')).toBeUndefined();
    expect(align('A'.repeat(200), `B${'A'.repeat(199)}`)).toBeUndefined();
  });

  it('makes both texts from its edits, with as many edits as the distance counts', () => {
    fc.assert(
      fc.property(word, word, (sent, held) => {
        const edits = align(sent, held);
        if (edits === undefined) return;
        expect(edits.map((edit) => edit.sent).join('')).toBe(sent);
        expect(edits.map((edit) => edit.held).join('')).toBe(held);
        expect(edits.reduce((sum, edit) => sum + costOf(edit), 0)).toBe(optimalStringAlignment(sent, held));
      }),
      { numRuns: 300 },
    );
  });
});
