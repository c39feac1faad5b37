import { type FileHandle, open, rm } from 'node:fs/promises';
import type { GenerationStorage, StoredFile } from './generation-storage.ts';
import { isObjectKey, S3Requests, type S3Settings } from './s3-requests.ts';
import { xmlElements, xmlText } from './s3-xml.ts';

/** Larger files are sent in parts. One part at a time is in memory. */
const PART_BYTES = 16 * 1024 * 1024;

/** Source: Amazon S3, multipart upload limits. */
const MAX_PARTS = 10_000;

/** A download is continued this often without receiving any more. */
const MAX_CUTS = 5;

export interface S3Limits {
  readonly partBytes?: number;
  readonly firstPauseMs?: number;
  readonly timeoutMs?: number;
}

/** What is known of an object that is being downloaded. */
interface Download {
  readonly key: string;
  readonly to: FileHandle;
  etag: string;
  bytes: number;
  received: number;
}

/**
 * A bucket of Amazon S3 or of a server with the same protocol. An object appears when its last part has been received; the
 * server verifies the SHA-256 of every part.
 */
export class S3Bucket implements GenerationStorage {
  readonly name: string;
  private readonly prefix: string;
  private readonly requests: S3Requests;
  private readonly partBytes: number;

  /** @param limits other ones for tests */
  constructor(settings: S3Settings, limits: S3Limits = {}) {
    this.requests = new S3Requests(settings, limits);
    this.name = this.requests.name;
    this.prefix = settings.prefix === '' ? '' : `${settings.prefix}/`;
    this.partBytes = limits.partBytes ?? PART_BYTES;
  }

  async put(path: string, from: string): Promise<void> {
    const file = await open(from, 'r');
    try {
      const { size } = await file.stat();
      const key = this.prefix + path;
      if (size <= this.partBytes) await this.putWhole(key, await readPart(file, 0, size));
      else await this.putParts(key, file, size);
    } finally {
      await file.close();
    }
  }

  private async putWhole(key: string, body: Buffer): Promise<void> {
    await this.requests.text({ action: 'write to', method: 'PUT', key, body });
  }

  private async putParts(key: string, file: FileHandle, size: number): Promise<void> {
    const started = await this.requests.text({ action: 'write to', method: 'POST', key, query: { uploads: '' } });
    const uploadId = xmlText(started.text, 'UploadId');
    if (uploadId === undefined) throw this.requests.failure('write to', 'the answer to an upload has no id');
    try {
      const etags = await this.sendParts({ key, uploadId }, file, size);
      await this.combine({ key, uploadId }, etags, size);
    } catch (error) {
      await this.abort({ key, uploadId }).catch(() => {});
      throw error;
    }
  }

  private async sendParts({ key, uploadId }: Upload, file: FileHandle, size: number): Promise<readonly string[]> {
    const partBytes = Math.max(this.partBytes, Math.ceil(size / MAX_PARTS));
    const etags: string[] = [];
    for (let offset = 0; offset < size; offset += partBytes) {
      const query = { partNumber: String(etags.length + 1), uploadId };
      const body = await readPart(file, offset, Math.min(partBytes, size - offset));
      const { response } = await this.requests.text({ action: 'write to', method: 'PUT', key, query, body });
      etags.push(response.headers.get('etag') ?? '');
    }
    return etags;
  }

