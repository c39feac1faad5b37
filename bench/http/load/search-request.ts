import { LICENCES } from '../../world/licences.ts';
import { inputOf, type Question } from '../../world/question.ts';

const PARAMETERS = {
  address: 'Address',
  postalCode: 'PostalCode',
  lastName: 'LastName',
  firstName: 'FirstName',
  city: 'City',
  birthDate: 'BirthDate',
  email: 'Email',
  phone: 'Phone',
} as const;

/** A question as the bytes of a request. */
export function searchRequest(question: Question): Buffer {
  const query = new URLSearchParams({ Licence: LICENCES[question.product] });
  const input = inputOf(question);
  for (const [field, parameter] of Object.entries(PARAMETERS)) {
    const value = input[field as keyof typeof PARAMETERS];
    if (value) query.set(parameter, value);
  }
  return Buffer.from(`GET /SEARCH/?${query} HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: bench\r\nAccept: */*\r\n\r\n`);
}
