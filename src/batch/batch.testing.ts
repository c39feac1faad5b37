import { openSource } from '../tabular/index.ts';
import { PREFIXES, questionSchema } from './product.ts';
import type { BatchRequest } from './run-batch.ts';

type Needed = Pick<BatchRequest, 'product' | 'output' | 'base'>;

/** A request to answer a file with one thread, and default settings otherwise. */
export async function testBatchRequest(input: string, settings: Needed & Partial<BatchRequest>): Promise<BatchRequest> {
  const { product } = settings;
  return {
    source: await openSource(input, { schema: questionSchema(product) }),
    encoding: undefined,
    prefix: PREFIXES[product],
    separator: ';',
    country: 'FR',
    householdKey: undefined,
    threshold: 0.5,
    threads: 1,
    program: 'test',
    force: false,
    restart: false,
    ...settings,
  };
}
