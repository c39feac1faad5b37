import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RunnerTestFile as File } from 'vitest';
import type { CollectedTest } from './collected-test.ts';
import { restoreModuleState, trackModuleState } from './module-state.ts';
import { testFilesFor } from './test-files.ts';

/** What the instrumented code reads and writes. */
interface Instrumentation {
  /** Read at every place that has a mutant. */
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: { readonly perTest: Record<string, Hits> };
}

/** How often a test reached each mutant. */
type Hits = Readonly<Record<string, number>>;

/** What the run without mutants showed. It is kept in a file: after an endless loop, StrykerJS continues in a new process. */
interface Findings {
  /** Milliseconds that each test took: of the tests that cover a mutant, the fastest run first. */
  readonly durations: Record<string, number>;
  /** How many places with a mutant each test reached. */
  readonly places: Record<string, number>;
  /** Mutants in code that fills a cache: they are reached more often if the caches are empty. */
  readonly inCaches: Record<string, true>;
}

const FINDINGS_FILE = 'mutation-findings.json';

interface MutantRunOptions {
  readonly activeMutant: { readonly id: string };
  readonly testFilter?: readonly string[];
}

interface Logger {
  warn(message: string): void;
}

/** Of StrykerJS's enumeration of test results. */
const SUCCESS = 0;

/** Fewer random cases than in `npm test`, with a fixed seed. This can only lower the mutation score. */
const RANDOM_CASES = { numRuns: 25, seed: 1 };

/** A test that reaches so many more places with a mutant than without one is in an endless loop. */
const LOOP_FACTOR = 50;
const MIN_PLACES_OF_LOOP = 500_000;

/** Vitest's settings that matter while tests are collected. A limit of 0 is none: StrykerJS ends a test that takes too long. */
const VITEST = { sequence: { hooks: 'stack' }, testTimeout: 0, hookTimeout: 0, retry: 0, allowOnly: true, tags: [] };

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Runs the tests of a mutant in this process: loads test files and modules once, and resets the variables of modules
 * before each mutant that can change them. Vitest would load everything again for each, which takes much longer than the tests of most mutants.
 */
class InProcessRunner {
  static readonly inject = ['logger'];
  private readonly logger: Logger;
  private readonly instrumentation: Instrumentation;
  private readonly root = process.cwd();
  private files: readonly File[] = [];
  private readonly tests = new Map<string, CollectedTest>();
  private active: string | undefined;
  private places = 0;
  private maxPlaces = Number.POSITIVE_INFINITY;
  private findings: Findings = { durations: {}, places: {}, inCaches: {} };

  constructor(logger: Logger) {
    this.logger = logger;
    const scope = globalThis as { __stryker__?: Instrumentation };
    scope.__stryker__ ??= {};
    this.instrumentation = scope.__stryker__;
    Object.defineProperty(this.instrumentation, 'activeMutant', {
      get: () => this.passPlace(),
      set: (mutant: string | undefined) => {
        this.active = mutant;
      },
    });
  }

  private passPlace(): string | undefined {
    if (++this.places > this.maxPlaces) throw new Error('endless loop');
    return this.active;
  }

