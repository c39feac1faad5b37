import type { ReferenceBase } from '../reference/base.ts';
import { type FoundPerson, heldPersonOf, readInFull } from '../reference/changes/index.ts';
import { formatMinute } from '../terminal/quantities.ts';
import { formatTable } from '../terminal/table.ts';

/** Imports of earlier versions, and changes in a cluster of earlier versions, did not keep it. */
const UNKNOWN_SOURCE = 'unknown: imported, or changed in a cluster, by an earlier version';

/** Everything that the base holds about one person, as a table without empty values. */
export function personForTerminal(person: FoundPerson, base: Pick<ReferenceBase, 'folder' | 'sources'>): string {
  const { origin, restriction, ...held } = heldPersonOf(person, base);
  const from = Object.entries(origin ?? { source: UNKNOWN_SOURCE }).filter(
    ([name, value]) => name !== 'line' || value !== 0,
  );
  const rows = [...Object.entries(held), ['restricted', describeRestriction(restriction)] as const, ...from]
    .map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)] as const)
    .filter(([, value]) => value !== '');
  return formatTable([{}, {}], rows);
}

function describeRestriction(restriction: ReturnType<typeof heldPersonOf>['restriction']): string {
  if (restriction === null) return '';
  const { since, reason } = restriction;
  return `since ${formatMinute(since)}: no check finds this person${reason === '' ? '' : ` (${reason})`}`;
}

/** Everything that is held of the person whom a check compared with, as values and as text. */
export interface HeldOfClosest {
  readonly values: ReturnType<typeof heldPersonOf>;
  readonly text: string;
}

export function heldOfClosest(base: ReferenceBase, closest: FoundPerson): HeldOfClosest {
  const person = readInFull(base.store, closest);
  return {
    values: heldPersonOf(person, base),
    text: `Held of the closest person:\n\n${personForTerminal(person, base)}`,
  };
}
