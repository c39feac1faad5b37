import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { hasLicences } from '../licences/index.ts';
import { currentSubscribers } from '../mobile/operators/subscriber-base/index.ts';
import { type GeneratedPerson, generatePopulation, populationCsv } from '../population/index.ts';
import { currentGeneration } from '../reference/base.ts';
import { importFiles } from '../reference/import/index.ts';
import { PEOPLE } from '../reference/rows/index.ts';
import { Failure } from '../runtime/errors.ts';
import { BaseError } from '../storage/base-error.ts';
import { openSource } from '../tabular/index.ts';
import type { ProgressUpdate } from '../terminal/progress.ts';

export const DEMO_PEOPLE = { persons: 100_000, seed: 1 } as const;

/** Marks a folder as the demo's, so that its public licences are never used with real people. */
const MARKER = 'demo.json';

/**
 * Creates the demo base unless the folder already has it.
 *
 * @returns whether it was created
 * @throws Failure if the folder contains another base
 */
export async function ensureDemoBase(
  folder: string,
  onProgress: (update: ProgressUpdate) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const expected = fingerprint();
  const marked = readMarker(folder);
  if (marked === undefined) refuseOtherBase(folder);
  else if (marked === expected && hasGeneration(folder)) return false;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeMarker(folder, '');
  await importDemoPeople(folder, onProgress, signal);
  writeMarker(folder, expected);
  return true;
}

/** Without the marker any people, subscribers or licences are real, even if they cannot be read. */
function refuseOtherBase(folder: string): void {
  const isOther =
    exists(() => currentGeneration(folder), { ifUnreadable: true }) ||
    exists(() => currentSubscribers(folder), { ifUnreadable: true }) ||
    hasLicences(folder);
  if (!isOther) return;
  throw new Failure(
    `${folder} contains a base that is not the demo's, and the demo's licences are public; choose another folder with ` +
      '--base, or run "idem serve"',
  );
}

/** Whether the folder has readable subscribers. */
export function hasSubscribers(folder: string): boolean {
  return exists(() => currentSubscribers(folder), { ifUnreadable: false });
}

/** A base of another version counts as missing and is created again. */
function hasGeneration(folder: string): boolean {
  return exists(() => currentGeneration(folder), { ifUnreadable: false });
}

function exists(current: () => string | undefined, { ifUnreadable }: { readonly ifUnreadable: boolean }): boolean {
  try {
    return current() !== undefined;
  } catch (error) {
    if (error instanceof BaseError) return ifUnreadable;
    throw error;
  }
}

/** The fingerprint of the people in the base; `''` while they are imported, `undefined` without a marker. */
function readMarker(folder: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(join(folder, MARKER), 'utf8')) as { people?: string }).people ?? '';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Failure(`cannot read ${join(folder, MARKER)}; remove the folder ${folder} and try again`);
  }
}

function writeMarker(folder: string, people: string): void {
  writeFileSync(join(folder, MARKER), `${JSON.stringify({ people })}\n`);
}

/** Differs between versions of the generator: a hash of the first thousand people. */
function fingerprint(): string {
  const hash = createHash('sha256').update(JSON.stringify(DEMO_PEOPLE));
  for (const person of generatePopulation({ ...DEMO_PEOPLE, persons: 1000 })) hash.update(JSON.stringify(person));
  return hash.digest('hex').slice(0, 16);
}

/** Approximate share of the time for reading; the other stages share the rest. */
const READING_SHARE = 0.7;
const STAGES = ['merge', 'households', 'index', 'publish'] as const;

async function importDemoPeople(
  folder: string,
  onProgress: (update: ProgressUpdate) => void,
  signal: AbortSignal,
): Promise<void> {
  const source = await openSource('-', { stdin: Readable.from(populationBytes()), schema: PEOPLE });
  await importFiles({
    base: folder,
    sources: [source],
    replace: true,
    country: 'FR',
    signal,
    onReject: ({ reason }) => {
      throw new Error(`a synthetic person was rejected: ${reason}`);
    },
    onProgress: ({ stage, done, total, rows }) => {
      const label = 'creating the demo base';
      const stages = stage === 'read' ? 0 : STAGES.indexOf(stage) + (total ? done / total : 0);
      const share = (READING_SHARE * rows) / DEMO_PEOPLE.persons + ((1 - READING_SHARE) * stages) / STAGES.length;
      onProgress({ label, share, count: rows });
    },
  });
}

function* populationBytes(): Generator<Buffer> {
  for (const chunk of populationCsv(DEMO_PEOPLE)) yield Buffer.from(chunk);
}

/** A person for the example commands: with a house number, and names that are long enough to misspell. */
export function demoPerson(): GeneratedPerson {
  for (const person of generatePopulation(DEMO_PEOPLE)) {
    const { firstName, lastName, street, streetNumber, email } = person;
    const isLong = lastName.length >= 8 && firstName.length >= 6 && street.length >= 12;
    const isPlain = /^[\p{L}]+$/u.test(lastName) && /^[\p{L}]+$/u.test(firstName);
    if (isLong && isPlain && streetNumber !== '' && email !== '') return person;
  }
  throw new Error('no person of the demo fits the example commands');
}
