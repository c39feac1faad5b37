import {
  hitNeighbouringKey,
  insertLetter,
  loseLetter,
  replaceLetter,
  swapNeighbours,
} from '../../quality/corruptions/letters.ts';
import type { Random } from '../../src/population/random.ts';
import type { Typed } from './question.ts';

type MistypedField = 'lastName' | 'street' | 'firstName' | 'city' | 'postalCode' | 'number';

/** How often each field has the error, by choice: more often in long words, less often in digits. */
const FIELDS: readonly { readonly field: MistypedField; readonly share: number }[] = [
  { field: 'lastName', share: 0.3 },
  { field: 'street', share: 0.35 },
  { field: 'firstName', share: 0.15 },
  { field: 'city', share: 0.1 },
  { field: 'postalCode', share: 0.05 },
  { field: 'number', share: 0.05 },
];

const SLIPS = [insertLetter, loseLetter, replaceLetter, hitNeighbouringKey, swapNeighbours] as const;

/** A question with one or two typing errors in different fields; fewer if the fields are too short. */
export function mistype(typed: Typed, random: Random): Typed {
  const first = mistypeOne(typed, random);
  return random.chance(0.5) ? first.typed : mistypeOne(first.typed, random, first.field).typed;
}

/** Fields are drawn until one can be mistyped. */
const MAX_DRAWS = 20;

function mistypeOne(typed: Typed, random: Random, spared?: MistypedField): { typed: Typed; field?: MistypedField } {
  for (let draw = 0; draw < MAX_DRAWS; draw++) {
    const field = drawField(random);
    if (field === spared) continue;
    const slip = SLIPS[random.below(SLIPS.length)]!;
    const changed = isDigits(field) ? wrongDigit(typed[field], random) : slip(typed[field], random);
    if (changed !== undefined) return { typed: { ...typed, [field]: changed }, field };
  }
  return { typed };
}

function drawField(random: Random): MistypedField {
  let left = random.fraction();
  for (const { field, share } of FIELDS) {
    left -= share;
    if (left < 0) return field;
  }
  return 'lastName';
}

function isDigits(field: MistypedField): boolean {
  return field === 'postalCode' || field === 'number';
}

/** Replaces one digit. */
function wrongDigit(text: string, random: Random): string | undefined {
  const places = [...text].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
  const at = places[random.below(places.length)];
  if (at === undefined) return undefined;
  const digit = (Number(text[at]) + 1 + random.below(9)) % 10;
  return `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
}
