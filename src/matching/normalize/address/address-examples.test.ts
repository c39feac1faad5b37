import { describe, expect, it } from 'vitest';
import type { PersonInput } from '../../model.ts';
import { normalizePostalCode, normalizeStreet, splitAddress } from '../index.ts';
import { normalizePlace } from './place.ts';

describe('numbers in words inside a street name', () => {
  it.each([
    ['RUE QUATRE VINGT DIX', 'RUE 90'],
    ['RUE VINGT ET UN JUIN', 'RUE 21 JUIN'],
    ['RUE DU MIL HUIT CENT QUATORZE', 'RUE DU 1814'],
    ['AVENUE DU VINGT NEUF JUIN', 'AVENUE DU 29 JUIN'],
    ['RUE CENT QUARANTE DEUX', 'RUE 142'],
    ['RUE DES VINGT TROIS FUSILLES', 'RUE DES 23 FUSILLES'],
    ['RUE DU DIX NEUF MARS', 'RUE DU 19 MARS'],
    ['RUE DU VINGT DIX', 'RUE DU 20 10'],
    ['RUE DES TRENTE QUARANTE', 'RUE DES 30 40'],
    ['RUE DES CINQ SIX', 'RUE DES 5 6'],
    ['RUE DEUX CENTS', 'RUE 200'],
    ['RUE DES DEUX MILLE PAS', 'RUE DES 2000 PAS'],
    ['RUE DU NEUF MAI', 'RUE DU 9 MAI'],
    ['RUE NEUF', 'RUE NEUF'],
    ['PLACE DU SIX JUIN MIL NEUF CENT QUARANTE QUATRE', 'PLACE DU 6 JUIN 1944'],
  ])('become digits: %s is %s', (text, street) => {
    expect(normalizeStreet(text, 'FR')).toBe(street);
  });
});

describe('Roman numerals inside a street name', () => {
  it.each([
    ['RUE LOUIS I', 'RUE LOUIS 1'],
    ['RUE PIE X', 'RUE PIE 10'],
    ['RUE PIE X CENTRE', 'RUE PIE X CENTRE'],
    ['RUE HENRI IV BIS', 'RUE HENRI 4 BIS'],
    ['RUE DU V MAI', 'RUE DU 5 MAI'],
    ['RUE DU C MAI', 'RUE DU C MAI'],
    ['AVENUE DU XX SIECLE', 'AVENUE DU 20 SIECLE'],
    ['AVENUE DU X SIECLE', 'AVENUE DU 10 SIECLE'],
    ['RUE DES V APOTRES', 'RUE DES V APOTRES'],
    ['AVENUE XXE', 'AVENUE 20'],
    ['RUE I', 'RUE I'],
  ])('become digits where they are numbers: %s is %s', (text, street) => {
    expect(normalizeStreet(text, 'FR')).toBe(street);
  });
});

describe('ordinals in an English street name', () => {
  it.each([
    ['FIRST AVE', '1ST AVENUE'],
    ['SECOND AVE', '2ND AVENUE'],
    ['THIRD AVE', '3RD AVENUE'],
    ['FOURTH AVE', '4TH AVENUE'],
    ['TENTH AVE', '10TH AVENUE'],
    ['ELEVENTH AVE', '11TH AVENUE'],
    ['TWELFTH AVE', '12TH AVENUE'],
    ['TWENTY FIRST ST', '21ST STREET'],
    ['TWENTY THIRD ST', '23RD STREET'],
    ['111TH ST', '111TH STREET'],
  ])('are written with digits: %s is %s', (text, street) => {
    expect(normalizeStreet(text, 'US')).toBe(street);
  });
});

