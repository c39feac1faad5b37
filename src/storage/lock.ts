import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning, ownMark } from '../runtime/process-mark.ts';
import { BaseError } from './base-error.ts';

/** The file of a process that wants to write: its number, and when it was started. */
const CLAIM = /^import\.lock\.(\d+)\.(\d*)$/;

/** How often, and how many milliseconds apart, the first of several claims waits for the others to be taken back. */
const LOOKS = 10;
const LOOK_MILLISECONDS = 20;

/**
 * Keeps a second import out of a base. Each puts up a claim, a file that bears its own name, and only then looks for
 * others: of two that come at once, one at least sees the other. Then all but the first by name give up. What is left of
 * a dead process counts for nothing, and since no living one ever has its name, anybody may clear it away.
 *
 * @throws BaseError if another import writes to the base, or nobody can.
 */
export async function lockBase(base: string): Promise<{ release(): void }> {
  const { pid, started } = ownMark();
  const own = `import.lock.${pid}.${started}`;
  const path = join(base, own);
  const release = () => rmSync(path, { force: true });
  putUp(base, own);
  try {
    for (let look = 1; ; look++) {
      const others = livingClaims(base).filter((claim) => claim !== own);
      if (others.length === 0) return { release };
      if (look === LOOKS || others.some((claim) => claim < own)) throw taken(base, others[0]!);
      await pause(LOOK_MILLISECONDS);
    }
  } catch (error) {
    release();
    throw error;
  }
}

function putUp(base: string, claim: string): void {
  try {
    writeFileSync(join(base, claim), '', { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw taken(base, claim);
    throw new BaseError(`the base ${base} cannot be written: ${(error as Error).message}`);
  }
}

function taken(base: string, claim: string): BaseError {
  const [, pid] = CLAIM.exec(claim)!;
  return new BaseError(`another import (process ${pid}) is writing to ${base}: wait for it, or stop it first`);
}

/** The claims of processes that run; those of others are cleared away. */
function livingClaims(base: string): string[] {
  return readdirSync(base).filter((name) => {
    const [, pid, started] = CLAIM.exec(name) ?? [];
    if (pid === undefined) return false;
    const isAlive = isRunning({ pid: Number(pid), started: started! });
    if (!isAlive) rmSync(join(base, name), { force: true });
    return isAlive;
  });
}
