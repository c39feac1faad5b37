import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createSecureContext, type Server } from 'node:tls';
import type { Config } from '../runtime/config.ts';
import { Failure } from '../runtime/errors.ts';
import type { Logger } from '../runtime/logger.ts';

/** Paths of the files in PEM. */
interface TlsFiles {
  readonly cert: string;
  readonly key: string;
}

/** A certificate chain and its private key, in PEM. */
export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** The files of the settings; `undefined` without TLS. */
export function tlsFiles({ tlsCert: cert, tlsKey: key }: Config): TlsFiles | undefined {
  return cert === undefined || key === undefined ? undefined : { cert, key };
}

/** @throws Failure if a file cannot be read, or the key is not that of the certificate */
export function readCertificate(files: TlsFiles): Certificate {
  const read = (path: string): Buffer => {
    try {
      return readFileSync(path);
    } catch (error) {
      throw new Failure(`${path} cannot be read (${(error as NodeJS.ErrnoException).code})`);
    }
  };
  const certificate = { cert: read(files.cert), key: read(files.key) };
  try {
    createSecureContext(certificate);
  } catch {
    throw new Failure(
      `${files.cert} and ${files.key} are not a certificate and its key in PEM; give the key without a passphrase`,
    );
  }
  return certificate;
}

/** The interval at which the files are checked, in milliseconds. */
const CHECK_INTERVAL_MS = 2000;

/**
 * Loads the certificate again when its files change. New connections get the new one; open ones keep theirs. Files that
 * cannot be used are reported once, and the old certificate stays.
 */
export class CertificateWatcher {
  private readonly files: TlsFiles;
  private readonly server: Pick<Server, 'setSecureContext'>;
  private readonly logger: Logger;
  private readonly timer: NodeJS.Timeout;
  private loaded: string;
  /** What the last check saw. Files that still change are not read. */
  private seen: string;

  constructor(files: TlsFiles, server: Pick<Server, 'setSecureContext'>, logger: Logger) {
    this.files = files;
    this.server = server;
    this.logger = logger;
    this.loaded = versionOf(files);
    this.seen = this.loaded;
    this.timer = setInterval(() => this.check(), CHECK_INTERVAL_MS).unref();
  }

  check(): void {
    const version = versionOf(this.files);
    const isSettled = version === this.seen;
    this.seen = version;
    if (version === this.loaded || !isSettled) return;
    this.loaded = version;
    try {
      const certificate = readCertificate(this.files);
      this.server.setSecureContext(certificate);
      this.logger.event('info', 'certificate-loaded', { validTo: expiryOf(certificate) });
    } catch {
      this.logger.event('error', 'certificate-not-loaded');
    }
  }

  close(): void {
    clearInterval(this.timer);
  }
}

/** ISO 8601, UTC. */
function expiryOf({ cert }: Certificate): string {
  return new Date(new X509Certificate(cert).validTo).toISOString();
}

/** Changes with the files: when they are written, and when a link to them changes. */
function versionOf({ cert, key }: TlsFiles): string {
  return [cert, key]
    .map((path) => {
      const stats = statSync(path, { throwIfNoEntry: false });
      return stats === undefined ? 'missing' : `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
    })
    .join(' ');
}
