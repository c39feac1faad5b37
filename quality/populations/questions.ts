import type { PersonInput } from '../../src/matching/model.ts';
import { AliasTable } from '../../src/population/alias-table.ts';
import { hash32, Random } from '../../src/population/random.ts';
import {
  type AddressStyle,
  type Context,
  pick,
  requestOf,
  type Subject,
  type Surroundings,
  strangers,
  type Typed,
  typedBy,
} from '../corruptions/index.ts';
import { addressLine, styleOf } from './address-line.ts';
import { allErrors, ErrorModel } from './error-model.ts';
import type { Household, PopulationFile } from './file.ts';
import { isEnough, typedWith, typedWithGaps } from './gaps.ts';
import { MAX_RECORD_ERRORS_PER_FIELD, RECORD_ERRORS } from './plain/errors.ts';
import { writtenRecord } from './plain/writing.ts';
import type { Population, Profile } from './population.ts';
import { surroundingsByCountry } from './surroundings.ts';

/** A question to `match` about a person who is in the file or not. */
export interface PopulationQuestion {
  readonly request: PersonInput;
  /** The `id` of the person asked about; `undefined` if the file does not have the person. */
  readonly personId: string | undefined;
  readonly profile: string;
  readonly country: string;
  /** Names of the corruptions, in the order in which they happened. */
  readonly corruptions: readonly string[];
  /** Why there is no right person: a stranger's name, or {@link NOT_IN_FILE}; `undefined` for people who are present. */
  readonly absence: string | undefined;
  /** The unusual way in which address or country are sent; `undefined` for the usual one. */
  readonly writing: string | undefined;
  /** How the flat sent and that of the file compare, of the person or of the one that a stranger resembles. */
  readonly flat: 'same flat' | 'another flat' | 'flat not sent' | 'flat not in the file' | undefined;
  /** The values sent, before they are written as a request. */
  readonly typed: Typed;
  /** The complete person that the question was derived from: the one asked about, or the one that a stranger resembles. */
  readonly source: Subject;
}

export const NOT_IN_FILE = 'not-in-the-file';

const HALF = 0.5;
/** Share of absent people who are similar to a person of the file. */
const STRANGER_SHARE = 0.4;
/** Weights of the number of corruptions: none, one, two, three. */
const ERROR_COUNTS = new AliasTable([20, 35, 30, 15]);
const MAX_ERRORS = 3;
/** Share of questions with an address style that is unusual in the country. */
const UNUSUAL_STYLE_SHARE = 0.3;
/** Share of questions without the country of a foreign person. */
const COUNTRY_MISSING_SHARE = 0.15;
export interface QuestionSubjects {
  readonly file: PopulationFile;
  readonly population: Population;
  readonly surroundingsOf: (country: string) => Surroundings;
  /**
   * The same, with nobody who is in the file: a stranger with the names and the door of somebody in the file would be that person,
   * and not absent.
   */
  readonly absentSurroundingsOf: (country: string) => Surroundings;
}

export function subjectsOf(population: Population, file: PopulationFile): QuestionSubjects {
  const all = [...file.present, ...file.absent];
  return {
    file,
    population,
    surroundingsOf: surroundingsByCountry(all),
    absentSurroundingsOf: surroundingsByCountry(all, file.absent),
  };
}

/** The questions of a population, the same for the same seed and file. */
export function* questionsOf(
  subjects: QuestionSubjects,
  options: { readonly questions: number; readonly seed: number },
): Generator<PopulationQuestion> {
  const { profiles, records } = subjects.population;
  const errors =
    records === undefined ? new ErrorModel(allErrors()) : new ErrorModel(RECORD_ERRORS, MAX_RECORD_ERRORS_PER_FIELD);
  const counts = records === undefined ? ERROR_COUNTS : new AliasTable(records.questionErrors);
  for (let i = 0; i < options.questions; i++) {
    const random = new Random(hash32(options.seed, i, 61), 19);
    yield drawQuestion(subjects, { random, errors, counts, profile: profiles[i % profiles.length]! });
  }
}

export function drawPopulationQuestions(
  subjects: QuestionSubjects,
  options: { readonly questions: number; readonly seed: number },
): PopulationQuestion[] {
  return [...questionsOf(subjects, options)];
}

interface Draw {
  readonly random: Random;
  readonly errors: ErrorModel;
  /** Weights of the number of errors. */
  readonly counts: AliasTable;
  readonly profile: Profile;
}

