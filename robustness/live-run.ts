import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { publicHouseholdId } from '../src/check/household-id.ts';
import { createChecker } from '../src/check/index.ts';
import { answerBody } from '../src/http/dqe/answer.ts';
import { openLicences } from '../src/licences/index.ts';
import { openBase } from '../src/reference/base.ts';
import { importFiles } from '../src/reference/import/index.ts';
import { PEOPLE } from '../src/reference/rows/index.ts';
import { openSource } from '../src/tabular/index.ts';
import { runIdem, TestServer } from './fixture.ts';
import { LiveConnection } from './live-client.ts';
import { History, type Transaction } from './live-history.ts';
import { ABSENT, COLUMNS, rowOf, STATES, valuesOf } from './live-people.ts';
import { Random } from './random.ts';

export interface LiveOptions {
  /** Checks while the base changes. */
  readonly checks: number;
  readonly updates: number;
  readonly compactions: number;
  /** People who are changed and asked about. */
  readonly subjects: number;
  /** Further people of the base. */
  readonly people: number;
  /** Checks per second. */
  readonly rate: number;
  readonly connections: number;
  /** How long a change may take to become visible, in milliseconds. */
  readonly lag: number;
  readonly seed: number;
}

export interface LiveReport {
  checks: number;
  updates: number;
  compactions: number;
  /** Answers of no state that the person has had. */
  wrong: number;
  /** Answers of a state that had been replaced longer than the lag. */
  late: number;
  failed: number;
  /** Checks for which only one answer was right. */
  strict: number;
  maxStaleMs: number;
  seconds: number;
  /** Of the server while nothing changes, and then, in milliseconds. */
  idleP99Ms: number;
  liveP99Ms: number;
  /** The first failures. */
  readonly examples: string[];
}

/** The time in milliseconds of a clock that all processes share. */
const now = (): number => Number(process.hrtime.bigint()) / 1e6;

/** Numbers of the further people begin here. */
const FIRST_OTHER = 1_000_000;

const WARM_UP_CHECKS = 1000;
const MAX_EXAMPLES = 5;

/** How long the last changes may take to become visible before the run fails. */
const MAX_WAIT_MS = 60_000;

/**
 * Checks a base over HTTP while a process changes it and others compact it. Every answer must be that of a freshly imported
 * base in which the person has the state of that moment.
 */
export class LiveRun {
  private readonly options: LiveOptions;
  private readonly folder = mkdtempSync(join(tmpdir(), 'idem-live-'));
  private readonly base = join(this.folder, 'base');
  private readonly history: History;
  private readonly random: Random;
  /** The answer to the question about each subject, by state. */
  private expected: string[][] = [];
  private targets: string[] = [];
  readonly report: LiveReport = {
    checks: 0,
    updates: 0,
    compactions: 0,
    wrong: 0,
    late: 0,
    failed: 0,
    strict: 0,
    maxStaleMs: 0,
    seconds: 0,
    idleP99Ms: 0,
    liveP99Ms: 0,
    examples: [],
  };

  constructor(options: LiveOptions) {
    this.options = options;
    this.history = new History(options.subjects);
    this.random = new Random(options.seed);
  }

  async run(): Promise<void> {
    await this.prepare();
    const env = { IDEM_ERASURE_HOURS: '0' };
    const server = await TestServer.start(this.base, { workers: 2, logLevel: 'warn', env });
    const connections = Array.from({ length: this.options.connections }, () => new LiveConnection(server.port));
    try {
      const { checks } = this.options;
      await this.ask(connections, (count) => count >= WARM_UP_CHECKS);
      const idle = await this.ask(connections, (count) => count >= Math.max(1000, checks / 10));
      this.report.idleP99Ms = p99(idle);
      await this.askWhileChanging(connections);
      await this.awaitLastState(connections[0]!);
    } finally {
      for (const connection of connections) connection.close();
      await server.stop();
    }
  }

  /** Imports a base for each state, and one with all states, whose answers must be those of the others. */
  private async prepare(): Promise<void> {
    const { subjects } = this.options;
    const bases = Array.from({ length: STATES }, (_, state) => (state === 0 ? this.base : `${this.base}-${state}`));
    const numbers = Array.from({ length: subjects }, (_, number) => number);
    const answers: string[][] = [];
    for (const [state, base] of bases.entries()) answers.push(await this.importAndAsk(base, () => state));
    this.expected = numbers.map((number) => answers.map((ofState) => ofState[number]!));
    const states = numbers.map(() => this.random.below(STATES));
    const mixed = await this.importAndAsk(`${this.base}-mixed`, (number) => states[number]!);
    const dependent = numbers.filter((number) => mixed[number] !== this.expected[number]![states[number]!]);
    if (dependent.length > 0) throw new Error(`${dependent.length} answers depend on the states of other people`);
    const licences = openLicences(this.base);
    const { code } = licences.add({ name: 'live', products: ['idcheck-plus'] });
    await licences.close();
    this.targets = numbers.map((number) => `/SEARCH/?${new URLSearchParams({ Licence: code, ...questionOf(number) })}`);
  }

