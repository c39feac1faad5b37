import type { CheckAnswer, Letter, Product } from '../matching/answer.ts';
import type { Candidate, Decision } from '../matching/decide.ts';
import type { Comparison, Rule } from '../matching/grade.ts';
import type { Person } from '../matching/model.ts';
import type { KeyKind } from '../reference/keys/index.ts';
import type { SearchResult } from './search.ts';

/** Rules of single fields; those of number and birth date beside the ones of texts. */
export type RuleCode = Rule | 'other-suffix' | 'date-parts' | 'not-covered';

/** One field of an explained check. Canonical forms are of the person asked about and of the reference base. */
export interface ExplainedField {
  readonly field: string;
  readonly sent: string;
  readonly held: string;
  /** The letter, or for number and birth date what the protocol answers instead. */
  readonly result: Letter | string;
  /** Edits in code points; absent where the field is not compared letter by letter. */
  readonly distance?: number;
  /** The distance as a share of the longer value, in percent with one decimal. */
  readonly percent?: number;
  /** The rule that gave the letter, in words. */
  readonly rule: string;
  /** The same as a code, for programs. */
  readonly ruleCode: RuleCode;
  /** What the field adds to the evidence for this household, in bits. */
  readonly bits: number;
}

/** A check with its reasons: for the operator's own terminal. It shows stored values, so it is never served. */
export interface Explanation {
  readonly product: Product;
  readonly answer: CheckAnswer;
  /** ISO 3166-1 alpha-2: the country under which the question was read. */
  readonly country: string;
  readonly fields: readonly ExplainedField[];
  /** The blocking key that brought the household; `null` if none was near. */
  readonly foundBy: KeyKind | null;
  /** Why FOUND, or why not: one sentence. */
  readonly reason: string;
  /** The same as clauses; `undefined` if no household was near enough. */
  readonly decision: Decision | undefined;
  /** That this is the household asked about, 0 to 1. */
  readonly probability: number;
  /** All fields together, in bits; who moved differs in the whole address at once, which counts as one difference. */
  readonly evidence: number;
  /** The `id`s that the import gave to the people of the household. */
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
  'other-core': 'only street type and articles agree',
  'other-road-number': 'another number in the street name',
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
      bits: round(evidence[field]),
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
      rule: comparison.number.replace('-', ' '),
      ruleCode: comparison.number,
      bits: round(evidence.number),
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
      bits: round(evidence.birthDate),
    },
    text('email'),
    text('phone'),
  ];
}

function birthDateRule(code: string): string {
  if (code === '?') return RULES['not-sent'];
  return code === '---' ? RULES['not-held'] : 'year, month, day: 0 the same, 1 different';
}

function birthDateRuleCode(code: string): RuleCode {
  if (code === '?') return 'not-sent';
  return code === '---' ? 'not-held' : 'date-parts';
}

/** What ID Check does not look at, and is therefore not shown, whatever was sent. */
const OF_ID_CHECK_PLUS: ReadonlySet<string> = new Set(['birthDate', 'email', 'phone']);

/** The fields of a check by `product`. */
export function coveredFields(fields: readonly ExplainedField[], product: Product): readonly ExplainedField[] {
  if (product === 'idcheck-plus') return fields;
  return fields.map((one) =>
    OF_ID_CHECK_PLUS.has(one.field) ? { ...one, rule: 'the product does not cover it', ruleCode: 'not-covered' } : one,
  );
}

function percentage(distance: number, length: number): number {
  return length === 0 ? 0 : Math.round((1000 * distance) / length) / 10;
}

function round(bits: number): number {
  return Math.round(bits * 100) / 100;
}

function addressText(addressClose: boolean, coreClose: boolean): string {
  if (!addressClose) return 'the address is not close';
  return coreClose ? 'the address is close' : 'the address is close only in street type and articles';
}

/** Why the answer is what it is, in one sentence. */
export function reasonFor(decision: Decision | undefined, { best }: SearchResult): string {
  if (best === undefined) return 'NOT FOUND: no blocking key of the question brought a household.';
  if (decision === undefined) {
    return 'NOT FOUND: of the likeliest household neither the last name nor the address is near enough to be compared.';
  }
  const { found, lastNameClose, addressClose, coreClose, placeAgrees, emailEqual, phoneEqual } = decision;
  const name = lastNameClose ? 'the last name is close' : 'the last name is not close';
  const address = addressText(addressClose, coreClose);
  const place = placeAgrees ? 'the place agrees' : 'the place does not agree';
  const contacts = [...(emailEqual ? ['the e-mail is equal'] : []), ...(phoneEqual ? ['the phone is equal'] : [])];
  return `${found ? 'FOUND' : 'NOT FOUND'}: ${[name, address, place, ...contacts].join(', ')}.`;
}
