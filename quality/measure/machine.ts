import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import type { Machine } from '../report/report.ts';

export function describeMachine(): Machine {
  const cores = cpus();
  return {
    cpu: cores[0]?.model.trim() ?? 'unknown',
    cores: cores.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  };
}

/** The commit checked out, followed by `+` if files were changed; `unknown` outside a repository. */
export function currentCommit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no', '--', 'src', 'data', 'quality').trim() !== '';
    return git('rev-parse', '--short=12', 'HEAD').trim() + (changed ? '+' : '');
  } catch {
    return 'unknown';
  }
}
