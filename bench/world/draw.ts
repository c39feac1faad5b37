import { inventName } from '../../quality/corruptions/strangers.ts';
import { publicHouseholdId } from '../../src/check/household-id.ts';
import type { GeneratedPerson } from '../../src/population/index.ts';
import { Random } from '../../src/population/random.ts';
import { parsePersonRow } from '../../src/reference/rows/parse-row.ts';
import type { Question, QuestionKind, Typed } from './question.ts';
import { mistype } from './typing-errors.ts';

/** Percentages of the kinds of questions. */
const MIX: Readonly<Record<QuestionKind, number>> = { clean: 60, mistyped: 30, nobody: 10 };

/** Separate streams of random numbers. */
const STREAMS = { places: 101, questions: 102, order: 103 } as const;

/**
 * Samples people uniformly from a stream, and makes a question of each. The same people, number and seed yield the same
 * questions in the same random order.
 */
export class QuestionDrawer {
  private readonly places: Float64Array;
  private readonly random: Random;
  private readonly seed: number;
  private readonly questions: Question[] = [];
  private next = 0;
  private passed = 0;

  /** @param of number of people of the stream @param count number of questions */
  constructor(of: number, count: number, seed: number) {
    const places = new Random(seed, STREAMS.places);
    this.places = Float64Array.from({ length: count }, () => places.below(of)).sort();
    this.random = new Random(seed, STREAMS.questions);
    this.seed = seed;
  }

  pass(person: GeneratedPerson): void {
    for (; this.places[this.next] === this.passed; this.next++) this.questions.push(this.questionAbout(person));
    this.passed++;
  }

  finish(): Question[] {
    return shuffled(this.questions, new Random(this.seed, STREAMS.order));
  }

  private questionAbout(person: GeneratedPerson): Question {
    const { random } = this;
    const drawn = random.below(100);
    const kind = drawn < MIX.clean ? 'clean' : drawn < MIX.clean + MIX.mistyped ? 'mistyped' : 'nobody';
    const product = random.chance(0.5) ? 'idcheck' : 'idcheck-plus';
    const whole = typedBy(person);
    if (kind === 'nobody') return { kind, product, typed: nobody(whole, random), householdId: '', publicId: '' };
    const typed = kind === 'clean' ? whole : mistype(whole, random);
    return { kind, product, typed, householdId: person.householdId, publicId: publicIdOf(person) };
  }
}

function typedBy(person: GeneratedPerson): Typed {
  const { lastName, firstName, streetNumber: number, street, postalCode, city, birthDate, email, phone } = person;
  return { lastName, firstName, number, street, postalCode, city, birthDate, email, phone };
}

/** A person with an invented name in an invented street of a real town. */
function nobody({ firstName, postalCode, city }: Typed, random: Random): Typed {
  return {
    lastName: inventName(random),
    firstName,
    number: `${1 + random.below(120)}`,
    street: `Rue ${inventName(random)} ${inventName(random)}`,
    postalCode,
    city,
    birthDate: '',
    email: '',
    phone: '',
  };
}

const asNumbered = publicHouseholdId(undefined);

/** The household id of the import. */
function publicIdOf(raw: GeneratedPerson): string {
  const { id, householdId, ...person } = raw;
  const taken = parsePersonRow({ id, householdId, person }, { country: 'FR' });
  if (typeof taken === 'string') throw new Error(`the import rejects the generated person ${id}: ${taken}`);
  return asNumbered(taken.record.householdId);
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
