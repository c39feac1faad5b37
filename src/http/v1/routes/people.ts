import * as z from 'zod';
import { recordSubject } from '../../../journal/index.ts';
import { findPerson, heldPersonOf } from '../../../reference/changes/index.ts';
import { PERSON_REJECT_SENTENCES, parsePersonRow } from '../../../reference/rows/index.ts';
import { personInputOf, personSchema } from '../person-schema.ts';
import { ProblemError } from '../problem.ts';
import { defineRoute, type Route } from '../route.ts';
import { searchPeople } from '../search-people.ts';
import type { ApiServices } from '../services.ts';
import { purpose, shownEvent } from '../shown-values.ts';
import { requirePeople } from './check.ts';

const MAX_ID_LENGTH = 250;

const idParams = z.strictObject({ id: z.string().min(1).max(MAX_ID_LENGTH).meta({ description: "The row's id." }) });

const held = z.array(z.string());

const heldPersonSchema = z
  .object({
    id: z.string(),
    last_name: z.string(),
    birth_name: z.string(),
    other_last_names: held,
    first_name: z.string(),
    other_first_names: held,
    gender: z.enum(['', 'F', 'M']),
    birth_date: z.string(),
    street_number: z.string(),
    street: z.string(),
    flat: z.string().meta({ description: 'Building, stairs, floor and flat: `BC S2 F3 A12`.' }),
    postal_code: z.string(),
    city: z.string(),
    country: z.string(),
    email: z.string(),
    other_emails: held,
    phone: z.string(),
    other_phones: held,
    household_members: z.int(),
    restriction: z
      .object({ since: z.string(), reason: z.string().meta({ description: 'Empty if none was given.' }) })
      .nullable()
      .meta({
        description: 'Not null if the processing of the person is restricted: no check and no match finds them.',
      }),
    origin: z
      .object({
        source: z.string().meta({ description: 'The name of the imported file, `standard input` or `API`.' }),
        sha256: z.string().meta({ description: 'Of the file; empty for standard input and the API.' }),
        line: z.int().meta({ description: 'Of the file, from 1; 0 for the API.' }),
        imported_at: z.string(),
        erase_after: z.string().meta({ description: 'Empty if the import had no retention.' }),
      })
      .nullable()
      .meta({ description: 'Where the values are from; null if it is not known.' }),
  })
  .meta({ id: 'HeldPerson', description: 'Everything that the base holds about a person, in canonical form.' });

const putBody = personSchema
  .extend({ household_id: z.string().max(MAX_ID_LENGTH).optional() })
  .meta({ id: 'PersonRecord' });

const changeResult = z.object({ status: z.enum(['added', 'replaced']), request_id: z.string() });

const showQuery = z.strictObject({ purpose });

const eraseQuery = z.strictObject({
  reason: z.string().max(200).default('').meta({ description: 'For the record; no personal data.' }),
});

const restrictBody = z.strictObject({ reason: eraseQuery.shape.reason }).meta({ id: 'Restriction' });

const searchBody = z
  .strictObject({ person: personSchema, limit: z.int().min(1).max(20).default(10), purpose })
  .meta({ id: 'PeopleSearch' });

export function peopleRoutes(services: ApiServices): readonly Route[] {
  return [
    getPersonRoute(services),
    putPersonRoute(services),
    erasePersonRoute(services),
    restrictPersonRoute(services),
    liftRestrictionRoute(services),
    searchPeopleRoute(services),
  ];
}

function getPersonRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'GET',
    path: '/v1/people/{id}',
    operationId: 'getPerson',
    tag: 'People',
    summary: 'Get a person',
    description: 'Everything that the base holds about a person (article 15 of the GDPR).',
    scope: 'people:read',
    schemas: { params: idParams, query: showQuery, result: heldPersonSchema },
    handle({ params }) {
      const { base } = requirePeople(services);
      base.refresh();
      const found = findPerson(base.store, params.id);
      if (found === undefined) throw new ProblemError('not-found', 'the base has no person with this id');
      return heldPersonOf(found, base);
    },
    recorded: ({ params, query }) => shownEvent(recordSubject(params.id), query.purpose),
  });
}

function putPersonRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'PUT',
    path: '/v1/people/{id}',
    operationId: 'putPerson',
    tag: 'People',
    summary: 'Add or replace a person',
    description: 'Visible to every worker within a second.',
    scope: 'people:write',
    schemas: { params: idParams, body: putBody, result: changeResult },
    async handle({ params, body, requestId }) {
      const { changes, groupCommit } = requirePeople(services);
      const { household_id: householdId = '', ...person } = body;
      const options = { country: services.country, separatesFlats: await changes.separatesFlats() };
      const parsed = parsePersonRow({ id: params.id, householdId, person: personInputOf(person) }, options);
      if (typeof parsed === 'string') {
        throw new ProblemError('invalid-request', PERSON_REJECT_SENTENCES[parsed]);
      }
      const wasHeld = await groupCommit.submit({ put: parsed.record, now: Date.now() });
      return { status: wasHeld ? ('replaced' as const) : ('added' as const), request_id: requestId };
    },
    recorded: ({ params }, { status }) => ({ event: 'put', subject: recordSubject(params.id), result: status }),
  });
}

function erasePersonRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'DELETE',
    path: '/v1/people/{id}',
    operationId: 'erasePerson',
    tag: 'People',
    summary: 'Erase a person',
    description:
      'Erases a person and records the erasure (article 17 of the GDPR). The bytes are gone from the disk after the next compaction.',
    scope: 'people:write',
    schemas: {
      params: idParams,
      query: eraseQuery,
      result: z.object({ erased: z.boolean(), recorded_at: z.string(), request_id: z.string() }),
    },
    async handle({ params, query, requestId }) {
      const { groupCommit } = requirePeople(services);
      const now = new Date();
      const erased = await groupCommit.submit({ erase: params.id, note: { reason: query.reason, now } });
      return { erased, recorded_at: now.toISOString(), request_id: requestId };
    },
    recorded: ({ params }, { erased }) => ({
      event: 'erase',
      subject: recordSubject(params.id),
      result: erased ? 'erased' : 'not-held',
    }),
  });
}

function restrictPersonRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'PUT',
    path: '/v1/people/{id}/restriction',
    operationId: 'restrictPerson',
    tag: 'People',
    summary: 'Restrict the processing of a person',
    description:
      'From now on no check and no match finds the person, who stays stored and can be shown and erased (articles 18 and 21 of the GDPR). Imports and changes keep the restriction. It is also recorded if the base does not hold the person.',
    scope: 'people:write',
    schemas: {
      params: idParams,
      body: restrictBody,
      result: z.object({
        held: z.boolean().meta({ description: 'Whether the base holds the person.' }),
        recorded_at: z.string(),
        request_id: z.string(),
      }),
    },
    async handle({ params, body, requestId }) {
      const { groupCommit } = requirePeople(services);
      const now = new Date();
      const note = { reason: body.reason, now };
      const held = await groupCommit.submit({ restrict: params.id, isRestricted: true, note });
      return { held, recorded_at: now.toISOString(), request_id: requestId };
    },
    recorded: ({ params }, { held }) => ({
      event: 'restrict',
      subject: recordSubject(params.id),
      result: held ? 'restricted' : 'not-held',
    }),
  });
}

function liftRestrictionRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'DELETE',
    path: '/v1/people/{id}/restriction',
    operationId: 'liftRestriction',
    tag: 'People',
    summary: 'Lift the restriction of a person',
    description:
      'Checks and matches find the person again, as last imported. A person whose file has reached the end of its retention is erased instead.',
    scope: 'people:write',
    schemas: {
      params: idParams,
      query: eraseQuery,
      result: z.object({
        result: z.enum(['lifted', 'erased', 'not-held', 'not-restricted']),
        recorded_at: z.string(),
        request_id: z.string(),
      }),
    },
    async handle({ params, query, requestId }) {
      const { changes } = requirePeople(services);
      const now = new Date();
      const { lifted, erased, notRestricted } = await changes.lift([params.id], { reason: query.reason, now });
      const result = lifted > 0 ? 'lifted' : erased > 0 ? 'erased' : notRestricted > 0 ? 'not-restricted' : 'not-held';
      return { result, recorded_at: now.toISOString(), request_id: requestId } as const;
    },
    recorded: ({ params }, { result }) => ({ event: 'unrestrict', subject: recordSubject(params.id), result }),
  });
}

function searchPeopleRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'POST',
    path: '/v1/people:search',
    operationId: 'searchPeople',
    tag: 'People',
    summary: 'Find a person by what is known',
    description:
      'Lists people whom no value contradicts, and other likely people, such as one who has moved. The most likely person comes first; restricted people are listed too, without a probability. Send an e-mail address, a phone number, or a name or birth date and one more value.',
    scope: 'people:read',
    schemas: {
      body: searchBody,
      result: z.object({
        people: z.array(
          z.object({
            probability: z.number().nullable().meta({
              description:
                'Probability that this is the person, 0 to 1. Of all people together at most 1; two records of one person have that of the person, each. Null if it is not known.',
            }),
            person: heldPersonSchema,
          }),
        ),
      }),
    },
    async handle({ body }) {
      const people = requirePeople(services);
      const { country } = services;
      const likely = await searchPeople(people, personInputOf(body.person), { country, limit: body.limit });
      return {
        people: likely.map(({ found, probability = null }) => ({
          probability,
          person: heldPersonOf(found, people.base),
        })),
      };
    },
    recorded: ({ body }, { people }) => people.map(({ person }) => shownEvent(recordSubject(person.id), body.purpose)),
  });
}
