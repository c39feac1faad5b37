import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure } from '../runtime/errors.ts';
import { parseCheckedLine, writeCheckedLine } from '../storage/checked-line.ts';
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

/** `undefined` if the file is damaged. */
function knownTargets(base: string): readonly KnownTarget[] | undefined {
  const path = join(base, FILE);
  if (!existsSync(path)) return [];
  const line = parseCheckedLine(readFileSync(path, 'utf8'));
  return (line?.value as { readonly targets?: readonly KnownTarget[] } | undefined)?.targets;
}

/** Writes down the backups of a folder. */
export function recordTarget(base: string, set: BackupSet): void {
  const folder = resolve(set.folder);
  const [oldest, newest] = [set.names().at(0), set.names().at(-1)].map(
    (name) => name && set.readManifest(name).createdAt,
  );
  const others = (knownTargets(base) ?? []).filter((target) => target.folder !== folder);
  const targets = oldest && newest ? [...others, { folder, oldest, newest }] : others;
  replacePrivateFile(join(base, FILE), writeCheckedLine({ targets }));
}

/** The folders whose backups may hold a person that was erased at `at`. @throws Failure if the file is damaged */
export function targetsBefore(base: string, at: string): string[] {
  const targets = knownTargets(base);
  if (targets === undefined) {
    throw new Failure(
      `${join(base, FILE)} is damaged, so that the folders of backups are not known; remove it, and make a backup to each folder`,
    );
  }
  return targets.filter(({ oldest }) => oldest < at).map(({ folder }) => folder);
}
