import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { BaseError } from './base-error.ts';
import {
  currentGeneration,
  type GenerationKind,
  generationsFolder,
  makeGenerationsFolder,
  publishGeneration,
  removeOtherGenerations,
} from './generations.ts';
import { lockBase } from './lock.ts';

/** A generation that is being built. */
export interface NewGeneration {
  readonly name: string;
  /** Where its files go. */
  readonly folder: string;
  /** For what is needed on the way; gone afterwards. */
  readonly scratch: string;
  /** Makes it the one in use. Nothing may be written to it any more. */
  publish(): void;
}

const { ENOSPC, EDQUOT, EFBIG, EIO } = constants.errno;

/** What says that a disk takes no more. LMDB gives the numbers, and where a page was written in part it is EIO. */
const NO_ROOM: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', ENOSPC, EDQUOT, EFBIG, EIO]);

/**
 * Builds a generation aside and puts it in place by one rename. Whatever happens before `publish`, an error or the death
 * of the process, leaves the one in use as it was.
 *
 * @param replace whether a generation that cannot be read is no obstacle
 * @throws BaseError if the folder cannot be used, or another import is writing to it; whatever `build` throws
 */
export async function buildGeneration<T>(
  folder: string,
  { replace, ...kind }: GenerationKind & { readonly replace: boolean },
  build: (generation: NewGeneration) => Promise<T>,
): Promise<T> {
  makeGenerationsFolder(folder);
  const lock = await lockBase(folder);
  const name = `g${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}-${randomBytes(4).toString('hex')}`;
  const own = join(generationsFolder(folder), name);
  const scratch = `${own}-scratch`;
  const publish = () => {
    rmSync(scratch, { recursive: true, force: true });
    publishGeneration(folder, kind, name);
  };
  try {
    removeLeftovers(folder, kind, replace);
    mkdirSync(own, { mode: 0o700 });
    mkdirSync(scratch, { mode: 0o700 });
    return await build({ name, folder: own, scratch, publish });
  } catch (error) {
    const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
    if (!NO_ROOM.has(code)) throw error;
    throw new BaseError(
      `the disk of ${folder} is full or fails (${message}): the base is as it was; make room and import again`,
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    if (!isCurrent(folder, kind, name)) rmSync(own, { recursive: true, force: true });
    lock.release();
  }
}

function isCurrent(folder: string, kind: GenerationKind, name: string): boolean {
  try {
    return currentGeneration(folder, kind) === name;
  } catch {
    return false;
  }
}

/** Removes what killed imports left. A base of another version is left alone until it is replaced. */
function removeLeftovers(folder: string, kind: GenerationKind, replace: boolean): void {
  let current: string | undefined;
  try {
    current = currentGeneration(folder, kind);
  } catch (error) {
    if (replace) return;
    throw error;
  }
  removeOtherGenerations(folder, current);
}
