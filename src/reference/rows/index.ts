/** Files of people: the schema, and rows as persons. */
export { describeNote } from './note-texts.ts';
export { parsePersonRow } from './parse-row.ts';
export { PEOPLE, PERSON_FIELDS, PERSON_REJECT_SENTENCES, type PersonField } from './people-schema.ts';
export { type PersonRow, personOfRow } from './person-row.ts';
