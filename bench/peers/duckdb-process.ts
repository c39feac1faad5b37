import type { DuckDBPreparedStatement } from '@duckdb/node-api';
import { answerRequests } from '../processes/task.ts';
import { type Question, readQuestions, type Typed } from '../world/question.ts';
import type { PeerRequest } from './in-process.ts';
import { askWithin, type PeerRun } from './peer.ts';

/**
 * DuckDB with a full scan. No index can miss a household: a household that it does not find is not close by this
 * measure.
 */
const SIMILAR = (column: string, parameter: string) =>
  `1 - damerau_levenshtein(upper(${column}), upper(${parameter})) / greatest(length(${column}), length(${parameter}), 1)`;

/** The most similar of the households that are close by the protocol's limit of 25 %. */
const QUERY = `
  SELECT household_id FROM (
    SELECT *, ${SIMILAR('last_name', '$1')} AS name_likeness, ${SIMILAR('street', '$2')} AS street_likeness FROM people
  )
  WHERE name_likeness >= 0.75 AND street_likeness >= 0.75
  ORDER BY name_likeness + street_likeness + jaro_winkler_similarity(coalesce(first_name, ''), $3) / 2
    + (postal_code = $4)::int + (coalesce(street_number, '') = $5)::int DESC
  LIMIT 1`;

let statement: DuckDBPreparedStatement;
let questions: readonly Question[] = [];

answerRequests<PeerRequest, PeerRun | undefined>(async (request) => {
  if (request.do === 'ask') return askWithin(questions, request, ({ typed }) => ask(typed));
  questions = readQuestions(request.questionsFile);
  const { DuckDBInstance } = await import('@duckdb/node-api');
  // One core per question, as for Idem.
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const file = request.people.replaceAll("'", "''");
  await connection.run(`CREATE TABLE people AS SELECT * FROM read_csv('${file}', all_varchar = true, header = true)`);
  statement = await connection.prepare(QUERY);
  return undefined;
});

async function ask({ lastName, street, firstName, postalCode, number }: Typed): Promise<string> {
  statement.bind([lastName, street, firstName, postalCode, number]);
  const [row] = await (await statement.runAndReadAll()).getRows();
  return row === undefined ? '' : String(row[0]);
}
