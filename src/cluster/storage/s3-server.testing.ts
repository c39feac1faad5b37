import { createHash, createHmac, type Hash, type Hmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignatureV4 } from '@smithy/signature-v4';

/** What the servers of a test accept. */
const CREDENTIALS = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'secret-of-the-tests',
  sessionToken: 'session',
};
const REGION = 'eu-west-3';
export const BUCKET = 'idem-test';

/** Source: Amazon S3, multipart upload limits. All parts but the last one are at least as long. */
export const MIN_PART_BYTES = 5 * 1024 * 1024;
const MAX_CLOCK_SKEW_MS = 15 * 60_000;

/** How one request fails: with a status, without an answer, or in the middle of the body of the response. */
export type Fault =
  /** `isStalled`: the body of the answer never ends. */
  | { readonly status: number; readonly code: string; readonly isStalled?: boolean }
  | { readonly hangs: true }
  | { readonly cutAfterBytes: number; readonly isStalled?: boolean }
  /** The request is carried out, and the connection ends without an answer. */
  | { readonly losesAnswer: true };

interface S3Call {
  readonly method: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

interface Upload {
  readonly key: string;
  readonly parts: Map<number, Buffer>;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
}

class S3Error extends Error {
  override readonly name = 'S3Error';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

/** `node:crypto` as the package of the signatures expects it. */
class Sha256 {
  private readonly hash: Hash | Hmac;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.hash = secret === undefined ? createHash('sha256') : createHmac('sha256', secret as NodeJS.ArrayBufferView);
  }

  update(data: Uint8Array | string): void {
    this.hash.update(data);
  }

  async digest(): Promise<Uint8Array> {
    return this.hash.digest();
  }

