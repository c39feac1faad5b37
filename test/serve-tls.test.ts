import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCertificate } from '../src/http/certificates.testing.ts';
import { runInProcess, succeedInProcess } from './in-process.ts';
import { Program, pause, temporaryFolder } from './program.ts';

const { path: folder, remove } = temporaryFolder();
const base = join(folder, 'base');
const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
const configFile = join(folder, 'idem.json');
const CERTIFICATES = [makeCertificate(1), makeCertificate(2)];

function writeCertificate({ cert, key }: { readonly cert: string; readonly key: string }): void {
  writeFileSync(files.cert, cert);
  writeFileSync(files.key, key);
}

beforeAll(async () => {
  const people = join(folder, 'people.csv');
  writeFileSync(people, 'last_name,address,postal_code\nBerthod,4 rue du Puits,73000\n');
  await succeedInProcess(['import', people, '--quiet', '--base', base]);
  await succeedInProcess([
    'licence',
    'add',
    '--name',
    'A',
    '--products',
    'idcheck',
    '--code',
    'tls-test-licence',
    '--base',
    base,
  ]);
  writeCertificate(CERTIFICATES[0]!);
  const settings = { base, port: 0, workers: 2, 'tls-cert': files.cert, 'tls-key': files.key, 'warm-up-ms': 0 };
  writeFileSync(configFile, JSON.stringify(settings, null, 2));
}, 60_000);

afterAll(remove);

const CA = CERTIFICATES.map(({ cert }) => cert);

async function ask(port: number, path: string): Promise<{ readonly body: string; readonly serial: string }> {
  const [response] = await once(request({ host: '127.0.0.1', port, path, ca: CA, agent: false }).end(), 'response');
  const serial = (response.socket as TLSSocket).getPeerCertificate().serialNumber;
  let body = '';
  for await (const chunk of response.setEncoding('utf8')) body += chunk;
  return { body, serial };
}

describe('a server with a configuration file and a certificate', { timeout: 60_000 }, () => {
  it('answers checks over TLS from every worker, and loads a new certificate', async () => {
    const server = new Program(['serve', '--json'], { env: { IDEM_CONFIG: configFile } });
    const [, url] = await server.says(/"url":"(https:[^"]+)"/);
    const port = Number(new URL(url!).port);
    const question = '/SEARCH/?Licence=tls-test-licence&LastName=Berthod&Address=4%20rue%20du%20Puits&PostalCode=73000';
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(port, question)));
    for (const { body, serial } of answers) {
      expect(body).toContain('"result":"FOUND"');
      expect(serial).toBe('01');
    }
    writeCertificate(CERTIFICATES[1]!);
    for (let loaded = 0; loaded < 2; loaded = server.err.split('"certificate-loaded"').length - 1) await pause(100);
    const renewed = await Promise.all(Array.from({ length: 12 }, () => ask(port, '/health/live')));
    expect(new Set(renewed.map(({ serial }) => serial))).toEqual(new Set(['02']));
    expect(await server.stop()).toMatchObject({ exitCode: 0 });
  });
});

describe('idem config', { timeout: 60_000 }, () => {
  const env = { IDEM_CONFIG: configFile, IDEM_PORT: '8090' };

  it('check accepts a valid file, and names every problem with its place', async () => {
    expect(await runInProcess(['config', 'check'], { env })).toMatchObject({
      exitCode: 0,
      out: `${configFile} is valid.\n`,
    });
    const wrong = join(folder, 'wrong.json');
    writeFileSync(wrong, '{\n  "port": "many",\n  "wrokers": 2,\n  "tls-cert": "none.pem"\n}');
    const { exitCode, err } = await runInProcess(['config', 'check', wrong]);
    expect(exitCode).toBe(2);
    expect(err).toContain(`idem: ${wrong}, line 2: port cannot be "many"; expected 0 to 65535`);
    expect(err).toContain(`idem: ${wrong}, line 3: wrokers is not a setting; did you mean workers?`);
    expect(err).toContain('set --tls-key too');
    writeFileSync(wrong, JSON.stringify({ 'tls-cert': 'none.pem', 'tls-key': files.key }));
    expect(await runInProcess(['config', 'check', wrong])).toMatchObject({
      exitCode: 2,
      err: 'idem: none.pem cannot be read (ENOENT).\n',
    });
  });

  it('show prints values with their origin, and no secret', async () => {
    const out = await succeedInProcess(['config', 'show', '--json'], {
      env: { ...env, IDEM_HOUSEHOLD_KEY: 'correct horse' },
    });
    expect(out).not.toContain('correct horse');
    expect(JSON.parse(out)).toEqual(
      expect.arrayContaining([
        { setting: 'port', value: 8090, origin: 'IDEM_PORT' },
        { setting: 'base', value: base, origin: `${configFile}, line 2: base` },
        { setting: 'country', value: 'FR', origin: 'default' },
        { setting: 'household-key', value: '(secret)', origin: 'IDEM_HOUSEHOLD_KEY' },
      ]),
    );
  });
});
