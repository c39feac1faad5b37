import { fork } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CANARY, Fixture, LICENCES, TestServer } from './fixture.ts';
import { prepareProbes } from './flip-probes.ts';
import { type FlipReport, type FlipTask, UNCAUGHT_EXIT_CODE } from './flip-task.ts';
import { type Call, call } from './http-client.ts';
import { readOptions } from './options.ts';

/**
 * Flips bits in every kind of file of a data folder, one at a time, and runs commands on each damaged copy. The commands run in
 * one process, so that a flip takes milliseconds; a process that a signal ends is replaced.
 *
 *     npm run flip -- --flips 1000 --seed 1
 *
 * `--from 10` begins with the tenth of {@link KINDS}. The exit code is 1 if a command succeeded with another answer than before.
 */
const { flips, seed, from, to } = readOptions({
  script: 'flip',
  summary: 'Flips bits in every kind of file and runs the commands that read it.',
  options: {
    flips: [1000, 'flips in each kind of file'],
    seed: [1, 'seed of the random choices; the same seed repeats a run'],
    from: [1, 'number of the first kind of file'],
    to: [100, 'number of the last kind of file'],
  },
});

/** Commands that read a kind of file, without `--base`, or a probe of flip-probes.ts. */
export interface FileKind {
  readonly name: string;
  readonly pattern: RegExp;
  readonly commands: readonly (readonly string[])[];
  /** What a command prints when it reports damage but succeeds. */
  readonly reports?: string;
  /** Set for statistics, which start again after damage: another answer is no failure. */
  readonly isRebuilt?: true;
}

const CHECK = ['check', '--last-name', 'Berthod', '--address', '4 rue du Puits', '--postal-code', '73000', '--json'];
const LIST_LICENCES = ['licence', 'list', '--json'];

const VERIFY_JOURNAL = ['journal', 'verify', '--json'];
const SHOW_JOURNAL = ['journal', 'show', '--limit', '1000', '--json'];
const SUBJECT = ['journal subject'];

