import { FailureLimiter, LicenceLimiter, LimitStore, readTokenKey, UsageStore } from '../licences/index.ts';
import { parseTrustedProxies } from '../runtime/client-address.ts';
import type { Config } from '../runtime/config.ts';
import type { Logger } from '../runtime/logger.ts';
import type { AccessControl } from './access-control.ts';
import { ClientGuard } from './client-guard.ts';

export interface AccessService {
  readonly control: AccessControl;
  close(): Promise<void>;
}

/** Opens the limits and the usage counts of a data folder. @throws Failure if the folder cannot be written */
export function openAccess(config: Config, logger: Logger): AccessService {
  const { base, maxWrongLicences, trustProxy } = config;
  const limits = LimitStore.open(base);
  const usage = UsageStore.open(base);
  const limiter =
    maxWrongLicences === 0
      ? undefined
      : new FailureLimiter({ store: limits, key: readTokenKey(base), maxPerMinute: maxWrongLicences });
  const proxies = trustProxy === undefined ? undefined : parseTrustedProxies(trustProxy);
  return {
    control: { guard: new ClientGuard({ limiter, logger, proxies }), limiter: new LicenceLimiter(limits), usage },
    async close() {
      await Promise.all([limits.close(), usage.close()]);
    },
  };
}
