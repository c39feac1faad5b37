import { type Corruption, ofField, pick } from './corruption.ts';

function number(name: string, description: string, change: Parameters<typeof ofField>[1]): Corruption {
  return { name, family: 'number', description, fields: ['number'], apply: ofField('number', change) };
}

const SUFFIX = / (?:bis|ter|[A-D])$/i;

/** Errors in the street number. */
export const numberCorruptions: readonly Corruption[] = [
  number('number-missing', 'No street number.', (text) => (text === '' ? undefined : '')),
  number('number-wrong', 'Any other street number.', (text, { random }) =>
    text === '' ? undefined : `${1 + random.below(150)}`,
  ),
  number('number-of-next-door', 'The number of the house beside or opposite.', (text, { random }) => {
    const digits = Number.parseInt(text, 10);
    return Number.isNaN(digits) ? undefined : `${Math.max(1, digits + pick([-2, -1, 1, 2], random)!)}`;
  }),
  number('number-digits-swapped', '21 becomes 12.', (text) => text.replace(/^(\d)(\d)/, '$2$1')),
  number('number-suffix-lost', '12 bis becomes 12.', (text) => text.replace(SUFFIX, '')),
  number('number-suffix-wrong', '12 bis becomes 12 ter.', (text, { random }) =>
    SUFFIX.test(text) ? text.replace(SUFFIX, ` ${pick(['bis', 'ter', 'A', 'B'], random)!}`) : undefined,
  ),
];
