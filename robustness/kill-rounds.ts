import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BackupKeys, BackupSet, restore } from '../src/backup/index.ts';
import { recentEntries, verifyJournal } from '../src/journal/index.ts';
import { openBase } from '../src/reference/base.ts';
import { ChangeableBase, completeErasures, findPerson } from '../src/reference/changes/index.ts';
import { importFiles } from '../src/reference/import/index.ts';
import { PEOPLE } from '../src/reference/rows/index.ts';
import { verifyBase } from '../src/reference/verify.ts';
import { allBytes } from '../src/storage/all-bytes.testing.ts';
import { useOperatorKeys } from '../src/storage/operator-key.ts';
import { openSource } from '../src/tabular/index.ts';
import { emailOf, personOfVersion } from './kill-people.ts';
import { addKillKey, CLIENTS, KILL_KEY, type KilledServer, ServerToKill, type SingleChange } from './kill-server.ts';
import type { Random } from './random.ts';

const WORKER = join(import.meta.dirname, 'kill-worker.js');

/** People of the base, and how many a step of `put` or `erase` changes. */
const PEOPLE_COUNT = 400;
const STEP_PEOPLE = 10;
const STEPS = 200;

/** What a writer process does. */
type Work = 'put' | 'erase' | 'compact' | 'backup';
/** `api`: a server whose clients change people. */
type Kind = Work | 'api';
const KINDS: readonly Kind[] = ['put', 'put', 'erase', 'compact', 'backup', 'api'];

/** A writer is killed after a random number of steps, and a random time. */
const MAX_STEPS_BEFORE_KILL: Record<Work, number> = { put: 8, erase: 8, compact: 1, backup: 2 };
const MAX_PAUSE_MS: Record<Work, number> = { put: 50, erase: 50, compact: 250, backup: 100 };

/** One change in so many over the API erases a person. */
const ERASURE_INTERVAL = 5;

/** The version of each person; `undefined` if erased or not yet added. */
type State = Map<number, number | undefined>;

interface KillSettings {
  /** An empty folder. */
  readonly folder: string;
  /** The operator's key; without it, the base is not encrypted. */
  readonly baseKey?: string;
  /** Whether only servers are killed. */
  readonly isOnlyApi: boolean;
  /** Called with each failure, a sentence, as soon as it is found. */
  readonly onFailure: (failure: string) => void;
}

interface Step {
  readonly version: number;
  readonly people: readonly number[];
}

/**
 * Kills writers at random moments, one or two at once. After each kill it checks that every completed step is visible, that the
 * interrupted one is visible completely or not at all, and that base and backups verify.
 */
export class KillRounds {
  readonly failures: string[] = [];
  readonly kills: Record<Kind, number> = { put: 0, erase: 0, compact: 0, backup: 0, api: 0 };
  /** Number of completed changes of ten people, and of those that a kill interrupted. */
  readonly steps = { completed: 0, interrupted: 0 };
  /** Changes of one person over the API that were acknowledged, and those that had no answer when the server was killed. */
  readonly singles = { acknowledged: 0, pending: 0 };
  private readonly kinds: readonly Kind[];
  private readonly onFailure: (failure: string) => void;
  private apiKey = '';
  private readonly random: Random;
  private readonly folder: string;
  private readonly base: string;
  private readonly target: string;
  private readonly state: State = new Map();
  private readonly env: NodeJS.ProcessEnv;
  private version = 1;

  constructor(random: Random, { folder, baseKey, isOnlyApi, onFailure }: KillSettings) {
    this.random = random;
    this.folder = folder;
    this.base = join(folder, 'base');
    this.target = join(folder, 'backups');
    this.onFailure = onFailure;
    this.kinds = isOnlyApi ? ['api'] : KINDS;
    this.env = { ...process.env, IDEM_BASE_KEY: baseKey };
    if (baseKey === undefined) delete this.env.IDEM_BASE_KEY;
    useOperatorKeys({ baseKey });
  }

