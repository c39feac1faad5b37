import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { describeProgress, openProgress } from './progress.ts';

/** A stream that records what is written. */
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

describe('describeProgress', () => {
  it('describes everything that is known', () => {
    const all = { label: 'reading', share: 0.456, count: 1_234_567, rate: 123_456, secondsLeft: 12.3 };
    expect(describeProgress(all, 'rows')).toBe('45 %, reading, 1,234,567 rows, 120,000 rows/s, 13 s left');
    const some = { label: 'reading', share: undefined, count: 0, rate: undefined, secondsLeft: undefined };
    expect(describeProgress(some, 'rows')).toBe('reading, 0 rows');
  });

  it('names no rate that would be rounded to one or to nothing', () => {
    const slow = { label: '0 failures', share: 0.5, count: 5, rate: 0.3, secondsLeft: 17 };
    expect(describeProgress(slow, 'kills')).toBe('50 %, 0 failures, 5 kills, 17 s left');
  });
});

describe('openProgress', () => {
  it('writes nothing if it is quiet', () => {
    const stream = openStream(true);
    const progress = openProgress({ unit: 'rows', isQuiet: true, stream });
    progress.update({ label: 'reading', share: 0.5, count: 1 });
    progress.stop();
    expect(stream.text).toBe('');
  });

  it('writes a line every few seconds without a terminal', () => {
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

  it('can be stopped before the first update', () => {
    const stream = openStream(true);
    openProgress({ unit: 'rows', isQuiet: false, stream }).stop();
    expect(stream.text).toBe('');
  });
});
