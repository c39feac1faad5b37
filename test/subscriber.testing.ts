/** The one subscriber of the system tests, as a row of an import. */
export const HELD = {
  msisdn: '06 39 98 00 01',
  operator: 'Alpha Mobile',
  last_name: 'Zyxwarsky',
  birth_name: 'Obdurate',
  first_name: 'Quirine',
  gender: 'F',
  birth_date: '1981-02-03',
  street_number: '12',
  street: 'rue des Wombats',
  postal_code: '75011',
  city: 'Paris',
  email: 'quirine@zyxwarsky.example',
  sim_changed_at: '2015-01-01',
};
