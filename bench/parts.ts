import { measureBatch } from './batch/batch-part.ts';
import type { Context } from './context.ts';
import { measureEngine } from './engine/engine-part.ts';
import type { Outcome, PartName } from './figures/figure.ts';
import { measureHttp } from './http/http-part.ts';
import { measureImport } from './import/import-part.ts';
import { measureNode } from './node/node-part.ts';
import { measurePeers } from './peers/peers-part.ts';
import { measureWorker } from './worker/worker-part.ts';

/** The parts that are measured for each population. The import comes first: the others use its base. */
export const MEASURES: Readonly<Record<Exclude<PartName, 'growth'>, (context: Context) => Promise<Outcome>>> = {
  import: measureImport,
  engine: measureEngine,
  http: measureHttp,
  worker: measureWorker,
  batch: measureBatch,
  node: measureNode,
  peers: measurePeers,
};
