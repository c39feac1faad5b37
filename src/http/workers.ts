import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setUpCluster } from '../runtime/cluster-worker.ts';
import type { Logger } from '../runtime/logger.ts';
import { WorkerSupervisor } from '../runtime/worker-supervisor.ts';
import {
  listenFailure,
  listenHost,
  type Opened,
  type RunningServer,
  type ServerSettings,
  STOP_TIMEOUT_MS,
} from './running-server.ts';

/** The time a worker has to exit after its requests in flight were cut off, in milliseconds. */
const EXIT_TIMEOUT_MS = 2000;

/**
 * Serves with worker processes on one port until `stop`. A worker that exits is replaced.
 *
 * @throws Failure with the message of the worker if one cannot start
 */
export async function startWorkers(settings: ServerSettings, logger: Logger): Promise<RunningServer> {
  const supervisor = new WorkerSupervisor<ServerSettings, Opened>({
    workers: settings.config.workers,
    settings: await withPort(settings),
    fork: setUpCluster(fileURLToPath(new URL('./worker.js', import.meta.url)), (pid) => {
      logger.event('error', 'worker-printed', pid === undefined ? {} : { worker: pid });
    }),
    logger,
    stopTimeoutMs: STOP_TIMEOUT_MS + EXIT_TIMEOUT_MS,
  });
  process.on('exit', () => supervisor.kill());
  return { opened: await supervisor.start(), stop: () => supervisor.stop(), failed: supervisor.failed };
}

/** Replaces port 0 by a free port: workers that start later must listen on the port of the first ones. */
async function withPort(settings: ServerSettings): Promise<ServerSettings> {
  const { config } = settings;
  if (config.port !== 0) return settings;
  const probe = createServer().listen(0, listenHost(config));
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw listenFailure(error as NodeJS.ErrnoException, config);
  }
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return { ...settings, config: { ...config, port } };
}
