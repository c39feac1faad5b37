import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BaseError } from '../base-error.ts';

/** Keeps a second import out of a base. A lock whose process is gone was left by a kill and is taken over. */
export function lockBase(base: string): { release(): void } {
  const path = join(base, 'import.lock');
  const own = `${path}.${process.pid}`;
  try {
    // A link appears whole or not at all: nobody ever reads a lock without its owner.
    writeFileSync(own, `${process.pid}\n`, { mode: 0o600 });
    for (;;) {
      if (tryLink(own, path)) return { release: () => rmSync(path, { force: true }) };
      const lock = readText(path);
      const owner = Number.parseInt(lock, 10);
      if (isRunning(owner)) {
        throw new BaseError(`another import (process ${owner}) is writing to ${base}: wait for it, or stop it first`);
      }
      if (readText(path) === lock) rmSync(path, { force: true });
    }
  } catch (error) {
    if (error instanceof BaseError) throw error;
    throw new BaseError(`the base ${base} cannot be written: ${(error as Error).message}`);
  } finally {
    rmSync(own, { force: true });
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
