import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../runtime/errors.ts';

/** A file that a command reads or writes, and what it is to the user: `the input`, `the page of --html`. */
export type NamedFile = readonly [what: string, path: string | undefined];

/** @throws UsageError if two of the files are one: writing one would destroy the other */
export function refuseSameFile(...files: readonly NamedFile[]): void {
  for (const [at, [what, path]] of files.entries()) {
    for (const [other, otherPath] of files.slice(0, at)) {
      if (path === undefined || otherPath === undefined || !isSameFile(path, otherPath)) continue;
      throw new UsageError(`${what} is the same file as ${other}: ${path}; choose another name`);
    }
  }
}

function isSameFile(path: string, other: string): boolean {
  if (path === '-' || other === '-') return false;
  const [one, two] = [path, other].map((each) => statSync(each, { throwIfNoEntry: false }));
  if (one === undefined || two === undefined) return resolve(path) === resolve(other);
  return one.isFile() && two.isFile() && one.dev === two.dev && one.ino === two.ino;
}
