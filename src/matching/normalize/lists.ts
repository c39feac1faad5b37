/** Reads a cell of a word list: several words, `|` between them. */
export function wordsOf(cell: string): string[] {
  return cell === '' ? [] : cell.split('|');
}

/** The tokens of a folded text. */
export function tokensOf(folded: string): string[] {
  return folded === '' ? [] : folded.split(' ');
}

/** Words of an address line that are read; the rest is dropped. A postal line has at most 38 letters (AFNOR XP Z10-011). */
export const LONGEST_LINE = 64;

/** The tokens of a folded address line, as many as are read. */
export function lineTokensOf(folded: string): string[] {
  return folded === '' ? [] : folded.split(' ', LONGEST_LINE);
}
