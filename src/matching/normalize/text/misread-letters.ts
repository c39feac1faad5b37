/** Letters of code page 850 (é) or of Mac Roman (ç), by the sign that is left if a program read them as Windows-1252. */
export const MISREAD_LETTERS: ReadonlyMap<string, string> = new Map([
  ['‚', 'é'],
  ['‡', 'ç'],
  ['ˆ', 'ê'],
  ['‰', 'ë'],
  ['\u008d', 'ç'],
  ['\u008f', 'è'],
  ['\u0090', 'ê'],
  ['Ž', 'é'],
]);
