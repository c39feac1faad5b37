import { type Country, list, towns } from './country.ts';

/** Common names and streets of each country, written from general knowledge. Postal codes have the country's format; most do not exist. */

const SPAIN: Country = {
  code: 'ES',
  language: 'es',
  femaleNames: list(`
    María Carmen, María, Carmen, Ana María, Josefa, Isabel, María Pilar, María Dolores, Laura, María Teresa, Ana, Cristina, Marta,
    María Ángeles, Francisca, Lucía, María José, Antonia, Dolores, Sara, Paula, Elena, Raquel, Pilar, Concepción, Rosario, Manuela,
    Mercedes, Julia, Beatriz, Nuria, Silvia, Rocío, Encarnación, Montserrat, Sofía, Valeria, Daniela, Inmaculada`),
  maleNames: list(`
    Antonio, Manuel, José, Francisco, David, Juan, José Antonio, Javier, Daniel, José Luis, Francisco Javier, Carlos, Jesús, Alejandro,
    Miguel, José Manuel, Rafael, Miguel Ángel, Pablo, Pedro, Ángel, Sergio, José María, Fernando, Jorge, Luis, Alberto, Juan Carlos,
    Álvaro, Adrián, Diego, Raúl, Iván, Ignacio, Enrique, Ramón, Vicente, Óscar, Hugo, Martín`),
  surnames: list(`
    García, Rodríguez, González, Fernández, López, Martínez, Sánchez, Pérez, Gómez, Martín, Jiménez, Hernández, Ruiz, Díaz, Moreno,
    Muñoz, Álvarez, Romero, Gutiérrez, Alonso, Navarro, Torres, Domínguez, Ramos, Vázquez, Ramírez, Gil, Serrano, Molina, Morales,
    Blanco, Suárez, Castro, Ortega, Delgado, Ortiz, Marín, Rubio, Núñez, Medina, Sanz, Castillo, Iglesias, Cortés, Garrido, Santos,
    Guerrero, Lozano, Cano, Cruz, Méndez, Flores, Prieto, Herrera, Peña, León, Márquez, Cabrera, Gallego, Calvo, Vidal, Campos,
    de la Fuente, del Río, de la Cruz, Ybarra, Etxebarria, Puig, Ferrer`),
  towns: towns(`
    Madrid|280##; Barcelona|080##; Valencia|460##; Sevilla|410##; Zaragoza|500##; Málaga|290##; Murcia|300##; Palma|070##;
    Las Palmas de Gran Canaria|350##; Bilbao|480##; Alicante|030##; Córdoba|140##; Valladolid|470##; Vigo|362##; Gijón|332##;
    L'Hospitalet de Llobregat|089##; A Coruña|150##; Granada|180##; San Sebastián|200##; Santa Cruz de Tenerife|380##`),
  streets: list(`
    Calle Mayor, Calle Real, Calle Nueva, Calle de la Constitución, Calle Cervantes, Avenida de España, Plaza Mayor, Calle del Sol,
    Calle San Juan, Calle de la Iglesia, Calle Alcalá, Gran Vía, Paseo de la Castellana, Ronda de Segovia, Calle Miguel Hernández,
    Avenida Diagonal, Carrer de Balmes, Carrer Gran de Gràcia, Calle Ramón y Cajal, Calle Doctor Fleming, Travesía del Carmen,
    Plaza de la Libertad, Calle Fray Luis de León, Calle Santa María, Avenida de los Reyes Católicos, Camino de Ronda, Calle 2 de Mayo,
    Carretera de Cádiz, Calle Virgen de la Paz, Pasaje Colón`),
  flatShare: 0.6,
  maxNumber: 160,
  styles: [
    ({ number, street, unit }) => `${street}, ${number}${unit === '' ? '' : `, ${unit}º A`}`,
    ({ number, street, unit }) =>
      `${street.replace(/^Calle /, 'C/ ')}, ${number}${unit === '' ? '' : `, ${unit}º izq`}`,
    ({ number, street, unit }) => `${street} ${number}${unit === '' ? '' : ` ${unit}º`}`,
    ({ number, street, unit }) =>
      `${street.replace(/^Avenida /, 'Avda. ').replace(/^Calle /, 'C. ')} nº ${number}${unit === '' ? '' : ` piso ${unit}`}`,
  ],
  phone: '6## ### ###',
};

