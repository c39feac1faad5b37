import { OPERATIONS, type Operations, type Problem } from './api.generated.ts';

export type * from './api.generated.ts';

export interface ClientOptions {
  /** Of the server, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** A key of `idem key add`. In a browser with a session of the console: none. */
  readonly key?: string;
  /** By default the global one. */
  readonly fetch?: typeof fetch;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Sent as `X-Request-Id`. */
  readonly requestId?: string;
}

type OperationId = keyof Operations;

type Arguments<Request> = Request extends undefined
  ? [request?: undefined, options?: CallOptions]
  : object extends Request
    ? [request?: Request, options?: CallOptions]
    : [request: Request, options?: CallOptions];

/** One method for each operation of the API. They reject with {@link IdemError}. */
export type Client = {
  readonly [Id in OperationId]: (...args: Arguments<Operations[Id]['request']>) => Promise<Operations[Id]['result']>;
};

/** The server answered with an error. */
export class IdemError extends Error {
  override readonly name = 'IdemError';
  /** HTTP status. */
  readonly status: number;
  /** Problem details (RFC 9457); `undefined` if the answer has none, such as one of a proxy. */
  readonly problem: Problem | undefined;

  constructor(status: number, problem: Problem | undefined) {
    super(problem === undefined ? `the server answered ${status}` : (problem.detail ?? problem.title));
    this.status = status;
    this.problem = problem;
  }
}

interface AnyRequest {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

/** A client of `/v1`, for Node.js and browsers. */
export function createClient(options: ClientOptions): Client {
  const methods = Object.keys(OPERATIONS).map((id) => [
    id,
    (request: AnyRequest = {}, call: CallOptions = {}) => send(options, id as OperationId, { request, call }),
  ]);
  return Object.fromEntries(methods) as Client;
}

async function send(
  { url, key, fetch: send = fetch }: ClientOptions,
  id: OperationId,
  { request, call }: { readonly request: AnyRequest; readonly call: CallOptions },
): Promise<unknown> {
  const { method, path, kind } = OPERATIONS[id];
  const response = await send(new URL(pathOf(path, request), url), {
    method,
    headers: headersOf(request, { key, call, isJson: kind !== 'upload' }),
    ...(call.signal !== undefined && { signal: call.signal }),
    ...bodyOf(request.body, kind === 'upload'),
  });
  if (!response.ok) throw new IdemError(response.status, await problemOf(response));
  return kind === 'download' ? response : response.json();
}

function pathOf(path: string, { params = {}, query = {} }: AnyRequest): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size === 0 ? filled : `${filled}?${search}`;
}

function headersOf(
  { headers = {}, body }: AnyRequest,
  {
    key,
    call: { requestId },
    isJson,
  }: { readonly key: string | undefined; readonly call: CallOptions; readonly isJson: boolean },
): Record<string, string> {
  const given = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const type = isJson ? 'application/json' : 'application/octet-stream';
  return {
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
    ...(body !== undefined && { 'content-type': type }),
    ...(requestId !== undefined && { 'x-request-id': requestId }),
    ...Object.fromEntries(
      given.map(([name, value]) => [name, name === 'x-file-name' ? encodeURIComponent(value) : value]),
    ),
  };
}

function bodyOf(body: unknown, isUpload: boolean): RequestInit {
  if (body === undefined) return {};
  if (!isUpload) return { body: JSON.stringify(body) };
  // A stream can only be sent while it is read.
  return { body: body as NonNullable<RequestInit['body']>, ...(body instanceof ReadableStream && { duplex: 'half' }) };
}

async function problemOf(response: Response): Promise<Problem | undefined> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return undefined;
  }
}
