import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { S3Bucket } from './s3-bucket.ts';
import { BUCKET, type Fault, MIN_PART_BYTES, S3Server } from './s3-server.testing.ts';
import { xmlElements } from './s3-xml.ts';
import { parseS3Location } from './storage-location.ts';

const PATH = 'generations/a/file';
const SMALL = Buffer.alloc(300_000, 'abcdefg');
const LARGE = Buffer.alloc(MIN_PART_BYTES + 1000, 'hijklmn');

let folder: string;
let server: S3Server;
let bucket: S3Bucket;

/** A bucket with short pauses. */
function open(env: Readonly<Record<string, string>> = {}, location = `s3://${BUCKET}`, timeoutMs?: number): S3Bucket {
  const settings = parseS3Location(location, { ...server.env, ...env });
  return new S3Bucket(settings, { partBytes: MIN_PART_BYTES, firstPauseMs: 1, ...(timeoutMs && { timeoutMs }) });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-bucket-'));
  server = await S3Server.start();
  bucket = open();
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const copy = () => join(folder, 'to');

function put(content: Buffer): Promise<void> {
  const from = join(folder, 'from');
  writeFileSync(from, content);
  return bucket.put(PATH, from);
}

/** Answers the requests of a method with the faults in turn, then without. */
function failNext(method: string, ...faults: readonly Fault[]): void {
  const rest = [...faults];
  server.faultOf = (call) => (call.method === method ? rest.shift() : undefined);
}

describe('a download', () => {
  beforeEach(() => {
    server.objects.set(PATH, SMALL);
  });

  it('resumes where it was interrupted', async () => {
    bucket = open({}, `s3://${BUCKET}`, 500);
    failNext('GET', { cutAfterBytes: 100_000 }, { cutAfterBytes: 0 }, { cutAfterBytes: 150_000, isStalled: true });
    await bucket.get(PATH, copy());
    expect(readFileSync(copy()).equals(SMALL)).toBe(true);
    expect(server.log).toHaveLength(4);
  });

  it('times out if no more data arrives, and leaves no file', async () => {
    server.faultOf = () => ({ cutAfterBytes: 0 });
    await expect(bucket.get(PATH, copy())).rejects.toMatchObject({
      name: 'Failure',
      message: expect.stringMatching(
        /^cannot read from the shared storage s3:\/\/idem-test: generations\/a\/file ended after 0 of 300000 bytes/,
      ),
    });
    expect(existsSync(copy())).toBe(false);
  });

  it('fails if the object changes before it ends', async () => {
    server.faultOf = ({ method }) => {
      if (server.log.length > 1) server.objects.set(PATH, LARGE);
      return method === 'GET' && server.log.length === 1 ? { cutAfterBytes: 1000 } : undefined;
    };
    await expect(bucket.get(PATH, copy())).rejects.toThrow('it was changed during the download of generations/a/file');
    expect(existsSync(copy())).toBe(false);
  });
});

describe('an upload', () => {
  it.each([
    ['in one piece', SMALL],
    ['in parts', LARGE],
  ])('%s is repeated while the server is busy or cannot be reached', async (_, content) => {
    failNext('PUT', { status: 503, code: 'SlowDown' }, { losesAnswer: true }, { status: 500, code: 'InternalError' });
    await put(content);
    expect(server.objects.get(PATH)?.equals(content)).toBe(true);
  });

  it('is retried if the server does not respond', async () => {
    bucket = open({}, `s3://${BUCKET}`, 500);
    failNext('PUT', { hangs: true });
    await put(SMALL);
    expect(server.objects.get(PATH)?.equals(SMALL)).toBe(true);
  });

  it('succeeds if only the last response is lost', async () => {
    server.faultOf = ({ method, query }) =>
      method === 'POST' && query.has('uploadId') && server.objects.size === 0 ? { losesAnswer: true } : undefined;
    await put(LARGE);
    expect(server.objects.get(PATH)?.equals(LARGE)).toBe(true);
    expect(server.log.slice(-3).map((line) => line.split(' ')[0])).toEqual(['POST', 'POST', 'HEAD']);
  });

  it('leaves no object if it fails', async () => {
    server.faultOf = ({ query }) =>
      query.get('partNumber') === '2' ? { status: 403, code: 'AccessDenied' } : undefined;
    await expect(put(LARGE)).rejects.toThrow('the server answered 403 AccessDenied; the access key may not do this');
    expect(server.uploads.size).toBe(0);
    expect(server.objects.size).toBe(0);
  });

  it('fails if another program has aborted it', async () => {
    server.faultOf = ({ query }) => {
      if (query.get('partNumber') === '2') queueMicrotask(() => server.uploads.clear());
      return undefined;
    };
    await expect(put(LARGE)).rejects.toThrow(/aborted by another program|NoSuchUpload/);
  });
});

describe('a folder with more entries than a page of a list has', () => {
  it('is listed and removed in full, with all unfinished uploads', async () => {
    const keys = Array.from({ length: 1001 }, (_, at) => `generations/a/${at}`);
    for (const [at, key] of keys.entries()) {
      server.objects.set(key, Buffer.from('x'));
      // Several of one name, as after several interruptions.
      const upload = { key: `generations/a/${at % 3}`, parts: new Map(), startedAt: new Date().toISOString() };
      server.uploads.set(`upload-${at}`, upload);
    }
    server.objects.set('generations/ab/0', Buffer.from('x'));
    const listed = await bucket.list('generations/a');
    expect(listed.map(({ path }) => path).sort()).toEqual([...keys].sort());
    await bucket.remove('generations/a');
    expect([[...server.objects.keys()], server.uploads.size]).toEqual([['generations/ab/0'], 0]);
  });
});

describe('a server that does not list unfinished uploads', () => {
  it('can be used', async () => {
    server.faultOf = ({ query }) => (query.has('uploads') ? { status: 501, code: 'NotImplemented' } : undefined);
    await put(SMALL);
    await bucket.remove('generations');
    expect(server.objects.size).toBe(0);
  });
});

describe('objects of other programs', () => {
  it.each([
    ['a/../../other/x', 'other/x'],
    ['.', ''],
    ['a/./file', 'idem/generations/a/file'],
    ['a?versionId=1', 'idem/generations/a'],
    ['a#b', 'idem/generations/a'],
  ])('are neither listed nor removed, nor what a URL makes of generations/%s', async (name, other) => {
    bucket = open({}, `s3://${BUCKET}/idem`);
    server.objects.set(`idem/generations/${name}`, SMALL);
    server.objects.set(other, SMALL);
    server.uploads.set('1', { key: `idem/generations/${name}`, parts: new Map(), startedAt: new Date().toISOString() });
    await bucket.removeInterrupted('generations');
    expect((await bucket.list('generations')).map(({ path }) => path)).not.toContain(`generations/${name}`);
    server.log.length = 0;
    await bucket.remove('generations/b');
    await bucket.remove('generations');
    const removed = server.log.filter((line) => line.startsWith('DELETE'));
    expect(removed).toEqual(other.startsWith('idem/') ? [`DELETE ${other}`] : []);
    expect([...server.objects.keys()]).toContain(`idem/generations/${name}`);
  });

  it('are not read under a name that a URL resolves', async () => {
    server.objects.set('other', SMALL);
    await expect(bucket.get('generations/../other', copy())).rejects.toThrow('the name of a file is not valid');
    expect(existsSync(copy())).toBe(false);
  });
});

describe('a server that sends an endless response', () => {
  /** Starts a server whose responses have the heads that `head` writes, and bodies without end. */
  async function useEndless(head: (response: ServerResponse, call: number) => 'endless' | 'cut'): Promise<() => void> {
    let calls = 0;
    const endless = createServer((_, response) => {
      if (head(response, ++calls) === 'cut') return;
      const chunk = Buffer.alloc(64 * 1024, '<Contents>');
      const send = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', send);
      send();
    });
    endless.listen(0, '127.0.0.1');
    await once(endless, 'listening');
    const { port } = endless.address() as AddressInfo;
    bucket = open({ AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}` });
    return () => {
      endless.close();
      endless.closeAllConnections();
    };
  }

  it.each([200, 403])('is refused when a list is requested, with status %i', async (status) => {
    const stop = await useEndless((response) => {
      response.writeHead(status);
      return 'endless';
    });
    await expect(bucket.list('generations')).rejects.toThrow('sends an answer of more than 16777216 bytes');
    stop();
  });

  it('is refused when the rest of a file is requested, before more is written than it has stated', async () => {
    const stop = await useEndless((response, call) => {
      if (call > 1) {
        response.writeHead(206, { 'content-range': 'bytes 5-9/10' });
        return 'endless';
      }
      response.writeHead(200, { 'content-length': 10, etag: '"a"' });
      response.write('hello', () => response.destroy());
      return 'cut';
    });
    await expect(bucket.get(PATH, copy())).rejects.toThrow(/ended after \d+ of 10 bytes/);
    expect(existsSync(copy())).toBe(false);
    stop();
  });
});

describe('xmlElements', () => {
  it('reads a text of start tags in linear time', () => {
    const before = process.cpuUsage();
    expect(xmlElements('<Key>'.repeat(200_000), 'Key')).toEqual([]);
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });
});

describe('an error', () => {
  it.each([
    ['a wrong access key', { AWS_ACCESS_KEY_ID: 'AKIDOTHER' }, 'InvalidAccessKeyId; check AWS_ACCESS_KEY_ID'],
    [
      'a wrong secret',
      { AWS_SECRET_ACCESS_KEY: 'x' },
      'SignatureDoesNotMatch; check AWS_SECRET_ACCESS_KEY and AWS_REGION',
    ],
    ['a wrong token', { AWS_SESSION_TOKEN: 'x' }, 'InvalidToken; check AWS_SESSION_TOKEN'],
    ['a wrong region', { AWS_REGION: 'us-east-1' }, 'AuthorizationHeaderMalformed; check AWS_REGION'],
  ])('names %s, and is not repeated', async (_, env, message) => {
    bucket = open(env);
    await expect(put(SMALL)).rejects.toMatchObject({ name: 'Failure', message: expect.stringContaining(message) });
    expect(server.log).toHaveLength(1);
  });

  it('names a clock that is wrong, and is not repeated', async () => {
    server.clockAheadMs = 16 * 60_000;
    await expect(put(SMALL)).rejects.toThrow('RequestTimeTooSkewed; the clock of this machine is wrong');
    expect(server.log).toHaveLength(1);
    server.clockAheadMs = -14 * 60_000;
    await put(SMALL);
    expect(server.objects.get(PATH)?.equals(SMALL)).toBe(true);
  });

  it('names a missing bucket', async () => {
    bucket = open({}, 's3://other/prefix');
    const reason = 'NoSuchBucket; create the bucket, or correct --cluster-storage';
    await expect(put(SMALL)).rejects.toThrow(
      `cannot write to the shared storage s3://other/prefix: the server answered 404 ${reason}`,
    );
    await expect(bucket.list('generations')).rejects.toThrow(reason);
    await expect(bucket.get(PATH, copy())).rejects.toThrow('the bucket does not exist');
  });

  it('names a server that does not answer', async () => {
    bucket = open({}, `s3://${BUCKET}`, 100);
    server.faultOf = () => ({ hangs: true });
    await expect(bucket.list('generations')).rejects.toThrow(
      /cannot list .* 127\.0\.0\.1:\d+ cannot be reached \(no answer within 0\.1 s\)/,
    );
  });

  it('names a server that does not finish an error', async () => {
    await put(SMALL);
    bucket = open({}, `s3://${BUCKET}`, 100);
    server.faultOf = () => ({ status: 404, code: 'NoSuchKey', isStalled: true });
    await expect(bucket.get(PATH, copy())).rejects.toThrow('no answer within 0.1 s');
  });

  it('names a server that cannot be reached', async () => {
    await server.stop();
    await expect(bucket.list('generations')).rejects.toThrow(/127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)/);
  });

  it('holds no secret', async () => {
    bucket = open({ AWS_SECRET_ACCESS_KEY: 'topsecret', AWS_SESSION_TOKEN: 'x' });
    const error = await put(SMALL).catch((reason: unknown) => reason);
    expect(JSON.stringify([error, (error as Error).stack])).not.toMatch(/topsecret|AKIDEXAMPLE/);
  });
});
