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
    `,"Check_Number":"${answer.number ? 'True' : 'False'}"` +
    `,"HOUSEHOLDID":"${answer.householdId}"` +
    `,"FirstName_Dist":"${answer.firstNameDistance ?? ''}"` +
    `,"LastName_Dist":"${answer.lastNameDistance ?? ''}"` +
    (answer.found ? FOUND : NOT_FOUND)[resultKey] +
    `,"Check_Email":"${answer.email}"` +
    `,"Check_LastName":"${answer.lastName}"` +
    `,"Check_City":"${answer.city}"` +
    `,"Check_Address":"${answer.address}"` +
    `,"Check_PostalCode":"${answer.postalCode}"` +
    `,"Check_Phone":"${answer.phone}"}}`
  );
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
