import { type DestinationStream, pino } from 'pino';
import { BackgroundWriter } from './background-writer.ts';
import type { LogLevel } from './config.ts';
import { HeldLines } from './line-buffer.ts';

/**
 * What Idem writes of itself: an allow-list. Names, addresses and licence codes travel in the URLs and bodies of the
 * protocols it speaks, so no logger here takes an object of somebody else's making; every field that can be written is
 * named below. One JSON line an entry.
 */
export interface Logger {
  /** One answered request. `level` `info`. */
  request(entry: RequestEntry): void;
  /** Bytes that were no request, by the parser's own code for what is wrong. `level` `info`. */
  clientError(entry: { readonly code: string; readonly status: number }): void;
  /** Something in the life of the server. */
  event(level: 'info' | 'warn' | 'error', event: LogEvent, fields?: EventFields): void;
  /** A fault in Idem itself: where it happened, not with what. `level` `error`. */
  fault(error: unknown, request?: string): void;
  /** Whether requests are written at all. */
  readonly logsRequests: boolean;
  /** Writes what is still held back. */
  flush(): void;
}

export interface RequestEntry {
  /** The request's id, ours: what a caller sends could be anything. */
  readonly request: string;
  readonly method: string;
  /** The pattern of the route, never the URL; `-` where none matched. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** The holder's name; `-` where nobody was recognised. */
  readonly licence: string;
}

export type LogEvent =
  | 'listening'
  | 'stopping'
  | 'stopped'
  | 'requests-cut-off'
  | 'generation-opened'
  | 'base-unreadable'
  | 'subscribers-opened'
  | 'subscribers-unreadable'
  | 'operator-failing'
  | 'operator-recovered'
  | 'operator-refuses-us'
  | 'worker-died'
  | 'workers-keep-dying';

export interface EventFields {
  readonly worker?: number;
  readonly generation?: string;
  /** A mobile operator, by the name that the configuration gives it. */
  readonly operator?: string;
  readonly address?: string;
  readonly exitCode?: number;
  readonly signal?: string;
  readonly milliseconds?: number;
}

/** Methods that HTTP names; anything else is a caller's own word and is written as `other`. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT']);

/**
 * JSON lines on `destination`, each as it comes; without one on standard error, in the background, a tenth of a second
 * later at most.
 */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const stream = destination ?? standardError();
  const lines = pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    stream,
  );
  return {
    request: (entry) => {
      if (lines.isLevelEnabled('info')) stream.write(requestLine(entry));
    },
    clientError: ({ code, status }) => lines.info({ event: 'client-error', code, status }),
    event: (at, event, fields = {}) => lines[at]({ event, ...onlyEventFields(fields) }),
    fault: (error, request) => lines.error({ event: 'fault', ...(request && { request }), ...describeFault(error) }),
    logsRequests: lines.isLevelEnabled('info'),
    flush: () => {
      if ('flushSync' in stream && typeof stream.flushSync === 'function') stream.flushSync();
    },
  };
}

/** The line of a request, put together by hand: it is written as often as anything here, and costs a third this way. */
function requestLine({ request, method, route, status, milliseconds, licence }: RequestEntry): string {
  return (
    `{"level":"info","time":"${timeNow()}","pid":${process.pid},"event":"request"` +
    `,"request":"${request}","method":"${METHODS.has(method) ? method : 'other'}","route":"${route}"` +
    `,"status":${status},"milliseconds":${milliseconds.toFixed(3)},"licence":${JSON.stringify(licence)}}\n`
  );
}

let millisecond = 0;
let millisecondText = '';

/** ISO 8601, UTC; many requests share a millisecond. */
function timeNow(): string {
  const now = Date.now();
  if (now !== millisecond) {
    millisecond = now;
    millisecondText = new Date(now).toISOString();
  }
  return millisecondText;
}

/** A logger that writes nothing. */
export const silentLogger: Logger = createLogger('silent', { write: () => {} });

const STANDARD_ERROR = 2;

function standardError(): DestinationStream {
  const lines = new HeldLines(new BackgroundWriter(STANDARD_ERROR));
  process.once('exit', () => lines.flushSync());
  return lines;
}

function onlyEventFields(fields: EventFields): EventFields {
  const { worker, generation, operator, address, exitCode, signal, milliseconds } = fields;
  return {
    ...(worker !== undefined && { worker }),
    ...(generation !== undefined && { generation }),
    ...(operator !== undefined && { operator }),
    ...(address !== undefined && { address }),
    ...(exitCode !== undefined && { exitCode }),
    ...(signal !== undefined && { signal }),
    ...(milliseconds !== undefined && { milliseconds }),
  };
}

/**
 * An error without its message, which may quote what was being read: its kind, its code, and the places in the code
 * that it came through.
 */
function describeFault(error: unknown): { kind: string; code?: string; at: string[] } {
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
