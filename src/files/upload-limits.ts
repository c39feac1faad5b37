import { statSync } from 'node:fs';
import { DAY_MS } from '../runtime/days.ts';
import { isDiskFull } from '../runtime/errors.ts';

/** The minimum size that is counted for an upload, so that the quota limits the number of uploads too. */
export const MIN_COUNTED_BYTES = 1024 * 1024;

/** The disk space of an upload is counted each time this many bytes were written. Each upload can exceed the quota by as much. */
export const SPACE_INTERVAL_BYTES = 4 * 1024 * 1024;

/** Longer than any upload takes. */
const MAX_UPLOAD_MS = DAY_MS;

/** Whether a folder without a record was left by an interrupted upload, and may be deleted. */
export function isAbandoned(folder: string, now: number): boolean {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats !== undefined && now - stats.mtimeMs > MAX_UPLOAD_MS;
}

/** What the user is told if the server cannot store an upload; `undefined` for other errors. */
export function describeFullDisk(error: unknown): string | undefined {
  return isDiskFull(error) ? 'the disk of the server is full' : undefined;
}
