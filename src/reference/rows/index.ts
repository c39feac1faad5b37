/** Files of people: the schema, and rows as persons. */
export { isSuspectShare, MISPLACED } from './misplaced-values.ts';
export { describeNote } from './note-texts.ts';
export { countRowNotes, parsePersonRow } from './parse-row.ts';
export { PEOPLE, PERSON_FIELDS, PERSON_REJECT_SENTENCES, type PersonField } from './people-schema.ts';
export { importRowOf, type PersonRow, personOfRow } from './person-row.ts';
