import { mkdirSync } from 'node:fs';
import { DAY_MS, dayNumberOf, dayOf } from '../runtime/days.ts';
import { firstLink, newWriterName, subjectHash } from './chain.ts';
import { type JournalEvent, lineOf, type RunSubjects } from './event.ts';
import { createDayKey, dayFolder, readJournalKey, recordJournalFormat } from './files.ts';
import { JournalFile } from './journal-file.ts';
import { writeRunSubjects } from './run-subjects.ts';

/** Records events. */
export interface EventRecorder {
  record(event: JournalEvent): void;
  /**
   * Records a run with the people whom it is about, and hands it to the operating system.
   *
   * @param digests pieces of `digestsOf`
   * @throws what `digests` throws, unless it is an error of the system
   */
  recordRun(event: JournalEvent, digests: AsyncIterable<Uint8Array>): Promise<void>;
  /** Hands all recorded events to the operating system before it returns. */
  flush(): void;
}

export const NO_JOURNAL: EventRecorder = { record: () => {}, recordRun: async () => {}, flush: () => {} };

export interface JournalOptions {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Called when events could not be written; they are kept and written later. At most once a minute. */
  readonly onError?: (error: unknown) => void;
}

/** Events that are kept while they cannot be written, in UTF-16 units. Later ones are counted and dropped. */
const MAX_PENDING_UNITS = 8 * 1024 * 1024;

const ERROR_INTERVAL_MS = 60_000;
/**
 * The journal of one process. Every process writes files of its own, one per day, so that processes need not wait for each
 * other. Events of one turn of the event loop are written together.
 */
export class Journal implements EventRecorder {
  private readonly base: string;
  private readonly key: Buffer;
  private readonly now: () => number;
  private readonly onError: (error: unknown) => void;
  private file: JournalFile | undefined;
  private dayKey = '';
  /** The end of the present day, in milliseconds since 1970. */
  private dayEndsAt = 0;
  private pending = '';
  private dropped = 0;
  private isScheduled = false;
  private lastErrorAt = Number.NEGATIVE_INFINITY;

  private constructor(base: string, { now = Date.now, onError = () => {} }: JournalOptions) {
    this.base = base;
    this.key = readJournalKey(base);
    this.now = now;
    this.onError = onError;
  }

  /** @throws Failure or the system's error if the folder cannot be written */
  static open(base: string, options: JournalOptions = {}): Journal {
    const journal = new Journal(base, options);
    journal.startDay(journal.now());
    return journal;
  }

  record(event: JournalEvent): void {
    const timeMs = this.now();
    if (timeMs >= this.dayEndsAt) this.changeDay(timeMs);
    if (this.pending.length > MAX_PENDING_UNITS) {
      this.dropped++;
      return;
    }
    const { subject } = event;
    this.pending += lineOf(event, timeMs, subject === undefined ? '' : subjectHash(this.dayKey, subject));
    if (this.isScheduled) return;
    this.isScheduled = true;
    setImmediate(() => this.flush());
  }

  async recordRun(event: JournalEvent, digests: AsyncIterable<Uint8Array>): Promise<void> {
    const subjects = await this.writeSubjects(digests);
    this.record({ ...event, subjects });
    this.flush();
  }

  /** `undefined` if the disk is full, or cannot be written: the run is recorded without its subjects. */
  private async writeSubjects(digests: AsyncIterable<Uint8Array>): Promise<RunSubjects | undefined> {
    const timeMs = this.now();
    if (timeMs >= this.dayEndsAt) this.changeDay(timeMs);
    try {
      return await writeRunSubjects(this.base, { day: dayOf(timeMs), dayKey: this.dayKey }, digests);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      this.report(error);
      return undefined;
    }
  }

  flush(): void {
    this.isScheduled = false;
    if (this.pending === '') return;
    try {
      this.write();
    } catch (error) {
      this.report(error);
    }
  }

  private write(): void {
    const { file } = this;
    if (file === undefined) throw new Error('the journal is closed');
    file.append(this.pending);
    this.pending = '';
    if (this.dropped === 0) return;
    const { dropped } = this;
    this.dropped = 0;
    file.append(lineOf({ event: 'journal-lost', actor: 'journal', count: dropped }, this.now(), ''));
  }

  private report(error: unknown): void {
    const now = this.now();
    if (now - this.lastErrorAt < ERROR_INTERVAL_MS) return;
    this.lastErrorAt = now;
    this.onError(error);
  }

  /** Starts the file of a new day if the present one is over. Call it from time to time: a quiet day has to end, too. */
  followDay(): void {
    const timeMs = this.now();
    if (timeMs >= this.dayEndsAt) this.changeDay(timeMs);
    this.file?.sync(this.onError);
  }

  private changeDay(timeMs: number): void {
    this.flush();
    try {
      this.endFile();
      this.startDay(timeMs);
    } catch (error) {
      this.report(error);
    }
  }

  private startDay(timeMs: number): void {
    const day = dayOf(timeMs);
    mkdirSync(dayFolder(this.base, day), { recursive: true, mode: 0o700 });
    recordJournalFormat(this.base);
    this.dayKey = createDayKey(this.base, day);
    this.dayEndsAt = (dayNumberOf(timeMs) + 1) * DAY_MS;
    const name = newWriterName(timeMs);
    this.file = JournalFile.create(dayFolder(this.base, day), name, {
      firstLink: firstLink(this.key, day, name),
      key: this.key,
    });
    this.file.append(lineOf({ event: 'writer-started', actor: 'journal' }, timeMs, ''));
  }

  private endFile(): void {
    const { file } = this;
    if (file === undefined) return;
    this.file = undefined;
    try {
      // Within the day of the file, also if the process was idle at midnight.
      const timeMs = Math.min(this.now(), this.dayEndsAt - 1);
      file.append(lineOf({ event: 'writer-ended', actor: 'journal' }, timeMs, ''));
    } finally {
      file.close();
    }
  }

  /** Writes what is pending and ends the file. */
  close(): void {
    this.flush();
    try {
      this.endFile();
    } catch (error) {
      this.report(error);
    }
  }
}
