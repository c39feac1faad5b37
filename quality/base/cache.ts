import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PeopleBuilder } from '../../src/reference/import/builder.ts';
import { filesIn, fingerprint, importsOf } from './fingerprint.ts';

/** Maximum number of cached bases; the least recently used one is removed first. */
const KEPT_BASES = 4;

const BASE_FILE = 'people.idem';

/** The settings that a base depends on, besides the code that builds it. */
export interface BaseSettings {
  readonly persons: number;
  readonly seed: number;
  /** A folder of lists, or `undefined` for the built-in ones. */
  readonly data: string | undefined;
  /** Distinguishes bases of other people with the same settings. */
  readonly scenario: string;
}

/** The folder of the build: `dist`. */
function builtRoot(): string {
  return join(dirname(fileURLToPath(import.meta.url)), '..', '..');
}

/** The built-in lists: next to the build or in a folder above. */
function listsFolder(): string {
  for (let folder = builtRoot(); ; folder = dirname(folder)) {
    const lists = join(folder, 'data', 'population');
    if (existsSync(lists) || folder === dirname(folder)) return lists;
  }
}

/** Changes with the settings, and with any code or list that determines the content of the base. */
function nameOf({ persons, seed, data, scenario }: BaseSettings): string {
  const code = [
    'quality/base/decorate.js',
    'src/population/index.js',
    'src/reference/import/builder.js',
    'src/reference/rows/parse-row.js',
  ]
    .map((file) => join(builtRoot(), file))
    .flatMap(importsOf);
  const lists = data === undefined ? filesIn(listsFolder()) : filesIn(data);
  return fingerprint([...new Set(code), ...lists], `${persons} ${seed} ${data ?? ''} ${scenario}`);
}

/** The cached base of some settings. */
export class BaseCache {
  /** The LMDB file. */
  readonly path: string;
  private readonly folder: string;
  private readonly root: string;

  constructor(root: string, settings: BaseSettings) {
    this.root = root;
    this.folder = join(root, nameOf(settings));
    this.path = join(this.folder, BASE_FILE);
  }

  /** Whether the base exists. An existing base counts as used now. */
  has(): boolean {
    if (!existsSync(this.path)) return false;
    const now = new Date();
    utimesSync(this.folder, now, now);
    return true;
  }

  /** A builder of the base. `finish` renames it in one step, so that a killed run leaves no incomplete base. */
  build(): { builder: PeopleBuilder; finish(onDone: (share: number) => void): Promise<void> } {
    const scratch = `${this.folder}.${process.pid}`;
    mkdirSync(scratch, { recursive: true });
    const file = join(scratch, BASE_FILE);
    const builder = new PeopleBuilder({ path: file, scratch, rows: { country: 'FR' }, threads: 1 });
    return {
      builder,
      finish: async (onDone) => {
        let passes = 0;
        // Three passes of 256 partitions.
        await builder.finish(() => onDone(++passes / 768));
        await builder.close();
        mkdirSync(this.folder, { recursive: true });
        renameSync(file, this.path);
        rmSync(scratch, { recursive: true, force: true });
        this.removeOldest();
      },
    };
  }

  private removeOldest(): void {
    const folders = readdirSync(this.root).filter((name) => /^[0-9a-f]{16}$/.test(name));
    const age = new Map(folders.map((name) => [name, statSync(join(this.root, name)).mtimeMs]));
    folders.sort((left, right) => age.get(right)! - age.get(left)!);
    for (const name of folders.slice(KEPT_BASES)) rmSync(join(this.root, name), { recursive: true, force: true });
  }
}
