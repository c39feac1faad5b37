import type { AddressStyle } from '../../../corruptions/corruption.ts';
import { type Country, list, towns } from './country.ts';

/** Common names and streets of each country, written from general knowledge. Postal codes have the country's format; most do not exist. */

const shortened = (street: string): string => street.replace(/straße$/, 'str.').replace(/Straße$/, 'Str.');

const GERMAN_STYLES: readonly [AddressStyle, ...AddressStyle[]] = [
  ({ number, street }) => `${street} ${number}`,
  ({ number, street }) => `${shortened(street)} ${number}`,
  ({ number, street }) => `${street}, ${number}`,
  ({ number, street }) => `${street.replace('straße', 'strasse').replace('Straße', 'Strasse')} ${number}`,
];

const GERMANY: Country = {
  code: 'DE',
  language: 'de',
  femaleNames: list(`
    Ursula, Karin, Helga, Sabine, Renate, Monika, Ingrid, Petra, Susanne, Gisela, Andrea, Brigitte, Birgit, Claudia, Elke, Angelika,
    Heike, Christa, Anna, Julia, Katharina, Lena, Laura, Sarah, Lea, Hannah, Emma, Mia, Sophie, Marie, Johanna, Elisabeth, Jutta,
    Käthe, Anneliese, Hannelore, Anja, Silke, Martina, Stefanie, Nicole, Melanie, Franziska, Friederike, Zeynep, Fatma`),
  maleNames: list(`
    Peter, Wolfgang, Michael, Werner, Klaus, Thomas, Manfred, Helmut, Jürgen, Heinz, Gerhard, Andreas, Hans, Josef, Günter, Dieter,
    Horst, Walter, Frank, Bernd, Karl, Herbert, Franz, Martin, Uwe, Georg, Heinrich, Stefan, Christian, Karl-Heinz, Rudolf, Kurt,
    Hermann, Johann, Wilhelm, Siegfried, Alexander, Sebastian, Jörg, Björn, Lukas, Leon, Paul, Maximilian, Hans-Peter, Mehmet`),
  surnames: list(`
    Müller, Schmidt, Schneider, Fischer, Weber, Meyer, Wagner, Becker, Schulz, Hoffmann, Schäfer, Koch, Bauer, Richter, Klein, Wolf,
    Schröder, Neumann, Schwarz, Zimmermann, Braun, Krüger, Hofmann, Hartmann, Lange, Schmitt, Werner, Schmitz, Krause, Meier,
    Lehmann, Schmid, Schulze, Maier, Köhler, Herrmann, König, Walter, Mayer, Huber, Kaiser, Fuchs, Peters, Lang, Scholz, Möller,
    Weiß, Jung, Hahn, Schubert, Vogel, Friedrich, Keller, Günther, Frank, Berger, Winkler, Roth, Beck, Lorenz, Baumann, Franke,
    Albrecht, Schuster, Simon, Ludwig, Böhm, Winter, Kraus, von der Heide, von Bülow, Yılmaz, Kaya, Kowalski, Groß, Strauß`),
  towns: towns(`
    Berlin|101##; Berlin|130##; Hamburg|202##; München|803##; München|815##; Köln|506##; Frankfurt am Main|603##; Stuttgart|701##;
    Düsseldorf|402##; Dortmund|441##; Essen|451##; Leipzig|041##; Bremen|281##; Dresden|010##; Hannover|301##; Nürnberg|904##;
    Duisburg|470##; Bochum|447##; Wuppertal|421##; Bielefeld|336##; Münster|481##; Halle (Saale)|061##; Freiburg im Breisgau|791##;
    Bad Homburg vor der Höhe|613##; Lübeck|235##; Saarbrücken|661##; Rothenburg ob der Tauber|91541`),
  streets: list(`
    Hauptstraße, Schulstraße, Gartenstraße, Bahnhofstraße, Dorfstraße, Bergstraße, Birkenweg, Lindenstraße, Kirchstraße, Waldstraße,
    Ringstraße, Wiesenweg, Amselweg, Goethestraße, Schillerstraße, Mozartstraße, Jahnstraße, Feldstraße, Buchenweg, Lindenallee,
    Am Markt, An der Kirche, Im Grund, Unter den Linden, Königsberger Straße, Münchner Straße, Rosenweg, Marktplatz, Steinweg,
    Friedrich-Ebert-Straße, Konrad-Adenauer-Platz, Martin-Luther-Straße, Straße des 17. Juni, Alte Poststraße, Mühlenweg, Eichenallee,
    Burggasse, Neuer Weg, Theodor-Heuss-Ring, Dr.-Robert-Koch-Straße, Sankt-Georg-Straße, Große Bleichen`),
  flatShare: 0,
  maxNumber: 150,
  styles: GERMAN_STYLES,
  phone: '0151 #######',
};

