import * as z from 'zod';
import { type ApiKey, allows, SCOPES, type Scope } from '../../../licences/index.ts';
import { ProblemError, withConflicts } from '../problem.ts';
import { defineRoute, type Route } from '../route.ts';
import type { ApiServices } from '../services.ts';
import { futureTime } from '../times-schema.ts';

const MAX_NAME_LENGTH = 64;

const keySchema = z
  .object({
    name: z.string(),
    scopes: z.array(z.enum(SCOPES)),
    created_at: z.string(),
    revoked_at: z.string().nullable(),
    expires_at: z.string().nullable(),
    max_per_second: z.number().nullable().meta({ description: 'Limit of requests a second; null: none.' }),
    max_per_day: z.number().nullable().meta({ description: 'Limit of requests a day in UTC; null: none.' }),
  })
  .meta({ id: 'ApiKey', description: 'A key of this API, without the key itself.' });

const newKey = z
  .strictObject({
    name: z.string().min(1).max(MAX_NAME_LENGTH),
    scopes: z.array(z.enum(SCOPES)).min(1).meta({ description: 'Only scopes that the key of the request has.' }),
    expires_at: futureTime.optional(),
    max_per_second: z.int().min(1).optional().meta({ description: 'Absent: not limited.' }),
    max_per_day: z.int().min(1).optional().meta({ description: 'Absent: not limited.' }),
  })
  .meta({ id: 'NewApiKey' });

const keyChange = z
  .strictObject({
    max_per_second: z.int().min(1).nullable().optional().meta({ description: 'Null: not limited.' }),
    max_per_day: z.int().min(1).nullable().optional().meta({ description: 'Null: not limited.' }),
  })
  .meta({ id: 'ApiKeyChange', description: 'Properties that are absent stay as they are.' });

const issuedKey = z
  .object({ key: keySchema, secret: z.string().meta({ description: 'The key. It is shown once.' }) })
  .meta({ id: 'IssuedApiKey' });

const nameParams = z.strictObject({ name: z.string().min(1).max(MAX_NAME_LENGTH) });

const TAG = 'Administration';

/** The keys of the API itself. A key can only give and take what it may do: `admin` alone never leads to `explain`. */
export function keyRoutes(services: ApiServices): readonly Route[] {
  return [
    listApiKeysRoute(services),
    addApiKeyRoute(services),
    changeApiKeyRoute(services),
    rotateApiKeyRoute(services),
    revokeApiKeyRoute(services),
  ];
}

function listApiKeysRoute({ apiKeys }: ApiServices): Route {
  return defineRoute({
    method: 'GET',
    path: '/v1/keys',
    operationId: 'listApiKeys',
    tag: TAG,
    summary: 'List the API keys',
    scope: 'admin',
    schemas: { result: z.object({ keys: z.array(keySchema) }) },
    handle: () => ({ keys: apiKeys.list().map(keyOf) }),
  });
}

function addApiKeyRoute({ apiKeys }: ApiServices): Route {
  return defineRoute({
    method: 'POST',
    path: '/v1/keys',
    operationId: 'addApiKey',
    canConflict: true,
    tag: TAG,
    summary: 'Create an API key',
    description: 'The key is shown once.',
    scope: 'admin',
    status: 201,
    schemas: { body: newKey, result: issuedKey },
    async handle({ body: { name, scopes, expires_at: expiresAt, ...limits }, apiKey }) {
      requireScopes(apiKey, scopes);
      const issued = await withConflicts(() =>
        apiKeys.add({
          name,
          scopes,
          ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt) }),
          ...(limits.max_per_second !== undefined && { maxPerSecond: limits.max_per_second }),
          ...(limits.max_per_day !== undefined && { maxPerDay: limits.max_per_day }),
        }),
      );
      return issuedOf(issued);
    },
    recorded: ({ body }) => ({ event: 'key-added', result: body.name }),
  });
}

function changeApiKeyRoute({ apiKeys }: ApiServices): Route {
  return defineRoute({
    method: 'PATCH',
    path: '/v1/keys/{name}',
    operationId: 'changeApiKey',
    canConflict: true,
    tag: TAG,
    summary: 'Change the limits of an API key',
    description: 'Running servers apply the change at once.',
    scope: 'admin',
    schemas: { params: nameParams, body: keyChange, result: keySchema },
    async handle({ params: { name }, body, apiKey }) {
      requireScopes(apiKey, requireActive(apiKeys.list(), name).scopes);
      const { max_per_second: maxPerSecond, max_per_day: maxPerDay } = body;
      const changed = await withConflicts(() =>
        apiKeys.change(name, {
          ...(maxPerSecond !== undefined && { maxPerSecond }),
          ...(maxPerDay !== undefined && { maxPerDay }),
        }),
      );
      return keyOf(changed ?? notFound());
    },
    recorded: ({ params }) => ({ event: 'key-changed', result: params.name }),
  });
}

function rotateApiKeyRoute({ apiKeys }: ApiServices): Route {
  return defineRoute({
    method: 'POST',
    path: '/v1/keys/{name}/rotate',
    operationId: 'rotateApiKey',
    tag: TAG,
    summary: 'Replace an API key',
    description: 'The present key is invalid at once; the new one is shown once.',
    scope: 'admin',
    schemas: { params: nameParams, result: issuedKey },
    async handle({ params: { name }, apiKey }) {
      requireScopes(apiKey, requireActive(apiKeys.list(), name).scopes);
      return issuedOf((await apiKeys.rotate(name)) ?? notFound());
    },
    recorded: ({ params }) => ({ event: 'key-added', result: params.name }),
  });
}

function revokeApiKeyRoute({ apiKeys }: ApiServices): Route {
  return defineRoute({
    method: 'DELETE',
    path: '/v1/keys/{name}',
    operationId: 'revokeApiKey',
    tag: TAG,
    summary: 'Revoke an API key',
    description: 'Requests with it fail at once.',
    scope: 'admin',
    schemas: { params: nameParams, result: keySchema },
    handle: async ({ params: { name } }) => keyOf((await apiKeys.revoke(name)) ?? notFound()),
    recorded: ({ params }) => ({ event: 'key-revoked', result: params.name }),
  });
}

/** @throws ProblemError */
function notFound(): never {
  throw new ProblemError('not-found', 'no active key has this name');
}

function requireActive(keys: readonly ApiKey[], name: string): ApiKey {
  return keys.find((key) => key.name === name && key.revokedAt === undefined) ?? notFound();
}

/** @throws ProblemError if the key of the request lacks one of the scopes */
function requireScopes(apiKey: ApiKey, scopes: readonly Scope[]): void {
  const missing = scopes.find((scope) => !allows(apiKey, scope));
  if (missing !== undefined) throw new ProblemError('forbidden', `scope ${missing} is required to give it`);
}

function issuedOf({ apiKey, secret }: { readonly apiKey: ApiKey; readonly secret: string }) {
  return { key: keyOf(apiKey), secret };
}

function keyOf({ name, scopes, createdAt, revokedAt, expiresAt, ...limits }: ApiKey): z.input<typeof keySchema> {
  return {
    name,
    scopes: [...scopes],
    created_at: createdAt,
    revoked_at: revokedAt ?? null,
    expires_at: expiresAt ?? null,
    max_per_second: limits.maxPerSecond ?? null,
    max_per_day: limits.maxPerDay ?? null,
  };
}
