import { type JournalEvent, lineOf } from './event.ts';
import { householdSubject } from './subject.ts';
import { SUBJECT_LENGTH, type SubjectHasher } from './subject-hash.ts';

/** The line of an event. Only the digits of its time and the hash of its subject differ between similar events. */
interface LineTemplate {
  readonly event: JournalEvent;
  readonly line: Uint8Array;
  timeMs: number;
  /** Where the hash of the subject begins; -1 if there is no subject. */
  readonly hashAt: number;
}

const MAX_TEMPLATES = 1000;

/** Times with 13 digits: the years 2001 to 2286. */
const MIN_TIME_MS = 1e12;
const MAX_TIME_MS = 1e13 - 1;

const TIME_AT = '{"t":'.length;
const TIME_DIGITS = 13;
const NO_HASH = '0'.repeat(SUBJECT_LENGTH);

/**
 * Formats lines. The lines of checks are copies of a template: this takes a third of the time of joining their texts and
 * encoding the result.
 */
export class LineTemplates {
  private readonly hasher: SubjectHasher;
  /** By actor. */
  private readonly templates = new Map<string, LineTemplate[]>();
  private count = 0;
  private last: LineTemplate | undefined;
  private timeMs = 0;
  private readonly digits = new Uint8Array(TIME_DIGITS);

  constructor(hasher: SubjectHasher) {
    this.hasher = hasher;
  }

  /** The line of an event in ASCII, with its line end. It is valid until the next call. */
  lineOf(event: JournalEvent, timeMs: number): Uint8Array {
    if (!isTemplated(event) || timeMs < MIN_TIME_MS || timeMs > MAX_TIME_MS) return this.joinedLine(event, timeMs);
    const template = this.templateOf(event);
    if (template.timeMs !== timeMs) this.writeTime(template, timeMs);
    const { subject, household } = event;
    if (household !== undefined) this.hasher.writeHousehold(household, template.line, template.hashAt);
    else if (subject !== undefined) this.hasher.write(subject, template.line, template.hashAt);
    return template.line;
  }

  private joinedLine(event: JournalEvent, timeMs: number): Uint8Array {
    const { household, subject = household && householdSubject(household) } = event;
    return Buffer.from(lineOf(event, timeMs, subject === undefined ? '' : this.hasher.hashOf(subject)), 'latin1');
  }

  private writeTime(template: LineTemplate, timeMs: number): void {
    const { digits } = this;
    if (timeMs !== this.timeMs) {
      this.timeMs = timeMs;
      const text = String(timeMs);
      for (let i = 0; i < TIME_DIGITS; i++) digits[i] = text.charCodeAt(i);
    }
    template.timeMs = timeMs;
    const { line } = template;
    for (let i = 0; i < TIME_DIGITS; i++) line[TIME_AT + i] = digits[i]!;
  }

  private templateOf(event: JournalEvent): LineTemplate {
    const { last } = this;
    if (last !== undefined && isLike(last.event, event)) return last;
    this.last = this.knownTemplate(event) ?? this.addTemplate(event);
    return this.last;
  }

  private knownTemplate(event: JournalEvent): LineTemplate | undefined {
    const ofActor = this.templates.get(event.actor);
    if (ofActor === undefined) return undefined;
    for (const template of ofActor) if (isLike(template.event, event)) return template;
    return undefined;
  }

  private addTemplate(event: JournalEvent): LineTemplate {
    if (this.count === MAX_TEMPLATES) {
      this.templates.clear();
      this.count = 0;
    }
    this.count++;
    const template = newTemplate(event);
    const ofActor = this.templates.get(event.actor);
    if (ofActor === undefined) this.templates.set(event.actor, [template]);
    else ofActor.push(template);
    return template;
  }
}

/** Runs have too many different counts and files. */
function isTemplated({ count, subjects }: JournalEvent): boolean {
  return count === undefined && subjects === undefined;
}

function isLike(one: JournalEvent, other: JournalEvent): boolean {
  return (
    one.result === other.result &&
    one.product === other.product &&
    one.actor === other.actor &&
    one.base === other.base &&
    one.event === other.event &&
    one.actorId === other.actorId &&
    hasSubject(one) === hasSubject(other)
  );
}

function hasSubject({ subject, household }: JournalEvent): boolean {
  return household !== undefined || subject !== undefined;
}

function newTemplate(event: JournalEvent): LineTemplate {
  const text = lineOf(event, MIN_TIME_MS, hasSubject(event) ? NO_HASH : '');
  const mark = `,"s":"${NO_HASH}"`;
  // Quotes within values are escaped, so that no value contains the mark.
  const hashAt = hasSubject(event) ? text.indexOf(mark) + mark.length - NO_HASH.length - 1 : -1;
  return { event: { ...event }, line: Uint8Array.from(Buffer.from(text, 'latin1')), timeMs: MIN_TIME_MS, hashAt };
}
