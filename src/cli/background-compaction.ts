import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { resolve } from 'node:path';
import { isSubscriberImportRunning, subscriberCompactionDue } from '../mobile/operators/subscriber-base/index.ts';
import { compactionDue } from '../reference/changes/index.ts';
import type { Config, Secrets } from '../runtime/config.ts';
import type { Logger } from '../runtime/logger.ts';
import { removeAbandonedEntries } from '../storage/temporary-entry.ts';

/** How often it is checked whether the base should be compacted, in milliseconds. */
const INTERVAL_MS = 60_000;

/** The first pause after a compaction that failed, in milliseconds. It doubles up to a day. */
const FIRST_PAUSE_MS = 10 * 60_000;
const MAX_PAUSE_MS = 24 * 3_600_000;

interface CompactionSettings {
  readonly config: Config;
  readonly secrets: Secrets;
}

/**
 * Compacts a base that is served, in a process of its own. Its priority is lower than the server's, but not the
 * lowest: beside servers that use all cores it would not end before the deadline of an erasure.
 */
export class BackgroundCompaction {
  private readonly config: Config;
  private readonly secrets: Secrets;
  private readonly logger: Logger;
  private readonly timer: NodeJS.Timeout;
  private child: ChildProcess | undefined;
  private pauseMs = FIRST_PAUSE_MS;
  private notBefore = 0;
  private isStopped = false;

  private constructor({ config, secrets }: CompactionSettings, logger: Logger) {
    this.config = config;
    this.secrets = secrets;
    this.logger = logger;
    this.timer = setInterval(() => this.check(), INTERVAL_MS).unref();
  }

  /** `undefined` if compaction is switched off. */
  static start(settings: CompactionSettings, logger: Logger): BackgroundCompaction | undefined {
    if (settings.config.erasureHours === 0) return undefined;
    const compaction = new BackgroundCompaction(settings, logger);
    compaction.check();
    return compaction;
  }

  private check(): void {
    if (this.child !== undefined || this.isStopped || performance.now() < this.notBefore) return;
    try {
      removeAbandonedEntries(this.config.base);
      const due = this.due();
      if (due.length > 0) void this.compact(due.length === 1 ? ['--only', due[0]!] : []);
    } catch (error) {
      this.fail();
      this.logger.internalError(error);
    }
  }

  /** What has to be compacted. */
  private due(): ('people' | 'subscribers')[] {
    const { base, erasureHours } = this.config;
    const now = Date.now();
    const isPeopleDue = compactionDue(base, { now, erasureHours }) !== undefined;
    // An erasure that is running looks like one that was interrupted.
    const isSubscriberDue =
      subscriberCompactionDue(base, new Date(now)) !== undefined && !isSubscriberImportRunning(base);
    return [...(isPeopleDue ? (['people'] as const) : []), ...(isSubscriberDue ? (['subscribers'] as const) : [])];
  }

  private async compact(options: readonly string[]): Promise<void> {
    const startedAt = performance.now();
    this.logger.event('info', 'compaction-started');
    const args = [...process.execArgv, process.argv[1]!, 'compact', '--base', this.config.base, '--quiet', ...options];
    const child = spawn(process.execPath, args, { stdio: 'ignore', env: this.environment() });
    this.child = child;
    if (child.pid !== undefined) lowerPriority(child.pid);
    const isDone = await exitOf(child);
    this.child = undefined;
    const durationMs = Math.round(performance.now() - startedAt);
    if (isDone) this.pauseMs = FIRST_PAUSE_MS;
    else if (!this.isStopped) this.fail();
    if (isDone) this.logger.event('info', 'compaction-finished', { durationMs });
  }

  /** Settings may come from flags or a file, and may be secrets: command lines can be seen by other users. */
  private environment(): NodeJS.ProcessEnv {
    const { cluster, baseKey } = this.secrets;
    const { clusterStorage, baseKeyFile } = this.config;
    return {
      ...process.env,
      IDEM_BASE_KEY: baseKey,
      IDEM_BASE_KEY_FILE: baseKeyFile && resolve(baseKeyFile),
      ...(cluster !== undefined && { IDEM_CLUSTER: cluster, IDEM_CLUSTER_STORAGE: clusterStorage }),
    };
  }

  private fail(): void {
    this.notBefore = performance.now() + this.pauseMs;
    this.logger.event('warn', 'compaction-failed', { durationMs: this.pauseMs });
    this.pauseMs = Math.min(MAX_PAUSE_MS, 2 * this.pauseMs);
  }

  /** Stops a compaction that runs: the base is unchanged. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    const { child } = this;
    if (child === undefined) return;
    const ended = once(child, 'close');
    child.kill('SIGTERM');
    await ended;
  }
}

async function exitOf(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (exitCode) => resolve(exitCode === 0));
  });
}

/** Some containers do not allow it. */
function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // The compaction runs at the priority of the server.
  }
}
