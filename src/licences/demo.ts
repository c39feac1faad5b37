import type { Licence, LicenceRegister } from './licence.ts';

/** Codes that everybody knows, for synthetic people on loopback alone. They are never stored. */
export const DEMO_LICENCES: ReadonlyMap<string, Licence> = new Map([
  ['DEMO-IDCHECK', { name: 'demo idcheck', products: ['idcheck'] }],
  ['DEMO-IDCHECK-PLUS', { name: 'demo idcheck-plus', products: ['idcheck-plus'] }],
]);

/** A register that knows the demo licences besides its own. */
export function withDemoLicences(register: LicenceRegister): LicenceRegister {
  return { resolve: (code) => DEMO_LICENCES.get(code) ?? register.resolve(code) };
}
