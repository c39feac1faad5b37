import type { Household } from '../../matching/model.ts';
import { ByteWriter } from '../../storage/bytes.ts';
import { type Hash, isSameHash } from '../hash.ts';
import { householdKeys, MAX_HOUSEHOLDS_PER_KEY } from '../keys/index.ts';
import { householdIdKey, lookupKeys, recordIdKey } from '../lookup-keys.ts';
import { BlockReader, writeBlock } from '../mapped/household.ts';
import type { MappedStore } from '../mapped/store.ts';
import { type PersonRecord, personOf } from '../person-record.ts';
import { isRestricted, liftRecord, restrictRecord } from '../restricted-people.ts';
import { type ImportedSource, type ImportTime, importTimeOf, isSameSource } from '../sources.ts';
import type { StoredHousehold } from '../store.ts';
import { hexOf } from './erasures.ts';
import { type ChangesTables, readMeta, writeMeta } from './format.ts';
import { householdOf, isHomeOf, withMember, withoutMember } from './household-members.ts';
import { type Change, decodeEntry, encodeEntry } from './log-entry.ts';
import { type FoundPerson, findPersonByKey } from './people.ts';
import { hasOrdinal, keyBytes, ordinalCount, ordinalsIn, ordinalsOf, withOrdinal } from './postings.ts';
import type { Restrictions } from './restrictions.ts';

/** A list under a lookup key is shortened each time it has grown by so many households. */
const PRUNE_EVERY = 8;

/** What a {@link ChangeWriter} changes. */
export interface WrittenGeneration {
  readonly store: MappedStore;
  readonly tables: ChangesTables;
  /** Reads those of the generation. People can be erased while the list is damaged. */
  readonly sources: () => readonly ImportedSource[];
  readonly restrictions: Pick<Restrictions, 'current'>;
}

/**
 * Applies changes to the households of a generation, within a transaction that the caller opened. Reads see what the same
 * transaction has written.
 */
export class ChangeWriter {
  private readonly base: MappedStore;
  private readonly tables: ChangesTables;
  private position: number;
  private nextOrdinal: number;
  private readonly countries: Set<string>;
  /** See {@link ChangesMeta}. Unchanged unless it is set. */
  clusterPosition: number | undefined;
  /** Of the generation. */
  private readonly builtSources: () => readonly ImportedSource[];
  private readonly sources: ImportedSource[];
  private readonly restrictions: Pick<Restrictions, 'current'>;
  /** Of people who were erased: the key of the `id`, and the position up to which the log must not hold them. */
  private readonly erased = new Map<string, { readonly key: Hash; readonly position: number }>();
  /** What the present change has touched. */
  private ordinals = new Set<number>();
  private keys: Hash[] = [];
  private readonly block = new BlockReader();
  private readonly bytes = new ByteWriter(1024);

  /** @param opened the generation alone, without changes */
  constructor({ store, tables, sources, restrictions }: WrittenGeneration) {
    this.base = store;
    this.tables = tables;
    this.builtSources = sources;
    this.restrictions = restrictions;
    const meta = readMeta(tables);
    this.position = meta?.position ?? 0;
    this.nextOrdinal = meta?.nextOrdinal ?? store.endOrdinal;
    this.countries = new Set(meta?.countries);
    this.clusterPosition = meta?.clusterPosition;
    this.sources = [...(meta?.sources ?? [])];
  }

  /** The number of a source, which is added if it is not known. @throws BaseError if those of the generation are damaged */
  sourceNumber(source: ImportedSource): number {
    const builtSources = this.builtSources();
    const built = builtSources.findIndex((one) => isSameSource(one, source));
    if (built !== -1) return built;
    const known = this.sources.findIndex((one) => isSameSource(one, source));
    return builtSources.length + (known === -1 ? this.sources.push(source) - 1 : known);
  }

  /** Adds a person, or replaces the one with the same `id`. A restricted person stays so. @returns whether there was one */
  put(record: PersonRecord): boolean {
    const key = recordIdKey(record.id);
    const isRestricted = this.restrictions.current().has(hexOf(key));
    return this.write(isRestricted ? restrictRecord(record) : liftRecord(record), key);
  }

  /**
   * Restricts a person, or lifts the restriction, as the list of restrictions says.
   *
   * @returns whether there is a person with this key of an `id`
   */
  followRestriction(key: Hash): boolean {
    const held = findPersonByKey(this, key);
    if (held !== undefined && this.isRestrictionBehind(key)) this.put(recordOf(held));
    return held !== undefined;
  }

