import { BackgroundWriter } from './background-writer.ts';
import { LineBuffer } from './line-buffer.ts';
import { LOG_LEVELS, type LogLevel } from './settings.ts';

/**
 * The log: one JSON object per line, with an allow-list of fields. Requests carry names, addresses and licence codes in
 * their URLs and bodies, so a logger never accepts arbitrary objects or error messages.
 */
export interface Logger {
  /** One answered request, at level `info`. */
  request(entry: RequestEntry): void;
  /** Bytes that are not a valid HTTP request, by the parser's error code, at level `info`. */
  clientError(entry: { readonly code: string; readonly status: number }): void;
  /** An event in the life of the server. */
  event(level: EventLevel, event: LogEvent, fields?: EventFields): void;
  /** An unexpected error, at level `error`: where it happened, without its message. */
  internalError(error: unknown, requestId?: string): void;
  readonly logsRequests: boolean;
  /** Writes all buffered lines before it returns. */
  flush(): void;
}

export interface RequestEntry {
  /** The request id that the server generated. */
  readonly request: string;
  readonly method: string;
  /** The pattern of the route, never the URL; `-` if no route matched. */
  readonly route: string;
  readonly status: number;
  readonly durationMs: number;
  /** The name of the licence; `-` if there is none. */
  readonly licence: string;
}

type EventLevel = 'info' | 'warn' | 'error';

export type LogEvent =
  | 'listening'
  | 'stopping'
  | 'stopped'
  | 'shutdown-timeout'
  | 'files-not-mapped'
  | 'generation-opened'
  | 'base-damaged'
  | 'sources-damaged'
  | 'base-refresh-failed'
  | 'subscribers-opened'
  | 'subscribers-refresh-failed'
  | 'certificate-loaded'
  | 'certificate-not-loaded'
  | 'authentication-failures'
  | 'refresh-token-reused'
  | 'probing'
  | 'journal-failed'
  | 'compaction-started'
  | 'compaction-finished'
  | 'compaction-failed'
  | 'journal-sealed'
  | 'cluster-connected'
  | 'cluster-unavailable'
  | 'cluster-failing'
  | 'operator-failing'
  | 'operator-recovered'
  | 'operator-rejects-credentials'
  | 'worker-printed'
  | 'worker-exited'
  | 'worker-crash-loop';

export interface EventFields {
  /** Process id. */
  readonly worker?: number;
  readonly generation?: string;
  /** A mobile operator, by its name in the configuration. */
  readonly operator?: string;
  /** The name of a licence. */
  readonly licence?: string;
  /** The network of a client: an IPv4 address or an IPv6 prefix. */
  readonly client?: string;
  readonly count?: number;
  /** A day of the journal, and its seal. */
  readonly day?: string;
  readonly seal?: string;
  readonly address?: string;
  /** Why a node cannot work with its cluster, or the journal failed: never the text of a query or its values. */
  readonly reason?: string;
  /** The end of a certificate, ISO 8601. */
  readonly validTo?: string;
  readonly exitCode?: number;
  readonly signal?: string;
  readonly durationMs?: number;
}

const EVENT_FIELDS: readonly (keyof EventFields)[] = [
  'worker',
  'generation',
  'operator',
  'licence',
  'client',
  'count',
  'day',
  'seal',
  'address',
  'reason',
  'validTo',
  'exitCode',
  'signal',
  'durationMs',
];

/** Standard methods. Any other method is text from the client and is written as `other`. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT']);

export interface LogDestination {
  write(line: string): unknown;
  flushSync?(): void;
}

/**
 * Creates a logger that writes to `destination`, line by line. Without a destination it writes to standard error in the
 * background, with a delay of at most 100 ms.
 */
