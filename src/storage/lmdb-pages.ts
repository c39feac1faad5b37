import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

/*
 * Whether an LMDB file is one, and whole. LMDB maps its file and believes what it reads: of a file that was cut or
 * damaged the process dies in a signal that nobody can catch. What is read here is told by `lmdb`'s mdb.c: MDB_page,
 * MDB_meta, MDB_db and MDB_node.
 */

const MAGIC = 0xbeefc0de;
const VERSION = 2;

/** Of a page: its kind, the length of its list of nodes or of a row of pages, and its head, from whose end places are told. */
const KIND_AT = 18;
const LIST_LENGTH_AT = 20;
const OVERFLOW_PAGES_AT = 20;
const HEAD_BYTES = 24;
const BRANCH = 0x01;
const LEAF = 0x02;
const OVERFLOW = 0x04;
const META = 0x08;

/** Of the two pages that a file begins with. */
const MAGIC_AT = 24;
const VERSION_AT = 28;
const PAGE_BYTES_AT = 48;
const FREE_ROOT_AT = 88;
const MAIN_ROOT_AT = 136;
const TRANSACTION_AT = 152;
const META_BYTES = 160;

/** Of a node: its flags, the length of its key, where the key begins; of a table in a leaf: where its root stands. */
const FLAGS_AT = 4;
const KEY_LENGTH_AT = 6;
const KEY_AT = 8;
const IN_OVERFLOW = 0x01;
const IS_TABLE = 0x02;
const TABLE_ROOT_AT = 40;

const NO_ROOT = 0xffff_ffff_ffff_ffffn;

/** What the newest transaction left. */
interface Meta {
  readonly pageBytes: number;
  readonly roots: readonly bigint[];
  readonly transaction: bigint;
}

/** How often a file that is being written to is looked at: a page may change under whoever takes no part in it. */
const LOOKS = 5;

/** Whether a file begins as LMDB's do, and holds where its tables begin. The beginning alone is read. */
export function isLmdbFile(path: string): boolean {
  return withFile(path, (file) => {
    const meta = newestMeta(file);
    if (meta === undefined) return false;
    const pages = Math.floor(fstatSync(file).size / meta.pageBytes);
    return meta.roots.every((root) => root === NO_ROOT || root < pages);
  });
}

/**
 * Whether a file holds every page that its tables lead to: all of them are read, once. Its length does not tell, for
 * LMDB leaves pages that are free unwritten at the end.
 */
export function isWholeLmdbFile(path: string): boolean {
  return withFile(path, (file) => {
    for (let look = 1; ; look++) {
      const meta = newestMeta(file);
      if (meta === undefined) return false;
      if (meta.roots.every((root) => isWhole(file, root, meta.pageBytes))) return true;
      // Whoever writes to it just now has it open and in order.
      if (newestMeta(file)?.transaction === meta.transaction) return false;
      if (look === LOOKS) return true;
    }
  });
}

/** Whether opening a file that may be made anew would end badly: it is there, with something in it, and not whole. */
export function isDamaged(path: string): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return size > 0 && !isWholeLmdbFile(path);
}

function withFile(path: string, look: (file: number) => boolean): boolean {
  const file = openSync(path, 'r');
  try {
    return look(file);
  } finally {
    closeSync(file);
  }
}

function newestMeta(file: number): Meta | undefined {
  const first = readMeta(file, 0);
  const second = first && readMeta(file, first.pageBytes);
  if (first === undefined || second === undefined) return undefined;
  return second.transaction > first.transaction ? second : first;
}

function readMeta(file: number, at: number): Meta | undefined {
  const page = readAt(file, at, META_BYTES);
  if (page === undefined || (page.readUInt16LE(KIND_AT) & META) === 0) return undefined;
  if (page.readUInt32LE(MAGIC_AT) !== MAGIC || page.readUInt16LE(VERSION_AT) !== VERSION) return undefined;
  const pageBytes = page.readUInt32LE(PAGE_BYTES_AT);
  if (pageBytes < 512 || pageBytes > 65_536 || (pageBytes & (pageBytes - 1)) !== 0) return undefined;
  const roots = [page.readBigUInt64LE(FREE_ROOT_AT), page.readBigUInt64LE(MAIN_ROOT_AT)];
  return { pageBytes, roots, transaction: page.readBigUInt64LE(TRANSACTION_AT) };
}

/** `undefined` where the file ends before. */
function readAt(file: number, at: number, length: number): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(length);
  return readSync(file, bytes, 0, length, at) === length ? bytes : undefined;
}

/** Whether a tree of pages is there, down to its leaves and what hangs on them. */
function isWhole(file: number, root: bigint, pageBytes: number): boolean {
  if (root === NO_ROOT) return true;
  const { size } = fstatSync(file);
  const left = [root];
  // No page is reached twice, so that a damaged tree cannot lead on for ever.
  for (let most = Math.floor(size / pageBytes); left.length > 0; most--) {
    const number = left.pop()!;
    if (most === 0 || number * BigInt(pageBytes) >= BigInt(size)) return false;
    const page = readAt(file, Number(number) * pageBytes, pageBytes);
    const below = page && pagesBelow(page, size / pageBytes - Number(number));
    if (below === undefined) return false;
    left.push(...below);
  }
  return true;
}

/** The pages that a page leads to; `undefined` of a page that is none. @param room pages from this one to the file's end */
function pagesBelow(page: Buffer, room: number): readonly bigint[] | undefined {
  const kind = page.readUInt16LE(KIND_AT);
  if (kind & OVERFLOW) return page.readUInt32LE(OVERFLOW_PAGES_AT) <= room ? [] : undefined;
  const listEnd = HEAD_BYTES + page.readUInt16LE(LIST_LENGTH_AT);
  if ((kind & (BRANCH | LEAF)) === 0 || listEnd > page.length) return undefined;
  const below: bigint[] = [];
  for (let at = HEAD_BYTES; at < listEnd; at += 2) {
    const node = HEAD_BYTES + page.readUInt16LE(at);
    if (node + KEY_AT > page.length) return undefined;
    const data = node + KEY_AT + page.readUInt16LE(node + KEY_LENGTH_AT);
    if (kind & BRANCH)
      below.push(BigInt(page.readUInt32LE(node)) | (BigInt(page.readUInt16LE(node + FLAGS_AT)) << 32n));
    else {
      const flags = page.readUInt16LE(node + FLAGS_AT);
      const rootAt = flags & IN_OVERFLOW ? data : flags & IS_TABLE ? data + TABLE_ROOT_AT : undefined;
      if (rootAt === undefined) continue;
      if (rootAt + 8 > page.length) return undefined;
      const root = page.readBigUInt64LE(rootAt);
      if (root !== NO_ROOT) below.push(root);
    }
  }
  return below;
}
