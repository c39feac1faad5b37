import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import { ScratchKey, scratchStream } from './scratch-key.ts';
import { writeFully } from './write-fully.ts';

const BUFFER_BYTES = 64 * 1024;
const COPY_BYTES = 1024 * 1024;

/**
 * A temporary file that is appended to and then copied once: bytes that are known before the section they belong to. It is
 * encrypted in a folder with a key.
 */
export class SpoolFile {
  private readonly path: string;
  private readonly file: number;
  private readonly key: ScratchKey | undefined;
  private readonly encrypt: (bytes: Buffer) => Buffer;
  private readonly buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  private filled = 0;
  private isClosed = false;

  /** @throws the system's error if the file exists */
  constructor(path: string) {
    this.path = path;
    this.key = ScratchKey.ofFile(path);
    this.encrypt = scratchStream(this.key, path);
    this.file = openSync(path, 'wx+', 0o600);
  }

  append(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) {
      if (this.filled === BUFFER_BYTES) this.flush();
      const count = Math.min(bytes.length - done, BUFFER_BYTES - this.filled);
      this.buffer.set(bytes.subarray(done, done + count), this.filled);
      this.filled += count;
      done += count;
    }
  }

  private flush(): void {
    writeFully(this.file, this.encrypt(this.buffer.subarray(0, this.filled)));
    this.filled = 0;
  }

  /** Appends everything to `out`, then closes and removes the file. */
  copyTo(out: { append(bytes: Uint8Array): void }): void {
    this.flush();
    const buffer = Buffer.allocUnsafe(COPY_BYTES);
    const decrypt = scratchStream(this.key, this.path);
    for (let at = 0; ; ) {
      const count = readSync(this.file, buffer, 0, buffer.length, at);
      if (count === 0) break;
      out.append(decrypt(buffer.subarray(0, count)));
      at += count;
    }
    this.close();
  }

  /** Closes and removes the file; further calls have no effect. */
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    closeSync(this.file);
    rmSync(this.path, { force: true });
  }
}
