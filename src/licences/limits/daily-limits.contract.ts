import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LicenceLimiter } from './licence-limiter.ts';

/** What an adapter opens. */
export interface OpenedLimiters {
  /** Several, as the processes of a node or as nodes have them: a limit is that of all together. */
  readonly limiters: readonly LicenceLimiter[];
  /** Lets the next day begin. */
  beginNextDay(): void;
  close(): Promise<void>;
}

/** The contract suite of limits of requests per day: every adapter passes it. */
export function describeDailyLimits(name: string, open: () => Promise<OpenedLimiters>) {
  describe(`daily limits of ${name}`, { timeout: 60_000 }, () => {
    let opened: OpenedLimiters;
    beforeAll(async () => {
      opened = await open();
    }, 60_000);
    afterAll(() => opened.close());

    let licences = 0;
    const newLicence = (maxPerDay: number) => ({
      name: 'ACME',
      products: ['idcheck'],
      id: (++licences).toString(16).padStart(32, '0'),
      maxPerDay,
    });
    type Limited = ReturnType<typeof newLicence>;
    /** Sends requests to all in turn until all refuse. @returns how many were allowed */
    const useUp = async (licence: Limited): Promise<number> => {
      let [allowed, refused] = [0, 0];
      for (let at = 0; refused < opened.limiters.length; at++) {
        const isAllowed = (await opened.limiters[at % opened.limiters.length]!.take(licence)) === 0;
        if (isAllowed) allowed++;
        refused = isAllowed ? 0 : refused + 1;
      }
      return allowed;
    };

    it.each([1, 7, 100])('allow exactly %i requests a day on all together', async (maxPerDay) => {
      const licence = newLicence(maxPerDay);
      expect(await useUp(licence)).toBe(maxPerDay);
      expect(await useUp(licence)).toBe(0);
      const wait = await opened.limiters[0]!.take(licence);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(86_400);
      expect(await useUp(newLicence(2))).toBe(2);
    });

    it('are never exceeded by requests at the same time', async () => {
      const licence = newLicence(30);
      const sent = Array.from({ length: 90 }, (_, at) => opened.limiters[at % opened.limiters.length]!.take(licence));
      const allowed = (await Promise.all(sent)).filter((wait) => wait === 0).length;
      expect(allowed + (await useUp(licence))).toBe(30);
    });

    it('begin again with the next day', async () => {
      const licence = newLicence(5);
      expect(await useUp(licence)).toBe(5);
      opened.beginNextDay();
      expect(await useUp(licence)).toBe(5);
    });

    it('do not apply to licences without a limit', async () => {
      const { maxPerDay: _limit, ...licence } = newLicence(1);
      for (const limiter of opened.limiters) for (let i = 0; i < 20; i++) expect(limiter.take(licence)).toBe(0);
    });
  });
}