  /** Mutants are active while tests run, never while modules load: a reload would do no more than reset the variables of modules. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    // A mutant may leave promises behind that nobody waits for.
    process.on('unhandledRejection', () => {});
    process.env.NODE_ENV = 'test';
    // Without it vitest refuses to be imported outside of its own processes.
    Object.assign(globalThis, { __vitest_worker__: { config: {} } });
    trackModuleState(join(this.root, 'src'));
    const { collectTests } = await import('vitest/internal/browser');
    const { default: fc } = await import('fast-check');
    const { closeFiles, testsIn } = await import('./collected-test.ts');
    fc.configureGlobal(RANDOM_CASES);
    const mutated = process.env.MUTATED_FILES?.split(',') ?? [];
    const runner = {
      config: { ...VITEST, root: this.root, setupFiles: [] },
      importFile: (path: string) => import(pathToFileURL(path).href),
      trace: (_name: string, _attributes: unknown, run: () => unknown) => run(),
    };
    this.files = await collectTests([...testFilesFor(mutated, this.root)], runner as never);
    this.dispose = () => closeFiles(this.files);
    for (const test of await testsIn(this.files, this.root)) this.tests.set(test.id, test);
    if (existsSync(FINDINGS_FILE)) this.findings = JSON.parse(readFileSync(FINDINGS_FILE, 'utf8'));
  }

  dispose: () => Promise<void> = async () => {};

  async dryRun() {
    const tests = [];
    for (const test of this.tests.values()) {
      restoreModuleState();
      // Such as tests that start processes, or need more of vitest. They can only lower the score.
      const failure = (await this.runCovered(test, test.id)) ?? (await this.runAgain(test));
      if (failure !== undefined) {
        this.logger.warn(`left out, because it does not pass twice in one process: ${test.id}: ${messageOf(failure)}`);
        continue;
      }
      const { id, fileName } = test;
      tests.push({ id, name: id, fileName, timeSpentMs: this.findings.durations[id] ?? 0, status: SUCCESS });
    }
    writeFileSync(FINDINGS_FILE, JSON.stringify(this.findings));
    return { status: 'complete', tests, mutantCoverage: this.instrumentation.mutantCoverage };
  }

  private async runCovered(test: CollectedTest, id: string): Promise<unknown> {
    this.instrumentation.currentTestId = id;
    this.places = 0;
    const start = performance.now();
    const failure = await test.run();
    this.findings.durations[test.id] = performance.now() - start;
    this.findings.places[test.id] = Math.max(this.places, this.findings.places[test.id] ?? 0);
    this.instrumentation.currentTestId = undefined;
    return failure;
  }

  /** Runs a test with the caches that its first run filled, and notes which mutants it reaches less often. */
  private async runAgain(test: CollectedTest): Promise<unknown> {
    const again = `${test.id} again`;
    const failure = await this.runCovered(test, again);
    const perTest = this.instrumentation.mutantCoverage?.perTest ?? {};
    const hits = perTest[again] ?? {};
    for (const [mutant, count] of Object.entries(perTest[test.id] ?? {}))
      if (hits[mutant] !== count) this.findings.inCaches[mutant] = true;
    delete perTest[again];
    return failure;
  }

  /** The tests that cover a mutant, the fastest first. */
  private covering({ testFilter }: MutantRunOptions): readonly CollectedTest[] {
    const durationOf = ({ id }: CollectedTest) => this.findings.durations[id] ?? 0;
    const tests = (testFilter ?? [...this.tests.keys()]).map((id) => this.tests.get(id)!);
    return tests.sort((a, b) => durationOf(a) - durationOf(b));
  }

  async mutantRun(options: MutantRunOptions) {
    const { id } = options.activeMutant;
    const mayCache = this.findings.inCaches[id] === true;
    if (mayCache) restoreModuleState();
    let nrOfTests = 0;
    for (const test of this.covering(options)) {
      this.places = 0;
      this.maxPlaces = Math.max(LOOP_FACTOR * (this.findings.places[test.id] ?? 0), MIN_PLACES_OF_LOOP);
      this.active = id;
      const failure = await test.run();
      this.active = undefined;
      const isEndless = this.places > this.maxPlaces;
      this.maxPlaces = Number.POSITIVE_INFINITY;
      nrOfTests++;
      if (isEndless) {
        restoreModuleState();
        return { status: 'timeout', reason: `endless loop in ${test.id}` };
      }
      if (failure === undefined) continue;
      if (mayCache) restoreModuleState();
      await this.requirePass(test);
      return { status: 'killed', killedBy: [test.id], failureMessage: messageOf(failure), nrOfTests };
    }
    if (mayCache) restoreModuleState();
    return { status: 'survived', nrOfTests };
  }

  /** Throws if a test fails without a mutant: an earlier mutant has left something behind. StrykerJS tries again in a new process. */
  private async requirePass(test: CollectedTest): Promise<void> {
    const failure = await test.run();
    if (failure !== undefined) throw new Error(`fails without a mutant: ${test.id}: ${messageOf(failure)}`);
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner }];
