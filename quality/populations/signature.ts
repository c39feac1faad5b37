import type { Person } from '../../src/matching/model.ts';
import { editDistance } from '../oracle/distance.ts';

/** The values that the people of a file have, by which a value sent is known to be another person's. */
export interface KnownValues {
  readonly lastNames: ReadonlySet<string>;
  readonly firstNames: ReadonlySet<string>;
  /** `postal code, street` */
  readonly streets: ReadonlySet<string>;
  /** `postal code, street, number` */
  readonly doors: ReadonlySet<string>;
}

/** How alike two canonical texts are. */
export function textClass(sent: string, held: string): string {
  if (sent === '') return '-';
  if (held === '') return '?';
  const [left, right] = [sent.replaceAll(' ', ''), held.replaceAll(' ', '')];
  if (left === right) return '=';
  if (left.length === 1 || right.length === 1) return left.charAt(0) === right.charAt(0) ? 'initial' : 'x';
  const distance = editDistance(left, right);
  if (distance <= 2 || distance <= Math.max(left.length, right.length) / 4) return `~${Math.min(3, distance)}`;
  const [sentWords, heldWords] = [sent.split(' '), held.split(' ')];
  if (sentWords.every((word) => heldWords.includes(word)) || heldWords.every((word) => sentWords.includes(word)))
    return 'part';
  if (sentWords.some((word) => word.length > 2 && heldWords.includes(word))) return 'word';
  return left.charAt(0) === right.charAt(0) ? 'x1' : 'x';
}

/** Which parts of a date differ. */
export function dateClass(sent: string, held: string): string {
  if (sent === '') return '-';
  if (held === '') return '?';
  // A placeholder that is also a date.
  if (sent !== held && [sent, held].some((date) => date.endsWith('-01-01'))) return 'placeholder';
  const parts = held.split('-');
  const differing = sent.split('-').map((part, i) => (part === parts[i] ? '0' : '1'));
  const isExchanged = sent.slice(5, 7) === parts[2] && sent.slice(8) === parts[1];
  return differing.join('') !== '000' && isExchanged && differing[0] === '0' ? 'exchanged' : differing.join('');
}

/** How the values of an e-mail or phone compare. */
export function contactClass(sent: readonly string[], held: readonly string[]): string {
  if (sent.length === 0) return '-';
  if (held.length === 0) return '?';
  if (sent.some((value) => held.includes(value))) return '=';
  return sent.some((value) => held.some((other) => editDistance(value, other) <= 1)) ? '~' : 'x';
}

function isOther(text: string): boolean {
  return text.startsWith('x') || text === 'word';
}

function withKnown(text: string, isKnown: boolean): string {
  return isOther(text) && isKnown ? `${text}k` : text;
}

/**
 * How the values sent differ from those of one person: one class for each field, separated by blanks.
 * @param context.others the other people of the household
 */
export function signatureOf(
  sent: Person,
  held: Person,
  { known, others }: { readonly known: KnownValues; readonly others: readonly Person[] },
): string {
  const road = `${sent.postalCode}, ${sent.street}`;
  const isSwapped =
    sent.lastName !== '' &&
    textClass(sent.lastName, held.firstName) === '=' &&
    !isOther(textClass(sent.firstName, held.lastName));
  const isBirthName = [held.birthName, ...(held.alternatives?.lastNames ?? [])].includes(sent.lastName);
  const classes = {
    lastName: isSwapped
      ? 'swapped'
      : isBirthName && sent.lastName !== ''
        ? 'birth'
        : withKnown(textClass(sent.lastName, held.lastName), known.lastNames.has(sent.lastName)),
    firstName: isSwapped
      ? 'swapped'
      : withKnown(textClass(sent.firstName, held.firstName), known.firstNames.has(sent.firstName)),
    member: others.some(({ firstName }) => firstName !== '' && firstName === sent.firstName) ? 'm' : '',
    street: withKnown(textClass(sent.street, held.street), known.streets.has(road)),
    number: withKnown(textClass(sent.number, held.number), known.doors.has(`${road}, ${sent.number}`)),
    postalCode: textClass(sent.postalCode, held.postalCode),
    city: textClass(sent.city, held.city),
    birthDate: dateClass(sent.birthDate, held.birthDate),
    email: contactClass(
      valuesOf(sent.email, sent.alternatives?.emails),
      valuesOf(held.email, held.alternatives?.emails),
    ),
    phone: contactClass(
      valuesOf(sent.phone, sent.alternatives?.phones),
      valuesOf(held.phone, held.alternatives?.phones),
    ),
  };
  return Object.values(classes).join(' ');
}

function valuesOf(value: string, others: readonly string[] = []): string[] {
  return [value, ...others].filter((text) => text !== '');
}
