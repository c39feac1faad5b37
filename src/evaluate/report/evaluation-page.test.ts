import { describe, expect, it } from 'vitest';
import { evaluate, type Judgement } from '../evaluation.ts';
import { renderEvaluation } from './evaluation-page.ts';

const ORIGIN = {
  file: 'a <b>.csv',
  product: 'match',
  command: "idem evaluate 'a <b>.csv'",
  version: '1.2.3',
  date: '2026-01-31',
};

function render(judgements: readonly Judgement[], precision = 0.999): string {
  const evaluated = evaluate(judgements, { atPresent: 0.5, precision });
  return renderEvaluation({ ...evaluated, untried: 3, unreadable: 2, people: 1000, generation: 'g1' }, ORIGIN);
}

const answered = (probability: number, isRight: boolean): Judgement => ({
  isAnswered: true,
  probability,
  isRight,
  isPresent: true,
});
const MANY = Array.from({ length: 300 }, (_, i) => answered((i + 1) / 301, i > 60));

describe('renderEvaluation', () => {
  it('returns a page without scripts and external resources', () => {
    const page = render(MANY);
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).not.toMatch(/<script|src=|href=|url\(|https?:/);
    expect(page.match(/<svg /g)).toHaveLength(2);
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('escapes the name of the file', () => {
    expect(render(MANY)).not.toContain('<b>.csv');
    expect(render(MANY)).toContain('a &lt;b&gt;.csv, evaluated');
  });

  it('shows the thresholds, or that none has the wanted precision', () => {
    expect(render(MANY)).toContain('best F1');
    expect(render(MANY)).toContain('precision ≥ 99.90 %');
    expect(render([answered(0.9, false)])).toContain('No threshold has a precision of 99.90 %.');
  });

  it('returns a valid page without answers', () => {
    expect(render([{ isAnswered: false, probability: 0, isRight: false, isPresent: false }])).not.toMatch(
      /NaN|undefined/,
    );
  });
});
