import { join } from 'node:path';
import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { openLicences } from '../src/licences/index.ts';
import { TestServer } from './fixture.ts';
import { compact, LiveWriter } from './live-changes.ts';
import { LiveConnection } from './live-client.ts';
import { History } from './live-history.ts';
import { prepareBase, questionOf } from './live-subjects.ts';
import { Random } from './random.ts';

export interface LiveOptions {
  /** Checks while the base changes. */
  readonly checks: number;
  /** Checks before the first change, and as many after the last. */
  readonly idle: number;
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

/** Latencies in milliseconds. */
export interface Latency {
  readonly median: number;
  readonly p99: number;
}

export interface LiveReport {
  /** What the run is doing. */
  phase: 'preparing' | 'before the changes' | 'changing' | 'after the changes';
  /** Answers while the base changed. */
  checks: number;
  updates: number;
  compactions: number;
  /** Answers of no state that the person has had. Those of the idle phases count, too. */
  wrong: number;
  /** Answers of a state that had been replaced longer than the lag. */
  late: number;
  failed: number;
  /** Checks for which only one answer was right. */
  strict: number;
  maxStaleMs: number;
  seconds: number;
  /** The first failures. */
  readonly examples: string[];
}

/** The time in milliseconds of a clock that all processes share. */
const now = (): number => Number(process.hrtime.bigint()) / 1e6;

const WARM_UP_CHECKS = 1000;
const MAX_EXAMPLES = 5;

/** People changed in one transaction. */
const BATCH = 20;

/** The share of the checks during which the base changes; compactions may take longer. */
const CHANGING_SHARE = 0.95;

/** How far the checks may be behind their rate. After a pause that is longer they do not hurry to catch up. */
const MAX_DELAY_MS = 50;

/** How long the last changes may take to become visible before the run fails. */
const MAX_WAIT_MS = 60_000;

/**
 * Checks a base over HTTP while a process changes it and others compact it, in proportion to the checks done. Every answer
 * must be that of a freshly imported base in which the person has the state of that moment.
 */
export class LiveRun {
  private readonly options: LiveOptions;
  private readonly base: string;
  private readonly history: History;
  private readonly random: Random;
  /** The answer to the question about each subject, by state. */
  private expected: string[][] = [];
  private targets: string[] = [];
  /** Answers that are not judged yet, because a transaction may be under way. */
  private pending: Asked[] = [];
  private isStopped = false;
  private readonly latencies = { before: newLatencies(), live: newLatencies(), after: newLatencies() };
  readonly report: LiveReport = {
    phase: 'preparing',
    checks: 0,
    updates: 0,
    compactions: 0,
    wrong: 0,
    late: 0,
    failed: 0,
    strict: 0,
    maxStaleMs: 0,
    seconds: 0,
    examples: [],
  };

  /** @param folder an empty folder */
  constructor(options: LiveOptions, folder: string) {
    this.options = options;
    this.base = join(folder, 'base');
    this.history = new History(options.subjects);
    this.random = new Random(options.seed);
  }

  async run(): Promise<void> {
    const { subjects, idle } = this.options;
    this.expected = await prepareBase(this.base, this.options, this.random);
    this.targets = await this.addLicence(subjects);
    const server = await TestServer.start(this.base, {
      workers: 2,
      logLevel: 'warn',
      env: { IDEM_ERASURE_HOURS: '0' },
    });
    const connections = Array.from({ length: this.options.connections }, () => new LiveConnection(server.port));
    try {
      await this.askAndJudge(connections, WARM_UP_CHECKS, newLatencies());
      this.report.phase = 'before the changes';
      await this.askAndJudge(connections, idle, this.latencies.before);
      this.report.phase = 'changing';
      await this.askWhileChanging(connections);
      await this.awaitLastState(connections[0]!);
      this.report.phase = 'after the changes';
      await this.askAndJudge(connections, idle, this.latencies.after);
    } finally {
      for (const connection of connections) connection.close();
      await server.stop();
    }
  }

  /** Of the server before, during and after the changes. */
  latency(phase: 'before' | 'live' | 'after'): Latency {
    return latencyOf(this.latencies[phase]);
  }

  /** The 99th percentile with changes, as a multiple of that of both idle phases. */
  get slowdown(): number {
    const idle = newLatencies();
    idle.add(this.latencies.before);
    idle.add(this.latencies.after);
    return latencyOf(this.latencies.live).p99 / latencyOf(idle).p99;
  }

