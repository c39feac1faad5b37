import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REJECT_SENTENCES } from '../src/tabular/index.ts';
import { referencePages } from './reference-pages.ts';

/** Writes the pages of docs/reference. Run it built, from `dist/scripts`. */
const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, 'data/import', file), 'utf8');
const columns = read('columns.tsv');
const subscriberColumns = read('subscriber-columns.tsv');
for (const { path, text } of referencePages({ columns, subscriberColumns, rejectSentences: REJECT_SENTENCES })) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
