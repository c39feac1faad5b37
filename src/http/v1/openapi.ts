import * as z from 'zod';
import { PROBLEMS, problemSchema } from './problem.ts';
import type { Route } from './route.ts';

type JsonObject = { [key: string]: unknown };

/** The description of all routes (OpenAPI 3.1), made from the schemas that validate them. */
export function openApiOf(routes: readonly Route[], version: string): JsonObject {
  const schemas: JsonObject = {};
  const paths: { [path: string]: JsonObject } = {};
  for (const route of routes) {
    paths[route.path] ??= {};
    paths[route.path]![route.method.toLowerCase()] = operationOf(route, schemas);
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Idem',
      version,
      description: 'Identity checks against your own reference data.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ apiKey: [] }],
    paths,
    components: {
      schemas: sorted(schemas),
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'A key of `idem key add`.' },
      },
    },
  };
}

function operationOf(route: Route, schemas: JsonObject): JsonObject {
  const { params, query, headers } = route.schemas;
  const parameters = [
    ...parametersOf(params, 'path', schemas),
    ...parametersOf(query, 'query', schemas),
    ...parametersOf(headers, 'header', schemas),
  ];
  const request = requestContent(route, schemas);
  return {
    operationId: route.operationId,
    tags: [route.tag],
    summary: route.summary,
    description: [route.description, `Needs the scope \`${route.scope}\`.`].filter(Boolean).join('\n\n'),
    ...(parameters.length > 0 && { parameters }),
    ...(request !== undefined && { requestBody: { required: true, content: request } }),
    responses: {
      [String(route.status ?? 200)]: { description: 'Success', content: responseContent(route, schemas) },
      ...problemResponses(route, schemas),
    },
  };
}

/** A body that is not JSON has no schema (source: OpenAPI 3.1, "Considerations for File Uploads"). */
const rawContent = (types: readonly string[]): JsonObject => Object.fromEntries(types.map((type) => [type, {}]));

function requestContent({ uploadTypes, schemas: { body } }: Route, schemas: JsonObject): JsonObject | undefined {
  if (uploadTypes !== undefined) return rawContent(uploadTypes);
  return body && { 'application/json': { schema: schemaOf(body, 'input', schemas) } };
}

function responseContent({ downloadTypes = [], schemas: { result } }: Route, schemas: JsonObject): JsonObject {
  if (result === undefined) return rawContent(downloadTypes.map((type) => type.split(';', 1)[0]!));
  return { 'application/json': { schema: schemaOf(result, 'output', schemas) } };
}

function problemResponses({ uploadTypes, schemas: { params, body } }: Route, schemas: JsonObject): JsonObject {
  const schema = schemaOf(problemSchema, 'output', schemas);
  const content = { 'application/problem+json': { schema } };
  const codes = ['invalid-request', 'unauthenticated', 'forbidden', 'too-many-requests', 'internal'] as const;
  const more = [
    ...(params === undefined ? [] : (['not-found'] as const)),
    ...(body === undefined && uploadTypes === undefined ? [] : (['body-too-large', 'unsupported-media-type'] as const)),
  ];
  return Object.fromEntries(
    [...codes, ...more].map((code) => [PROBLEMS[code].status, { description: PROBLEMS[code].title, content }]),
  );
}

function parametersOf(
  schema: z.ZodType | undefined,
  place: 'path' | 'query' | 'header',
  schemas: JsonObject,
): JsonObject[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input', schemas) as {
    properties?: Record<string, JsonObject>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description !== undefined && { description }),
    schema: rest,
  }));
}

/** A schema as JSON Schema; named ones become components. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: JsonObject): JsonObject {
  const {
    $schema: _,
    $defs = {},
    ...json
  } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' }) as JsonObject & {
    $defs?: JsonObject;
  };
  const move = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/')) as unknown;
  for (const [name, definition] of Object.entries($defs)) components[name] = withoutId(move(definition));
  const id = (json as { id?: string }).id;
  if (id === undefined) return move(json) as JsonObject;
  components[id] = withoutId(move(json));
  return { $ref: `#/components/schemas/${id}` };
}

function withoutId(definition: unknown): unknown {
  const { id: _, ...rest } = definition as JsonObject;
  return rest;
}

function sorted(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).sort(([left], [right]) => (left < right ? -1 : 1)));
}
