import { recordUse, renewSession } from './session.svelte.ts';

/** One value of a request that the server did not accept. */
export interface ValueProblem {
  readonly pointer: string;
  readonly detail: string;
}

interface ProblemParts {
  readonly detail?: string | undefined;
  readonly requestId?: string;
  readonly errors?: readonly ValueProblem[] | undefined;
  readonly reason?: string | undefined;
}

/** A request that failed. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  /** `no-answer` if the server did not answer; otherwise the code of the problem. */
  readonly code: string;
  readonly requestId: string;
  readonly errors: readonly ValueProblem[];
  /** Which conflict it is; `''` if the code says enough. */
  readonly reason: string;

  constructor(code: string, { detail = '', requestId = '', errors = [], reason = '' }: ProblemParts = {}) {
    super(detail);
    this.code = code;
    this.requestId = requestId;
    this.errors = errors;
    this.reason = reason;
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface CallOptions {
  readonly body?: unknown;
  /** Whether the request continues when the page is closed. */
  readonly outlivesPage?: boolean;
  readonly signal?: AbortSignal;
}

/** Calls the HTTP API with the session of the browser. @throws ApiProblem */
export async function call<Result>(method: Method, path: string, options: CallOptions = {}): Promise<Result> {
  const text = await textOf(await sendSignedIn(method, path, options));
  return (text === '' ? undefined : JSON.parse(text)) as Result;
}

/** Reads a text of the server, such as its metrics. @throws ApiProblem */
export async function fetchText(path: string): Promise<string> {
  return textOf(await sendSignedIn('GET', path, {}));
}

/** Downloads a file that a request in JSON describes. @throws ApiProblem */
export async function download(
  path: string,
  body: unknown,
): Promise<{ readonly name: string; readonly content: Blob }> {
  const response = await sendSignedIn('POST', path, { body });
  if (!response.ok) await textOf(response);
  recordUse();
  const [, name = ''] = /filename\*=UTF-8''([^;]*)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  try {
    return { name: decodeURIComponent(name), content: await response.blob() };
  } catch {
    throw new ApiProblem('no-answer');
  }
}

/** Sends a request, a second time after a session that has ended is renewed. */
async function sendSignedIn(method: Method, path: string, options: CallOptions): Promise<Response> {
  const response = await send(method, path, options);
  if (response.status !== 401) return response;
  if (!(await renewSession())) throw new ApiProblem('unauthenticated');
  return send(method, path, options);
}

async function send(
  method: Method,
  path: string,
  { body, signal, outlivesPage = false }: CallOptions,
): Promise<Response> {
  const init: RequestInit = {
    method,
    credentials: 'same-origin',
    keepalive: outlivesPage,
    ...(signal !== undefined && { signal }),
    ...(body !== undefined && { body: JSON.stringify(body) }),
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
  };
  try {
    return await fetch(path, init);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiProblem('no-answer');
  }
}

interface UploadOptions {
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Uploads a file. `fetch` does not report the progress of an upload. @throws ApiProblem */
export function upload<Result>(path: string, file: File, { onProgress, signal }: UploadOptions): Promise<Result> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.replace(/[/\\]/g, '_')));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new ApiProblem('no-answer'));
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    request.onload = () => {
      recordUse();
      const { status, responseText } = request;
      if (status >= 200 && status < 300) resolve(JSON.parse(responseText) as Result);
      else reject(problemOf(responseText, status, request.getResponseHeader('x-request-id') ?? ''));
    };
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

async function textOf(response: Response): Promise<string> {
  const text = await response.text();
  recordUse();
  if (response.ok) return text;
  throw problemOf(text, response.status, response.headers.get('x-request-id') ?? '');
}

function problemOf(text: string, status: number, requestId: string): ApiProblem {
  try {
    const { code, ...parts } = JSON.parse(text) as {
      code?: string;
      detail?: string;
      reason?: string;
      errors?: readonly ValueProblem[];
    };
    return new ApiProblem(code ?? 'internal', { ...parts, requestId });
  } catch {
    return new ApiProblem(status === 503 ? 'unavailable' : 'internal', { requestId });
  }
}
