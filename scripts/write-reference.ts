import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SUBSCRIBER_REJECT_SENTENCES } from '../src/mobile/operators/subscriber-base/index.ts';
import { PERSON_REJECT_SENTENCES } from '../src/reference/rows/people-schema.ts';
import { withModules } from './modules.ts';
import { referencePages } from './reference-pages.ts';

/** Writes the pages of docs/reference and the generated part of docs/architecture.md. Run it from `dist/scripts`. */
const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, 'data/import', file), 'utf8');
const columns = read('columns.tsv');
const subscriberColumns = read('subscriber-columns.tsv');
const rejectSentences = { ...PERSON_REJECT_SENTENCES, ...SUBSCRIBER_REJECT_SENTENCES };
for (const { path, text } of referencePages({ columns, subscriberColumns, rejectSentences })) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const architecture = join(root, 'docs/architecture.md');
writeFileSync(architecture, withModules(readFileSync(architecture, 'utf8')));
