/** How a street number sent stands to the one held. */
export type NumberAgreement = 'equal' | 'other-suffix' | 'different' | 'not-sent' | 'not-held';

/** Canonical numbers, `12 BIS`: equal with their suffix, equal without it, or different. */
export function compareNumber(sent: string, held: string): NumberAgreement {
  if (sent === '') return 'not-sent';
  if (held === '') return 'not-held';
  if (sent === held) return 'equal';
  return digitsOf(sent) === digitsOf(held) ? 'other-suffix' : 'different';
}

/** The digits of a canonical number: `12` of `12 BIS`. */
export function digitsOf(number: string): string {
  const blank = number.indexOf(' ');
  return blank === -1 ? number : number.slice(0, blank);
}
