import fc from 'fast-check';
import type { Household } from '../../matching/model.ts';
import { ByteWriter } from '../../storage/bytes.ts';
import { arbitraryHousehold } from '../arbitraries.testing.ts';
import { type EmailDomains, NO_DOMAINS, numbersOf } from './email-domains.ts';
import { BLOCK_HOUSEHOLDS, writeBlock } from './household.ts';

/** The households of one block. */
export const arbitraryBlock = () => fc.array(arbitraryHousehold(), { minLength: 1, maxLength: BLOCK_HOUSEHOLDS });

export function blockOf(households: readonly Household[], domains: EmailDomains = NO_DOMAINS): Buffer {
  const writer = new ByteWriter(16);
  writeBlock(writer, households, numbersOf(domains));
  return Buffer.from(writer.view());
}
