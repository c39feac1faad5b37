import { USAGE_DAYS, type Usage, type UsageStore } from '../licences/index.ts';
import { firstOfLastDays } from '../runtime/days.ts';
import type { ClusterDatabase } from './database.ts';

/** The days whose counts are reported: a node that was disconnected reports the earlier days too. */
const REPORTED_DAYS = 35;

interface UsageRow {
  readonly day: string;
  readonly licence: Buffer;
  readonly product: string;
  readonly answers: string;
}

/** The answers of all nodes. Each node counts its own and reports the totals of each day. */
export class SharedUsage {
  private readonly database: ClusterDatabase;
  private readonly nodeId: string;
  private readonly reported = new Map<string, number>();

  constructor(database: ClusterDatabase, nodeId: string) {
    this.database = database;
    this.nodeId = nodeId;
  }

  /** Reports what has changed since the last report. @throws StoreUnavailableError */
  async report(own: Pick<UsageStore, 'list'>): Promise<void> {
    const from = firstOfLastDays(REPORTED_DAYS);
    const changed = own.list(from).filter((usage) => this.reported.get(nameOf(usage)) !== usage.answers);
    if (changed.length === 0) return;
    await this.database.run(async (queries) => {
      await queries.query(
        `insert into usage (node, day, licence, product, answers)
         select $1, day, licence, product, answers
         from unnest($2::date[], $3::bytea[], $4::text[], $5::bigint[]) as row (day, licence, product, answers)
         on conflict (node, day, licence, product) do update set answers = excluded.answers`,
        [
          this.nodeId,
          changed.map(({ day }) => day),
          changed.map(({ licenceId }) => Buffer.from(licenceId, 'hex')),
          changed.map(({ product }) => product),
          changed.map(({ answers }) => answers),
        ],
      );
      await queries.query('delete from usage where day < current_date - $1::integer', [USAGE_DAYS]);
    });
    for (const usage of changed) this.reported.set(nameOf(usage), usage.answers);
  }

  /** The counts of all nodes from a day on, by day. @param own the counts of this node @throws StoreUnavailableError */
  async list(own: readonly Usage[], from: string): Promise<readonly Usage[]> {
    const { rows } = await this.database.run((queries) =>
      queries.query<UsageRow>(
        `select to_char(day, 'YYYY-MM-DD') as day, licence, product, sum(answers) as answers from usage
         where node <> $1 and day >= $2::date group by day, licence, product`,
        [this.nodeId, from],
      ),
    );
    const others = rows.map(({ day, licence, product, answers }) => ({
      day,
      licenceId: licence.toString('hex'),
      product,
      answers: Number(answers),
    }));
    const sums = new Map<string, Usage>();
    for (const usage of [...own, ...others]) {
      const before = sums.get(nameOf(usage))?.answers ?? 0;
      sums.set(nameOf(usage), { ...usage, answers: before + usage.answers });
    }
    return [...sums.values()].sort((left, right) => left.day.localeCompare(right.day));
  }
}

function nameOf({ day, licenceId, product }: Usage): string {
  return `${day} ${licenceId} ${product}`;
}
