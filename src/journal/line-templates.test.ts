import { describe, expect, it } from 'vitest';
import { JOURNAL_EVENTS, type JournalEvent, lineOf, parseLine } from './event.ts';
import { LineTemplates } from './line-templates.ts';
import { householdSubject } from './subject.ts';
import { SubjectHasher } from './subject-hash.ts';

const HASHER = new SubjectHasher('ab'.repeat(32));
const START = Date.parse('2026-03-10T12:00:00Z');

function expectedLine(event: JournalEvent, timeMs: number): string {
  return lineOf(event, timeMs, event.subject === undefined ? '' : HASHER.hashOf(event.subject));
}

const textOf = (templates: LineTemplates, event: JournalEvent, timeMs: number) =>
  Buffer.from(templates.lineOf(event, timeMs)).toString('latin1');

/** An event, like few or many of the others. */
function eventOf(i: number, actors: number): JournalEvent {
  const subject = i % 7 === 0 ? undefined : i % 5 === 0 ? `asked\0Łuçzak ${i}` : householdSubject(String(i * 7919));
  return {
    event: JOURNAL_EVENTS[i % 4]!,
    actor: `licence "Société" ,"s":"${'0'.repeat(22)}" ${i % actors}`,
    actorId: i % 3 === 0 ? undefined : `0123456789abcde${i % 2}`,
    product: i % 2 === 0 ? 'idcheck' : undefined,
    subject,
    result: i % 4 === 0 ? 'found' : i % 4 === 1 ? 'not-found' : undefined,
    base: i % 11 === 0 ? undefined : `g2026-${i % 2}/0`,
    ...(i % 13 === 0 && { count: i }),
    ...(i % 17 === 0 && { subjects: { file: 'a/b.subjects', count: i, sha256: 'x' } }),
  };
}

describe('LineTemplates', () => {
  it.each([1, 3, 3000])('formats the events of %i actors as without templates', (actors) => {
    const templates = new LineTemplates(HASHER);
    for (let i = 0; i < 5000; i++) {
      const event = eventOf(i, actors);
      const timeMs = START + Math.floor(i / 4);
      const line = textOf(templates, event, timeMs);
      expect(line).toBe(expectedLine(event, timeMs));
      expect(parseLine(line)).toMatchObject({ actor: event.actor, at: new Date(timeMs).toISOString() });
    }
  });

  it('formats a household like its subject', () => {
    const templates = new LineTemplates(HASHER);
    for (const household of ['-8123456789012345678', ''])
      for (const result of ['found', 'found', undefined]) {
        const event: JournalEvent = { event: 'check', actor: 'licence A', result };
        const counted = { ...event, count: 2 };
        for (const like of [event, counted]) {
          const subject = householdSubject(household);
          expect(textOf(templates, { ...like, household }, START)).toBe(expectedLine({ ...like, subject }, START));
          expect(textOf(templates, like, START)).toBe(expectedLine(like, START));
        }
      }
  });

  it('formats times before and after those with 13 digits', () => {
    const templates = new LineTemplates(HASHER);
    const event = eventOf(1, 1);
    for (const timeMs of [START, 0, 1e12 - 1, 1e12, 1e13 - 1, 1e13, START])
      expect(textOf(templates, event, timeMs)).toBe(expectedLine(event, timeMs));
  });

  it('does not keep an event that changes later', () => {
    const templates = new LineTemplates(HASHER);
    const event = { event: 'check', actor: 'licence A', result: 'found' } as const;
    const changed = { ...event } as { event: 'check'; actor: string; result: string };
    textOf(templates, changed, START);
    changed.result = 'not-found';
    expect(textOf(templates, changed, START)).toBe(expectedLine(changed, START));
    expect(textOf(templates, event, START)).toBe(expectedLine(event, START));
  });
});
