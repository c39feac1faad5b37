import { createRequire } from 'node:module';

/** A file that is mapped into memory. */
export interface Mapping {
  /** A view of `length` bytes. After {@link unmap} it must not be used: reading it would end the process. */
  view(offset: number, length: number): ArrayBuffer;
  unmap(): void;
}

type Koffi = typeof import('koffi');

interface MappingFunctions {
  map(address: null, length: number, protection: number, flags: number, file: number, offset: number): bigint;
  unmap(address: bigint, length: number): number;
  view: Koffi['view'];
}

/** These values are the same on Linux, macOS and the BSDs (source: `sys/mman.h`). */
const PROT_READ = 1;
const PROT_WRITE = 2;
const MAP_SHARED = 1;
const MAP_FAILED = 2n ** 64n - 1n;

let functions: MappingFunctions | false | undefined;

/**
 * Maps `size` bytes of an open file, shared with all processes that map them.
 *
 * @param offset where they begin: a multiple of the size of a page of memory
 * @returns `undefined` if the platform has no `mmap`, or it fails: a file system may not support it
 */
export function mapFile(file: number, size: number, mode: 'read' | 'write', offset = 0): Mapping | undefined {
  functions ??= loadFunctions() ?? false;
  if (functions === false) return undefined;
  const { map: mmap, unmap: munmap, view } = functions;
  const protection = mode === 'read' ? PROT_READ : PROT_READ | PROT_WRITE;
  const address = mmap(null, size, protection, MAP_SHARED, file, offset);
  if (BigInt.asUintN(64, BigInt(address)) === MAP_FAILED) return undefined;
  return {
    view: (start, length) => view(address + BigInt(start), length),
    unmap: () => {
      munmap(address, size);
    },
  };
}

/** Whether files can be mapped: koffi has a binary for the platform, and the platform has `mmap`. */
export function canMapFiles(): boolean {
  functions ??= loadFunctions() ?? false;
  return functions !== false;
}

/** `undefined` where koffi has no binary for the platform, or the platform no `mmap`. */
function loadFunctions(): MappingFunctions | undefined {
  try {
    const koffi = createRequire(import.meta.url)('koffi') as Koffi;
    const process = koffi.load(null);
    return {
      map: process.func(
        'void *mmap(void *address, size_t length, int protection, int flags, int file, int64_t offset)',
      ),
      unmap: process.func('int munmap(void *address, size_t length)'),
      view: koffi.view,
    };
  } catch {
    return undefined;
  }
}