function drawQuestion(subjects: QuestionSubjects, draw: Draw): PopulationQuestion {
  for (;;) {
    const question = draw.random.chance(HALF) ? aboutPresent(subjects, draw) : aboutAbsent(subjects, draw);
    if (question) return question;
  }
}

function contextOf({ people }: Household, { surroundingsOf }: QuestionSubjects, random: Random): Context {
  const person = pick(people, random)!;
  return { random, person, household: people, surroundings: surroundingsOf(person.country) };
}

function aboutPresent(subjects: QuestionSubjects, draw: Draw): PopulationQuestion | undefined {
  const context = contextOf(pick(subjects.file.present, draw.random)!, subjects, draw.random);
  return asked(subjects, draw, { context, typed: typedBy(context.person), absence: undefined });
}

function aboutAbsent(subjects: QuestionSubjects, draw: Draw): PopulationQuestion | undefined {
  const { random } = draw;
  if (subjects.population.records !== undefined || !random.chance(STRANGER_SHARE)) {
    const context = contextOf(pick(subjects.file.absent, random)!, subjects, random);
    return asked(subjects, draw, { context, typed: typedBy(context.person), absence: NOT_IN_FILE });
  }
  const context = contextOf(pick(subjects.file.present, random)!, subjects, random);
  const stranger = pick(strangers, random)!;
  const typed = stranger.invent({ ...context, surroundings: subjects.absentSurroundingsOf(context.person.country) });
  return typed && asked(subjects, draw, { context, typed, absence: stranger.name });
}

function asked(
  { population, file }: QuestionSubjects,
  { random, errors, counts, profile }: Draw,
  about: { context: Context; typed: Typed; absence: string | undefined },
): PopulationQuestion | undefined {
  const { context, absence } = about;
  const { person } = context;
  const sent = typedWithGaps(typedWith(about.typed, profile.fields), gapsOf(population, profile), random);
  if (!isEnough(sent) || (isStranger(absence) && isSameAs(sent, typedBy(person)))) return undefined;
  const count = Math.min(profile.maxErrors ?? MAX_ERRORS, counts.pick(random));
  const { typed, applied } = errors.corrupt(sent, count, context);
  const style = styleOf(person.country, random, UNUSUAL_STYLE_SHARE);
  const usual = styleOf(person.country, random, 0);
  const isForeign = person.country !== 'FR';
  const withoutCountry = isForeign && random.chance(COUNTRY_MISSING_SHARE);
  const request =
    population.records === undefined
      ? requestWith(typed, style, isForeign && !withoutCountry ? person.country : '')
      : writtenRecord(typed, person, style, random);
  return {
    request,
    personId: absence === undefined ? person.id : undefined,
    profile: profile.name,
    country: person.country,
    corruptions: applied.map(({ name }) => name),
    absence,
    flat: flatOf(typed.unit, file.rows.get(person.id)?.unit),
    typed,
    source: person,
    writing:
      population.records === undefined
        ? writingOf({ withoutCountry, otherStyle: style !== usual && typed.street !== '' })
        : undefined,
  };
}

/** @param held `undefined` if the file does not have the person or no flats */
function flatOf(sent: string, held: string | undefined): PopulationQuestion['flat'] {
  if (held === undefined || (sent === '' && held === '')) return undefined;
  if (sent === '') return 'flat not sent';
  if (held === '') return 'flat not in the file';
  return sent === held ? 'same flat' : 'another flat';
}

function isStranger(absence: string | undefined): boolean {
  return absence !== undefined && absence !== NOT_IN_FILE;
}

/** Whether all values sent are equal to those held, so that a stranger cannot be distinguished from the person. */
function isSameAs(sent: Typed, person: Typed): boolean {
  const fields = Object.keys(sent) as (keyof Typed)[];
  return fields.every((field) => sent[field] === '' || person[field] === '' || sent[field] === person[field]);
}

/** Missing fields among those that are sent. */
function gapsOf({ gaps }: Population, { fields }: Profile): Population['gaps'] {
  return Object.fromEntries(Object.entries(gaps).filter(([field]) => fields.includes(field as keyof Typed)));
}

function requestWith(typed: Typed, style: AddressStyle, country: string): PersonInput {
  const request = requestOf(typed, 'match', (dwelling) => addressLine(style, dwelling));
  return country === '' ? request : { ...request, country };
}

function writingOf({
  withoutCountry,
  otherStyle,
}: {
  withoutCountry: boolean;
  otherStyle: boolean;
}): string | undefined {
  if (withoutCountry) return 'country not sent';
  return otherStyle ? 'address written otherwise' : undefined;
}
