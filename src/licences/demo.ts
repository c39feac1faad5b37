import { type Accounts, ID_BYTES, type Licence } from './licence.ts';

/** Public codes for the synthetic people of the demo, which listens on loopback only. They are never stored. */
export const DEMO_LICENCES: ReadonlyMap<string, Licence> = new Map([
  demoLicence('DEMO-IDCHECK', { name: 'demo idcheck', products: ['idcheck'] }),
  demoLicence('DEMO-IDCHECK-PLUS', { name: 'demo idcheck-plus', products: ['idcheck-plus'] }),
  demoLicence('DEMO-IDMOBILE', { name: 'demo idmobile', products: ['idmobile'] }),
]);

/** The client secret of all demo licences. */
export const DEMO_SECRET = 'demo';

function demoLicence(code: string, licence: Licence): [code: string, licence: Licence] {
  return [code, { ...licence, id: Buffer.from(code.slice(0, ID_BYTES).padEnd(ID_BYTES)).toString('hex') }];
}

/** Adds the demo licences to those of a store. */
export function withDemoLicences(accounts: Accounts): Accounts {
  const byId = new Map([...DEMO_LICENCES.values()].map((licence) => [licence.id!, licence]));
  const isDemo = ({ id }: Licence) => id !== undefined && byId.has(id);
  return {
    resolve: (code) => DEMO_LICENCES.get(code) ?? accounts.resolve(code),
    find: (id) => byId.get(id) ?? accounts.find(id),
    isClientSecret: (licence, secret) =>
      isDemo(licence) ? secret === DEMO_SECRET : accounts.isClientSecret(licence, secret),
    ...(accounts.allowsOrigin && { allowsOrigin: (origin) => accounts.allowsOrigin!(origin) }),
    hasCredits: (licence) => isDemo(licence) || accounts.hasCredits(licence),
    spend: (licence) => (isDemo(licence) ? Promise.resolve(true) : accounts.spend(licence)),
  };
}
