import { describe, expect, test } from 'vitest';
import {
  canonicalCity,
  canonicalCountry,
  canonicalEmail,
  canonicalGender,
  canonicalName,
  canonicalNumber,
  canonicalPhone,
  canonicalPostalCode,
  canonicalStreet,
  currentCommune,
  foldText,
  isShortForm,
  parseBirthDate,
  soundOf,
  splitAddress,
  streetCore,
} from './index.ts';

const MEGABYTE = 1 << 20;
/**
 * Milliseconds of processor time for one function on one megabyte; the wall clock of a shared machine tells less. One pass
 * takes some tens, on a machine that others slow down a few hundred; what is quadratic takes hours.
 */
const LIMIT = 2000;

const FUNCTIONS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['foldText', foldText],
  ['canonicalName', canonicalName],
  ['canonicalNumber', (text) => canonicalNumber(text, 'FR')],
  ['canonicalStreet', (text) => canonicalStreet(text, 'FR')],
  ['splitAddress FR', (text) => splitAddress(text, 'FR')],
  ['splitAddress BE', (text) => splitAddress(text, 'BE')],
  ['splitAddress US', (text) => splitAddress(text, 'US')],
  ['splitAddress elsewhere', (text) => splitAddress(text, 'XX')],
  ['streetCore', (text) => streetCore(text, 'DE')],
  ['canonicalPostalCode', (text) => canonicalPostalCode(text, 'FR')],
  ['canonicalCity', (text) => canonicalCity(text, 'FR')],
  ['currentCommune', (text) => currentCommune(text)],
  ['canonicalEmail', canonicalEmail],
  ['canonicalPhone', (text) => canonicalPhone(text, 'FR')],
  ['canonicalGender', canonicalGender],
  ['canonicalCountry', (text) => canonicalCountry(text, 'FR')],
  ['parseBirthDate', parseBirthDate],
  ['soundOf', soundOf],
  ['isShortForm', (text) => isShortForm(text, 'JEAN')],
];

const UNITS: readonly (readonly [string, string])[] = [
  ['one word', 'a'],
  ['blanks', ' '],
  ['words', 'ab '],
  ['numbers', '1 '],
  ['zeros', '0 '],
  ['digits', '1'],
  ['commas', 'a,'],
  ['street types', 'R '],
  ['civilities', 'MR ET '],
  ['married names', 'A EP '],
  ['numbers in words', 'VINGT ET '],
  ['flats', 'BAT 3 '],
  ['places', 'LIEU DIT '],
  ['announced numbers', 'N 12 '],
  ['accents', 'é'],
  ['loose accents', '\u0301'],
  ['Cyrillic', 'ж'],
  ['Han', '漢'],
  ['emoji', '😀'],
  ['lone surrogates', '\ud800'],
  ['zero bytes', '\u0000'],
  ['direction marks', '\u202e'],
  ['at signs', '@'],
  ['plus signs', '+'],
  ['dates', '1-'],
];

function processorMilliseconds(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The best of up to three runs: the first ones may pay for compiling, or for a neighbour on the machine. */
function bestMilliseconds(run: () => unknown): number {
  let best = processorMilliseconds(run);
  for (let attempt = 0; attempt < 2 && best >= LIMIT; attempt++) best = Math.min(best, processorMilliseconds(run));
  return best;
}

describe('one megabyte', () => {
  test.each(UNITS)('of %s', { timeout: 60_000 }, (_, unit) => {
    const text = unit.repeat(MEGABYTE / unit.length);
    for (const [name, run] of FUNCTIONS)
      expect(
        bestMilliseconds(() => run(text)),
        name,
      ).toBeLessThan(LIMIT);
  });
});
