/** A national plan that changed its numbers or gave up the zero before them: an old number and the new one are the same line. */
interface Renumbering {
  /** Country code without `+`. */
  readonly code: string;
  /** Old national numbers. */
  readonly pattern: RegExp;
  readonly renumber: (national: string) => string;
}

/** Côte d'Ivoire: the second digit of a mobile number tells the operator, whose prefix was put before. */
function ivorian(national: string): string {
  const isFixed = national[0] === '2' || national[0] === '3';
  if (isFixed) return `27${national}`;
  const second = Number(national[1]);
  return `${second <= 3 ? '01' : second <= 6 ? '05' : '07'}${national}`;
}

function withoutFirst(national: string): string {
  return national.slice(1);
}

/**
 * Sources: ITU operational bulletins: ARTCI (31 January 2021), ARCEP Bénin (30 November 2024), IFT Mexico (3 August 2019). Poland
 * and Czechia gave up the trunk prefix 0; Czech numbers that were not mobile changed with it.
 */
const RENUMBERINGS: ReadonlyMap<string, Renumbering> = new Map([
  ['BJ', { code: '229', pattern: /^\d{8}$/, renumber: (national) => `01${national}` }],
  ['CZ', { code: '420', pattern: /^0[67]\d{8}$/, renumber: withoutFirst }],
  ['CI', { code: '225', pattern: /^[02-9]\d{7}$/, renumber: ivorian }],
  ['MX', { code: '52', pattern: /^1\d{10}$/, renumber: withoutFirst }],
  ['PL', { code: '48', pattern: /^0[1-9]\d{8}$/, renumber: withoutFirst }],
  ['UA', { code: '380', pattern: /^80\d{9}$/, renumber: (national) => national.slice(2) }],
]);

function countryOf(digits: string): string {
  for (const [country, { code }] of RENUMBERINGS)
    if (digits.startsWith(`+${code}`) || digits.startsWith(`00${code}`)) return country;
  return '';
}

/**
 * The present number of an old one; `''` for any other.
 * @param digits with a leading `+` if the text has one
 * @param country ISO 3166-1 alpha-2 of numbers without an international prefix
 */
export function renumbered(digits: string, country: string): string {
  const isInternational = digits.startsWith('+') || digits.startsWith('00');
  const plan = RENUMBERINGS.get(isInternational ? countryOf(digits) : country);
  if (plan === undefined) return '';
  const national = isInternational ? digits.slice(digits.indexOf(plan.code) + plan.code.length) : digits;
  return plan.pattern.test(national) ? `+${plan.code}${plan.renumber(national)}` : '';
}
