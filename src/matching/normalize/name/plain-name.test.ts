import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameWords } from '../../lexicon/name-words.generated.ts';
import { foldText } from '../letters.ts';
import { tokensOf, wordsOf } from '../lists.ts';
import { APOSTROPHE, foldCodes, POINT } from '../text/plain-text.ts';
import { parseFirstName } from './first-name.ts';
import { parseLastName } from './last-name.ts';
import { isPlainFirstName, isPlainLastName } from './plain-name.ts';

const isLastName = (text: string) => isPlainLastName(foldCodes(text, POINT));
const isFirstName = (text: string) => isPlainFirstName(foldCodes(text, POINT | APOSTROPHE));

/** Names of words that mean something in a name, and of some that do not. */
const words = nameWords
  .flatMap(([, , phrases]) => wordsOf(phrases).flatMap(tokensOf))
  .filter((word) => /^[A-Z]+$/.test(word));
const name = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom('MARTIN', 'LE', 'DE', 'LA', 'D', 'M', 'V', 'ST', 'STE', 'VD', '2'),
    ),
    {
      minLength: 2,
      maxLength: 5,
    },
  )
  .map((tokens) => tokens.join(' '));

describe('isPlainLastName', () => {
  it.each(['MARTIN DUVAL', "d'Alma", "N'Diaye", "L'Hermite-Roche", "M'Baye", "Dupont d'Alma", 'N DIAYE', 'LE DUC'])(
    'is true for %j',
    (text) => {
      expect(isLastName(text)).toBe(true);
    },
  );

  it.each([
    'MME DUPONT',
    'ST JEAN',
    'STE ROSE',
    'VD BERG',
    'V BERG',
    'DUPONT 2',
    'DUPONT J',
    'DUC DE ROCHE',
    'MARTIN NEE DUPONT',
    'LE DOCTEUR ROCHE',
    'M ET MME ROCHE',
    "D'St Jean",
    "N'Diaye NPAI",
  ])('is false for %j', (text) => {
    expect(isLastName(text)).toBe(false);
  });

  it('is true only where parseLastName folds the name and does nothing else', () => {
    fc.assert(
      fc.property(name, fc.constantFrom('FR', 'BE', 'DE', 'NL', 'IT', 'ES'), (text, country) => {
        if (!isLastName(text)) return;
        const expected = { lastName: foldText(text), birthName: '', others: [], hasRemark: false };
        expect(parseLastName(text, country)).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('isPlainFirstName', () => {
  it.each([
    ['JEAN PIERRE', true],
    ['ANNE LADY', true],
    ['MME ODILE', false],
    ['JEAN ET MARIE', false],
    ['HELENE VEUVE', false],
  ])('of %s is %s', (text, expected) => {
    expect(isFirstName(text)).toBe(expected);
  });

  it('is true only where parseFirstName folds the name and does nothing else', () => {
    fc.assert(
      fc.property(name, fc.constantFrom('FR', 'BE', 'DE', 'NL', 'IT', 'ES'), (text, country) => {
        if (isFirstName(text)) expect(parseFirstName(text, country)).toEqual({ firstName: foldText(text), others: [] });
      }),
      { numRuns: 3000 },
    );
  });
});
