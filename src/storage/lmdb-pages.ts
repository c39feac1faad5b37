import { closeSync, fstatSync, openSync, statSync } from 'node:fs';
import { readAt } from './read-at.ts';

/*
 * Checks whether an LMDB file is complete (decision 0015). LMDB maps its file into memory and trusts what it reads: a
 * truncated or damaged file ends the process by a signal. The layout is that of MDB_page, MDB_meta, MDB_db and MDB_node in
 * `lmdb`'s mdb.c.
 */

const MAGIC = 0xbeefc0de;
const VERSION = 2;

/** Offsets in a page. Offsets of nodes are relative to the end of the header. */
const PAGE_NUMBER_AT = 0;
const PAGE_TRANSACTION_AT = 8;
const PAGE_KIND_AT = 18;
const NODE_LIST_BYTES_AT = 20;
const OVERFLOW_PAGES_AT = 20;
const PAGE_HEADER_BYTES = 24;

/** Page kinds. */
const BRANCH = 0x01;
const LEAF = 0x02;
const OVERFLOW = 0x04;
const META = 0x08;
/** Of tables with several values of a key, which no file has. */
const FIXED_LEAF = 0x20;
const SUBPAGE = 0x40;
const KINDS = BRANCH | LEAF | OVERFLOW | META | FIXED_LEAF | SUBPAGE;

/** Offsets in a meta page. The first two pages of a file are meta pages. */
const MAGIC_AT = 24;
const VERSION_AT = 28;
const PAGE_BYTES_AT = 48;
/** Offsets of the records of the free pages and of the tables. */
const FREE_AT = 48;
const MAIN_AT = 96;
const TRANSACTION_AT = 152;
const META_BYTES = 160;

/** Offsets in a node, and node flags. The first four bytes of a leaf's node are the length of its value. */
const NODE_FLAGS_AT = 4;
const KEY_BYTES_AT = 6;
const KEY_AT = 8;
const IN_OVERFLOW = 0x01;
const IS_TABLE = 0x02;
/** Offsets in the record of a table. */
const TABLE_RECORDS_AT = 32;
const TABLE_ROOT_AT = 40;
const TABLE_BYTES = 48;

const NO_ROOT = 0xffff_ffff_ffff_ffffn;

/** The state that a transaction committed. */
interface Meta {
  readonly pageBytes: number;
  /** The free pages, and the tables. */
  readonly trees: readonly [free: Tree, main: Tree];
  readonly transaction: bigint;
}

/** A B-tree. */
interface Tree {
  readonly root: bigint;
  /** What its leaves hold together. */
  readonly records: bigint;
  readonly isValid?: RecordCheck | undefined;
  /** Of the tree of the tables. */
  readonly tables?: TableChecks | undefined;
}

/** Whether a record is as it was written. The bytes are those of the page. */
export type RecordCheck = (key: Buffer, value: Buffer) => boolean;

/**
 * The tables that a file may have, with what their records have to satisfy. A damaged name would hide a table, and a damaged
 * key a record: LMDB finds neither of them and reports nothing.
 */
export type TableChecks = ReadonlyMap<string, RecordCheck>;

/** The states of the two meta pages. */
interface Metas {
  readonly newest: Meta;
  readonly other: Meta;
}

/** Attempts to check a file while another process writes to it: pages may change while they are read. */
const MAX_ATTEMPTS = 5;

/**
 * Whether an existing file must not be opened with LMDB. LMDB creates a file that is missing or empty.
 *
 * @param tables without them, the names of tables and the content of records are not verified
 */
export function isDamaged(path: string, tables?: TableChecks): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return size > 0 && !isComplete(path, tables);
}

/**
 * Whether a file contains every page that its tables refer to. Each of these pages is read once. The size of the file
 * is no criterion: LMDB does not write free pages at the end.
 */
export function isComplete(path: string, tables?: TableChecks): boolean {
  const file = openSync(path, 'r');
  try {
    for (let attempt = 1; ; attempt++) {
      const metas = readMetas(file);
      if (metas === undefined) return false;
      const { newest } = metas;
      const [free, main] = newest.trees;
      const isWhole = (tree: Tree) => isTreeComplete(file, tree, newest.pageBytes);
      if (haveOwnRoots(file, metas) && isWhole(free) && isWhole({ ...main, tables })) return true;
      if (readMetas(file)?.newest.transaction === newest.transaction) return false;
      // Another process keeps committing to it, so that it has the file open and intact.
      if (attempt === MAX_ATTEMPTS) return true;
    }
  } finally {
    closeSync(file);
  }
}

