export {
  type ApiKey,
  ApiKeyStore,
  allows,
  hasApiKeys,
  isActive,
  isLimited,
  isScope,
  type KeyAdministration,
  limitedKey,
  SCOPES,
  type Scope,
} from './api-keys.ts';
export { ConsoleSessions, SESSION_TIMES } from './console-sessions.ts';
export { DEMO_LICENCES, DEMO_SECRET, withDemoLicences } from './demo.ts';
export { type Guess, type GuessPlace, GuessTable, MAX_DISTINCT_VALUES } from './guess-table.ts';
export { type GuessingBudget, LocalGuessingBudget } from './guessing-budget.ts';
export { lastUses } from './last-use.ts';
export type { LeaseState, Leases } from './leases.ts';
export {
  type Accounts,
  ID_BYTES,
  type Licence,
  type LicenceRecord,
  type LicenceRegister,
  PRODUCTS,
} from './licence.ts';
export { FailureLimiter, type FailureResult } from './limits/failure-limiter.ts';
export { type DailyAllowance, LicenceLimiter } from './limits/licence-limiter.ts';
export { LimitStore } from './limits/limit-store.ts';
export { hasLicences, openLicences } from './open-licences.ts';
export { hostOf, isRegistered, parseRedirectUri } from './redirect-uri.ts';
export type { ReplicatedRecord, ReplicatedStore } from './replication.ts';
export { holdsLicences, readSharedKeys, replaceSharedKeys, type SharedKeys } from './shared-keys.ts';
export type { LicenceAdministration, LicenceChange, LicenceRequest, LicenceStore } from './store.ts';
export {
  type Grants,
  type LocalGrants,
  openGrants,
  type Renewal,
  type RenewalResult,
  type RevokedFamily,
  type Session,
} from './tokens/grants.ts';
export {
  createIssuer,
  holdsProduct,
  type IssuedTokens,
  LIFETIMES,
  type TokenIssuer,
  withTokens,
} from './tokens/issuer.ts';
export { readTokenKey } from './tokens/key.ts';
export { isAccessToken } from './tokens/token.ts';
export { USAGE_DAYS, type Usage, UsageStore } from './usage.ts';
