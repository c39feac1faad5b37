import { mkdirSync } from 'node:fs';
import { DAY_MS, dayNumberOf } from '../runtime/days.ts';
import { firstLink, newWriterName } from './chain.ts';
import { type JournalEvent, type JournalEventName, lineOf, type RunSubjects } from './event.ts';
import { createDayKey, dayFolder, endDay, readJournalKey, recordJournalFormat } from './files.ts';
import { JournalFile } from './journal-file.ts';
import { LineTemplates } from './line-templates.ts';
import { writeRunSubjects } from './run-subjects.ts';
import { dayToWrite } from './seal.ts';
import { SubjectHasher } from './subject-hash.ts';

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
  /**
   * Whether the process calls `flush` before it sends an answer, and `maintain` every second. Then lines are stored in mapped
   * memory where possible, which takes a fraction of the time of system calls.
   */
  readonly isServer?: boolean;
}

/** Lines that are kept while they cannot be written. Later ones are counted and dropped. */
const MAX_UNWRITTEN_BYTES = 8 * 1024 * 1024;
/** Events that are kept while there is no file for their lines. */
const MAX_PENDING_EVENTS = 32 * 1024;
/** Whether an event has an answer. Its line may wait for its link, which the next call of `maintain` adds at the latest. */
function isAnswered(event: JournalEventName): boolean {
  return event === 'check' || event === 'match' || event === 'mobile';
}

/** Most lines of checks are like an earlier one. */
function addLine(file: JournalFile, lines: LineTemplates, event: JournalEvent, timeMs: number): void {
  const template = lines.templateOf(event, timeMs);
  if (template === undefined) file.add(lines.joinedLine(event, timeMs));
  else if (!file.repeat(template, timeMs, lines.hash)) file.addLine(lines.fill(template, timeMs));
}

/** Events that wait for the end of the turn of the event loop. */
const MAX_TURN_EVENTS = 1024;

const ERROR_INTERVAL_MS = 60_000;

/**
 * The journal of one process. Every process writes files of its own, one per day, so that processes need not wait for each
 * other. Events of one turn of the event loop are hashed, formatted and written together: that takes a third of the time
 * of doing it for each event after its check.
 */
export class Journal implements EventRecorder {
  private readonly base: string;
  private readonly key: Buffer;
  private readonly now: () => number;
  private readonly onError: (error: unknown) => void;
  private readonly isServer: boolean;
  private file: JournalFile | undefined;
  /** The day whose folder has the file. */
  private day = '';
  private dayKey = '';
  /** Formats the lines of the file. */
  private lines: LineTemplates | undefined;
  /** The start and the end of the present day, in milliseconds since 1970. */
  private dayStartsAt = 0;
  private dayEndsAt = 0;
  private isTurnOver = true;
  /** The time of the events of this turn, in milliseconds since 1970. */
  private turnMs = 0;
  /** Events of this turn, or of earlier ones that could not be written, and their times. */
  private pending: JournalEvent[] = [];
  private times: number[] = [];
  /** Lines of the file of an earlier day that could not be written to it. */
  private carried = '';
  private dropped = 0;
  private isScheduled = false;
  private readonly flushLater = () => this.flush();
  private lastErrorAt = Number.NEGATIVE_INFINITY;

  private constructor(base: string, { now = Date.now, onError = () => {}, isServer = false }: JournalOptions) {
    this.base = base;
    this.key = readJournalKey(base);
    this.now = now;
    this.onError = onError;
    this.isServer = isServer;
  }

  /** @throws Failure or the system's error if the folder cannot be written */
  static open(base: string, options: JournalOptions = {}): Journal {
    const journal = new Journal(base, options);
    journal.startDay(journal.now());
    return journal;
  }

  record(event: JournalEvent): void {
    if (this.isTurnOver) this.beginTurn();
    if (this.pending.length >= MAX_TURN_EVENTS) this.flush();
    if (this.pending.length >= MAX_PENDING_EVENTS) {
      this.dropped++;
      return;
    }
    this.pending.push(event);
    this.times.push(this.turnMs);
    if (this.isScheduled || (this.isServer && isAnswered(event.event))) return;
    this.isScheduled = true;
    setImmediate(this.flushLater);
  }

  /** Events of a turn have the time of the first. */
  private beginTurn(): void {
    this.isTurnOver = false;
    this.turnMs = this.now();
    if (!this.isToday(this.turnMs)) this.changeDay(this.turnMs);
  }

  async recordRun(event: JournalEvent, digests: AsyncIterable<Uint8Array>): Promise<void> {
    const subjects = await this.writeSubjects(digests);
    this.record({ ...event, subjects });
    this.flush();
  }

  /** `undefined` if the disk is full, or cannot be written: the run is recorded without its subjects. */
  private async writeSubjects(digests: AsyncIterable<Uint8Array>): Promise<RunSubjects | undefined> {
    const timeMs = this.now();
    if (!this.isToday(timeMs)) this.changeDay(timeMs);
    try {
      return await writeRunSubjects(this.base, { day: this.day, dayKey: this.dayKey }, digests);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      this.report(error);
      return undefined;
    }
  }

