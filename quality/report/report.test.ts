import { describe, expect, it } from 'vitest';
import { percent, short, whole } from '../../src/evaluate/report/figures.ts';
import { compareRuns, drops, renderComparison, storedRun, storedText } from './compare.ts';
import { matchReport, report, row } from './example.testing.ts';
import { isBelowTarget, shareOf, targetFor } from './measures.ts';
import { COLOURED, PLAIN } from './style.ts';
import { renderFailures, renderTerminal, weakestFirst } from './terminal.ts';
import { textTable } from './text-table.ts';

describe('percent', () => {
  it.each([
    [1, '100 %'],
    [0, '0 %'],
    [0.5, '50.00 %'],
    [0.99994, '99.99 %'],
    [0.999951, '99.995 %'],
    [0.9999999, '>99.9999 %'],
    [0.0000001, '<0.0001 %'],
    [undefined, '–'],
  ])('%s is %s', (share, text) => {
    expect(percent(share)).toBe(text);
  });
});

describe('figures', () => {
  it('are as long as they need to be', () => {
    expect([whole(1234567), short(1.234), short(12.34), short(1234.5), short(3)]).toEqual([
      '1,234,567',
      '1.23',
      '12.3',
      '1,235',
      '3',
    ]);
  });
});

describe('textTable', () => {
  it('aligns by what is seen', () => {
    const columns = [
      { title: 'name', align: 'left' },
      { title: 'n', align: 'right' },
    ] as const;
    expect(
      textTable(columns, [
        ['a', COLOURED.bad('12')],
        ['bcdef', '3'],
      ]),
    ).toEqual(['name    n', '─────  ──', `a      ${COLOURED.bad('12')}`, 'bcdef   3']);
  });
});

describe('targets', () => {
  it('hold a single corruption to what all of them are held to', () => {
    expect(targetFor(row('street-letter-lost', 'one'), 'recall')).toBe(0.995);
    expect(targetFor(row('street + town', 'two'), 'recall')).toBe(0.985);
    expect(targetFor(row('three', 'three'), 'recall')).toBeUndefined();
    expect(isBelowTarget(row('town-missing', 'one', { recalled: 900 }), 'recall')).toBe(true);
    expect(isBelowTarget(row('town-missing', 'one', { within: 0, recalled: 0 }), 'recall')).toBe(false);
  });

  it('leave the ambiguous and what is beyond the letter out of recall', () => {
    expect(shareOf(row('a', 'one').counts, 'recall')).toBeCloseTo(948 / 950);
    expect(shareOf(row('a', 'one').counts, 'right')).toBeCloseTo(989 / 997);
  });
});

describe('renderTerminal', () => {
  const text = renderTerminal(report(), PLAIN);

  it('shows totals, corruptions, pairs, strangers, scores and targets', () => {
    for (const part of [
      'In total',
      'By family',
      'By corruption',
      'Two corruptions',
      'People who are not there',
      'Scores',
      'Targets',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('399 of 400');
  });

  it('marks what is below its target', () => {
    expect(text).toMatch(/town-missing .*✗ 94\.74 %/);
    expect(text).toContain('✓ recall, one error: 99.79 % (at least 99.50 %)');
    expect(text).toMatch(/other-name-at-the-door .*✗ 1 /);
  });

  it('keeps colours for terminals', () => {
    expect(text).not.toContain('\u001b');
    expect(renderTerminal(report(), COLOURED)).toContain('\u001b[31m');
  });
});

describe('a report with match', () => {
  const whole = report({ match: matchReport() });

  it('holds it to a target of its own', () => {
    const text = renderTerminal(whole, PLAIN);
    expect(text).toContain('match: which person, beyond the letter');
    expect(text).toMatch(/✓ match, F1, changed, and strangers: 99\.\d+ % \(at least 99\.00 %\)/);
    expect(text).toMatch(/^no-street /m);
  });

  it('is compared with its own kind', () => {
    const worse = [row('everything', 'total', { recalled: 900, found: 949 })];
    const comparison = compareRuns(storedRun(whole), storedRun(report({ match: { ...matchReport(), totals: worse } })));
    const fell = drops(comparison).map(({ row: name, measure }) => `${name} ${measure}`);
    expect(fell).toEqual(['match: everything recall', 'match: everything f1']);
  });
});

describe('weakestFirst', () => {
  it('puts rows that were not asked last', () => {
    const rows = [
      row('none', 'one', { within: 0, recalled: 0 }),
      row('good', 'one'),
      row('bad', 'one', { recalled: 1 }),
    ];
    expect(weakestFirst(rows).map(({ name }) => name)).toEqual(['bad', 'good', 'none']);
  });
});

describe('renderFailures', () => {
  it('shows question, truth and answer', () => {
    const text = renderFailures(report().failures, PLAIN);
    expect(text).toContain('street-letter-lost: ranking');
    expect(text).toContain('asked     JEAN / <MARTIN>');
    expect(renderFailures([], PLAIN)).toBe('no failures\n');
  });
});

describe('storedText', () => {
  it('says the same as the run, pairs of figures in one line', () => {
    const run = storedRun(report());
    expect(JSON.parse(storedText(run))).toEqual(run);
    expect(storedText(run)).toContain('"read": [3.25, 161]');
  });
});

describe('compareRuns', () => {
  const before = storedRun(report());

  it('says nothing where nothing changed', () => {
    const comparison = compareRuns(before, storedRun(report({ commit: 'def', seconds: 99 })));
    expect(comparison.changes).toEqual([]);
    expect(renderComparison(comparison, PLAIN)).toContain('No share changed.');
  });

  it('shows each share that changed, and knows which must not fall', () => {
    const totals = [row('everything', 'total', { recalled: 940 }), row('clean', 'total', { recalled: 950 })];
    const corruptions = [row('street-letter-lost', 'one', { recalled: 947 })];
    const comparison = compareRuns(before, storedRun(report({ totals, corruptions })));
    expect(comparison.changes.map(({ row: name, measure }) => [name, measure])).toEqual([
      ['everything', 'recall'],
      ['clean', 'recall'],
      ['street-letter-lost', 'recall'],
    ]);
    expect(drops(comparison).map(({ row: name }) => name)).toEqual(['everything']);
    expect(renderComparison(comparison, PLAIN)).toMatch(/everything +recall +99\.79 % +98\.95 % +−0\.842/);
  });

  it('warns of other questions', () => {
    const comparison = compareRuns(before, storedRun(report({ questionsHash: 'other' })));
    expect(comparison.sameQuestions).toBe(false);
    expect(renderComparison(comparison, PLAIN)).toContain('Not the same questions');
  });
});
