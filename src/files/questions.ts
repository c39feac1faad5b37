import { questionSchema } from '../batch/index.ts';
import type { PersonField } from '../reference/rows/index.ts';
import { UsageError } from '../runtime/errors.ts';
import {
  type ByteFile,
  type Encoding,
  type FileSchema,
  type ImportSource,
  openSource,
  parseEncoding,
  parseSeparator,
} from '../tabular/index.ts';
import { FileError, type FileProduct } from './model.ts';
import type { Choices } from './stored-file.ts';

export interface ReadSettings {
  readonly product: FileProduct;
  readonly choices: Choices;
}

/**
 * Opens an uploaded file as rows of questions. Mandatory columns may be missing, so that a person can choose them.
 *
 * @throws FileError if a choice is invalid; Failure if the file cannot be read
 */
export async function openQuestions(
  content: ByteFile,
  { product, choices }: ReadSettings,
): Promise<ImportSource<PersonField>> {
  return openUpload(content, uploadSchema(product), choices);
}

/** The schema of a product without the rules that choose between two columns of one field: a person chooses. */
export function uploadSchema(product: FileProduct): FileSchema<PersonField> {
  const { fields, mandatory, columnNames } = questionSchema(product);
  return { fields, mandatory, columnNames };
}

/**
 * Opens an uploaded file as a table of people. Mandatory columns may be missing, so that a person can choose them.
 *
 * @throws FileError if a choice is invalid; Failure if the file cannot be read
 */
export async function openUpload(
  content: ByteFile,
  schema: FileSchema<PersonField>,
  choices: Choices,
): Promise<ImportSource<PersonField>> {
  const { fields } = schema;
  const map = new Map<PersonField, string>();
  for (const [name, position] of Object.entries(choices.columns)) {
    const field = fields.find((known) => known === name);
    if (field !== undefined && position !== null) map.set(field, `#${position}`);
  }
  return openSource(content, {
    schema: schemaFor(schema, choices),
    map,
    tabulate: true,
    headerLine: choices.headerLine ?? undefined,
    ...(choices.encoding !== null && { encoding: chosenEncoding(choices.encoding) }),
    ...(choices.delimiter !== null && { delimiter: chosenDelimiter(choices.delimiter) }),
  });
}

/** Without the names of fields that the user gave no column. */
function schemaFor(schema: FileSchema<PersonField>, { columns }: Choices): FileSchema<PersonField> {
  const known = new Map([...schema.columnNames()].filter(([, { field }]) => columns[field] !== null));
  return { ...schema, mandatory: [], columnNames: () => known };
}

function chosenEncoding(name: string): Encoding {
  try {
    return parseEncoding(name);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new FileError(
      'invalid',
      'unknown encoding; send utf-8, windows-1252, iso-8859-1, iso-8859-15, utf-16le or utf-16be',
    );
  }
}

function chosenDelimiter(text: string): string {
  try {
    return parseSeparator(text);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new FileError('invalid', 'the delimiter must be one character, such as ";", or "tab"');
  }
}
