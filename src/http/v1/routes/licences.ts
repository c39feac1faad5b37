import * as z from 'zod';
import { type LicenceChange, type LicenceRecord, lastUses, PRODUCTS, USAGE_DAYS } from '../../../licences/index.ts';
import { firstOfLastDays } from '../../../runtime/days.ts';
import { ProblemError, withConflicts } from '../problem.ts';
import { defineRoute, type Route } from '../route.ts';
import type { ApiServices } from '../services.ts';
import { futureTime } from '../times-schema.ts';

const TAG = 'Administration';

const licenceSchema = z
  .object({
    name: z.string(),
    products: z.array(z.string()),
    created_at: z.string(),
    revoked_at: z.string().nullable(),
    expires_at: z.string().nullable(),
    credits: z.int().nullable().meta({ description: 'Credits left; null if answers are not counted.' }),
    max_per_second: z.number().nullable().meta({ description: 'Limit of requests a second; null: none.' }),
    max_per_day: z.number().nullable().meta({ description: 'Limit of requests a day in UTC; null: none.' }),
    origins: z.array(z.string()).meta({ description: 'Origins of pages that may send requests.' }),
    is_test: z.boolean().meta({ description: 'Whether answers come from the test identities.' }),
    has_client_secret: z.boolean(),
  })
  .meta({ id: 'Licence' });

const listedLicence = licenceSchema
  .extend({
    last_used_on: z
      .string()
      .nullable()
      .meta({ description: `The day of the last answer, in UTC; null if there was none in ${USAGE_DAYS} days.` }),
  })
  .meta({ id: 'ListedLicence' });

const newLicence = z
  .strictObject({
    name: z.string().min(1).max(64),
    products: z.array(z.enum(PRODUCTS)).min(1),
    credits: z.int().min(0).optional(),
    expires_at: futureTime.optional(),
    max_per_second: z.int().min(1).optional().meta({ description: 'Absent: not limited.' }),
    max_per_day: z.int().min(1).optional().meta({ description: 'Absent: not limited.' }),
  })
  .meta({ id: 'NewLicence' });

const licenceChange = z
  .strictObject({
    credits: z
      .int()
      .min(0)
      .nullable()
      .optional()
      .meta({ description: 'The new balance; null: answers are not counted.' }),
    add_credits: z.int().min(1).optional().meta({ description: 'Credits to add to the balance.' }),
    expires_at: futureTime.nullable().optional().meta({ description: 'Null: never.' }),
    max_per_second: z.int().min(1).nullable().optional().meta({ description: 'Null: not limited.' }),
    max_per_day: z.int().min(1).nullable().optional().meta({ description: 'Null: not limited.' }),
    origins: z.array(z.string().max(300)).max(100).optional().meta({ description: 'Replaces all origins.' }),
    is_test: z.boolean().optional(),
  })
  .meta({ id: 'LicenceChange', description: 'Properties that are absent stay as they are.' });

const nameParams = z.strictObject({ name: z.string().min(1).max(64) });

type Licences = Pick<ApiServices, 'licences' | 'usage'>;

export function licenceRoutes(services: ApiServices): readonly Route[] {
  return [listRoute(services), addRoute(services), changeRoute(services), rotateRoute(services), revokeRoute(services)];
}

function listRoute({ licences, usage }: Licences): Route {
  return defineRoute({
    method: 'GET',
    path: '/v1/licences',
    operationId: 'listLicences',
    tag: TAG,
    summary: 'List licences',
    scope: 'admin',
    schemas: { result: z.object({ licences: z.array(listedLicence) }) },
    async handle() {
      const records = await licences.list();
      const counts = (await usage?.list(firstOfLastDays(USAGE_DAYS))) ?? [];
      const used = lastUses(records, counts, licences.names());
      return { licences: records.map((each) => ({ ...licenceOf(each), last_used_on: used.get(each) ?? null })) };
    },
  });
}

