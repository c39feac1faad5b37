import type { Config, Secrets } from '../runtime/config.ts';
import { Failure } from '../runtime/errors.ts';

export interface ServerSettings {
  readonly config: Config;
  readonly secrets: Secrets;
  /** Whether the demo licences are accepted, and the console without a key. */
  readonly demo: boolean;
  /** A person that the console of the demo offers to check. */
  readonly example?: Readonly<Record<string, string>>;
}

/** What a server has opened. */
export interface Opened {
  /** `http://host:port` with the actual port. */
  readonly url: string;
  readonly people: number;
  readonly households: number;
  /** Subscribers of mobile operators. */
  readonly subscribers: number;
  /** Whether the web console is served. */
  readonly console: boolean;
}

export interface RunningServer {
  readonly opened: Opened;
  /**
   * Finishes the requests in flight and closes everything.
   *
   * @returns whether all was well to the end: no process failed, and no damage was found in the base
   */
  stop(): Promise<boolean>;
  /** Rejects if the server cannot continue; otherwise it stays pending. */
  readonly failed: Promise<never>;
}

/** The time that requests in flight have to finish at a stop, in milliseconds; then they are cut off. */
export const STOP_TIMEOUT_MS = 10_000;

/** One address: for `localhost` fastify would open a second server, without the settings made here. */
export function listenHost({ host }: Config): string {
  return host === 'localhost' ? '127.0.0.1' : host;
}

/** The error of a port that cannot be listened on, with what to do. */
export function listenFailure(error: NodeJS.ErrnoException, { host, port }: Config): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Failure(`port ${port} of ${host} is already in use; choose another one with --port`);
    case 'EACCES':
      return new Failure(`this user may not listen on port ${port}; choose a port from 1024 with --port`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new Failure(`this machine has no address "${host}"; choose another one with --host`);
    default:
      return error;
  }
}
