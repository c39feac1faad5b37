import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { generationsFolder } from './generations.ts';

/** A generation on the disk: there is more than one while another is built. */
export interface GenerationSize {
  readonly name: string;
  readonly bytes: number;
}

/** The generations in a folder with the sizes of their files, the oldest first. */
export function generationSizes(folder: string): readonly GenerationSize[] {
  const generations = generationsFolder(folder);
  return readdirSync(generations)
    .sort()
    .map((name) => ({ name, bytes: folderSize(join(generations, name)) }));
}

/** A generation that another process removes meanwhile counts as empty. */
function folderSize(folder: string): number {
  return filesOf(folder).reduce(
    (sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
