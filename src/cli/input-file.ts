import type { ImportSource } from '../tabular/index.ts';

/** Collects the values of an option that may be given again. */
export function also(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** What was found out about a file, so that a wrong guess is seen at once. */
export function describeSource({ name, layout, encoding, isGzip, columns, ignored }: ImportSource): string {
  const delimiter =
    layout.format === 'csv' ? ` with ${layout.delimiter === '\t' ? 'tabs' : `"${layout.delimiter}"`}` : '';
  const kind = `${layout.format === 'csv' ? 'CSV' : 'NDJSON'}${delimiter}, ${encoding}${isGzip ? ', gzip' : ''}`;
  const used = columns.map(({ field, name: column }) => (column === field ? field : `${field} = ${column}`));
  const unused = ignored.length === 0 ? '' : `; not used: ${ignored.join(', ')}`;
  return `${name}: ${kind}; ${used.join(', ')}${unused}\n`;
}
