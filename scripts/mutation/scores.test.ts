import { expect, it } from 'vitest';
import { scoreTable } from './scores.ts';

const mutants = (...statuses: readonly string[]) => ({ mutants: statuses.map((status) => ({ status })) });

it('adds the mutants of each folder, and leaves out ignored ones', () => {
  const table = scoreTable({
    files: {
      'src/b/two.ts': mutants('Killed', 'Timeout', 'Survived', 'Ignored'),
      'src/b/one.ts': mutants('Killed', 'NoCoverage'),
      'src/a/three.ts': mutants('Survived'),
      'src/c/none.ts': mutants('Ignored'),
    },
  });
  expect(table.split('\n').slice(2)).toEqual([
    '| `src/a` | 1 | 0 | 0 | 1 | 0 | 0.0 % |',
    '| `src/b` | 5 | 2 | 1 | 1 | 1 | 60.0 % |',
    '',
  ]);
});
