/** The content of a file or of standard input, decompressed. */
export interface ByteStream {
  /** The path as specified; `stdin` for `-`. */
  readonly name: string;
  /** Size on disk in bytes; `undefined` for a pipe. */
  readonly size: number | undefined;
  /** Bytes read so far, as on disk. */
  readonly bytesRead: number;
  readonly isGzip: boolean;
  /** The format of a file that is read as CSV although it is not text. */
  readonly table?: 'xlsx' | 'parquet' | 'ndjson';
  /** The start of the content. */
  readonly head: Buffer;
  /** Whether `head` is the whole content. */
  readonly isWhole: boolean;
  /**
   * The whole content. A file can be read several times, a pipe once.
   *
   * @throws Failure if it cannot be read to its end; the signal's reason if it is aborted
   */
  chunks(signal?: AbortSignal): Chunks;
}

/** Each chunk is valid until the next one is requested. */
export type Chunks = AsyncGenerator<Uint8Array, void, undefined>;