  /** Whether the base holds a person with this key of an `id`, and does not agree with the list of restrictions. */
  isRestrictionBehind(key: Hash): boolean {
    const held = findPersonByKey(this, key);
    return held !== undefined && isRestricted(held.household) !== this.restrictions.current().has(hexOf(key));
  }

  /** Where the person with this key of an `id` is from; `undefined` if that is not known. */
  sourceOf(key: Hash): ImportedSource | undefined {
    const held = findPersonByKey(this, key);
    const origin = held?.member.origin;
    if (origin === undefined) return undefined;
    const built = this.builtSources();
    return built[origin.source] ?? this.sources[origin.source - built.length];
  }

  /**
   * The record with the retention of the person whom it replaces, which goes on, unless the source of the record has one.
   *
   * @throws DamagedSourcesError
   */
  keepRetention(record: PersonRecord): PersonRecord {
    const { origin } = record;
    if (origin === undefined) return record;
    const sources = [...this.builtSources(), ...this.sources];
    const source = sources[origin.source];
    const hasRetention = ({ retention }: ImportedSource) => retention !== undefined;
    if (source === undefined || hasRetention(source) || !sources.some(hasRetention)) return record;
    const replaced = this.sourceOf(recordIdKey(record.id));
    if (replaced?.retention === undefined) return record;
    const { retention, retainedFrom = replaced.importedAt } = replaced;
    return { ...record, origin: { ...origin, source: this.sourceNumber({ ...source, retention, retainedFrom }) } };
  }

  /** When the person with this key of an `id` was imported or last changed; `undefined` if there is none. */
  importTimeOf(key: Hash): ImportTime | undefined {
    const held = findPersonByKey(this, key);
    return held && importTimeOf(() => [...this.builtSources(), ...this.sources], held.member.origin);
  }

  private write(record: PersonRecord, key: Hash): boolean {
    const old = findPersonByKey(this, key);
    const home = this.findHome(record);
    if (old !== undefined && old.household.ordinal !== home?.ordinal) this.remove(old);
    if (home === undefined) this.store(this.nextOrdinal++, undefined, householdOf(record));
    else this.store(home.ordinal, home, withMember(home, record));
    this.log({ kind: 'put', record });
    return old !== undefined;
  }

  /** @returns whether there was a person with this key of an `id` */
  delete(key: Hash): boolean {
    const old = findPersonByKey(this, key);
    if (old === undefined) return false;
    this.remove(old);
    this.log({ kind: 'delete', key });
    return true;
  }

  /** Whether there is a person with this key of an `id`. */
  holds(key: Hash): boolean {
    return findPersonByKey(this, key) !== undefined;
  }

  /** Deletes a person, from the log too. @returns whether there was a person with this key of an `id` */
  erase(key: Hash): boolean {
    const mayBeLogged = this.mayBeLogged(key);
    const isDeleted = this.delete(key);
    if (mayBeLogged) this.erased.set(textOf(key), { key, position: this.position });
    return isDeleted;
  }

  /** Whether the log may have a put of a person: then a household that was changed stands under the `id`. */
  private mayBeLogged(key: Hash): boolean {
    return this.ordinalsUnder(key).some((ordinal) => this.tables.households.get(ordinal) !== undefined);
  }

  /** Replaces what the log holds of erased people by their deletion. A person may be added again after an erasure. */
  private removeErased(): void {
    if (this.erased.size === 0) return;
    for (const { key: position, value } of this.tables.log.getRange({})) {
      const { change, touched } = decodeEntry(value);
      const erased = change.kind === 'put' ? this.erased.get(textOf(recordIdKey(change.record.id))) : undefined;
      if (erased === undefined || position > erased.position) continue;
      const entry = encodeEntry({ change: { kind: 'delete', key: erased.key }, touched });
      this.tables.log.putSync(position, Buffer.from(entry));
    }
  }

  /**
   * Removes erased people from the log, and writes how far it goes: the last act before the transaction is committed.
   *
   * @returns the position
   */
  finish(): number {
    this.removeErased();
    const { position, nextOrdinal, countries, sources, clusterPosition } = this;
    writeMeta(this.tables, {
      position,
      nextOrdinal,
      countries: [...countries],
      sources,
      ...(clusterPosition !== undefined && { clusterPosition }),
    });
    return this.position;
  }

