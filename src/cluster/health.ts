import { join } from 'node:path';
import { openSharedBytes, type SharedBytes } from '../storage/shared-table.ts';

const FILE = 'cluster.table';

const IS_CONNECTED = 0;
const BEHIND = 1;
/** Seconds since 1970. */
const CURRENT_AT = 2;
const WORDS = 3;

const MAX_WORD = 0xffffffff;

/** How far a node is behind its cluster: written by the process that follows the cluster, read by all processes of a server. */
export class ClusterHealth {
  private readonly bytes: SharedBytes;
  private readonly now: () => number;

  private constructor(bytes: SharedBytes, now: () => number) {
    this.bytes = bytes;
    this.now = now;
  }

  /** @param now milliseconds since 1970 @throws BaseError if the file cannot be opened */
  static open(base: string, now: () => number = Date.now): ClusterHealth {
    return new ClusterHealth(openSharedBytes(join(base, FILE), WORDS * 4), now);
  }

  /** Records how far the node is behind. @param isCurrent whether it has all changes that the cluster had before the round */
  record({ behind, isCurrent }: { readonly behind: number; readonly isCurrent: boolean }): void {
    const { words } = this.bytes;
    words[IS_CONNECTED] = 1;
    words[BEHIND] = Math.min(behind, MAX_WORD);
    if (isCurrent) words[CURRENT_AT] = Math.floor(this.now() / 1000);
  }

  /** Records that PostgreSQL cannot be reached. */
  recordOutage(): void {
    this.bytes.words[IS_CONNECTED] = 0;
  }

  /** Whether PostgreSQL can be reached. */
  get isConnected(): boolean {
    return !this.bytes.isShared || this.bytes.words[IS_CONNECTED] === 1;
  }

  /** Changes that the node lacked when it last looked. */
  get behind(): number {
    return this.bytes.words[BEHIND]!;
  }

  /** Seconds since the node last had all changes. 0 if it is unknown, because processes cannot share memory. */
  get staleSeconds(): number {
    return this.bytes.isShared ? Math.max(0, Math.floor(this.now() / 1000) - this.bytes.words[CURRENT_AT]!) : 0;
  }

  close(): void {
    this.bytes.close();
  }
}