function addRoute({ licences }: Licences): Route {
  return defineRoute({
    method: 'POST',
    path: '/v1/licences',
    operationId: 'addLicence',
    canConflict: true,
    tag: TAG,
    summary: 'Issue a licence',
    description: 'The code and the client secret are shown once.',
    scope: 'admin',
    status: 201,
    schemas: {
      body: newLicence,
      result: z.object({ licence: licenceSchema, code: z.string(), client_secret: z.string().nullable() }),
    },
    async handle({ body }) {
      const { name, products, credits, expires_at: expiresAt } = body;
      const { max_per_second: maxPerSecond, max_per_day: maxPerDay } = body;
      const issued = await withConflicts(() =>
        licences.add({
          name,
          products,
          ...(credits !== undefined && { credits }),
          ...(expiresAt !== undefined && { expiresAt }),
          ...(maxPerSecond !== undefined && { maxPerSecond }),
          ...(maxPerDay !== undefined && { maxPerDay }),
        }),
      );
      return { licence: licenceOf(issued.licence), code: issued.code, client_secret: issued.clientSecret ?? null };
    },
    recorded: ({ body }) => ({ event: 'licence-added', result: body.name }),
  });
}

function changeRoute({ licences }: Licences): Route {
  return defineRoute({
    method: 'PATCH',
    path: '/v1/licences/{name}',
    operationId: 'changeLicence',
    canConflict: true,
    tag: TAG,
    summary: 'Change a licence',
    description: 'Running servers apply the change at once.',
    scope: 'admin',
    schemas: { params: nameParams, body: licenceChange, result: licenceSchema },
    async handle({ params: { name }, body }) {
      const change = changeOf(body);
      if (Object.keys(change).length === 0) throw new ProblemError('invalid-request', 'no change is given');
      return licenceOf((await withConflicts(() => licences.change(name, change))) ?? notFound());
    },
    recorded: ({ params }) => ({ event: 'licence-changed', result: params.name }),
  });
}

function rotateRoute({ licences }: Licences): Route {
  return defineRoute({
    method: 'POST',
    path: '/v1/licences/{name}/rotate',
    operationId: 'rotateClientSecret',
    tag: TAG,
    summary: 'Replace the client secret of a licence',
    description: 'The present secret and its tokens are invalid at once; the new one is shown once.',
    scope: 'admin',
    schemas: { params: nameParams, result: z.object({ licence: licenceSchema, client_secret: z.string() }) },
    async handle({ params: { name } }) {
      const rotated = (await licences.rotateSecret(name)) ?? notFound();
      return { licence: licenceOf(rotated.licence), client_secret: rotated.clientSecret };
    },
    recorded: ({ params }) => ({ event: 'licence-changed', result: params.name }),
  });
}

function revokeRoute({ licences }: Licences): Route {
  return defineRoute({
    method: 'DELETE',
    path: '/v1/licences/{name}',
    operationId: 'revokeLicence',
    tag: TAG,
    summary: 'Revoke a licence',
    scope: 'admin',
    schemas: { params: nameParams, result: licenceSchema },
    async handle({ params }) {
      return licenceOf((await licences.revoke({ name: params.name })) ?? notFound());
    },
    recorded: ({ params }) => ({ event: 'licence-revoked', result: params.name }),
  });
}

function licenceOf(licence: LicenceRecord): z.input<typeof licenceSchema> {
  return {
    name: licence.name,
    products: [...licence.products],
    created_at: licence.createdAt,
    revoked_at: licence.revokedAt ?? null,
    expires_at: licence.expiresAt ?? null,
    credits: licence.credits ?? null,
    max_per_second: licence.maxPerSecond ?? null,
    max_per_day: licence.maxPerDay ?? null,
    origins: [...(licence.origins ?? [])],
    is_test: licence.isTest ?? false,
    has_client_secret: licence.hasClientSecret ?? false,
  };
}

/** @throws ProblemError if the balance is both set and increased */
function changeOf(body: z.infer<typeof licenceChange>): LicenceChange {
  const { credits, add_credits: add, expires_at: expiresAt, origins, is_test: isTest } = body;
  const { max_per_second: maxPerSecond, max_per_day: maxPerDay } = body;
  if (credits !== undefined && add !== undefined) {
    throw new ProblemError('invalid-request', 'send either credits or add_credits');
  }
  return {
    ...(credits !== undefined && { credits }),
    ...(add !== undefined && { credits: { add } }),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(maxPerSecond !== undefined && { maxPerSecond }),
    ...(maxPerDay !== undefined && { maxPerDay }),
    ...(origins !== undefined && { origins: origins.length === 0 ? null : origins }),
    ...(isTest !== undefined && { isTest: isTest ? true : null }),
  };
}

/** @throws ProblemError */
function notFound(): never {
  throw new ProblemError('not-found', 'no active licence has this name');
}
