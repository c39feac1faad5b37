import { publicHouseholdId } from '../check/household-id.ts';
import { type Checker, createChecker } from '../check/index.ts';
import { createMatcher, MATCH_THRESHOLD, type Matcher } from '../check/match.ts';
import { warmUp } from '../check/warm-up.ts';
import { currentGeneration, openBase, type ReferenceBase } from '../reference/base.ts';
import { ChangeableBase } from '../reference/changes/index.ts';
import type { Config, Secrets } from '../runtime/config.ts';
import type { Logger } from '../runtime/logger.ts';
import { DamagedFileError } from '../storage/checksummed-file.ts';
import type { PersonChecker } from './dqe/search.ts';
import { RequestError } from './errors.ts';
import type { PeopleServices } from './v1/services.ts';

/** The base of people in a server. */
export interface PeopleService {
  readonly checker: PersonChecker;
  /** What the API answers from; `undefined` until people are imported. */
  readonly services: PeopleServices | undefined;
  readonly people: number;
  readonly households: number;
  readonly generation: string | undefined;
  /** Whether damage was found in the generation that is open. It ends when a new generation is opened. */
  readonly isDamaged: boolean;
  /** A read of the base has found damage. */
  recordDamage(): void;
  /** Opens a new generation, if there is one. If it cannot be read, the server keeps the old one. */
  refresh(): void;
  /** Checks people of the base for at most `budgetMs` milliseconds, so that the first requests are not slow. */
  warmUp(budgetMs: number): Promise<void>;
  close(): Promise<void>;
}

interface PeopleSettings {
  readonly config: Config;
  readonly secrets: Secrets;
  /** Whether the server can serve something else: then people may be imported later, or never. */
  readonly isOptional: boolean;
}

/** By then nothing becomes faster any more. */
const MAX_WARM_UP_CHECKS = 50_000;

/** @throws BaseError if there is no usable base, unless the base is optional and does not exist */
export function openPeople({ config, secrets, isOptional }: PeopleSettings, logger: Logger): PeopleService {
  const settings = { country: config.country, publicHouseholdId: publicHouseholdId(secrets.householdKey) };
  let base: ReferenceBase | undefined;
  let checker: Checker | undefined;
  let matcher: Matcher | undefined;
  const changes = new ChangeableBase(config.base);
  const open = (): ReferenceBase => {
    base = openBase(config.base, { isChanged: true });
    checker = createChecker(base, settings);
    matcher = createMatcher(base, { ...settings, threshold: MATCH_THRESHOLD });
    return base;
  };
  const hasPeople = () => currentGeneration(config.base) !== undefined;
  if (!isOptional || hasPeople()) open();
  const openNewGeneration = (): boolean => {
    if (base !== undefined) return base.refresh();
    if (!hasPeople()) return false;
    open();
    return true;
  };
  const generation = () => (base === undefined ? {} : { generation: base.generation });
  let isDamaged = false;
  const recordDamage = (): void => {
    if (!isDamaged) logger.event('error', 'base-damaged', generation());
    isDamaged = true;
  };
  return {
    checker: {
      check(person, product, limit) {
        if (checker === undefined) throw new RequestError('not-ready');
        try {
          return checker.check(person, product, limit);
        } catch (error) {
          if (!(error instanceof DamagedFileError)) throw error;
          recordDamage();
          throw new RequestError('not-ready');
        }
      },
      get version() {
        return base?.version;
      },
    },
    get services() {
      return base && checker && matcher && { base, checker, matcher, changes };
    },
    recordDamage,
    get isDamaged() {
      return isDamaged;
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
        if (!openNewGeneration()) return;
        isDamaged = false;
        logger.event('info', 'generation-opened', generation());
      } catch (error) {
        if (error instanceof DamagedFileError) return recordDamage();
        logger.event('warn', 'base-refresh-failed', generation());
        logger.internalError(error);
      }
    },
    async warmUp(budgetMs) {
      if (base === undefined || checker === undefined || budgetMs === 0) return;
      try {
        const bounds = { budgetMs, maxChecks: MAX_WARM_UP_CHECKS, now: () => performance.now() };
        await warmUp(checker, base.store.all(), bounds);
      } catch (error) {
        if (!(error instanceof DamagedFileError)) throw error;
        recordDamage();
      }
    },
    async close() {
      await Promise.all([base?.close(), changes.close()]);
    },
  };
}
