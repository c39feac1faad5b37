export { isFrenchPost } from './address/address-system.ts';
export { normalizeNumber } from './address/canonical-number.ts';
export { normalizeCity } from './address/city.ts';
export { normalizeCountry } from './address/country.ts';
export { areOneCommune, currentCommune } from './address/current-commune.ts';
export { hasCountryPrefix, normalizePostalCode } from './address/postal-code.ts';
export { splitAddress } from './address/split-address.ts';
export { normalizeStreet } from './address/street.ts';
export { isTypeAlone, streetCore } from './address/street-core.ts';
export {
  hasPrepositions,
  partBehindPreposition,
  type TownParts,
  townParts,
  withoutAddition,
} from './address/town-addition.ts';
export { firstStreetName, streetNames } from './address/two-streets.ts';
export { hasUnreadableDate, parseBirthDate } from './birth-date/parse-birth-date.ts';
export { phoneKind } from './contact/phone-kind.ts';
export { normalizePhone } from './contact/phone-number.ts';
export { normalizeGender } from './gender.ts';
export { foldText } from './letters.ts';
export { isFirstName } from './name/first-names.ts';
export { type SplitName, splitFullName } from './name/full-name.ts';
export { isCompanyForm } from './name/name-words.ts';
export { isParticle, withoutParticles } from './name/particles.ts';
export { isShortForm } from './name/short-forms.ts';
export { addToNotes, countNotes, type FieldNote, type NoteCounts } from './notes.ts';
export { normalizePerson } from './person.ts';
export { soundCode, soundOf } from './phonetic-code.ts';
export { hasOtherScript, latinForm } from './text/latin-reading.ts';
