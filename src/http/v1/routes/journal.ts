import * as z from 'zod';
import {
  ChangedJournalError,
  isHarmless,
  JOURNAL_EVENTS,
  type JournalEntry,
  type JournalFinding,
  type JournalPage,
  type JournalPlace,
  type JournalQuery,
} from '../../../journal/index.ts';
import { Failure } from '../../../runtime/errors.ts';
import { ProblemError } from '../problem.ts';
import { defineRoute, type Route } from '../route.ts';
import type { ApiServices, JournalReader } from '../services.ts';

const TAG = 'Journal';
const MAX_ENTRIES = 200;
const MAX_FINDINGS = 100;

const entrySchema = z
  .object({
    at: z.string(),
    event: z.enum(JOURNAL_EVENTS),
    actor: z.string().meta({ description: '`licence NAME`, `key NAME`, `command USER` or `journal`.' }),
    product: z.string(),
    result: z.string(),
    base: z.string().meta({ description: 'The version of the base that answered.' }),
    count: z.int().nullable().meta({ description: 'How many people or rows, if not one.' }),
  })
  .meta({ id: 'JournalEntry', description: 'Who did what and when. It names no person.' });

const journalQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(MAX_ENTRIES).default(MAX_ENTRIES),
  before: z.iso.datetime().optional().meta({ description: 'Only entries before this time.' }),
  after: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z~\d{1,9}$/)
    .optional()
    .meta({ description: '`next` of the previous page.' }),
  event: z.enum(JOURNAL_EVENTS).optional(),
  actor: z.string().max(200).optional().meta({ example: 'key website' }),
});

const verificationSchema = z
  .object({
    is_intact: z.boolean().meta({ description: 'Whether nothing was changed, removed or inserted.' }),
    verified_at: z.string(),
    days: z.int(),
    sealed_days: z.int(),
    lines: z.int(),
    last_seal: z.string().meta({ description: 'Compare it with the one in the log of the server.' }),
    findings: z
      .array(
        z.object({
          kind: z.string(),
          day: z.string(),
          file: z.string(),
          detail: z.string(),
          first_line: z.int().nullable().meta({ description: 'Null unless lines were changed.' }),
          last_line: z.int().nullable(),
        }),
      )
      .meta({ description: `The first ${MAX_FINDINGS}; those that a killed process explains come last.` }),
  })
  .meta({ id: 'JournalVerification' });

export function journalRoutes(services: ApiServices): readonly Route[] {
  return [listJournalRoute(services), verifyJournalRoute(services)];
}

function listJournalRoute({ journal }: ApiServices): Route {
  return defineRoute({
    method: 'GET',
    path: '/v1/journal',
    operationId: 'listJournal',
    tag: TAG,
    summary: 'List the newest entries of the audit journal',
    description:
      'The newest entry first. Reading the journal is recorded in it. A page of a large journal may have fewer entries than `limit`, or none: `next` is null on the last page only.',
    scope: 'journal',
    canConflict: true,
    schemas: { query: journalQuery, result: z.object({ entries: z.array(entrySchema), next: z.string().nullable() }) },
    async handle({ query: { limit, before, after, event, actor } }) {
      const query = {
        limit,
        // Times are compared as text: with milliseconds, as entries have them.
        before: before && new Date(before).toISOString(),
        after: after === undefined ? undefined : parsePlace(after),
        isWanted: (entry: JournalEntry) =>
          (event === undefined || entry.event === event) && (actor === undefined || entry.actor === actor),
      };
      const { entries, next } = await readPage(requireJournal(journal), query);
      return { entries: entries.map(entryOf), next: next === undefined ? null : `${next.at}~${next.listed}` };
    },
    recorded: (_call, { entries }) => ({ event: 'journal-read', result: String(entries.length) }),
  });
}

function verifyJournalRoute({ journal }: ApiServices): Route {
  return defineRoute({
    method: 'POST',
    path: '/v1/journal/verify',
    operationId: 'verifyJournal',
    tag: TAG,
    summary: 'Verify the audit journal',
    description: 'Computes every link and seal again; for a large journal this takes a while.',
    scope: 'journal',
    schemas: { result: verificationSchema },
    async handle() {
      try {
        const { isIntact, days, sealedDays, lines, lastSeal, findings } = await requireJournal(journal).verify();
        return {
          is_intact: isIntact,
          verified_at: new Date().toISOString(),
          days,
          sealed_days: sealedDays,
          lines,
          last_seal: lastSeal,
          findings: [...findings]
            .sort(harmlessLast)
            .slice(0, MAX_FINDINGS)
            .map(({ lines: [first = null, last = null] = [], ...finding }) => ({
              ...finding,
              first_line: first,
              last_line: last,
            })),
        };
      } catch (error) {
        if (error instanceof Failure) throw new ProblemError('not-found', 'the journal or its key does not exist');
        throw error;
      }
    },
  });
}

/** @throws ProblemError if entries were changed, or another version wrote the journal */
async function readPage(journal: JournalReader, query: JournalQuery): Promise<JournalPage> {
  try {
    return await journal.page(query);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (!(error instanceof ChangedJournalError))
      throw new ProblemError('unavailable', 'another version of Idem wrote the journal');
    throw new ProblemError('conflict', 'entries were changed, removed or inserted; verify the journal', {
      reason: 'journal-changed',
    });
  }
}

function parsePlace(text: string): JournalPlace {
  const [at = '', listed] = text.split('~');
  return { at, listed: Number(listed) };
}

/** @throws ProblemError on a server without a journal */
function requireJournal(journal: JournalReader | undefined): JournalReader {
  if (journal === undefined) throw new ProblemError('unavailable', 'this server keeps no journal');
  return journal;
}

const harmlessLast = (one: JournalFinding, two: JournalFinding) => Number(isHarmless(one)) - Number(isHarmless(two));

function entryOf({ at, event, actor, product, result, base, count }: JournalEntry): z.input<typeof entrySchema> {
  return { at, event, actor, product, result, base, count: count ?? null };
}
