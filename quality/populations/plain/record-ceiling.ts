import type { Person } from '../../../src/matching/model.ts';
import { normalizePerson } from '../../../src/matching/normalize/index.ts';
import type { Subject } from '../../corruptions/index.ts';
import { type Ceiling, canonical, ceilingRows, type IdealAnswer } from '../ceiling.ts';
import { type PopulationQuestion, type QuestionSubjects, questionsOf } from '../questions.ts';
import { contactClass, dateClass, textClass } from '../signature.ts';
import { RecordErrorModel } from './record-error-model.ts';

/** A record of the file in canonical form. */
interface HeldRecord {
  readonly personId: string;
  readonly person: Person;
  /** The town that people give instead of the suburb. */
  readonly largerTown: string;
}

/** How one field of a question differs from that of a record. */
interface ComparedField {
  /** What the class depends on, of a question and of a record. */
  readonly sent: (person: Person) => string;
  readonly held: (record: HeldRecord) => string;
  readonly classOf: (sent: string, held: string) => string;
}

/** Separates the parts of a value that a class depends on. */
const PART = '\n';

const together = (...parts: readonly string[]): string => parts.join(PART);

/** A name, beside the other one, in whose place it may be. */
function nameClass(sent: string, held: string): string {
  const [name = ''] = sent.split(PART);
  const [same = '', other = ''] = held.split(PART);
  const straight = textClass(name, same);
  const isStraight = straight === '=' || straight.startsWith('~') || straight === 'part' || straight === '-';
  return !isStraight && name.length > 2 && /^[=~]/.test(textClass(name, other)) ? CROSSED : straight;
}

/** The class of a name in the place of the other one. */
const CROSSED = 'crossed';

function townClass(sent: string, held: string): string {
  const [town = '', largerTown = ''] = held.split(PART);
  return sent !== '' && sent === largerTown && sent !== town ? 'larger' : textClass(sent, town);
}

const plain = (field: 'street' | 'number' | 'postalCode'): ComparedField => ({
  sent: (person) => person[field],
  held: ({ person }) => person[field],
  classOf: textClass,
});

const FIELDS: readonly ComparedField[] = [
  {
    sent: ({ lastName }) => lastName,
    held: ({ person }) => together(person.lastName, person.firstName),
    classOf: nameClass,
  },
  {
    sent: ({ firstName }) => firstName,
    held: ({ person }) => together(person.firstName, person.lastName),
    classOf: nameClass,
  },
  plain('street'),
  plain('number'),
  plain('postalCode'),
  { sent: ({ city }) => city, held: ({ person, largerTown }) => together(person.city, largerTown), classOf: townClass },
  { sent: ({ birthDate }) => birthDate, held: ({ person }) => person.birthDate, classOf: dateClass },
  {
    sent: ({ email }) => email,
    held: ({ person }) => person.email,
    classOf: (sent, held) => contactClass(valuesOf(sent), valuesOf(held)),
  },
];

const LAST_NAME = 0;
const FIRST_NAME = 1;

function valuesOf(value: string): string[] {
  return value === '' ? [] : [value];
}

/** The records of one country, with the different values of each field. */
class CountryRecords {
  readonly records: readonly HeldRecord[];
  private readonly values: readonly (readonly string[])[];
  /** For each field, the index of the value of each record. */
  private readonly indexes: readonly Uint32Array[];

  constructor(records: readonly HeldRecord[]) {
    this.records = records;
    const columns = FIELDS.map(({ held }) => records.map(held));
    this.values = columns.map((column) => [...new Set(column)]);
    this.indexes = columns.map((column, field) => {
      const positions = new Map(this.values[field]!.map((value, i) => [value, i]));
      return Uint32Array.from(column, (value) => positions.get(value)!);
    });
  }

  /** The class of each field (outer) of each record (inner). */
  classesOf(person: Person): string[][] {
    return FIELDS.map(({ sent, classOf }, field) => {
      const value = sent(person);
      const classes = this.values[field]!.map((held) => classOf(value, held));
      return Array.from(this.indexes[field]!, (index) => classes[index]!);
    });
  }
}

