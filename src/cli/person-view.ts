import { type FoundPerson, heldPersonOf } from '../reference/changes/index.ts';
import { formatTable } from '../terminal/table.ts';

/** Everything that the base holds about one person, as a table without empty values. */
export function personForTerminal(person: FoundPerson): string {
  const rows = Object.entries(heldPersonOf(person))
    .map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)] as const)
    .filter(([, value]) => value !== '');
  return formatTable([{}, {}], rows);
}
