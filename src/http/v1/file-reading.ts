import * as z from 'zod';
import { FILE_FORMATS, FILE_PROBLEMS, type FileProblem, type FileReading } from '../../files/index.ts';

/** Why a file cannot be used, or why its run or import failed. */
export const fileProblemSchema = z
  .object({
    code: z.enum(FILE_PROBLEMS),
    text: z.string().meta({ description: 'A sentence in English.' }),
    field: z.string().nullable().meta({ description: 'Of `two-columns`: the field that both could be.' }),
  })
  .meta({ id: 'FileProblem' });

export function fileProblemOf(problem: FileProblem | null): z.input<typeof fileProblemSchema> | null {
  return problem && { code: problem.code, text: problem.text, field: problem.field ?? null };
}

/** How a file is read: properties that files to check and files of people have in common. */
export const readingProperties = {
  format: z.enum(FILE_FORMATS),
  encoding: z.string(),
  encoding_is_chosen: z.boolean().meta({ description: 'Whether the user chose it; otherwise it was detected.' }),
  delimiter: z.string().nullable().meta({ description: 'Null unless the format is CSV.' }),
  delimiter_is_chosen: z.boolean(),
  header_line: z.int().nullable().meta({ description: 'From 1; null for NDJSON and Parquet.' }),
  header_line_is_chosen: z.boolean(),
  first_lines: z.array(z.string()).meta({ description: 'To choose the header from; empty for NDJSON and Parquet.' }),
  columns: z.array(
    z.object({
      position: z.int().min(1),
      name: z.string(),
      field: z.string().nullable().meta({ description: 'The field of a person; null if the column is not used.' }),
      is_chosen: z.boolean(),
      samples: z.array(z.string()).meta({ description: 'Up to three values as read.' }),
      filled_share: z.number().meta({ description: 'Share of the sample with a value, 0 to 1.' }),
    }),
  ),
  missing: z
    .array(z.array(z.string()))
    .meta({ description: 'Fields without a column; of each group one is required.' }),
  fields: z.array(z.string()).meta({ description: 'The fields that a column can have.' }),
};

/** How a file is read, as the API describes it; without the fields that its columns can have. */
export function readingOf(reading: FileReading) {
  return {
    format: reading.format,
    encoding: reading.encoding,
    encoding_is_chosen: reading.isEncodingChosen,
    delimiter: reading.delimiter,
    delimiter_is_chosen: reading.isDelimiterChosen,
    header_line: reading.headerLine,
    header_line_is_chosen: reading.isHeaderLineChosen,
    first_lines: [...reading.firstLines],
    columns: reading.columns.map(({ position, name, field, isChosen, samples, filledShare }) => ({
      position,
      name,
      field,
      is_chosen: isChosen,
      samples: [...samples],
      filled_share: filledShare,
    })),
    missing: reading.missing.map((group) => [...group]),
  };
}
