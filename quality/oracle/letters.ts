import type { Letter } from '../../src/matching/answer.ts';
import { isShortForm } from '../../src/matching/normalize/index.ts';
import { difference } from './distance.ts';

/**
 * The letters by the protocol's words alone, slowly. Nothing here comes from the engine but canonical forms and the
 * reviewed table of short forms: what both get wrong in the same way, they got wrong in the protocol.
 */
export interface Graded {
  readonly letter: Letter;
  /** Edits; `undefined` where nothing was compared. */
  readonly distance: number | undefined;
  /** The share of differing letters, 0 to 1; 0 where nothing was compared. */
  readonly share: number;
}

const NOT_COMPARED: Graded = { letter: '?', distance: undefined, share: 0 };

const ORDER: readonly Letter[] = ['E', 'S', 'P', 'N', 'D', '?'];

/** 0 for `E` to 5 for `?`. */
export function rankOf(letter: Letter): number {
  return ORDER.indexOf(letter);
}

export function isClose(letter: Letter): boolean {
  return letter === 'E' || letter === 'S' || letter === 'P';
}

/** `E` 0, `S` up to 10 %, `P` up to 25 %, `N` up to 35 % where the field has it, else `D`. Bounds are inclusive. */
function letterOf(distance: number, length: number, hasN: boolean): Letter {
  if (distance === 0) return 'E';
  if (distance * 100 <= 10 * length) return 'S';
  if (distance * 100 <= 25 * length) return 'P';
  return hasN && distance * 100 <= 35 * length ? 'N' : 'D';
}

function gradeText(sent: string, held: string, hasN: boolean): Graded {
  if (sent === '' || held === '') return NOT_COMPARED;
  const { distance, length } = difference(sent, held);
  return { letter: letterOf(distance, length, hasN), distance, share: distance / length };
}

/** Street or town. */
export function gradePlaceName(sent: string, held: string): Graded {
  return gradeText(sent, held, true);
}

/** Whether `sent` is some of the whole words that `held` consists of, in their order and side by side. */
function isPart(sent: string, held: string): boolean {
  const words = held.split(' ');
  const sentWords = sent.split(' ').length;
  if (sentWords >= words.length) return false;
  return words.some((_, at) => words.slice(at, at + sentWords).join(' ') === sent);
}

/** What the letters call `D` is `P` where a whole part of the compound value held was sent. */
function orPart(graded: Graded, sent: string, held: string): Graded {
  return graded.letter === 'D' && isPart(sent, held) ? { ...graded, letter: 'P' } : graded;
}

export function gradeLastName(sent: string, held: string): Graded {
  return orPart(gradeText(sent, held, false), sent, held);
}

/** As a last name; and what is `D` else is `P` where one is a well-known short form of the other. */
export function gradeFirstName(sent: string, held: string): Graded {
  const graded = orPart(gradeText(sent, held, false), sent, held);
  return graded.letter === 'D' && isShortForm(sent, held) ? { ...graded, letter: 'P' } : graded;
}

export function gradePostalCode(sent: string, held: string): Letter {
  if (sent === '' || held === '') return '?';
  if (sent === held) return 'E';
  return sent.length >= 3 && held.slice(0, 3) === sent.slice(0, 3) ? 'N' : 'D';
}

/** E-mail or telephone against all that the members hold. */
export function gradeContact(sent: string, held: readonly string[]): Letter {
  if (sent === '' || held.every((value) => value === '')) return '?';
  return held.includes(sent) ? 'E' : 'D';
}

/** Year, month, day: 0 the same, 1 different. */
export function gradeBirthDate(sent: string, held: string): string {
  if (sent === '') return '?';
  if (held === '') return '---';
  const heldParts = held.split('-');
  return sent
    .split('-')
    .map((part, i) => (part === heldParts[i] ? '0' : '1'))
    .join('');
}
