import { describe, expect, it } from 'vitest';
import { parseEmail } from './contact/email.ts';
import { parsePhone } from './contact/phone.ts';
import {
  currentCommune,
  foldText,
  isShortForm,
  normalizeCity,
  normalizeCountry,
  normalizeGender,
  normalizeNumber,
  normalizePhone,
  normalizePostalCode,
  normalizeStreet,
  parseBirthDate,
  soundOf,
  splitAddress,
  streetCore,
} from './index.ts';
import { parseFirstName } from './name/first-name.ts';
import { parseLastName } from './name/last-name.ts';
import { latinReading } from './text/latin-reading.ts';
import { repairText } from './text/repair-text.ts';

/** A quarter of a megabyte: enough to tell linear from quadratic, and four times faster than a megabyte. */
const TEXT_LENGTH = 1 << 18;
/**
 * CPU time of one function on one text. Linear functions take some ten milliseconds, a hundred on a busy machine; quadratic
 * ones take minutes.
 */
const MAX_CPU_MS = 1000;

const FUNCTIONS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['foldText', foldText],
  ['parseLastName', (text) => parseLastName(text, 'FR')],
  ['parseFirstName', (text) => parseFirstName(text, 'FR')],
  ['normalizeNumber', (text) => normalizeNumber(text, 'FR')],
  ['normalizeStreet', (text) => normalizeStreet(text, 'FR')],
  ['splitAddress FR', (text) => splitAddress(text, 'FR')],
  ['splitAddress BE', (text) => splitAddress(text, 'BE')],
  ['splitAddress US', (text) => splitAddress(text, 'US')],
  ['splitAddress elsewhere', (text) => splitAddress(text, 'XX')],
  ['streetCore', (text) => streetCore(text, 'DE')],
  ['normalizePostalCode', (text) => normalizePostalCode(text, 'FR')],
  ['normalizeCity', (text) => normalizeCity(text, 'FR')],
  ['currentCommune', (text) => currentCommune(text)],
  ['parseEmail', parseEmail],
  ['parsePhone', (text) => parsePhone(text, 'FR', '75011')],
  ['repairText', repairText],
  ['latinReading', latinReading],
  ['normalizePhone', (text) => normalizePhone(text, 'FR')],
  ['normalizeGender', normalizeGender],
  ['normalizeCountry', (text) => normalizeCountry(text, 'FR')],
  ['parseBirthDate', (text) => parseBirthDate(text, 'FR')],
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
  ['numbers after N', 'N 12 '],
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
  ['mojibake', 'Ã©'],
  ['entities', '&eacute;'],
  ['percent-encoding', '%C3%A9'],
  ['ampersands', '&'],
  ['question marks', 'a?'],
  ['brackets', '(a'],
  ['slashes', 'a/'],
  ['initials', 'A '],
  ['quotes', '"a '],
];

function processorMilliseconds(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The minimum of up to three runs: the first one may include compilation. */
function bestMilliseconds(run: () => unknown): number {
  let best = processorMilliseconds(run);
  for (let attempt = 0; attempt < 2 && best >= MAX_CPU_MS; attempt++) best = Math.min(best, processorMilliseconds(run));
  return best;
}

describe('normalization of hostile text', () => {
  it.each(UNITS)('takes linear time on a long text of %s', { timeout: 60_000 }, (_, unit) => {
    const text = unit.repeat(TEXT_LENGTH / unit.length);
    for (const [name, run] of FUNCTIONS)
      expect(
        bestMilliseconds(() => run(text)),
        name,
      ).toBeLessThan(MAX_CPU_MS);
  });

  const COUNTRIES = 'AT AU AX BE BR CA CH CO CZ DE DK FI GB HK IN IT JP LI MX NO PL RU SE SG SK TR US'.split(' ');

  it.each(COUNTRIES)('reads the address systems in linear time: %s', { timeout: 60_000 }, (country) => {
    const blanks = ' '.repeat(TEXT_LENGTH >> 5);
    const units = ['#1 ', 'no 1 ', '1-chome ', 'aaag. ', '1 A ', '1. ', 'ul ', 'b. 1 '];
    const repeated = units.map((unit) => unit.repeat(blanks.length / unit.length));
    for (const text of [`${blanks}#1${blanks}x`, `1${blanks}A${blanks}x`, `a${blanks}ul${blanks}x`, ...repeated])
      expect(bestMilliseconds(() => splitAddress(text, country))).toBeLessThan(MAX_CPU_MS);
  });
});
