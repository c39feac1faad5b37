import { readFileSync, writeFileSync } from 'node:fs';
import { runBenchmark } from './benchmark.ts';
import { type Options, readOptions } from './options.ts';
import { SILENT, terminalProgress } from './progress.ts';
import { UnknownManglingError } from './questions/draw.ts';
import { compareRuns, drops, renderComparison, type StoredRun, storedRun } from './report/compare.ts';
import { renderPage } from './report/page/page.ts';
import type { Report } from './report/report.ts';
import { COLOURED, PLAIN, renderFailures, renderTerminal, type Style } from './report/terminal.ts';
import { runWorst } from './worst/run-worst.ts';

function readStored(file: string): StoredRun {
  const stored = JSON.parse(readFileSync(file, 'utf8')) as StoredRun | Report;
  return 'rows' in stored ? stored : storedRun(stored);
}

/** Prints what changed. @returns whether no total fell. */
function printComparison(report: Report, file: string, style: Style): boolean {
  const comparison = compareRuns(readStored(file), storedRun(report));
  process.stdout.write(renderComparison(comparison, style));
  return drops(comparison).length === 0;
}

function writeFiles(report: Report, { save, json, html }: Options): void {
  if (save !== undefined) writeFileSync(save, `${JSON.stringify(storedRun(report), undefined, 1)}\n`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, undefined, 1)}\n`);
  if (html !== undefined) writeFileSync(html, renderPage(report));
}

async function main(options: Options): Promise<number> {
  const style = process.stdout.isTTY && process.env.NO_COLOR === undefined ? COLOURED : PLAIN;
  const progress = process.stderr.isTTY ? terminalProgress() : SILENT;
  const { persons, seed, questions, data, product, only, keepBase: cache } = options;
  const settings = { persons, seed, questions, data, product, only, cache };
  if (options.worst) {
    process.stdout.write(await runWorst(settings, progress));
    return 0;
  }
  const report = await runBenchmark(settings, progress);
  writeFiles(report, options);
  if (options.compare !== undefined) return printComparison(report, options.compare, style) ? 0 : 1;
  process.stdout.write(renderTerminal(report, style));
  if (only !== undefined) process.stdout.write(`\n${renderFailures(report.failures, style)}`);
  return 0;
}

try {
  process.exitCode = await main(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UnknownManglingError)) throw error;
  process.stderr.write(`quality: ${error.message}\n`);
  process.exitCode = 2;
}