export function createLogger(level: LogLevel, destination: LogDestination = logTo(STANDARD_ERROR)): Logger {
  const isEnabled = (at: LogLevel): boolean => LOG_LEVELS.indexOf(at) <= LOG_LEVELS.indexOf(level);
  const logsRequests = isEnabled('info');
  const write = (at: EventLevel, fields: object): void => {
    if (!isEnabled(at)) return;
    const line = { level: at, time: currentTime(), pid: process.pid, ...fields };
    destination.write(`${JSON.stringify(line)}\n`);
  };
  return {
    request: (entry) => {
      if (logsRequests) destination.write(requestLine(entry));
    },
    clientError: ({ code, status }) => write('info', { event: 'client-error', code, status }),
    event: (at, event, fields = {}) => write(at, { event, ...pickEventFields(fields) }),
    internalError: (error, request) =>
      write('error', { event: 'internal-error', ...(request && { request }), ...describeStack(error) }),
    logsRequests,
    flush: () => destination.flushSync?.(),
  };
}

/**
 * Formats a request by hand: it is the most frequent line, and this takes a fifth of the time of `JSON.stringify`. Parts
 * that many requests share are kept.
 */
function requestLine({ request, method, route, status, durationMs, licence }: RequestEntry): string {
  if (licence !== quotedLicence) {
    quotedLicence = licence;
    lineEnd = `,"licence":${JSON.stringify(licence)}}\n`;
  }
  if (method !== lastMethod || route !== lastRoute || status !== lastStatus) {
    [lastMethod, lastRoute, lastStatus] = [method, route, status];
    const known = METHODS.has(method) ? method : 'other';
    lineMiddle = `","method":"${known}","route":"${route}","status":${status},"durationMs":`;
  }
  return lineStart() + request + lineMiddle + formatMilliseconds(durationMs) + lineEnd;
}

let quotedLicence: string | undefined;
let lineEnd = '';
let lastMethod: string | undefined;
let lastRoute: string | undefined;
let lastStatus: number | undefined;
let lineMiddle = '';

let startedWith = '';
let keptStart = '';

/** The start of a line at this time. */
function lineStart(): string {
  const time = currentTime();
  if (time !== startedWith) {
    startedWith = time;
    keptStart = `{"level":"info","time":"${time}","pid":${process.pid},"event":"request","request":"`;
  }
  return keptStart;
}

/** The thousandths of a millisecond, by their number. */
const THOUSANDTHS = Array.from({ length: 1000 }, (_, i) => `.${String(i).padStart(3, '0')}`);

/** A duration with three decimals, as `toFixed(3)`, in a third of its time. */
function formatMilliseconds(durationMs: number): string {
  const micros = Math.max(0, Math.round(1000 * durationMs));
  return String(Math.floor(micros / 1000)) + THOUSANDTHS[micros % 1000]!;
}

let formattedAt = 0;
let formattedTime = '';

/** The time in ISO 8601, UTC. Many requests share a millisecond, so the last text is kept. */
function currentTime(): string {
  const now = Date.now();
  if (now !== formattedAt) {
    formattedAt = now;
    formattedTime = new Date(now).toISOString();
  }
  return formattedTime;
}

const STANDARD_ERROR = 2;

/** Writes to a file descriptor in the background. */
export function logTo(file: number): LogDestination {
  const lines = new LineBuffer(new BackgroundWriter(file));
  process.once('exit', () => lines.flushSync());
  return lines;
}

function pickEventFields(fields: EventFields): EventFields {
  return Object.fromEntries(
    EVENT_FIELDS.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]),
  );
}

/** The class, the code and the stack of an error, without its message, which may quote a request. */
function describeStack(error: unknown): { kind: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const { code } = error as NodeJS.ErrnoException;
  const stack = error.stack ?? '';
  const frames = stack.slice(Math.max(0, stack.indexOf(error.message)) + error.message.length).split('\n');
  return {
    kind: error.constructor.name,
    ...(typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) && { code }),
    at: frames
      .filter((line) => line.startsWith('    at '))
      .slice(0, 8)
      .map((line) => line.slice('    at '.length)),
  };
}
