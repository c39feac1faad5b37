import { formatList, type MessageKey, t } from './i18n.ts';

export const LEVELS = ['identical', 'close', 'quite_far', 'far', 'different', 'not_compared'] as const;
export type Level = (typeof LEVELS)[number];

/** One field of an answer of the API. */
export interface ComparedField {
  readonly field: string;
  readonly level: Level;
  readonly letter: string;
  readonly distance: number | null;
  readonly rule: string;
  /** Rows of a file have no evidence by field. */
  readonly evidence_bits?: number;
  readonly sent?: string;
  readonly held?: string;
  readonly edits?: readonly Edit[] | null;
}

/** One piece of the aligned values sent and held. */
export interface Edit {
  readonly kind: 'equal' | 'replaced' | 'extra' | 'missing' | 'swapped';
  readonly sent: string;
  readonly held: string;
}

export interface CheckAnswer {
  readonly result: 'found' | 'not_found';
  readonly household_id: string | null;
  readonly reasons: readonly string[];
  readonly probability: { readonly household: number; readonly person: number };
  readonly fields: readonly ComparedField[];
  readonly record_ids?: readonly string[];
  readonly request_id: string;
}

export interface MatchAnswer {
  readonly matched: boolean;
  readonly record_id: string | null;
  readonly household_id: string | null;
  readonly probability: number;
  readonly fields: readonly ComparedField[];
  readonly request_id: string;
}

/** From this probability of the person, NOT FOUND needs a look: perhaps the person has moved. */
const PROBABLE = 0.5;

export function fieldName(field: string): string {
  return t(`field.${field}` as MessageKey);
}

function inSentence(field: string): string {
  return t(`in-sentence.${field}` as MessageKey);
}

export function levelName({ field, level }: Pick<ComparedField, 'field' | 'level'>): string {
  return t(field === 'postal_code' && level === 'far' ? 'level.far.postal_code' : `level.${level}`);
}

/** The clauses about one part of the question, as the API names them. */
const CLAUSES = [
  { field: 'last_name', agrees: 'last_name_close', differs: 'last_name_not_close' },
  { field: 'street', agrees: 'address_close', differs: 'address_not_close' },
  { field: 'place', agrees: 'place_agrees', differs: 'place_differs' },
] as const;

export function hasOtherFirstName({ result, fields }: CheckAnswer): boolean {
  return result === 'found' && fields.some(({ field, level }) => field === 'first_name' && level === 'different');
}

export function isProbable({ result, probability }: CheckAnswer): boolean {
  return result === 'not_found' && probability.person >= PROBABLE;
}

/** Whether the answer compares with a household at all. */
export function hasHousehold({ reasons, fields }: CheckAnswer): boolean {
  return fields.length > 0 && !reasons.includes('no_household_near');
}

/** What the answer means, in sentences. */
export function sentencesOf(answer: CheckAnswer): string[] {
  if (!hasHousehold(answer) && answer.result === 'not_found') {
    return [t('answer.no_household'), ...(isProbable(answer) ? [probableSentence(answer)] : [])];
  }
  return answer.result === 'found' ? foundSentences(answer) : notFoundSentences(answer);
}

function foundSentences(answer: CheckAnswer): string[] {
  const { reasons } = answer;
  const close = CLAUSES.filter(({ agrees }) => reasons.includes(agrees)).map(({ field }) => inSentence(field));
  const contacts = ['email', 'phone'].filter((field) => reasons.includes(`${field}_equal`)).map(inSentence);
  const first =
    close.length === CLAUSES.length || contacts.length === 0
      ? t('answer.found', { fields: capitalize(formatList(close)), count: close.length })
      : t('answer.found.contact', { fields: formatList(contacts) });
  return [first, ...(hasOtherFirstName(answer) ? [t('answer.found.first_name')] : [])];
}

function notFoundSentences(answer: CheckAnswer): string[] {
  const differing = CLAUSES.filter(({ differs }) => answer.reasons.includes(differs)).map(({ field }) =>
    inSentence(field),
  );
  const first =
    differing.length === 0
      ? t('answer.no_household')
      : t('answer.not_found', { fields: formatList(differing), count: differing.length });
  return [first, ...(isProbable(answer) ? [probableSentence(answer)] : [])];
}

function probableSentence({ fields }: CheckAnswer): string {
  const agreeing = fields
    .filter(({ level }) => level === 'identical' || level === 'close')
    .map(({ field }) => inSentence(field));
  return t('answer.not_found.probable', { fields: formatList(agreeing), count: agreeing.length });
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Rules that say more than the level does. */
const TOLD_RULES: ReadonlySet<string> = new Set([
  'not-sent',
  'not-held',
  'first-three-digits',
  'part-of-compound',
  'more-than-held',
  'same-words',
  'same-core',
  'part-of-core',
  'with-residence',
  'other-core',
  'other-road-number',
  'transliterated',
  'short-form',
  'initial',
  'swapped-names',
  'other-suffix',
  'not-covered',
] as const);

/** What a field's level comes from, in words; `''` if there is nothing to add. */
export function noteOf({ field, letter, distance, rule }: ComparedField): string {
  if (field === 'birth_date' && /^[01]{3}$/.test(letter)) {
    const parts = (['year', 'month', 'day'] as const).filter((_, at) => letter[at] === '1');
    return parts.map((part) => t(`answer.birth.${part}`)).join(', ');
  }
  const notes = TOLD_RULES.has(rule) ? [t(`rule.${rule}` as MessageKey)] : [];
  if (distance !== null && distance > 0) notes.push(t('answer.distance', { count: distance }));
  return notes.join(', ');
}
