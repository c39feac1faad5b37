/**
 * Returns as many values as there are columns: missing values are empty; if there are too many values, the last column
 * gets the rest of the row, so that no value is lost.
 */
export function fitColumns(values: readonly string[], columns: number, delimiter: string): readonly string[] {
  if (values.length === columns) return values;
  if (values.length < columns) return [...values, ...Array<string>(columns - values.length).fill('')];
  const rest = values.slice(columns - 1);
  while (rest.length > 1 && rest.at(-1)!.trim() === '') rest.pop();
  return [...values.slice(0, columns - 1), rest.join(delimiter)];
}
