import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logScale, renderChart, type Series, spread } from './chart.ts';

describe('a logarithmic scale', () => {
  it('starts and ends at powers of ten', () => {
    const scale = logScale([300, 20_000], [0, 300]);
    expect(scale.ticks).toEqual([100, 1000, 10_000, 100_000]);
    expect([100, 1000, 100_000].map(scale.place)).toEqual([0, 100, 300]);
  });

  it('has two powers of ten for a single value', () => {
    expect(logScale([1000], [0, 10]).ticks).toEqual([1000, 10_000]);
  });
});

describe('spread', () => {
  it('separates overlapping names and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { minLength: 1, maxLength: 8 }), (places) => {
        const moved = spread(places);
        const sorted = [...moved].sort((left, right) => left - right);
        for (let i = 1; i < sorted.length; i++) expect(sorted[i]! - sorted[i - 1]!).toBeGreaterThan(15);
        for (const [i, place] of places.entries())
          for (const [j, other] of places.entries()) if (place < other) expect(moved[i]).toBeLessThan(moved[j]!);
      }),
    );
  });

  it('leaves names with enough space in place', () => {
    expect(spread([10, 100, 50])).toEqual([10, 100, 50]);
  });
});

describe('a chart', () => {
  const series: Series[] = [
    {
      title: 'checks <in process>',
      system: 'Idem',
      points: [
        [1e5, 20_000],
        [1e6, 18_000],
      ],
    },
    { title: 'pg_trgm', system: 'PostgreSQL', points: [[1e5, 100]] },
  ];
  const svg = renderChart(series, { title: 'How it grows', xTitle: 'people', yTitle: 'a second' });

  it('draws a line and a name for each series', () => {
    expect(svg.match(/<path class="line"/g)).toHaveLength(2);
    expect(svg.match(/<path transform=/g)).toHaveLength(3);
    expect(svg).toContain('checks &lt;in process>, 18 k');
    expect(svg).toContain('pg_trgm, 100');
  });

  it('distinguishes systems by colour, dashes and markers', () => {
    const [idem, postgres] = svg.match(/<path class="line"[^>]*>/g)!;
    expect(/stroke="([^"]+)"/.exec(idem!)![1]).not.toBe(/stroke="([^"]+)"/.exec(postgres!)![1]);
    expect(idem).not.toContain('stroke-dasharray');
    expect(postgres).toContain('stroke-dasharray');
    const markers = [...svg.matchAll(/<path transform="[^"]+" d="([^"]+)"/g)].map(([, shape]) => shape);
    expect(new Set(markers).size).toBe(2);
  });

  it('is deterministic, well-formed, and has no script', () => {
    expect(renderChart(series, { title: 'How it grows', xTitle: 'people', yTitle: 'a second' })).toBe(svg);
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg.endsWith('</svg>\n')).toBe(true);
  });
});
