import { beforeEach, describe, expect, it } from 'vitest';
import { type Admission, CircuitBreaker, MAX_FAILURES, OPEN_MS } from './circuit-breaker.ts';

let now = 0;
let breaker: CircuitBreaker;

beforeEach(() => {
  now = 0;
  breaker = new CircuitBreaker(() => now);
});

function admit(): Admission {
  const admission = breaker.admit();
  expect(admission).toBeDefined();
  return admission!;
}

function open(): void {
  for (let i = 1; i < MAX_FAILURES; i++) expect(breaker.failed(admit())).toBeUndefined();
  expect(breaker.failed(admit())).toBe('opened');
}

describe('CircuitBreaker', () => {
  it('opens after the maximum number of consecutive failures', () => {
    open();
    expect(breaker.admit()).toBeUndefined();
  });

  it('counts failures from zero again after a success', () => {
    for (let i = 1; i < MAX_FAILURES; i++) breaker.failed(admit());
    expect(breaker.succeeded(admit())).toBeUndefined();
    open();
  });

  it('admits one trial request at a time when the open time is over', () => {
    open();
    now = OPEN_MS - 1;
    expect(breaker.admit()).toBeUndefined();
    now = OPEN_MS;
    admit();
    expect(breaker.admit()).toBeUndefined();
  });

  it('closes when the trial request succeeds', () => {
    open();
    now = OPEN_MS;
    expect(breaker.succeeded(admit())).toBe('closed');
    admit();
    admit();
  });

  it('stays open for the whole open time when the trial request fails', () => {
    open();
    now = OPEN_MS;
    expect(breaker.failed(admit())).toBeUndefined();
    now = 2 * OPEN_MS - 1;
    expect(breaker.admit()).toBeUndefined();
    now = 2 * OPEN_MS;
    expect(breaker.succeeded(admit())).toBe('closed');
  });

  it('ignores a late success of a request admitted before it opened', () => {
    const late = admit();
    open();
    expect(breaker.succeeded(late)).toBeUndefined();
    expect(breaker.admit()).toBeUndefined();
  });

  it('ignores a late failure of a request admitted before it opened', () => {
    const late = admit();
    open();
    now = OPEN_MS;
    admit();
    expect(breaker.failed(late)).toBeUndefined();
    expect(breaker.admit()).toBeUndefined();
  });

  it('ignores a late success during a trial request', () => {
    const late = admit();
    open();
    now = OPEN_MS;
    const trial = admit();
    expect(breaker.succeeded(late)).toBeUndefined();
    expect(breaker.admit()).toBeUndefined();
    expect(breaker.succeeded(trial)).toBe('closed');
  });

  it('ignores late outcomes of an earlier closed state after it closed again', () => {
    const late = Array.from({ length: MAX_FAILURES }, admit);
    open();
    now = OPEN_MS;
    breaker.succeeded(admit());
    for (const admission of late) expect(breaker.failed(admission)).toBeUndefined();
    admit();
  });
});
