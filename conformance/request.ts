import type { Body, CaseRequest, Text } from './case.ts';

/** The values of `{{idcheck}}`, `{{idcheck-plus}}`, `{{idmobile}}`, `{{secret}}`, `{{host}}` and `{{kept.NAME}}`. */
export type Placeholders = Readonly<Record<string, string>>;

/** The names of values of earlier answers that a request sends. */
export function keptNames(request: CaseRequest): string[] {
  return Array.from(JSON.stringify(request).matchAll(/\{\{kept\.([\w-]+)\}\}/g), ([, name]) => name!);
}

/** A request as it is sent. */
export interface WireRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

const TYPES = { form: 'application/x-www-form-urlencoded', json: 'application/json' } as const;

export function wireRequest(request: CaseRequest, placeholders: Placeholders): WireRequest {
  const fill = (text: Text): string => fillIn(expand(text), placeholders);
  const parameters = Object.entries(request.parameters).map(([name, value]) => [name, fill(value)] as const);
  const { send } = request;
  const queries = [send === 'query' ? formOf(parameters) : '', fillIn(request.query, placeholders)].filter(Boolean);
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, fill(value)]));
  const body = bodyOf(request, parameters, placeholders);
  return {
    method: request.method,
    target: request.path + (queries.length > 0 ? `?${queries.join('&')}` : ''),
    headers: {
      ...(send !== 'query' && { 'content-type': TYPES[send] }),
      ...headers,
      ...(body && { 'content-length': String(body.length) }),
    },
    body,
  };
}

/** The bytes of a case with a raw request. */
export function rawBytes(raw: string, placeholders: Placeholders): Buffer {
  return Buffer.from(fillIn(raw, placeholders), 'latin1');
}

function bodyOf(
  { send, body }: CaseRequest,
  parameters: readonly (readonly [string, string])[],
  placeholders: Placeholders,
): Buffer | undefined {
  if (body !== undefined) return bytesOf(body, placeholders);
  if (send === 'form') return Buffer.from(formOf(parameters));
  return send === 'json' ? Buffer.from(JSON.stringify(Object.fromEntries(parameters))) : undefined;
}

function bytesOf(body: Body, placeholders: Placeholders): Buffer {
  if (typeof body === 'object' && 'latin1' in body) return Buffer.from(fillIn(body.latin1, placeholders), 'latin1');
  return Buffer.from(fillIn(expand(body), placeholders));
}

function formOf(parameters: readonly (readonly [string, string])[]): string {
  return parameters.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
}

function expand(text: Text): string {
  if (typeof text === 'string') return text;
  return 'json' in text ? JSON.stringify(text.json) : text.repeat.repeat(text.times);
}

function fillIn(text: string, placeholders: Placeholders): string {
  return text.replace(/\{\{([\w.-]+)\}\}/g, (whole, name: string) => placeholders[name] ?? whole);
}
