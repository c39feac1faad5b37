import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Whether pages can be dropped from the page cache, which needs Linux and `dd` of GNU coreutils. */
export function canDropPages(): boolean {
  return process.platform === 'linux' && spawnSync('dd', ['--version']).stdout?.includes('coreutils') === true;
}

/**
 * Drops the pages of every file of a folder from the page cache, as after a restart of the machine. Pages mapped by a process
 * stay.
 * @throws Error if a file cannot be read
 */
export function dropPages(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const { status, stderr } = spawnSync('dd', [`if=${file}`, 'iflag=nocache', 'count=0', 'status=none'], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`cannot drop ${file} from the page cache: ${stderr.trim()}`);
  }
}
