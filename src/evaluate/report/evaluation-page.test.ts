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
  return renderEvaluation(
    { ...evaluated, untried: 3, unreadable: 2, people: 1000, wrong: WRONG, generation: 'g1' },
    ORIGIN,
  );
}

const WRONG = [{ line: 7, kind: 'missed', probability: 0.25 }] as const;

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

  it('lists wrong rows by their lines, and concludes in words', () => {
    const page = render(MANY);
    expect(page).toContain(
      '<h3>The person was not found: 1</h3><ul class="lines"><li><b>7</b> <span>0.25</span></li></ul>',
    );
    expect(page).toMatch(/<h2>Conclusion<\/h2><p>The current threshold reaches the target precision/);
    expect(render([answered(0.9, false)])).toContain('No threshold reaches it');
    expect(render([answered(0.9, true)])).toContain('the precision on other questions may be as low as 20.65 %');
  });

  it('is green only where the precision is the wanted one', () => {
    const half = [answered(0.9, true), answered(0.8, false)];
    expect(render(half, 0.5)).toContain('<div class="card good"><span>Precision');
    expect(render(half, 0.51)).toContain('<div class="card bad"><span>Precision');
    expect(render(half, 0.51)).not.toContain('<div class="card good">');
    expect(render(half)).not.toMatch(/<div class="card"?>/);
  });

  it('returns a valid page without answers', () => {
    expect(render([{ isAnswered: false, probability: 0, isRight: false, isPresent: false }])).not.toMatch(
      /NaN|undefined/,
    );
  });
});