const NETHERLANDS: Country = {
  code: 'NL',
  language: 'nl',
  femaleNames: list(`
    Maria, Johanna, Anna, Cornelia, Wilhelmina, Elisabeth, Hendrika, Petronella, Jacoba, Margaretha, Sanne, Lisa, Emma, Julia, Anouk,
    Femke, Lotte, Fleur, Eva, Iris, Ingrid, Monique, Marieke, Marjolein, Esther, Saskia, Wendy, Linda, Sophie, Noor, Tess, Yara,
    Annemarie, Trijntje, Geertruida, Fatima`),
  maleNames: list(`
    Johannes, Jan, Cornelis, Hendrik, Willem, Pieter, Gerrit, Jacobus, Petrus, Dirk, Adrianus, Daan, Sem, Lucas, Thijs, Bram, Lars,
    Sven, Ruben, Thomas, Kees, Henk, Wim, Piet, Theodorus, Marinus, Joost, Maarten, Martijn, Jeroen, Sander, Erik, Peter, Mark,
    Mohamed, Bas, Koen, Jan-Willem`),
  surnames: list(`
    de Jong, Jansen, de Vries, van den Berg, van Dijk, Bakker, Janssen, Visser, Smit, Meijer, de Boer, Mulder, de Groot, Bos, Vos,
    Peters, Hendriks, van Leeuwen, Dekker, Brouwer, de Wit, Dijkstra, Smits, de Graaf, van der Meer, van der Linden, Kok, Jacobs,
    de Haan, Vermeulen, van den Heuvel, van der Veen, van den Broek, de Bruijn, van der Heijden, Schouten, van Beek, Willems,
    van Vliet, van de Ven, Hoekstra, Maas, Verhoeven, Koster, van Dam, Prins, Blom, Huisman, Peeters, de Bruin, Kuipers, van 't Hof,
    Veenstra, Postma, Kramer, El Amrani, Yilmaz, Timmermans, Groen, Gerritsen, Bosman, Tolhoutse`),
  towns: towns(`
    Amsterdam|101# @@; Amsterdam|105# @@; Rotterdam|301# @@; 's-Gravenhage|251# @@; Utrecht|351# @@; Eindhoven|561# @@;
    Groningen|971# @@; Tilburg|501# @@; Almere|131# @@; Breda|481# @@; Nijmegen|651# @@; Arnhem|681# @@; Haarlem|201# @@;
    's-Hertogenbosch|521# @@; Zwolle|801# @@; Leiden|231# @@; Maastricht|621# @@; Bergen op Zoom|461# @@; Alphen aan den Rijn|240# @@;
    Capelle aan den IJssel|290# @@`),
  streets: list(`
    Kerkstraat, Dorpsstraat, Molenweg, Schoolstraat, Julianastraat, Wilhelminastraat, Beatrixstraat, Parklaan, Nieuwstraat,
    Prins Hendrikstraat, Burgemeester van der Zandestraat, Stationsweg, Molenstraat, Eikenlaan, Beukenlaan, Lindelaan, Prinsengracht,
    Herengracht, Oude Gracht, 1e Jacob van Campenstraat, 2e Helmersstraat, Plein 1944, Laan van Meerdervoort, Vincent van Goghlaan,
    J.P. Coenstraat, Sint Jorisplein, Mr. Treublaan, Noordeinde, Achterweg, Dr. Kuyperkade, Graaf Florisdreef, Hoge Rijndijk`),
  flatShare: 0.2,
  maxNumber: 260,
  styles: [
    ({ number, street, unit }) => `${street} ${number}${unit === '' ? '' : `-${unit}`}`,
    ({ number, street, unit }) => `${street} ${number}${unit === '' ? '' : ` ${unit}`}`,
    ({ number, street, unit }) => `${street} ${number}${unit === '' ? '' : ` bis ${unit}`}`,
    ({ number, street, unit }) => `${street}, ${number}${unit === '' ? '' : `-${unit}`}`,
  ],
  phone: '06 ########',
};

