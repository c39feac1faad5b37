import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JournalEvent } from './event.ts';
import { dayFolder, writerFiles } from './files.ts';
import { Journal, type JournalOptions } from './journal.ts';
import { type Maintenance, maintainJournal } from './seal.ts';
import { householdSubject } from './subject.ts';
import { type JournalFinding, verifyJournal } from './verify.ts';

export const DAY = '2026-03-10';
export const START = Date.parse(`${DAY}T12:00:00Z`);

/** A data folder for the journal of a test, and the time at which it is written. */
export class TestJournal {
  readonly base = mkdtempSync(join(tmpdir(), 'idem-journal-'));
  now = START;

  open(options: Pick<JournalOptions, 'isServer'> = {}): Journal {
    return Journal.open(this.base, { now: () => this.now, ...options });
  }

  /** Writes batches of three checks, one batch a second. */
  write(batches: number): void {
    const journal = this.open();
    for (let batch = 0; batch < batches; batch++) {
      for (let i = 0; i < 3; i++) journal.record(check(String(3 * batch + i)));
      journal.maintain();
      this.now += 1000;
    }
    journal.close();
  }

  maintain(keepDays = 365): Maintenance {
    return maintainJournal(this.base, { now: this.now, keepDays });
  }

  /** The path of the first file of a day. */
  fileOf(day = DAY): string {
    return join(dayFolder(this.base, day), writerFiles(this.base, day)[0]!);
  }

  async findingKinds(): Promise<JournalFinding['kind'][]> {
    return (await verifyJournal(this.base)).findings.map(({ kind }) => kind);
  }

  remove(): void {
    rmSync(this.base, { recursive: true, force: true });
  }
}

export function check(householdId: string): JournalEvent {
  return {
    event: 'check',
    actor: 'licence ACME',
    product: 'idcheck-plus',
    subject: householdSubject(householdId),
    result: 'found',
  };
}

export function editLines(path: string, change: (lines: string[]) => void): void {
  const lines = readFileSync(path, 'utf8').split('\n');
  change(lines);
  writeFileSync(path, lines.join('\n'));
}
