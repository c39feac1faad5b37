import type { DailyAllowance } from '../licences/index.ts';
import { RemovedNodeError } from '../storage/base-error.ts';
import type { ClusterDatabase } from './database.ts';
import type { NodeShare } from './nodes.ts';
import { MAX_PORTION, PORTIONS_PER_NODE } from './portions.ts';

/** The requests of a day that a licence may send to all nodes together, taken in portions. A portion is not given back. */
export class SharedAllowance implements DailyAllowance {
  private readonly database: ClusterDatabase;
  private readonly nodeId: string;
  private readonly share: () => NodeShare;

  constructor(database: ClusterDatabase, nodeId: string, share: () => NodeShare) {
    this.database = database;
    this.nodeId = nodeId;
    this.share = share;
  }

  get nodes(): number {
    return this.share().nodes;
  }

  get day(): number {
    return this.share().day;
  }

  /** @throws StoreUnavailableError, RemovedNodeError */
  takePortion({ id, maxPerDay }: { readonly id: string; readonly maxPerDay: number }, day: number): Promise<number> {
    const licence = Buffer.from(id, 'hex');
    return this.database.run(async (queries) => {
      await queries.query('insert into allowances (licence, day) values ($1, $2) on conflict do nothing', [
        licence,
        day,
      ]);
      const { rows } = await queries.query<{ portion: string }>(
        `update allowances set granted = allowances.granted + portion
         from (
           select least(greatest($3 - granted, 0), greatest(1, least($4, ($3 - granted) / $5))) as portion
           from allowances
           where licence = $1 and day = $2 and exists (select from nodes where id = $6) for update
         ) as latest
         where licence = $1 and day = $2 returning portion`,
        [licence, day, maxPerDay, MAX_PORTION, PORTIONS_PER_NODE * this.nodes, this.nodeId],
      );
      if (rows[0] === undefined) throw new RemovedNodeError();
      return Number(rows[0].portion);
    });
  }
}
