import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { Journal, type JournalEvent, recordSubject } from '../journal/index.ts';
import type { Config } from '../runtime/config.ts';
import { describeError } from '../runtime/errors.ts';

/** An event of a command. Its actor is the account that runs the command. */
export type CommandEvent = Omit<JournalEvent, 'actor'>;

type RecordConfig = Pick<Config, 'base' | 'journalDays'>;

/** Records what a command did. If the journal cannot be written, it says so on standard error. */
export function recordEvents(config: RecordConfig, ...events: readonly CommandEvent[]): void {
  if (events.length === 0 || !hasJournal(config)) return;
  try {
    const journal = openJournal(config);
    const actor = actorOfCommand();
    for (const event of events) journal.record({ ...event, actor });
    journal.close();
  } catch (error) {
    reportFailure(config, error);
  }
}

/** Records the people whose stored values are printed. @param purpose why they are shown, if it was stated */
export function recordShown(config: RecordConfig, ids: readonly string[], purpose: string | undefined): void {
  recordEvents(
    config,
    ...ids.map((id) => ({ event: 'show' as const, subject: recordSubject(id), result: purpose ?? 'found' })),
  );
}

/** Starts and ends a file of the journal, so that the journal has a file of this day. */
export function confirmClock(config: RecordConfig): void {
  try {
    openJournal(config).close();
  } catch (error) {
    reportFailure(config, error);
  }
}

/** As {@link recordEvents}, for a run of rows. @param digests of those that the rows are about */
export async function recordRun(
  config: RecordConfig,
  event: CommandEvent,
  digests: AsyncIterable<Uint8Array>,
): Promise<void> {
  if (!hasJournal(config)) return;
  try {
    const journal = openJournal(config);
    await journal.recordRun({ ...event, actor: actorOfCommand() }, digests);
    journal.close();
  } catch (error) {
    reportFailure(config, error);
  }
}

function hasJournal({ base, journalDays }: RecordConfig): boolean {
  return journalDays > 0 && existsSync(base);
}

function openJournal(config: RecordConfig): Journal {
  return Journal.open(config.base, { onError: (error) => reportFailure(config, error) });
}

function reportFailure({ base }: RecordConfig, error: unknown): void {
  process.stderr.write(`idem: The journal of ${base} could not be written: ${describeError(error)}\n`);
}

/** The account that runs the command, by name or by number: a container may have no name for it. */
function actorOfCommand(): string {
  try {
    return `command ${userInfo().username}`;
  } catch {
    return `command ${process.getuid?.() ?? 'unknown'}`;
  }
}
