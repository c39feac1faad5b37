import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { summarise, tally, type VitestReport } from './test-summary.ts';

/**
 * Runs every test there is: unit, contract and system. The last line says how many passed and how many failed, and the
 * exit code is 0 only if none failed. The programs under test must be built.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'idem-tests-'));
  try {
    const reportPath = join(folder, 'report.json');
    const exitCode = await runVitest(reportPath);
    const summary = tally(readReport(reportPath), exitCode);
    process.stdout.write(`\n${summarise(summary)}\n`);
    process.exitCode = summary.failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns vitest's exit code; a signal counts as 1. */
function runVitest(reportPath: string): Promise<number> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
  const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** `undefined` where vitest ended before it could write one. */
function readReport(path: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
}

await main();
