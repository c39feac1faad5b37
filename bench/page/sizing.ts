import type { Figure } from '../figures/figure.ts';
import { sizesOf } from '../figures/run.ts';

/** Requirements of a machine for a number of people, in bytes. */
export interface Sizing {
  readonly people: number;
  readonly base: number;
  /** The base, and an import with its temporary files. */
  readonly disk: number;
  /** The base in the page cache, the workers and an import. */
  readonly memory: number;
  /** Duration of a full import. */
  readonly seconds: number;
}

const SIZES = [1e6, 10e6, 70e6] as const;

/** Worker processes on a machine with eight cores. */
const WORKERS = 8;

/** From the figures of the largest population measured; `undefined` if one is missing. */
export function sizingOf(figures: readonly Figure[]): Sizing[] | undefined {
  const largest = sizesOf(figures).at(-1);
  const figure = (name: string) => figures.find((one) => one.name === name && one.persons === largest);
  const [disk, room, worker, importMemory, time] = [
    figure('import.disk')?.value,
    figure('import.disk')?.detail?.whileImporting,
    figure('worker.memory')?.value,
    figure('import.memory')?.detail?.own,
    figure('import.time')?.detail?.peoplePerSecond,
  ];
  if (
    disk === undefined ||
    room === undefined ||
    worker === undefined ||
    importMemory === undefined ||
    time === undefined
  )
    return undefined;
  return SIZES.map((people) => {
    const base = people * disk;
    const own = WORKERS * worker + importMemory;
    return { people, base, disk: base + people * room, memory: base + own * 1e6, seconds: people / time };
  });
}