describe('splitAddress', () => {
  it.each([
    ['FR', '12 RUE DE LA PAIX 3', '12', 'RUE DE LA PAIX 3'],
    ['FR', 'RUE DE LA PAIX 12 BIS', '12 BIS', 'RUE DE LA PAIX'],
    ['FR', 'RUE SAINT LOUIS 4', '4', 'RUE SAINT LOUIS'],
    ['FR', 'RUE DU 8 MAI 1945', '', 'RUE DU 8 MAI 1945'],
    ['FR', 'RUE DU 8 MAI 1945 12', '12', 'RUE DU 8 MAI 1945'],
    ['FR', 'AVENUE DES 4 VENTS', '', 'AVENUE DES 4 VENTS'],
    ['FR', 'BP 12', '', 'BP 12'],
    ['FR', 'RUE DU MOULIN BP 12', '', 'RUE DU MOULIN'],
    ['FR', 'VC N 5', '', 'VOIE COMMUNALE N 5'],
    ['FR', '12 C RUE X', '12 C', 'RUE X'],
    ['FR', 'REZ DE CHAUSSEE 12 RUE DES LILAS', '12', 'RUE DES LILAS'],
    ['FR', '3 ETAGE 12 RUE DES LILAS', '12', 'RUE DES LILAS'],
    ['FR', '3EME ETAGE PORTE 4 12 RUE DES LILAS', '12', 'RUE DES LILAS'],
    ['FR', 'BATIMENT 3 RUE DES LILAS', '', 'RUE DES LILAS'],
    ['FR', '12 1/2 RUE DES LILAS', '12 1/2', 'RUE DES LILAS'],
    ['FR', '12 1/4 RUE DES LILAS', '12 1/4', 'RUE DES LILAS'],
    ['FR', '12 3/4 RUE DES LILAS', '12 3/4', 'RUE DES LILAS'],
    ['GB', 'FLAT 2 12 HIGH STREET', '12', 'HIGH STREET'],
    ['GB', '12A HIGH STREET', '12 A', 'HIGH STREET'],
    ['GB', 'ROSE COTTAGE, HIGH STREET', '', 'HIGH STREET'],
    ['US', '12 1/2 MAIN ST', '12 1/2', 'MAIN STREET'],
    ['US', '12 E MAIN ST', '12', 'EAST MAIN STREET'],
    ['US', '100 N 5TH AVE APT 4', '100', 'NORTH 5TH AVENUE'],
    ['US', 'N6W23001 BLUEMOUND RD', 'N6W23001', 'BLUEMOUND ROAD'],
    ['US', 'REAR OF 130 HIGH STREET', '', 'HIGH STREET'],
    ['DE', 'HAUPTSTR. 12 B', '12 B', 'HAUPTSTRASSE'],
    ['DE', 'HAUPTSTRASSE 12-14', '12-14', 'HAUPTSTRASSE'],
    ['DE', 'HAUPTSTR 12 3. OG', '12', 'HAUPTSTRASSE'],
    ['DE', 'AM MARKT 5', '5', 'AM MARKT'],
    ['ES', 'CALLE MAYOR 12 3 B', '12', 'CALLE MAYOR'],
    ['ES', 'C/ MAYOR, 12, 3º B', '12', 'CALLE MAYOR'],
    ['IT', 'VIA ROMA 12/B', '12 B', 'VIA ROMA'],
    ['IT', 'VIA ROMA 12 INT. 3', '12', 'VIA ROMA'],
    ['NL', 'KERKSTRAAT 12 3HS', '12', 'KERKSTRAAT'],
    ['NL', 'KERKSTRAAT 12-3', '12', 'KERKSTRAAT'],
    ['BE', 'RUE DE LA LOI 16 BTE 3', '16', 'RUE DE LA LOI'],
    ['PL', 'UL. DLUGA 12 M. 3', '12', 'DLUGA'],
    ['PL', 'UL. DLUGA 12/3', '12', 'DLUGA'],
    ['CZ', 'DLOUHA 123/4', '4', 'DLOUHA'],
    ['IN', 'C-245 SECTOR 12', 'C245', 'SECTOR 12'],
    ['RU', 'НЕВСКИЙ ПРОСПЕКТ 12', '12', 'ПРОСПЕКТ НЕВСКИИ'],
    ['UA', 'ВУЛИЦЯ ШЕВЧЕНКА 5', '5', 'ШЕВЧЕНКА'],
    ['DK', 'VESTERGADE 12 2. TV', '12', 'VESTERGADE'],
    ['SE', 'STORGATAN 12 LGH 1101', '12', 'STORGATAN'],
    ['FI', 'MANNERHEIMINTIE 12 A 3', '12', 'MANNERHEIMINTIE'],
    ['PT', 'RUA AUGUSTA 12 3 ESQ', '12', 'RUA AUGUSTA'],
    ['CH', 'RUE DU LAC 12A', '12 A', 'RUE DU LAC'],
    ['AT', 'HAUPTSTRASSE 12/3/4', '12', 'HAUPTSTRASSE'],
    ['AU', 'UNIT 3/12 HIGH STREET', '12', 'HIGH STREET'],
    ['CA', '12-34 MAIN STREET', '34', 'MAIN STREET'],
    ['MX', 'CALLE 5 DE MAYO #12', '12', 'CALLE 5 DE MAYO'],
    ['AR', 'AVENIDA 9 DE JULIO 1234', '1234', 'AVENIDA 9 DE JULIO'],
    ['FR', 'AU 12 RUE X', '12', 'RUE X'],
    ['FR', 'RUE X AU 12', '12', 'RUE X'],
    ['FR', '12 RUE DES LILAS FACE A LA PHARMACIE', '12', 'RUE DES LILAS'],
    ['FR', '12 RUE DES LILAS 3E DROITE', '12', 'RUE DES LILAS'],
    ['FR', '12 RUE DES LILAS 2EME GAUCHE', '12', 'RUE DES LILAS'],
    ['FR', '12 RUE DROITE', '12', 'RUE DROITE'],
    ['FR', '12 RUE DES LILAS RDCH', '12', 'RUE DES LILAS'],
    ['FR', '12 RUE DES LILAS RCE BEAU SOLEIL', '12', 'RUE DES LILAS'],
    ['FR', '12 RUE DES LILAS AP 5', '12', 'RUE DES LILAS'],
    ['FR', '12 R HAUTE', '12', 'RUE HAUTE'],
    ['FR', '12 R BASSE DU CHATEAU', '12', 'RUE BASSE DU CHATEAU'],
    ['FR', '12 R FBG SAINT ANTOINE', '12', 'RUE FAUBOURG SAINT ANTOINE'],
    ['FR', '12 R GRANDE RUE', '12 R', 'GRANDE RUE'],
    ['FR', '12 B HAUTE', '12 BIS', 'HAUTE'],
    ['FR', 'CHEZ MME PETIT 12 RUE DES LILAS', '12', 'RUE DES LILAS'],
    ['FR', '4 RUE DE LA 2EME D.B.', '4', 'RUE DE LA 2 DIVISION BLINDEE'],
    ['FR', '4 RUE DU 152E R.I.', '4', 'RUE DU 152 REGIMENT D INFANTERIE'],
    ['FR', '4 RUE DE LA 1RE D.F.L.', '4', 'RUE DE LA 1 DIVISION FRANCAISE LIBRE'],
    ['FR', '4 RUE DE LA 1ERE ARMEE FRANCAISE', '4', 'RUE DE LA 1 ARMEE'],
    ['FR', '4 RUE DU 36 DI', '4', 'RUE DU 36 DIVISION D INFANTERIE'],
    ['FR', '4 RUE DI GIORGIO', '4', 'RUE DI GIORGIO'],
    ['FR', '4 RUE DES F.F.I.', '4', 'RUE DES FORCES FRANCAISES DE L INTERIEUR'],
    ['FR', "4 QUAI DE L'AL MOUCHEZ", '4', 'QUAI DE L AMIRAL MOUCHEZ'],
    ['FR', '4 RUE DU CAL RICHELIEU', '4', 'RUE DU CARDINAL RICHELIEU'],
    ['FR', '12 RUE DERRIERE L EGLISE', '12', 'RUE DERRIERE L EGLISE'],
    ['FR', '12 RUE DES LILAS DERNIER ETAGE', '12', 'RUE DES LILAS'],
    ['FR', '12 RUE DES LILAS ILOT B', '12', 'RUE DES LILAS'],
    ['FR', '12 RUE DES LILAS AILE NORD', '12', 'RUE DES LILAS'],
    ['FR', "12 RUE DES LILAS N° D'APPARTEMENT 34", '12', 'RUE DES LILAS'],
    ['FR', '12 RUE DES LILAS COLLEGE JEAN MOULIN', '12', 'RUE DES LILAS'],
    ['FR', '12 RUE DU COLLEGE', '12', 'RUE DU COLLEGE'],
    ['FR', '1ER ETAGE GAUCHE, 12 RUE DES LILAS', '12', 'RUE DES LILAS'],
    ['FR', '12 RUE DES LILAS<br/>BAT C', '12', 'RUE DES LILAS'],
    ['FR', '12 RUE DES LILAS\\nAPT 4', '12', 'RUE DES LILAS'],
    ['MA', 'RUE X, IMM 4, N°12', '12', 'RUE X'],
    ['BE', 'RUE LEOPOLD 7', '7', 'RUE LEOPOLD'],
    ['BE', 'RUE LEOPOLD, 7', '7', 'RUE LEOPOLD'],
    ['BE', '12, RUE ALBERT', '12', 'RUE ALBERT'],
    ['BE', 'RUE LEOPOLD II 7', '7', 'RUE LEOPOLD II'],
    ['BE', 'RUE LEOPOLD II', '', 'RUE LEOPOLD II'],
    ['BE', 'RUE ALBERT 1ER', '', 'RUE ALBERT I'],
    ['BE', 'RUE ALBERT PREMIER 7', '7', 'RUE ALBERT I'],
    ['FR', 'RUE HENRI 4', '', 'RUE HENRI 4'],
    ['BE', 'RUE DE TILVER 12 ETAGE 3', '12', 'RUE DE TILVER'],
    ['CH', 'TILVERSTRASSE 12 / 4. OG', '12', 'TILVERSTRASSE'],
    ['BR', 'RUA TILVERA, 1.200', '1200', 'RUA TILVERA'],
    ['HK', 'FLAT H, 18/F, BLOCK 3, NO. 8 TILVER STREET', '8', 'TILVER STREET'],
    ['IN', 'DOOR NO 12, TILVER RD', '12', 'TILVER ROAD'],
    ['US', '12 FM 12', '12', 'FARM TO MARKET ROAD 12'],
    ['FR', '1 TER A', '1 TER A', ''],
    ['FR', '12 A 14 RUE X', '12-14', 'RUE X'],
    ['FR', '12 ET 14 RUE X', '12-14', 'RUE X'],
    ['FR', '12 14 RUE X', '12-14', 'RUE X'],
    ['FR', '12 BIS A 14 RUE X', '12 BIS-14', 'RUE X'],
    ['FR', '12 14 16 RUE X', '12-16', 'RUE X'],
    ['FR', '12 8 MAI 1945', '12', '8 MAI 1945'],
    ['FR', '12RUE X', '12', 'RUE X'],
    ['FR', '12BIS RUE X', '12 BIS', 'RUE X'],
    ['FR', '42 A BIS RUE X', '42 A BIS', 'RUE X'],
    ['FR', '12 BIS A RUE X', '12 BIS A', 'RUE X'],
    ['FR', '0 RUE X', '', 'RUE X'],
    ['FR', '00 RUE X', '', 'RUE X'],
    ['FR', 'N 12 RUE X', '12', 'RUE X'],
    ['FR', 'DOUZE RUE X', '12', 'RUE X'],
    ['FR', 'DOUZE RUE', '', 'DOUZE RUE'],
    ['FR', 'PREMIERE RUE X', '', 'PREMIERE RUE X'],
    ['FR', 'RESIDENCE LES PINS 12 RUE X', '12', 'RUE X'],
    ['FR', 'RESIDENCE LES PINS RUE X', '', 'RUE X'],
    ['FR', 'RESIDENCE LES PINS, RUE X', '', 'RUE X'],
    ['FR', 'CHEZ M DURAND, LE CLOS', '', 'LE CLOS'],
    ['FR', 'CHEZ DURAND, LE CLOS', '', 'CHEZ DURAND'],
    ['FR', '1234567890 RUE X', '', '1234567890 RUE X'],
    ['FR', 'ROUTE DE TONTOURA, KM 3', '', 'ROUTE DE TONTOURA PK 3'],
    ['FR', 'ROUTE DE TONTOURA, APPT 3', '', 'ROUTE DE TONTOURA'],
    ['FR', 'RUE DE, LA PAIX', '', 'RUE DE LA PAIX'],
    ['IT', 'CALLE DEL PISTOR, CANNAREGIO 2345', '2345', 'CANNAREGIO'],
    ['IN', 'C 245 SECTOR 12', 'C245', 'SECTOR 12'],
    ['IN', 'C245 SECTOR 12', 'C245', 'SECTOR 12'],
    ['US', 'N6 W23001 BLUEMOUND RD', 'N6W23001', 'BLUEMOUND ROAD'],
    ['US', '210 W 59 ST', '210', 'WEST 59TH STREET'],
    ['US', '123-04 MAIN ST', '12304', 'MAIN STREET'],
    ['AU', 'UNIT 401-43 HIGH STREET', '43', 'HIGH STREET'],
    ['GB', 'IVY COTTAGE 12 HIGH STREET', '12', 'HIGH STREET'],
    ['GB', '12, HIGH STREET', '12', 'HIGH STREET'],
    ['GB', '2/1, 15 HIGH STREET', '15', 'HIGH STREET'],
    ['CA', '15 CHEMIN BROKMONT SUITE 2', '15', 'CHEMIN BROKMONT'],
    ['DE', 'GROSSE STRASSE 4', '4', 'GROSSER STRASSE'],
    ['DE', 'GR. STRASSE 4', '4', 'GROSSER STRASSE'],
    ['DE', '12 HAUPTSTRASSE', '12', 'HAUPTSTRASSE'],
    ['DE', 'STRASSE DES 17. JUNI 12', '12', 'STRASSE DES 17 JUNI'],
    ['DE', 'HAUPTSTRASSE', '', 'HAUPTSTRASSE'],
  ])('finds number and street in %s: %s', (country, line, number, street) => {
    expect(splitAddress(line, country)).toMatchObject({ number, street });
  });
});