  private findHome(record: PersonRecord): StoredHousehold | undefined {
    return this.householdsUnder(householdIdKey(record.householdId)).find((household) => isHomeOf(household, record));
  }

  /** Households of the generation and of the changes under a key, as they are now. */
  householdsUnder(key: Hash): StoredHousehold[] {
    return this.ordinalsUnder(key)
      .map((ordinal) => this.household(ordinal))
      .filter((household) => household !== undefined);
  }

  private ordinalsUnder(key: Hash): number[] {
    const added = this.tables.postings.get(keyBytes(key));
    return [...new Set([...this.base.ordinalsUnderId(key), ...(added === undefined ? [] : ordinalsIn(added))])];
  }

  private household(ordinal: number): StoredHousehold | undefined {
    const changed = this.tables.households.get(ordinal);
    if (changed === undefined) return this.base.householdOf(ordinal, true);
    if (changed.length === 0) return undefined;
    this.block.open(changed);
    return this.block.household(0, ordinal, true);
  }

  private remove({ household, member }: FoundPerson<StoredHousehold>): void {
    this.store(household.ordinal, household, withoutMember(household, member.id));
  }

  private store(ordinal: number, before: Household | undefined, after: Household | undefined): void {
    this.ordinals.add(ordinal);
    this.bytes.reset();
    if (after !== undefined) {
      writeBlock(this.bytes, [after]);
      if (!isRestricted(after)) this.countries.add(after.country);
    }
    this.tables.households.putSync(ordinal, Buffer.from(this.bytes.view()));
    const known = new Set(before === undefined ? [] : keysOf(before).map(textOf));
    if (after === undefined) return;
    for (const key of blockingKeysOf(after)) if (!known.has(textOf(key))) this.addBlockingPosting(key, ordinal);
    for (const { hash: key } of lookupKeys(after)) if (!known.has(textOf(key))) this.addLookupPosting(key, ordinal);
  }

  /** The list of a key grows until its length alone makes the key crowded: checks do not read more of it. */
  private addBlockingPosting(key: Hash, ordinal: number): void {
    const { postings } = this.tables;
    const bytes = keyBytes(key);
    // Most keys are new.
    if (!postings.addSync(bytes, ordinalsOf([ordinal]))) {
      const before = postings.get(bytes)!;
      if (ordinalCount(before) > MAX_HOUSEHOLDS_PER_KEY || hasOrdinal(before, ordinal)) return;
      postings.putSync(bytes, withOrdinal(before, ordinal));
    }
    this.keys.push(key);
  }

  /** A person who moves often leaves empty households behind, which are removed from the list from time to time. */
  private addLookupPosting(key: Hash, ordinal: number): void {
    const { postings } = this.tables;
    const bytes = keyBytes(key);
    if (!postings.addSync(bytes, ordinalsOf([ordinal]))) {
      const before = postings.get(bytes)!;
      if (hasOrdinal(before, ordinal)) return;
      const isPruned = ordinalCount(before) % PRUNE_EVERY === 0;
      const kept = isPruned ? ordinalsOf(ordinalsIn(before).filter((one) => this.isUnder(key, one))) : before;
      postings.putSync(bytes, withOrdinal(kept, ordinal));
    }
    this.keys.push(key);
  }

  private isUnder(key: Hash, ordinal: number): boolean {
    const household = this.household(ordinal);
    return household !== undefined && lookupKeys(household).some(({ hash }) => isSameHash(hash, key));
  }

  private log(change: Change): void {
    const touched = { ordinals: [...this.ordinals], keys: this.keys };
    this.tables.log.putSync(++this.position, Buffer.from(encodeEntry({ change, touched })));
    this.ordinals = new Set();
    this.keys = [];
  }
}

/** None of a restricted person. */
function blockingKeysOf(household: Household): Hash[] {
  return isRestricted(household) ? [] : householdKeys(household);
}

function recordOf({ household, member }: FoundPerson): PersonRecord {
  const { id, origin } = member;
  return { id, householdId: household.householdId, person: personOf(household, member), origin };
}

function keysOf(household: Household): Hash[] {
  return [...blockingKeysOf(household), ...lookupKeys(household).map(({ hash }) => hash)];
}

function textOf({ high, low }: Hash): string {
  return `${high} ${low}`;
}
