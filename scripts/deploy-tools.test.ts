import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCertificate } from '../src/http/certificates.testing.ts';

const deploy = join(import.meta.dirname, '../deploy');

/** The tools come with Debian's packages nginx, caddy and systemd. */
function isInstalled(tool: string, argument: string): boolean {
  return spawnSync(tool, [argument]).status === 0;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-deploy-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the files of deploy/ are accepted', () => {
  it.skipIf(!isInstalled('nginx', '-v'))('by nginx', () => {
    const { cert, key } = makeCertificate(1);
    writeFileSync(join(folder, 'chain.pem'), cert);
    writeFileSync(join(folder, 'key.pem'), key);
    const config = readFileSync(join(deploy, 'nginx.conf'), 'utf8')
      .replace('/etc/ssl/idem/fullchain.pem', join(folder, 'chain.pem'))
      .replace('/etc/ssl/idem/privkey.pem', join(folder, 'key.pem'))
      .replaceAll('/var/log/nginx/', `${folder}/`);
    const path = join(folder, 'nginx.conf');
    writeFileSync(path, `pid ${folder}/nginx.pid;\nevents {}\nhttp {\n${config}\n}\n`);
    const { status, stderr } = spawnSync('nginx', ['-t', '-q', '-c', path], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it.skipIf(!isInstalled('caddy', 'version'))('by Caddy', () => {
    const env = { ...process.env, IDEM_DOMAIN: 'localhost', HOME: folder };
    const args = ['validate', '--adapter', 'caddyfile', '--config', join(deploy, 'Caddyfile')];
    const { status, stderr } = spawnSync('caddy', args, { encoding: 'utf8', env });
    expect(stderr).not.toContain('"level":"error"');
    expect(status).toBe(0);
  });

  it.skipIf(!isInstalled('systemd-analyze', '--version'))('by systemd', () => {
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', join(deploy, 'idem.service')], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });
});
