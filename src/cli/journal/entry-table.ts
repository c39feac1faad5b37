import type { JournalEntry } from '../../journal/index.ts';
import { formatCount } from '../../terminal/quantities.ts';
import { formatTable, showsColour } from '../../terminal/table.ts';

/** Entries as a table; `''` without any. */
export function entryTable(entries: readonly JournalEntry[]): string {
  const titles = ['Time (UTC)', 'Actor', 'Event', 'Product', 'Result'];
  const columns = [...titles.map((title) => ({ title })), { title: 'Count', align: 'right' as const }];
  const rows = entries.map(({ at, actor, event, product, result, count }) => [
    at.slice(0, 19).replace('T', ' '),
    actor,
    event,
    product,
    result,
    count === undefined ? '' : formatCount(count),
  ]);
  return formatTable(columns, rows, showsColour(process.stdout));
}
