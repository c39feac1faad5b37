import { writeSync } from 'node:fs';

/**
 * Writes all bytes: `writeSync` may write less than it was given.
 * @param position in the file; the end of what was written so far if absent
 */
export function writeFully(file: number, bytes: Uint8Array, position?: number): void {
  for (let done = 0; done < bytes.length; ) {
    const at = position === undefined ? undefined : position + done;
    done += writeSync(file, bytes, done, bytes.length - done, at);
  }
}
