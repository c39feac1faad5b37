import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FailureResult } from '../licences/index.ts';
import { clientAddress, clientNetwork, type TrustedProxies } from '../runtime/client-address.ts';
import type { Logger } from '../runtime/logger.ts';

/** Why an attempt to authenticate failed, and what follows from the failures before it. */
export interface Rejection {
  /** How long to delay the response, in milliseconds. */
  readonly delayMs: number;
  /** 0, or the seconds after which the client may try again: then the response does not tell whether it was right. */
  readonly retryAfterSeconds: number;
}

/** What a client authenticates with. A known code does not allow to guess its secret. */
export type Credential = 'code' | 'secret' | 'api-key';

/** What an attempt to authenticate finds, such as a licence. */
export interface Account {
  /** Unique per kind of credential; without it the client is not remembered. */
  readonly id?: string | undefined;
}

interface Options {
  /** `undefined`: failures are not limited. */
  readonly limiter: { record(network: string): FailureResult } | undefined;
  readonly logger: Logger;
  readonly proxies?: TrustedProxies | undefined;
}

/** Networks whose successful credentials are remembered. */
const MAX_NETWORKS = 10_000;

/** Responses that are delayed at the same time; others are sent at once. */
const MAX_DELAYED = 1000;

/** The licences that a connection used, so that each is remembered once. */
const USED_LICENCES = Symbol('used licences');

interface GuardedSocket extends Socket {
  [USED_LICENCES]?: Set<string>;
}

/**
 * Limits guesses of licences, secrets and API keys per client network. A network with too many failures is blocked for a while.
 * Licences that were used successfully from it before are not: behind a proxy or NAT, one misconfigured client must not
 * lock out the others.
 */
export class ClientGuard {
  private readonly options: Options;
  /** When the block of a network ends, in milliseconds of `performance.now()`. */
  private readonly blocked = new Map<string, number>();
  private readonly known = new Map<string, Set<string>>();
  private delayed = 0;

  constructor(options: Options) {
    this.options = options;
  }

  /**
   * Runs an attempt to authenticate.
   *
   * @param find returns the account if the credential is right
   */
  attempt<Found extends Account>(
    request: IncomingMessage,
    credential: Credential,
    find: () => Found | undefined,
  ): Found | Rejection {
    const { limiter } = this.options;
    const blockedMs = this.blockedFor(request);
    const found = find();
    if (limiter === undefined) return found ?? { delayMs: 0, retryAfterSeconds: 0 };
    if (blockedMs > 0 && !this.isKnown(request, credential, found)) return retryAfter(blockedMs);
    if (found === undefined) return this.recordFailure(request, limiter);
    this.remember(request, credential, found);
    return found;
  }

  /** How long the client is still blocked, in milliseconds; 0 if it is not. */
  private blockedFor(request: IncomingMessage): number {
    if (this.blocked.size === 0) return 0;
    const network = this.networkOf(request);
    const remainingMs = (this.blocked.get(network) ?? 0) - performance.now();
    if (remainingMs <= 0) this.blocked.delete(network);
    return Math.max(0, remainingMs);
  }

  private networkOf(request: IncomingMessage): string {
    return clientNetwork(clientAddress(request, this.options.proxies));
  }

  private recordFailure(request: IncomingMessage, limiter: NonNullable<Options['limiter']>): Rejection {
    const network = this.networkOf(request);
    const { retryAfterMs, delayMs, toReport } = limiter.record(network);
    if (toReport > 0) {
      this.options.logger.event('warn', 'authentication-failures', { client: network, count: toReport });
    }
    if (retryAfterMs === 0) return { delayMs, retryAfterSeconds: 0 };
    if (this.blocked.size >= MAX_NETWORKS) this.blocked.clear();
    this.blocked.set(network, performance.now() + retryAfterMs);
    return retryAfter(retryAfterMs);
  }

  private isKnown(request: IncomingMessage, credential: Credential, account: Account | undefined): boolean {
    return account?.id !== undefined && this.known.get(this.networkOf(request))?.has(credential + account.id) === true;
  }

  private remember(request: IncomingMessage, credential: Credential, { id }: Account): void {
    if (id === undefined) return;
    const socket = request.socket as GuardedSocket;
    // Behind a trusted proxy, requests of several clients share a connection.
    if (this.options.proxies === undefined && credential === 'code') {
      const used = socket[USED_LICENCES];
      if (used?.has(id)) return;
      socket[USED_LICENCES] = (used ?? new Set()).add(id);
    }
    const network = this.networkOf(request);
    const accounts = this.known.get(network) ?? new Set();
    if (this.known.size >= MAX_NETWORKS && !this.known.has(network)) this.known.clear();
    this.known.set(network, accounts.add(credential + id));
  }

  /** Runs `respond` after a delay. */
  delay(delayMs: number, respond: () => void): void {
    if (delayMs === 0 || this.delayed >= MAX_DELAYED) {
      respond();
      return;
    }
    this.delayed++;
    setTimeout(() => {
      this.delayed--;
      respond();
    }, delayMs);
  }
}

function retryAfter(waitMs: number): Rejection {
  return { delayMs: 0, retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) };
}

export function isRejection(result: Account | Rejection): result is Rejection {
  return 'retryAfterSeconds' in result;
}
