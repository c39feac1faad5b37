/** Reads a cell of a word list: several words, `|` between them. */
export function wordsOf(cell: string): string[] {
  return cell === '' ? [] : cell.split('|');
}

/** The tokens of a folded text. */
export function tokensOf(folded: string): string[] {
  return folded === '' ? [] : folded.split(' ');
}
