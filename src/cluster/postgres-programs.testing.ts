import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The first version that the tests can use: it renamed the functions of a base backup (source: its release notes). */
const MIN_VERSION = 15;

const PROGRAMS = ['initdb', 'postgres'] as const;

/** Where Debian, Red Hat and Homebrew put the programs of each version, which are not in `PATH`. */
const VERSION_FOLDERS: readonly (readonly [root: string, bin: string])[] = [
  ['/usr/lib/postgresql', 'bin'],
  ['/usr', 'bin'],
  ['/opt/homebrew/opt', 'bin'],
  ['/usr/local/opt', 'bin'],
];

const VERSION_FOLDER = /^(?:pgsql-|postgresql@)?(\d+)$/;

interface Places {
  /** As the environment variable. */
  readonly path: string;
  readonly versionFolders: typeof VERSION_FOLDERS;
}

/**
 * The folder of an installed PostgreSQL that the tests can use: the first one of `PATH`, otherwise the latest version of the
 * usual folders. `undefined` if none can be used.
 */
export function installedPrograms({ path, versionFolders }: Places = DEFAULT_PLACES): string | undefined {
  const inPath = path.split(delimiter).filter((folder) => folder !== '');
  return [...inPath, ...versionedFolders(versionFolders)].map(programsIn).find((folder) => folder !== undefined);
}

const DEFAULT_PLACES: Places = { path: process.env.PATH ?? '', versionFolders: VERSION_FOLDERS };

/** The latest version first. */
function versionedFolders(folders: typeof VERSION_FOLDERS): readonly string[] {
  return folders
    .flatMap(([root, bin]) => namesIn(root).map((name) => ({ name, path: join(root, name, bin) })))
    .flatMap(({ name, path }) => {
      const version = VERSION_FOLDER.exec(name)?.[1];
      return version === undefined ? [] : [{ version: Number(version), path }];
    })
    .sort((left, right) => right.version - left.version)
    .map(({ path }) => path);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The folder of the programs, behind symbolic links; `undefined` if one is missing or their version cannot be used. */
function programsIn(folder: string): string | undefined {
  if (!PROGRAMS.every((name) => existsSync(join(folder, name)))) return undefined;
  const own = dirname(realpathSync(join(folder, PROGRAMS[1])));
  if (!PROGRAMS.every((name) => existsSync(join(own, name)))) return undefined;
  const { stdout } = spawnSync(join(own, PROGRAMS[1]), ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)/.exec(stdout ?? '')?.[1] ?? 0) >= MIN_VERSION ? own : undefined;
}
