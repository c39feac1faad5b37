import * as z from 'zod';

export type JsonObject = { [key: string]: unknown };

/** The paths of one interface of the server, described by hand from its tables of parameters and errors. */
export interface DescribedDialect {
  readonly tag: { readonly name: string; readonly description: string };
  readonly securitySchemes: JsonObject;
  /** Path items by path. Named schemas are added to `components`. */
  paths(components: JsonObject): { [path: string]: JsonObject };
}

/** A schema as JSON Schema; named ones become components. */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: JsonObject): JsonObject {
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

/** The properties of an object schema as parameters. */
export function parametersOf(
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

/** A response with a JSON body. */
export function jsonResponse(description: string, schema: z.ZodType, components: JsonObject): JsonObject {
  return { description, content: { 'application/json': { schema: schemaOf(schema, 'output', components) } } };
}

/** Responses with errors that have the same status: one description, with every body as an example. */
export function errorResponses(
  schema: JsonObject,
  errors: readonly { readonly status: number; readonly name: string; readonly when: string; readonly body: unknown }[],
): JsonObject {
  const statuses = [...new Set(errors.map(({ status }) => status))].sort((left, right) => left - right);
  return Object.fromEntries(
    statuses.map((status) => {
      const same = errors.filter((error) => error.status === status);
      const examples = Object.fromEntries(same.map(({ name, when, body }) => [name, { summary: when, value: body }]));
      const description = same.map(({ when }) => when).join(' ');
      return [String(status), { description, content: { 'application/json': { schema, examples } } }];
    }),
  );
}
