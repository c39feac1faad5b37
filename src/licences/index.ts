export { SHORT_CODE } from './code.ts';
export { DEMO_LICENCES, withDemoLicences } from './demo.ts';
export { type Licence, type LicenceRecord, type LicenceRegister, PRODUCTS } from './licence.ts';
export { hasLicences, type LicenceRequest, type LicenceStore, openLicences } from './store.ts';
