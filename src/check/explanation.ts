import type { CheckAnswer, Letter, Product } from '../matching/answer.ts';
import type { Candidate, Decision } from '../matching/decide.ts';
import type { Comparison, Rule } from '../matching/grade.ts';
import type { Household, Member, Person } from '../matching/model.ts';
import { round } from '../matching/round.ts';
import type { KeyKind } from '../reference/keys/index.ts';
import type { SearchResult } from './search-result.ts';

/** The rules of all fields: text fields, number and birth date. */
export type RuleCode = Rule | 'other-suffix' | 'date-parts' | 'not-covered';

/** One field of an explained check. Values are in canonical form. */
export interface ExplainedField {
  readonly field: string;
  readonly sent: string;
  readonly held: string;
  /** The letter, or the protocol's value for number and birth date. */
  readonly result: Letter | string;
  /** Edit distance in code points; absent if the field is not compared by edit distance. */
  readonly distance?: number;
  /** The distance as a share of the longer value, in percent with one decimal. */
  readonly percent?: number;
  /** The rule that gave the letter, in words. */
  readonly rule: string;
  /** The rule as a code, for programs. */
  readonly ruleCode: RuleCode;
  /** What the field adds to the evidence for this household, in bits. */
  readonly bits: number;
}

/** A check with its reasons. It contains stored values: for administrators only. */
export interface Explanation {
  readonly product: Product;
  readonly answer: CheckAnswer;
  /** The version of the base that was searched; `undefined` of a base that does not change. */
  readonly baseVersion: string | undefined;
  /** ISO 3166-1 alpha-2: the country under which the question was read. */
  readonly country: string;
  readonly fields: readonly ExplainedField[];
  /** The blocking key that found the household; `null` if no household was close enough to compare. */
  readonly foundBy: KeyKind | null;
  /** Why the person is FOUND or not, in one sentence. */
  readonly reason: string;
  /** The conditions of the decision; `undefined` if no household was close enough to compare. */
  readonly decision: Decision | undefined;
  /** Probability that this is the household asked about, 0 to 1. */
  readonly probability: number;
  /** Total evidence in bits. The address fields count as one difference for somebody who moved. */
  readonly evidence: number;
  /** The person compared with, as held; `undefined` if no household was close enough to compare. */
  readonly closest: { readonly household: Household; readonly member: Member } | undefined;
  /** The `id`s of the imported rows of the household. */
  readonly recordIds: readonly string[];
  readonly householdsCompared: number;
  readonly keysAsked: number;
  readonly crowdedKeys: readonly KeyKind[];
}

const RULES: Readonly<Record<Comparison['rule'], string>> = {
  'not-sent': 'not sent',
  'not-held': 'not held in the base',
  equal: 'equal',
  different: 'not equal',
  distance: 'edit distance',
  'first-three-digits': 'first three digits equal',
  'part-of-compound': 'part of the compound name held',
  'more-than-held': 'contains the name held',
  'same-words': 'the same names in another order or with other particles',
  'same-core': 'the same street name with another type or other articles',
  'part-of-core': 'one street name contains the other',
  'with-residence': 'the same street with the name of a residence behind it',
  'other-core': 'only street type and articles agree',
  'other-road-number': 'another number in the street name',
  transliterated: 'the same in other letters',
  'short-form': 'short form of the name',
  initial: 'initial of the name',
  'swapped-names': 'first and last name swapped',
};

export function explainFields(person: Person, { comparison, evidence }: Candidate): ExplainedField[] {
  const { household, member } = comparison;
  const text = (field: keyof typeof evidence & keyof typeof comparison): ExplainedField => {
    const compared = comparison[field] as Comparison;
    return {
      field,
      sent: compared.sent,
      held: compared.held,
      result: compared.letter,
      ...(compared.distance === undefined
        ? {}
        : { distance: compared.distance, percent: percentage(compared.distance, compared.length) }),
      rule: RULES[compared.rule],
      ruleCode: compared.rule,
      bits: round(evidence[field], 2),
    };
  };
  return [
    text('lastName'),
    text('firstName'),
    {
      field: 'number',
      sent: person.number,
      held: household.number,
      result: comparison.number === 'equal' ? 'True' : 'False',
      rule: numberRule(person, comparison),
      ruleCode: comparison.number,
      bits: round(evidence.number, 2),
    },
    text('address'),
    text('postalCode'),
    text('city'),
    {
      field: 'birthDate',
      sent: person.birthDate,
      held: member.birthDate,
      result: comparison.birthDate,
      rule: birthDateRule(comparison.birthDate),
      ruleCode: birthDateRuleCode(comparison.birthDate),
      bits: round(evidence.birthDate, 2),
    },
    text('email'),
    text('phone'),
  ];
}

/** The flat counts with the number, and has no field of its own. */
function numberRule({ flat }: Person, { number, flat: agreement, member }: Candidate['comparison']): string {
  const rule = number.replace('-', ' ');
  if (agreement === 'equal') return `${rule}, the same flat`;
  return agreement === 'different' ? `${rule}, but flat ${flat ?? ''} sent and ${member.flat ?? 'another'} held` : rule;
}

function birthDateRule(code: string): string {
  if (code === '?') return RULES['not-sent'];
  return code === '---' ? RULES['not-held'] : 'year, month, day: 0 equal, 1 different';
}

function birthDateRuleCode(code: string): RuleCode {
  if (code === '?') return 'not-sent';
  return code === '---' ? 'not-held' : 'date-parts';
}

/** ID Check ignores these fields. */
const ID_CHECK_PLUS_FIELDS: ReadonlySet<string> = new Set(['birthDate', 'email', 'phone']);

/** The fields of a check by `product`. */
export function coveredFields(fields: readonly ExplainedField[], product: Product): readonly ExplainedField[] {
  if (product === 'idcheck-plus') return fields;
  return fields.map((one) =>
    ID_CHECK_PLUS_FIELDS.has(one.field)
      ? { ...one, rule: 'the product does not cover it', ruleCode: 'not-covered' }
      : one,
  );
}

function percentage(distance: number, length: number): number {
  return length === 0 ? 0 : round((100 * distance) / length, 1);
}

function addressText(addressClose: boolean, coreClose: boolean): string {
  if (!addressClose) return 'the address is not close';
  return coreClose ? 'the address is close' : 'the address is close only in street type and articles';
}

/** The reason of the answer, in one sentence. */
export function reasonFor(decision: Decision | undefined, { best }: SearchResult): string {
  if (best === undefined) return 'NOT FOUND: no household shares a blocking key with the question.';
  if (decision === undefined) {
    return 'NOT FOUND: neither the last name nor the address is close to those of the most likely household.';
  }
  const { found, lastNameClose, addressClose, coreClose, placeAgrees, emailEqual, phoneEqual } = decision;
  const name = lastNameClose ? 'the last name is close' : 'the last name is not close';
  const address = addressText(addressClose, coreClose);
  const place = placeAgrees ? 'the place agrees' : 'the place does not agree';
  const contacts = [...(emailEqual ? ['the e-mail is equal'] : []), ...(phoneEqual ? ['the phone is equal'] : [])];
  return `${found ? 'FOUND' : 'NOT FOUND'}: ${[name, address, place, ...contacts].join(', ')}.`;
}
