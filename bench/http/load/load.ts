import { Connection } from './connection.ts';
import { Latencies, type LatencyQuantiles } from './latencies.ts';

/** One run of load. */
export interface LoadSettings {
  readonly port: number;
  /** Sent in turn; after the last one the first follows. */
  readonly requests: readonly Buffer[];
  /** Index of the first request. */
  readonly from: number;
  readonly connections: number;
  /** Maximum duration; {@link maxRequests} may end a closed loop earlier. */
  readonly seconds: number;
  /** Requests after which a closed loop ends. */
  readonly maxRequests?: number;
  /**
   * Requests per second at even intervals, independent of answers: an open loop, in which a slow answer delays the requests
   * behind it. Without a rate, each connection sends its next request after an answer: a closed loop with maximum load.
   */
  readonly rate?: number;
}

export interface LoadResult {
  readonly answers: number;
  readonly perSecond: number;
  /** Measured from when a request was due. */
  readonly latency: LatencyQuantiles;
  /** Answers with another status than 200. */
  readonly refused: number;
  /** CPU time of the client per second: near 1, the client was the bottleneck. */
  readonly clientCores: number;
}

/** The longest time after the end of a run to wait for late answers, as a multiple of its duration. */
const MAX_OVERTIME = 2;

/** Sends requests to a server for a number of seconds. @throws Error if a connection breaks */
export async function putLoad(settings: LoadSettings): Promise<LoadResult> {
  const run = new Run(settings);
  await run.open();
  return run.measure();
}

class Run {
  private readonly settings: LoadSettings;
  private readonly latencies = new Latencies();
  private readonly idle: Connection[] = [];
  private readonly connections: Connection[] = [];
  private refused = 0;
  private asked = 0;
  private begin = 0;
  private end = 0;
  private failure: Error | undefined;
  private finish: () => void = () => {};

  constructor(settings: LoadSettings) {
    this.settings = settings;
  }

  async open(): Promise<void> {
    const handlers = {
      onAnswer: (connection: Connection, status: number) => this.answered(connection, status),
      onFailure: (error: Error) => {
        this.failure ??= error;
        this.finish();
      },
    };
    while (this.connections.length < this.settings.connections)
      this.connections.push(await Connection.open(this.settings.port, handlers));
    this.idle.push(...this.connections);
  }

  async measure(): Promise<LoadResult> {
    const { seconds, rate } = this.settings;
    const cpu = process.cpuUsage();
    this.begin = performance.now();
    this.end = this.begin + 1000 * seconds;
    await new Promise<void>((resolve) => {
      this.finish = resolve;
      if (rate === undefined) for (const connection of this.idle.splice(0)) this.ask(connection, this.begin);
      else this.askAtRate();
    });
    const elapsed = (performance.now() - this.begin) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    for (const connection of this.connections) connection.close();
    if (this.failure) throw this.failure;
    const { count } = this.latencies;
    return {
      answers: count,
      perSecond: count / elapsed,
      latency: this.latencies.quantiles(),
      refused: this.refused,
      clientCores: (user + system) / 1e6 / elapsed,
    };
  }

  private ask(connection: Connection, due: number): void {
    const { requests, from } = this.settings;
    connection.send(requests[(from + this.asked++) % requests.length]!, due);
  }

  private answered(connection: Connection, status: number): void {
    const now = performance.now();
    this.latencies.add(now - connection.due);
    if (status !== 200) this.refused++;
    if (this.settings.rate !== undefined) {
      this.idle.push(connection);
      this.askDue(now);
    } else if (now < this.end && this.asked < (this.settings.maxRequests ?? Number.POSITIVE_INFINITY)) {
      this.ask(connection, now);
      return;
    } else this.idle.push(connection);
    if (this.isOver(now)) this.finish();
  }

  /** Whether the time is over and nothing is in flight or late, or the server is too far behind. */
  private isOver(now: number): boolean {
    const { rate, seconds } = this.settings;
    // A latency needs at least one answer, however slow the machine is.
    if (this.latencies.count === 0) return false;
    if (now > this.end + MAX_OVERTIME * 1000 * seconds) return true;
    if (this.idle.length < this.connections.length) return false;
    if (rate === undefined) return true;
    if (now < this.end) return false;
    return this.asked >= this.dueRequests(rate);
  }

  /** The requests of an open loop: at least one. */
  private dueRequests(rate: number): number {
    return Math.max(1, Math.floor(rate * this.settings.seconds));
  }

  /** A busy loop: timers are late by up to a millisecond, which would distort the latencies. */
  private askAtRate(): void {
    if (this.failure) return;
    const now = performance.now();
    this.askDue(now);
    if (this.isOver(now)) this.finish();
    else setImmediate(() => this.askAtRate());
  }

  /** Sends the due requests while connections are free. The others are late, which their latency includes. */
  private askDue(now: number): void {
    const rate = this.settings.rate!;
    const last = this.dueRequests(rate);
    while (this.idle.length > 0 && this.asked < last) {
      const due = this.begin + (1000 * this.asked) / rate;
      if (due > now) return;
      this.ask(this.idle.pop()!, due);
    }
  }
}
