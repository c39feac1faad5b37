import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SUBSCRIBER_REJECT_SENTENCES } from '../src/mobile/operators/subscriber-base/subscriber-schema.ts';
import { PERSON_REJECT_SENTENCES } from '../src/reference/import/people-schema.ts';
import { referencePages } from './reference-pages.ts';

/** Writes the pages of docs/reference. Run it built, from `dist/scripts`. */
const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, 'data/import', file), 'utf8');
const columns = read('columns.tsv');
const subscriberColumns = read('subscriber-columns.tsv');
const rejectSentences = { ...PERSON_REJECT_SENTENCES, ...SUBSCRIBER_REJECT_SENTENCES };
for (const { path, text } of referencePages({ columns, subscriberColumns, rejectSentences })) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
