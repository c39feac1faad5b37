import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from './program.ts';

/** Waits until a condition holds. */
export async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not happen within a minute');
    await pause(50);
  }
}

/** Whether a file below a folder contains a text. */
export function holdsText(path: string, text: string): boolean {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => contentOf(join(entry.parentPath ?? entry.path, entry.name)).includes(text));
}

/** `''` for a file that the node has removed since it was listed. */
function contentOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
