import { addressLineCorruptions } from './address-line.ts';
import { birthDateCorruptions } from './birth-date.ts';
import { contactCorruptions, matchCorruptions } from './contact.ts';
import { contactWritingCorruptions } from './contact-writing.ts';
import type { Corruption } from './corruption.ts';
import { dateWritingCorruptions } from './date-writing.ts';
import { firstNameCorruptions } from './first-name.ts';
import { lastNameCorruptions } from './last-name.ts';
import { moreNamesCorruptions, severalFirstNamesCorruptions } from './more-names.ts';
import { numberCorruptions } from './number.ts';
import { placeCorruptions } from './place.ts';
import { placeWritingCorruptions } from './place-writing.ts';
import { placeholderCorruptions } from './placeholders.ts';
import { damageCorruptions, readingCorruptions } from './reading.ts';
import { streetCorruptions } from './street.ts';
import { transliterationCorruptions } from './transliteration.ts';
import { typingCorruptions } from './typing.ts';
import { writingCorruptions } from './writing.ts';

export { applyAll, areApart, happensIn, isFor, keepsMeaning, productOf } from './combine.ts';
export * from './corruption.ts';
export { type Stranger, strangers } from './strangers.ts';

/** All corruptions. Add a new one to the file of its family. */
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
  ...moreNamesCorruptions,
  ...severalFirstNamesCorruptions,
  ...dateWritingCorruptions,
  ...placeholderCorruptions,
  ...addressLineCorruptions,
  ...placeWritingCorruptions,
  ...contactWritingCorruptions,
  ...damageCorruptions,
  ...transliterationCorruptions,
  ...readingCorruptions,
];
