import { closeSync, constants, fstatSync, fsyncSync, openSync, readSync } from 'node:fs';
import { writeFully } from '../storage/write-fully.ts';

/** Appends lines to a file and syncs it to disk. A line that a crash cut short is ended first. */
export function appendSynced(path: string, lines: string): void {
  const { O_APPEND, O_CREAT, O_RDWR, O_NOFOLLOW } = constants;
  const file = openSync(path, O_APPEND | O_CREAT | O_RDWR | O_NOFOLLOW, 0o600);
  try {
    writeFully(file, Buffer.from((endsWithinLine(file) ? '\n' : '') + lines));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function endsWithinLine(file: number): boolean {
  const { size } = fstatSync(file);
  const last = Buffer.alloc(1);
  return size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last[0] !== 0x0a;
}
