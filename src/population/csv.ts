import { populationColumns, populationCsvLine } from './person.ts';
import { generatePopulation } from './population.ts';

/** Large enough that a write costs little; in UTF-16 units. */
const CHUNK_LENGTH = 64 * 1024;

/** Synthetic people as CSV with a header, in chunks. */
export function* populationCsv(options: {
  readonly persons: number;
  readonly seed: number;
}): Generator<string, void, undefined> {
  let chunk = `${populationColumns.join(',')}\n`;
  for (const person of generatePopulation(options)) {
    chunk += `${populationCsvLine(person)}\n`;
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
