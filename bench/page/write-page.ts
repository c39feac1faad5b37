import type { BenchRun } from '../figures/run.ts';

export function writePage(_run: BenchRun): void {}
