import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runBenchmark } from './benchmark.ts';
import { renderComparison } from './figures/compare.ts';
import type { BenchRun } from './figures/run.ts';
import { renderTerminal } from './figures/terminal.ts';
import { type Options, parseOptions } from './options.ts';
import { writePage } from './page/write-page.ts';
import { planOf } from './plan.ts';
import { closeOnSignal, Scope } from './processes/scope.ts';
import { openProgress } from './progress.ts';

/** The stored run that a run is compared with if they have sizes in common. */
const BASELINE = 'bench/baseline.json';

function writeJson(file: string, run: BenchRun): void {
  writeFileSync(file, `${JSON.stringify(run, undefined, 1)}\n`);
}

function readRun(file: string): BenchRun {
  return JSON.parse(readFileSync(file, 'utf8')) as BenchRun;
}

/** The earlier run to compare with: the one named, or the baseline if it has a size in common. */
function runBefore({ compare }: Options, run: BenchRun): BenchRun | undefined {
  if (compare !== undefined) return readRun(compare);
  if (!existsSync(BASELINE)) return undefined;
  const baseline = readRun(BASELINE);
  return baseline.plan.persons.some((persons) => run.plan.persons.includes(persons)) ? baseline : undefined;
}

async function main(options: Options, scope: Scope): Promise<void> {
  if (options.page !== undefined) {
    writePage(readRun(options.page));
    return;
  }
  const progress = openProgress();
  const { only, keep: cache, json, save } = options;
  const before = options.compare === undefined ? undefined : readRun(options.compare);
  const onPart = json === undefined ? undefined : (partial: BenchRun) => writeJson(json, partial);
  const run = await runBenchmark({ plan: planOf(options), only, cache, scope, say: progress.say, onPart });
  progress.end();
  process.stdout.write(renderTerminal(run));
  const earlier = before ?? runBefore(options, run);
  if (earlier) process.stdout.write(`\n${renderComparison(earlier, run)}`);
  if (save !== undefined) writeJson(save, run);
  for (const failure of run.failed) process.stderr.write(`\nbench: ${failure}\n`);
  if (run.failed.length > 0) process.exitCode = 1;
  if (run.plan.mode === 'full' && only.length === 0) writePage(run);
}

const scope = new Scope();
closeOnSignal(scope);
try {
  await main(parseOptions(process.argv.slice(2)), scope);
} catch (error) {
  // Errors caused by stopping everything are expected.
  if (!scope.isClosing) {
    process.stderr.write(`\nbench: ${(error as Error).stack}\n`);
    process.exitCode = 1;
  }
} finally {
  await scope.close();
}
