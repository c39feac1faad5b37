import { type Accounts, createIssuer, type Grants, readTokenKey, type TokenIssuer } from '../licences/index.ts';
import { createMobileChecker } from '../mobile/index.ts';
import { type OperatorEvent, type Operators, openOperators } from '../mobile/operators/index.ts';
import { subscriberLookup } from '../mobile/operators/subscriber-base/index.ts';
import type { Config } from '../runtime/config.ts';
import type { LogEvent, Logger } from '../runtime/logger.ts';
import type { CamaraSettings } from './camara/plugin.ts';
import type { MobileSettings } from './dqe/mobile/route.ts';

/** ID Mobile in a server. */
export interface MobileService {
  readonly settings: MobileSettings;
  /** CAMARA's interfaces over the imported subscribers. */
  readonly camara: CamaraSettings;
  readonly issuer: TokenIssuer;
  /** The number of imported subscribers. */
  readonly subscribers: number;
  /** Whether there are imported subscribers or configured operators. */
  readonly hasOperators: boolean;
  /** Opens a new generation of subscribers, if there is one. */
  refresh(): void;
  close(): Promise<void>;
}

/**
 * Opens the subscribers of a data folder, the configured operators and the tokens.
 *
 * @throws BaseError if the subscribers cannot be read, UsageError if the operator file is invalid
 */
export function openMobile(
  { config, demo }: { readonly config: Config; readonly demo: boolean },
  { accounts, grants, now }: { readonly accounts: Accounts; readonly grants: Grants; readonly now: () => number },
  logger: Logger,
): MobileService {
  const operators = openOperators(config, (event, operator) => logger.event('warn', LOG_EVENTS[event], { operator }));
  const key = readTokenKey(config.base);
  const issuer = createIssuer({
    key,
    accounts,
    grants,
    now,
    onReuse: ({ name }) => logger.event('warn', 'refresh-token-reused', { licence: name }),
  });
  return {
    issuer,
    camara: { accounts, subscribers: subscriberLookup(operators.subscribers), grants, tokenKey: key, now },
    settings: {
      accounts,
      issuer,
      grants,
      checker: createMobileChecker(operators.sources),
      country: config.country,
      isStrict: config.mobileHttpStatus === 'strict',
      hasCoarseScores: config.mobileScores === 'coarse',
      isDemo: demo,
    },
    get subscribers() {
      return operators.subscribers.store?.meta.subscribers ?? 0;
    },
    hasOperators: config.operators !== undefined || operators.subscribers.store !== undefined,
    refresh: () => refresh(operators.subscribers, logger),
    async close() {
      await Promise.all([grants.close(), operators.close()]);
    },
  };
}

const LOG_EVENTS: Readonly<Record<OperatorEvent, LogEvent>> = {
  failing: 'operator-failing',
  recovered: 'operator-recovered',
  'rejects-credentials': 'operator-rejects-credentials',
};

/** If the new subscribers cannot be read, the server keeps the old ones. */
function refresh(base: Operators['subscribers'], logger: Logger): void {
  const generation = () => (base.generation === undefined ? {} : { generation: base.generation });
  try {
    if (base.refresh()) logger.event('info', 'subscribers-opened', generation());
  } catch (error) {
    logger.event('warn', 'subscribers-refresh-failed', generation());
    logger.internalError(error);
  }
}
