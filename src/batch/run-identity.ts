import { realpathSync, statSync } from 'node:fs';
import type { ImportSource } from '../tabular/index.ts';

/** Everything that the output of a run depends on. Two runs with the same identity write the same bytes. */
export interface RunIdentity {
  /** The input file with its size and time of change; `''` if it can be read only once. */
  readonly input: string;
  readonly options: string;
  readonly base: string;
  readonly program: string;
}

const DIFFERENCES: Readonly<Record<keyof RunIdentity, string>> = {
  input: 'the input has changed',
  options: 'the options are different',
  base: 'the reference base has changed',
  program: 'the version of Idem is different',
};

/** Why one run cannot resume another; `undefined` if it can. */
export function differenceBetween(one: RunIdentity, other: RunIdentity): string | undefined {
  if (one.input === '' || other.input === '') return 'the input is not a file';
  const part = (Object.keys(DIFFERENCES) as (keyof RunIdentity)[]).find((name) => one[name] !== other[name]);
  return part && DIFFERENCES[part];
}

export function inputIdentity({ name, size }: ImportSource): string {
  if (size === undefined) return '';
  const { mtimeNs, size: bytes } = statSync(name, { bigint: true });
  return JSON.stringify([realpathSync(name), String(bytes), String(mtimeNs)]);
}