describe('normalizePostalCode', () => {
  it.each([
    ['IE', 'Dublin 4', 'D04'],
    ['IE', 'D4', 'D04'],
    ['IE', 'DUBLIN 12', 'D12'],
    ['IE', 'A65 F4E2', 'A65F4E2'],
    ['PT', '1000-205', '1000205'],
    ['NL', '1017 AB', '1017AB'],
    ['DE', 'D-1067', '01067'],
    ['US', '2138', '02138'],
    ['US', '02138-1234', '02138'],
  ])('normalizes in %s: %s to %s', (country, text, code) => {
    expect(normalizePostalCode(text, country)).toBe(code);
  });
});

describe('normalizePlace', () => {
  const placeOf = (input: PersonInput) => normalizePlace(input, 'FR');

  it.each<[string, PersonInput, string, string]>([
    ['the complement without an address', { addressComplement: '12 rue des Lilas' }, '12', 'RUE DES LILAS'],
    [
      'the complement if only it has number, type and street',
      { address: 'Résidence les Pins', addressComplement: '12 rue des Lilas' },
      '12',
      'RUE DES LILAS',
    ],
    [
      'the address if the complement has no street',
      { address: 'Résidence les Pins', addressComplement: 'Bâtiment B' },
      '',
      'RESIDENCE LES PINS',
    ],
    [
      'the address if the complement has no street type',
      { address: 'Le Bourg', addressComplement: '12 Lilas' },
      '',
      'LE BOURG',
    ],
    [
      'the address if it has a number',
      { address: '12 rue des Lilas', addressComplement: '14 rue Neuve' },
      '12',
      'RUE DES LILAS',
    ],
    ['a street with a blank complement', { address: 'rue des Lilas', addressComplement: ' ' }, '', 'RUE DES LILAS'],
    [
      'number and street before the address',
      { streetNumber: '12', street: 'rue des Lilas', address: '9 rue Neuve' },
      '12',
      'RUE DES LILAS',
    ],
    ['a separate number before that of the address', { streetNumber: '12', address: '9 rue Neuve' }, '12', 'RUE NEUVE'],
    ['the number of the street if there is no other', { streetNumber: '0', street: '9 rue Neuve' }, '9', 'RUE NEUVE'],
  ])('uses %s', (_, input, number, street) => {
    expect(placeOf(input)).toMatchObject({ number, street });
  });

  it.each([
    ['12 rue du Presbytère Barembach', 'RUE DU PRESBYTERE'],
    ['12 rue du Presbytère 67130 Barembach France', 'RUE DU PRESBYTERE'],
    ['12 rue de Barembach', 'RUE DE BAREMBACH'],
    ['12 rue de France', 'RUE DE FRANCE'],
  ])('removes a repeated town and country: %s', (address, street) => {
    expect(placeOf({ address, postalCode: '67130', city: 'Barembach' }).street).toBe(street);
  });

  it('normalizes its own result to the same place if a town and a number follow each other in the street', () => {
    const place = normalizePlace({ address: '1 D/-100 1', city: 'D' }, 'CU');
    const { number: streetNumber, street } = place;
    expect(normalizePlace({ streetNumber, street, city: 'D' }, 'CU')).toEqual(place);
  });

  it('removes a repeated postal code without its zero', () => {
    const town = { postalCode: '01000', city: 'Bourg en Bresse' };
    expect(placeOf({ address: '12 rue Neuve Bourg en Bresse 1000', ...town }).street).toBe('RUE NEUVE');
  });

  it.each([
    ['97408', 'Saint Denis Cedex 9', '97400'],
    ['97499', 'Saint Denis Cedex', '97400'],
    ['20303', 'Ajaccio Cedex', '20000'],
    ['69601', 'Villeurbanne Cedex', '69100'],
    ['98713', 'Papeete', '98713'],
  ])('replaces the CEDEX code %s of %s', (postalCode, city, expected) => {
    expect(placeOf({ postalCode, city }).postalCode).toBe(expected);
  });
});
