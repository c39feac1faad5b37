import { Ajv2020 } from 'ajv/dist/2020.js';
import type { LightMyRequestResponse } from 'fastify';

interface DescribedOperation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>
  >;
}

export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

export interface ObservedResponse {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** Says how a response differs from the description; `[]` if it does not. */
export type ResponseValidator = (response: ObservedResponse) => string[];

/** Compares responses of the server with its own description. Paths and methods that are not described are refused. */
export function createResponseValidator(document: OpenApiDocument): ResponseValidator {
  // Formats such as `date-time` are annotations in OpenAPI 3.1.
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ ...document, $id: 'openapi' });
  const templates = Object.keys(document.paths).map((path) => [path, patternOf(path)] as const);
  return ({ method, path, status, contentType, text }) => {
    const template = templates.find(([, pattern]) => pattern.test(path))?.[0];
    const where = `${method} ${path} ${status}`;
    const name = method.toLowerCase();
    const operation = template === undefined ? undefined : document.paths[template]![name];
    if (operation === undefined) return [`${where}: not described`];
    const response = operation.responses[status];
    if (response === undefined) return [`${where}: the status is not described`];
    const type = contentType.split(';', 1)[0]!;
    if (text === '' && response.content === undefined) return [];
    const schema = response.content?.[type]?.schema;
    if (schema === undefined) return response.content?.[type] ? [] : [`${where}: the type ${type} is not described`];
    const pointer = ['paths', template!, name, 'responses', String(status), 'content', type, 'schema'];
    const validate = ajv.getSchema(`openapi#/${pointer.map(escaped).join('/')}`);
    if (validate === undefined) return [`${where}: the schema cannot be read`];
    if (validate(JSON.parse(text))) return [];
    return [`${where}: ${ajv.errorsText(validate.errors)} in ${text}`];
  };
}

/** The final slash of DQE's paths is optional, and the articles write `access_token` in upper case too. */
function patternOf(path: string): RegExp {
  const source = path.replace(/\/$/, '/?').replace(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${source}$`, /^\/oauth\//.test(path) ? 'i' : '');
}

/** A step of a JSON Pointer in a fragment. */
const escaped = (step: string) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));

/** What a test of the application has observed. */
export function observed(
  method: string,
  url: string,
  { statusCode: status, headers, body: text }: LightMyRequestResponse,
): ObservedResponse {
  return { method, path: url.split('?', 1)[0]!, status, contentType: String(headers['content-type'] ?? ''), text };
}
