import type { AddressInfo, Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { openLicences, withDemoLicences, withTokens } from '../licences/index.ts';
import type { Config, Secrets } from '../runtime/config.ts';
import { Failure } from '../runtime/errors.ts';
import type { Logger } from '../runtime/logger.ts';
import { createApp } from './app.ts';
import { openMobile } from './mobile-service.ts';
import { openPeople } from './people-service.ts';

export interface ServerSettings {
  readonly config: Config;
  readonly secrets: Secrets;
  /** Whether the demo licences are good here. */
  readonly demo: boolean;
}

/** What a server has opened. */
export interface Opened {
  /** `http://host:port`, with the port that was taken. */
  readonly url: string;
  readonly people: number;
  readonly households: number;
  /** Of mobile operators. */
  readonly subscribers: number;
}

export interface RunningServer {
  readonly opened: Opened;
  /** Answers the requests in flight, closes everything, and resolves when all is done. */
  stop(): Promise<void>;
  /** Rejects if the server has to give up by itself; otherwise it stays pending. */
  readonly failed: Promise<never>;
}

const NEVER = new Promise<never>(() => {});

/** How often a server looks for a new generation of the base, in milliseconds. */
const REFRESH_EVERY = 500;

/** How long requests in flight may take to end, in milliseconds; after that they are cut off. */
export const STOP_WITHIN = 10_000;

/**
 * Serves in this process until `stop`.
 *
 * @throws BaseError with nothing to answer from, Failure if the port cannot be had.
 */
export async function startServer(settings: ServerSettings, logger: Logger): Promise<RunningServer> {
  const { config, secrets, demo } = settings;
  const licences = openLicences(config.base);
  const accounts = demo ? withDemoLicences(licences) : licences;
  const mobile = openMobile(settings, accounts, logger);
  const people = openPeople({ config, secrets, isOptional: mobile.hasSomebodyToAsk }, logger);
  let stopping = false;
  const app = createApp({
    checker: people.checker,
    licences: withTokens(accounts, mobile.issuer, 'idcheck'),
    mobile: mobile.settings,
    resultKey: config.resultKey,
    logger,
    isReady: () => !stopping,
  });
  const refreshing = setInterval(() => {
    people.refresh();
    mobile.refresh();
  }, REFRESH_EVERY).unref();
  const release = async () => {
    clearInterval(refreshing);
    await Promise.all([people.close(), mobile.close(), licences.close()]);
  };
  try {
    await app.listen({ host: listenHost(config), port: config.port });
  } catch (error) {
    await release();
    throw listenFailure(error as NodeJS.ErrnoException, config);
  }
  const sockets = openSockets(app);
  const stop = async () => {
    stopping = true;
    await closeApp(app, sockets, logger);
    await release();
  };
  const url = urlOf(app.server.address() as AddressInfo);
  const { households, generation } = people;
  logger.event('info', 'listening', { address: url, ...(generation !== undefined && { generation }) });
  const opened = { url, people: people.people, households, subscribers: mobile.subscribers };
  return { opened, stop, failed: NEVER };
}

/** The open connections, of which some may never have sent anything: Node does not count those as idle. */
function openSockets(app: FastifyInstance): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}

/** Connections that fall idle while others are still busy are closed as they do. */
const SWEEP_EVERY = 50;

async function closeApp(app: FastifyInstance, sockets: ReadonlySet<Socket>, logger: Logger): Promise<void> {
  const sweep = setInterval(() => {
    app.server.closeIdleConnections();
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  }, SWEEP_EVERY);
  const limit = setTimeout(() => {
    logger.event('warn', 'requests-cut-off', { milliseconds: STOP_WITHIN });
    app.server.closeAllConnections();
  }, STOP_WITHIN);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(limit);
  }
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** One address: fastify opens a second server for the other meaning of `localhost`, beside all that is set up here. */
export function listenHost({ host }: Config): string {
  return host === 'localhost' ? '127.0.0.1' : host;
}

/** Why a port cannot be listened on, and what to do. */
export function listenFailure(error: NodeJS.ErrnoException, { host, port }: Config): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Failure(`Port ${port} of ${host} is in use already; choose another with --port.`);
    case 'EACCES':
      return new Failure(
        `Port ${port} needs rights that this user does not have; choose one from 1024 on with --port.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new Failure(`This machine has no address "${host}" to listen on; choose another with --host.`);
    default:
      return error;
  }
}
