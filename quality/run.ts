import { readFileSync, writeFileSync } from 'node:fs';
import { type BenchmarkSettings, runBenchmark } from './benchmark.ts';
import type { AskedProduct } from './corruptions/index.ts';
import { runGuessing } from './guessing/run-guessing.ts';
import { DEFAULTS, type Options, parseOptions } from './options.ts';
import { runPopulations } from './populations/run.ts';
import { SILENT, stepProgress } from './progress.ts';
import { UnknownCorruptionError } from './questions/draw.ts';
import {
  compareRuns,
  drops,
  populationDrops,
  renderComparison,
  type StoredRun,
  storedRun,
  storedText,
} from './report/compare.ts';
import { renderPage } from './report/page/page.ts';
import { renderPopulation } from './report/population-terminal.ts';
import type { Report } from './report/report.ts';
import { COLOURED, PLAIN, type Style } from './report/style.ts';
import { renderFailures, renderTerminal } from './report/terminal.ts';
import { runWorst } from './worst/run-worst.ts';

/** A file of the command line cannot be used. */
class FileError extends Error {
  override name = 'FileError';
}

function readStored(file: string): StoredRun {
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as StoredRun | Report;
    return 'rows' in stored ? stored : storedRun(stored);
  } catch (error) {
    throw new FileError(`cannot read ${file} as a saved run: ${(error as Error).message}`);
  }
}

/** The settings of a run: from the command line, else from the run to compare with, else the defaults. */
function settingsOf(options: Options, before: StoredRun | undefined): BenchmarkSettings {
  const { persons, seed, questions } = { ...DEFAULTS, ...before?.settings, ...options };
  const {
    data = before?.settings.data || undefined,
    product = (before?.settings.product || undefined) as AskedProduct | undefined,
    only = before?.settings.only || undefined,
    keepBase: cache,
    scan: scanQuestions,
  } = options;
  return { persons, seed, questions, data, product, only, scanQuestions, cache };
}

/** The changes, and whether no guarded figure decreased. */
function comparisonOf(before: StoredRun, report: Report, style: Style): { text: string; holds: boolean } {
  const comparison = compareRuns(before, storedRun(report));
  return {
    text: renderComparison(comparison, style),
    holds: comparison.sameQuestions && drops(comparison).length === 0 && populationDrops(comparison).length === 0,
  };
}

function writeFiles(report: Report, { save, json, html }: Options): void {
  if (save !== undefined) writeFileSync(save, storedText(storedRun(report)));
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, undefined, 1)}\n`);
  if (html !== undefined) writeFileSync(html, renderPage(report));
}

async function main(options: Options): Promise<number> {
  const style = process.stdout.isTTY && process.env.NO_COLOR === undefined ? COLOURED : PLAIN;
  const progress = process.stderr.isTTY ? stepProgress('done') : SILENT;
  const before = options.compare === undefined ? undefined : readStored(options.compare);
  const settings = settingsOf(options, before);
  if (options.worst) {
    process.stdout.write(await runWorst(settings, progress));
    return 0;
  }
  if (options.guesses) {
    process.stdout.write(await runGuessing(settings, progress));
    return 0;
  }
  if (options.population !== undefined) {
    for (const report of await runPopulations(options.population, { ...options, cache: options.keepBase }, progress)) {
      process.stdout.write(`${renderPopulation(report, style)}\n`);
    }
    return 0;
  }
  const report = await runBenchmark(settings, progress);
  writeFiles(report, options);
  if (before) {
    const { text, holds } = comparisonOf(before, report, style);
    process.stdout.write(text);
    return holds ? 0 : 1;
  }
  process.stdout.write(renderTerminal(report, style));
  if (settings.only !== undefined) process.stdout.write(`\n${renderFailures(report.failures, style)}`);
  return 0;
}

try {
  process.exitCode = await main(parseOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UnknownCorruptionError || error instanceof FileError)) throw error;
  process.stderr.write(`quality: ${error.message}\n`);
  process.exitCode = 2;
}