  flush(): void {
    this.isScheduled = false;
    this.isTurnOver = true;
    try {
      this.write();
    } catch (error) {
      this.report(error);
    }
  }

  private write(): void {
    const { file, lines } = this;
    if (file === undefined || lines === undefined) {
      if (this.pending.length > 0) throw new Error('the journal is closed');
      return;
    }
    if (this.pending.length > 0) this.addPending(file, lines);
    file.write();
    if (this.dropped > 0) this.addDropped(file);
  }

  private addPending(file: JournalFile, lines: LineTemplates): void {
    const { pending, times } = this;
    if (file.unstoredBytes > MAX_UNWRITTEN_BYTES) this.dropped += pending.length;
    else {
      let canLinkLater = true;
      for (let i = 0; i < pending.length; i++) {
        const event = pending[i]!;
        canLinkLater &&= isAnswered(event.event);
        addLine(file, lines, event, times[i]!);
      }
      if (!canLinkLater) file.link();
    }
    this.pending = [];
    this.times = [];
  }

  private addDropped(file: JournalFile): void {
    const count = this.dropped;
    this.dropped = 0;
    file.addText(lineOf({ event: 'journal-lost', actor: 'journal', count }, this.now(), ''));
    file.write();
  }

  private report(error: unknown): void {
    const now = this.now();
    if (now - this.lastErrorAt < ERROR_INTERVAL_MS) return;
    this.lastErrorAt = now;
    this.onError(error);
  }

  /**
   * Adds a link over what was recorded and syncs it to disk, and starts the file of a new day if the present one is over.
   * A server has to call it every second.
   */
  maintain(): void {
    const timeMs = this.now();
    if (!this.isToday(timeMs)) this.changeDay(timeMs);
    this.link();
    this.persist();
    this.file?.sync((error) => this.report(error));
  }

  private persist(): void {
    try {
      this.file?.persist();
    } catch (error) {
      this.report(error);
    }
  }

  /** Writes what is pending, and a link. */
  private link(): void {
    this.flush();
    this.file?.link();
    this.flush();
  }

  private isToday(timeMs: number): boolean {
    return timeMs < this.dayEndsAt && timeMs >= this.dayStartsAt;
  }

  private changeDay(timeMs: number): void {
    try {
      this.leaveFile();
      this.startDay(timeMs);
    } catch (error) {
      this.report(error);
    }
  }

  /** Writes what is pending and ends the file. If its day is sealed, what is pending waits for the next file. */
  private leaveFile(): void {
    const { file } = this;
    if (file === undefined) return;
    endDay(this.base, this.day, {
      write: () => {
        this.flush();
        this.endFile(file);
      },
      leave: () => {
        this.file = undefined;
        this.carried += file.unwrittenLines();
        file.close();
      },
    });
  }

  private startDay(timeMs: number): void {
    const day = dayToWrite(this.base, timeMs);
    mkdirSync(dayFolder(this.base, day), { recursive: true, mode: 0o700 });
    recordJournalFormat(this.base);
    this.day = day;
    this.dayKey = createDayKey(this.base, day);
    this.lines = new LineTemplates(new SubjectHasher(this.dayKey));
    const name = newWriterName(timeMs);
    this.file = JournalFile.create(dayFolder(this.base, day), name, {
      firstLink: firstLink(this.key, day, name),
      key: this.key,
      isMapped: this.isServer,
    });
    // Only when the file exists: otherwise the next event or maintenance tries again.
    this.dayStartsAt = dayNumberOf(timeMs) * DAY_MS;
    this.dayEndsAt = this.dayStartsAt + DAY_MS;
    const { carried } = this;
    this.carried = '';
    this.file.addText(lineOf({ event: 'writer-started', actor: 'journal' }, timeMs, ''));
    if (carried !== '') this.file.addText(carried);
    this.link();
  }

  private endFile(file: JournalFile): void {
    this.file = undefined;
    try {
      this.writeOrCarry(file);
      // Within the day of the file, also if the process was idle at midnight.
      const timeMs = Math.min(this.now(), this.dayEndsAt - 1);
      file.addText(lineOf({ event: 'writer-ended', actor: 'journal' }, timeMs, ''));
      file.link();
      file.persist();
    } finally {
      file.close();
    }
  }

  private writeOrCarry(file: JournalFile): void {
    try {
      file.write();
    } catch (error) {
      this.carried += file.unstoredLines();
      throw error;
    }
  }

  /** Writes what is pending and ends the file. */
  close(): void {
    try {
      this.leaveFile();
      if (this.pending.length === 0 && this.carried === '') return;
      this.startDay(this.now());
      this.leaveFile();
    } catch (error) {
      this.report(error);
    }
  }
}
