import * as z from 'zod';

/** When something expires. */
export const futureTime = z.iso
  .datetime()
  .refine((text) => Date.parse(text) > Date.now(), { error: 'this time has passed' });
