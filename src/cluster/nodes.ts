import { hostname } from 'node:os';
import { readVersion } from '../runtime/version.ts';
import type { ClusterDatabase } from './database.ts';

/** The report of a node. */
export interface NodeReport {
  readonly generation: string | undefined;
  /** The position in the log that its base includes. */
  readonly position: number;
}

/** A node as the others see it. */
export interface NodeState extends NodeReport {
  readonly id: string;
  /** The name of its machine. */
  readonly name: string;
  /** The version of Idem. */
  readonly version: string;
  /** The position that the generation on its disk includes. */
  readonly generationPosition: number;
  /** Seconds since it last reported. */
  readonly silentSeconds: number;
}

interface NodeRow {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly generation: string | null;
  readonly generation_position: string;
  readonly position: string;
  readonly silent: number;
}

/** The nodes of a cluster, in PostgreSQL. */
export class Nodes {
  private readonly database: ClusterDatabase;

  constructor(database: ClusterDatabase) {
    this.database = database;
  }

  /** Records how far a node is. @throws StoreUnavailableError */
  async report(id: string, { generation, position }: NodeReport): Promise<void> {
    await this.database.run((queries) =>
      queries.query(
        `insert into nodes (id, name, version, generation, generation_position, position)
         values ($1, $2, $3, $4, coalesce((select position from generations where name = $4), 0), $5)
         on conflict (id) do update set name = $2, version = $3, generation = $4, position = $5, seen_at = now(),
           generation_position = coalesce((select position from generations where name = $4), nodes.generation_position)`,
        [id, hostname(), readVersion(), generation ?? null, position],
      ),
    );
  }

  /** By name. @throws StoreUnavailableError */
  async list(): Promise<readonly NodeState[]> {
    const { rows } = await this.database.run((queries) =>
      queries.query<NodeRow>(
        'select *, extract(epoch from now() - seen_at)::float8 as silent from nodes order by name, id',
      ),
    );
    return rows.map(({ id, name, version, generation, generation_position, position, silent }) => ({
      id,
      name,
      version,
      generation: generation ?? undefined,
      generationPosition: Number(generation_position),
      position: Number(position),
      silentSeconds: Math.max(0, silent),
    }));
  }

  /** The credits that the node held are lost: it may have spent them. @returns whether there was such a node @throws StoreUnavailableError */
  remove(id: string): Promise<boolean> {
    return this.database.transaction(async (queries) => {
      await queries.query('delete from leases where node = $1', [id]);
      const { rowCount } = await queries.query('delete from nodes where id = $1', [id]);
      return rowCount === 1;
    });
  }
}
