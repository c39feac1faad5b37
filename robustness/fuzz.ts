import { fuzzCommands } from './cli-fuzz.ts';
import { fuzzData } from './data-fuzz.ts';
import { Fixture } from './fixture.ts';
import { type FuzzResult, fuzzHttp } from './http-fuzz.ts';
import { readOptions } from './options.ts';
import { Random } from './random.ts';

/**
 * Random requests, damaged data folders and random commands against the built program, on 127.0.0.1 only.
 *
 *     npm run fuzz -- --seconds 60 --seed 1
 *
 * `--only 1` runs the first part of {@link PARTS} for the whole time, and so on.
 *
 * The exit code is 1 if anything failed. A seed repeats the same inputs.
 */
const { seconds, seed, only } = readOptions({ seconds: 60, seed: Date.now() % 1_000_000, only: 0 });

/** The share of the time that each kind of input gets. */
const PARTS = [
  { name: 'HTTP requests', share: 0.6, run: fuzzHttp },
  { name: 'damaged data folders', share: 0.2, run: fuzzData },
  { name: 'commands', share: 0.2, run: fuzzCommands },
] as const;

const fixture = new Fixture();
let failures = 0;
try {
  await fixture.prepare();
  process.stdout.write(`seed ${seed}, ${seconds} s\n`);
  for (const [index, { name, share, run }] of PARTS.entries()) {
    if (only > 0 && only !== index + 1) continue;
    const endAt = Date.now() + 1000 * seconds * (only > 0 ? 1 : share);
    const result: FuzzResult = await run(fixture, new Random(seed), endAt);
    failures += result.failures.length;
    const figures = Object.entries(result.figures).map(([figure, value]) => `, ${figure} ${value}`);
    process.stdout.write(`${name}: ${result.requests}, failures ${result.failures.length}${figures.join('')}\n`);
    for (const failure of result.failures) process.stdout.write(`  ${failure}\n`);
  }
} finally {
  fixture.remove();
}
process.exitCode = failures === 0 ? 0 : 1;
