import { measureBatch } from './batch/batch-part.ts';
import type { Context } from './context.ts';
import { measureEngine } from './engine/engine-part.ts';
import type { Outcome, PartName } from './figures/figure.ts';
import { measureHttp } from './http/http-part.ts';
import { measureImport } from './import/import-part.ts';
import { measurePeers } from './peers/peers-part.ts';
import { measureWorker } from './worker/worker-part.ts';

/** What is measured of each population by itself. The import comes first: its base is the one that the others ask. */
export const MEASURES: Readonly<Record<Exclude<PartName, 'growth'>, (context: Context) => Promise<Outcome>>> = {
  import: measureImport,
  engine: measureEngine,
  http: measureHttp,
  worker: measureWorker,
  batch: measureBatch,
  peers: measurePeers,
};
