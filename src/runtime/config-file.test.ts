import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseConfigFile, readConfigFile } from './config-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-config-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('parseConfigFile', () => {
  it('takes numbers, texts and lists, and ignores empty ones', () => {
    const file = parseConfigFile(
      'x',
      '{"port": 81, "host": " ::1 ", "trust-proxy": ["::1", "10.0.0.0/8"], "base": ""}',
    );
    expect(file.settings).toEqual({ port: '81', host: '::1', trustProxy: '::1,10.0.0.0/8' });
    expect(file.problems).toEqual([]);
  });

  it.each(['{"port": true}', '{"port": null}', '{"port": {"a": 1}}', '{"trust-proxy": [1]}'])('rejects %s', (text) => {
    expect(parseConfigFile('x', text).problems).toEqual([expect.stringMatching(/must be a string or a number\.$/)]);
  });

  it('says where the text is not JSON', () => {
    expect(() => parseConfigFile('/etc/x', '{\n  "port": 81,\n  }')).toThrow('/etc/x is not JSON');
    expect(() => parseConfigFile('/etc/x', '{\n  "port": 81,\n  }')).toThrow('line 3, column 3');
    expect(() => parseConfigFile('/etc/x', '[1]')).toThrow('must contain a JSON object');
  });
});

describe('readConfigFile', () => {
  it('refuses a secret that every user can read', () => {
    const path = join(folder, 'secret.json');
    writeFileSync(path, '{"household-key": "correct horse"}', { mode: 0o644 });
    const [problem] = readConfigFile(path).problems;
    expect(problem).toBe(`${path} contains household-key and can be read by every user; run "chmod o-r ${path}".`);
    chmodSync(path, 0o640);
    expect(readConfigFile(path)).toMatchObject({ problems: [], settings: { householdKey: 'correct horse' } });
  });

  it('names a file that is missing', () => {
    expect(() => readConfigFile(join(folder, 'none'))).toThrow(/none cannot be read: no such file/);
  });
});
