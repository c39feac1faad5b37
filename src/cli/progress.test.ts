import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import {
  createPace,
  describe as describeProgress,
  formatBytes,
  formatCount,
  formatDuration,
  openProgress,
} from './progress.ts';

/** A stream that remembers, as a terminal or not. */
function openStream(isTTY: boolean): NodeJS.WriteStream & { text: string } {
  const stream = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        stream.text += chunk;
        done();
      },
    }),
    { text: '', isTTY, columns: 120, rows: 24 },
  );
  return stream as unknown as NodeJS.WriteStream & { text: string };
}

function openClock() {
  const clock = { time: 1_000_000, now: () => clock.time };
  return clock;
}

describe('createPace', () => {
  it('tells nothing in the first second', () => {
    const clock = openClock();
    const pace = createPace(clock.now);
    clock.time += 900;
    expect(pace({ label: 'x', share: 0.5, count: 90 })).toEqual({ rate: undefined, left: undefined });
  });

  it('tells rate and time left', () => {
    const clock = openClock();
    const pace = createPace(clock.now);
    for (let step = 1; step <= 10; step++) {
      clock.time += 500;
      pace({ label: 'x', share: step / 40, count: step * 50 });
    }
    expect(pace({ label: 'x', share: 0.25, count: 500 })).toEqual({ rate: 100, left: 15 });
  });

  it('counts nothing that was done before', () => {
    const clock = openClock();
    const pace = createPace(clock.now, { count: 1000, share: 0.5 });
    for (let step = 1; step <= 10; step++) {
      clock.time += 500;
      pace({ label: 'x', share: 0.5 + step / 40, count: 1000 + step * 50 });
    }
    expect(pace({ label: 'x', share: 0.75, count: 1500 })).toEqual({ rate: 100, left: 5 });
    expect(createPace(clock.now, { count: 1000, share: 0.5 })({ label: 'x', share: 0.5, count: 1000 })).toEqual({
      rate: undefined,
      left: undefined,
    });
  });

  it('follows a change of rate', () => {
    const clock = openClock();
    const pace = createPace(clock.now);
    let count = 0;
    for (let step = 0; step < 200; step++) {
      clock.time += 500;
      count += step < 100 ? 500 : 50;
      pace({ label: 'x', share: undefined, count });
    }
    expect(pace({ label: 'x', share: undefined, count }).rate).toBeCloseTo(100, 0);
  });

  it('tells no rate once nothing more is counted, and no time left where the end is not known', () => {
    const clock = openClock();
    const pace = createPace(clock.now);
    for (let step = 0; step < 10; step++) {
      clock.time += 500;
      pace({ label: 'x', share: undefined, count: 500 });
    }
    expect(pace({ label: 'x', share: undefined, count: 500 })).toEqual({ rate: undefined, left: undefined });
  });
});

describe('describe', () => {
  it('says all that is known', () => {
    const all = { label: 'reading', share: 0.456, count: 1_234_567, rate: 123_456, left: 12.3 };
    expect(describeProgress(all, 'rows')).toBe('45 %, reading, 1,234,567 rows, 120,000 rows/s, 13 s left');
    const some = { label: 'reading', share: undefined, count: 0, rate: undefined, left: undefined };
    expect(describeProgress(some, 'rows')).toBe('reading, 0 rows');
  });
});

describe('openProgress', () => {
  it('writes nothing where it shall be quiet', () => {
    const stream = openStream(true);
    const progress = openProgress({ unit: 'rows', isQuiet: true, stream });
    progress.update({ label: 'reading', share: 0.5, count: 1 });
    progress.stop();
    expect(stream.text).toBe('');
  });

  it('writes a line every few seconds where there is no terminal', () => {
    const stream = openStream(false);
    const clock = openClock();
    const progress = openProgress({ unit: 'rows', isQuiet: false, stream, now: clock.now });
    for (let second = 1; second <= 12; second++) {
      clock.time += 1000;
      progress.update({ label: 'reading', share: second / 20, count: second * 1000 });
    }
    progress.stop();
    expect(stream.text).toBe(
      '25 %, reading, 5,000 rows, 1,000 rows/s, 15 s left\n50 %, reading, 10,000 rows, 1,000 rows/s, 10 s left\n',
    );
  });

  it('draws a bar on a terminal', () => {
    const stream = openStream(true);
    const clock = openClock();
    const progress = openProgress({ unit: 'rows', isQuiet: false, stream, now: clock.now });
    progress.update({ label: 'reading', share: 0.5, count: 1000 });
    progress.stop();
    expect(stream.text).toContain('[██████████████░░░░░░░░░░░░░░] 50 %, reading, 1,000 rows');
    expect(stream.text).not.toContain('\n');
  });

  it('may be stopped before anything was done', () => {
    const stream = openStream(true);
    openProgress({ unit: 'rows', isQuiet: false, stream }).stop();
    expect(stream.text).toBe('');
  });
});

describe('quantities', () => {
  it.each([
    [formatCount(1234567.4), '1,234,567'],
    [formatDuration(0.2), '1 s'],
    [formatDuration(200), '3 min 20 s'],
    [formatDuration(7500), '2 h 5 min'],
    [formatBytes(0), '0 bytes'],
    [formatBytes(999), '999 bytes'],
    [formatBytes(1234), '1.2 kB'],
    [formatBytes(256e6), '256 MB'],
    [formatBytes(5e16), '50000 TB'],
  ])('reads %s', (text, expected) => {
    expect(text).toBe(expected);
  });
});
