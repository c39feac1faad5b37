import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { populationColumns } from '../../src/population/index.ts';

type Column = (typeof populationColumns)[number];

/** Yields the rows of a file of generated people, which has no quotes. */
export async function* readPeople(file: string): AsyncGenerator<Readonly<Record<Column, string>>> {
  let isHeader = true;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const cells = line.split(',');
    if (!isHeader)
      yield Object.fromEntries(populationColumns.map((column, i) => [column, cells[i]!])) as Record<Column, string>;
    isHeader = false;
  }
}
