import { loadBuiltInLists, loadListsFrom, type PopulationLists } from '../../src/population/index.ts';
import type { Progress } from '../progress.ts';
import { BaseCache } from './cache.ts';
import { makeWorld, peopleOf, type World } from './world.ts';

export interface PopulationSettings {
  readonly persons: number;
  readonly seed: number;
  /** A folder of lists (default: the built-in lists). */
  readonly data: string | undefined;
  /** Where built bases are kept. */
  readonly cache: string;
}

/** A population, the base that holds it, and the lists that it was made from. */
export interface Prepared {
  readonly world: World;
  readonly lists: PopulationLists;
  /** The base's LMDB file. */
  readonly path: string;
}

/** Generates the population, and builds the base unless it is cached. */
export async function prepare(settings: PopulationSettings, progress: Progress): Promise<Prepared> {
  const { persons, seed, data } = settings;
  const lists = data === undefined ? loadBuiltInLists() : loadListsFrom(data);
  const cache = new BaseCache(settings.cache, { persons, seed, data, scenario: '' });
  const build = cache.has() ? undefined : cache.build();
  progress.begin('generating people', persons);
  const people = peopleOf({ persons, seed, lists }, (done) => progress.at(done));
  const world = makeWorld(people, settings, (record) => build?.builder.add(record));
  progress.end();
  if (build) {
    progress.begin('building the base', 100);
    await build.finish((share) => progress.at(Math.round(100 * share)));
    progress.end();
  }
  return { world, lists, path: cache.path };
}
