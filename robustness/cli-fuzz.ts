import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { problemsOf } from './data-fuzz.ts';
import { CANARY, type Fixture, runIdem } from './fixture.ts';
import type { FuzzLimit, FuzzResult } from './http-fuzz.ts';
import type { Random } from './random.ts';

const COMMANDS: readonly (readonly string[])[] = [
  ['import'],
  ['check'],
  ['batch'],
  ['evaluate'],
  ['generate'],
  ['mobile'],
  ['subscribers', 'import'],
  ['licence', 'add'],
  ['licence', 'list'],
  ['licence', 'change'],
  ['licence', 'revoke'],
  ['licence', 'rotate'],
  ['licence', 'usage'],
  ['verify'],
  ['nothing'],
  [],
];

const ARGUMENTS = [
  '--help',
  '--json',
  '--quiet',
  '--name',
  '--products',
  '--code',
  '--credits',
  '--days',
  '--last-name',
  '--address',
  '--postal-code',
  '--encoding',
  '--delimiter',
  '--country',
  '--count',
  '--unknown',
  '--',
  '-o',
  '-1',
  '0',
  '99999999999999999999',
  '1e9',
  'NaN',
  '',
  ' ',
  'é\u0301',
  '\u{1f600}',
  'a'.repeat(5000),
  '../..',
  '/dev/null',
  '/nonexistent/x',
  'idcheck',
  'FR',
  'XX',
  'utf-7',
  'name=value',
  'people.csv',
];

/** Contents of files to import, check or evaluate. */
const FILES: readonly (() => string | Buffer)[] = [
  () => '',
  () => '\ufeff',
  () => '\0'.repeat(5000),
  () => 'nom;adresse;cp\n',
  () => `nom;adresse;cp\n"${CANARY};1 rue x;75011\n`,
  () => `nom;adresse;cp\n${`${CANARY};1 rue x;75011\n`.repeat(50)}`,
  () => `nom;nom;nom\n${CANARY};b;c\n`,
  () => `${';'.repeat(20_000)}\n${';'.repeat(20_000)}\n`,
  () => `nom;adresse;cp\n${'x'.repeat(500_000)};1 rue x;75011\n`,
  () => `{"nom":"${CANARY}","adresse":"1 rue x","cp":"75011"}\n{"nom":\n`,
  () => `${'['.repeat(50_000)}\n`,
  () => gzipSync(`nom;adresse;cp\n${CANARY};1 rue x;75011\n`),
  () => gzipSync('x'.repeat(100_000)).subarray(0, 60),
  () => Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]),
  () => Buffer.from([0x50, 0x41, 0x52, 0x31, 0, 0, 0, 0]),
  () => Buffer.from('nom;adresse;cp\r\n\xe9t\xe9;1 rue x;75011\r\n', 'latin1'),
];

/** Runs commands with random arguments and files until `limit` ends the run. */
export async function fuzzCommands(fixture: Fixture, random: Random, limit: FuzzLimit): Promise<FuzzResult> {
  const failures: string[] = [];
  const file = fixture.path('input.csv');
  const base = fixture.path('commands');
  let count = 0;
  while (limit.progress(count) < 1 && failures.length < 20) {
    writeFileSync(file, random.pick(FILES)());
    const command = random.pick(COMMANDS);
    const more = Array.from({ length: random.below(5) }, () => random.pick(ARGUMENTS));
    const input = ['import', 'batch', 'evaluate'].includes(command.at(-1) ?? '') && random.isTrue(0.8) ? [file] : [];
    const args = [...command, ...input, ...more, '--base', base];
    const outcome = await runIdem(args, { cwd: fixture.folder });
    const problems = [...problemsOf(outcome)];
    if (outcome.err.includes(CANARY)) problems.push('personal data on standard error');
    failures.push(...problems.map((problem) => `${JSON.stringify(args).slice(0, 300)}: ${problem}`));
    count++;
  }
  return { requests: count, failures, figures: {} };
}
