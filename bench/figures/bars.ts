import { type Figure, score } from './figure.ts';

/** What Idem has set itself for ten million people on two cores. */
export interface Bar {
  /** Good enough, and what is aimed at. */
  readonly least: number;
  readonly aim: number;
  /** Whether the figure's own value is meant, not its ratio. */
  readonly ofValue?: true;
}

/** By the figure's name. */
export const BARS: Readonly<Record<string, Bar>> = {
  'import.time': { least: 1, aim: 0.5 },
  'import.memory': { least: 2048, aim: 1024, ofValue: true },
  'import.disk': { least: 300, aim: 150, ofValue: true },
  'http.one': { least: 0.35, aim: 0.5 },
  'http.p99': { least: 5, aim: 2, ofValue: true },
  'worker.memory': { least: 300, aim: 150, ofValue: true },
  'batch.rows': { least: 0.2, aim: 0.4 },
  'peers.pg_trgm.speed': { least: 50, aim: 200 },
  'growth.checks': { least: 0.7, aim: 0.9 },
};

export type Standing = 'aim' | 'least' | 'missed';

/** How a figure stands to its bar; `undefined` where it has none, or nothing that the bar is set for. */
export function standingOf(figure: Figure): Standing | undefined {
  const bar = BARS[figure.name];
  if (!bar || (!bar.ofValue && !figure.ratio)) return undefined;
  const reached = bar.ofValue ? figure.value : score(figure);
  const reaches = (mark: number) => (figure.better === 'higher' ? reached >= mark : reached <= mark);
  if (reaches(bar.aim)) return 'aim';
  return reaches(bar.least) ? 'least' : 'missed';
}