  private async combine({ key, uploadId }: Upload, etags: readonly string[], size: number): Promise<void> {
    const parts = etags.map(
      (etag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${escapeXml(etag)}</ETag></Part>`,
    );
    const { response } = await this.requests.text({
      action: 'write to',
      method: 'POST',
      key,
      query: { uploadId },
      headers: { 'content-type': 'application/xml' },
      body: Buffer.from(`<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`),
      accepted: [404],
    });
    // The upload has ended if an attempt before succeeded whose answer was lost.
    if (response.status === 404 && (await this.bytesOf(key)) !== size) {
      throw this.requests.failure('write to', `the upload of ${key} was aborted by another program`);
    }
  }

  private async bytesOf(key: string): Promise<number | undefined> {
    const { response } = await this.requests.text({ action: 'read from', method: 'HEAD', key, accepted: [404] });
    return response.ok ? Number(response.headers.get('content-length')) : undefined;
  }

  private async abort({ key, uploadId }: Upload): Promise<void> {
    const query = { uploadId };
    await this.requests.text({ action: 'remove files from', method: 'DELETE', key, query, accepted: [404] });
  }

  async get(path: string, to: string): Promise<void> {
    const file = await open(to, 'wx', 0o600);
    try {
      try {
        await this.download({ key: this.prefix + path, to: file, etag: '', bytes: 0, received: 0 });
        await file.sync();
      } finally {
        await file.close();
      }
    } catch (error) {
      await rm(to, { force: true });
      throw error;
    }
  }

  /** A download that is interrupted continues where it stopped. */
  private async download(download: Download): Promise<void> {
    for (let cuts = 0; ; ) {
      const before = download.received;
      const response = await this.requestRest(download);
      const cutBy = await this.receive(response, download);
      const { key, bytes, received } = download;
      if (cutBy === undefined && received === bytes) return;
      cuts = received > before ? 1 : cuts + 1;
      if (cuts > MAX_CUTS || received > bytes) {
        throw this.requests.failure('read from', `${key} ended after ${received} of ${bytes} bytes${cutBy ?? ''}`);
      }
      await this.requests.backOff(cuts);
    }
  }

  private async requestRest(download: Download): Promise<Response> {
    const { key, etag, received } = download;
    const { response, errorText } = await this.requests.stream({
      action: 'read from',
      method: 'GET',
      key,
      headers: received === 0 ? {} : { range: `bytes=${received}-`, 'if-match': etag },
      accepted: [404, 412, 416],
    });
    if (!response.ok) {
      if (xmlText(errorText, 'Code') === 'NoSuchBucket')
        throw this.requests.failure('read from', 'the bucket does not exist');
      const reason = response.status === 404 ? 'has no' : 'was changed during the download of';
      throw this.requests.failure('read from', `it ${reason} ${key}`);
    }
    if (response.status !== 206) {
      // The first request, or a server that ignores ranges.
      download.received = 0;
      download.bytes = await this.lengthOf(response);
      download.etag = response.headers.get('etag') ?? '';
    } else if (!response.headers.get('content-range')?.startsWith(`bytes ${received}-`)) {
      await response.body?.cancel();
      throw this.requests.failure('read from', `the server sent another part of ${key} than was requested`);
    }
    return response;
  }

  private async lengthOf(response: Response): Promise<number> {
    const length = response.headers.get('content-length');
    if (length !== null) return Number(length);
    await response.body?.cancel();
    throw this.requests.failure('read from', 'the server sends no Content-Length: connect to it without the proxy');
  }

  /** @returns why the body ended early, for a message; `undefined` if it did not */
  private async receive(response: Response, download: Download): Promise<string | undefined> {
    const reader = response.body?.getReader();
    if (reader === undefined) return undefined;
    try {
      for (;;) {
        const chunk = await withinMs(this.requests.stallMs, reader.read());
        if (chunk === undefined) return ` (nothing for ${this.requests.stallMs / 1000} s)`;
        if (chunk.done) return undefined;
        const position = download.received;
        download.received += chunk.value.length;
        // The server sends more than it has stated: the disk would be filled.
        if (download.received > download.bytes) return undefined;
        await writeAll(download.to, chunk.value, position);
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).syscall === 'write') throw error;
      return ` (${(error as Error).message})`;
    } finally {
      await reader.cancel().catch(() => {});
    }
  }

  async list(folder: string): Promise<readonly StoredFile[]> {
    const found = await this.listAll({ 'list-type': '2', prefix: this.folderPrefix(folder) }, 'Contents', (xml) => ({
      'continuation-token': xmlText(xml, 'NextContinuationToken'),
    }));
    return found
      .map((entry) => ({ key: xmlText(entry, 'Key') ?? '', bytes: Number(xmlText(entry, 'Size')) }))
      .filter(({ key }) => isObjectKey(key) && key.startsWith(this.folderPrefix(folder)))
      .map(({ key, bytes }) => ({ path: key.slice(this.prefix.length), bytes }));
  }

  async remove(folder: string): Promise<void> {
    for (const { path } of await this.list(folder)) {
      await this.requests.text({
        action: 'remove files from',
        method: 'DELETE',
        key: this.prefix + path,
        accepted: [404],
      });
    }
    await this.removeInterrupted(folder);
  }

  async removeInterrupted(folder: string, minAgeMs = 0): Promise<void> {
    const uploads = await this.listAll({ uploads: '', prefix: this.folderPrefix(folder) }, 'Upload', (xml) => ({
      'key-marker': xmlText(xml, 'NextKeyMarker'),
      'upload-id-marker': xmlText(xml, 'NextUploadIdMarker'),
    }));
    for (const upload of uploads) {
      const [key, uploadId] = [xmlText(upload, 'Key'), xmlText(upload, 'UploadId')];
      const startedAt = Date.parse(xmlText(upload, 'Initiated') ?? '');
      // An upload whose start is not known is kept.
      if (minAgeMs > 0 && !(Date.now() - startedAt >= minAgeMs)) continue;
      if (key !== undefined && isObjectKey(key) && uploadId !== undefined) await this.abort({ key, uploadId });
    }
  }

  private folderPrefix(folder: string): string {
    return `${this.prefix}${folder}/`;
  }

  /** The elements of all pages of a list. @param next the parameters of the next page */
  private async listAll(
    query: Readonly<Record<string, string>>,
    element: string,
    next: (xml: string) => Readonly<Record<string, string | undefined>>,
  ): Promise<readonly string[]> {
    const elements: string[] = [];
    for (let page = {}; ; ) {
      const { text } = await this.requests.text({
        action: 'list',
        method: 'GET',
        query: { ...query, ...page },
        // Some servers do not list unfinished uploads, and remove them themselves.
        accepted: [501],
      });
      elements.push(...xmlElements(text, element));
      if (xmlText(text, 'IsTruncated') !== 'true') return elements;
      page = Object.fromEntries(Object.entries(next(text)).filter(([, value]) => value !== undefined));
      // Otherwise the first page would be read for ever.
      if (Object.keys(page).length === 0) throw this.requests.failure('list', 'a page of the list has no end');
    }
  }
}

interface Upload {
  readonly key: string;
  readonly uploadId: string;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

async function readPart(file: FileHandle, offset: number, bytes: number): Promise<Buffer> {
  const part = Buffer.allocUnsafe(bytes);
  for (let read = 0; read < bytes; ) {
    const { bytesRead } = await file.read(part, read, bytes - read, offset + read);
    if (bytesRead === 0) throw new Error('a file became shorter while it was uploaded');
    read += bytesRead;
  }
  return part;
}

async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}

/** @returns `undefined` if it takes longer */
async function withinMs<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      work,
      new Promise<undefined>((resolve) => {
        timer = setTimeout(() => resolve(undefined), ms);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
