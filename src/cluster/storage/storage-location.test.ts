import { describe, expect, it } from 'vitest';
import { openStorage, parseS3Location } from './storage-location.ts';

const KEYS = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'secret' };

describe('openStorage', () => {
  it('treats every location but an S3 URL as a folder', () => {
    expect(openStorage('/mnt/idem', {}).name).toBe('/mnt/idem');
    expect(openStorage('s3://idem/people', KEYS).name).toBe('s3://idem/people');
  });

  it.each([
    's3://',
    's3://ab',
    's3://Upper',
    's3://bucket/a//b',
    's3://bucket/../x',
    's3://bucket/a b',
    's3://bucket?x',
  ])('rejects %s', (location) => {
    expect(() => openStorage(location, KEYS)).toThrow('expected a folder, or s3://BUCKET/PREFIX');
  });

  it('rejects a missing access key and names the variable to set', () => {
    expect(() => openStorage('s3://bucket', { AWS_ACCESS_KEY_ID: 'AKID' })).toThrow(
      'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
    );
  });

  it.each(['minio:9000', 'ftp://host', 'https://user@host'])('rejects the endpoint %s', (endpoint) => {
    expect(() => openStorage('s3://bucket', { ...KEYS, AWS_ENDPOINT_URL_S3: endpoint })).toThrow('AWS_ENDPOINT_URL_S3');
  });
});

describe('parseS3Location', () => {
  const urlOf = (location: string, env: Readonly<Record<string, string>> = {}) =>
    parseS3Location(location, { ...KEYS, ...env });

  it('addresses buckets of Amazon by their host', () => {
    expect(urlOf('s3://idem/a/b/', { AWS_REGION: 'eu-west-3' })).toEqual({
      bucket: 'idem',
      prefix: 'a/b',
      url: 'https://idem.s3.eu-west-3.amazonaws.com',
      region: 'eu-west-3',
      credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret' },
    });
    expect(urlOf('s3://idem').url).toBe('https://idem.s3.us-east-1.amazonaws.com');
    expect(urlOf('s3://a.b', { AWS_DEFAULT_REGION: 'cn-north-1' }).url).toBe(
      'https://s3.cn-north-1.amazonaws.com.cn/a.b',
    );
  });

  it('addresses buckets of other servers by their path', () => {
    const endpoints = { AWS_ENDPOINT_URL: 'https://other', AWS_ENDPOINT_URL_S3: 'http://minio:9000/' };
    expect(urlOf('s3://idem/a', endpoints)).toMatchObject({ url: 'http://minio:9000/idem', prefix: 'a' });
    expect(urlOf('s3://idem', { AWS_ENDPOINT_URL: 'https://other/s3' }).url).toBe('https://other/s3/idem');
  });

  it('uses a session token', () => {
    expect(urlOf('s3://idem', { AWS_SESSION_TOKEN: 'token' }).credentials).toMatchObject({ sessionToken: 'token' });
  });
});