const ITALY: Country = {
  code: 'IT',
  language: 'it',
  femaleNames: list(`
    Maria, Anna, Giuseppina, Rosa, Angela, Giovanna, Teresa, Lucia, Carmela, Caterina, Francesca, Anna Maria, Antonietta, Carla, Elena,
    Concetta, Rita, Margherita, Franca, Paola, Giulia, Sofia, Aurora, Alice, Chiara, Martina, Laura, Silvia, Federica, Valentina,
    Alessandra, Elisabetta, Beatrice, Daniela, Patrizia, Maria Teresa, Simona, Nicoletta`),
  maleNames: list(`
    Giuseppe, Giovanni, Antonio, Mario, Luigi, Francesco, Angelo, Vincenzo, Pietro, Salvatore, Carlo, Franco, Domenico, Bruno, Paolo,
    Michele, Giorgio, Aldo, Sergio, Luciano, Leonardo, Alessandro, Lorenzo, Mattia, Andrea, Matteo, Marco, Stefano, Roberto, Davide,
    Nicolò, Gian Carlo, Pier Luigi, Riccardo, Simone, Massimo, Fabio, Claudio`),
  surnames: list(`
    Rossi, Russo, Ferrari, Esposito, Bianchi, Romano, Colombo, Ricci, Marino, Greco, Bruno, Gallo, Conti, De Luca, Mancini, Costa,
    Giordano, Rizzo, Lombardi, Moretti, Barbieri, Fontana, Santoro, Mariani, Rinaldi, Caruso, Ferrara, Galli, Martini, Leone, Longo,
    Gentile, Martinelli, Vitale, Lombardo, Serra, Coppola, De Santis, D'Angelo, Marchetti, Parisi, Villa, Conte, Ferraro, Ferri,
    Fabbri, Bianco, Marini, Grasso, Valentini, Messina, Sala, De Angelis, Gatti, Pellegrini, Palumbo, Sanna, Farina, Rizzi, Monti,
    Cattaneo, Morelli, Amato, Silvestri, Mazza, Testa, Grassi, D'Amico, Lo Bianco, Della Valle, Di Stefano`),
  towns: towns(`
    Roma|001##; Milano|201##; Napoli|801##; Torino|101##; Palermo|901##; Genova|161##; Bologna|401##; Firenze|501##; Bari|701##;
    Catania|951##; Venezia|301##; Verona|371##; Messina|981##; Padova|351##; Trieste|341##; Reggio nell'Emilia|421##; Forlì|471##;
    Cinisello Balsamo|20092; San Benedetto del Tronto|63074; Sesto San Giovanni|20099; L'Aquila|67100; Sant'Agata de' Goti|82019`),
  streets: list(`
    Via Roma, Via Garibaldi, Via Mazzini, Corso Italia, Piazza della Repubblica, Via Dante Alighieri, Via Cavour, Via Verdi,
    Viale della Libertà, Via Guglielmo Marconi, Via Giacomo Matteotti, Via XX Settembre, Via IV Novembre, Corso Vittorio Emanuele II,
    Via San Giovanni, Largo dei Fiorentini, Vicolo del Forno, Via dell'Industria, Via Don Minzoni, Via A. Volta, Via Aldo Moro,
    Piazza Duomo, Via dei Mille, Strada Provinciale 12, Via Monte Bianco, Via G. Leopardi, Lungotevere Testaccio, Salita Pollaiuoli,
    Contrada San Rocco, Via 1° Maggio`),
  flatShare: 0.3,
  maxNumber: 180,
  styles: [
    ({ number, street, unit }) => `${street} ${number}${unit === '' ? '' : `, int. ${unit}`}`,
    ({ number, street, unit }) => `${street}, ${number}${unit === '' ? '' : ` int. ${unit}`}`,
    ({ number, street, unit }) =>
      `${street.replace(/^Piazza /, 'P.za ').replace(/^Via /, 'V. ')} ${number}${unit === '' ? '' : ` interno ${unit}`}`,
    ({ number, street, unit }) => `${street} n. ${number}${unit === '' ? '' : ` scala A int. ${unit}`}`,
  ],
  phone: '34# #######',
};

