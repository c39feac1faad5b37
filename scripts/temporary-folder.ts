import { readFileSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';

const MIN_FREE_BYTES = 4 * 1024 ** 3;

/** A file system in memory, on Linux. */
const MEMORY_FOLDER = '/dev/shm';

/**
 * The folder in memory that is used for the temporary files of tests, which create and sync tens of thousands of files;
 * `undefined` if it does not exist, has less than 4 GiB of space, or does not permit programs (PostgreSQL is copied there).
 */
export function memoryFolder(
  folder = MEMORY_FOLDER,
  mounts = '/proc/mounts',
  minFreeBytes = MIN_FREE_BYTES,
): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(folder);
    // The available memory takes the limit of a container into account, the free memory that of the machine.
    const free = Math.min(bavail * bsize, freemem(), process.availableMemory());
    return free >= minFreeBytes && permitsPrograms(folder, readFileSync(mounts, 'utf8')) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a folder is in the table of mounts, without the option that forbids programs. */
function permitsPrograms(folder: string, mounts: string): boolean {
  const options = mounts.split('\n').flatMap((line) => {
    const [, path, , each] = line.split(' ');
    return path === folder ? [each!.split(',')] : [];
  });
  return options.length > 0 && options.every((each) => !each.includes('noexec'));
}
