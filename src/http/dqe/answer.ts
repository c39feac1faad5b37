import type { CheckAnswer } from '../../matching/answer.ts';
import type { ResultKey } from '../../runtime/settings.ts';

/**
 * An answer in DQE's format: one element, thirteen keys in the order of the document's example, all values texts.
 *
 * Written as text, because no value needs escaping: they are letters of a fixed set, digits and hyphens.
 */
export function answerBody(answer: CheckAnswer, resultKey: ResultKey): string {
  return (
    `{"DATA1":{"Check_FirstName":"${answer.firstName}"` +
    `,"Check_BirthDate":"${answer.birthDate}"` +
    (answer.number ? NUMBER_EQUAL : NUMBER_OTHER) +
    `"${answer.householdId}"` +
    `,"FirstName_Dist":"${answer.firstNameDistance ?? ''}"` +
    `,"LastName_Dist":"${answer.lastNameDistance ?? ''}"` +
    (answer.found ? FOUND : NOT_FOUND)[resultKey] +
    endOf(answer)
  );
}

const NUMBER_EQUAL = ',"Check_Number":"True","HOUSEHOLDID":';
const NUMBER_OTHER = ',"Check_Number":"False","HOUSEHOLDID":';

/** Ends of answers by their letters: 46,656 are possible, a few hundred are usual. */
const ends = new Map<string, string>();

/** The last six keys of an answer. */
function endOf({ email, lastName, city, address, postalCode, phone }: CheckAnswer): string {
  const letters = email + lastName + city + address + postalCode + phone;
  let end = ends.get(letters);
  if (end === undefined) {
    end =
      `,"Check_Email":"${email}"` +
      `,"Check_LastName":"${lastName}"` +
      `,"Check_City":"${city}"` +
      `,"Check_Address":"${address}"` +
      `,"Check_PostalCode":"${postalCode}"` +
      `,"Check_Phone":"${phone}"}}`;
    ends.set(letters, end);
  }
  return end;
}

const FOUND = resultPairs('FOUND');
const NOT_FOUND = resultPairs('NOT FOUND');

/** The document writes `result` in its examples and `Result` in its tables. */
function resultPairs(value: string): Readonly<Record<ResultKey, string>> {
  return {
    result: `,"result":"${value}"`,
    Result: `,"Result":"${value}"`,
    both: `,"result":"${value}","Result":"${value}"`,
  };
}
