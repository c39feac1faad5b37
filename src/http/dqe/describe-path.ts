import type { JsonObject } from '../openapi/schemas.ts';
import { MAX_VALUE_LENGTH } from '../parameters/parameters.ts';

/** What each parameter is, for the description. */
export type ParameterTexts<Name extends string> = Readonly<Record<Name, string>>;

/** A path whose parameters may come in the URL, a form or a JSON object. */
export interface ParameterPath<Name extends string> {
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly names: readonly Name[];
  readonly texts: ParameterTexts<Name>;
  readonly mandatory: readonly Name[];
  readonly maxLengths?: Readonly<Partial<Record<Name, number>>>;
  /** Schemas of parameters that are not texts in a JSON body. */
  readonly objects?: Readonly<Partial<Record<Name, JsonObject>>>;
  readonly security: readonly JsonObject[];
}

/** GET with the parameters in the URL, POST with a form or JSON. */
export function describeParameterPath<Name extends string>(
  path: ParameterPath<Name>,
  responses: JsonObject,
): JsonObject {
  const { operationId, tag, summary, description, names, texts, mandatory, security } = path;
  const shared = { tags: [tag], summary, description, security, responses };
  const schemaOf = (name: Name) => ({ type: 'string', maxLength: path.maxLengths?.[name] ?? MAX_VALUE_LENGTH });
  const parameters = names.map((name) => ({
    name,
    in: 'query',
    required: mandatory.includes(name),
    description: texts[name],
    schema: schemaOf(name),
  }));
  const bodySchema = (objects?: ParameterPath<Name>['objects']): JsonObject => ({
    type: 'object',
    required: mandatory,
    properties: Object.fromEntries(
      names.map((name) => [name, { description: texts[name], ...(objects?.[name] ?? schemaOf(name)) }]),
    ),
  });
  const content = {
    'application/x-www-form-urlencoded': { schema: bodySchema() },
    'application/json': { schema: bodySchema(path.objects) },
  };
  return {
    get: { operationId, ...shared, parameters },
    post: { operationId: `${operationId}Post`, ...shared, requestBody: { required: true, content } },
  };
}