const BELGIUM: Country = {
  code: 'BE',
  language: 'nl',
  femaleNames: list(`
    Maria, Marie, Nathalie, Isabelle, Monique, Christine, Martine, Rita, Nicole, Anne, Sofie, Els, An, Katrien, Emma, Louise, Olivia,
    Camille, Juliette, Lien, Griet, Hilde, Véronique, Godelieve, Fatima, Françoise`),
  maleNames: list(`
    Jean, Marc, Luc, Patrick, Philippe, Jan, Michel, Peter, Dirk, Johan, Jozef, Pierre, Koen, Bart, Tom, Wim, Kristof, Arthur, Noah,
    Louis, Lucas, Jules, Mohamed, Jean-Pierre, Guy, Geert, Stijn, Frédéric`),
  surnames: list(`
    Peeters, Janssens, Maes, Jacobs, Mertens, Willems, Claes, Goossens, Wouters, De Smet, Dubois, Lambert, Dupont, Vermeulen,
    Van Damme, Van den Broeck, De Clercq, Van de Velde, Desmet, Aerts, Martens, Hermans, De Backer, Michiels, Lemaire, Leclercq,
    Verhoeven, D'Hondt, Van Hoof, Baert, Vandenberghe, Simon, Laurent, Lejeune, Renard, Collignon, Timmermans, 't Kint`),
  towns: towns(`
    Bruxelles|10#0; Brussel|10#0; Antwerpen|20#0; Gent|90#0; Charleroi|60#0; Liège|40#0; Brugge|80#0; Namur|50#0; Leuven|30#0;
    Mons|70#0; Mechelen|28#0; Aalst|93#0; Kortrijk|85#0; Sint-Niklaas|91#0; Tournai|75#0; Braine-l'Alleud|14#0; Louvain-la-Neuve|1348`),
  streets: list(`
    Kerkstraat, Nieuwstraat, Stationsstraat, Molenstraat, Dorpsstraat, Rue de l'Église, Rue Haute, Rue de la Station, Grand-Place,
    Chaussée de Wavre, Avenue Louise, Rue du Moulin, Koning Albertlaan, Leopoldlaan, Bergstraat, Sint-Jansplein, Rue Neuve,
    Boulevard Anspach, Markt, Veldstraat, Lange Nieuwstraat, Chaussée de Liège, Place Saint-Lambert, Rue Émile Vandervelde`),
  flatShare: 0.25,
  maxNumber: 220,
  styles: [
    ({ number, street, unit }) => `${street} ${number}${unit === '' ? '' : ` bus ${unit}`}`,
    ({ number, street, unit }) => `${street} ${number}${unit === '' ? '' : ` bte ${unit}`}`,
    ({ number, street, unit }) => `${street} ${number}${unit === '' ? '' : `/${unit}`}`,
    ({ number, street, unit }) => `${street}, ${number}${unit === '' ? '' : ` boîte ${unit}`}`,
  ],
  phone: '0471 ## ## ##',
};

export const GERMANIC: readonly Country[] = [GERMANY, NETHERLANDS, BELGIUM];
