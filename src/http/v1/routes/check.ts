import * as z from 'zod';
import type { Explanation, GuessLimit } from '../../../check/index.ts';
import {
  type ExplainedCandidate,
  type ExplainedMatch,
  householdProbability,
  MATCH_THRESHOLD,
  MAX_LISTED_CANDIDATES,
} from '../../../check/match.ts';
import { REASONS, reasonsOf } from '../../../check/reasons.ts';
import { askedSubject, householdSubject, recordSubject } from '../../../journal/index.ts';
import { type ApiKey, allows } from '../../../licences/index.ts';
import { countAnswer } from '../../metrics/answers.ts';
import { fieldOf, fieldSchema } from '../fields-schema.ts';
import { requireIdentifiable } from '../identifiable.ts';
import { personInputOf, personSchema } from '../person-schema.ts';
import { ProblemError } from '../problem.ts';
import { defineRoute, type RecordedEvent, type Route } from '../route.ts';
import type { ApiServices, PeopleServices } from '../services.ts';
import { purpose, shownEvent } from '../shown-values.ts';

const explain = z.boolean().default(false).meta({ description: 'Return the values held. Needs the scope `explain`.' });

const candidates = z.int().min(0).max(MAX_LISTED_CANDIDATES).default(0).meta({
  description: 'How many of the most likely persons are listed, at any probability.',
});

const candidateSchema = z
  .object({
    record_id: z.string().nullable(),
    household_id: z.string(),
    probability: z.number().meta({
      description: 'Of all people together at most 1. Two records of one person have that of the person, each.',
    }),
    fields: z.array(fieldSchema),
  })
  .meta({ id: 'Candidate' });

const listedCandidates = z
  .array(candidateSchema)
  .optional()
  .meta({ description: 'The most likely persons, the best first. Only with `candidates`.' });

const baseVersion = z.string().meta({
  description:
    'The generation of the base and the position of the last change that the answer was made from. Equal versions give equal answers, also on two nodes of a cluster.',
  example: 'g20260131093000-0a1b2c3d/42',
});

const checkBody = z
  .strictObject({
    product: z.enum(['idcheck', 'idcheck-plus']).default('idcheck-plus'),
    person: personSchema,
    candidates,
    explain,
    purpose,
  })
  .meta({ id: 'CheckRequest' });

const checkResult = z
  .object({
    result: z.enum(['found', 'not_found']),
    household_id: z.string().nullable().meta({ description: 'Signed 64-bit integer in decimal; null unless found.' }),
    reasons: z.array(z.enum(REASONS)),
    probability: z.object({
      household: z.number().meta({ description: 'That this is the household asked about, 0 to 1.' }),
      person: z.number().meta({ description: 'That its likeliest member is the person asked about, 0 to 1.' }),
    }),
    fields: z.array(fieldSchema),
    candidates: listedCandidates,
    record_ids: z.array(z.string()).optional().meta({ description: 'Ids of the members. Only with `explain`.' }),
    base_version: baseVersion,
    request_id: z.string(),
  })
  .meta({ id: 'CheckResult' });

const matchBody = z
  .strictObject({
    person: personSchema,
    threshold: z
      .number()
      .min(0)
      .max(1)
      .default(MATCH_THRESHOLD)
      .meta({ description: 'The lowest probability of a match.' }),
    candidates,
    explain,
    purpose,
  })
  .meta({ id: 'MatchRequest' });

const matchResult = z
  .object({
    matched: z.boolean(),
    record_id: z.string().nullable(),
    household_id: z.string().nullable(),
    probability: z.number(),
    fields: z.array(fieldSchema),
    candidates: listedCandidates,
    base_version: baseVersion,
    request_id: z.string(),
  })
  .meta({ id: 'MatchResult' });

export function checkRoutes(services: ApiServices): readonly Route[] {
  return [checkPersonRoute(services), matchPersonRoute(services)];
}

function checkPersonRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'POST',
    path: '/v1/check',
    operationId: 'checkPerson',
    tag: 'Checks',
    summary: 'Check a person',
    description: 'Compares a person with the likeliest household of the base, field by field.',
    scope: 'check',
    schemas: { body: checkBody, result: checkResult },
    async handle({ body, apiKey, requestId }) {
      const showsValues = requireExplain(apiKey, body.explain);
      const { checker, matcher } = requirePeople(services);
      const person = personInputOf(body.person);
      requireProductFields(body.person);
      const limit = limitOf(services, apiKey);
      const ask = () =>
        Promise.all([
          checker.explain(person, body.product, limit),
          matcher.explain(person, body.candidates, limit),
        ] as const);
      const [explanation, explained] = await ofOneVersion(ask);
      const { match, candidates: listed, baseVersion } = explained;
      const { answer, decision, fields, recordIds } = explanation;
      if (services.metrics !== undefined) countAnswer(services.metrics, body.product, answer);
      return {
        result: answer.found ? ('found' as const) : ('not_found' as const),
        household_id: answer.found ? answer.householdId : null,
        reasons: reasonsOf(decision),
        probability: { household: householdProbability(explanation, match), person: match.probability },
        fields: fields.map((field) => fieldOf(field, showsValues)),
        ...(body.candidates > 0 && { candidates: listed.map((one) => candidateOf(one, showsValues)) }),
        ...(showsValues && { record_ids: [...recordIds] }),
        base_version: baseVersion ?? '',
        request_id: requestId,
      };
    },
    recorded({ body: { product, person, explain: isShown, purpose: why } }, answer) {
      const { result, household_id: householdId, base_version: base } = answer;
      const subject = householdId === null ? askedOf(person) : householdSubject(householdId);
      const check = { event: 'check', product, subject, result: result.replace('_', '-'), base } as const;
      if (!isShown) return check;
      // If no household was found, the values shown are those of the records of the closest one.
      const ids = householdId === null ? (answer.record_ids ?? []) : [];
      const shown = subjectsShown(answer, subject, ids).map((each) => shownEvent(each, why));
      return [check, ...shown, ...shownCandidates(answer.candidates, why)];
    },
  });
}

function matchPersonRoute(services: ApiServices): Route {
  return defineRoute({
    method: 'POST',
    path: '/v1/match',
    operationId: 'matchPerson',
    tag: 'Checks',
    summary: 'Match a person',
    description:
      'Finds the person that is most likely meant, with a probability, from an e-mail, a phone, or a name or birth date and at least one other value.',
    scope: 'match',
    schemas: { body: matchBody, result: matchResult },
    async handle({ body, apiKey, requestId }) {
      const showsValues = requireExplain(apiKey, body.explain);
      const { matcher } = requirePeople(services);
      const person = personInputOf(body.person);
      requireIdentifiable(person);
      const explained = await matcher.explain(person, body.candidates, limitOf(services, apiKey));
      const { best, fields } = explained;
      const matched = best !== undefined && best.probability >= body.threshold ? best : undefined;
      const answer = {
        matched: matched !== undefined,
        record_id: matched?.recordId || null,
        household_id: matched?.householdId ?? null,
        probability: best?.probability ?? 0,
        fields: fields.map((field) => fieldOf(field, showsValues)),
        ...(body.candidates > 0 && {
          candidates: explained.candidates.map((one) => candidateOf(one, showsValues)),
        }),
        base_version: explained.baseVersion ?? '',
        request_id: requestId,
      };
      if (showsValues && best?.recordId) shownRecordIds.set(answer, best.recordId);
      return answer;
    },
    recorded({ body }, answer) {
      const { matched, record_id: recordId, candidates: listed, base_version: base } = answer;
      const subject = recordId === null ? askedOf(body.person) : recordSubject(recordId);
      const match = { event: 'match', subject, result: matched ? 'matched' : 'not-matched', base } as const;
      if (!body.explain) return match;
      const why = body.purpose;
      const id = shownRecordIds.get(answer);
      const shown = subjectsShown(answer, subject, id === undefined ? [] : [id]).map((each) => shownEvent(each, why));
      return [match, ...shown, ...shownCandidates(listed, why)];
    },
  });
}