const GREECE: Country = {
  code: 'GR',
  language: 'el',
  femaleNames: list(`
    Μαρία, Ελένη, Αικατερίνη, Βασιλική, Σοφία, Αγγελική, Γεωργία, Δήμητρα, Κωνσταντίνα, Παρασκευή, Άννα, Ιωάννα, Ευαγγελία, Ειρήνη`),
  maleNames: list(`
    Γεώργιος, Ιωάννης, Κωνσταντίνος, Δημήτριος, Νικόλαος, Παναγιώτης, Βασίλειος, Χρήστος, Αθανάσιος, Μιχαήλ, Ευάγγελος, Σπυρίδων`),
  surnames: list(`
    Παπαδόπουλος, Παπαδάκης, Γεωργίου, Δημητρίου, Νικολάου, Οικονόμου, Παππάς, Βασιλείου, Χριστοδούλου, Αγγελόπουλος, Μακρής,
    Κωνσταντινίδης, Ιωαννίδης, Αντωνίου, Καραγιάννης, Σαμαράς, Παναγόπουλος, Αθανασίου, Θεοδώρου, Ζαχαρίου, Μητσοτάκης, Βλάχος`),
  towns: towns(`
    Αθήνα|10# ##; Θεσσαλονίκη|54# ##; Πάτρα|26# ##; Ηράκλειο|71# ##; Λάρισα|41# ##; Βόλος|38# ##; Ιωάννινα|45# ##; Χανιά|73# ##`),
  streets: list(`
    Ερμού, Σταδίου, Πανεπιστημίου, Αγίου Δημητρίου, Τσιμισκή, Κολοκοτρώνη, Βασιλίσσης Σοφίας, Ελευθερίου Βενιζέλου, Παπανδρέου,
    28ης Οκτωβρίου, 25ης Μαρτίου, Μεγάλου Αλεξάνδρου, Αριστοτέλους, Πλατεία Συντάγματος, Εθνικής Αντιστάσεως, Κηφισίας`),
  flatShare: 0,
  maxNumber: 120,
  styles: [
    ({ number, street }) => `${street} ${number}`,
    ({ number, street }) => `${street}, ${number}`,
    ({ number, street }) => `Οδός ${street} ${number}`,
  ],
  phone: '69# ### ####',
};

const POLAND: Country = {
  code: 'PL',
  language: 'pl',
  femaleNames: list(`
    Anna, Maria, Katarzyna, Małgorzata, Agnieszka, Barbara, Ewa, Krystyna, Elżbieta, Magdalena, Joanna, Zofia, Zuzanna, Hanna, Julia,
    Maja, Jadwiga, Danuta, Teresa, Irena, Halina, Beata, Aleksandra, Dorota, Łucja`),
  maleNames: list(`
    Jan, Andrzej, Piotr, Krzysztof, Stanisław, Tomasz, Paweł, Józef, Marcin, Marek, Michał, Grzegorz, Jerzy, Tadeusz, Adam, Łukasz,
    Zbigniew, Ryszard, Antoni, Jakub, Franciszek, Szymon, Wojciech, Mateusz, Sławomir`),
  surnames: list(`
    Nowak, Kowalski, Wiśniewski, Wójcik, Kowalczyk, Kamiński, Lewandowski, Zieliński, Szymański, Woźniak, Dąbrowski, Kozłowski,
    Jankowski, Mazur, Kwiatkowski, Krawczyk, Kaczmarek, Piotrowski, Grabowski, Zając, Pawłowski, Michalski, Król, Wieczorek,
    Jabłoński, Wróbel, Nowakowski, Majewski, Olszewski, Stępień, Malinowski, Jaworski, Adamczyk, Dudek, Pawlak, Górski, Łukaszewicz`),
  towns: towns(`
    Warszawa|00-###; Kraków|30-###; Łódź|90-###; Wrocław|50-###; Poznań|60-###; Gdańsk|80-###; Szczecin|70-###; Bydgoszcz|85-###;
    Lublin|20-###; Białystok|15-###; Katowice|40-###; Gorzów Wielkopolski|66-4##; Częstochowa|42-2##; Zielona Góra|65-###`),
  streets: list(`
    Polna, Leśna, Słoneczna, Krótka, Szkolna, Ogrodowa, Lipowa, Brzozowa, Łąkowa, Kwiatowa, Kościuszki, Mickiewicza, Sienkiewicza,
    Kościelna, 3 Maja, Jana Pawła II, Armii Krajowej, Warszawska, Rynek, aleja Niepodległości, plac Wolności, osiedle Tysiąclecia,
    Piłsudskiego, Słowackiego, Marii Skłodowskiej-Curie, św. Jana`),
  flatShare: 0.5,
  maxNumber: 140,
  styles: [
    ({ number, street, unit }) =>
      `${/^(?:aleja|plac|osiedle|Rynek)/.test(street) ? '' : 'ul. '}${street} ${number}${unit === '' ? '' : `/${unit}`}`,
    ({ number, street, unit }) => `${street} ${number}${unit === '' ? '' : ` m. ${unit}`}`,
    ({ number, street, unit }) => `${street} ${number}${unit === '' ? '' : `/${unit}`}`,
  ],
  phone: '6## ### ###',
};

export const SOUTHERN_AND_EASTERN: readonly Country[] = [SPAIN, ITALY, GREECE, POLAND];
