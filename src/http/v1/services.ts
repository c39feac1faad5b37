import type { IncomingMessage } from 'node:http';
import type { ImportService } from '../../base-import/index.ts';
import type { Checker } from '../../check/index.ts';
import type { Matcher } from '../../check/match.ts';
import type { ClusterHealth } from '../../cluster/index.ts';
import type { FileService } from '../../files/index.ts';
import type { JournalPage, JournalQuery, JournalVerification } from '../../journal/index.ts';
import type { ApiKey, ApiKeyStore, KeyAdministration, LicenceAdministration, Usage } from '../../licences/index.ts';
import type { ReferenceBase } from '../../reference/base.ts';
import type { ErasureStatus, GroupCommit, PeopleChanges } from '../../reference/changes/index.ts';
import type { MaybePromise } from '../../runtime/maybe-promise.ts';
import type { GuessGuard } from '../guess-guard.ts';
import type { Metrics } from '../metrics/metrics.ts';

/** What the API answers from. */
export interface ApiServices {
  readonly apiKeys: KeyAdministration & Pick<ApiKeyStore, 'resolve'>;
  readonly licences: LicenceAdministration;
  /** The key that a signed-in browser uses; without it every request needs a key. */
  readonly browserKey?: (request: IncomingMessage) => ApiKey | undefined;
  /** `undefined` until people are imported. */
  readonly people: () => PeopleServices | undefined;
  /** Uploaded files; without it their operations answer 503. */
  readonly files?: FileService;
  /** Imports of uploaded files; without it their operations answer 503. */
  readonly imports?: ImportService;
  /** Without it the operations of the journal answer 503. */
  readonly journal?: JournalReader;
  /** Answers that were counted. */
  readonly usage?: { list(from: string): MaybePromise<readonly Usage[]> };
  readonly metrics?: Pick<Metrics, 'count' | 'expose'>;
  /** Of a node of a cluster. */
  readonly clusterHealth?: Pick<ClusterHealth, 'isConnected' | 'isFailing' | 'behind' | 'staleSeconds'>;
  /** Erasures of subscribers of ID Mobile. @throws BaseError if their list is damaged */
  readonly subscriberErasures?: () => readonly ErasureStatus[];
  /** How many numbers of ID Mobile are restricted. @throws BaseError if their list is damaged */
  readonly subscriberRestrictions?: () => number;
  /** Called when a read of the base finds damage. */
  readonly onDamage?: () => void;
  /** Country of people that name none, ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly version: string;
  /** Limits the guesses of keys that may not see stored values; without it they are not limited. */
  readonly guard?: GuessGuard;
}

/** The audit journal, to be read. */
export interface JournalReader {
  /** @throws Failure if entries were changed */
  page(query: JournalQuery): Promise<JournalPage>;
  /** @throws Failure if the journal or its key does not exist */
  verify(): Promise<JournalVerification>;
}

export interface PeopleServices {
  readonly base: ReferenceBase;
  readonly changes: PeopleChanges;
  /** Commits changes of single people. */
  readonly groupCommit: GroupCommit;
  readonly checker: Checker;
  readonly matcher: Matcher;
}
