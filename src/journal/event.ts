/** What happened. Every event but those of the journal itself has an actor. */
export const JOURNAL_EVENTS = [
  'check',
  'match',
  'mobile',
  'probing',
  'batch-started',
  'batch',
  'batch-stopped',
  'file-uploaded',
  'file-run',
  'file-downloaded',
  'file-deleted',
  'show',
  'put',
  'delete',
  'erase',
  'restrict',
  'unrestrict',
  'import',
  'compact',
  'backup',
  'restore',
  'licence-added',
  'licence-changed',
  'licence-revoked',
  'key-added',
  'key-changed',
  'key-revoked',
  'journal-read',
  'journal-lost',
  'journal-removed',
  'writer-started',
  'writer-ended',
] as const;

export type JournalEventName = (typeof JOURNAL_EVENTS)[number];

/** The file with the hashes of the subjects of a run: see run-subjects.ts. */
export interface RunSubjects {
  /** `DAY/NAME`, in the folder of the journal. */
  readonly file: string;
  /** Number of different hashes. */
  readonly count: number;
  /** Of the file, base64url. */
  readonly sha256: string;
}

/** An event to record. It holds no personal data: `subject` is stored as a keyed hash. */
export interface JournalEvent {
  readonly event: JournalEventName;
  /** `licence NAME`, `key NAME` or `command USER`. */
  readonly actor: string;
  /** The id of a licence, hexadecimal. */
  readonly actorId?: string | undefined;
  readonly product?: string | undefined;
  /** Who it is about: see subject.ts. */
  readonly subject?: string | undefined;
  /** The household that it is about, as in the answers: the same as its `householdSubject`, which takes longer to hash. */
  readonly household?: string | undefined;
  /** A word, such as `found` or `not-found`; the id of an uploaded file. */
  readonly result?: string | undefined;
  /** The generation and the position of the base. */
  readonly base?: string | undefined;
  /** How many people or rows it concerns, if not one. */
  readonly count?: number | undefined;
  /** The people whom a run is about. */
  readonly subjects?: RunSubjects | undefined;
}

/** A recorded event. */
export interface JournalEntry {
  /** ISO 8601, UTC, with milliseconds. */
  readonly at: string;
  readonly event: JournalEventName;
  readonly actor: string;
  readonly actorId: string;
  readonly product: string;
  /** The keyed hash of the subject; `''` if there is none. */
  readonly subject: string;
  readonly result: string;
  readonly base: string;
  readonly count: number | undefined;
  readonly subjects: RunSubjects | undefined;
}

/** Quoted texts that lines repeat: actors, versions of the base. */
const quoted = new Map<string, string>();
const MAX_QUOTED = 10_000;

/** A text as JSON in ASCII. */
function quote(text: string): string {
  let known = quoted.get(text);
  if (known === undefined) {
    if (quoted.size >= MAX_QUOTED) quoted.clear();
    known = JSON.stringify(text).replace(/[^ -~]/g, escapeUnit);
    quoted.set(text, known);
  }
  return known;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Lines of the same millisecond repeat its digits. */
let lastTimeMs = 0;
let lastTime = '0';

function digitsOf(timeMs: number): string {
  if (timeMs !== lastTimeMs) {
    lastTimeMs = timeMs;
    lastTime = String(timeMs);
  }
  return lastTime;
}

/** Characters of a licence id in a line. */
const ID_LENGTH = 8;

/** The line of an event in ASCII, with its line end. @param subject the hash of the subject, or `''` */
export function lineOf(event: JournalEvent, timeMs: number, subject: string): string {
  let line = `{"t":${digitsOf(timeMs)},"e":"${event.event}","a":${quote(event.actor)}`;
  if (event.actorId !== undefined) line += `,"i":"${event.actorId.slice(0, ID_LENGTH)}"`;
  if (event.product !== undefined) line += `,"p":"${event.product}"`;
  if (subject !== '') line += `,"s":"${subject}"`;
  if (event.result !== undefined) line += `,"r":${quote(event.result)}`;
  if (event.base !== undefined) line += `,"b":${quote(event.base)}`;
  if (event.count !== undefined) line += `,"n":${event.count}`;
  if (event.subjects !== undefined) {
    const { file, count, sha256 } = event.subjects;
    line += `,"f":"${file}","d":${count},"h":"${sha256}"`;
  }
  return `${line}}\n`;
}

interface Line {
  readonly t: number;
  readonly e: JournalEventName;
  readonly a: string;
  readonly i?: string;
  readonly p?: string;
  readonly s?: string;
  readonly r?: string;
  readonly b?: string;
  readonly n?: number;
  readonly f?: string;
  readonly d?: number;
  readonly h?: string;
}

/** The entry of a line; `undefined` if it is not one, as a link is not. */
export function parseLine(line: string): JournalEntry | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const { t, e, a, i = '', p = '', s = '', r = '', b = '', n, f, d = 0, h = '' } = JSON.parse(line) as Line;
    const at = new Date(t).toISOString();
    const subjects = f === undefined ? undefined : { file: f, count: d, sha256: h };
    return { at, event: e, actor: a, actorId: i, product: p, subject: s, result: r, base: b, count: n, subjects };
  } catch {
    return undefined;
  }
}
