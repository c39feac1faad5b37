import { describe, expect, it } from 'vitest';
import { createPace } from './pace.ts';

function openClock() {
  const clock = { time: 1_000_000, now: () => clock.time };
  return clock;
}

describe('createPace', () => {
  it('estimates nothing in the first second', () => {
    const clock = openClock();
    const pace = createPace(clock.now);
    clock.time += 900;
    expect(pace({ share: 0.5, count: 90 })).toEqual({ rate: undefined, secondsLeft: undefined });
  });

  it('estimates no remaining time before 1 % is done, when starting has taken most of the time', () => {
    const clock = openClock();
    const pace = createPace(clock.now);
    clock.time += 10_000;
    expect(pace({ share: 0.003, count: 890 }).secondsLeft).toBeUndefined();
    clock.time += 1_000;
    expect(pace({ share: 0.1, count: 29_000 }).secondsLeft).toBeCloseTo(99);
  });

  it('estimates rate and remaining time', () => {
    const clock = openClock();
    const pace = createPace(clock.now);
    for (let step = 1; step <= 10; step++) {
      clock.time += 500;
      pace({ share: step / 40, count: step * 50 });
    }
    expect(pace({ share: 0.25, count: 500 })).toEqual({ rate: 100, secondsLeft: 15 });
  });

  it('does not count what was done before', () => {
    const clock = openClock();
    const pace = createPace(clock.now, { count: 1000, share: 0.5 });
    for (let step = 1; step <= 10; step++) {
      clock.time += 500;
      pace({ share: 0.5 + step / 40, count: 1000 + step * 50 });
    }
    expect(pace({ share: 0.75, count: 1500 })).toEqual({ rate: 100, secondsLeft: 5 });
    expect(createPace(clock.now, { count: 1000, share: 0.5 })({ share: 0.5, count: 1000 })).toEqual({
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
      pace({ share: undefined, count });
    }
    expect(pace({ share: undefined, count }).rate).toBeCloseTo(100, 0);
  });

  it('estimates no rate when nothing more is counted, and no remaining time if the size is unknown', () => {
    const clock = openClock();
    const pace = createPace(clock.now);
    for (let step = 0; step < 10; step++) {
      clock.time += 500;
      pace({ share: undefined, count: 500 });
    }
    expect(pace({ share: undefined, count: 500 })).toEqual({ rate: undefined, secondsLeft: undefined });
  });
});
