import { Readable } from 'node:stream';
import { importSubscribers, SUBSCRIBERS } from '../mobile/operators/subscriber-base/index.ts';
import { type GeneratedPerson, generatePopulation } from '../population/index.ts';
import { DAY_MS } from '../runtime/days.ts';
import { openSource } from '../tabular/index.ts';
import { DEMO_PEOPLE } from './demo-base.ts';

const DEMO_SUBSCRIBERS = 1000;

/** Synthetic, like the subscribers. */
const OPERATORS = ['Alpha Mobile', 'Beta Mobile', 'Gamma Mobile'];

/** The first thousand people of the demo who have a mobile phone. */
export function* demoSubscribers(): Generator<GeneratedPerson> {
  let count = 0;
  for (const person of generatePopulation(DEMO_PEOPLE)) {
    if (!/^0[67]/.test(person.phone)) continue;
    yield person;
    if (++count === DEMO_SUBSCRIBERS) return;
  }
}

/** Replaces the subscribers of the demo. */
export async function importDemoSubscribers(folder: string, signal: AbortSignal): Promise<void> {
  const now = Date.now();
  const lines = Array.from(demoSubscribers(), (person, at) => `${JSON.stringify(rowOf(person, at, now))}\n`);
  const source = await openSource('-', { stdin: Readable.from([Buffer.from(lines.join(''))]), schema: SUBSCRIBERS });
  await importSubscribers({
    base: folder,
    sources: [source],
    replace: true,
    defaults: { country: 'FR', operator: '' },
    signal,
    onReject: ({ reason }) => {
      throw new Error(`a synthetic subscriber was rejected: ${reason}`);
    },
  });
}

/** SIM changes are spread over the last years; the latest is yesterday. */
function rowOf(person: GeneratedPerson, at: number, now: number): object {
  return {
    msisdn: person.phone,
    operator: OPERATORS[at % OPERATORS.length],
    last_name: person.lastName,
    birth_name: person.birthName,
    first_name: person.firstName,
    gender: person.gender,
    birth_date: person.birthDate,
    street_number: person.streetNumber,
    street: person.street,
    postal_code: person.postalCode,
    city: person.city,
    country: person.country,
    email: person.email,
    sim_changed_at: new Date(now - (1 + ((at * 37) % 2000)) * DAY_MS).toISOString(),
  };
}

/** A subscriber for the example commands, with a name and street that are long enough to misspell. */
export function demoSubscriber(subscribers: Iterable<GeneratedPerson> = demoSubscribers()): GeneratedPerson {
  for (const person of subscribers) {
    const { firstName, lastName, street, streetNumber, email } = person;
    const isPlain = /^\p{L}{8,}$/u.test(lastName) && /^\p{L}{6,}$/u.test(firstName) && street.length >= 12;
    if (isPlain && streetNumber !== '' && email !== '') return person;
  }
  throw new Error('no subscriber of the demo fits the example commands');
}
