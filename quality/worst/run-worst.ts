import type { BenchmarkSettings } from '../benchmark.ts';
import type { Progress } from '../progress.ts';
export async function runWorst(_s: BenchmarkSettings, _p: Progress): Promise<string> {
  return '';
}
