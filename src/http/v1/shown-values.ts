import * as z from 'zod';
import { SHOW_PURPOSES } from '../../journal/index.ts';
import type { RecordedEvent } from './route.ts';

export const purpose = z.enum(SHOW_PURPOSES).optional().meta({
  description:
    'Why stored values are shown, for the journal: a request of access, rectification or erasure, an investigation of fraud, or the quality of data.',
});

/** The event of stored values that were shown. */
export function shownEvent(subject: RecordedEvent['subject'], why: z.infer<typeof purpose>): RecordedEvent {
  return { event: 'show', subject, result: why };
}
