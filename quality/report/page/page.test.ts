import { describe, expect, it } from 'vitest';
import { escapeText, markup } from '../../../src/evaluate/report/markup.ts';
import { linear, ticks } from '../../../src/evaluate/report/plot.ts';
import { matchReport, report } from '../example.testing.ts';
import { renderPage } from './page.ts';

describe('markup', () => {
  it('escapes every value that is not markup', () => {
    expect(markup`<p title="${'"'}">${'<b>&'}${markup`<i>${1}</i>`}${undefined}</p>`.html).toBe(
      '<p title="&quot;">&lt;b&gt;&amp;<i>1</i></p>',
    );
    expect(escapeText("a'b")).toBe('a&#39;b');
  });
});

describe('scales', () => {
  it('are linear, and constant for an empty range', () => {
    expect(linear(0, 10, 100, 200)(5)).toBe(150);
    expect(linear(5, 5, 100, 200)(5)).toBe(100);
  });

  it('have round ticks', () => {
    expect(ticks(0.96, 1, 6)).toEqual([0.96, 0.97, 0.98, 0.99, 1]);
    expect(ticks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticks(1, 1, 5)).toEqual([1]);
  });
});

describe('renderPage', () => {
  const page = renderPage(report({ match: matchReport() }));

  it('is self-contained', () => {
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|https?:/);
  });

  it('has every plot, without missing numbers', () => {
    expect(page.match(/<svg/g)).toHaveLength(5);
    expect(page).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  it('escapes typed values', () => {
    expect(page).toContain('JEAN / &lt;MARTIN&gt;');
    expect(page).not.toContain('<MARTIN>');
  });

  it('shows the command that reproduces it', () => {
    expect(page).toContain('npm run quality -- --persons 1000 --seed 1 --questions 1000 --html report.html');
    expect(page).toContain('abc123');
  });

  it('is well-formed', () => {
    for (const tag of ['table', 'section', 'svg', 'div', 'dl', 'details', 'figure', 'g']) {
      const opened = page.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0;
      expect(page.match(new RegExp(`</${tag}>`, 'g'))?.length ?? 0).toBe(opened);
    }
  });

  it('omits sections that a run did not measure', () => {
    const empty = { corruptions: [], families: [], pairs: [], strangers: [], failures: [], scan: undefined };
    const scores = { ...report().scores, curve: [], reliability: [] };
    expect(renderPage(report({ ...empty, scores, candidateHistogram: [] }))).not.toMatch(/NaN|undefined|Infinity/);
  });
});
