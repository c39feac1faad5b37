import { describe, expect, it } from 'vitest';
import { createEncoder, formatCsvLine, type OutputEncoding } from '../tabular/index.ts';
import { OutputLines } from './output-lines.ts';

const ROWS = [
  ['FOUND', 'The household was found.', 'E', '000', ''],
  ['Zoé', 'Sacré-Cœur', '😀', '"', 'a;b', 'a\nb', 'a\rb', '\ud800'],
  ['', ''],
  ['é'.repeat(3000), 'x'.repeat(20_000)],
];

function linesOf(encoding: OutputEncoding, separator: string): OutputLines {
  const lines = new OutputLines(encoding, separator);
  for (const row of ROWS) {
    lines.addValues(row);
    lines.addText('\n');
  }
  return lines;
}

describe('OutputLines', () => {
  it.each(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const)(
    'writes values in %s as a formatted text would be encoded',
    (encoding) => {
      for (const separator of [';', ',', '\t']) {
        const text = ROWS.map((row) => `${formatCsvLine(row, separator)}\n`).join('');
        expect(Buffer.compare(linesOf(encoding, separator).take(), createEncoder(encoding)(text))).toBe(0);
      }
    },
  );

  it('starts again after the lines are taken', () => {
    const lines = linesOf('utf-8', ';');
    const first = lines.take();
    expect(lines.take()).toHaveLength(0);
    lines.addText('next');
    expect(Buffer.from(lines.take()).toString()).toBe('next');
    expect(Buffer.compare(first, linesOf('utf-8', ';').take())).toBe(0);
  });

  it('copies bytes between texts', () => {
    const lines = new OutputLines('utf-8', ';');
    lines.addText('1;');
    lines.addBytes(Buffer.from('Zoé;Noël;'), 5, 10);
    lines.addText('é');
    expect(Buffer.from(lines.take()).toString()).toBe('1;Noël'.concat('é'));
  });
});
