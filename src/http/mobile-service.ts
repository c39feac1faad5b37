import { type Accounts, createIssuer, openGrants, readTokenKey, type TokenIssuer } from '../licences/index.ts';
import { createMobileChecker } from '../mobile/index.ts';
import { type OperatorEvent, type Operators, openOperators } from '../mobile/operators/index.ts';
import type { Config } from '../runtime/config.ts';
import type { LogEvent, Logger } from '../runtime/logger.ts';
import type { MobileSettings } from './dqe/mobile/route.ts';

/** What ID Mobile has open in a server. */
export interface MobileService {
  readonly settings: MobileSettings;
  readonly issuer: TokenIssuer;
  /** Subscribers that can be asked about now. */
  readonly subscribers: number;
  /** Whether there are subscribers, or operators to ask over HTTP. */
  readonly hasSomebodyToAsk: boolean;
  /** Takes up a new generation of subscribers. */
  refresh(): void;
  close(): Promise<void>;
}

/**
 * Opens the subscribers of a data folder, the operators that are configured, and the tokens.
 *
 * @throws BaseError if there are subscribers that cannot be read, UsageError if the file of operators is not right
 */
export function openMobile(
  { config, demo }: { readonly config: Config; readonly demo: boolean },
  accounts: Accounts,
  logger: Logger,
): MobileService {
  const operators = openOperators(config, (event, operator) => logger.event('warn', LOG_EVENTS[event], { operator }));
  const key = readTokenKey(config.base);
  const grants = openGrants(config.base, key);
  const issuer = createIssuer(key, { accounts, grants });
  return {
    issuer,
    settings: {
      accounts,
      issuer,
      grants,
      checker: createMobileChecker(operators.sources),
      country: config.country,
      isStrict: config.mobileHttpStatus === 'strict',
      isDemo: demo,
    },
    get subscribers() {
      return operators.subscribers.store?.meta.subscribers ?? 0;
    },
    hasSomebodyToAsk: config.operators !== undefined || operators.subscribers.store !== undefined,
    refresh: () => refresh(operators.subscribers, logger),
    async close() {
      await Promise.all([grants.close(), operators.close()]);
    },
  };
}

const LOG_EVENTS: Readonly<Record<OperatorEvent, LogEvent>> = {
  failing: 'operator-failing',
  recovered: 'operator-recovered',
  'refuses-us': 'operator-refuses-us',
};

/** Subscribers that cannot be read just now leave the server with those it has. */
function refresh(base: Operators['subscribers'], logger: Logger): void {
  const generation = () => (base.generation === undefined ? {} : { generation: base.generation });
  try {
    if (base.refresh()) logger.event('info', 'subscribers-opened', generation());
  } catch (error) {
    logger.event('warn', 'subscribers-unreadable', generation());
    logger.fault(error);
  }
}
