import type { Corrections } from './model.ts';
import type { Choices } from './stored-file.ts';

/** What is chosen about reading a file after corrections. */
export function withCorrections(choices: Choices, corrections: Omit<Corrections, 'product'>): Choices {
  const { encoding, delimiter, dateOrder, headerLine, columns } = corrections;
  // Another header has other columns.
  const before = headerLine === undefined ? choices.columns : {};
  return {
    encoding: encoding === undefined ? choices.encoding : encoding,
    delimiter: delimiter === undefined ? choices.delimiter : delimiter,
    dateOrder: dateOrder ?? choices.dateOrder,
    headerLine: headerLine === undefined ? (choices.headerLine ?? null) : headerLine,
    columns: columns === undefined ? before : withColumns(before, columns),
  };
}

/** A column that is given to a field is taken from the field that had it. */
function withColumns(before: Choices['columns'], given: Choices['columns']): Choices['columns'] {
  const taken = new Set(Object.values(given).filter((position) => position !== null));
  const kept = Object.entries(before).filter(([, position]) => position === null || !taken.has(position));
  return { ...Object.fromEntries(kept), ...given };
}
