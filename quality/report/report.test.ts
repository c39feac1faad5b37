import { describe, expect, it } from 'vitest';
import { percent, short, whole } from '../../src/evaluate/report/figures.ts';
import { tableLines } from '../../src/terminal/table.ts';
import { compareRuns, drops, populationDrops, renderComparison, storedRun, storedText } from './compare.ts';
import { matchReport, populationReport, report, row } from './example.testing.ts';
import { isBelowTarget, shareOf, targetFor } from './measures.ts';
import { renderPage } from './page/page.ts';
import { renderPopulation } from './population-terminal.ts';
import { COLOURED, PLAIN } from './style.ts';
import { renderFailures, renderTerminal, weakestFirst } from './terminal.ts';

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
  it('have as many digits as needed', () => {
    expect([whole(1234567), short(1.234), short(12.34), short(1234.5), short(3)]).toEqual([
      '1,234,567',
      '1.23',
      '12.3',
      '1,235',
      '3',
    ]);
  });
});

describe('tableLines', () => {
  it('does not count colours as width', () => {
    const columns = [
      { title: 'name', align: 'left' },
      { title: 'n', align: 'right' },
    ] as const;
    expect(
      tableLines(columns, [
        ['a', COLOURED.bad('12')],
        ['bcdef', '3'],
      ]),
    ).toEqual(['name    n', '─────  ──', `a      ${COLOURED.bad('12')}`, 'bcdef   3']);
  });
});

describe('targets', () => {
  it('apply the target of all single corruptions to each', () => {
    expect(targetFor(row('street-letter-lost', 'one'), 'recall')).toBe(0.995);
    expect(targetFor(row('street + town', 'two'), 'recall')).toBe(0.985);
    expect(targetFor(row('three', 'three'), 'recall')).toBeUndefined();
    expect(isBelowTarget(row('town-missing', 'one', { recalled: 900 }), 'recall')).toBe(true);
    expect(isBelowTarget(row('town-missing', 'one', { within: 0, recalled: 0 }), 'recall')).toBe(false);
  });

  it('exclude ambiguous questions and those beyond the rule from recall', () => {
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
      'By error model',
      'Two errors',
      'Strangers: people who are not in the base',
      'Scores',
      'Targets',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('399 of 400');
  });

  it('marks figures below their target', () => {
    expect(text).toMatch(/town-missing .*✗ 94\.74 %/);
    expect(text).toContain('? recall, one error: 99.79 % (95 %: 99.24 % to 99.94 %; target 99.50 %)');
    expect(text).toMatch(/other-name-at-the-door .*✗ 1 /);
  });

  it('uses colours only on terminals', () => {
    expect(text).not.toContain('\u001b');
    expect(renderTerminal(report(), COLOURED)).toContain('\u001b[31m');
  });
});

describe('a report with match', () => {
  const whole = report({ match: matchReport() });

  it('has a separate target for match', () => {
    const text = renderTerminal(whole, PLAIN);
    expect(text).toContain('match: which person is meant');
    expect(text).toMatch(/✓ match, F1, changed, and strangers: 99\.\d+ % \(95 %: .+; target 99\.00 %\)/);
    expect(text).toMatch(/^no-street /m);
  });

  it('is compared with the rows of match', () => {
    const worse = [row('everything', 'total', { recalled: 900, found: 949 })];
    const comparison = compareRuns(storedRun(whole), storedRun(report({ match: { ...matchReport(), totals: worse } })));
    const fell = drops(comparison).map(({ row: name, measure }) => `${name} ${measure}`);
    expect(fell).toEqual(['match: everything recall', 'match: everything f1']);
  });
});

describe('a target', () => {
  const totals = (recalled: number, within: number) =>
    report({ totals: [row('one error', 'total', { recalled, within })] });

  it('is met only if the whole interval meets it', () => {
    const line = (recalled: number, within: number) =>
      /^(.) recall, one error/m.exec(renderTerminal(totals(recalled, within), PLAIN))![1];
    expect(line(9990, 10_000)).toBe('✓');
    expect(line(9955, 10_000)).toBe('?');
    expect(line(9900, 10_000)).toBe('✗');
  });
});

describe('a report with populations', () => {
  const whole = report({ populations: [populationReport()] });

  it('shows one line for each, with its targets', () => {
    const text = renderTerminal(whole, PLAIN);
    expect(text).toMatch(/^foreign +1,000 +12 +800 +95\.00 % +99\.48 % /m);
    expect(text).toContain('foreign: ✗ best F1, everything');
  });

  it('shows a population in full', () => {
    const text = renderPopulation(populationReport(), PLAIN);
    expect(text).toContain('rows rejected by the import: 12 details-missing');
    expect(text).toMatch(/^ +twin +0 +80 +.* 1$/m);
    expect(text).toMatch(/0\.9 to 0\.95 +100 +93\.00 % +90\.00 % +82\.6–94\.5 +too few to tell/);
  });

  it('is compared by F1 and best F1', () => {
    const worse = populationReport({ right: 370 });
    const comparison = compareRuns(storedRun(whole), storedRun(report({ populations: [worse] })));
    expect(populationDrops(comparison)).toEqual(['foreign']);
    expect(renderComparison(comparison, PLAIN)).toContain('population foreign: F1 97.19 % → ');
    expect(populationDrops(compareRuns(storedRun(whole), storedRun(whole)))).toEqual([]);
  });

  it('has a section on the page', () => {
    const page = renderPage(whole);
    expect(page).toContain('People of other countries');
    expect(page).not.toMatch(/NaN|undefined/);
    expect(renderPage(report())).not.toContain('People of other countries');
  });
});

describe('weakestFirst', () => {
  it('puts rows without questions last', () => {
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
  it('contains the figures of the run, with pairs in one line', () => {
    const run = storedRun(report());
    expect(JSON.parse(storedText(run))).toEqual(run);
    expect(storedText(run)).toContain('"read": [3.25, 161]');
  });
});

describe('compareRuns', () => {
  const before = storedRun(report());

  it('reports no changes for equal runs', () => {
    const comparison = compareRuns(before, storedRun(report({ commit: 'def', seconds: 99 })));
    expect(comparison.changes).toEqual([]);
    expect(renderComparison(comparison, PLAIN)).toContain('No share changed.');
  });

  it('reports each changed share and which must not decrease', () => {
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

  it('warns if the questions differ', () => {
    const comparison = compareRuns(before, storedRun(report({ questionsHash: 'other' })));
    expect(comparison.sameQuestions).toBe(false);
    expect(renderComparison(comparison, PLAIN)).toContain('Not the same questions');
  });
});
