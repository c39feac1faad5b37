import {
  isRepeatable,
  NUMBER_AT,
  NumberWriter,
  type RepeatableLine,
  writeBase64url,
} from '../storage/repeated-lines.ts';
import { type JournalEvent, lineOf } from './event.ts';
import { householdSubject } from './subject.ts';
import { SUBJECT_LENGTH, type SubjectHasher } from './subject-hash.ts';

/** The line of an event. Only the digits of its time and the hash of its subject differ between similar events. */
export interface LineTemplate extends RepeatableLine {
  readonly event: JournalEvent;
}

const MAX_TEMPLATES = 1000;

/** A time with 13 digits, as the times of the years 2001 to 2286 have. */
const SOME_TIME_MS = 1e12;
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
  private readonly times = new NumberWriter();

  constructor(hasher: SubjectHasher) {
    this.hasher = hasher;
  }

  /** The hash of the subject of the last event that has a template: four words, little-endian. */
  get hash(): Int32Array {
    return this.hasher.words;
  }

  /** The line of an event in ASCII, with its line end. It is valid until the next call. */
  lineOf(event: JournalEvent, timeMs: number): Uint8Array {
    const template = this.templateOf(event, timeMs);
    return template === undefined ? this.joinedLine(event, timeMs) : this.fill(template, timeMs).text;
  }

  /** The template of an event, whose subject it hashes; `undefined` if the event has none. */
  templateOf(event: JournalEvent, timeMs: number): LineTemplate | undefined {
    if (!isTemplated(event) || !isRepeatable(timeMs)) return undefined;
    const { subject, household } = event;
    if (household !== undefined) this.hasher.hashHousehold(household);
    else if (subject !== undefined) this.hasher.hash(subject);
    return this.likeOf(event);
  }

  /** Writes the time and the last hash into a template. */
  fill(template: LineTemplate, timeMs: number): LineTemplate {
    this.times.write(timeMs, template.text, NUMBER_AT);
    if (template.hashAt >= 0) writeBase64url(this.hash, template.text, template.hashAt);
    return template;
  }

  /** The line of an event without a template. */
  joinedLine(event: JournalEvent, timeMs: number): Uint8Array {
    const subject = event.household === undefined ? event.subject : householdSubject(event.household);
    return Buffer.from(lineOf(event, timeMs, subject === undefined ? '' : this.hasher.hashOf(subject)), 'latin1');
  }

  private likeOf(event: JournalEvent): LineTemplate {
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
  const text = lineOf(event, SOME_TIME_MS, hasSubject(event) ? NO_HASH : '');
  const mark = `,"s":"${NO_HASH}"`;
  // Quotes within values are escaped, so that no value contains the mark.
  const hashAt = hasSubject(event) ? text.indexOf(mark) + mark.length - NO_HASH.length - 1 : -1;
  return { event: { ...event }, text: Uint8Array.from(Buffer.from(text, 'latin1')), hashAt, pageNumber: -1, lineAt: 0 };
}
