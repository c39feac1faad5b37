import { type Corruption, ofField, pick, type Typed } from './corruption.ts';

/** Values that are entered if the value is unknown and a form or database requires one. */
export const PLACEHOLDERS = {
  birthDate: ['1900-01-01', '01/01/1900', '1970-01-01', '1899-12-30'],
  email: ['nc@nc.fr', 'noemail@noemail.com', 'inconnu@inconnu.fr', 'aucun@aucun.fr', 'test@test.fr'],
  phone: ['0600000000', '0000000000', '0123456789', '0606060606', '0102030405'],
  firstName: ['NULL', 'N/A', 'inconnu', 'NaN', '-', 'XXX', '#N/A', 'NC'],
} as const;

function placeholder(
  field: keyof typeof PLACEHOLDERS,
  name: string,
  label: string,
  product?: 'idcheck-plus',
): Corruption {
  return {
    name,
    family: 'placeholder',
    description: `A placeholder for the ${label}: ${PLACEHOLDERS[field].slice(0, 3).join(', ')}.`,
    fields: [field],
    ...(product === undefined ? {} : { product }),
    apply: ofField(field as keyof Typed, (text, { random }) =>
      text === '' ? undefined : pick(PLACEHOLDERS[field], random),
    ),
  };
}

/** Placeholders instead of values. */
export const placeholderCorruptions: readonly Corruption[] = [
  placeholder('firstName', 'first-name-placeholder', 'first name'),
  placeholder('birthDate', 'birth-date-placeholder', 'birth date', 'idcheck-plus'),
  placeholder('email', 'email-placeholder', 'e-mail', 'idcheck-plus'),
  placeholder('phone', 'phone-placeholder', 'telephone', 'idcheck-plus'),
];
