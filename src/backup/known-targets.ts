import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { replacePrivateFile } from '../storage/private-file.ts';
import type { BackupSet } from './backup-set.ts';

/**
 * Where a data folder was backed up to, and how old the oldest backup there is: an erased person is in the backups until
 * all that are older than the erasure were removed.
 */
const FILE = 'backups.json';

export interface KnownTarget {
  readonly folder: string;
  /** ISO 8601, UTC. */
  readonly oldest: string;
  readonly newest: string;
}

function knownTargets(base: string): KnownTarget[] {
  try {
    const known = JSON.parse(readFileSync(join(base, FILE), 'utf8')) as readonly KnownTarget[];
    return known.filter(({ folder, oldest, newest }) =>
      [folder, oldest, newest].every((text) => typeof text === 'string'),
    );
  } catch {
    return [];
  }
}

/** Writes down the backups of a folder. */
export function recordTarget(base: string, set: BackupSet): void {
  const folder = resolve(set.folder);
  const [oldest, newest] = [set.names().at(0), set.names().at(-1)].map(
    (name) => name && set.readManifest(name).createdAt,
  );
  const others = knownTargets(base).filter((target) => target.folder !== folder);
  const targets = oldest && newest ? [...others, { folder, oldest, newest }] : others;
  replacePrivateFile(join(base, FILE), `${JSON.stringify(targets)}\n`);
}

/** The folders whose backups may hold a person that was erased at `at`. */
export function targetsBefore(base: string, at: string): string[] {
  return knownTargets(base)
    .filter(({ oldest }) => oldest < at)
    .map(({ folder }) => folder);
}