  async prepare(): Promise<void> {
    const file = join(this.folder, 'people.csv');
    writeFileSync(file, 'id,last_name,address,postal_code\nfirst,Martin,1 rue des Lilas,75011\n');
    const sources = [await openSource(file, { schema: PEOPLE })];
    await importFiles({ base: this.base, country: 'FR', sources, replace: true, threads: 1, onReject: () => {} });
    const changes = new ChangeableBase(this.base);
    const people = Array.from({ length: PEOPLE_COUNT }, (_, number) => number);
    await changes.apply(people.map((number) => ({ put: personOfVersion(number, 0) })));
    await changes.close();
    for (const number of people) this.state.set(number, 0);
    this.apiKey = await addKillKey(this.base, this.env);
  }

  /** One kill of one or two writers of different kinds, one of which may be a server. */
  async round(): Promise<void> {
    const first = this.random.pick(this.kinds);
    if (first === 'api') await this.serverRound();
    else await this.writerRound(first);
  }

  private async writerRound(first: Work): Promise<void> {
    // A change is the only work that a second change would wait for.
    const second = this.random.pick(['compact', 'backup', undefined] as const);
    const works = second === undefined || second === first ? [first] : [first, second];
    const writers = works.map((work) => this.start(work));
    await Promise.all(writers.map(({ begun }) => begun));
    // Steps and not time alone: on a busy machine a writer takes seconds to its first one.
    await untilDone(writers[0]!, this.random.below(MAX_STEPS_BEFORE_KILL[first] + 1));
    await pause(this.random.below(MAX_PAUSE_MS[first]));
    for (const { child } of writers) child.kill('SIGKILL');
    await Promise.all(writers.map(({ ended }) => ended));
    for (const work of works) this.kills[work]++;
    await this.check(writers[0]!, writers);
  }

  /** Kills a server while its clients change people, and sometimes a compaction or a backup with it. */
  private async serverRound(): Promise<void> {
    const second = this.random.pick(['compact', 'backup', undefined, undefined] as const);
    const works = second === undefined ? [] : [second];
    const server = await ServerToKill.start(this.base, this.apiKey, this.env);
    const writers = works.map((work) => this.start(work));
    await Promise.all(writers.map(({ begun }) => begun));
    const killed = await server.changeUntilKilled(this.planSingles(), this.random);
    for (const { child } of writers) child.kill('SIGKILL');
    await Promise.all(writers.map(({ ended }) => ended));
    for (const kind of ['api', ...works] as const) this.kills[kind]++;
    await this.checkServer(killed, writers);
  }

  /** Each client changes people of its own. */
  private planSingles(): SingleChange[][] {
    const people = PEOPLE_COUNT / CLIENTS;
    return Array.from({ length: CLIENTS }, (_, client) =>
      Array.from({ length: STEPS }, () => ({
        number: client + CLIENTS * this.random.below(people),
        version: this.random.below(ERASURE_INTERVAL) === 0 ? undefined : this.version++,
      })),
    );
  }

  private async checkServer(killed: KilledServer, writers: readonly Writer[]): Promise<void> {
    const { acknowledged, pending, count, errors } = killed;
    const fail = this.failIn(['api', ...writers.map(({ work }) => work)]);
    for (const error of errors) fail(error);
    for (const { err } of writers) if (err !== '') fail(`printed ${err.slice(0, 200)}`);
    for (const [number, version] of acknowledged) this.state.set(number, version);
    this.singles.acknowledged += count;
    this.singles.pending += pending.size;
    try {
      const held = await this.held();
      this.compareUntouched(new Set(pending.keys()), fail, held);
      for (const [number, after] of pending) {
        const version = held.get(number);
        if (version !== this.state.get(number) && version !== after) {
          fail(`person ${number} has version ${version} and neither ${this.state.get(number)} nor ${after}`);
        }
        this.state.set(number, version);
      }
      const erased = [...pending].filter(([, after]) => after === undefined).map(([number]) => number);
      await this.complete(erased, fail);
      await this.checkFolder(fail, writers);
    } catch (error) {
      fail(String((error as Error).stack));
    }
  }

