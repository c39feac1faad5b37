import type { Member, Place } from './model.ts';

/** A person with a value in every field but birth name and gender, and her home. */
export const ODILE: Member = {
  id: '1',
  lastName: 'BERTHOD',
  birthName: '',
  firstName: 'ODILE',
  gender: '',
  birthDate: '1980-05-06',
  email: 'o@example.org',
  phone: '+33639980001',
};

export const HOME: Place = {
  country: 'FR',
  postalCode: '73000',
  city: 'CHAMBERY',
  street: 'RUE DU PUITS',
  number: '4',
};