  private async importAndAsk(base: string, stateOf: (number: number) => number): Promise<string[]> {
    const { subjects, people } = this.options;
    const rows = [COLUMNS.join(',')];
    for (let number = 0; number < subjects; number++) {
      const state = stateOf(number);
      if (state !== ABSENT) rows.push(rowOf(number, state));
    }
    for (let i = 0; i <= people; i++) rows.push(rowOf(FIRST_OTHER + i, 0));
    const file = join(this.folder, 'people.csv');
    writeFileSync(file, `${rows.join('\n')}\n`);
    const sources = [await openSource(file, { schema: PEOPLE })];
    await importFiles({ base, country: 'FR', sources, replace: true, threads: 1, onReject: () => {} });
    const opened = openBase(base);
    try {
      const checker = createChecker(opened, { country: 'FR', publicHouseholdId: publicHouseholdId(undefined) });
      const answers: string[] = [];
      for (let number = 0; number < subjects; number++) {
        answers.push(answerBody(await checker.check(valuesOf(number, 0), 'idcheck-plus'), 'result'));
      }
      return answers;
    } finally {
      await opened.close();
    }
  }

  private async askWhileChanging(connections: readonly LiveConnection[]): Promise<void> {
    const { checks, rate, compactions } = this.options;
    const started = now();
    let isWritten = false;
    const writing = this.write((0.95 * checks) / rate).finally(() => {
      isWritten = true;
    });
    let isCompacted = false;
    const compacting = this.compact(compactions, (0.95 * checks) / rate).finally(() => {
      isCompacted = true;
    });
    const asked = await this.ask(connections, (count) => count >= checks && isWritten && isCompacted);
    await Promise.all([writing, compacting]);
    this.report.seconds = (now() - started) / 1000;
    this.report.checks = asked.length;
    this.report.liveP99Ms = p99(asked);
    for (const one of asked) this.judge(one);
  }

  private async write(seconds: number): Promise<void> {
    const { subjects, updates, seed } = this.options;
    const program = join(import.meta.dirname, 'live-writer.js');
    const args = [program, this.base, ...[subjects, updates, seconds, seed].map(String)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const closed = once(child, 'close') as Promise<[number | null]>;
    for await (const line of createInterface({ input: child.stdout })) {
      const transaction = JSON.parse(line) as Transaction;
      this.history.add(transaction);
      this.report.updates += transaction.changes.length;
    }
    const [exitCode] = await closed;
    if (exitCode !== 0) throw new Error(`the writer ended with ${exitCode}`);
  }

  /** Compacts at equal intervals, with the lowest priority, as a server does. */
  private async compact(count: number, seconds: number): Promise<void> {
    for (let done = 0; done < count; done++) {
      await pause((1000 * seconds) / (count + 1));
      const args = ['compact', '--quiet', '--base', this.base];
      const { exitCode, err } = await runIdem(args, { onStart: lowerPriority });
      if (exitCode !== 0) throw new Error(`a compaction ended with ${exitCode}: ${err}`);
      this.report.compactions++;
    }
  }

  /** Asks at the rate until `isOver`, which gets the number of answers. */
  private async ask(connections: readonly LiveConnection[], isOver: (count: number) => boolean): Promise<Asked[]> {
    const asked: Asked[] = [];
    const started = now();
    let next = 0;
    const askOn = async (connection: LiveConnection) => {
      while (!isOver(asked.length)) {
        const due = started + (1000 * next++) / this.options.rate;
        const wait = due - now();
        if (wait > 1) await pause(wait);
        const subject = this.random.below(this.options.subjects);
        const sentAt = now();
        const body = await connection.get(this.targets[subject]!);
        const receivedAt = now();
        asked.push({ subject, sentAt, receivedAt, states: this.statesOf(subject, body) });
      }
    };
    await Promise.all(
      connections.map((connection) =>
        askOn(connection).catch((error: Error) => {
          this.report.failed++;
          this.example(error.message);
        }),
      ),
    );
    return asked;
  }

  /** A bit for each state that has this answer. */
  private statesOf(subject: number, body: string): number {
    return this.expected[subject]!.reduce((bits, answer, state) => (answer === body ? bits | (1 << state) : bits), 0);
  }

  private judge({ subject, sentAt, receivedAt, states }: Asked): void {
    const { report } = this;
    const lagMs = this.options.lag;
    const { staleMs, isStrict } = this.history.judge(subject, { states, sentAt, receivedAt, lagMs });
    if (isStrict) report.strict++;
    if (staleMs === undefined) {
      report.wrong++;
      this.example(`person ${subject}: the answer of states ${states.toString(2)} at ${sentAt}`);
      return;
    }
    report.maxStaleMs = Math.max(report.maxStaleMs, staleMs);
    if (staleMs > lagMs) report.late++;
  }

  /** Asks about everybody until all answers are those of the last state. */
  private async awaitLastState(connection: LiveConnection): Promise<void> {
    const deadline = now() + MAX_WAIT_MS;
    for (let subject = 0; subject < this.options.subjects; ) {
      const body = await connection.get(this.targets[subject]!);
      if (this.statesOf(subject, body) & (1 << this.history.currentState(subject))) subject++;
      else if (now() > deadline) throw new Error(`person ${subject} does not have the last state`);
      else await pause(10);
    }
  }

  private example(text: string): void {
    if (this.report.examples.length < MAX_EXAMPLES) this.report.examples.push(text);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

interface Asked {
  readonly subject: number;
  readonly sentAt: number;
  readonly receivedAt: number;
  readonly states: number;
}

function questionOf(number: number): Record<string, string> {
  const { lastName, firstName, address, postalCode, city, birthDate, email } = valuesOf(number, 0);
  return {
    LastName: lastName,
    FirstName: firstName,
    Address: address,
    PostalCode: postalCode,
    City: city,
    BirthDate: birthDate,
    Email: email,
  };
}

function p99(asked: readonly Asked[]): number {
  const latencies = Float64Array.from(asked, ({ sentAt, receivedAt }) => receivedAt - sentAt).sort();
  return latencies[Math.floor(0.99 * latencies.length)] ?? 0;
}

function lowerPriority({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // Some containers do not allow it.
  }
}
