/** Why a row is not taken: one plain sentence per reason, for the rejects file and the summary. */
export const REJECT_SENTENCES = {
  columns: 'The row does not have the same columns as the header.',
  quote: 'A quote is opened and not closed, or stands where none may stand; a quote inside a quoted value is doubled.',
  encoding: 'The row holds bytes that are not text in the encoding of the file.',
  json: 'The line is not a JSON object with plain values.',
  'too-long': 'The row or one of its values is longer than any person or address can be.',
  'last-name-missing': 'The last name is missing.',
  'address-missing': 'The address is missing.',
  'postal-code-missing': 'The postal code is missing.',
  'birth-date-invalid': 'The birth date is not a date that exists.',
  'msisdn-missing': 'The phone number is missing.',
  'msisdn-invalid': 'The phone number is none.',
  'operator-missing': 'The operator is missing.',
  'sim-changed-at-invalid': 'The time of the SIM change is not a time that exists.',
} as const satisfies Record<string, string>;

export type RejectReason = keyof typeof REJECT_SENTENCES;
