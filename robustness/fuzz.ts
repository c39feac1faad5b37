import { fuzzCommands } from './cli-fuzz.ts';
import { fuzzData } from './data-fuzz.ts';
import { fuzzFiles } from './file-fuzz.ts';
import { Fixture } from './fixture.ts';
import { type FuzzLimit, type FuzzResult, fuzzHttp } from './http-fuzz.ts';
import { readOptions } from './options.ts';
import { Random } from './random.ts';

/**
 * Random requests, damaged data folders, random commands and random files against the built program, on 127.0.0.1 only.
 *
 *     npm run fuzz -- --seconds 60 --seed 1
 *
 * `--only 1` runs the first part of {@link PARTS} for the whole time, and so on. With `--inputs 10000000`, each part ends after
 * that number of requests, damaged folders or commands instead. Progress is shown on a terminal.
 *
 * The exit code is 1 if anything failed. A seed repeats the same inputs.
 */
const { seconds, inputs, seed, only } = readOptions({
  script: 'fuzz',
  summary:
    'Sends random requests, damages data folders, runs random commands and uploads random files, on 127.0.0.1 only.',
  options: {
    seconds: [60, 'duration'],
    inputs: [0, 'inputs of each part; 0 ends after the duration'],
    seed: [Date.now() % 1_000_000, 'seed of the random choices; the same seed repeats a run'],
    only: [0, 'number of the part to run; 0 runs all of them'],
  },
});

/** The share of the time that each kind of input gets. */
const PARTS = [
  { name: 'HTTP requests', share: 0.5, run: fuzzHttp },
  { name: 'damaged data folders', share: 0.15, run: fuzzData },
  { name: 'commands', share: 0.15, run: fuzzCommands },
  { name: 'files', share: 0.2, run: fuzzFiles },
] as const;

function limitOf(share: number): FuzzLimit {
  if (inputs > 0) return { progress: (count) => count / inputs };
  const startedAt = Date.now();
  const durationMs = 1000 * seconds * (only > 0 ? 1 : share);
  return { progress: () => (Date.now() - startedAt) / durationMs };
}

/** The same limit, which also shows progress on a terminal. */
function shown(limit: FuzzLimit): FuzzLimit {
  if (!process.stderr.isTTY) return limit;
  let shownAt = 0;
  return {
    progress(count) {
      const share = limit.progress(count);
      if (Date.now() - shownAt > 1000 || share >= 1) {
        shownAt = Date.now();
        process.stderr.write(share >= 1 ? '\r\x1b[K' : `\r${Math.floor(100 * share)} %, ${count} inputs`);
      }
      return share;
    },
  };
}

const fixture = new Fixture('fuzz');
let failures = 0;
try {
  await fixture.prepare();
  process.stdout.write(`seed ${seed}, ${inputs > 0 ? `${inputs} inputs` : `${seconds} s`}\n`);
  for (const [index, { name, share, run }] of PARTS.entries()) {
    if (only > 0 && only !== index + 1) continue;
    const result: FuzzResult = await run(fixture, new Random(seed), shown(limitOf(share)));
    failures += result.failures.length;
    const figures = Object.entries(result.figures).map(([figure, value]) => `, ${figure} ${value}`);
    process.stdout.write(`${name}: ${result.requests}, failures ${result.failures.length}${figures.join('')}\n`);
    for (const failure of result.failures) process.stdout.write(`  ${failure}\n`);
  }
} finally {
  fixture.remove();
}
process.exitCode = failures === 0 ? 0 : 1;
