import { birthDateManglings } from './birth-date.ts';
import { contactManglings, matchManglings } from './contact.ts';
import { firstNameManglings } from './first-name.ts';
import { lastNameManglings } from './last-name.ts';
import type { Mangling } from './mangling.ts';
import { numberManglings } from './number.ts';
import { placeManglings } from './place.ts';
import { streetManglings } from './street.ts';
import { typingManglings } from './typing.ts';
import { writingManglings } from './writing.ts';

export { areApart, isFor, mangleAll, pairsOf, productOf } from './combine.ts';
export * from './mangling.ts';
export { type Stranger, strangers } from './strangers.ts';

/** Every named mangling. To add one, add it to the file of its family. */
export const manglings: readonly Mangling[] = [
  ...writingManglings,
  ...typingManglings,
  ...lastNameManglings,
  ...firstNameManglings,
  ...streetManglings,
  ...numberManglings,
  ...placeManglings,
  ...birthDateManglings,
  ...contactManglings,
  ...matchManglings,
];