/** @returns `undefined` if the meta pages are damaged */
function readMetas(file: number): Metas | undefined {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const first = readMeta(file, 0);
    const second = first && readMeta(file, first.pageBytes);
    if (first === undefined || second === undefined) return undefined;
    const isSecondNewer = second.transaction > first.transaction;
    const metas = isSecondNewer ? { newest: second, other: first } : { newest: first, other: second };
    // Another process may commit between the two reads.
    if (isUnused(first) || areConsecutive(first.transaction, second.transaction)) return metas;
  }
  return undefined;
}

/**
 * Even transactions are in the first meta page and odd ones in the second, each beside the one before it. With another
 * number, LMDB would take an older state for the newest one.
 */
function areConsecutive(first: bigint, second: bigint): boolean {
  if (first === 0n && second === 0n) return true;
  return first % 2n === 0n && (first === second + 1n || second === first + 1n);
}

/** In a compacted copy only the second meta page is used (source: mdb.c, `mdb_env_copyfd1`). */
function isUnused({ transaction, trees }: Meta): boolean {
  return transaction === 0n && trees.every(({ root }) => root === NO_ROOT);
}

/** The transaction of the pages of a compacted copy (source: mdb.c, `mdb_env_copyfd1`). */
const COPIED = 1n;

/**
 * Whether the root page of each state was written by the transaction that the state has the number of. Each transaction
 * writes this page anew, and the pages of the second newest state are kept. Without this check, a number changed by two
 * would make the older state the newest one.
 */
function haveOwnRoots(file: number, { newest, other }: Metas): boolean {
  return [newest, other].every((meta) => {
    const [, { root }] = meta.trees;
    if (root === NO_ROOT) return true;
    const page = readWhole(file, Number(root) * meta.pageBytes, PAGE_HEADER_BYTES);
    if (page === undefined) return false;
    const transaction = page.readBigUInt64LE(PAGE_TRANSACTION_AT);
    if (transaction === meta.transaction) return true;
    return transaction === COPIED && (meta === other || isUnused(other));
  });
}

function readMeta(file: number, at: number): Meta | undefined {
  const page = readWhole(file, at, META_BYTES);
  if (page === undefined || (page.readUInt16LE(PAGE_KIND_AT) & META) === 0) return undefined;
  if (page.readUInt32LE(MAGIC_AT) !== MAGIC || page.readUInt16LE(VERSION_AT) !== VERSION) return undefined;
  const pageBytes = page.readUInt32LE(PAGE_BYTES_AT);
  if (pageBytes < 512 || pageBytes > 65_536 || (pageBytes & (pageBytes - 1)) !== 0) return undefined;
  const trees = [readTree(page, FREE_AT), readTree(page, MAIN_AT)] as const;
  return { pageBytes, trees, transaction: page.readBigUInt64LE(TRANSACTION_AT) };
}

/** @param at of the record of a table */
function readTree(page: Buffer, at: number): Tree {
  return { root: page.readBigUInt64LE(at + TABLE_ROOT_AT), records: page.readBigUInt64LE(at + TABLE_RECORDS_AT) };
}

/** `undefined` if the file ends before `length` bytes. */
function readWhole(file: number, at: number, length: number): Buffer | undefined {
  const bytes = readAt(file, at, length);
  return bytes.length === length ? bytes : undefined;
}

/** Whether all pages of a B-tree are in the file, with its subtrees and overflow pages, and hold all of its records. */
function isTreeComplete(file: number, tree: Tree, pageBytes: number): boolean {
  const { size } = fstatSync(file);
  const trees = [tree];
  // Each page of an intact file is visited once, so that a cycle in a damaged one ends here.
  let visits = Math.floor(size / pageBytes);
  for (let next = trees.pop(); next !== undefined; next = trees.pop()) {
    if (next.root === NO_ROOT) {
      if (next.records !== 0n) return false;
      continue;
    }
    let records = 0;
    const pending = [next.root];
    for (let number = pending.pop(); number !== undefined; number = pending.pop()) {
      if (visits-- === 0 || number * BigInt(pageBytes) >= BigInt(size)) return false;
      const page = readWhole(file, Number(number) * pageBytes, pageBytes);
      if (page?.readBigUInt64LE(PAGE_NUMBER_AT) !== number) return false;
      const content = contentOf(page, size / pageBytes - Number(number), next);
      if (content === undefined || !areValid(file, content.overflows, { pageBytes, size, ...next })) return false;
      records += content.records;
      pending.push(...content.pages);
      trees.push(...content.trees);
    }
    if (BigInt(records) !== next.records) return false;
  }
  return true;
}

