import { execFile } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Checker, createChecker } from '../src/check/index.ts';
import type { PersonInput } from '../src/matching/model.ts';
import { populationCsv } from '../src/population/index.ts';
import { currentGeneration, generationPath, openBase, type ReferenceBase } from '../src/reference/base.ts';
import { ChangeableBase, type RequestedChange } from '../src/reference/changes/changeable-base.ts';
import { importFiles } from '../src/reference/import/index.ts';
import { BLOCK_HOUSEHOLDS } from '../src/reference/mapped/household.ts';
import { PEOPLE } from '../src/reference/rows/index.ts';
import type { StoredHousehold } from '../src/reference/store.ts';
import { openSource } from '../src/tabular/index.ts';
import { runIdem, TestServer } from './fixture.ts';
import { LiveConnection } from './live-client.ts';
import { COLUMNS, recordOf, rowOf, valuesOf } from './live-people.ts';
import { measured } from './measured.ts';
import { readOptions } from './options.ts';
import { quantile } from './quantile.ts';
import { Random } from './random.ts';
import { RunFolder } from './run-folder.ts';

/**
 * What changes of single people cost: to write them, and for the checks of a base that has some.
 *
 *     npm run change-cost -- --persons 1000000
 */
const { persons, questions, rounds } = readOptions({
  script: 'change-cost',
  summary: 'Measures what changes of single people cost, in CPU time.',
  options: {
    persons: [200_000, 'people of the base'],
    questions: [4000, 'questions of a round'],
    rounds: [15, 'rounds of checks of each kind, in turn'],
  },
});

const runFolder = RunFolder.create('change-cost');
const folder = runFolder.path;
const base = join(folder, 'base');

async function prepare(): Promise<void> {
  const file = join(folder, 'people.csv');
  const chunks: string[] = [];
  for await (const chunk of populationCsv({ persons, seed: 1 })) chunks.push(chunk);
  writeFileSync(file, chunks.join(''));
  const sources = [await openSource(file, { schema: PEOPLE })];
  const { bytes, people } = await importFiles({ base, country: 'FR', sources, replace: true, onReject: () => {} });
  console.log(`${people} people, ${(bytes / people).toFixed(1)} bytes of disk a person`);
}

/** A second data folder with the files of the same generation and changes of its own. */
function twin(name: string): string {
  const path = join(folder, name);
  const generation = currentGeneration(base)!;
  const source = dirname(generationPath(base, generation));
  const copy = join(path, 'generations', generation);
  mkdirSync(copy, { recursive: true });
  for (const file of readdirSync(source)) linkSync(join(source, file), join(copy, file));
  linkSync(join(base, 'CURRENT'), join(path, 'CURRENT'));
  return path;
}

/** Numbers of invented people, which no person of the base has. */
const FIRST_NUMBER = 10_000_000;

const changesFrom = (first: number, count: number): RequestedChange[] =>
  Array.from({ length: count }, (_, i) => ({ put: recordOf(FIRST_NUMBER + first + i, 0) }));

async function measureWrites(): Promise<void> {
  const target = twin('written');
  const file = join(folder, 'delta.csv');
  writeFileSync(
    file,
    [COLUMNS.join(','), ...Array.from({ length: 100 }, (_, i) => rowOf(FIRST_NUMBER + i, 0))].join('\n'),
  );
  for (const command of [['people', 'put'], ['import']]) {
    const started = performance.now();
    const cpuSeconds = await cpuSecondsOf([...command, file, '--quiet', '--base', target]);
    const seconds = (performance.now() - started) / 1000;
    console.log(
      `100 people with idem ${command.join(' ')}: ${seconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} s of CPU time`,
    );
  }
  const changes = new ChangeableBase(target);
  for (const batch of [1, 20, 100, 500]) {
    const count = Math.min(5000, batch * 200);
    const { seconds, cpuSeconds } = await measured(async () => {
      for (let done = 0; done < count; done += batch) await changes.apply(changesFrom(batch * 10_000 + done, batch));
    });
    const rate = (count / seconds).toFixed(0);
    const cpu = ((1000 * cpuSeconds) / count).toFixed(3);
    console.log(`${batch} a transaction: ${rate} changes/s, ${cpu} ms of CPU time each`);
  }
  await changes.close();
}

