import { parseRecord } from './csv.ts';
import { formatCsvLine } from './csv-format.ts';
import type { ImportSource } from './open-source.ts';
import type { RejectedRow } from './rejected-row.ts';
import { restoreLineBreaks } from './table-source.ts';

/** How rejected rows are written. */
export interface RejectsFormat {
  readonly header: string;
  /** @param sentences by reason */
  lineOf(row: RejectedRow, sentences: Readonly<Record<string, string>>): string;
}

/** Columns after those of the input. `IDEM_ROW` is the whole row, if its values cannot be assigned to columns. */
const ADDED = ['IDEM_SOURCE', 'IDEM_LINE', 'IDEM_REASON', 'IDEM_SENTENCE', 'IDEM_ROW'] as const;

/** For rows without columns. */
const TEXT_FORMAT: RejectsFormat = {
  header: 'source,line,reason,sentence,raw\n',
  lineOf: ({ source, line, reason, raw }, sentences) =>
    `${formatCsvLine([source, String(line), reason, sentences[reason] ?? reason, raw], ',')}\n`,
};

type Source = Pick<ImportSource, 'header' | 'layout'>;

/** The format for the rows of some files: with their columns, if all have the same ones. */
export function rejectsFormatOf(sources: readonly Source[]): RejectsFormat {
  const [first] = sources;
  if (first === undefined || first.layout.format !== 'csv') return TEXT_FORMAT;
  const { header, layout } = first;
  const isAlike = (other: Source) =>
    other.layout.format === 'csv' &&
    other.layout.delimiter === layout.delimiter &&
    other.header.length === header.length &&
    other.header.every((name, i) => name === header[i]);
  if (!sources.every(isAlike)) return TEXT_FORMAT;
  const { delimiter } = layout;
  const restore = layout.table === undefined ? (value: string) => value : restoreLineBreaks;
  // The file may be one of rejected rows, corrected in part.
  const kept = header.flatMap((name, i) => ((ADDED as readonly string[]).includes(name.trim()) ? [] : [i]));
  return {
    header: `${formatCsvLine([...kept.map((i) => header[i]!), ...ADDED], delimiter)}\n`,
    lineOf({ source, line, reason, raw }, sentences) {
      const values = parseRecord(raw, layout);
      const fits = values !== undefined && values.length >= layout.minColumns && values.length <= header.length;
      // Values that may belong to other columns are not written to any: an import would take them.
      const own = kept.map((i) => (fits ? restore(values[i] ?? '') : ''));
      const added = [source, String(line), reason, sentences[reason] ?? reason, fits ? '' : raw];
      return `${formatCsvLine([...own, ...added], delimiter)}\n`;
    },
  };
}