  /** Completes the erasures of `people` that were recorded before the kill, as the next start of a server does. */
  private async complete(people: readonly number[], fail: (what: string) => void): Promise<void> {
    if (people.length === 0) return;
    const changes = new ChangeableBase(this.base);
    await completeErasures(changes).finally(() => changes.close());
    const held = await this.held();
    this.compareUntouched(new Set(people), fail, held);
    for (const number of people) {
      const version = held.get(number);
      if (version !== undefined && version !== this.state.get(number)) {
        fail(`person ${number} has version ${version} after the erasure was completed`);
      }
      this.state.set(number, version);
    }
  }

  private async checkFolder(fail: (what: string) => void, writers: readonly Writer[]): Promise<void> {
    if (!(await isIntact(this.base))) fail('the base is damaged');
    if (writers.some(({ work }) => work === 'backup')) await this.checkBackup();
  }

  private failIn(kinds: readonly Kind[]): (what: string) => void {
    const at = `after ${Object.values(this.kills).reduce((sum, count) => sum + count, 0)} kills (${kinds.join(' and ')})`;
    return (what) => this.fail(`${at}: ${what}`);
  }

  private fail(failure: string): void {
    this.failures.push(failure);
    this.onFailure(failure);
  }

  private start(work: Work): Writer {
    const steps = this.plan();
    const args = [WORKER, work, this.base, this.target, JSON.stringify(steps)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: this.env });
    const writer: Writer = {
      child,
      work,
      steps,
      out: '',
      err: '',
      begun: Promise.resolve(),
      ended: once(child, 'close'),
    };
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      writer.err += text;
    });
    writer.begun = new Promise((resolve) => {
      child.stdout!.setEncoding('utf8').on('data', (text: string) => {
        writer.out += text;
        resolve();
      });
      child.once('close', () => resolve());
    });
    return writer;
  }

  private plan(): Step[] {
    return Array.from({ length: STEPS }, () => {
      const first = this.random.below(PEOPLE_COUNT);
      const people = Array.from({ length: STEP_PEOPLE }, (_, i) => (first + 37 * i) % PEOPLE_COUNT);
      return { version: this.version++, people: [...new Set(people)] };
    });
  }

  private async check(writer: Writer, writers: readonly Writer[]): Promise<void> {
    const { work, steps, out, err } = writer;
    const fail = this.failIn(writers.map((each) => each.work));
    if (err !== '') fail(`printed ${err.slice(0, 200)}`);
    const isChange = work === 'put' || work === 'erase';
    const done = isChange ? steps.slice(0, stepsDone(writer)) : [];
    for (const { version, people } of done) {
      for (const number of people) this.state.set(number, work === 'put' ? version : undefined);
    }
    const interrupted = isChange && out.split('begin ').length - 1 > done.length ? steps[done.length] : undefined;
    this.steps.completed += done.length;
    if (interrupted !== undefined) this.steps.interrupted++;
    try {
      this.compare(interrupted, work, fail, await this.held());
      if (work === 'erase') await this.complete(interrupted?.people ?? [], fail);
      await this.checkFolder(fail, writers);
    } catch (error) {
      fail(String((error as Error).stack));
    }
  }

  /** The version of each person that the base holds, read from the e-mail address. */
  private async held(): Promise<State> {
    const base = openBase(this.base);
    const held: State = new Map();
    try {
      for (const number of this.state.keys()) {
        const email = findPerson(base.store, String(number))?.member.email;
        const version = email === undefined ? undefined : Number(/v(\d+)@/.exec(email)?.[1]);
        if (email !== undefined && email !== emailOf(number, version!))
          throw new Error(`person ${number} holds ${email}`);
        held.set(number, version);
      }
    } finally {
      await base.close();
    }
    return held;
  }

  private compare(interrupted: Step | undefined, work: Work, fail: (what: string) => void, held: State): void {
    const after = work === 'put' ? interrupted?.version : undefined;
    this.compareUntouched(new Set(interrupted?.people), fail, held);
    if (interrupted === undefined) return;
    const isBefore = interrupted.people.every((number) => held.get(number) === this.state.get(number));
    const isAfter = interrupted.people.every((number) => held.get(number) === after);
    if (!isBefore && !isAfter) fail('the interrupted step is visible in part');
    if (isAfter) for (const number of interrupted.people) this.state.set(number, after);
  }

  private compareUntouched(touched: ReadonlySet<number>, fail: (what: string) => void, held: State): void {
    for (const [number, version] of this.state) {
      if (!touched.has(number) && held.get(number) !== version) {
        fail(`person ${number} has version ${held.get(number)} and not ${version}`);
      }
    }
  }

  /** Checks that every backup contains each file as it was backed up, and that the keys of an encrypted base are there. */
  private async checkBackup(): Promise<void> {
    if (!existsSync(join(this.target, 'manifests'))) return;
    const set = BackupSet.open(this.target, undefined);
    const keys = new BackupKeys(`${this.target}-keys`);
    for (const name of set.names()) {
      const { files, keys: paths = [] } = set.readManifest(name);
      for (const file of files) await set.read(file, () => {});
      if (name === set.names().at(-1)) for (const path of paths) keys.read(path);
    }
  }

  /** Compacts once more and looks for the bytes of erased people. */
  async finish(): Promise<void> {
    await importFiles({ base: this.base, country: 'FR', sources: [], replace: false, threads: 1, onReject: () => {} });
    // Three characters alone also occur in encrypted bytes.
    const addresses = allBytes(this.base).matchAll(/p(\d+)v\d+@/g);
    const present = new Set(Array.from(addresses, ([, number]) => Number(number)));
    for (const [number, version] of this.state) {
      if (version === undefined && present.has(number)) {
        this.fail(`the bytes of person ${number} are still there after the last compaction`);
      }
    }
    this.compare(undefined, 'compact', (what) => this.fail(`at the end: ${what}`), await this.held());
    await this.restoreNewest();
    await this.checkJournal();
  }

  /** A line is written before its answer is sent: a kill loses none. */
  private async checkJournal(): Promise<void> {
    const { acknowledged } = this.singles;
    const isWanted = ({ actor }: { readonly actor: string }) => actor === `key ${KILL_KEY}`;
    const lines = recentEntries(this.base, { limit: Number.POSITIVE_INFINITY, isWanted }).length;
    if (lines < acknowledged) this.fail(`at the end: the journal has ${lines} of ${acknowledged} changes`);
    if (!(await verifyJournal(this.base)).isIntact) this.fail('at the end: the journal was changed');
  }

  private async restoreNewest(): Promise<void> {
    if (!existsSync(join(this.target, 'manifests')) || BackupSet.open(this.target, undefined).names().length === 0)
      return;
    const restored = join(this.folder, 'restored');
    await restore({ source: this.target, keys: `${this.target}-keys`, base: restored, replace: false });
    if (!(await isIntact(restored))) this.fail('at the end: the restored base is damaged');
  }
}

interface Writer {
  readonly child: ChildProcess;
  readonly work: Work;
  readonly steps: readonly Step[];
  out: string;
  err: string;
  begun: Promise<void>;
  readonly ended: Promise<unknown>;
}

/** Waits until a writer has done so many steps, or has ended. */
async function untilDone(writer: Writer, steps: number): Promise<void> {
  let hasEnded = false;
  void writer.ended.then(() => {
    hasEnded = true;
  });
  while (!hasEnded && stepsDone(writer) < steps) await Promise.race([once(writer.child.stdout!, 'data'), writer.ended]);
}

function stepsDone({ out }: Writer): number {
  return out.split('done').length - 1;
}

async function isIntact(base: string): Promise<boolean> {
  const { signal } = new AbortController();
  const { damagedAt, areChangesIntact, areSourcesIntact } = await verifyBase(base, { signal, onProgress: () => {} });
  return damagedAt.length === 0 && areChangesIntact && areSourcesIntact;
}
