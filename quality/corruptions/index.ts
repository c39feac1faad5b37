import { birthDateCorruptions } from './birth-date.ts';
import { contactCorruptions, matchCorruptions } from './contact.ts';
import type { Corruption } from './corruption.ts';
import { firstNameCorruptions } from './first-name.ts';
import { lastNameCorruptions } from './last-name.ts';
import { numberCorruptions } from './number.ts';
import { placeCorruptions } from './place.ts';
import { streetCorruptions } from './street.ts';
import { typingCorruptions } from './typing.ts';
import { writingCorruptions } from './writing.ts';

export { applyAll, areApart, isFor, pairsOf, productOf } from './combine.ts';
export * from './corruption.ts';
export { type Stranger, strangers } from './strangers.ts';

/** Every named corruption. To add one, add it to the file of its family. */
export const corruptions: readonly Corruption[] = [
  ...writingCorruptions,
  ...typingCorruptions,
  ...lastNameCorruptions,
  ...firstNameCorruptions,
  ...streetCorruptions,
  ...numberCorruptions,
  ...placeCorruptions,
  ...birthDateCorruptions,
  ...contactCorruptions,
  ...matchCorruptions,
];
