import * as z from 'zod';
import { PRODUCTS } from '../../../licences/index.ts';
import { UsageError } from '../../../runtime/errors.ts';
import { ProblemError } from '../problem.ts';
import { defineRoute, type Route } from '../route.ts';
import type { ApiServices } from '../services.ts';

const baseSchema = z
  .object({
    people: z.int(),
    households: z.int(),
    generation: z.string().nullable(),
    version: z.string().meta({ description: 'The version of Idem.' }),
  })
  .meta({ id: 'Base' });

const licenceSchema = z
  .object({
    name: z.string(),
    products: z.array(z.string()),
    created_at: z.string(),
    revoked_at: z.string().nullable(),
    expires_at: z.string().nullable(),
    credits: z.int().nullable().meta({ description: 'Credits left; null if answers are not counted.' }),
  })
  .meta({ id: 'Licence' });

const newLicence = z
  .strictObject({
    name: z.string().min(1).max(64),
    products: z.array(z.enum(PRODUCTS)).min(1),
    credits: z.int().min(0).optional(),
    expires_at: z.iso.datetime().optional(),
  })
  .meta({ id: 'NewLicence' });

const nameParams = z.strictObject({ name: z.string().min(1).max(64) });

export function administrationRoutes(services: ApiServices): readonly Route[] {
  return [getBaseRoute(services), listLicencesRoute(services), addLicenceRoute(services), revokeLicenceRoute(services)];
}

function getBaseRoute({ people, version }: ApiServices): Route {
  return defineRoute({
    method: 'GET',
    path: '/v1/base',
    operationId: 'getBase',
    tag: 'Administration',
    summary: 'Describe the reference base',
    scope: 'admin',
    schemas: { result: baseSchema },
    handle() {
      const base = people()?.base;
      const statistics = base?.store.statistics;
      return {
        people: statistics?.people ?? 0,
        households: statistics?.households ?? 0,
        generation: base?.generation ?? null,
        version,
      };
    },
  });
}

function listLicencesRoute({ licences }: ApiServices): Route {
  return defineRoute({
    method: 'GET',
    path: '/v1/licences',
    operationId: 'listLicences',
    tag: 'Administration',
    summary: 'List licences',
    scope: 'admin',
    schemas: { result: z.object({ licences: z.array(licenceSchema) }) },
    handle: () => ({ licences: licences.list().map(licenceOf) }),
  });
}

function addLicenceRoute({ licences }: ApiServices): Route {
  return defineRoute({
    method: 'POST',
    path: '/v1/licences',
    operationId: 'addLicence',
    tag: 'Administration',
    summary: 'Issue a licence',
    description: 'The code and the client secret are shown once.',
    scope: 'admin',
    status: 201,
    schemas: {
      body: newLicence,
      result: z.object({ licence: licenceSchema, code: z.string(), client_secret: z.string().nullable() }),
    },
    handle({ body }) {
      const { name, products, credits, expires_at: expiresAt } = body;
      const issued = withUsageProblems(() =>
        licences.add({
          name,
          products,
          ...(credits !== undefined && { credits }),
          ...(expiresAt !== undefined && { expiresAt }),
        }),
      );
      return { licence: licenceOf(issued.licence), code: issued.code, client_secret: issued.clientSecret ?? null };
    },
    recorded: ({ body }) => ({ event: 'licence-added', result: body.name }),
  });
}

function revokeLicenceRoute({ licences }: ApiServices): Route {
  return defineRoute({
    method: 'DELETE',
    path: '/v1/licences/{name}',
    operationId: 'revokeLicence',
    tag: 'Administration',
    summary: 'Revoke a licence',
    scope: 'admin',
    schemas: { params: nameParams, result: licenceSchema },
    handle({ params }) {
      const revoked = licences.revoke({ name: params.name });
      if (revoked === undefined) throw new ProblemError('not-found', 'there is no active licence of this name');
      return licenceOf(revoked);
    },
    recorded: ({ params }) => ({ event: 'licence-revoked', result: params.name }),
  });
}

type LicenceRecord = ReturnType<ApiServices['licences']['list']>[number];

function licenceOf(licence: LicenceRecord): z.input<typeof licenceSchema> {
  return {
    name: licence.name,
    products: [...licence.products],
    created_at: licence.createdAt,
    revoked_at: licence.revokedAt ?? null,
    expires_at: licence.expiresAt ?? null,
    credits: licence.credits ?? null,
  };
}

function withUsageProblems<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UsageError) throw new ProblemError('conflict', error.message);
    throw error;
  }
}
