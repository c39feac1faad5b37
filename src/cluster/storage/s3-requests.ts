import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../../runtime/errors.ts';
import { xmlText } from './s3-xml.ts';

export interface S3Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface S3Settings {
  readonly bucket: string;
  /** What the names of all objects begin with, without slashes at its ends; may be empty. */
  readonly prefix: string;
  /** Of the bucket, without a slash at its end. */
  readonly url: string;
  readonly region: string;
  readonly credentials: S3Credentials;
}

export interface S3Request {
  /** What fails if the request fails, before "the shared storage". */
  readonly action: 'list' | 'read from' | 'write to' | 'remove files from';
  readonly method: 'DELETE' | 'GET' | 'HEAD' | 'POST' | 'PUT';
  /** Name of the object; if it is missing, the request is about the bucket. */
  readonly key?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** Statuses that are no errors, besides 2xx. */
  readonly accepted?: readonly number[];
}

/** A request is repeated this often, with pauses that double, if the server is busy or cannot be reached. */
const MAX_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 200;

/** How long a server may take until it answers, in milliseconds. It reads a part of an upload, and combines parts, before that. */
const TIMEOUT_MS = { DELETE: 30_000, GET: 30_000, HEAD: 30_000, POST: 300_000, PUT: 300_000 };

/** A page of a list has at most 1000 entries, with names of at most 1024 bytes (source: Amazon S3 API Reference). */
const MAX_TEXT_BYTES = 16 * 1024 * 1024;

/** Names and `/`. A URL would resolve the names `.` and `..`, and so name an object outside of the prefix. */
const OBJECT_KEY = /^(?!(?:.*\/)?\.{1,2}(?:\/|$))[\w.-]+(?:\/[\w.-]+)*$/;

const TRANSIENT_STATUSES: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);
const TRANSIENT_CODES: ReadonlySet<string> = new Set([
  'InternalError',
  'RequestTimeout',
  'ServiceUnavailable',
  'SlowDown',
]);

/** What to do about errors (source of the codes: Amazon S3 API Reference, error responses). */
const ADVICE: Readonly<Record<string, string>> = {
  AccessDenied: 'the access key may not do this: see docs/cluster.md for the rights that it needs',
  AuthorizationHeaderMalformed: 'check AWS_REGION',
  ExpiredToken: 'the temporary access key has expired: set a new one, and start the node again',
  InvalidAccessKeyId: 'check AWS_ACCESS_KEY_ID',
  InvalidToken: 'check AWS_SESSION_TOKEN',
  NoSuchBucket: 'create the bucket, or correct --cluster-storage',
  PermanentRedirect: 'the bucket is in another region: check AWS_REGION',
  RequestTimeTooSkewed: 'the clock of this machine is wrong',
  SignatureDoesNotMatch: 'check AWS_SECRET_ACCESS_KEY and AWS_REGION',
};

/** An attempt that failed. */
class AttemptError extends Error {
  override readonly name = 'AttemptError';
  readonly isTransient: boolean;

  constructor(message: string, isTransient: boolean) {
    super(message);
    this.isTransient = isTransient;
  }
}

/** Whether an object can be one of Idem. Other programs may have put other ones into the bucket. */
export function isObjectKey(key: string): boolean {
  return OBJECT_KEY.test(key);
}

/** Signed requests to one bucket. */
export class S3Requests {
  /** For messages. */
  readonly name: string;
  private readonly settings: S3Settings;
  private readonly firstPauseMs: number;
  private readonly timeoutMs: number | undefined;

  /** @param limits shorter ones for tests */
  constructor(settings: S3Settings, limits: { readonly firstPauseMs?: number; readonly timeoutMs?: number } = {}) {
    this.settings = settings;
    this.name = `s3://${[settings.bucket, settings.prefix].filter((part) => part !== '').join('/')}`;
    this.firstPauseMs = limits.firstPauseMs ?? FIRST_PAUSE_MS;
    this.timeoutMs = limits.timeoutMs;
  }

  /** Sends a request and reads the body of its response, which is short. @throws Failure */
  async text(request: S3Request): Promise<{ readonly response: Response; readonly text: string }> {
    return this.repeat(request, async (response) => ({ response, text: await this.readText(response) }));
  }

