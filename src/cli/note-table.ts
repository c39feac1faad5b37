import { formatCount } from '../terminal/quantities.ts';
import { formatTable, paint } from '../terminal/table.ts';

const FIELD_NAMES: Readonly<Record<string, string>> = {
  lastName: 'last name',
  birthName: 'birth name',
  firstName: 'first name',
  fullName: 'whole name',
  row: 'whole row',
  birthDate: 'birth date',
  addressComplement: 'address complement',
  postalCode: 'postal code',
  email: 'e-mail',
};

/** By kind of note. `unreadable` is reported in a sentence of its own for some fields. */
const MEANINGS: Readonly<Record<string, string>> = {
  repaired: 'damaged text was repaired (wrong encoding, HTML)',
  unreadable: 'cannot be read; ignored',
  placeholder: 'means "not known" (NULL, 1900-01-01, nc@nc.fr …); ignored',
  incomplete: 'only a part is known; that part is compared',
  several: 'holds several values; each is compared',
  remark: 'a remark was removed (deceased, returned mail, family of)',
  short: 'ends before the last column; the missing values count as empty',
  unsure: 'first and last name had to be guessed',
  whole: 'holds a first name too',
};

/** What happened to values on their way in: one line per field and kind, the most frequent first; `''` without notes. */
export function describeNotes(notes: Readonly<Record<string, number>>, colour: boolean): string {
  const rows = Object.entries(notes)
    .filter(([, count]) => count > 0)
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .map(([name, count]) => {
      const [field = '', kind = ''] = name.split('.');
      return [formatCount(count), FIELD_NAMES[field] ?? field, paint(MEANINGS[kind] ?? kind, 'faint', colour)];
    });
  return rows.length === 0
    ? ''
    : `Values that were repaired, ignored or read in part:\n${formatTable([{ align: 'right' }, {}, {}], rows)}`;
}
