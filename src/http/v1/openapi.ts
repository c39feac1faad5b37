import { type DescribedDialect, type JsonObject, parametersOf, schemaOf } from '../openapi/schemas.ts';
import { PROBLEMS, problemSchema } from './problem.ts';
import type { Route } from './route.ts';

/**
 * The description of the server (OpenAPI 3.1): the routes of `/v1`, made from the schemas that validate them, and the paths
 * of the dialects.
 */
export function openApiOf(
  routes: readonly Route[],
  version: string,
  dialects: readonly DescribedDialect[] = [],
): JsonObject {
  const schemas: JsonObject = {};
  const paths: { [path: string]: JsonObject } = {};
  for (const route of routes) {
    paths[route.path] ??= {};
    paths[route.path]![route.method.toLowerCase()] = operationOf(route, schemas);
  }
  for (const dialect of dialects) Object.assign(paths, dialect.paths(schemas));
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
    tags: [...tagsOf(routes), ...dialects.map(({ tag }) => tag)],
    paths,
    components: {
      schemas: sorted(schemas),
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'A key of `idem key add`.' },
        ...Object.assign({}, ...dialects.map(({ securitySchemes }) => securitySchemes)),
      },
    },
  };
}

function tagsOf(routes: readonly Route[]): JsonObject[] {
  return [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name }));
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

function problemResponses(
  { uploadTypes, canConflict, schemas: { params, body } }: Route,
  schemas: JsonObject,
): JsonObject {
  const schema = schemaOf(problemSchema, 'output', schemas);
  const content = { 'application/problem+json': { schema } };
  const codes = [
    'invalid-request',
    'unauthenticated',
    'forbidden',
    'too-many-requests',
    'internal',
    'unavailable',
  ] as const;
  const more = [
    ...(params === undefined ? [] : (['not-found'] as const)),
    ...(canConflict === true ? (['conflict'] as const) : []),
    ...(body === undefined && uploadTypes === undefined ? [] : (['body-too-large', 'unsupported-media-type'] as const)),
    ...(uploadTypes === undefined ? [] : (['quota-exceeded'] as const)),
  ];
  const titles = new Map<number, string>();
  for (const { status, title } of [...codes, ...more].map((code) => PROBLEMS[code])) {
    const before = titles.get(status);
    titles.set(status, before === undefined ? title : `${before}; or: ${title}`);
  }
  return Object.fromEntries(Array.from(titles, ([status, description]) => [status, { description, content }]));
}

function sorted(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).sort(([left], [right]) => (left < right ? -1 : 1)));
}
