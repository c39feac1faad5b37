import { Command } from 'commander';
import {
  SUBSCRIBER_ERASURES_FILE,
  SUBSCRIBER_RESTRICTIONS_FILE,
  verifySubscribers,
} from '../mobile/operators/subscriber-base/index.ts';
import { currentGeneration, noBase } from '../reference/base.ts';
import { ERASURES_FILE, readErasures, readRestrictions } from '../reference/changes/index.ts';
import { type BaseVerification, verifyBase } from '../reference/verify.ts';
import { listenForStop } from '../runtime/stop-signal.ts';
import { BaseError } from '../storage/base-error.ts';
import { DamagedFileError } from '../storage/checksummed-file.ts';
import type { VerifiedGeneration, VerifySettings } from '../storage/verify-generation.ts';
import { openProgress } from '../terminal/progress.ts';
import { counted, formatBytes } from '../terminal/quantities.ts';
import { BASE } from './options.ts';
import { printJson } from './print.ts';
import { loadSettings } from './settings.ts';

interface VerifyOptions {
  readonly base?: string;
  readonly json?: true;
  readonly quiet?: true;
}

/** `idem verify`: reads all people and subscribers of a data folder and reports damage. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('verify the checksums of all people, changes, sources, subscribers and erasures')
    .option(...BASE)
    .option('--json', 'print the result as one JSON object, without progress')
    .option('--quiet', 'print nothing; check the exit code')
    .addHelpText(
      'after',
      `
Examples:
  idem verify
  idem verify --base /srv/idem --json

Verifies the people and the subscribers in the data folder, which may contain only one of them. In the JSON object,
"subscribers" is the result for the subscribers; the other properties are the result for the people. A file that cannot
be opened has the property "error" instead, and the rest of the folder is still verified. "damagedLists" is the
damage of the lists of erasures and restrictions. The exit code is 0 if everything is intact, and 1 if something is
damaged. Servers may be running.`,
    )
    .action(verify);
}

async function verify({ base, json, quiet }: VerifyOptions): Promise<void> {
  const { config } = loadSettings({ base });
  const { signal } = listenForStop();
  const progress = openProgress({ unit: 'pages', isQuiet: json === true || quiet === true });
  const onProgress = (done: number, total: number) =>
    progress.update({ label: 'verifying', share: done / total, count: done });
  const result = await verifyFolder(config.base, { signal, onProgress }).finally(() => progress.stop());
  const damage = describeDamage(config.base, result);
  const { people, subscribers, damagedLists } = result;
  if (json) printJson({ ...people, subscribers, damagedLists });
  else if (!quiet) process.stdout.write(damage === '' ? describeIntact(config.base, result) : '');
  if (damage === '') return;
  if (!json && !quiet) process.stderr.write(damage);
  process.exitCode = 1;
}

/** A file that cannot be opened. */
export interface Unreadable {
  /** Why, and what to do. */
  readonly error: string;
}

/** What a data folder holds, verified. */
export interface FolderVerification {
  readonly people: BaseVerification | Unreadable | undefined;
  readonly subscribers: VerifiedGeneration | Unreadable | undefined;
  /** What is wrong with the lists of erasures and restrictions, and what to do. */
  readonly damagedLists: readonly string[];
}

/** Verifies the people and the subscribers, also if one of them cannot be opened. @throws BaseError if the folder contains neither */
export async function verifyFolder(folder: string, settings: VerifySettings): Promise<FolderVerification> {
  const people = await unlessUnreadable(async () =>
    currentGeneration(folder) === undefined ? undefined : await verifyBase(folder, settings),
  );
  const subscribers = await unlessUnreadable(() => verifySubscribers(folder, settings));
  if (people === undefined && subscribers === undefined) throw noBase(folder);
  return { people, subscribers, damagedLists: await damageOfLists(folder) };
}

async function damageOfLists(folder: string): Promise<string[]> {
  const reads = [
    () => readErasures(folder, ERASURES_FILE),
    () => readErasures(folder, SUBSCRIBER_ERASURES_FILE),
    () => readRestrictions(folder),
    () => readRestrictions(folder, SUBSCRIBER_RESTRICTIONS_FILE),
  ];
  const results = await Promise.all(reads.map((read) => unlessUnreadable<object>(async () => read())));
  return results.flatMap((result) => ('error' in result ? [result.error] : []));
}

async function unlessUnreadable<Result>(verifyOne: () => Promise<Result>): Promise<Result | Unreadable> {
  try {
    return await verifyOne();
  } catch (error) {
    if (error instanceof BaseError || error instanceof DamagedFileError) return { error: error.message };
    throw error;
  }
}

function isUnreadable(verified: object | undefined): verified is Unreadable {
  return verified !== undefined && 'error' in verified;
}

export function describeIntact(folder: string, { people, subscribers }: FolderVerification): string {
  const kinds = [people && 'people', subscribers && 'subscribers'].filter(Boolean).join(' and ');
  const bytes = [people, subscribers].reduce(
    (sum, verified) => sum + (verified && 'bytes' in verified ? verified.bytes : 0),
    0,
  );
  return `${folder} is intact: ${kinds}, ${formatBytes(bytes)} read.\n`;
}

/** One line for the people, for the subscribers and for each list of erasures or restrictions; `''` if nothing is damaged. */
export function describeDamage(folder: string, verification: FolderVerification): string {
  const { people, subscribers, damagedLists } = verification;
  const lines: string[] = [];
  const add = (kind: string, places: readonly string[], remedy: string): void => {
    if (places.length > 0) {
      lines.push(`idem: the ${kind} in ${folder} are damaged: ${places.join('; ')}. Remedy: ${remedy}.\n`);
    }
  };
  const addUnreadable = (kind: string, { error }: Unreadable) =>
    lines.push(`idem: the ${kind} in ${folder} cannot be read: ${error}.\n`);
  if (isUnreadable(people)) addUnreadable('people', people);
  else if (people !== undefined) {
    const changes = people.areChangesIntact ? [] : ['records of changes.mdb damaged'];
    const sources = people.areSourcesIntact ? [] : ['sources.json damaged'];
    add('people', [...damagedPages(people), ...changes, ...sources], people.remedy);
  }
  if (isUnreadable(subscribers)) addUnreadable('subscribers', subscribers);
  else if (subscribers !== undefined) add('subscribers', damagedPages(subscribers), subscribers.remedy);
  lines.push(...damagedLists.map((damage) => `idem: ${damage}.\n`));
  return lines.join('');
}

function damagedPages({ damagedAt }: VerifiedGeneration): string[] {
  if (damagedAt.length === 0) return [];
  return [`${counted(damagedAt.length, 'page')} damaged, the first at byte ${damagedAt[0]}`];
}
