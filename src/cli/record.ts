import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { Journal, type JournalEvent } from '../journal/index.ts';
import type { Config } from '../runtime/config.ts';
import { describeError } from '../runtime/errors.ts';

/** An event of a command; the actor is who runs it. */
export type CommandEvent = Omit<JournalEvent, 'actor'>;

/** Records what a command did. If the journal cannot be written, it says so on standard error. */
export function recordEvents(config: Pick<Config, 'base' | 'journalDays'>, ...events: readonly CommandEvent[]): void {
  const { base, journalDays } = config;
  if (journalDays === 0 || events.length === 0 || !existsSync(base)) return;
  const onError = (error: unknown): void => {
    process.stderr.write(`idem: The journal of ${base} could not be written: ${describeError(error)}\n`);
  };
  try {
    const journal = Journal.open(base, { onError });
    const actor = `command ${userName()}`;
    for (const event of events) journal.record({ ...event, actor });
    journal.close();
  } catch (error) {
    onError(error);
  }
}

/** The name of the account, or its number: a container may have no name for it. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}
