import { fstatSync } from 'node:fs';
import { readAt } from './read-at.ts';

const CHUNK_BYTES = 256 * 1024;

/** The number of bytes before the zeros at the end of a file. */
export function writtenBytes(file: number): number {
  for (let end = fstatSync(file).size; end > 0; ) {
    const start = Math.max(0, end - CHUNK_BYTES);
    const chunk = readAt(file, start, end - start);
    let at = chunk.length - 1;
    while (at >= 0 && chunk[at] === 0) at--;
    if (at >= 0) return start + at + 1;
    end = start;
  }
  return 0;
}
