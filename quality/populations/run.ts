import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadBuiltInLists, loadListsFrom } from '../../src/population/index.ts';
import type { Progress } from '../progress.ts';
import { builtInNames, namesFromFolder } from './foreign/name-lists.ts';
import { measurePopulation, type PopulationReport } from './measure.ts';
import { POPULATIONS, type Sources } from './population.ts';

/** Default sizes of a run of populations. */
const DEFAULTS = { persons: 20_000, seed: 1, questions: 20_000 } as const;

/** The lists of a folder with French files in `fr/` and foreign ones in `international/`; the built-in ones for missing files. */
function sourcesFrom(folder: string | undefined): Sources {
  if (folder === undefined) return { lists: loadBuiltInLists(), namesOf: builtInNames };
  const french = [folder, join(folder, 'fr')].find((candidate) => existsSync(join(candidate, 'fr-noms-effectifs.csv')));
  return {
    lists: french === undefined ? loadBuiltInLists() : loadListsFrom(french),
    namesOf: namesFromFolder(folder) ?? builtInNames,
  };
}

export interface PopulationRunOptions {
  readonly persons?: number;
  readonly seed?: number;
  readonly questions?: number;
  /** A folder of lists. */
  readonly data?: string | undefined;
  /** The folder in which bases are built. */
  readonly cache: string;
  /** Whether the ceilings are estimated too. */
  readonly ceiling?: true | undefined;
}

const CEILING_QUESTIONS = 100_000;

/**
 * Measures one population or all of them.
 * @param name the name of a population, or `all`
 */
export async function runPopulations(
  name: string,
  options: PopulationRunOptions,
  progress: Progress,
): Promise<PopulationReport[]> {
  const { persons, seed, questions } = { ...DEFAULTS, ...options };
  const sources = sourcesFrom(options.data);
  const settings = { persons, seed, questions, sources, cache: options.cache };
  const ceilingQuestions = options.ceiling ? CEILING_QUESTIONS : undefined;
  const reports: PopulationReport[] = [];
  for (const population of POPULATIONS.filter((known) => name === 'all' || known.name === name)) {
    reports.push(await measurePopulation(population, { ...settings, ceilingQuestions }, progress));
  }
  return reports;
}

/** The size of each population in a run with this number of French people: a small part of the run's time. */
export function populationSizes({ persons, questions }: { readonly persons: number; readonly questions: number }) {
  return {
    persons: Math.max(100, Math.min(DEFAULTS.persons, Math.round(persons / 4))),
    questions: Math.min(DEFAULTS.questions, Math.ceil(questions / 3)),
  };
}