  reset(): void {
    throw new Error('not used');
  }
}

/**
 * A bucket in memory that speaks as much of the protocol of Amazon S3 as a storage needs, and is as strict: it verifies
 * signatures with Amazon's own package, hashes of bodies, sizes of parts, and their tags.
 */
export class S3Server {
  readonly objects = new Map<string, Buffer>();
  readonly uploads = new Map<string, Upload>();
  /** Requests as `METHOD key?query`, in order. */
  readonly log: string[] = [];
  /** Entries of a page of a list. */
  pageSize = 1000;
  /** By how much its clock differs from that of the client, in milliseconds. */
  clockAheadMs = 0;
  /** Called for each request. */
  faultOf: (call: Pick<S3Call, 'method' | 'key' | 'query'>) => Fault | undefined = () => undefined;
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      void this.handle(request, response).catch((error) => response.destroy(error));
    });
  }

  static async start(): Promise<S3Server> {
    const started = new S3Server();
    started.server.listen(0, '127.0.0.1');
    await once(started.server, 'listening');
    return started;
  }

  /** What a node needs in its environment. */
  get env(): Record<string, string> {
    return {
      AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
      AWS_SESSION_TOKEN: CREDENTIALS.sessionToken,
      AWS_REGION: REGION,
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`,
    };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url!, 'http://host');
    const [, bucket, ...names] = decodeURIComponent(url.pathname).split('/');
    const { method = '', headers } = request;
    const call: S3Call = {
      method,
      key: names.join('/'),
      query: url.searchParams,
      headers,
      body: Buffer.concat(chunks),
    };
    this.log.push(`${method} ${call.key}${url.search}`);
    const fault = this.faultOf(call);
    try {
      await verifySignature(call, url.pathname, Date.now() + this.clockAheadMs);
      if (fault !== undefined && 'hangs' in fault) return;
      if (fault !== undefined && 'status' in fault && fault.isStalled) {
        response.writeHead(fault.status, { 'content-type': 'application/xml' }).write('<Error>');
        return;
      }
      if (fault !== undefined && 'status' in fault) throw new S3Error(fault.status, fault.code);
      if (bucket !== BUCKET) throw new S3Error(404, 'NoSuchBucket');
      if (fault !== undefined && 'losesAnswer' in fault) response.end = () => response.destroy();
      this.answer(call, response, fault);
    } catch (error) {
      if (!(error instanceof S3Error)) throw error;
      const body = `<?xml version="1.0"?>\n<Error><Code>${error.code}</Code><Message>synthetic</Message></Error>`;
      response.writeHead(error.status, { 'content-type': 'application/xml' }).end(method === 'HEAD' ? undefined : body);
    }
  }

  private answer(call: S3Call, response: ServerResponse, fault?: Fault) {
    const { method, key, query } = call;
    if (key === '') return response.end(query.has('uploads') ? this.listUploads(query) : this.listObjects(query));
    if (method === 'GET' || method === 'HEAD') return this.read(call, response, fault);
    if (method === 'PUT') return response.setHeader('etag', this.write(call)).end();
    if (method === 'POST') return response.end(query.has('uploads') ? this.startUpload(key) : this.combine(call));
    this.delete(call);
    return response.writeHead(204).end();
  }

  private read({ method, key, headers }: S3Call, response: ServerResponse, fault?: Fault) {
    const object = this.objects.get(key);
    if (object === undefined) throw new S3Error(404, 'NoSuchKey');
    const etag = tagOf(object);
    if ((headers['if-match'] ?? etag) !== etag) throw new S3Error(412, 'PreconditionFailed');
    const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
    const body = object.subarray(from);
    response.writeHead(headers.range === undefined ? 200 : 206, {
      etag,
      'content-length': body.length,
      ...(headers.range && { 'content-range': `bytes ${from}-${object.length - 1}/${object.length}` }),
    });
    if (method === 'HEAD') return response.end();
    if (fault === undefined || !('cutAfterBytes' in fault)) return response.end(body);
    response.write(body.subarray(0, fault.cutAfterBytes), () => {
      if (fault.isStalled !== true) response.destroy();
    });
    return response;
  }

  /** @returns the tag */
  private write({ key, query, body }: S3Call): string {
    const uploadId = query.get('uploadId');
    if (uploadId === null) this.objects.set(key, body);
    else this.uploadOf(uploadId, key).parts.set(Number(query.get('partNumber')), body);
    return tagOf(body);
  }

  private startUpload(key: string): string {
    const uploadId = `${randomUUID()}&<"`;
    this.uploads.set(uploadId, { key, parts: new Map(), startedAt: new Date().toISOString() });
    return `<InitiateMultipartUploadResult><Key>${escapeText(key)}</Key><UploadId>${escapeText(uploadId)}</UploadId></InitiateMultipartUploadResult>`;
  }

  private combine({ key, query, body }: S3Call): string {
    const uploadId = query.get('uploadId')!;
    const { parts } = this.uploadOf(uploadId, key);
    const named = [...body.toString().matchAll(/<Part><PartNumber>(\d+)<\/PartNumber><ETag>(.*?)<\/ETag><\/Part>/g)];
    const chosen = named.map(([, number, tag], index) => {
      const part = parts.get(Number(number));
      if (Number(number) !== index + 1) throw new S3Error(400, 'InvalidPartOrder');
      if (part === undefined || tag !== escapeText(tagOf(part))) throw new S3Error(400, 'InvalidPart');
      if (index < named.length - 1 && part.length < MIN_PART_BYTES) throw new S3Error(400, 'EntityTooSmall');
      return part;
    });
    if (chosen.length === 0) throw new S3Error(400, 'MalformedXML');
    this.objects.set(key, Buffer.concat(chosen));
    this.uploads.delete(uploadId);
    return `<CompleteMultipartUploadResult><ETag>"combined"</ETag></CompleteMultipartUploadResult>`;
  }

  private uploadOf(uploadId: string, key: string): Upload {
    const upload = this.uploads.get(uploadId);
    if (upload === undefined || upload.key !== key) throw new S3Error(404, 'NoSuchUpload');
    return upload;
  }

  private delete({ key, query }: S3Call): void {
    const uploadId = query.get('uploadId');
    if (uploadId === null) this.objects.delete(key);
    else {
      this.uploadOf(uploadId, key);
      this.uploads.delete(uploadId);
    }
  }

  private listObjects(query: URLSearchParams): string {
    if (query.get('list-type') !== '2') throw new S3Error(501, 'NotImplemented');
    const after = query.get('continuation-token') ?? '';
    const keys = [...this.objects.keys()]
      .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after)
      .sort();
    const page = keys.slice(0, this.pageSize);
    const entries = page.map(
      (key) => `<Contents><Key>${escapeText(key)}</Key><Size>${this.objects.get(key)!.length}</Size></Contents>`,
    );
    const isTruncated = keys.length > page.length;
    const next = isTruncated ? `<NextContinuationToken>${escapeText(page.at(-1)!)}</NextContinuationToken>` : '';
    return `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>${isTruncated}</IsTruncated>${next}${entries.join('')}</ListBucketResult>`;
  }

  private listUploads(query: URLSearchParams): string {
    const after = [query.get('key-marker') ?? '', query.get('upload-id-marker') ?? ''] as const;
    const uploads = [...this.uploads]
      .map(([id, { key, startedAt }]) => ({ id, key, startedAt }))
      .filter(({ key, id }) => key > after[0] || (key === after[0] && id > after[1]))
      .filter(({ key }) => key.startsWith(query.get('prefix') ?? ''))
      .sort((left, right) => (left.key < right.key || (left.key === right.key && left.id < right.id) ? -1 : 1));
    const page = uploads.slice(0, this.pageSize);
    const entries = page.map(
      ({ id, key, startedAt }) =>
        `<Upload><Key>${escapeText(key)}</Key><UploadId>${escapeText(id)}</UploadId><Initiated>${startedAt}</Initiated></Upload>`,
    );
    const [last, isTruncated] = [page.at(-1), uploads.length > page.length];
    const next = isTruncated
      ? `<NextKeyMarker>${escapeText(last!.key)}</NextKeyMarker><NextUploadIdMarker>${escapeText(last!.id)}</NextUploadIdMarker>`
      : '';
    return `<ListMultipartUploadsResult><IsTruncated>${isTruncated}</IsTruncated>${next}${entries.join('')}</ListMultipartUploadsResult>`;
  }
}

