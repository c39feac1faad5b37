import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { ExtraColumn } from '../batch/index.ts';
import { type AnsweredFile, REVIEW_COLUMNS, readReviewedBatch, renderReview } from '../files/index.ts';
import { dayOf } from '../runtime/days.ts';
import { Failure } from '../runtime/errors.ts';
import { readVersion } from '../runtime/version.ts';
import { replacePrivateFile } from '../storage/private-file.ts';

/** The columns of the output: those that the review page needs are added. */
export function withReviewColumns(extras: readonly ExtraColumn[]): readonly ExtraColumn[] {
  return [...extras, ...REVIEW_COLUMNS.filter((column) => !extras.includes(column))];
}

/** @throws Failure if the page exists and must not be overwritten */
export function requireNoPage(path: string, isForced: boolean): void {
  if (!isForced && existsSync(path))
    throw new Failure(`the page ${path} already exists; choose another name, or use --force to overwrite it`);
}

/** Writes the review page of an answered file. Only its owner can read it. @throws Failure if it cannot be written */
export async function writeReview(
  page: string,
  answered: AnsweredFile,
  { input, output }: { readonly input: string; readonly output: string },
): Promise<void> {
  const html = renderReview(await readReviewedBatch(answered), {
    file: input === '-' ? 'standard input' : basename(input),
    output: basename(output),
    product: answered.product,
    version: readVersion(),
    date: dayOf(Date.now()),
  });
  try {
    replacePrivateFile(page, html);
  } catch (error) {
    throw new Failure(`cannot write the page to ${page} (${(error as NodeJS.ErrnoException).code})`);
  }
}
