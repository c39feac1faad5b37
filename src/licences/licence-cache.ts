import type { Licence } from './licence.ts';

/**
 * How long a change by another process may stay unnoticed, in milliseconds. LMDB reads from one snapshot for about as
 * long.
 */
const CHECK_INTERVAL_MS = 1;

/**
 * Licences that were used since the last change, by code and by id. Saves a hash and a decoding (4 µs) per request, and
 * reads the number of changes at most once per {@link CHECK_INTERVAL_MS}.
 */
export class LicenceCache {
  private readonly countChanges: () => number;
  private readonly byCode = new Map<string, Licence>();
  private readonly byId = new Map<string, Licence>();
  private changes = -1;
  private checkedAt = Number.NEGATIVE_INFINITY;

  /** @param countChanges the number of changes of the store so far */
  constructor(countChanges: () => number) {
    this.countChanges = countChanges;
  }

  /** @param load reads the licence from the store */
  getByCode(code: string, load: () => Licence | undefined): Licence | undefined {
    return this.get(this.byCode, code, load);
  }

  getById(id: string, load: () => Licence | undefined): Licence | undefined {
    return this.get(this.byId, id, load);
  }

  private get(licences: Map<string, Licence>, key: string, load: () => Licence | undefined): Licence | undefined {
    this.dropAfterChange();
    const cached = licences.get(key);
    if (cached !== undefined) return cached;
    const licence = load();
    if (licence !== undefined) licences.set(key, licence);
    return licence;
  }

  private dropAfterChange(): void {
    const now = performance.now();
    if (now - this.checkedAt < CHECK_INTERVAL_MS) return;
    this.checkedAt = now;
    const changes = this.countChanges();
    if (changes === this.changes) return;
    this.byCode.clear();
    this.byId.clear();
    this.changes = changes;
  }

  /** Checks for changes at the next use: this process has made one. */
  invalidate(): void {
    this.checkedAt = Number.NEGATIVE_INFINITY;
  }
}
