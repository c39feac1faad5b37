import type { NoteCounts } from '../../matching/normalize/index.ts';
import { type ImportSource, type RejectedRow, readRows } from '../../tabular/index.ts';
import { countMisplaced, withoutRareMisplaced } from '../rows/misplaced-values.ts';
import {
  countRowNotes,
  isDeletionRow,
  parsePersonRow,
  type RowOptions,
  type SetAsideField,
} from '../rows/parse-row.ts';
import type { PersonField, PersonRejectReason } from '../rows/people-schema.ts';
import { importRowOf, type PersonRow } from '../rows/person-row.ts';

/** What an import would do with the rows of a file. */
export interface Inspection {
  /** Rows that were inspected, without blank ones. */
  readonly read: number;
  /** Whether these are all rows of the file. */
  readonly isComplete: boolean;
  readonly taken: number;
  readonly rejected: Readonly<Record<string, number>>;
  readonly setAside: Readonly<Record<SetAsideField, number>>;
  readonly notes: Readonly<Record<string, number>>;
  /** The first rejected rows. */
  readonly rejects: readonly RejectedRow[];
  /** What adding the rows would change; `undefined` if a row has no id, or not all rows were inspected. */
  readonly changes: InspectedChanges | undefined;
}

interface InspectedChanges {
  readonly added: number;
  readonly replaced: number;
  readonly deleted: number;
}

interface InspectionSettings extends RowOptions {
  /** No further batch is read once this many rows were read. */
  readonly maxRows: number;
  readonly maxRejects: number;
  /** Whether the base holds a person with this id. */
  readonly isHeld: (id: string) => boolean;
  readonly signal: AbortSignal;
}

/**
 * Reads rows as an import does, and changes nothing.
 *
 * @throws Failure if the file cannot be read, the signal's reason if aborted
 */
export async function inspectRows(
  source: ImportSource<PersonField>,
  settings: InspectionSettings,
): Promise<Inspection> {
  const inspector = new RowInspector(settings);
  const rejects: RejectedRow[] = [];
  const rejected: Record<string, number> = {};
  let read = 0;
  let isComplete = true;
  for await (const batch of source.batches(settings.signal)) {
    settings.signal.throwIfAborted();
    if (read >= settings.maxRows) {
      isComplete = false;
      break;
    }
    const refused = readRows(batch, source.layout, (values, _line, isShort) => inspector.inspect(values, isShort));
    for (const { reason } of refused) rejected[reason] = (rejected[reason] ?? 0) + 1;
    rejects.push(...refused.slice(0, settings.maxRejects - rejects.length));
    read = inspector.taken + Object.values(rejected).reduce((sum, count) => sum + count, 0);
  }
  const { taken, setAside, notes, changes } = inspector;
  return {
    read,
    isComplete,
    taken,
    rejected,
    setAside,
    notes: withoutRareMisplaced(notes, taken),
    rejects,
    changes: isComplete ? changes : undefined,
  };
}

class RowInspector {
  taken = 0;
  readonly setAside = { birthDate: 0, email: 0, phone: 0 };
  readonly notes: NoteCounts = {};
  private readonly settings: InspectionSettings;
  private readonly counts = { added: 0, replaced: 0, deleted: 0 };
  /** By id whether the rows so far leave a person with it. */
  private readonly held = new Map<string, boolean>();
  private isNamed = true;

  constructor(settings: InspectionSettings) {
    this.settings = settings;
  }

  get changes(): InspectedChanges | undefined {
    return this.isNamed ? this.counts : undefined;
  }

  /** @returns why an import would reject the row */
  inspect(values: PersonRow, isShort: boolean): PersonRejectReason | undefined {
    const row = importRowOf(values, isShort);
    if (isDeletionRow(row)) {
      if (this.isHeld(row.id)) this.counts.deleted++;
      this.held.set(row.id, false);
    } else {
      const parsed = parsePersonRow(row, this.settings);
      if (typeof parsed === 'string') return parsed;
      for (const field of parsed.setAside) this.setAside[field]++;
      countRowNotes(this.notes, row, parsed);
      countMisplaced(this.notes, row, parsed.notes);
      this.put(row.id);
    }
    this.taken++;
    return undefined;
  }

  private put(id: string): void {
    if (id === '') {
      this.isNamed = false;
      return;
    }
    if (this.isHeld(id)) this.counts.replaced++;
    else this.counts.added++;
    this.held.set(id, true);
  }

  private isHeld(id: string): boolean {
    return this.held.get(id) ?? this.settings.isHeld(id);
  }
}
