import cliProgress from 'cli-progress';

/** Where some work stands. */
export interface ProgressUpdate {
  /** What is being done, in a word or two. */
  readonly label: string;
  /** Of the whole work, 0 to 1; `undefined` where nobody knows. */
  readonly share: number | undefined;
  /** What is done so far, in the unit of the progress. */
  readonly count: number;
}

export interface Progress {
  update(update: ProgressUpdate): void;
  /** Leaves the line; to be called once, whatever happened. */
  stop(): void;
}

export interface ProgressOptions {
  /** What is counted, in the plural: `rows`. */
  readonly unit: string;
  /** Shows nothing. */
  readonly isQuiet: boolean;
  readonly stream?: NodeJS.WriteStream;
  /** What was done before: neither pace nor time left count it. */
  readonly from?: Pick<ProgressUpdate, 'count' | 'share'>;
  /** Milliseconds. */
  readonly now?: () => number;
}

/** A bar on a terminal, a plain line every few seconds elsewhere. */
export function openProgress(options: ProgressOptions): Progress {
  const { stream = process.stderr } = options;
  if (options.isQuiet) return { update() {}, stop() {} };
  return stream.isTTY && process.env.TERM !== 'dumb' ? openBar(stream, options) : openLines(stream, options);
}

const BAR_LETTERS = 28;

function openBar(stream: NodeJS.WriteStream, { unit, now, from }: ProgressOptions): Progress {
  const pace = createPace(now, from);
  const bar = new cliProgress.SingleBar({
    stream,
    fps: 8,
    barsize: BAR_LETTERS,
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

/** Often enough to see that it goes on, seldom enough for a log. */
const LINE_INTERVAL = 5_000;

function openLines(stream: NodeJS.WriteStream, { unit, now = Date.now, from }: ProgressOptions): Progress {
  const pace = createPace(now, from);
  let last = now();
  return {
    update(update) {
      const current = pace(update);
      if (now() - last < LINE_INTERVAL) return;
      last = now();
      stream.write(`${describe({ ...update, ...current }, unit)}\n`);
    },
    stop() {},
  };
}

/** How fast the work goes. */
export interface Pace {
  /** Per second; `undefined` where it is too early to say, or nothing more is counted. */
  readonly rate: number | undefined;
  /** Seconds; `undefined` where it is too early to say. */
  readonly left: number | undefined;
}

/** Milliseconds: long enough to be steady, short enough to follow a change. */
const PACE_WINDOW = 10_000;
const SAMPLE_INTERVAL = 200;

/** Milliseconds before which an estimate would jump. */
const PACE_START = 1_000;

/** Follows the pace of the last seconds; to be told every update. @param begin what was done before. */
export function createPace(
  now: () => number = Date.now,
  begin: Pick<ProgressUpdate, 'count' | 'share'> = { count: 0, share: 0 },
): (update: ProgressUpdate) => Pace {
  const started = now();
  const { count: before, share: shareBefore = 0 } = begin;
  const samples = [{ time: started, count: before }];
  return ({ count, share }) => {
    const time = now();
    if (time - samples.at(-1)!.time >= SAMPLE_INTERVAL) samples.push({ time, count });
    while (samples.length > 1 && time - samples[0]!.time > PACE_WINDOW) samples.shift();
    const elapsed = time - started;
    if (elapsed < PACE_START) return { rate: undefined, left: undefined };
    const from = samples[0]!;
    const lastStep = samples.findLast((sample) => sample.count < count);
    const isCounting = lastStep !== undefined && time - lastStep.time <= PACE_START;
    return {
      rate: isCounting ? ((count - from.count) / (time - from.time)) * 1000 : undefined,
      left:
        share === undefined || share <= shareBefore
          ? undefined
          : ((elapsed / 1000) * (1 - share)) / (share - shareBefore),
    };
  };
}

function describeWithBar(update: ProgressUpdate & Pace, unit: string): string {
  if (update.share === undefined) return describe(update, unit);
  const done = Math.round(update.share * BAR_LETTERS);
  return `[${'█'.repeat(done)}${'░'.repeat(BAR_LETTERS - done)}] ${describe(update, unit)}`;
}

/** `45 %, reading, 1,200,000 rows, 210,000 rows/s, 12 s left`. */
export function describe({ label, share, count, rate, left }: ProgressUpdate & Pace, unit: string): string {
  return [
    share === undefined ? '' : `${Math.floor(share * 100)} %`,
    label,
    `${formatCount(count)} ${unit}`,
    rate === undefined ? '' : `${formatCount(roundToTwoDigits(rate))} ${unit}/s`,
    left === undefined ? '' : `${formatDuration(left)} left`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** `1,234,567`. */
export function formatCount(count: number): string {
  return Math.round(count).toLocaleString('en');
}

/** `1 row`, `1,234 rows`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** Seconds as `12 s`, `3 min 20 s`, `2 h 5 min`. */
export function formatDuration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** `1.2 GB`, with powers of a thousand. */
export function formatBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`;
}

/** An estimate has no more digits than these that mean something. */
function roundToTwoDigits(value: number): number {
  return Number(value.toPrecision(2));
}
