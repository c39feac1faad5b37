import type { SubscriberMeta } from '../mobile/operators/subscriber-base/index.ts';
import { expiryOf } from '../reference/import/index.ts';
import { formatCount, formatMinute } from '../terminal/quantities.ts';
import { formatTable, showsColour } from '../terminal/table.ts';

export function operatorTable(operators: SubscriberMeta['operators']): string {
  const columns = [
    { title: 'Operator' },
    { title: 'Subscribers', align: 'right' },
    { title: 'With SIM change', align: 'right' },
    { title: 'Monitored days', align: 'right' },
  ] as const;
  const rows = operators.map(({ name, subscribers, simChanges, monitoredDays }) => [
    name,
    formatCount(subscribers),
    formatCount(simChanges),
    monitoredDays === undefined ? 'no limit' : formatCount(monitoredDays),
  ]);
  return formatTable(columns, rows, showsColour(process.stdout));
}

/** The imported files. */
export function sourceTable(sources: SubscriberMeta['sources']): string {
  const columns = [
    { title: 'Imported' },
    { title: 'File' },
    { title: 'Subscribers', align: 'right' },
    { title: 'SHA-256' },
    { title: 'Kept until' },
  ] as const;
  const rows = sources.map((source) => {
    const expiry = expiryOf(source);
    const { importedAt, name, subscribers, sha256 } = source;
    const kept = expiry === undefined ? 'no limit' : formatMinute(expiry);
    return [formatMinute(importedAt), name, formatCount(subscribers), sha256.slice(0, 16), kept];
  });
  return formatTable(columns, rows, showsColour(process.stdout));
}
