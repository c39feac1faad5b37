import cliProgress from 'cli-progress';
import { createPace, type Pace, type Position } from './pace.ts';
import { formatCount, formatDuration } from './quantities.ts';

export interface ProgressUpdate extends Position {
  /** The current step in a word or two. */
  readonly label: string;
}

export interface Progress {
  update(update: ProgressUpdate): void;
  /** Clears the line. To be called once, also after an error. */
  stop(): void;
}

export interface ProgressOptions {
  /** What is counted, in the plural: `rows`. */
  readonly unit: string;
  /** Shows nothing. */
  readonly isQuiet: boolean;
  readonly stream?: NodeJS.WriteStream;
  /** What was done before; neither rate nor remaining time include it. */
  readonly from?: Position;
  /** Milliseconds. */
  readonly now?: () => number;
}

/** Shows a bar on a terminal, otherwise a line every few seconds. */
export function openProgress(options: ProgressOptions): Progress {
  const { stream = process.stderr } = options;
  if (options.isQuiet) return { update() {}, stop() {} };
  return stream.isTTY && process.env.TERM !== 'dumb' ? openBar(stream, options) : openLines(stream, options);
}

const BAR_WIDTH = 28;

function openBar(stream: NodeJS.WriteStream, { unit, now, from }: ProgressOptions): Progress {
  const pace = createPace(now, from);
  const bar = new cliProgress.SingleBar({
    stream,
    fps: 8,
    barsize: BAR_WIDTH,
    clearOnComplete: true,
    gracefulExit: false,
    forceRedraw: true,
    format: (_options, _params, payload: ProgressUpdate & Pace) => describeWithBar(payload, unit),
  });
  let isOpen = false;
  return {
    update(update) {
      const payload = { ...update, ...pace(update) };
      if (isOpen) bar.update(update.share ?? 0, payload);
      else bar.start(1, update.share ?? 0, payload);
      isOpen = true;
    },
    stop() {
      if (isOpen) bar.stop();
    },
  };
}

const LINE_INTERVAL_MS = 5_000;

function openLines(stream: NodeJS.WriteStream, { unit, now = Date.now, from }: ProgressOptions): Progress {
  const pace = createPace(now, from);
  let writtenAtMs = now();
  return {
    update(update) {
      const current = pace(update);
      if (now() - writtenAtMs < LINE_INTERVAL_MS) return;
      writtenAtMs = now();
      stream.write(`${describeProgress({ ...update, ...current }, unit)}\n`);
    },
    stop() {},
  };
}

function describeWithBar(update: ProgressUpdate & Pace, unit: string): string {
  if (update.share === undefined) return describeProgress(update, unit);
  const done = Math.round(update.share * BAR_WIDTH);
  return `[${'█'.repeat(done)}${'░'.repeat(BAR_WIDTH - done)}] ${describeProgress(update, unit)}`;
}

/** Per second. A lower rate would be rounded to one or to nothing. The estimate is not more precise than two digits. */
const MIN_RATE = 2;

/** `45 %, reading, 1,200,000 rows, 210,000 rows/s, 12 s left`. */
export function describeProgress(
  { label, share, count, rate, secondsLeft }: ProgressUpdate & Pace,
  unit: string,
): string {
  return [
    share === undefined ? '' : `${Math.floor(share * 100)} %`,
    label,
    `${formatCount(count)} ${unit}`,
    rate === undefined || rate < MIN_RATE ? '' : `${formatCount(Number(rate.toPrecision(2)))} ${unit}/s`,
    secondsLeft === undefined ? '' : `${formatDuration(secondsLeft)} left`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