/** @throws S3Error */
async function verifySignature({ method, query, headers, body }: S3Call, path: string, now: number): Promise<void> {
  const authorization =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/s3\/aws4_request, SignedHeaders=(.+), Signature=([0-9a-f]{64})$/;
  const [, accessKeyId, region, names, signature] = authorization.exec(headers.authorization ?? '') ?? [];
  if (names === undefined || signature === undefined) throw new S3Error(403, 'AccessDenied');
  if (accessKeyId !== CREDENTIALS.accessKeyId) throw new S3Error(403, 'InvalidAccessKeyId');
  if (headers['x-amz-security-token'] !== CREDENTIALS.sessionToken) throw new S3Error(400, 'InvalidToken');
  if (region !== REGION) throw new S3Error(400, 'AuthorizationHeaderMalformed');
  const date = `${headers['x-amz-date']}`.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/, '$1-$2-$3:$4:$5');
  if (!(Math.abs(Date.parse(date) - now) < MAX_CLOCK_SKEW_MS)) throw new S3Error(403, 'RequestTimeTooSkewed');
  const signed = Object.fromEntries(names.split(';').map((name) => [name, `${headers[name]}`]));
  // All of them have to be signed.
  if (Object.keys(headers).some((name) => name.startsWith('x-amz-') && !(name in signed))) {
    throw new S3Error(403, 'AccessDenied');
  }
  const signer = new SignatureV4({
    service: 's3',
    region: REGION,
    credentials: CREDENTIALS,
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: false,
  });
  const expected = await signer.sign(
    { method, protocol: 'http:', hostname: '', path, query: Object.fromEntries(query), headers: signed },
    { signingDate: new Date(date) },
  );
  const wanted = /Signature=([0-9a-f]{64})$/.exec(expected.headers.authorization ?? '')?.[1] ?? '';
  if (!timingSafeEqual(Buffer.from(wanted), Buffer.from(signature))) throw new S3Error(403, 'SignatureDoesNotMatch');
  if (createHash('sha256').update(body).digest('hex') !== headers['x-amz-content-sha256']) {
    throw new S3Error(400, 'XAmzContentSHA256Mismatch');
  }
}

function tagOf(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
