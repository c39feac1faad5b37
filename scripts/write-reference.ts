import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REJECT_SENTENCES } from '../src/reference/import/source/index.ts';
import { referencePages } from './reference-pages.ts';

/** Writes the pages of docs/reference. Run it built, from `dist/scripts`. */
const root = join(import.meta.dirname, '../..');
const columns = readFileSync(join(root, 'data/import/columns.tsv'), 'utf8');
for (const { path, text } of referencePages({ columns, rejectSentences: REJECT_SENTENCES })) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