/** By answer, the record whose stored values it shows. Below the threshold only the journal names this record. */
const shownRecordIds = new WeakMap<object, string>();

/** The people whose stored values an answer shows: its records or, without records, its subject. Empty if it has no fields. */
function subjectsShown(
  { fields }: { readonly fields: readonly unknown[] },
  subject: RecordedEvent['subject'],
  recordIds: readonly string[],
): readonly RecordedEvent['subject'][] {
  if (fields.length === 0) return [];
  return recordIds.length > 0 ? recordIds.map(recordSubject) : [subject];
}

type Explanations = readonly [household: Explanation, person: ExplainedMatch];

/** The maximum number of comparisons of a person if the base changes while guesses wait to be permitted. */
const MAX_ATTEMPTS = 3;

/** @returns explanations of one version of the base @throws ProblemError if it changes during each attempt */
async function ofOneVersion(ask: () => Promise<Explanations>): Promise<Explanations> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const explanations = await ask();
    const [household, person] = explanations;
    if (household.baseVersion === person.baseVersion) return explanations;
  }
  throw new ProblemError('unavailable', 'the base changed during the check', { retryAfterSeconds: 1 });
}

/** The events of the persons whose stored values were shown beside the best one. */
function shownCandidates(
  listed: z.input<typeof listedCandidates> = [],
  why: z.infer<typeof purpose>,
): readonly RecordedEvent[] {
  return listed.flatMap(({ record_id: recordId }) =>
    recordId === null ? [] : [shownEvent(recordSubject(recordId), why)],
  );
}

function candidateOf({ match, fields }: ExplainedCandidate, showsValues: boolean): z.input<typeof candidateSchema> {
  return {
    record_id: match.recordId === '' ? null : match.recordId,
    household_id: match.householdId,
    probability: match.probability,
    fields: fields.map((field) => fieldOf(field, showsValues)),
  };
}

/** The subject of a question that found nobody. */
function askedOf({ last_name: lastName, postal_code: postalCode, email, phone }: z.infer<typeof personSchema>) {
  return askedSubject({ lastName, postalCode, email, phone });
}

/** Who may see the values held has nothing to guess. */
function limitOf({ guard }: ApiServices, apiKey: ApiKey): GuessLimit | undefined {
  return allows(apiKey, 'explain') ? undefined : guard?.limitOfKey(apiKey.name);
}

/** @throws ProblemError if values are asked for without the right to see them */
function requireExplain(apiKey: Parameters<typeof allows>[0], isAsked: boolean): boolean {
  if (isAsked && !allows(apiKey, 'explain')) throw new ProblemError('forbidden', 'scope explain is required');
  return isAsked;
}

export function requirePeople({ people }: ApiServices): PeopleServices {
  const opened = people();
  if (opened === undefined) throw new ProblemError('unavailable', 'no people have been imported yet');
  return opened;
}

/** What a check cannot do without. */
function requireProductFields(person: z.infer<typeof personSchema>): void {
  const isGiven = (value: string | undefined) => value !== undefined && value.trim() !== '';
  const missing = [
    ...(isGiven(person.last_name) ? [] : ['last_name']),
    ...(isGiven(person.address) || isGiven(person.street) ? [] : ['address']),
    ...(isGiven(person.postal_code) ? [] : ['postal_code']),
  ];
  if (missing.length === 0) return;
  const errors = missing.map((name) => ({ pointer: `/person/${name}`, detail: 'required for a check' }));
  throw new ProblemError('invalid-request', '', { errors });
}
