import type { PostgresAtHand } from './peers/postgres/at-hand.ts';
import type { Plan } from './plan.ts';
import type { Scope } from './processes/scope.ts';
import type { World } from './world/world.ts';

/** The context of every part. */
export interface Context {
  readonly world: World;
  readonly plan: Plan;
  /** Resources of the whole run; a part releases its own. */
  readonly scope: Scope;
  /** A temporary PostgreSQL for this world, started at its first use. */
  readonly postgres: PostgresAtHand;
  /** Reports progress. */
  readonly say: (doing: string) => void;
}