  private async addLicence(subjects: number): Promise<string[]> {
    const licences = openLicences(this.base);
    const { code } = licences.add({ name: 'live', products: ['idcheck-plus'] });
    await licences.close();
    return Array.from({ length: subjects }, (_, number) => {
      return `/SEARCH/?${new URLSearchParams({ Licence: code, ...questionOf(number) })}`;
    });
  }

  private async askAndJudge(
    connections: readonly LiveConnection[],
    count: number,
    latencies: RecordableHistogram,
  ): Promise<void> {
    let answered = 0;
    await this.ask(
      connections,
      () => answered >= count,
      (latencyMs) => {
        answered++;
        record(latencies, latencyMs);
      },
    );
    this.judgePending();
  }

  private async askWhileChanging(connections: readonly LiveConnection[]): Promise<void> {
    const { report, options } = this;
    const started = now();
    let isChanged = false;
    const changing = Promise.all([this.changePeople(), this.compactBase()]).then(
      () => {
        isChanged = true;
        return undefined;
      },
      (error: unknown) => {
        this.isStopped = true;
        return error;
      },
    );
    const isOver = () => this.isStopped || (report.checks >= options.checks && isChanged);
    await this.ask(connections, isOver, (latencyMs) => {
      report.checks++;
      record(this.latencies.live, latencyMs);
    });
    // Unless all connections have failed, the changes are done.
    this.isStopped = true;
    const error = await changing;
    if (error !== undefined) throw error;
    if (report.failed >= connections.length) throw new Error(`every connection has failed: ${report.examples[0]}`);
    report.seconds = (now() - started) / 1000;
    this.judgePending();
  }

  private async changePeople(): Promise<void> {
    const { updates } = this.options;
    const writer = new LiveWriter(this.base, this.options);
    while (this.report.updates < updates && (await this.hasReached(this.report.updates / updates))) {
      const count = Math.min(BATCH, updates - this.report.updates);
      this.history.add(await writer.change(count));
      this.report.updates += count;
      this.judgePending();
    }
    await writer.close();
  }

  private async compactBase(): Promise<void> {
    const { compactions } = this.options;
    while (this.report.compactions < compactions) {
      if (!(await this.hasReached((this.report.compactions + 1) / (compactions + 1)))) return;
      await compact(this.base);
      this.report.compactions++;
    }
  }

  /** Waits for a share of the checks during which the base changes. @returns false if the run is stopped */
  private async hasReached(share: number): Promise<boolean> {
    while (!this.isStopped && this.report.checks < share * CHANGING_SHARE * this.options.checks) await pause(5);
    return !this.isStopped;
  }

  /** Asks at the rate until `isOver`. @param onAnswer called with each latency in milliseconds */
  private async ask(
    connections: readonly LiveConnection[],
    isOver: () => boolean,
    onAnswer: (latencyMs: number) => void,
  ): Promise<void> {
    const intervalMs = 1000 / this.options.rate;
    let due = now();
    const askOn = async (connection: LiveConnection) => {
      while (!isOver()) {
        due = Math.max(due + intervalMs, now() - MAX_DELAY_MS);
        const wait = due - now();
        if (wait > 1) await pause(wait);
        const subject = this.random.below(this.options.subjects);
        const sentAt = now();
        const body = await connection.get(this.targets[subject]!);
        const receivedAt = now();
        this.pending.push({ subject, sentAt, receivedAt, states: this.statesOf(subject, body) });
        onAnswer(receivedAt - sentAt);
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
  }

  /** A bit for each state that has this answer. */
  private statesOf(subject: number, body: string): number {
    return this.expected[subject]!.reduce((bits, answer, state) => (answer === body ? bits | (1 << state) : bits), 0);
  }

  /** Call it while no transaction is under way: then all that may be visible are known. */
  private judgePending(): void {
    const { pending } = this;
    this.pending = [];
    for (const one of pending) this.judge(one);
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
}

interface Asked {
  readonly subject: number;
  readonly sentAt: number;
  readonly receivedAt: number;
  readonly states: number;
}

/** Latencies in whole microseconds. */
function newLatencies(): RecordableHistogram {
  return createHistogram({ figures: 3 });
}

function record(latencies: RecordableHistogram, latencyMs: number): void {
  latencies.record(Math.max(1, Math.round(1000 * latencyMs)));
}

function latencyOf(latencies: RecordableHistogram): Latency {
  return { median: latencies.percentile(50) / 1000, p99: latencies.percentile(99) / 1000 };
}
