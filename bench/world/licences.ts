import type { Product } from '../../src/matching/answer.ts';

/** Codes of the licences in every base of the benchmark. */
export const LICENCES: Readonly<Record<Product, string>> = {
  idcheck: 'BENCH-IDCHECK-0123456789',
  'idcheck-plus': 'BENCH-PLUS-0123456789',
};
