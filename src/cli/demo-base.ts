import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { hasLicences } from '../licences/index.ts';
import { currentSubscribers } from '../mobile/operators/subscriber-base/index.ts';
import { type GeneratedPerson, generatePopulation } from '../population/index.ts';
import { currentGeneration } from '../reference/base.ts';
import { importFiles } from '../reference/import/index.ts';
import { PEOPLE } from '../reference/rows/index.ts';
import { Failure } from '../runtime/errors.ts';
import { BaseError } from '../storage/base-error.ts';
import { openSource } from '../tabular/index.ts';
import { populationCsv } from './generate.ts';
import type { ProgressUpdate } from './progress.ts';

export const DEMO_PEOPLE = { persons: 100_000, seed: 1 } as const;

/** Says that a folder is the demo's own, so that its well-known licences never meet real people. */
const MARKER = 'demo.json';

/**
 * Makes the demo base, unless the folder has it already.
 *
 * @returns whether it was made
 * @throws Failure if the folder holds a base that is not the demo's
 */
export async function ensureDemoBase(
  folder: string,
  onProgress: (update: ProgressUpdate) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const wanted = fingerprint();
  const marked = readMarker(folder);
  if (marked === undefined) refuseOtherBase(folder);
  else if (marked === wanted && hasGeneration(folder)) return false;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeMarker(folder, '');
  await importDemoPeople(folder, onProgress, signal);
  writeMarker(folder, wanted);
  return true;
}

/** Without the marker whatever lies there is somebody's own: people, subscribers, licences, readable or not. */
function refuseOtherBase(folder: string): void {
  const isOther =
    isThere(() => currentGeneration(folder), { ifUnreadable: true }) ||
    isThere(() => currentSubscribers(folder), { ifUnreadable: true }) ||
    hasLicences(folder);
  if (!isOther) return;
  throw new Failure(
    `${folder} holds a base that is not the demo's, and the demo's licences are known to everybody; give the demo a ` +
      'folder of its own with --base, or serve yours with "idem serve".',
  );
}

/** Whether the folder has subscribers that can be read. */
export function hasSubscribers(folder: string): boolean {
  return isThere(() => currentSubscribers(folder), { ifUnreadable: false });
}

/** A base of another version counts as none: it is made anew. */
function hasGeneration(folder: string): boolean {
  return isThere(() => currentGeneration(folder), { ifUnreadable: false });
}

function isThere(current: () => string | undefined, { ifUnreadable }: { readonly ifUnreadable: boolean }): boolean {
  try {
    return current() !== undefined;
  } catch (error) {
    if (error instanceof BaseError) return ifUnreadable;
    throw error;
  }
}

/** What the marker says of the people in the base, `''` while they are being imported; `undefined` without a marker. */
function readMarker(folder: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(join(folder, MARKER), 'utf8')) as { people?: string }).people ?? '';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Failure(`${join(folder, MARKER)} cannot be read; remove the folder ${folder} and start again.`);
  }
}

function writeMarker(folder: string, people: string): void {
  writeFileSync(join(folder, MARKER), `${JSON.stringify({ people })}\n`);
}

/** Tells the people of one version of the generator from those of another by the first thousand. */
function fingerprint(): string {
  const hash = createHash('sha256').update(JSON.stringify(DEMO_PEOPLE));
  for (const person of generatePopulation({ ...DEMO_PEOPLE, persons: 1000 })) hash.update(JSON.stringify(person));
  return hash.digest('hex').slice(0, 16);
}

/** What reading takes of an import's time, roughly; the steps that follow share the rest. */
const READING = 0.7;
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
      throw new Error(`A synthetic person was rejected: ${reason}.`);
    },
    onProgress: ({ stage, done, total, rows }) => {
      const label = 'making the demo base';
      const stages = stage === 'read' ? 0 : STAGES.indexOf(stage) + (total ? done / total : 0);
      const share = (READING * rows) / DEMO_PEOPLE.persons + ((1 - READING) * stages) / STAGES.length;
      onProgress({ label, share, count: rows });
    },
  });
}

function* populationBytes(): Generator<Buffer> {
  for (const chunk of populationCsv(DEMO_PEOPLE)) yield Buffer.from(chunk);
}

/** Somebody of the demo base who shows what a check tells: a house number, and names long enough to misspell. */
export function demoPerson(): GeneratedPerson {
  for (const person of generatePopulation(DEMO_PEOPLE)) {
    const { firstName, lastName, street, streetNumber, email } = person;
    const isTelling = lastName.length >= 8 && firstName.length >= 6 && street.length >= 12;
    const isPlain = /^[\p{L}]+$/u.test(lastName) && /^[\p{L}]+$/u.test(firstName);
    if (isTelling && isPlain && streetNumber !== '' && email !== '') return person;
  }
  throw new Error('The demo has nobody to show.');
}
