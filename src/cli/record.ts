import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { Journal, type JournalEvent } from '../journal/index.ts';
import type { Config } from '../runtime/config.ts';
import { describeError } from '../runtime/errors.ts';

/** An event of a command; the actor is who runs it. */
export type CommandEvent = Omit<JournalEvent, 'actor'>;

type RecordConfig = Pick<Config, 'base' | 'journalDays'>;

/** Records what a command did. If the journal cannot be written, it says so on standard error. */
export function recordEvents(config: RecordConfig, ...events: readonly CommandEvent[]): void {
  if (events.length === 0 || !hasJournal(config)) return;
  const { base } = config;
  try {
    const journal = Journal.open(base, { onError: (error) => reportFailure(base, error) });
    const actor = `command ${userName()}`;
    for (const event of events) journal.record({ ...event, actor });
    journal.close();
  } catch (error) {
    reportFailure(base, error);
  }
}

/** As {@link recordEvents}, for a run of rows. @param digests of those that the rows are about */
export async function recordRun(
  config: RecordConfig,
  event: CommandEvent,
  digests: AsyncIterable<Uint8Array>,
): Promise<void> {
  if (!hasJournal(config)) return;
  const { base } = config;
  try {
    const journal = Journal.open(base, { onError: (error) => reportFailure(base, error) });
    await journal.recordRun({ ...event, actor: `command ${userName()}` }, digests);
    journal.close();
  } catch (error) {
    reportFailure(base, error);
  }
}

function hasJournal({ base, journalDays }: RecordConfig): boolean {
  return journalDays > 0 && existsSync(base);
}

function reportFailure(base: string, error: unknown): void {
  process.stderr.write(`idem: The journal of ${base} could not be written: ${describeError(error)}\n`);
}

/** The name of the account, or its number: a container may have no name for it. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}