  /** Reads a body that is short. @throws Failure if it is not */
  private async readText(response: Response): Promise<string> {
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      bytes += chunk.length;
      if (bytes > MAX_TEXT_BYTES) {
        throw new Failure(`the shared storage ${this.name} sends an answer of more than ${MAX_TEXT_BYTES} bytes`);
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString();
  }

  /**
   * Sends a request. The caller reads the body of the response or cancels it, unless it is an error: that was read.
   *
   * @throws Failure
   */
  async stream(request: S3Request): Promise<{ readonly response: Response; readonly errorText: string }> {
    return this.repeat(request, async (response) => ({
      response,
      errorText: response.ok ? '' : await this.readText(response),
    }));
  }

  /** How long the caller of {@link stream} may wait for the next bytes, in milliseconds. */
  get stallMs(): number {
    return this.timeoutMs ?? TIMEOUT_MS.GET;
  }

  /** Waits before something is tried again. @param attempts so far */
  async backOff(attempts: number): Promise<void> {
    await pause(this.firstPauseMs * 2 ** (attempts - 1) * (0.5 + Math.random() / 2));
  }

  failure(action: S3Request['action'], reason: string): Failure {
    return new Failure(`cannot ${action} the shared storage ${this.name}: ${reason}`);
  }

  private async repeat<T>(request: S3Request, read: (response: Response) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(request, read);
      } catch (error) {
        if (!(error instanceof AttemptError)) throw error;
        if (!error.isTransient || attempt === MAX_ATTEMPTS) throw this.failure(request.action, error.message);
        await this.backOff(attempt);
      }
    }
  }

  /** @throws AttemptError */
  private async attempt<T>(request: S3Request, read: (response: Response) => Promise<T>): Promise<T> {
    const aborter = new AbortController();
    const timeoutMs = this.timeoutMs ?? TIMEOUT_MS[request.method];
    const timer = setTimeout(() => aborter.abort(), timeoutMs);
    try {
      const response = await this.send(request, aborter.signal);
      await this.assertAccepted(request, response);
      return await read(response);
    } catch (error) {
      if (error instanceof AttemptError || error instanceof Failure) {
        aborter.abort();
        throw error;
      }
      const reason = aborter.signal.aborted ? `no answer within ${timeoutMs / 1000} s` : connectionReason(error);
      throw new AttemptError(`${this.host} cannot be reached (${reason})`, true);
    } finally {
      clearTimeout(timer);
    }
  }

  private get host(): string {
    return new URL(this.settings.url).host;
  }

  private async send({ action, method, key, query, headers, body }: S3Request, signal: AbortSignal): Promise<Response> {
    if (key !== undefined && !isObjectKey(key)) throw this.failure(action, 'the name of a file is not valid');
    // Loaded by nodes that use a bucket only.
    const { AwsV4Signer } = await import('aws4fetch');
    const url = new URL(key === undefined ? this.settings.url : `${this.settings.url}/${key}`);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    const signer = new AwsV4Signer({
      method,
      url: url.href,
      headers: {
        ...headers,
        // The server compares it with what it has received.
        'x-amz-content-sha256': createHash('sha256')
          .update(body ?? '')
          .digest('hex'),
      },
      service: 's3',
      region: this.settings.region,
      ...this.settings.credentials,
    });
    const signed = await signer.sign();
    // Not signed, because proxies change it. A compressed response would have another length.
    signed.headers.set('accept-encoding', 'identity');
    return fetch(signed.url, { method, headers: signed.headers, signal, redirect: 'manual', ...(body && { body }) });
  }

  /** @throws AttemptError if the response is an error */
  private async assertAccepted({ method, accepted = [] }: S3Request, response: Response): Promise<void> {
    const { ok, status } = response;
    if (accepted.includes(status)) return;
    // Combining parts takes long: the server answers with 200 before it is done, and an error follows in the body.
    if (ok && method !== 'POST') return;
    const text = await this.readText(ok ? response.clone() : response);
    if (ok && !/<Error\b/.test(text)) return;
    const code = xmlText(text, 'Code') ?? codeOf(status);
    const advice = ADVICE[code];
    const reason = `the server answered ${status} ${code}`;
    throw new AttemptError(
      advice === undefined ? reason : `${reason}; ${advice}`,
      TRANSIENT_STATUSES.has(status) || TRANSIENT_CODES.has(code),
    );
  }
}

/** The responses to HEAD have no body, and gateways have other ones. */
function codeOf(status: number): string {
  if (status === 403) return 'AccessDenied';
  return status >= 300 && status < 400 ? 'PermanentRedirect' : '';
}

/** `fetch` hides the reason in the cause. */
function connectionReason(error: unknown): string {
  const { cause, message } = error as {
    readonly cause?: { readonly code?: unknown; readonly message?: string };
  } & Error;
  return typeof cause?.code === 'string' ? cause.code : (cause?.message ?? message);
}
