import { describeNote } from '../reference/rows/index.ts';
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

/** What happened to values on their way in: one line per field and kind, the most frequent first; `''` without notes. */
export function describeNotes(notes: Readonly<Record<string, number>>, colour: boolean): string {
  const rows = Object.entries(notes)
    .filter(([, count]) => count > 0)
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .map(([name, count]) => {
      const [field = '', kind = ''] = name.split('.');
      return [formatCount(count), FIELD_NAMES[field] ?? field, paint(describeNote(kind), 'faint', colour)];
    });
  return rows.length === 0
    ? ''
    : `Values that were repaired, ignored or read in part:\n${formatTable([{ align: 'right' }, {}, {}], rows)}`;
}
