/** The parts of an OpenAPI document that the page shows. */
export interface OpenApi {
  readonly info: { readonly title: string; readonly version: string };
  readonly tags: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface DescribedOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

export type Content = Readonly<Record<string, { readonly schema?: Schema; readonly examples?: Examples }>>;

type Examples = Readonly<Record<string, { readonly summary?: string; readonly value: unknown }>>;

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
}

/** One operation with its place. */
export interface Operation extends DescribedOperation {
  readonly method: string;
  readonly path: string;
}

export function operationsOf({ paths }: OpenApi): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  );
}

/** A schema without a reference, and the name that it was referred to by. */
export function resolve(schema: Schema, { components }: OpenApi): { readonly schema: Schema; readonly name: string } {
  const name = schema.$ref?.split('/').at(-1) ?? '';
  return name === '' ? { schema, name } : { schema: components.schemas[name] ?? {}, name };
}

/** The type of a value in a few words. */
export function typeText(schema: Schema, document: OpenApi): string {
  const { schema: resolved, name } = resolve(schema, document);
  if (resolved.enum) return resolved.enum.map((value) => JSON.stringify(value)).join(', ');
  if (resolved.const !== undefined) return JSON.stringify(resolved.const);
  if (resolved.anyOf) return [...new Set(resolved.anyOf.map((one) => typeText(one, document)))].join(' or ');
  if (resolved.type === 'array') return `array of ${typeText(resolved.items ?? {}, document)}`;
  if (name !== '') return name;
  const type = [resolved.type ?? 'any'].flat().join(' or ');
  return resolved.format === undefined ? type : `${type}, ${resolved.format}`;
}

/** The limits of a value in a few words; `''` without any. */
export function limitText({ maxLength, minimum, maximum, pattern, default: initial }: Schema): string {
  return [
    ...(maxLength === undefined ? [] : [`at most ${maxLength} characters`]),
    ...(minimum === undefined || Math.abs(minimum) > 1e9 ? [] : [`from ${minimum}`]),
    ...(maximum === undefined || maximum > 1e9 ? [] : [`to ${maximum}`]),
    ...(pattern === undefined ? [] : [`pattern ${pattern}`]),
    ...(initial === undefined ? [] : [`default ${JSON.stringify(initial)}`]),
  ].join(', ');
}

const MAX_DEPTH = 6;

/** An example of a value: that of the schema, or one made of its type. Optional properties without an example are left out. */
export function exampleOf(schema: Schema, document: OpenApi, depth = 0): unknown {
  const { schema: resolved } = resolve(schema, document);
  if (resolved.example !== undefined) return resolved.example;
  if (resolved.default !== undefined) return resolved.default;
  if (resolved.const !== undefined) return resolved.const;
  if (resolved.enum) return resolved.enum[0];
  if (resolved.anyOf) return exampleOf(resolved.anyOf[0] ?? {}, document, depth + 1);
  if (depth > MAX_DEPTH) return null;
  if (resolved.properties) return objectExample(resolved, document, depth);
  switch ([resolved.type].flat()[0]) {
    case 'array':
      return [exampleOf(resolved.items ?? {}, document, depth + 1)];
    case 'integer':
    case 'number':
      return Math.max(0, Math.min(resolved.minimum ?? 0, 1e9));
    case 'boolean':
      return false;
    case 'object':
      return {};
    case 'string':
      return '';
    default:
      return null;
  }
}

function objectExample({ properties = {}, required = [] }: Schema, document: OpenApi, depth: number): object {
  const entries = Object.entries(properties).filter(([name, property]) => {
    const { schema } = resolve(property, document);
    return required.includes(name) || schema.example !== undefined || schema.properties !== undefined;
  });
  return Object.fromEntries(entries.map(([name, property]) => [name, exampleOf(property, document, depth + 1)]));
}

export const JSON_TYPE = 'application/json';

/** What a form of the page sends. */
export interface Request {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** @param values of the parameters, by name */
export function requestOf(operation: Operation, values: Readonly<Record<string, string>>, body: string): Request {
  const { method, path, parameters = [], requestBody } = operation;
  const given = parameters.filter(({ name }) => (values[name] ?? '') !== '');
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const query = new URLSearchParams(
    given.filter((parameter) => parameter.in === 'query').map(({ name }) => [name, values[name]!]),
  );
  const headers = Object.fromEntries(
    given.filter((parameter) => parameter.in === 'header').map(({ name }) => [name, values[name]!]),
  );
  const type = requestBody && contentTypeOf(requestBody.content);
  return {
    method,
    url: query.size === 0 ? filled : `${filled}?${query}`,
    headers: { ...headers, ...(type !== undefined && { 'Content-Type': type }) },
    body: requestBody === undefined ? undefined : body,
  };
}

/** JSON, if it is possible. */
export function contentTypeOf(content: Content): string {
  return JSON_TYPE in content ? JSON_TYPE : (Object.keys(content)[0] ?? JSON_TYPE);
}

/** What a form begins with: an example in JSON, or as a form. */
export function initialBody({ requestBody }: Operation, document: OpenApi): string {
  if (requestBody === undefined) return '';
  const type = contentTypeOf(requestBody.content);
  const schema = requestBody.content[type]?.schema;
  if (schema === undefined) return '';
  const example = exampleOf(schema, document);
  if (type === JSON_TYPE) return JSON.stringify(example, undefined, 2);
  return String(new URLSearchParams(example as Record<string, string>));
}

/** The request as a command. The key is not in it: it is read from IDEM_KEY. */
export function curlOf({ method, url, headers, body }: Request, origin: string): string {
  const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  const lines = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}${quoted(origin + url)}`,
    '-H "Authorization: Bearer $IDEM_KEY"',
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined || body === '' ? [] : [`--data-binary ${quoted(body)}`]),
  ];
  return lines.join(' \\\n  ');
}
