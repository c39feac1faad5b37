import { sourceFailure } from './source-failure.ts';

interface FileKind {
  readonly magic: readonly number[];
  /** Offset of the magic bytes. Default: 0. */
  readonly at?: number;
  readonly kind: string;
  readonly advice: string | Decompression;
}

interface Decompression {
  /** The command that writes the content of a file to its standard output. */
  readonly decompressor: string;
}

const decompressWith = (decompressor: string): Decompression => ({ decompressor });
const SAVE_AS_CSV = 'save it as CSV first.';

/** Signatures from the specifications of the formats. Gzip is read, so that only gzip within gzip is listed. */
const FILE_KINDS: readonly FileKind[] = [
  { magic: [0x89, 0x50, 0x4e, 0x47], kind: 'a PNG picture', advice: SAVE_AS_CSV },
  { magic: [0xff, 0xd8, 0xff], kind: 'a JPEG picture', advice: SAVE_AS_CSV },
  { magic: [0x47, 0x49, 0x46, 0x38], kind: 'a GIF picture', advice: SAVE_AS_CSV },
  { magic: [0x25, 0x50, 0x44, 0x46], kind: 'a PDF', advice: SAVE_AS_CSV },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], kind: 'an old Office document (xls, doc)', advice: SAVE_AS_CSV },
  { magic: [0x50, 0x4b, 0x03, 0x04], kind: 'a ZIP archive', advice: decompressWith('unzip -p') },
  { magic: [0x50, 0x4b, 0x05, 0x06], kind: 'an empty ZIP archive', advice: SAVE_AS_CSV },
  { magic: [0x42, 0x5a, 0x68], kind: 'compressed with bzip2', advice: decompressWith('bzip2 -dc') },
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], kind: 'compressed with xz', advice: decompressWith('xz -dc') },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], kind: 'compressed with zstd', advice: decompressWith('zstd -dc') },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], kind: 'a 7z archive', advice: 'unpack it first.' },
  { magic: [0x52, 0x61, 0x72, 0x21], kind: 'a RAR archive', advice: 'unpack it first.' },
  { magic: [0x1f, 0x8b], kind: 'gzip within gzip', advice: 'decompress it once.' },
  { magic: [0x75, 0x73, 0x74, 0x61, 0x72], at: 257, kind: 'a tar archive', advice: 'unpack it first.' },
  { magic: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], kind: 'an SQLite database', advice: SAVE_AS_CSV },
];

/** The known binary format of a file that starts with `head`; `undefined` if there is none. */
function kindOf(head: Buffer): FileKind | undefined {
  const kind = FILE_KINDS.find(({ magic, at = 0 }) => magic.every((byte, index) => head[at + index] === byte));
  if (kind?.kind !== 'a ZIP archive' || !head.toString('latin1').includes('opendocument')) return kind;
  return { ...kind, kind: 'an OpenDocument file (ods)', advice: 'save it as XLSX or CSV first.' };
}

/** The format of a file that starts with `head` and is read as a table. */
export function tableKindOf(head: Buffer): 'xlsx' | 'parquet' | undefined {
  const start = head.toString('latin1');
  if (start.startsWith('PAR1')) return 'parquet';
  return start.startsWith('PK\x03\x04') && /\[Content_Types\]\.xml|xl\//.test(start) ? 'xlsx' : undefined;
}

/**
 * @param reader see {@link pipeInto}
 * @throws Failure if the file has a binary format that cannot be imported
 */
export function rejectKnownBinary(head: Buffer, name: string, reader: string | undefined): void {
  const found = kindOf(head);
  if (found === undefined) return;
  const { kind, advice } = found;
  const text =
    typeof advice === 'string' ? advice : `decompress it first: "${pipeInto(reader, `${advice.decompressor} FILE`)}".`;
  throw sourceFailure(name, `is ${kind}; ${text}`, 'other-format');
}

/**
 * The command line that gives the output of a command to the one that reads the file.
 *
 * @param reader a command with its arguments, such as `idem import -`; `undefined` if the file is not read from a pipe
 */
export function pipeInto(reader: string | undefined, command: string): string {
  return reader === undefined ? command : `${command} | ${reader}`;
}

/** Text has almost no control characters. In binary data, 10 % of the bytes or more are control characters. */
const MAX_CONTROL_CHARACTER_SHARE = 0.02;

/** @throws Failure if `text` was decoded from binary data */
export function rejectNonText(text: string, name: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the expression counts them.
  const controls = text.match(/[\x00-\x08\x0e-\x19\x1c-\x1f]/g)?.length ?? 0;
  if (controls > text.length * MAX_CONTROL_CHARACTER_SHARE)
    throw sourceFailure(name, 'is not text; use CSV or NDJSON, plain or compressed with gzip.', 'other-format');
}
