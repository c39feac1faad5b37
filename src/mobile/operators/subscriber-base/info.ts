import { join } from 'node:path';
import { countErasures, type ErasureCounts } from '../../../reference/changes/index.ts';
import { expiryOf, type ImportedSource } from '../../../reference/import/index.ts';
import { isEncryptedFolder } from '../../../storage/generation-key.ts';
import { type GenerationSize, generationSizes } from '../../../storage/generation-sizes.ts';
import { generationsFolder } from '../../../storage/generations.ts';
import { subscriberErasureStatus } from './erasures.ts';
import { type OperatorMeta, type SubscriberSource, subscribersFolder } from './format.ts';
import { openSubscriberBase } from './store.ts';

/** What a data folder holds of subscribers, in figures. */
export interface SubscriberInfo {
  readonly generation: string;
  /** When the build of the generation began, ISO 8601, UTC. */
  readonly builtAt: string;
  readonly subscribers: number;
  /** Fewer than `subscribers` if several operators have one number. */
  readonly numbers: number;
  /** Size of the generation's files. */
  readonly bytes: number;
  readonly isEncrypted: boolean;
  readonly operators: readonly OperatorMeta[];
  /** The files that subscribers are from, the oldest first. */
  readonly sources: readonly (SubscriberSource & {
    /** When its subscribers will be erased, ISO 8601, UTC; `undefined` if no retention was given. */
    readonly eraseAfter?: string | undefined;
  })[];
  /** When the oldest file was imported, ISO 8601, UTC; `undefined` if that is not known. */
  readonly oldestData?: string | undefined;
  readonly generations: readonly GenerationSize[];
  readonly erasures: ErasureCounts;
}

/** @returns `undefined` if the folder contains no subscribers @throws BaseError if they cannot be read */
export async function subscriberInfo(base: string): Promise<SubscriberInfo | undefined> {
  const opened = openSubscriberBase(base);
  try {
    const { store, generation } = opened;
    if (store === undefined || generation === undefined) return undefined;
    const { createdAt, subscribers, numbers, operators, sources } = store.meta;
    const folder = subscribersFolder(base);
    const generations = generationSizes(folder);
    return {
      generation,
      builtAt: createdAt,
      subscribers,
      numbers,
      bytes: generations.find(({ name }) => name === generation)?.bytes ?? 0,
      isEncrypted: isEncryptedFolder(join(generationsFolder(folder), generation)),
      operators,
      sources: sources.map((source) => ({ ...source, eraseAfter: expiryOf(source) })),
      oldestData: oldestImport([...sources, ...operators.flatMap((operator) => operator.sources ?? [])]),
      generations,
      erasures: countErasures(subscriberErasureStatus(base)),
    };
  } finally {
    await opened.close();
  }
}

function oldestImport(sources: readonly ImportedSource[]): string | undefined {
  return sources.map(({ importedAt }) => importedAt).sort()[0];
}
