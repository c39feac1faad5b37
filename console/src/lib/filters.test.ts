import { describe, expect, it } from 'vitest';
import { apiFilter, filterQuery, type LinkFilter, parseFilter } from './filters.ts';

const LINKS: readonly LinkFilter[] = [
  {},
  { band: 'doubtful' },
  { band: 'clear', result: 'not_found', mark: 'none' },
  { pattern: 'EDEE??' },
  { field: 'birth_date', letters: '010' },
  { doubt: '5-9', reason: 'postal-code-missing' },
];

describe('the filter in a URL', () => {
  it.each(LINKS)('is read as it was written: %o', (link) => {
    expect(parseFilter(filterQuery(link))).toEqual(link);
  });

  it('contains no free text, so that no personal value gets into a URL', () => {
    const query =
      '?band=Zyxwarsky&result=1980-02-29&pattern=zyx@example.org&reason=Rue des Lilas&doubt=06 39 98&field=x&letters=Zyx&text=Zyx';
    expect(parseFilter(query)).toEqual({});
  });
});

describe('apiFilter', () => {
  it('returns the conditions of a link by the names of the API', () => {
    expect(apiFilter({ band: 'doubtful', result: 'found', mark: 'none', doubt: '95-100' }, ' lilas ')).toEqual({
      bands: ['doubtful'],
      results: ['found'],
      marks: ['none'],
      min_doubt: 95,
      max_doubt: 100,
      text: 'lilas',
    });
    expect(apiFilter({ field: 'city', letters: 'D' })).toEqual({ levels: [{ field: 'city', letters: ['D'] }] });
    expect(apiFilter({})).toEqual({});
  });
});
