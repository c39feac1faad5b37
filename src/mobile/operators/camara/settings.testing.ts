import type { CamaraSettings, OperatorSettings } from './settings.ts';

/** An operator at a CAMARA server of the tests, for the numbers that exist for fiction. */
export function testOperator(name: string, url: string, more: Partial<CamaraSettings> = {}): OperatorSettings {
  return {
    name,
    countries: ['FR', 'RE', 'YT'],
    ranges: ['+26263998', '+3371'],
    camara: {
      token: { url: new URL(`${url}/token`), clientId: 'idem', clientSecret: 's&cret 1', authentication: 'basic' },
      kycMatch: { url: new URL(`${url}/kyc-match/v0.3/match`), scope: 'kyc-match:match' },
      simSwap: { url: new URL(`${url}/sim-swap/v1/check`), scope: 'sim-swap:check' },
      timeoutMs: 1000,
      tls: {},
      ...more,
    },
  };
}
