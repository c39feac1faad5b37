import { fieldName, levelName, noteOf } from './answer.ts';
import { LETTERED_FIELDS, levelOfLetter } from './files.ts';
import { formatList, t } from './i18n.ts';

/** What a letter says: its level, or of a birth date which parts differ. */
export function letterName(field: string, letter: string): string {
  const level = levelOfLetter(letter);
  return noteOf({ field, level, letter, distance: null, rule: '' }) || levelName({ field, level });
}

/** Fields that are named in words; more are not read. */
const MAX_NAMED_FIELDS = 3;

/** A pattern of letters in words: the fields that are not identical. */
export function patternName(pattern: string): string {
  const differing = pattern.split(' ').flatMap((letter, at) => {
    const field = LETTERED_FIELDS[at];
    if (field === undefined || levelOfLetter(letter) === 'identical') return [];
    return [{ field, letter, isCompared: levelOfLetter(letter) !== 'not_compared' }];
  });
  const compared = differing.filter(({ isCompared }) => isCompared);
  const missing = differing.filter(({ isCompared }) => !isCompared);
  const words = [
    ...compared.map(({ field, letter }) => `${fieldName(field)}: ${letterName(field, letter)}`),
    ...(missing.length === 0
      ? []
      : [t('pattern.without', { fields: formatList(missing.map(({ field }) => fieldName(field))) })]),
  ];
  if (words.length === 0) return t('pattern.identical');
  const shown = words.slice(0, MAX_NAMED_FIELDS);
  return shown.length < words.length ? `${shown.join('; ')}; …` : shown.join('; ');
}
