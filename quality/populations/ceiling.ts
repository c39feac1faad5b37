import { harmonicMean } from '../../src/evaluate/scores.ts';
import type { Person } from '../../src/matching/model.ts';
import { normalizePerson } from '../../src/matching/normalize/index.ts';
import { corruptions, type Subject, typedBy } from '../corruptions/index.ts';
import { addressLine, usualStyleOf } from './address-line.ts';
import type { PopulationFile } from './file.ts';
import { GenerativeModel, type Observation } from './generative-model.ts';
import { NOT_IN_FILE, type PopulationQuestion, type QuestionSubjects, questionsOf } from './questions.ts';
import { type KnownValues, signatureOf } from './signature.ts';

/** What an ideal matcher reaches, see {@link ceilingsOf}. */
export interface Ceiling {
  /** The fields sent, or `everything`. */
  readonly row: string;
  readonly questions: number;
  /** The best F1 over all thresholds, with its precision and recall. */
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** The largest recall with a precision of at least 99.9 %. */
  readonly recallAtHighPrecision: number;
}

const HIGH_PRECISION = 0.999;

/** Corruptions that change several fields together: a component of the model for each. */
const JOINT = new Set(
  corruptions.filter(({ replaces, fields }) => replaces || fields.length > 1).map(({ name }) => name),
);

interface Case extends Observation {
  /** Whether the right person is answered if the question is. */
  readonly isRight: boolean;
  /** Other people of the household with the same signature. */
  readonly rivals: number;
}

/**
 * What an ideal matcher reaches on the questions of a population. It is told which person of the file the question was derived
 * from, so that it never searches in vain, and knows from other questions how often each kind of person, present or not, differs
 * in which way. What remains are questions that people who are present and people who are not ask in the same way, and people of
 * one household whom nothing sent distinguishes.
 * @param options.questions about half of them teach the model, and the others are answered
 */
export function ceilingsOf(
  subjects: QuestionSubjects,
  options: { readonly questions: number; readonly seed: number },
): Ceiling[] {
  const held = heldPeople(subjects.file);
  const model = new GenerativeModel();
  const cases: Case[] = [];
  let index = 0;
  for (const question of questionsOf(subjects, options)) {
    if (question.absence === NOT_IN_FILE) continue;
    const observed = observe(question, held);
    if (index++ % 2 === 0) model.learn(observed, componentOf(question));
    else cases.push(observed);
  }
  return ceilingRows(cases.map((one) => ({ ...one, probability: model.probability(one) / (1 + one.rivals) })));
}

/** The answer of an ideal matcher to one question. */
export interface IdealAnswer {
  readonly profile: string;
  readonly isPresent: boolean;
  /** Whether the right person is answered if the question is. */
  readonly isRight: boolean;
  readonly probability: number;
}

/** The ceiling of all answers, and those of each profile if there are several. */
export function ceilingRows(answers: readonly IdealAnswer[]): Ceiling[] {
  const profiles = [...new Set(answers.map(({ profile }) => profile))];
  const rows = profiles.map((row) =>
    ceilingOf(
      row,
      answers.filter(({ profile }) => profile === row),
    ),
  );
  return [ceilingOf('everything', answers), ...(rows.length > 1 ? rows : [])];
}

function ceilingOf(row: string, answers: readonly IdealAnswer[]): Ceiling {
  const sorted = [...answers].sort((left, right) => right.probability - left.probability);
  const present = answers.filter(({ isPresent }) => isPresent).length;
  let best = { f1: 0, precision: 0, recall: 0 };
  let recallAtHighPrecision = 0;
  let right = 0;
  sorted.forEach(({ isRight, probability }, i) => {
    if (isRight) right++;
    if (sorted[i + 1]?.probability === probability) return;
    const [precision, recall] = [right / (i + 1), right / present];
    const f1 = harmonicMean(precision, recall);
    if (f1 > best.f1) best = { f1, precision, recall };
    if (precision >= HIGH_PRECISION) recallAtHighPrecision = Math.max(recallAtHighPrecision, recall);
  });
  return { row, questions: answers.length, ...best, recallAtHighPrecision };
}

interface HeldPeople {
  readonly people: ReadonlyMap<string, Person>;
  /** The people of a household by its id, in the order of the file. */
  readonly households: ReadonlyMap<string, readonly Person[]>;
  readonly known: KnownValues;
}

function heldPeople({ rows }: PopulationFile): HeldPeople {
  const people = new Map<string, Person>();
  const households = new Map<string, Person[]>();
  const known = {
    lastNames: new Set<string>(),
    firstNames: new Set<string>(),
    streets: new Set<string>(),
    doors: new Set<string>(),
  };
  for (const [id, row] of rows) {
    const person = canonical(row);
    people.set(id, person);
    const home = households.get(row.householdId) ?? [];
    home.push(person);
    households.set(row.householdId, home);
    const road = `${person.postalCode}, ${person.street}`;
    known.lastNames.add(person.lastName);
    known.firstNames.add(person.firstName);
    known.streets.add(road);
    known.doors.add(`${road}, ${person.number}`);
  }
  return { people, households, known };
}

/** The values of a row in canonical form. */
export function canonical(row: Subject): Person {
  const { lastName, birthName, firstName, birthDate, postalCode, city, country, email, phone } = row;
  const address = addressLine(usualStyleOf(country), typedBy(row));
  const input = { lastName, birthName, firstName, birthDate, address, postalCode, city, country, email, phone };
  return normalizePerson(input, { country: 'FR' }).person;
}

function observe({ request, source, profile, absence }: PopulationQuestion, held: HeldPeople): Case {
  const sent = normalizePerson({ ...request, country: source.country }, { country: 'FR' }).person;
  const person = held.people.get(source.id)!;
  const members = held.households.get(source.householdId)!;
  const others = members.filter((member) => member !== person);
  const signature = signatureOf(sent, person, { known: held.known, others });
  const isAsGood = (member: Person) =>
    signatureOf(sent, member, { known: held.known, others: members.filter((one) => one !== member) }) === signature;
  const rivals = others.filter(isAsGood);
  const isPresent = absence === undefined;
  const isFirst = rivals.every((rival) => members.indexOf(rival) > members.indexOf(person));
  return { profile, signature, rivals: rivals.length, isPresent, isRight: isPresent && isFirst };
}

/** The kind of person who asks, and what went wrong. */
function componentOf({ absence, corruptions: applied }: PopulationQuestion): string {
  const joint = applied.filter((name) => JOINT.has(name)).sort();
  return [absence ?? '', ...joint, applied.length].join('|');
}
