import { UsageError } from '../../runtime/errors.ts';
import type { GenerationStorage } from './generation-storage.ts';
import { S3Bucket } from './s3-bucket.ts';
import type { S3Credentials, S3Settings } from './s3-requests.ts';
import { SharedFolder } from './shared-folder.ts';

/** Bucket (3 to 63 characters, source: Amazon S3, naming rules) and prefix. */
const S3_URL = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])((?:\/[\w.-]+)*)\/?$/;

const DEFAULT_REGION = 'us-east-1';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The storage of a cluster.
 *
 * @param location a folder, or `s3://BUCKET/PREFIX`
 * @param env for a bucket: the variables of AWS's own tools
 * @throws UsageError if the location or a variable is not valid, or a variable is missing
 */
export function openStorage(location: string, env: Environment = process.env): GenerationStorage {
  return location.startsWith('s3://') ? new S3Bucket(parseS3Location(location, env)) : new SharedFolder(location);
}

export function parseS3Location(location: string, env: Environment): S3Settings {
  const [, bucket, path = ''] = S3_URL.exec(location) ?? [];
  if (bucket === undefined || /\/\.{1,2}(?:\/|$)/.test(path)) {
    throw new UsageError(`the cluster storage cannot be "${location}"; expected a folder, or s3://BUCKET/PREFIX`);
  }
  return { bucket, prefix: path.slice(1), ...locationOf(bucket, env), credentials: credentialsOf(env) };
}

/** Where the bucket is. Amazon names it in the host; other servers, in the path. */
function locationOf(bucket: string, env: Environment): Pick<S3Settings, 'url' | 'region'> {
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || DEFAULT_REGION;
  if (!/^[\w-]+$/.test(region))
    throw new UsageError(`AWS_REGION cannot be "${region}"; expected a name like eu-west-3`);
  const endpoint = env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL;
  if (endpoint !== undefined) return { url: `${parseEndpoint(endpoint)}/${bucket}`, region };
  const host = `s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
  // A certificate of Amazon covers one name before the host, without dots.
  return { url: bucket.includes('.') ? `https://${host}/${bucket}` : `https://${bucket}.${host}`, region };
}

/** @returns the URL without a slash at its end */
function parseEndpoint(endpoint: string): string {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.search !== '') {
    throw new UsageError('AWS_ENDPOINT_URL_S3 must be a URL like https://minio.example.net:9000');
  }
  return url.href.replace(/\/+$/, '');
}

function credentialsOf(env: Environment): S3Credentials {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = env;
  if (!accessKeyId || !secretAccessKey) {
    throw new UsageError('a bucket needs an access key: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY');
  }
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}