const KINDS: readonly FileKind[] = [
  { name: 'people, pointer', pattern: /^CURRENT$/, commands: [CHECK] },
  { name: 'people, generation', pattern: /people\.idem$/, commands: [CHECK] },
  { name: 'people, changes', pattern: /changes\.mdb$/, commands: [CHECK] },
  { name: 'people, sources', pattern: /^generations\/[^/]+\/sources\.json$/, commands: [['sources']] },
  { name: 'licences', pattern: /^licences\.mdb$/, commands: [LIST_LICENCES] },
  { name: 'licences, key', pattern: /^licences\.key$/, commands: [LIST_LICENCES, ['key', 'list', '--json']] },
  { name: 'API keys', pattern: /^api-keys\.mdb$/, commands: [['key', 'list', '--json']] },
  { name: 'usage', pattern: /^usage\.mdb$/, commands: [['licence', 'usage', '--json']], isRebuilt: true },
  { name: 'subscribers, pointer', pattern: /subscribers\/CURRENT$/, commands: [mobileCommand()] },
  { name: 'subscribers, generation', pattern: /subscribers\.idem$/, commands: [mobileCommand()] },
  {
    name: 'journal',
    pattern: /^journal\/.*\.ndjson$/,
    commands: [VERIFY_JOURNAL, SHOW_JOURNAL, SUBJECT],
    reports: 'unfinished batch|was killed',
  },
  { name: 'journal, keys', pattern: /^journal.*\.key$/, commands: [VERIFY_JOURNAL, SHOW_JOURNAL, SUBJECT] },
  { name: 'tokens, key', pattern: /^tokens\.key$/, commands: [['token key']] },
  { name: 'tokens and waiting answers', pattern: /^grants\.mdb$/, commands: [['grants']] },
  { name: 'console sessions', pattern: /^sessions\.mdb$/, commands: [['console session']] },
  { name: 'limits', pattern: /^limits\.mdb$/, commands: [['limits']], isRebuilt: true },
  { name: 'erasures', pattern: /^erasures\.ndjson$/, commands: [['erasures']] },
  { name: 'uploads, records', pattern: /^files\/files\.mdb$/, commands: [['files']] },
  { name: 'uploads, keys', pattern: /^files\/keys\//, commands: [['files']] },
  { name: 'uploads, content', pattern: /^files\/content\//, commands: [['files']] },
  { name: 'uploads of people, keys', pattern: /^files\/imports\/keys\//, commands: [['imports']] },
  { name: 'uploads of people, content', pattern: /^files\/imports\/content\//, commands: [['imports']] },
  { name: 'batch, unfinished', pattern: /^batch\/out\.csv\.(?:journal|part)$/, commands: [['batch']] },
  { name: 'backups', pattern: /^backups\/(?!backup\.lock)/, commands: [['restore']] },
];

function mobileCommand(): readonly string[] {
  return [
    'mobile',
    'check',
    '--number',
    '0639980001',
    '--last-name',
    `${CANARY}aa`,
    '--first-name',
    'Claire',
    '--json',
  ];
}

interface Tally {
  same: number;
  refused: number;
  signal: number;
  readonly wrong: string[];
}

/** Runs the flips of one kind of file. If a signal ends the process, a new one continues. */
async function flipFiles(task: FlipTask, tally: Tally): Promise<void> {
  const intact = task.files.map((file) => readFileSync(join(task.base, file)));
  // A process that a signal ended has not undone its flip.
  const restore = () => {
    for (const [at, file] of task.files.entries()) writeFileSync(join(task.base, file), intact[at]!);
  };
  let next = task.from;
  while (next < task.flips) {
    restore();
    const child = fork(fileURLToPath(new URL('./flip-process.js', import.meta.url)), [], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('message', (report: FlipReport) => {
      if (report.type === 'done') return;
      next = report.index + 1;
      if (report.outcome === 'wrong') tally.wrong.push(report.detail);
      else tally[report.outcome]++;
    });
    child.send({ ...task, from: next } satisfies FlipTask);
    const [exitCode, signal] = await new Promise<[number | null, string | null]>((resolve) => {
      child.on('exit', (...outcome) => resolve(outcome));
    });
    if (exitCode === 0) break;
    const file = task.files[next % task.files.length];
    if (exitCode === UNCAUGHT_EXIT_CODE) tally.refused++;
    else if (signal === null) tally.wrong.push(`${file}: exit code ${exitCode} at flip ${next}`);
    else tally.signal++;
    next++;
  }
  restore();
}

/** Uses a server such that it writes every kind of file. */
async function useEverything(fixture: Fixture): Promise<void> {
  const server = await TestServer.start(fixture.base, { workers: 1, logLevel: 'warn' });
  const api = { headers: [`Authorization: Bearer ${fixture.apiKey}`, 'Content-Type: application/json'] };
  const person = { last_name: 'Berthod', address: '4 rue du Puits', postal_code: '73000' };
  const calls: readonly Call[] = [
    { ...api, method: 'PUT', target: '/v1/people/flip-1', body: JSON.stringify(person) },
    { ...api, method: 'PUT', target: '/v1/people/flip-2', body: JSON.stringify({ ...person, last_name: 'Vasseur' }) },
    { target: `/SEARCH/?Licence=${LICENCES.counted}&LastName=Berthod&Address=4%20rue%20du%20Puits&PostalCode=73000` },
  ];
  for (const each of calls) {
    const response = await call(server.port, each);
    if (response?.status !== 200) throw new Error(`${each.target}: ${response?.status} ${response?.body}`);
  }
  await server.stop();
}

const fixture = new Fixture('flip', 20);
let isWrong = false;
try {
  await fixture.prepare();
  await useEverything(fixture);
  const base = fixture.path('flipped');
  await fixture.mustRun('erase', 'flip-2');
  cpSync(fixture.base, base, { recursive: true });
  await prepareProbes(base);
  const files = readdirSync(base, { recursive: true }).map(String).sort();
  process.stdout.write(`seed ${seed}, ${flips} flips of each kind\n`);
  for (const [at, { name, pattern, commands, reports, isRebuilt = false }] of KINDS.entries()) {
    if (at + 1 < from || at + 1 > to) continue;
    const tally: Tally = { same: 0, refused: 0, signal: 0, wrong: [] };
    const found = files.filter((path) => {
      const stats = statSync(join(base, path));
      return pattern.test(path) && stats.isFile() && stats.size > 0;
    });
    if (found.length > 0)
      await flipFiles({ base, files: found, commands, ...(reports && { reports }), from: 0, flips, seed }, tally);
    const { same, refused, signal, wrong } = tally;
    process.stdout.write(
      `${at + 1} ${name}: ${found.length} files, ${same} unaffected, ${refused} reported, ${signal} ended by a signal, ${wrong.length} ${isRebuilt ? 'reset' : 'wrong'}\n`,
    );
    for (const detail of wrong.slice(0, 5)) process.stdout.write(`  ${detail}\n`);
    if ((wrong.length > 0 && !isRebuilt) || found.length === 0) isWrong = true;
  }
} finally {
  fixture.remove();
}
process.exitCode = isWrong ? 1 : 0;
