import { publicHouseholdId } from '../check/household-id.ts';
import { type Checker, type CheckSettings, createChecker, type GuessLimit } from '../check/index.ts';
import { createMatcher, MATCH_THRESHOLD, type Matcher } from '../check/match.ts';
import { warmUp } from '../check/warm-up.ts';
import { readWeights } from '../check/weights-file.ts';
import type { Cluster } from '../cluster/index.ts';
import type { CheckAnswer, Product } from '../matching/answer.ts';
import type { CustomWeights } from '../matching/evidence/index.ts';
import type { PersonInput } from '../matching/model.ts';
import { currentGeneration, openBase, type ReferenceBase } from '../reference/base.ts';
import { ChangeableBase, GroupCommit, localChanges, type PeopleChanges } from '../reference/changes/index.ts';
import type { Config, Secrets } from '../runtime/config.ts';
import type { Logger } from '../runtime/logger.ts';
import type { MaybePromise } from '../runtime/maybe-promise.ts';
import { DamagedFileError } from '../storage/checksummed-file.ts';
import type { PersonChecker } from './dqe/search.ts';
import { RequestError } from './errors.ts';
import { counterPlace, type MetricsRecorder } from './metrics/metrics.ts';
import type { PeopleServices } from './v1/services.ts';

interface PeopleSettings {
  readonly config: Config;
  readonly secrets: Secrets;
  /** Whether the server can serve something else, so that people may be imported later, or never. */
  readonly isOptional: boolean;
  readonly metrics: MetricsRecorder;
  /** The cluster of which the data folder is a node: people are changed through it. */
  readonly cluster: Cluster | undefined;
}

/** More checks do not make the process faster. */
const MAX_WARM_UP_CHECKS = 50_000;

const CANDIDATES = counterPlace('candidates_total', []);

/** The base of people in a server. */
export class PeopleService implements PersonChecker {
  private readonly config: Config;
  private readonly settings: CheckSettings;
  private readonly weights: CustomWeights | undefined;
  private readonly logger: Logger;
  private readonly changes: ChangeableBase;
  private readonly peopleChanges: PeopleChanges;
  private readonly groupCommit: GroupCommit;
  private opened: OpenedPeople | undefined;
  private damaged = false;
  private sourcesIntact = true;

  /** @throws BaseError if there is no usable base, unless the base is optional and does not exist */
  constructor({ config, secrets, isOptional, metrics, cluster }: PeopleSettings, logger: Logger) {
    this.config = config;
    this.settings = {
      country: config.country,
      publicHouseholdId: publicHouseholdId(secrets.householdKey),
      onCompared: (households) => metrics.count(CANDIDATES, households),
    };
    this.weights = config.weights === undefined ? undefined : readWeights(config.weights);
    this.logger = logger;
    this.changes = new ChangeableBase(config.base);
    this.peopleChanges = cluster?.people ?? localChanges(this.changes);
    this.groupCommit = new GroupCommit(this.peopleChanges);
    if (!isOptional || this.isImported()) this.open();
  }

  private isImported(): boolean {
    return currentGeneration(this.config.base) !== undefined;
  }

  private open(): void {
    const base = openBase(this.config.base, { isChanged: true });
    this.opened = {
      base,
      checker: createChecker(base, this.settings),
      matcher: createMatcher(base, { ...this.settings, threshold: MATCH_THRESHOLD, weights: this.weights }),
    };
  }

  /** @throws RequestError if no people were imported yet, or the base is damaged */
  check(person: PersonInput, product: Product, limit?: GuessLimit): MaybePromise<CheckAnswer> {
    if (this.opened === undefined) throw new RequestError('not-ready');
    try {
      return this.opened.checker.check(person, product, limit);
    } catch (error) {
      if (!(error instanceof DamagedFileError)) throw error;
      this.recordDamage();
      throw new RequestError('not-ready');
    }
  }

  get version(): string | undefined {
    return this.opened?.base.version;
  }

  /** The services of the API; `undefined` until people are imported. */
  get services(): PeopleServices | undefined {
    return this.opened && { ...this.opened, changes: this.peopleChanges, groupCommit: this.groupCommit };
  }

  get people(): number {
    return this.opened?.base.store.statistics.people ?? 0;
  }

  get households(): number {
    return this.opened?.base.store.statistics.households ?? 0;
  }

  get generation(): string | undefined {
    return this.opened?.base.generation;
  }

  /** Whether damage was found in the current generation. */
  get isDamaged(): boolean {
    return this.damaged;
  }

  /** Whether the list of imported files can be read. Checks are answered without it. */
  get areSourcesIntact(): boolean {
    return this.sourcesIntact;
  }

  /** Records that a read of the base has found damage. */
  recordDamage(): void {
    if (!this.damaged) this.logger.event('error', 'base-damaged', this.logFields());
    this.damaged = true;
  }

  /** Opens a new generation, if there is one. If it cannot be read, the server keeps the old one. */
  refresh(): void {
    this.refreshBase();
    const areIntact = this.opened?.base.checkSources() ?? true;
    if (this.sourcesIntact && !areIntact) this.logger.event('error', 'sources-damaged', this.logFields());
    this.sourcesIntact = areIntact;
  }

  private refreshBase(): void {
    try {
      if (!this.openNewGeneration()) return;
      this.damaged = false;
      this.logger.event('info', 'generation-opened', this.logFields());
    } catch (error) {
      if (error instanceof DamagedFileError) {
        this.recordDamage();
        return;
      }
      this.logger.event('warn', 'base-refresh-failed', this.logFields());
      this.logger.internalError(error);
    }
  }

  private openNewGeneration(): boolean {
    if (this.opened !== undefined) return this.opened.base.refresh();
    if (!this.isImported()) return false;
    this.open();
    return true;
  }

  private logFields(): { generation?: string } {
    const { generation } = this;
    return generation === undefined ? {} : { generation };
  }

  /** Checks people of the base for at most `budgetMs` milliseconds, so that the first requests are not slow. */
  async warmUp(budgetMs: number): Promise<void> {
    if (this.opened === undefined || budgetMs === 0) return;
    const { base, checker } = this.opened;
    try {
      const bounds = { budgetMs, maxChecks: MAX_WARM_UP_CHECKS, now: () => performance.now() };
      await warmUp(checker, base.store.unrestricted(), bounds);
    } catch (error) {
      if (!(error instanceof DamagedFileError)) throw error;
      this.recordDamage();
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.opened?.base.close(), this.changes.close()]);
  }
}

interface OpenedPeople {
  readonly base: ReferenceBase;
  readonly checker: Checker;
  readonly matcher: Matcher;
}