/** Runs a command of the built program. @returns the CPU time of its process */
async function cpuSecondsOf(args: readonly string[]): Promise<number> {
  const program = join(import.meta.dirname, '../../bin/idem.js');
  // The last line of `times` is of the processes that the shell has waited for (source: POSIX).
  const command = ['-c', '"$@" && times', 'sh', process.execPath, program, ...args];
  const { stdout } = await promisify(execFile)('sh', command);
  const times = stdout
    .trim()
    .split('\n')
    .at(-1)!
    .matchAll(/(\d+)m([\d.]+)s/g);
  return [...times].reduce((sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0);
}

/** Requests to the API that are open at the same time. */
const CONNECTIONS = 64;
const API_CHANGES = 10_000;

/** Single changes by many clients of a server with two workers. */
async function measureApi(): Promise<void> {
  const target = twin('served');
  const added = await runIdem(['key', 'add', '--name', 'x', '--scopes', 'people:write', '--json', '--base', target]);
  const { key } = JSON.parse(added.out) as { readonly key: string };
  const server = await TestServer.start(target, { logLevel: 'error' });
  const connections = Array.from({ length: CONNECTIONS }, () => new LiveConnection(server.port));
  const bodies = Array.from({ length: API_CHANGES }, (_, i) => {
    const { lastName, firstName, address, postalCode, city, birthDate, email } = valuesOf(FIRST_NUMBER + i, 0);
    const person = { last_name: lastName, first_name: firstName, address, postal_code: postalCode, city, email };
    return JSON.stringify({ ...person, birth_date: birthDate });
  });
  const cpuMs = server.cpuMs();
  const { seconds } = await measured(async () => {
    let next = 0;
    const client = async (connection: LiveConnection) => {
      for (let i = next++; i < bodies.length; i = next++) await connection.put(`/v1/people/${i}`, bodies[i]!, key);
    };
    await Promise.all(connections.map(client));
  });
  const rate = (API_CHANGES / seconds).toFixed(0);
  const cpu = ((server.cpuMs() - cpuMs) / API_CHANGES).toFixed(3);
  console.log(`single changes over the API, ${CONNECTIONS} at a time: ${rate} changes/s, ${cpu} ms of CPU time each`);
  for (const connection of connections) connection.close();
  await server.stop();
}

/** Households that are spread evenly over a base: a random one of each of so many blocks. */
function spread({ store }: ReferenceBase, count: number, seed: number): StoredHousehold[] {
  const blocks = new Map<number, StoredHousehold[]>();
  for (const household of store.sample(Math.max(1, count))) {
    const block = Math.floor(household.ordinal / BLOCK_HOUSEHOLDS);
    blocks.set(block, [...(blocks.get(block) ?? []), household]);
  }
  const random = new Random(seed);
  return [...blocks.values()].map((households) => random.pick(households)).slice(0, count);
}

function questionsOf(opened: ReferenceBase): PersonInput[] {
  return spread(opened, questions, 1).map(({ members, street, number, postalCode, city }) => {
    const { lastName, firstName, email, birthDate } = members[0]!;
    return { lastName, firstName, email, birthDate, address: `${number} ${street}`, postalCode, city };
  });
}

/** CPU time of checks of bases that hold no, few and 1 % of changes, in turn, so that other programs slow down all alike. */
async function measureChecks(): Promise<void> {
  const kinds: readonly (readonly [string, number | undefined])[] = [
    ['without changes', undefined],
    ['again', undefined],
    ['with an empty file of changes', 0],
    ['with 1 % changed', Math.round(persons / 100)],
  ];
  const opened: { readonly name: string; readonly base: ReferenceBase; readonly checker: Checker; times: number[] }[] =
    [];
  for (const [name, count] of kinds) {
    const path = twin(name.replaceAll(' ', '-').replace('%', 'percent'));
    if (count !== undefined) await changeHeld(path, count);
    const one = openBase(path);
    const checker = createChecker(one, { country: 'FR', publicHouseholdId: String });
    opened.push({ name, base: one, checker, times: [] });
  }
  const asked = questionsOf(opened[0]!.base);
  for (let round = -1; round < rounds; round++) {
    for (const each of opened) {
      const { cpuSeconds } = await measured(async () => {
        for (const question of asked) await each.checker.check(question, 'idcheck-plus');
      });
      if (round >= 0) each.times.push((1e6 * cpuSeconds) / asked.length);
    }
  }
  const least = Math.min(...opened[0]!.times);
  for (const { name, times } of opened) {
    const ratios = times.map((time, i) => time / opened[0]!.times[i]!);
    console.log(
      `a check ${name}: ${quantile(times, 0.5).toFixed(1)} µs (least ${Math.min(...times).toFixed(1)}), ` +
        `${quantile(ratios, 0.5).toFixed(3)} times that without changes (of the least ${(Math.min(...times) / least).toFixed(3)})`,
    );
  }
  for (const each of opened) await each.base.close();
}

/** Puts people of the base anew with another e-mail address, spread over it; with 0, a change that is taken back. */
async function changeHeld(path: string, count: number): Promise<void> {
  const opened = openBase(path);
  const puts: RequestedChange[] = [];
  for (const household of spread(opened, count, 2)) {
    const { id, alternatives, ...identity } = household.members[0]!;
    const { country, postalCode, city, street, number, householdId } = household;
    const person = {
      country,
      postalCode,
      city,
      street,
      number,
      ...identity,
      alternatives,
      email: `n${id}@example.org`,
    };
    if (id !== '') puts.push({ put: { id, householdId, person } });
  }
  await opened.close();
  const changes = new ChangeableBase(path);
  if (count === 0) await changes.apply([{ delete: 'nobody' }]);
  while (puts.length > 0) await changes.apply(puts.splice(0, 500));
  await changes.close();
}

try {
  await prepare();
  await measureWrites();
  await measureApi();
  await measureChecks();
} finally {
  runFolder.end();
}
