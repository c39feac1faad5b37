import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The programs of one installation of PostgreSQL. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly psql: string;
}

/** The folders of Debian, Red Hat, Alpine and Homebrew. */
const FOLDERS = ['/usr/lib/postgresql', '/usr/libexec', '/usr/local/opt', '/opt/homebrew/opt', '/usr'];

/** Finds the programs in the usual folders and on the path; `undefined` if one of them or `pg_trgm` is missing. */
export function findBinaries(): Binaries | undefined {
  for (const folder of [...configuredFolder(), ...usualFolders(), ...pathFolders()]) {
    const [initdb, postgres, psql] = ['initdb', 'postgres', 'psql'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    if ([initdb, postgres, psql].every(isProgram)) return { initdb, postgres, psql };
  }
  return undefined;
}

function configuredFolder(): string[] {
  try {
    return [execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()];
  } catch {
    return [];
  }
}

function usualFolders(): string[] {
  return FOLDERS.flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []))
    .sort((left, right) => right.localeCompare(left, 'en', { numeric: true }))
    .flatMap((folder) => [join(folder, 'bin'), folder]);
}

function pathFolders(): string[] {
  return (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
