import { writeXlsxStream } from 'hucre/xlsx';

/** All cells are text: leading zeros stay, and nothing is a formula. */
export function writeWorkbook(
  columns: readonly string[],
  rows: AsyncIterable<readonly string[]>,
): AsyncIterable<Uint8Array> {
  const cells = async function* () {
    yield columns.map(cellText);
    for await (const row of rows) yield row.map(cellText);
  };
  return writeXlsxStream(cells(), { name: 'Rows', freezePane: { rows: 1 } });
}

/** Source: Excel specifications and limits. */
const MAX_CELL_LENGTH = 32_767;

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot contain them.
const NOT_XML = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

const cellText = (value: string) => value.replace(NOT_XML, ' ').slice(0, MAX_CELL_LENGTH);
