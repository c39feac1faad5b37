import { publicHouseholdId } from '../check/household-id.ts';
import { type Checker, createChecker } from '../check/index.ts';
import { currentGeneration, openBase, type ReferenceBase } from '../reference/base.ts';
import type { Config, Secrets } from '../runtime/config.ts';
import type { Logger } from '../runtime/logger.ts';
import type { PersonChecker } from './dqe/search.ts';
import { RequestError } from './errors.ts';

/** The base of people in a server. */
export interface PeopleService {
  readonly checker: PersonChecker;
  readonly people: number;
  readonly households: number;
  readonly generation: string | undefined;
  /** Takes up a new generation; a base that cannot be read just now goes on with the one it has. */
  refresh(): void;
  close(): Promise<void>;
}

interface PeopleSettings {
  readonly config: Config;
  readonly secrets: Secrets;
  /** Whether the server has something else to answer from: then people may be imported later, or never. */
  readonly isOptional: boolean;
}

/** @throws BaseError without a usable base, unless it is optional and there never was one */
export function openPeople({ config, secrets, isOptional }: PeopleSettings, logger: Logger): PeopleService {
  const settings = { country: config.country, publicHouseholdId: publicHouseholdId(secrets.householdKey) };
  let base: ReferenceBase | undefined;
  let checker: Checker | undefined;
  const open = (): ReferenceBase => {
    base = openBase(config.base);
    checker = createChecker(base, settings);
    return base;
  };
  const hasPeople = () => currentGeneration(config.base) !== undefined;
  if (!isOptional || hasPeople()) open();
  const takeUp = (): boolean => {
    if (base !== undefined) return base.refresh();
    if (!hasPeople()) return false;
    open();
    return true;
  };
  const generation = () => (base === undefined ? {} : { generation: base.generation });
  return {
    checker: {
      check(person, product) {
        if (checker === undefined) throw new RequestError('not-ready');
        return checker.check(person, product);
      },
    },
    get people() {
      return base?.store.statistics.people ?? 0;
    },
    get households() {
      return base?.store.statistics.households ?? 0;
    },
    get generation() {
      return base?.generation;
    },
    refresh() {
      try {
        if (takeUp()) logger.event('info', 'generation-opened', generation());
      } catch (error) {
        logger.event('warn', 'base-unreadable', generation());
        logger.fault(error);
      }
    },
    async close() {
      await base?.close();
    },
  };
}
