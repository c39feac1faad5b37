import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { ClosingLineReporter } from './scripts/closing-line-reporter.ts';
import { memoryFolder } from './scripts/temporary-folder.ts';

// The temporary files of the tests. In memory, the tests with data folders take a quarter less processor time than on ext4.
const temporaryFolder = process.env.TMPDIR ?? memoryFolder();
if (temporaryFolder !== undefined) process.env.TMPDIR = temporaryFolder;

/** `expect.poll` waits for an event: its time limit is for failures only. By default it is one second. */
const POLL = { poll: { timeout: 20_000 } };

const PROPERTY_CASES = ['scripts/property-cases.setup.ts'];

const POSTGRES_FILES = ['src/cluster/postgres.setup.ts'];

/**
 * Tests that start PostgreSQL, servers or other processes, or that work on whole populations or data folders for seconds.
 * `npm test` runs them, `npm run check` does not.
 */
const INTEGRATION = [
  'bench/processes/{cpu,page-cache}.test.ts',
  'quality/populations/{ceiling,populations}.test.ts',
  'src/backup/{backup,backup-keys,erased-subscribers,restore-hostile,restore-own-folder}.test.ts',
  'src/batch/{faults,run-batch}.test.ts',
  'src/check/{search,search-bounds}.test.ts',
  'src/cluster/*.test.ts',
  'src/cluster/storage/s3-bucket.test.ts',
  'src/files/{review,uploads}.test.ts',
  'src/http/{attacks,malformed-requests}.test.ts',
  'src/mobile/operators/camara/client.test.ts',
  'src/mobile/operators/subscriber-base/{encryption,erase,origins,store,subscriber-base}.test.ts',
  'src/population/population.test.ts',
  'src/reference/encryption.test.ts',
  'src/reference/changes/{changes,erase}.test.ts',
  'src/reference/import/{import,separate-flats}.test.ts',
  'src/runtime/{cluster-worker,end-process}.test.ts',
  'src/tabular/bombs.test.ts',
];

/**
 * `unit` and `contract` run before each commit; `system` starts the built programs; `alone` measures time or memory, one
 * file after the other when all other tests have ended. Without isolation the files of one worker share modules, which
 * saves a third of the processor time: a test must not leave global state behind.
 */
export default defineConfig({
  test: {
    // More files than cores, because system tests mostly wait for the programs that they start.
    maxWorkers: availableParallelism() + 1,
    reporters: ['default', new ClosingLineReporter()],
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          setupFiles: PROPERTY_CASES,
          // A few property tests take 30 s beside other work.
          testTimeout: 120_000,
          expect: POLL,
          hookTimeout: 30_000,
          include: ['{src,quality,bench,conformance,robustness,scripts,console}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.contract.test.ts', ...INTEGRATION],
        },
      },
      {
        test: {
          name: 'integration',
          isolate: false,
          globalSetup: POSTGRES_FILES,
          setupFiles: PROPERTY_CASES,
          testTimeout: 60_000,
          expect: POLL,
          hookTimeout: 60_000,
          include: INTEGRATION,
        },
      },
      {
        test: {
          name: 'contract',
          isolate: false,
          setupFiles: PROPERTY_CASES,
          testTimeout: 120_000,
          expect: POLL,
          hookTimeout: 30_000,
          include: ['{src,scripts}/**/*.contract.test.ts'],
          exclude: ['**/node_modules/**', ...INTEGRATION],
        },
      },
      {
        test: {
          name: 'system',
          isolate: false,
          globalSetup: POSTGRES_FILES,
          // The built program is loaded as Node loads it.
          server: { deps: { external: [/\/dist\//] } },
          include: ['test/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: POLL,
        },
      },
      {
        test: {
          name: 'alone',
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          include: ['test/alone/*.test.ts'],
          testTimeout: 120_000,
          expect: POLL,
        },
      },
    ],
  },
});
