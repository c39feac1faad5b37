import { median } from '../statistics/quantiles.ts';
import { ratioOf } from '../statistics/ratio.ts';
import type { Figure } from './figure.ts';

/** The description of a figure, without its numbers. */
export interface Subject extends Pick<Figure, 'name' | 'part' | 'persons' | 'title' | 'unit' | 'detail'> {
  /** The reference that it is compared with. */
  readonly against: string;
  readonly better?: Figure['better'];
}

/** A figure of two series of interleaved runs: their medians, and the ratio of the first to the second. */
export function compared(subject: Subject, values: readonly number[], references: readonly number[]): Figure {
  const { against, better = 'higher', ...rest } = subject;
  return {
    ...rest,
    better,
    value: median(values),
    against: { title: against, value: median(references) },
    ratio: ratioOf(values, references),
  };
}
