/** By kind of note. `unreadable` is reported in a sentence of its own for some fields. */
const NOTE_TEXTS: Readonly<Record<string, string>> = {
  repaired: 'damaged text was repaired (wrong encoding, HTML)',
  unreadable: 'cannot be read; ignored',
  placeholder: 'means "not known" (NULL, 1900-01-01, nc@nc.fr …); ignored',
  incomplete: 'only a part is known; that part is compared',
  several: 'holds several values; each is compared',
  remark: 'a remark was removed (deceased, returned mail, family of)',
  short: 'ends before the last column; the missing values count as empty',
  unsure: 'first and last name had to be guessed',
  misplaced: 'looks like the value of another column',
  missing: 'is missing; other values find these people',
  whole: 'holds a first name too',
};

/** What a kind of note means. */
export function describeNote(kind: string): string {
  return NOTE_TEXTS[kind] ?? kind;
}
