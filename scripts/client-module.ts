/**
 * Generates `src/client/api.generated.ts` from the description of the API: a type for every schema, and the operations
 * with their requests and results.
 */

import { openApiOf } from '../src/http/v1/openapi.ts';
import { API_OPERATIONS } from './api-operations.ts';

type Schema = { readonly [key: string]: unknown };

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

export interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** The generated module of the present code, not formatted. */
export function readClientModule(): string {
  return clientModule(openApiOf(API_OPERATIONS, '') as unknown as ApiDescription);
}

/** The generated module, not formatted. */
export function clientModule({ paths, components }: ApiDescription): string {
  const operations = Object.entries(paths)
    .filter(([path]) => path.startsWith('/v1/'))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
    );
  return [
    '// Generated from the description of the API by "npm run reference". Do not edit.\n',
    '/** What `uploadFile` sends: a file, its text or bytes, or a stream of them. */',
    'export type Upload = string | Uint8Array<ArrayBuffer> | Blob | ReadableStream<Uint8Array>;\n',
    ...Object.entries(components.schemas).map(([name, schema]) => declaration(name, schema)),
    '/** What each operation sends and returns. */',
    `export interface Operations {\n${operations.map(({ operation }) => operationType(operation)).join('\n')}\n}\n`,
    '/** Method and path of each operation; whether it sends or returns a file instead of JSON. */',
    'export const OPERATIONS = {',
    ...operations.map(({ path, method, operation }) => operationEntry(path, method, operation)),
    '} as const;\n',
  ].join('\n');
}

function declaration(name: string, schema: Schema): string {
  const description = typeof schema.description === 'string' ? `/** ${schema.description} */\n` : '';
  return `${description}export type ${name} = ${typeOf(schema)};\n`;
}

const JSON_TYPE = 'application/json';

function operationType(operation: Operation): string {
  const { operationId, summary, parameters = [], requestBody } = operation;
  const group = (place: string) => {
    const members = parameters.filter((parameter) => parameter.in === place);
    if (members.length === 0) return '';
    const isOptional = members.every(({ required }) => !required);
    const list = members.map(
      ({ name, required, schema }) =>
        `${/^\w+$/.test(name) ? name : `'${name}'`}${required ? '' : '?'}: ${typeOf(schema)}`,
    );
    return `readonly ${place === 'path' ? 'params' : place === 'header' ? 'headers' : place}${isOptional ? '?' : ''}: { ${list.join('; ')} };`;
  };
  const json = requestBody?.content[JSON_TYPE]?.schema;
  const body = requestBody === undefined ? '' : `readonly body: ${json ? typeOf(json) : 'Upload'};`;
  const request = [group('path'), group('query'), group('header'), body].filter((part) => part !== '').join(' ');
  const result = resultOf(operation);
  return `  /** ${summary}. */\n  ${operationId}: { request: ${request === '' ? 'undefined' : `{ ${request} }`}; result: ${result ? typeOf(result) : 'Response'} };`;
}

function resultOf({ responses }: Operation): Schema | undefined {
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  return success?.content?.[JSON_TYPE]?.schema;
}

function operationEntry(path: string, method: string, operation: Operation): string {
  const isUpload = operation.requestBody !== undefined && !(JSON_TYPE in operation.requestBody.content);
  const kind = isUpload ? 'upload' : resultOf(operation) === undefined ? 'download' : 'json';
  return `  ${operation.operationId}: { method: '${method}', path: '${path}', kind: '${kind}' },`;
}

/** A JSON Schema as a type. @throws Error if it uses a keyword that is not known here */
function typeOf(schema: Schema): string {
  const { $ref, anyOf, allOf, enum: values, const: value, type } = schema as Record<string, never>;
  if ($ref !== undefined) return ($ref as string).split('/').at(-1)!;
  if (anyOf !== undefined) return (anyOf as Schema[]).map(typeOf).join(' | ');
  if (allOf !== undefined) return (allOf as Schema[]).map(typeOf).join(' & ');
  if (values !== undefined) return (values as unknown[]).map(literal).join(' | ');
  if (value !== undefined) return literal(value);
  if (Array.isArray(type))
    return (type as readonly string[]).map((one) => typeOf({ ...schema, type: one })).join(' | ');
  switch (type as string | undefined) {
    case 'string':
      return 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      return `readonly (${typeOf((schema.items ?? {}) as Schema)})[]`;
    case 'object':
      return objectType(schema);
    case undefined:
      return 'unknown';
    default:
      throw new Error(`the schema has an unknown type: ${JSON.stringify(schema)}`);
  }
}

const literal = (value: unknown) => (typeof value === 'string' ? `'${value}'` : String(value));

function objectType({ properties, required = [], additionalProperties, propertyNames }: Schema): string {
  if (properties === undefined) {
    const value = typeof additionalProperties === 'object' ? typeOf(additionalProperties as Schema) : 'unknown';
    const names = propertyNames === undefined ? 'string' : typeOf(propertyNames as Schema);
    return names === 'string' ? `Readonly<Record<string, ${value}>>` : `Readonly<Partial<Record<${names}, ${value}>>>`;
  }
  const members = Object.entries(properties as Record<string, Schema>).map(([name, property]) => {
    const isOptional = !(required as readonly string[]).includes(name) || 'default' in property;
    const description = typeof property.description === 'string' ? `/** ${property.description} */ ` : '';
    return `${description}readonly ${name}${isOptional ? '?' : ''}: ${typeOf(property)};`;
  });
  return `{\n${members.join('\n')}\n}`;
}
