import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fixture, type Outcome, runIdem } from './fixture.ts';
import type { FuzzLimit, FuzzResult } from './http-fuzz.ts';
import type { Random } from './random.ts';

/** Signals of a damaged memory-mapped file, which the program cannot report. */
const MAPPING_SIGNALS = new Set(['SIGBUS', 'SIGSEGV', 'SIGABRT']);

/** Files whose damage cannot change an answer: locks, and caches that are rebuilt. */
const REBUILT = /-lock$|\.lock$|^(?:grants|limits|guesses|usage)\.mdb$/;

/** Changes bytes of the files of a data folder until `limit` ends the run, and runs commands on each damaged copy. */
export async function fuzzData(fixture: Fixture, random: Random, limit: FuzzLimit): Promise<FuzzResult> {
  const failures: string[] = [];
  const { lastName, address, postalCode } = fixture.people[0]!;
  const question = ['check', '--last-name', lastName, '--address', address, '--postal-code', postalCode, '--json'];
  const ask = (base: string) => runIdem([...question, '--base', base]);
  const list = (base: string) => runIdem(['licence', 'list', '--json', '--base', base]);
  const answer = (await ask(fixture.base)).out;
  const licences = (await list(fixture.base)).out;
  const files = filesOf(fixture.base).filter((name) => !REBUILT.test(name.split('/').at(-1)!));
  let count = 0;
  let signals = 0;
  while (limit.progress(count) < 1 && failures.length < 20) {
    const base = fixture.path('damaged');
    rmSync(base, { recursive: true, force: true });
    cpSync(fixture.base, base, { recursive: true });
    const name = random.pick(files);
    const how = damage(join(base, name), random);
    const outcomes = await Promise.all([ask(base), list(base)]);
    for (const [at, outcome] of outcomes.entries()) {
      const expected = at === 0 ? answer : licences;
      if (outcome.signal !== null && MAPPING_SIGNALS.has(outcome.signal)) signals++;
      else if (outcome.exitCode === 0 && outcome.out !== expected)
        failures.push(`${name}, ${how}: another answer: ${outcome.out.slice(0, 200)}`);
      else failures.push(...problemsOf(outcome).map((problem) => `${name}, ${how}: ${problem}`));
    }
    count++;
  }
  return { requests: count, failures, figures: { endedBySignal: signals } };
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile() && statSync(join(folder, name)).size > 0);
}

function damage(path: string, random: Random): string {
  const bytes = readFileSync(path);
  if (random.isTrue(0.2)) {
    const length = random.below(bytes.length);
    writeFileSync(path, bytes.subarray(0, length));
    return `cut to ${length} bytes`;
  }
  const at = random.below(bytes.length);
  bytes[at]! ^= 1 << random.below(8);
  writeFileSync(path, bytes);
  return `bit changed at ${at}`;
}

/** Problems of a finished command: an exit code other than 0 to 2, an error without a sentence, or a stack trace. */
export function problemsOf({ exitCode, signal, out, err }: Outcome): readonly string[] {
  const problems: string[] = [];
  if (signal !== null) problems.push(`ended by ${signal}`);
  else if (exitCode === null || exitCode < 0 || exitCode > 2) problems.push(`exit code ${exitCode}`);
  if (exitCode !== 0 && signal === null && !/^idem: .+/m.test(err)) problems.push(`no message: ${err.slice(0, 200)}`);
  if (/^ {4}at /m.test(err + out)) problems.push(`a stack: ${(err + out).slice(0, 300)}`);
  return problems;
}