/** What a page refers to, and how many records it holds. */
interface PageContent {
  readonly pages: bigint[];
  readonly trees: Tree[];
  /** Records to verify whose values are in overflow pages. */
  readonly overflows: { readonly key: Buffer; readonly firstPage: bigint; readonly valueBytes: number }[];
  readonly records: number;
}

function areValid(
  file: number,
  overflows: PageContent['overflows'],
  {
    pageBytes,
    size,
    isValid,
  }: { readonly pageBytes: number; readonly size: number; readonly isValid?: RecordCheck | undefined },
): boolean {
  return overflows.every(({ key, firstPage, valueBytes }) => {
    // A damaged length would allocate up to 4 GiB.
    if (valueBytes > size) return false;
    const value = readWhole(file, Number(firstPage) * pageBytes + PAGE_HEADER_BYTES, valueBytes);
    return value !== undefined && isValid!(key, value);
  });
}

/**
 * @param pagesLeft from this page to the end of the file
 * @returns `undefined` if it is not a valid page
 */
function contentOf(page: Buffer, pagesLeft: number, tree: Tree): PageContent | undefined {
  const kind = page.readUInt16LE(PAGE_KIND_AT) & KINDS;
  const content: PageContent = { pages: [], trees: [], overflows: [], records: 0 };
  if (kind === OVERFLOW) return page.readUInt32LE(OVERFLOW_PAGES_AT) <= pagesLeft ? content : undefined;
  const listEnd = PAGE_HEADER_BYTES + page.readUInt16LE(NODE_LIST_BYTES_AT);
  if ((kind !== BRANCH && kind !== LEAF) || listEnd > page.length) return undefined;
  for (let at = PAGE_HEADER_BYTES; at < listEnd; at += 2) {
    const node = PAGE_HEADER_BYTES + page.readUInt16LE(at);
    if (node < listEnd || node + KEY_AT > page.length) return undefined;
    const isValid = kind === BRANCH ? addBranchNode(page, node, content) : addLeafNode(page, node, content, tree);
    if (!isValid) return undefined;
  }
  return { ...content, records: kind === LEAF ? (listEnd - PAGE_HEADER_BYTES) / 2 : 0 };
}

/** Adds the page of a node of a branch: 48 bits. */
function addBranchNode(page: Buffer, node: number, { pages }: PageContent): true {
  pages.push(BigInt(page.readUInt32LE(node)) | (BigInt(page.readUInt16LE(node + NODE_FLAGS_AT)) << 32n));
  return true;
}

/** Adds the overflow page or the table that a node of a leaf refers to. @returns whether it is a valid node */
function addLeafNode(page: Buffer, node: number, content: PageContent, { tables, isValid }: Tree): boolean {
  const flags = page.readUInt16LE(node + NODE_FLAGS_AT);
  const data = node + KEY_AT + page.readUInt16LE(node + KEY_BYTES_AT);
  const valueBytes = page.readUInt32LE(node);
  const isInline = (flags & IN_OVERFLOW) === 0;
  // LMDB has no empty keys.
  if (data === node + KEY_AT || data + (isInline ? valueBytes : 8) > page.length) return false;
  if ((flags & IS_TABLE) !== 0) {
    if (valueBytes !== TABLE_BYTES) return false;
    // `lmdb` ends the name of a table with a zero.
    const check = page[data - 1] === 0 ? tables?.get(page.toString('latin1', node + KEY_AT, data - 1)) : undefined;
    content.trees.push({ ...readTree(page, data), isValid: check });
    return tables === undefined || check !== undefined;
  }
  if (tables !== undefined) return false;
  if (!isInline) {
    const firstPage = page.readBigUInt64LE(data);
    content.pages.push(firstPage);
    if (isValid) content.overflows.push({ key: page.subarray(node + KEY_AT, data), firstPage, valueBytes });
    return true;
  }
  return !isValid || isValid(page.subarray(node + KEY_AT, data), page.subarray(data, data + valueBytes));
}
