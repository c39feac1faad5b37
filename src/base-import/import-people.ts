import { importPeople, withPeople } from '../cluster/index.ts';
import type { CustomWeights } from '../matching/evidence/index.ts';
import { currentGeneration } from '../reference/base.ts';
import { erasedKeys, type PutSummary, putFiles } from '../reference/changes/index.ts';
import { type ImportedSource, type ImportProgress, type ImportSummary, isDelta } from '../reference/import/index.ts';
import type { PersonField } from '../reference/rows/index.ts';
import type { Config, Secrets } from '../runtime/config.ts';
import type { MaybePromise } from '../runtime/maybe-promise.ts';
import { NothingToImportError } from '../storage/import-files.ts';
import type { ImportSource, RejectedRow } from '../tabular/index.ts';

export interface PeopleImport {
  readonly sources: readonly ImportSource<PersonField>[];
  /** Whether the rows replace the people of the base or are added to them. */
  readonly replace: boolean;
  /** How long the people of these files are kept, such as `3y`; for good if absent. */
  readonly retention?: string | undefined;
  readonly weights?: CustomWeights | undefined;
  readonly separateFlats?: boolean | undefined;
  /** What is recorded of the only source, if it is not a file on the disk. */
  readonly importedSource?: ImportedSource;
  readonly signal?: AbortSignal;
  readonly onReject: (row: RejectedRow) => MaybePromise<void>;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** What an import did: it wrote a new generation, or changes of the current one. */
export type PeopleImportSummary =
  | ({ readonly writtenAs: 'generation' } & ImportSummary)
  | ({ readonly writtenAs: 'changes' } & PutSummary);

interface Settings {
  readonly config: Config;
  readonly secrets: Secrets;
}

/**
 * Imports files into the base of a data folder, or of the cluster of which it is a node. A few added rows are
 * written as changes, which is cheaper than a new generation.
 *
 * @throws BaseError if the base cannot be used, NothingToImportError if no row is valid, the signal's reason if aborted
 */
export async function importIntoBase(
  { config, secrets }: Settings,
  { importedSource, ...request }: PeopleImport,
): Promise<PeopleImportSummary> {
  const { weights, separateFlats, replace, sources, signal } = request;
  // Weights belong to a generation. A cluster does not keep the origin and the retention of changes.
  const isAdded =
    weights === undefined &&
    separateFlats === undefined &&
    !replace &&
    secrets.cluster === undefined &&
    currentGeneration(config.base) !== undefined;
  if (isAdded && (await isDelta(config.base, sources, signal))) {
    const put = { ...request, ...(importedSource && { importedSource }) };
    return { writtenAs: 'changes', ...(await putRows({ config, secrets }, put)) };
  }
  const all = { ...request, ...(importedSource && { importedSources: [importedSource] }) };
  const summary = await importPeople({ config, secrets }, all);
  return { writtenAs: 'generation', ...summary };
}

async function putRows(
  settings: Settings,
  { onProgress, ...request }: Omit<PeopleImport, 'replace' | 'weights' | 'separateFlats'>,
): Promise<PutSummary> {
  return withPeople(settings, async (people) => {
    const { country } = settings.config;
    const erased = erasedKeys(settings.config.base);
    const options = { country, erased, isReadFirst: true, startsRetention: true };
    const summary = await putFiles(people, { ...request, ...options });
    if (summary.taken === 0) throw new NothingToImportError(summary.read);
    onProgress?.({ stage: 'publish', done: 1, total: 1, rows: summary.read });
    return summary;
  });
}
