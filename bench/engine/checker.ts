import { publicHouseholdId } from '../../src/check/household-id.ts';
import { type Checker, createChecker } from '../../src/check/index.ts';
import type { ReferenceBase } from '../../src/reference/base.ts';

/** The same checker as in the server, with default settings. */
export function checkerOf(base: ReferenceBase): Checker {
  return createChecker(base, { country: 'FR', publicHouseholdId: publicHouseholdId(undefined) });
}
