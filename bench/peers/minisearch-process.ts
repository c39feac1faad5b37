import type MiniSearch from 'minisearch';
import { answerRequests } from '../processes/task.ts';
import { type Question, readQuestions, type Typed } from '../world/question.ts';
import type { PeerRequest } from './in-process.ts';
import { askWithin, type PeerRun } from './peer.ts';
import { readPeople } from './people.ts';

/** MiniSearch: an index in memory, queried as its manual proposes for misspelt words. */
const FIELDS = ['lastName', 'street'] as const;

/** Stored with the index, to choose between people with similar name and street. */
const KEPT = ['firstName', 'number', 'postalCode', 'householdId'] as const;

/** Words of most streets: they do not discriminate, and their lists contain nearly everybody. */
const STOP_WORDS = new Set('rue avenue boulevard place chemin impasse allée route de du des la le les'.split(' '));

/** Allowed edits as a share of the letters: the protocol's limit for FOUND. */
const FUZZY = 0.25;

type Entry = { readonly id: number } & Readonly<Record<(typeof FIELDS)[number] | (typeof KEPT)[number], string>>;

let index: MiniSearch<Entry>;
let questions: readonly Question[] = [];

answerRequests<PeerRequest, PeerRun | undefined>(async (request) => {
  if (request.do === 'ask') return askWithin(questions, request, ({ typed }) => ask(typed));
  questions = readQuestions(request.questionsFile);
  const { default: Index } = await import('minisearch');
  index = new Index<Entry>({
    fields: [...FIELDS],
    storeFields: [...KEPT],
    processTerm: (term) => (STOP_WORDS.has(term.toLowerCase()) ? null : term.toLowerCase()),
  });
  let id = 0;
  for await (const row of readPeople(request.people)) {
    const { last_name: lastName, first_name: firstName, street, street_number: number, postal_code: postalCode } = row;
    index.add({ id: id++, lastName, firstName, street, number, postalCode, householdId: row.household_id });
  }
  return undefined;
});

/** Last name and street must be similar; the other fields choose between the results. */
function ask(typed: Typed): string {
  const results = index.search({
    combineWith: 'AND',
    queries: [
      { queries: [typed.lastName], fields: ['lastName'], fuzzy: FUZZY },
      { queries: [typed.street], fields: ['street'], fuzzy: FUZZY },
    ],
  });
  let best = '';
  let most = -1;
  for (const result of results) {
    const agreements = agreementsOf(typed, result as unknown as Entry);
    if (agreements > most) {
      most = agreements;
      best = result.householdId as string;
    }
  }
  return best;
}

function agreementsOf(typed: Typed, { firstName, number, postalCode }: Entry): number {
  const agree = [typed.firstName === firstName, typed.number === number, typed.postalCode === postalCode];
  return agree.filter(Boolean).length;
}
