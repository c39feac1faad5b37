import type { Question } from '../../world/question.ts';
import { askWithin, type Peer } from '../peer.ts';
import type { Cluster } from './cluster.ts';
import { quoted } from './session.ts';

/**
 * A query with `pg_trgm` for the most likely household: last name and street must be similar (by `pg_trgm`'s own threshold of
 * 0.3, so that the indexes are used); the other fields rank the results.
 */
const RANKED = `SELECT household_id FROM people
  WHERE last_name % $1 AND street % $2 AND_POSTAL_CODE
  ORDER BY similarity(last_name, $1) + similarity(street, $2) + similarity(coalesce(first_name, ''), $3) / 2
    + CASE WHEN postal_code = $4 THEN 1 ELSE 0 END + CASE WHEN street_number = $5 THEN 1 ELSE 0 END DESC
  LIMIT 1`;

/** Both queries. The narrow one is fast but misses households if the postal code is mistyped. */
const QUERIES = {
  wide: { name: 'pg_trgm', title: 'pg_trgm on name and street', condition: '' },
  narrow: { name: 'pg_trgm_postal', title: 'pg_trgm within the postal code', condition: 'AND postal_code = $4' },
} as const;

export async function trigramPeer(
  cluster: Cluster,
  kind: keyof typeof QUERIES,
  questions: readonly Question[],
): Promise<Peer> {
  const { name, title, condition } = QUERIES[kind];
  const session = cluster.connect();
  const query = `SELECT coalesce((${RANKED.replace('AND_POSTAL_CODE', condition)}), '')`;
  // The best plan depends on how rare the trigrams of a question are, so each is planned separately.
  await session.run(
    `SET plan_cache_mode = force_custom_plan; PREPARE asked (text, text, text, text, text) AS ${query};`,
  );
  let from = 0;
  return {
    name,
    title: `PostgreSQL ${cluster.version}, ${title}`,
    async ask(seconds) {
      const run = await askWithin(questions, { from, seconds }, async ({ typed }) => {
        const { lastName, street, firstName, postalCode, number } = typed;
        const values = [lastName, street, firstName, postalCode, number].map(quoted);
        const [answer] = await session.run(`EXECUTE asked (${values.join(', ')});`);
        return answer ?? '';
      });
      from += run.answers.length;
      return run;
    },
    stop: () => session.close(),
  };
}
