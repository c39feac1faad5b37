import { DEGRADATIONS, HEALTH_PATHS } from './health.ts';
import type { DescribedDialect, JsonObject } from './openapi/schemas.ts';

const TEXTS: Readonly<Record<(typeof HEALTH_PATHS)[number], readonly [string, string]>> = {
  '/health/live': ['getLiveness', 'Whether the process answers'],
  '/health/ready': ['getReadiness', 'Whether the server accepts requests'],
  '/version': ['getVersion', 'The version of Idem'],
};

const content = (properties: readonly string[], more: JsonObject = {}): JsonObject => ({
  'application/json': {
    schema: {
      type: 'object',
      required: properties,
      properties: { ...Object.fromEntries(properties.map((name) => [name, { type: 'string' }])), ...more },
    },
  },
});

const REASONS: JsonObject = {
  reasons: {
    type: 'array',
    items: { type: 'string', enum: [...DEGRADATIONS] },
    description: 'Only with the status `degraded`: what does not work. Checks are answered.',
  },
};

const SUCCESS: Readonly<Record<(typeof HEALTH_PATHS)[number], JsonObject>> = {
  '/health/live': content(['status']),
  '/health/ready': content(['status'], REASONS),
  '/version': content(['name', 'version']),
};

/** The paths that need no key. */
export const HEALTH_DIALECT: DescribedDialect = {
  tag: { name: 'Health', description: 'They need no key.' },
  securitySchemes: {},
  paths: (components) =>
    Object.fromEntries(
      HEALTH_PATHS.map((path) => {
        const [operationId, summary] = TEXTS[path];
        const notReady = {
          description:
            'The server is stopping, a file of its base is damaged, or a node of a cluster is too far behind.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/SearchError' } } },
        };
        const responses = {
          '200': { description: 'Success', content: SUCCESS[path] },
          ...(path === '/health/ready' && 'SearchError' in components && { '503': notReady }),
        };
        return [path, { get: { operationId, tags: ['Health'], summary, security: [], responses } }];
      }),
    ),
};
