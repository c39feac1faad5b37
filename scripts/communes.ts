import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The used columns of a row of the Code officiel géographique. */
export interface Commune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly departement: string;
  /** Code of today's commune; only for communes that were merged. */
  readonly chefLieu?: string;
  readonly codesPostaux?: readonly string[];
  readonly population?: number;
}

export function readCommunes(): Commune[] {
  const path = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Commune[];
}
