import { isRegion } from './region.ts';

/** Words before a postal code, folded and without blanks: `CP 35400`, `T.K. 104 31`. */
const LABELS: ReadonlySet<string> = new Set(
  'CP CODEPOSTAL PLZ ZIP ZIPCODE CAP CEP PSC TK ΤΚ INDEX ИНДЕКС IHДЕКС ІНДЕКС POSTCODE POSTALCODE POSTNR'.split(' '),
);
const LABELLED = /^(\D{2,10})(\d+)$/u;

/** A code of digits without the label or the region before it: `NSW 2000`, `NY 10001`. */
export function withoutLabel(code: string, country: string): string {
  const [, label, digits] = LABELLED.exec(code) ?? [];
  if (label === undefined || digits === undefined) return code;
  return LABELS.has(label) || isRegion(label, country) ? digits : code;
}

const TO_DIGIT: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const TO_LETTER: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '5': 'S' };

/** Writes each sign of a code as a digit (`9`) or a letter (`A`), as `shape` says. */
function shaped(code: string, shape: string): string {
  let result = '';
  for (let index = 0; index < shape.length; index++) {
    const sign = code[index]!;
    result += (shape[index] === '9' ? TO_DIGIT[sign] : TO_LETTER[sign]) ?? sign;
  }
  return result;
}

const CANADIAN = /^[A-Z]\d[A-Z]\d[A-Z]\d$/;
const BRITISH = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/;
/** Outward codes by length, the frequent ones first. */
const OUTWARD: Readonly<Record<number, readonly string[]>> = {
  2: ['A9'],
  3: ['AA9', 'A99', 'A9A'],
  4: ['AA99', 'AA9A'],
};

/** A code of letters and digits in which letters and digits that look alike were exchanged: `HOH OHO`, `S015 2AB`. */
export function withLookalikes(code: string, country: string): string {
  if (country === 'CA') {
    if (code.length !== 6 || CANADIAN.test(code)) return code;
    const read = shaped(code, 'A9A9A9');
    return CANADIAN.test(read) ? read : code;
  }
  if (BRITISH.test(code)) return code;
  for (const outward of OUTWARD[code.length - 3] ?? []) {
    const read = shaped(code, `${outward}9AA`);
    if (BRITISH.test(read)) return read;
  }
  return code;
}
