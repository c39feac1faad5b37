import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesIn, fingerprint, importsOf } from '../../quality/base/fingerprint.ts';
import { isRunning } from '../processes/memory.ts';

/** The folder of the build: `dist`. */
const BUILT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The code that makes people, bases and questions. They are made again when it changes. */
const SOURCES = {
  world: ['src/population/index.js', 'src/reference/import/index.js', 'src/licences/index.js'],
  questions: ['bench/world/draw.js'],
} as const;

export interface WorldSettings {
  readonly persons: number;
  readonly seed: number;
  readonly questions: number;
  /** The folder in which people and bases are kept between runs. */
  readonly cache: string;
}

/** The files of a world, which exist already or not. */
export interface WorldFiles {
  readonly people: string;
  readonly questionsFile: string;
  readonly base: string;
  /** A temporary folder of this run. */
  readonly scratch: string;
}

/** The files of a world. Removes those of older code for the same people, and those of killed runs. */
export function worldFiles({ persons, seed, questions, cache }: WorldSettings): WorldFiles {
  const people = `${persons}-${seed}-`;
  const name = people + codeOf(SOURCES.world);
  const folder = join(cache, name);
  mkdirSync(folder, { recursive: true });
  removeIn(cache, (other) => other.startsWith(people) && other !== name);
  removeIn(folder, (other) => other.startsWith(SCRATCH) && !isRunning(Number(other.slice(SCRATCH.length))));
  const scratch = join(folder, SCRATCH + process.pid);
  mkdirSync(scratch, { recursive: true });
  return {
    people: join(folder, 'people.csv'),
    questionsFile: join(folder, `questions-${codeOf(SOURCES.questions, `${questions}`)}.json`),
    base: join(folder, 'base'),
    scratch,
  };
}

const SCRATCH = 'scratch.';

function removeIn(folder: string, isOld: (name: string) => boolean): void {
  for (const name of readdirSync(folder).filter(isOld)) rmSync(join(folder, name), { recursive: true, force: true });
}

function codeOf(files: readonly string[], more = ''): string {
  const code = files.flatMap((file) => importsOf(join(BUILT, file)));
  return fingerprint([...new Set(code), ...filesIn(listsFolder())], more);
}

/** The name and street lists of the population: next to the build or in a folder above. */
function listsFolder(): string {
  for (let folder = BUILT; ; folder = dirname(folder)) {
    const lists = join(folder, 'data', 'population');
    if (existsSync(lists) || folder === dirname(folder)) return lists;
  }
}