/** Questions from which it is learned how often records of two people agree. */
const MAX_CHANCE_QUESTIONS = 400;

/**
 * What an ideal matcher reaches on questions about records: one that compares each question with every record of the country, and knows
 * how often each field of a person's record differs in which way, and how many records agree with the value sent by chance. The fields
 * are weighed as independent, apart from the number of errors.
 * @param options.questions half of them teach the model, and the others are answered
 */
export function recordCeilingsOf(
  subjects: QuestionSubjects,
  options: { readonly questions: number; readonly seed: number },
): Ceiling[] {
  const countries = countryRecords(subjects.file.records);
  const model = new RecordErrorModel(FIELDS.length);
  const asked: PopulationQuestion[] = [];
  const profiles = subjects.population.profiles.length;
  let index = 0;
  let chanceQuestions = 0;
  for (const question of questionsOf(subjects, options)) {
    // The profiles take turns: the model learns from questions of each.
    if (Math.floor(index++ / profiles) % 2 === 1) {
      asked.push(question);
      continue;
    }
    const known = countries.get(question.country);
    if (known === undefined) continue;
    const isChance = chanceQuestions++ < MAX_CHANCE_QUESTIONS;
    if (question.personId !== undefined || isChance) learn(model, question, known, isChance);
  }
  return ceilingRows(asked.map((question) => answerTo(question, countries.get(question.country), model)));
}

function countryRecords(records: readonly Subject[]): Map<string, CountryRecords> {
  const byCountry = new Map<string, HeldRecord[]>();
  for (const record of records) {
    const { id: personId, country, largerTown = '' } = record;
    const list = byCountry.get(country) ?? [];
    const town = normalizePerson({ city: largerTown, country }, { country }).person.city;
    list.push({ personId, person: canonical(record), largerTown: town });
    byCountry.set(country, list);
  }
  return new Map([...byCountry].map(([country, list]) => [country, new CountryRecords(list)]));
}

function sentBy({ request, country }: PopulationQuestion): Person {
  return normalizePerson({ ...request, country }, { country }).person;
}

function learn(
  model: RecordErrorModel,
  question: PopulationQuestion,
  { records }: CountryRecords,
  isChance: boolean,
): void {
  const sent = sentBy(question);
  const component = { profile: question.profile, errors: question.corruptions.length };
  for (const record of records) {
    const isSame = record.personId === question.personId;
    if (!isSame && !isChance) continue;
    const classes = FIELDS.map((field) => field.classOf(field.sent(sent), field.held(record)));
    if (isSame) model.learnPerson(classes, component);
    else model.learnChance(classes, question.profile);
  }
}

function answerTo(
  question: PopulationQuestion,
  known: CountryRecords | undefined,
  model: RecordErrorModel,
): IdealAnswer {
  const { profile, personId } = question;
  const isPresent = personId !== undefined;
  if (known === undefined) return { profile, isPresent, isRight: false, probability: 0 };
  const classes = known.classesOf(sentBy(question));
  const odds = model.odds(classes, profile, (record) => isCrossed(classes, record));
  const byPerson = new Map<string, number>();
  let sum = 0;
  known.records.forEach((record, i) => {
    const each = odds[i]! / known.records.length;
    sum += each;
    byPerson.set(record.personId, (byPerson.get(record.personId) ?? 0) + each);
  });
  const [best, most] = [...byPerson].reduce((left, right) => (right[1] > left[1] ? right : left));
  return { profile, isPresent, isRight: best === personId, probability: most / (1 + sum) };
}

/** Whether both names are in each other's place: that happens to both at once. */
function isCrossed(classes: readonly (readonly string[])[], record: number): readonly number[] {
  const areBoth = classes[LAST_NAME]![record] === CROSSED && classes[FIRST_NAME]![record] === CROSSED;
  return areBoth ? IGNORED_IF_CROSSED : NONE;
}

const IGNORED_IF_CROSSED: readonly number[] = [FIRST_NAME];
const NONE: readonly number[] = [];
