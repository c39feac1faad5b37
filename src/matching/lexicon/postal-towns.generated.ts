// Compiled from the Code officiel géographique (INSEE, Licence Ouverte) and La Poste's postal codes in
// @etalab/decoupage-administratif by `npm run lexicon`. A line is CODE:TOWN;TOWN, sorted by code; names of merged communes
// stand beside today's.
export const postalTowns = `
01000:Bourg-en-Bresse;Saint-Denis-lès-Bourg
01090:Francheleins;Genouilleux;Guéreins;Lurcy;Montceaux;Montmerle-sur-Saône
01100:Apremont;Arbent;Bellignat;Groissiat;Géovreisset;Martignat;Oyonnax
01110:Aranc;Brénod;Champdor;Champdor-Corcelles;Corcelles;Corlier;Cormaranche-en-Bugey;Hauteville-Lompnes;Hostiaz;Plateau d'Hauteville;Prémillieu;Thézillieu
01120:Cordieux;Dagneux;La Boisse;Montluel;Niévroz;Pizay;Sainte-Croix;Thil
01130:Belleydoux;Charix;Giron;Lalleyriat;Le Poizat;Le Poizat-Lalleyriat;Les Neyrolles;Nantua;Plagne;Saint-Germain-de-Joux;Échallon
01140:Garnerans;Illiat;Mogneneins;Peyzieux-sur-Saône;Saint-Didier-sur-Chalaronne;Saint-Étienne-sur-Chalaronne;Thoissey;Valeins
01150:Blyes;Chazey-sur-Ain;Lagnieu;Leyment;Saint-Sorlin-en-Bugey;Saint-Vulbas;Sainte-Julie;Sault-Brénaz;Souclin;Vaux-en-Bugey;Villebois
01160:Druillat;La Tranclière;Neuville-sur-Ain;Pont-d'Ain;Priay;Saint-Martin-du-Mont;Varambon
01170:Cessy;Chevry;Crozet;Gex;Mijoux;Ségny;Vesancy;Échenevex
01190:Arbigny;Boissey;Boz;Chavannes-sur-Reyssouze;Chevroux;Gorrevod;Ozan;Pont-de-Vaux;Reyssouze;Saint-Bénigne;Saint-Étienne-sur-Reyssouze;Sermoyer
01200:Bellegarde-sur-Valserine;Billiat;Châtillon-en-Michaille;Chézery-Forens;Confort;Injoux-Génissiat;Lancrans;Léaz;Montanges;Valserhône;Villes;Éloise
01210:Ferney-Voltaire;Ornex;Versonnex
01220:Divonne-les-Bains;Grilly;Sauverny
01230:Arandas;Argis;Chaley;Cleyzieu;Conand;Nivollet-Montgriffon;Oncieu;Saint-Rambert-en-Bugey;Tenay;Torcieu;Évosges
01240:Certines;Dompierre-sur-Veyle;La Chapelle-du-Châtelard;Lent;Marlieux;Saint-André-le-Bouchoux;Saint-Germain-sur-Renon;Saint-Paul-de-Varax
01250:Bohas-Meyriat-Rignat;Ceyzériat;Cize;Corveissiat;Drom;Grand-Corent;Hautecourt-Romanèche;Jasseron;Journans;Montagnat;Nivigne et Suran;Pouillat;Ramasse;Revonnas;Saint-Just;Simandre-sur-Suran;Tossiat;Villereversure
01260:Arvière-en-Valromey;Belmont-Luthézieu;Brénaz;Champagne-en-Valromey;Chavornay;Haut Valromey;Lochieu;Lompnieu;Ruffieu;Sutrieu;Valromey-sur-Séran;Vieu;Virieu-le-Petit
01270:Beaupont;Coligny;Domsure;Pirajoux;Salavre;Verjon;Villemotier
01280:Prévessin-Moëns
01290:Bey;Biziat;Cormoranche-sur-Saône;Crottet;Cruzilles-lès-Mépillat;Grièges;Laiz;Pont-de-Veyle;Saint-André-d'Huiriat;Saint-Jean-sur-Veyle
01300:Ambléon;Andert-et-Condon;Arbignieu;Arboys en Bugey;Belley;Brens;Brégnier-Cordon;Chazey-Bons;Colomieu;Contrevoz;Conzieu;Cuzieu;Groslée;Groslée-Saint-Benoit;Izieu;Magnieu;Marignieu;Massignieu-de-Rives;Murs-et-Gélignieux;Nattages;Parves;Parves et Nattages;Peyrieu;Prémeyzel;Saint-Benoît;Saint-Bois;Saint-Germain-les-Paroisses;Virignin
01310:Buellas;Confrançon;Curtafond;Montcet;Montracol;Polliat;Saint-Martin-le-Châtel;Saint-Rémy
01320:Chalamont;Châtenay;Châtillon-la-Palud;Crans;Saint-Nizier-le-Désert;Villette-sur-Ain
01330:Ambérieux-en-Dombes;Birieux;Bouligneux;Lapeyrouse;Le Plantay;Sainte-Olive;Versailleux;Villars-les-Dombes
01340:Attignat;Bresse Vallons;Béréziat;Cras-sur-Reyssouze;Foissiat;Jayat;Malafretaz;Marsonnas;Montrevel-en-Bresse;Saint-Didier-d'Aussiat;Saint-Sulpice;Étrez
01350:Anglefort;Béon;Ceyzérieu;Cressin-Rochefort;Culoz;Culoz-Béon;Flaxieu;Lavours;Pollieu;Vongnes
01360:Balan;Bressolles;Béligneux;Loyettes
01370:Bény;Courmangoux;Cuisiat;Meillonnas;Pressiat;Saint-Étienne-du-Bois;Treffort;Val-Revermont
01380:Boissey;Bâgé-Dommartin;Bâgé-la-Ville;Bâgé-le-Châtel;Dommartin;Saint-André-de-Bâgé;Saint-Cyr-sur-Menthon;Saint-Genis-sur-Menthon
01390:Civrieux;Mionnay;Monthieux;Rancé;Saint-André-de-Corcy;Saint-Jean-de-Thurigneux;Saint-Marcel;Tramoyes
01400:Chanoz-Châtenay;Châtillon-sur-Chalaronne;Condeissiat;Dompierre-sur-Chalaronne;L'Abergement-Clémenciat;Neuville-les-Dames;Romans;Saint-Georges-sur-Renon;Sandrans;Sulignat
01410:Champfromier;Chézery-Forens;Lajoux;Lélex;Mijoux
01420:Chanay;Corbonod;Lhôpital;Seyssel;Surjoux;Surjoux-Lhopital
01430:Ceignes;Chevillard;Condamine;Izenave;Lantenay;Maillat;Outriaz;Peyriat;Saint-Martin-du-Frêne;Vieu-d'Izenave
01440:Viriat
01450:Bolozon;Cerdon;Challes-la-Montagne;Labalme;Leyssard;Mérignat;Poncin;Saint-Alban;Serrières-sur-Ain
01460:Brion;Béard-Géovreissiat;Montréal-la-Cluse;Nantua;Nurieux-Volognat;Port
01470:Briord;Bénonces;Montagnieu;Seillonnaz;Serrières-de-Briord
01480:Ars-sur-Formans;Beauregard;Chaleins;Fareins;Frans;Jassans-Riottier;Messimy-sur-Saône;Savigneux;Villeneuve
01500:Ambronay;Ambutrix;Ambérieu-en-Bugey;Bettant;Château-Gaillard;Douvres;Saint-Denis-en-Bugey;Saint-Maurice-de-Rémens
01510:Armix;Artemare;Chazey-Bons;Cheignieu-la-Balme;La Burbanche;Ordonnaz;Rossillon;Saint-Martin-de-Bavel;Talissieu;Virieu-le-Grand
01540:Perrex;Saint-Julien-sur-Veyle;Vonnas
01550:Collonges;Farges;Pougny
01560:Cormoz;Courtes;Curciat-Dongalon;Lescheroux;Mantenay-Montlin;Saint-Jean-sur-Reyssouze;Saint-Julien-sur-Reyssouze;Saint-Nizier-le-Bouchoux;Saint-Trivier-de-Courtes;Servignat;Vernoux;Vescours
01570:Asnières-sur-Saône;Feillens;Manziat;Vésines
01580:Izernore;Matafelon-Granges;Samognat;Sonthonnax-la-Montagne
01590:Chancia;Dortan;Lavancia-Epercy
01600:Massieux;Misérieux;Parcieux;Reyrieux;Saint-Bernard;Saint-Didier-de-Formans;Sainte-Euphémie;Toussieux;Trévoux
01630:Challex;Péron;Saint-Genis-Pouilly;Saint-Jean-de-Gonville;Sergy
01640:Boyeux-Saint-Jérôme;Jujurieux;L'Abergement-de-Varey;Saint-Jean-le-Vieux
01660:Chaveyriat;Mézériat;Vandeins
01680:Innimond;Lhuis;Lompnas;Marchamp
01700:Beynost;Miribel;Neyron;Saint-Maurice-de-Beynost
01710:Thoiry
01750:Crottet;Replonges;Saint-Laurent-sur-Saône
01800:Bourg-Saint-Christophe;Charnoz-sur-Ain;Faramans;Joyeux;Le Montellier;Meximieux;Pérouges;Rignieux-le-Franc;Saint-Jean-de-Niost;Saint-Maurice-de-Gourdans;Saint-Éloi;Villieu-Loyes-Mollon
01851:Marboz
01960:Péronnas;Saint-André-sur-Vieux-Jonc;Servas
01990:Baneins;Chaneins;Relevant;Saint-Trivier-sur-Moignans
02000:Aulnois-sous-Laon;Barenton-Bugny;Barenton-Cel;Bourguignon-sous-Montbavin;Braye-en-Laonnois;Chaillevois;Chambry;Chavignon;Chevregny;Chivy-lès-Étouvelles;Chéry-lès-Pouilly;Clacy-et-Thierret;Laniscourt;Laon;Merlieux-et-Fouquerolles;Molinchart;Monampteuil;Mons-en-Laonnois;Montbavin;Pargny-et-Filain;Royaucourt-et-Chailvet;Urcel;Vaucelles-et-Beffecourt;Verneuil-sur-Serre;Étouvelles
02100:Essigny-le-Petit;Fayet;Gricourt;Harly;Lesdins;Morcourt;Neuville-Saint-Amand;Omissy;Remaucourt;Rouvroy;Saint-Quentin
02110:Aisonville-et-Bernoville;Beaurevoir;Becquigny;Bohain-en-Vermandois;Brancourt-le-Grand;Croix-Fonsomme;Fieulaine;Fonsomme;Fontaine-Notre-Dame;Fontaine-Uterte;Grougis;La Vallée-Mulâtre;Molain;Montbrehain;Montigny-en-Arrouaise;Prémont;Ramicourt;Ribeauville;Saint-Martin-Rivière;Seboncourt;Serain;Vaux-Andigny;Étaves-et-Bocquiaux
02120:Audigny;Bernot;Chigny;Colonfay;Crupilly;Flavigny-le-Grand-et-Beaurain;Grand-Verly;Guise;Hauteville;Landifay-et-Bertaignemont;Le Hérie-la-Viéville;Lesquielles-Saint-Germain;Macquigny;Malzy;Marly-Gomont;Monceau-sur-Oise;Noyales;Proisy;Proix;Puisieux-et-Clanlieu;Romery;Sains-Richaumont;Tupigny;Vadencourt;Villers-lès-Guise;Wiège-Faty
02130:Arcy-Sainte-Restitue;Beuvardes;Bruyères-sur-Fère;Cierges;Coulonges-Cohan;Courmont;Cramaille;Dravegny;Fresnes-en-Tardenois;Fère-en-Tardenois;Goussancourt;Loupeigne;Mareuil-en-Dôle;Ronchères;Saponay;Sergy;Seringes-et-Nesles;Villeneuve-sur-Fère;Villers-Agron-Aiguizy;Villers-sur-Fère;Vézilly
02140:Bancigny;Braye-en-Thiérache;Burelles;Dagny-Lambercy;Fontaine-lès-Vervins;Franqueville;Gercy;Gronard;Harcigny;Hary;Haution;Houry;Jeantes;La Bouteille;La Vallée-au-Blé;Laigny;Landouzy-la-Cour;Landouzy-la-Ville;Le Sourd;Lemé;Lugny;Marfontaine;Nampcelles-la-Cour;Plomion;Prisces;Rogny;Rougeries;Saint-Gobert;Saint-Pierre-lès-Franqueville;Thenailles;Vervins;Voharies;Voulpaix
02150:La Selve;Lappion;Nizy-le-Comte;Sissonne
02160:Beaurieux;Blanzy-lès-Fismes;Bouffignereux;Bourg-et-Comin;Chaudardes;Concevreux;Craonne;Craonnelle;Cuiry-lès-Chaudardes;Cuissy-et-Geny;Glennes;Guyencourt;Jumigny;La Ville-aux-Bois-lès-Pontavert;Les Septvallons;Longueval-Barbonval;Maizy;Merval;Meurival;Moulins;Moussy-Verneuil;Muscourt;Oulches-la-Vallée-Foulon;Paissy;Pargnan;Perles;Pont-Arcy;Pontavert;Roucy;Révillon;Serval;Soupir;Vassogne;Vauxcéré;Vendresse-Beaulne;Viel-Arcy;Villers-en-Prayères;Œuilly
02170:Barzy-en-Thiérache;Esquéhéries;Fontenelle;Le Nouvion-en-Thiérache;Leschelle
02190:Aguilcourt;Amifontaine;Berry-au-Bac;Bertricourt;Condé-sur-Suippe;Guignicourt;Juvincourt-et-Damary;La Malmaison;Lor;Menneville;Neufchâtel-sur-Aisne;Orainville;Pignicourt;Prouvais;Proviseux-et-Plesnoy;Variscourt;Villeneuve-sur-Aisne;Évergnicourt
02200:Acy;Ambrief;Belleu;Bernoy-le-Château;Billy-sur-Aisne;Buzancy;Chacrise;Chaudun;Courmelles;Cuisy-en-Almont;Mercin-et-Vaux;Missy-aux-Bois;Nampteuil-sous-Muret;Pasly;Pernant;Ploisy;Pommiers;Rozières-sur-Crise;Saconin-et-Breuil;Septmonts;Soissons;Vauxbuin;Vauxrezis;Venizel;Villeneuve-Saint-Germain
02210:Armentières-sur-Ourcq;Beugneux;Billy-sur-Ourcq;Breny;Brécy;Chouy;Coincy;Droizy;Grand-Rozoy;Grisolles;Hartennes-et-Taux;La Croix-sur-Ourcq;Latilly;Launoy;Le Plessier-Huleu;Montgru-Saint-Hilaire;Muret-et-Crouttes;Nanteuil-Notre-Dame;Oulchy-la-Ville;Oulchy-le-Château;Parcy-et-Tigny;Rocourt-Saint-Martin;Rozet-Saint-Albin;Saint-Rémy-Blanzy;Vichel-Nanteuil;Vierzy;Villemontoire
02220:Augy;Bazoches-et-Saint-Thibaut;Bazoches-sur-Vesles;Braine;Brenelle;Bruys;Cerseuil;Chéry-Chartreuve;Ciry-Salsogne;Courcelles-sur-Vesle;Couvrelles;Cuiry-Housse;Cys-la-Commune;Dhuizel;Jouaignes;Lesges;Lhuys;Limé;Maast-et-Violaine;Mont-Notre-Dame;Mont-Saint-Martin;Paars;Quincy-sous-le-Mont;Saint-Mard;Saint-Thibaut;Serches;Sermoise;Tannières;Vasseny;Vauxtin;Ville-Savoye
02230:Fresnoy-le-Grand
02240:Alaincourt;Berthenicourt;Brissay-Choigny;Brissy-Hamégicourt;Cerizy;Châtillon-sur-Oise;Itancourt;Mézières-sur-Oise;Parpeville;Pleine-Selve;Regny;Renansart;Ribemont;Sissy;Surfontaine;Séry-lès-Mézières;Villers-le-Sec
02250:Autremencourt;Berlancourt;Bosmont-sur-Serre;Chevennes;Cilly;Erlon;Housset;La Neuville-Bosmont;La Neuville-Housset;Marcy-sous-Marle;Marle;Montigny-le-Franc;Montigny-sous-Marle;Saint-Pierremont;Tavaux-et-Pontséricourt;Thiernu;Toulis-et-Attencourt;Voyenne
02260:Clairfontaine;Englancourt;Erloy;Froidestrées;Gergny;La Capelle;La Flamengrie;Lerzy;Papleux;Rocquigny;Saint-Algis;Sommeron
02270:Assis-sur-Serre;Barenton-sur-Serre;Bois-lès-Pargny;Chalandry;Chevresis-Monceau;Châtillon-lès-Sons;Couvron-et-Aumencourt;Crécy-sur-Serre;Dercy;Froidmont-Cohartille;La Ferté-Chevresis;Mesbrecourt-Richecourt;Monceau-le-Neuf-et-Faucouzy;Monceau-lès-Leups;Montigny-sur-Crécy;Mortiers;Nouvion-et-Catillon;Pargny-les-Bois;Pouilly-sur-Serre;Remies;Sons-et-Ronchères
02290:Ambleny;Bagneux;Berny-Rivière;Bieuxy;Fontenoy;Montigny-Lengrain;Morsain;Nouvron-Vingré;Osly-Courtil;Ressons-le-Long;Saint-Bandry;Saint-Christophe-à-Berry;Tartiers;Vassens;Vic-sur-Aisne;Vézaponin;Épagny
02300:Abbécourt;Audignicourt;Autreville;Beaumont-en-Beine;Besmé;Bichancourt;Blérancourt;Bourguignon-sous-Coucy;Béthancourt-en-Vaux;Caillouël-Crépigny;Camelin;Caumont;Chauny;Commenchon;Guivry;Guny;La Neuville-en-Beine;Manicamp;Marest-Dampcourt;Neuflieux;Ognes;Pierremande;Quierzy;Saint-Aubin;Saint-Paul-aux-Bois;Selens;Sinceny;Trosly-Loire;Ugny-le-Gay;Villequier-Aumont;Viry-Noureuil
02310:Bézu-le-Guéry;Charly-sur-Marne;Coupru;Crouttes-sur-Marne;Domptin;Montreuil-aux-Lions;Nogent-l'Artaud;Pavant;Romeny-sur-Marne;Saulchery;Villiers-Saint-Denis
02320:Allemant;Anizy-le-Château;Anizy-le-Grand;Brancourt-en-Laonnois;Cessières;Cessières-Suzy;Faucoucourt;Lizy;Pinon;Prémontré;Suzy;Vaudesson;Vauxaillon;Wissignicourt
02330:Artonges;Baulne-en-Brie;Celles-lès-Condé;Condé-en-Brie;Connigis;Courboin;Dhuys et Morin-en-Brie;Fontenelle-en-Brie;La Celle-sous-Montmirail;La Chapelle-Monthodon;Marchais-en-Brie;Monthurel;Montigny-lès-Condé;Montlevon;Pargny-la-Dhuys;Saint-Agnan;Saint-Eugène;Vallées en Champagne
02340:Agnicourt-et-Séchelles;Berlise;Chaourse;Clermont-les-Fermes;Dizy-le-Gros;La Ville-aux-Bois-lès-Dizy;Le Thuel;Lislet;Montcornet;Montloué;Noircourt;Renneval;Sainte-Geneviève;Soize;Vigneux-Hocquet;Vincy-Reuil-et-Magny
02350:Boncourt;Bucy-lès-Pierrepont;Chivres-en-Laonnois;Cuirieux;Gizy;Goudelancourt-lès-Pierrepont;Grandlup-et-Fay;Liesse-Notre-Dame;Marchais;Missy-lès-Pierrepont;Mâchecourt;Pierrepont;Sainte-Preuve;Vesles-et-Caumont;Ébouleau
02360:Archon;Brunehamel;Chéry-lès-Rozoy;Coingt;Cuiry-lès-Iviers;Dohis;Dolignon;Grandrieux;Iviers;Les Autels;Mont-Saint-Jean;Morgny-en-Thiérache;Parfondeval;Raillimont;Rouvroy-sur-Serre;Rozoy-sur-Serre;Résigny;Saint-Clément
02370:Aizy-Jouy;Celles-sur-Aisne;Chassemy;Chavonne;Condé-sur-Aisne;Ostel;Presles-et-Boves;Vailly-sur-Aisne
02380:Bassoles-Aulers;Coucy-la-Ville;Coucy-le-Château-Auffrique;Crécy-au-Mont;Fresnes-sous-Coucy;Jumencourt;Landricourt;Leuilly-sous-Coucy;Pont-Saint-Mard;Quincy-Basse;Verneuil-sous-Coucy
02390:Mont-d'Origny;Neuvillette;Origny-Sainte-Benoite;Thenelles
02400:Azy-sur-Marne;Belleau;Blesmes;Bonneil;Bonnesvalyn;Bouresches;Brasles;Bézu-Saint-Germain;Chartèves;Chierry;Château-Thierry;Essômes-sur-Marne;Gland;Lucy-le-Bocage;Mont-Saint-Père;Monthiers;Nesles-la-Montagne;Nogentel;Verdilly;Épaux-Bézu;Épieds;Étampes-sur-Marne;Étrépilly
02410:Saint-Gobain;Saint-Nicolas-aux-Bois;Septvaux
02420:Aubencheul-aux-Bois;Bellenglise;Bellicourt;Bony;Estrées;Gouy;Hargicourt;Joncourt;Le Catelet;Lehaucourt;Lempire;Levergies;Magny-la-Fosse;Nauroy;Sequehart;Vendhuile;Villeret
02430:Gauchy
02440:Benay;Clastres;Gibercourt;Hinacourt;Ly-Fontaine;Montescourt-Lizerolles;Remigny
02450:Bergues-sur-Sambre;Boué;Dorengt;Fesmy-le-Sart;La Neuville-lès-Dorengt;Lavaqueresse;Oisy
02460:La Ferté-Milon;Silly-la-Poterie;Troësnes
02470:Dammard;Macogny;Marizy-Saint-Mard;Marizy-Sainte-Geneviève;Monnes;Neuilly-Saint-Front;Passy-en-Valois;Priez;Sommelans
02480:Annois;Artemps;Bray-Saint-Christophe;Cugny;Dury;Happencourt;Jussy;Ollezy;Pithon;Sommette-Eaucourt
02490:Attilly;Caulaincourt;Jeancourt;Le Verguier;Maissemy;Pontru;Pontruet;Trefcon;Vendelles;Vermand
02500:Any-Martin-Rieux;Aubenton;Beaumé;Besmont;Bucilly;Buire;Effry;Hirson;La Hérie;Leuze;Logny-lès-Aubenton;Luzoir;Martigny;Mondrepuis;Neuve-Maison;Ohis;Wimy;Éparcy
02510:Hannapes;Iron;Vénérolles;Étreux
02520:Flavy-le-Martel
02540:Artonges;Dhuys et Morin-en-Brie;Fontenelle-en-Brie;L'Épine-aux-Bois;La Celle-sous-Montmirail;Marchais-en-Brie;Montfaucon;Rozoy-Bellevalle;Vendières;Viels-Maisons;Viffort
02550:Origny-en-Thiérache
02570:Chézy-sur-Marne;Essises;La Chapelle-sur-Chézy
02580:Autreppes;Sorbais;Étréaupont
02590:Aubigny-aux-Kaisnes;Beauvois-en-Vermandois;Douchy;Fluquières;Foreste;Germaine;Lanchy;Roupy;Savy;Vaux-en-Vermandois;Villers-Saint-Christophe;Étreillers
02600:Ancienville;Corcy;Coyolles;Cutry;Cœuvres-et-Valsery;Dampleux;Dommiers;Faverolles;Fleury;Haramont;Largny-sur-Automne;Laversine;Longpont;Louâtre;Montgobert;Mortefontaine;Noroy-sur-Ourcq;Oigny-en-Valois;Puiseux-en-Retz;Retheuil;Saint-Pierre-Aigle;Soucy;Taillefontaine;Villers-Cotterêts;Villers-Hélon;Vivières
02610:Moÿ-de-l'Aisne
02620:Buironfosse
02630:Mennevret;Petit-Verly;Wassigny
02640:Saint-Simon;Tugny-et-Pont
02650:Crézancy;Fossoy;Mézy-Moulins
02670:Champs;Folembray
02680:Castres;Contescourt;Dallon;Fontaine-lès-Clercs;Grugies
02690:Essigny-le-Grand;Urvillers
02700:Amigny-Rouy;Barisis-aux-Bois;Condren;Deuillet;Fargniers;Frières-Faillouël;Liez;Mennessis;Quessy;Servais;Tergnier;Vouël
02720:Homblières;Marcy;Mesnil-Saint-Laurent
02760:Francilly-Selency;Holnon
02790:Seraucourt-le-Grand
02800:Achery;Andelain;Anguilcourt-le-Sart;Beautor;Bertaucourt-Epourdon;Charmes;Courbes;Danizy;Fressancourt;La Fère;Mayot;Nouvion-le-Comte;Rogécourt;Travecy;Vendeuil;Versigny
02810:Brumetz;Bussiares;Chézy-en-Orxois;Courchamps;Gandelu;Hautevesnes;Licy-Clignon;Marigny-en-Orxois;Montigny-l'Allier;Saint-Gengoulph;Torcy-en-Valois;Veuilly-la-Poterie
02820:Aizelles;Aubigny-en-Laonnois;Berrieux;Corbeny;Courtrizy-et-Fussigny;Goudelancourt-lès-Berrieux;Mauregny-en-Haye;Montaigu;Saint-Erme-Outre-et-Ramecourt;Saint-Thomas;Sainte-Croix
02830:Saint-Michel;Watigny
02840:Athies-sous-Laon;Coucy-lès-Eppes;Eppes;Festieux;Monceau-le-Waast;Parfondru;Samoussy;Veslud
02850:Barzy-sur-Marne;Courtemont-Varennes;Jaulgonne;Le Charmel;Passy-sur-Marne;Reuilly-Sauvigny;Trélou-sur-Marne
02860:Arrancy;Bièvres;Bouconville-Vauclair;Bruyères-et-Montbérault;Cerny-en-Laonnois;Chamouille;Chermizy-Ailles;Chérêt;Colligis-Crandelain;Laval-en-Laonnois;Lierval;Martigny-Courpierre;Montchâlons;Monthenault;Neuville-sur-Ailette;Nouvion-le-Vineux;Orgeval;Pancy-Courtecon;Ployart-et-Vaurseine;Presles-et-Thierny;Trucy;Vorges
02870:Besny-et-Loizy;Brie;Bucy-lès-Cerny;Cerny-lès-Bucy;Crépy;Fourdrain;Vivaise
02880:Braye;Bucy-le-Long;Chavigny;Chivres-Val;Clamecy;Crouy;Cuffies;Juvigny;Laffaux;Leury;Margival;Missy-sur-Aisne;Nanteuil-la-Fosse;Neuville-sur-Margival;Sancy-les-Cheminots;Terny-Sorny;Vregny;Vuillery
03000:Avermes;Bressolles;Coulandon;Montilly;Moulins;Neuvy
03100:Lavault-Sainte-Anne;Montluçon
03110:Broût-Vernet;Charmeil;Cognat-Lyonne;Escurolles;Espinasse-Vozelle;Saint-Didier-la-Forêt;Saint-Pont;Saint-Rémy-en-Rollat;Vendat
03120:Andelaroche;Arfeuilles;Barrais-Bussolles;Billezois;Châtelus;Droiturier;Isserpent;Lapalisse;Le Breuil;Périgny;Saint-Christophe-en-Bourbonnais;Saint-Prix;Servilly
03130:Avrilly;Bert;Le Bouchaud;Le Donjon;Le Pin;Lenax;Liernolles;Loddes;Luneau;Montaiguët-en-Forez;Montcombroux-les-Mines;Neuilly-en-Donjon;Saint-Didier-en-Donjon;Saint-Léger-sur-Vouzance
03140:Barberier;Chantelle;Chareil-Cintrat;Charroux;Chezelle;Deneuille-lès-Chantelle;Fleuriel;Fourilles;Monestier;Saint-Germain-de-Salles;Target;Taxat-Senat;Ussel-d'Allier;Voussac;Étroussat
03150:Boucé;Créchy;Langy;Montaigu-le-Blin;Montoldre;Rongères;Saint-Gérand-le-Puy;Saint-Loup;Sanssat;Varennes-sur-Allier
03160:Bourbon-l'Archambault;Couzon;Franchesse;Saint-Aubin-le-Monial;Saint-Léopardin-d'Augy;Saint-Plaisir;Ygrande
03170:Bizeneuille;Bézenet;Chamblet;Deneuille-les-Mines;Doyet;Montvicq;Saint-Angel
03190:Audes;Estivareilles;Givarlais;Haut-Bocage;Hérisson;Louroux-Hodement;Maillet;Nassigny;Reugny;Saint-Caprais;Vallon-en-Sully;Vaux;Venas;Verneix
03200:Abrest;Le Vernet;Vichy
03210:Agonges;Autry-Issards;Besson;Bresnay;Chemilly;Châtillon;Gipcy;Marigny;Meillers;Noyant-d'Allier;Saint-Menoux;Souvigny
03220:Chavroches;Châtelperron;Cindré;Jaligny-sur-Besbre;Saint-Léon;Saint-Voir;Sorbier;Thionne;Treteau;Trézelles;Varennes-sur-Tèche;Vaumas
03230:Beaulon;Chevagnes;Chézy;Gannay-sur-Loire;Garnat-sur-Engièvre;La Chapelle-aux-Chasses;Lusigny;Paray-le-Frésil;Saint-Martin-des-Lais;Thiel-sur-Acolin
03240:Cressanges;Deux-Chaises;Le Montet;Le Theil;Rocles;Saint-Sornin;Treban;Tronget
03250:Arronnes;Châtel-Montagne;Ferrières-sur-Sichon;La Chabanne;La Guillermie;Laprugne;Lavoine;Le Mayet-de-Montagne;Nizerolles;Saint-Clément;Saint-Nicolas-des-Biefs
03260:Billy;Magnet;Marcenat;Saint-Félix;Saint-Germain-des-Fossés;Seuillet
03270:Busset;Hauterive;Mariol;Saint-Yorre
03290:Diou;Dompierre-sur-Besbre;Saint-Pourçain-sur-Besbre
03300:Bost;Creuzier-le-Neuf;Creuzier-le-Vieux;Cusset;La Chapelle;Molles;Saint-Étienne-de-Vicq
03310:Durdat-Larequille;Néris-les-Bains;Saint-Genest;Villebret
03320:Château-sur-Allier;Couleuvre;Le Veurdre;Limoise;Lurcy-Lévis;Neure;Pouzy-Mésangy
03330:Bellenaves;Chirat-l'Église;Coutansouze;Louroux-de-Bouble;Naves;Valignat;Échassières
03340:Bessay-sur-Allier;Chapeau;Gouise;La Ferté-Hauterive;Mercy;Montbeugny;Neuilly-le-Réal;Saint-Gérand-de-Vaux
03350:Cérilly;Le Brethon;Le Vilhain;Louroux-Bourbonnais;Theneuille
03360:Ainay-le-Château;Braize;Isle-et-Bardais;Lételon;Meaulne;Meaulne-Vitray;Saint-Bonnet-Tronçais;Urçay;Valigny;Vitray
03370:Chambérat;Chazemais;Courçais;Mesples;Saint-Désiré;Saint-Palais;Saint-Sauvier;Saint-Éloy-d'Allier;Viplaix
03380:Archignat;Huriel;La Chapelaude;Lamaids;Quinssaines;Saint-Martinien;Treignat
03390:Beaune-d'Allier;Blomard;Chappes;Montmarault;Murat;Saint-Bonnet-de-Four;Saint-Marcel-en-Murat;Saint-Priest-en-Murat;Sazeret;Vernusse
03400:Gennetines;Saint-Ennemond;Toulon-sur-Allier;Yzeure
03410:Domérat;Lignerolles;Prémilhat;Saint-Victor;Teillet-Argenty
03420:Arpheuilles-Saint-Priest;La Petite-Marche;Marcillat-en-Combraille;Mazirat;Ronnet;Saint-Fargeol;Saint-Marcel-en-Marcillat;Sainte-Thérence;Terjat
03430:Cosne-d'Allier;Sauvagny;Tortezais;Vieure;Villefranche-d'Allier
03440:Buxières-les-Mines;Chavenon;Saint-Hilaire
03450:Chouvigny;Lalizolle;Nades;Sussat;Veauce;Vicq;Ébreuil
03460:Aubigny;Aurouër;Bagneux;Trévol;Villeneuve-sur-Allier
03470:Coulanges;Monétay-sur-Loire;Pierrefitte-sur-Loire;Saligny-sur-Roudon
03500:Bayet;Bransat;Cesset;Châtel-de-Neuvre;Contigny;Laféline;Loriges;Louchy-Montfand;Meillard;Montord;Monétay-sur-Allier;Paray-sous-Briailles;Saint-Pourçain-sur-Sioule;Saulcet;Verneuil-en-Bourbonnais
03510:Chassenard;Molinet
03600:Colombier;Commentry;Hyds;La Celle;Louroux-de-Beaune;Malicorne
03630:Désertines
03700:Bellerive-sur-Allier;Brugheas;Serbannes
03800:Biozat;Bègues;Charmes;Gannat;Jenzat;Le Mayet-d'École;Mazerier;Monteignet-sur-l'Andelot;Poëzat;Saint-Bonnet-de-Rochefort;Saint-Priest-d'Andelot;Saulzet
04000:Digne-les-Bains;Entrages;La Javie;La Robine-sur-Galabre
04100:Manosque
04110:Aubenas-les-Alpes;Montfuron;Montjustin;Oppedette;Reillanne;Sainte-Croix-à-Lauze;Vachères;Villemus
04120:Castellane;Châteauneuf-lès-Moustiers;Demandolx;La Garde;La Palud-sur-Verdon;Peyroules;Rougon;Soleilhas
04130:Volx
04140:Auzet;Barles;Le Vernet;Montclar;Saint-Martin-lès-Seyne;Selonnet;Seyne;Verdaches
04150:Banon;L'Hospitalet;La Rochegiron;Montsalier;Redortiers;Revest-des-Brousses;Revest-du-Bion;Saumane;Simiane-la-Rotonde
04160:Château-Arnoux-Saint-Auban;L'Escale
04170:Allons;Angles;Argens;La Mure-Argens;Lambruisse;Moriez;Saint-André-les-Alpes;Saint-Julien-du-Verdon;Thorame-Basse;Thorame-Haute;Vergons
04180:Villeneuve
04190:Les Mées
04200:Aubignosc;Authon;Bevons;Châteauneuf-Miravail;Châteauneuf-Val-Saint-Donat;Curel;Entrepierres;Les Omergues;Mison;Noyers-sur-Jabron;Peipin;Saint-Geniez;Saint-Vincent-sur-Jabron;Sigoyer;Sisteron;Thèze;Valbelle;Valernes;Vaumeilh
04210:Brunet;Valensole
04220:Corbières-en-Provence;Sainte-Tulle
04230:Cruis;Fontienne;Lardiers;Mallefougasse-Augès;Montlaux;Ongles;Revest-Saint-Martin;Saint-Étienne-les-Orgues
04240:Annot;Braux;Le Fugeret;Méailles;Saint-Benoît;Ubraye
04250:Astoin;Bayons;Bellaffaire;Châteaufort;Clamensane;Esparron-la-Bâtie;Faucon-du-Caire;Gigors;La Motte-du-Caire;Le Caire;Melve;Nibles;Reynier;Turriers;Valavoire
04260:Allos
04270:Beynes;Bras-d'Asse;Châteauredon;Entrages;Estoublon;Le Poil;Majastres;Mézel;Saint-Jeannet;Saint-Julien-d'Asse;Senez
04280:Céreste-en-Luberon
04290:Salignac;Sourribes;Volonne
04300:Dauphin;Forcalquier;Limans;Mane;Niozelles;Pierrerue;Saint-Maime;Saint-Martin-les-Eaux;Sigonce
04310:Ganagobie;Peyruis
04320:Castellet-lès-Sausses;Entrevaux;Sausses;Val-de-Chalvagne
04330:Barrême;Blieux;Chaudon-Norante;Clumanc;Le Poil;Saint-Jacques;Saint-Lions;Senez;Tartonne
04340:La Bréole;Le Lauzet-Ubaye;Méolans-Revel;Saint-Vincent-les-Forts;Ubaye-Serre-Ponçon
04350:Malijai
04360:Moustiers-Sainte-Marie
04370:Beauvezer;Colmars;Villars-Colmars
04380:Barras;Hautes-Duyes;Le Castellard-Mélan;Thoard
04400:Barcelonnette;Enchastrayes;Faucon-de-Barcelonnette;Les Thuiles;Saint-Pons;Uvernet-Fours
04410:Puimoisson;Saint-Jurs
04420:Archail;Beaujeu;Blégiers;Draix;La Javie;Le Brusquet;Marcoux;Prads-Haute-Bléone
04500:Allemagne-en-Provence;Montagnac-Montpezat;Montpezat;Quinson;Riez;Roumoules;Saint-Laurent-du-Verdon;Sainte-Croix-du-Verdon
04510:Aiglun;Le Chaffaut-Saint-Jurson;Malijai;Mallemoisson;Mirabeau
04530:La Condamine-Châtelard;Larche;Meyronnes;Saint-Paul-sur-Ubaye;Val d'Oronaye
04600:Château-Arnoux-Saint-Auban;Montfort
04660:Champtercier
04700:Entrevennes;La Brillanne;Le Castellet;Lurs;Oraison;Puimichel
04800:Albiosc;Esparron-de-Verdon;Gréoux-les-Bains;Saint-Martin-de-Brômes
04850:Jausiers
04860:Pierrevert
04870:Lincel;Saint-Michel-l'Observatoire
05000:Châteauvieux;Gap;La Bâtie-Vieille;La Freissinouse;La Rochette;Neffes;Pelleautier;Rambaud;Romette
05100:Briançon;Cervières;Montgenèvre;Névache;Puy-Saint-André;Puy-Saint-Pierre;Val-des-Prés;Villar-Saint-Pancrace
05110:Barcillonnette;Claret;Curbans;Esparron;La Saulce;Lardier-et-Valença;Monêtier-Allemont;Vitrolles
05120:L'Argentière-la-Bessée;Les Vigneaux;Saint-Martin-de-Queyrières
05130:Fouillouse;Jarjayes;Lettret;Piégut;Saint-Étienne-le-Laus;Sigoyer;Tallard;Valserres;Venterol
05140:Aspremont;Aspres-sur-Buëch;La Beaume;La Faurie;La Haute-Beaume;Montbrand;Saint-Julien-en-Beauchêne;Saint-Pierre-d'Argençon
05150:Montjay;Moydans;Ribeyret;Rosans;Saint-André-de-Rosans;Sorbiers;Valdoule
05160:Le Sauze-du-Lac;Pontis;Réallon;Saint-Apollinaire;Savines-le-Lac
05170:Orcières
05190:Bréziers;Espinasses;Remollon;Rochebrune;Rousset-Serre-Ponçon;Théus
05200:Baratier;Crots;Crévoux;Embrun;Les Orres;Puy-Saint-Eusèbe;Puy-Sanières;Saint-André-d'Embrun;Saint-Sauveur
05220:Le Monêtier-les-Bains
05230:Avançon;Chorges;La Bâtie-Neuve;Montgardin;Prunières
05240:La Salle-les-Alpes
05250:Dévoluy
05260:Ancelle;Chabottes;Champoléon;Forest-Saint-Julien;Saint-Jean-Saint-Nicolas;Saint-Léger-les-Mélèzes;Saint-Michel-de-Chaillol
05290:Puy-Saint-Vincent;Vallouise-Pelvoux
05300:Antonaves;Barret-sur-Méouge;Châteauneuf-de-Chabre;Garde-Colombe;Laragne-Montéglin;Lazer;Le Poët;Ribiers;Saint-Pierre-Avez;Saléon;Salérans;Upaix;Val Buëch-Méouge;Ventavon;Éourres
05310:Champcella;Freissinières;La Roche-de-Rame
05320:La Grave
05330:Saint-Chaffrey
05340:Vallouise-Pelvoux
05350:Arvieux;Château-Ville-Vieille;Molines-en-Queyras;Saint-Véran
05380:Châteauroux-les-Alpes
05400:Chabestan;Châteauneuf-d'Oze;Furmeyer;La Roche-des-Arnauds;Le Saix;Manteyer;Montmaur;Oze;Rabou;Saint-Auban-d'Oze;Veynes
05460:Abriès;Abriès-Ristolas;Ristolas
05470:Aiguilles
05480:Villar-d'Arêne
05500:Aubessagne;Buissard;La Fare-en-Champsaur;La Motte-en-Champsaur;Laye;Le Noyer;Poligny;Saint-Bonnet-en-Champsaur;Saint-Julien-en-Champsaur;Saint-Laurent-du-Cros
05560:Vars
05600:Ceillac;Eygliers;Guillestre;Mont-Dauphin;Risoul;Réotier;Saint-Clément-sur-Durance;Saint-Crépin
05700:Chanousse;L'Épine;La Bâtie-Montsaléon;La Piarre;Le Bersac;Montclus;Montrond;Méreuil;Nossage-et-Bénévent;Orpierre;Sainte-Colombe;Savournon;Serres;Sigottier;Trescléoux;Villebois-les-Pins;Étoile-Saint-Cyrice
05800:Aspres-lès-Corps;Aubessagne;La Chapelle-en-Valgaudémar;Le Glaizil;Saint-Firmin;Saint-Jacques-en-Valgodemard;Saint-Maurice-en-Valgodemard;Villar-Loubière
06000:Nice
06100:Nice
06110:Le Cannet
06130:Grasse
06140:Coursegoules;Tourrettes-sur-Loup;Vence
06150:Cannes
06160:Antibes
06190:Roquebrune-Cap-Martin
06200:Nice
06210:Mandelieu-la-Napoule
06220:Vallauris
06230:Saint-Jean-Cap-Ferrat;Villefranche-sur-Mer
06240:Beausoleil
06250:Mougins
06260:Ascros;Auvare;La Croix-sur-Roudoule;La Penne;La Rochette;Lieuche;Pierlas;Puget-Rostang;Puget-Théniers;Rigaud;Saint-Antonin;Saint-Léger;Saint-Pierre
06270:Villeneuve-Loubet
06300:Nice
06310:Beaulieu-sur-Mer
06320:Cap-d'Ail;La Turbie
06330:Roquefort-les-Pins
06340:Cantaron;Drap;La Trinité
06360:Èze
06370:Mouans-Sartoux
06380:Moulinet;Sospel
06390:Bendejun;Berre-les-Alpes;Châteauneuf-Villevieille;Coaraze;Contes
06400:Cannes
06410:Biot
06420:Bairols;Clans;Ilonse;Isola;La Tour;Marie;Rimplas;Roubion;Roure;Saint-Sauveur-sur-Tinée;Tournefort;Valdeblore
06430:La Brigue;Tende
06440:Blausasc;L'Escarène;Lucéram;Peille;Peillon;Touët-de-l'Escarène
06450:Belvédère;La Bollène-Vésubie;Lantosque;Roquebillière;Saint-Martin-Vésubie;Utelle;Venanson
06460:Caussols;Escragnolles;Saint-Vallier-de-Thiey
06470:Beuil;Châteauneuf-d'Entraunes;Daluis;Entraunes;Guillaumes;Péone;Saint-Martin-d'Entraunes;Sauze;Villeneuve-d'Entraunes
06480:La Colle-sur-Loup
06500:Castellar;Castillon;Gorbio;Menton;Sainte-Agnès
06510:Bouyon;Bézaudun-les-Alpes;Carros;Conségudes;Gattières;Le Broc;Les Ferres
06520:Grasse
06530:Cabris;Le Tignet;Peymeinade;Saint-Cézaire-sur-Siagne;Spéracèdes
06540:Breil-sur-Roya;Fontan;Saorge
06550:La Roquette-sur-Siagne
06560:Valbonne
06570:Saint-Paul-de-Vence
06580:Pégomas
06590:Théoule-sur-Mer
06600:Antibes
06610:La Gaude
06620:Cipières;Courmes;Gourdon;Gréolières;Le Bar-sur-Loup
06640:Saint-Jeannet
06650:Le Rouret;Opio
06660:Saint-Dalmas-le-Selvage;Saint-Étienne-de-Tinée
06670:Castagniers;Colomars;Duranus;La Roquette-sur-Var;Levens;Saint-Blaise;Saint-Martin-du-Var
06690:Tourrette-Levens
06700:Saint-Laurent-du-Var
06710:Malaussène;Massoins;Thiéry;Touët-sur-Var;Villars-sur-Var
06730:Saint-André-de-la-Roche
06740:Châteauneuf-Grasse
06750:Andon;Caille;Séranon;Valderoure
06790:Aspremont
06800:Cagnes-sur-Mer
06810:Auribeau-sur-Siagne
06830:Bonson;Gilette;Revest-les-Roches;Toudon;Tourette-du-Château
06850:Briançonnet;Gars;Saint-Auban
06910:Aiglun;Amirat;Collongues;Cuébris;La Roque-en-Provence;Le Mas;Les Mujouls;Pierrefeu;Roquestéron;Sallagriffon;Sigale
06950:Falicon
07000:Ajoux;Coux;Creysseilles;Flaviac;Freyssenet;Gourdon;Lyas;Pourchères;Pranles;Privas;Saint-Julien-en-Saint-Alban;Saint-Priest;Veyras
07100:Annonay;Boulieu-lès-Annonay;Roiffieux;Saint-Marcel-lès-Annonay
07110:Beaumont;Chassiers;Chazeaux;Joannas;Laboule;Largentière;Laurac-en-Vivarais;Loubaresse;Montréal;Prunet;Rocher;Rocles;Sanilhac;Tauriers;Uzer;Valgorge;Vinezac
07120:Balazuc;Chauzon;Grospierres;Labeaume;Pradons;Ruoms;Saint-Alban-Auriolles;Sampzon
07130:Châteaubourg;Cornas;Saint-Péray;Saint-Romain-de-Lerps;Soyons;Toulaud
07140:Brahic;Chambonas;Chassagnes;Gravières;Les Assions;Les Salelles;Les Vans;Malarce-sur-la-Thines;Malbosc;Montselgues;Naves;Saint-Jean-de-Pourcharesse;Saint-Pierre-Saint-Jean;Sainte-Marguerite-Lafigère
07150:Bessas;Labastide-de-Virac;Lagorce;Orgnac-l'Aven;Salavas;Vagnas;Vallon-Pont-d'Arc
07160:Accons;Belsentes;Dornas;Jaunac;Le Chambon;Le Cheylard;Mariac;Nonières;Saint-Andéol-de-Fourchades;Saint-Barthélemy-le-Meil;Saint-Christol;Saint-Cierge-sous-le-Cheylard;Saint-Genest-Lachamp;Saint-Jean-Roure;Saint-Julien-Labrousse;Saint-Michel-d'Aurance
07170:Darbres;Lavilledieu;Lussas;Mirabel;Saint-Andéol-de-Berg;Saint-Germain;Saint-Laurent-sous-Coiron;Saint-Maurice-d'Ibie;Villeneuve-de-Berg
07190:Albon-d'Ardèche;Beauvène;Gluiras;Issamoulenc;Marcols-les-Eaux;Saint-Genest-Lachamp;Saint-Julien-du-Gua;Saint-Maurice-en-Chalencon;Saint-Pierreville;Saint-Sauveur-de-Montagut;Saint-Étienne-de-Serre
07200:Ailhon;Aubenas;Fons;Labégude;Lachapelle-sous-Aubenas;Lanas;Lentillères;Mercuer;Rochecolombe;Saint-Didier-sous-Aubenas;Saint-Julien-du-Serre;Saint-Maurice-d'Ardèche;Saint-Michel-de-Boulogne;Saint-Privat;Saint-Sernin;Saint-Étienne-de-Boulogne;Saint-Étienne-de-Fontbellon;Ucel;Vesseaux;Vogüé
07210:Alissas;Baix;Chomérac;Rochessauve;Saint-Bauzile;Saint-Lager-Bressac;Saint-Symphorien-sous-Chomérac;Saint-Vincent-de-Barrès
07220:Larnas;Saint-Montan;Saint-Thomé;Viviers
07230:Chandolas;Faugères;Lablachère;Payzac;Planzolles;Saint-André-Lachamp;Saint-Genest-de-Beauzon
07240:Chalencon;Châteauneuf-de-Vernoux;Saint-Apollinaire-de-Rias;Saint-Jean-Chambre;Saint-Julien-le-Roux;Silhac;Vernoux-en-Vivarais
07250:Le Pouzin;Rompon
07260:Dompnac;Joyeuse;Ribes;Rosières;Sablières;Saint-Mélany;Vernon
07270:Boucieu-le-Roi;Colombier-le-Jeune;Empurany;Gilhoc-sur-Ormèze;Lamastre;Le Crestet;Nozières;Saint-Barthélemy-Grozon;Saint-Basile;Saint-Prix
07290:Ardoix;Préaux;Quintenas;Saint-Jeure-d'Ay;Saint-Romain-d'Ay;Saint-Symphorien-de-Mahun;Satillieu
07300:Cheminas;Glun;Mauves;Plats;Saint-Barthélemy-le-Plain;Saint-Jean-de-Muzols;Tournon-sur-Rhône;Étables
07310:Arcens;Borée;Chanéac;La Rochette;Lachapelle-sous-Chanéac;Saint-Clément;Saint-Julien-d'Intres;Saint-Martial;Saint-Martin-de-Valamas
07320:Devesset;Mars;Rochepaule;Saint-Agrève;Saint-Jeure-d'Andaure;Saint-Julien-d'Intres
07330:Astet;Barnas;Mayres;Thueyts
07340:Andance;Bogy;Brossainc;Champagne;Charnas;Félines;Limony;Peaugres;Peyraud;Saint-Désirat;Saint-Jacques-d'Atticieux;Saint-Étienne-de-Valoux;Serrières;Talencieux;Thorrenc;Vinzieux
07350:Cruas
07360:Dunière-sur-Eyrieux;Les Ollières-sur-Eyrieux;Saint-Fortunat-sur-Eyrieux;Saint-Michel-de-Chabrillanoux;Saint-Vincent-de-Durfort
07370:Arras-sur-Rhône;Eclassan;Ozon;Sarras
07380:Chirols;Fabras;Jaujac;La Souche;Lalevade-d'Ardèche;Meyras;Pont-de-Labeaume;Prades;Saint-Cirgues-de-Prades
07400:Alba-la-Romaine;Aubignas;Le Teil;Meysse;Rochemaure;Saint-Martin-sur-Lavezon;Saint-Pierre-la-Roche;Sceautres;Valvignères
07410:Arlebosc;Bozas;Colombier-le-Vieux;Pailharès;Saint-Félicien;Saint-Victor;Vaudevant
07430:Colombier-le-Cardinal;Davézieux;Saint-Clair;Saint-Cyr;Savas;Vernosc-lès-Annonay
07440:Alboussière;Boffres;Champis;Saint-Sylvestre
07450:Burzet;Péreyres;Sagnes-et-Goudoulet;Saint-Pierre-de-Colombier
07460:Banne;Beaulieu;Berrias-et-Casteljau;Casteljau;Saint-André-de-Cruzières;Saint-Paul-le-Jeune;Saint-Sauveur-de-Cruzières
07470:Coucouron;Issarlès;Lachapelle-Graillouse;Le Lac-d'Issarlès
07500:Guilherand-Granges
07510:Cros-de-Géorand;Issanlas;Mazan-l'Abbaye;Saint-Cirgues-en-Montagne;Sainte-Eulalie;Usclades-et-Rieutord
07520:Lafarre;Lalouvesc;Saint-Pierre-sur-Doux
07530:Aizac;Antraigues-sur-Volane;Asperjoc;Genestelle;Lachamp-Raphaël;Laviolle;Mézilhac;Saint-Joseph-des-Bancs;Vallées-d'Antraigues-Asperjoc
07560:Le Roux;Montpezat-sous-Bauzon
07570:Désaignes;Labatie-d'Andaure
07580:Berzème;Saint-Gineys-en-Coiron;Saint-Jean-le-Centenier;Saint-Pons
07590:Borne;Cellier-du-Luc;Laval-d'Aurelle;Le Plagnal;Saint-Alban-en-Montagne;Saint-Laurent-les-Bains;Saint-Laurent-les-Bains-Laval-d'Aurelle;Saint-Étienne-de-Lugdarès
07600:Antraigues-sur-Volane;Asperjoc;Juvinas;Labastide-sur-Bésorgues;Saint-Andéol-de-Vals;Vallées-d'Antraigues-Asperjoc;Vals-les-Bains
07610:Lemps;Sécheras;Vion
07630:Cros-de-Géorand;Le Béage
07660:Issanlas;Lanarce;Lavillatte;Lespéron
07690:Monestier;Saint-André-en-Vivarais;Saint-Julien-Vocance;Vanosc;Villevocance;Vocance
07700:Bidon;Bourg-Saint-Andéol;Gras;Saint-Just-d'Ardèche;Saint-Marcel-d'Ardèche;Saint-Martin-d'Ardèche;Saint-Remèze
07790:Saint-Alban-d'Ay
07800:Beauchastel;Charmes-sur-Rhône;Gilhac-et-Bruzac;La Voulte-sur-Rhône;Rompon;Saint-Cierge-la-Serre;Saint-Georges-les-Bains;Saint-Laurent-du-Pape
08000:Charleville-Mézières;La Francheville;Les Ayvelles;Prix-lès-Mézières;Villers-Semeuse;Warcq
08090:Aiglemont;Arreux;Belval;Cliron;Damouzy;Fagnon;Ham-les-Moines;Haudrecy;Houldizy;Montcornet;Montcy-Notre-Dame;Neuville-lès-This;Saint-Laurent;Sury;This;Tournes;Warnécourt;Évigny
08110:Blagny;Carignan;Escombres-et-le-Chesnois;Les Deux-Villes;Linay;Matton-et-Clémency;Messincourt;Mogues;Osnes;Pure;Sachy;Sailly;Tremblois-lès-Carignan;Tétaigne;Williers
08120:Bogny-sur-Meuse
08130:Alland'Huy-et-Sausseuil;Ambly-Fleury;Attigny;Charbogne;Chuffilly-Roche;Coulommes-et-Marqueny;Givry;Guincourt;Jonval;La Sabotterie;Lametz;Mont-Laurent;Neuville-Day;Rilly-sur-Aisne;Saint-Lambert-et-Mont-de-Jeux;Saint-Loup-Terrier;Sainte-Vaubourg;Saulces-Champenoises;Semuy;Suzanne;Tourteron;Vaux-Champagne;Écordal
08140:Bazeilles;Brévilly;Daigny;Douzy;Francheval;La Moncelle;Mairy;Pouru-Saint-Remy;Pouru-aux-Bois;Rubécourt-et-Lamécourt;Villers-Cernay
08150:Aubigny-les-Pothées;Harcy;L'Échelle;Laval-Morency;Le Châtelet-sur-Sormonne;Logny-Bogny;Lonny;Lépron-les-Vallées;Murtin-et-Bogny;Remilly-les-Pothées;Renwez;Rimogne;Rouvroy-sur-Audry;Sormonne;Sécheval;Tremblois-lès-Rocroi;Vaux-Villaine
08160:Balaives-et-Butz;Boutancourt;Chalandry-Elaire;Dom-le-Mesnil;Flize;Hannogne-Saint-Martin;Nouvion-sur-Meuse;Saint-Marceau;Sapogne-et-Feuchères;Vendresse;Élan;Étrépigny
08170:Fumay;Fépin;Hargnies;Haybes;Montigny-sur-Meuse
08190:Aire;Asfeld;Avaux;Balham;Blanzy-la-Salonnaise;Brienne-sur-Aisne;Gomont;Houdilcourt;Le Thour;Poilcourt-Sydney;Roizy;Saint-Germainmont;Sault-Saint-Remy;Vieux-lès-Asfeld;Villers-devant-le-Thour
08200:Balan;Fleigneux;Floing;Givonne;Glaire;Illy;La Chapelle;Saint-Menges;Sedan;Wadelincourt
08210:Amblimont;Autrecourt-et-Pourron;Beaumont-en-Argonne;Euilly-et-Lombut;Létanne;Mouzon;Vaux-lès-Mouzon;Villers-devant-Mouzon;Yoncq
08220:Banogne-Recouvrance;Chappes;Chaumont-Porcien;Doumely-Bégny;Draize;Fraillicourt;Givron;Hannogne-Saint-Rémy;La Hardoye;La Romagne;Logny-lès-Chaumont;Mainbresson;Mainbressy;Montmeillant;Remaucourt;Renneville;Rocquigny;Rubigny;Saint-Jean-aux-Bois;Saint-Quentin-le-Petit;Seraincourt;Sévigny-Waleppe;Vaux-lès-Rubigny;Wadimont
08230:Bourg-Fidèle;Gué-d'Hossus;Regniowez;Rocroi;Sévigny-la-Forêt;Taillette
08240:Andevanne;Authe;Autruche;Bar-lès-Buzancy;Barricourt;Bayonville;Belleville-et-Châtillon-sur-Bar;Belval-Bois-des-Dames;Boult-aux-Bois;Brieulles-sur-Bar;Briquenay;Buzancy;Châtillon-sur-Bar;Fossé;Germont;Harricourt;Imécourt;La Berlière;Landres-et-Saint-Georges;Nouart;Oches;Rémonville;Saint-Pierremont;Sommauthe;Tailly;Thénorgues;Vaux-en-Dieulet;Verpel
08250:Apremont;Autry;Beffu-et-le-Morthomme;Bouconville;Champigneulle;Chatel-Chéhéry;Chevières;Condé-lès-Autry;Cornay;Exermont;Fléville;Grandham;Grandpré;Lançon;Marcq;Montcheutin;Mouron;Olizy-Primat;Primat;Saint-Juvin;Senuc;Sommerance;Séchault;Termes;Vaux-lès-Mouron
08260:Antheny;Auvillers-les-Forges;Blombay;Cernion;Champlin;Chilly;Estrebay;Flaignes-Havys;Foulzy;Girondelle;Marby;Maubert-Fontaine;Étalle;Éteignières
08270:Auboncourt-Vauzelles;Chesnois-Auboncourt;Corny-Machéroménil;Faissault;Faux;Grandchamp;Justine-Herbigny;La Neuville-lès-Wasigny;Mesmont;Novion-Porcien;Puiseux;Saulces-Monclin;Sery;Sorcy-Bauthémont;Vaux-Montreuil;Viel-Saint-Remy;Wagnon;Wasigny;Wignicourt
08290:Aouste;Bay;Blanchefosse-et-Bay;Bossus-lès-Rumigny;Hannappes;La Férée;Le Fréty;Liart;Marlemont;Prez;Rumigny
08300:Acy-Romance;Amagne;Arnicourt;Avançon;Barby;Bergnicourt;Bertoncourt;Biermes;Coucy;Doux;Hauteville;Inaumont;L'Écaille;Le Châtelet-sur-Retourne;Lucquy;Nanteuil-sur-Aisne;Neuflize;Novy-Chevrières;Pargny-Resson;Perthes;Rethel;Saint-Loup-en-Champagne;Saint-Remy-le-Petit;Sault-lès-Rethel;Seuil;Son;Sorbon;Tagnon;Thugny-Trugny;Écly
08310:Alincourt;Annelles;Aussonce;Bignicourt;Cauroy;Dricourt;Hauviné;Juniville;La Neuville-en-Tourne-à-Fuy;Leffincourt;Machault;Mont-Saint-Remy;Ménil-Annelles;Ménil-Lépinois;Pauvres;Saint-Clément-à-Arnes;Saint-Pierre-à-Arnes;Saint-Étienne-à-Arnes;Ville-sur-Retourne
08320:Aubrives;Hierges;Vireux-Molhain;Vireux-Wallerand
08330:Bosseval-et-Briancourt;Vrigne aux Bois;Vrigne-aux-Bois
08350:Bosseval-et-Briancourt;Cheveuges;Chéhéry;Chémery-Chéhéry;Chémery-sur-Bar;Donchery;Noyers-Pont-Maugis;Saint-Aignan;Thelonne;Villers-sur-Bar;Vrigne aux Bois;Vrigne-Meuse;Vrigne-aux-Bois
08360:Château-Porcien;Condé-lès-Herpy;Herpy-l'Arlésienne;Saint-Fergeux;Taizy
08370:Auflance;Bièvres;Fromy;Herbeuval;La Ferté-sur-Chiers;Malandry;Margny;Margut;Moiry;Puilly-et-Charbeaux;Sapogne-sur-Marche;Signy-Montlibert;Villy
08380:Auge;Brognon;Fligny;La Neuville-aux-Joûtes;Neuville-lez-Beaulieu;Signy-le-Petit;Tarzy
08390:Artaise-le-Vivier;Bairon et ses environs;Le Chesne;Les Alleux;Les Grandes-Armoises;Les Petites-Armoises;Louvergny;Marquigny;Montgon;Sauville;Stonne;Sy;Tannay-le-Mont-Dieu;Verrières
08400:Ardeuil-et-Montfauxelles;Aure;Bairon et ses environs;Ballay;Blaise;Bourcq;Brécy-Brières;Challerange;Chardeny;Contreuve;Falaise;Grivy-Loisy;La Croix-aux-Bois;Le Chesne;Les Alleux;Liry;Longwé;Louvergny;Manre;Mars-sous-Bourcq;Marvaux-Vieux;Mont-Saint-Martin;Monthois;Noirval;Quatre-Champs;Quilly;Saint-Morel;Sainte-Marie;Savigny-sur-Aisne;Semide;Sugny;Terron-sur-Aisne;Toges;Tourcelles-Chaumont;Vandy;Voncq;Vouziers;Vrizy
08410:Boulzicourt
08430:Barbaise;Baâlons;Bouvellemont;Chagny;Champigneul-sur-Vence;Gruyères;Guignicourt-sur-Vence;Hagnicourt;Jandun;La Horgne;Launois-sur-Vence;Mazerny;Mondigny;Montigny-sur-Vence;Neuvizy;Omont;Poix-Terron;Raillicourt;Saint-Pierre-sur-Vence;Singly;Touligny;Villers-le-Tilleul;Villers-le-Tourneur;Villers-sur-le-Mont;Yvernaumont
08440:Gernelle;Issancourt-et-Rumel;Lumes;Ville-sur-Lumes;Vivier-au-Court
08450:Angecourt;Bulson;Chéhéry;Chémery-Chéhéry;Chémery-sur-Bar;Haraucourt;La Besace;La Neuville-à-Maire;Maisoncelle-et-Villers;Omicourt;Raucourt-et-Flaba;Remilly-Aillicourt
08460:Clavy-Warby;Dommery;Lalobbe;Maranwez;Neufmaison;Saint-Marcel;Signy-l'Abbaye;Thin-le-Moutier
08500:Anchamps;Les Mazures;Revin
08600:Charnois;Chooz;Foisches;Fromelennes;Givet;Ham-sur-Meuse;Landrichamps;Rancennes
08700:Gespunsart;Joigny-sur-Meuse;La Grandville;Meillier-Fontaine;Neufmanil;Nouzonville
08800:Deville;Haulmé;Laifour;Les Hautes-Rivières;Monthermé;Thilay;Tournavaux
09000:Arabaux;Baulou;Brassac;Burret;Bénac;Celles;Cos;Ferrières-sur-Ariège;Foix;Ganac;L'Herm;Le Bosc;Loubières;Montoulieu;Pradières;Prayols;Saint-Jean-de-Verges;Saint-Martin-de-Caralp;Saint-Paul-de-Jarrat;Saint-Pierre-de-Rivière;Serres-sur-Arget;Soula;Vernajoul
09100:Arvigna;Benagues;Bonnac;Bézac;Escosse;La Tour-du-Crieu;Le Carlaret;Les Issards;Les Pujols;Lescousse;Ludiès;Madière;Pamiers;Saint-Amadou;Saint-Amans;Saint-Jean-du-Falga;Saint-Martin-d'Oydes;Saint-Michel;Saint-Victor-Rouzaud;Unzent;Villeneuve-du-Paréage
09110:Ascou;Ax-les-Thermes;Ignaux;Montaillou;Mérens-les-Vals;Orgeix;Orlu;Perles-et-Castelet;Prades;Savignac-les-Ormeaux;Sorgeat;Tignac;Vaychis
09120:Artix;Calzan;Cazaux;Coussa;Crampagna;Dalou;Gudas;Loubens;Malléon;Montégut-Plantaurel;Rieux-de-Pelleport;Saint-Bauzeil;Saint-Félix-de-Rieutord;Ségura;Varilhes;Ventenac;Vira
09130:Artigat;Carla-Bayle;Castéras;Durfort;Lanoux;Le Fossat;Monesple;Pailhès;Sainte-Suzanne;Sieuras;Villeneuve-du-Latou
09140:Aulus-les-Bains;Couflens;Ercé;Oust;Seix;Sentenac-d'Oust;Soueix-Rogalle;Ustou
09160:Betchat;Caumont;Cazavet;La Bastide-du-Salat;Lacave;Mauvezin-de-Prat;Mercenac;Montgauch;Prat-Bonrepaux;Taurignan-Castet
09190:Gajan;Lorp-Sentaraille;Saint-Lizier;Taurignan-Vieux
09200:Alos;Encourtiech;Erp;Eycheil;Lacourt;Montesquieu-Avantès;Montjoie-en-Couserans;Montégut-en-Couserans;Moulis;Rivèrenert;Saint-Girons
09210:Lézat-sur-Lèze;Saint-Ybars
09220:Auzat;Gestiès;Goulier;Illier-et-Laramade;Lercoul;Orus;Sem;Siguer;Suc-et-Sentenac;Val-de-Sos;Vicdessos
09230:Bagert;Barjac;Bédeille;Contrazy;Cérizols;Fabas;Lasserre;Mauvezin-de-Sainte-Croix;Montardit;Mérigon;Sainte-Croix-Volvestre;Tourtouse
09240:Aigues-Juntes;Allières;Alzen;Cadarcet;Durban-sur-Arize;La Bastide-de-Sérou;Larbont;Montagagne;Montels;Montseron;Nescus;Sentenac-de-Sérou;Suzan
09250:Appy;Axiat;Bestiac;Caussou;Caychax;Caychax-et-Senconac;Garanou;Lordat;Luzenac;Senconac;Unac;Vernaux
09270:Mazères
09290:Camarade;Gabre;Le Mas-d'Azil
09300:Bélesta;Bénaix;Carla-de-Roquefort;Dreuilhe;Fougax-et-Barrineuf;Freychenet;Ilhat;L'Aiguillon;Lavelanet;Lesparrou;Leychert;Lieurac;Montferrier;Montségur;Nalzen;Péreille;Raissac;Roquefixade;Roquefort-les-Cascades;Saint-Jean-d'Aigues-Vives;Sautel;Villeneuve-d'Olmes
09310:Albiès;Aston;Aulos;Aulos-Sinsat;Bouan;Château-Verdun;Larcat;Larnat;Lassur;Les Cabannes;Pech;Sinsat;Urs;Verdun;Vèbre
09320:Aleu;Biert;Boussenac;Le Port;Massat;Soulan
09330:Montgailhard
09340:Verniolle
09350:Campagne-sur-Arize;Castex;Daumazan-sur-Arize;Fornex;La Bastide-de-Besplas;Les Bordes-sur-Arize;Loubaut;Montfa;Méras;Sabarat;Thouars-sur-Arize
09390:L'Hospitalet-près-l'Andorre
09400:Alliat;Arignac;Arnave;Banat;Bompas;Bédeilhac-et-Aynat;Capoulet-et-Junac;Cazenave-Serres-et-Allens;Gourbit;Génat;Lapège;Mercus-Garrabet;Miglos;Niaux;Ornolac-Ussat-les-Bains;Quié;Rabat-les-Trois-Seigneurs;Saurat;Surba;Tarascon-sur-Ariège;Ussat
09420:Castelnau-Durban;Clermont;Esplas-de-Sérou;Lescure;Rimont
09460:Artigues;Carcanières;Le Pla;Le Puch;Mijanès;Quérigut;Rouze
09500:Besset;Camon;Cazals-des-Baylès;Coutens;La Bastide-de-Bousignac;Lagarde;Lapenne;Malegoude;Manses;Mirepoix;Moulin-Neuf;Rieucros;Roumengoux;Saint-Félix-de-Tournegat;Saint-Julien-de-Gras-Capou;Saint-Quentin-la-Tour;Sainte-Foi;Teilhet;Tourtrol;Troye-d'Ariège;Vals;Viviès
09600:Aigues-Vives;Belloc;Dun;Esclagne;La Bastide-sur-l'Hers;Laroque-d'Olmes;Le Peyrat;Limbrassac;Léran;Montbel;Pradettes;Régat;Tabre
09700:Brie;Canté;Esplas;Gaudiès;Justiniac;La Bastide-de-Lordat;Labatut;Le Vernet;Lissac;Montaut;Saint-Quirc;Saverdun;Trémoulet
09800:Antras;Argein;Arrien-en-Bethmale;Arrout;Aucazein;Audressein;Augirein;Balacet;Balaguères;Bethmale;Bonac-Irazein;Bordes-Uchentein;Buzan;Castillon-en-Couserans;Cescau;Engomer;Galey;Illartein;Les Bordes-sur-Lez;Orgibet;Saint-Jean-du-Castillonnais;Saint-Lary;Salsein;Sentein;Sor;Uchentein;Villeneuve
10000:Troyes
10100:Crancey;Gélannes;La Fosse-Corduan;Ossey-les-Trois-Maisons;Pars-lès-Romilly;Romilly-sur-Seine;Saint-Hilaire-sous-Romilly;Saint-Loup-de-Buffigny;Saint-Martin-de-Bossenay
10110:Balnot-sur-Laignes;Bar-sur-Seine;Bertignolles;Bourguignons;Buxeuil;Buxières-sur-Arce;Celles-sur-Ource;Chacenay;Chauffour-lès-Bailly;Chervey;Fralignes;Landreville;Loches-sur-Ource;Magnant;Marolles-lès-Bailly;Merrey-sur-Arce;Poligny;Polisot;Polisy;Ville-sur-Arce;Villemorien;Vitry-le-Croisé;Viviers-sur-Artaut;Éguilly-sous-Bois
10120:Laines-aux-Bois;Saint-André-les-Vergers;Saint-Germain;Saint-Pouange
10130:Auxon;Avreuil;Bernon;Chamoy;Chessy-les-Prés;Coursan-en-Othe;Courtaoult;Davrey;Eaux-Puiseaux;Ervy-le-Châtel;Les Croûtes;Lignières;Marolles-sous-Lignières;Montfey;Montigny-les-Monts;Racines;Saint-Phal;Villeneuve-au-Chemin;Vosnon
10140:Amance;Argançon;Beurey;Bossancourt;Briel-sur-Barse;Champ-sur-Barse;Jessains;Juvanzé;La Loge-aux-Chèvres;La Villeneuve-au-Chêne;Longpré-le-Sec;Magny-Fouchard;Maison-des-Champs;Mesnil-Saint-Père;Montmartin-le-Haut;Puits-et-Nuisement;Thieffrain;Trannes;Unienville;Vauchonvilliers;Vendeuvre-sur-Barse;Villy-en-Trodes
10150:Aubeterre;Charmont-sous-Barbuise;Creney-près-Troyes;Feuges;Lavau;Luyères;Montsuzain;Pont-Sainte-Marie;Sainte-Maure;Vailly;Voué
10160:Aix-Villemaur-Pâlis;Aix-en-Othe;Bérulle;Maraye-en-Othe;Nogent-en-Othe;Paisy-Cosdon;Palis;Planty;Rigny-le-Ferron;Saint-Benoist-sur-Vanne;Saint-Mards-en-Othe;Villemaur-sur-Vanne;Villemoiron-en-Othe;Vulaines
10170:Bessy;Chauchigny;Droupt-Saint-Basle;Droupt-Sainte-Marie;Les Grandes-Chapelles;Longueville-sur-Aube;Mesgrigny;Méry-sur-Seine;Orvilliers-Saint-Julien;Prémierfait;Rhèges;Saint-Oulph;Vallant-Saint-Georges;Étrelles-sur-Aube
10180:Saint-Benoît-sur-Seine;Saint-Lyé
10190:Aix-Villemaur-Pâlis;Aix-en-Othe;Bercenay-en-Othe;Bucey-en-Othe;Chennegy;Dierrey-Saint-Julien;Dierrey-Saint-Pierre;Estissac;Fontvannes;Mesnil-Saint-Loup;Messon;Neuville-sur-Vanne;Palis;Prugny;Vauchassis;Villemaur-sur-Vanne
10200:Ailleville;Arconville;Arrentières;Arsonval;Bar-sur-Aube;Baroville;Bergères;Bligny;Champignol-lez-Mondeville;Colombé-la-Fosse;Colombé-le-Sec;Couvignon;Dolancourt;Engente;Fontaine;Fravaux;Fresnay;Fuligny;Jaucourt;Lignol-le-Château;Lévigny;Maisons-lès-Soulaines;Meurville;Montier-en-l'Isle;Proverville;Rouvres-les-Vignes;Saulcy;Soulaines-Dhuys;Spoy;Thil;Thors;Urville;Vernonvilliers;Ville-sur-Terre;Voigny;Éclance
10210:Balnot-la-Grange;Chaource;Chaserey;Chesley;Coussegrey;Cussangy;La Loge-Pomblin;Lagesse;Lantages;Les Granges;Les Loges-Margueron;Maisons-lès-Chaource;Metz-Robert;Pargues;Praslin;Prusy;Turgy;Vallières;Vanlay;Villiers-le-Bois;Villiers-sous-Praslin;Vougrey;Étourvy
10220:Assencières;Bouy-Luxembourg;Brévonnes;Dosches;Géraudot;Mesnil-Sellières;Onjon;Piney;Rouilly-Sacey;Val-d'Auzon
10230:Mailly-le-Camp
10240:Aulnay;Avant-lès-Ramerupt;Brillecourt;Chaudrey;Coclois;Dampierre;Dommartin-le-Coq;Isle-Aubigny;Longsols;Magnicourt;Mesnil-Lettre;Morembert;Nogent-sur-Aube;Pougy;Ramerupt;Vaucogne;Verricourt
10250:Courteron;Gyé-sur-Seine;Mussy-sur-Seine;Neuville-sur-Seine;Plaines-Saint-Lange
10260:Chappes;Courtenot;Fouchères;Jully-sur-Sarce;Montceaux-lès-Vaudes;Rumilly-lès-Vaudes;Saint-Parres-lès-Vaudes;Vaudes;Villemoyenne;Virey-sous-Bar
10270:Bouranton;Courteranges;Fresnoy-le-Château;Laubressel;Lusigny-sur-Barse;Montaulin;Montiéramey;Montreuil-sur-Barse
10280:Fontaine-les-Grès;Rilly-Sainte-Syre;Saint-Mesmin
10290:Avon-la-Pèze;Bercenay-le-Hayer;Bourdenay;Charmoy;Faux-Villecerf;Fay-lès-Marcilly;Marcilly-le-Hayer;Pouy-sur-Vannes;Rigny-la-Nonneuse;Trancault;Villadin
10300:Macey;Montgueux;Sainte-Savine
10310:Bayel;Juvancourt;Longchamp-sur-Aujon;Ville-sous-la-Ferté
10320:Assenay;Bouilly;Crésantignes;Fays-la-Chapelle;Javernant;Jeugny;Lirey;Longeville-sur-Mogne;Machy;Maupas;Roncenay;Saint-Jean-de-Bonneval;Sommeval;Souligny;Villery
10330:Arrembécourt;Bailly-le-Franc;Balignicourt;Chavanges;Donnement;Jasseines;Joncreuil;Lentilles;Montmorency-Beaufort;Pars-lès-Chavanges;Saint-Léger-sous-Margerie;Villeret
10340:Arrelles;Avirey-Lingey;Bagneux-la-Fosse;Beauvoir-sur-Sarce;Bragelogne-Beauvoir;Channes;Les Riceys
10350:Le Pavillon-Sainte-Julie;Marigny-le-Châtel;Prunay-Belleville;Saint-Flavy;Saint-Lupien;Villeloup;Échemines
10360:Cunfin;Essoyes;Fontette;Noé-les-Mallets;Saint-Usage;Verpillières-sur-Ource
10370:Villenauxe-la-Grande
10380:Boulages;Charny-le-Bachot;Plancy-l'Abbaye;Viâpres-le-Petit
10390:Clérey;Verrières
10400:Avant-lès-Marcilly;Barbuise;Bouy-sur-Orvin;Courceroy;Ferreux-Quincey;Fontaine-Mâcon;Fontenay-de-Bossery;Gumery;La Louptière-Thénard;La Motte-Tilly;La Saulsotte;La Villeneuve-au-Châtelot;Le Mériot;Marnay-sur-Seine;Montpothier;Nogent-sur-Seine;Plessis-Barbuise;Pont-sur-Seine;Périgny-la-Rose;Quincey;Saint-Aubin;Saint-Nicolas-la-Chapelle;Soligny-les-Étangs;Traînel
10410:Ruvigny;Saint-Parres-aux-Tertres;Thennelières;Villechétif
10420:Les Noës-près-Troyes
10430:Rosières-près-Troyes
10440:La Rivière-de-Corps;Torvilliers
10450:Bréviandes
10500:Blaincourt-sur-Aube;Blignicourt;Braux;Brienne-la-Vieille;Brienne-le-Château;Bétignicourt;Chalette-sur-Voire;Chaumesnil;Courcelles-sur-Voire;Crespy-le-Neuf;Dienville;Hampigny;Juzanvigny;La Chaise;La Rothière;Lassicourt;Lesmont;Maizières-lès-Brienne;Mathaux;Molins-sur-Aube;Morvilliers;Pel-et-Der;Perthes-lès-Brienne;Petit-Mesnil;Précy-Notre-Dame;Précy-Saint-Martin;Radonvilliers;Rances;Rosnay-l'Hôpital;Saint-Christophe-Dodinicourt;Saint-Léger-sous-Brienne;Vallentigny;Ville-aux-Bois;Yèvres-le-Petit;Épagne;Épothémont
10510:Châtres;Maizières-la-Grande-Paroisse;Origny-le-Sec
10600:Barberey-Saint-Sulpice;La Chapelle-Saint-Luc;Mergey;Payns;Savières;Villacerf
10700:Allibaudières;Arcis-sur-Aube;Champfleury;Champigny-sur-Aube;Chapelle-Vallon;Dosnon;Grandville;Herbisse;Le Chêne;Lhuître;Mesnil-la-Comtesse;Nozay;Ormes;Ortillon;Poivres;Pouan-les-Vallées;Saint-Nabord-sur-Aube;Saint-Remy-sous-Barbuise;Saint-Étienne-sous-Barbuise;Salon;Semoine;Torcy-le-Grand;Torcy-le-Petit;Trouans;Vaupoisson;Villette-sur-Aube;Villiers-Herbisse;Vinets
10800:Buchères;Cormost;Isle-Aumont;La Vendue-Mignot;Les Bordes-Aumont;Moussey;Rouilly-Saint-Loup;Saint-Julien-les-Villas;Saint-Léger-près-Troyes;Saint-Thibault;Villemereuil;Villy-le-Bois;Villy-le-Maréchal
11000:Berriac;Carcassonne
11100:Bages;Montredon-des-Corbières;Narbonne
11110:Armissan;Coursan;Salles-d'Aude;Vinassan
11120:Argeliers;Bize-Minervois;Ginestas;Mailhac;Marcorignan;Mirepeisset;Moussan;Pouzols-Minervois;Saint-Marcel-sur-Aude;Saint-Nazaire-d'Aude;Sainte-Valière;Ventenac-en-Minervois
11130:Sigean
11140:Artigues;Aunat;Axat;Belfort-sur-Rebenty;Bessède-de-Sault;Cailla;Campagna-de-Sault;Counozouls;Escouloubre;Fontanès-de-Sault;Galinagues;Gincla;Joucou;La Fajolle;Le Bousquet;Le Clat;Marsa;Mazuby;Montfort-sur-Boulzane;Mérial;Niort-de-Sault;Puilaurens;Rodome;Roquefort-de-Sault;Sainte-Colombe-sur-Guette;Salvezines
11150:Bram;Pexiora;Villasavary;Villepinte;Villesiscle
11160:Cabrespine;Castans;Caunes-Minervois;Citou;Lespinassière;Peyriac-Minervois;Rieux-Minervois;Trassanel;Trausse;Villeneuve-Minervois
11170:Alzonne;Carlipa;Caux-et-Sauzens;Cenne-Monestiés;Montolieu;Moussoulens;Pezens;Raissac-sur-Lampy;Saint-Martin-le-Vieil;Sainte-Eulalie;Villespy;Villesèquelande
11190:Antugnac;Arques;Bugarach;Camps-sur-l'Agly;Cassaignes;Conilhac-de-la-Montagne;Couiza;Coustaussa;Cubières-sur-Cinoble;Fourtou;La Serpent;Luc-sur-Aude;Montazels;Peyrolles;Rennes-le-Château;Rennes-les-Bains;Roquetaillade;Roquetaillade-et-Conilhac;Serres;Sougraigne
11200:Argens-Minervois;Bizanet;Boutenac;Camplong-d'Aude;Canet;Conilhac-Corbières;Cruscades;Escales;Fabrezan;Ferrals-les-Corbières;Homps;Luc-sur-Orbieu;Lézignan-Corbières;Montséret;Névian;Ornaisons;Paraza;Raissac-d'Aude;Roubia;Saint-André-de-Roquelongue;Thézan-des-Corbières;Tourouzelle;Villedaigne
11210:Port-la-Nouvelle
11220:Arquettes-en-Val;Caunettes-en-Val;Coustouge;Fajac-en-Val;Jonquières;Labastide-en-Val;Lagrasse;Mayronnes;Montlaur;Pradelles-en-Val;Ribaute;Rieux-en-Val;Saint-Laurent-de-la-Cabrerisse;Saint-Martin-des-Puits;Saint-Pierre-des-Champs;Serviès-en-Val;Talairan;Taurize;Tournissan;Val-de-Dagne;Villar-en-Val;Villetritouls
11230:Chalabre;Corbières;Courtauly;Gueytes-et-Labastide;Montjardin;Peyrefitte-du-Razès;Puivert;Rivel;Saint-Benoît;Sainte-Colombe-sur-l'Hers;Sonnac-sur-l'Hers;Tréziers;Val de Lambronne;Villefort
11240:Alaigne;Bellegarde-du-Razès;Belvèze-du-Razès;Cailhau;Cailhavel;Cambieure;Donazac;Escueillens-et-Saint-Just-de-Bélengard;Fenouillet-du-Razès;Ferran;Gramazie;Hounoux;La Courtète;Lignairolles;Mazerolles-du-Razès;Montgradail;Monthaut;Routier;Saint-Just-de-Bélengard;Seignalens
11250:Caunette-sur-Lauquet;Clermont-sur-Lauquet;Couffoulens;Gardie;Greffeil;Ladern-sur-Lauquet;Leuc;Montclar;Pomas;Preixan;Rouffiac-d'Aude;Saint-Hilaire;Verzeille;Villar-Saint-Anselme;Villebazy
11260:Campagne-sur-Aude;Espéraza;Fa;Rouvenac;Saint-Jean-de-Paracol;Val-du-Faby
11270:Brézilhac;Cazalrenoux;Fanjeaux;Gaja-la-Selve;Generville;La Cassaigne;La Force;Lasserre-de-Prouille;Laurac;Orsans;Plavilla;Ribouisse;Saint-Amans;Saint-Gaudéric;Saint-Julien-de-Briola
11290:Alairac;Arzens;Lavalette;Montréal;Roullens;Villeneuve-lès-Montréal
11300:Ajac;Bourigeole;Bouriège;Brugairolles;Castelreng;Conilhac-de-la-Montagne;Cournanel;Cépie;Festes-et-Saint-André;Gaja-et-Villedieu;La Bezole;La Digne-d'Amont;La Digne-d'Aval;Lauraguel;Limoux;Loupia;Magrie;Malras;Malviès;Pauligne;Pieusse;Pomy;Roquetaillade;Roquetaillade-et-Conilhac;Saint-Couat-du-Razès;Saint-Martin-de-Villereglan;Saint-Polycarpe;Tourreilles;Villarzel-du-Razès;Villelongue-d'Aude
11310:Lacombe;Saint-Denis;Saissac;Villemagne
11320:Airoux;Labastide-d'Anjou;Les Cassés;Montferrand;Montmaur;Saint-Paulet;Soupex
11330:Albières;Auriac;Bouisse;Davejean;Dernacueillette;Félines-Termenès;Lairière;Lanet;Laroque-de-Fa;Maisons;Massac;Montgaillard;Montjoi;Mouthoumet;Palairac;Salza;Soulatgé;Termes;Vignevieille;Villerouge-Termenès
11340:Belcaire;Belvis;Camurac;Comus;Espezel;Roquefeuil
11350:Cucugnan;Duilhac-sous-Peyrepertuse;Padern;Paziols;Rouffiac-des-Corbières;Tuchan
11360:Albas;Cascastel-des-Corbières;Durban-Corbières;Embres-et-Castelmaure;Fontjoncouse;Fraissé-des-Corbières;Quintillan;Saint-Jean-de-Barrou;Villeneuve-les-Corbières;Villesèque-des-Corbières
11370:Leucate
11380:La Tourette-Cabardès;Labastide-Esparbairenque;Les Ilhes;Mas-Cabardès;Miraval-Cabardès;Pradelles-Cabardès;Roquefère
11390:Brousses-et-Villaret;Caudebronde;Cuxac-Cabardès;Fontiers-Cabardès;Laprade;Les Martys
11400:Castelnaudary;Fendeille;Fonters-du-Razès;Issel;La Pomarède;Labécède-Lauragais;Lasbordes;Laurabuc;Les Brunels;Mas-Saintes-Puelles;Mireval-Lauragais;Peyrens;Puginier;Ricaud;Saint-Martin-Lalande;Saint-Papoul;Souilhanels;Souilhe;Tréville;Verdun-en-Lauragais;Villeneuve-la-Comptal
11410:Baraigne;Belflou;Cumiès;Fajac-la-Relenque;Gourvieille;La Louvière-Lauragais;Marquein;Molleville;Montauriol;Mézerville;Payra-sur-l'Hers;Saint-Michel-de-Lanès;Sainte-Camelle;Salles-sur-l'Hers
11420:Belpech;Cahuzac;Lafage;Mayreville;Molandier;Pech-Luna;Peyrefitte-sur-l'Hers;Plaigne;Pécharic-et-le-Py;Saint-Sernin;Villautou
11430:Gruissan
11440:Peyriac-de-Mer
11480:La Palme
11490:Portel-des-Corbières
11500:Belvianes-et-Cavirac;Brenac;Coudons;Ginoles;Granès;Nébias;Quillan;Quirbajou;Saint-Ferriol;Saint-Julia-de-Bec;Saint-Just-et-le-Bézu;Saint-Louis-et-Parahou;Saint-Martin-Lys
11510:Caves;Feuilla;Fitou;Treilles
11540:Roquefort-des-Corbières
11560:Fleury
11570:Cavanac;Cazilhac;Mas-des-Cours;Palaja;Villefloure
11580:Alet-les-Bains;Belcastel-et-Buc;Missègre;Terroles;Valmigère;Villardebelle;Véraza
11590:Cuxac-d'Aude;Ouveillan;Sallèles-d'Aude
11600:Aragon;Bagnoles;Conques-sur-Orbiel;Fournes-Cabardès;Fraisse-Cabardès;Lastours;Limousis;Malves-en-Minervois;Sallèles-Cabardès;Salsigne;Villalier;Villanière;Villardonnel;Villarzel-Cabardès;Villegailhenc;Villegly
11610:Pennautier;Ventenac-Cabardès
11620:Villemoustaussou
11700:Azille;Blomac;Capendu;Castelnau-d'Aude;Comigne;Douzens;Fontcouverte;La Redorte;Montbrun-des-Corbières;Moux;Puichéric;Pépieux;Roquecourbe-Minervois;Saint-Couat-d'Aude
11800:Aigues-Vives;Badens;Barbaira;Bouilhonnac;Floure;Fontiès-d'Aude;Laure-Minervois;Marseillette;Montirat;Monze;Rustiques;Saint-Frichoux;Trèbes;Villedubert
12000:Druelle Balsac;Le Monastère;Onet-le-Château;Rodez
12100:Comprégnac;Creissels;La Roque-Sainte-Marguerite;Millau;Saint-Georges-de-Luzençon
12110:Aubin;Cransac-les-Thermes;Viviez
12120:Arvieu;Auriac-Lagast;Cassagnes-Bégonhès;Centrès;Comps-la-Grand-Ville;Meljac;Rullac-Saint-Cirq;Sainte-Juliette-sur-Viaur;Salmiech
12130:Aurelle-Verlac;La Capelle-Bonance;Pierrefiche;Pomayrols;Saint Geniez d'Olt et d'Aubrac;Saint-Geniez-d'Olt;Saint-Martin-de-Lenne;Sainte-Eulalie-d'Olt
12140:Campouriez;Entraygues-sur-Truyère;Espeyrac;Florentin-la-Capelle;Golinhac;Le Fel;Saint-Hippolyte
12150:Buzeins;Lapanouse;Lavernhe;Recoules-Prévinquières;Sévérac d'Aveyron;Sévérac-le-Château
12160:Baraqueville;Boussac;Camboulazet;Gramond;Manhac;Moyrazès
12170:Connac;Durenque;La Selve;Lédergues;Réquista;Saint-Jean-Delnous;Saint-Just-sur-Viaur
12190:Coubisou;Estaing;Le Nayrac;Sébrazac
12200:La Bastide-l'Évêque;La Rouquette;Le Bas Ségala;Martiel;Monteils;Morlhon-le-Haut;Saint-Rémy;Saint-Salvadou;Sanvensa;Savignac;Toulonjac;Vabre-Tizac;Vailhourles;Villefranche-de-Rouergue
12210:Argences en Aubrac;Cassuéjouls;Curières;Laguiole;Montpeyroux;Soulages-Bonneval
12220:Galgan;Les Albres;Lugan;Montbazens;Peyrusse-le-Roc;Roussennac;Valzergues;Vaureilles
12230:L'Hospitalet-du-Larzac;La Cavalerie;La Couvertoirade;Lapanouse-de-Cernon;Nant;Saint-Jean-du-Bruel;Sainte-Eulalie-de-Cernon;Sauclières
12240:Castanet;Colombiès;La Bastide-l'Évêque;La Capelle-Bleys;Le Bas Ségala;Pradinas;Rieupeyroux;Saint-Salvadou;Vabre-Tizac
12250:Roquefort-sur-Soulzon;Saint-Jean-d'Alcapiès;Saint-Jean-et-Saint-Paul;Tournemire;Viala-du-Pas-de-Jaux
12260:Ambeyrac;Balaguier-d'Olt;Foissac;La Capelle-Balaguier;Montsalès;Ols-et-Rinhodes;Saint-Igest;Sainte-Croix;Salles-Courbatiès;Salvagnac-Cajarc;Saujac;Villeneuve
12270:Bor-et-Bar;La Fouillade;Lunac;Najac;Saint-André-de-Najac
12290:Arques;Canet-de-Salars;Le Vibal;Pont-de-Salars;Prades-Salars;Ségur;Trémouilles
12300:Almont-les-Junies;Boisse-Penchot;Bouillac;Decazeville;Firmi;Flagnac;Livinhac-le-Haut;Saint-Parthem;Saint-Santin
12310:Bertholène;Coussergues;Cruéjouls;Gaillac-d'Aveyron;Laissac-Sévérac l'Église;Palmas;Palmas d'Aveyron;Vimenet
12320:Conques;Conques-en-Rouergue;Grand-Vabre;Noailhac;Pruines;Saint-Cyprien-sur-Dourdou;Saint-Félix-de-Lunel;Sénergues
12330:Clairvaux-d'Aveyron;Marcillac-Vallon;Mouret;Muret-le-Château;Nauviale;Saint-Christophe-Vallon;Salles-la-Source;Valady
12340:Bozouls;Coussergues;Cruéjouls;Gabriac;Palmas;Palmas d'Aveyron;Rodelle
12350:Brandonnet;Compolibat;Drulhe;Lanuéjouls;Maleville;Privezac;Prévinquières
12360:Arnac-sur-Dourdou;Brusque;Camarès;Fayet;Gissac;Montagnol;Mélagues;Peux-et-Couffouleux;Sylvanès;Tauriac-de-Camarès
12370:Belmont-sur-Rance;Combret;Mounes-Prohencoux;Murasson;Saint-Sever-du-Moustier
12380:Balaguier-sur-Rance;La Serre;Laval-Roquecezière;Montfranc;Pousthomy;Saint-Sernin-sur-Rance
12390:Anglars-Saint-Félix;Auzits;Belcastel;Bournazel;Escandolières;Goutrens;Mayran;Rignac
12400:Calmels-et-le-Viala;Les Costes-Gozon;Montlaur;Rebourguil;Saint-Affrique;Saint-Félix-de-Sorgues;Saint-Victor-et-Melvieu;Vabres-l'Abbaye;Versols-et-Lapeyre
12410:Curan;Salles-Curan
12420:Argences en Aubrac;Cantoin
12430:Alrance;Ayssènes;Le Truel;Lestrade-et-Thouels;Villefranche-de-Panat
12440:La Salvetat-Peyralès;Lescure-Jaoul;Tayrac
12450:Calmont;Flavin;Luc-la-Primaube
12460:Campouriez;Huparlac;Montézic;Saint-Amans-des-Cots;Saint-Symphorien-de-Thénières
12470:Condom-d'Aubrac;Prades-d'Aubrac;Saint-Chély-d'Aubrac
12480:Broquiès;Brousse-le-Château;Saint-Izaire
12490:La Bastide-Pradines;Montjaux;Saint-Rome-de-Cernon;Saint-Rome-de-Tarn;Viala-du-Tarn
12500:Bessuéjouls;Castelnau-de-Mandailles;Espalion;Lassouts;Le Cayrol;Saint-Côme-d'Olt
12510:Druelle Balsac;Olemps
12520:Aguessac;Compeyre;Paulhe;Verrières
12540:Cornus;Fondamente;Le Clapier;Marnhagues-et-Latour;Saint-Beaulize
12550:Brasc;Coupiac;La Bastide-Solages;Martrin;Montclar;Plaisance;Saint-Juéry
12560:Campagnac;Saint-Laurent-d'Olt;Saint-Saturnin-de-Lenne
12580:Campuac;Villecomtal
12600:Brommat;Lacroix-Barrez;Mur-de-Barrez;Murols;Taussac;Thérondels
12620:Castelnau-Pégayrols;Saint-Beauzély;Saint-Laurent-de-Lévézou
12630:Agen-d'Aveyron;Montrozier
12640:La Cresse;Rivière-sur-Tarn
12700:Asprières;Capdenac-Gare;Causse-et-Diège;Naussac;Sonnac
12720:Mostuéjouls;Peyreleau;Saint-André-de-Vézines;Veyreau
12740:La Loubière;Sébazac-Concourès
12780:Saint-Léons;Vézins-de-Lévézou
12800:Cabanès;Camjac;Castelmary;Crespin;Naucelle;Quins;Saint-Just-sur-Viaur;Sauveterre-de-Rouergue;Tauriac-de-Naucelle
12850:Onet-le-Château;Sainte-Radegonde
13001:Marseille
13002:Marseille
13003:Marseille
13004:Marseille
13005:Marseille
13006:Marseille
13007:Marseille
13008:Marseille
13009:Marseille
13010:Marseille
13011:Marseille
13012:Marseille
13013:Marseille
13014:Marseille
13015:Marseille
13016:Marseille
13080:Aix-en-Provence
13090:Aix-en-Provence
13100:Aix-en-Provence;Beaurecueil;Le Tholonet;Saint-Antonin-sur-Bayon;Saint-Marc-Jaumegarde
13103:Mas-Blanc-des-Alpilles;Saint-Étienne-du-Grès
13104:Arles
13105:Mimet
13109:Simiane-Collongue
13110:Port-de-Bouc
13111:Coudoux
13112:La Destrousse
13113:Lamanon
13114:Puyloubier
13115:Saint-Paul-lès-Durance
13116:Vernègues
13117:Martigues
13118:Istres
13119:Saint-Savournin
13120:Gardanne
13121:Aurons
13122:Ventabren
13123:Arles
13124:Peypin
13126:Vauvenargues
13127:Vitrolles
13129:Arles
13130:Berre-l'Étang
13140:Miramas
13150:Boulbon;Saint-Pierre-de-Mézoargues;Tarascon
13160:Châteaurenard
13170:Les Pennes-Mirabeau
13180:Gignac-la-Nerthe
13190:Allauch
13200:Arles
13210:Saint-Rémy-de-Provence
13220:Châteauneuf-les-Martigues
13230:Port-Saint-Louis-du-Rhône
13240:Septèmes-les-Vallons
13250:Cornillon-Confoux;Saint-Chamas
13260:Cassis
13270:Fos-sur-Mer
13280:Arles
13290:Aix-en-Provence
13300:Salon-de-Provence
13310:Saint-Martin-de-Crau
13320:Bouc-Bel-Air
13330:La Barben;Pélissanne
13340:Rognac
13350:Charleval
13360:Roquevaire
13370:Mallemort
13380:Plan-de-Cuques
13390:Auriol
13400:Aubagne
13410:Lambesc
13420:Gémenos
13430:Eyguières
13440:Cabannes
13450:Grans
13460:Saintes-Maries-de-la-Mer
13470:Carnoux-en-Provence
13480:Cabriès
13490:Jouques
13500:Martigues
13510:Éguilles
13520:Les Baux-de-Provence;Maussane-les-Alpilles;Paradou
13530:Trets
13540:Aix-en-Provence
13550:Noves
13560:Sénas
13570:Barbentane
13580:La Fare-les-Oliviers
13590:Meyreuil
13600:Ceyreste;La Ciotat
13610:Le Puy-Sainte-Réparade;Saint-Estève-Janson
13620:Carry-le-Rouet
13630:Eyragues
13640:La Roque-d'Anthéron
13650:Meyrargues
13660:Orgon
13670:Saint-Andiol;Verquières
13680:Lançon-Provence
13690:Graveson
13700:Marignane
13710:Fuveau
13720:Belcodène;La Bouilladisse
13730:Saint-Victoret
13740:Le Rove
13750:Plan-d'Orgon
13760:Saint-Cannat
13770:Venelles
13780:Cuges-les-Pins;Riboux
13790:Châteauneuf-le-Rouge;Peynier;Rousset
13800:Istres
13810:Eygalières
13820:Ensuès-la-Redonne
13821:La Penne-sur-Huveaune
13830:Roquefort-la-Bédoule
13840:Rognes
13850:Gréasque
13860:Peyrolles-en-Provence
13870:Rognonas
13880:Velaux
13890:Mouriès
13910:Maillane
13920:Saint-Mitre-les-Remparts
13930:Aureille
13940:Mollégès
13950:Cadolive
13960:Sausset-les-Pins
13980:Alleins
13990:Fontvieille
14000:Caen
14100:Beuvillers;Cordebugle;Courtonne-la-Meurdrac;Fauguernon;Firfol;Glos;Hermival-les-Vaux;L'Hôtellerie;Le Mesnil-Eudes;Le Mesnil-Guillaume;Les Monceaux;Lisieux;Marolles;Norolles;Ouilly-le-Vicomte;Rocques;Saint-Denis-de-Mailloc;Saint-Désir;Saint-Germain-de-Livet;Saint-Jean-de-Livet;Saint-Martin-de-Mailloc;Saint-Martin-de-la-Lieue;Saint-Pierre-des-Ifs
14110:Condé-en-Normandie;Condé-sur-Noireau;La Chapelle-Engerbold;Lénault;Pontécoulant;Proussy;Saint-Denis-de-Méré;Saint-Germain-du-Crioult;Saint-Pierre-la-Vieille
14111:Louvigny
14112:Biéville-Beuville;Périers-sur-le-Dan
14113:Cricquebœuf;Villerville
14114:Ver-sur-Mer
14117:Arromanches-les-Bains;Manvieux;Tracy-sur-Mer
14120:Mondeville
14121:Sallenelles
14123:Cormelles-le-Royal;Fleury-sur-Orne;Ifs
14130:Blangy-le-Château;Bonneville-la-Louvet;Clarbec;Coquainvilliers;Drubec;Fierville-les-Parcs;Le Breuil-en-Auge;Le Brévedent;Le Faulq;Le Mesnil-sur-Blangy;Le Theil-en-Auge;Le Torquesne;Les Authieux-sur-Calonne;Manneville-la-Pipard;Pierrefitte-en-Auge;Pont-l'Évêque;Quetteville;Reux;Saint-André-d'Hébertot;Saint-Benoît-d'Hébertot;Saint-Gatien-des-Bois;Saint-Hymer;Saint-Julien-sur-Calonne;Saint-Martin-aux-Chartrains;Saint-Philbert-des-Champs;Surville;Tourville-en-Auge;Vieux-Bourg
14140:Auquainville;Bellou;Boissey;Bretteville-sur-Dives;Castillon-en-Auge;Cerqueux;Cheffreville-Tonnencourt;Coupesarte;Croissanville;Crèvecœur-en-Auge;Familly;Fervaques;Grandchamp-le-Château;Heurtevent;Hiéville;L'Oudon;La Brévière;La Chapelle-Haute-Grue;La Croupte;Le Mesnil-Bacley;Le Mesnil-Durand;Le Mesnil-Germain;Le Mesnil-Mauger;Le Mesnil-Simon;Les Autels-Saint-Bazile;Les Authieux-Papion;Les Moutiers-Hubert;Lessard-et-le-Chêne;Lisores;Livarot;Livarot-Pays-d'Auge;Lécaude;Magny-la-Campagne;Magny-le-Freule;Meulles;Mittois;Monteille;Montviette;Mézidon Vallée d'Auge;Mézidon-Canon;Notre-Dame-de-Courson;Ouville-la-Bien-Tournée;Percy-en-Auge;Préaux-Saint-Sébastien;Prêtreville;Saint-Georges-en-Auge;Saint-Germain-de-Montgommery;Saint-Julien-le-Faucon;Saint-Martin-du-Mesnil-Oury;Saint-Michel-de-Livet;Saint-Ouen-le-Houx;Saint-Pierre-en-Auge;Saint-Pierre-sur-Dives;Sainte-Foy-de-Montgommery;Sainte-Marguerite-de-Viette;Sainte-Marguerite-des-Loges;Thiéville;Tortisambert;Val-de-Vie;Vaudeloges;Vieux-Fumé;Vieux-Pont-en-Auge
14150:Ouistreham
14160:Brucourt;Dives-sur-Mer;Grangues;Périers-en-Auge
14170:Bernières-d'Ailly;Boissey;Bretteville-sur-Dives;Courcy;Hiéville;Jort;L'Oudon;Louvagny;Mittois;Montviette;Olendon;Ouville-la-Bien-Tournée;Perrières;Saint-Georges-en-Auge;Saint-Pierre-en-Auge;Saint-Pierre-sur-Dives;Sainte-Marguerite-de-Viette;Sassy;Thiéville;Vaudeloges;Vendeuvre;Vicques;Vieux-Pont-en-Auge;Épaney
14190:Airan;Billy;Bretteville-le-Rabet;Cauvicourt;Conteville;Estrées-la-Campagne;Fierville-Bray;Fontaine-le-Pin;Grainville-Langannerie;Le Bû-sur-Rouvres;Maizières;Ouilly-le-Tesson;Poussy-la-Campagne;Rouvres;Saint-Germain-le-Vasson;Saint-Sylvain;Soignolles;Urville;Valambray
14200:Hérouville-Saint-Clair
14210:Amayé-sur-Orne;Avenay;Baron-sur-Odon;Bougy;Bretteville-l'Orgueilleuse;Brouay;Cheux;Esquay-Notre-Dame;Gavrus;Grainville-sur-Odon;La Caine;Le Locheur;Le Mesnil-Patry;Maisoncelles-sur-Ajon;Maizet;Missy;Mondrainville;Montigny;Montillières-sur-Orne;Noyers-Bocage;Préaux-Bocage;Putot-en-Bessin;Sainte-Croix-Grand-Tonne;Sainte-Honorine-du-Fay;Thue et Mue;Tournay-sur-Odon;Tourville-sur-Odon;Vacognes-Neuilly;Val d'Arry;Évrecy
14220:Acqueville;Angoville;Barbery;Boulon;Caumont-sur-Orne;Cesny-Bois-Halbout;Cesny-les-Sources;Combray;Croisilles;Culey-le-Patry;Curcy-sur-Orne;Donnay;Espins;Esson;Fresney-le-Vieux;Grimbosq;Hamars;Les Moutiers-en-Cinglais;Martainville;Meslay;Moulines;Mutrécy;Ouffières;Placy;Saint-Laurent-de-Condel;Saint-Martin-de-Sallen;Saint-Omer;Thury-Harcourt;Thury-Harcourt-le-Hom;Tournebu
14230:Canchy;Cardonville;Castilly;Deux-Jumeaux;Géfosse-Fontenay;Isigny-sur-Mer;La Cambe;Les Oubeaux;Longueville;Monfréville;Neuilly-la-Forêt;Osmanville;Saint-Germain-du-Pert;Vouilly
14240:Anctoville;Aurseulles;Cahagnes;Caumont-l'Éventé;Caumont-sur-Aure;Cormolain;Dampierre;Feuguerolles-sur-Seulles;Foulognes;La Lande-sur-Drôme;La Vacquerie;Les Loges;Livry;Longraye;Orbois;Saint-Germain-d'Ectot;Saint-Jean-des-Essartiers;Sainte-Honorine-de-Ducy;Sallen;Sept-Vents;Sermentot;Torteval-Quesnay;Val de Drôme
14250:Anctoville;Audrieu;Aurseulles;Bretteville-l'Orgueilleuse;Brouay;Bucéels;Cheux;Chouain;Cristot;Ducy-Sainte-Marguerite;Ellon;Feuguerolles-sur-Seulles;Fontenay-le-Pesnel;Hottot-les-Bagues;Juaye-Mondaye;Juvigny-sur-Seulles;Le Mesnil-Patry;Lingèvres;Longraye;Loucelles;Orbois;Putot-en-Bessin;Saint-Germain-d'Ectot;Saint-Vaast-sur-Seulles;Sainte-Croix-Grand-Tonne;Sermentot;Tessel;Thue et Mue;Tilly-sur-Seulles;Torteval-Quesnay;Vendes
14260:Aunay-sur-Odon;Bauquay;Beaulieu;Bonnemaison;Brémoy;Bures-les-Monts;Campandré-Valcongrain;Campeaux;Carville;Coulvain;Courvaudon;Danvou-la-Ferrière;Dialan sur Chaîne;Jurques;La Bigne;La Ferrière-Harang;La Graverie;Le Bény-Bocage;Le Mesnil-Auzouf;Le Mesnil-au-Grain;Le Plessis-Grimoult;Le Reculey;Le Tourneur;Les Monts d'Aunay;Malherbe-sur-Ajon;Malloué;Mont-Bertrand;Montamy;Montchauvet;Ondefontaine;Roucamps;Saint-Denis-Maisoncelles;Saint-Georges-d'Aunay;Saint-Martin-Don;Saint-Martin-des-Besaces;Saint-Ouen-des-Besaces;Saint-Pierre-Tarentaine;Saint-Pierre-du-Fresne;Sainte-Marie-Laumont;Seulline;Souleuvre en Bocage;Étouvy
14270:Belle Vie en Auge;Biéville-Quétiéville;Cesny-aux-Vignes;Condé-sur-Ifs;Coupesarte;Croissanville;Crèvecœur-en-Auge;Ernes;Grandchamp-le-Château;Le Mesnil-Mauger;Les Authieux-Papion;Lécaude;Magny-la-Campagne;Magny-le-Freule;Monteille;Mézidon Vallée d'Auge;Mézidon-Canon;Ouézy;Percy-en-Auge;Saint-Julien-le-Faucon;Saint-Loup-de-Fribois;Vieux-Fumé
14280:Authie;Saint-Contest;Saint-Germain-la-Blanche-Herbe
14290:Auquainville;Bellou;Cernay;Cerqueux;Cheffreville-Tonnencourt;Courtonne-les-Deux-Églises;Familly;Fervaques;Heurtevent;La Chapelle-Yvon;La Croupte;La Folletière-Abenon;La Vespière-Friardel;Le Mesnil-Bacley;Le Mesnil-Durand;Le Mesnil-Germain;Les Autels-Saint-Bazile;Les Moutiers-Hubert;Livarot;Livarot-Pays-d'Auge;Meulles;Notre-Dame-de-Courson;Orbec;Préaux-Saint-Sébastien;Saint-Cyr-du-Ronceray;Saint-Julien-de-Mailloc;Saint-Martin-de-Bienfaite-la-Cressonnière;Saint-Martin-du-Mesnil-Oury;Saint-Michel-de-Livet;Saint-Ouen-le-Houx;Saint-Paul-de-Courtonne;Saint-Pierre-de-Mailloc;Sainte-Marguerite-des-Loges;Tordouet;Tortisambert;Valorbiquet
14310:Amayé-sur-Seulles;Coulvain;La Bigne;Landes-sur-Ajon;Le Locheur;Longvillers;Maisoncelles-Pelvey;Missy;Monts-en-Bessin;Noyers-Bocage;Parfouru-sur-Odon;Saint-Georges-d'Aunay;Saint-Louet-sur-Seulles;Seulline;Tournay-sur-Odon;Tracy-Bocage;Val d'Arry;Villers-Bocage;Villy-Bocage;Épinay-sur-Odon
14320:Bully;Clinchamps-sur-Orne;Feuguerolles-Bully;Fontenay-le-Marmion;Laize-Clinchamps;Laize-la-Ville;May-sur-Orne;Saint-André-sur-Orne;Saint-Martin-de-Fontenay;Saint-Martin-de-May
14330:Cartigny-l'Épinay;Castilly;Isigny-sur-Mer;Le Breuil-en-Bessin;Le Molay-Littry;Les Oubeaux;Lison;Neuilly-la-Forêt;Saint-Marcouf;Sainte-Marguerite-d'Elle;Saon;Saonnet;Tournières;Vouilly
14340:Auvillars;Beaufour;Beaufour-Druval;Belle Vie en Auge;Biéville-Quétiéville;Bonnebosq;Cambremer;Coupesarte;Croissanville;Crèvecœur-en-Auge;Formentin;Grandchamp-le-Château;La Boissière;La Houblonnière;La Roque-Baignard;Le Fournet;Le Mesnil-Mauger;Le Pré-d'Auge;Les Authieux-Papion;Léaupartie;Lécaude;Magny-la-Campagne;Magny-le-Freule;Manerbe;Monteille;Montreuil-en-Auge;Mézidon Vallée d'Auge;Mézidon-Canon;Notre-Dame-d'Estrées-Corbon;Notre-Dame-de-Livaye;Percy-en-Auge;Repentigny;Rumesnil;Saint-Aubin-Lébizay;Saint-Julien-le-Faucon;Saint-Loup-de-Fribois;Saint-Ouen-le-Pin;Valsemé;Vieux-Fumé
14350:Beaulieu;Bernières-le-Patry;Burcy;Bures-les-Monts;Campeaux;Carville;Chênedollé;Dampierre;Estry;La Ferrière-Harang;La Graverie;La Lande-sur-Drôme;La Rocque;Le Bény-Bocage;Le Désert;Le Reculey;Le Theil-Bocage;Le Tourneur;Malloué;Mont-Bertrand;Montamy;Montchamp;Montchauvet;Pierres;Presles;Rully;Saint-Charles-de-Percy;Saint-Denis-Maisoncelles;Saint-Jean-des-Essartiers;Saint-Martin-Don;Saint-Martin-des-Besaces;Saint-Ouen-des-Besaces;Saint-Pierre-Tarentaine;Sainte-Marie-Laumont;Sept-Vents;Souleuvre en Bocage;Val de Drôme;Valdallière;Vassy;Viessoix;Étouvy
14360:Trouville-sur-Mer
14370:Airan;Argences;Bellengreville;Billy;Canteloup;Chicheboville;Cléville;Conteville;Coupesarte;Croissanville;Crèvecœur-en-Auge;Fierville-Bray;Grandchamp-le-Château;Le Mesnil-Mauger;Les Authieux-Papion;Lécaude;Magny-la-Campagne;Magny-le-Freule;Monteille;Moult;Moult-Chicheboville;Méry-Bissières-en-Auge;Mézidon Vallée d'Auge;Mézidon-Canon;Percy-en-Auge;Poussy-la-Campagne;Saint-Julien-le-Faucon;Valambray;Vieux-Fumé;Vimont
14380:Beaumesnil;Champ-du-Boult;Courson;Fontenermont;Landelles-et-Coupigny;Le Gast;Le Mesnil-Benoist;Le Mesnil-Caussois;Le Mesnil-Robert;Mesnil-Clinchamps;Noues de Sienne;Pont-Bellanger;Saint-Aubin-des-Bois;Saint-Manvieu-Bocage;Saint-Sever-Calvados;Sainte-Marie-Outre-l'Eau;Sept-Frères
14390:Cabourg;Petiville;Varaville
14400:Agy;Arganchy;Barbeville;Bayeux;Blay;Condé-sur-Seulles;Cottun;Crouay;Cussy;Esquay-sur-Seulles;Guéron;Le Manoir;Longues-sur-Mer;Magny-en-Bessin;Maisons;Monceaux-en-Bessin;Mosles;Nonant;Ranchy;Ryes;Saint-Loup-Hors;Saint-Martin-des-Entrées;Saint-Vigor-le-Grand;Sommervieu;Subles;Sully;Tour-en-Bessin;Vaucelles;Vaux-sur-Aure;Vaux-sur-Seulles;Vienne-en-Bessin;Étréham
14410:Bernières-le-Patry;Burcy;Chênedollé;Estry;La Rocque;Le Désert;Le Theil-Bocage;Montchamp;Pierres;Presles;Rully;Saint-Charles-de-Percy;Valdallière;Vassy;Viessoix
14420:Bons-Tassilly;Potigny;Soumont-Saint-Quentin;Ussy;Villers-Canivet
14430:Angerville;Annebault;Beuvron-en-Auge;Bourgeauville;Branville;Cresseveuille;Cricqueville-en-Auge;Danestal;Douville-en-Auge;Dozulé;Gerrots;Goustranville;Heuland;Hotot-en-Auge;Putot-en-Auge;Saint-Jouin;Saint-Léger-Dubosq;Victot-Pontfol;Victot-en-Auge
14440:Bény-sur-Mer;Cresserons;Douvres-la-Délivrande;Plumetot
14450:Cricqueville-en-Bessin;Grandcamp-Maisy;Saint-Pierre-du-Mont
14460:Colombelles
14470:Courseulles-sur-Mer;Graye-sur-Mer;Reviers
14480:Banville;Bazenville;Colombiers-sur-Seulles;Creully sur Seulles;Crépon;Le Fresne-Camilly;Moulins-en-Bessin;Ponts sur Seulles;Sainte-Croix-sur-Mer
14490:Balleroy;Balleroy-sur-Drôme;Cahagnolles;Campigny;Castillon;La Bazoque;Le Tronquay;Litteau;Montfiquet;Noron-la-Poterie;Planquery;Saint-Paul-du-Vernay;Trungy;Vaubadon
14500:Campagnolles;Coulonces;Maisoncelles-la-Jourdan;Roullours;Saint-Germain-de-Tallevende-la-Lande-Vaumont;Truttemer-le-Grand;Truttemer-le-Petit;Vaudry;Vire;Vire Normandie
14510:Gonneville-sur-Mer;Houlgate
14520:Aure sur Mer;Commes;Huppain;Port-en-Bessin-Huppain;Russy;Sainte-Honorine-des-Pertes
14530:Luc-sur-Mer
14540:Airan;Billy;Bourguébus;Castine-en-Plaine;Conteville;Fierville-Bray;Garcelles-Secqueville;Grentheville;Hubert-Folie;Le Castelet;Poussy-la-Campagne;Rocquancourt;Saint-Aignan-de-Cramesnil;Soliers;Tilly-la-Campagne;Valambray
14550:Blainville-sur-Orne
14570:Clécy;La Villette;Le Vey;Saint-Lambert;Saint-Rémy
14590:Fumichon;Le Pin;Moyaux;Ouilly-du-Houley
14600:Ablon;Barneville-la-Bertran;Fourneville;Genneville;Gonneville-sur-Honfleur;Honfleur;La Rivière-Saint-Sauveur;Pennedepie;Vasouy;Équemauville
14610:Anisy;Basly;Cairon;Cambes-en-Plaine;Colomby-Anguerny;Fontaine-Henry;Thaon;Villons-les-Buissons;Épron
14620:Barou-en-Auge;Beaumais;Crocy;Damblainville;Fourches;Le Marais-la-Chapelle;Les Moutiers-en-Auge;Morteaux-Coulibœuf;Norrey-en-Auge
14630:Cagny;Frénouville;Émiéville
14640:Auberville;Saint-Vaast-en-Auge;Villers-sur-Mer
14650:Carpiquet
14670:Basseneville;Bures-sur-Dives;Janville;Saint-Ouen-du-Mesnil-Oger;Saint-Pair;Saint-Pierre-du-Jonquet;Saint-Samson;Troarn
14680:Bretteville-sur-Laize;Cintheaux;Fresney-le-Puceux;Gouvix
14690:Cossesseville;La Pommeraye;Le Bô;Le Détroit;Le Mesnil-Villement;Les Isles-Bardel;Pierrefitte-en-Cinglais;Pierrepont;Pont-d'Ouilly;Rapilly;Tréprel
14700:Aubigny;Bonnœil;Cordey;Eraines;Falaise;Fourneaux-le-Val;Fresné-la-Mère;La Hoguette;Leffard;Les Loges-Saulces;Martigny-sur-l'Ante;Noron-l'Abbaye;Pertheville-Ners;Saint-Germain-Langot;Saint-Martin-de-Mieux;Saint-Pierre-Canivet;Saint-Pierre-du-Bû;Soulangy;Versainville;Vignats;Villy-lez-Falaise
14710:Asnières-en-Bessin;Aure sur Mer;Bernesq;Bricqueville;Colleville-sur-Mer;Colombières;Englesqueville-la-Percée;Formigny La Bataille;La Folie;Mandeville-en-Bessin;Rubercy;Russy;Saint-Laurent-sur-Mer;Saint-Martin-de-Blagny;Sainte-Honorine-des-Pertes;Surrain;Trévières;Vierville-sur-Mer
14730:Giberville
14740:Bretteville-l'Orgueilleuse;Brouay;Carcagny;Cheux;Lasson;Le Mesnil-Patry;Moulins-en-Bessin;Putot-en-Bessin;Rosel;Rots;Saint-Manvieu-Norrey;Sainte-Croix-Grand-Tonne;Secqueville-en-Bessin;Thue et Mue
14750:Saint-Aubin-sur-Mer
14760:Bretteville-sur-Odon
14770:Aunay-sur-Odon;Bauquay;Campandré-Valcongrain;Cauville;Condé-en-Normandie;Condé-sur-Noireau;Danvou-la-Ferrière;La Chapelle-Engerbold;Lassy;Le Plessis-Grimoult;Les Monts d'Aunay;Lénault;Ondefontaine;Proussy;Périgny;Roucamps;Saint-Germain-du-Crioult;Saint-Jean-le-Blanc;Saint-Pierre-la-Vieille;Saint-Vigor-des-Mézerets;Terres de Druance
14780:Lion-sur-Mer
14790:Fontaine-Étoupefour;Mouen;Verson
14800:Bonneville-sur-Touques;Canapville;Deauville;Englesqueville-en-Auge;Saint-Arnoult;Touques;Tourgéville;Vauville
14810:Gonneville-en-Auge;Merville-Franceville-Plage
14830:Langrune-sur-Mer
14840:Cuverville;Démouville
14850:Escoville;Hérouvillette
14860:Amfreville;Bavent;Bréville-les-Monts;Ranville;Robehomme
14880:Colleville-Montgomery;Hermanville-sur-Mer
14910:Benerville-sur-Mer;Blonville-sur-Mer
14920:Mathieu
14930:Maltot;Vieux;Éterville
14940:Banneville-la-Campagne;Sannerville;Touffréville
14950:Beaumont-en-Auge;Glanville;Saint-Pierre-Azif;Saint-Étienne-la-Thillaye
14960:Asnelles;Meuvaines;Saint-Côme-de-Fresné
14970:Bénouville;Saint-Aubin-d'Arquenay
14980:Lasson;Rots;Secqueville-en-Bessin
14990:Bernières-sur-Mer
15000:Aurillac;Ytrac
15100:Alleuze;Andelat;Anglards-de-Saint-Flour;Coren;Lavastrie;Les Ternes;Mentières;Montchamp;Neuvéglise;Neuvéglise-sur-Truyère;Oradour;Roffiac;Saint-Flour;Saint-Georges;Soulages;Sériers;Tanavelle;Tiviers;Vabres;Villedieu;Védrines-Saint-Loup
15110:Anterrieux;Chaudes-Aigues;Deux-Verges;Espinasse;Fridefont;Jabrun;La Trinitat;Lieutadès;Maurines;Saint-Martial;Saint-Rémy-de-Chaudes-Aigues;Saint-Urcize
15120:Junhac;Labesserette;Lacapelle-del-Fraisse;Ladinhac;Lapeyrugue;Leucamp;Montsalvy;Sansac-Veinazès;Vieillevie
15130:Arpajon-sur-Cère;Carlat;Cros-de-Ronesque;Giou-de-Mamou;Labrousse;Lafeuillade-en-Vézie;Prunet;Saint-Simon;Saint-Étienne-de-Carlat;Sansac-de-Marmiesse;Teissières-lès-Bouliès;Vezels-Roussy;Vézac;Yolet;Ytrac
15140:Besse;Drugeac;Fontanges;Le Fau;Saint-Bonnet-de-Salers;Saint-Chamant;Saint-Cirgues-de-Malbert;Saint-Martin-Cantalès;Saint-Martin-Valmeroux;Saint-Paul-de-Salers;Saint-Projet-de-Salers;Saint-Rémy-de-Salers;Sainte-Eulalie;Salers
15150:Arnac;Cros-de-Montvert;Glénat;Lacapelle-Viescamp;Laroquebrou;Montvert;Nieudan;Rouffiac;Saint-Gérons;Saint-Santin-Cantalès;Saint-Victor;Saint-Étienne-Cantalès;Siran
15160:Allanche;Landeyrat;Pradiers;Vernols;Vèze
15170:Celles;Chalinargues;Coltines;Ferrières-Saint-Mary;Joursac;Neussargues-Moissac;Peyrusse;Rézentières;Sainte-Anastasie;Talizat;Valjouze
15190:Chanterelle;Condat;Lugarde;Marcenat;Montboudif;Montgreleix;Saint-Amandin;Saint-Bonnet-de-Condat;Saint-Saturnin
15200:Arches;Chalvignac;Jaleyrac;Le Vigean;Mauriac;Méallet;Salins;Sourniac
15210:Madic;Ydes
15220:Marcolès;Roannes-Saint-Mary;Saint-Antoine;Saint-Mamet-la-Salvetat;Vitrac
15230:Brezons;Cézens;Gourdièges;Lacapelle-Barrès;Malbo;Narnhac;Paulhenc;Pierrefort;Saint-Martin-sous-Vigouroux;Sainte-Marie
15240:Antignac;Auzers;Bassignac;La Monselie;Le Monteil;Saignes;Sauvat;Vebret
15250:Ayrens;Crandelles;Jussac;Laroquevieille;Marmanhac;Naucelles;Reilhac;Saint-Paul-des-Landes;Teissières-de-Cornet
15260:Lavastrie;Neuvéglise;Neuvéglise-sur-Truyère;Oradour;Sériers
15270:Beaulieu;Champs-sur-Tarentaine-Marchal;Lanobre;Marchal;Trémouille
15290:Cayrols;La Ségalassière;Le Rouget;Le Rouget-Pers;Omps;Parlan;Pers;Roumégoux;Saint-Saury
15300:Albepierre-Bredons;Chastel-sur-Murat;Chavagnac;Dienne;La Chapelle-d'Alagnon;Laveissenet;Laveissière;Lavigerie;Murat;Ségur-les-Villas;Ussel;Valuéjols;Virargues
15310:Freix-Anglards;Girgols;Saint-Cernin;Saint-Illide;Tournemire
15320:Chaliers;Clavières;Lorcières;Ruynes-en-Margeride;Val d'Arcomie
15340:Calvinet;Cassaniouze;Mourjou;Puycapel;Sénezergues
15350:Champagnac;Saint-Pierre;Veyrières
15380:Anglards-de-Salers;Le Falgoux;Le Vaulmier;Moussages;Saint-Vincent-de-Salers
15400:Apchon;Cheylade;Collandres;Le Claux;Marchastel;Menet;Riom-ès-Montagnes;Saint-Hippolyte;Saint-Étienne-de-Chomeil;Trizac;Valette
15430:Cussac;Paulhac
15500:Auriac-l'Église;Bonnac;Celoux;Charmensac;Chazelles;La Chapelle-Laurent;Lastic;Laurie;Massiac;Molompize;Molèdes;Rageade;Saint-Mary-le-Plain;Saint-Poncy;Vieillespesse
15590:Lascelle;Mandailles-Saint-Julien;Saint-Cirgues-de-Jordanne;Velzic
15600:Boisset;Fournoulès;Le Trioulou;Leynhac;Maurs;Montmurat;Quézac;Rouziers;Saint-Constant;Saint-Constant-Fournoulès;Saint-Julien-de-Toursac;Saint-Santin-de-Maurs;Saint-Étienne-de-Maurs
15700:Ally;Barriac-les-Bosquets;Brageac;Chaussenac;Drignac;Escorailles;Loupiac;Pleaux;Saint-Christophe-les-Gorges;Tourniac
15800:Badailhac;Jou-sous-Monjou;Pailherols;Polminhac;Raulhac;Saint-Clément;Saint-Jacques-des-Blats;Thiézac;Vic-sur-Cère
16000:Angoulême
16100:Boutiers-Saint-Trojan;Châteaubernard;Cognac;Javrezac;Louzac-Saint-André;Merpins;Saint-Brice;Saint-Laurent-de-Cognac
16110:Agris;Bunzac;La Rochefoucauld;La Rochefoucauld-en-Angoumois;La Rochette;Marillac-le-Franc;Moulins-sur-Tardoire;Pranzac;Rivières;Saint-Projet-Saint-Constant;Taponnat-Fleurignac;Yvrac-et-Malleyrand
16120:Angeac-Charente;Bassac;Bellevigne;Birac;Bonneuil;Bouteville;Châteauneuf-sur-Charente;Graves-Saint-Amant;Ladiville;Mosnac;Mosnac-Saint-Simeux;Saint-Simeux;Saint-Simon;Vibrac
16130:Ambleville;Angeac-Champagne;Ars;Gensac-la-Pallue;Genté;Gimeux;Juillac-le-Coq;Lignières-Ambleville;Lignières-Sonneville;Saint-Fort-sur-le-Né;Saint-Preuil;Salles-d'Angles;Segonzac;Verrières
16140:Aigre;Ambérac;Barbezières;Bessé;Charmé;Fouqueure;La Chapelle;Les Gours;Ligné;Lupsault;Marcillac-Lanville;Mons;Oradour;Ranville-Breuillaud;Saint-Fraigne;Tusson;Verdille;Villejésus;Ébréon
16150:Chabanais;Chabrac;Chassenon;Chirac;Exideuil-sur-Vienne;Pressignac;Saint-Quentin-sur-Charente;Étagnac
16160:Gond-Pontouvre
16170:Anville;Auge-Saint-Médard;Bonneville;Genac-Bignac;Mareuil;Montigné;Rouillac;Saint-Amant-de-Nouère;Saint-Cybardeaux;Val-d'Auge;Vaux-Rouillac;Échallat
16190:Bors (Canton de Tude-et-Lavalette);Courgeac;Deviat;Juignac;Montmoreau;Nonac;Poullignac;Saint-Martial;Salles-Lavalette
16200:Bourg-Charente;Chassors;Courbillac;Fleurac;Foussignac;Houlette;Jarnac;Julienne;Les Métairies;Mainxe-Gondeville;Mérignac;Nercillac;Réparsac;Sainte-Sévère;Sigogne;Triac-Lautrait
16210:Bardenac;Bazac;Bellon;Brie-sous-Chalais;Chalais;Courlac;Curac;Les Essards;Médillac;Orival;Rioux-Martin;Rouffiac;Saint-Avit;Saint-Quentin-de-Chalais;Saint-Romain;Yviers
16220:Eymouthiers;Montbron;Moulins-sur-Tardoire;Orgedeuil;Rouzède;Saint-Sornin;Vouthon;Écuras
16230:Cellettes;Fontclaireau;Fontenille;Juillé;Lonnes;Luxé;Maine-de-Boixe;Mansle;Mansle-les-Fontaines;Nanclars;Puyréaux;Saint-Ciers-sur-Bonnieure;Saint-Groux;Val-de-Bonnieure;Villognon
16240:Brettes;Courcôme;Embourie;Empuré;La Chèvrerie;La Forêt-de-Tessé;La Magdeleine;Longré;Montjean;Paizay-Naudouin-Embourie;Raix;Souvigné;Theil-Rabier;Tuzie;Villefagnan;Villegats;Villiers-le-Roux
16250:Bessac;Bécheresse;Chadurie;Champagne-Vigny;Coteaux-du-Blanzacais;Plassac-Rouffiac;Pérignac;Val des Vignes;Voulgézac;Étriac
16260:Cellefrouin;Chasseneuil-sur-Bonnieure;La Tâche;Les Pins;Saint-Mary;Suaux
16270:Genouillac;La Péruse;Mazières;Nieuil;Roumazières-Loubert;Suris;Terres-de-Haute-Charente
16290:Asnières-sur-Nouère;Champmillon;Douzat;Hiersac;Moulidars;Saint-Saturnin
16300:Ambleville;Angeduc;Barbezieux-Saint-Hilaire;Barret;Brie-sous-Barbezieux;Challignac;Criteuil-la-Magdeleine;Guimps;Lachaise;Lagarde-sur-le-Né;Lamérac;Lignières-Ambleville;Lignières-Sonneville;Montchaude;Montmérac;Saint-Aulais-la-Chapelle;Saint-Bonnet;Saint-Hilaire;Saint-Médard;Saint-Palais-du-Né;Salles-de-Barbezieux;Vignolles
16310:Cherves-Châtelars;Le Lindois;Lésignac-Durand;Massignac;Mazerolles;Montembœuf;Mouzon;Roussines;Saint-Adjutory;Sauvagnac;Verneuil;Vitrac-Saint-Vincent
16320:Blanzaguet-Saint-Cybard;Boisné-La Tude;Combiers;Gardes-le-Pontaroux;Gurat;Magnac-Lavalette-Villars;Magnac-lès-Gardes;Ronsenac;Rougnac;Vaux-Lavalette;Villebois-Lavalette;Édon
16330:Coulonges;La Boixe;Montignac-Charente;Saint-Amant-de-Boixe;Vars;Vervant;Vouharte;Xambes
16340:L'Isle-d'Espagnac
16350:Benest;Champagne-Mouton;Chassiecq;Le Bouchage;Le Vieux-Cérier;Saint-Coutant;Turgon;Vieux-Ruffec
16360:Baignes-Sainte-Radegonde;Bors (Canton de Charente-Sud);Chantillac;Condéon;Le Tâtre;Reignac;Touvérac
16370:Bréville;Cherves-Richemont;Mesnac;Saint-Sulpice-de-Cognac;Val-de-Cognac
16380:Charras;Chazelles;Feuillade;Grassac;Mainzac;Marthon;Saint-Germain-de-Montbron;Souffrignac
16390:Aubeterre-sur-Dronne;Bonnes;Laprade;Montignac-le-Coq;Nabinaud;Palluaud;Pillac;Saint-Séverin
16400:La Couronne;Puymoyen;Vœuil-et-Giget
16410:Bouëx;Dignac;Dirac;Fouquebrune;Garat;Sers;Torsac;Vouzan
16420:Brigueuil;Lesterps;Montrollet;Saint-Christophe;Saulgond
16430:Balzac;Champniers;Vindelle
16440:Claix;Mouthiers-sur-Boëme;Nersac;Roullet-Saint-Estèphe;Sireuil
16450:Beaulieu-sur-Sonnette;Le Grand-Madieu;Lussac;Parzac;Saint-Claud;Saint-Laurent-de-Céris
16460:Aunac-sur-Charente;Chenon;Couture;Lichères;Mouton;Saint-Front;Saint-Sulpice-de-Ruffec;Valence;Ventouse
16470:Saint-Michel
16480:Berneuil;Boisbreteau;Brossac;Chillac;Châtignac;Guizengeard;Oriolles;Passirac;Saint-Félix;Saint-Laurent-des-Combes;Saint-Vallier;Sainte-Souline;Sauvignac
16490:Alloue;Ambernac;Hiesse;Pleuville;Épenède
16500:Abzac;Ansac-sur-Vienne;Brillac;Confolens;Esse;Lessac;Manot;Oradour-Fanais;Saint-Germain-de-Confolens;Saint-Maurice-des-Lions
16510:Verteuil-sur-Charente
16560:Anais;Aussac-Vadalle;Coulgens;Jauldes;Tourriers;Villejoubert
16570:Marsac;Saint-Genis-d'Hiersac
16590:Brie
16600:Magnac-sur-Touvre;Mornac;Ruelle-sur-Touvre;Touvre
16620:Montboyer
16700:Barro;Bernac;Bioussac;Condac;Courcôme;La Faye;Les Adjots;Londigny;Nanteuil-en-Vallée;Poursac;Ruffec;Saint-Georges;Saint-Gourson;Saint-Martin-du-Clocher;Salles-de-Villefagnan;Taizé-Aizie;Tuzie;Villegats
16710:Saint-Yrieix-sur-Charente
16720:Saint-Même-les-Carrières
16730:Fléac;Linars;Trois-Palis
16800:Soyaux
17000:La Rochelle
17100:Bussac-sur-Charente;Courcoury;Fontcouverte;La Chapelle-des-Pots;Le Douhet;Les Gonds;Saint-Vaize;Saintes;Vénérand
17110:Saint-Georges-de-Didonne
17111:Loix
17113:Mornac-sur-Seudre
17120:Arces;Barzan;Boutenac-Touvent;Brie-sous-Mortagne;Chenac-Saint-Seurin-d'Uzet;Cozes;Floirac;Grézac;Meursac;Mortagne-sur-Gironde;Semussac;Talmont-sur-Gironde;Thaims;Épargnes
17123:Île-d'Aix
17130:Chamouillac;Chardes;Chartuzac;Chaunac;Corignac;Courpignac;Coux;Expiremont;Jussas;Messac;Montendre;Pommiers-Moulons;Rouffignac;Salignac-de-Mirambeau;Souméras;Sousmoulins;Tugéras-Saint-Maurice;Vallet;Vibrac
17132:Meschers-sur-Gironde
17137:Esnandes;L'Houmeau;Marsilly;Nieul-sur-Mer
17138:Puilboreau;Saint-Xandre
17139:Dompierre-sur-Mer
17140:Lagord
17150:Allas-Bocage;Boisredon;Consac;Mirambeau;Nieul-le-Virouil;Saint-Bonnet-sur-Gironde;Saint-Dizant-du-Bois;Saint-Georges-des-Agoûts;Saint-Martial-de-Mirambeau;Saint-Sorlin-de-Conac;Saint-Thomas-de-Conac;Semillac;Semoussac;Soubran
17160:Bagnizeau;Ballans;Blanzac-lès-Matha;Brie-sous-Matha;Courcerac;Cressé;Gibourne;Haimps;La Brousse;Le Gicq;Les Touches-de-Périgny;Louzignac;Matha;Mons;Prignac;Sonnac;Thors
17170:Benon;Courçon;Cram-Chaban;Ferrières;La Grève-sur-Mignon;La Laigne;La Ronde;Saint-Cyr-du-Doret;Saint-Jean-de-Liversay;Taugon
17180:Périgny
17190:Saint-Georges-d'Oléron
17200:Royan;Saint-Sulpice-de-Royan
17210:Bedenac;Bran;Bussac-Forêt;Chatenet;Chepniers;Chevanceaux;Le Pin;Montlieu-la-Garde;Mérignac;Orignolles;Polignac;Pouillac;Saint-Palais-de-Négrignac;Sainte-Colombe
17220:Bourgneuf;Clavette;Croix-Chapeau;La Jarne;La Jarrie;Montroy;Saint-Christophe;Saint-Médard-d'Aunis;Saint-Rogatien;Saint-Vivien;Sainte-Soulle;Salles-sur-Mer
17230:Andilly;Charron;Longèves;Marans;Saint-Ouen-d'Aunis;Villedoux
17240:Bois;Champagnolles;Clion;Floirac;Lorignac;Mosnac;Plassac;Saint-Ciers-du-Taillon;Saint-Dizant-du-Gua;Saint-Fort-sur-Gironde;Saint-Genis-de-Saintonge;Saint-Georges-Antignac;Saint-Germain-du-Seudre;Saint-Grégoire-d'Ardennes;Saint-Sigismond-de-Clermont;Sainte-Ramée
17250:Beurlay;Geay;La Vallée;Les Essards;Plassay;Pont-l'Abbé-d'Arnoult;Romegoux;Saint-Porchaire;Saint-Sulpice-d'Arnoult;Sainte-Gemme;Sainte-Radegonde;Soulignonne;Trizay
17260:Cravans;Givrezac;Gémozac;Jazennes;Montpellier-de-Médillan;Saint-André-de-Lidon;Saint-Simon-de-Pellouaille;Tanzac;Villars-en-Pons;Virollet
17270:Boresse-et-Martron;Cercoux;Clérac;Le Fouilloux;Montguyon;Neuvicq;Saint-Martin-d'Ary;Saint-Pierre-du-Palais
17290:Aigrefeuille-d'Aunis;Ardillières;Ballon;Chambon;Ciré-d'Aunis;Forges;Landrais;Le Thou;Thairé;Virson
17300:Rochefort;Vergeroux
17310:Saint-Pierre-d'Oléron
17320:Hiers-Brouage;Marennes;Marennes-Hiers-Brouage;Saint-Just-Luzac
17330:Bernay-Saint-Martin;Coivert;Courant;Dœuil-sur-le-Mignon;La Croix-Comtesse;La Jarrie-Audouin;Loulay;Lozay;Migré;Saint-Félix;Saint-Martial;Saint-Pierre-de-l'Isle;Saint-Séverin-sur-Boutonne;Vergné;Villeneuve-la-Comtesse
17340:Châtelaillon-Plage;Yves
17350:Agonnay;Annepont;Coulonge-sur-Charente;Crazannes;Fenioux;Grandjean;Le Mung;Port-d'Envaux;Saint-Savinien;Taillant;Taillebourg
17360:Boscamnant;La Barde;La Clotte;La Genétouze;Saint-Aigulin;Saint-Martin-de-Coux
17370:Le Grand-Village-Plage;Saint-Trojan-les-Bains
17380:Annezay;Archingeay;Chantemerle-sur-la-Soie;La Devise;Landes;Les Nouillers;Nachamps;Puy-du-Lac;Puyrolland;Saint-Crépin;Saint-Loup;Tonnay-Boutonne;Torxé
17390:La Tremblade
17400:Antezant-la-Chapelle;Asnières-la-Giraud;Bignay;Courcelles;Essouvert;Fontenet;La Benâte;La Vergne;Les Églises-d'Argenteuil;Mazeray;Poursay-Garnaud;Saint-Denis-du-Pin;Saint-Jean-d'Angély;Saint-Julien-de-l'Escap;Saint-Martin-de-Juillers;Saint-Pardoult;Saint-Pierre-de-Juillers;Ternant;Varaize;Vervant;Voissay
17410:Saint-Martin-de-Ré
17420:Saint-Palais-sur-Mer
17430:Bords;Cabariot;Champdolent;Genouillé;Lussant;Moragne;Muron;Saint-Coutant-le-Grand;Saint-Hippolyte;Tonnay-Charente
17440:Aytré
17450:Fouras;Saint-Laurent-de-la-Prée
17460:Berneuil;Chermignac;Colombiers;La Jard;Préguillac;Rioux;Rétaud;Tesson;Thénac;Varzay
17470:Aulnay;Blanzay-sur-Boutonne;Cherbonnières;Contré;Dampierre-sur-Boutonne;La Villedieu;Loiré-sur-Nie;Nuaillé-sur-Boutonne;Paillé;Rives-de-Boutonne;Saint-Georges-de-Longuepierre;Saint-Mandé-sur-Brédoire;Villemorin
17480:Le Château-d'Oléron
17490:Bazauges;Beauvais-sur-Matha;Bresdon;Gourvillette;Macqueville;Massac;Neuvicq-le-Château;Saint-Ouen-la-Thène;Siecq
17500:Agudelle;Allas-Champagne;Champagnac;Clam;Fontaines-d'Ozillac;Guitinières;Jonzac;Lussac;Léoville;Meux;Mortiers;Neulles;Ozillac;Réaux sur Trèfle;Saint-Germain-de-Lusignan;Saint-Germain-de-Vibrac;Saint-Hilaire-du-Bois;Saint-Martial-de-Vitaterne;Saint-Médard;Saint-Simon-de-Bordes;Vanzac;Villexavier
17510:Chives;Fontaine-Chalendray;Les Éduts;Néré;Romazières;Saleignes;Seigné;Villiers-Couture;Vinax
17520:Archiac;Arthenac;Brie-sous-Archiac;Celles;Cierzac;Germignac;Jarnac-Champagne;Lonzac;Neuillac;Saint-Ciers-Champagne;Saint-Eugène;Saint-Maigrin;Saint-Martial-sur-Né;Sainte-Lheurine
17530:Arvert
17540:Anais;Angliers;Bouhet;Le Gué-d'Alleré;Nuaillé-d'Aunis;Saint-Sauveur-d'Aunis;Vérines
17550:Dolus-d'Oléron
17560:Bourcefranc-le-Chapus
17570:Les Mathes;Saint-Augustin
17580:Le Bois-Plage-en-Ré
17590:Ars-en-Ré;Saint-Clément-des-Baleines
17600:Balanzac;Corme-Royal;Corme-Écluse;L'Éguille;La Clisse;Le Chay;Le Gua;Luchat;Médis;Nancras;Nieulle-sur-Seudre;Pisany;Sablonceaux;Saint-Romain-de-Benet;Saint-Sornin;Saujon;Thézac
17610:Chaniers;Chérac;Dompierre-sur-Charente;Saint-Sauvant
17620:Beaugeay;Champagne;La Gripperie-Saint-Symphorien;Saint-Agnant;Saint-Jean-d'Angle;Échillais
17630:La Flotte
17640:Vaux-sur-Mer
17650:Saint-Denis-d'Oléron
17670:La Couarde-sur-Mer
17690:Angoulins
17700:Breuil-la-Réorte;La Devise;Marsais;Puyravault;Péré;Saint-Georges-du-Bois;Saint-Germain-de-Marencennes;Saint-Mard;Saint-Pierre-La-Noue;Saint-Pierre-d'Amilly;Saint-Saturnin-du-Bois;Surgères;Vouhé
17730:Port-des-Barques
17740:Sainte-Marie-de-Ré
17750:Étaules
17770:Aujac;Aumagne;Authon-Ébéon;Bercloux;Brizambourg;Burie;Juicq;La Frédière;Le Seure;Migron;Nantillé;Saint-Bris-des-Bois;Saint-Césaire;Saint-Hilaire-de-Villefranche;Sainte-Même;Villars-les-Bois;Ébéon;Écoyeux
17780:Moëze;Saint-Froult;Saint-Nazaire-sur-Charente;Soubise
17800:Avy;Belluire;Biron;Bougneau;Brives-sur-Charente;Chadenac;Coulonges;Fléac-sur-Seugne;Marignac;Mazerolles;Montils;Pons;Pérignac;Rouffiac;Saint-Léger;Saint-Palais-de-Phiolin;Saint-Quantin-de-Rançanne;Saint-Seurin-de-Palenne;Saint-Sever-de-Saintonge;Salignac-sur-Charente;Échebrune
17810:Nieul-lès-Saintes;Pessines;Saint-Georges-des-Coteaux;Écurat
17840:La Brée-les-Bains
17870:Breuil-Magné;Loire-les-Marais
17880:Les Portes-en-Ré
17890:Chaillevette
17920:Breuillet
17940:Rivedoux-Plage
18000:Bourges
18100:Méry-sur-Cher;Saint-Georges-sur-la-Prée;Saint-Hilaire-de-Court;Thénioux;Vierzon
18110:Allogny;Fussy;Pigny;Quantilly;Saint-Georges-sur-Moulon;Saint-Martin-d'Auxigny;Saint-Palais;Saint-Éloy-de-Gy;Vasselay;Vignoux-sous-les-Aix
18120:Brinay;Cerbois;Chéry;Lazenay;Limeux;Lury-sur-Arnon;Massay;Méreau;Preuilly;Quincy
18130:Bussy;Chalivoy-Milon;Cogny;Contres;Dun-sur-Auron;Jussy-Champagne;Lantan;Osmery;Parnay;Raymond;Saint-Denis-de-Palin;Vornay
18140:Argenvières;Charentonnay;Chaumoux-Marcilly;Couy;Garigny;Groises;Herry;Jussy-le-Chaudrier;La Chapelle-Montlinard;Lugny-Champagne;Précy;Saint-Léger-le-Petit;Saint-Martin-des-Champs;Sancergues;Sévry
18150:Apremont-sur-Allier;Cuffy;Germigny-l'Exempt;La Chapelle-Hugon;La Guerche-sur-l'Aubois;Le Chautay
18160:Chezal-Benoît;Ineuil;La Celle-Condé;Lignières;Montlouis;Saint-Baudel;Saint-Hilaire-en-Lignières;Touchay;Villecelin
18170:Ardenais;Ids-Saint-Roch;Le Châtelet;Loye-sur-Arnon;Maisonnais;Marçais;Morlac;Rezay;Saint-Pierre-les-Bois
18190:Chambon;Chavannes;Châteauneuf-sur-Cher;Corquoy;Crézançay-sur-Cher;Saint-Loup-des-Chaumes;Saint-Symphorien;Serruelles;Uzay-le-Venon;Vallenay;Venesmes
18200:Ainay-le-Vieil;Arcomps;Arpheuilles;Bouzais;Bruère-Allichamps;Colombiers;Drevant;Farges-Allichamps;La Celle;La Groutte;La Perche;Meillant;Nozières;Orcenais;Orval;Saint-Amand-Montrond;Saint-Georges-de-Poisieux
18210:Bannegon;Bessais-le-Fromental;Charenton-du-Cher;Coust;Le Pondy;Saint-Pierre-les-Étieux;Thaumiers;Vernais;Verneuil
18220:Aubinges;Azy;Brécy;Les Aix-d'Angillon;Morogues;Parassy;Rians;Saint-Céols;Sainte-Solange;Soulangis
18230:Saint-Doulchard
18240:Belleville-sur-Loire;Boulleret;Léré;Sainte-Gemme-en-Sancerrois;Santranges;Savigny-en-Sancerre;Sury-près-Léré
18250:Achères;Henrichemont;Humbligny;La Chapelotte;Montigny;Neuilly-en-Sancerre;Neuvy-Deux-Clochers
18260:Assigny;Barlieu;Concressault;Dampierre-en-Crot;Jars;Le Noyer;Subligny;Sury-ès-Bois;Thou;Vailly-sur-Sauldre;Villegenon
18270:Culan;Reigny;Saint-Christophe-le-Chaudry;Saint-Maur;Sidiailles
18290:Chârost;Civray;Mareuil-sur-Arnon;Plou;Poisieux;Saint-Ambroix;Saugy
18300:Bannay;Bué;Couargues;Crézancy-en-Sancerre;Feux;Gardefort;Jalognes;Menetou-Râtel;Ménétréol-sous-Sancerre;Saint-Bouize;Saint-Satur;Sancerre;Sens-Beaujeu;Sury-en-Vaux;Thauvenay;Veaugues;Verdigny;Vinon
18310:Dampierre-en-Graçay;Genouilly;Graçay;Nohant-en-Graçay;Saint-Outrille
18320:Beffes;Cours-les-Barres;Jouet-sur-l'Aubois;Marseilles-lès-Aubigny;Menetou-Couture;Saint-Hilaire-de-Gondilly;Torteron
18330:Nançay;Neuvy-sur-Barangeon;Saint-Laurent;Vouzeron
18340:Annoix;Arçay;Corquoy;Crosses;Lapan;Levet;Lissay-Lochy;Plaimpied-Givaudins;Saint-Germain-des-Bois;Saint-Just;Senneçay;Soye-en-Septaine;Vorly
18350:Blet;Charly;Chaumont;Cornusse;Croisy;Flavigny;Ignol;Mornay-Berry;Nérondes;Osmery;Ourouer-les-Bourdelins;Saint-Hilaire-de-Gondilly;Tendron
18360:Faverdines;La Celette;Saint-Vitte;Saulzais-le-Potier;Vesdun;Épineuil-le-Fleuriel
18370:Beddes;Châteaumeillant;Préveranges;Saint-Jeanvrin;Saint-Priest-la-Marche;Saint-Saturnin
18380:Ennordres;Ivoy-le-Pré;La Chapelle-d'Angillon;Méry-ès-Bois;Presly
18390:Moulins-sur-Yèvre;Nohant-en-Goût;Osmoy;Saint-Germain-du-Puy;Saint-Michel-de-Volangis;Savigny-en-Septaine
18400:Lunery;Primelles;Saint-Caprais;Saint-Florent-sur-Cher;Villeneuve-sur-Cher
18410:Argent-sur-Sauldre;Blancafort;Brinon-sur-Sauldre;Clémont
18500:Allouis;Berry-Bouy;Foëcy;Marmagne;Mehun-sur-Yèvre;Sainte-Thorette;Vignoux-sur-Barangeon
18510:Menetou-Salon
18520:Avord;Bengy-sur-Craon
18570:La Chapelle-Saint-Ursin;Le Subdray;Morthomiers;Trouy
18600:Augy-sur-Aubois;Givardon;Grossouvre;Mornay-sur-Allier;Neuilly-en-Dun;Neuvy-le-Barrois;Sagonne;Saint-Aignan-des-Noyers;Sancoins;Vereaux
18700:Aubigny-sur-Nère;Ménétréol-sur-Sauldre;Oizon;Sainte-Montaine
18800:Baugy;Chassy;Farges-en-Septaine;Gron;Villabon;Villequiers;Étréchy
19000:Les Angles-sur-Corrèze;Tulle
19100:Brive-la-Gaillarde
19110:Bort-les-Orgues;Monestier-Port-Dieu;Sarroux - Saint Julien
19120:Altillac;Astaillac;Beaulieu-sur-Dordogne;Bilhac;Brivezac;Chenailler-Mascheix;La Chapelle-aux-Saints;Liourdres;Nonards;Puy-d'Arnac;Queyssac-les-Vignes;Sioniac;Tudeils;Végennes
19130:Lascaux;Objat;Saint-Aulaire;Saint-Bonnet-la-Rivière;Saint-Cyprien;Saint-Cyr-la-Roche;Saint-Solve;Vars-sur-Roseix;Vignols;Voutezac
19140:Condat-sur-Ganaveix;Espartignac;Eyburie;Les Trois-Saints;Saint-Martin-Sepert;Saint-Pardoux-Corbier;Saint-Ybard;Uzerche
19150:Chanac-les-Mines;Cornil;Espagnac;Ladignac-sur-Rondelles;Lagarde-Enval;Lagarde-Marc-la-Tour;Laguenne;Laguenne-sur-Avalouze;Marc-la-Tour;Pandrignes;Saint-Bonnet-Avalouze;Saint-Martial-de-Gimel;Saint-Paul
19160:Chirac-Bellevue;Lamazière-Basse;Latronche;Liginiac;Neuvic;Palisse;Roche-le-Peyroux;Saint-Hilaire-Luc;Saint-Pantaléon-de-Lapleau;Saint-Étienne-la-Geneste;Sainte-Marie-Lapanouze;Sérandon
19170:Bonnefond;Bugeat;Gourdon-Murat;L'Église-aux-Bois;Lacelle;Lestards;Pradines;Pérols-sur-Vézère;Saint-Hilaire-les-Courbes;Saint-Merd-les-Oussines;Tarnac;Toy-Viam;Viam
19190:Albignac;Aubazines;Beynat;Lanteuil;Le Chastang;Le Pescher;Ménoire;Palazinges;Sérilhac
19200:Aix;Alleyrat;Chaveroche;Confolent-Port-Dieu;La Tourette;Lignareix;Margerides;Mestes;Saint-Angel;Saint-Bonnet-près-Bort;Saint-Dézery;Saint-Exupéry-les-Roches;Saint-Fréjoux;Saint-Pardoux-le-Neuf;Saint-Pardoux-le-Vieux;Saint-Victour;Saint-Étienne-aux-Clos;Thalamy;Ussel;Valiergues;Veyrières
19210:Les Trois-Saints;Lubersac;Montgibaud;Saint-Julien-le-Vendômois;Saint-Martin-Sepert;Saint-Pardoux-Corbier;Saint-Ybard;Saint-Éloy-les-Tuileries
19220:Auriac;Bassignac-le-Haut;Darazac;Rilhac-Xaintrie;Saint-Cirgues-la-Loutre;Saint-Geniez-ô-Merle;Saint-Julien-aux-Bois;Saint-Privat;Servières-le-Château
19230:Arnac-Pompadour;Beyssac;Beyssenac;Saint-Sornin-Lavolps;Ségur-le-Château;Troche
19240:Allassac;Saint-Viance;Varetz
19250:Ambrugeat;Combressol;Davignac;Maussac;Meymac;Saint-Sulpice-les-Bois
19260:Affieux;Peyrissac;Rilhac-Treignac;Treignac;Veix
19270:Donzenac;Sadroc;Saint-Pardoux-l'Ortigier;Sainte-Féréole;Ussac
19290:Bellechassagne;Chavanac;Millevaches;Peyrelevade;Saint-Germain-Lavolps;Saint-Rémy;Saint-Setiers;Sornac
19300:Chapelle-Spinasse;Darnets;Grandsaigne;Montaignac-sur-Doustre;Moustier-Ventadour;Péret-Bel-Air;Rosiers-d'Égletons;Saint-Yrieix-le-Déjalat;Soudeilles;Égletons
19310:Ayen;Brignac-la-Plaine;Louignac;Perpezac-le-Blanc;Saint-Robert;Segonzac;Yssandon
19320:Argentat;Argentat-sur-Dordogne;Champagnac-la-Noaille;Champagnac-la-Prune;Clergoux;Gros-Chastang;Gumond;La Roche-Canillac;Lafage-sur-Sombre;Marcillac-la-Croisille;Saint-Bazile-de-la-Roche;Saint-Martin-la-Méanne;Saint-Merd-de-Lapleau;Saint-Pardoux-la-Croisille
19330:Chameyrat;Chanteix;Favars;Saint-Germain-les-Vergnes;Saint-Mexant
19340:Couffy-sur-Sarsonne;Courteix;Eygurande;Feyt;Lamazière-Haute;Laroche-près-Feyt;Merlines;Monestier-Merlines
19350:Chabrignac;Concèze;Juillac;Rosiers-de-Juillac
19360:Cosnac;Dampniat;La Chapelle-aux-Brocs;Malemort;Malemort-sur-Corrèze;Venarsal
19370:Chamberet;Soudaine-Lavinadière
19380:Albussac;Forgès;Neuville;Saint-Bonnet-Elvert;Saint-Chamant;Saint-Sylvain
19390:Beaumont;Chaumeil;Orliac-de-Bar;Saint-Augustin
19400:Argentat;Argentat-sur-Dordogne;Hautefage;Monceaux-sur-Dordogne;Saint-Bazile-de-la-Roche;Saint-Hilaire-Taurieux;Saint-Martial-Entraygues
19410:Estivaux;Orgnac-sur-Vézère;Perpezac-le-Noir;Saint-Bonnet-l'Enfantier;Vigeois
19430:Bassignac-le-Bas;Camps-Saint-Mathurin-Léobazel;Goulles;La Chapelle-Saint-Géraud;Mercœur;Reygade;Saint-Bonnet-les-Tours-de-Merle;Saint-Julien-le-Pèlerin;Sexcles
19450:Chamboulive;Pierrefitte
19460:Naves
19470:Le Lonzac;Madranges
19490:Sainte-Fortunade
19500:Branceilles;Chauffour-sur-Vell;Collonges-la-Rouge;Curemonte;Jugeals-Nazareth;Lagleygeolle;Ligneyrac;Lostanges;Marcillac-la-Croze;Meyssac;Noailhac;Saillac;Saint-Bazile-de-Meyssac;Saint-Julien-Maumont;Turenne
19510:Benayes;Lamongerie;Masseret;Meilhards;Salon-la-Tour
19520:Cublac;Mansac
19550:Lapleau;Laval-sur-Luzège;Saint-Hilaire-Foissac;Soursac
19560:Saint-Hilaire-Peyroux
19600:Chartrier-Ferrière;Chasteaux;Estivals;Larche;Lissac-sur-Couze;Nespouls;Noailles;Saint-Cernin-de-Larche;Saint-Pantaléon-de-Larche
19700:Lagraulière;Saint-Clément;Saint-Jal;Saint-Salvadour;Seilhac
19800:Bar;Corrèze;Eyrein;Gimel-les-Cascades;Meyrignac-l'Église;Saint-Priest-de-Gimel;Sarran;Vitrac-sur-Montane
20000:Ajaccio
20090:Ajaccio
20100:Bilia;Foce;Giuncheto;Granace;Grossa;Sartène
20110:Arbellara;Belvédère-Campomoro;Propriano;Viggianello
20111:Calcatoggio;Casaglione
20112:Altagène;Mela;Olmiccia;Sainte-Lucie-de-Tallano;Zoza
20113:Olmeto
20114:Figari
20115:Piana
20116:Aullène;Zérubia
20117:Cauro;Eccica-Suarella;Ocana;Tolla
20118:Coggia;Vico
20119:Bastelica
20121:Azzana;Pastricciola;Rezza;Rosazia;Salice
20122:Quenza
20123:Cognocoli-Monticchi;Pila-Canale
20124:Zonza
20125:Orto;Poggiolo;Soccia
20126:Cristinacce;Évisa
20127:Serra-di-Scopamène
20128:Albitreccia;Grosseto-Prugna;Guargualé;Urbalacone
20129:Bastelicaccia
20130:Cargèse
20131:Pianottoli-Caldarello
20132:Zicavo
20133:Carbuccia;Ucciani
20134:Ciamannacce;Palneca;Sampolo;Tasso
20135:Conca
20136:Bocognano
20137:Lecci;Porto-Vecchio;San-Gavino-di-Carbini
20138:Coti-Chiavari
20139:Lopigna
20140:Argiusta-Moriccio;Casalabriva;Moca-Croce;Olivese;Petreto-Bicchisano;Serra-di-Ferro;Sollacaro
20141:Marignana
20142:Campo;Quasquara
20143:Fozzano;Santa-Maria-Figaniella
20144:Zonza
20145:Sari-Solenzara
20146:Sotta
20147:Osani;Partinello;Serriera
20148:Cozzano
20150:Ota
20151:Ambiegna;Arro;Cannelle;Sant'Andréa-d'Orcino;Sari-d'Orcino
20152:Sorbollano
20153:Guitera-les-Bains
20157:Frasseto
20160:Arbori;Balogna;Coggia;Guagno;Letia;Murzo;Poggiolo;Renno;Vico
20163:Tavera
20164:Cargiaca
20165:Loreto-di-Tallano
20166:Albitreccia;Cognocoli-Monticchi;Grosseto-Prugna;Pietrosella
20167:Afa;Ajaccio;Alata;Appietto;Cuttoli-Corticchiato;Peri;Sarrola-Carcopino;Tavaco;Valle-di-Mezzana;Villanova
20168:Corrano
20169:Bonifacio
20170:Carbini;Levie;San-Gavino-di-Carbini
20171:Monacia-d'Aullène
20172:Vero
20173:Zévaco
20190:Azilone-Ampaza;Cardo-Torgia;Forciolo;Santa-Maria-Siché;Zigliara
20200:Bastia;San-Martino-di-Lota;Santa-Maria-di-Lota;Ville-di-Pietrabugno
20212:Alando;Alzi;Bustanico;Castellare-di-Mercurio;Erbajolo;Favalello;Focicchia;Mazzola;Sant'Andréa-di-Bozio;Sermano
20213:Castellare-di-Casinca;Penta-di-Casinca;Pruno;San-Damiano;San-Gavino-d'Ampugnani;Scata;Sorbo-Ocagnano
20214:Calenzana;Moncale;Montegrosso;Zilia
20215:Casalta;Loreto-di-Casinca;Piano;Porri;Silvareccio;Venzolasca;Vescovato
20217:Canari;Nonza;Ogliastro;Olcani;Olmeta-di-Capocorso;Saint-Florent;Santo-Pietro-di-Tenda
20218:Castifao;Castiglione;Castineta;Gavignano;Lama;Moltifao;Morosaglia;Piedigriggio;Pietralba;Popolasca;Prato-di-Giovellina;Saliceto;Urtaca
20219:Muracciole;Vivario
20220:Algajola;Aregno;Corbara;L'Île-Rousse;Monticello;Pigna;Sant'Antonino;Santa-Reparata-di-Balagna
20221:Cervione;Sant'Andréa-di-Cotone;Santa-Maria-Poggio;Valle-di-Campoloro
20222:Brando
20224:Albertacce;Calacuccia;Casamaccioli;Corscia;Lozzi
20225:Avapessa;Cateri;Feliceto;Lavatoggio;Muro;Nessa
20226:Belgodère;Costa;Novella;Occhiatana;Palasca;Speloncato
20227:Ghisoni
20228:Barrettali;Cagnano;Luri;Pino
20229:Campana;Carcheto-Brustico;Carpineto;Monacia-d'Orezza;Nocario;Parata;Piazzole;Pie-d'Orezza;Piedicroce;Piedipartino;Polveroso;Rapaggio;Stazzona;Valle-d'Orezza;Verdèse
20230:Canale-di-Verde;Chiatra;Linguizzetta;Pero-Casevecchie;Pietra-di-Verde;Poggio-Mezzana;San-Giovanni-di-Moriani;San-Giuliano;San-Nicolao;Santa-Lucia-di-Moriani;Santa-Reparata-di-Moriani;Taglio-Isolaccio;Talasani;Velone-Orneto
20231:Venaco
20232:Oletta;Olmeta-di-Tuda;Poggio-d'Oletta;Vallecalle
20233:Pietracorbara;Sisco
20234:Felce;Novale;Ortale;Perelli;Piazzali;Pietricaggio;Piobetta;Tarrano;Valle-d'Alesani
20235:Bisinchi;Canavaggia;Castello-di-Rostino;Valle-di-Rostino
20236:Castirla;Omessa
20237:Casabianca;Croce;Ficaja;Giocatojo;La Porta;Poggio-Marinaccio;Quercitello
20238:Centuri;Morsiglia
20239:Murato;Rutali
20240:Chisa;Ghisonaccia;Lugo-di-Nazza;Poggio-di-Nazza;Solaro;Ventiseri
20242:Noceta;Pietroso;Rospigliani;Vezzani
20243:Isolaccio-di-Fiumorbo;Prunelli-di-Fiumorbo;San-Gavino-di-Fiumorbo;Serra-di-Fiumorbo
20244:Aiti;Cambia;Carticasi;Lano;Rusio;San-Lorenzo;Érone
20245:Galéria;Manso
20246:Piève;Rapale;San-Gavino-di-Tenda;Santo-Pietro-di-Tenda;Sorio
20247:Rogliano
20248:Rogliano;Tomino
20250:Casanova;Corte;Poggio-di-Venaco;Riventosa;Santa-Lucia-di-Mercurio;Santo-Pietro-di-Venaco;Soveria;Tralonca
20251:Altiani;Giuncaggio;Pancheraccia;Piedicorte-di-Gaggio;Pietraserena
20252:Bigorno;Campitello;Lento
20253:Barbaggio;Farinole;Patrimonio
20256:Corbara
20259:Mausoléo;Olmi-Cappella;Pioggiola;Vallica
20260:Calenzana;Calvi;Lumio
20270:Aghione;Aléria;Antisanti;Campi;Casevecchie;Matra;Moïta;Pancheraccia;Tallone;Tox
20272:Ampriani;Pianello;Zalana;Zuani
20275:Ersa
20276:Asco
20279:Ville-di-Paraso
20287:Meria
20290:Borgo;Campile;Crocicchia;Lucciana;Monte;Olmo;Ortiporio;Penta-Acquatella;Prunelli-di-Casacconi;Scolca;Vignale;Volpajola
20600:Bastia;Furiani
20620:Biguglia
21000:Dijon
21110:Aiserey;Beire-le-Fort;Bessey-lès-Cîteaux;Bretenière;Cessey-sur-Tille;Chambeire;Collonges-et-Premières;Collonges-lès-Premières;Fauverney;Genlis;Izeure;Izier;Labergement-Foigney;Longchamp;Longeault;Longeault-Pluvault;Longecourt-en-Plaine;Magny-sur-Tille;Marliens;Pluvault;Pluvet;Premières;Rouvres-en-Plaine;Soirans;Tart;Tart-l'Abbaye;Tart-le-Bas;Tart-le-Haut;Thorey-en-Plaine;Varanges;Échigey
21120:Avelanges;Chaignay;Courtivron;Crécey-sur-Tille;Diénay;Frénois;Gemeaux;Is-sur-Tille;Lux;Marcilly-sur-Tille;Marey-sur-Tille;Moloy;Pichanges;Poiseul-lès-Saulx;Saulx-le-Duc;Spoy;Tarsul;Til-Châtel;Vernot;Villecomte;Villey-sur-Tille;Échevannes
21121:Ahuy;Daix;Darois;Fontaine-lès-Dijon;Hauteville-lès-Dijon;Val-Suzon;Étaules
21130:Athée;Auxonne;Billey;Champdôtre;Flagey-lès-Auxonne;Flammerans;Labergement-lès-Auxonne;Les Maillys;Magny-Montarlot;Poncey-lès-Athée;Pont;Saint-Seine-en-Bâche;Tillenay;Tréclun;Villers-Rotin;Villers-les-Pots
21140:Bierre-lès-Semur;Charigny;Courcelles-lès-Semur;Flée;Genay;Juilly;Lantilly;Le Val-Larrey;Magny-la-Ville;Massingy-lès-Semur;Millery;Montigny-sur-Armançon;Pont-et-Massène;Saint-Euphrône;Semur-en-Auxois;Souhey;Vic-de-Chassenay;Villars-et-Villenotte;Villeneuve-sous-Charigny
21150:Alise-Sainte-Reine;Bussy-le-Grand;Chassey;Corpoyer-la-Chapelle;Darcey;Flavigny-sur-Ozerain;Frôlois;Gissey-sous-Flavigny;Grignon;Grésigny-Sainte-Reine;Hauteroche;Jailly-les-Moulins;La Roche-Vanneau;Lucenay-le-Duc;Marigny-le-Cahouët;Mussy-la-Fosse;Ménétreux-le-Pitois;Pouillenay;Seigny;Thenissey;Venarey-les-Laumes
21160:Corcelles-les-Monts;Couchey;Flavignerot;Marsannay-la-Côte;Perrigny-lès-Dijon
21170:Aubigny-en-Plaine;Charrey-sur-Saône;Esbarres;Franxault;Laperrière-sur-Saône;Losne;Magny-lès-Aubigny;Montot;Saint-Jean-de-Losne;Saint-Symphorien-sur-Saône;Saint-Usage;Samerey;Trouhans;Échenon
21190:Auxey-Duresses;Chassagne-Montrachet;Corcelles-les-Arts;Corpeau;Mavilly-Mandelot;Meloisey;Merceuil;Meursault;Monthelie;Nantoux;Puligny-Montrachet;Saint-Aubin;Saint-Romain;Tailly;Volnay;Ébaty
21200:Beaune;Bligny-lès-Beaune;Bouze-lès-Beaune;Chevigny-en-Valière;Chorey-les-Beaune;Combertault;Levernois;Marigny-lès-Reullée;Meursanges;Montagny-lès-Beaune;Ruffey-lès-Beaune;Sainte-Marie-la-Blanche;Vignoles
21210:Champeau-en-Morvan;Juillenay;La Motte-Ternant;Lacour-d'Arcenay;Missery;Molphey;Montlay-en-Auxois;Saint-Didier;Saint-Martin-de-la-Mer;Saulieu;Thoisy-la-Berchère;Villargoix
21220:Brochon;Broindon;Bévy;Chambolle-Musigny;Chambœuf;Chevannes;Collonges-lès-Bévy;Curley;Curtil-Vergy;Détain-et-Bruant;Fixin;Gevrey-Chambertin;L'Étang-Vergy;Messanges;Morey-Saint-Denis;Reulle-Vergy;Saint-Philibert;Segrois;Semezanges;Ternant;Urcy;Valforêt;Épernay-sous-Gevrey
21230:Allerey;Antigny-la-Ville;Arnay-le-Duc;Champignolles;Clomot;Culètre;Cussy-le-Châtel;Foissy;Jouey;Lacanche;Le Fête;Longecourt-lès-Culêtre;Magnien;Maligny;Mimeure;Musigny;Saint-Pierre-en-Vaux;Saint-Prix-lès-Arnay;Viévy;Voudenay
21240:Talant
21250:Auvillars-sur-Saône;Bonnencontre;Bousselange;Broin;Chamblanc;Corberon;Corgengoux;Glanon;Grosbois-lès-Tichey;Jallanges;Labruyère;Lanthes;Lechâtelet;Montagny-lès-Seurre;Montmain;Pagny-la-Ville;Pagny-le-Château;Pouilly-sur-Saône;Seurre;Tichey;Trugny;Villy-le-Moutier
21260:Boussenois;Chazeuil;Foncegrive;Orville;Sacquenay;Selongey;Vernois-lès-Vesvres;Véronnes
21270:Binges;Cirey-lès-Pontailler;Cléry;Drambon;Heuilley-sur-Saône;Marandeuil;Maxilly-sur-Saône;Montmançon;Perrigny-sur-l'Ognon;Pontailler-sur-Saône;Saint-Léger-Triey;Saint-Sauveur;Soissons-sur-Nacey;Talmay;Tellecey;Vielverge;Vonges;Étevaux
21290:Beneuvre;Bure-les-Templiers;Buxerolles;Chambain;Chaugey;Essarois;Faverolles-lès-Lucey;Gurgy-la-Ville;Gurgy-le-Château;Leuglay;Lucey;Menesble;Montmoyen;Recey-sur-Ource;Saint-Broing-les-Moines;Terrefondrée;Voulaines-les-Templiers
21300:Chenôve
21310:Arceau;Beaumont-sur-Vingeanne;Beire-le-Châtel;Belleneuve;Blagny-sur-Vingeanne;Bèze;Bézouotte;Champagne-sur-Vingeanne;Charmes;Cheuge;Cuiserey;Dampierre-et-Flée;Jancigny;Magny-Saint-Médard;Mirebeau-sur-Bèze;Noiron-sur-Bèze;Oisilly;Renève;Savolles;Tanay;Trochères;Viévigne
21320:Arconcey;Bellenot-sous-Pouilly;Beurey-Bauguay;Blancey;Chailly-sur-Armançon;Chazilly;Châteauneuf;Châtellenot;Civry-en-Montagne;Commarin;Créancey;Essey;Maconge;Marcilly-Ogny;Martrois;Meilly-sur-Rouvres;Mont-Saint-Jean;Pouilly-en-Auxois;Rouvres-sous-Meilly;Sainte-Sabine;Semarey;Thoisy-le-Désert;Vandenesse-en-Auxois;Éguilly
21330:Balot;Bissey-la-Pierre;Bouix;Channay;Cérilly;Fontaines-les-Sèches;Griselles;Laignes;Larrey;Marcenay;Molesme;Nesle-et-Massoult;Nicey;Poinçon-lès-Larrey;Verdonnet;Vertault;Villedieu
21340:Aubigny-la-Ronce;Baubigny;Change;Cormot-Vauchignon;La Rochepot;Molinot;Nolay;Santosse;Thury;Val-Mont
21350:Arnay-sous-Vitteaux;Avosnes;Beurizot;Boussey;Brain;Charny;Dampierre-en-Montagne;Gissey-le-Vieil;Marcellois;Marcilly-et-Dracy;Massingy-lès-Vitteaux;Posanges;Saffres;Saint-Thibault;Sainte-Colombe-en-Auxois;Soussey-sur-Brionne;Thorey-sous-Charny;Uncey-le-Franc;Velogny;Vesvres;Villeberny;Villeferry;Villy-en-Auxois;Vitteaux
21360:Antheuil;Aubaine;Auxant;Bessey-en-Chaume;Bessey-la-Cour;Bligny-sur-Ouche;Bouhey;Chaudenay-la-Ville;Chaudenay-le-Château;Colombier;Crugey;Cussy-la-Colonne;La Bussière-sur-Ouche;Lusigny-sur-Ouche;Montceau-et-Écharnant;Painblanc;Saussey;Thomirey;Thorey-sur-Ouche;Veilly;Veuvey-sur-Ouche;Vic-des-Prés;Écutigny
21370:Lantenay;Pasques;Plombières-lès-Dijon;Prenois;Velars-sur-Ouche
21380:Asnières-lès-Dijon;Curtil-Saint-Seine;Marsannay-le-Bois;Messigny-et-Vantoux;Saussy;Savigny-le-Sec;Épagny
21390:Aisy-sous-Thil;Bierre-lès-Semur;Braux;Brianny;Clamerey;Dompierre-en-Morvan;Flée;Fontangy;Le Val-Larrey;Marcigny-sous-Thil;Montigny-Saint-Barthélemy;Nan-sous-Thil;Noidan;Normier;Précy-sous-Thil;Roilly;Vic-sous-Thil
21400:Aisey-sur-Seine;Ampilly-le-Sec;Brémur-et-Vaurois;Buncey;Chamesson;Charrey-sur-Seine;Chaumont-le-Bois;Chemin-d'Aisey;Châtillon-sur-Seine;Coulmier-le-Sec;Gomméville;Maisey-le-Duc;Massingy;Montliot-et-Courcelles;Mosson;Nod-sur-Seine;Noiron-sur-Seine;Obtrée;Pothières;Prusly-sur-Ource;Puits;Sainte-Colombe-sur-Seine;Vannaire;Vanvey;Villers-Patras;Villiers-le-Duc;Villotte-sur-Ource;Vix;Étrochey
21410:Agey;Ancey;Arcey;Barbirey-sur-Ouche;Baulme-la-Roche;Fleurey-sur-Ouche;Gergueil;Gissey-sur-Ouche;Mâlain;Prâlon;Saint-Jean-de-Bœuf;Saint-Victor-sur-Ouche;Sainte-Marie-sur-Ouche
21420:Aloxe-Corton;Bouilland;Pernand-Vergelesses;Savigny-lès-Beaune;Échevronne
21430:Bard-le-Régulier;Blanot;Brazey-en-Morvan;Censerey;Diancey;Liernais;Manlay;Marcheseuil;Ménessaire;Savilly;Sussey;Vianges;Villiers-en-Morvan
21440:Bligny-le-Sec;Champagny;Chanceaux;Francheville;Lamargelle;Léry;Pellerey;Poiseul-la-Grange;Poncey-sur-l'Ignon;Saint-Martin-du-Mont;Saint-Seine-l'Abbaye;Trouhaut;Vaux-Saules
21450:Ampilly-les-Bordes;Baigneux-les-Juifs;Billy-lès-Chanceaux;Chaume-lès-Baigneux;Fontaines-en-Duesmois;Jours-lès-Baigneux;La Villeneuve-les-Convers;Magny-Lambert;Oigny;Orret;Poiseul-la-Ville-et-Laperrière;Saint-Marc-sur-Seine;Semond;Villaines-en-Duesmois;Étormay
21460:Bard-lès-Époisses;Corrombles;Corsaint;Courcelles-Frémoy;Forléans;Jeux-lès-Bard;Montberthault;Thoste;Torcy-et-Pouligny;Toutry;Vieux-Château;Époisses
21470:Brazey-en-Plaine
21490:Bellefond;Bretigny;Brognon;Clénay;Flacey;Norges-la-Ville;Orgeux;Ruffey-lès-Echirey;Saint-Julien;Varois-et-Chaignot
21500:Arrans;Asnières-en-Montagne;Athie;Benoisey;Buffon;Champ-d'Oiseau;Courcelles-lès-Montbard;Crépand;Fain-lès-Montbard;Fain-lès-Moutiers;Fresnes;Marmagne;Montbard;Montigny-Montfort;Moutiers-Saint-Jean;Nogent-lès-Montbard;Planay;Quincerot;Quincy-le-Vicomte;Rougemont;Saint-Germain-lès-Senailly;Saint-Rémy;Savoisy;Senailly;Touillon;Villaines-les-Prévôtes;Viserny;Éringes;Étais
21510:Aignay-le-Duc;Beaulieu;Beaunotte;Bellenod-sur-Seine;Busseaut;Duesme;Mauvilly;Meulson;Minot;Moitron;Origny;Quemigny-sur-Seine;Rochefort-sur-Brévon;Saint-Germain-le-Rocheux;Échalot;Étalante
21520:Bissey-la-Côte;Boudreville;Courban;Gevrolles;La Chaume;Les Goulles;Lignerolles;Louesme;Montigny-sur-Aube;Veuxhaulles-sur-Aube
21530:La Roche-en-Brenil;Rouvray;Saint-Andeux;Saint-Germain-de-Modéon;Sincey-lès-Rouvray
21540:Aubigny-lès-Sombernon;Blaisy-Bas;Blaisy-Haut;Bussy-la-Pesle;Chevannay;Drée;Grenant-lès-Sombernon;Grosbois-en-Montagne;Mesmont;Montoillot;Panges;Remilly-en-Montagne;Saint-Anthot;Saint-Mesmin;Savigny-sous-Mâlain;Sombernon;Turcey;Verrey-sous-Drée;Vieilmoulin;Échannay
21550:Ladoix-Serrigny
21560:Arc-sur-Tille;Bressey-sur-Tille;Couternon;Remilly-sur-Tille
21570:Autricourt;Belan-sur-Ource;Brion-sur-Ource;Grancey-sur-Ource;Riel-les-Eaux;Thoires
21580:Avot;Barjon;Busserotte-et-Montenaille;Bussières;Courlon;Cussey-les-Forges;Fraignot-et-Vesvrotte;Grancey-le-Château-Neuvelle;Le Meix;Neuvelle-lès-Grancey;Salives
21590:Santenay
21600:Fénay;Longvic;Ouges
21610:Bourberain;Chaume-et-Courchamp;Fontaine-Française;Fontenelle;La Villeneuve-sur-Vingeanne;Licey-sur-Vingeanne;Montigny-Mornay-Villeneuve-sur-Vingeanne;Mornay;Orain;Pouilly-sur-Vingeanne;Saint-Maurice-sur-Vingeanne;Saint-Seine-sur-Vingeanne
21630:Pommard
21640:Flagey-Echézeaux;Gilly-lès-Cîteaux;Vougeot
21690:Boux-sous-Salmaise;Champrenault;Charencey;Saint-Hélier;Salmaise;Source-Seine;Verrey-sous-Salmaise;Villotte-Saint-Seine
21700:Agencourt;Arcenant;Argilly;Bagnot;Boncourt-le-Bois;Chaux;Comblanchien;Corgoloin;Fussey;Gerland;Magny-lès-Villers;Marey-lès-Fussey;Meuilley;Nuits-Saint-Georges;Premeaux-Prissey;Quincey;Saint-Bernard;Saint-Nicolas-lès-Cîteaux;Villars-Fontaine;Villebichot;Villers-la-Faye;Vosne-Romanée
21760:Lamarche-sur-Saône
21800:Chevigny-Saint-Sauveur;Crimolois;Neuilly-Crimolois;Neuilly-lès-Dijon;Quetigny;Sennecey-lès-Dijon
21820:Chivres;Labergement-lès-Seurre
21850:Saint-Apollinaire
21910:Barges;Corcelles-lès-Cîteaux;Noiron-sous-Gevrey;Saulon-la-Chapelle;Saulon-la-Rue;Savouges
22000:Saint-Brieuc
22100:Aucaleuc;Bobital;Brusvily;Calorguen;Dinan;Lanvallay;Le Hinglé;Léhon;Quévert;Saint-Carné;Saint-Hélen;Saint-Samson-sur-Rance;Taden;Trélivan;Trévron
22110:Glomel;Kergrist-Moëlou;Mellionnec;Plouguernével;Plounévez-Quintin;Rostrenen;Trémargat
22120:Hillion;Pommeret;Quessoy;Yffiniac
22130:Bourseul;Corseul;Créhen;Landébia;Languenan;Plancoët;Plorec-sur-Arguenon;Pluduno;Pléven;Saint-Lormel;Val-d'Arguenon
22140:Berhet;Brélidy;Bégard;Cavan;Coatascorn;Kermoroc'h;Landebaëron;Pluzunet;Prat;Saint-Laurent;Tonquédec
22150:Gausson;Hénon;L'Hermitage-Lorge;Langast;Plouguenast;Plouguenast-Langast;Plémy;Plœuc-L'Hermitage;Plœuc-sur-Lié;Saint-Carreuc
22160:Bulat-Pestivien;Calanhel;Callac;Carnoët;Duault;La Chapelle-Neuve;Lohuec;Maël-Pestivien;Plourac'h;Plusquellec;Saint-Nicodème;Saint-Servais
22170:Boqueho;Bringolo;Châtelaudren;Châtelaudren-Plouagat;Lanrodec;Plerneuf;Plouagat;Plouvara;Plélo;Saint-Jean-Kerdaniel
22190:Plérin
22200:Grâces;Guingamp;Le Merzer;Moustéru;Pabu;Plouisy;Pommerit-le-Vicomte;Saint-Agathon;Squiffiec;Trégonneau
22210:Coëtlogon;La Chèze;La Ferrière;La Prénessaye;Le Cambout;Plumieux;Plémet;Saint-Étienne-du-Gué-de-l'Isle
22220:Minihy-Tréguier;Plouguiel;Trédarzec;Tréguier
22230:Gomené;Illifaut;Laurenan;Loscouët-sur-Meu;Merdrignac;Mérillac;Saint-Launeuc;Saint-Vran;Trémorel
22240:Fréhel;La Bouillie;Plurien;Plévenon
22250:Broons;Lanrelas;Plumaugat;Rouillac;Sévignac;Trédias;Trémeur;Éréac
22260:Plouëc-du-Trieux;Ploëzal;Pontrieux;Quemper-Guézennec;Runan;Saint-Clet
22270:Jugon-les-Lacs;Mégrit;Plédéliac;Saint-Rieul
22290:Gommenec'h;Goudelin;Lanleff;Lannebert;Lanvollon;Le Faouët;Pludual;Pléguien;Pléhédel;Saint-Gilles-les-Bois;Tressignaux;Tréguidel;Tréméven;Trévérec
22300:Caouënnec-Lanvézéac;Lanmérin;Lannion;Ploubezre;Ploulec'h;Ploumilliau;Rospez;Saint-Michel-en-Grève;Trédrez-Locquémeau
22310:Plestin-les-Grèves;Plufur;Tréduder;Trémel
22320:Corlay;La Harmoye;Le Bodéo;Le Haut-Corlay;Plussulien;Saint-Martin-des-Prés;Saint-Mayeux
22330:Collinée;Langourla;Le Gouray;Le Mené;Plessala;Saint-Gilles-du-Mené;Saint-Gouéno;Saint-Jacut-du-Mené
22340:Le Moustoir;Locarn;Maël-Carhaix;Paule;Plévin;Treffrin;Trébrivan;Tréogan
22350:Caulnes;Guenroc;Guitté;La Chapelle-Blanche;Plumaudan;Saint-Jouan-de-l'Isle;Saint-Maden;Yvignac-la-Tour
22360:Langueux
22370:Pléneuf-Val-André
22380:Saint-Cast-le-Guildo
22390:Bourbriac;Gurunhuel;Pont-Melvez;Saint-Adrien
22400:Andel;Coëtmieux;Hénansal;Lamballe;Lamballe-Armor;Landéhen;Meslin;Morieux;Noyal;Planguenoual;Quintenic;Saint-Alban;Saint-Denoual
22410:Lantic;Plourhan;Saint-Quay-Portrieux;Tréveneuc
22420:Lanvellec;Le Vieux-Marché;Plouaret;Plouzélambre;Trégrom
22430:Erquy
22440:La Méaugon;Ploufragan;Trémuson
22450:Camlez;Coatréven;Hengoat;Kermaria-Sulard;La Roche-Derrien;La Roche-Jaudy;Langoat;Mantallot;Pommerit-Jaudy;Pouldouran;Quemperven;Troguéry;Trézény
22460:Allineuc;Grâce-Uzel;Le Quillio;Merléac;Saint-Hervé;Saint-Thélo;Uzel
22470:Plouézec
22480:Canihuel;Kerien;Kerpert;Lanrivain;Magoar;Peumerit-Quintin;Saint-Connan;Saint-Gilles-Pligeaux;Saint-Nicolas-du-Pélem;Sainte-Tréphine
22490:Langrolay-sur-Rance;Pleslin-Trigavou;Plouër-sur-Rance;Tréméreuc
22500:Kerfot;Paimpol
22510:Bréhand;Moncontour;Penguily;Saint-Glen;Saint-Trimoël;Trébry;Trédaniel
22520:Binic;Binic-Étables-sur-Mer;Étables-sur-Mer
22530:Caurel;Guerlédan;Mûr-de-Bretagne;Saint-Connec;Saint-Gilles-Vieux-Marché;Saint-Guen
22540:Louargat;Pédernec;Tréglamus
22550:Hénanbihen;Matignon;Pléboulle;Ruca;Saint-Pôtan
22560:Pleumeur-Bodou;Trébeurden
22570:Bon Repos sur Blavet;Gouarec;Laniscat;Lescouët-Gouarec;Perret;Plélauff;Saint-Gelven;Saint-Igeaux
22580:Lanloup;Plouha
22590:Pordic;Trégomeur
22600:Hémonstoir;La Motte;Loudéac;Saint-Barnabé;Saint-Caradec;Saint-Maudan;Trévé
22610:Kerbors;Lanmodez;Pleubian
22620:Ploubazlanec
22630:Le Quiou;Les Champs-Géraux;Saint-André-des-Eaux;Saint-Judoce;Saint-Juvat;Tréfumel;Évran
22640:La Malhoure;Plestan;Plénée-Jugon;Tramain
22650:Beaussais-sur-Mer;Plessix-Balisson;Ploubalay;Trégon
22660:Trélévern;Trévou-Tréguignec
22680:Binic;Binic-Étables-sur-Mer;Étables-sur-Mer
22690:La Vicomté-sur-Rance;Pleudihen-sur-Rance
22700:Louannec;Perros-Guirec;Saint-Quay-Perros
22710:Penvénan
22720:Plésidy;Saint-Fiacre;Saint-Péver;Senven-Léhart
22730:Trégastel
22740:Lézardrieux;Pleudaniel;Pleumeur-Gautier
22750:Saint-Jacut-de-la-Mer
22770:Lancieux
22780:Loguivy-Plougras;Plougras;Plounérin
22800:Cohiniac;Lanfains;Le Fœil;Le Leslay;Le Vieux-Bourg;Plaine-Haute;Quintin;Saint-Bihy;Saint-Brandan;Saint-Donan;Saint-Gildas
22810:Belle-Isle-en-Terre;Loc-Envel;Plougonver;Plounévez-Moëdec
22820:Plougrescant
22830:Plouasne
22860:Plourivo
22870:Île-de-Bréhat
22930:Yvias
22940:Plaintel;Saint-Julien
22950:Trégueux
22960:Plédran
22970:Coadout;Ploumagoar
22980:La Landec;Languédias;Plélan-le-Petit;Saint-Maudez;Saint-Michel-de-Plélan;Saint-Méloir-des-Bois;Trébédan;Vildé-Guingalan
23000:Anzême;Guéret;La Brionne;La Chapelle-Taillefert;La Saunière;Peyrabout;Saint-Christophe;Saint-Fiel;Saint-Laurent;Saint-Léger-le-Guérétois;Saint-Sulpice-le-Guérétois;Saint-Victor-en-Marche;Saint-Éloi;Sainte-Feyre;Savennes
23100:Féniers;La Courtine;Le Mas-d'Artige;Saint-Martial-le-Vieux;Saint-Merd-la-Breuille;Saint-Oradoux-de-Chirouze
23110:Chambonchard;Fontanières;Reterre;Saint-Julien-la-Genête;Saint-Priest;Sannat;Évaux-les-Bains
23120:Banize;Vallière
23130:Chénérailles;Issoudun-Létrieix;Le Chauchet;Peyrat-la-Nonière;Pierrefitte;Puy-Malsignat;Saint-Chabrais;Saint-Dizier-la-Tour;Saint-Julien-le-Châtel;Saint-Loup
23140:Blaudeix;Cressat;Domeyrot;Jarnages;Parsac;Pionnat;Saint-Silvain-sous-Toulx;Vigeville
23150:Ahun;Lavaveix-les-Mines;Lépinas;Maisonnisses;Mazeirat;Moutier-d'Ahun;Saint-Hilaire-la-Plaine;Saint-Martial-le-Mont;Saint-Pardoux-les-Cards;Saint-Yrieix-les-Bois;Sous-Parsat
23160:Azerables;Bazelat;Crozant;La Chapelle-Baloue;Saint-Germain-Beaupré;Saint-Sébastien
23170:Auge;Budelière;Chambon-sur-Voueize;Lussat;Lépaud;Nouhant;Tardes;Verneiges;Viersat
23190:Bellegarde-en-Marche;Champagnat;La Serre-Bussière-Vieille;Lupersat;Mautes;Saint-Domet;Saint-Silvain-Bellegarde
23200:Alleyrat;Aubusson;Blessac;Bosroger;La Chaussade;Moutier-Rozeille;Néoux;Saint-Alpinien;Saint-Amand;Saint-Avit-de-Tardes;Saint-Maixant;Saint-Marc-à-Frongier;Saint-Médard-la-Rochette;Saint-Pardoux-le-Neuf
23210:Arrènes;Augères;Aulon;Azat-Châtenet;Bénévent-l'Abbaye;Ceyroux;Marsac;Mourioux-Vieilleville
23220:Bonnat;Chambon-Sainte-Croix;Champsanglard;Chéniers;Jouillat;Le Bourg-d'Hem;Linard-Malval;Mortroux;Moutier-Malcard
23230:Bord-Saint-Georges;Gouzon;Gouzougnat;La Celle-sous-Gouzon;Trois-Fonds
23240:Chamborand;Le Grand-Bourg;Lizières;Saint-Priest-la-Plaine
23250:Chavanat;Janaillat;La Chapelle-Saint-Martial;La Pouge;Pontarion;Saint-Georges-la-Pouge;Saint-Hilaire-le-Château;Sardent;Soubrebost;Thauron;Vidaillat
23260:Basville;Beissat;Crocq;Flayat;La Mazière-aux-Bons-Hommes;La Villeneuve;La Villetelle;Magnat-l'Étrange;Malleret;Pontcharraud;Saint-Agnant-près-Crocq;Saint-Bard;Saint-Maurice-près-Crocq;Saint-Oradoux-près-Crocq;Saint-Pardoux-d'Arnet
23270:Bétête;Châtelus-Malvaleix;Clugnat;Jalesches;Ladapeyre;Roches;Saint-Dizier-les-Domaines
23290:Fursac
23300:La Souterraine;Noth;Saint-Agnant-de-Versillat;Saint-Léger-Bridereix;Saint-Maurice-la-Souterraine;Saint-Priest-la-Feuille;Vareilles
23320:Bussière-Dunoise;Fleurat;Gartempe;Montaigut-le-Blanc;Saint-Silvain-Montaigut;Saint-Vaury
23340:Faux-la-Montagne;Gentioux-Pigerolles;La Villedieu;Pigerolles
23350:Genouillac;La Cellette;Nouziers;Tercillat
23360:La Forêt-du-Temple;Lourdoueix-Saint-Pierre;Méasnes;Nouzerolles
23380:Ajain;Glénic
23400:Auriat;Bosmoreau-les-Mines;Bourganeuf;Faux-Mazuras;Mansat-la-Courrière;Masbaraud-Mérignat;Montboucher;Saint-Amand-Jartoudeix;Saint-Dizier-Leyrenne;Saint-Dizier-Masbaraud;Saint-Junien-la-Bregère;Saint-Moreil;Saint-Pardoux-Morterolles;Saint-Priest-Palus
23420:Mérinchal
23430:Châtelus-le-Marcheix;Saint-Goussaud;Saint-Martin-Sainte-Catherine;Saint-Pierre-Chérignat
23450:Fresselines
23460:Le Monteil-au-Vicomte;Royère-de-Vassivière;Saint-Marc-à-Loubaud;Saint-Martin-Château;Saint-Pierre-Bellevue;Saint-Yrieix-la-Montagne
23480:Ars;Chamberaud;Fransèches;Le Donzeil;Saint-Avit-le-Pauvre;Saint-Michel-de-Veisse;Saint-Sulpice-les-Champs
23500:Clairavaux;Croze;Felletin;Gioux;La Nouaille;Poussanges;Saint-Frion;Saint-Georges-Nigremont;Saint-Quentin-la-Chabanne;Sainte-Feyre-la-Montagne
23600:Boussac;Boussac-Bourg;Bussière-Saint-Georges;Lavaufranche;Leyrat;Malleret-Boussac;Nouzerines;Saint-Marien;Saint-Pierre-le-Bost;Saint-Silvain-Bas-le-Roc;Soumans;Toulx-Sainte-Croix
23700:Arfeuille-Châtain;Auzances;Brousse;Bussière-Nouvelle;Chard;Charron;Châtelard;Dontreix;Le Compas;Les Mars;Lioux-les-Monges;Mainsat;Rougnat;Sermur
23800:Colondannes;Dun-le-Palestel;La Celle-Dunoise;Lafat;Maison-Feyne;Naillat;Sagnat;Saint-Sulpice-le-Dunois;Villard
24000:Périgueux
24100:Bergerac;Creysse;Lembras;Saint-Laurent-des-Vignes
24110:Bourrou;Grignols;Léguillac-de-l'Auche;Manzac-sur-Vern;Montrem;Saint-Aquilin;Saint-Astier;Saint-Léon-sur-l'Isle
24120:Beauregard-de-Terrasson;Chavagnac;Châtres;Coly;Coly-Saint-Amand;Grèzes;La Cassagne;La Dornac;La Feuillade;Les Coteaux Périgourdins;Pazayac;Saint-Amand-de-Coly;Terrasson-Lavilledieu;Villac
24130:Bosset;Eyraud-Crempse-Maurens;Fraisse;Ginestet;La Force;Laveyssière;Le Fleix;Lunas;Maurens;Monfaucon;Prigonrieux;Saint-Georges-Blancaneix;Saint-Jean-d'Eyraud;Saint-Julien-de-Crempse;Saint-Pierre-d'Eyraud
24140:Beauregard-et-Bassac;Beleymas;Campsegret;Clermont-de-Beauregard;Douville;Eyraud-Crempse-Maurens;Jaure;Laveyssière;Maurens;Montagnac-la-Crempse;Queyssac;Saint-Georges-de-Montclard;Saint-Hilaire-d'Estissac;Saint-Jean-d'Estissac;Saint-Jean-d'Eyraud;Saint-Julien-de-Crempse;Saint-Martin-des-Combes;Villamblard
24150:Badefols-sur-Dordogne;Baneuil;Bayac;Bourniquel;Calès;Cause-de-Clérans;Couze-et-Saint-Front;Grand-Castang;Lalinde;Lanquais;Mauzac-et-Grand-Castang;Pontours;Pressignac-Vicq;Saint-Capraise-de-Lalinde;Varennes
24160:Anlhiac;Clermont-d'Excideuil;Excideuil;Génis;Preyssac-d'Excideuil;Saint-Germain-des-Prés;Saint-Jory-las-Bloux;Saint-Martial-d'Albarède;Saint-Médard-d'Excideuil;Saint-Pantaly-d'Excideuil;Saint-Raphaël;Sainte-Trie;Salagnac
24170:Belvès;Carves;Cladech;Doissat;Grives;Larzac;Monplaisant;Orliac;Pays de Belvès;Sagelat;Saint-Amand-de-Belvès;Saint-Germain-de-Belvès;Saint-Laurent-la-Vallée;Saint-Pardoux-et-Vielvic;Saint-Pompon;Sainte-Foy-de-Belvès;Salles-de-Belvès;Siorac-en-Périgord
24190:Chantérac;Douzillac;Neuvic;Saint-André-de-Double;Saint-Germain-du-Salembre;Saint-Jean-d'Ataux;Saint-Séverin-d'Estissac;Saint-Vincent-de-Connezac;Vallereuil
24200:Carsac-Aillac;Marcillac-Saint-Quentin;Proissans;Saint-André-d'Allas;Saint-Vincent-le-Paluel;Sainte-Nathalène;Sarlat-la-Canéda;Vitrac
24210:Ajat;Azerat;Bars;Brouchaud;Fossemagne;Gabillou;La Bachellerie;Limeyrat;Montagnac-d'Auberoche;Peyrignac;Saint-Rabier;Sainte-Orse;Thenon
24220:Allas-les-Mines;Berbiguières;Beynac-et-Cazenac;Castels et Bézenac;Coux et Bigaroque-Mouzens;Marnac;Meyrals;Saint-Cyprien;Saint-Vincent-de-Cosse;Vézac
24230:Bonneville-et-Saint-Avit-de-Fumadières;Lamothe-Montravel;Montazeau;Montcaret;Nastringues;Saint-Antoine-de-Breuilh;Saint-Michel-de-Montaigne;Saint-Seurin-de-Prats;Saint-Vivien;Vélines
24240:Cunèges;Gageac-et-Rouillac;Mescoules;Monbazillac;Monestier;Pomport;Razac-de-Saussignac;Ribagnac;Rouffignac-de-Sigoulès;Saussignac;Sigoulès-et-Flaugeac;Thénac
24250:Bouzic;Castelnaud-la-Chapelle;Cénac-et-Saint-Julien;Daglan;Domme;Florimont-Gaumier;Groléjac;La Chapelle-Péchaud;La Roque-Gageac;Nabirat;Saint-Aubin-de-Nabirat;Saint-Cybranet;Saint-Martial-de-Nabirat;Veyrines-de-Domme
24260:Audrix;Campagne;Journiac;Le Bugue;Les Eyzies;Les Eyzies-de-Tayac-Sireuil;Manaurie;Mauzens-et-Miremont;Saint-Avit-de-Vialard;Saint-Chamassy;Saint-Cirq;Saint-Félix-de-Reillac-et-Mortemart;Savignac-de-Miremont
24270:Angoisse;Dussac;Lanouaille;Payzac;Saint-Cyr-les-Champagnes;Saint-Mesmin;Sarlande;Savignac-Lédrier
24290:Aubas;Auriac-du-Périgord;Coly;Coly-Saint-Amand;Fanlac;La Chapelle-Aubareil;Les Farges;Montignac-Lascaux;Saint-Amand-de-Coly;Saint-Léon-sur-Vézère;Sergeac;Thonac;Valojoulx
24300:Abjat-sur-Bandiat;Augignac;Connezac;Hautefaye;Javerlhac-et-la-Chapelle-Saint-Robert;La Chapelle-Montmoreau;Le Bourdeix;Lussas-et-Nontronneau;Nontron;Saint-Front-la-Rivière;Saint-Front-sur-Nizonne;Saint-Martial-de-Valette;Saint-Martin-le-Pin;Savignac-de-Nontron;Sceau-Saint-Angel;Teyjat
24310:Biras;Bourdeilles;Brantôme;Brantôme en Périgord;Cantillac;Eyvirat;La Gonterie-Boulouneix;Paussac-et-Saint-Vivien;Saint-Crépin-de-Richemont;Saint-Julien-de-Bourdeilles;Sencenac-Puy-de-Fourches;Valeuil
24320:Bertric-Burée;Bourg-des-Maisons;Bouteilles-Saint-Sébastien;Cercles;Champagne-et-Fontaine;Chapdeuil;Cherval;Coutures;Gout-Rossignol;La Chapelle-Grésignac;La Chapelle-Montabourlet;La Tour-Blanche;La Tour-Blanche-Cercles;Lusignac;Nanteuil-Auriac-de-Bourzac;Saint-Just;Saint-Martial-Viveyrol;Saint-Paul-Lizonne;Vendoire;Verteillac
24330:Atur;Bassillac;Bassillac et Auberoche;Blis-et-Born;Boulazac;Boulazac Isle Manoire;Eyliac;La Douze;Le Change;Milhac-d'Auberoche;Saint-Antoine-d'Auberoche;Saint-Crépin-d'Auberoche;Saint-Geyrac;Saint-Laurent-sur-Manoire;Saint-Pierre-de-Chignac;Sainte-Marie-de-Chignac
24340:Beaussac;Champeaux-et-la-Chapelle-Pommier;La Rochebeaucourt-et-Argentine;Les Graulges;Léguillac-de-Cercles;Mareuil;Mareuil en Périgord;Monsec;Puyrenier;Rudeau-Ladosse;Saint-Félix-de-Bourdeilles;Saint-Sulpice-de-Mareuil;Sainte-Croix-de-Mareuil;Vieux-Mareuil
24350:Bussac;Creyssac;Douchapt;Grand-Brassac;La Chapelle-Gonaguet;Lisle;Mensignac;Montagrier;Saint-Victor;Tocane-Saint-Apre
24360:Busserolles;Bussière-Badil;Champniers-et-Reilhac;Piégut-Pluviers;Saint-Barthélemy-de-Bussière;Saint-Estèphe;Soudat;Varaignes;Étouars
24370:Calviac-en-Périgord;Carlux;Cazoulès;Orliaguet;Pechs-de-l'Espérance;Peyrillac-et-Millac;Prats-de-Carlux;Saint-Julien-de-Lampon;Sainte-Mondane;Simeyrols;Veyrignac
24380:Breuilh;Cendrieux;Chalagnac;Creyssensac-et-Pissot;Fouleix;Grun-Bordas;Lacropte;Marsaneix;Notre-Dame-de-Sanilhac;Saint-Amand-de-Vergt;Saint-Laurent-des-Bâtons;Saint-Mayme-de-Péreyrol;Saint-Michel-de-Villadeix;Saint-Paul-de-Serre;Sainte-Alvère;Salon;Sanilhac;Val de Louyre et Caudeau;Vergt;Veyrines-de-Vergt;Église-Neuve-de-Vergt
24390:Badefols-d'Ans;Boisseuilh;Cherveix-Cubas;Coubjours;Granges-d'Ans;Hautefort;La Chapelle-Saint-Jean;Nailhac;Teillots;Temple-Laguyon;Tourtoirac
24400:Beaupouyet;Beauronne;Bourgnac;Issac;Les Lèches;Mussidan;Saint-Front-de-Pradoux;Saint-Géry;Saint-Laurent-des-Hommes;Saint-Louis-en-l'Isle;Saint-Martin-l'Astier;Saint-Michel-de-Double;Saint-Médard-de-Mussidan;Saint-Étienne-de-Puycorbier;Sourzac;Église-Neuve-d'Issac
24410:Chenaud;La Jemaye-Ponteyraud;Parcoul;Parcoul-Chenaud;Puymangou;Saint Aulaye-Puymangou;Saint Privat en Périgord;Saint-Aulaye;Saint-Vincent-Jalmoutiers;Servanches;Échourgnac
24420:Antonne-et-Trigonant;Coulaures;Escoire;Ligueux;Mayac;Saint-Vincent-sur-l'Isle;Sarliac-sur-l'Isle;Savignac-les-Églises;Sorges;Sorges et Ligueux en Périgord
24430:Annesse-et-Beaulieu;Coursac;Marsac-sur-l'Isle;Razac-sur-l'Isle
24440:Beaumont-du-Périgord;Beaumontois en Périgord;Labouquerie;Monsac;Montferrand-du-Périgord;Naussannes;Nojals-et-Clotte;Rampieux;Saint-Avit-Sénieur;Sainte-Croix;Sainte-Sabine-Born
24450:Firbeix;La Coquille;Mialet;Saint-Pierre-de-Frugie;Saint-Priest-les-Fougères
24460:Agonac;Brantôme;Brantôme en Périgord;Cantillac;Château-l'Évêque;Eyvirat;La Gonterie-Boulouneix;Ligueux;Négrondes;Saint-Crépin-de-Richemont;Saint-Front-d'Alemps;Saint-Julien-de-Bourdeilles;Sencenac-Puy-de-Fourches;Sorges;Sorges et Ligueux en Périgord;Valeuil
24470:Champs-Romain;Milhac-de-Nontron;Saint-Pardoux-la-Rivière;Saint-Saud-Lacoussière
24480:Alles-sur-Dordogne;Bouillac;Cadouin;Le Buisson-de-Cadouin;Molières;Paleyrac;Urval
24490:La Roche-Chalais;Saint-Michel-de-Rivière;Saint-Michel-l'Écluse-et-Léparon
24500:Eymet;Fonroque;Razac-d'Eymet;Sadillac;Saint-Aubin-de-Cadelech;Saint-Capraise-d'Eymet;Saint-Julien-Innocence-Eulalie;Saint-Julien-d'Eymet;Sainte-Eulalie-d'Eymet;Sainte-Innocence;Serres-et-Montguyard;Singleyrac
24510:Cendrieux;Limeuil;Paunat;Pezuls;Saint-Félix-de-Villadeix;Saint-Laurent-des-Bâtons;Saint-Marcel-du-Périgord;Sainte-Alvère;Sainte-Foy-de-Longas;Trémolat;Val de Louyre et Caudeau
24520:Cours-de-Pile;Lamonzie-Montastruc;Liorac-sur-Louyre;Mouleydier;Saint-Agne;Saint-Germain-et-Mons;Saint-Nexans;Saint-Sauveur;Verdon
24530:Brantôme;Brantôme en Périgord;Cantillac;Champagnac-de-Belair;Condat-sur-Trincou;Eyvirat;La Chapelle-Faucher;La Gonterie-Boulouneix;Quinsac;Saint-Crépin-de-Richemont;Saint-Julien-de-Bourdeilles;Saint-Pancrace;Sencenac-Puy-de-Fourches;Valeuil;Villars
24540:Biron;Capdrot;Gaugeac;Lavalade;Lolme;Marsalès;Monpazier;Saint-Avit-Rivière;Saint-Cassien;Saint-Marcory;Saint-Romain-de-Monpazier;Soulaures;Vergt-de-Biron
24550:Besse;Campagnac-lès-Quercy;Lavaur;Loubejac;Mazeyrolles;Prats-du-Périgord;Saint-Cernin-de-l'Herm;Villefranche-du-Périgord
24560:Bardou;Boisse;Bouniagues;Colombier;Conne-de-Labarde;Faurilles;Faux-en-Périgord;Issigeac;Monmadalès;Monmarvès;Monsaguel;Montaut;Plaisance;Saint-Aubin-de-Lanquais;Saint-Cernin-de-Labarde;Saint-Léon-d'Issigeac;Saint-Perdoux;Sainte-Radegonde
24570:Condat-sur-Vézère;Le Lardin-Saint-Lazare
24580:Fleurac;Plazac;Rouffignac-Saint-Cernin-de-Reilhac;Saint-Cernin-de-Reillac
24590:Archignac;Borrèze;Jayac;Nadaillac;Paulin;Saint-Crépin-et-Carlucet;Saint-Geniès;Salignac-Eyvigues
24600:Allemans;Bourg-du-Bost;Celles;Chassaignes;Comberanche-et-Épeluche;Petit-Bersac;Ribérac;Saint-Martin-de-Ribérac;Saint-Méard-de-Drône;Saint-Pardoux-de-Drône;Saint-Sulpice-de-Roumagnac;Segonzac;Siorac-de-Ribérac;Vanxains;Villetoureix
24610:Carsac-de-Gurson;Minzac;Montpeyroux;Saint-Martin-de-Gurson;Saint-Méard-de-Gurçon;Villefranche-de-Lonchat
24620:Les Eyzies;Les Eyzies-de-Tayac-Sireuil;Manaurie;Marquay;Peyzac-le-Moustier;Saint-Cirq;Tamniès;Tursac
24630:Jumilhac-le-Grand
24640:Bassillac;Bassillac et Auberoche;Blis-et-Born;Chourgnac;Cubjac;Cubjac-Auvézère-Val d'Ans;Eyliac;La Boissière-d'Ans;Le Change;Milhac-d'Auberoche;Saint-Antoine-d'Auberoche;Saint-Pantaly-d'Ans;Sainte-Eulalie-d'Ans
24650:Chancelade
24660:Breuilh;Coulounieix-Chamiers;Marsaneix;Notre-Dame-de-Sanilhac;Sanilhac
24680:Gardonne;Lamonzie-Saint-Martin
24700:Eygurande-et-Gardedeuil;Le Pizou;Montpon-Ménestérol;Moulin-Neuf;Ménesplet;Saint-Barthélemy-de-Bellegarde;Saint-Géraud-de-Corps;Saint-Martial-d'Artenset;Saint-Rémy;Saint-Sauveur-Lalande
24750:Atur;Boulazac;Boulazac Isle Manoire;Breuilh;Champcevinel;Cornille;Marsaneix;Notre-Dame-de-Sanilhac;Saint-Laurent-sur-Manoire;Sainte-Marie-de-Chignac;Sanilhac;Trélissac
24800:Chalais;Corgnac-sur-l'Isle;Eyzerac;Lempzours;Nantheuil;Nanthiat;Saint-Jean-de-Côle;Saint-Jory-de-Chalais;Saint-Martin-de-Fressengeas;Saint-Paul-la-Roche;Saint-Pierre-de-Côle;Saint-Romain-et-Saint-Clément;Saint-Sulpice-d'Excideuil;Sarrazac;Thiviers;Vaunac
25000:Besançon
25110:Autechaux;Baume-les-Dames;Bretigney-Notre-Dame;Cusance;Dammartin-les-Templiers;Esnans;Fontenotte;Fourbanne;Grosbois;Guillon-les-Bains;Hyèvre-Magny;Hyèvre-Paroisse;Lomont-sur-Crête;Luxiol;Montivernage;Pont-les-Moulins;Rillans;Silley-Bléfond;Séchin;Vergranne;Verne;Villers-Saint-Martin;Voillans
25111:Montgesoye
25113:Sainte-Marie
25115:Pouilley-les-Vignes
25120:Blanchefontaine;Cernay-l'Église;Les Bréseux;Mancenans-Lizerne;Maîche;Mont-de-Vougney;Orgeans-Blanchefontaine
25130:Villers-le-Lac
25140:Charquemont;Fournet-Blancheroche;Frambouhans;Les Écorces
25150:Autechaux-Roide;Bourguignon;Dambelin;Goux-lès-Dambelin;Mambouhans;Neuchâtel-Urtière;Pont-de-Roide-Vermondans;Rémondans-Vaivre;Villars-sous-Écot;Écot;Écurcey
25160:La Planée;Labergement-Sainte-Marie;Les Grangettes;Malbuisson;Malpas;Montperreux;Oye-et-Pallet;Remoray-Boujeons;Saint-Point-Lac;Vaux-et-Chantegrue
25170:Audeux;Burgille;Champagney;Champvans-les-Moulins;Chaucenne;Chazoy;Chevigney-sur-l'Ognon;Cordiron;Courchapon;Franey;Jallerange;Lantenne-Vertière;Lavernay;Le Moutherot;Mazerolles-le-Salin;Moncley;Noironte;Pelousey;Placey;Recologne;Ruffey-le-Château;Sauvagney;Villers-Buzon;Émagny;Étrabonne
25190:Bief;Chamesol;Dampjoux;Feule;Fleurey;Froidevaux;Glère;Les Terres-de-Chaux;Liebvillers;Montancy;Montandon;Montjoie-le-Château;Montursin;Montécheroux;Noirefontaine;Péseux;Rosières-sur-Barbèche;Saint-Hippolyte;Solemont;Soulce-Cernay;Valonne;Valoreille;Vaufrey;Vernois-le-Fol;Villars-sous-Dampjoux
25200:Bethoncourt;Grand-Charmont;Montbéliard
25210:Bonnétage;Grand'Combe-des-Bois;La Bosse;Laval-le-Prieuré;Le Barboux;Le Bizot;Le Luhier;Le Mémont;Le Russey;Les Fontenelles;Mont-de-Laval;Montbéliardot;Narbief;Plaimbois-du-Miroir;Saint-Julien-lès-Russey
25220:Amagney;Chalezeule;Chalèze;Novillars;Roche-lez-Beaupré;Thise;Vaire
25230:Bondeval;Dasle;Seloncourt;Vandoncourt
25240:Brey-et-Maison-du-Bois;Chapelle-des-Bois;Chaux-Neuve;Châtelblanc;Gellin;Le Crouzet;Les Pontets;Les Villedieu;Mouthe;Petite-Chaux;Reculfoz;Rondefontaine;Sarrageois
25250:Accolans;Appenans;Beutal;Blussangeaux;Blussans;Bournois;Bretigney;Faimbe;Geney;Gémonval;Hyémondans;L'Isle-sur-le-Doubs;La Prétière;Lanthenans;Mancenans;Marvelise;Médière;Onans;Rang;Sourans;Soye;Étrappe
25260:Colombier-Fontaine;Longevelle-sur-Doubs;Lougres;Montenois;Saint-Maurice-Colombier;Étouvans
25270:Arc-sous-Montenot;Chapelle-d'Huin;Crouzet-Migette;Gevresin;Levier;Montmahoux;Sainte-Anne;Septfontaines;Villeneuve-d'Amont;Villers-sous-Chalamont
25290:Bonnevaux-le-Prieuré;Cademène;Chassagne-Saint-Denis;Maisières-Notre-Dame;Ornans;Rurey;Scey-Maisières;Épeugney
25300:Arçon;Chaffois;Dommartin;Doubs;Granges-Narboz;Houtaud;La Cluse-et-Mijoux;Les Alliés;Les Fourgs;Pontarlier;Sainte-Colombe;Verrières-de-Joux;Vuillecin
25310:Abbévillers;Blamont;Dannemarie;Glay;Hérimoncourt;Meslières;Pierrefontaine-lès-Blamont;Roches-lès-Blamont;Thulay;Villars-lès-Blamont
25320:Abbans-Dessous;Boussières;Busy;Byans-sur-Doubs;Chemaudin et Vaux;Grandfontaine;Montferrand-le-Château;Osselle;Osselle-Routelle;Rancenay;Routelle;Thoraise;Torpes;Vorges-les-Pins
25330:Alaise;Amancey;Amathay-Vésigneux;Amondans;Bolandoz;Chantrans;Cléron;Coulans-sur-Lizon;Doulaize;Déservillers;Fertans;Flagey;Lizine;Longeville;Malans;Nans-sous-Sainte-Anne;Refranche;Reugney;Saraz;Silley-Amancey;Éternoz-Vallée-du-Lison
25340:Abbenans;Anteuil;Branne;Chaux-lès-Clerval;Crosey-le-Grand;Crosey-le-Petit;Fontaine-lès-Clerval;Fontenelle-Montby;Glainans;Gondenans-Montby;L'Hôpital-Saint-Lieffroy;Pays-de-Clerval;Pompierre-sur-Doubs;Roche-lès-Clerval;Saint-Georges-Armont;Tournedoz;Uzelle;Viéthorey
25350:Mandeure
25360:Adam-lès-Passavant;Aïssey;Bouclans;Champlive;Côtebrune;Glamondans;Gonsans;Granges-de-Vienney;Lanans;Magny-Châtelard;Naisey-les-Granges;Nancray;Osse;Passavant;Saint-Juan;Vaudrivillers
25370:Fourcatier-et-Maison-Neuve;Jougne;Les Hôpitaux-Neufs;Les Hôpitaux-Vieux;Longevilles-Mont-d'Or;Métabief;Rochejean;Saint-Antoine;Touillon-et-Loutelet
25380:Battenans-Varin;Belleherbe;Bretonvillers;Chamesey;Charmoille;Cour-Saint-Maurice;La Grange;Longevelle-lès-Russey;Provenchère;Rosureux;Surmont;Vaucluse;Vauclusotte
25390:Consolation-Maisonnettes;Flangebouche;Fournets-Luisans;Fuans;Guyans-Vennes;Loray;Orchamps-Vennes;Plaimbois-Vennes;Vennes
25400:Arbouans;Audincourt;Exincourt;Taillecourt
25410:Antorpe;Berthelange;Corcelles-Ferrières;Corcondray;Cottier;Dannemarie-sur-Crète;Ferrières-les-Bois;Mercey-le-Grand;Osselle;Osselle-Routelle;Pouilley-Français;Roset-Fluans;Routelle;Saint-Vit;Velesmes-Essarts;Villars-Saint-Georges
25420:Bart;Berche;Courcelles-lès-Montbéliard;Dampierre-sur-le-Doubs;Voujeaucourt
25430:Belvoir;Chazot;Orve;Rahon;Randevillers;Sancey;Servin;Vellerot-lès-Belvoir;Vellevans;Vernois-lès-Belvoir;Vyt-lès-Belvoir
25440:Abbans-Dessus;Bartherans;Brères;Buffard;By;Cessey;Charnay;Chay;Chenecey-Buillon;Chouzelot;Courcelles;Cussey-sur-Lison;Fourg;Goux-sous-Landet;Lavans-Quingey;Le Val;Liesle;Lombard;Mesmay;Myon;Palantine;Paroy;Pessans;Quingey;Rennes-sur-Loue;Ronchaux;Rouhe;Samson;Échay
25450:Damprichard
25460:Étupes
25470:Belfays;Burnevillers;Charmauvillers;Courtefontaine;Ferrières-le-Lac;Fessevillers;Goumois;Indevillers;Les Plains-et-Grands-Essarts;Thiébouhans;Trévillers;Urtière
25480:Miserey-Salines;Pirey;École-Valentin
25490:Allenjoie;Badevel;Dampierre-les-Bois;Fesches-le-Châtel
25500:La Chenalotte;Le Bélieu;Les Combes;Les Fins;Montlebon;Morteau;Noël-Cerneux
25510:Domprel;Germéfontaine;Grandfontaine-sur-Creuse;La Sommette;Laviron;Pierrefontaine-les-Varans;Villers-la-Combe
25520:Arc-sous-Cicon;Aubonne;Bugny;Ouhans;Renédale;Saint-Gorgon-Main;Val-d'Usiers;Évillers
25530:Adam-lès-Vercel;Belmont;Bremondans;Chaux-lès-Passavant;Chevigney-lès-Vercel;Courtetain-et-Salans;Eysson;Landresse;Orsans;Ouvans;Vellerot-lès-Vercel;Vercel-Villedieu-le-Camp;Villers-Chief;Épenouse
25550:Allondans;Bavans;Dung;Issans;Laire;Présentevillers;Raynans;Saint-Julien-lès-Montbéliard;Échenans
25560:Bannans;Bonnevaux;Boujailles;Bouverans;Bulle;Courvières;Dompierre-les-Tilleuls;Frasne;La Rivière-Drugeon
25570:Grand'Combe-Châteleu
25580:Durnes;Fallerans;Guyans-Durnes;Lavans-Vuillafans;Les Premiers Sapins;Saules;Vernierfontaine;Voires;Échevannes;Étalans
25600:Brognard;Dambenois;Nommay;Sochaux;Vieux-Charmont
25610:Arc-et-Senans
25620:Bonnevaux-le-Prieuré;L'Hôpital-du-Grosbois;La Chevillotte;Les Monts-Ronds;Malbrans;Mamirolle;Ornans;Tarcenay-Foucherans;Trépot;Étalans
25630:Sainte-Suzanne
25640:Battenans-les-Mines;Blarians;Braillans;Breconchaux;Cendrey;Champoux;Châtillon-Guyotte;Corcelle-Mieslot;Flagey-Rigney;Germondans;L'Écouvotte;La Bretenière;La Tour-de-Sçay;Le Puy;Lusans;Marchaux-Chaudefontaine;Ollans;Ougney-Douvot;Pouligney-Lusans;Rigney;Rignosot;Rougemontot;Roulans;Saint-Hilaire;Val-de-Roulans;Vennans;Villers-Grélot
25650:Gilley;Hauterive-la-Fresse;La Chaux;La Longeville;Lièvremont;Maisons-du-Bois-Lièvremont;Montbenoît;Montflovin;Pays-de-Montbenoît;Ville-du-Pont
25660:Fontain;Gennes;La Vèze;Les Monts-Ronds;Montfaucon;Montrond-le-Château;Morre;Saône
25680:Avilley;Bonnal;Chazelot;Cubrial;Cubry;Cuse-et-Adrisans;Gondenans-les-Moulins;Gouhelans;Huanne-Montmartin;Mondon;Montagney-Servigney;Montferney;Montussaint;Morchamps;Mésandans;Nans;Puessans;Rognon;Romain;Rougemont;Servigney;Tallans;Tournans;Tressandans;Trouvans
25690:Avoudrey;Longechaux;Longemaison;Passonfontaine
25700:Mathay;Valentigney
25720:Avanne-Aveney;Beure;Fontain;Larnod;Pugey
25750:Aibre;Arcey;Désandans;Le Vernoy;Semondans
25770:Chemaudin et Vaux;Franois;Serre-les-Sapins
25790:Les Gras
25800:Valdahon;Épenoy;Étray
25820:Laissey
25840:Châteauvieux-les-Fossés;Vuillafans
25870:Auxon-Dessous;Auxon-Dessus;Bonnay;Chevroz;Châtillon-le-Duc;Cussey-sur-l'Ognon;Devecey;Geneuille;Les Auxons;Moncey;Mérey-Vieilley;Palise;Tallenay;Thurey-le-Mont;Valleroy;Venise;Vieilley
25920:Mouthier-Haute-Pierre
25930:Lods
25960:Deluz
26000:Valence
26100:Romans-sur-Isère
26110:Arpavon;Aubres;Bellecombe-Tarendol;Bésignan;Chaudebonne;Châteauneuf-de-Bordette;Condorcet;Curnier;Eyroles;Le Poët-Sigillat;Les Pilles;Mirabel-aux-Baronnies;Montaulieu;Nyons;Piégon;Rochebrune;Saint-Ferréol-Trente-Pas;Saint-Maurice-sur-Eygues;Saint-Sauveur-Gouvernet;Sainte-Jalle;Valouse;Venterol;Vinsobres
26120:Barcelonne;Chabeuil;Châteaudouble;Combovin;La Baume-Cornillane;Malissard;Montmeyran;Montvendre;Montélier;Ourches;Peyrus;Upie
26130:Clansayes;Montségur-sur-Lauzon;Saint-Paul-Trois-Châteaux;Saint-Restitut;Solérieux
26140:Albon;Andancette;Anneyron;Saint-Rambert-d'Albon
26150:Aix-en-Diois;Barsac;Chamaloc;Die;Laval-d'Aix;Marignac-en-Diois;Molières-Glandaz;Montmaur-en-Diois;Ponet-et-Saint-Auban;Pontaix;Romeyer;Saint-Andéol;Saint-Julien-en-Quint;Sainte-Croix;Solaure en Diois;Vachères-en-Quint
26160:Bonlieu-sur-Roubion;Eyzahut;Félines-sur-Rimandoule;La Bâtie-Rolland;La Bégude-de-Mazenc;La Touche;Le Poët-Laval;Manas;Pont-de-Barret;Portes-en-Valdaine;Puygiron;Rochebaudin;Rochefort-en-Valdaine;Saint-Gervais-sur-Roubion;Salettes;Souspierre
26170:Beauvoisin;Buis-les-Baronnies;Bénivay-Ollon;Eygaliers;La Penne-sur-l'Ouvèze;La Roche-sur-le-Buis;La Rochette-du-Buis;Le Poët-en-Percip;Mollans-sur-Ouvèze;Montauban-sur-l'Ouvèze;Montguers;Mérindol-les-Oliviers;Pierrelongue;Plaisians;Propiac;Rioms;Saint-Auban-sur-l'Ouvèze;Sainte-Euphémie-sur-Ouvèze;Vercoiran
26190:Bouvante;La Motte-Fanjas;Le Chaffal;Léoncel;Oriol-en-Royans;Rochechinard;Saint-Jean-en-Royans;Saint-Laurent-en-Royans;Saint-Martin-le-Colonel;Saint-Nazaire-en-Royans;Saint-Thomas-en-Royans;Sainte-Eulalie-en-Royans;Échevis
26200:Ancône;Montélimar
26210:Lapeyrouse-Mornay;Lens-Lestang;Manthes;Moras-en-Valloire;Saint-Sorlin-en-Valloire;Épinouze
26220:Comps;Dieulefit;Montjoux;Orcinas;Teyssières;Vesc
26230:Chamaret;Chantemerle-lès-Grignan;Colonzelle;Grignan;Montjoyer;Roussas;Réauville;Valaurie
26240:Beausemblant;Claveyson;Fay-le-Clos;La Motte-de-Galaure;Laveyron;Mureils;Ponsas;Saint-Barthélemy-de-Vals;Saint-Jean-de-Galaure;Saint-Uze;Saint-Vallier
26250:Livron-sur-Drôme
26260:Arthémonay;Bathernay;Bren;Charmes-sur-l'Herbasse;Chavannes;Clérieux;Margès;Marsaz;Saint-Bardoux;Saint-Donat-sur-l'Herbasse
26270:Cliousclat;Loriol-sur-Drôme;Mirmande;Saulce-sur-Rhône
26290:Donzère;Les Granges-Gontardes
26300:Alixan;Barbières;Beauregard-Baret;Bourg-de-Péage;Bésayes;Charpey;Chatuzange-le-Goubet;Châteauneuf-sur-Isère;Jaillans;Marches;Rochefort-Samson;Saint-Vincent-la-Commanderie
26310:Barnave;Beaumont-en-Diois;Beaurières;Charens;Jonchères;La Bâtie-des-Fonds;Les Prés;Lesches-en-Diois;Luc-en-Diois;Miscon;Montlaur-en-Diois;Poyols;Recoubeau-Jansac;Saint-Dizier-en-Diois;Val-Maravel;Valdrôme
26320:Saint-Marcel-lès-Valence
26330:Châteauneuf-de-Galaure;Ratières;Saint-Avit;Saint-Martin-d'Août
26340:Aubenasson;Aucelon;Aurel;Brette;Chastel-Arnaud;Espenel;La Chaudière;Pennes-le-Sec;Pradelle;Rimon-et-Savel;Rochefourchat;Saillans;Saint-Benoit-en-Diois;Saint-Nazaire-le-Désert;Saint-Sauveur-en-Diois;Vercheny
26350:Crépol;Le Chalon;Miribel;Montchenu;Montrigaud;Saint-Bonnet-de-Valclérieux;Saint-Christophe-et-le-Laris;Saint-Laurent-d'Onay;Valherbasse
26380:Peyrins
26390:Hauterives;Tersanne
26400:Allex;Aouste-sur-Sye;Autichamp;Beaufort-sur-Gervanne;Chabrillan;Cobonne;Crest;Divajeu;Eurre;Eygluy-Escoulin;Francillon-sur-Roubion;Gigors-et-Lozeron;Grane;La Roche-sur-Grane;La Répara-Auriples;Mirabel-et-Blacons;Montclar-sur-Gervanne;Omblèze;Piégros-la-Clastre;Plan-de-Baix;Saou;Soyans;Suze;Vaunaveys-la-Rochette
26410:Boulc;Châtillon-en-Diois;Glandage;Menglon;Saint-Roman;Treschenu-Creyers
26420:La Chapelle-en-Vercors;Saint-Agnan-en-Vercors;Saint-Julien-en-Vercors;Saint-Martin-en-Vercors;Vassieux-en-Vercors
26450:Charols;Cléon-d'Andran;Puy-Saint-Martin;Roynac
26460:Bourdeaux;Bouvières;Bézaudun-sur-Bîne;Crupies;Le Poët-Célard;Les Tonils;Mornans;Truinas
26470:Arnayon;Bellegarde-en-Diois;Chalancon;Establet;Gumiane;La Charce;La Motte-Chalancon;Pommerol;Rottier;Volvent
26500:Bourg-lès-Valence
26510:Chauvac-Laux-Montaux;Cornillac;Cornillon-sur-l'Oule;Lemps;Montferrand-la-Fare;Montréal-les-Sources;Pelonne;Roussieux;Rémuzat;Sahune;Saint-May;Verclause;Villeperdrix
26530:Le Grand-Serre
26540:Mours-Saint-Eusèbe
26560:Ballons;Eygalayes;Izon-la-Bruisse;Laborel;Lachau;Montfroc;Mévouillon;Séderon;Vers-sur-Méouge;Villefranche-le-Château
26570:Aulan;Barret-de-Lioure;Ferrassières;Montbrun-les-Bains;Reilhanette
26600:Beaumont-Monteux;Chanos-Curson;Chantemerle-les-Blés;Crozes-Hermitage;Gervans;Granges-les-Beaumont;La Roche-de-Glun;Larnage;Mercurol-Veaunes;Pont-de-l'Isère;Serves-sur-Rhône;Tain-l'Hermitage;Érôme
26620:Lus-la-Croix-Haute
26700:La Garde-Adhémar;Pierrelatte
26730:Eymeux;Hostun;La Baume-d'Hostun
26740:Condillac;La Coucourde;La Laupie;Les Tourrettes;Marsanne;Montboucher-sur-Jabron;Saint-Marcel-lès-Sauzet;Sauzet;Savasse
26750:Châtillon-Saint-Jean;Geyssans;Génissieux;Montmiral;Parnans;Saint-Michel-sur-Savasse;Saint-Paul-lès-Romans;Triors
26760:Beaumont-lès-Valence;Montéléger
26770:Aleyrac;Le Pègue;Montbrison-sur-Lez;Roche-Saint-Secret-Béconne;Rousset-les-Vignes;Saint-Pantaléon-les-Vignes;Salles-sous-Bois;Taulignan
26780:Allan;Châteauneuf-du-Rhône;Espeluche;Malataverne
26790:Bouchet;La Baume-de-Transit;Rochegude;Suze-la-Rousse;Tulette
26800:Ambonil;Beauvallon;Montoison;Portes-lès-Valence;Étoile-sur-Rhône
27000:Évreux
27100:Le Vaudreuil;Porte-Joie;Porte-de-Seine;Tournedos-sur-Seine;Val-de-Reuil
27110:Bérengeville-la-Campagne;Cesseville;Crestot;Criquebeuf-la-Campagne;Crosville-la-Vieille;Daubeuf-la-Campagne;Ecquetot;Feuguerolles;Graveron-Sémerville;Hectomare;Iville;Le Neubourg;Le Tilleul-Lambert;Le Tremblay-Omonville;Le Troncq;Marbeuf;Quittebeuf;Rouge-Perriers;Saint-Aubin-d'Écrosville;Sainte-Colombe-la-Commanderie;Sainte-Opportune-du-Bosc;Venon;Villettes;Villez-sur-le-Neubourg;Vitot;Écauville;Épreville-près-le-Neubourg;Épégard
27120:Aigleville;Boisset-les-Prévanches;Boncourt;Caillouet-Orgeville;Chaignes;Chambray;Croisy-sur-Eure;Douains;Fains;Fontaine-sous-Jouy;Gadencourt;Hardencourt-Cocherel;Houlbec-Cocherel;Hécourt;Jouy-sur-Eure;Le Cormier;Le Plessis-Hébert;Le Val-David;Ménilles;Pacy-sur-Eure;Rouvray;Saint-Aquilin-de-Pacy;Vaux-sur-Eure;Villegats
27130:Bâlines;Courteilles;Francheville;Les Barils;Mandres;Piseux;Pullay;Saint-Victor-sur-Avre;Verneuil d'Avre et d'Iton;Verneuil-sur-Avre
27140:Amécourt;Bazincourt-sur-Epte;Gisors;Saint-Denis-le-Ferment
27150:Boisemont;Bouchevilliers;Chauvincourt-Provemont;Corny;Coudray;Doudeauville-en-Vexin;Farceaux;Frenelles-en-Vexin;Fresne-l'Archevêque;Gamaches-en-Vexin;Hacqueville;Hébécourt;La Neuve-Grange;Le Thil;Longchamps;Mainneville;Martagny;Mesnil-sous-Vienne;Morgny;Nojeon-en-Vexin;Provemont;Puchay;Sainte-Marie-de-Vatimesnil;Sancourt;Saussay-la-Campagne;Étrépagny
27160:Breteuil;Bémécourt;Cintray;Condé-sur-Iton;Dame-Marie;Francheville;La Guéroulde;Le Lesme;Les Baux-de-Breteuil;Marbois;Mesnils-sur-Iton;Saint-Nicolas-d'Attez;Saint-Ouen-d'Attez;Sainte-Marie-d'Attez;Verneuil d'Avre et d'Iton;Verneuil-sur-Avre
27170:Barc;Barquet;Beaumont-le-Roger;Beaumontel;Berville-la-Campagne;Bray;Combon;Goupil-Othon;Grosley-sur-Risle;Le Plessis-Sainte-Opportune;Nassandres sur Risle;Romilly-la-Puthenaye;Tilleul-Dame-Agnès;Écardenville-la-Campagne
27180:Arnières-sur-Iton;Aulnay-sur-Iton;Bernienville;Caugé;Claville;Le Plessis-Grohan;Les Baux-Sainte-Croix;Les Ventes;Parville;Saint-Sébastien-de-Morsent;Tournedos-Bois-Hubert
27190:Beaubray;Burey;Champ-Dolent;Collandres-Quincarnon;Conches-en-Ouche;Faverolles-la-Campagne;Ferrières-Haut-Clocher;Gaudreville-la-Rivière;Glisolles;La Bonneville-sur-Iton;La Croisille;Le Fidelaire;Le Val-Doré;Louversey;Nagel-Séez-Mesnil;Nogent-le-Sec;Ormes;Portes;Saint-Élier;Sainte-Marthe;Sébécourt;Émanville
27200:Vernon
27210:Berville-sur-Mer;Beuzeville;Boulleville;Conteville;Fatouville-Grestain;Fiquefleur-Équainville;Fort-Moville;Foulbec;La Lande-Saint-Léger;Le Torpt;Manneville-la-Raoult;Martainville;Saint-Maclou;Saint-Pierre-du-Val;Saint-Sulpice-de-Grimbouville;Vannecrocq
27220:Bois-le-Roi;Bretagnolles;Champigny-la-Futelaye;Chavigny-Bailleul;Coudres;Foucrainville;Fresney;Garencières;Grossœuvre;Jumelles;L'Habit;La Baronnie;La Boissière;La Forêt-du-Parc;Les Authieux;Lignerolles;Mouettes;Mousseaux-Neuville;Prey;Quessigny;Saint-André-de-l'Eure;Saint-Germain-de-Fresney;Saint-Laurent-des-Bois;Serez
27230:Barville;Bazoques;Bournainville-Faverolles;Drucourt;Duranville;Folleville;Fontaine-la-Louvet;Heudreville-en-Lieuvin;La Chapelle-Hareng;Le Favril;Le Planquay;Le Theil-Nolent;Les Places;Piencourt;Saint-Aubin-de-Scellon;Saint-Germain-la-Campagne;Saint-Mards-de-Fresne;Saint-Vincent-du-Boulay;Thiberville
27240:Chambois;Condé-sur-Iton;Marbois;Mesnils-sur-Iton;Sylvains-Lès-Moulins
27250:Ambenay;Bois-Arnault;Chambord;Chéronvilliers;Juignettes;Les Bottereaux;Neaufles-Auvergny;Rugles;Saint-Antonin-de-Sommaire
27260:Asnières;Bailleul-la-Vallée;Cormeilles;Fresne-Cauverville;La Chapelle-Bayvel;Le Bois-Hellain;Morainville-Jouveaux;Saint-Pierre-de-Cormeilles;Saint-Sylvestre-de-Cormeilles;Épaignes
27270:Ajou;Beaumesnil;Bosc-Renoult-en-Ouche;Broglie;Capelle-les-Grands;Chamblac;Ferrières-Saint-Hilaire;Gisay-la-Coudre;Gouttières;Granchain;Grand-Camp;Jonquerets-de-Livet;La Barre-en-Ouche;La Chapelle-Gauthier;La Roussière;La Trinité-de-Réville;Landepéreuse;Mesnil-en-Ouche;Saint-Aubin-des-Hayes;Saint-Aubin-du-Thenney;Saint-Aubin-le-Guichard;Saint-Aubin-le-Vertueux;Saint-Clair-d'Arcey;Saint-Jean-du-Thenney;Saint-Pierre-du-Mesnil;Saint-Quentin-des-Isles;Sainte-Marguerite-en-Ouche;Thevray;Treis-Sants-en-Ouche;Épinay
27290:Appeville-Annebault;Authou;Bonneville-Aptot;Condé-sur-Risle;Freneuse-sur-Risle;Glos-sur-Risle;Illeville-sur-Montfort;Montfort-sur-Risle;Pont-Authou;Saint-Philbert-sur-Risle;Thierville;Thénouville;Écaquelon
27300:Bernay;Boissy-Lamberville;Caorches-Saint-Nicolas;Corneville-la-Fouquetière;Courbépine;Malouy;Menneval;Nassandres sur Risle;Plainville;Plasnes;Saint-Aubin-le-Vertueux;Saint-Clair-d'Arcey;Saint-Léger-de-Rôtes;Saint-Martin-du-Tilleul;Saint-Quentin-des-Isles;Saint-Victor-de-Chrétienville;Treis-Sants-en-Ouche;Valailles
27310:Barneville-sur-Seine;Bosc-Bénard-Crescy;Bosgouet;Bouquetot;Bourg-Achard;Caumont;Flancourt-Crescy-en-Roumois;Honguemare-Guenouville;La Trinité-de-Thouberville;Saint-Ouen-de-Thouberville
27320:Courdemanche;Droisy;La Madeleine-de-Nonancourt;Marcilly-la-Campagne;Moisville;Nonancourt;Saint-Germain-sur-Avre
27330:Ajou;Beaumesnil;Bois-Anzeray;Bois-Normand-près-Lyre;Bosc-Renoult-en-Ouche;Champignolles;Gisay-la-Coudre;Gouttières;Granchain;Jonquerets-de-Livet;La Barre-en-Ouche;La Haye-Saint-Sylvestre;La Neuve-Lyre;La Roussière;La Vieille-Lyre;Landepéreuse;Mesnil-en-Ouche;Saint-Aubin-des-Hayes;Saint-Aubin-le-Guichard;Saint-Pierre-du-Mesnil;Sainte-Marguerite-en-Ouche;Thevray;Épinay
27340:Criquebeuf-sur-Seine;Les Damps;Martot;Montaure;Pont-de-l'Arche;Terres de Bord;Tostes
27350:Brestot;Cauverville-en-Roumois;Hauville;La Haye-Aubrée;La Haye-de-Routot;Le Landin;Rougemontier;Routot;Valletot;Étréville;Éturqueraye
27360:Pont-Saint-Pierre
27370:Amfreville-Saint-Amand;Amfreville-la-Campagne;Berville-en-Roumois;Bosguérard-de-Marcouville;Fouqueville;Houlbec-près-le-Gros-Theil;La Harengère;La Haye-du-Theil;La Pyle;La Saussaye;Le Bec-Thomas;Le Bosc du Theil;Le Thuit de l'Oison;Les Monts du Roumois;Mandeville;Saint-Amand-des-Hautes-Terres;Saint-Cyr-la-Campagne;Saint-Didier-des-Bois;Saint-Germain-de-Pasquier;Saint-Meslin-du-Bosc;Saint-Ouen-de-Pontcheuil;Saint-Pierre-des-Fleurs;Saint-Pierre-du-Bosguérard;Tourville-la-Campagne;Vraiville
27380:Amfreville-les-Champs;Amfreville-sous-les-Monts;Bourg-Beaudouin;Charleval;Douville-sur-Andelle;Fleury-sur-Andelle;Flipou;Gaillardbois-Cressenville;Grainville;Radepont;Val d'Orger;Vandrimare
27390:La Goulafrière;Mesnil-Rousset;Montreuil-l'Argillé;Mélicourt;Notre-Dame-du-Hamel;Saint-Agnan-de-Cernières;Saint-Denis-d'Augerons;Saint-Laurent-du-Tencement;Saint-Pierre-de-Cernières;Verneusses
27400:Acquigny;Amfreville-sur-Iton;Canappeville;Crasville;Heudebouville;Heudreville-sur-Eure;Hondouville;Houetteville;Incarville;La Haye-Malherbe;La Haye-le-Comte;La Vacherie;Le Mesnil-Jourdain;Louviers;Montaure;Pinterville;Quatremare;Surtauville;Surville;Terres de Bord;Tostes;Vironvay
27410:Ajou;Beaumesnil;Bosc-Renoult-en-Ouche;Gisay-la-Coudre;Gouttières;Granchain;Jonquerets-de-Livet;La Barre-en-Ouche;La Houssaye;La Roussière;Landepéreuse;Le Noyer-en-Ouche;Mesnil-en-Ouche;Saint-Aubin-des-Hayes;Saint-Aubin-le-Guichard;Saint-Pierre-du-Mesnil;Sainte-Marguerite-en-Ouche;Thevray;Épinay
27420:Authevernes;Berthenonville;Bus-Saint-Rémy;Cantiers;Château-sur-Epte;Dampsmesnil;Fontenay-en-Vexin;Forêt-la-Folie;Fourges;Guitry;Les Thilliers-en-Vexin;Mouflaines;Panilleuse;Richeville;Suzay;Tourny;Vexin-sur-Epte;Villers-en-Vexin;Écos
27430:Andé;Connelles;Daubeuf-près-Vatteville;Herqueville;Muids;Porte-Joie;Porte-de-Seine;Saint-Pierre-du-Vauvray;Saint-Étienne-du-Vauvray;Tournedos-sur-Seine;Vatteville
27440:Bacqueville;Gaillardbois-Cressenville;Grainville;Houville-en-Vexin;Lisors;Mesnil-Verclives;Touffreville;Val d'Orger;Écouis
27450:Saint-Benoît-des-Ombres;Saint-Christophe-sur-Condé;Saint-Georges-du-Vièvre;Saint-Grégoire-du-Vièvre;Saint-Martin-Saint-Firmin;Saint-Pierre-des-Ifs;Saint-Étienne-l'Allier
27460:Alizay;Igoville;Le Manoir
27470:Fontaine-l'Abbé;Launay;Serquigny
27480:Beauficel-en-Lyons;Bosquentin;Bézu-la-Forêt;Fleury-la-Forêt;Le Tronquay;Lilly;Lorleau;Lyons-la-Forêt
27490:Autheuil-Authouillet;Cailly-sur-Eure;Clef Vallée d'Eure
27500:Aizier;Bouquelon;Bourneville;Bourneville-Sainte-Croix;Campigny;Colletot;Corneville-sur-Risle;Fourmetot;Le Perrey;Les Préaux;Manneville-sur-Risle;Pont-Audemer;Saint-Mards-de-Blacarville;Saint-Ouen-des-Champs;Saint-Symphorien;Saint-Thurien;Sainte-Croix-sur-Aizier;Selles;Tocqueville;Tourville-sur-Pont-Audemer;Toutainville;Triqueville
27510:Berthenonville;Bus-Saint-Rémy;Cantiers;Dampsmesnil;Fontenay-en-Vexin;Forêt-la-Folie;Fourges;Guitry;Mézières-en-Vexin;Panilleuse;Pressagny-l'Orgueilleux;Tilly;Tourny;Vexin-sur-Epte;Écos
27520:Berville-en-Roumois;Boissey-le-Châtel;Bosguérard-de-Marcouville;Grand Bourgtheroulde;Houlbec-près-le-Gros-Theil;Les Monts du Roumois;Saint-Denis-des-Monts;Saint-Léger-du-Gennetey;Saint-Philbert-sur-Boissey;Thénouville;Voiscreville
27530:Croth;Ézy-sur-Eure
27540:Ivry-la-Bataille
27550:Nassandres sur Risle
27560:Giverville;La Noë-Poulain;La Poterie-Mathieu;Le Mesnil-Saint-Jean;Lieurey;Noards;Saint-Siméon;Épreville-en-Lieuvin
27570:Acon;Breux-sur-Avre;L'Hosmes;Tillières-sur-Avre
27580:Bourth;Chaise-Dieu-du-Theil;Gournay-le-Guérin
27590:Pîtres
27600:Ailly;Aubevoye;Champenard;Fontaine-Bellenger;Gaillon;Heudebouville;Le Val d'Hazey;Saint-Aubin-sur-Gaillon;Saint-Julien-de-la-Liègue;Saint-Pierre-la-Garenne;Sainte-Barbe-sur-Gaillon;Vieux-Villez
27610:Romilly-sur-Andelle
27620:Bois-Jérôme-Saint-Ouen;Gasny;Giverny;Sainte-Geneviève-lès-Gasny
27630:Berthenonville;Bus-Saint-Rémy;Cantiers;Dampsmesnil;Fontenay-en-Vexin;Forêt-la-Folie;Fourges;Guitry;Heubécourt-Haricourt;Panilleuse;Tourny;Vexin-sur-Epte;Écos
27640:Breuilpont;Merey;Villiers-en-Désœuvre
27650:Louye;Mesnil-sur-l'Estrée;Muzy
27660:Bernouville;Bézu-Saint-Éloi
27670:Bosroumois;Saint-Ouen-du-Tilleul
27680:Fourmetot;Le Perrey;Marais-Vernier;Quillebeuf-sur-Seine;Saint-Aubin-sur-Quillebeuf;Saint-Ouen-des-Champs;Saint-Samson-de-la-Roque;Saint-Thurien;Sainte-Opportune-la-Mare;Trouville-la-Haule;Vieux-Port
27690:Léry
27700:Boisemont;Bouafles;Corny;Cuverville;Frenelles-en-Vexin;Fresne-l'Archevêque;Guiseniers;Harquency;Hennezis;Heuqueville;La Roquette;Le Thuit;Les Andelys;Les Trois Lacs;Vézillon
27710:Saint-Georges-Motel
27720:Dangu;Guerny;Noyers
27730:Bueil;Neuilly;Épieds
27740:Poses
27750:La Couture-Boussey
27760:La Ferrière-sur-Risle
27770:Illiers-l'Évêque
27780:Garennes-sur-Eure
27790:Rosay-sur-Lieure
27800:Aclou;Berthouville;Boisney;Bosrobert;Brionne;Brétigny;Calleville;Franqueville;Harcourt;Hecmanville;La Haye-de-Calleville;Le Bec-Hellouin;Livet-sur-Authou;Malleville-sur-le-Bec;Morsan;Neuville-sur-Authou;Notre-Dame-d'Épine;Saint-Cyr-de-Salerne;Saint-Paul-de-Fourques;Saint-Pierre-de-Salerne;Saint-Victor-d'Épine;Saint-Éloi-de-Fourques;Thibouville
27810:Marcilly-sur-Eure
27820:Armentières-sur-Avre;Chennebrun;Saint-Christophe-sur-Avre
27830:Neaufles-Saint-Martin
27850:Ménesqueville
27860:Heudicourt
27870:Vesly
27890:La Neuville-du-Bosc
27910:Les Hogues;Letteguives;Perriers-sur-Andelle;Perruel;Renneville;Vascœuil
27920:Saint-Pierre-de-Bailleul;Saint-Étienne-sous-Bailleul
27930:Angerville-la-Campagne;Aviron;Bacquepuis;Brosville;Cierrey;Dardez;Fauville;Gauciel;Gauville-la-Campagne;Gravigny;Guichainville;Huest;Irreville;La Chapelle-du-Bois-des-Faulx;La Trinité;Le Boulay-Morin;Le Mesnil-Fuguet;Le Vieil-Évreux;Miserey;Normanville;Reuilly;Sacquenville;Saint-Germain-des-Angles;Saint-Luc;Saint-Martin-la-Campagne;Saint-Vigor;Sassey;Tourneville;Émalleville
27940:Aubevoye;Courcelles-sur-Seine;Le Val d'Hazey;Les Trois Lacs;Notre-Dame-de-l'Isle;Port-Mort;Sainte-Barbe-sur-Gaillon;Vieux-Villez;Villers-sur-le-Roule
27950:La Chapelle-Longueville;La Heunière;Mercey;Saint-Marcel;Saint-Vincent-des-Bois;Sainte-Colombe-près-Vernon;Villez-sous-Bailleul
28000:Chartres
28100:Dreux
28110:Lucé
28120:Bailleau-le-Pin;Blandainville;Cernay;Charonville;Chauffours;Ermenonville-la-Grande;Ermenonville-la-Petite;Illiers-Combray;Les Châtelliers-Notre-Dame;Magny;Marchéville;Meslay-le-Grenet;Montigny-le-Chartif;Méréglise;Nogent-sur-Eure;Nonvilliers-Grandhoux;Ollé;Saint-Avit-les-Guespières;Saint-Éman;Sandarville;Vieuvicq;Épeautrolles
28130:Bouglainval;Chartainvilliers;Hanches;Houx;Maintenon;Mévoisins;Pierres;Saint-Martin-de-Nigelles;Saint-Piat;Soulaires;Villiers-le-Morhier;Yermenonville
28140:Baigneaux;Bazoches-en-Dunois;Bazoches-les-Hautes;Cormainville;Courbehaye;Dambron;Fontenay-sur-Conie;Guillonville;Loigny-la-Bataille;Lumeau;Nottonville;Orgères-en-Beauce;Poupry;Péronville;Terminiers;Tillay-le-Péneux;Varize
28150:Allonnes;Baignolet;Beauvilliers;Boisville-la-Saint-Père;Boncé;Fains-la-Folie;Germignonville;Les Villages Vovéens;Louville-la-Chenard;Montainville;Moutiers-en-Beauce;Ouarville;Prasville;Rouvray-Saint-Florentin;Réclainville;Theuville;Viabon;Villars;Villeau;Villeneuve-Saint-Nicolas;Voves;Ymonville;Éole-en-Beauce
28160:Brou;Dampierre-sous-Brou;Dangeau;Frazé;Gohory;Mottereau;Moulhard;Unverre;Yèvres
28170:Ardelles;Blévy;Châteauneuf-en-Thymerais;Dampierre-sur-Blévy;Favières;Fontaine-les-Ribouts;Gâtelles;Le Boullay-les-Deux-Églises;Maillebois;Marville-les-Bois;Puiseux;Saint-Ange-et-Torçay;Saint-Jean-de-Rebervilliers;Saint-Maixme-Hauterive;Saint-Sauveur-Marville;Serazereux;Thimert-Gâtelles;Tremblay-les-Villages
28190:Billancelles;Chuisnes;Courville-sur-Eure;Dangers;Fontaine-la-Guyon;Fruncé;Landelles;Le Favril;Mittainvilliers-Vérigny;Orrouer;Pontgouin;Saint-Arnoult-des-Bois;Saint-Georges-sur-Eure;Saint-Germain-le-Gaillard;Saint-Luperce;Villebon
28200:Châteaudun;Conie-Molitard;Donnemain-Saint-Mamès;Jallans;La Chapelle-du-Noyer;Logron;Marboué;Moléans;Saint-Christophe;Saint-Denis-Lanneray;Thiville;Villampuy;Villemaury
28210:Bréchamps;Chaudon;Coulombs;Croisilles;Faverolles;Le Boullay-Mivoye;Le Boullay-Thierry;Les Pinthières;Lormaye;Nogent-le-Roi;Néron;Ormoy;Saint-Laurent-la-Gâtine;Saint-Lucien;Senantes;Vacheresses-les-Basses;Villemeux-sur-Eure
28220:Cloyes-les-Trois-Rivières
28230:Droue-sur-Drouette;Épernon
28240:Belhomert-Guéhouville;Champrond-en-Gâtine;Fontaine-Simon;Friaize;La Loupe;Le Thieulin;Les Corvées-les-Yys;Manou;Meaucé;Montireau;Montlandon;Saint-Denis-des-Puits;Saint-Maurice-Saint-Germain;Saint-Victor-de-Buthon;Saint-Éliph;Vaupillon
28250:Digny;Jaudrais;La Framboisière;La Puisaye;La Saucelle;La Ville-aux-Nonains;Le Mesnil-Thomas;Louvilliers-lès-Perche;Senonches;Tardais
28260:Anet;Berchères-sur-Vesgre;Boncourt;Gilles;Guainville;La Chaussée-d'Ivry;Le Mesnil-Simon;Oulins;Rouvres;Saint-Ouen-Marchefroy;Saussay;Sorel-Moussel
28270:Beauche;Brezolles;Bérou-la-Mulotière;Châtaincourt;Crucey-Villages;Escorpain;Fessanvilliers-Mattanvilliers;La Mancelière;Laons;Les Châtelets;Mainterne;Montigny-sur-Avre;Prudemanche;Revercourt;Rueil-la-Gadelière;Saint-Lubin-de-Cravant;Vitray-sous-Brézolles
28290:Chapelle-Royale;Vald'Yerre
28300:Amilly;Bailleau-l'Évêque;Berchères-Saint-Germain;Briconville;Challet;Champhol;Cintray;Clévilliers;Coltainville;Fresnay-le-Gilmert;Gasville-Oisème;Jouy;Lèves;Mainvilliers;Poisvilliers;Saint-Aubin-des-Bois;Saint-Germain-la-Gâtine;Saint-Prest
28310:Allaines-Mervilliers;Barmainville;Baudreville;Fresnay-l'Évêque;Gommerville;Gouillons;Guilleville;Intréville;Janville;Janville-en-Beauce;Le Puiset;Levesville-la-Chenard;Mérouville;Neuville Saint Denis;Neuvy-en-Beauce;Oinville-Saint-Liphard;Poinville;Rouvray-Saint-Denis;Santilly;Toury;Trancrainville
28320:Armenonville-les-Gâtineaux;Bailleau-Armenonville;Gallardon;Gas;Ymeray;Écrosnes
28330:Authon-du-Perche;Béthonvilliers;Chapelle-Guillaume;Charbonnières;Coudray-au-Perche;La Bazoche-Gouet;Les Autels-Villevillon;Les Étilleux;Saint-Bomer;Soizé
28340:Boissy-lès-Perche;La Chapelle-Fortin;La Ferté-Vidame;Lamblore;Les Ressuintes;Morvilliers;Rohaire
28350:Dampierre-sur-Avre;Saint-Lubin-des-Joncherets
28360:Dammarie;Fresnay-le-Comte;La Bourdinière-Saint-Loup;Luplanté;Meslay-le-Vidame;Prunay-le-Gillon;Theuville;Vitray-en-Beauce
28380:Saint-Rémy-sur-Avre
28400:Arcisses;Brunelles;Champrond-en-Perchet;Coudreceau;La Gaudaine;Margon;Marolles-les-Buis;Nogent-le-Rotrou;Saint-Jean-Pierre-Fixte;Souancé-au-Perche;Trizay-Coutretot-Saint-Serge
28410:Abondant;Boutigny-Prouais;Broué;Bû;Goussainville;Havelu;Marchezais;Prouais;Saint-Lubin-de-la-Haye;Serville
28480:Argenvilliers;Beaumont-les-Autels;Chassant;Combres;Frétigny;Happonvilliers;La Croix-du-Perche;Luigny;Miermaigne;Saint-Denis-d'Authou;Saintigny;Thiron-Gardais;Vichères
28500:Allainville;Aunay-sous-Crécy;Boissy-en-Drouais;Charpont;Cherisy;Crécy-Couvé;Garancières-en-Drouais;Garnay;Germainville;La Chapelle-Forainvilliers;Louvilliers-en-Drouais;Luray;Marville-Moutiers-Brûlé;Montreuil;Mézières-en-Drouais;Ouerre;Sainte-Gemme-Moronval;Saulnières;Tréon;Vernouillet;Vert-en-Drouais;Écluzelles
28600:Luisant
28630:Barjouville;Berchères-les-Pierres;Corancez;Fontenay-sur-Eure;Gellainville;Le Coudray;Mignières;Morancez;Nogent-le-Phaye;Sours;Thivars;Ver-lès-Chartres
28700:Ardelu;Aunay-sous-Auneau;Auneau;Auneau-Bleury-Saint-Symphorien;Bleury-Saint-Symphorien;Béville-le-Comte;Champseru;Châtenay;Denonville;Francourville;Garancières-en-Beauce;Gommerville;Houville-la-Branche;La Chapelle-d'Aunainville;Le Gué-de-Longroi;Levainville;Léthuin;Maisons;Moinville-la-Jeulin;Mondonville-Saint-Jean;Morainville;Oinville-sous-Auneau;Oysonville;Roinville;Saint-Léger-des-Aubées;Sainville;Santeuil;Umpeau;Vierville;Voise
28800:Alluyes;Bonneval;Bouville;Bullainville;Dancy;Flacey;Le Gault-Saint-Denis;Montboissier;Montharville;Moriers;Neuvy-en-Dunois;Pré-Saint-Martin;Pré-Saint-Évroult;Saint-Maur-sur-le-Loir;Sancheville;Saumeray;Trizay-lès-Bonneval;Villiers-Saint-Orien
29000:Quimper
29100:Douarnenez;Kerlaz;Le Juch;Pouldergat;Poullan-sur-Mer
29120:Combrit;Plomeur;Pont-l'Abbé;Saint-Jean-Trolimon;Tréméoc
29140:Kernével;Melgven;Rosporden;Saint-Yvi;Tourch
29150:Cast;Châteaulin;Dinéault;Port-Launay;Saint-Coulitz
29160:Crozon;Lanvéoc
29170:Fouesnant;Pleuven;Saint-Évarzec
29180:Guengat;Locronan;Plogonnec;Quéménéven
29190:Brasparts;Gouézec;Lannédern;Le Cloître-Pleyben;Lennon;Lothey;Pleyben;Saint-Rivoal
29200:Brest
29217:Le Conquet;Plougonvelin;Trébabu
29233:Cléder
29241:Locquirec
29242:Ouessant
29246:Locmaria-Berrien;Poullaouen
29250:Plougoulm;Saint-Pol-de-Léon;Santec;Sibiril
29252:Plouezoc'h
29253:Île-de-Batz
29259:Île-Molène
29260:Kernilis;Kernouës;Lanarvily;Le Folgoët;Lesneven;Loc-Brévalaire;Ploudaniel;Plouider;Saint-Frégant;Saint-Méen;Trégarantec
29270:Carhaix-Plouguer;Cléden-Poher;Kergloff;Motreff;Plounévézel;Saint-Hernin
29280:Locmaria-Plouzané;Plouzané
29290:Guipronvel;Lanrivoaré;Milizac;Milizac-Guipronvel;Saint-Renan;Tréouergat
29300:Arzano;Baye;Guilligomarc'h;Mellac;Quimperlé;Rédené;Tréméven
29310:Locunolé;Querrien
29340:Riec-sur-Bélon
29350:Moëlan-sur-Mer
29360:Clohars-Carnoët
29370:Coray;Elliant
29380:Bannalec;Le Trévoux;Saint-Thurien
29390:Leuhan;Scaër
29400:Bodilis;Guimiliau;Lampaul-Guimiliau;Landivisiau;Lanneuffret;Loc-Eguiner;Locmélar;Plougourvest;Plounéventer;Saint-Sauveur;Saint-Servais
29410:Guiclan;Le Cloître-Saint-Thégonnec;Loc-Eguiner-Saint-Thégonnec;Pleyber-Christ;Plounéour-Ménez;Saint-Thégonnec;Saint-Thégonnec Loc-Eguiner
29420:Mespaul;Plouvorn;Plouénan
29430:Lanhouarneau;Plouescat;Plounévez-Lochrist;Tréflez
29440:Plougar;Plouzévédé;Saint-Derrien;Saint-Vougay;Tréflaouénan;Trézilidé
29450:Commana;Le Tréhou;Sizun
29460:Daoulas;Dirinon;Hanvec;Hôpital-Camfrout;Irvillac;Logonna-Daoulas;Saint-Eloy
29470:Loperhet;Plougastel-Daoulas
29480:Le Relecq-Kerhuon
29490:Guipavas
29500:Ergué-Gabéric
29510:Briec;Edern;Landrévarzec;Landudal;Langolen
29520:Châteauneuf-du-Faou;Laz;Saint-Goazec;Saint-Thois
29530:Collorec;Landeleau;Loqueffret;Plonévez-du-Faou
29540:Spézet
29550:Plomodiern;Plonévez-Porzay;Ploéven;Saint-Nic
29560:Argol;Landévennec;Telgruc-sur-Mer;Trégarvan
29570:Camaret-sur-Mer;Roscanvel
29590:Le Faou;Lopérec;Pont-de-Buis-lès-Quimerch;Rosnoën;Saint-Ségal
29600:Morlaix;Plourin-lès-Morlaix;Saint-Martin-des-Champs;Sainte-Sève
29610:Garlan;Le Ponthou;Plouigneau
29620:Guimaëc;Lanmeur;Plouégat-Guérand
29630:Plougasnou;Saint-Jean-du-Doigt
29640:Bolazec;Lannéanou;Plougonven;Scrignac
29650:Botsorhel;Guerlesquin;Le Ponthou;Plouigneau;Plouégat-Moysan
29660:Carantec
29670:Henvic;Locquénolé;Taulé
29680:Roscoff
29690:Berrien;Botmeur;Brennilis;Huelgoat;La Feuillée;Locmaria-Berrien;Plouyé;Poullaouen
29700:Plomelin;Pluguffan
29710:Gourlizon;Guiler-sur-Goyen;Landudec;Peumerit;Plogastel-Saint-Germain;Plonéis;Plozévet;Pouldreuzic
29720:Plonéour-Lanvern;Plovan;Tréguennec;Tréogat
29730:Guilvinec;Treffiagat
29740:Plobannalec-Lesconil
29750:Loctudy
29760:Penmarch
29770:Audierne;Cléden-Cap-Sizun;Esquibien;Goulien;Plogoff;Primelin
29780:Plouhinec
29790:Beuzec-Cap-Sizun;Confort-Meilars;Mahalon;Pont-Croix
29800:La Forest-Landerneau;La Martyre;La Roche-Maurice;Landerneau;Pencran;Ploudiry;Plouédern;Saint-Divy;Saint-Thonan;Saint-Urbain;Tréflévénez;Trémaouézan
29810:Brélès;Lampaul-Plouarzel;Plouarzel;Ploumoguer
29820:Bohars;Guilers
29830:Lampaul-Ploudalmézeau;Ploudalmézeau;Plouguin;Plourin;Saint-Pabu
29840:Landunvez;Lanildut;Porspoder
29850:Gouesnou
29860:Bourg-Blanc;Kersaint-Plabennec;Le Drennec;Plabennec;Plouvien
29870:Coat-Méal;Landéda;Lannilis;Tréglonou
29880:Guissény;Plouguerneau
29890:Brignogan-Plages;Goulven;Kerlouan;Plounéour-Brignogan-plages;Plounéour-Trez
29900:Concarneau
29910:Trégunc
29920:Névez
29930:Pont-Aven
29940:La Forêt-Fouesnant
29950:Bénodet;Clohars-Fouesnant;Gouesnach
29970:Trégourez
29980:Île-Tudy
29990:Île-de-Sein
30000:Nîmes
30100:Alès
30110:Branoux-les-Taillades;La Grand-Combe;Lamelouze;Laval-Pradel;Les Salles-du-Gardon;Sainte-Cécile-d'Andorge;Soustelle
30111:Congénies
30114:Boissières;Nages-et-Solorgues
30120:Arphy;Arre;Aulas;Avèze;Bez-et-Esparon;Bréau-Mars;Le Vigan;Mandagout;Molières-Cavaillac;Montdardier;Pommiers;Rogues
30121:Mus
30122:Les Plantiers
30124:L'Estréchure;Peyrolles-en-Cévennes
30125:Saumane
30126:Lirac;Saint-Laurent-des-Arbres;Tavel
30127:Bellegarde
30128:Garons
30129:Manduel;Redessan
30130:Carsan;Pont-Saint-Esprit;Saint-Alexandre;Saint-Paulet-de-Caisson
30131:Pujaut
30132:Caissargues
30133:Les Angles
30140:Anduze;Bagard;Boisset-et-Gaujac;Corbès;Générargues;Massillargues-Attuech;Mialet;Saint-Félix-de-Pallières;Saint-Jean-du-Pin;Saint-Sébastien-d'Aigrefeuille;Thoiras;Thoiras-Corbès;Tornac
30150:Montfaucon;Roquemaure;Saint-Geniès-de-Comolas;Sauveterre
30160:Bessèges;Bordezac;Gagnières;Peyremale;Robiac-Rochessadoule
30170:Conqueyrac;Cros;Durfort-et-Saint-Martin-de-Sossenac;Fressac;La Cadière-et-Cambo;Monoblet;Pompignan;Saint-Hippolyte-du-Fort
30190:Aubussargues;Boucoiran-et-Nozières;Bourdic;Brignon;Castelnau-Valence;Collorgues;Dions;Garrigues-Sainte-Eulalie;La Calmette;La Rouvière;Montignargues;Moussac;Saint-Chaptes;Saint-Dézéry;Saint-Geniès-de-Malgoirès;Sainte-Anastasie;Sauzet
30200:Bagnols-sur-Cèze;Chusclan;Codolet;La Roque-sur-Cèze;Orsan;Sabran;Saint-Gervais;Saint-Laurent-de-Carnols;Saint-Michel-d'Euzet;Saint-Nazaire;Saint-Étienne-des-Sorts;Vénéjan
30210:Argilliers;Cabrières;Castillon-du-Gard;Collias;Fournès;Lédenon;Pouzilhac;Remoulins;Saint-Bonnet-du-Gard;Saint-Hilaire-d'Ozilhan;Sernhac;Valliguières;Vers-Pont-du-Gard
30220:Aigues-Mortes;Saint-Laurent-d'Aigouze
30230:Bouillargues;Rodilhan
30240:Le Grau-du-Roi
30250:Aspères;Aubais;Aujargues;Combas;Fontanès;Junas;Lecques;Salinelles;Sommières;Souvignargues;Villevieille
30260:Bragassargues;Brouzet-lès-Quissac;Cannes-et-Clairan;Carnas;Corconne;Crespian;Gailhan;Liouc;Montmirat;Orthoux-Sérignac-Quilhan;Quissac;Saint-Clément;Saint-Théodorit;Sardan;Vic-le-Fesq
30270:Saint-Jean-du-Gard
30290:Laudun-l'Ardoise;Saint-Victor-la-Coste
30300:Beaucaire;Comps;Fourques;Jonquières-Saint-Vincent;Vallabrègues
30310:Vergèze
30320:Bezouce;Marguerittes;Poulx;Saint-Gervasy
30330:Cavillargues;Connaux;Gaujac;La Bastide-d'Engras;Le Pin;Pougnadoresse;Saint-André-d'Olérargues;Saint-Laurent-la-Vernède;Saint-Marcel-de-Careiret;Saint-Paul-les-Fonts;Saint-Pons-la-Calm;Tresques
30340:Les Plans;Mons;Méjannes-lès-Alès;Rousson;Saint-Julien-les-Rosiers;Saint-Privat-des-Vieux;Salindres;Servas
30350:Aigremont;Canaules-et-Argentières;Cardet;Cassagnoles;Domessargues;Lédignan;Lézan;Maruéjols-lès-Gardon;Massanes;Mauressargues;Montagnac;Moulézan;Saint-Bénézet;Saint-Jean-de-Serres;Savignargues
30360:Cruviers-Lascours;Deaux;Euzet;Martignargues;Monteils;Ners;Saint-Césaire-de-Gauzignan;Saint-Hippolyte-de-Caton;Saint-Jean-de-Ceyrargues;Saint-Maurice-de-Cazevieille;Saint-Étienne-de-l'Olm;Vézénobres
30380:Saint-Christol-lez-Alès
30390:Aramon;Domazan;Estézargues;Théziers
30400:Villeneuve-lès-Avignon
30410:Meyrannes;Molières-sur-Cèze
30420:Calvisson
30430:Barjac;Méjannes-le-Clap;Rivières;Rochegude;Saint-Jean-de-Maruéjols-et-Avéjan;Saint-Privat-de-Champclos;Tharaux
30440:Roquedur;Saint-Bresson;Saint-Julien-de-la-Nef;Saint-Laurent-le-Minier;Saint-Martial;Saint-Roman-de-Codières;Sumène
30450:Aujac;Bonnevaux;Chambon;Concoules;Génolhac;Malons-et-Elze;Ponteils-et-Brésis;Sénéchas
30460:Colognac;Lasalle;Saint-Bonnet-de-Salendrinque;Sainte-Croix-de-Caderle;Soudorgues;Vabres
30470:Aimargues
30480:Cendras;Saint-Paul-la-Coste
30490:Montfrin
30500:Allègre-les-Fumades;Courry;Potelières;Saint-Ambroix;Saint-Brès;Saint-Denis;Saint-Julien-de-Cassagnas;Saint-Victor-de-Malcap
30510:Générac
30520:Saint-Martin-de-Valgalgues
30530:Chamborigaud;La Vernarède;Portes
30540:Milhaud
30560:Saint-Hilaire-de-Brethmas
30570:Saint-André-de-Majencoules;Val-d'Aigoual
30580:Belvézet;Bouquet;Brouzet-lès-Alès;Fons-sur-Lussan;Fontarèches;La Bruguière;Lussan;Navacelles;Saint-Just-et-Vacquières;Seynes;Vallérargues
30600:Vauvert;Vestric-et-Candiac
30610:Logrian-Florian;Puechredon;Saint-Jean-de-Crieulon;Saint-Nazaire-des-Gardies;Sauve
30620:Aubord;Bernis;Uchaud
30630:Cornillon;Goudargues;Montclus;Saint-André-de-Roquepertuis;Verfeuil
30640:Beauvoisin
30650:Rochefort-du-Gard;Saze
30660:Gallargues-le-Montueux
30670:Aigues-Vives
30700:Aigaliers;Arpaillargues-et-Aureillac;Baron;Blauzac;Flaux;Foissac;La Capelle-et-Masmolène;Montaren-et-Saint-Médiers;Saint-Hippolyte-de-Montaigu;Saint-Maximin;Saint-Quentin-la-Poterie;Saint-Siffret;Saint-Victor-des-Oules;Sanilhac-Sagriès;Serviers-et-Labaume;Uzès;Vallabrix
30720:Ribaute-les-Tavernes
30730:Fons;Gajan;Montpezat;Parignargues;Saint-Bauzély;Saint-Mamert-du-Gard
30740:Le Cailar
30750:Causse-Bégon;Dourbies;Lanuéjols;Revens;Saint-Sauveur-Camprieu;Trèves
30760:Aiguèze;Issirac;Laval-Saint-Roman;Le Garn;Saint-Christol-de-Rodières;Saint-Julien-de-Peyrolas;Salazac
30770:Alzon;Arrigas;Aumessas;Blandas;Campestre-et-Luc;Vissec
30800:Saint-Gilles
30820:Caveirac
30840:Meynes
30870:Clarensac;Saint-Côme-et-Maruéjols
30900:Nîmes
30920:Codognan
30940:Saint-André-de-Valborgne
30960:Le Martinet;Les Mages;Saint-Florent-sur-Auzonnet;Saint-Jean-de-Valériscle
30980:Langlade;Saint-Dionisy
31000:Toulouse
31100:Toulouse
31110:Antignac;Artigue;Bagnères-de-Luchon;Benque-Dessous-et-Dessus;Billière;Bourg-d'Oueil;Castillon-de-Larboust;Cathervielle;Caubous;Cazarilh-Laspènes;Cazeaux-de-Larboust;Cier-de-Luchon;Cirès;Garin;Gouaux-de-Larboust;Gouaux-de-Luchon;Jurvielle;Juzet-de-Luchon;Mayrègne;Montauban-de-Luchon;Moustajon;Oô;Portet-de-Luchon;Poubeau;Saccourvielle;Saint-Aventin;Saint-Mamet;Saint-Paul-d'Oueil;Salles-et-Pratviel;Sode;Trébons-de-Luchon
31120:Goyrans;Lacroix-Falgarde;Pinsaguel;Portet-sur-Garonne;Roques;Roquettes
31130:Balma;Flourens;Pin-Balma;Quint-Fonsegrives
31140:Aucamville;Fonbeauzard;Launaguet;Montberon;Pechbonnieu;Saint-Alban;Saint-Loup-Cammas
31150:Bruguières;Fenouillet;Gagnac-sur-Garonne;Gratentour;Lespinasse
31160:Arbas;Arbon;Arguenos;Argut-Dessus;Aspet;Boutx;Cabanac-Cazaux;Castelbiague;Cazaunous;Chein-Dessus;Couledoux;Couret;Encausse-les-Thermes;Estadens;Fougaron;Ganties;Herran;Izaut-de-l'Hôtel;Juzet-d'Izaut;Lespiteau;Milhas;Moncaup;Montastruc-de-Salies;Portet-d'Aspet;Razecueillé;Rouède;Sengouagnet;Soueich
31170:Tournefeuille
31180:Castelmaurou;Lapeyrouse-Fossat;Rouffiac-Tolosan;Saint-Geniès-Bellevue
31190:Auragne;Auribail;Auterive;Caujac;Esperce;Grazac;Grépiac;Labruyère-Dorsa;Lagrâce-Dieu;Mauressac;Mauvaisin;Miremont;Puydaniel
31200:Toulouse
31210:Ardiège;Ausson;Bordes-de-Rivière;Clarac;Cuguron;Franquevielle;Gourdan-Polignan;Huos;Le Cuing;Les Tourreilles;Martres-de-Rivière;Montréjeau;Pointis-de-Rivière;Ponlat-Taillebourg
31220:Cazères;Couladère;Lavelanet-de-Comminges;Le Plan;Lescuns;Marignac-Laspeyres;Martres-Tolosane;Mauran;Mondavezan;Montberaud;Montclar-de-Comminges;Palaminy;Plagne;Saint-Julien-sur-Garonne;Saint-Michel;Sana
31230:Agassac;Ambax;Anan;Boissède;Castelgaillard;Cazac;Coueilles;Fabas;Frontignan-Savès;Goudex;L'Isle-en-Dodon;Labastide-Paumès;Lilhac;Martisserre;Mauvezin;Mirambeau;Molas;Montbernard;Montesquieu-Guittaut;Puymaurin;Riolas;Saint-Frajou;Saint-Laurent;Salherm
31240:L'Union;Saint-Jean
31250:Revel;Vaudreuille
31260:Ausseing;Belbèze-en-Comminges;Cassagne;Castagnède;Escoulis;Figarol;Francazal;His;Mane;Marsoulas;Mazères-sur-Salat;Montespan;Montgaillard-de-Salies;Montsaunès;Saleich;Salies-du-Salat;Touille;Urau
31270:Cugnaux;Frouzins;Villeneuve-Tolosane
31280:Aigrefeuille;Drémil-Lafage;Mons
31290:Avignonet-Lauragais;Beauteville;Cessales;Folcarde;Gardouch;Lagarde;Lux;Mauremont;Montclar-Lauragais;Montgaillard-Lauragais;Renneville;Rieumajou;Saint-Germier;Saint-Rome;Saint-Vincent;Trébons-sur-la-Grasse;Vallègue;Vieillevigne;Villefranche-de-Lauragais;Villenouvelle
31300:Toulouse
31310:Bax;Canens;Castagnac;Gensac-sur-Garonne;Goutevernisse;Gouzens;Lahitère;Lapeyrère;Latour;Latrape;Mailholas;Massabrac;Montbrun-Bocage;Montesquieu-Volvestre;Rieux-Volvestre;Saint-Christaud
31320:Aureville;Auzeville-Tolosane;Castanet-Tolosan;Mervilla;Pechbusque;Péchabou;Rebigue;Vieille-Toulouse;Vigoulet-Auzil
31330:Grenade;Larra;Launac;Le Burgaud;Merville;Ondes;Saint-Cézert
31340:Bondigoux;La Magdelaine-sur-Tarn;Layrac-sur-Tarn;Le Born;Mirepoix-sur-Tarn;Vacquiers;Villematier;Villemur-sur-Tarn
31350:Blajan;Boulogne-sur-Gesse;Cardeilhac;Castéra-Vignoles;Charlas;Ciadoux;Escanecrabe;Gensac-de-Boulogne;Lespugue;Lunax;Mondilhan;Montgaillard-sur-Save;Montmaurin;Nizan-Gesse;Nénigan;Péguilhan;Saint-Ferréol-de-Comminges;Saint-Lary-Boujean;Saint-Loup-en-Comminges;Saint-Pé-Delbosc;Saman;Sarrecave;Sarremezan
31360:Arnaud-Guilhem;Auzas;Beauchalot;Boussens;Castillon-de-Saint-Martory;Laffite-Toupière;Le Fréchet;Lestelle-de-Saint-Martory;Mancioux;Proupiary;Roquefort-sur-Garonne;Saint-Martory;Saint-Médard;Sepx
31370:Beaufort;Bérat;Forgues;Labastide-Clermont;Lahage;Lautignac;Le Pin-Murelet;Montastruc-Savès;Montgras;Monès;Plagnole;Poucharramet;Rieumes;Sabonnères;Sajas;Savères
31380:Azas;Bazus;Garidech;Gragnague;Gémil;Montastruc-la-Conseillère;Montjoire;Montpitol;Paulhac;Roquesérière;Saint-Jean-Lherm;Villariès
31390:Bois-de-la-Pierre;Carbonne;Lacaugne;Lafitte-Vigordane;Marquefave;Peyssies;Salles-sur-Garonne
31400:Toulouse
31410:Capens;Lavernose-Lacasse;Le Fauga;Longages;Mauzac;Montaut;Montgazin;Noé;Saint-Hilaire;Saint-Sulpice-sur-Lèze
31420:Alan;Aulon;Aurignac;Bachas;Benque;Boussan;Bouzin;Cassagnabère-Tournas;Cazeneuve-Montaut;Eoux;Esparron;Francon;Montoulieu-Saint-Bernard;Peyrissas;Peyrouzet;Saint-André;Saint-Élix-Séglan;Samouillan;Terrebasse
31430:Castelnau-Picampeau;Casties-Labrande;Fustignac;Gratens;Le Fousseret;Lussan-Adeilhac;Marignac-Lasclares;Montoussin;Montégut-Bourjac;Polastron;Pouy-de-Touges;Saint-Araille;Saint-Élix-le-Château;Sénarens
31440:Argut-Dessous;Argut-Dessus;Arlos;Bachos;Baren;Bezins-Garraux;Binos;Boutx;Burgalays;Cazaux-Layrisse;Chaum;Cierp-Gaud;Couledoux;Esténos;Eup;Fos;Fronsac;Guran;Lez;Lège;Marignac;Melles;Saint-Béat-Lez;Signac
31450:Ayguesvives;Baziège;Belberaud;Belbèze-de-Lauragais;Corronsac;Deyme;Donneville;Espanès;Fourquevaux;Issus;Labastide-Beauvoir;Montbrun-Lauragais;Montesquieu-Lauragais;Montgiscard;Montlaur;Noueilles;Odars;Pompertuzat;Pouze;Varennes
31460:Albiac;Auriac-sur-Vendinelle;Beauville;Cambiac;Caragoudes;Caraman;Francarville;La Salvetat-Lauragais;Le Cabanial;Le Faget;Loubens-Lauragais;Mascarville;Maureville;Mourvilles-Basses;Prunet;Saussens;Ségreville;Toutens;Vendine
31470:Bonrepos-sur-Aussonnelle;Bragayrac;Cambernard;Empeaux;Fonsorbes;Fontenilles;Saiguède;Saint-Lys;Saint-Thomas;Sainte-Foy-de-Peyrolières
31480:Bellesserre;Brignemont;Cabanac-Séguenville;Cadours;Caubiac;Cox;Drudas;Garac;Lagraulet-Saint-Nicolas;Laréole;Le Grès;Pelleport;Puysségur;Vignaux
31490:Brax;Léguevin
31500:Toulouse
31510:Antichan-de-Frontignes;Bagiry;Barbazan;Cier-de-Rivière;Frontignan-de-Comminges;Galié;Génos;Labroquère;Lourde;Luscan;Malvezie;Mont-de-Galié;Ore;Payssous;Saint-Bertrand-de-Comminges;Saint-Pé-d'Ardet;Sauveterre-de-Comminges;Seilhan;Valcabrère
31520:Ramonville-Saint-Agne
31530:Bellegarde-Sainte-Marie;Bretx;Lasserre-Pradère;Le Castéra;Lévignac;Menville;Montaigut-sur-Save;Mérenvielle;Saint-Paul-sur-Save;Sainte-Livrade;Thil
31540:Bélesta-en-Lauragais;Falga;Juzes;Maurens;Montégut-Lauragais;Mourvilles-Hautes;Nogaret;Roumens;Saint-Félix-Lauragais;Saint-Julia;Vaux
31550:Aignes;Cintegabelle;Gaillac-Toulza;Marliac
31560:Caignac;Calmont;Gibel;Monestrol;Montgeard;Nailloux;Saint-Léon;Seyre
31570:Aurin;Bourg-Saint-Bernard;Lanta;Préserville;Saint-Pierre-de-Lages;Sainte-Foy-d'Aigrefeuille;Tarabel;Vallesvilles
31580:Balesta;Boudrac;Cazaril-Tambourès;Larroque;Loudet;Lécussan;Saint-Plancard;Sédeilhac;Villeneuve-Lécussan
31590:Bonrepos-Riquet;Gauré;Lavalette;Saint-Marcel-Paulel;Saint-Pierre;Verfeil
31600:Eaunes;Labastidette;Lamasquère;Lherm;Muret;Saint-Clar-de-Rivière;Saubens;Seysses
31620:Bouloc;Castelnau-d'Estrétefonds;Cépet;Fronton;Gargas;Labastide-Saint-Sernin;Saint-Rustice;Villaudric;Villeneuve-lès-Bouloc
31650:Auzielle;Lauzerville;Saint-Orens-de-Gameville
31660:Bessières;Buzet-sur-Tarn
31670:Labège
31700:Beauzelle;Blagnac;Cornebarrieu;Daux;Mondonville
31750:Escalquens
31770:Colomiers
31780:Castelginest
31790:Saint-Jory;Saint-Sauveur
31800:Aspret-Sarrat;Estancarbon;Labarthe-Inard;Labarthe-Rivière;Lalouret-Laffiteau;Landorthe;Larcan;Latoue;Lieoux;Lodes;Miramont-de-Comminges;Pointis-Inard;Rieucazé;Régades;Saint-Gaudens;Saint-Ignan;Saint-Marcet;Saux-et-Pomarède;Savarthès;Valentine;Villeneuve-de-Rivière
31810:Clermont-le-Fort;Venerque;Vernet
31820:Pibrac
31830:Plaisance-du-Touch
31840:Aussonne;Seilh
31850:Beaupuy;Mondouzil;Montrabé
31860:Labarthe-sur-Lèze;Pins-Justaret;Villate
31870:Beaumont-sur-Lèze;Lagardelle-sur-Lèze
31880:La Salvetat-Saint-Gilles
32000:Auch
32100:Beaumont;Blaziert;Béraut;Cassaigne;Castelnau-sur-l'Auvignon;Caussens;Condom;Larressingle;Larroque-sur-l'Osse;Roquepine;Saint-Orens-Pouy-Petit
32110:Arblade-le-Haut;Bétous;Caupenne-d'Armagnac;Cravencères;Lanne-Soubiran;Laujuzan;Loubédat;Luppé-Violles;Magnan;Nogaro;Panjas;Saint-Griède;Saint-Martin-d'Armagnac;Sion;Sorbets;Urgosse
32120:Augnax;Avensac;Bajonnette;Homps;Labrihe;Mansempuy;Maravat;Mauvezin;Monfort;Puycasquier;Saint-Antonin;Saint-Brès;Saint-Orens;Sainte-Gemme;Sarrant;Solomiac;Sérempuy;Taybosc
32130:Bézéril;Cazaux-Savès;Labastide-Savès;Lahas;Monblanc;Nizas;Noilhan;Polastron;Pompiac;Pébées;Samatan;Savignac-Mona;Seysses-Savès
32140:Arrouède;Aussos;Bellegarde;Bézues-Bajon;Cabas-Loumassès;Cap d'Astarac;Chélan;Esclassan-Labastide;Lalanne-Arqué;Lourties-Monbrun;Manent-Montané;Masseube;Monbardon;Monlaur-Bernet;Mont-d'Astarac;Panassac;Saint-Blancard;Samaran;Sarcos;Sère
32150:Cazaubon;Larée;Marguestau;Monclar
32160:Beaumarchés;Couloumé-Mondebat;Galiax;Jû-Belloc;Lasserrade;Plaisance;Préchac-sur-Adour;Saint-Aunix-Lengros;Tasque;Tieste-Uragnoux
32170:Aux-Aussat;Barcugnan;Bazugues;Castex;Duffort;Estampes;Laas;Laguian-Mazous;Manas-Bastanous;Marseillan;Miélan;Monpardiac;Mont-de-Marrast;Sadeillan;Sainte-Dode;Sarraguzan;Tillac
32190:Bascous;Belmont;Caillavet;Callian;Castillon-Debats;Cazaux-d'Anglès;Dému;Justian;Lagraulas;Lannepax;Marambat;Mourède;Préneron;Roquebrune;Rozès;Saint-Jean-Poutge;Saint-Paul-de-Baïse;Séailles;Tudelle;Vic-Fezensac
32200:Catonvielle;Escornebœuf;Gimont;Giscaro;Juilles;Maurens;Montiron;Saint-André;Saint-Caprais;Saint-Germier;Sainte-Marie
32220:Cadeillan;Espaon;Garravet;Gaujac;Laymont;Lombez;Mongausy;Montadet;Montamat;Montpezat;Montégut-Savès;Puylausic;Saint-Lizier-du-Planté;Saint-Loube;Saint-Soulan;Sauveterre;Sauvimont
32230:Armentieux;Armous-et-Cau;Blousson-Sérian;Cazaux-Villecomtal;Courties;Gazax-et-Baccarisse;Juillac;Ladevèze-Rivière;Ladevèze-Ville;Laveraët;Louslitges;Marciac;Mascaras;Monlezun;Pallanne;Peyrusse-Vieille;Ricourt;Saint-Justin;Scieurac-et-Flourès;Sembouès;Tourdun;Troncens
32240:Castex-d'Armagnac;Estang;Lannemaignan;Lias-d'Armagnac;Mauléon-d'Armagnac;Maupas;Monguilhem;Monlezun-d'Armagnac;Mormès;Toujouse
32250:Castelnau d'Auzan Labarrère;Fourcès;Labarrère;Montréal
32260:Artiguedieu;Durban;Labarthe;Lamaguère;Moncorneil-Grazan;Monferran-Plavès;Orbessan;Ornézan;Pouy-Loubrin;Sansan;Seissan;Tachoires
32270:Ansan;Aubiet;Blanquefort;Crastes;L'Isle-Arné;Lussan;Marsan;Nougaroulet;Saint-Sauvy
32290:Aignan;Avéron-Bergelle;Bouzon-Gellenave;Castelnavet;Loussous-Débat;Lupiac;Margouët-Meymes;Pouydraguin;Sabazan;Saint-Pierre-d'Aubézies
32300:Aujan-Mournède;Bars;Belloc-Saint-Clamens;Berdoues;Clermont-Pouyguillès;Cuélas;Estipouy;Idrac-Respaillès;L'Isle-de-Noé;Labéjan;Lagarde-Hachan;Lamazère;Loubersan;Miramont-d'Astarac;Mirande;Moncassin;Monclar-sur-Losse;Montaut;Mouchès;Ponsampère;Ponsan-Soubiran;Saint-Arroman;Saint-Martin;Saint-Maur;Saint-Michel;Saint-Médard;Saint-Ost;Saint-Élix-Theux;Sainte-Aurence-Cazaux;Sauviac;Viozan
32310:Bezolles;Lagardère;Maignaut-Tauzia;Mansencôme;Roques;Saint-Puy;Valence-sur-Baïse
32320:Bassoues;Bazian;Castelnau-d'Anglès;Montesquiou;Peyrusse-Grande;Pouylebon;Riguepeu;Saint-Christaud
32330:Courrensan;Gondrin;Lagraulet-du-Gers;Lauraët;Mouchan
32340:Castet-Arrouy;Flamarens;Gimbrède;Miradoux;Peyrecave;Plieux;Saint-Antoine
32350:Barran;Biran;Le Brouilh-Monbert;Mirannes;Ordan-Larroque;Saint-Arailles
32360:Antras;Castillon-Massas;Jegun;Lavardens;Mérens;Peyrusse-Massas;Saint-Lary
32370:Bourrouillan;Espas;Manciet;Sainte-Christie-d'Armagnac;Salles-d'Armagnac
32380:Avezan;Bivès;Cadeilhan;Castéron;Estramiac;Gaudonville;L'Isle-Bouzon;Magnas;Mauroux;Pessoulens;Saint-Clar;Saint-Créac;Saint-Léonard;Tournecoupe
32390:Gavarret-sur-Aulouste;Miramont-Latour;Mirepoix;Montestruc-sur-Gers;Préchac;Puységur;Roquefort;Réjaumont;Sainte-Christie;Tourrenquets
32400:Aurensan;Bernède;Cahuzac-sur-Adour;Cannet;Caumont;Corneillan;Fustérouau;Goux;Izotges;Labarthète;Lannux;Lelin-Lapujolle;Maulichères;Maumusson-Laguian;Projan;Riscle;Saint-Germé;Saint-Mont;Sarragachies;Ségos;Tarsac;Termes-d'Armagnac;Verlus;Viella
32410:Ayguetinte;Beaucaire;Bonas;Castéra-Verduzan;Cézan;Larroque-Saint-Sernin
32420:Betcave-Aguin;Cabas-Loumassès;Cap d'Astarac;Gaujan;Meilhan;Monbardon;Monties;Pellefigue;Sabaillan;Saint-Blancard;Sarcos;Simorre;Tournan;Villefranche-d'Astarac
32430:Ardizas;Cologne;Encausse;Roquelaure-Saint-Aubin;Saint-Cricq;Saint-Georges;Sainte-Anne;Sirac;Thoux;Touget
32440:Castelnau d'Auzan Labarrère;Labarrère
32450:Aurimont;Boulaur;Bédéchan;Castelnau-Barbarens;Faget-Abbatial;Lartigue;Saint-Martin-Gimois;Saint-Élix-d'Astarac;Saramon;Sémézies-Cachan;Tirent-Pontéjac;Traversères
32460:Le Houga;Perchède
32480:Berrac;Gazaupouy;La Romieu;Larroque-Engalin;Ligardes;Pouy-Roquelaure;Saint-Martin-de-Goyne
32490:Castillon-Savès;Frégouville;Marestaing;Monferran-Savès
32500:Brugnens;Castelnau-d'Arbieu;Céran;Fleurance;Goutz;La Sauvetat;Lalanne;Lamothe-Goas;Pauilhac;Pis;Sainte-Radegonde;Urdens
32550:Auterive;Boucagnères;Haulies;Lasseube-Propre;Lasséran;Montégut;Pavie;Pessan;Saint-Jean-le-Comtal
32600:Auradé;Beaupuy;Clermont-Savès;Endoufielle;L'Isle-Jourdain;Lias;Monbrun;Pujaudran;Razengues;Ségoufielle
32700:Castéra-Lectourois;Lagarde;Lectoure;Marsolan;Mas-d'Auvignon;Pergain-Taillac;Saint-Avit-Frandat;Saint-Mézard;Sainte-Mère;Sempesserre;Terraube
32720:Arblade-le-Bas;Barcelonne-du-Gers;Gée-Rivière;Vergoignan
32730:Beccas;Betplan;Haget;Malabat;Montégut-Arros;Villecomtal-sur-Arros
32800:Ayzieu;Bretagne-d'Armagnac;Campagne-d'Armagnac;Cazeneuve;Eauze;Noulens;Ramouzens;Réans
32810:Castin;Duran;Lahitte;Leboulin;Montaut-les-Créneaux;Preignan;Roquelaure
33000:Bordeaux
33100:Bordeaux
33110:Le Bouscat
33112:Saint-Laurent-Médoc
33113:Bourideys;Cazalis;Origne;Saint-Léger-de-Balson;Saint-Symphorien
33114:Le Barp
33115:La Teste-de-Buch
33120:Arcachon
33121:Carcans
33123:Le Verdon-sur-Mer
33124:Aillas;Auros;Berthez;Brannens;Brouqueyran;Lados;Savignac
33125:Hostens;Le Tuzan;Louchats;Saint-Magne
33126:Fronsac;La Rivière;Saint-Aignan;Saint-Michel-de-Fronsac
33127:Martignas-sur-Jalle;Saint-Jean-d'Illac
33130:Bègles
33133:Galgon
33138:Lanton
33140:Cadaujac;Villenave-d'Ornon
33141:Saillans;Villegouge
33150:Cenon
33160:Saint-Aubin-de-Médoc;Saint-Médard-en-Jalles;Salaunes
33170:Gradignan
33180:Saint-Estèphe;Saint-Seurin-de-Cadourne;Vertheuil
33185:Le Haillan
33190:Bagas;Barie;Bassanne;Blaignac;Bourdelles;Camiran;Casseuil;Floudès;Fontet;Fossès-et-Baleyssac;Gironde-sur-Dropt;Hure;La Réole;Lamothe-Landerron;Les Esseintes;Loubens;Loupiac-de-la-Réole;Mongauzy;Montagoudin;Morizès;Noaillac;Pondaurat;Puybarban;Saint-Exupéry;Saint-Hilaire-de-la-Noaille;Saint-Laurent-du-Plan;Saint-Michel-de-Lapujade;Saint-Sève
33200:Bordeaux
33210:Bieujac;Bommes;Castets et Castillon;Castets-en-Dorthe;Castillon-de-Castets;Coimères;Fargues;Langon;Léogeats;Mazères;Preignac;Pujols-sur-Ciron;Roaillan;Saint-Loubert;Saint-Pardon-de-Conques;Saint-Pierre-de-Mons;Sauternes;Toulenne
33220:Caplong;Eynesse;Fougueyrolles;La Roquille;Les Lèves-et-Thoumeyragues;Ligueux;Margueron;Pineuilh;Port-Sainte-Foy-et-Ponchapt;Riocaud;Saint-André-et-Appelles;Saint-Avit-Saint-Nazaire;Saint-Avit-de-Soulège;Saint-Philippe-du-Seignal;Saint-Quentin-de-Caplong;Sainte-Foy-la-Grande
33230:Abzac;Bayas;Chamadelle;Coutras;Guîtres;Lagorce;Le Fieu;Les Peintures;Les Églisottes-et-Chalaures;Maransin;Saint-Christophe-de-Double;Saint-Médard-de-Guizières
33240:Asques;Aubie-et-Espessas;Cadillac-en-Fronsadais;Cubzac-les-Ponts;Gauriaguet;La Lande-de-Fronsac;Lugon-et-l'Île-du-Carnay;Mouillac;Peujard;Périssac;Saint-André-de-Cubzac;Saint-Antoine;Saint-Genès-de-Fronsac;Saint-Germain-de-la-Rivière;Saint-Gervais;Saint-Laurent-d'Arce;Saint-Romain-la-Virvée;Salignac;Tarnès;Val de Virvée;Virsac;Vérac
33250:Cissac-Médoc;Pauillac;Saint-Julien-Beychevelle;Saint-Sauveur
33260:La Teste-de-Buch
33270:Bouliac;Floirac
33290:Blanquefort;Le Pian-Médoc;Ludon-Médoc;Parempuyre
33300:Bordeaux
33310:Lormont
33320:Eysines;Le Taillan-Médoc
33330:Saint-Christophe-des-Bardes;Saint-Hippolyte;Saint-Laurent-des-Combes;Saint-Pey-d'Armens;Saint-Sulpice-de-Faleyrens;Saint-Émilion;Saint-Étienne-de-Lisse;Vignonet
33340:Blaignan-Prignac;Bégadan;Civrac-en-Médoc;Couquèques;Gaillan-en-Médoc;Lesparre-Médoc;Ordonnac;Queyrac;Saint-Christoly-Médoc;Saint-Germain-d'Esteuil;Saint-Yzans-de-Médoc;Valeyrac
33350:Belvès-de-Castillon;Bossugan;Castillon-la-Bataille;Civrac-sur-Dordogne;Doulezon;Flaujagues;Gardegan-et-Tourtirac;Les Salles-de-Castillon;Mouliets-et-Villemartin;Mérignas;Pujols;Ruch;Saint-Genès-de-Castillon;Saint-Magne-de-Castillon;Saint-Pey-de-Castets;Saint-Philippe-d'Aiguilhe;Sainte-Colombe;Sainte-Florence;Sainte-Radegonde;Sainte-Terre
33360:Camblanes-et-Meynac;Carignan-de-Bordeaux;Cénac;Latresne;Lignan-de-Bordeaux;Quinsac
33370:Artigues-près-Bordeaux;Bonnetan;Fargues-Saint-Hilaire;Loupes;Pompignac;Sallebœuf;Tresses;Yvrac
33380:Biganos;Marcheprime;Mios
33390:Anglade;Berson;Blaye;Campugnan;Cars;Cartelègue;Eyrans;Fours;Mazion;Plassac;Saint-Androny;Saint-Genès-de-Blaye;Saint-Martin-Lacaussade;Saint-Paul;Saint-Seurin-de-Cursac
33400:Talence
33410:Béguey;Cadillac-sur-Garonne;Cardan;Donzac;Gabarnac;Laroque;Loupiac;Monprimblanc;Mourens;Omet;Rions;Sainte-Croix-du-Mont
33420:Branne;Cabara;Camiac-et-Saint-Denis;Daignac;Dardenac;Espiet;Grézillac;Guillac;Génissac;Jugazan;Lugaignac;Moulon;Naujan-et-Postiac;Rauzan;Saint-Aubin-de-Branne;Saint-Jean-de-Blaignac;Saint-Vincent-de-Pertignas;Tizac-de-Curton
33430:Aubiac;Bazas;Bernos-Beaulac;Birac;Cazats;Cudos;Gajac;Gans;Le Nizan;Lignan-de-Bazas;Marimbault;Saint-Côme;Sauviac
33440:Ambarès-et-Lagrave;Saint-Louis-de-Montferrand;Saint-Vincent-de-Paul
33450:Izon;Montussan;Saint-Loubès;Saint-Sulpice-et-Cameyrac
33460:Arcins;Arsac;Cussac-Fort-Médoc;Labarde;Lamarque;Macau;Margaux-Cantenac;Soussans
33470:Gujan-Mestras;Le Teich
33480:Avensan;Brach;Castelnau-de-Médoc;Listrac-Médoc;Moulis-en-Médoc;Sainte-Hélène
33490:Caudrot;Le Pian-sur-Garonne;Saint-André-du-Bois;Saint-Germain-de-Grave;Saint-Macaire;Saint-Maixant;Saint-Martial;Saint-Martin-de-Sescas;Saint-Pierre-d'Aurillac;Sainte-Foy-la-Longue;Semens;Verdelais
33500:Arveyres;Lalande-de-Pomerol;Les Billaux;Libourne;Néac;Pomerol
33510:Andernos-les-Bains
33520:Bruges
33530:Bassens
33540:Blasimon;Castelmoron-d'Albret;Castelviel;Caumont;Cleyrac;Coirac;Daubèze;Gornac;Landerrouet-sur-Ségur;Mauriac;Mesterrieux;Saint-Brice;Saint-Félix-de-Foncaude;Saint-Hilaire-du-Bois;Saint-Laurent-du-Bois;Saint-Martin-de-Lerm;Saint-Martin-du-Puy;Saint-Sulpice-de-Pommiers;Sauveterre-de-Guyenne
33550:Capian;Haux;Langoiran;Le Tourne;Lestiac-sur-Garonne;Paillet;Tabanac;Villenave-de-Rions
33560:Carbon-Blanc;Sainte-Eulalie
33570:Francs;Les Artigues-de-Lussac;Lussac;Montagne;Petit-Palais-et-Cornemps;Puisseguin;Saint-Cibard;Tayac
33580:Cours-de-Monségur;Coutures;Dieulivol;Le Puy;Monségur;Neuffons;Rimons;Roquebrune;Saint-Ferme;Saint-Sulpice-de-Guilleragues;Saint-Vivien-de-Monségur;Sainte-Gemme;Taillecavat
33590:Grayan-et-l'Hôpital;Jau-Dignac-et-Loirac;Saint-Vivien-de-Médoc;Talais;Vensac
33600:Pessac
33610:Canéjan;Cestas
33620:Cavignac;Cubnezais;Cézac;Lapouyade;Laruscade;Marcenais;Marsas;Saint-Mariens;Tizac-de-Lapouyade
33640:Arbanats;Ayguemorte-les-Graves;Beautiran;Castres-Gironde;Isle-Saint-Georges;Portets
33650:Cabanac-et-Villagrains;La Brède;Martillac;Saint-Morillon;Saint-Médard-d'Eyrans;Saint-Selve;Saucats
33660:Camps-sur-l'Isle;Gours;Porchères;Puynormand;Saint-Antoine-sur-l'Isle;Saint-Sauveur-de-Puynormand;Saint-Seurin-sur-l'Isle
33670:Blésignac;Créon;Cursan;La Sauve;Le Pout;Madirac;Sadirac;Saint-Genès-de-Lombaud;Saint-Léon
33680:Lacanau;Le Porge;Le Temple;Saumos
33690:Cauvignac;Cours-les-Bains;Grignols;Labescau;Lavazan;Marions;Masseilles;Sendets;Sigalens;Sillas
33700:Mérignac
33710:Bayon-sur-Gironde;Bourg;Comps;Gauriac;Lansac;Mombrier;Prignac-et-Marcamps;Pugnac;Saint-Ciers-de-Canesse;Saint-Seurin-de-Bourg;Saint-Trojan;Samonac;Tauriac;Teuillac;Villeneuve
33720:Barsac;Budos;Cérons;Guillos;Illats;Landiras;Podensac;Saint-Michel-de-Rieufret;Virelade
33730:Balizac;Noaillan;Pompéjac;Préchac;Uzeste;Villandraut
33740:Arès
33750:Baron;Beychac-et-Caillau;Cadarsac;Camarsac;Croignon;Nérigean;Saint-Germain-du-Puch;Saint-Quentin-de-Baron
33760:Baigneaux;Bellebat;Bellefond;Cessac;Courpiac;Escoussans;Faleyras;Frontenac;Ladaux;Lugasson;Martres;Montignac;Porte-de-Benauge;Romagne;Saint-Genis-du-Bois;Saint-Pierre-de-Bat;Soulignac;Targon
33770:Salles
33780:Soulac-sur-Mer
33790:Auriolles;Cazaugitat;Landerrouat;Listrac-de-Durèze;Massugas;Pellegrue;Saint-Antoine-du-Queyret;Soussac
33800:Bordeaux
33810:Ambès
33820:Braud-et-Saint-Louis;Marcillac;Pleine-Selve;Saint-Aubin-de-Blaye;Saint-Caprais-de-Blaye;Saint-Ciers-sur-Gironde;Saint-Palais;Val-de-Livenne;Étauliers
33830:Belin-Béliet;Lugos
33840:Captieux;Escaudes;Giscos;Goualade;Lartigue;Lerm-et-Musset;Lucmau;Saint-Michel-de-Castelnau
33850:Léognan
33860:Donnezac;Marcillac;Reignac;Saint-Caprais-de-Blaye;Val-de-Livenne
33870:Vayres
33880:Baurech;Cambes;Saint-Caprais-de-Bordeaux
33890:Coubeyrac;Gensac;Juillac;Pessac-sur-Dordogne
33910:Bonzac;Sablons;Saint-Ciers-d'Abzac;Saint-Denis-de-Pile;Saint-Martin-de-Laye;Saint-Martin-du-Bois;Savignac-de-l'Isle
33920:Civrac-de-Blaye;Générac;Saint-Christoly-de-Blaye;Saint-Girons-d'Aiguevives;Saint-Savin;Saint-Vivien-de-Blaye;Saint-Yzan-de-Soudiac;Saugon
33930:Vendays-Montalivet
33950:Lège-Cap-Ferret
33970:Lège-Cap-Ferret
33980:Audenge
33990:Hourtin;Naujac-sur-Mer
34000:Montpellier
34070:Montpellier
34080:Montpellier
34090:Montpellier
34110:Frontignan;Mireval;Vic-la-Gardiole
34120:Castelnau-de-Guers;Cazouls-d'Hérault;Lézignan-la-Cèbe;Nézignan-l'Évêque;Pézenas;Tourbes
34130:Candillargues;Lansargues;Mauguio;Mudaison;Saint-Aunès;Valergues
34140:Bouzigues;Loupian;Mèze
34150:Aniane;Arboras;Gignac;La Boissière;Lagamas;Montpeyroux;Puéchabon;Saint-Guilhem-le-Désert;Saint-Jean-de-Fos
34160:Beaulieu;Boisseron;Buzignargues;Campagne;Castries;Galargues;Garrigues;Montaud;Restinclières;Saint-Bauzille-de-Montmel;Saint-Drézéry;Saint-Geniès-des-Mourgues;Saint-Hilaire-de-Beauvoir;Saint-Jean-de-Cornies;Saussines;Sussargues
34170:Castelnau-le-Lez
34190:Agonès;Brissac;Cazilhac;Ferrières-les-Verreries;Ganges;Gorniès;Laroque;Montoulieu;Moulès-et-Baucels;Saint-André-de-Buèges;Saint-Bauzille-de-Putois;Saint-Maurice-Navacelles
34200:Sète
34210:Agel;Aigne;Aigues-Vives;Azillanet;Beaufort;Cassagnoles;Cesseras;Ferrals-les-Montagnes;Félines-Minervois;La Caunette;La Livinière;Minerve;Olonzac;Oupia;Siran
34220:Boisset;Courniou;Rieussec;Riols;Saint-Pons-de-Thomières;Verreries-de-Moussans;Vélieux
34230:Adissan;Aumelas;Bélarga;Campagnan;Le Pouget;Paulhan;Plaissan;Popian;Pouzols;Puilacher;Saint-Bauzille-de-la-Sylve;Saint-Pargoire;Saint-Pons-de-Mauchiens;Tressan;Usclas-d'Hérault;Vendémian
34240:Combes;Lamalou-les-Bains
34250:Palavas-les-Flots
34260:Avène;Camplong;Ceilhes-et-Rocozels;Graissessac;La Tour-sur-Orb;Le Bousquet-d'Orb;Saint-Étienne-Estréchoux
34270:Cazevieille;Claret;Fontanès;Lauret;Le Triadou;Les Matelles;Saint-Jean-de-Cuculles;Saint-Mathieu-de-Tréviers;Sainte-Croix-de-Quintillargues;Sauteyrargues;Vacquières;Valflaunès
34280:La Grande-Motte
34290:Abeilhan;Alignan-du-Vent;Bassan;Coulobres;Espondeilhan;Lieuran-lès-Béziers;Montblanc;Servian;Valros
34300:Agde
34310:Capestang;Cruzy;Montady;Montels;Montouliers;Poilhes;Quarante
34320:Fontès;Fos;Gabian;Margon;Montesquieu;Neffiès;Nizas;Roquessels;Roujan;Vailhan
34330:Cambon-et-Salvergues;Fraisse-sur-Agout;La Salvetat-sur-Agout;Le Soulié
34340:Marseillan
34350:Valras-Plage;Vendres
34360:Assignan;Babeau-Bouldoux;Berlou;Cébazan;Ferrières-Poussarou;Pardailhan;Pierrerue;Prades-sur-Vernazobre;Saint-Chinian;Saint-Jean-de-Minervois;Villespassans
34370:Cazouls-lès-Béziers;Creissan;Maraussan;Maureilhan
34380:Argelliers;Causse-de-la-Selle;Mas-de-Londres;Notre-Dame-de-Londres;Pégairolles-de-Buèges;Rouet;Saint-Jean-de-Buèges;Saint-Martin-de-Londres;Viols-en-Laval;Viols-le-Fort
34390:Colombières-sur-Orb;Mons;Olargues;Prémian;Saint-Julien;Saint-Martin-de-l'Arçon;Saint-Vincent-d'Olargues;Saint-Étienne-d'Albagnan;Vieussan
34400:Entre-Vignes;Lunel;Lunel-Viel;Saint-Christol;Saint-Just;Saint-Nazaire-de-Pézan;Saint-Sériès;Saturargues;Villetelle;Vérargues
34410:Sauvian;Sérignan
34420:Cers;Portiragnes;Villeneuve-lès-Béziers
34430:Saint-Jean-de-Védas
34440:Colombiers;Nissan-lez-Enserune
34450:Vias
34460:Cazedarnes;Cessenon-sur-Orb;Roquebrun
34470:Pérols
34480:Autignac;Cabrerolles;Fouzilhon;Laurens;Magalas;Pouzolles;Puimisson;Puissalicon;Saint-Geniès-de-Fontedit
34490:Causses-et-Veyran;Corneilhan;Lignan-sur-Orb;Murviel-lès-Béziers;Pailhès;Saint-Nazaire-de-Ladarez;Thézan-lès-Béziers
34500:Béziers;Villeneuve-lès-Béziers
34510:Florensac
34520:La Vacquerie-et-Saint-Martin-de-Castries;Le Caylar;Le Cros;Les Rives;Saint-Félix-de-l'Héras;Saint-Maurice-Navacelles;Saint-Michel;Saint-Pierre-de-la-Fage;Sorbs
34530:Aumes;Montagnac
34540:Balaruc-le-Vieux;Balaruc-les-Bains
34550:Bessan
34560:Montbazin;Poussan;Villeveyrac
34570:Montarnaud;Murviel-lès-Montpellier;Pignan;Saint-Paul-et-Valmalle;Saussan;Vailhauquès
34590:Marsillargues
34600:Bédarieux;Carlencas-et-Levas;Caussiniojouls;Faugères;Hérépian;Le Poujol-sur-Orb;Le Pradal;Les Aires;Pézènes-les-Mines;Taussac-la-Billière;Villemagne-l'Argentière
34610:Castanet-le-Haut;Rosis;Saint-Geniès-de-Varensal;Saint-Gervais-sur-Mare
34620:Puisserguier
34630:Saint-Thibéry
34650:Brenas;Dio-et-Valquières;Joncels;Lunas;Lunas-les-Châteaux;Romiguières;Roqueredonde
34660:Cournonsec;Cournonterral
34670:Baillargues;Saint-Brès
34680:Saint-Georges-d'Orques
34690:Fabrègues
34700:Celles;Fozières;Lauroux;Lavalette;Le Bosc;Le Puech;Les Plans;Lodève;Olmet-et-Villecun;Poujols;Pégairolles-de-l'Escalette;Saint-Jean-de-la-Blaquière;Saint-Privat;Saint-Étienne-de-Gourgas;Soubès;Soumont;Usclas-du-Bosc
34710:Lespignan
34720:Caux
34725:Jonquières;Saint-André-de-Sangonis;Saint-Félix-de-Lodez;Saint-Guiraud;Saint-Saturnin-de-Lucian
34730:Prades-le-Lez;Saint-Vincent-de-Barbeyrargues
34740:Vendargues
34750:Villeneuve-lès-Maguelone
34760:Boujan-sur-Libron
34770:Gigean
34790:Grabels
34800:Aspiran;Brignac;Cabrières;Canet;Ceyras;Clermont-l'Hérault;Lacoste;Liausson;Lieuran-Cabrières;Mourèze;Mérifons;Nébian;Octon;Péret;Salasc;Valmascle;Villeneuvette
34810:Pomérols
34820:Assas;Guzargues;Teyran
34830:Clapiers;Jacou
34850:Pinet
34880:Lavérune
34920:Le Crès
34970:Lattes
34980:Combaillaux;Montferrier-sur-Lez;Murles;Saint-Clément-de-Rivière;Saint-Gély-du-Fesc
34990:Juvignac
35000:Rennes
35111:La Fresnais;Lillemer
35113:Chaumeré;Domagné
35114:Saint-Benoît-des-Ondes
35120:Baguer-Morvan;Baguer-Pican;Broualan;Cherrueix;Dol-de-Bretagne;Epiniac;Hirel;La Boussac;Mont-Dol;Roz-Landrieux;Saint-Broladre;Saint-Marcan
35130:Arbrissel;Availles-sur-Seiche;Drouges;La Guerche-de-Bretagne;La Selle-Guerchaise;Moussé;Moutiers;Rannée;Visseiche
35131:Chartres-de-Bretagne;Pont-Péan
35132:Vezin-le-Coquet
35133:Beaucé;Billé;Dompierre-du-Chemin;Fleurigné;Javené;La Chapelle-Fleurigné;La Chapelle-Janson;La Selle-en-Luitré;Laignelet;Landéan;Le Châtellier;Le Loroux;Luitré;Luitré-Dompierre;Lécousse;Parigné;Romagné;Saint-Germain-en-Coglès;Saint-Sauveur-des-Landes
35134:Coësmes;Sainte-Colombe;Thourie
35135:Chantepie
35136:Saint-Jacques-de-la-Lande
35137:Bédée;La Nouaye;Pleumeleuc
35140:Gosné;La Chapelle-Saint-Aubert;Mézières-sur-Couesnon;Rives-du-Couesnon;Saint-Aubin-du-Cormier;Saint-Christophe-de-Valains;Saint-Georges-de-Chesné;Saint-Hilaire-des-Landes;Saint-Jean-sur-Couesnon;Saint-Marc-sur-Couesnon;Saint-Ouen-des-Alleux;Vendel
35150:Amanlis;Boistrudan;Brie;Chancé;Chanteloup;Corps-Nuds;Essé;Janzé;Piré-Chancé;Piré-sur-Seiche
35160:Breteil;Le Verger;Monterfil;Montfort-sur-Meu;Talensac
35170:Bruz
35190:Bécherel;Cardroc;La Baussaine;La Chapelle-aux-Filtzméens;Longaulnay;Miniac-sous-Bécherel;Québriac;Saint-Domineuc;Saint-Pern;Saint-Thual;Tinténiac;Trimer;Trévérien
35200:Rennes
35210:Châtillon-en-Vendelais;Combourtillé;Dompierre-du-Chemin;Luitré;Luitré-Dompierre;Montautour;Montreuil-des-Landes;Parcé;Princé;Saint-Christophe-des-Bois
35220:Châteaubourg;Marpiré;Saint-Didier;Saint-Jean-sur-Vilaine
35230:Bourgbarré;Noyal-Châtillon-sur-Seiche;Orgères;Saint-Armel;Saint-Erblon
35235:Thorigné-Fouillard
35240:Le Theil-de-Bretagne;Marcillé-Robert;Retiers
35250:Andouillé-Neuville;Aubigné;Chasné-sur-Illet;Chevaigné;Mouazé;Saint-Aubin-d'Aubigné;Saint-Germain-sur-Ille;Saint-Médard-sur-Ille;Saint-Sulpice-la-Forêt
35260:Cancale
35270:Bonnemain;Combourg;Cuguen;Lanrigan;Lourmais;Meillac;Saint-Léger-des-Prés;Trémeheuc
35290:Gaël;Le Crouais;Muel;Quédillac;Saint-Méen-le-Grand;Saint-Onen-la-Chapelle
35300:Fougères
35310:Bréal-sous-Montfort;Chavagne;Cintré;Mordelles;Saint-Thurial
35320:Crevin;La Bosse-de-Bretagne;La Couyère;Lalleu;Le Petit-Fougeray;Le Sel-de-Bretagne;Pancé;Poligné;Saulnières;Tresbœuf
35330:Bovel;Campel;Comblessac;La Chapelle-Bouëxic;Les Brulais;Loutehel;Maure-de-Bretagne;Mernel;Saint-Séglin;Val d'Anast
35340:Ercé-près-Liffré;La Bouëxière;Liffré
35350:La Gouesnière;Saint-Coulomb;Saint-Méloir-des-Ondes
35360:Boisgervilly;La Chapelle du Lou du Lac;Landujan;Montauban-de-Bretagne;Médréac;Saint-M'Hervon;Saint-Uniac
35370:Argentré-du-Plessis;Brielles;Bréal-sous-Vitré;Gennes-sur-Seiche;Le Pertre;Mondevert;Saint-Germain-du-Pinel;Torcé;Étrelles
35380:Maxent;Paimpont;Plélan-le-Grand;Saint-Péran;Treffendel
35390:Grand-Fougeray;La Dominelais;Saint-Sulpice-des-Landes;Sainte-Anne-sur-Vilaine
35400:Saint-Malo
35410:Châteaugiron;Domloup;Nouvoitou;Ossé;Saint-Aubin-du-Pavail
35420:La Bazouge-du-Désert;Le Ferré;Louvigné-du-Désert;Mellé;Monthault;Poilley;Saint-Georges-de-Reintembault;Villamée
35430:Châteauneuf-d'Ille-et-Vilaine;La Ville-ès-Nonais;Saint-Guinoux;Saint-Jouan-des-Guérets;Saint-Père-Marc-en-Poulet;Saint-Suliac
35440:Dingé;Feins;Guipel;Montreuil-sur-Ille
35450:Dourdain;Landavran;Livré-sur-Changeon;Mecé;Val-d'Izé
35460:Antrain;Baillé;Coglès;La Fontenelle;La Selle-en-Coglès;Le Tiercent;Les Portes du Coglais;Maen Roch;Montours;Saint-Brice-en-Coglès;Saint-Marc-le-Blanc;Saint-Ouen-la-Rouërie;Saint-Étienne-en-Coglès;Tremblay;Val-Couesnon
35470:Bain-de-Bretagne;La Noë-Blanche;Pléchâtel
35480:Guipry-Messac;Saint-Malo-de-Phily
35490:Chauvigné;Gahard;Romazy;Sens-de-Bretagne;Vieux-Vy-sur-Couesnon
35500:Balazé;Champeaux;Cornillé;Erbrée;La Chapelle-Erbrée;Montreuil-sous-Pérouse;Pocé-les-Bois;Saint-Aubin-des-Landes;Saint-M'Hervé;Taillis;Vitré
35510:Cesson-Sévigné
35520:La Chapelle-des-Fougeretz;La Mézière;Melesse;Montreuil-le-Gast
35530:Brécé;Noyal-sur-Vilaine;Servon-sur-Vilaine
35540:Le Tronchet;Miniac-Morvan;Plerguer
35550:Bruc-sur-Aff;Lieuron;Lohéac;Pipriac;Saint-Ganton;Saint-Just;Sixt-sur-Aff
35560:Antrain;Bazouges-la-Pérouse;La Fontenelle;Marcillé-Raoul;Noyal-sous-Bazouges;Rimou;Saint-Ouen-la-Rouërie;Saint-Rémy-du-Plain;Tremblay;Val-Couesnon
35580:Baulon;Goven;Guichen;Guignen;Lassy;Saint-Senoux
35590:Clayes;L'Hermitage;La Chapelle-Thouarault;Saint-Gilles
35600:Bains-sur-Oust;Redon;Sainte-Marie
35610:Pleine-Fougères;Roz-sur-Couesnon;Sains;Saint-Georges-de-Gréhaigne;Sougeal;Trans-la-Forêt;Vieux-Viel
35620:Ercé-en-Lamée;Teillay
35630:Hédé-Bazouges;La Chapelle-Chaussée;Langouet;Les Iffs;Saint-Brieuc-des-Iffs;Saint-Gondran;Saint-Symphorien;Vignoc
35640:Chelun;Eancé;Forges-la-Forêt;Martigné-Ferchaud
35650:Le Rheu
35660:La Chapelle-de-Brain;Langon;Renac
35680:Bais;Chancé;Domalain;Louvigné-de-Bais;Moulins;Piré-Chancé;Piré-sur-Seiche;Vergéal
35690:Acigné
35700:Rennes
35720:Lanhélin;Mesnil-Roc'h;Plesder;Pleugueneuc;Saint-Pierre-de-Plesguen;Tressé
35730:Pleurtuit
35740:Pacé
35750:Bléruais;Iffendic;Saint-Gonlay;Saint-Malon-sur-Mel;Saint-Maugan
35760:Montgermont;Saint-Grégoire
35770:Vern-sur-Seiche
35780:La Richardais
35800:Dinard;Saint-Briac-sur-Mer;Saint-Lunaire
35830:Betton
35850:Gévezé;Irodouër;Langan;Parthenay-de-Bretagne;Romillé
35870:Le Minihic-sur-Rance
35890:Bourg-des-Comptes;Laillé
35960:Le Vivier-sur-Mer
36000:Châteauroux
36100:Brives;Chouday;Condé;Issoudun;La Champenoise;Les Bordes;Lizeray;Meunet-Planches;Neuvy-Pailloux;Saint-Aoustrille;Saint-Aubin;Saint-Georges-sur-Arnon;Saint-Valentin;Sainte-Fauste;Ségry;Thizay;Vouillon
36110:Baudres;Bouges-le-Château;Bretagne;Brion;Francillon;Levroux;Moulins-sur-Céphons;Rouvres-les-Bois;Saint-Martin-de-Lamps;Villegongis;Vineuil
36120:Ambrault;Ardentes;Bommiers;Jeu-les-Bois;Mâron;Pruniers;Saint-Août;Sassierges-Saint-Germain;Étrechet
36130:Coings;Diors;Déols;Montierchaume
36140:Aigurande;Crevant;Crozon-sur-Vauvre;La Buxerette;Lourdoueix-Saint-Michel;Montchevrier
36150:Aize;Buxeuil;Fontenay;Giroux;Guilly;La Chapelle-Saint-Laurian;Liniez;Luçay-le-Libre;Meunet-sur-Vatan;Ménétréols-sous-Vatan;Reboursin;Saint-Florentin;Vatan
36160:Champillet;Feusines;La Motte-Feuilly;Lignerolles;Pouligny-Notre-Dame;Pouligny-Saint-Martin;Pérassay;Sainte-Sévère-sur-Indre;Sazeray;Urciers;Vigoulant;Vijon
36170:Chazelet;La Châtre-Langlin;Mouhet;Parnac;Roussines;Sacierges-Saint-Martin;Saint-Benoît-du-Sault;Saint-Civran;Saint-Gilles;Vigoux
36180:Frédille;Heugnes;Pellevoisin;Selles-sur-Nahon
36190:Cuzion;Gargilesse-Dampierre;Orsennes;Pommiers;Saint-Plantaire
36200:Argenton-sur-Creuse;Badecon-le-Pin;Bouesse;Ceaulmont;Celon;Chavin;Le Menoux;Le Pêchereau;Mosnay;Saint-Marcel;Tendu
36210:Anjouin;Bagneux;Chabris;Dun-le-Poëlier;Menetou-sur-Nahon;Orville;Parpeçay;Poulaines;Saint-Christophe-en-Bazelle;Sainte-Cécile;Sembleçay;Val-Fouzon;Varennes-sur-Fouzon
36220:Fontgombault;Lingé;Lurais;Lureuil;Martizay;Mérigny;Néons-sur-Creuse;Preuilly-la-Ville;Sauzelles;Tournon-Saint-Martin
36230:Buxières-d'Aillac;Fougerolles;Gournay;Lys-Saint-Georges;Mers-sur-Indre;Montipouret;Neuvy-Saint-Sépulchre;Saint-Denis-de-Jouhet;Sarzay;Tranzault
36240:Gehée;Jeu-Maloches;Préaux;Écueillé
36250:Niherne;Saint-Maur;Villers-les-Ormes
36260:Diou;Migny;Paudy;Reuilly;Saint-Pierre-de-Jards;Sainte-Lizaigne
36270:Baraize;Bazaiges;Chantôme;Éguzon-Chantôme
36290:Azay-le-Ferron;Mézières-en-Brenne;Obterre;Paulnay;Saint-Michel-en-Brenne;Saulnay;Villiers
36300:Ciron;Concremiers;Douadic;Ingrandes;Le Blanc;Pouligny-Saint-Pierre;Rosnay;Ruffec;Saint-Aigny
36310:Beaulieu;Bonneuil;Chaillac;Dunet;Tilly
36320:Villedieu-sur-Indre
36330:Arthon;Le Poinçonnet;Velles
36340:Cluis;Maillet;Malicornay;Mouhers
36350:La Pérouille;Luant
36360:Faverolles-en-Berry;Luçay-le-Mâle;Villentrois;Villentrois-Faverolles-en-Berry
36370:Bélâbre;Chalais;Lignac;Mauvières;Prissac;Saint-Hilaire-sur-Benaize
36400:Briantes;Chassignolles;La Berthenoux;La Châtre;Lacs;Le Magny;Lourouer-Saint-Laurent;Montgivray;Montlevicq;Nohant-Vic;Néret;Saint-Chartier;Saint-Christophe-en-Boucherie;Thevet-Saint-Julien;Verneuil-sur-Igneraie;Vicq-Exemplet
36500:Argy;Buzançais;Chezelles;La Chapelle-Orthemale;Méobecq;Neuillay-les-Bois;Palluau-sur-Indre;Saint-Genou;Saint-Lactencin;Sainte-Gemme;Sougé;Vendœuvres;Villegouin
36600:Faverolles-en-Berry;Fontguenand;La Vernelle;Langé;Lye;Valençay;Veuil;Vicq-sur-Nahon;Villentrois;Villentrois-Faverolles-en-Berry
36700:Arpheuilles;Châtillon-sur-Indre;Clion;Cléré-du-Bois;Fléré-la-Rivière;Le Tranger;Murs;Saint-Cyran-du-Jambot;Saint-Médard
36800:Chasseneuil;Chitray;Le Pont-Chrétien-Chabenet;Luzeret;Migné;Nuret-le-Ferron;Oulches;Rivarennes;Saint-Gaultier;Thenay
37000:Tours
37100:Tours
37110:Autrèche;Auzouer-en-Touraine;Château-Renault;Dame-Marie-les-Bois;La Ferrière;Le Boulay;Les Hermites;Monthodon;Morand;Neuville-sur-Brenne;Saint-Nicolas-des-Motets;Saunay;Villedômer
37120:Assay;Braslou;Braye-sous-Faye;Champigny-sur-Veude;Chaveignes;Courcoué;Faye-la-Vineuse;Jaulnay;La Tour-Saint-Gelin;Luzé;Lémeré;Marigny-Marmande;Razines;Richelieu;Verneuil-le-Château
37130:Bréhémont;Cinq-Mars-la-Pile;Coteaux-sur-Loire;La Chapelle-aux-Naux;Langeais;Les Essards;Lignières-de-Touraine;Mazières-de-Touraine
37140:Benais;Bourgueil;Chouzé-sur-Loire;Coteaux-sur-Loire;La Chapelle-sur-Loire;Restigné;Saint-Nicolas-de-Bourgueil
37150:Bléré;Chenonceaux;Chisseaux;Civray-de-Touraine;Dierre;Francueil;La Croix-en-Touraine;Luzillé;Épeigné-les-Bois
37160:Abilly;Buxeuil;Civray-sur-Esves;Descartes;La Celle-Saint-Avant;Marcé-sur-Esves;Neuilly-le-Brignon
37170:Chambray-lès-Tours
37190:Azay-le-Rideau;Cheillé;Druye;Neuil;Rivarennes;Saché;Vallères;Villaines-les-Rochers
37200:Tours
37210:Chançay;Noizay;Parçay-Meslay;Rochecorbon;Vernou-sur-Brenne;Vouvray
37220:Avon-les-Roches;Brizay;Chezelles;Crissay-sur-Manse;Crouzilles;L'Île-Bouchard;Panzoult;Parçay-sur-Vienne;Rilly-sur-Vienne;Sazilly;Tavant;Theneuil;Trogues
37230:Fondettes;Luynes;Pernay;Saint-Étienne-de-Chigny
37240:Bossée;Bournan;Ciran;Cussay;Esves-le-Moutier;La Chapelle-Blanche-Saint-Martin;Le Louroux;Ligueil;Manthelan;Vou
37250:Montbazon;Sorigny;Veigné
37260:Artannes-sur-Indre;Monts;Pont-de-Ruan;Thilouze;Villeperdue
37270:Athée-sur-Cher;Azay-sur-Cher;Larçay;Montlouis-sur-Loire;Saint-Martin-le-Beau;Véretz
37290:Bossay-sur-Claise;Boussay;Chambon;Charnizay;Preuilly-sur-Claise;Tournon-Saint-Pierre;Yzeures-sur-Creuse
37300:Joué-lès-Tours
37310:Azay-sur-Indre;Chambourg-sur-Indre;Chédigny;Cigogné;Courçay;Dolus-le-Sec;Reignac-sur-Indre;Saint-Bauld;Saint-Quentin-sur-Indrois;Sublaines;Tauxigny-Saint-Bauld
37320:Cormery;Esvres;Louans;Saint-Branchs;Truyes
37330:Braye-sur-Maulne;Brèches;Channay-sur-Lathan;Château-la-Vallière;Couesmes;Courcelles-de-Touraine;Lublé;Marcilly-sur-Maulne;Saint-Laurent-de-Lin;Souvigné;Villiers-au-Bouin
37340:Ambillou;Avrillé-les-Ponceaux;Cléré-les-Pins;Continvoir;Gizeux;Hommes;Rillé;Savigné-sur-Lathan
37350:Barrou;Chaumussay;Ferrière-Larçon;La Celle-Guenand;La Guerche;Le Grand-Pressigny;Le Petit-Pressigny;Paulmy
37360:Beaumont-Louestault;Neuillé-Pont-Pierre;Rouziers-de-Touraine;Saint-Antoine-du-Rocher;Semblançay;Sonzay
37370:Beaumont-Louestault;Bueil-en-Touraine;Chemillé-sur-Dême;Marray;Neuvy-le-Roi;Saint-Aubin-le-Dépeint;Saint-Christophe-sur-le-Nais;Saint-Paterne-Racan;Villebourg;Épeigné-sur-Dême
37380:Crotelles;Monnaie;Neuillé-le-Lierre;Nouzilly;Reugny;Saint-Laurent-en-Gâtines
37390:Cerelles;Chanceaux-sur-Choisille;Charentilly;La Membrolle-sur-Choisille;Mettray;Notre-Dame-d'Oé;Saint-Roch
37400:Amboise;Lussault-sur-Loire
37420:Avoine;Beaumont-en-Véron;Huismes;Rigny-Ussé;Savigny-en-Véron
37460:Beaumont-Village;Chemillé-sur-Indrois;Céré-la-Ronde;Genillé;Le Liège;Loché-sur-Indrois;Montrésor;Nouans-les-Fontaines;Orbigny;Villedômain;Villeloin-Coulangé
37500:Anché;Candes-Saint-Martin;Chinon;Cinais;Couziers;Cravant-les-Côteaux;La Roche-Clermault;Lerné;Ligré;Marçay;Rivière;Saint-Benoît-la-Forêt;Saint-Germain-sur-Vienne;Seuilly;Thizay
37510:Ballan-Miré;Berthenay;Saint-Genouph;Savonnières;Villandry
37520:La Riche
37530:Cangey;Chargé;Limeray;Montreuil-en-Touraine;Mosnes;Nazelles-Négron;Pocé-sur-Cisse;Saint-Ouen-les-Vignes;Saint-Règle;Souvigny-de-Touraine
37540:Saint-Cyr-sur-Loire
37550:Saint-Avertin
37600:Beaulieu-lès-Loches;Betz-le-Château;Bridoré;Chanceaux-près-Loches;Ferrière-sur-Beaulieu;Loches;Mouzay;Perrusson;Saint-Flovier;Saint-Hippolyte;Saint-Jean-Saint-Germain;Saint-Senoch;Sennevières;Varennes;Verneuil-sur-Indre
37700:La Ville-aux-Dames;Saint-Pierre-des-Corps
37800:Antogny-le-Tillac;Draché;Maillé;Marcilly-sur-Vienne;Nouâtre;Noyant-de-Touraine;Ports-sur-Vienne;Pouzay;Pussigny;Saint-Épain;Sainte-Catherine-de-Fierbois;Sainte-Maure-de-Touraine;Sepmes
38000:Grenoble
38070:Saint-Quentin-Fallavier
38080:Four;L'Isle-d'Abeau;Saint-Alban-de-Roche;Saint-Marcel-Bel-Accueil
38090:Bonnefamille;Roche;Vaulx-Milieu;Villefontaine
38100:Grenoble
38110:Cessieu;Dolomieu;Faverges-de-la-Tour;La Bâtie-Montgascon;La Chapelle-de-la-Tour;La Tour-du-Pin;Montagnieu;Rochetoirin;Saint-Clair-de-la-Tour;Saint-Didier-de-la-Tour;Saint-Jean-de-Soudain;Saint-Victor-de-Cessieu;Sainte-Blandine
38112:Autrans;Autrans-Méaudre en Vercors;Méaudre
38113:Veurey-Voroize
38114:Allemond;Oz;Vaujany;Villard-Reculas
38118:Hières-sur-Amby;Saint-Baudille-de-la-Tour
38119:Pierre-Châtel;Saint-Théoffrey;Villard-Saint-Christophe
38120:Fontanil-Cornillon;Mont-Saint-Martin;Proveysieux;Saint-Égrève
38121:Chonas-l'Amballan;Reventin-Vaugris
38122:Chalon;Cour-et-Buis;Monsteroux-Milieu;Montseveroux;Saint-Julien-de-l'Herms
38130:Échirolles
38134:La Sure en Chartreuse;Saint-Joseph-de-Rivière
38138:Les Côtes-d'Arey
38140:Apprieu;Beaucroissant;Charnècles;Izeaux;La Murette;Renage;Rives;Réaumont;Saint-Blaise-du-Buis;Saint-Paul-d'Izeaux
38142:Auris;Besse;Clavans-en-Haut-Oisans;Le Freney-d'Oisans;Mizoën
38144:Notre-Dame-de-Vaulx
38150:Agnin;Anjou;Assieu;Bougé-Chambalud;Chanas;La Chapelle-de-Surieu;Roussillon;Saint-Romain-de-Surieu;Salaise-sur-Sanne;Sonnay;Vernioz;Ville-sous-Anjou
38160:Beauvoir-en-Royans;Bessins;Chatte;Chevrières;Izeron;Montagne;Murinais;Saint Antoine l'Abbaye;Saint-Appolinard;Saint-Marcellin;Saint-Pierre-de-Chérennes;Saint-Romans;Saint-Sauveur;Saint-Vérand
38170:Seyssinet-Pariset
38180:Seyssins
38190:Bernin;Froges;La Combe-de-Lancey;Laval-en-Belledonne;Le Champ-près-Froges;Les Adrets;Saint-Mury-Monteymond;Sainte-Agnès;Villard-Bonnot
38200:Chuzelles;Jardin;Luzinay;Saint-Sorlin-de-Vienne;Serpaize;Seyssuel;Vienne;Villette-de-Vienne
38210:Cras;La Rivière;Montaud;Morette;Poliénas;Saint-Quentin-sur-Isère;Tullins;Vourey
38220:Cholonge;Laffrey;Livet-et-Gavet;Montchaboud;Notre-Dame-de-Mésage;Saint-Barthélemy-de-Séchilienne;Saint-Jean-de-Vaulx;Saint-Pierre-de-Mésage;Séchilienne;Vizille
38230:Charvieu-Chavagneux;Chavanoz;Pont-de-Chéruy;Tignieu-Jameyzieu
38240:Meylan
38250:Corrençon-en-Vercors;Lans-en-Vercors;Saint-Nizier-du-Moucherotte;Villard-de-Lans
38260:Arzay;Balbins;Bossieu;Champier;Commelle;Faramans;Gillonnay;La Côte-Saint-André;La Frette;Marcilloles;Mottier;Nantoin;Ornacieux;Ornacieux-Balbins;Pajay;Penol;Pommier-de-Beaurepaire;Porte-des-Bonnevaux;Saint-Hilaire-de-la-Côte;Sardieu;Semons;Thodure
38270:Beaufort;Beaurepaire;Bellegarde-Poussieu;Jarcieu;Lentiol;Marcollin;Moissieu-sur-Dolon;Pact;Pisieu;Primarette;Revel-Tourdan;Saint-Barthélemy
38280:Anthon;Janneyrias;Villette-d'Anthon
38290:Frontonas;La Verpillière;Satolas-et-Bonce
38300:Bourgoin-Jallieu;Châteauvilain;Chèzeneuve;Crachier;Culin;Domarin;Eclose-Badinières;Les Éparres;Maubec;Meyrié;Nivolas-Vermelle;Ruy-Montceau;Saint-Agnin-sur-Bion;Saint-Savin;Succieu;Sérézin-de-la-Tour;Tramolé
38320:Bresson;Brié-et-Angonnes;Eybens;Herbeys;Poisat
38330:Biviers;Montbonnot-Saint-Martin;Saint-Ismier;Saint-Nazaire-les-Eymes
38340:La Sure en Chartreuse;Voreppe
38350:Cognet;La Morte;La Mure;La Salle-en-Beaumont;La Valette;Lavaldens;Marcieu;Mayres-Savel;Nantes-en-Ratier;Oris-en-Rattier;Ponsonnas;Prunières;Saint-Arey;Saint-Honoré;Saint-Laurent-en-Beaumont;Saint-Michel-en-Beaumont;Saint-Pierre-de-Méaroz;Siévoz;Sousville;Susville
38360:Engins;Noyarey;Sassenage
38370:Les Roches-de-Condrieu;Saint-Alban-du-Rhône;Saint-Clair-du-Rhône;Saint-Prim
38380:Entre-deux-Guiers;Miribel-les-Échelles;Saint-Christophe-sur-Guiers;Saint-Laurent-du-Pont;Saint-Pierre-d'Entremont;Saint-Pierre-de-Chartreuse
38390:Bouvesse-Quirieu;Charette;La Balme-les-Grottes;Montalieu-Vercieu;Parmilieu;Porcieu-Amblagnieu;Vertrieu
38400:Saint-Martin-d'Hères
38410:Chamrousse;Saint-Martin-d'Uriage;Vaulnaveys-le-Bas;Vaulnaveys-le-Haut
38420:Domène;Le Versoud;Murianette;Revel;Saint-Jean-le-Vieux
38430:Moirans;Saint-Jean-de-Moirans
38440:Artas;Beauvoir-de-Marc;Châtonnay;Lieudieu;Meyrieu-les-Étangs;Meyssiez;Moidieu-Détourbe;Royas;Saint-Jean-de-Bournay;Sainte-Anne-sur-Gervonde;Savas-Mépin;Villeneuve-de-Marc
38450:Le Gua;Miribel-Lanchâtre;Notre-Dame-de-Commiers;Saint-Georges-de-Commiers;Vif
38460:Annoisin-Chatelans;Chamagnieu;Chozeau;Crémieu;Dizimieu;Leyrieu;Moras;Optevoz;Panossas;Saint-Hilaire-de-Brens;Saint-Romain-de-Jalionas;Siccieu-Saint-Julien-et-Carisieu;Soleymieu;Trept;Vernas;Veyssilieu;Villemoirieu;Vénérieu
38470:Beaulieu;Chantesse;Chasselay;Cognin-les-Gorges;L'Albenc;Malleval-en-Vercors;Notre-Dame-de-l'Osier;Quincieu;Rovon;Saint-Gervais;Serre-Nerpol;Têche;Varacieux;Vatilieu;Vinay
38480:Le Pont-de-Beauvoisin;Pressins;Romagnieu;Saint-Albin-de-Vaulserre;Saint-Jean-d'Avelanne;Saint-Martin-de-Vaulserre
38490:Aoste;Charancieu;Chimilin;Fitilieu;Granieu;La Bâtie-Divisin;Le Passage;Les Abrets;Les Abrets en Dauphiné;Saint-André-le-Gaz;Saint-Ondras
38500:Coublevie;La Buisse;Saint-Cassien;Saint-Nicolas-de-Macherin;Voiron
38510:Arandon-Passins;Brangues;Courtenay;Creys-Mépieu;Le Bouchage;Morestel;Saint-Sorlin-de-Morestel;Saint-Victor-de-Morestel;Sermérieu;Vézeronce-Curtin
38520:La Garde;Le Bourg-d'Oisans;Les Deux Alpes;Mont-de-Lans;Ornon;Oulles;Saint-Christophe-en-Oisans;Villard-Notre-Dame;Villard-Reymond;Vénosc
38530:Barraux;Chapareillan;La Buissière;La Flachère;Pontcharra;Saint-Maximin
38540:Grenay;Heyrieux;Saint-Just-Chaleyssin;Valencin
38550:Auberives-sur-Varèze;Cheyssieu;Clonas-sur-Varèze;Le Péage-de-Roussillon;Sablons;Saint-Maurice-l'Exil
38560:Champ-sur-Drac;Jarrie
38570:Crêts en Belledonne;Goncelin;Hurtières;La Pierre;Le Cheylas;Tencin;Theys
38580:Allevard;La Chapelle-du-Bard;La Ferrière;Le Haut-Bréda;Le Moutaret;Pinsot
38590:Brion;Brézins;La Forteresse;Plan;Saint-Geoirs;Saint-Michel-de-Saint-Geoirs;Saint-Étienne-de-Saint-Geoirs;Sillans
38600:Fontaine
38610:Gières;Venon
38620:Massieu;Merlas;Montferrat;Saint-Bueil;Saint-Geoire-en-Valdaine;Saint-Sulpice-des-Rivoires;Velanne;Voissant
38630:Corbelin;Les Avenières;Les Avenières Veyrins-Thuellin;Veyrins-Thuellin
38640:Claix
38650:Avignonet;Château-Bernard;Gresse-en-Vercors;Monestier-de-Clermont;Roissard;Saint-Andéol;Saint-Guillaume;Saint-Martin-de-la-Cluze;Saint-Michel-les-Portes;Saint-Paul-lès-Monestier;Sinard;Treffort
38660:La Terrasse;Le Touvet;Lumbin;Plateau-des-Petites-Roches;Saint-Bernard;Saint-Hilaire;Saint-Pancrasse;Saint-Vincent-de-Mercuze;Sainte-Marie-d'Alloix;Sainte-Marie-du-Mont
38670:Chasse-sur-Rhône
38680:Auberives-en-Royans;Choranche;Châtelus;Pont-en-Royans;Presles;Rencurel;Saint-André-en-Royans;Saint-Just-de-Claix
38690:Belmont;Biol;Bizonnes;Burcin;Bévenais;Châbons;Colombe;Eydoche;Flachères;Le Grand-Lemps;Longechenal;Montrevel;Oyeu;Saint-Didier-de-Bizonnes;Torchefelon
38700:Corenc;La Tronche;Le Sappey-en-Chartreuse;Sarcenas
38710:Châtel-en-Trièves;Cordéac;Cornillon-en-Trièves;Lavars;Mens;Prébois;Saint-Baudille-et-Pipet;Saint-Jean-d'Hérans;Saint-Sébastien;Tréminis
38730:Blandin;Chassignieu;Chélieu;Doissin;Le Pin;Paladru;Val-de-Virieu;Valencogne;Villages du Lac de Paladru
38740:Chantelouve;Chantepérier;Entraigues;Le Périer;Valbonnais;Valjouffrey
38750:Huez
38760:Saint-Paul-de-Varces;Varces-Allières-et-Risset
38770:La Motte-Saint-Martin;La Motte-d'Aveillans;Monteynard
38780:Estrablin;Eyzin-Pinet;Oytier-Saint-Oblas;Pont-Évêque;Septème
38790:Charantonnay;Diémoz;Saint-Georges-d'Espéranche
38800:Champagnier;Le Pont-de-Claix
38830:Crêts en Belledonne
38840:La Sône;Saint-Bonnet-de-Chavagne;Saint-Hilaire-du-Rosier;Saint-Lattier
38850:Bilieu;Charavines;Chirens;Le Pin;Paladru;Villages du Lac de Paladru
38860:Les Deux Alpes;Mont-de-Lans;Vénosc
38870:Bressieux;Saint-Pierre-de-Bressieux;Saint-Siméon-de-Bressieux
38880:Autrans;Autrans-Méaudre en Vercors;Méaudre
38890:Montcarra;Saint-Chef;Salagnon;Vasselin;Vignieu
38920:Crolles
38930:Chichilianne;Clelles;Lalley;Le Percy;Monestier-du-Percy;Saint-Martin-de-Clelles;Saint-Maurice-en-Trièves
38940:Montfalcon;Roybon;Saint-Clair-sur-Galaure
38950:Quaix-en-Chartreuse;Saint-Martin-le-Vinoux
38960:Saint-Aupre;Saint-Étienne-de-Crossey
38970:Ambel;Beaufin;Corps;La Salette-Fallavaux;Les Côtes-de-Corps;Monestier-d'Ambel;Pellafol;Quet-en-Beaumont;Sainte-Luce
38980:Châtenay;Marnans;Viriville
39000:Lons-le-Saunier
39100:Authume;Baverans;Brevans;Champvans;Choisey;Crissey;Dole;Foucherans;Gevry;Goux;Jouhe;Monnières;Parcey;Sampans;Villette-lès-Dole
39110:Abergement-lès-Thésy;Aiglepierre;Andelot-en-Montagne;Aresches;Bracon;Cernans;Chaux-Champagny;Chilly-sur-Salins;Clucy;Dournon;Geraise;Ivory;Ivrey;La Chapelle-sur-Furieuse;Lemuy;Marnoz;Montmarlon;Pont-d'Héry;Pretin;Saint-Thiébaud;Saizenay;Salins-les-Bains;Thésy
39120:Abergement-Saint-Jean;Annoire;Asnans-Beauvoisin;Balaiseaux;Beauvoisin;Bretenières;Chaussin;Chaînée-des-Coupis;Chemin;Chêne-Bernard;Gatey;Le Deschaux;Les Essards-Taignevaux;Les Hays;Longwy-sur-le-Doubs;Neublans-Abergement;Peseux;Petit-Noir;Pleure;Rahon;Saint-Baraing;Saint-Loup;Sergenon;Séligney;Tassenières;Villers-Robert;Villers-les-Bois
39130:Barésia-sur-l'Ain;Blye;Boissia;Bonlieu;Charcier;Charézier;Chevrotaine;Châtel-de-Joux;Châtillon;Clairvaux-les-Lacs;Cogna;Denezières;Doucier;Fontenu;Hautecour;La Frasnée;Largillay-Marsonnay;Le Frasnois;Marigny;Menétrux-en-Joux;Mesnois;Patornay;Pont-de-Poitte;Saffloz;Saint-Maurice-Crillat;Saugeot;Songeson;Soucia;Thoiria;Uxelles;Vertamboz;Étival
39140:Arlay;Bletterans;Chapelle-Voland;Commenailles;Cosges;Desnes;Fontainebrux;Larnaud;Les Repôts;Nance;Relans;Ruffey-sur-Seille;Saint-Germain-lès-Arlay;Villevieux
39150:Bief-des-Maisons;Chaux-des-Crotenay;Château-des-Prés;Entre-deux-Monts;Fort-du-Plasne;Grande-Rivière;Grande-Rivière Château;La Chaumusse;La Chaux-du-Dombief;Lac-des-Rouges-Truites;Les Chalesmes;Les Piards;Les Planches-en-Montagne;Nanchez;Prénovel;Saint-Laurent-en-Grandvaux;Saint-Pierre;Villard-sur-Bienne
39160:Balanod;Les Trois-Châteaux;Montagna-le-Reconduit;Saint-Amour;Thoissia;Val-d'Épy;Véria
39170:Coteaux du Lizon;Cuttura;Lavans-lès-Saint-Claude;Leschères;Ponthoux;Pratz;Ravilloles;Saint-Lupicin
39190:Augea;Beaufort-Orbagna;Bonnaud;Chevreaux;Cousance;Cuisia;Digna;Gizia;Grusse;Maynal;Rosay;Rotalier;Sainte-Agnès;Trenal;Val-Sonnette;Vercia;Vincelles
39200:Avignon-lès-Saint-Claude;Coiserette;Coyrière;La Rixouse;Les Piards;Nanchez;Prénovel;Saint-Claude;Villard-Saint-Sauveur;Villard-sur-Bienne
39210:Arlay;Baume-les-Messieurs;Blois-sur-Seille;Bréry;Château-Chalon;Domblans;Frontenay;Hauteroche;La Marre;Ladoye-sur-Seille;Lavigny;Le Louverot;Le Pin;Le Vernois;Menétru-le-Vignoble;Montain;Nevy-sur-Seille;Plainoiseau;Plasne;Saint-Germain-lès-Arlay;Voiteur
39220:Bois-d'Amont;Les Rousses;Prémanon
39230:Bois-de-Gand;Bréry;Champrougier;Chaumergy;Chemenot;Chêne-Sec;Darbonnay;Domblans;Foulenay;Francheville;Froideville;La Charme;La Chassagne;La Chaux-en-Bresse;Le Chateley;Le Villey;Les Deux-Fays;Lombard;Mantry;Monay;Passenans;Recanoz;Rye;Saint-Lamain;Saint-Lothain;Sellières;Sergenaux;Toulouse-le-Château;Vers-sous-Sellières;Vincent-Froideville
39240:Arinthod;Aromas;Cernon;Charnod;Condes;Cornod;Dramelay;Genod;La Boissière;Marigna-sur-Valouse;Saint-Hymetière-sur-Valouse;Thoirette-Coisia;Valfin-sur-Valouse;Valzin en Petite Montagne;Vescles;Viremont;Vosbles-Valfin
39250:Arsure-Arsurette;Bief-du-Fourg;Billecul;Censeau;Cerniébaud;Charency;Cuvier;Doye;Esserval-Combe;Esserval-Tartre;Fraroz;Gillois;La Favière;La Latette;Longcochon;Mignovillard;Mièges;Molpré;Mournans-Charbonny;Nozeroy;Onglières;Plénise;Plénisette;Rix
39260:Charchilla;Coyron;Crenans;Lect;Les Crozets;Maisod;Martigna;Meussia;Moirans-en-Montagne;Montcusel;Villards-d'Héria
39270:Alièze;Augisey;Beffia;Chambéria;Chavéria;Cressia;Dompierre-sur-Mont;La Chailleuse;La Tour-du-Meix;Marnézia;Moutonne;Mérona;Nancuise;Onoz;Orgelet;Pimorin;Plaisia;Présilly;Reithouse;Rothonay;Sarrogna;Écrille
39290:Archelange;Biarne;Brans;Champagney;Chevigny;Dammartin-Marpain;Frasne-les-Meulières;Gredisans;Menotey;Moissey;Montmirey-la-Ville;Montmirey-le-Château;Mutigney;Offlanges;Peintre;Pointre;Rainans;Thervay
39300:Ardon;Bourg-de-Sirod;Champagnole;Chapois;Châtelneuf;Cize;Conte;Crans;Crotenay;Le Larderet;Le Latet;Le Pasquier;Le Vaudioux;Lent;Les Nans;Loulle;Monnet-la-Ville;Mont-sur-Monnet;Montigny-sur-l'Ain;Montrond;Moutoux;Ney;Pillemoine;Pont-du-Navoy;Saint-Germain-en-Montagne;Sapois;Sirod;Supt;Syam;Valempoulières;Vannoz;Vers-en-Montagne;Équevillon
39310:Bellecombe;Lajoux;Lamoura;Les Moussières;Septmoncel les Molunes
39320:Andelot-Morval;Broissia;Dessia;Gigny;Graye-et-Charnay;Lains;Loisia;Monnetay;Montagna-le-Templier;Montfleur;Montlainsia;Montrevel;Morval;Val Suran;Val-d'Épy
39330:Mouchard;Pagnoz;Port-Lesney
39350:Dampierre;Gendrey;Le Petit-Mercey;Louvatange;Ougney;Pagney;Romain;Rouffange;Saligney;Taxenne;Vitreux
39360:Chassal-Molinges;Jeurre;Larrivoire;Rogna;Vaux-lès-Saint-Claude;Viry;Vulvoz
39370:Choux;La Pesse;Les Bouchoux
39380:Augerans;Bans;Belmont;Chamblay;Chatelay;Chissey-sur-Loue;Germigney;La Loye;La Vieille-Loye;Mont-sous-Vaudrey;Montbarrey;Nevy-lès-Dole;Ounans;Santans;Souvans;Vaudrey
39400:Bellefontaine;Hauts de Bienne;La Mouille;Les Rousses;Longchaumois;Lézat;Morbier;Morez;Prémanon
39410:Aumur;Saint-Aubin
39460:Foncine-le-Haut
39500:Abergement-la-Ronce;Champdivers;Damparis;Molay;Tavaux
39520:Foncine-le-Bas
39570:Baume-les-Messieurs;Bornay;Briod;Cesancey;Chille;Chilly-le-Vignoble;Condamine;Conliège;Courbette;Courbouzon;Courlans;Courlaoux;Frébuans;Geruge;Gevingey;Hauteroche;L'Étoile;La Chailleuse;Macornay;Messia-sur-Sorne;Moiron;Montaigu;Montmorot;Nogna;Pannessières;Perrigny;Poids-de-Fiole;Publy;Quintigny;Revigny;Saint-Didier;Saint-Maur;Trenal;Verges;Vernantois;Vevy;Villeneuve-sous-Pymont
39600:Abergement-le-Grand;Arbois;Champagne-sur-Loue;Cramans;Grange-de-Vaivre;La Châtelaine;La Ferté;Les Arsures;Les Planches-près-Arbois;Mathenay;Mesnay;Molamboz;Montigny-lès-Arsures;Port-Lesney;Pupillin;Saint-Cyr-Montmalin;Vadans;Villeneuve-d'Aval;Villers-Farlay;Villette-lès-Arbois;Écleux
39700:Amange;Audelange;Auxange;Châtenois;Courtefontaine;Dampierre;Falletans;Fraisans;La Barre;La Bretenière;Lavangeot;Lavans-lès-Dole;Le Petit-Mercey;Malange;Monteplain;Nenon;Orchamps;Our;Plumont;Ranchot;Rans;Rochefort-sur-Nenon;Romange;Salans;Sermange;Serre-les-Moulières;Vriange;Éclans-Nenon;Étrepigney;Évans
39800:Abergement-le-Petit;Aumont;Barretaine;Bersaillin;Besain;Biefmorin;Bonnefontaine;Brainans;Buvilly;Chamole;Chaussenans;Colonne;Fay-en-Montagne;Grozon;Le Fied;Miéry;Molain;Montholier;Neuvilley;Oussières;Picarreau;Plasne;Poligny;Tourmont;Vaux-sur-Poligny;Villers-les-Bois;Villerserine
40000:Mont-de-Marsan
40090:Artassenx;Bascons;Bostens;Bougue;Campagne;Campet-et-Lamolère;Canenx-et-Réaut;Cère;Gaillères;Geloux;Laglorieuse;Lucbardez-et-Bargues;Mazerolles;Saint-Avit;Saint-Martin-d'Oney;Saint-Perdon;Uchacq-et-Parentis
40100:Dax
40110:Arengosse;Arjuzanx;Garrosse;Morcenx-la-Nouvelle;Onesse-Laharie;Ousse-Suzan;Sindères;Villenave;Ygos-Saint-Saturnin
40120:Arue;Bourriot-Bergonce;Bélis;Cachen;Lacquy;Lencouacq;Maillas;Maillères;Pouydesseaux;Retjons;Roquefort;Saint-Gor;Sarbazan
40130:Capbreton
40140:Azur;Magescq;Soustons
40150:Angresse;Soorts-Hossegor
40160:Gastes;Parentis-en-Born;Ychoux
40170:Bias;Lit-et-Mixe;Lévignacq;Mézos;Saint-Julien-en-Born;Uza
40180:Bénesse-lès-Dax;Candresse;Clermont;Garrey;Goos;Heugas;Hinx;Narrosse;Oeyreluy;Rivière-Saas-et-Gourby;Saint-Pandelon;Saubusse;Saugnac-et-Cambran;Seyresse;Siest;Sort-en-Chalosse;Tercis-les-Bains;Yzosse
40190:Arthez-d'Armagnac;Bourdalat;Hontanx;Le Frêche;Montégut;Perquie;Pujo-le-Plan;Saint-Cricq-Villeneuve;Saint-Gein;Sainte-Foy;Villeneuve-de-Marsan
40200:Aureilhan;Mimizan;Pontenx-les-Forges;Saint-Paul-en-Born;Sainte-Eulalie-en-Born
40210:Commensacq;Escource;Labouheyre;Lüe;Solférino
40220:Tarnos
40230:Bénesse-Maremne;Josse;Orx;Saint-Geours-de-Maremne;Saint-Jean-de-Marsacq;Saint-Vincent-de-Tyrosse;Saubion;Saubrigues;Tosse
40240:Betbezer-d'Armagnac;Créon-d'Armagnac;Estigarde;Labastide-d'Armagnac;Lagrange;Losse;Lubbon;Mauvezin-d'Armagnac;Saint-Julien-d'Armagnac;Saint-Justin;Vielle-Soubiran
40250:Bergouey;Caupenne;Hauriet;Lahosse;Lamothe;Larbey;Laurède;Le Leuy;Lourquen;Maylis;Mugron;Nerbis;Saint-Aubin;Souprosse;Toulouzette
40260:Castets;Lesperon;Linxe;Taller
40270:Bordères-et-Lamensans;Castandet;Cazères-sur-l'Adour;Grenade-sur-l'Adour;Larrivière-Saint-Savin;Le Vignau;Lussagnet;Maurrin;Renung;Saint-Maurice-sur-Adour
40280:Benquet;Bretagne-de-Marsan;Haut-Mauco;Saint-Pierre-du-Mont
40290:Estibeaux;Habas;Misson;Mouscardès;Ossages
40300:Bélus;Cagnotte;Cauneille;Hastingues;Labatut;Oeyregave;Orist;Orthevielle;Pey;Peyrehorade;Port-de-Lanne;Saint-Cricq-du-Gave;Saint-Lon-les-Mines;Saint-Étienne-d'Orthe;Sorde-l'Abbaye
40310:Arx;Baudignan;Escalans;Gabarret;Herré;Parleboscq;Rimbez-et-Baudiets
40320:Arboucave;Bahus-Soubiran;Bats;Buanes;Castelnau-Tursan;Classun;Clèdes;Eugénie-les-Bains;Geaune;Lacajunte;Lauret;Mauries;Miramont-Sensacq;Payros-Cazautets;Philondenx;Pimbo;Puyol-Cazalet;Pécorade;Saint-Loubouer;Samadet;Sorbets;Urgons;Vielle-Tursan
40330:Amou;Arsague;Bonnegarde;Brassempouy;Castel-Sarrazin;Gaujacq;Marpaps;Nassiet
40350:Gaas;Mimbaste;Pouillon
40360:Bastennes;Castelnau-Chalosse;Donzacq;Pomarez;Tilh
40370:Beylongue;Boos;Rion-des-Landes
40380:Baigts;Cassen;Gamarde-les-Bains;Gibret;Louer;Montfort-en-Chalosse;Nousse;Onard;Ozourt;Poyanne;Poyartin;Saint-Geours-d'Auribat;Saint-Jean-de-Lier;Vicq-d'Auribat
40390:Biarrotte;Biaudos;Saint-André-de-Seignanx;Saint-Barthélemy;Saint-Laurent-de-Gosse;Saint-Martin-de-Hinx;Saint-Martin-de-Seignanx;Sainte-Marie-de-Gosse
40400:Audon;Bégaar;Carcarès-Sainte-Croix;Carcen-Ponson;Gouts;Lesgor;Meilhan;Saint-Yaguen;Tartas
40410:Belhade;Liposthey;Mano;Moustey;Pissos;Saugnac-et-Muret
40420:Brocas;Garein;Labrit;Le Sen;Vert
40430:Argelouse;Callen;Luxey;Sore
40440:Ondres
40460:Sanguinet
40465:Gousse;Laluque;Pontonx-sur-l'Adour;Préchacq-les-Bains
40480:Vieux-Boucau-les-Bains
40500:Audignon;Aurice;Banos;Bas-Mauco;Cauna;Coudures;Dumes;Eyres-Moncube;Fargues;Montaut;Montgaillard;Montsoué;Saint-Sever;Sarraziet
40510:Seignosse
40530:Labenne
40550:Léon;Saint-Michel-Escalus
40560:Vielle-Saint-Girons
40600:Biscarrosse
40630:Luglon;Sabres;Trensacq
40660:Messanges;Moliets-et-Maa
40700:Argelos;Aubagnan;Bassercles;Beyries;Castaignos-Souslens;Castelner;Cazalis;Doazit;Hagetmau;Horsarrieu;Labastide-Chalosse;Lacrabe;Mant;Momuy;Monget;Monségur;Morganx;Peyre;Poudenx;Saint-Cricq-Chalosse;Sainte-Colombe;Serres-Gaston;Serreslous-et-Arribans
40800:Aire-sur-l'Adour;Duhort-Bachen;Latrille;Saint-Agnet;Sarron
40990:Angoumé;Gourbera;Herm;Mées;Saint-Paul-lès-Dax;Saint-Vincent-de-Paul;Téthieu
41000:Blois;Saint-Denis-sur-Loire;Saint-Sulpice-de-Pommeray;Villebarou;Villerbon
41100:Areines;Azé;Coulommiers-la-Tour;Crucheray;Faye;Lisle;Marcilly-en-Beauce;Mazangé;Meslay;Naveil;Pezou;Périgny;Renay;Rocé;Saint-Firmin-des-Prés;Saint-Ouen;Sainte-Anne;Selommes;Thoré-la-Rochette;Vendôme;Villemardy;Villerable;Villeromain;Villetrun;Villiers-sur-Loir;Villiersfaux
41110:Châteauvieux;Couffy;Mareuil-sur-Cher;Pouillé;Saint-Aignan;Seigy
41120:Candé-sur-Beuvron;Cellettes;Chailles;Chitenay;Contres;Cormeray;Feings;Fougères-sur-Bièvre;Le Controis-en-Sologne;Les Montils;Monthou-sur-Bièvre;Ouchamps;Sambin;Seur;Thenay;Valaire
41130:Billy;Châtillon-sur-Cher;Gièvres;Meusnes;Selles-sur-Cher
41140:Méhers;Noyers-sur-Cher;Saint-Romain-sur-Cher;Thésée
41150:Chaumont-sur-Loire;Chouzy-sur-Cisse;Coulanges;Mesland;Monteaux;Onzain;Rilly-sur-Loire;Seillac;Valloire-sur-Cisse;Veuves;Veuzain-sur-Loire
41160:Beauce la Romaine;Brévainville;Busloup;Danzé;Fréteval;La Colombe;La Ville-aux-Clercs;Lignières;Membrolles;Moisy;Morée;Ouzouer-le-Doyen;Ouzouer-le-Marché;Prénouvellon;Rahart;Saint-Hilaire-la-Gravelle;Saint-Jean-Froidmentel;Semerville;Tripleville;Verdes
41170:Arville;Baillou;Beauchêne;Choue;Cormenon;Couëtron-au-Perche;Le Plessis-Dorin;Le Temple;Mondoubleau;Oigny;Saint-Agil;Saint-Avit;Saint-Marc-du-Cor;Sargé-sur-Braye;Souday
41190:Chambon-sur-Cisse;Françay;Herbault;Lancôme;Landes-le-Gaulois;Molineuf;Orchaise;Pray;Saint-Cyr-du-Gault;Saint-Lubin-en-Vergonnois;Saint-Étienne-des-Guérets;Santenay;Tourailles;Valencisse
41200:Loreux;Millançay;Pruniers-en-Sologne;Romorantin-Lanthenay;Villefranche-sur-Cher;Villeherviers
41210:La Ferté-Beauharnais;La Marolle-en-Sologne;Marcilly-en-Gault;Montrieux-en-Sologne;Neung-sur-Beuvron;Saint-Viâtre
41220:Crouy-sur-Cosson;Dhuizon;La Ferté-Saint-Cyr;Saint-Laurent-Nouan;Thoury;Villeny
41230:Courmemin;Gy-en-Sologne;Lassay-sur-Croisne;Mur-de-Sologne;Rougeou;Soings-en-Sologne;Veilleins;Vernou-en-Sologne
41240:Autainville;Beauce la Romaine;Binas;La Colombe;Membrolles;Ouzouer-le-Marché;Prénouvellon;Saint-Laurent-des-Bois;Semerville;Tripleville;Verdes;Villermain
41250:Bauzy;Bracieux;Chambord;Fontaines-en-Sologne;Maslives;Mont-près-Chambord;Neuvy;Tour-en-Sologne
41260:La Chaussée-Saint-Victor
41270:Bouffry;Boursay;Chauvigny-du-Perche;Droué;Fontaine-Raoul;La Chapelle-Vicomtesse;La Fontenelle;Le Gault-du-Perche;Le Poislay;Romilly;Ruan-sur-Egvonne;Villebout
41290:Baigneaux;Beauvilliers;Boisseau;Conan;La Bosse;La Chapelle-Enchérie;Oucques;Oucques La Nouvelle;Rhodon;Sainte-Gemmes;Vievy-le-Rayé;Villeneuve-Frouville;Écoman;Épiais
41300:La Ferté-Imbault;Orçay;Pierrefitte-sur-Sauldre;Salbris;Selles-Saint-Denis;Souesmes;Theillay
41310:Ambloy;Authon;Gombergean;Huisseau-en-Beauce;Lancé;Nourray;Prunay-Cassereau;Saint-Amand-Longpré;Saint-Gourgon;Sasnières;Villechauve;Villeporcher
41320:Châtres-sur-Cher;La Chapelle-Montmartin;Langon-sur-Cher;Maray;Mennetou-sur-Cher;Saint-Julien-sur-Cher;Saint-Loup
41330:Averdon;Champigny-en-Beauce;Fossé;La Chapelle-Vendômoise;Marolles;Saint-Bohaire;Villefrancœur
41350:Huisseau-sur-Cosson;Montlivault;Saint-Claude-de-Diray;Saint-Gervais-la-Forêt;Vineuil
41360:Cellé;Fortan;Lunay;Savigny-sur-Braye;Épuisay
41370:Briou;Concriers;Josnes;La Madeleine-Villefrouin;Le Plessis-l'Échelle;Lorges;Marchenoir;Roches;Saint-Léonard-en-Beauce;Talcy
41400:Angé;Bourré;Chissay-en-Touraine;Contres;Faverolles-sur-Cher;Feings;Fougères-sur-Bièvre;Le Controis-en-Sologne;Monthou-sur-Cher;Montrichard;Montrichard Val de Cher;Ouchamps;Pontlevoy;Saint-Georges-sur-Cher;Saint-Julien-de-Chédon;Thenay;Vallières-les-Grandes
41500:Avaray;Cour-sur-Loire;Courbouzon;La Chapelle-Saint-Martin-en-Plaine;Lestiou;Maves;Menars;Mer;Muides-sur-Loire;Mulsans;Saint-Dyé-sur-Loire;Suèvres;Séris;Villexanton
41600:Chaon;Chaumont-sur-Tharonne;Lamotte-Beuvron;Nouan-le-Fuzelier;Souvigny-en-Sologne;Vouzon;Yvoy-le-Marron
41700:Cheverny;Choussy;Chémery;Contres;Couddes;Cour-Cheverny;Feings;Fougères-sur-Bièvre;Fresnes;Le Controis-en-Sologne;Oisly;Ouchamps;Sassay;Thenay
41800:Artins;Bonneveau;Couture-sur-Loir;Fontaine-les-Coteaux;Houssay;Lavardin;Les Essarts;Les Hayes;Les Roches-l'Évêque;Montoire-sur-le-Loir;Montrouveau;Saint-Arnoult;Saint-Jacques-des-Guérets;Saint-Martin-des-Bois;Saint-Quentin-lès-Troo;Saint-Rimay;Sougé;Ternay;Troo;Tréhet;Vallée-de-Ronsard;Villavard;Villedieu-le-Château
42000:Rochetaillée;Saint-Étienne
42100:Rochetaillée;Saint-Étienne
42110:Chambéon;Civens;Cleppé;Feurs;Jas;Mizérieux;Poncins;Pouilly-lès-Feurs;Saint-Barthélemy-Lestra;Saint-Martin-Lestra;Sainte-Foy-Saint-Sulpice;Salt-en-Donzy;Salvizinet;Valeille;Épercieux-Saint-Paul
42111:La Côte-Saint-Didier;La Valla-sur-Rochefort;Saint-Julien-la-Vêtre;Saint-Thurin;Vêtre-sur-Anzon
42114:Chirassimont;Machézal;Saint-Cyr-de-Valorges
42120:Commelle-Vernay;Le Coteau;Notre-Dame-de-Boisset;Parigny;Perreux;Saint-Vincent-de-Boisset
42122:Saint-Marcel-de-Félines
42123:Cordelle;Saint-Cyr-de-Favières
42130:Ailleux;Arthun;Boën-sur-Lignon;Cezay;Débats-Rivière-d'Orpra;L'Hôpital-sous-Rochefort;Leigneux;Marcilly-le-Châtel;Marcoux;Montverdun;Saint-Laurent-Rochefort;Saint-Sixte;Saint-Étienne-le-Molard;Sainte-Agathe-la-Bouteresse;Solore-en-Forez;Trelins
42131:La Valla-en-Gier
42140:Chazelles-sur-Lyon;Chevrières;Châtelus;Fontanès;Grammond;La Gimond;Marcenod;Maringes;Saint-Denis-sur-Coise;Viricelles;Virigneux
42150:La Ricamarie
42152:L'Horme
42153:Riorges
42155:Lentigny;Ouches;Pouilly-les-Nonains;Saint-Jean-Saint-Maurice-sur-Loire;Saint-Léger-sur-Roanne;Villemontais
42160:Andrézieux-Bouthéon;Bonson;Saint-Cyprien
42170:Chambles;Saint-Just-Saint-Rambert;Saint-Just-sur-Loire
42190:Chandon;Charlieu;Saint-Hilaire-sous-Charlieu;Saint-Nizier-sous-Charlieu;Saint-Pierre-la-Noaille
42210:Bellegarde-en-Forez;Boisset-lès-Montrond;Craintilleux;L'Hôpital-le-Grand;Marclopt;Montrond-les-Bains;Saint-André-le-Puy;Saint-Cyr-les-Vignes;Saint-Laurent-la-Conche;Unias
42220:Bourg-Argental;Burdignes;Colombier;Graix;La Versanne;Saint-Julien-Molin-Molette;Saint-Sauveur-en-Rue;Thélis-la-Combe
42230:Roche-la-Molière;Rochetaillée;Saint-Étienne
42240:Caloire;Saint-Maurice-en-Gourgois;Saint-Paul-en-Cornillon;Unieux
42260:Amions;Bully;Bussy-Albieux;Cremeaux;Dancé;Grézolles;Luré;Nollieux;Pommiers-en-Forez;Saint-Germain-Laval;Saint-Julien-d'Oddes;Saint-Martin-la-Sauveté;Saint-Paul-de-Vézelin;Saint-Polgues;Souternon;Vézelin-sur-Loire
42270:Saint-Priest-en-Jarez
42290:Sorbiers
42300:Mably;Roanne;Villerest
42310:Changy;La Pacaudière;Le Crozet;Sail-les-Bains;Saint-Bonnet-des-Quarts;Urbise;Vivans
42320:Cellieu;Farnay;La Grand-Croix;Saint-Christo-en-Jarez;Valfleury
42330:Aveizieux;Chambœuf;Cuzieu;Saint-Bonnet-les-Oules;Saint-Galmier;Saint-Médard-en-Forez
42340:Rivas;Veauche;Veauchette
42350:La Talaudière
42360:Cottance;Essertines-en-Donzy;Montchal;Panissières
42370:Arcon;Les Noës;Renaison;Saint-Alban-les-Eaux;Saint-André-d'Apchon;Saint-Haon-le-Châtel;Saint-Haon-le-Vieux;Saint-Rirand
42380:Aboën;Estivareilles;La Chapelle-en-Lafaye;La Tourette;Luriecq;Merle-Leignec;Montarcher;Périgneux;Rozier-Côtes-d'Aurec;Saint-Bonnet-le-Château;Saint-Hilaire-Cusson-la-Valmitte;Saint-Nizier-de-Fornas
42390:Villars
42400:Saint-Chamond
42410:Chavanay;Chuyer;La Chapelle-Villars;Pavezin;Pélussin;Saint-Michel-sur-Rhône;Vérin
42420:Lorette
42430:Champoly;Chausseterre;Cherier;Juré;Saint-Just-en-Chevalet;Saint-Marcel-d'Urfé;Saint-Romain-d'Urfé
42440:Cervières;La Chamba;La Chambonie;Les Salles;Noirétable;Saint-Jean-la-Vêtre;Saint-Julien-la-Vêtre;Saint-Priest-la-Vêtre;Saint-Thurin;Vêtre-sur-Anzon
42450:Sury-le-Comtal
42460:Arcinges;Boyer;Coutouvre;Cuinzier;Jarnosse;La Gresle;Le Cergne;Sevelinges;Villers
42470:Fourneaux;Lay;Neaux;Saint-Symphorien-de-Lay
42480:La Fouillouse
42490:Fraisses
42500:Le Chambon-Feugerolles
42510:Balbigny;Bussières;Nervieux;Néronde;Saint-Georges-de-Baroille;Sainte-Agathe-en-Donzy
42520:Bessey;Lupé;Maclas;Malleval;Roisey;Saint-Appolinard;Saint-Pierre-de-Bœuf;Véranne
42530:Saint-Genest-Lerpt
42540:Croizet-sur-Gand;Saint-Just-la-Pendue;Sainte-Colombe-sur-Gand
42550:Apinac;Usson-en-Forez
42560:Boisset-Saint-Priest;Chazelles-sur-Lavieu;Chenereilles;Gumières;Lavieu;Margerie-Chantagret;Marols;Saint-Jean-Soleymieux;Soleymieux
42570:Saint-Héand
42580:L'Étrat;La Tour-en-Jarez
42590:Amions;Dancé;Neulise;Pinay;Saint-Jodard;Saint-Paul-de-Vézelin;Saint-Priest-la-Roche;Vendranges;Vézelin-sur-Loire
42600:Bard;Chalain-d'Uzore;Chalain-le-Comtal;Champdieu;Essertines-en-Châtelneuf;Grézieux-le-Fromental;Lérigneux;Lézigneux;Magneux-Haute-Rive;Montbrison;Mornand-en-Forez;Pralong;Précieux;Roche-en-Forez;Saint-Paul-d'Uzore;Saint-Thomas-la-Garde;Savigneux;Verrières-en-Forez;Écotay-l'Olme
42610:Saint-Georges-Haute-Ville;Saint-Romain-le-Puy
42620:Saint-Martin-d'Estréaux;Saint-Pierre-Laval
42630:Pradines;Régny;Saint-Victor-sur-Rhins
42640:Noailly;Saint-Forgeux-Lespinasse;Saint-Germain-Lespinasse;Saint-Romain-la-Motte
42650:Saint-Jean-Bonnefonds
42660:Jonzieux;Le Bessat;Marlhes;Planfoy;Saint-Genest-Malifaux;Saint-Romain-les-Atheux;Saint-Régis-du-Coin;Tarentaise
42670:Belleroche;Belmont-de-la-Loire;Saint-Germain-la-Montagne;Écoche
42680:Saint-Marcellin-en-Forez
42700:Firminy
42720:Briennon;La Bénisson-Dieu;Nandax;Pouilly-sous-Charlieu;Vougy
42740:Doizieux;La Terrasse-sur-Dorlay;Saint-Paul-en-Jarez
42750:Maizilly;Mars;Saint-Denis-de-Cabanne
42780:Violay
42800:Chagnon;Châteauneuf;Dargoire;Genilac;La Cula;Rive-de-Gier;Saint-Joseph;Saint-Martin-la-Plaine;Saint-Romain-en-Jarez;Sainte-Croix-en-Jarez;Tartaras
42810:Rozier-en-Donzy
42820:Ambierle
42830:La Tuilière;Saint-Priest-la-Prugne
42840:Combre;Montagny
42890:Sail-sous-Couzan
42920:Chalmazel;Chalmazel-Jeansagnière;Jeansagnière
42940:Châtelneuf;Saint-Bonnet-le-Courreau
42990:Palogneux;Saint-Georges-en-Couzan;Saint-Just-en-Bas;Sauvain
43000:Aiguilhe;Ceyssac;Espaly-Saint-Marcel;Le Puy-en-Velay;Polignac
43100:Agnat;Beaumont;Brioude;Chaniat;Cohade;Fontannes;Javaugues;Lamothe;Lavaudieu;Lubilhac;Mercœur;Paulhac;Saint-Beauzire;Saint-Just-près-Brioude;Saint-Laurent-Chabreuges;Vieille-Brioude
43110:Aurec-sur-Loire
43120:La Chapelle-d'Aurec;Monistrol-sur-Loire
43130:Retournac;Saint-André-de-Chalencon;Solignac-sous-Roche
43140:La Séauve-sur-Semène;Saint-Didier-en-Velay;Saint-Victor-Malescours
43150:Alleyrac;Chadron;Freycenet-la-Cuche;Freycenet-la-Tour;Goudet;Laussonne;Le Monastier-sur-Gazeille;Les Estables;Moudeyres;Présailles;Saint-Martin-de-Fugères;Salettes
43160:Berbezit;Bonneval;Cistrières;Connangles;Félines;La Chaise-Dieu;La Chapelle-Geneste;Malvières;Saint-Pal-de-Senouire;Sembadel
43170:Chanaleilles;Cubelles;Esplantas-Vazeilles;Grèzes;La Besseyre-Saint-Mary;Saugues;Thoras;Vazeilles-près-Saugues;Venteuges
43190:Chenereilles;Le Mas-de-Tence;Tence
43200:Araules;Beaux;Bessamorel;Grazac;Lapte;Le Pertuis;Saint-Jeures;Saint-Julien-du-Pinet;Saint-Maurice-de-Lignon;Yssingeaux
43210:Bas-en-Basset;Malvalette;Valprivas
43220:Dunières;Riotord;Saint-Julien-Molhesabate
43230:Chassagnes;Chavaniac-Lafayette;Collat;Couteuges;Domeyrat;Frugières-le-Pin;Jax;Josat;La Chomette;Mazerat-Aurouze;Montclard;Paulhaguet;Saint-Georges-d'Aurac;Saint-Préjet-Armandon;Sainte-Eugénie-de-Villeneuve;Sainte-Marguerite;Salzuit;Vals-le-Chastel
43240:Saint-Just-Malmont
43250:Frugerès-les-Mines;Sainte-Florine
43260:Champclause;Lantriac;Montusclat;Queyrières;Saint-Hostien;Saint-Julien-Chapteuil;Saint-Pierre-Eynac;Saint-Étienne-Lardeyrol
43270:Allègre;Céaux-d'Allègre;La Chapelle-Bertin;Monlet;Varennes-Saint-Honorat;Vernassal
43290:Montfaucon-en-Velay;Montregard;Raucoules;Saint-Bonnet-le-Froid
43300:Auvers;Chanteuges;Charraix;Chastel;Chazelles;Cronce;Desges;Ferrussac;Langeac;Mazeyrat-d'Allier;Pinols;Prades;Pébrac;Saint-Arcons-d'Allier;Saint-Bérain;Saint-Julien-des-Chazes;Siaugues-Sainte-Marie;Tailhac;Vissac-Auteyrac
43320:Chaspuzac;Fix-Saint-Geneys;Le Vernet;Loudes;Saint-Jean-de-Nay;Saint-Vidal;Sanssac-l'Église;Vazeilles-Limandre;Vergezac
43330:Pont-Salomon;Saint-Ferréol-d'Auroure
43340:Barges;Landos;Rauret;Saint-Christophe-d'Allier;Saint-Haon
43350:Bellevue-la-Montagne;Blanzac;Borne;Lissac;Saint-Geneys-près-Saint-Paulien;Saint-Paulien
43360:Bournoncle-Saint-Pierre;Lorlanges;Saint-Géron;Vergongheon
43370:Bains;Cussac-sur-Loire;Le Brignon;Saint-Christophe-sur-Dolaizon;Solignac-sur-Loire
43380:Ally;Arlet;Aubazat;Blassac;Cerzat;Chilhac;Lavoûte-Chilhac;Saint-Austremoine;Saint-Cirgues;Saint-Ilpize;Saint-Privat-du-Dragon;Villeneuve-d'Allier
43390:Auzon;Azérat;Saint-Hilaire;Vézézoux
43400:Le Chambon-sur-Lignon
43410:Chambezon;Lempdes-sur-Allagnon;Léotoing
43420:Pradelles;Saint-Arcons-de-Barges;Saint-Paul-de-Tartas;Saint-Étienne-du-Vigan
43430:Champclause;Chaudeyrolles;Fay-sur-Lignon;Les Vastres
43440:Champagnac-le-Vieux;Chassignolles;Laval-sur-Doulon;Saint-Didier-sur-Doulon;Saint-Vert
43450:Autrac;Blesle;Espalem;Grenier-Montgon;Leyvaux;Saint-Étienne-sur-Blesle;Torsiac
43490:Arlempdes;Costaros;Lafarre;Vielprat
43500:Beaune-sur-Arzon;Boisset;Chomelix;Craponne-sur-Arzon;Jullianges;Saint-Georges-Lagricol;Saint-Jean-d'Aubrigoux;Saint-Julien-d'Ance;Saint-Pal-de-Chalencon;Saint-Victor-sur-Arlanc
43510:Cayres;Le Bouchet-Saint-Nicolas;Ouides;Saint-Jean-Lachalm;Séneujols
43520:Mazet-Saint-Voy
43530:Tiranges
43550:Saint-Front
43580:Alleyras;Esplantas-Vazeilles;Monistrol-d'Allier;Saint-Didier-d'Allier;Saint-Privat-d'Allier;Saint-Préjet-d'Allier;Saint-Vénérand;Thoras;Vazeilles-près-Saugues
43590:Beauzac
43600:Les Villettes;Sainte-Sigolène
43620:Saint-Pal-de-Mons;Saint-Romain-Lachalm
43700:Arsac-en-Velay;Blavozy;Brives-Charensac;Chaspinhac;Coubon;Le Monteil;Saint-Germain-Laprade
43750:Vals-près-le-Puy
43770:Chadrac
43800:Beaulieu;Chamalières-sur-Loire;Lavoûte-sur-Loire;Malrevers;Mézères;Rosières;Saint-Vincent;Vorey
43810:Roche-en-Régnier;Saint-Pierre-du-Champ
44000:Nantes
44100:Nantes
44110:Châteaubriant;Erbray;Louisfert;Noyal-sur-Brutz;Saint-Aubin-des-Châteaux;Soudan;Villepot
44115:Basse-Goulaine;Haute-Goulaine
44116:Vieillevigne
44117:Saint-André-des-Eaux
44118:La Chevrolière
44119:Grandchamp-des-Fontaines;Treillières
44120:Vertou
44130:Blain;Bouvron;Fay-de-Bretagne;Le Gâvre;Notre-Dame-des-Landes
44140:Aigrefeuille-sur-Maine;Geneston;La Planche;Le Bignon;Montbert;Remouillé
44150:Ancenis-Saint-Géréon;Anetz;Saint-Herblon;Vair-sur-Loire
44160:Besné;Crossac;Pontchâteau;Sainte-Anne-sur-Brivet;Sainte-Reine-de-Bretagne
44170:Abbaretz;Jans;La Grigonnais;Marsac-sur-Don;Nozay;Treffieux;Vay
44190:Boussay;Clisson;Gorges;Gétigné;Saint-Hilaire-de-Clisson;Saint-Lumine-de-Clisson
44200:Nantes
44210:Pornic
44220:Couëron
44230:Saint-Sébastien-sur-Loire
44240:La Chapelle-sur-Erdre;Sucé-sur-Erdre
44250:Saint-Brevin-les-Pins
44260:Bouée;La Chapelle-Launay;Lavau-sur-Loire;Malville;Prinquiau;Savenay
44270:La Marne;Machecoul;Machecoul-Saint-Même;Paulx;Saint-Même-le-Tenu;Saint-Étienne-de-Mer-Morte
44290:Conquereuil;Guémené-Penfao;Massérac;Pierric
44300:Nantes
44310:La Limouzinière;Saint-Colomban;Saint-Lumine-de-Coutais;Saint-Philbert-de-Grand-Lieu
44320:Arthon-en-Retz;Chaumes-en-Retz;Chauvé;Chéméré;Frossay;Saint-Père-en-Retz;Saint-Viaud
44330:La Chapelle-Heulin;La Regrippière;Le Pallet;Mouzillon;Vallet
44340:Bouguenais
44350:Guérande;Saint-Molf
44360:Cordemais;Le Temple-de-Bretagne;Saint-Étienne-de-Montluc;Vigneux-de-Bretagne
44370:Belligné;La Chapelle-Saint-Sauveur;La Rouxière;Loireauxence;Montrelais;Varades
44380:Pornichet
44390:Casson;Les Touches;Nort-sur-Erdre;Petit-Mars;Puceul;Saffré
44400:Rezé
44410:Assérac;Herbignac;La Chapelle-des-Marais;Saint-Lyphard
44420:La Turballe;Mesquer;Piriac-sur-Mer
44430:La Boissière-du-Doré;La Remaudière;Le Landreau;Le Loroux-Bottereau
44440:Joué-sur-Erdre;Pannecé;Riaillé;Teillé;Trans-sur-Erdre
44450:Barbechat;Divatte-sur-Loire;La Chapelle-Basse-Mer;Saint-Julien-de-Concelles
44460:Avessac;Fégréac;Saint-Nicolas-de-Redon
44470:Carquefou;Mauves-sur-Loire;Thouaré-sur-Loire
44480:Donges
44490:Le Croisic
44500:La Baule-Escoublac
44510:Le Pouliguen
44520:Grand-Auverné;Issé;La Meilleraye-de-Bretagne;Moisdon-la-Rivière
44521:Couffé;Oudon
44522:La Roche-Blanche;Mésanger;Pouillé-les-Côteaux
44530:Drefféac;Guenrouet;Saint-Gildas-des-Bois;Sévérac
44540:Bonnœuvre;Freigné;Le Pin;Maumusson;Saint-Mars-la-Jaille;Saint-Sulpice-des-Landes;Vallons-de-l'Erdre;Vritz
44550:Montoir-de-Bretagne;Saint-Malo-de-Guersac
44560:Corsept;Paimbœuf
44570:Trignac
44580:Bourgneuf-en-Retz;Fresnay-en-Retz;Villeneuve-en-Retz
44590:Derval;Lusanger;Mouais;Saint-Vincent-des-Landes;Sion-les-Mines
44600:Saint-Nazaire
44610:Indre
44620:La Montagne
44630:Plessé
44640:Cheix-en-Retz;Le Pellerin;Rouans;Saint-Jean-de-Boiseau;Vue
44650:Corcoué-sur-Logne;Legé;Touvois
44660:Fercé;Rougé;Ruffigné;Soulvache
44670:Juigné-des-Moutiers;La Chapelle-Glain;Petit-Auverné;Saint-Julien-de-Vouvantes
44680:Arthon-en-Retz;Chaumes-en-Retz;Chéméré;Saint-Hilaire-de-Chaléons;Saint-Mars-de-Coutais;Sainte-Pazanne
44690:Château-Thébaud;La Haie-Fouassière;Maisdon-sur-Sèvre;Monnières;Saint-Fiacre-sur-Maine
44700:Orvault
44710:Port-Saint-Père;Saint-Léger-les-Vignes
44720:Saint-Joachim
44730:Saint-Michel-Chef-Chef
44740:Batz-sur-Mer
44750:Campbon;Quilly
44760:La Bernerie-en-Retz;Les Moutiers-en-Retz
44770:La Plaine-sur-Mer;Préfailles
44780:Missillac
44800:Saint-Herblain
44810:Héric;La Chevallerais
44830:Bouaye;Brains
44840:Les Sorinières
44850:Le Cellier;Ligné;Mouzeil;Saint-Mars-du-Désert
44860:Pont-Saint-Martin;Saint-Aignan-Grandlieu
44880:Sautron
44980:Sainte-Luce-sur-Loire
45000:Orléans
45100:Orléans
45110:Châteauneuf-sur-Loire;Germigny-des-Prés;Saint-Martin-d'Abbat;Sigloy
45120:Cepoy;Châlette-sur-Loing;Corquilleroy;Girolles
45130:Baccon;Baule;Charsonville;Coulmiers;Huisseau-sur-Mauves;Le Bardon;Meung-sur-Loire;Rozières-en-Beauce;Saint-Ay;Épieds-en-Beauce
45140:Boulay-les-Barres;Bucy-Saint-Liphard;Ingré;Ormes;Saint-Jean-de-la-Ruelle
45150:Darvoy;Férolles;Jargeau;Ouvrouer-les-Champs
45160:Ardon;Olivet;Saint-Hilaire-Saint-Mesmin
45170:Aschères-le-Marché;Attray;Bougy-lez-Neuville;Chilleurs-aux-Bois;Crottes-en-Pithiverais;Montigny;Neuville-aux-Bois;Oison;Saint-Lyé-la-Forêt;Santeau;Teillay-Saint-Benoît;Tivernon;Villereau
45190:Beaugency;Cravant;Messas;Tavers;Villorceau
45200:Amilly;Montargis;Paucourt
45210:Bazoches-sur-le-Betz;Chevannes;Chevry-sous-le-Bignon;Ferrières-en-Gâtinais;Fontenay-sur-Loing;Griselles;La Chapelle-Saint-Sépulcre;La Selle-en-Hermoy;La Selle-sur-le-Bied;Le Bignon-Mirabeau;Louzouer;Mérinville;Nargis;Pers-en-Gâtinais;Rozoy-le-Vieil;Thorailles
45220:Chuelles;Château-Renard;Douchy-Montcorbon;Gy-les-Nonains;Melleroy;Saint-Firmin-des-Bois;Saint-Germain-des-Prés;Triguères
45230:Adon;Aillant-sur-Milleron;Châtillon-Coligny;Dammarie-sur-Loing;Feins-en-Gâtinais;La Bussière;La Chapelle-sur-Aveyron;Le Charme;Montbouy;Saint-Maurice-sur-Aveyron;Sainte-Geneviève-des-Bois
45240:La Ferté-Saint-Aubin;Ligny-le-Ribault;Marcilly-en-Villette;Ménestreau-en-Villette;Sennely
45250:Breteau;Briare;Escrignelles;Ousson-sur-Loire;Ouzouer-sur-Trézée
45260:Chailly-en-Gâtinais;Châtenoy;Coudroy;La Cour-Marigny;Lorris;Montereau;Noyers;Presnoy;Thimory;Vieilles-Maisons-sur-Joudry
45270:Auvilliers-en-Gâtinais;Beauchamps-sur-Huillard;Bellegarde;Chapelon;Fréville-du-Gâtinais;Ladon;Moulon;Mézières-en-Gâtinais;Nesploy;Ouzouer-sous-Bellegarde;Quiers-sur-Bezonde;Villemoutiers
45290:Boismorand;Langesse;Le Moulinet-sur-Solin;Les Choux;Nogent-sur-Vernisson;Oussoy-en-Gâtinais;Ouzouer-des-Champs;Pressigny-les-Pins;Varennes-Changy
45300:Ascoux;Audeville;Bondaroy;Bouilly-en-Gâtinais;Bouzonville-aux-Bois;Bouzonville-en-Beauce;Boynes;Coudray;Courcelles-le-Roi;Courcy-aux-Loges;Césarville-Dossainville;Dadonville;Engenville;Escrennes;Estouy;Givraines;Guigneville;Intville-la-Guétard;Laas;Labrosse;Le Malesherbois;Mainvilliers;Malesherbes;Manchecourt;Mareau-aux-Bois;Marsainvilliers;Morville-en-Beauce;Nangeville;Orveau-Bellesauve;Pannecières;Pithiviers;Pithiviers-le-Vieil;Ramoulu;Rouvres-Saint-Jean;Sermaises;Sébouville;Thignonville;Vrigny;Yèvre-la-Ville;Yèvre-le-Châtel
45310:Bricy;Coinces;Gémigny;La Chapelle-Onzerain;Patay;Rouvray-Sainte-Croix;Saint-Péravy-la-Colombe;Saint-Sigismond;Tournoisis;Villamblain;Villeneuve-sur-Conie
45320:Chantecoq;Courtemaux;Courtenay;Ervauville;Foucherolles;Saint-Hilaire-les-Andrésis
45330:Augerville-la-Rivière;Coudray;Labrosse;Le Malesherbois;Mainvilliers;Malesherbes;Manchecourt;Nangeville;Orveau-Bellesauve
45340:Auxy;Barville-en-Gâtinais;Batilly-en-Gâtinais;Beaune-la-Rolande;Boiscommun;Bordeaux-en-Gâtinais;Chambon-la-Forêt;Chemault;Gaubertin;Juranville;Montbarrois;Montliard;Nancray-sur-Rimarde;Nibelle;Saint-Loup-des-Vignes;Saint-Michel;Égry
45360:Cernoy-en-Berry;Châtillon-sur-Loire;Pierrefitte-ès-Bois;Saint-Firmin-sur-Loire
45370:Cléry-Saint-André;Dry;Jouy-le-Potier;Mareau-aux-Prés;Mézières-lez-Cléry
45380:Chaingy;La Chapelle-Saint-Mesmin
45390:Aulnay-la-Rivière;Boësses;Briarres-sur-Essonne;Bromeilles;Desmonts;Dimancheville;Grangermont;La Neuville-sur-Essonne;Ondreville-sur-Essonne;Orville;Puiseaux;Échilleuses
45400:Chanteau;Fleury-les-Aubrais;Semoy
45410:Artenay;Bucy-le-Roi;Lion-en-Beauce;Ruan;Sougy;Trinay
45420:Batilly-en-Puisaye;Bonny-sur-Loire;Champoulet;Dammarie-en-Puisaye;Faverelles;Thou
45430:Bou;Chécy;Mardié
45450:Donnery;Fay-aux-Loges;Ingrannes;Sully-la-Chapelle
45460:Bonnée;Bouzy-la-Forêt;Bray-Saint-Aignan;Les Bordes
45470:Loury;Rebréchien;Traînou
45480:Allainville-en-Beauce;Andonville;Autruy-sur-Juine;Bazoches-les-Gallerandes;Boisseaux;Charmont-en-Beauce;Chaussy;Châtillon-le-Roi;Erceville;Faronville;Greneville-en-Beauce;Guignonville;Izy;Jouy-en-Pithiverais;Léouville;Outarville;Saint-Péravy-Épreux;Teillay-le-Gaudin
45490:Corbeilles;Courtempierre;Gondreville;Lorcy;Mignerette;Mignères;Préfontaines;Sceaux-du-Gâtinais;Treilles-en-Gâtinais
45500:Arrabloy;Autry-le-Châtel;Gien;Nevoy;Poilly-lez-Gien;Saint-Brisson-sur-Loire;Saint-Gondon;Saint-Martin-sur-Ocre
45510:Neuvy-en-Sullias;Tigy;Vannes-sur-Cosson;Vienne-en-Val
45520:Cercottes;Chevilly;Gidy;Huêtre
45530:Combreux;Seichebrières;Sury-aux-Bois;Vitry-aux-Loges
45550:Saint-Denis-de-l'Hôtel
45560:Saint-Denis-en-Val
45570:Dampierre-en-Burly;Ouzouer-sur-Loire
45590:Saint-Cyr-en-Val
45600:Guilly;Lion-en-Sullias;Saint-Aignan-le-Jaillard;Saint-Florent-le-Jeune;Saint-Père-sur-Loire;Sully-sur-Loire;Viglain;Villemurlin
45620:Cerdon;Isdes
45630:Beaulieu-sur-Loire
45640:Sandillon
45650:Saint-Jean-le-Blanc
45680:Dordives
45700:Chevillon-sur-Huillard;Conflans-sur-Loing;Cortrat;Lombreuil;Montcresson;Mormant-sur-Vernisson;Pannes;Saint-Hilaire-sur-Puiseaux;Saint-Maurice-sur-Fessard;Solterre;Villemandeur;Villevoques;Vimory
45720:Coullons
45730:Saint-Benoît-sur-Loire
45740:Lailly-en-Val
45750:Saint-Pryvé-Saint-Mesmin
45760:Boigny-sur-Bionne;Marigny-les-Usages;Vennecy
45770:Saran
45800:Combleux;Saint-Jean-de-Braye
46000:Cahors
46090:Arcambal;Aujols;Bellefont-La Rauze;Berganty;Cours;Esclauzels;Espère;Flaujac-Poujols;Francoulès;Labastide-Marnhac;Lamagdelaine;Laroque-des-Arcs;Le Montat;Maxou;Mercuès;Pradines;Saint Géry-Vers;Saint-Géry;Saint-Pierre-Lafeuille;Trespoux-Rassiels;Valroufié;Vers;Villesèque
46100:Boussac;Béduer;Cambes;Camboulit;Camburat;Capdenac;Cardaillac;Corn;Faycelles;Figeac;Fons;Fourmagnac;Lentillac-Saint-Blaise;Lissac-et-Mouret;Lunan;Planioles;Saint-Félix;Saint-Perdoux;Viazac
46110:Bétaille;Carennac;Cavagnac;Cazillac;Condat;Le Vignon-en-Quercy;Les Quatre-Routes-du-Lot;Saint-Michel-de-Bannières;Strenquels;Vayrac
46120:Anglars;Aynac;Espeyroux;Labathude;Lacapelle-Marival;Le Bourg;Le Bouyssou;Leyme;Molières;Rudelle;Rueyres;Saint-Bressou;Saint-Maurice-en-Quercy;Sainte-Colombe;Terrou;Thémines;Théminettes
46130:Belmont-Bretenoux;Biars-sur-Cère;Bretenoux;Cahus;Cornac;Estal;Gagnac-sur-Cère;Gintrac;Girac;Glanes;Laval-de-Cère;Loubressac;Prudhomat;Puybrun;Saint-Michel-Loubéjou;Tauriac
46140:Albas;Anglars-Juillac;Bélaye;Caillac;Cambayrac;Carnac-Rouffiac;Castelfranc;Douelle;Luzech;Parnac;Saint-Vincent-Rive-d'Olt;Sauzet
46150:Boissières;Calamane;Catus;Crayssac;Gigouzac;Labastide-du-Vert;Les Junies;Lherm;Mechmont;Montgesty;Nuzéjouls;Pontcirq;Saint-Denis-Catus;Saint-Médard;Thédirac
46160:Cadrieu;Cajarc;Calvignac;Carayac;Frontenac;Gréalou;Larnagol;Larroque-Toirac;Marcilhac-sur-Célé;Montbrun;Saint-Chels;Saint-Pierre-Toirac;Saint-Sulpice
46170:Castelnau-Montratier;Cézac;Flaugnac;Lhospitalet;Pern;Pern-Lhospitalet;Saint-Paul-Flaugnac;Saint-Paul-de-Loubressac;Sainte-Alauzie
46190:Calviac;Comiac;Lacam-d'Ourcet;Lamativie;Sousceyrac;Sousceyrac-en-Quercy;Teyssieu
46200:Lacave;Lachapelle-Auzac;Lanzac;Le Roc;Mayrac;Meyronne;Pinsac;Saint-Sozy;Souillac
46210:Bessonies;Gorses;Labastide-du-Haut-Mont;Latronquière;Lauresses;Montet-et-Bouxal;Sabadel-Latronquière;Saint-Cirgues;Saint-Hilaire;Saint-Médard-Nicourby;Sénaillac-Latronquière
46220:Lagardelle;Pescadoires;Prayssac
46230:Bach;Belfort-du-Quercy;Belmont-Sainte-Foi;Cieurac;Cremps;Escamps;Fontanes;Laburgade;Lalbenque;Montdoumerc;Vaylats
46240:Beaumat;Caniac-du-Causse;Cœur de Causse;Fontanes-du-Causse;Labastide-Murat;Lamothe-Cassel;Lunegarde;Montfaucon;Saint-Sauveur-la-Vallée;Soulomès;Séniergues;Ussel;Vaillac
46250:Cazals;Frayssinet-le-Gélat;Gindou;Goujounac;Les Arques;Marminiac;Montcléra;Pomarède;Saint-Caprais
46260:Beauregard;Concots;Laramière;Limogne-en-Quercy;Lugagnac;Promilhanes;Puyjourdes;Saillac;Saint-Jean-de-Laur;Varaire;Vidaillac
46270:Bagnac-sur-Célé;Cuzac;Felzins;Linac;Montredon;Prendeignes;Saint-Jean-Mirabel
46300:Anglars-Nozac;Fajoles;Ginouillac;Gourdon;Le Vigan-en-Quercy;Léobard;Milhac;Payrignac;Rouffilhac;Saint-Cirq-Madelon;Saint-Cirq-Souillaguet;Saint-Clair;Saint-Projet;Soucirac
46310:Concorès;Frayssinet;Montamel;Peyrilles;Saint-Chamarand;Saint-Germain-du-Bel-Air;Uzech
46320:Assier;Brengues;Durbans;Espagnac-Sainte-Eulalie;Espédaillac;Flaujac-Gare;Grèzes;Issepts;Livernon;Quissac-en-Quercy;Reyrevignes;Saint-Simon;Sonac
46330:Blars;Bouziès;Cabrerets;Crégols;Cénevières;Lentillac-du-Causse;Orniac;Saint Géry-Vers;Saint-Cirq-Lapopie;Saint-Géry;Saint-Martin-Labouval;Sauliac-sur-Célé;Tour-de-Faure;Vers
46340:Dégagnac;Lavercantière;Rampoux;Salviac
46350:Calès;Lamothe-Fénelon;Loupiac;Masclat;Nadaillac-de-Rouge;Payrac;Reilhaguet
46360:Cras;Lauzès;Les Pechs du Vers;Nadillac;Sabadel-Lauzès;Saint-Cernin;Saint-Martin-de-Vers;Sénaillac-Lauzès
46400:Autoire;Bannes;Frayssinhes;Ladirat;Latouille-Lentillac;Saint-Céré;Saint-Jean-Lagineste;Saint-Jean-Lespinasse;Saint-Laurent-les-Tours;Saint-Médard-de-Presque;Saint-Paul-de-Vern;Saint-Vincent-du-Pendit
46500:Albiac;Alvignac;Bio;Carlucet;Couzou;Gramat;Issendolus;Lavergne;Le Bastit;Mayrinhac-Lentour;Miers;Padirac;Reilhac;Rignac;Rocamadour;Saignes;Thégra
46600:Baladou;Cazillac;Cressensac;Cressensac-Sarrazac;Creysse;Cuzance;Floirac;Gignac;Le Vignon-en-Quercy;Les Quatre-Routes-du-Lot;Martel;Montvalent;Saint-Denis-lès-Martel;Sarrazac
46700:Cassagnes;Duravel;Floressas;Grézels;Lacapelle-Cabanac;Mauroux;Montcabrier;Puy-l'Évêque;Saint-Martin-le-Redon;Soturac;Sérignac;Touzac;Vire-sur-Lot
46800:Bagat-en-Quercy;Barguelonne-en-Quercy;Fargues;Lascabanes;Le Boulvé;Lendou-en-Quercy;Montcuq-en-Quercy-Blanc;Montlauzun;Porte-du-Quercy;Saint-Cyprien;Saint-Daunès;Saint-Laurent-Lolmie;Saint-Matré;Saint-Pantaléon;Saux
47000:Agen
47110:Allez-et-Cazeneuve;Dolmayrac;Le Temple-sur-Lot;Sainte-Livrade-sur-Lot
47120:Auriac-sur-Dropt;Baleyssagues;Caubon-Saint-Sauveur;Duras;Esclottes;Loubès-Bernac;Lévignac-de-Guyenne;Monteton;Pardaillan;Saint-Astier;Saint-Géraud;Saint-Jean-de-Duras;Saint-Pierre-sur-Dropt;Saint-Sernin;Sainte-Colombe-de-Duras;Savignac-de-Duras;Soumensac;Villeneuve-de-Duras
47130:Bazens;Bruch;Clermont-Dessous;Montesquieu;Port-Sainte-Marie;Saint-Laurent
47140:Auradou;Dausse;Frespech;Massels;Massoulès;Penne-d'Agenais;Saint-Sylvestre-sur-Lot;Trentels;Trémons
47150:Gavaudun;La Sauvetat-sur-Lède;Lacapelle-Biron;Lacaussade;Laussou;Monflanquin;Monségur;Montagnac-sur-Lède;Paulhiac;Saint-Aubin;Salles;Savignac-sur-Leyze
47160:Ambrus;Buzet-sur-Baïse;Caubeyres;Damazan;Monheurt;Puch-d'Agenais;Razimet;Saint-Léger;Saint-Léon;Saint-Pierre-de-Buzet;Villefranche-du-Queyran
47170:Andiran;Gueyze;Lannes;Lisse;Meylan;Mézin;Poudenas;Réaup-Lisse;Saint-Pé-Saint-Simon;Sainte-Maure-de-Peyriac;Sos;Villeneuve-de-Mézin
47180:Castelnau-sur-Gupie;Couthures-sur-Garonne;Jusix;Lagupie;Meilhan-sur-Garonne;Saint-Martin-Petit;Saint-Sauveur-de-Meilhan;Sainte-Bazeille
47190:Aiguillon;Galapian;Lagarrigue;Nicole
47200:Beaupuy;Birac-sur-Trec;Fourques-sur-Garonne;Gaujac;Longueville;Marcellus;Marmande;Mauvezin-sur-Gupie;Montpouillan;Saint-Pardoux-du-Breuil;Taillebourg;Virazeil
47210:Bournel;Doudrac;Dévillac;Mazières-Naresse;Montaut;Parranquet;Rayet;Rives;Saint-Eutrope-de-Born;Saint-Martin-de-Villeréal;Saint-Étienne-de-Villeréal;Tourliac;Villeréal
47220:Astaffort;Caudecoste;Cuq;Fals;Marmont-Pachas;Saint-Nicolas-de-la-Balerme;Saint-Sixte;Sauveterre-Saint-Denis
47230:Barbaste;Feugarolles;Lavardac;Montgaillard-en-Albret;Pompiey;Thouars-sur-Garonne;Vianne;Xaintrailles
47240:Bon-Encontre;Castelculier;Lafox
47250:Argenton;Bouglon;Cocumont;Grézet-Cavagnan;Guérin;Labastide-Castel-Amouroux;Romestaing;Sainte-Gemme-Martaillac;Samazan
47260:Brugnac;Castelmoron-sur-Lot;Coulx;Fongrave;Granges-sur-Lot;Laparade;Verteuil-d'Agenais
47270:Clermont-Soubiran;Grayssas;La Sauvetat-de-Savères;Puymirol;Saint-Caprais-de-Lerm;Saint-Jean-de-Thurac;Saint-Martin-de-Beauville;Saint-Maurin;Saint-Pierre-de-Clairac;Saint-Romain-le-Noble;Saint-Urcisse;Tayrac
47290:Beaugas;Boudy-de-Beauregard;Cancon;Castelnaud-de-Gratecambe;Lougratte;Monbahus;Monviel;Moulinet;Saint-Maurice-de-Lestapel;Saint-Pastour
47300:Bias;Lédat;Pujols;Sainte-Colombe-de-Villeneuve;Villeneuve-sur-Lot
47310:Aubiac;Brax;Estillac;Lamontjoie;Laplume;Moirax;Moncaut;Roquefort;Saint-Vincent-de-Lamontjoie;Sainte-Colombe-en-Bruilhois;Sérignac-sur-Garonne
47320:Bourran;Clairac;Lafitte-sur-Lot
47330:Cahuzac;Castillonnès;Cavarc;Douzains;Ferrensac;Lalandusse;Montauriol;Saint-Quentin-du-Dropt
47340:Cassignas;Castella;Hautefage-la-Tour;La Croix-Blanche;Laroque-Timbaut;Monbalen;Saint-Antoine-de-Ficalba;Saint-Robert;Sauvagnas
47350:Agmé;Cambes;Escassefort;Labretonie;Lachapelle;Montignac-Toupinerie;Peyrière;Puymiclan;Saint-Avit;Saint-Barthélemy-d'Agenais;Seyches
47360:Cours;Frégimont;Lacépède;Laugnac;Lusignan-Petit;Madaillan;Montpezat;Prayssas;Saint-Salvy;Saint-Sardos;Sembas
47370:Anthé;Bourlens;Cazideroque;Courbiac;Masquières;Saint-Georges;Thézac;Tournon-d'Agenais
47380:Monclar;Montastruc;Pinel-Hauterive;Saint-Pierre-de-Caubel;Saint-Étienne-de-Fougères;Tombebœuf;Tourtrès;Villebramar
47390:Layrac
47400:Fauguerolles;Fauillet;Gontaud-de-Nogaret;Grateloup-Saint-Gayrand;Hautesvignes;Lagruère;Tonneins;Varès;Villeton
47410:Bourgougnague;Lauzun;Saint-Colomb-de-Lauzun;Ségalas;Sérignac-Péboudou
47420:Allons;Boussès;Durance;Houeillès;Pompogne;Sauméjan
47430:Calonges;Caumont-sur-Garonne;Le Mas-d'Agenais;Sainte-Marthe;Sénestis
47440:Casseneuil;Pailloles
47450:Colayrac-Saint-Cirq;Saint-Hilaire-de-Lusignan
47470:Beauville;Blaymont;Cauzac;Dondas;Engayrac
47480:Bajamont;Pont-du-Casse
47500:Blanquefort-sur-Briolance;Condezaygues;Cuzorn;Fumel;Monsempron-Libos;Montayral;Saint-Front-sur-Lémance;Saint-Vite;Sauveterre-la-Lémance
47510:Foulayronnes
47520:Le Passage
47550:Boé
47600:Calignac;Espiens;Fieux;Francescas;Fréchou;Lasserre;Moncrabeau;Montagnac-sur-Auvignon;Nomdieu;Nérac;Saumont
47700:Antagnac;Anzex;Beauziac;Casteljaloux;Fargues-sur-Ourbise;La Réunion;Leyritz-Moncassin;Pindères;Poussignac;Ruffiac;Saint-Martin-Curton
47800:Agnac;Allemans-du-Dropt;Armillac;La Sauvetat-du-Dropt;Laperche;Lavergne;Miramont-de-Guyenne;Montignac-de-Lauzun;Moustier;Puysserampion;Roumagne;Saint-Pardoux-Isaac
48000:Badaroux;Balsièges;Barjac;Brenoux;Chastel-Nouvel;Estables;La Villedieu;Lanuéjols;Le Born;Mende;Monts-de-Randon;Pelouse;Rieutort-de-Randon;Saint-Amans;Saint-Bauzile;Saint-Étienne-du-Valdonnez;Servières
48100:Antrenas;Bourgs sur Colagne;Chirac;Gabrias;Grèzes;Lachamp;Lachamp-Ribennes;Le Buisson;Le Monastier-Pin-Moriès;Les Salces;Malbouzon;Marvejols;Montrodat;Palhers;Prinsuéjols;Prinsuéjols-Malbouzon;Recoules-de-Fumas;Ribennes;Saint-Bonnet-de-Chirac;Saint-Laurent-de-Muret;Saint-Léger-de-Peyre
48110:Gabriac;Le Pompidou;Moissac-Vallée-Française;Molezon;Saint-Martin-de-Lansuscle;Sainte-Croix-Vallée-Française
48120:Lajo;Saint-Alban-sur-Limagnole;Sainte-Eulalie
48130:Aumont-Aubrac;Fau-de-Peyre;Javols;La Chaze-de-Peyre;Peyre en Aubrac;Saint-Sauveur-de-Peyre;Sainte-Colombe-de-Peyre
48140:Chaulhac;Julianges;Le Malzieu-Forain;Le Malzieu-Ville;Paulhac-en-Margeride;Saint-Léger-du-Malzieu;Saint-Privat-du-Fau
48150:Gatuzières;Hures-la-Parade;Le Rozier;Meyrueis;Saint-Pierre-des-Tripiers
48160:Le Collet-de-Dèze;Saint-Andéol-de-Clerguemort;Saint-Frézal-de-Ventalon;Saint-Hilaire-de-Lavit;Saint-Julien-des-Points;Saint-Martin-de-Boubaux;Saint-Michel-de-Dèze;Ventalon en Cévennes
48170:Arzenc-de-Randon;Bagnols-les-Bains;Belvezet;Chasseradès;Chaudeyrac;Châteauneuf-de-Randon;Laubert;Le Bleymard;Mas-d'Orcières;Mont Lozère et Goulet;Montbel;Saint-Frézal-d'Albuges;Saint-Jean-la-Fouillouse;Saint-Julien-du-Tournel;Saint-Sauveur-de-Ginestoux
48190:Allenc;Bagnols-les-Bains;Belvezet;Chadenet;Chasseradès;Cubières;Cubiérettes;Le Bleymard;Mas-d'Orcières;Mont Lozère et Goulet;Saint-Julien-du-Tournel;Sainte-Hélène
48200:Albaret-Sainte-Marie;Blavignac;La Fage-Saint-Julien;Les Bessons;Les Monts-Verts;Prunières;Rimeize;Saint-Chély-d'Apcher;Saint-Pierre-le-Vieux
48210:Gorges du Tarn Causses;La Malène;Le Massegros;Le Recoux;Les Vignes;Mas-Saint-Chély;Massegros Causses Gorges;Montbrun;Quézac;Saint-Georges-de-Lévéjac;Saint-Rome-de-Dolan;Sainte-Enimie
48220:Le Pont-de-Montvert;Pont de Montvert - Sud Mont Lozère;Vialas
48230:Chanac;Cultures;Esclanèdes;Le Villard;Les Salelles
48240:Saint-André-de-Lancize;Saint-Andéol-de-Clerguemort;Saint-Frézal-de-Ventalon;Saint-Privat-de-Vallongue;Ventalon en Cévennes
48250:Bagnols-les-Bains;Belvezet;Chasseradès;La Bastide-Puylaurent;Laveyrune;Le Bleymard;Luc;Mas-d'Orcières;Mont Lozère et Goulet;Saint-Julien-du-Tournel
48260:Grandvals;Marchastel;Nasbinals;Recoules-d'Aubrac
48270:Malbouzon;Prinsuéjols;Prinsuéjols-Malbouzon
48300:Chastanier;Cheylard-l'Évêque;Fontanes;Langogne;Naussac;Naussac-Fontanes;Pierrefiche;Rocles;Saint-Flour-de-Mercoire
48310:Albaret-le-Comtal;Arzenc-d'Apcher;Brion;Chauchailles;Fournels;La Fage-Montivernoux;Noalhac;Saint-Juéry;Saint-Laurent-de-Veyrès;Termes
48320:Gorges du Tarn Causses;Ispagnac;Montbrun;Quézac;Sainte-Enimie
48330:Saint-Étienne-Vallée-Française
48340:Les Hermaux;Saint-Germain-du-Teil;Saint-Pierre-de-Nogaret;Trélans
48370:Saint-Germain-de-Calberte
48400:Barre-des-Cévennes;Bassurels;Bédouès-Cocurès;Cans et Cévennes;Cassagnas;Florac Trois Rivières;Fraissinet-de-Fourques;Les Bondons;Rousses;Saint-Julien-d'Arpaon;Saint-Laurent-de-Trèves;Vebron
48500:Auxillac;Banassac-Canilhac;La Canourgue;La Capelle;La Tieule;Laval-du-Tarn;Le Massegros;Le Recoux;Les Vignes;Massegros Causses Gorges;Montjézieu;Saint-Georges-de-Lévéjac;Saint-Rome-de-Dolan;Saint-Saturnin
48600:Auroux;Bel-Air-Val-d'Ance;Chambon-le-Château;Grandrieu;La Panouse;Laval-Atger;Saint Bonnet-Laval;Saint-Bonnet-de-Montauroux;Saint-Paul-le-Froid;Saint-Symphorien
48700:Estables;Fontans;La Villedieu;Lachamp;Lachamp-Ribennes;Les Laubies;Monts-de-Randon;Ribennes;Rieutort-de-Randon;Saint-Amans;Saint-Denis-en-Margeride;Saint-Gal;Serverette;Servières
48800:Altier;Pied-de-Borne;Pourcharesses;Prévenchères;Saint-André-Capcèze;Villefort
49000:Angers;Écouflant
49070:Beaucouzé;Saint-Jean-de-Linières;Saint-Lambert-la-Potherie;Saint-Léger-de-Linières;Saint-Léger-des-Bois
49080:Bouchemaine
49100:Angers
49110:Andrezé;Beaupréau;Beaupréau-en-Mauges;Beausse;Botz-en-Mauges;Bourgneuf-en-Mauges;Chaudron-en-Mauges;Gesté;Jallais;La Boissière-sur-Èvre;La Chapelle-Saint-Florent;La Chapelle-du-Genêt;La Chaussaire;La Jubaudière;La Poitevinière;La Pommeraye;La Salle-et-Chapelle-Aubry;Le Fief-Sauvin;Le Fuilet;Le Marillais;Le Mesnil-en-Vallée;Le Pin-en-Mauges;Le Puiset-Doré;Mauges-sur-Loire;Montjean-sur-Loire;Montrevault;Montrevault-sur-Èvre;Saint-Florent-le-Vieil;Saint-Laurent-de-la-Plaine;Saint-Laurent-du-Mottay;Saint-Philbert-en-Mauges;Saint-Pierre-Montlimart;Saint-Quentin-en-Mauges;Saint-Rémy-en-Mauges;Villedieu-la-Blouère
49112:Pellouailles-les-Vignes;Saint-Sylvain-d'Anjou;Verrières-en-Anjou
49120:Chanzeaux;Chemillé;Chemillé-en-Anjou;Cossé-d'Anjou;La Chapelle-Rousselin;La Jumellière;La Salle-de-Vihiers;La Tourlandry;Melay;Neuvy-en-Mauges;Saint-Georges-des-Gardes;Saint-Lézin;Sainte-Christine;Valanjou
49122:Bégrolles-en-Mauges;Le May-sur-Èvre
49123:Champtocé-sur-Loire;Ingrandes-le-Fresne-sur-Loire;Le Fresne-sur-Loire;Saint-Sigismond
49124:Le Plessis-Grammoire;Saint-Barthélemy-d'Anjou
49125:Briollay;Cheffes;Tiercé
49130:Les Ponts-de-Cé;Saint-Jean-de-la-Croix;Sainte-Gemmes-sur-Loire
49140:Andard;Bauné;Beauvau;Brain-sur-l'Authion;Chaumont-d'Anjou;Cornillé-les-Caves;Corné;Corzé;Fontaine-Milon;Jarzé;Jarzé Villages;La Bohalle;La Chapelle-Saint-Laud;La Daguenière;Loire-Authion;Lué-en-Baugeois;Marcé;Mazé;Mazé-Milon;Montreuil-sur-Loir;Rives-du-Loir-en-Anjou;Saint-Mathurin-sur-Loire;Seiches-sur-le-Loir;Sermaise;Soucelles;Villevêque
49150:Baugé;Baugé-en-Anjou;Bocé;Chartrené;Cheviré-le-Rouge;Clefs;Cuon;Fougeré;La Lande-Chasles;Le Guédeniau;Le Vieil-Baugé;Montpollin;Pontigné;Saint-Martin-d'Arcé;Saint-Quentin-lès-Beaurepaire;Vaulandry;Échemiré
49160:Blou;Chênehutte-Trèves-Cunault;Gennes;Gennes-Val-de-Loire;Grézillé;Jumelles;Le Thoureil;Les Rosiers-sur-Loire;Longué-Jumelles;Saint-Georges-des-Sept-Voies;Saint-Martin-de-la-Place;Saint-Philbert-du-Peuple
49170:Béhuard;La Possonnière;Saint-Augustin-des-Bois;Saint-Georges-sur-Loire;Saint-Germain-des-Prés;Saint-Jean-de-Linières;Saint-Léger-de-Linières;Saint-Léger-des-Bois;Saint-Martin-du-Fouilloux;Savennières
49190:Denée;Rochefort-sur-Loire;Saint-Aubin-de-Luigné;Saint-Lambert-du-Lattay;Val-du-Layon
49220:Andigné;Brain-sur-Longuenée;Chambellay;Champteussé-sur-Baconne;Chenillé-Champteussé;Chenillé-Changé;Erdre-en-Anjou;Gené;Grez-Neuville;La Jaille-Yvon;La Meignanne;La Membrolle-sur-Longuenée;La Pouëze;Le Lion-d'Angers;Le Plessis-Macé;Longuenée-en-Anjou;Montreuil-sur-Maine;Pruillé;Thorigné-d'Anjou;Vern-d'Anjou
49230:La Renaudière;Le Longeron;Montfaucon-Montigné;Roussay;Saint-André-de-la-Marche;Saint-Crespin-sur-Moine;Saint-Germain-sur-Moine;Saint-Macaire-en-Mauges;Sèvremoine;Tillières;Torfou
49240:Avrillé
49250:Andard;Bauné;Beaufort-en-Anjou;Beaufort-en-Vallée;Brain-sur-l'Authion;Brion;Brissac Loire Aubance;Brissac-Quincé;Charcé-Saint-Ellier-sur-Aubance;Chemellier;Corné;Coutures;Fontaine-Guérin;Gée;La Bohalle;La Daguenière;La Ménitré;Les Alleuds;Les Bois d'Anjou;Loire-Authion;Luigné;Saint-Georges-du-Bois;Saint-Mathurin-sur-Loire;Saint-Rémy-la-Varenne;Saint-Saturnin-sur-Loire;Saulgé-l'Hôpital;Vauchrétien
49260:Antoigné;Artannes-sur-Thouet;Bellevigne-les-Châteaux;Brézé;Chacé;Courchamps;Le Coudray-Macouard;Le Puy-Notre-Dame;Montreuil-Bellay;Saint-Cyr-en-Bourg;Saint-Just-sur-Dive;Saint-Macaire-du-Bois;Vaudelnay;Épieds
49270:Bouzillé;Champtoceaux;Chaudron-en-Mauges;Drain;La Boissière-sur-Èvre;La Chaussaire;La Salle-et-Chapelle-Aubry;La Varenne;Landemont;Le Fief-Sauvin;Le Fuilet;Le Puiset-Doré;Liré;Montrevault;Montrevault-sur-Èvre;Orée d'Anjou;Saint-Christophe-la-Couperie;Saint-Laurent-des-Autels;Saint-Pierre-Montlimart;Saint-Quentin-en-Mauges;Saint-Rémy-en-Mauges;Saint-Sauveur-de-Landemont
49280:La Séguinière;La Tessoualle;Mazières-en-Mauges;Saint-Christophe-du-Bois;Saint-Léger-sous-Cholet
49290:Beausse;Botz-en-Mauges;Bourgneuf-en-Mauges;Chalonnes-sur-Loire;Chaudefonds-sur-Layon;La Chapelle-Saint-Florent;La Pommeraye;Le Marillais;Le Mesnil-en-Vallée;Mauges-sur-Loire;Montjean-sur-Loire;Saint-Florent-le-Vieil;Saint-Laurent-de-la-Plaine;Saint-Laurent-du-Mottay
49300:Cholet;Le Puy-Saint-Bonnet
49310:Cernusson;Chanzeaux;Chemillé;Chemillé-en-Anjou;Cossé-d'Anjou;La Chapelle-Rousselin;La Fosse-de-Tigné;La Jumellière;La Salle-de-Vihiers;La Tourlandry;Le Voide;Les Cerqueux-sous-Passavant;Lys-Haut-Layon;Melay;Montilliers;Neuvy-en-Mauges;Nueil-sur-Layon;Saint-Georges-des-Gardes;Saint-Hilaire-du-Bois;Saint-Lézin;Saint-Paul-du-Bois;Sainte-Christine;Tancoigné;Tigné;Trémont;Valanjou;Vihiers
49320:Blaison-Gohier;Blaison-Saint-Sulpice;Brissac Loire Aubance;Brissac-Quincé;Charcé-Saint-Ellier-sur-Aubance;Chemellier;Chênehutte-Trèves-Cunault;Coutures;Gennes;Gennes-Val-de-Loire;Grézillé;Juigné-sur-Loire;Le Thoureil;Les Alleuds;Les Garennes sur Loire;Les Rosiers-sur-Loire;Luigné;Saint-Georges-des-Sept-Voies;Saint-Jean-des-Mauvrets;Saint-Martin-de-la-Place;Saint-Rémy-la-Varenne;Saint-Saturnin-sur-Loire;Saint-Sulpice;Saulgé-l'Hôpital;Vauchrétien
49330:Brissarthe;Champigné;Cherré;Châteauneuf-sur-Sarthe;Contigné;Juvardeil;Les Hauts-d'Anjou;Marigné;Miré;Querré;Sceaux-d'Anjou;Sœurdres;Étriché
49340:Chanteloup-les-Bois;Nuaillé;Trémentines;Vezins
49350:Chênehutte-Trèves-Cunault;Gennes;Gennes-Val-de-Loire;Grézillé;Le Thoureil;Les Rosiers-sur-Loire;Saint-Clément-des-Levées;Saint-Georges-des-Sept-Voies;Saint-Martin-de-la-Place
49360:La Plaine;Les Cerqueux;Maulévrier;Somloire;Toutlemonde;Yzernay
49370:Brain-sur-Longuenée;Bécon-les-Granits;Erdre-en-Anjou;Gené;La Cornuaille;La Pouëze;Le Louroux-Béconnais;Saint-Clément-de-la-Place;Val d'Erdre-Auxence;Vern-d'Anjou;Villemoisan
49380:Bellevigne-en-Layon;Champ-sur-Layon;Chavagnes;Faveraye-Mâchelles;Faye-d'Anjou;Martigné-Briand;Notre-Dame-d'Allençon;Rablay-sur-Layon;Terranjou;Thouarcé
49390:Auverse;Breil;Broc;Chalonnes-sous-le-Lude;Chavaignes;Chigné;Courléon;Dénezé-sous-le-Lude;Genneteil;La Breille-les-Pins;Lasse;Linières-Bouton;Meigné-le-Vicomte;Mouliherne;Méon;Noyant;Noyant-Villages;Parçay-les-Pins;Vernantes;Vernoil-le-Fourrier
49400:Bagneux;Bellevigne-les-Châteaux;Brézé;Chacé;Dampierre-sur-Loire;Distré;Rou-Marson;Saint-Cyr-en-Bourg;Saint-Hilaire-Saint-Florent;Saint-Lambert-des-Levées;Saumur;Souzay-Champigny;Varrains;Verrie;Villebernier
49410:Beausse;Botz-en-Mauges;Bourgneuf-en-Mauges;La Chapelle-Saint-Florent;La Pommeraye;Le Marillais;Le Mesnil-en-Vallée;Mauges-sur-Loire;Montjean-sur-Loire;Saint-Florent-le-Vieil;Saint-Laurent-de-la-Plaine;Saint-Laurent-du-Mottay
49420:Armaillé;Carbay;Chazé-Henry;Combrée;Grugé-l'Hôpital;La Chapelle-Hullin;La Prévière;Le Tremblay;Noëllet;Ombrée d'Anjou;Pouancé;Saint-Michel-et-Chanveaux;Vergonnes
49430:Baracé;Durtal;Huillé;Huillé-Lézigné;Les Rairies;Lézigné;Montigné-lès-Rairies
49440:Angrie;Candé;Challain-la-Potherie;La Cornuaille;Le Louroux-Béconnais;Loiré;Val d'Erdre-Auxence;Villemoisan
49450:Andrezé;Beaupréau;Beaupréau-en-Mauges;Gesté;Jallais;La Chapelle-du-Genêt;La Jubaudière;La Poitevinière;La Renaudière;Le Longeron;Le Pin-en-Mauges;Montfaucon-Montigné;Roussay;Saint-André-de-la-Marche;Saint-Crespin-sur-Moine;Saint-Germain-sur-Moine;Saint-Macaire-en-Mauges;Saint-Philbert-en-Mauges;Sèvremoine;Tillières;Torfou;Villedieu-la-Blouère
49460:Cantenay-Épinard;Feneu;Montreuil-Juigné;Soulaire-et-Bourg;Écuillé
49480:Pellouailles-les-Vignes;Saint-Sylvain-d'Anjou;Verrières-en-Anjou
49490:Auverse;Breil;Broc;Chalonnes-sous-le-Lude;Chavaignes;Chigné;Dénezé-sous-le-Lude;Genneteil;La Pellerine;Lasse;Linières-Bouton;Meigné-le-Vicomte;Méon;Noyant;Noyant-Villages;Parçay-les-Pins
49500:Aviré;Chazé-sur-Argos;Châtelais;L'Hôtellerie-de-Flée;La Chapelle-sur-Oudon;La Ferrière-de-Flée;Le Bourg-d'Iré;Louvaines;Marans;Montguillon;Noyant-la-Gravoyère;Nyoiseau;Saint-Martin-du-Bois;Saint-Sauveur-de-Flée;Sainte-Gemmes-d'Andigné;Segré;Segré-en-Anjou Bleu
49510:Andrezé;Beaupréau;Beaupréau-en-Mauges;Gesté;Jallais;La Chapelle-du-Genêt;La Jubaudière;La Poitevinière;Le Pin-en-Mauges;Saint-Philbert-en-Mauges;Villedieu-la-Blouère
49520:Aviré;Bouillé-Ménard;Bourg-l'Évêque;Chazé-Henry;Châtelais;Combrée;Grugé-l'Hôpital;L'Hôtellerie-de-Flée;La Chapelle-Hullin;La Chapelle-sur-Oudon;La Ferrière-de-Flée;La Prévière;Le Bourg-d'Iré;Le Tremblay;Louvaines;Marans;Montguillon;Noyant-la-Gravoyère;Noëllet;Nyoiseau;Ombrée d'Anjou;Pouancé;Saint-Martin-du-Bois;Saint-Michel-et-Chanveaux;Saint-Sauveur-de-Flée;Sainte-Gemmes-d'Andigné;Segré;Segré-en-Anjou Bleu;Vergonnes
49530:Bouzillé;Champtoceaux;Drain;La Varenne;Landemont;Liré;Orée d'Anjou;Saint-Christophe-la-Couperie;Saint-Laurent-des-Autels;Saint-Sauveur-de-Landemont
49540:Aubigné-sur-Layon;Chavagnes;La Fosse-de-Tigné;Le Voide;Les Cerqueux-sous-Passavant;Lys-Haut-Layon;Martigné-Briand;Notre-Dame-d'Allençon;Nueil-sur-Layon;Saint-Hilaire-du-Bois;Tancoigné;Terranjou;Tigné;Trémont;Vihiers
49560:Cléré-sur-Layon;La Fosse-de-Tigné;Le Voide;Les Cerqueux-sous-Passavant;Lys-Haut-Layon;Nueil-sur-Layon;Passavant-sur-Layon;Saint-Hilaire-du-Bois;Tancoigné;Tigné;Trémont;Vihiers
49570:Beausse;Botz-en-Mauges;Bourgneuf-en-Mauges;La Chapelle-Saint-Florent;La Pommeraye;Le Marillais;Le Mesnil-en-Vallée;Mauges-sur-Loire;Montjean-sur-Loire;Saint-Florent-le-Vieil;Saint-Laurent-de-la-Plaine;Saint-Laurent-du-Mottay
49590:Fontevraud-l'Abbaye
49600:Andrezé;Beaupréau;Beaupréau-en-Mauges;Chaudron-en-Mauges;Gesté;Jallais;La Boissière-sur-Èvre;La Chapelle-du-Genêt;La Chaussaire;La Jubaudière;La Poitevinière;La Salle-et-Chapelle-Aubry;Le Fief-Sauvin;Le Fuilet;Le Pin-en-Mauges;Le Puiset-Doré;Montrevault;Montrevault-sur-Èvre;Saint-Philbert-en-Mauges;Saint-Pierre-Montlimart;Saint-Quentin-en-Mauges;Saint-Rémy-en-Mauges;Villedieu-la-Blouère
49610:Juigné-sur-Loire;Les Garennes sur Loire;Mozé-sur-Louet;Mûrs-Erigné;Saint-Jean-des-Mauvrets;Saint-Melaine-sur-Aubance;Soulaines-sur-Aubance
49620:Beausse;Botz-en-Mauges;Bourgneuf-en-Mauges;La Chapelle-Saint-Florent;La Pommeraye;Le Marillais;Le Mesnil-en-Vallée;Mauges-sur-Loire;Montjean-sur-Loire;Saint-Florent-le-Vieil;Saint-Laurent-de-la-Plaine;Saint-Laurent-du-Mottay
49630:Andard;Bauné;Brain-sur-l'Authion;Corné;Fontaine-Milon;La Bohalle;La Daguenière;Loire-Authion;Mazé;Mazé-Milon;Saint-Mathurin-sur-Loire
49640:Chemiré-sur-Sarthe;Daumeray;Morannes;Morannes sur Sarthe-Daumeray
49650:Allonnes;Brain-sur-Allonnes
49660:La Renaudière;Le Longeron;Montfaucon-Montigné;Roussay;Saint-André-de-la-Marche;Saint-Crespin-sur-Moine;Saint-Germain-sur-Moine;Saint-Macaire-en-Mauges;Sèvremoine;Tillières;Torfou
49670:Chanzeaux;Chemillé;Chemillé-en-Anjou;Cossé-d'Anjou;La Chapelle-Rousselin;La Jumellière;La Salle-de-Vihiers;La Tourlandry;Melay;Neuvy-en-Mauges;Saint-Georges-des-Gardes;Saint-Lézin;Sainte-Christine;Valanjou
49680:Neuillé;Vivy
49690:Coron
49700:Ambillou-Château;Brigné;Brossay;Cizay-la-Madeleine;Concourson-sur-Layon;Doué-en-Anjou;Doué-la-Fontaine;Dénezé-sous-Doué;Forges;Les Ulmes;Les Verchers-sur-Layon;Louerre;Louresse-Rochemenier;Meigné;Montfort;Noyant-la-Plaine;Saint-Georges-sur-Layon;Tuffalun
49710:La Renaudière;Le Longeron;Montfaucon-Montigné;Roussay;Saint-André-de-la-Marche;Saint-Crespin-sur-Moine;Saint-Germain-sur-Moine;Saint-Macaire-en-Mauges;Sèvremoine;Tillières;Torfou
49730:Montsoreau;Parnay;Turquant;Varennes-sur-Loire
49740:La Romagne
49750:Beaulieu-sur-Layon;Bellevigne-en-Layon;Champ-sur-Layon;Chanzeaux;Chemillé;Chemillé-en-Anjou;Cossé-d'Anjou;Faveraye-Mâchelles;Faye-d'Anjou;La Chapelle-Rousselin;La Jumellière;La Salle-de-Vihiers;La Tourlandry;Melay;Neuvy-en-Mauges;Rablay-sur-Layon;Saint-Aubin-de-Luigné;Saint-Georges-des-Gardes;Saint-Lambert-du-Lattay;Saint-Lézin;Sainte-Christine;Thouarcé;Val-du-Layon;Valanjou
49770:La Meignanne;La Membrolle-sur-Longuenée;Le Plessis-Macé;Longuenée-en-Anjou;Pruillé
49800:Andard;Bauné;Brain-sur-l'Authion;Corné;La Bohalle;La Daguenière;Loire-Authion;Saint-Mathurin-sur-Loire;Sarrigné;Trélazé
50000:Baudre;Le Mesnil-Rouxelin;Rampan;Saint-Georges-Montcocq;Saint-Lô
50100:Cherbourg-Octeville;Cherbourg-en-Cotentin;La Glacerie;Querqueville;Tourlaville;Équeurdreville-Hainneville
50110:Bretteville;Cherbourg-Octeville;Cherbourg-en-Cotentin;Digosville;La Glacerie;Le Mesnil-au-Val;Querqueville;Tourlaville;Équeurdreville-Hainneville
50120:Cherbourg-Octeville;Cherbourg-en-Cotentin;La Glacerie;Querqueville;Tourlaville;Équeurdreville-Hainneville
50130:Cherbourg-Octeville;Cherbourg-en-Cotentin;La Glacerie;Querqueville;Tourlaville;Équeurdreville-Hainneville
50140:Bion;Fontenay;Le Neufbourg;Mortain;Mortain-Bocage;Notre-Dame-du-Touchet;Romagny;Romagny Fontenay;Saint-Barthélemy;Saint-Clément-Rancoudray;Saint-Jean-du-Corail;Villechien
50150:Beauficel;Brouains;Chaulieu;Gathemo;Perriers-en-Beauficel;Sourdeval;Vengeons
50160:Biéville;Brectouville;Giéville;Guilberville;Lamberville;Le Perron;Placy-Montaigu;Saint-Amand;Saint-Amand-Villages;Torigni-sur-Vire;Torigny-les-Villes
50170:Aucey-la-Plaine;Beauvoir;Huisnes-sur-Mer;Le Mont-Saint-Michel;Pontorson;Sacey;Servon;Tanis
50180:Agneaux;Hébécrevon;La Chapelle-en-Juger;Saint-Gilles;Thèreval
50190:Feugères;Gonfreville;Gorges;La Feuillie;Marchésieux;Millières;Nay;Périers;Saint-Germain-sur-Sèves;Saint-Martin-d'Aubigny;Saint-Patrice-de-Claids;Saint-Sébastien-de-Raids
50200:Ancteville;Anneville-sur-Mer;Boisroger;Brainville;Bricqueville-la-Blouette;Cambernon;Courcy;Coutances;Gouville-sur-Mer;Gratot;Heugueville-sur-Sienne;La Ronde-Haye;La Vendelée;Le Mesnilbus;Monthuchon;Montsurvent;Nicorps;Saint-Aubin-du-Perron;Saint-Malo-de-la-Lande;Saint-Michel-de-la-Pierre;Saint-Pierre-de-Coutances;Saint-Sauveur-Lendelin;Saint-Sauveur-Villages;Saussey;Servigny;Tourville-sur-Sienne;Vaudrimesnil
50210:Belval;Camprond;Cerisy-la-Salle;Contrières;Guéhébert;Hyenville;Hérenguerville;Montpinchon;Notre-Dame-de-Cenilly;Ouville;Quettreville-sur-Sienne;Roncey;Saint-Denis-le-Vêtu;Saint-Martin-de-Cenilly;Savigny;Trelly
50220:Courtils;Crollon;Céaux;Ducey;Ducey-Les Chéris;Juilley;Le Mesnil-Ozenne;Les Chéris;Marcilly;Poilley;Pontaubault;Précey;Saint-Quentin-sur-le-Homme
50230:Agon-Coutainville
50240:Argouges;Carnet;La Croix-Avranchin;Montanel;Montjoie-Saint-Martin;Saint-Aubin-de-Terregatte;Saint-James;Saint-Laurent-de-Terregatte;Saint-Senier-de-Beuvron;Vergoncey;Villiers-le-Pré
50250:Baudreville;Bolleville;Coigny;Doville;Glatigny;La Haye;La Haye-du-Puits;Le Plessis-Lastelle;Lithaire;Mobecq;Montgardon;Montsenelle;Neufmesnil;Neuville-en-Beaumont;Picauville;Prétot-Sainte-Suzanne;Saint-Jores;Saint-Nicolas-de-Pierrepont;Saint-Rémy-des-Landes;Saint-Sauveur-de-Pierrepont;Saint-Symphorien-le-Valois;Surville;Varenguebec
50260:Breuville;Bricquebec;Bricquebec-en-Cotentin;L'Étang-Bertrand;Le Valdécie;Le Vrétot;Les Perques;Magneville;Négreville;Quettetot;Rauville-la-Bigot;Rocheville;Saint-Martin-le-Hébert;Sottevast
50270:Barneville-Carteret;Baubigny;La Haye-d'Ectot;Les Moitiers-d'Allonne;Saint-Georges-de-la-Rivière;Saint-Jean-de-la-Rivière;Saint-Maurice-en-Cotentin;Saint-Pierre-d'Arthéglise;Sortosville-en-Beaumont;Surtainville;Sénoville
50290:Bricqueville-sur-Mer;Bréhal;Bréville-sur-Mer;Coudeville-sur-Mer;Longueville;Muneville-sur-Mer
50300:Avranches;La Godefroy;Le Val-Saint-Père;Marcey-les-Grèves;Ponts;Saint-Brice;Saint-Jean-de-la-Haize;Saint-Loup;Saint-Martin-des-Champs;Saint-Ovin;Saint-Senier-sous-Avranches;Tirepied-sur-Sée;Vains
50310:Azeville;Fontenay-sur-Mer;Fresville;Joganville;Le Ham;Lestre;Montebourg;Ozeville;Quinéville;Saint-Cyr-Bocage;Saint-Floxel;Saint-Marcouf;Saint-Martin-d'Audouville;Sortosville;Vaudreville;Écausseville;Émondeville;Éroudeville
50320:Beauchamps;Folligny;Hocquigny;La Beslière;La Haye-Pesnel;La Lucerne-d'Outremer;La Mouche;Le Grippon;Le Mesnil-Drey;Le Tanu;Saint-Jean-des-Champs;Saint-Léger;Saint-Ursin;Équilly
50330:Brillevast;Canteloup;Carneville;Clitourps;Gonneville-Le Theil;Maupertus-sur-Mer;Saint-Pierre-Église;Théville;Tocqueville;Varouville;Vicq-sur-Mer
50340:Benoîtville;Bricquebosq;Flamanville;Grosville;Helleville;Héauville;Le Rozel;Les Pieux;Pierreville;Saint-Christophe-du-Foc;Saint-Germain-le-Gaillard;Siouville-Hague;Sotteville;Tréauville
50350:Donville-les-Bains
50360:Beuzeville-la-Bastille;Crosville-sur-Douve;La Bonneville;Picauville;Étienville
50370:Brécey;La Chaise-Baudouin;La Chapelle-Urée;Le Grand-Celland;Le Petit-Celland;Les Cresnays;Les Loges-sur-Brécey;Notre-Dame-de-Livoye;Saint-Georges-de-Livoye;Saint-Jean-du-Corail-des-Bois;Saint-Nicolas-des-Bois;Vernix
50380:Saint-Aubin-des-Préaux;Saint-Pair-sur-Mer
50390:Besneville;Biniville;Catteville;Golleville;Hautteville-Bocage;Néhou;Orglandes;Rauville-la-Place;Reigneville-Bocage;Saint-Jacques-de-Néhou;Saint-Sauveur-le-Vicomte;Sainte-Colombe;Taillepied
50400:Anctoville-sur-Boscq;Granville;Saint-Planchers;Yquelon
50410:La Haye-Bellefond;Le Chefresne;Le Guislain;Margueray;Maupertuis;Montabot;Montbray;Morigny;Percy;Percy-en-Normandie;Villebaudon
50420:Beaucoudray;Beuvrigny;Chevry;Condé-sur-Vire;Domjean;Fourneaux;Gouvets;Le Mesnil-Opac;Moyon;Moyon Villages;Saint-Louet-sur-Vire;Saint-Vigor-des-Monts;Tessy-Bocage
50430:Bretteville-sur-Ay;Laulne;Lessay;Saint-Germain-sur-Ay;Vesly
50440:Acqueville;Auderville;Beaumont-Hague;Biville;Branville-Hague;Digulleville;Flottemanville-Hague;Gréville-Hague;Herqueville;Jobourg;La Hague;Omonville-la-Petite;Omonville-la-Rogue;Saint-Germain-des-Vaux;Sainte-Croix-Hague;Tonneville;Urville-Nacqueville;Vasteville;Vauville;Éculleville
50450:Gavray;Gavray-sur-Sienne;Grimesnil;Hambye;La Baleine;Le Mesnil-Amand;Le Mesnil-Garnier;Le Mesnil-Rogues;Le Mesnil-Villeman;Lengronne;Montaigu-les-Bois;Saint-Denis-le-Gast;Sourdeval-les-Bois;Ver
50460:Acqueville;Auderville;Beaumont-Hague;Biville;Branville-Hague;Cherbourg-Octeville;Cherbourg-en-Cotentin;Digulleville;Flottemanville-Hague;Gréville-Hague;Herqueville;Jobourg;La Glacerie;La Hague;Omonville-la-Petite;Omonville-la-Rogue;Querqueville;Saint-Germain-des-Vaux;Sainte-Croix-Hague;Tonneville;Tourlaville;Urville-Nacqueville;Vasteville;Vauville;Éculleville;Équeurdreville-Hainneville
50470:Cherbourg-Octeville;Cherbourg-en-Cotentin;La Glacerie;Querqueville;Tollevast;Tourlaville;Équeurdreville-Hainneville
50480:Angoville-au-Plain;Audouville-la-Hubert;Beuzeville-au-Plain;Blosville;Boutteville;Brucheville;Brévands;Carentan-les-Marais;Carquebut;Catz;Chef-du-Pont;Foucarville;Hiesville;Houesville;Les Veys;Liesville-sur-Douve;Montmartin-en-Graignes;Neuville-au-Plain;Picauville;Ravenoville;Saint-Côme-du-Mont;Saint-Germain-de-Varreville;Saint-Martin-de-Varreville;Saint-Pellerin;Sainte-Marie-du-Mont;Sainte-Mère-Église;Sébeville;Turqueville;Écoquenéauville
50490:Ancteville;La Ronde-Haye;Le Mesnilbus;Montcuit;Muneville-le-Bingard;Saint-Aubin-du-Perron;Saint-Michel-de-la-Pierre;Saint-Sauveur-Lendelin;Saint-Sauveur-Villages;Vaudrimesnil
50500:Angoville-au-Plain;Appeville;Auvers;Auxais;Baupte;Brucheville;Brévands;Carentan-les-Marais;Catz;Houesville;Les Veys;Montmartin-en-Graignes;Méautis;Raids;Saint-André-de-Bohon;Saint-Côme-du-Mont;Saint-Georges-de-Bohon;Saint-Pellerin;Sainteny;Terre-et-Marais
50510:Chanteloup;Cérences;Hudimesnil;La Meurdraquière;Le Loreur;Le Mesnil-Aubert;Saint-Sauveur-la-Pommeraye
50520:Bellefontaine;Chasseguey;Chérencé-le-Roussel;Juvigny les Vallées;Juvigny-le-Tertre;La Bazoge;Le Mesnil-Adelée;Le Mesnil-Rainfray;Le Mesnil-Tôve;Reffuveille
50530:Angey;Bacilly;Champcey;Champeaux;Dragey-Ronthon;Genêts;La Rochelle-Normande;Lolif;Montviron;Ronthon;Saint-Jean-le-Thomas;Saint-Pierre-Langers;Sartilly;Sartilly-Baie-Bocage
50540:Chalandrey;Isigny-le-Buat;La Mancellière;Le Mesnil-Bœufs;Le Mesnil-Thébault;Les Biards;Montgothier;Montigny;Naftel;Vezins
50550:Saint-Vaast-la-Hougue
50560:Anneville-sur-Mer;Blainville-sur-Mer;Boisroger;Geffosses;Gouville-sur-Mer;Montsurvent;Servigny
50570:Cametours;Carantilly;Hauteville-la-Guichard;Hébécrevon;La Chapelle-en-Juger;Le Lorey;Le Mesnil-Amey;Le Mesnil-Eury;Lozon;Marigny;Marigny-Le-Lozon;Montreuil-sur-Lozon;Remilly Les Marais;Thèreval
50580:Baudreville;Bolleville;Canville-la-Rocque;Denneville;Fierville-les-Mines;Glatigny;La Haye;La Haye-du-Puits;Le Mesnil;Mobecq;Montgardon;Port-Bail-sur-Mer;Portbail;Saint-Lô-d'Ourville;Saint-Rémy-des-Landes;Saint-Symphorien-le-Valois;Surville
50590:Hauteville-sur-Mer;Montmartin-sur-Mer;Regnéville-sur-Mer
50600:Chèvreville;Grandparigny;Lapenty;Le Mesnillard;Les Loges-Marchis;Martigny;Milly;Moulines;Parigny;Saint-Hilaire-du-Harcouët;Saint-Martin-de-Landelles;Virey
50610:Jullouville
50620:Amigny;Angoville-au-Plain;Brucheville;Brévands;Carentan-les-Marais;Catz;Cavigny;Graignes-Mesnil-Angot;Houesville;Le Dézert;Le Mesnil-Véneron;Les Veys;Montmartin-en-Graignes;Pont-Hébert;Remilly Les Marais;Saint-Côme-du-Mont;Saint-Fromond;Saint-Jean-de-Daye;Saint-Pellerin;Tribehou
50630:Aumeville-Lestre;Crasville;La Pernelle;Le Vast;Octeville-l'Avenel;Quettehou;Teurthéville-Bocage;Videcosville
50640:Buais;Buais-Les-Monts;Ferrières;Heussé;Husson;Le Teilleul;Saint-Symphorien-des-Monts;Sainte-Marie-du-Bois;Savigny-le-Vieux
50660:Annoville;Contrières;Guéhébert;Hyenville;Hérenguerville;Lingreville;Montchaton;Orval;Orval sur Sienne;Quettreville-sur-Sienne;Tourneville-sur-Mer;Trelly
50670:Coulouvray-Boisbenâtre;Cuves;Le Mesnil-Gilbert;Lingeard;Saint-Laurent-de-Cuves;Saint-Michel-de-Montjoie;Saint-Pois
50680:Airel;Cerisy-la-Forêt;Couvains;La Luzerne;Moon-sur-Elle;Saint-André-de-l'Épine;Saint-Clair-sur-l'Elle;Saint-Georges-d'Elle;Saint-Jean-de-Savigny;Villiers-Fossard
50690:Acqueville;Auderville;Beaumont-Hague;Biville;Branville-Hague;Couville;Digulleville;Flottemanville-Hague;Gréville-Hague;Hardinvast;Herqueville;Jobourg;La Hague;Martinvast;Nouainville;Omonville-la-Petite;Omonville-la-Rogue;Saint-Germain-des-Vaux;Saint-Martin-le-Gréard;Sainte-Croix-Hague;Sideville;Teurthéville-Hague;Tonneville;Urville-Nacqueville;Vasteville;Vauville;Virandeville;Éculleville
50700:Brix;Colomby;Flottemanville;Huberville;Hémevez;Lieusaint;Montaigu-la-Brisette;Morville;Saint-Germain-de-Tournebut;Saint-Joseph;Saussemesnil;Tamerville;Urville;Valognes;Yvetot-Bocage
50710:Créances
50720:Barenton;Saint-Cyr-du-Bailleul;Saint-Georges-de-Rouelley
50730:Hamelin;Saint-Brice-de-Landelles;Saint-Hilaire-du-Harcouët;Saint-Martin-de-Landelles;Virey
50740:Carolles
50750:Bourgvallées;Canisy;Dangy;Gourfaleur;La Mancellière-sur-Vire;Le Mesnil-Herman;Quibou;Saint-Martin-de-Bonfossé;Saint-Romphaire;Saint-Samson-de-Bonfossé;Saint-Ébremond-de-Bonfossé;Sainte-Suzanne-sur-Vire;Soulles
50760:Anneville-en-Saire;Barfleur;Gatteville-le-Phare;Le Vicel;Montfarville;Réville;Sainte-Geneviève;Valcanville
50770:Pirou
50800:Beslon;Boisyvon;Bourguenolles;Champrepus;Chérencé-le-Héron;Fleury;La Bloutière;La Chapelle-Cécelin;La Colombe;La Lande-d'Airou;La Trinité;Rouffigny;Saint-Martin-le-Bouillant;Saint-Maur-des-Bois;Sainte-Cécile;Villedieu-les-Poêles;Villedieu-les-Poêles-Rouffigny
50810:Bérigny;La Barre-de-Semilly;Montrabot;Notre-Dame-d'Elle;Précorbin;Rouxeville;Saint-Germain-d'Elle;Saint-Jean-d'Elle;Saint-Jean-des-Baisants;Saint-Pierre-de-Semilly;Vidouville
50840:Fermanville
50850:Ger;Le Fresne-Poret
50860:Chevry;Le Mesnil-Opac;Moyon;Moyon Villages
50870:Chavoy;Le Luot;Le Parc;Subligny;Tirepied-sur-Sée
50880:La Meauffe;Pont-Hébert
50890:Condé-sur-Vire
51000:Châlons-en-Champagne
51100:Reims
51110:Auménancourt;Bazancourt;Boult-sur-Suippe;Bourgogne;Bourgogne-Fresne;Caurel;Fresne-lès-Reims;Heutrégiville;Isles-sur-Suippe;Lavannes;Pomacle;Saint-Étienne-sur-Suippe;Warmeriville
51120:Allemant;Barbonne-Fayel;Broyes;Charleville;Chichey;Fontaine-Denis-Nuisy;Gaye;La Forestière;La Villeneuve-lès-Charleville;Lachy;Le Meix-Saint-Epoing;Les Essarts-lès-Sézanne;Mondement-Montgivroux;Mœurs-Verdey;Nesle-la-Reposte;Oyes;Péas;Queudes;Reuves;Saint-Loup;Saint-Quentin-le-Verger;Saint-Remy-sous-Broyes;Saudoy;Soizy-aux-Bois;Sézanne;Villeneuve-Saint-Vistre-et-Villevotte;Vindey
51130:Aulnay-aux-Planches;Aulnizeux;Bergères-lès-Vertus;Blancs-Coteaux;Chaintrix-Bierges;Chaltrait;Clamanges;Germinon;Gionges;Givry-lès-Loisy;Loisy-en-Brie;Morains;Oger;Pierre-Morains;Pocancy;Rouffy;Saint-Mard-lès-Rouffy;Soulières;Toulon-la-Montagne;Trécon;Val-des-Marais;Vert-Toulon;Vertus;Villeneuve-Renneville-Chevigny;Villers-aux-Bois;Villeseneux;Voipreux;Vouzy;Vélye;Étréchy
51140:Bouvancourt;Branscourt;Breuil-sur-Vesle;Chenay;Châlons-sur-Vesle;Courcelles-Sapicourt;Hourges;Jonchery-sur-Vesle;Montigny-sur-Vesle;Muizon;Prouilly;Pévy;Romain;Treslon;Trigny;Vandeuil;Ventelay
51150:Aigny;Ambonnay;Athis;Aulnay-sur-Marne;Ay;Aÿ-Champagne;Bisseuil;Bouzy;Champigneul-Champagne;Cherville;Condé-sur-Marne;Isse;Juvigny;Jâlons;Louvois;Mareuil-sur-Ay;Plivot;Tauxières-Mutry;Tours-sur-Marne;Val de Livre;Vraux
51160:Avenay-Val-d'Or;Ay;Aÿ-Champagne;Bisseuil;Champillon;Fontaine-sur-Ay;Germaine;Hautvillers;Mareuil-sur-Ay;Mutigny;Saint-Imoges
51170:Aougny;Arcis-le-Ponsart;Aubilly;Baslieux-lès-Fismes;Bligny;Bouleuse;Brouillet;Chambrecy;Chaumuzy;Courlandon;Courville;Crugny;Faverolles-et-Coëmy;Fismes;Lagery;Lhéry;Magneux;Marfaux;Mont-sur-Courville;Poilly;Romigny;Saint-Gilles;Sarcy;Savigny-sur-Ardres;Serzy-et-Prin;Tramery;Unchair;Ville-en-Tardenois
51190:Avize;Blancs-Coteaux;Flavigny;Gionges;Grauves;Le Mesnil-sur-Oger;Les Istres-et-Bury;Oger;Vertus;Voipreux
51200:Épernay
51210:Bergères-sous-Montmirail;Boissy-le-Repos;Corfélix;Corrobert;Fromentières;Janvilliers;Le Breuil;Le Gault-Soigny;Le Thoult-Trosnay;Le Vézier;Margny;Montmirail;Morsains;Mécringes;Rieux;Tréfols;Vauchamps;Verdon
51220:Berméricourt;Brimont;Cauroy-lès-Hermonville;Cormicy;Courcy;Gernicourt;Hermonville;Loivre;Merfy;Pouillon;Saint-Thierry;Thil;Villers-Franqueux
51230:Angluzelles-et-Courcelles;Bannes;Broussy-le-Grand;Broussy-le-Petit;Connantray-Vaurefroy;Connantre;Corroy;Euvy;Faux-Fresnay;Fère-Champenoise;Gourgançon;Lenharrée;Linthelles;Linthes;Marigny;Normée;Ognes;Pleurs;Thaas;Écury-le-Repos
51240:Ablancourt;Aulnay-l'Aître;Breuvery-sur-Coole;Cernon;Cheppes-la-Prairie;Chepy;Coupetz;Coupéville;Dampierre-sur-Moivre;Francheville;La Chaussée-sur-Marne;Le Fresne;Mairy-sur-Marne;Marson;Moivre;Nuisement-sur-Coole;Omey;Pogny;Saint-Germain-la-Ville;Saint-Jean-sur-Moivre;Saint-Martin-aux-Champs;Saint-Quentin-sur-Coole;Songy;Togny-aux-Bœufs;Vitry-la-Ville;Vésigneul-sur-Marne;Écury-sur-Coole
51250:Alliancelles;Cheminon;Sermaize-les-Bains;Villers-le-Sec
51260:Allemanche-Launay-et-Soyer;Anglure;Bagneux;Baudement;Bethon;Chantemerle;Clesles;Conflans-sur-Seine;Courcemain;Esclavolles-Lurey;Granges-sur-Aube;La Celle-sous-Chantemerle;La Chapelle-Lasson;Marcilly-sur-Seine;Marsangis;Montgenost;Potangis;Saint-Just-Sauvage;Saint-Saturnin;Saron-sur-Aube;Villiers-aux-Corneilles;Vouarces
51270:Bannay;Baye;Beaunay;Champaubert;Coizard-Joches;Congy;Corribert;Courjeonnet;Fèrebrianges;La Caure;La Chapelle-sous-Orbais;La Ville-sous-Orbais;Le Baizil;Mareuil-en-Brie;Montmort-Lucy;Orbais-l'Abbaye;Suizy-le-Franc;Talus-Saint-Prix;Villevenard;Étoges
51290:Ambrières;Arrigny;Arzillières-Neuville;Brandonvillers;Chapelaine;Châtillon-sur-Broué;Drosnay;Giffaumont-Champaubert;Gigny-Bussy;Hauteville;Isle-sur-Marne;Landricourt;Larzicourt;Lignon;Margerie-Hancourt;Moncetz-l'Abbaye;Outines;Saint-Chéron;Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson;Saint-Utin;Sainte-Marie-du-Lac-Nuisement;Somsois;Écollemont
51300:Bassu;Bassuet;Bignicourt-sur-Marne;Blacy;Blaise-sous-Arzillières;Brusson;Changy;Châtelraould-Saint-Louvent;Cloyes-sur-Marne;Courdemanges;Couvrot;Dompremy;Drouilly;Favresse;Frignicourt;Glannes;Haussignémont;Heiltz-le-Hutier;Huiron;Le Buisson;Les Rivières-Henruel;Lisse-en-Champagne;Loisy-sur-Marne;Luxémont-et-Villotte;Maisons-en-Champagne;Marolles;Matignicourt-Goncourt;Merlaut;Norrois;Orconte;Outrepont;Plichancourt;Ponthion;Pringy;Reims-la-Brûlée;Saint-Amand-sur-Fion;Saint-Lumier-en-Champagne;Saint-Quentin-les-Marais;Soulanges;Thiéblemont-Farémont;Vauclerc;Vavray-le-Grand;Vavray-le-Petit;Vitry-en-Perthois;Vitry-le-François;Écriennes
51310:Bouchy-Saint-Genest;Champguyon;Châtillon-sur-Morin;Courgivaux;Escardes;Esternay;Joiselle;La Noue;Les Essarts-le-Vicomte;Neuvy;Réveillon;Saint-Bon;Villeneuve-la-Lionne
51320:Bréban;Bussy-Lettrée;Coole;Corbeil;Dommartin-Lettrée;Faux-Vésigneul;Haussimont;Humbauville;Le Meix-Tiercelin;Montépreux;Saint-Ouen-Domprot;Sommesous;Sompuis;Soudron;Soudé;Vassimont-et-Chapelaine;Vatry
51330:Belval-en-Argonne;Bettancourt-la-Longue;Bussy-le-Repos;Charmont;Contault;Dampierre-le-Château;Dommartin-Varimont;Givry-en-Argonne;La Neuville-aux-Bois;Le Châtelier;Le Vieil-Dampierre;Les Charmontois;Noirlieu;Possesse;Rapsécourt;Remicourt;Saint-Jean-devant-Possesse;Saint-Mard-sur-le-Mont;Somme-Yèvre;Vanault-le-Châtel;Vernancourt;Vroil;Épense
51340:Bignicourt-sur-Saulx;Blesme;Heiltz-l'Évêque;Heiltz-le-Maurupt;Jussecourt-Minecourt;Maurupt-le-Montois;Pargny-sur-Saulx;Saint-Lumier-la-Populeuse;Saint-Vrain;Scrupt;Sogny-en-l'Angle;Trois-Fontaines-l'Abbaye;Val-de-Vière;Vanault-les-Dames;Vouillers;Étrepy
51350:Cormontreuil
51360:Beaumont-sur-Vesle;Prunay;Val-de-Vesle;Verzenay
51370:Champigny;Les Mesneux;Ormes;Saint-Brice-Courcelles;Thillois
51380:Trépail;Vaudemange;Verzy;Villers-Marmery
51390:Bouilly;Coulommes-la-Montagne;Courmas;Germigny;Gueux;Janvry;Jouy-lès-Reims;Méry-Prémecy;Pargny-lès-Reims;Rosnay;Saint-Euphraise-et-Clairizet;Ville-Dommange;Vrigny
51400:Baconnes;Billy-le-Grand;Bouy;Cuperly;Dampierre-au-Temple;La Neuville-au-Temple;Les Grandes-Loges;Les Petites-Loges;Livry-Louvercy;Mourmelon-le-Grand;Mourmelon-le-Petit;Prosnes;Saint-Hilaire-au-Temple;Sept-Saulx;Vadenay
51420:Berru;Cernay-lès-Reims;Nogent-l'Abbesse;Witry-lès-Reims
51430:Bezannes;Tinqueux
51450:Bétheny
51460:Courtisols;Herpont;L'Épine;Poix;Saint-Étienne-au-Temple;Somme-Vesle;Tilloy-et-Bellay
51470:Moncetz-Longevas;Saint-Memmie
51480:Belval-sous-Châtillon;Binson-et-Orquigny;Boursault;Champlat-et-Boujacourt;Cormoyeux;Courtagnon;Cuchery;Cumières;Cœur-de-la-Vallée;Damery;Fleury-la-Rivière;La Neuville-aux-Larris;Nanteuil-la-Forêt;Pourcy;Reuil;Romery;Vauciennes;Venteuil;Villers-sous-Châtillon;Œuilly
51490:Beine-Nauroy;Bétheniville;Dontrien;Pontfaverger-Moronvilliers;Saint-Hilaire-le-Petit;Saint-Martin-l'Heureux;Saint-Masmes;Selles;Époye
51500:Chamery;Champfleury;Chigny-les-Roses;Ludes;Mailly-Champagne;Montbré;Puisieulx;Rilly-la-Montagne;Sacy;Saint-Léonard;Sermiers;Sillery;Taissy;Trois-Puits;Ville-en-Selve;Villers-Allerand;Villers-aux-Nœuds;Écueil
51510:Cheniers;Compertrix;Coolus;Fagnières;Matougues;Saint-Gibrien;Saint-Pierre;Thibie;Villers-le-Château
51520:La Veuve;Recy;Saint-Martin-sur-le-Pré;Sarry;Sogny-aux-Moulins
51530:Brugny-Vaudancourt;Chavot-Courcourt;Chouilly;Cramant;Cuis;Dizy;Magenta;Mancy;Mardeuil;Monthelon;Morangis;Moslins;Moussy;Oiry;Pierry;Saint-Martin-d'Ablois;Vinay
51600:Aubérive;Bussy-le-Château;Jonchery-sur-Suippe;La Cheppe;La Croix-en-Champagne;Laval-sur-Tourbe;Saint-Hilaire-le-Grand;Saint-Jean-sur-Tourbe;Saint-Remy-sur-Bussy;Saint-Souplet-sur-Py;Sainte-Marie-à-Py;Somme-Suippe;Somme-Tourbe;Sommepy-Tahure;Souain-Perthes-lès-Hurlus;Suippes;Vaudesincourt
51700:Anthenay;Baslieux-sous-Châtillon;Binson-et-Orquigny;Champvoisy;Châtillon-sur-Marne;Courthiézy;Cuisles;Cœur-de-la-Vallée;Dormans;Festigny;Igny-Comblizy;Jonquery;Leuvrigny;Mareuil-le-Port;Nesle-le-Repons;Olizy;Passy-Grigny;Reuil;Sainte-Gemme;Troissy;Vandières;Verneuil;Villers-sous-Châtillon;Vincelles
51800:Argers;Auve;Berzieux;Binarville;Braux-Saint-Remy;Braux-Sainte-Cohière;Cernay-en-Dormois;Chaudefontaine;Châtrices;Courtémont;Dommartin-Dampierre;Dommartin-sous-Hans;Florent-en-Argonne;Fontaine-en-Dormois;Gizaucourt;Gratreuil;Hans;La Chapelle-Felcourt;La Neuville-au-Pont;Le Chemin;Maffrécourt;Malmy;Massiges;Minaucourt-le-Mesnil-lès-Hurlus;Moiremont;Passavant-en-Argonne;Rouvroy-Ripont;Saint-Mard-sur-Auve;Saint-Thomas-en-Argonne;Sainte-Menehould;Servon-Melzicourt;Sivry-Ante;Somme-Bionne;Valmy;Verrières;Vienne-la-Ville;Vienne-le-Château;Ville-sur-Tourbe;Villers-en-Argonne;Virginy;Voilemont;Wargemoulin-Hurlus;Éclaires;Élise-Daucourt
52000:Brethenay;Brottes;Buxières-lès-Villiers;Chamarandes-Choignes;Chaumont;Condes;Crenay;Euffigneix;Foulain;Jonchery;Laharmand;Laville-aux-Bois;Luzy-sur-Marne;Montsaon;Neuilly-sur-Suize;Riaucourt;Sarcicourt;Semoutiers-Montsaon;Treix;Verbiesles;Villiers-le-Sec
52100:Bettancourt-la-Ferrée;Chancenay;Hallignicourt;Laneuville-au-Pont;Moëslains;Perthes;Saint-Dizier;Saint-Eulien;Sapignicourt;Valcourt;Villiers-en-Lieu
52110:Ambonville;Arnancourt;Baudrecourt;Beurville;Blumeray;Bouzancourt;Brachay;Charmes-en-l'Angle;Charmes-la-Grande;Cirey-sur-Blaise;Courcelles-sur-Blaise;Daillancourt;Dommartin-le-Franc;Dommartin-le-Saint-Père;Doulevant-le-Château;Flammerécourt;Leschères-sur-le-Blaiseron;Mertrud;Morancourt;Nully;Trémilly;Villiers-aux-Chênes
52120:Aizanville;Autreville-sur-la-Renne;Blessonville;Braux-le-Châtel;Bricon;Châteauvillain;Créancey;Dinteville;Essey-les-Ponts;Laferté-sur-Aube;Lanty-sur-Aube;Latrecey-Ormoy-sur-Aube;Marmesse;Orges;Ormoy-sur-Aube;Pont-la-Ville;Richebourg;Saint-Martin-sur-la-Renne;Silvarouvres;Valdelancourt;Villars-en-Azois
52130:Allichamps;Attancourt;Avrainville;Bailly-aux-Forges;Brousseval;Domblain;Doulevant-le-Petit;Fays;Flornoy;Louvemont;Magneux;Montreuil-sur-Blaise;Rachecourt-Suzémont;Sommancourt;Troisfontaines-la-Ville;Valleret;Vaux-sur-Blaise;Ville-en-Blaisois;Villiers-aux-Bois;Voillecomte;Wassy
52140:Avrecourt;Chauffourt;Dammartin-sur-Meuse;Is-en-Bassigny;Lavernoy;Lavilleneuve;Lécourt;Lénizeul;Maulain;Provenchères-sur-Meuse;Rangecourt;Rançonnières;Ravennefontaines;Récourt;Sarrey;Saulxures;Val-de-Meuse;Épinant
52150:Bourg-Sainte-Marie;Bourmont;Bourmont-entre-Meuse-et-Mouzon;Brainville-sur-Meuse;Champigneulles-en-Bassigny;Chaumont-la-Ville;Doncourt-sur-Meuse;Germainvilliers;Gonaincourt;Goncourt;Graffigny-Chemin;Harréville-les-Chanteurs;Huilliécourt;Hâcourt;Illoud;Levécourt;Malaincourt-sur-Meuse;Nijon;Outremécourt;Romain-sur-Meuse;Saint-Thiébault;Sommerécourt;Soulaucourt-sur-Mouzon;Vaudrecourt
52160:Arbot;Auberive;Aulnoy-sur-Aube;Bay-sur-Aube;Chalancey;Colmier-le-Bas;Colmier-le-Haut;Germaines;Lamargelle-aux-Bois;Mouilleron;Musseau;Perrogney-les-Fontaines;Pierrefontaines;Poinsenot;Poinson-lès-Grancey;Praslay;Rouelles;Rouvres-sur-Aube;Vaillant;Vals-des-Tilles;Villars-Santenoge;Villemervry;Villemoron;Vitry-en-Montagne;Vivey
52170:Bayard-sur-Marne;Breuil-sur-Marne;Chevillon;Fontaines-sur-Marne;Gourzon;Narcy;Prez-sur-Marne;Rachecourt-sur-Marne;Sommeville
52190:Aujeurres;Chassigny;Chatoillenot;Choilley-Dardenay;Courcelles-Val-d'Esnoms;Cusey;Dommarien;Heuilley-Cotton;Isômes;Le Montsaugeonnais;Le Val-d'Esnoms;Leuchey;Montsaugeon;Occey;Piépape;Prangey;Prauthoy;Rivière-les-Fosses;Saint-Broingt-le-Bois;Saint-Broingt-les-Fosses;Saint-Michel;Vaux-sous-Aubigny;Vesvres-sous-Chalancey;Villegusien-le-Lac;Villiers-lès-Aprey
52200:Balesmes-sur-Marne;Bourg;Brennes;Champigny-lès-Langres;Chatenay-Mâcheron;Corlée;Courcelles-en-Montagne;Humes-Jorquenay;Jorquenay;Langres;Mardor;Noidant-le-Rocheux;Ormancey;Peigney;Perrancey-les-Vieux-Moulins;Saint-Ciergues;Saint-Martin-lès-Langres;Saint-Maurice;Saint-Vallier-sur-Marne;Saints-Geosmes;Vauxbons;Vieux-Moulins;Voisines
52210:Arc-en-Barrois;Aubepierre-sur-Aube;Bugnières;Coupray;Cour-l'Évêque;Dancevoir;Giey-sur-Aujon;Leffonds;Rochetaillée;Saint-Loup-sur-Aujon;Ternat;Villiers-sur-Suize
52220:Anglus;Ceffonds;Droyes;Frampas;La Porte du Der;Laneuville-à-Rémy;Longeville-sur-la-Laines;Louze;Montier-en-Der;Planrupt;Puellemontier;Rives Dervoises;Robert-Magny;Rozières;Sauvage-Magny;Sommevoire;Thilleux
52230:Aingoulaincourt;Annonville;Bressoncourt;Brouthières;Cirfontaines-en-Ornois;Germay;Germisay;Gillaumé;Harméville;Laneuville-au-Bois;Lezéville;Montreuil-sur-Thonnance;Noncourt-sur-le-Rongeant;Pansey;Pautaines-Augeville;Poissons;Sailly;Saudron;Soulaincourt;Thonnance-les-Moulins;Échenay;Épizon
52240:Audeloncourt;Bassoncourt;Breuvannes-en-Bassigny;Buxières-lès-Clefmont;Choiseul;Clefmont;Colombey-lès-Choiseul;Cuves;Daillecourt;Longchamp;Lécourt;Lénizeul;Maisoncelles;Maulain;Mennouveaux;Merrey;Meuvy;Millières;Noyers;Perrusse;Provenchères-sur-Meuse;Ravennefontaines;Récourt;Thol-lès-Millières;Val-de-Meuse;Vroncourt-la-Côte;Épinant
52250:Aprey;Baissey;Flagey;Longeau-Percey;Orcevaux;Verseilles-le-Bas;Verseilles-le-Haut
52260:Beauchemin;Chanoy;Charmoilles;Faverolles;Lannes;Marac;Rolampont;Tronchoy
52270:Domremy-Landéville;Doulaincourt-Saucourt;Landéville;Pautaines-Augeville;Roches-Bettaincourt;Saucourt-sur-Rognon;Épizon
52290:Braucourt;Humbécourt;Sainte-Livière;Éclaron-Braucourt-Sainte-Livière
52300:Autigny-le-Grand;Autigny-le-Petit;Blécourt;Chatonrupt-Sommermont;Curel;Donjeux;Effincourt;Ferrière-et-Lafolie;Fronville;Guindrecourt-aux-Ormes;Joinville;Maconcourt;Maizières;Mathons;Mussey-sur-Marne;Nomécourt;Osne-le-Val;Paroy-sur-Saulx;Rouvroy-sur-Marne;Rupt;Saint-Urbain-Maconcourt;Sommermont;Suzannecourt;Thonnance-lès-Joinville;Vaux-sur-Saint-Urbain;Vecqueville
52310:Annéville-la-Prairie;Bologne;Lamancine;Marault;Meures;Ormoy-lès-Sexfontaines;Oudincourt;Roôcourt-la-Côte;Viéville;Vraincourt
52320:Cerisières;Froncles;Gudmont-Villiers;La Genevroye;Marbéville;Mirbel;Provenchères-sur-Marne;Rouécourt;Soncourt-sur-Marne;Vignory;Villiers-sur-Marne;Vouécourt
52330:Argentolles;Autreville-sur-la-Renne;Biernes;Blaise;Blaisy;Buchey;Champcourt;Colombey les Deux Églises;Colombey-les-Deux-Églises;Curmont;Gillancourt;Guindrecourt-sur-Blaise;Harricourt;Juzennecourt;Lachapelle-en-Blaisy;Lamothe-en-Blaisy;Lavilleneuve-au-Roi;Lavilleneuve-aux-Fresnes;Montheries;Pratz;Rizaucourt-Buchey;Saint-Martin-sur-la-Renne;Sexfontaines;Valdelancourt;Vaudrémont
52340:Ageville;Biesles;Esnouveaux;Le Puits-des-Mèzes
52360:Andilly-en-Bassigny;Bannes;Bonnecourt;Celles-en-Bassigny;Changey;Charmes;Chatenay-Vaudin;Dampierre;Frécourt;Lecey;Marcilly-en-Bassigny;Neuilly-l'Évêque;Orbigny-au-Mont;Orbigny-au-Val;Plesnoy;Poiseul
52370:Cirfontaines-en-Azois;Maranville;Rennepont
52400:Aigremont;Arnoncourt-sur-Apance;Beaucharmoy;Bourbonne-les-Bains;Champigny-sous-Varennes;Chézeaux;Coiffy-le-Bas;Coiffy-le-Haut;Damrémont;Enfonvelle;Fresnes-sur-Apance;Fresnoy-en-Bassigny;Genrupt;Guyonvelle;Laneuvelle;Larivière-Arnoncourt;Le Châtelet-sur-Meuse;Melay;Montcharvot;Neuvelle-lès-Voisey;Parnoy-en-Bassigny;Serqueux;Soyers;Varennes-sur-Amance;Vaux-la-Douce;Vicq;Villars-Saint-Marcellin;Voisey
52410:Chamouilley;Eurville-Bienville;Roches-sur-Marne
52500:Anrosey;Arbigny-sous-Varennes;Belmont;Bize;Broncourt;Champsevraine;Charmoy;Corgirnon;Coublanc;Farincourt;Fayl-Billot;Genevrières;Gilley;Grenant;Laferté-sur-Amance;Les Loges;Maizières-sur-Amance;Maâtz;Montesson;Pierremont-sur-Amance;Pisseloup;Poinson-lès-Fayl;Pressigny;Rougeux;Saulles;Savigny;Tornay;Valleroy;Velles;Voncourt
52600:Celsoy;Chalindrey;Chaudenay;Cohons;Culmont;Grandchamp;Haute-Amance;Heuilley-Cotton;Heuilley-le-Grand;Le Pailly;Montlandon;Noidant-Chatenoy;Palaiseul;Piépape;Prangey;Rivières-le-Bois;Rosoy-sur-Amance;Saint-Michel;Torcenay;Troischamps;Villegusien-le-Lac;Violot
52700:Aillianville;Andelot-Blancheville;Blancheville;Bourdons-sur-Rognon;Briaucourt;Busson;Chalvraines;Chambroncourt;Chantraines;Cirey-lès-Mareilles;Clinchamp;Consigny;Darmannes;Ecot-la-Combe;Forcey;Humberville;Lafauche;Leurville;Liffol-le-Petit;Manois;Mareilles;Montot-sur-Rognon;Morionvilliers;Orquevaux;Ozières;Prez-sous-Lafauche;Reynel;Rimaucourt;Rochefort-sur-la-Côte;Saint-Blin;Semilly;Signéville;Vesaignes-sous-Lafauche;Vignes-la-Côte
52800:Crenay;Donnemarie;Essey-les-Eaux;Foulain;Lanques-sur-Rognon;Louvières;Mandres-la-Côte;Marnay-sur-Marne;Ninville;Nogent;Odival;Poinson-lès-Nogent;Poulangy;Sarcey;Thivet;Vesaignes-sur-Marne;Vitry-lès-Nogent
53000:Laval
53100:Châtillon-sur-Colmont;Contest;Mayenne;Moulay;Parigné-sur-Braye;Saint-Baudelle;Saint-Georges-Buttavent
53110:Brétignolles-le-Moulin;Lassay-les-Châteaux;Le Housseau-Brétignolles;Rennes-en-Grenouilles;Saint-Julien-du-Terroux;Sainte-Marie-du-Bois;Thubœuf
53120:Brecé;Carelles;Colombiers-du-Plessis;Gorron;Hercé;Lesbois;Levaré;Saint-Aubin-Fosse-Louvain;Vieuvy
53140:La Pallu;Lignières-Orgères;Pré-en-Pail;Pré-en-Pail-Saint-Samson;Saint-Calais-du-Désert;Saint-Cyr-en-Pail;Saint-Samson
53150:Brée;Châtres-la-Forêt;Deux-Évailles;Gesnes;La Chapelle-Rainsouin;Livet;Montourtier;Montsûrs;Neau;Saint-Christophe-du-Luat;Saint-Céneré;Saint-Ouën-des-Vallons;Évron
53160:Bais;Champgenéteux;Hambers;Izé;Jublains;Saint-Martin-de-Connée;Saint-Pierre-sur-Orthe;Saint-Thomas-de-Courceriers;Trans;Vimarcé;Vimartin-sur-Orthe
53170:Arquenay;Bazougers;La Bazouge-de-Chemeré;La Cropte;Le Bignon-du-Maine;Le Buret;Maisoncelles-du-Maine;Meslay-du-Maine;Ruillé-Froid-Fonds;Saint-Charles-la-Forêt;Saint-Denis-du-Maine;Villiers-Charlemagne
53190:Désertines;Fougerolles-du-Plessis;La Dorée;Landivy
53200:Ampoigné;Azé;Chemazé;Château-Gontier;Château-Gontier-sur-Mayenne;Châtelain;Coudray;Daon;Fromentières;Gennes-Longuefuye;Gennes-sur-Glaize;La Roche-Neuville;Laigné;Loigné-sur-Mayenne;Longuefuye;Marigné-Peuton;Ménil;Prée-d'Anjou;Saint-Fort;Saint-Sulpice
53210:Argentré;Louvigné;Soulgé-sur-Ouette
53220:La Pellerine;Larchamp;Montaudin;Pontmain;Saint-Berthevin-la-Tannière;Saint-Ellier-du-Maine;Saint-Mars-sur-la-Futaie
53230:Astillé;Cosmes;Cossé-le-Vivien;Courbeveille;La Chapelle-Craonnaise;Méral
53240:Alexain;Andouillé;La Baconnière;La Bigottière;Montflours;Placé;Saint-Germain-d'Anxure;Saint-Germain-le-Fouilloux;Saint-Germain-le-Guillaume;Saint-Jean-sur-Mayenne
53250:Charchigné;Chevaigné-du-Maine;Couptrain;Javron-les-Chapelles;Le Ham;Madré;Neuilly-le-Vendin;Saint-Aignan-de-Couptrain;Villepail
53260:Entrammes;Forcé;Parné-sur-Roc
53270:Blandouet;Blandouet-Saint Jean;Chammes;Saint-Jean-sur-Erve;Saint-Pierre-sur-Erve;Sainte-Suzanne;Sainte-Suzanne-et-Chammes;Thorigné-en-Charnie;Torcé-Viviers-en-Charnie
53290:Argenton-Notre-Dame;Beaumont-Pied-de-Bœuf;Bierné;Bierné-les-Villages;Bouessay;Bouère;Grez-en-Bouère;Saint-Brice;Saint-Denis-d'Anjou;Saint-Laurent-des-Mortiers;Saint-Loup-du-Dorat;Saint-Michel-de-Feins
53300:Ambrières-les-Vallées;Chantrigné;Couesmes-Vaucé;La Haie-Traversaine;Le Pas;Oisseau;Saint-Fraimbault-de-Prières;Saint-Loup-du-Gast;Saint-Mars-sur-Colmont;Soucé
53320:Beaulieu-sur-Oudon;Loiron;Loiron-Ruillé;Montjean;Ruillé-le-Gravelais;Saint-Cyr-le-Gravelais
53340:Ballée;Bannes;Chémeré-le-Roi;Cossé-en-Champagne;Préaux;Saulges;Val-du-Maine;Épineux-le-Seguin
53350:Ballots;Brains-sur-les-Marches;Fontaine-Couverte;La Roë;Saint-Michel-de-la-Roë
53360:Houssay;La Roche-Neuville;Loigné-sur-Mayenne;Origné;Peuton;Quelaines-Saint-Gault;Saint-Sulpice;Simplé
53370:Boulay-les-Ifs;Champfrémont;Gesvres;Ravigny;Saint-Pierre-des-Nids
53380:Juvigné;La Croixille;Saint-Hilaire-du-Maine
53390:La Rouaudière;Saint-Aignan-sur-Roë;Saint-Erblon;Senonnes
53400:Athée;Chérancé;Craon;Denazé;Livré-la-Touche;Mée;Niafles;Pommerieux;Saint-Quentin-les-Anges
53410:Bourgon;La Brûlatte;La Gravelle;Launay-Villiers;Le Bourgneuf-la-Forêt;Olivet;Port-Brillet;Saint-Ouën-des-Toits;Saint-Pierre-la-Cour
53420:Chailland
53440:Aron;Belgeard;Grazay;La Bazoge-Montpinçon;La Chapelle-au-Riboul;Marcillé-la-Ville
53470:Châlons-du-Maine;Commer;La Bazouge-des-Alleux;Martigné-sur-Mayenne;Sacé
53480:Saint-Georges-le-Fléchard;Saint-Léger;Vaiges
53500:Ernée;Montenay;Saint-Denis-de-Gastines;Saint-Pierre-des-Landes;Vautorte
53540:Cuillé;Gastines;Laubrières;Saint-Poix
53600:Assé-le-Bérenger;Châtres-la-Forêt;Mézangers;Saint-Christophe-du-Luat;Saint-Georges-sur-Erve;Sainte-Gemmes-le-Robert;Voutré;Évron
53640:Champéon;Hardanges;Le Horps;Le Ribay;Montreuil-Poulay
53700:Averton;Courcité;Crennes-sur-Fraubée;Loupfougères;Saint-Aubin-du-Désert;Saint-Germain-de-Coulamer;Saint-Mars-du-Désert;Villaines-la-Juhel
53800:Bouchamps-lès-Craon;Congrier;La Boissière;La Selle-Craonnaise;Renazé;Saint-Martin-du-Limet;Saint-Saturnin-du-Limet
53810:Changé
53940:Ahuillé;Le Genest-Saint-Isle;Saint-Berthevin
53950:La Chapelle-Anthenaise;Louverné
53960:Bonchamp-lès-Laval
53970:L'Huisserie;Montigné-le-Brillant;Nuillé-sur-Vicoin
54000:Nancy
54100:Nancy
54110:Anthelupt;Buissoncourt;Courbesseaux;Crévic;Dombasle-sur-Meurthe;Flainval;Gellenoncourt;Haraucourt;Hudiviller;Lenoncourt;Rosières-aux-Salines;Réméréville;Sommerviller;Varangéville
54111:Mont-Bonvillers
54112:Allamps;Gibeaumeix;Uruffe;Vannes-le-Châtel
54113:Blénod-lès-Toul;Bulligny;Charmes-la-Côte;Crézilles;Gye;Mont-le-Vignoble;Moutrot
54114:Jeandelaincourt
54115:Aboncourt;Battigny;Beuvezin;Dommarie-Eulmont;Favières;Fécocourt;Grimonviller;Gélaucourt;Gémonville;Lalœuf;Pulney;Saulxerotte;Thorey-Lyautey;Tramont-Lassus;Tramont-Saint-André;Tramont-Émy;Vandeléville
54116:Praye;Tantonville
54118:Moyen
54119:Domgermain
54120:Baccarat;Bertrichamps;Brouville;Deneuvre;Gélacourt;Hablainville;Lachapelle;Merviller;Pettonville;Reherrey;Thiaville-sur-Meurthe;Vaxainville
54121:Vandières
54122:Azerailles;Chenevières;Flin;Fontenoy-la-Joûte;Glonville;Vathiménil
54123:Viterne
54129:Magnières
54130:Dommartemont;Saint-Max
54134:Ceintrey;Voinémont
54135:Mexy
54136:Bouxières-aux-Dames
54140:Jarville-la-Malgrange
54150:Anoux;Avril;Briey;Fléville-Lixières;Lantéfontaine;Les Baroches;Lubey;Mairy-Mainville;Mance;Mancieulles;Norroy-le-Sec;Ozerailles;Val de Briey
54160:Autrey;Frolois;Pierreville;Pulligny
54170:Allain;Bagneux;Barisey-au-Plain;Barisey-la-Côte;Colombey-les-Belles;Crépey;Dolcourt;Germiny;Mont-l'Étroit;Ochey;Saulxures-lès-Vannes;Selaincourt;Thuilley-aux-Groseilles
54180:Heillecourt;Houdemont
54190:Bréhain-la-Ville;Tiercelet;Villerupt
54200:Andilly;Bicqueley;Boucq;Bouvron;Bruley;Chaudeney-sur-Moselle;Choloy-Ménillot;Dommartin-lès-Toul;Francheville;Jaillon;Lagney;Lucey;Ménil-la-Tour;Pagney-derrière-Barine;Pierre-la-Treiche;Royaumeix;Sanzey;Toul;Villey-Saint-Étienne;Écrouves
54210:Azelot;Burthecourt-aux-Chênes;Coyviller;Ferrières;Lupcourt;Manoncourt-en-Vermois;Saffais;Saint-Nicolas-de-Port;Tonnoy;Ville-en-Vermois
54220:Malzéville
54230:Chaligny;Chavigny;Maron;Neuves-Maisons
54240:Jœuf
54250:Champigneulles
54260:Allondrelle-la-Malmaison;Charency-Vezin;Colmey;Fresnois-la-Montagne;Grand-Failly;Longuyon;Othe;Petit-Failly;Saint-Jean-lès-Longuyon;Tellancourt;Villers-le-Rond;Villette;Viviers-sur-Chiers;Épiez-sur-Chiers
54270:Essey-lès-Nancy
54280:Brin-sur-Seille;Champenoux;Erbéviller-sur-Amezule;Laneuvelotte;Mazerulles;Moncel-sur-Seille;Seichamps;Sornéville;Velaine-sous-Amance
54290:Bainville-aux-Miroirs;Bayon;Borville;Brémoncourt;Clayeures;Crévéchamps;Domptail-en-l'Air;Froville;Gripport;Haigneville;Haussonville;Lorey;Loromontzey;Mangonville;Neuviller-sur-Moselle;Roville-devant-Bayon;Rozelieures;Saint-Boingt;Saint-Germain;Saint-Mard;Saint-Rémy-aux-Bois;Velle-sur-Moselle;Villacourt;Virecourt
54300:Bienville-la-Petite;Bonviller;Chanteheux;Crion;Croismare;Fraimbois;Hériménil;Jolivet;Lamath;Lunéville;Manonviller;Marainviller;Moncel-lès-Lunéville;Rehainviller;Sionviller;Thiébauménil;Vitrimont;Xermaménil
54310:Homécourt
54320:Maxéville
54330:Chaouilley;Clérey-sur-Brenon;Forcelles-Saint-Gorgon;Goviller;Hammeville;Houdelmont;Houdreville;Marthemont;Ognéville;Omelmont;Parey-Saint-Césaire;Quevilloncourt;Saxon-Sion;Thélod;Vaudémont;Vitrey;Vroncourt;Vézelise;Étreval
54340:Pompey
54350:Mont-Saint-Martin
54360:Barbonville;Blainville-sur-l'Eau;Charmois;Damelevières;Einvaux;Landécourt;Mont-sur-Meurthe;Méhoncourt;Romain;Vigneulles
54370:Arracourt;Athienville;Bathelémont;Bauzemont;Bezange-la-Grande;Bures;Coincourt;Deuxville;Drouville;Einville-au-Jard;Emberménil;Hoéville;Hénaménil;Juvrecourt;Laneuveville-aux-Bois;Maixe;Mouacourt;Parroy;Raville-sur-Sânon;Remoncourt;Réchicourt-la-Petite;Serres;Valhey;Vaucourt;Xousse;Xures
54380:Autreville-sur-Moselle;Bezaumont;Dieulouard;Griscourt;Gézoncourt;Landremont;Martincourt;Rogéville;Saizerais;Ville-au-Val;Villers-en-Haye
54385:Avrainville;Domèvre-en-Haye;Manoncourt-en-Woëvre;Manonville;Minorville;Noviant-aux-Prés;Rosières-en-Haye;Tremblecourt
54390:Frouard
54400:Cosnes-et-Romain;Longwy
54410:Laneuveville-devant-Nancy
54420:Cerville;Saulxures-lès-Nancy
54425:Pulnoy
54430:Réhon
54440:Herserange
54450:Amenoncourt;Ancerviller;Autrepierre;Avricourt;Barbas;Blâmont;Blémerey;Buriville;Bénaménil;Chazelles-sur-Albe;Domjevin;Domèvre-sur-Vezouze;Frémonville;Fréménil;Gogney;Gondrexon;Halloville;Harbouey;Herbéviller;Igney;Leintrey;Montreux;Nonhigny;Ogéviller;Reillon;Repaix;Réclonville;Saint-Martin;Verdenal;Vého
54460:Aingeray;Liverdun
54470:Ansauville;Beaumont;Bernécourt;Bouillonville;Charey;Dampvitoux;Dommartin-la-Chaussée;Essey-et-Maizerais;Euvezin;Fey-en-Haye;Flirey;Grosrouvres;Hagéville;Hamonville;Jaulny;Limey-Remenauville;Lironville;Mamey;Mandres-aux-Quatre-Tours;Pannes;Rembercourt-sur-Mad;Saint-Baussant;Saint-Julien-lès-Gorze;Seicheprey;Thiaucourt-Regniéville;Viéville-en-Haye;Xammes
54480:Bertrambois;Cirey-sur-Vezouze;Parux;Petitmont;Saint-Sauveur;Tanconville;Val-et-Châtillon
54490:Avillers;Domprix;Joudreville;Murville;Piennes;Preutin-Higny;Xivry-Circourt
54500:Vandœuvre-lès-Nancy
54510:Art-sur-Meurthe;Tomblaine
54520:Laxou
54530:Arnaville;Pagny-sur-Moselle;Prény
54540:Angomont;Badonviller;Bionville;Bréménil;Fenneviller;Mignéville;Montigny;Neufmaisons;Neuviller-lès-Badonviller;Pexonne;Pierre-Percée;Raon-lès-Leau;Saint-Maurice-aux-Forges;Sainte-Pôle;Vacqueville;Veney
54550:Bainville-sur-Madon;Maizières;Pont-Saint-Vincent;Sexey-aux-Forges
54560:Anderny;Audun-le-Roman;Beuvillers;Fillières;Malavillers;Mercy-le-Haut;Sancy;Serrouville
54570:Foug;Laneuveville-derrière-Foug;Lay-Saint-Remy;Trondes
54580:Auboué;Moineville;Saint-Ail
54590:Hussigny-Godbrange
54600:Villers-lès-Nancy
54610:Abaucourt;Belleau;Bratte;Chenicourt;Clémery;Létricourt;Mailly-sur-Seille;Nomeny;Phlin;Raucourt;Rouves;Sivry;Thézey-Saint-Martin;Éply
54620:Baslieux;Bazailles;Beuveille;Boismont;Doncourt-lès-Longuyon;Han-devant-Pierrepont;Joppécourt;Pierrepont;Saint-Supplet;Ville-au-Montois
54630:Flavigny-sur-Moselle;Richardménil
54640:Bettainvillers;Tucquegnieux
54650:Saulnes
54660:Moutiers
54670:Custines;Malleloy;Millery
54680:Crusnes;Errouville
54690:Eulmont;Lay-Saint-Christophe
54700:Atton;Blénod-lès-Pont-à-Mousson;Bouxières-sous-Froidmont;Champey-sur-Moselle;Jezainville;Lesménils;Loisy;Maidières;Montauville;Morville-sur-Seille;Mousson;Norroy-lès-Pont-à-Mousson;Pont-à-Mousson;Port-sur-Seille;Sainte-Geneviève;Vilcey-sur-Trey;Villers-sous-Prény;Vittonville
54710:Fléville-devant-Nancy;Ludres
54720:Chenières;Cutry;Laix;Lexy
54730:Gorcy;Saint-Pancré;Ville-Houdlémont
54740:Affracourt;Benney;Bralleville;Crantenoy;Gerbécourt-et-Haplemont;Germonville;Haroué;Jevoncourt;Laneuveville-devant-Bayon;Lebeuville;Lemainville;Leménil-Mitry;Ormes-et-Ville;Saint-Remimont;Vaudeville;Vaudigny;Xirocourt
54750:Trieux
54760:Armaucourt;Arraye-et-Han;Bey-sur-Seille;Faulx;Lanfroicourt;Leyr;Moivrons;Montenoy;Villers-lès-Moivrons
54770:Agincourt;Amance;Bouxières-aux-Chênes;Dommartin-sous-Amance;Laître-sous-Amance
54780:Giraumont
54790:Briey;Mance;Mancieulles;Val de Briey
54800:Abbéville-lès-Conflans;Affléville;Allamont;Boncourt;Brainville;Bruville;Béchamps;Conflans-en-Jarnisy;Doncourt-lès-Conflans;Friauville;Gondrecourt-Aix;Hannonville-Suzémont;Hatrize;Jarny;Jeandelize;Jouaville;Labry;Mars-la-Tour;Mouaville;Olley;Puxe;Puxieux;Saint-Marcel;Sponville;Thumeréville;Tronville;Ville-sur-Yron;Xonville
54810:Longlaville
54820:Marbache
54830:Essey-la-Côte;Franconville;Gerbéviller;Giriviller;Haudonville;Mattexey;Moriviller;Remenoville;Seranville;Vallois;Vennezey
54840:Bois-de-Haye;Fontenoy-sur-Moselle;Gondreville;Sexey-les-Bois;Velaine-en-Haye;Villey-le-Sec
54850:Messein;Méréville
54860:Haucourt-Moulaine
54870:Cons-la-Grandville;Montigny-sur-Chiers;Ugny;Villers-la-Chèvre
54880:Thil
54890:Bayonville-sur-Mad;Chambley-Bussières;Onville;Vandelainville;Villecey-sur-Mad;Waville
54910:Valleroy
54920:Morfontaine;Villers-la-Montagne
54930:Bouzanville;Courcelles;Diarville;Forcelles-sous-Gugney;Fraisnes-en-Saintois;Gugney;Housséville;Saint-Firmin;They-sous-Vaudemont
54940:Belleville
54950:Laronxe;Saint-Clément
54960:Mercy-le-Bas
54970:Landres
54980:Batilly
54990:Xeuilley
55000:Bar-le-Duc;Behonne;Beurey-sur-Saulx;Brillon-en-Barrois;Chardogne;Combles-en-Barrois;Culey;Fains-Véel;Guerpont;Génicourt-sous-Condé;Géry;Haironville;Hargeville-sur-Chée;L'Isle-en-Rigault;Les Hauts-de-Chée;Les Marats;Loisey;Longeville-en-Barrois;Louppy-sur-Chée;Montplonne;Naives-Rosières;Resson;Robert-Espagne;Rumont;Salmagne;Saudrupt;Savonnières-devant-Bar;Seigneulles;Silmont;Tannois;Trémont-sur-Saulx;Val-d'Ornain;Vavincourt;Ville-sur-Saulx;Véel;Érize-Saint-Dizier
55100:Beaumont-en-Verdunois;Belleray;Belrupt-en-Verdunois;Bezonvaux;Brabant-sur-Meuse;Bras-sur-Meuse;Béthelainville;Champneuville;Charny-sur-Meuse;Chattancourt;Cumières-le-Mort-Homme;Douaumont;Douaumont-Vaux;Dugny-sur-Meuse;Esnes-en-Argonne;Fleury-devant-Douaumont;Fromeréville-les-Vallons;Haudainville;Haumont-près-Samogneux;Landrecourt-Lempire;Lempire-aux-Bois;Louvemont-Côte-du-Poivre;Marre;Montzéville;Samogneux;Sivry-la-Perche;Vacherauville;Vaux-devant-Damloup;Verdun
55110:Aincreville;Bantheville;Brieulles-sur-Meuse;Cléry-le-Grand;Cléry-le-Petit;Consenvoye;Cunel;Dannevoux;Doulcon;Dun-sur-Meuse;Fontaines-Saint-Clair;Forges-sur-Meuse;Gercourt-et-Drillancourt;Gesnes-en-Argonne;Haraumont;Liny-devant-Dun;Lion-devant-Dun;Milly-sur-Bradon;Mont-devant-Sassey;Montigny-devant-Sassey;Murvaux;Regnéville-sur-Meuse;Romagne-sous-Montfaucon;Sassey-sur-Meuse;Saulmory-Villefranche;Sivry-sur-Meuse;Villers-devant-Dun;Vilosnes-Haraumont
55120:Aubréville;Autrécourt-sur-Aire;Auzéville-en-Argonne;Blercourt;Brabant-en-Argonne;Brocourt-en-Argonne;Clermont-en-Argonne;Dombasle-en-Argonne;Froidos;Futeau;Jouy-en-Argonne;Jubécourt;Julvécourt;Lachalade;Lavoye;Le Claon;Le Neufour;Les Islettes;Neuvilly-en-Argonne;Nixéville-Blercourt;Parois;Rarécourt;Récicourt;Ville-sur-Cousances
55130:Abainville;Amanty;Badonvilliers-Gérauvilliers;Baudignécourt;Bonnet;Chassey-Beaupré;Dainville-Bertheléville;Delouze-Rosières;Demange-Baudignécourt;Gondrecourt-le-Château;Gérauvilliers;Horville-en-Ornois;Houdelaincourt;Les Roises;Luméville-en-Ornois;Rosières-en-Blois;Saint-Joire;Tourailles-sous-Bois;Tréveray;Vaudeville-le-Haut;Vouthon-Bas;Vouthon-Haut
55140:Brixey-aux-Chanoines;Burey-en-Vaux;Burey-la-Côte;Chalaines;Champougny;Goussaincourt;Maxey-sur-Vaise;Montbras;Montigny-lès-Vaucouleurs;Neuville-lès-Vaucouleurs;Pagny-la-Blanche-Côte;Rigny-Saint-Martin;Rigny-la-Salle;Saint-Germain-sur-Meuse;Sauvigny;Sepvigny;Taillancourt;Ugny-sur-Meuse;Vaucouleurs;Épiez-sur-Meuse
55150:Azannes-et-Soumazannes;Brandeville;Bréhéville;Chaumont-devant-Damvillers;Damvillers;Delut;Dombras;Gremilly;Lissey;Mangiennes;Merles-sur-Loison;Moirey-Flabas-Crépion;Ornes;Peuvillers;Romagne-sous-les-Côtes;Rupt-sur-Othain;Réville-aux-Bois;Saint-Laurent-sur-Othain;Ville-devant-Chaumont;Villers-lès-Mangiennes;Vittarville;Wavrille;Écurey-en-Verdunois;Étraye
55160:Bonzée;Combres-sous-les-Côtes;Dommartin-la-Montagne;Doncourt-aux-Templiers;Fresnes-en-Woëvre;Harville;Haudiomont;Hennemont;Jonville-en-Woëvre;Labeuville;Latour-en-Woëvre;Les Éparges;Maizeray;Manheulles;Marchéville-en-Woëvre;Moulotte;Pareid;Pintheville;Riaville;Ronvaux;Saint-Hilaire-en-Woëvre;Saint-Remy-la-Calonne;Saulx-lès-Champlon;Trésauvaux;Ville-en-Woëvre;Villers-sous-Pareid;Watronville
55170:Ancerville;Aulnois-en-Perthois;Baudonvilliers;Bazincourt-sur-Saulx;Brauvilliers;Cousances-les-Forges;Juvigny-en-Perthois;Lavincourt;Rupt-aux-Nonains;Savonnières-en-Perthois;Sommelonne
55190:Bovée-sur-Barboure;Broussey-en-Blois;Laneuville-au-Rupt;Marson-sur-Barboure;Mauvages;Méligny-le-Grand;Méligny-le-Petit;Ménil-la-Horgne;Naives-en-Blois;Ourches-sur-Meuse;Pagny-sur-Meuse;Reffroy;Sauvoy;Sorcy-Saint-Martin;Troussey;Villeroy-sur-Méholle;Void-Vacon
55200:Aulnois-sous-Vertuzey;Boncourt-sur-Meuse;Broussey-Raulecourt;Chonville-Malaumont;Commercy;Corniéville;Euville;Frémeréville-sous-les-Côtes;Geville;Girauvoisin;Gironville-sous-les-Côtes;Lérouville;Malaumont;Pont-sur-Meuse;Saint-Julien-sous-les-Côtes;Vadonville;Vertuzey;Vignot;Ville-Issey
55210:Avillers-Sainte-Croix;Beney-en-Woëvre;Billy-sous-les-Côtes;Chaillon;Creuë;Hadonville-lès-Lachaussée;Hannonville-sous-les-Côtes;Hattonchâtel;Hattonville;Haumont-lès-Lachaussée;Herbeuville;Heudicourt-sous-les-Côtes;Lachaussée;Lamarche-en-Woëvre;Nonsard-Lamarche;Saint-Benoît-en-Woëvre;Saint-Maurice-sous-les-Côtes;Thillot;Vigneulles-lès-Hattonchâtel;Viéville-sous-les-Côtes;Woël
55220:Heippes;Ippécourt;Lemmes;Les Souhesmes-Rampont;Les Trois-Domaines;Mondrecourt;Osches;Rambluzin-et-Benoite-Vaux;Rampont;Rignaucourt;Récourt-le-Creux;Saint-André-en-Barrois;Senoncourt-les-Maujouy;Souilly;Tilly-sur-Meuse;Vadelaincourt;Villers-sur-Meuse
55230:Amel-sur-l'Étang;Arrancy-sur-Crusnes;Billy-sous-Mangiennes;Duzey;Gouraincourt;Haucourt-la-Rigole;Houdelaucourt-sur-Othain;Loison;Muzeray;Nouillonpont;Ollières;Pillon;Rouvrois-sur-Othain;Réchicourt;Saint-Pierrevillers;Senon;Sorbey;Spincourt;Vaudoncourt
55240:Bouligny;Dommary-Baroncourt;Domremy-la-Canne;Éton
55250:Amblaincourt;Beaulieu-en-Argonne;Beausite;Brizeaux;Bulainville;Deuxnouds-devant-Beauzée;Fleury-sur-Aire;Foucaucourt-sur-Thabas;Lisle-en-Barrois;Nubécourt;Pretz-en-Argonne;Rembercourt-Sommaisne;Senard;Seraucourt;Seuil-d'Argonne;Sommaisne;Vaubecourt;Villotte-devant-Louppy;Waly;Èvres
55260:Baudrémont;Belrain;Chaumont-sur-Aire;Courcelles-en-Barrois;Courcelles-sur-Aire;Courouvre;Fresnes-au-Mont;Gimécourt;Lahaymeix;Lavallée;Levoncourt;Lignières-sur-Aire;Longchamps-sur-Aire;Ménil-aux-Bois;Neuville-en-Verdunois;Nicey-sur-Aire;Pierrefitte-sur-Aire;Raival;Rupt-devant-Saint-Mihiel;Thillombois;Ville-devant-Belrain;Villotte-sur-Aire;Érize-la-Brûlée;Érize-la-Grande;Érize-la-Petite
55270:Avocourt;Baulny;Boureuilles;Béthincourt;Charpentry;Cheppy;Cierges-sous-Montfaucon;Cuisy;Malancourt;Montblainville;Montfaucon-d'Argonne;Nantillois;Septsarges;Varennes-en-Argonne;Vauquois;Véry;Épinonville
55290:Biencourt-sur-Orge;Bure;Couvertpuis;Hévilliers;Mandres-en-Barrois;Montiers-sur-Saulx;Morley;Ribeaucourt
55300:Ambly-sur-Meuse;Apremont-la-Forêt;Bannoncourt;Bislée;Bouconville-sur-Madt;Bouquemont;Buxerulles;Buxières-sous-les-Côtes;Chauvoncourt;Deuxnouds-aux-Bois;Dompcevrin;Dompierre-aux-Bois;Han-sur-Meuse;Kœur-la-Grande;Kœur-la-Petite;Lacroix-sur-Meuse;Lahayville;Lamorville;Lavignéville;Les Paroches;Liouville;Loupmont;Maizey;Marbotte;Montsec;Mécrin;Rambucourt;Ranzières;Richecourt;Rouvrois-sur-Meuse;Saint-Agnant-sous-les-Côtes;Saint-Mihiel;Sampigny;Seuzey;Spada;Troyon;Valbois;Varnéville;Vaux-lès-Palameix;Woimbey;Woinville;Xivray-et-Marvoisin
55310:Tronville-en-Barrois
55320:Ancemont;Dieue-sur-Meuse;Génicourt-sur-Meuse;Les Monthairons;Mouilly;Rupt-en-Woëvre;Sommedieue
55400:Abaucourt-Hautecourt;Blanzée;Boinville-en-Woëvre;Braquis;Buzy-Darmont;Châtillon-sous-les-Côtes;Damloup;Dieppe-sous-Douaumont;Douaumont;Douaumont-Vaux;Eix;Foameix-Ornel;Fromezey;Gincrey;Grimaucourt-en-Woëvre;Gussainville;Hautecourt-lès-Broville;Herméville-en-Woëvre;Lanhères;Maucourt-sur-Orne;Mogeville;Moranville;Morgemoulin;Moulainville;Ornel;Parfondrupt;Rouvres-en-Woëvre;Saint-Jean-lès-Buzy;Vaux-devant-Damloup;Warcq;Étain
55430:Belleville-sur-Meuse
55500:Boviolles;Chanteraine;Chennevières;Cousances-au-Bois;Cousances-lès-Triconville;Dagonville;Dammarie-sur-Saulx;Domremy-aux-Bois;Erneville-aux-Bois;Fouchères-aux-Bois;Givrauval;Grimaucourt-près-Sampigny;Le Bouchon-sur-Saulx;Ligny-en-Barrois;Longeaux;Loxéville;Maulan;Menaucourt;Ménil-sur-Saulx;Naix-aux-Forges;Nant-le-Grand;Nant-le-Petit;Nantois;Nançois-le-Grand;Nançois-sur-Ornain;Oëy;Saint-Amand-sur-Ornain;Saint-Aubin-sur-Aire;Saulvaux;Stainville;Vaux-la-Grande;Vaux-la-Petite;Velaines;Villers-le-Sec;Willeroncourt
55600:Avioth;Bazeilles-sur-Othain;Breux;Chauvency-Saint-Hubert;Chauvency-le-Château;Flassigny;Han-lès-Juvigny;Iré-le-Sec;Jametz;Juvigny-sur-Loison;Louppy-sur-Loison;Marville;Montmédy;Quincy-Landzécourt;Remoiville;Thonne-la-Long;Thonne-le-Thil;Thonne-les-Près;Thonnelle;Velosnes;Verneuil-Grand;Verneuil-Petit;Vigneul-sous-Montmédy;Villécloye;Écouviez
55700:Autréville-Saint-Lambert;Baâlon;Beauclair;Beaufort-en-Argonne;Brouennes;Cesse;Halles-sous-les-Côtes;Inor;Lamouilly;Laneuville-sur-Meuse;Luzy-Saint-Martin;Martincourt-sur-Meuse;Moulins-Saint-Hubert;Mouzay;Nepvant;Olizy-sur-Chiers;Pouilly-sur-Meuse;Stenay;Wiseppe
55800:Andernay;Auzécourt;Brabant-le-Roi;Contrisson;Couvonges;Laheycourt;Laimont;Louppy-le-Château;Mognéville;Nettancourt;Neuville-sur-Ornain;Noyers-Auzécourt;Rancourt-sur-Ornain;Remennecourt;Revigny-sur-Ornain;Sommeilles;Vassincourt;Villers-aux-Vents
55840:Thierville-sur-Meuse
56000:Vannes
56100:Lorient
56110:Gourin;Le Saint;Roudouallec
56120:Forges de Lanouée;Guégon;Helléan;Josselin;La Croix-Helléan;La Grée-Saint-Laurent;Lanouée;Lantillac;Les Forges;Pleugriffet;Saint-Servant
56130:Camoël;Férel;La Roche-Bernard;Marzan;Nivillac;Péaule;Saint-Dolay;Théhillac
56140:Bohal;Caro;Malestroit;Missiriac;Pleucadeuc;Ruffiac;Réminiac;Saint-Abraham;Saint-Congard;Saint-Laurent-sur-Oust;Saint-Marcel;Tréal
56150:Baud;Guénin;Saint-Barthélemy
56160:Guémené-sur-Scorff;Langoëlan;Lignol;Locmalo;Persquen;Ploërdut;Séglien
56170:Hœdic;Quiberon;Île-d'Houat
56190:Ambon;Arzal;Billiers;La Trinité-Surzur;Lauzach;Le Guerno;Muzillac;Noyal-Muzillac
56200:Cournon;Glénac;La Chapelle-Gaceline;La Gacilly;Les Fougerêts;Saint-Martin-sur-Oust
56220:Caden;Limerzel;Malansac;Peillac;Pluherlin;Rochefort-en-Terre;Saint-Gravé;Saint-Jacut-les-Pins
56230:Berric;Larré;Le Cours;Molac;Questembert
56240:Berné;Calan;Inguiniel;Lanvaudan;Plouay
56250:Elven;La Vraie-Croix;Monterblanc;Saint-Nolff;Sulniac;Treffléan;Trédion
56260:Larmor-Plage
56270:Ploemeur
56290:Port-Louis
56300:Kergrist;Le Sourn;Malguénac;Neulliac;Pontivy;Saint-Thuriau
56310:Bubry;Guern;Melrand;Pluméliau-Bieuzy;Quistinic
56320:Lanvénégen;Le Faouët;Meslan;Priziac
56330:Camors;Pluvigner
56340:Carnac;Plouharnel
56350:Allaire;Béganne;Rieux;Saint-Gorgon;Saint-Jean-la-Poterie;Saint-Perreux;Saint-Vincent-sur-Oust
56360:Bangor;Le Palais;Locmaria;Sauzon
56370:Le Tour-du-Parc;Sarzeau
56380:Beignon;Guer;Monteneuf;Porcaro;Saint-Malo-de-Beignon
56390:Brandivy;Colpo;Grand-Champ;Locmaria-Grand-Champ;Locqueltas
56400:Auray;Brech;Le Bono;Ploemel;Plougoumelen;Plumergat;Pluneret;Sainte-Anne-d'Auray
56410:Erdeven;Étel
56420:Billio;Buléon;Cruguel;Guéhenno;Plaudren;Plumelec
56430:Brignac;Concoret;Mauron;Néant-sur-Yvel;Saint-Brieuc-de-Mauron;Saint-Léry;Tréhorenteuc
56440:Languidic
56450:Le Hézo;Saint-Armel;Surzur;Theix-Noyalo
56460:La Chapelle-Caro;Le Roc-Saint-André;Lizio;Quily;Saint-Guyomard;Sérent;Val d'Oust
56470:La Trinité-sur-Mer;Saint-Philibert
56480:Cléguérec;Saint-Aignan;Sainte-Brigitte;Silfiac
56490:Guilliers;La Trinité-Porhoët;Mohon;Ménéac;Saint-Malo-des-Trois-Fontaines;Évriguet
56500:Bignan;La Chapelle-Neuve;Locminé;Moréac;Moustoir-Ac;Moustoir-Remungol;Naizin;Plumelin;Radenac;Remungol;Réguiny;Saint-Allouestre;Évellys
56510:Saint-Pierre-Quiberon
56520:Guidel
56530:Gestel;Quéven
56540:Kernascléden;Le Croisty;Saint-Caradec-Trégomel;Saint-Tugdual
56550:Belz;Locoal-Mendon
56560:Guiscriff
56570:Locmiquélic
56580:Bréhan;Crédin;Rohan
56590:Groix
56600:Lanester
56610:Arradon
56620:Cléguer;Pont-Scorff
56630:Langonnet
56640:Arzon
56650:Inzinzac-Lochrist
56660:Saint-Jean-Brévelay
56670:Riantec
56680:Gâvres;Plouhinec
56690:Landaul;Landévant;Nostang
56700:Brandérion;Hennebont;Kervignac;Merlevenez;Sainte-Hélène
56730:Saint-Gildas-de-Rhuys
56740:Locmariaquer
56750:Damgan
56760:Pénestin
56770:Plouray
56780:Île-aux-Moines
56800:Augan;Campénéac;Gourhel;Guillac;La Chapelle-Caro;Le Roc-Saint-André;Loyat;Montertelot;Ploërmel;Quily;Taupont;Val d'Oust
56840:Île-d'Arz
56850:Caudan
56860:Séné
56870:Baden;Larmor-Baden
56880:Ploeren
56890:Meucon;Plescop;Saint-Avé
56910:Carentoir;Quelneuc;Saint-Nicolas-du-Tertre
56920:Croixanvec;Gueltas;Kerfourn;Noyal-Pontivy;Saint-Gonnery;Saint-Gérand;Saint-Gérand-Croixanvec
56930:Pluméliau-Bieuzy
56950:Crach
57000:Metz
57050:Le Ban-Saint-Martin;Longeville-lès-Metz;Lorry-lès-Metz;Metz;Plappeville
57070:Chieulles;Metz;Mey;Saint-Julien-lès-Metz;Vantoux;Vany
57100:Manom;Thionville
57120:Pierrevillers;Rombas
57130:Ancy-Dornot;Ancy-sur-Moselle;Ars-sur-Moselle;Dornot;Gravelotte;Jouy-aux-Arches;Jussy;Rezonville;Rezonville-Vionville;Sainte-Ruffine;Vaux;Vernéville;Vionville
57140:La Maxe;Norroy-le-Veneur;Plesnois;Saulny;Woippy
57150:Creutzwald
57155:Marly
57160:Châtel-Saint-Germain;Lessy;Moulins-lès-Metz;Rozérieulles;Scy-Chazelles
57170:Amelécourt;Attilloncourt;Bioncourt;Burlioncourt;Chambrey;Château-Salins;Château-Voué;Coutures;Fresnes-en-Saulnois;Gerbécourt;Grémecey;Hampont;Lubécourt;Morville-lès-Vic;Obreck;Pettoncourt;Puttigny;Salonnes;Sotzeling;Vaxy;Wuisse
57175:Gandrange
57180:Terville
57185:Clouange;Vitry-sur-Orne
57190:Florange
57200:Blies-Guersviller;Blies-Ébersing;Bliesbruck;Frauenberg;Rémelfing;Sarreguemines;Wiesviller;Wœlfling-lès-Sarreguemines
57220:Bannay;Bettange;Bionville-sur-Nied;Bisten-en-Lorraine;Boucheporn;Boulay-Moselle;Brouck;Burtoncourt;Charleville-sous-Bois;Condé-Northen;Coume;Denting;Fouligny;Gomelange;Guinkirchen;Halling-lès-Boulay;Helstroff;Hinckange;Holling;Momerstroff;Mégange;Narbéfontaine;Niedervisse;Obervisse;Ottonville;Piblange;Roupeldange;Téterchen;Valmunster;Varize-Vaudoncourt;Velving;Volmerange-lès-Boulay;Éblange
57230:Baerenthal;Bitche;Bousseviller;Hanviller;Haspelschiedt;Liederschiedt;Philippsbourg;Reyersviller;Roppeviller;Schorbach;Sturzelbronn;Éguelshardt
57240:Knutange;Nilvange
57245:Chesny;Jury;Mécleuves;Peltre
57250:Moyeuvre-Grande;Moyeuvre-Petite
57255:Sainte-Marie-aux-Chênes
57260:Assenoncourt;Bassing;Bidestroff;Blanche-Église;Bourgaltroff;Cutting;Desseling;Dieuze;Domnom-lès-Dieuze;Gelucourt;Guermange;Guébestroff;Guéblange-lès-Dieuze;Guébling;Lindre-Basse;Lindre-Haute;Mulcey;Rorbach-lès-Dieuze;Saint-Médard;Tarquimpol;Val-de-Bride;Vergaville;Zommange
57270:Richemont;Uckange
57280:Fèves;Hauconcourt;Maizières-lès-Metz;Semécourt
57290:Fameck;Serémange-Erzange
57300:Ay-sur-Moselle;Hagondange;Mondelange;Trémery
57310:Bertrange;Bousse;Guénange;Rurange-lès-Thionville
57320:Alzing;Anzeling;Bibiche;Bouzonville;Brettnach;Château-Rouge;Chémery-les-Deux;Colmen;Dalstein;Filstroff;Flastroff;Freistroff;Guerstling;Heining-lès-Bouzonville;Hestroff;Menskirch;Neunkirchen-lès-Bouzonville;Oberdorff;Rémelfang;Saint-François-Lacroix;Schwerdorff;Tromborn;Vaudreching;Vœlfling-lès-Bouzonville;Waldweistroff;Ébersviller
57330:Entrange;Escherange;Hettange-Grande;Kanfen;Roussy-le-Village;Volmerange-les-Mines;Zoufftgen
57340:Achain;Baronville;Bellange;Bermering;Brulange;Bréhain;Château-Bréhain;Conthil;Dalhain;Destry;Eincheville;Haboudange;Harprich;Landroff;Lidrezing;Marthille;Morhange;Pévange;Racrange;Riche;Rodalbe;Suisse;Vallerange;Vannecourt;Viller;Villers-sur-Nied;Virming;Zarbeling
57350:Schœneck;Spicheren;Stiring-Wendel
57360:Amnéville
57365:Chailly-lès-Ennery;Ennery;Flévy
57370:Berling;Bourscheid;Danne-et-Quatre-Vents;Hangviller;Metting;Mittelbronn;Phalsbourg;Saint-Jean-Kourtzerode;Schalbach;Veckersviller;Vescheim;Vilsberg;Waltembourg;Zilling
57380:Adelange;Arraincourt;Boustroff;Chémery;Faulquemont;Guessling-Hémering;Holacourt;Mainvillers;Many;Pontpierre;Thicourt;Thonville;Vahl-lès-Faulquemont
57385:Laudrefang;Teting-sur-Nied;Tritteling-Redlach
57390:Audun-le-Tiche;Russange;Rédange
57400:Buhl-Lorraine;Dolving;Haut-Clocher;Hesse;Hilbesheim;Imling;Langatte;Sarraltroff;Sarrebourg;Schneckenbusch
57405:Arzviller;Guntzviller;Hommarting
57410:Bettviller;Bining;Gros-Réderching;Lambach;Petit-Réderching;Rahling;Rohrbach-lès-Bitche;Siersthal
57412:Achen;Etting;Kalhausen;Schmittviller
57415:Enchenberg;Montbronn
57420:Buchy;Cheminot;Chérisey;Coin-lès-Cuvry;Coin-sur-Seille;Cuvry;Fleury;Foville;Féy;Goin;Liéhon;Lorry-Mardigny;Louvigny;Marieulles;Moncheux;Orny;Pagny-lès-Goin;Pommérieux;Pontoy;Pouilly;Pournoy-la-Chétive;Pournoy-la-Grasse;Sailly-Achâtel;Saint-Jure;Secourt;Sillegny;Silly-en-Saulnois;Solgne;Verny;Vigny;Vulmont
57430:Hazembourg;Kappelkinger;Kirviller;Le Val-de-Guéblange;Sarralbe;Willerwald
57440:Algrange;Angevillers
57445:Réding
57450:Barst;Cappel;Farschviller;Farébersviller;Henriville;Théding
57455:Seingbouse
57460:Behren-lès-Forbach;Bousbach;Etzling;Kerbach
57470:Guenviller;Hombourg-Haut
57480:Apach;Contz-les-Bains;Grindorff-Bizing;Halstroff;Haute-Kontz;Hunting;Kerling-lès-Sierck;Kirsch-lès-Sierck;Kirschnaumen;Laumesfeld;Launstroff;Malling;Manderen-Ritzing;Merschweiller;Montenach;Rettel;Rustroff;Rémeling;Sierck-les-Bains;Waldwisse
57490:Carling;L'Hôpital
57500:Saint-Avold
57510:Ernestviller;Grundviller;Guebenhouse;Hilsprich;Holving;Hoste;Loupershouse;Puttelange-aux-Lacs;Richeling;Rémering-lès-Puttelange;Saint-Jean-Rohrbach
57515:Alsting
57520:Grosbliederstroff;Lixing-lès-Rouhling;Rouhling
57525:Talange
57530:Ars-Laquenexy;Bazoncourt;Coincy;Colligny;Colligny-Maizery;Courcelles-Chaussy;Courcelles-sur-Nied;Glatigny;Hayes;Landonvillers;Laquenexy;Les Étangs;Maizeroy;Maizery;Marsilly;Ogy-Montoy-Flanville;Pange;Raville;Sanry-sur-Nied;Servigny-lès-Raville;Silly-sur-Nied;Villers-Stoncourt
57535:Bronvaux;Marange-Silvange
57540:Petite-Rosselle
57550:Berviller-en-Moselle;Dalem;Falck;Hargarten-aux-Mines;Merten;Rémering;Villing
57560:Abreschviller;Lafrimbolle;Métairies-Saint-Quirin;Niderhoff;Saint-Quirin;Turquestein-Blancrupt;Vasperviller;Voyer
57565:Brouderdorff;Niderviller
57570:Basse-Rentgen;Berg-sur-Moselle;Beyren-lès-Sierck;Boust;Breistroff-la-Grande;Cattenom;Fixem;Gavisse;Hagen;Mondorff;Puttelange-lès-Thionville;Rodemack;Évrange
57580:Adaincourt;Ancerville;Arriance;Aube;Baudrecourt;Beux;Béchy;Chanville;Chenois;Flocourt;Han-sur-Nied;Herny;Lemud;Lesse;Luppy;Rémilly;Saint-Epvre;Sorbey;Thimonville;Tragny;Vatimont;Vittoncourt;Voimhaut
57590:Aboncourt-sur-Seille;Ajoncourt;Alaincourt-la-Côte;Aulnois-sur-Seille;Bacourt;Chicourt;Craincourt;Delme;Donjeux;Fonteny;Fossieux;Frémery;Hannocourt;Jallaucourt;Juville;Laneuveville-en-Saulnois;Lemoncourt;Liocourt;Lucy;Malaucourt-sur-Seille;Manhoué;Morville-sur-Nied;Oriocourt;Oron;Prévocourt;Puzieux;Tincry;Viviers;Xocourt
57600:Folkling;Forbach;Morsbach;Œting
57620:Goetzenbruck;Lemberg;Mouterhouse;Saint-Louis-lès-Bitche
57630:Bezange-la-Petite;Haraucourt-sur-Seille;Juvelize;Lezey;Marsal;Moyenvic;Vic-sur-Seille;Xanrey
57635:Bickenholtz;Brouviller;Fleisheim;Hérange;Lixheim;Vieux-Lixheim;Wintersbourg
57640:Antilly;Argancy;Bettelainville;Charly-Oradour;Failly;Malroy;Saint-Hubert;Sainte-Barbe;Sanry-lès-Vigy;Servigny-lès-Sainte-Barbe;Vigy;Vry
57645:Noisseville;Nouilly;Ogy-Montoy-Flanville;Retonfey
57650:Fontoy;Havange;Lommerange
57655:Boulange
57660:Altrippe;Biding;Bistroff;Bérig-Vintrange;Diffembach-lès-Hellimer;Erstroff;Freybouse;Frémestroff;Grostenquin;Gréning;Hellimer;Laning;Lelling;Leyviller;Lixing-lès-Saint-Avold;Maxstadt;Petit-Tenquin;Vahl-Ebersing
57670:Albestroff;Bénestroff;Francaltroff;Givrycourt;Guinzeling;Honskirch;Insming;Insviller;Lhor;Lostroff;Loudrefing;Léning;Marimont-lès-Bénestroff;Molring;Montdidier;Munster;Nelling;Neufvillage;Nébing;Réning;Torcheville;Vahl-lès-Bénestroff;Vibersviller;Vittersbourg
57680:Arry;Corny-sur-Moselle;Gorze;Novéant-sur-Moselle
57685:Augny
57690:Bambiderstroff;Créhange;Elvange;Flétrange;Guinglange;Hallering;Haute-Vigneulles;Hémilly;Marange-Zondrange;Zimming
57700:Hayange;Neufchef;Ranguevaux
57710:Aumetz;Tressange
57720:Breidenbach;Epping;Erching;Hottviller;Lengelsheim;Loutzviller;Nousseviller-lès-Bitche;Obergailbach;Ormersviller;Rimling;Rolbing;Schweyen;Volmunster;Waldhouse;Walschbronn
57730:Altviller;Folschviller;Lachambre;Macheren;Valmont
57740:Longeville-lès-Saint-Avold
57770:Moussey
57780:Rosselange
57790:Aspach;Fraquelfing;Hattigny;Hermelange;Laneuveville-lès-Lorquin;Lorquin;Nitting
57800:Betting;Béning-lès-Saint-Avold;Cocheren;Freyming-Merlebach;Rosbruck
57810:Avricourt;Azoudange;Bourdonnay;Donnelay;Fribourg;Lagarde;Languimberg;Ley;Maizières-lès-Vic;Moncourt;Ommeray;Rhodes;Réchicourt-le-Château
57815:Gondrexange
57820:Dannelbourg;Garrebourg;Henridorff;Hultehouse;Lutzelbourg;Saint-Louis
57830:Barchain;Bébing;Diane-Capelle;Foulcrey;Hertzing;Héming;Ibigny;Kerprich-aux-Bois;Landange;Neufmoulins;Richeval;Saint-Georges;Xouaxange
57840:Ottange;Rochonvillers
57850:Dabo;Haselbourg
57855:Saint-Privat-la-Montagne
57860:Montois-la-Montagne;Roncourt
57865:Amanvillers
57870:Harreberg;Hartzviller;Hommert;Plaine-de-Walsch;Troisfontaines;Walscheid
57880:Guerting;Ham-sous-Varsberg;Varsberg
57890:Diesen;Porcelette
57905:Sarreinsming;Wittring;Zetting
57910:Hambach;Neufgrange
57915:Woustviller
57920:Aboncourt;Buding;Hombourg-Budange;Kemplich;Klang;Kédange-sur-Canner;Metzeresche;Monneren;Veckring
57925:Distroff
57930:Angviller-lès-Bisping;Belles-Forêts;Berthelming;Bettborn;Fénétrange;Gosselming;Hellering-lès-Fénétrange;Mittersheim;Niederstinzel;Oberstinzel;Postroff;Romelfing;Saint-Jean-de-Bassel
57935:Luttange
57940:Metzervisse;Volstroff
57950:Montigny-lès-Metz
57960:Meisenthal;Soucht
57970:Basse-Ham;Budling;Elzange;Illange;Inglange;Kuntzig;Kœnigsmacker;Oudrenne;Stuckange;Valmestroff;Yutz
57980:Diebling;Metzing;Tenteling
57990:Hundling;Ippling;Nousseviller-Saint-Nabor
58000:Challuy;Nevers;Saint-Éloi;Sermoise-sur-Loire
58110:Achun;Alluy;Aunay-en-Bazois;Bazolles;Biches;Brinay;Chougny;Châtillon-en-Bazois;Dun-sur-Grandry;Mont-et-Marré;Montapas;Ougny;Rouy;Saint-Péreuse;Tamnay-en-Bazois;Tintury
58120:Blismes;Chaumard;Château-Chinon (Campagne);Château-Chinon (Ville);Châtin;Corancy;Dommartin;Montigny-en-Morvan;Saint-Hilaire-en-Morvan;Saint-Léger-de-Fougeret
58130:Balleray;Guérigny;Montigny-aux-Amognes;Ourouër;Poiseux;Saint-Aubin-les-Forges;Saint-Martin-d'Heuille;Urzy;Vaux d'Amognes
58140:Brassy;Chalaux;Empury;Gâcogne;Lormes;Marigny-l'Église;Mhère;Pouques-Lormes;Saint-André-en-Morvan;Saint-Martin-du-Puy;Vauclaix
58150:Garchy;Pouilly-sur-Loire;Saint-Andelain;Saint-Laurent-l'Abbaye;Saint-Martin-sur-Nohain;Saint-Quentin-sur-Nohain;Suilly-la-Tour;Tracy-sur-Loire;Vielmanay
58160:Béard;Chevenon;Druy-Parigny;Imphy;La Fermeté;Saint-Ouen-sur-Loire;Sauvigny-les-Bois
58170:Avrée;Chiddes;Fléty;Luzy;Millay;Poil;Savigny-Poil-Fol;Tazilly
58180:Marzy
58190:Amazy;Asnois;Bazoches;Dirol;Flez-Cuzy;La Maison-Dieu;Lys;Metz-le-Comte;Moissy-Moulinot;Monceaux-le-Comte;Neuffontaines;Nuars;Ruages;Saint-Aubin-des-Chaumes;Saint-Didier;Saizy;Talon;Tannay;Teigny;Vignol
58200:Alligny-Cosne;Cosne-Cours-sur-Loire;Cours;Pougny;Saint-Loup-des-Bois;Saint-Père
58210:Beuvron;Champlemy;Corvol-d'Embernard;Courcelles;Cuncy-lès-Varzy;La Chapelle-Saint-André;Marcy;Menou;Oudan;Parigny-la-Rose;Saint-Germain-des-Bois;Saint-Pierre-du-Mont;Varzy;Villiers-le-Sec
58220:Cessy-les-Bois;Ciez;Couloutre;Donzy;Perroy;Sainte-Colombe-des-Bois
58230:Alligny-en-Morvan;Dun-les-Places;Gien-sur-Cure;Gouloux;Lavault-de-Frétoy;Montsauche-les-Settons;Moux-en-Morvan;Ouroux-en-Morvan;Planchez;Saint-Agnan-en-Morvan;Saint-Brisson
58240:Azy-le-Vif;Chantenay-Saint-Imbert;Fleury-sur-Loire;Langeron;Livry;Luthenay-Uxeloup;Mars-sur-Allier;Saint-Pierre-le-Moûtier;Toury-sur-Jour;Tresnay
58250:Fours;La Nocle-Maulaix;Lanty;Montambert;Montaron;Rémilly;Saint-Seine;Ternant;Thaix
58260:La Machine;Thianges;Trois-Vèvres
58270:Anlezy;Beaumont-Sardolles;Billy-Chevannes;Cizely;Fertrève;Frasnay-Reugny;Limon;Saint-Benin-d'Azy;Saint-Firmin;Saint-Jean-aux-Amognes;Saint-Sulpice;Ville-Langy
58290:Isenay;Limanton;Maux;Moulins-Engilbert;Sermages;Vandenesse
58300:Avril-sur-Loire;Champvert;Charrin;Cossaye;Decize;Devay;Lamenay-sur-Loire;Neuville-lès-Decize;Saint-Germain-Chassenay;Saint-Hilaire-Fontaine;Saint-Léger-des-Vignes;Saint-Parize-en-Viry;Sougy-sur-Loire;Toury-Lurcy;Verneuil
58310:Arquian;Bitry;Bouhy;Dampierre-sous-Bouhy;Saint-Amand-en-Puisaye;Saint-Vérain
58320:Germigny-sur-Loire;Parigny-les-Vaux;Pougues-les-Eaux
58330:Bona;Crux-la-Ville;Jailly;Saint-Benin-des-Bois;Saint-Franchy;Saint-Maurice;Saint-Saulge;Sainte-Marie;Saxi-Bourdon
58340:Cercy-la-Tour;Diennes-Aubigny;Montigny-sur-Canne;Saint-Gratien-Savigny
58350:Arbourse;Chasnay;Châteauneuf-Val-de-Bargis;Colméry;Dompierre-sur-Nièvre;Nannay;Saint-Malo-en-Donziois
58360:Préporché;Saint-Honoré-les-Bains;Sémelay
58370:Glux-en-Glenne;Larochemillay;Onlay;Villapourçon
58380:Lucenay-lès-Aix
58390:Dornes
58400:Bulcy;Champvoux;Chaulgnes;La Charité-sur-Loire;La Marche;Mesves-sur-Loire;Narcy;Raveau;Tronsanges;Varennes-lès-Narcy
58410:Entrains-sur-Nohain;Menestreau
58420:Asnan;Beaulieu;Brinon-sur-Beuvron;Bussy-la-Pesle;Challement;Champallement;Chevannes-Changy;Dompierre-sur-Héry;Grenois;Guipy;Michaugues;Moraches;Neuilly;Saint-Révérien;Taconnay;Vitry-Laché
58430:Arleuf;Fâchin
58440:La Celle-sur-Loire;Myennes
58450:Annay;Neuvy-sur-Loire
58460:Breugnon;Corvol-l'Orgueilleux;Trucy-l'Orgueilleux
58470:Gimouille;Magny-Cours;Saincaize-Meauce
58490:Saint-Parize-le-Châtel
58500:Armes;Billy-sur-Oisy;Chevroches;Clamecy;Oisy;Ouagne;Pousseaux;Rix;Surgy;Villiers-sur-Yonne
58530:Brèves;Dornecy
58600:Fourchambault;Garchizy
58640:Varennes-Vauzelles
58660:Coulanges-lès-Nevers
58700:Arthel;Arzembouy;Authiou;Beaumont-la-Ferrière;Champlin;Chazeuil;Giry;La Celle-sur-Nièvre;Lurcy-le-Bourg;Montenoison;Moussy;Murlin;Nolay;Oulon;Prémery;Saint-Bonnot;Sichamps
58800:Anthien;Cervon;Chaumot;Chitry-les-Mines;Corbigny;Epiry;Germenay;Héry;La Collancelle;Magny-Lormes;Marigny-sur-Yonne;Montreuillon;Mouron-sur-Yonne;Pazy;Sardy-lès-Épiry
59000:Hellemmes-Lille;Lille;Lomme
59100:Roubaix
59110:La Madeleine
59111:Bouchain;Hordain;Lieu-Saint-Amand;Wavrechain-sous-Faulx
59112:Annœullin;Carnin
59113:Seclin
59114:Eecke;Saint-Sylvestre-Cappel;Steenvoorde;Terdeghem
59115:Leers
59116:Houplines
59117:Wervicq-Sud
59118:Wambrechies
59119:Waziers
59120:Loos
59121:Haulchin;Prouvy
59122:Ghyvelde;Hondschoote;Killem;Les Moëres;Oost-Cappel;Rexpoëde
59123:Bray-Dunes;Zuydcoote
59124:Escaudain
59125:Trith-Saint-Léger
59126:Linselles
59127:Dehéries;Esnes;Malincourt;Walincourt-Selvigny;Élincourt
59128:Flers-en-Escrebieux
59129:Avesnes-les-Aubert
59130:Lambersart
59131:Rousies
59132:Baives;Eppe-Sauvage;Glageon;Moustier-en-Fagne;Ohain;Trélon;Wallers-en-Fagne
59133:Camphin-en-Carembault;Phalempin
59134:Beaucamps-Ligny;Fournes-en-Weppes;Herlies;Le Maisnil;Wicres
59135:Bellaing;Wallers
59136:Wavrin
59137:Busigny
59138:Bachant;Hargnies;Pont-sur-Sambre;Vieux-Mesnil
59139:Noyelles-lès-Seclin;Wattignies
59140:Dunkerque;Fort-Mardyck;Mardyck;Saint-Pol-sur-Mer
59141:Iwuy;Thun-Saint-Martin;Thun-l'Évêque
59142:Villers-Outréaux
59143:Holque;Lederzeele;Millam;Nieurlet;Saint-Momelin;Watten;Wulverdinghe
59144:Amfroipret;Bermeries;Bry;Eth;Gommegnies;Jenlain;L'Orée de Mormal;Preux-au-Sart;Wargnies-le-Grand;Wargnies-le-Petit
59145:Berlaimont;Sassegnies
59146:Pecquencourt
59147:Chemy;Gondecourt;Herrin
59148:Flines-lez-Raches
59149:Aibes;Bousignies-sur-Roc;Cousolre
59150:Wattrelos
59151:Arleux;Brunémont;Bugnicourt;Estrées;Hamel
59152:Anstaing;Chéreng;Gruson;Tressin
59153:Grand-Fort-Philippe
59154:Crespin
59155:Faches-Thumesnil
59156:Lourches
59157:Beauvois-en-Cambrésis;Fontaine-au-Pire
59158:Flines-lès-Mortagne;Maulde;Mortagne-du-Nord;Thun-Saint-Amand
59159:Marcoing;Noyelles-sur-Escaut;Ribécourt-la-Tour
59160:Capinghem;Hellemmes-Lille;Lille;Lomme
59161:Cagnoncles;Escaudœuvres;Eswars;Naves;Ramillies
59162:Ostricourt
59163:Condé-sur-l'Escaut;Saint-Aybert;Thivencelle
59164:Marpent
59165:Auberchicourt
59166:Bousbecque
59167:Lallaing
59168:Boussois
59169:Cantin;Erchin;Férin;Gœulzin;Roucourt
59170:Croix
59171:Erre;Hornaing;Hélesmes
59172:Mastaing;Rœulx
59173:Blaringhem;Ebblinghem;Lynde;Renescure;Sercus
59174:La Sentinelle
59175:Templemars;Vendeville
59176:Masny;Écaillon
59177:Rainsars;Ramousies;Sains-du-Nord
59178:Bousignies;Brillon;Hasnon;Millonfosse
59179:Fenain
59180:Cappelle-la-Grande
59181:Steenwerck
59182:Loffre;Montigny-en-Ostrevent
59184:Sainghin-en-Weppes
59185:Provin
59186:Anor
59187:Dechy
59188:Saint-Aubert;Saint-Vaast-en-Cambrésis;Villers-en-Cauchies
59189:Boëseghem;Steenbecque;Thiennes
59190:Borre;Caëstre;Hazebrouck;Hondeghem;Morbecque;Pradelles;Staple;Wallon-Cappel
59191:Caullery;Haucourt-en-Cambrésis;Ligny-en-Cambrésis
59192:Beuvrages
59193:Erquinghem-Lys
59194:Anhiers;Râches
59195:Hérin;Oisy
59198:Haspres
59199:Bruille-Saint-Amand;Hergnies
59200:Tourcoing
59210:Coudekerque-Branche
59211:Santes
59212:Wignehies
59213:Bermerain;Capelle;Escarmain;Saint-Martin-sur-Écaillon;Sommaing;Vendegies-sur-Écaillon
59214:Quiévy
59215:Abscon
59216:Beugnies;Dimont;Sars-Poteries
59217:Boussières-en-Cambrésis;Bévillers;Carnières;Cattenières
59218:Neuville-en-Avesnois;Poix-du-Nord;Salesches;Vendegies-au-Bois
59219:Floyon;Larouillies;Étrœungt
59220:Denain;Rouvignies;Wavrechain-sous-Denain
59221:Bauvin
59222:Bousies;Croix-Caluyau;Forest-en-Cambrésis
59223:Roncq
59224:Monchaux-sur-Écaillon;Thiant
59225:Clary;Montigny-en-Cambrésis
59226:Lecelles;Rumegies
59227:Montrécourt;Saulzoir;Verchain-Maugré
59229:Coudekerque-Village;Téteghem;Téteghem-Coudekerque-Village;Uxem
59230:Château-l'Abbaye;Nivelle;Rosult;Saint-Amand-les-Eaux;Sars-et-Rosières
59231:Gonnelieu;Gouzeaucourt;Villers-Plouich
59232:Vieux-Berquin
59233:Maing
59234:Fressain;Monchecourt;Villers-au-Tertre
59235:Bersée
59236:Frelinghien
59237:Verlinghem
59238:Maretz
59239:La Neuville;Thumeries
59240:Dunkerque;Fort-Mardyck;Mardyck;Saint-Pol-sur-Mer
59241:Masnières
59242:Cappelle-en-Pévèle;Genech;Templeuve-en-Pévèle
59243:Quarouble
59244:Cartignies;Grand-Fayt;Petit-Fayt
59245:Recquignies
59246:Mons-en-Pévèle
59247:Féchain;Hem-Lenglet
59249:Aubers;Fromelles
59250:Halluin
59251:Allennes-les-Marais
59252:Marcq-en-Ostrevent;Marquette-en-Ostrevant;Wasnes-au-Bac
59253:La Gorgue
59254:Ghyvelde;Les Moëres
59255:Haveluy
59258:Crèvecœur-sur-l'Escaut;Les Rues-des-Vignes;Lesdain
59259:Lécluse
59260:Hellemmes-Lille;Lezennes;Lille;Lomme
59261:Wahagnies
59262:Sainghin-en-Mélantois
59263:Houplin-Ancoisne
59264:Onnaing
59265:Aubencheul-au-Bac;Aubigny-au-Bac
59266:Banteux;Bantouzelle;Honnecourt-sur-Escaut
59267:Cantaing-sur-Escaut;Flesquières;Proville
59268:Abancourt;Blécourt;Cuvillers;Fressies;Haynecourt;Sancourt
59269:Artres;Quérénaing;Sepmeries
59270:Bailleul;Berthen;Flêtre;Godewaersvelde;Merris;Méteren;Saint-Jans-Cappel;Strazeele
59271:Viesly
59272:Don
59273:Fretin;Péronne-en-Mélantois
59274:Marquillies
59277:Rieux-en-Cambrésis
59278:Escautpont
59279:Craywick;Dunkerque;Fort-Mardyck;Loon-Plage;Mardyck;Saint-Pol-sur-Mer
59280:Armentières;Bois-Grenier
59281:Rumilly-en-Cambrésis
59282:Douchy-les-Mines;Noyelles-sur-Selle
59283:Moncheaux;Raimbeaucourt
59284:Pitgam
59285:Arnèke;Buysscheure;Rubrouck
59286:Roost-Warendin
59287:Guesnain;Lewarde
59288:Preux-au-Bois
59290:Wasquehal
59292:Saint-Hilaire-lez-Cambrai
59293:Neuville-sur-Escaut
59294:Haussy
59295:Estrun;Paillencourt
59296:Avesnes-le-Sec
59297:Villers-Guislain
59299:Boeschepe
59300:Aulnoy-lez-Valenciennes;Famars;Valenciennes
59310:Aix-en-Pévèle;Auchy-lez-Orchies;Beuvry-la-Forêt;Coutiches;Faumont;Landas;Mouchin;Nomain;Orchies;Saméon
59320:Emmerin;Englos;Ennetières-en-Weppes;Erquinghem-le-Sec;Escobecques;Hallennes-lez-Haubourdin;Haubourdin;Radinghem-en-Weppes;Sequedin
59330:Beaufort;Boussières-sur-Sambre;Hautmont;Limont-Fontaine;Neuf-Mesnil;Saint-Remy-du-Nord;Éclaibes
59350:Saint-André-lez-Lille
59360:Bazuel;Catillon-sur-Sambre;Escaufourt;La Groise;Le Cateau-Cambrésis;Mazinghien;Montay;Neuvilly;Ors;Pommereuil;Rejet-de-Beaulieu;Saint-Benin;Saint-Souplet
59370:Mons-en-Barœul
59380:Armbouts-Cappel;Bergues;Bierne;Bissezeele;Coudekerque-Village;Crochte;Quaëdypre;Socx;Spycker;Steene;Téteghem;Téteghem-Coudekerque-Village;Warhem;West-Cappel;Wylder
59390:Lannoy;Lys-lez-Lannoy;Sailly-lez-Lannoy;Toufflers
59400:Anneux;Awoingt;Boursies;Cambrai;Cauroir;Doignies;Estourmel;Fontaine-Notre-Dame;Mœuvres;Niergnies;Séranvillers-Forenville;Wambaix
59410:Anzin
59420:Mouvaux
59430:Dunkerque;Fort-Mardyck;Mardyck;Saint-Pol-sur-Mer
59440:Avesnelles;Avesnes-sur-Helpe;Bas-Lieu;Boulogne-sur-Helpe;Dompierre-sur-Helpe;Dourlers;Flaumont-Waudrechies;Floursies;Haut-Lieu;Marbaix;Saint-Aubin;Saint-Hilaire-sur-Helpe;Semousies;Sémeries
59450:Sin-le-Noble
59460:Jeumont
59470:Bambecque;Bollezeele;Broxeele;Eringhem;Esquelbecq;Herzeele;Houtkerque;Ledringhem;Merckeghem;Volckerinckhove;Wormhout;Zegerscappel
59480:Illies;La Bassée
59490:Bruille-lez-Marchiennes;Somain
59491:Villeneuve-d'Ascq
59492:Hoymille
59493:Villeneuve-d'Ascq
59494:Aubry-du-Hainaut;Petite-Forêt
59495:Leffrinckoucke
59496:Hantay;Salomé
59500:Douai
59510:Forest-sur-Marque;Hem
59520:Marquette-lez-Lille
59530:Beaudignies;Englefontaine;Frasnoy;Ghissignies;Hecq;Jolimetz;Le Quesnoy;Locquignol;Louvignies-Quesnoy;Orsinval;Potelle;Raucourt-au-Bois;Ruesnes;Villereau;Villers-Pol
59540:Beaumont-en-Cambrésis;Béthencourt;Caudry;Inchy
59550:Beaurepaire-sur-Sambre;Fontaine-au-Bois;Landrecies;Le Favril;Maroilles;Noyelles-sur-Sambre;Prisches;Robersart;Taisnières-en-Thiérache
59551:Attiches;Tourmignies
59552:Courchelettes;Lambres-lez-Douai
59553:Cuincy;Esquerchin;Lauwin-Planque
59554:Bantigny;Neuville-Saint-Rémy;Raillencourt-Sainte-Olle;Sailly-lez-Cambrai;Tilloy-lez-Cambrai
59560:Comines;Warneton
59570:Amfroipret;Audignies;Bavay;Bellignies;Bermeries;Bettrechies;Gussignies;Hon-Hergies;Houdain-lez-Bavay;L'Orée de Mormal;La Flamengrie;La Longueville;Mecquignies;Obies;Saint-Waast;Taisnières-sur-Hon
59580:Aniche;Émerchicourt
59590:Raismes
59600:Assevent;Bersillies;Bettignies;Gognies-Chaussée;Mairieux;Maubeuge;Vieux-Reng;Villers-Sire-Nicole;Élesmes
59610:Fourmies;Féron
59620:Aulnoye-Aymeries;Leval;Monceau-Saint-Waast;Saint-Remy-Chaussée;Écuélin
59630:Bourbourg;Brouckerque;Cappelle-Brouck;Drincham;Looberghe;Saint-Pierre-Brouck
59640:Dunkerque;Fort-Mardyck;Mardyck;Saint-Pol-sur-Mer
59650:Villeneuve-d'Ascq
59660:Haverskerque;Merville
59670:Bavinchove;Cassel;Hardifort;Noordpeene;Ochtezeele;Oudezeele;Oxelaëre;Sainte-Marie-Cappel;Wemaers-Cappel;Winnezeele;Zermezeele;Zuytpeene
59680:Cerfontaine;Colleret;Damousies;Ferrière-la-Grande;Ferrière-la-Petite;Obrechies;Quiévelon;Wattignies-la-Victoire
59690:Vieux-Condé
59700:Marcq-en-Barœul
59710:Avelin;Ennevelin;Mérignies;Pont-à-Marcq
59720:Louvroil
59730:Beaurain;Briastre;Romeries;Saint-Python;Solesmes;Vertain
59740:Beaurieux;Bérelles;Choisies;Clairfayts;Dimechaux;Eccles;Felleries;Hestrud;Lez-Fontaine;Liessies;Solre-le-Château;Solrinnes;Willies
59750:Feignies
59760:Grande-Synthe
59770:Marly
59777:Hellemmes-Lille;Lille;Lomme
59780:Baisieux;Camphin-en-Pévèle;Willems
59790:Ronchin
59800:Hellemmes-Lille;Lille;Lomme
59810:Lesquin
59820:Gravelines;Saint-Georges-sur-l'Aa
59830:Bachy;Bourghelles;Bouvines;Cobrieux;Cysoing;Louvil;Wannehain
59840:Lompret;Prémesques;Pérenchies
59850:Nieppe
59860:Bruay-sur-l'Escaut
59870:Bouvignies;Marchiennes;Rieulay;Tilloy-lez-Marchiennes;Vred;Wandignies-Hamage;Warlaing
59880:Saint-Saulve
59890:Deûlémont;Quesnoy-sur-Deûle
59910:Bondues
59920:Quiévrechain
59930:La Chapelle-d'Armentières
59940:Estaires;Le Doulieu;Neuf-Berquin
59950:Auby
59960:Neuville-en-Ferrain
59970:Fresnes-sur-Escaut;Odomez;Vicq
59980:Bertry;Honnechy;Maurois;Reumont;Troisvilles
59990:Curgies;Estreux;Maresches;Préseau;Rombies-et-Marchipont;Saultain;Sebourg
60000:Allonne;Aux Marais;Beauvais;Fouquenies;Frocourt;Goincourt;Saint-Martin-le-Nœud;Tillé
60100:Creil
60110:Amblainville;Corbeil-Cerf;Esches;Lormaison;Méru
60112:Bonnières;Crillon;Haucourt;Herchies;Juvignies;La Neuville-Vault;Maisoncelle-Saint-Pierre;Martincourt;Milly-sur-Thérain;Pierrefitte-en-Beauvaisis;Troissereux;Verderel-lès-Sauqueuse;Vrocourt
60113:Baugy;Braisnes-sur-Aronde;Monchy-Humières
60117:Gondreville;Russy-Bémont;Vauciennes;Vaumoise;Vez
60119:Hénonville;Monts;Neuville-Bosc
60120:Ansauvillers;Bacouël;Beauvoir;Blancfossé;Bonneuil-les-Eaux;Bonvillers;Breteuil;Broyes;Chepoix;Cormeilles;Croissy-sur-Celle;Esquennoy;Fléchy;Gannes;Gouy-les-Groseillers;Hardivillers;La Hérelle;Lavacquerie;Le Crocq;Le Mesnil-Saint-Firmin;Mory-Montcrux;Paillart;Plainville;Rocquencourt;Rouvroy-les-Merles;Sérévillers;Tartigny;Troussencourt;Vendeuil-Caply;Villers-Vicomte
60123:Bonneuil-en-Valois;Éméville
60126:Longueil-Sainte-Marie;Rivecourt
60127:Fresnoy-la-Rivière;Morienval
60128:Mortefontaine;Plailly
60129:Béthancourt-en-Valois;Gilocourt;Glaignes;Orrouy
60130:Angivillers;Avrechy;Brunvillers-la-Motte;Bulles;Catillon-Fumechon;Cuignières;Erquinvillers;Fournival;Le Mesnil-sur-Bulles;Le Plessier-sur-Bulles;Le Plessier-sur-Saint-Just;Lieuvillers;Noroy;Nourard-le-Franc;Plainval;Quinquempoix;Ravenel;Saint-Just-en-Chaussée;Saint-Remy-en-l'Eau;Valescourt;Wavignies
60134:Montreuil-sur-Thérain;Villers-Saint-Sépulcre
60138:Chiry-Ourscamp
60140:Bailleval;Labruyère;Liancourt;Mogneville;Rosoy;Verderonne
60141:Boursonne;Ivors
60149:Montherlant;Saint-Crépin-Ibouvillers
60150:Chevincourt;Coudun;Giraumont;Janville;Le Plessis-Brion;Longueil-Annel;Machemont;Montmacq;Mélicocq;Thourotte;Villers-sur-Coudun
60153:Rethondes
60155:Rainvillers;Saint-Léger-en-Bray
60157:Élincourt-Sainte-Marguerite
60160:Montataire;Thiverny
60162:Antheuil-Portes;Vignemont
60170:Bailly;Cambronne-lès-Ribécourt;Carlepont;Pimprez;Ribécourt-Dreslincourt;Saint-Crépin-aux-Bois;Saint-Léger-aux-Bois;Tracy-le-Mont;Tracy-le-Val
60173:Ivry-le-Temple
60175:Villeneuve-les-Sablons
60180:Nogent-sur-Oise
60190:Arsy;Avrigny;Bailleul-le-Soc;Baugy;Blincourt;Cernoy;Choisy-la-Victoire;Cressonsacq;Estrées-Saint-Denis;Fouilleuse;Francières;Gournay-sur-Aronde;Grandvillers-aux-Bois;Hémévillers;La Neuville-Roy;Lachelle;Montiers;Montmartin;Moyenneville;Moyvillers;Neufvy-sur-Aronde;Pronleroy;Remy;Rouvillers;Sacy-le-Petit;Épineuse
60200:Compiègne
60210:Beaudéduit;Briot;Brombos;Cempuis;Daméraucourt;Dargies;Gaudechart;Grandvilliers;Grez;Halloy;Hautbos;Laverrière;Le Hamel;Le Mesnil-Conteville;Offoy;Saint-Maur;Saint-Thibault;Sarcus;Sarnois;Sommereux;Thieuloy-Saint-Antoine;Élencourt
60220:Abancourt;Blargies;Boutavent;Bouvresse;Broquiers;Campeaux;Canny-sur-Thérain;Escles-Saint-Pierre;Formerie;Fouilloy;Gourchelles;Lannoy-Cuillère;Moliens;Monceaux-l'Abbaye;Mureaumont;Omécourt;Quincampoix-Fleuzy;Romescamps;Saint-Arnoult;Saint-Samson-la-Poterie;Saint-Valery
60230:Chambly
60240:Bachivillers;Boissy-le-Bois;Boubiers;Bouconvillers;Boury-en-Vexin;Chambors;Chaumont-en-Vexin;Chavençon;Courcelles-lès-Gisors;Delincourt;Fay-les-Étangs;Fleury;Fresne-Léguillon;Fresneaux-Montchevreuil;Hadancourt-le-Haut-Clocher;Hardivillers-en-Vexin;Jaméricourt;Jouy-sous-Thelle;La Corne-en-Vexin;Lattainville;Lavilletertre;Le Mesnil-Théribus;Liancourt-Saint-Pierre;Lierville;Loconville;Monneville;Montagny-en-Vexin;Montchevreuil;Montjavoult;Parnes;Reilly;Senots;Serans;Thibivillers;Tourly;Vaudancourt;Énencourt-le-Sec
60250:Angy;Ansacq;Balagny-sur-Thérain;Bury;Foulangues;Heilles;Hondainville;Mouchy-le-Châtel;Mouy;Thury-sous-Clermont
60260:Lamorlaye
60270:Gouvieux
60280:Bienville;Clairoix;Margny-lès-Compiègne;Venette
60290:Cambronne-lès-Clermont;Cauffry;Laigneville;Monchy-Saint-Éloi;Neuilly-sous-Clermont;Rantigny
60300:Apremont;Aumont-en-Halatte;Avilly-Saint-Léonard;Baron;Borest;Chamant;Courteuil;Fontaine-Chaalis;Mont-l'Évêque;Montlognon;Senlis
60310:Amy;Avricourt;Beaulieu-les-Fontaines;Candor;Cannectancourt;Canny-sur-Matz;Crapeaumesnil;Cuy;Dives;Fresnières;Gury;Laberlière;Lagny;Lassigny;Margny-aux-Cerises;Ognolles;Plessis-de-Roye;Roye-sur-Matz;Solente;Thiescourt;Écuvilly;Évricourt
60320:Béthisy-Saint-Martin;Béthisy-Saint-Pierre;Néry;Saint-Sauveur
60330:Lagny-le-Sec;Le Plessis-Belleville;Silly-le-Long;Ève
60340:Saint-Leu-d'Esserent;Villers-sous-Saint-Leu
60350:Attichy;Autrêches;Berneuil-sur-Aisne;Bitry;Chelles;Couloisy;Courtieux;Croutoy;Cuise-la-Motte;Hautefontaine;Jaulzy;Moulin-sous-Touvent;Pierrefonds;Saint-Jean-aux-Bois;Saint-Pierre-lès-Bitry;Saint-Étienne-Roilaye;Trosly-Breuil;Vieux-Moulin
60360:Auchy-la-Montagne;Catheux;Choqueuse-les-Bénards;Conteville;Crèvecœur-le-Grand;Doméliers;Fontaine-Bonneleau;Hétomesnil;Le Gallet;Le Saulchoy;Lihus;Luchy;Prévillers;Rotangy;Viefvillers
60370:Berthecourt;Hermes;Saint-Félix
60380:Bazancourt;Buicourt;Ernemont-Boutavent;Escames;Fontenay-Torcy;Gerberoy;Grémévillers;Hécourt;Héricourt-sur-Thérain;Lachapelle-sous-Gerberoy;Loueuse;Morvillers;Saint-Deniscourt;Saint-Quentin-des-Prés;Songeons;Sully;Thérines;Villers-Vermont;Wambez
60390:Auneuil;Auteuil;Beaumont-les-Nonains;Berneuil-en-Bray;La Houssoye;La Neuville-Garnier;Le Vauroux;Les Hauts-Talican;Porcheux;Villotran
60400:Appilly;Babœuf;Beaurains-lès-Noyon;Brétigny;Bussy;Béhéricourt;Caisnes;Crisolles;Cuts;Genvry;Grandrû;Larbroye;Mondescourt;Morlincourt;Nampcel;Noyon;Passel;Pont-l'Évêque;Pontoise-lès-Noyon;Porquéricourt;Salency;Sempigny;Sermaize;Suzoy;Varesnes;Vauchelles;Ville
60410:Rhuis;Roberval;Saint-Vaast-de-Longmont;Saintines;Verberie;Villeneuve-sur-Verberie
60420:Coivrel;Courcelles-Epayelles;Crèvecœur-le-Petit;Domfront;Dompierre;Ferrières;Godenvillers;Le Frestoy-Vaux;Le Ployron;Léglantiers;Maignelay-Montigny;Montgérain;Ménévillers;Méry-la-Bataille;Royaucourt;Sains-Morainvillers;Saint-Martin-aux-Bois;Tricot;Wacquemoulin;Welles-Pérennes
60430:Abbecourt;Hodenc-l'Évêque;Le Coudray-sur-Thelle;Noailles;Ponchon;Saint-Sulpice;Silly-Tillard;Warluis
60440:Boissy-Fresnoy;Brégy;Chèvreville;Nanteuil-le-Haudouin;Ognes;Péroy-les-Gombries;Rosières;Versigny
60460:Blaincourt-lès-Précy;Précy-sur-Oise
60480:Abbeville-Saint-Lucien;Bucamps;Campremy;Fontaine-Saint-Lucien;Francastel;Froissy;Guignecourt;La Neuville-Saint-Pierre;Lachaussée-du-Bois-d'Écu;Le Quesnel-Aubry;Maisoncelle-Tuilerie;Maulers;Montreuil-sur-Brêche;Muidorge;Noirémont;Noyers-Saint-Martin;Oursel-Maison;Puits-la-Vallée;Reuil-sur-Brêche;Saint-André-Farivillers;Sainte-Eusoye;Thieux
60490:Belloy;Biermont;Boulogne-la-Grasse;Conchy-les-Pots;Cuvilly;Hainvillers;La Neuville-sur-Ressons;Lataule;Marest-sur-Matz;Mareuil-la-Motte;Margny-sur-Matz;Marquéglise;Mortemer;Orvillers-Sorel;Ressons-sur-Matz;Ricquebourg;Vandélicourt
60500:Chantilly;Vineuil-Saint-Firmin
60510:Bonlier;Bresles;Essuiles;Fouquerolles;Haudivillers;La Neuville-en-Hez;La Rue-Saint-Pierre;Lafraye;Laversines;Le Fay-Saint-Quentin;Litz;Nivillers;Oroër;Rochy-Condé;Rémérangles;Therdonne;Velennes
60520:La Chapelle-en-Serval;Pontarmé;Thiers-sur-Thève
60530:Crouy-en-Thelle;Dieudonné;Ercuis;Fresnoy-en-Thelle;Le Mesnil-en-Thelle;Morangles;Neuilly-en-Thelle
60540:Belle-Église;Bornel;Puiseux-le-Hauberger
60550:Verneuil-en-Halatte
60560:Orry-la-Ville
60570:Andeville;Laboissière-en-Thelle;Mortefontaine-en-Thelle
60580:Coye-la-Forêt
60590:Boutencourt;Flavacourt;Labosse;Lalande-en-Son;Le Vaumain;Sérifontaine;Talmontiers;Trie-Château;Trie-la-Ville;Énencourt-Léage;Éragny-sur-Epte
60600:Agnetz;Airion;Breuil-le-Vert;Clermont;Erquery;Fitz-James;Lamécourt;Maimbeville;Rémécourt;Saint-Aubin-sous-Erquery;Étouy
60610:Lacroix-Saint-Ouen
60620:Acy-en-Multien;Antilly;Bargny;Betz;Bouillancy;Boullarre;Cuvergnon;Ormoy-le-Davien;Rosoy-en-Multien;Rouvres-en-Multien;Réez-Fosse-Martin;Villers-Saint-Genest;Étavigny
60640:Beaugies-sous-Bois;Berlancourt;Campagne;Catigny;Flavy-le-Meldeux;Fréniches;Frétoy-le-Château;Golancourt;Guiscard;Le Plessis-Patte-d'Oie;Libermont;Maucourt;Muirancourt;Quesmy;Villeselve
60650:Blacourt;Espaubourg;Glatigny;Hannaches;Hanvoile;Hodenc-en-Bray;Lachapelle-aux-Pots;Le Mont-Saint-Adrien;Lhéraule;Ons-en-Bray;Saint-Aubin-en-Bray;Saint-Germain-la-Poterie;Saint-Paul;Savignies;Senantes;Villembray;Villers-Saint-Barthélemy;Villers-sur-Auchy
60660:Cires-lès-Mello;Cramoisy;Maysel;Mello;Rousseloy;Saint-Vaast-lès-Mello
60680:Canly;Grandfresnoy;Jonquières;Le Fayel
60690:Achy;Fontaine-Lavaganne;Haute-Épine;La Neuville-sur-Oudeuil;Marseille-en-Beauvaisis;Rothois;Roy-Boissy
60700:Bazicourt;Beaurepaire;Fleurines;Les Ageux;Pont-Sainte-Maxence;Pontpoint;Sacy-le-Grand;Saint-Martin-Longueau
60710:Chevrières;Houdancourt
60730:Cauvigny;Lachapelle-Saint-Pierre;Novillers;Sainte-Geneviève;Ully-Saint-Georges
60740:Saint-Maximin
60750:Choisy-au-Bac
60790:La Drenne;Montherlant;Pouilly;Saint-Crépin-Ibouvillers;Valdampierre
60800:Auger-Saint-Vincent;Crépy-en-Valois;Duvy;Feigneux;Fresnoy-le-Luat;Lévignen;Ormoy-Villers;Rocquemont;Rouville;Séry-Magneval;Trumilly
60810:Barbery;Brasseuse;Montépilloy;Raray;Rully;Villers-Saint-Frambourg-Ognon
60820:Boran-sur-Oise
60840:Breuil-le-Sec;Catenoy;Nointel
60850:Cuigy-en-Bray;Lalandelle;Le Coudray-Saint-Germer;Puiseux-en-Bray;Saint-Germer-de-Fly;Saint-Pierre-es-Champs
60860:Blicourt;Oudeuil;Pisseleu;Saint-Omer-en-Chaussée;Villers-sur-Bonnières
60870:Brenouille;Rieux;Villers-Saint-Paul
60880:Armancourt;Jaux;Le Meux
60890:Autheuil-en-Valois;La Villeneuve-sous-Thury;Mareuil-sur-Ourcq;Marolles;Neufchelles;Thury-en-Valois;Varinfroy
60930:Bailleul-sur-Thérain
60940:Angicourt;Cinqueux;Monceaux
60950:Ermenonville;Montagny-Sainte-Félicité;Ver-sur-Launette
60960:Feuquières
61000:Alençon;Cerisé;Saint-Germain-du-Corbéis
61100:Athis-Val de Rouvre;Athis-de-l'Orne;Aubusson;Bréel;Caligny;Cerisy-Belle-Étoile;Durcet;Flers;La Bazoque;La Carneille;La Chapelle-Biche;La Chapelle-au-Moine;La Lande-Patry;La Lande-Saint-Siméon;La Selle-la-Forge;Landigou;Landisacq;Les Tourailles;Montilly-sur-Noireau;Notre-Dame-du-Rocher;Ronfeugerai;Saint-Georges-des-Groseillers;Saint-Paul;Sainte-Opportune;Ségrie-Fontaine;Taillebois
61110:Bretoncelles;Condeau;Condé-sur-Huisne;Coulonges-les-Sablons;Cour-Maugis sur Huisne;La Madeleine-Bouvet;Moutiers-au-Perche;Rémalard en Perche;Sablons sur Huisne;Saint-Germain-des-Grois;Verrières
61120:Aubry-le-Panthou;Camembert;Canapville;Champosoult;Crouttes;Fresnay-le-Samson;Guerquesalles;Le Renouard;Le Sap;Les Champeaux;Neuville-sur-Touques;Orville;Pontchardon;Roiville;Sap-en-Auge;Ticheville;Vimoutiers
61130:Appenai-sous-Bellême;Belforêt-en-Perche;Bellou-le-Trichard;Bellême;Dame-Marie;Eperrais;Gémages;Igé;L'Hermitière;La Chapelle-Souëf;La Perrière;La Rouge;Le Gué-de-la-Chaîne;Le Theil;Mâle;Origny-le-Butin;Origny-le-Roux;Pouvrai;Saint-Agnan-sur-Erre;Saint-Cyr-la-Rosière;Saint-Fulgent-des-Ormes;Saint-Germain-de-la-Coudre;Saint-Martin-du-Vieux-Bellême;Saint-Ouen-de-la-Cour;Sérigny;Val-au-Perche;Vaunoise
61140:Bagnoles de l'Orne Normandie;Bagnoles-de-l'Orne;Beaulandais;Couterne;Geneslay;Haleine;Juvigny Val d'Andaine;Juvigny-sous-Andaine;La Baroche-sous-Lucé;La Chapelle-d'Andaine;Loré;Lucé;Rives d'Andaine;Saint-Denis-de-Villenette;Saint-Michel-des-Andaines;Sept-Forges
61150:Avoine;Batilly;Fontenai-sur-Orne;Goulet;Joué-du-Plain;La Courbe;Loucé;Lougé-sur-Maire;Montgaroult;Monts-sur-Orne;Rânes;Saint-Brice-sous-Rânes;Saint-Ouen-sur-Maire;Sentilly;Serans;Sevrai;Tanques;Vieux-Pont;Écouché;Écouché-les-Vallées
61160:Aubry-en-Exmes;Avernes-sous-Exmes;Bailleul;Brieux;Chambois;Coudehard;Coulonces;Courménil;Exmes;Fel;Fontaine-les-Bassets;Gouffern en Auge;Guêprei;La Cochère;Le Bourg-Saint-Léonard;Louvières-en-Auge;Merri;Mont-Ormel;Montabard;Montreuil-la-Cambe;Neauphe-sur-Dive;Nécy;Ommoy;Omméel;Rônai;Saint-Gervais-des-Sablons;Saint-Lambert-sur-Dive;Saint-Pierre-la-Rivière;Silly-en-Gouffern;Survie;Tournai-sur-Dive;Trun;Urou-et-Crennes;Villebadin;Villedieu-lès-Bailleul;Écorches
61170:Barville;Bures;Buré;Coulonges-sur-Sarthe;Laleu;Le Ménil-Guyon;Le Mêle-sur-Sarthe;Le Plantis;Les Ventes-de-Bourse;Marchemaisons;Montchevrel;Saint-Agnan-sur-Sarthe;Saint-Aubin-d'Appenai;Saint-Julien-sur-Sarthe;Saint-Léger-sur-Sarthe;Sainte-Scolasse-sur-Sarthe
61190:Autheuil;Beaulieu;Bivilliers;Bresolettes;Bubertré;Champs;Charencey;Irai;La Poterie-au-Perche;La Ventrouze;Lignerolles;Moussonvilliers;Normandel;Prépotin;Randonnai;Saint-Maurice-lès-Charencey;Tourouvre;Tourouvre au Perche
61200:Argentan;Aubry-en-Exmes;Aunou-le-Faucon;Avernes-sous-Exmes;Batilly;Chambois;Commeaux;Courménil;Exmes;Fel;Fleuré;Fontenai-sur-Orne;Gouffern en Auge;Juvigny-sur-Orne;La Cochère;La Courbe;Le Bourg-Saint-Léonard;Loucé;Moulins-sur-Orne;Occagnes;Omméel;Sai;Saint-Ouen-sur-Maire;Saint-Pierre-la-Rivière;Sarceaux;Serans;Silly-en-Gouffern;Survie;Sévigny;Urou-et-Crennes;Villebadin;Écouché;Écouché-les-Vallées
61210:Bazoches-au-Houlme;Champcerie;Chênedouit;Giel-Courteilles;Habloville;La Forêt-Auvray;La Fresnaye-au-Sauvage;La Lande-de-Lougé;Les Rotours;Les Yveteaux;Montreuil-au-Houlme;Ménil-Gondouin;Ménil-Hermei;Ménil-Jean;Ménil-Vin;Neuvy-au-Houlme;Putanges-Pont-Écrepin;Putanges-le-Lac;Rabodanges;Ri;Saint-Aubert-sur-Orne;Sainte-Croix-sur-Orne;Sainte-Honorine-la-Guillaume
61220:Bellou-en-Houlme;Briouze;Craménil;La Coulonche;Le Ménil-de-Briouze;Lignou;Pointel;Saint-André-de-Briouze;Saint-Hilaire-de-Briouze;Saires-la-Verrerie
61230:Chaumont;Cisai-Saint-Aubin;Coulmer;Croisilles;Gacé;La Fresnaie-Fayel;La Trinité-des-Laitiers;Le Sap-André;Mardilly;Ménil-Hubert-en-Exmes;Orgères;Résenlieu;Saint-Evroult-de-Montfort
61240:Chailloué;Champ-Haut;Godisson;La Genevraie;Le Merlerault;Le Ménil-Vicomte;Les Authieux-du-Puits;Lignères;Marmouillé;Merlerault-le-Pin;Ménil-Froger;Neuville-près-Sées;Nonant-le-Pin;Saint-Germain-de-Clairefeuille
61250:Colombiers;Condé-sur-Sarthe;Cuissai;Damigny;Hauterive;Héloup;Larré;Le Ménil-Broût;Lonrai;Mieuxcé;Ménil-Erreux;Neuilly-le-Bisson;Pacé;Saint-Céneri-le-Gérei;Saint-Nicolas-des-Bois;Semallé;Valframbert;Écouves
61260:Ceton;Gémages;L'Hermitière;La Rouge;Le Theil;Mâle;Saint-Agnan-sur-Erre;Val-au-Perche
61270:Aube;Auguaise;Beaufai;Bonnefoi;Brethel;La Chapelle-Viel;Le Ménil-Bérard;Les Aspres;Les Genettes;Rai;Saint-Hilaire-sur-Risle;Écorcei
61290:Bizou;L'Hôme-Chamondot;La Lande-sur-Eure;Le Mage;Le Pas-Saint-l'Homer;Les Menus;Longny les Villages;Longny-au-Perche;Malétable;Marchainville;Monceaux-au-Perche;Moulicent;Neuilly-sur-Eure;Saint-Victor-de-Réno
61300:Chandai;Crulai;L'Aigle;Saint-Martin-d'Écublei;Saint-Michel-Tubœuf;Saint-Ouen-sur-Iton;Saint-Sulpice-sur-Risle;Saint-Symphorien-des-Bruyères;Vitrai-sous-Laigle
61310:Aubry-en-Exmes;Avernes-sous-Exmes;Chambois;Courménil;Exmes;Fel;Ginai;Gouffern en Auge;La Cochère;Le Bourg-Saint-Léonard;Le Pin-au-Haras;Omméel;Saint-Pierre-la-Rivière;Silly-en-Gouffern;Survie;Urou-et-Crennes;Villebadin
61320:Carrouges;Chahains;Ciral;Fontenai-les-Louvets;Joué-du-Bois;L'Orée-d'Écouves;La Lande-de-Goult;Lalacelle;Le Champ-de-la-Pierre;Le Ménil-Scelleur;Livaie;Longuenoë;Rouperroux;Saint-Didier-sous-Écouves;Saint-Ellier-les-Bois;Saint-Martin-des-Landes;Saint-Martin-l'Aiguillon;Saint-Sauveur-de-Carrouges;Sainte-Marguerite-de-Carrouges;Sainte-Marie-la-Robert
61330:Beaulandais;Ceaucé;Juvigny Val d'Andaine;Juvigny-sous-Andaine;La Baroche-sous-Lucé;Loré;Lucé;Saint-Denis-de-Villenette;Sept-Forges;Torchamp
61340:Berd'huis;Colonard-Corubert;Cour-Maugis sur Huisne;Dancé;Gémages;L'Hermitière;La Rouge;Le Theil;Mâle;Nocé;Perche en Nocé;Préaux-du-Perche;Saint-Agnan-sur-Erre;Saint-Aubin-des-Grois;Saint-Hilaire-sur-Erre;Saint-Jean-de-la-Forêt;Saint-Pierre-la-Bruyère;Val-au-Perche
61350:L'Épinay-le-Comte;Mantilly;Passais;Passais Villages;Saint-Fraimbault;Saint-Mars-d'Égrenne;Saint-Roch-sur-Égrenne;Saint-Siméon
61360:Belforêt-en-Perche;Bellavilliers;Chemilli;Coulimer;Eperrais;La Perrière;Le Gué-de-la-Chaîne;Montgaudry;Origny-le-Butin;Pervenchères;Saint-Jouin-de-Blavou;Saint-Ouen-de-la-Cour;Saint-Quentin-de-Blavou;Suré;Sérigny;Vidai
61370:Planches;Saint-Pierre-des-Loges;Sainte-Gauburge-Sainte-Colombe;Échauffour
61380:Bonsmoulins;La Ferrière-au-Doyen;Mahéru;Moulins-la-Marche;Saint-Aquilin-de-Corbion;Saint-Martin-des-Pézerits;Sainte-Céronne-lès-Mortagne;Soligny-la-Trappe
61390:Brullemail;Courtomer;Fay;Ferrières-la-Verrerie;Gâprée;Le Chalange;Saint-Germain-le-Vieux;Saint-Léonard-des-Parcs;Tellières-le-Plessis;Trémont
61400:Belforêt-en-Perche;Comblot;Corbon;Courgeon;Eperrais;Feings;La Chapelle-Montligeon;La Perrière;Le Gué-de-la-Chaîne;Le Pin-la-Garenne;Loisail;Mauves-sur-Huisne;Mortagne-au-Perche;Origny-le-Butin;Parfondeval;Réveillon;Saint-Denis-sur-Huisne;Saint-Hilaire-le-Châtel;Saint-Langis-lès-Mortagne;Saint-Mard-de-Réno;Saint-Ouen-de-la-Cour;Sérigny;Villiers-sous-Mortagne
61410:Antoigny;Couterne;Geneslay;Haleine;La Chapelle-d'Andaine;La Ferté Macé;Méhoudin;Rives d'Andaine;Saint-Ouen-le-Brisoult;Tessé-Froulay
61420:Fontenai-les-Louvets;Gandelain;L'Orée-d'Écouves;La Ferrière-Bochard;La Roche-Mabile;Livaie;Longuenoë;Saint-Denis-sur-Sarthon;Saint-Didier-sous-Écouves
61430:Athis-Val de Rouvre;Athis-de-l'Orne;Berjou;Bréel;Cahan;La Carneille;Les Tourailles;Ménil-Hubert-sur-Orne;Notre-Dame-du-Rocher;Ronfeugerai;Saint-Philbert-sur-Orne;Sainte-Honorine-la-Chardonne;Ségrie-Fontaine;Taillebois
61440:Messei;Saint-André-de-Messei;Échalou
61450:Banvou;La Ferrière-aux-Étangs;Le Châtellier
61470:Anceins;Avernes-Saint-Gourgon;Bocquencé;Couvains;Gauville;Glos-la-Ferrière;Heugon;La Ferté-Frênel;La Ferté-en-Ouche;Le Bosc-Renoult;Le Sap;Monnai;Orville;Saint-Aubin-de-Bonneval;Saint-Germain-d'Aunay;Saint-Nicolas-des-Laitiers;Sap-en-Auge;Villers-en-Ouche
61490:Saint-Clair-de-Halouze
61500:Aunay-les-Bois;Aunou-sur-Orne;Belfonds;Boitron;Bursard;Chailloué;Essay;La Chapelle-près-Sées;La Ferrière-Béchet;Le Bouillon;Le Cercueil;Macé;Marmouillé;Mortrée;Neauphe-sous-Essai;Neuville-près-Sées;Saint-Gervais-du-Perron;Saint-Hilaire-la-Gérard;Sées;Tanville
61550:Anceins;Bocquencé;Couvains;Gauville;Glos-la-Ferrière;Heugon;La Ferté-Frênel;La Ferté-en-Ouche;La Gonfrière;Monnai;Saint-Evroult-Notre-Dame-du-Bois;Saint-Nicolas-de-Sommaire;Saint-Nicolas-des-Laitiers;Touquettes;Villers-en-Ouche
61560:Bazoches-sur-Hoëne;Boëcé;Champeaux-sur-Sarthe;Courgeoût;La Mesnière;Saint-Aubin-de-Courteraie;Saint-Germain-de-Martigny;Saint-Ouen-de-Sécherouvre
61570:Almenêches;Boischampré;Boissei-la-Lande;Boucé;Francheville;La Bellière;Le Château-d'Almenêches;Marcei;Montmerrei;Mortrée;Médavy;Saint-Christophe-le-Jajolet;Saint-Hilaire-la-Gérard;Saint-Loyer-des-Champs;Vrigny
61600:Antoigny;Bagnoles de l'Orne Normandie;Bagnoles-de-l'Orne;Beauvain;Faverolles;La Chaux;La Ferté Macé;La Motte-Fouquet;La Sauvagère;Le Grais;Les Monts d'Andaine;Lonlay-le-Tesson;Magny-le-Désert;Saint-Georges-d'Annebecq;Saint-Maurice-du-Désert;Saint-Michel-des-Andaines;Saint-Patrice-du-Désert
61700:Avrilly;Champsecret;Domfront;Domfront en Poiraie;Dompierre;La Haute-Chapelle;Lonlay-l'Abbaye;Perrou;Rouellé;Saint-Brice;Saint-Bômer-les-Forges;Saint-Gilles-des-Marais
61790:Saint-Pierre-du-Regard
61800:Beauchêne;Chanu;Clairefougère;Frênes;Larchamp;Le Ménil-Ciboult;Moncy;Montsecret;Montsecret-Clairefougère;Saint-Christophe-de-Chaulieu;Saint-Cornier-des-Landes;Saint-Jean-des-Bois;Saint-Pierre-d'Entremont;Saint-Quentin-les-Chardonnets;Tinchebray;Tinchebray-Bocage;Yvrandes
62000:Arras;Dainville
62100:Calais
62110:Hénin-Beaumont
62111:Bienvillers-au-Bois;Foncquevillers;Gommecourt;Hannescamps;Hébuterne;Monchy-au-Bois;Pommier;Sailly-au-Bois;Souastre
62112:Corbehem;Gouy-sous-Bellonne
62113:Labourse;Sailly-Labourse;Verquigneul
62114:Sains-en-Gohelle
62116:Ablainzevelle;Adinfer;Ayette;Bucquoy;Douchy-lès-Ayette;Puisieux
62117:Brebières
62118:Biache-Saint-Vaast;Fampoux;Hamblain-les-Prés;Monchy-le-Preux;Pelves;Plouvain;Rœux
62119:Dourges
62120:Aire-sur-la-Lys;Blessy;Campagne-lès-Wardrecques;Lambres-lez-Aire;Linghem;Mametz;Mazinghem;Norrent-Fontes;Quernes;Quiestède;Racquinghem;Rely;Rombly;Roquetoire;Saint-Augustin;Saint-Hilaire-Cottes;Wardrecques;Witternesse;Wittes
62121:Achiet-le-Grand;Achiet-le-Petit;Bihucourt;Béhagnies;Courcelles-le-Comte;Ervillers;Gomiécourt;Hamelincourt;Moyenneville;Sapignies
62122:Labeuvrière;Lapugnoy
62123:Bailleulmont;Bailleulval;Basseux;Beaumetz-lès-Loges;Berles-au-Bois;Berneville;Gouves;Gouy-en-Artois;Habarcq;Monchiet;Montenescourt;Noyellette;Simencourt;Wanquetin;Warlus
62124:Barastre;Beaumetz-lès-Cambrai;Bertincourt;Beugny;Bus;Haplincourt;Lebucquière;Léchelle;Metz-en-Couture;Morchies;Neuville-Bourjonval;Ruyaulcourt;Vélu;Ytres
62126:Conteville-lès-Boulogne;Pernes-lès-Boulogne;Pittefaux;Wimille
62127:Ambrines;Averdoingt;Bailleul-aux-Cornailles;Chelers;Frévillers;Gouy-en-Ternois;Ligny-Saint-Flochel;Magnicourt-en-Comte;Maizières;Marquay;Monchy-Breton;Penin;Ternas;Tincques;Villers-Sir-Simon
62128:Boiry-Becquerelle;Boyelles;Bullecourt;Chérisy;Croisilles;Fontaine-lès-Croisilles;Guémappe;Hénin-sur-Cojeul;Héninel;Noreuil;Saint-Léger;Saint-Martin-sur-Cojeul;Wancourt;Écoust-Saint-Mein
62129:Bellinghem;Delettes;Ecques;Herbelles;Inghem;Saint-Augustin;Thérouanne
62130:Beauvois;Bermicourt;Brias;Buneville;Conteville-en-Ternois;Croisette;Croix-en-Ternois;Foufflin-Ricametz;Framecourt;Gauchin-Verloingt;Guinecourt;Hautecloque;Herlin-le-Sec;Herlincourt;Hernicourt;Huclier;Humerœuille;Humières;Héricourt;La Thieuloye;Maisnil;Monts-en-Ternois;Neuville-au-Cornet;Ostreville;Pierremont;Ramecourt;Roëllecourt;Saint-Michel-sur-Ternoise;Saint-Pol-sur-Ternoise;Siracourt;Troisvaux;Wavrans-sur-Ternoise;Œuf-en-Ternois
62131:Drouvin-le-Marais;Vaudricourt;Verquin
62132:Boursin;Caffiers;Fiennes;Hardinghen;Hermelinghen
62134:Anvin;Bergueneuse;Boyaval;Eps;Fiefs;Fleury;Fontaine-lès-Boulans;Heuchin;Lisbourg;Monchy-Cayeux;Prédefin;Teneur;Tilly-Capelle;Équirre;Érin
62136:La Couture;Lestrem;Richebourg;Vieille-Chapelle
62137:Coulogne
62138:Auchy-les-Mines;Billy-Berclau;Douvrin;Haisnes;Violaines
62140:Aubin-Saint-Vaast;Bouin-Plumoison;Brévillers;Capelle-lès-Hesdin;Caumont;Cavron-Saint-Martin;Chériennes;Fressin;Grigny;Guigny;Guisy;Hesdin;Hesdin-la-Forêt;Huby-Saint-Leu;La Loge;Labroye;Le Quesnoy-en-Artois;Marconne;Marconnelle;Mouriez;Raye-sur-Authie;Regnauville;Sainte-Austreberthe;Tortefontaine;Vacqueriette-Erquières;Wambercourt
62141:Évin-Malmaison
62142:Alincthun;Belle-et-Houllefort;Bellebrune;Colembert;Henneveux;Le Wast;Longueville;Nabringhen
62143:Angres
62144:Acq;Carency;Haute-Avesnes;Mont-Saint-Éloi;Villers-au-Bois
62145:Enguinegatte;Enquin-les-Mines;Enquin-lez-Guinegatte;Estrée-Blanche;Liettres
62147:Graincourt-lès-Havrincourt;Havrincourt;Hermies;Trescault
62149:Annequin;Cambrin;Cuinchy;Festubert;Givenchy-lès-la-Bassée
62150:Bajus;Beugin;Caucourt;Fresnicourt-le-Dolmen;Gauchin-Légal;Hermin;Houdain;La Comté;Rebreuve-Ranchicourt
62151:Burbure
62152:Nesles;Neufchâtel-Hardelot
62153:Ablain-Saint-Nazaire;Souchez
62155:Merlimont
62156:Boiry-Notre-Dame;Dury;Haucourt;Rémy;Vis-en-Artois;Étaing;Éterpigny
62157:Allouagne
62158:Bavincourt;Coullemont;Couturelle;Humbercamps;La Cauchie;La Herlière;Saulty
62159:Lagnicourt-Marcel;Mory;Vaulx-Vraucourt
62160:Aix-Noulette;Bully-les-Mines;Grenay
62161:Agnez-lès-Duisans;Duisans;Marœuil;Étrun
62162:Saint-Omer-Capelle;Vieille-Église
62164:Ambleteuse;Audresselles
62170:Aix-en-Issart;Attin;Beaumerie-Saint-Martin;Bernieulles;Beussent;Beutin;Boisjean;Brimeux;Bréxent-Énocq;Campigneulles-les-Grandes;Campigneulles-les-Petites;Estrée;Estréelles;Inxent;La Calotterie;La Madelaine-sous-Montreuil;Lépine;Marant;Marles-sur-Canche;Montcavrel;Montreuil-sur-Mer;Neuville-sous-Montreuil;Recques-sur-Course;Saint-Aubin;Saint-Josse;Sempy;Sorrus;Wailly-Beaucamp;Écuires
62172:Bouvigny-Boyeffles
62173:Blairville;Ficheux;Ransart;Rivière
62175:Boiry-Saint-Martin;Boiry-Sainte-Rictrude;Boisleux-Saint-Marc;Boisleux-au-Mont;Hendecourt-lès-Ransart
62176:Camiers
62179:Audinghen;Escalles;Hervelinghen;Tardinghen;Wissant
62180:Airon-Notre-Dame;Airon-Saint-Vaast;Colline-Beaumont;Conchil-le-Temple;Nempont-Saint-Firmin;Rang-du-Fliers;Tigny-Noyelle;Verton;Waben
62182:Cagnicourt;Hendecourt-lès-Cagnicourt;Riencourt-lès-Cagnicourt;Villers-lès-Cagnicourt
62185:Fréthun;Nielles-lès-Calais;Saint-Tricat
62187:Dannes
62190:Ames;Auchy-au-Bois;Bourecq;Ecquedecques;Ham-en-Artois;Lespesses;Lillers;Lières
62196:Hesdigneul-lès-Béthune
62199:Gosnay
62200:Boulogne-sur-Mer
62210:Avion
62215:Oye-Plage
62217:Achicourt;Agny;Beaurains;Mercatel;Neuville-Vitasse;Tilloy-lès-Mofflaines;Wailly
62218:Loison-sous-Lens
62219:Longuenesse;Wisques
62220:Carvin
62221:Noyelles-sous-Lens
62223:Anzin-Saint-Aubin;Athies;Feuchy;Roclincourt;Saint-Laurent-Blangy;Saint-Nicolas;Sainte-Catherine;Écurie
62224:Équihen-Plage
62230:Outreau
62231:Coquelles;Peuplingues;Sangatte
62232:Annezin;Fouquereuil;Fouquières-lès-Béthune;Hinges;Vendin-lès-Béthune
62240:Bournonville;Brunembert;Bécourt;Courset;Crémarest;Desvres;Longfossé;Lottinghen;Menneville;Quesques;Saint-Martin-Choquel;Selles;Senlecques;Vieil-Moutier;Wirwignes
62250:Audembert;Bazinghen;Beuvrequen;Ferques;Landrethun-le-Nord;Leubringhen;Leulinghen-Bernes;Maninghen-Henne;Marquise;Offrethun;Saint-Inglevert;Wacquinghen
62260:Amettes;Auchel;Cauchy-à-la-Tour;Ferfay
62270:Blangerval-Blangermont;Bonnières;Boubers-sur-Canche;Bouret-sur-Canche;Canettemont;Conchy-sur-Canche;Flers;Fortel-en-Artois;Frévent;Houvin-Houvigneul;Ligny-sur-Canche;Linzeux;Magnicourt-sur-Canche;Moncheaux-lès-Frévent;Monchel-sur-Canche;Nuncq-Hautecôte;Rebreuve-sur-Canche;Rebreuviette;Sibiville;Séricourt;Vacquerie-le-Boucq;Écoivres
62280:Saint-Martin-Boulogne
62290:Nœux-les-Mines
62300:Lens;Éleu-dit-Leauwette
62310:Ambricourt;Avondance;Azincourt;Canlers;Coupelle-Neuve;Coupelle-Vieille;Crépy;Créquy;Fruges;Hézecques;Lugy;Maisoncelle;Matringhem;Mencas;Planques;Radinghem;Ruisseauville;Sains-lès-Fressin;Senlis;Torcy;Tramecourt;Verchin;Vincly
62320:Acheville;Bois-Bernard;Drocourt;Rouvroy
62330:Berguette;Guarbecque;Isbergues;Molinghem
62340:Andres;Bonningues-lès-Calais;Bouquehault;Campagne-lès-Guines;Guînes;Hames-Boucres;Pihen-lès-Guînes
62350:Busnes;Calonne-sur-la-Lys;Mont-Bernanchon;Robecq;Saint-Floris;Saint-Venant
62360:Baincthun;Condette;Echinghen;Hesdigneul-lès-Boulogne;Hesdin-l'Abbé;Isques;La Capelle-lès-Boulogne;Saint-Léonard;Saint-Étienne-au-Mont
62370:Audruicq;Guemps;Nortkerque;Nouvelle-Église;Offekerque;Polincove;Ruminghem;Saint-Folquin;Sainte-Marie-Kerque;Zutkerque
62380:Acquin-Westbécourt;Affringues;Bayenghem-lès-Seninghem;Bléquin;Bouvelinghem;Cléty;Coulomby;Dohem;Elnes;Esquerdes;Ledinghem;Lumbres;Nielles-lès-Bléquin;Ouve-Wirquin;Quercamps;Remilly-Wirquin;Seninghem;Setques;Vaudringhem;Wavrans-sur-l'Aa;Wismes
62390:Aubrometz;Auxi-le-Château;Beauvoir-Wavans;Boffles;Buire-au-Bois;Fontaine-l'Étalon;Gennes-Ivergny;Haravesnes;Le Ponchel;Nœux-lès-Auxi;Quœux-Haut-Maînil;Rougefay;Tollent;Vaulx;Villers-l'Hôpital;Willencourt
62400:Béthune;Essars;Locon
62410:Bénifontaine;Hulluch;Meurchin;Wingles
62420:Billy-Montigny
62430:Sallaumines
62440:Harnes
62450:Avesnes-lès-Bapaume;Bancourt;Bapaume;Beaulencourt;Beugnâtre;Biefvillers-lès-Bapaume;Favreuil;Frémicourt;Grévillers;Le Sars;Le Transloy;Ligny-Thilloy;Martinpuich;Morval;Riencourt-lès-Bapaume;Rocquigny;Villers-au-Flos;Warlencourt-Eaucourt
62460:Divion;Diéval;Ourton
62470:Calonne-Ricouart;Camblain-Châtelain
62480:Le Portel
62490:Bellonne;Fresnes-lès-Montauban;Izel-lès-Équerchin;Noyelles-sous-Bellonne;Quiéry-la-Motte;Sailly-en-Ostrevent;Tortequesne;Vitry-en-Artois
62500:Boisdinghem;Clairmarais;Leulinghem;Quelmes;Saint-Martin-lez-Tatinghem;Saint-Omer;Salperwick;Tilques;Zudausques
62510:Arques
62520:Le Touquet-Paris-Plage
62530:Gouy-Servins;Hersin-Coupigny;Servins
62540:Lozinghem;Marles-les-Mines
62550:Aumerval;Bailleul-lès-Pernes;Bours;Floringhem;Fontaine-lès-Hermans;Hestrus;Marest;Nédon;Nédonchel;Pernes;Pressy;Sachin;Sains-lès-Pernes;Tangry;Valhuon
62560:Audincthun;Avroult;Coyecques;Dennebrœucq;Fauquembergues;Merck-Saint-Liévin;Reclinghem;Renty;Saint-Martin-d'Hardinghem;Thiembronne;Verchocq
62570:Hallines;Helfaut;Pihem;Wizernes
62575:Blendecques;Heuringhem
62580:Arleux-en-Gohelle;Bailleul-Sir-Berthoult;Farbus;Fresnoy-en-Gohelle;Gavrelle;Givenchy-en-Gohelle;Neuville-Saint-Vaast;Neuvireuil;Oppy;Thélus;Vimy;Willerval
62590:Oignies
62600:Berck;Groffliers
62610:Ardres;Autingues;Balinghem;Brêmes;Landrethun-lès-Ardres;Louches;Nielles-lès-Ardres;Rodelinghem
62620:Barlin;Houchin;Maisnil-lès-Ruitz;Ruitz
62630:Cormont;Frencq;Hubersent;Lefaux;Longvilliers;Maresville;Tubersent;Widehem;Étaples
62640:Montigny-en-Gohelle
62650:Aix-en-Ergny;Alette;Avesnes;Bezinghem;Bimont;Bourthes;Campagne-lès-Boulonnais;Clenleu;Enquin-sur-Baillons;Ergny;Herly;Hucqueliers;Humbert;Maninghem;Parenty;Preures;Quilen;Rumilly;Saint-Michel-sous-Bois;Wicquinghem;Zoteux
62660:Beuvry
62670:Mazingarbe
62680:Méricourt
62690:Agnières;Aubigny-en-Artois;Berles-Monchel;Béthonsart;Camblain-l'Abbé;Cambligneul;Capelle-Fermont;Estrée-Cauchy;Frévin-Capelle;Hermaville;Izel-lès-Hameau;Mingoval;Savy-Berlette;Tilloy-lès-Hermaville;Villers-Brûlin;Villers-Châtel
62700:Bruay-la-Buissière;Labuissière
62710:Courrières
62720:Rety;Rinxent;Wierre-Effroy
62730:Les Attaques;Marck
62740:Fouquières-lès-Lens
62750:Loos-en-Gohelle
62760:Amplier;Couin;Famechon;Gaudiempré;Grincourt-lès-Pas;Halloy;Hénu;Mondicourt;Orville;Pas-en-Artois;Pommera;Saint-Amand;Sarton;Thièvres;Warlincourt-lès-Pas
62770:Auchy-lès-Hesdin;Blangy-sur-Ternoise;Blingel;Béalencourt;Fillièvres;Fresnoy;Galametz;Incourt;Le Parcq;Neulette;Noyelles-lès-Humières;Rollancourt;Saint-Georges;Vieil-Hesdin;Wail;Wamin;Willeman;Éclimeux
62780:Cucq
62790:Leforest
62800:Liévin
62810:Avesnes-le-Comte;Barly;Beaudricourt;Beaufort-Blavincourt;Berlencourt-le-Cauroy;Denier;Estrée-Wamin;Fosseux;Givenchy-le-Noble;Grand-Rullecourt;Hauteville;Ivergny;Lattre-Saint-Quentin;Le Souich;Liencourt;Lignereuil;Manin;Noyelle-Vion;Sars-le-Bois;Sombrin;Sus-Saint-Léger;Warluzel
62820:Libercourt
62830:Carly;Doudeauville;Halinghen;Lacres;Questrecques;Samer;Tingry;Verlincthun;Wierre-au-Bois
62840:Fleurbaix;Laventie;Lorgies;Neuve-Chapelle;Sailly-sur-la-Lys
62850:Alembon;Alquines;Bainghen;Escœuilles;Haut-Loquin;Herbinghen;Hocquinghen;Journy;Licques;Rebergues;Sanghen;Surques
62860:Baralle;Bourlon;Buissy;Inchy-en-Artois;Marquion;Oisy-le-Verger;Palluel;Pronville-en-Artois;Quéant;Rumaucourt;Récourt;Sains-lès-Marquion;Sauchy-Cauchy;Sauchy-Lestrée;Saudemont;Écourt-Saint-Quentin;Épinoy
62870:Buire-le-Sec;Campagne-lès-Hesdin;Douriez;Gouy-Saint-André;Maintenay;Roussent;Saint-Rémy-au-Bois;Saulchoy
62880:Annay;Estevelles;Pont-à-Vendin;Vendin-le-Vieil
62890:Audrehem;Bonningues-lès-Ardres;Clerques;Mentque-Nortbécourt;Muncq-Nieurlet;Nordausques;Nort-Leulinghem;Recques-sur-Hem;Tournehem-sur-la-Hem;Zouafques
62910:Bayenghem-lès-Éperlecques;Houlle;Moringhem;Moulle;Serques;Éperlecques
62920:Chocques;Gonnehem;Oblinghem
62930:Wimereux
62940:Haillicourt
62950:Noyelles-Godault
62960:Beaumetz-lès-Aire;Bomy;Erny-Saint-Julien;Febvin-Palfart;Fléchin;Laires;Ligny-lès-Aire;Westrehem
62970:Courcelles-lès-Lens
62980:Noyelles-lès-Vermelles;Vermelles
62990:Beaurainville;Boubers-lès-Hesmond;Contes;Embry;Hesmond;Lebiez;Lespinoy;Loison-sur-Créquoise;Marenla;Maresquel-Ecquemicourt;Offin;Rimboval;Royon;Saint-Denœux
63000:Clermont-Ferrand
63100:Clermont-Ferrand
63110:Beaumont
63111:Dallet;Mezel;Mur-sur-Allier
63112:Blanzat
63113:Picherande
63114:Authezat;Coudes;Montpeyroux
63115:Dallet;Mezel;Mur-sur-Allier
63116:Beauregard-l'Évêque
63117:Chauriat
63118:Cébazat
63119:Châteaugay
63120:Aubusson-d'Auvergne;Courpière;Néronde-sur-Dore;Sainte-Agathe;Sauviat;Sermentizon;Vollore-Montagne;Vollore-Ville
63122:Ceyrat;Saint-Genès-Champanelle
63130:Royat
63140:Châtel-Guyon
63150:La Bourboule;Murat-le-Quaire
63160:Billom;Bongheat;Chas;Espirat;Fayet-le-Château;Glaine-Montaigut;Mauzun;Montmorin;Neuville;Reignat;Saint-Julien-de-Coppel;Égliseneuve-près-Billom
63170:Aubière;Pérignat-lès-Sarliève
63190:Bort-l'Étang;Lempty;Lezoux;Moissat;Orléat;Ravel;Saint-Jean-d'Heurs;Seychalles
63200:Chambaron sur Morge;Davayat;Gimeaux;Le Cheix-sur-Morge;Malauzat;Marsat;Mozac;Ménétrol;Pessat-Villeneuve;Prompsat;Riom;Saint-Bonnet-près-Riom;Yssac-la-Tourette
63210:Aurières;Ceyssat;Heume-l'Église;Nébouzat;Olby;Orcival;Perpezat;Rochefort-Montagne;Saint-Bonnet-près-Orcival;Saint-Pierre-Roche;Vernines
63220:Arlanc;Beurières;Chaumont-le-Bourg;Doranges;Dore-l'Église;Mayres;Medeyrolles;Novacelles;Saint-Alyre-d'Arlanc;Saint-Sauveur-la-Sagne
63230:Bromont-Lamothe;Chapdes-Beaufort;La Goutelle;Mazaye;Montfermy;Pontgibaud;Pulvérières;Saint-Jacques-d'Ambur;Saint-Ours;Saint-Pierre-le-Chastel
63240:Mont-Dore
63250:Arconsat;Celles-sur-Durolle;Chabreloche;Viscomtat
63260:Aigueperse;Aubiat;Bussières-et-Pruns;Chaptuzat;Effiat;Montpensier;Saint-Agoulin;Saint-Genès-du-Retz;Sardon;Thuret;Vensat
63270:Busséol;Isserteaux;Laps;Manglieu;Parent;Pignols;Saint-Maurice;Sallèdes;Vic-le-Comte;Yronde-et-Buron
63290:Charnat;Châteldon;Lachaux;Limons;Noalhat;Paslières;Puy-Guillaume;Ris
63300:Dorat;Escoutoux;Thiers
63310:Bas-et-Lezat;Beaumont-lès-Randan;Mons;Randan;Saint-André-le-Coq;Saint-Clément-de-Régnat;Saint-Denis-Combarnazat;Saint-Priest-Bramefant;Saint-Sylvestre-Pragoulin;Villeneuve-les-Cerfs
63320:Chadeleuf;Champeix;Chassagne;Chidrac;Clémensat;Courgoul;Grandeyrolles;Les Deux-Rives;Ludesse;Meilhaud;Montaigut-le-Blanc;Neschers;Saint-Cirgues-sur-Couze;Saint-Diéry;Saint-Floret;Saint-Vincent;Saurier;Tourzel-Ronzières;Verrières
63330:Bussières;Château-sur-Cher;La Cellette;Le Quartier;Pionsat;Roche-d'Agoux;Saint-Hilaire;Saint-Maigner;Saint-Maurice-près-Pionsat;Vergheas;Virlet
63340:Antoingt;Augnat;Boudes;Chalus;Charbonnier-les-Mines;Collanges;Dauzat-sur-Vodable;Gignat;Le Breuil-sur-Couze;Madriat;Mareugheol;Moriat;Nonette-Orsonnette;Saint-Germain-Lembron;Saint-Gervazy;Saint-Hérent;Ternant-les-Eaux;Vichel;Villeneuve
63350:Bulhon;Crevant-Laveine;Culhat;Joze;Luzillat;Maringues;Saint-Laure;Vinzelles
63360:Gerzat;Lussat;Saint-Beauzire
63370:Lempdes
63380:Combrailles;Condat-en-Combraille;Landogne;Miremont;Montel-de-Gelat;Pontaumur;Saint-Avit-d'Auvergne;Saint-Hilaire-les-Monges;Saint-Étienne-des-Champs;Tralaigues;Villossanges
63390:Ayat-sur-Sioule;Châteauneuf-les-Bains;Espinasse;Gouttières;Saint-Gervais-d'Auvergne;Saint-Julien-la-Geneste;Sainte-Christine;Sauret-Besserve
63400:Chamalières
63410:Charbonnières-les-Varennes;Charbonnières-les-Vieilles;Loubeyrat;Manzat;Saint-Angel;Vitrac
63420:Anzat-le-Luguet;Apchat;Ardes;La Chapelle-Marcousse;Mazoires;Rentières;Roche-Charles-la-Mayrand;Saint-Alyre-ès-Montagne
63430:Les Martres-d'Artière;Pont-du-Château
63440:Blot-l'Église;Champs;Lisseuil;Marcillat;Pouzol;Saint-Gal-sur-Sioule;Saint-Hilaire-la-Croix;Saint-Pardoux;Saint-Quintin-sur-Sioule;Saint-Rémy-de-Blot
63450:Chanonat;Cournols;Le Crest;Olloix;Saint-Amant-Tallende;Saint-Sandoux;Saint-Saturnin;Tallende
63460:Artonne;Beauregard-Vendon;Combronde;Jozerand;Montcel;Saint-Myon;Teilhède
63470:Herment;Prondines;Puy-Saint-Gulmier;Saint-Germain-près-Herment;Sauvagnat;Tortebesse;Verneugheol
63480:Bertignat;Marat;Saint-Pierre-la-Bourlhonne;Vertolaye
63490:Brousse;Condat-lès-Montboissier;Saint-Jean-en-Val;Saint-Quentin-sur-Sauxillanges;Sauxillanges;Sugères;Usson;Égliseneuve-des-Liards
63500:Aulhat-Flat;Aulhat-Saint-Privat;Bergonne;Brenat;Flat;Issoire;Le Broc;Les Pradeaux;Orbeil;Pardines;Parentignat;Perrier;Saint-Babel;Saint-Rémy-de-Chargnat;Saint-Yvoine;Sauvagnat-Sainte-Marthe;Solignat;Varennes-sur-Usson;Vodable
63510:Aulnat;Malintrat
63520:Ceilloux;Domaize;Estandeuil;Saint-Dier-d'Auvergne;Saint-Flour-l'Étang;Saint-Jean-des-Ollières;Trézioux
63530:Chanat-la-Mouteyre;Enval;Sayat;Volvic
63540:Romagnat
63550:Palladuc;Saint-Rémy-sur-Durolle;Saint-Victor-Montvianeix
63560:Menat;Neuf-Église;Servant;Teilhet
63570:Auzat-la-Combelle;Bansat;Beaulieu;Brassac-les-Mines;Esteil;Jumeaux;Lamontgie;Saint-Jean-Saint-Gervais;Saint-Martin-des-Plains
63580:Champagnat-le-Jeune;Chaméane;La Chapelle-sur-Usson;Le Vernet-Chaméane;Peslières;Saint-Genès-la-Tourette;Saint-Martin-d'Ollières;Saint-Étienne-sur-Usson;Sainte-Catherine;Valz-sous-Châteauneuf;Vernet-la-Varenne
63590:Auzelles;Cunlhat;La Chapelle-Agnon;Tours-sur-Meymont
63600:Ambert;Baffie;Champétières;Grandrif;La Forie;Saint-Ferréol-des-Côtes;Saint-Just;Saint-Martin-des-Olmes;Thiolières;Valcivières
63610:Besse-et-Saint-Anastaise;Compains;Saint-Anastaise;Saint-Pierre-Colamine;Valbeleix
63620:Fernoël;Giat;La Celle;Voingt
63630:Fayet-Ronaye;Saint-Bonnet-le-Bourg;Saint-Bonnet-le-Chastel;Saint-Germain-l'Herm
63640:Biollet;Charensat;Saint-Priest-des-Champs
63650:La Monnerie-le-Montel
63660:La Chaulme;Saint-Anthème;Saint-Clément-de-Valorgue;Saint-Romain
63670:La Roche-Blanche;Le Cendre;Orcet
63680:Chastreix;La Tour-d'Auvergne;Saint-Donat
63690:Avèze;Labessette;Larodde;Singles;Tauves
63700:Ars-les-Favets;Buxières-sous-Montaigut;Durmignat;La Crouzille;Lapeyrouse;Montaigut-en-Combraille;Moureuille;Saint-Éloy-les-Mines;Youx
63710:Le Vernet-Sainte-Marguerite;Saint-Nectaire
63720:Chappes;Chavaroux;Clerlande;Ennezat;Entraigues;Martres-sur-Morge;Saint-Ignat;Surat;Varennes-sur-Morge
63730:Corent;La Sauvetat;Les Martres-de-Veyre;Mirefleurs;Plauzat
63740:Cisternes-la-Forêt;Gelles
63750:Messeix;Savennes
63760:Bourg-Lastic;Lastic;Saint-Sulpice
63770:Les Ancizes-Comps
63780:Queuille;Saint-Georges-de-Mons
63790:Chambon-sur-Lac;Murol;Saint-Victor-la-Rivière
63800:Cournon-d'Auvergne;La Roche-Noire;Pérignat-sur-Allier;Saint-Bonnet-lès-Allier;Saint-Georges-sur-Allier
63810:Bagnols;Cros;Trémouille-Saint-Loup
63820:Briffons;Laqueuille;Saint-Julien-Puy-Lavèze
63830:Durtol;Nohanent
63840:Saillant;Sauvessanges;Viverols;Églisolles
63850:Espinchal;La Godivelle;Saint-Genès-Champespe;Égliseneuve-d'Entraigues
63870:Orcines
63880:Le Brugeron;Olliergues;Olmet;Saint-Gervais-sous-Meymont
63890:Grandval;Le Monestier;Saint-Amant-Roche-Savine;Saint-Éloy-la-Glacière
63910:Bouzel;Vassel;Vertaizon
63920:Peschadoires
63930:Augerolles;La Renaudie
63940:Marsac-en-Livradois
63950:Saint-Sauves-d'Auvergne
63960:Veyre-Monton
63970:Aydat;Saulzet-le-Froid
63980:Aix-la-Fayette;Chambon-sur-Dolore;Fournols;Échandelys
63990:Job
64000:Pau
64100:Bayonne
64110:Gelos;Jurançon;Laroin;Mazères-Lezons;Rontignon;Saint-Faust;Uzos
64120:Amendeuix-Oneix;Amorots-Succos;Arbouet-Sussaute;Arbérats-Sillègue;Arhansus;Aroue-Ithorots-Olhaïby;Arraute-Charritte;Aïcirits-Camou-Suhast;Beyrie-sur-Joyeuse;Bunus;Béguios;Béhasque-Lapiste;Camou-Mixe-Suhast;Domezain-Berraute;Etcharry;Gabat;Garris;Hosta;Ibarrolle;Ilharre;Ithorots-Olhaïby;Juxue;Labets-Biscay;Larceveau-Arros-Cibits;Larribar-Sorhapuru;Lohitzun-Oyhercq;Luxe-Sumberraute;Masparraute;Méharin;Orsanco;Orègue;Ostabat-Asme;Pagolle;Saint-Just-Ibarre;Saint-Palais;Uhart-Mixe
64121:Montardon;Serres-Castet
64122:Urrugne
64130:Ainharp;Arrast-Larrebieu;Aussurucq;Barcus;Berrogain-Laruns;Charritte-de-Bas;Chéraute;Espès-Undurein;Garindein;Gotein-Libarrenx;Idaux-Mendy;L'Hôpital-Saint-Blaise;Lichos;Mauléon-Licharre;Menditte;Moncayolle-Larrory-Mendibieu;Musculdy;Ordiarp;Roquiague;Viodos-Abense-de-Bas
64140:Billère;Lons
64150:Abidos;Bésingrand;Lagor;Lahourcade;Mourenx;Noguères;Os-Marsillon;Pardies;Sauvelade;Vielleségure
64160:Abère;Anos;Barinque;Bernadets;Buros;Carrère;Coslédaà-Lube-Boast;Escoubès;Espéchède;Gabaston;Gerderest;Higuères-Souye;Lespourcy;Lombia;Lussagnet-Lusson;Maucor;Monassut-Audiracq;Morlaàs;Ouillon;Riupeyrous;Saint-Armou;Saint-Castin;Saint-Jammes;Saint-Laurent-Bretagne;Sedze-Maubecq;Sedzère;Serres-Morlaàs;Sévignacq;Urost
64170:Artix;Casteide-Cami;Cescau;Labastide-Cézéracq;Labastide-Monréjeau;Lacq;Serres-Sainte-Marie;Urdès;Viellenave-d'Arthez
64190:Angous;Araujuzon;Araux;Audaux;Bastanès;Bugnein;Castetbon;Castetnau-Camblong;Charre;Dognen;Gestas;Gurs;Jasses;Lay-Lamidou;Montfort;Méritein;Nabas;Narp;Navarrenx;Ogenne-Camptort;Ossenx;Préchacq-Josbaig;Préchacq-Navarrenx;Rivehaute;Sus;Susmiou;Tabaille-Usquain;Viellenave-de-Navarrenx
64200:Arcangues;Bassussarry;Biarritz
64210:Ahetze;Arbonne;Bidart;Guéthary
64220:Ahaxe-Alciette-Bascassan;Aincille;Ainhice-Mongelos;Anhaux;Arnéguy;Ascarat;Bussunarits-Sarrasquette;Bustince-Iriberry;Béhorléguy;Caro;Estérençuby;Gamarthe;Irouléguy;Ispoure;Jaxu;Lacarre;Lasse;Lecumberry;Mendive;Saint-Jean-Pied-de-Port;Saint-Jean-le-Vieux;Saint-Michel;Uhart-Cize
64230:Arbus;Artiguelouve;Aubin;Aussevielle;Beyrie-en-Béarn;Bougarber;Caubios-Loos;Denguin;Lescar;Mazerolles;Momas;Poey-de-Lescar;Sauvagnon;Siros;Uzein
64240:Ayherre;Bonloc;Briscous;Hasparren;Isturits;La Bastide-Clairence;Macaye;Mendionde;Urt
64250:Ainhoa;Cambo-les-Bains;Espelette;Itxassou;Louhossoa;Souraïde
64260:Arudy;Aste-Béon;Bescat;Bielle;Bilhères;Buzy;Castet;Gère-Bélesten;Izeste;Louvie-Juzon;Lys;Rébénacq;Sainte-Colome;Sévignacq-Meyracq
64270:Arancou;Auterrive;Bellocq;Bergouey-Viellenave;Carresse-Cassaber;Cassaber;Castagnède;Escos;L'Hôpital-d'Orion;Labastide-Villefranche;Lahontan;Léren;Puyoô;Ramous;Saint-Dos;Saint-Pé-de-Léren;Salies-de-Béarn;Viellenave-sur-Bidouze
64290:Aubertin;Bosdarros;Estialescq;Gan;Lasseube;Lasseubetat
64300:Arance;Argagnon;Baigts-de-Béarn;Balansun;Biron;Bonnut;Bérenx;Castetner;Castétis;Gouze;Labeyrie;Lacadée;Lanneplaà;Laà-Mondrans;Lendresse;Loubieng;Maslacq;Mont;Orthez;Ozenx-Montestrucq;Saint-Boès;Saint-Girons-en-Béarn;Sainte-Suzanne;Salles-Mongiscard;Sallespisse;Sarpourenx;Sault-de-Navailles
64310:Ascain;Saint-Pée-sur-Nivelle;Sare
64320:Aressy;Bizanos;Idron;Lée;Ousse;Sendets
64330:Aubous;Aydie;Baliracq-Maumusson;Boueilh-Boueilho-Lasque;Burosse-Mendousse;Cadillon;Castetpugon;Claracq;Conchez-de-Béarn;Diusse;Garlin;Mascaraàs-Haron;Moncla;Mont-Disse;Mouhous;Portet;Ribarrouy;Saint-Jean-Poudge;Tadousse-Ussau;Taron-Sadirac-Viellenave;Vialer
64340:Boucau
64350:Anoye;Arricau-Bordes;Arrosès;Aurions-Idernes;Bassillon-Vauzé;Bétracq;Castillon (Canton de Lembeye);Corbère-Abères;Crouseilles;Escurès;Gayon;Lalongue;Lannecaube;Lasserre;Lembeye;Lespielle;Luc-Armau;Lucarré;Maspie-Lalonquère-Juillacq;Momy;Moncaup;Monpezat;Peyrelongue-Abos;Samsons-Lion;Simacourbe;Séméacq-Blachon
64360:Abos;Cardesse;Cuqueron;Lacommande;Lucq-de-Béarn;Monein;Parbayse;Tarsacq
64370:Arnos;Arthez-de-Béarn;Boumourt;Casteide-Candau;Castillon (Canton d'Arthez-de-Béarn);Doazon;Géus-d'Arzacq;Hagetaubin;Mesplède;Morlanne;Pomps;Saint-Médard;Uzan
64390:Abitain;Andrein;Athos-Aspis;Autevielle-Saint-Martin-Bideren;Barraute-Camu;Burgaronne;Espiute;Guinarthe-Parenties;Laàs;Oraàs;Orion;Orriule;Osserain-Rivareyte;Saint-Gladie-Arrive-Munein;Sauveterre-de-Béarn
64400:Agnos;Aren;Bidos;Esquiule;Estos;Eysus;Geüs-d'Oloron;Goès;Gurmençon;Géronce;Ledeuix;Moumour;Oloron-Sainte-Marie;Orin;Poey-d'Oloron;Précilhon;Saint-Goin;Saucède;Verdets
64410:Arget;Arzacq-Arraziguet;Bouillon;Cabidos;Coublucq;Fichous-Riumayou;Garos;Larreule;Lonçon;Louvigny;Malaussanne;Mialos;Montagut;Méracq;Piets-Plasence-Moustrou;Pouliacq;Poursiugues-Boucoue;Séby;Vignes
64420:Andoins;Arrien;Artigueloutan;Eslourenties-Daban;Espoey;Gomer;Hours;Limendous;Lourenties;Lucgarier;Nousty;Saubole;Soumoulou
64430:Aldudes;Banca;Saint-Étienne-de-Baïgorry;Urepel
64440:Béost;Eaux-Bonnes;Laruns;Louvie-Soubiron
64450:Argelos;Astis;Auga;Auriac;Bournos;Doumy;Garlède-Mondebat;Lalonquette;Lasclaveries;Lème;Miossens-Lanusse;Navailles-Angos;Thèze;Viven
64460:Aast;Baleix;Bentayou-Sérée;Bédeille;Casteide-Doat;Castéra-Loubix;Labatut-Figuières;Lamayou;Maure;Monségur;Montaner;Ponson-Debat-Pouts;Ponson-Dessus;Pontiacq-Viellepinte
64470:Alos-Sibas-Abense;Alçay-Alçabéhéty-Sunharette;Camou-Cihigue;Etchebar;Haux;Lacarry-Arhan-Charritte-de-Haut;Laguinge-Restoue;Lichans-Sunhar;Montory;Ossas-Suhare;Sauguis-Saint-Étienne;Tardets-Sorholus;Trois-Villes
64480:Halsou;Jatxou;Larressore;Ustaritz
64490:Accous;Aydius;Bedous;Borce;Cette-Eygun;Escot;Etsaut;Lescun;Lées-Athas;Osse-en-Aspe;Sarrance;Urdos
64500:Ciboure;Saint-Jean-de-Luz
64510:Angaïs;Assat;Baliros;Boeil-Bezing;Bordes;Meillon;Narcastet
64520:Bardos;Bidache;Came;Guiche;Sames
64530:Barzun;Ger;Labatmale;Livron;Pontacq
64560:Larrau;Licq-Athérey;Sainte-Engrâce
64570:Ance;Ance Féas;Aramits;Arette;Féas;Issor;Lanne-en-Barétous;Lourdios-Ichère
64600:Anglet
64640:Armendarits;Hélette;Iholdy;Lantabat;Saint-Esteben;Saint-Martin-d'Arberoue
64660:Arros-d'Oloron;Asasp-Arros;Lurbe-Saint-Christau
64680:Buziet;Herrère;Ogeu-les-Bains
64700:Biriatou;Hendaye;Urrugne
64780:Bidarray;Irissarry;Ossès;Saint-Martin-d'Arrossa;Suhescun
64800:Arros-de-Nay;Arthez-d'Asson;Asson;Baudreix;Beuste;Bordères;Bourdettes;Bruges-Capbis-Mifaget;Bénéjacq;Capbis;Coarraze;Haut-de-Bosdarros;Igon;Lagos;Lestelle-Bétharram;Mifaget;Mirepeix;Montaut;Nay;Pardies-Piétat;Saint-Abit;Saint-Vincent
64870:Escou;Escout
64990:Lahonce;Mouguerre;Saint-Pierre-d'Irube;Urcuit;Villefranque
65000:Tarbes
65100:Adé;Arcizac-ez-Angles;Arrayou-Lahitte;Arrodets-ez-Angles;Artigues;Aspin-en-Lavedan;Barlest;Bartrès;Berbérust-Lias;Bourréac;Cheust;Escoubès-Pouts;Gazost;Ger;Geu;Gez-ez-Angles;Jarret;Julos;Juncalas;Les Angles;Loubajac;Lourdes;Lugagnan;Lézignan;Omex;Ossen;Ossun-ez-Angles;Ourdis-Cotdoussan;Ourdon;Ousté;Paréac;Poueyferré;Saint-Créac;Sère-Lanso;Ségus;Viger
65110:Cauterets
65120:Barèges;Betpouey;Chèze;Esquièze-Sère;Esterre;Gavarnie;Gavarnie-Gèdre;Grust;Gèdre;Luz-Saint-Sauveur;Saligos;Sassis;Sazos;Sers;Viella;Viey;Viscos
65130:Arrodets;Artiguemy;Asque;Avezac-Prat-Lahitte;Batsère;Benqué-Molère;Bettes;Bonnemazon;Bourg-de-Bigorre;Bulan;Capvern;Castillon;Chelle-Spou;Esconnets;Escots;Esparros;Espieilh;Espèche;Fréchendets;Gourgue;Labastide;Laborde;Lahitte;Lomné;Mauvezin;Péré;Sarlabous;Tilhouse
65140:Ansost;Barbachen;Bazillac;Bouilh-Devant;Buzon;Escondeaux;Gensac;Lacassagne;Laméac;Lescurry;Liac;Mansan;Mingot;Monfaucon;Moumoulous;Peyrun;Rabastens-de-Bigorre;Saint-Sever-de-Rustan;Sarriac-Bigorre;Ségalas;Sénac;Tostat;Trouley-Labarthe;Ugnouas
65150:Anères;Bize;Bizous;Cantaous;Générest;Hautaget;Lombrès;Mazères-de-Neste;Montsérié;Montégut;Nestier;Nistos;Saint-Laurent-de-Neste;Saint-Paul;Seich;Tibiran-Jaunac;Tuzaguet
65170:Aragnouet;Azet;Bazus-Aure;Bourisp;Cadeilhan-Trachère;Camparan;Ens;Estensan;Grailhen;Guchan;Sailhan;Saint-Lary-Soulan;Tramezaïgues;Vielle-Aure;Vignec
65190:Bernadets-Dessus;Bordes;Burg;Bégole;Caharet;Calavanté;Castéra-Lanusse;Clarac;Fréchou-Fréchet;Goudon;Hitte;Lanespède;Lespouey;Lhez;Luc;Mascaras;Moulédous;Oléac-Dessus;Orieux;Oueilloux;Ozon;Peyraube;Poumarous;Ricaud;Sinzos;Tournay
65200:Antist;Argelès-Bagnères;Astugue;Asté;Bagnères-de-Bigorre;Banios;Cieutat;Gerde;Germs-sur-l'Oussouet;Hauban;Hiis;Labassère;Lies;Loucrup;Marsas;Montgaillard;Mérilheu;Neuilh;Ordizan;Orignac;Pouzac;Trébons;Uzer;Visker
65220:Antin;Bernadets-Debat;Bonnefont;Bugard;Estampures;Fontrailles;Fréchède;Lalanne-Trie;Lamarque-Rustaing;Lapeyre;Lubret-Saint-Luc;Luby-Betmont;Lustar;Mazerolles;Puydarrieux;Sadournin;Sère-Rustaing;Tournous-Darré;Trie-sur-Baïse;Vidou;Villembits
65230:Aries-Espénan;Barthe;Betbèze;Betpouy;Campuzan;Castelnau-Magnoac;Casterets;Caubous;Cizos;Devèze;Guizerix;Hachan;Lalanne;Larroque;Organ;Peyret-Saint-André;Pouy;Puntous;Sariac-Magnoac;Thermes-Magnoac;Vieuzos;Villemur
65240:Adervielle-Pouchergues;Anéran-Camors;Ardengost;Armenteule;Arreau;Aspin-Aure;Aulon;Avajan;Bareilles;Barrancoueu;Cadéac;Cazaux-Fréchet-Anéran-Camors;Estarvielle;Fréchet-Aure;Germ;Gouaux;Grézian;Guchen;Génos;Jézeau;Lançon;Loudenvielle;Loudervielle;Mont;Pailhac;Pouchergues;Vielle-Louron
65250:Bazus-Neste;Escala;Gazave;Hèches;Izaux;La Barthe-de-Neste;Lortet;Mazouau;Montoussé;Saint-Arroman
65260:Adast;Pierrefitte-Nestalas;Soulom;Villelongue
65270:Peyrouse;Saint-Pé-de-Bigorre
65290:Juillan;Louey
65300:Campistrous;Clarens;Lagrange;Lannemezan;Lutilhous;Pinas;Réjaumont;Tajan;Uglas
65310:Horgues;Laloubère;Odos
65320:Bordères-sur-l'Échez;Gardères;Gayan;Lagarde;Luquet;Oroix;Pintac;Séron;Tarasteix
65330:Bonrepos;Castelbajac;Galan;Galez;Houeydets;Libaros;Montastruc;Recurt;Sabarros;Sentous;Tournous-Devant
65350:Aubarède;Bouilh-Péreuilh;Boulin;Cabanac;Castelvieilh;Castéra-Lou;Chelle-Debat;Collongues;Coussan;Dours;Gonez;Hourc;Jacque;Lansac;Laslades;Lizos;Louit;Marquerie;Marseillan;Mun;Oléac-Debat;Osmets;Peyriguère;Pouyastruc;Sabalos;Soréac;Souyeaux;Thuy
65360:Allier;Arcizac-Adour;Barbazan-Dessus;Bernac-Debat;Bernac-Dessus;Momères;Saint-Martin;Salles-Adour;Vielle-Adour
65370:Anla;Antichan;Aveux;Bertren;Bramevaque;Cazarilh;Créchets;Esbareich;Ferrère;Gaudent;Gembrie;Ilheu;Izaourt;Loures-Barousse;Mauléon-Barousse;Ourde;Sacoué;Sainte-Marie;Saléchan;Samuran;Sarp;Siradan;Sost;Thèbe;Troubat
65380:Averan;Azereix;Barry;Bénac;Hibarette;Lamarque-Pontacq;Lanne;Layrisse;Orincles;Ossun
65390:Andrest;Aurensan;Sarniguet
65400:Agos-Vidalos;Arcizans-Avant;Arcizans-Dessus;Argelès-Gazost;Arras-en-Lavedan;Arrens-Marsous;Artalens-Souin;Aucun;Ayros-Arbouix;Ayzac-Ost;Beaucens;Boô-Silhen;Bun;Estaing;Gaillagos;Gez;Lau-Balagnas;Ouzous;Préchac;Saint-Pastous;Saint-Savin;Salles;Sireix;Sère-en-Lavedan;Uz;Vier-Bordes
65410:Beyrède-Jumet;Beyrède-Jumet-Camous;Camous;Ilhet;Sarrancolin
65420:Ibos
65430:Soues
65440:Ancizan
65460:Bazet;Bours
65490:Oursbelille
65500:Artagnan;Caixon;Camalès;Escaunets;Marsac;Nouilhan;Pujo;Saint-Lézer;Sanous;Siarrouy;Talazac;Vic-en-Bigorre;Villenave-près-Béarn;Villenave-près-Marsac
65510:Armenteule;Loudenvielle
65560:Arbéost;Ferrières
65590:Bordères-Louron;Cazaux-Debat;Ilhan;Ris
65600:Sarrouilles;Séméac
65660:Aventignan
65670:Arné;Bazordan;Gaussan;Laran;Lassales;Monlong;Monléon-Magnoac
65690:Angos;Barbazan-Debat;Montignac
65700:Auriébat;Castelnau-Rivière-Basse;Caussade-Rivière;Estirac;Hagedet;Hères;Labatut-Rivière;Lafitole;Lahitte-Toupière;Larreule;Lascazères;Madiran;Maubourguet;Saint-Lanne;Sauveterre;Sombrun;Soublecause;Vidouze;Villefranque
65710:Bagnères-de-Bigorre;Beaudéan;Campan
65800:Aureilhan;Chis;Orleix
66000:Perpignan
66100:Perpignan
66110:Amélie-les-Bains-Palalda;La Bastide;Montbolo;Saint-Marsal;Taulis
66120:Font-Romeu-Odeillo-Via;Targasonne;Égat
66130:Boule-d'Amont;Bouleternère;Casefabre;Corbère;Corbère-les-Cabanes;Ille-sur-Têt;Montalba-le-Château;Prunet-et-Belpuig;Saint-Michel-de-Llotes;Trévillach
66140:Canet-en-Roussillon
66150:Arles-sur-Tech;Corsavy;Montferrer
66160:Le Boulou
66170:Millas;Néfiach;Saint-Féliu-d'Amont;Saint-Féliu-d'Avall
66180:Villeneuve-de-la-Raho
66190:Collioure
66200:Alénya;Corneilla-del-Vercol;Elne;Latour-Bas-Elne;Montescot;Théza
66210:Bolquère;Fontrabiouse;Formiguères;La Cabanasse;La Llagonne;Les Angles;Matemale;Mont-Louis;Planès;Puyvalador;Réal;Saint-Pierre-dels-Forcats;Sauto
66220:Ansignan;Caudiès-de-Fenouillèdes;Fenouillet;Fosse;Lesquerde;Prugnanes;Saint-Arnac;Saint-Martin-de-Fenouillet;Saint-Paul-de-Fenouillet;Trilla;Vira
66230:Lamanère;Le Tech;Prats-de-Mollo-la-Preste;Serralongue
66240:Saint-Estève
66250:Saint-Laurent-de-la-Salanque
66260:Coustouges;Saint-Laurent-de-Cerdans
66270:Le Soler
66280:Saleilles
66290:Cerbère
66300:Banyuls-dels-Aspres;Caixas;Camélas;Castelnou;Fourques;Llauro;Llupia;Montauriol;Passa;Ponteilla;Saint-Jean-Lasseille;Sainte-Colombe-de-la-Commanderie;Terrats;Thuir;Tordères;Tresserre;Trouillas;Villemolaque
66310:Estagel
66320:Arboussols;Baillestavy;Espira-de-Conflent;Estoher;Finestret;Glorianes;Joch;Marquixanes;Rigarda;Rodès;Tarerach;Valmanya;Vinça
66330:Cabestany
66340:Nahuja;Osséja;Palau-de-Cerdagne;Valcebollère
66350:Toulouges
66360:Ayguatébia-Talau;Canaveilles;Caudiès-de-Conflent;Escaro;Fontpédrouse;Jujols;Mantet;Nyer;Olette;Oreilla;Py;Railleu;Sahorre;Sansa;Serdinya;Souanyas;Thuès-Entre-Valls
66370:Pézilla-la-Rivière
66380:Pia
66390:Baixas
66400:Calmeilles;Céret;Oms;Reynès;Taillet
66410:Villelongue-de-la-Salanque
66420:Le Barcarès
66430:Bompas
66440:Torreilles
66450:Pollestres
66460:Maury
66470:Sainte-Marie-la-Mer
66480:L'Albère;Le Perthus;Les Cluses;Maureillas-las-Illas
66490:Saint-Jean-Pla-de-Corts;Vivès
66500:Campôme;Catllar;Clara-Villerach;Codalet;Conat;Eus;Los Masos;Molitg-les-Bains;Mosset;Nohèdes;Prades;Ria-Sirach;Taurinya;Urbanya;Villefranche-de-Conflent
66510:Saint-Hippolyte
66530:Claira
66540:Baho
66550:Corneilla-la-Rivière
66560:Ortaffa
66570:Saint-Nazaire
66600:Calce;Cases-de-Pène;Espira-de-l'Agly;Opoul-Périllos;Peyrestortes;Rivesaltes;Salses-le-Château;Vingrau
66610:Villeneuve-la-Rivière
66620:Brouilla
66650:Banyuls-sur-Mer
66660:Port-Vendres
66670:Bages
66680:Canohès
66690:Palau-del-Vidre;Saint-André;Sorède
66700:Argelès-sur-Mer
66720:Bélesta;Caramany;Cassagnes;Lansac;Latour-de-France;Montner;Planèzes;Rasiguères;Tautavel
66730:Campoussy;Feilluns;Le Vivier;Prats-de-Sournia;Pézilla-de-Conflent;Rabouillet;Sournia
66740:Laroque-des-Albères;Montesquieu-des-Albères;Saint-Génis-des-Fontaines;Villelongue-dels-Monts
66750:Saint-Cyprien
66760:Angoustrine-Villeneuve-des-Escaldes;Bourg-Madame;Dorres;Enveitg;Latour-de-Carol;Porta;Porté-Puymorens;Ur
66800:Err;Estavar;Eyne;Llo;Saillagouse;Sainte-Léocadie
66820:Casteil;Corneilla-de-Conflent;Fillols;Fuilla;Vernet-les-Bains
67000:Strasbourg
67100:Strasbourg
67110:Dambach;Eberbach-Wœrth;Griesbach;Gumbrechtshoffen;Gundershoffen;Nehwiller-près-Wœrth;Niederbronn-les-Bains;Oberbronn;Reichshoffen;Uttenhoffen;Windstein;Zinswiller
67112:Breuschwickersheim
67113:Blaesheim
67114:Eschau
67115:Plobsheim
67116:Reichstett
67117:Dossenheim-Kochersberg;Fessenheim-le-Bas;Furdenheim;Handschuheim;Hurtigheim;Ittenheim;Quatzenheim
67118:Geispolsheim
67120:Altorf;Avolsheim;Dachstein;Dorlisheim;Duppigheim;Duttlenheim;Ergersheim;Ernolsheim-Bruche;Kolbsheim;Molsheim;Soultz-les-Bains;Wolxheim
67130:Barembach;Bellefosse;Belmont;Blancherupt;Fouday;Grandfontaine;La Broque;Lutzelhouse;Muhlbach-sur-Bruche;Natzwiller;Neuviller-la-Roche;Russ;Schirmeck;Solbach;Waldersbach;Wildersbach;Wisches
67140:Andlau;Barr;Bernardvillé;Bourgheim;Eichhoffen;Gertwiller;Heiligenstein;Itterswiller;Le Hohwald;Mittelbergheim;Reichsfeld;Saint-Pierre;Stotzheim;Zellwiller
67150:Bolsenheim;Daubensand;Erstein;Gerstheim;Hindisheim;Hipsheim;Limersheim;Matzenheim;Nordhouse;Osthouse;Schaeffersheim;Uttenheim
67160:Altenstadt;Birlenbach;Bremmelbach;Cleebourg;Drachenbronn-Birlenbach;Niederseebach;Oberhoffen-lès-Wissembourg;Oberlauterbach;Riedseltz;Rott;Salmbach;Schleithal;Seebach;Siegen;Steinseltz;Wissembourg
67170:Bernolsheim;Berstheim;Bilwisheim;Brumath;Donnenheim;Geudertheim;Gingsheim;Hochstett;Hohatzenheim;Krautwiller;Kriegsheim;Mittelhausen;Mittelschaeffolsheim;Ohlungen;Olwisheim;Rottelsheim;Wahlenheim;Wingersheim;Wingersheim les Quatre Bans
67190:Dinsheim-sur-Bruche;Grendelbruch;Gresswiller;Heiligenberg;Mollkirch;Mutzig;Still
67200:Strasbourg
67201:Eckbolsheim
67202:Wolfisheim
67203:Oberschaeffolsheim
67204:Achenheim
67205:Oberhausbergen
67206:Mittelhausbergen
67207:Niederhausbergen
67210:Bernardswiller;Goxwiller;Meistratzheim;Niedernai;Obernai;Valff
67220:Albé;Bassemberg;Breitenau;Breitenbach;Dieffenbach-au-Val;Fouchy;Lalaye;Maisonsgoutte;Neubois;Neuve-Église;Saint-Martin;Saint-Maurice;Saint-Pierre-Bois;Steige;Thanvillé;Triembach-au-Val;Urbeis;Villé
67230:Benfeld;Diebolsheim;Herbsheim;Huttenheim;Kertzfeld;Kogenheim;Obenheim;Rossfeld;Sand;Sermersheim;Westhouse;Witternheim
67240:Bischwiller;Gries;Kaltenhouse;Kurtzenhouse;Oberhoffen-sur-Moder;Schirrhein;Schirrhoffen
67250:Aschbach;Hermerswiller;Hoffen;Hohwiller;Hunspach;Ingolsheim;Keffenach;Kutzenhausen;Lampertsloch;Leiterswiller;Lobsann;Memmelshoffen;Merkwiller-Pechelbronn;Oberrœdern;Preuschdorf;Retschwiller;Schœnenbourg;Soultz-sous-Forêts;Stundwiller;Surbourg
67260:Altwiller;Bischtroff-sur-Sarre;Bissert;Burbach;Diedendorf;Harskirchen;Herbitzheim;Hinsingen;Keskastel;Rimsdorf;Sarre-Union;Sarrewerden;Schopperten;Siltzheim;Wolfskirchen;Zollingen
67270:Alteckendorf;Bossendorf;Duntzenheim;Durningen;Geiswiller;Geiswiller-Zœbersdorf;Gingsheim;Gougenheim;Hochfelden;Hohatzenheim;Hohfrankenheim;Huttendorf;Ingenheim;Kienheim;Lixhausen;Melsheim;Minversheim;Mittelhausen;Mutzenhouse;Rohr;Saessolsheim;Schaffhouse-sur-Zorn;Scherlenheim;Schwindratzheim;Wickersheim-Wilshausen;Wilshausen;Wilwisheim;Wingersheim;Wingersheim les Quatre Bans;Zœbersdorf
67280:Niederhaslach;Oberhaslach;Urmatt
67290:Erckartswiller;Frohmuhl;Hinsbourg;La Petite-Pierre;Lohr;Petersbach;Puberg;Rosteig;Struth;Tieffenbach;Volksberg;Weislingen;Wimmenau;Wingen-sur-Moder;Zittersheim
67300:Schiltigheim
67310:Allenwiller;Balbronn;Bergbieten;Birkenwald;Cosswiller;Crastatt;Dahlenheim;Dangolsheim;Flexbourg;Hohengœft;Irmstett;Knœrsheim;Rangen;Romanswiller;Salenthal;Scharrachbergheim-Irmstett;Singrist;Sommerau;Traenheim;Wasselonne;Westhoffen;Zehnacker;Zeinheim
67320:Adamswiller;Asswiller;Baerendorf;Berg;Bettwiller;Bust;Drulingen;Durstel;Eschbourg;Eschwiller;Eywiller;Gungwiller;Gœrlingen;Hirschland;Kirrberg;Ottwiller;Pfalzweyer;Rauwiller;Rexingen;Schœnbourg;Siewiller;Thal-Drulingen;Weyer
67330:Bosselshausen;Bouxwiller;Dossenheim-sur-Zinsel;Ernolsheim-lès-Saverne;Griesbach-le-Bastberg;Hattmatt;Imbsheim;Issenhausen;Kirrwiller;Neuwiller-lès-Saverne;Niedersoultzbach;Obermodern-Zutzendorf;Obersoultzbach;Riedheim;Uttwiller;Zutzendorf
67340:Bischholtz;Ingwiller;Lichtenberg;Menchhoffen;Offwiller;Reipertswiller;Rothbach;Schillersdorf;Sparsbach;Weinbourg;Weiterswiller
67350:Bitschhoffen;Buswiller;Dauendorf;Engwiller;Ettendorf;Grassendorf;Kindwiller;Morschwiller;Mulhausen;Niedermodern;Ringendorf;Schalkendorf;Uhlwiller;Uhrwiller;Val-de-Moder
67360:Biblisheim;Dieffenbach-lès-Wœrth;Durrenbach;Eschbach;Frœschwiller;Gunstett;Gœrsdorf;Hegeney;Langensoultzbach;Mitschdorf;Morsbronn-les-Bains;Oberdorf-Spachbach;Walbourg;Wœrth
67370:Avenheim;Behlenheim;Berstett;Dingsheim;Gimbrett;Griesheim-sur-Souffel;Kleinfrankenheim;Neugartheim-Ittlenheim;Pfettisheim;Pfulgriesheim;Reitwiller;Rumersheim;Schnersheim;Stutzheim-Offenheim;Truchtersheim;Willgottheim;Wintzenheim-Kochersberg;Wiwersheim;Wœllenheim
67380:Lingolsheim
67390:Artolsheim;Bootzheim;Bœsenbiesen;Elsenheim;Heidolsheim;Hessenheim;Mackenheim;Marckolsheim;Ohnenheim;Richtolsheim;Saasenheim;Schwobsheim;Schœnau
67400:Illkirch-Graffenstaden
67410:Drusenheim;Rohrwiller
67420:Bourg-Bruche;Colroy-la-Roche;Plaine;Ranrupt;Saales;Saint-Blaise-la-Roche;Saulxures
67430:Butten;Dehlingen;Diemeringen;Domfessel;Lorentzen;Mackwiller;Ratzwiller;Vœllerdingen;Waldhambach
67440:Allenwiller;Birkenwald;Dimbsthal;Hengwiller;Jetterswiller;Kleingœft;Lochwiller;Marmoutier;Reinhardsmunster;Reutenbourg;Salenthal;Schwenheim;Singrist;Sommerau;Thal-Marmoutier;Westhouse-Marmoutier
67450:Lampertheim;Mundolsheim
67460:Souffelweyersheim
67470:Buhl;Crœttwiller;Eberbach-Seltz;Mothern;Munchhausen;Niederrœdern;Schaffhouse-près-Seltz;Seltz;Trimbach;Wintzenbach
67480:Auenheim;Forstfeld;Fort-Louis;Kauffenheim;Leutenheim;Neuhaeusel;Roppenheim;Rountzenheim;Rountzenheim-Auenheim;Rœschwoog
67490:Altenheim;Dettwiller;Friedolsheim;Gottesheim;Littenheim;Lupstein;Printzheim
67500:Batzendorf;Haguenau;Niederschaeffolsheim;Weitbruch
67510:Climbach;Lembach;Mattstall;Niedersteinbach;Obersteinbach;Wingen
67520:Kirchheim;Kuttolsheim;Marlenheim;Nordheim;Odratzheim;Wangen
67530:Bœrsch;Ottrott;Saint-Nabor
67540:Ostwald
67550:Eckwersheim;Vendenheim
67560:Rosenwiller;Rosheim
67570:La Broque;Rothau
67580:Forstheim;Laubach;Mertzwiller;Mietesheim
67590:Ohlungen;Schweighouse-sur-Moder;Wintershouse
67600:Baldenheim;Bindernheim;Ebersheim;Ebersmunster;Hilsenheim;Kintzheim;Mussig;Muttersholtz;Orschwiller;Sélestat
67610:La Wantzenau
67620:Soufflenheim
67630:Lauterbourg;Neewiller-près-Lauterbourg;Niederlauterbach;Scheibenhard
67640:Fegersheim;Ichtratzheim;Lipsheim
67650:Blienschwiller;Dambach-la-Ville;Dieffenthal
67660:Betschdorf;Kuhlendorf;Reimerswiller;Schwabwiller
67670:Mommenheim;Waltenheim-sur-Zorn;Wittersheim
67680:Epfig;Nothalten
67690:Hatten;Rittershoffen
67700:Eckartswiller;Furchhausen;Gottenhouse;Haegen;Landersheim;Maennolsheim;Monswiller;Ottersthal;Otterswiller;Saint-Jean-Saverne;Saverne;Waldolwisheim;Wolschheim
67710:Wangenbourg-Engenthal
67720:Bietlenheim;Hœrdt;Weyersheim
67730:Châtenois;La Vancelle
67750:Scherwiller
67760:Gambsheim
67770:Dalhunden;Sessenheim;Stattmatten
67790:Steinbourg
67800:Bischheim;Hœnheim
67810:Holtzheim
67820:Wittisheim
67840:Kilstett
67850:Herrlisheim;Offendorf
67860:Boofzheim;Friesenheim;Rhinau
67870:Bischoffsheim;Griesheim-près-Molsheim
67880:Innenheim;Krautergersheim
67920:Sundhouse
67930:Beinheim;Kesseldorf
67960:Entzheim
67970:Oermingen
67980:Hangenbieten
67990:Osthoffen
68000:Colmar
68040:Ingersheim
68100:Mulhouse
68110:Illzach
68116:Guewenheim
68118:Hirtzbach
68120:Pfastatt;Richwiller
68121:Urbès
68124:Wintzenheim
68125:Houssen
68126:Bennwihr
68127:Biltzheim;Niederentzen;Niederhergheim;Oberentzen;Oberhergheim;Sainte-Croix-en-Plaine
68128:Rosenau;Village-Neuf
68130:Altkirch;Aspach;Berentzwiller;Carspach;Emlingen;Franken;Hausgauen;Heiwiller;Hundsbach;Jettingen;Obermorschwiller;Schwoben;Tagsdorf;Wahlbach;Walheim;Wittersdorf;Zaessingue
68140:Eschbach-au-Val;Griesbach-au-Val;Gunsbach;Hohrod;Luttenbach-près-Munster;Munster;Soultzeren;Stosswihr
68150:Aubure;Hunawihr;Ostheim;Ribeauvillé
68160:Sainte-Croix-aux-Mines;Sainte-Marie-aux-Mines
68170:Rixheim
68180:Horbourg-Wihr
68190:Ensisheim;Raedersheim;Ungersheim
68200:Mulhouse
68210:Altenach;Ammertzwiller;Ballersdorf;Balschwiller;Bellemagny;Bernwiller;Bréchaumont;Buethwiller;Chavannes-sur-l'Étang;Dannemarie;Elbach;Eteimbes;Falkwiller;Fulleren;Gildwiller;Gommersdorf;Guevenatten;Hagenbach;Hecken;Magny;Manspach;Mertzen;Montreux-Jeune;Montreux-Vieux;Retzwiller;Romagny;Saint-Cosme;Saint-Ulrich;Traubach-le-Bas;Traubach-le-Haut;Valdieu-Lutran;Wolfersdorf
68220:Attenschwiller;Buschwiller;Folgensbourg;Hagenthal-le-Bas;Hagenthal-le-Haut;Hégenheim;Hésingue;Knœringue;Leymen;Liebenswiller;Michelbach-le-Haut;Neuwiller;Ranspach-le-Haut;Wentzwiller
68230:Katzenthal;Niedermorschwihr;Soultzbach-les-Bains;Turckheim;Walbach;Wasserbourg;Wihr-au-Val;Zimmerbach
68240:Fréland;Kaysersberg;Kaysersberg Vignoble;Kientzheim;Sigolsheim
68250:Gundolsheim;Munwiller;Pfaffenheim;Rouffach;Westhalten
68260:Kingersheim
68270:Ruelisheim;Wittenheim
68280:Andolsheim;Appenwihr;Logelheim;Sundhoffen
68290:Bourbach-le-Bas;Bourbach-le-Haut;Dolleren;Kirchberg;Lauw;Masevaux;Masevaux-Niederbruck;Niederbruck;Oberbruck;Rimbach-près-Masevaux;Sewen;Sickert;Wegscheid
68300:Saint-Louis
68310:Wittelsheim
68320:Artzenheim;Baltzenheim;Bischwihr;Durrenentzen;Fortschwihr;Grussenheim;Holtzwihr;Jebsheim;Kunheim;Muntzenheim;Porte du Ried;Riedwihr;Urschenheim;Wickerschwihr;Widensolen
68330:Huningue
68340:Riquewihr;Zellenberg
68350:Brunstatt;Brunstatt-Didenheim;Didenheim
68360:Soultz-Haut-Rhin
68370:Orbey
68380:Breitenbach-Haut-Rhin;Metzeral;Mittlach;Muhlbach-sur-Munster;Sondernach
68390:Baldersheim;Battenheim;Sausheim
68400:Riedisheim
68410:Ammerschwihr
68420:Eguisheim;Gueberschwihr;Hattstatt;Herrlisheim-près-Colmar;Husseren-les-Châteaux;Obermorschwihr;Vœgtlinshoffen
68440:Bruebach;Dietwiller;Eschentzwiller;Habsheim;Landser;Schlierbach;Steinbrunn-le-Bas;Steinbrunn-le-Haut;Zimmersheim
68460:Lutterbach
68470:Fellering;Husseren-Wesserling;Mitzach;Mollau;Ranspach;Storckensohn
68480:Bendorf;Bettlach;Biederthal;Bouxwiller;Courtavon;Durlinsdorf;Durmenach;Ferrette;Fislis;Kiffis;Kœstlach;Levoncourt;Liebsdorf;Ligsdorf;Linsdorf;Lucelle;Lutter;Mœrnach;Oberlarg;Oltingue;Pfetterhouse;Raedersdorf;Roppentzwiller;Sondersdorf;Vieux-Ferrette;Werentzhouse;Winkel;Wolschwiller
68490:Bantzenheim;Chalampé;Hombourg;Ottmarsheim;Petit-Landau
68500:Bergholtz;Bergholtzzell;Berrwiller;Guebwiller;Hartmannswiller;Issenheim;Jungholtz;Merxheim;Orschwihr;Rimbach-près-Guebwiller;Rimbachzell;Wuenheim
68510:Geispitzen;Helfrantzkirch;Kappelen;Kœtzingue;Magstatt-le-Bas;Magstatt-le-Haut;Rantzwiller;Sierentz;Stetten;Uffheim;Waltenheim
68520:Burnhaupt-le-Bas;Burnhaupt-le-Haut;Schweighouse-Thann
68530:Buhl;Murbach
68540:Bollwiller;Feldkirch
68550:Malmerspach;Saint-Amarin
68560:Bettendorf;Heimersdorf;Hirsingue;Ruederbach
68570:Osenbach;Soultzmatt
68580:Bisel;Friesen;Hindlingen;Largitzen;Mooslargue;Seppois-le-Bas;Seppois-le-Haut;Strueth;Ueberstrass
68590:Rodern;Rorschwihr;Saint-Hippolyte;Thannenkirch
68600:Algolsheim;Biesheim;Dessenheim;Geiswasser;Heiteren;Hettenschlag;Neuf-Brisach;Obersaasheim;Vogelgrun;Volgelsheim;Weckolsheim;Wolfgantzen
68610:Lautenbach;Lautenbachzell;Linthal
68620:Bitschwiller-lès-Thann
68630:Bennwihr;Mittelwihr
68640:Feldbach;Muespach;Muespach-le-Haut;Riespach;Steinsoultz;Waldighoffen
68650:Lapoutroie;Le Bonhomme
68660:Lièpvre;Rombach-le-Franc
68680:Kembs;Niffer
68690:Geishouse;Moosch
68700:Aspach-Michelbach;Aspach-le-Bas;Aspach-le-Haut;Cernay;Michelbach;Steinbach;Uffholtz;Wattwiller
68720:Eglingen;Flaxlanden;Frœningen;Heidwiller;Hochstatt;Illfurth;Luemschwiller;Saint-Bernard;Spechbach;Tagolsheim;Zillisheim
68730:Blotzheim;Michelbach-le-Bas;Ranspach-le-Bas
68740:Balgau;Blodelsheim;Fessenheim;Hirtzfelden;Munchhouse;Nambsheim;Roggenhouse;Rumersheim-le-Haut;Rustenhart
68750:Bergheim
68760:Goldbach-Altenbach;Willer-sur-Thur
68770:Ammerschwihr
68780:Bretten;Diefmatten;Le Haut Soultzbach;Mortzwiller;Sentheim;Soppe-le-Bas;Soppe-le-Haut;Sternenberg
68790:Morschwiller-le-Bas
68800:Leimbach;Rammersmatt;Roderen;Thann;Vieux-Thann
68820:Kruth;Wildenstein
68830:Oderen
68840:Pulversheim
68850:Staffelfelden
68870:Bartenheim;Brinckheim
68890:Meyenheim;Réguisheim
68910:Labaroche
68920:Wettolsheim;Wintzenheim
68950:Reiningue
68960:Illtal;Willer
68970:Guémar;Illhaeusern
68980:Beblenheim
68990:Galfingue;Heimsbrunn
69001:Lyon
69002:Lyon
69003:Lyon
69004:Lyon
69005:Lyon
69006:Lyon
69007:Lyon
69008:Lyon
69009:Lyon
69100:Villeurbanne
69110:Sainte-Foy-lès-Lyon
69115:Chiroubles
69120:Vaulx-en-Velin
69124:Colombier-Saugnieu
69125:Colombier-Saugnieu
69126:Brindas
69130:Écully
69140:Rillieux-la-Pape
69150:Décines-Charpieu
69160:Tassin-la-Demi-Lune
69170:Affoux;Dième;Joux;Les Sauvages;Saint-Appolinaire;Saint-Clément-sur-Valsonne;Saint-Marcel-l'Éclairé;Tarare;Valsonne
69190:Saint-Fons
69200:Vénissieux
69210:Bully;Chevinay;Fleurieux-sur-l'Arbresle;L'Arbresle;Lentilly;Nuelles;Sain-Bel;Saint-Germain-Nuelles;Saint-Germain-sur-l'Arbresle;Saint-Pierre-la-Palud;Savigny;Sourcieux-les-Mines;Éveux
69220:Belleville;Belleville-en-Beaujolais;Cercié;Charentay;Corcelles-en-Beaujolais;Dracé;Lancié;Saint-Jean-d'Ardières;Saint-Lager;Taponas
69230:Saint-Genis-Laval
69240:Bourg-de-Thizy;La Chapelle-de-Mardore;Mardore;Marnand;Saint-Vincent-de-Reins;Thizy;Thizy-les-Bourgs
69250:Albigny-sur-Saône;Curis-au-Mont-d'Or;Fleurieu-sur-Saône;Montanay;Neuville-sur-Saône;Poleymieux-au-Mont-d'Or
69260:Charbonnières-les-Bains
69270:Cailloux-sur-Fontaines;Couzon-au-Mont-d'Or;Fontaines-Saint-Martin;Fontaines-sur-Saône;Rochetaillée-sur-Saône;Saint-Romain-au-Mont-d'Or
69280:Marcy-l'Étoile;Sainte-Consorce
69290:Craponne;Grézieu-la-Varenne;Pollionnay;Saint-Genis-les-Ollières
69300:Caluire-et-Cuire
69310:Oullins;Oullins-Pierre-Bénite;Pierre-Bénite
69320:Feyzin
69330:Jonage;Jons;Meyzieu;Pusignan
69340:Francheville
69350:La Mulatière
69360:Communay;Saint-Symphorien-d'Ozon;Simandres;Solaize;Sérézin-du-Rhône;Ternay
69370:Saint-Didier-au-Mont-d'Or
69380:Alix;Belmont-d'Azergues;Charnay;Chasselay;Chazay-d'Azergues;Chessy;Châtillon;Civrieux-d'Azergues;Dommartin;Les Chères;Lissieu;Lozanne;Marcilly-d'Azergues;Saint-Jean-des-Vignes
69390:Charly;Millery;Vernaison;Vourles
69400:Arnas;Gleizé;Jarnioux;Liergues;Limas;Porte des Pierres Dorées;Pouilly-le-Monial;Villefranche-sur-Saône
69410:Champagne-au-Mont-d'Or
69420:Ampuis;Condrieu;Les Haies;Longes;Trèves;Tupin-et-Semons
69430:Avenas;Beaujeu;Chénelette;Deux-Grosnes;Lantignié;Les Ardillats;Marchampt;Monsols;Ouroux;Quincié-en-Beaujolais;Régnié-Durette;Saint-Christophe;Saint-Didier-sur-Beaujeu;Saint-Jacques-des-Arrêts;Saint-Mamert;Trades;Vernay
69440:Chabanière;Chaussan;Mornant;Riverie;Saint-André-la-Côte;Saint-Didier-sous-Riverie;Saint-Laurent-d'Agny;Saint-Maurice-sur-Dargoire;Saint-Sorlin;Sainte-Catherine;Taluyers
69450:Saint-Cyr-au-Mont-d'Or
69460:Blacé;Le Perréon;Odenas;Saint-Étienne-des-Oullières;Saint-Étienne-la-Varenne;Salles-Arbuissonnas-en-Beaujolais;Vaux-en-Beaujolais
69470:Cours;Cours-la-Ville;Pont-Trambouze;Ranchal;Thel
69480:Ambérieux;Anse;Lachassagne;Lucenay;Marcy;Morancé;Pommiers
69490:Ancy;Dareizé;Les Olmes;Pontcharra-sur-Turdine;Saint-Forgeux;Saint-Loup;Saint-Romain-de-Popey;Sarcey;Vindry-sur-Turdine
69500:Bron
69510:Messimy;Rontalon;Soucieu-en-Jarrest;Thurins;Yzeron
69520:Grigny-sur-Rhône
69530:Brignais;Orliénas
69540:Irigny
69550:Amplepuis;Cublize;Meaux-la-Montagne;Ronno;Saint-Jean-la-Bussière
69560:Saint-Cyr-sur-le-Rhône;Saint-Romain-en-Gal;Sainte-Colombe
69570:Dardilly
69580:Sathonay-Camp;Sathonay-Village
69590:Coise;La Chapelle-sur-Coise;Larajasse;Pomeys;Saint-Symphorien-sur-Coise
69600:Oullins;Oullins-Pierre-Bénite;Pierre-Bénite
69610:Aveize;Grézieu-le-Marché;Haute-Rivoire;Les Halles;Meys;Montromant;Saint-Genis-l'Argentière;Sainte-Foy-l'Argentière;Souzy
69620:Bagnols;Chamelet;Frontenas;Le Bois-d'Oingt;Le Breuil;Légny;Létra;Moiré;Oingt;Saint-Laurent-d'Oingt;Saint-Vérand;Sainte-Paule;Ternand;Theizé;Val d'Oingt
69630:Chaponost
69640:Cogny;Denicé;Jarnioux;Lacenas;Liergues;Montmelas-Saint-Sorlin;Porte des Pierres Dorées;Pouilly-le-Monial;Rivolet;Saint-Julien;Ville-sur-Jarnioux
69650:Quincieux;Saint-Germain-au-Mont-d'Or
69660:Collonges-au-Mont-d'Or
69670:Vaugneray
69680:Chassieu
69690:Bessenay;Bibost;Brullioles;Brussieu;Courzieu;Saint-Julien-sur-Bibost
69700:Beauvallon;Chassagny;Givors;Loire-sur-Rhône;Montagny;Saint-Andéol-le-Château;Saint-Jean-de-Touslas;Saint-Romain-en-Gier;Échalas
69720:Saint-Bonnet-de-Mure;Saint-Laurent-de-Mure
69730:Genay
69740:Genas
69760:Limonest
69770:Chambost-Longessaigne;Longessaigne;Montrottier;Villechenève
69780:Mions;Saint-Pierre-de-Chandieu;Toussieu
69790:Aigueperse;Azolette;Propières;Saint-Bonnet-des-Bruyères;Saint-Clément-de-Vers;Saint-Igny-de-Vers
69800:Saint-Priest
69820:Fleurie;Vauxrenard
69830:Saint-Georges-de-Reneins
69840:Cenves;Chénas;Juliénas;Jullié;Émeringes
69850:Duerne;Saint-Martin-en-Haut
69860:Avenas;Deux-Grosnes;Monsols;Ouroux;Saint-Christophe;Saint-Jacques-des-Arrêts;Saint-Mamert;Trades
69870:Chambost-Allières;Claveisolles;Grandris;Lamure-sur-Azergues;Poule-les-Écharmeaux;Saint-Bonnet-le-Troncy;Saint-Cyr-le-Chatoux;Saint-Just-d'Avray;Saint-Nizier-d'Azergues
69890:La Tour-de-Salvagny
69910:Villié-Morgon
69930:Saint-Clément-les-Places;Saint-Laurent-de-Chamousset
69960:Corbas
69970:Chaponnay;Marennes
70000:Andelarre;Andelarrot;Auxon;Baignes;Boursières;Cerre-lès-Noroy;Chariez;Charmoille;Clans;Colombe-lès-Vesoul;Colombier;Comberjon;Coulevon;Dampvalley-lès-Colombe;Flagy;Frotey-lès-Vesoul;La Demie;Le Magnoray;Mailley-et-Chazelot;Mont-le-Vernois;Montcey;Montigny-lès-Vesoul;Navenne;Neurey-lès-la-Demie;Noidans-lès-Vesoul;Noroy-le-Bourg;Pusey;Pusy-et-Épenoux;Quincey;Raze;Rosey;Vaivre-et-Montoille;Vallerois-Lorioz;Vallerois-le-Bois;Velle-le-Châtel;Vellefaux;Velleguindry-et-Levrecey;Vesoul;Villeparois;Villers-le-Sec;Échenoz-la-Méline;Échenoz-le-Sec
70100:Ancier;Apremont;Arc-lès-Gray;Arsans;Attricourt;Autrey-lès-Gray;Auvet-et-la-Chapelotte;Battrans;Beaujeu-Saint-Vallier-Pierrejux-et-Quitteur;Bouhans-et-Feurg;Broye-les-Loups-et-Verfontaine;Champtonnay;Champvans;Chargey-lès-Gray;Cresancey;Esmoulins;Essertenne-et-Cecey;Fahy-lès-Autrey;Germigney;Gray;Gray-la-Ville;Le Tremblois;Lœuilley;Mantoche;Montureux-et-Prantigny;Nantilly;Noiron;Onay;Poyans;Quitteur;Rigny;Saint-Broing;Saint-Loup-Nantouard;Sauvigney-lès-Gray;Velesmes-Échevanne;Velet;Venère
70110:Aillevans;Athesans-Étroitefontaine;Autrey-le-Vay;Autrey-lès-Cerre;Belles-Fontaines;Beveuge;Borey;Courchaton;Esprels;Fallon;Georfans;Gouhenans;Grammont;Les Magny;Longevelle;Marast;Mignafans;Moimay;Montjustin-et-Velotte;Mélecey;Oppenans;Oricourt;Pont-sur-l'Ognon;Saint-Ferjeux;Saint-Sulpice;Senargent-Mignafans;Vellechevreux-et-Courbenans;Villafans;Villargent;Villers-la-Ville;Villersexel;Étroitefontaine
70120:Arbecey;Betoncourt-les-Ménétriers;Bourguignon-lès-Morey;Charmes-Saint-Valbert;Cintrey;Combeaufontaine;Confracourt;Cornot;Fleurey-lès-Lavoncourt;Fédry;Gourgeon;Grandecourt;La Quarte;La Roche-Morey;La Rochelle;Lavigney;Lavoncourt;Malvillers;Melin;Molay;Mont-Saint-Léger;Oigney;Preigney;Renaucourt;Saint-Julien;Semmadon;Theuley;Tincey-et-Pontrebeau;Vauconcourt-Nervezain;Villers-Vaudey;Vy-lès-Rupt
70130:Charentenay;Cubry-lès-Soing;Ferrières-lès-Ray;Fresne-Saint-Mamès;Fretigney-et-Velloreille;Greucourt;La Romaine;La Vernotte;Le Pont-de-Planches;Les Bâties;Mercey-sur-Saône;Neuvelle-lès-la-Charité;Noidans-le-Ferroux;Ray-sur-Saône;Recologne;Saint-Gand;Savoyeux;Seveux-Motey;Soing-Cubry-Charentenay;Vanne;Vellexon-Queutrey-et-Vaudey;Vezet;Vy-le-Ferroux
70140:Aubigney;Bard-lès-Pesmes;Bresilley;Broye-Aubigney-Montseugny;Chancey;Chaumercenne;Chevigney;La Grande-Résie;La Résie-Saint-Martin;Lieucourt;Malans;Montagney;Montseugny;Motey-Besuche;Pesmes;Sauvigney-lès-Pesmes;Vadans;Valay
70150:Avrigney-Virey;Bay;Beaumotte-lès-Pin;Bonboillon;Brussey;Chambornay-lès-Pin;Chenevrey-et-Morogne;Courcuire;Cult;Hugier;Marnay;Pin;Sornay;Tromarey;Virey;Vregille;Étuz
70160:Amance;Baulay;Breurey-lès-Faverney;Contréglise;Cubry-lès-Faverney;Faverney;Fleurey-lès-Faverney;Fouchécourt;La Villedieu-en-Fontenette;Le Val-Saint-Éloi;Menoux;Mersuay;Neurey-en-Vaux;Purgerot;Saint-Rémy-en-Comté;Senoncourt;Équevilley
70170:Amoncourt;Bougnon;Chargey-lès-Port;Chaux-lès-Port;Conflandey;Grattery;Port-sur-Saône;Provenchère;Scye;Vauchoux;Villers-sur-Port
70180:Achey;Autet;Brotte-lès-Ray;Dampierre-sur-Salon;Delain;Denèvre;Francourt;Membrey;Montot;Roche-et-Raucourt;Vaite;Vereux;Volon
70190:Aubertans;Aulx-lès-Cromary;Authoison;Beaumotte-Aubertans;Boulot;Boult;Bourguignon-lès-la-Charité;Bussières;Buthiers;Chambornay-lès-Bellevaux;Chaux-la-Lotière;Cirey;Cordonnet;Cromary;Fondremand;Grandvelle-et-le-Perrenot;Hyet;La Barre;La Malachère;Les Fontenis;Lieffrans;Maizières;Montarlot-lès-Rioz;Neuvelle-lès-Cromary;Pennesières;Perrouse;Quenoche;Recologne-lès-Rioz;Rioz;Ruhans;Sorans-lès-Breurey;Traitiéfontaine;Trésilley;Vandelans;Villers-Bouton;Villers-Pater;Voray-sur-l'Ognon
70200:Adelans-et-le-Val-de-Bithaine;Amblans-et-Velotte;Andornay;Arpenans;Bouhans-lès-Lure;Clairegoutte;Dambenoît-lès-Colombe;Faymont;Franchevelle;Froideterre;Frotey-lès-Lure;Frédéric-Fontaine;La Côte;La Neuvelle-lès-Lure;La Vergenne;Lantenot;Le Val-de-Gouhenans;Les Aynans;Linexert;Lomont;Lure;Lyoffans;Magny-Danigon;Magny-Jobert;Magny-Vernois;Malbouhans;Moffans-et-Vacheresse;Palante;Quers;Rignovelle;Roye;Saint-Germain;Vouhenans;Vy-lès-Lure
70210:Alaincourt;Ambiévillers;Anchenoncourt-et-Chazel;Betoncourt-Saint-Pancras;Dampvalley-Saint-Pancras;Demangevelle;Fontenois-la-Ville;Girefontaine;Hurecourt;La Basse-Vaivre;Mailleroncourt-Saint-Pancras;Melincourt;Montdoré;Passavant-la-Rochère;Polaincourt-et-Clairefontaine;Pont-du-Bois;Saponcourt;Selles;Vauvillers
70220:Fougerolles;Fougerolles-Saint-Valbert;Saint-Valbert
70230:Besnans;Bouhans-lès-Montbozon;Cenans;Chassey-lès-Montbozon;Cognières;Dampierre-sur-Linotte;Filain;Fontenois-lès-Montbozon;Larians-et-Munans;Loulans-Verchamp;Maussans;Montbozon;Ormenans;Roche-sur-Linotte-et-Sorans-les-Cordiers;Thieffrans;Thiénans;Vy-lès-Filain
70240:Calmoutier;Châteney;Châtenois;Colombotte;Creveney;Genevreuille;Genevrey;La Creuse;La Villeneuve-Bellenoye-et-la-Maize;Liévans;Mailleroncourt-Charette;Mollans;Pomoy;Saulx;Servigney;Varogne;Vellefrie;Velleminfroy;Vilory
70250:Ronchamp
70270:Belmont;Belonchamp;Fresse;La Lanterne-et-les-Armonts;Montessaux;Mélisey;Saint-Barthélemy;Ternuay-Melay-et-Saint-Hilaire;Écromagny
70280:Amage;Breuchotte;La Bruyère;Raddon-et-Chapendu;Saint-Bresson
70290:Belfahy;Champagney;Plancher-Bas;Plancher-les-Mines
70300:Abelcourt;Ailloncourt;Baudoncourt;Betoncourt-lès-Brotte;Breuches;Brotte-lès-Luxeuil;Citers;Esboz-Brest;Fougerolles;Fougerolles-Saint-Valbert;Froideconche;La Chapelle-lès-Luxeuil;La Corbière;Luxeuil-les-Bains;Magnivray;Meurcourt;Ormoiche;Saint-Sauveur;Saint-Valbert;Sainte-Marie-en-Chaux;Velorcey;Villers-lès-Luxeuil;Visoncourt;Éhuns
70310:Amont-et-Effreney;Beulotte-Saint-Laurent;Corravillers;Esmoulières;Faucogney-et-la-Mer;La Longine;La Montagne;La Proiselière-et-Langle;La Rosière;La Voivre;Les Fessey;Sainte-Marie-en-Chanois
70320:Aillevillers-et-Lyaumont;Corbenay;La Vaivre
70360:Aroz;Bucey-lès-Traves;Chantes;Chassey-lès-Scey;Chemilly;Ferrières-lès-Scey;La Neuvelle-lès-Scey;Ovanches;Pontcey;Rupt-sur-Saône;Scey-sur-Saône-et-Saint-Albin;Traves
70400:Belverne;Brevilliers;Bussurel;Chagey;Champey;Chavanne;Chenebier;Châlonvillars;Coisevaux;Corcelles;Courmont;Couthenans;Crevans-et-la-Chapelle-lès-Granges;Errevet;Frahier-et-Chatebier;Granges-la-Ville;Granges-le-Bourg;Héricourt;Luze;Mandrevillars;Mignavillers;Saulnot;Secenans;Tavey;Trémoins;Verlans;Villers-sur-Saulnot;Vyans-le-Val;Échavanne;Échenans-sous-Mont-Vaudois;Étobon
70440:Haut-du-Them-Château-Lambert;Miellin;Servance;Servance-Miellin
70500:Aboncourt-Gesincourt;Aisey-et-Richecourt;Augicourt;Barges;Betaucourt;Betoncourt-sur-Mance;Blondefontaine;Bougey;Bourbévelle;Bousseraucourt;Buffignécourt;Cemboing;Cendrecourt;Chauvirey-le-Châtel;Chauvirey-le-Vieil;Corre;Gevigney-et-Mercey;Jonvelle;Jussey;Lambrey;Magny-lès-Jussey;Montcourt;Montigny-lès-Cherlieu;Montureux-lès-Baulay;Noroy-lès-Jussey;Ormoy;Ouge;Raincourt;Ranzevelle;Rosières-sur-Mance;Saint-Marcel;Tartécourt;Venisey;Vernois-sur-Mance;Villars-le-Pautel;Vitrey-sur-Mance;Vougécourt
70600:Argillières;Champlitte;Champlitte-la-Ville;Courtesoult-et-Gatey;Fouvent-Saint-Andoche;Fouvent-le-Bas;Framont;Frettes;Larret;Leffond;Margilley;Montarlot-lès-Champlitte;Neuvelle-lès-Champlitte;Oyrières;Percey-le-Grand;Pierrecourt;Saint-Andoche;Vars;Écuelle
70700:Angirey;Autoreille;Bonnevent-Velloreille;Bucey-lès-Gy;Charcenne;Choye;Citey;Colombine;Cugney;Frasne-le-Château;Gy;Gézier-et-Fontenelay;Igny;La Chapelle-Saint-Quillain;Montboillon;Oiselay-et-Grachaux;Sainte-Reine;Vantoux-et-Longevelle;Vaux-le-Moncelot;Velleclaire;Vellefrey-et-Vellefrange;Vellemoz;Velloreille-lès-Choye;Villefrancon;Villers-Chemin-et-Mont-lès-Étrelles;Étrelles-et-la-Montbleuse
70800:Ainvelle;Anjeux;Bassigney;Bouligney;Bourguignon-lès-Conflans;Briaucourt;Conflans-sur-Lanterne;Cuve;Dampierre-lès-Conflans;Fleurey-lès-Saint-Loup;Fontaine-lès-Luxeuil;Francalmont;Hautevelle;Jasney;La Pisseure;Magnoncourt;Plainemont;Saint-Loup-sur-Semouse
71000:Loché;Mâcon;Saint-Jean-le-Priche;Sancé;Sennecé-lès-Mâcon;Varennes-lès-Mâcon
71100:Chalon-sur-Saône;La Charmée;Lux;Saint-Rémy;Sevrey
71110:Anzy-le-Duc;Artaix;Baugy;Bourg-le-Comte;Briant;Chambilly;Céron;Ligny-en-Brionnais;Marcigny;Montceaux-l'Étoile;Saint-Didier-en-Brionnais;Saint-Julien-de-Jonzy;Saint-Martin-du-Lac;Sainte-Foy;Sarry;Semur-en-Brionnais;Varenne-l'Arconce;Versaugues;Vindecy
71118:Saint-Martin-Belle-Roche
71120:Baron;Champlecy;Changy;Charolles;Fontenay;Lugny-lès-Charolles;Marcilly-la-Gueurce;Ozolles;Vaudebarrier;Vendenesse-lès-Charolles;Viry
71130:Chassy;Clessy;Curdin;Gueugnon;La Chapelle-au-Mans;Neuvy-Grandchamp;Uxeau;Vendenesse-sur-Arroux
71140:Bourbon-Lancy;Chalmoux;Cronat;Lesme;Maltat;Mont;Saint-Aubin-sur-Loire;Vitry-sur-Loire
71150:Bouzeron;Chagny;Chassey-le-Camp;Chaudenay;Cheilly-lès-Maranges;Demigny;Dezize-lès-Maranges;Farges-lès-Chalon;Fontaines;Paris-l'Hôpital;Remigny;Rully;Sampigny-lès-Maranges
71160:Digoin;Gilly-sur-Loire;La Motte-Saint-Jean;Les Guerreaux;Perrigny-sur-Loire;Rigny-sur-Arroux;Saint-Agnan
71170:Anglure-sous-Dun;Chassigny-sous-Dun;Chauffailles;Coublanc;Mussy-sous-Dun;Saint-Igny-de-Roche
71190:Brion;Broye;Dettey;La Chapelle-sous-Uchon;La Tagnière;Laizy;Mesvres;Saint-Didier-sur-Arroux;Saint-Nizier-sur-Arroux;Thil-sur-Arroux;Uchon;Étang-sur-Arroux
71200:Le Creusot;Saint-Sernin-du-Bois
71210:Montchanin;Saint-Eusèbe;Saint-Julien-sur-Dheune;Saint-Laurent-d'Andenay;Torcy;Écuisses
71220:Ballore;Beaubery;Chevagny-sur-Guye;Chiddes;La Guiche;Le Rousset;Le Rousset-Marizy;Marizy;Martigny-le-Comte;Mornay;Passy;Pressy-sous-Dondin;Saint-André-le-Désert;Saint-Bonnet-de-Joux;Saint-Martin-de-Salencey;Sivignon;Suin;Verosvres
71230:Pouilloux;Saint-Romain-sous-Gourdon;Saint-Vallier
71240:Beaumont-sur-Grosne;Gigny-sur-Saône;Jugy;La Chapelle-de-Bragny;Laives;Lalheue;Mancey;Marnay;Montceaux-Ragny;Nanton;Saint-Ambreuil;Saint-Cyr;Saint-Loup-de-Varennes;Sennecey-le-Grand;Varennes-le-Grand;Vers;Étrigny
71250:Bergesserin;Blanot;Bray;Buffières;Château;Chérizet;Cluny;Cortambert;Donzy-le-National;Donzy-le-Pertuis;Flagy;Jalogny;La Vineuse;La Vineuse sur Fregande;Lournand;Massilly;Massy;Mazille;Sailly;Saint-Vincent-des-Prés;Sainte-Cécile;Salornay-sur-Guye;Sigy-le-Châtel;Taizé;Vitry-lès-Cluny
71260:Azé;Bissy-la-Mâconnaise;Burgy;Charbonnières;Clessé;Cruzille;Fleurville;La Salle;Lugny;Montbellet;Péronne;Saint-Albain;Saint-Gengoux-de-Scissé;Saint-Maurice-de-Satonnay;Senozan;Viré
71270:Authumes;Beauvernois;Bellevesvre;Charette-Varennes;Clux-Villeneuve;Fretterans;Frontenard;Lays-sur-le-Doubs;Longepierre;Mont-lès-Seurre;Mouthier-en-Bresse;Navilly;Pierre-de-Bresse;Pontoux;Pourlans;Torpes
71290:Brienne;Cuisery;Huilly-sur-Seille;Jouvençon;L'Abergement-de-Cuisery;La Genête;La Truchère;Loisy;Ormes;Préty;Rancy;Ratenelle;Simandre
71300:Gourdon;Marigny;Mary;Mont-Saint-Vincent;Montceau-les-Mines;Saint-Berain-sous-Sanvignes
71310:Dampierre-en-Bresse;La Chapelle-Saint-Sauveur;La Chaux;La Racineuse;Mervans;Montjay;Saint-Bonnet-en-Bresse;Serley;Serrigny-en-Bresse
71320:Charbonnat;Cuzy;La Boulaye;Montmort;Saint-Eugène;Sainte-Radegonde;Toulon-sur-Arroux
71330:Bosjean;Bouhans;Devrouze;Diconne;Frangy-en-Bresse;Le Planois;Le Tartre;Saint-Germain-du-Bois;Sens-sur-Seille;Simard
71340:Chenay-le-Châtel;Fleury-la-Montagne;Iguerande;Mailly;Melay;Saint-Bonnet-de-Cray
71350:Allerey-sur-Saône;Bragny-sur-Saône;Charnay-lès-Chalon;Les Bordes;Palleau;Saint-Gervais-en-Vallière;Saint-Loup-Géanges;Saint-Martin-en-Gâtinois;Saunières;Sermesse;Toutenant;Verdun-Ciel;Écuelles
71360:Collonge-la-Madeleine;Morlet;Saint-Léger-du-Bois;Saisy;Sully;Épertully;Épinac
71370:Baudrières;L'Abergement-Sainte-Colombe;Ouroux-sur-Saône;Saint-Christophe-en-Bresse;Saint-Germain-du-Plain;Saint-Étienne-en-Bresse
71380:Allériot;Châtenoy-en-Bresse;Lans;Oslon;Saint-Marcel;Épervans
71390:Bissey-sous-Cruchaud;Buxy;Cersot;Chenôves;Fley;Granges;Jully-lès-Buxy;Marcilly-lès-Buxy;Messey-sur-Grosne;Montagny-lès-Buxy;Moroges;Rosey;Saint-Boil;Saint-Désert;Saint-Germain-lès-Buxy;Saint-Martin-d'Auxy;Saint-Privé;Saint-Vallerin;Sainte-Hélène;Sassangy;Saules;Villeneuve-en-Montagne
71400:Antully;Autun;Auxy;Curgy;Dracy-Saint-Loup;La Celle-en-Morvan;La Petite-Verrière;Monthelon;Saint-Forgeot;Tavernay
71410:Sanvignes-les-Mines
71420:Ciry-le-Noble;Dompierre-sous-Sanvignes;Génelard;Marly-sur-Arroux;Oudry;Perrecy-les-Forges;Saint-Romain-sous-Versigny
71430:Grandvaux;Palinges;Saint-Aubin-en-Charollais;Saint-Bonnet-de-Vieille-Vigne;Saint-Vincent-Bragny
71440:Juif;La Frette;Lessard-en-Bresse;Montret;Saint-André-en-Bresse;Saint-Vincent-en-Bresse;Savigny-sur-Seille;Thurey;Tronchy;Vérissey
71450:Blanzy
71460:Ameugny;Bissy-sous-Uxelles;Bissy-sur-Fley;Bonnay;Bonnay-Saint-Ythaire;Bresse-sur-Grosne;Burnand;Burzy;Champagny-sous-Uxelles;Chapaize;Chissey-lès-Mâcon;Collonge-en-Charollais;Cormatin;Cortevaix;Culles-les-Roches;Curtil-sous-Burnand;Genouilly;Germagny;Joncy;Le Puley;Malay;Saint-Clément-sur-Guye;Saint-Gengoux-le-National;Saint-Huruge;Saint-Marcelin-de-Cray;Saint-Martin-du-Tartre;Saint-Martin-la-Patrouille;Saint-Maurice-des-Champs;Saint-Micaud;Saint-Ythaire;Santilly;Savianges;Savigny-sur-Grosne;Sercy;Vaux-en-Pré
71470:La Chapelle-Thècle;Montpont-en-Bresse;Ménetreuil;Romenay;Sainte-Croix-en-Bresse
71480:Champagnat;Condal;Cuiseaux;Dommartin-lès-Cuiseaux;Joudes;Le Miroir;Varennes-Saint-Sauveur
71490:Couches;Créot;Dracy-lès-Couches;Saint-Gervais-sur-Couches;Saint-Jean-de-Trézy;Saint-Martin-de-Commune;Saint-Maurice-lès-Couches;Saint-Émiland;Tintry
71500:Bantanges;Branges;Bruailles;La Chapelle-Naude;Louhans-Châteaurenaud;Montagny-près-Louhans;Montcony;Ratte;Saint-Usuge;Sornay;Vincelles
71510:Aluze;Chamilly;Charrecey;Châtel-Moron;Dennevy;Essertenne;Morey;Perreuil;Saint-Bérain-sur-Dheune;Saint-Gilles;Saint-Léger-sur-Dheune;Saint-Sernin-du-Plain
71520:Bourgvilain;Brandon;Clermain;Curtil-sous-Buffières;Dompierre-les-Ormes;Germolles-sur-Grosne;La Chapelle-du-Mont-de-France;Matour;Montagny-sur-Grosne;Montmelard;Navour-sur-Grosne;Saint-Léger-sous-la-Bussière;Saint-Pierre-le-Vieux;Saint-Point;Tramayes;Trambly;Trivy
71530:Champforgeuil;Crissey;Fragnes-La Loyère;Lessard-le-National;Sassenay;Virey-le-Grand
71540:Barnay;Chissey-en-Morvan;Cordesse;Igornay;Lucenay-l'Évêque;Reclesne;Sommant
71550:Anost;Cussy-en-Morvan;Roussillon-en-Morvan
71570:Chaintré;Chasselas;Chânes;La Chapelle-de-Guinchay;Leynes;Pruzilly;Romanèche-Thorins;Saint-Amour-Bellevue;Saint-Symphorien-d'Ancelles;Saint-Vérand
71580:Beaurepaire-en-Bresse;Flacey-en-Bresse;Frontenaud;Le Fay;Sagy;Saillenard;Saint-Martin-du-Mont;Savigny-en-Revermont
71590:Gergy;Verjux
71600:Hautefond;L'Hôpital-le-Mercier;Nochize;Paray-le-Monial;Poisson;Saint-Léger-lès-Paray;Saint-Yan;Varenne-Saint-Germain;Vitry-en-Charollais;Volesvres
71620:Bey;Damerey;Guerfand;Montcoy;Saint-Didier-en-Bresse;Saint-Martin-en-Bresse;Saint-Maurice-en-Rivière;Villegaudin
71640:Barizey;Dracy-le-Fort;Givry;Jambles;Mellecey;Mercurey;Saint-Denis-de-Vaux;Saint-Jean-de-Vaux;Saint-Mard-de-Vaux;Saint-Martin-sous-Montaigu
71670:Le Breuil;Saint-Firmin;Saint-Pierre-de-Varennes
71680:Crêches-sur-Saône;Vinzelles
71700:Boyer;Chardonnay;Farges-lès-Mâcon;Grevilly;La Chapelle-sous-Brancion;Lacrost;Le Villars;Martailly-lès-Brancion;Ozenay;Plottes;Royer;Tournus;Uchizy
71710:Charmoy;Les Bizots;Marmagne;Montcenis;Saint-Symphorien-de-Marmagne
71740:Châteauneuf;Saint-Edmond;Saint-Martin-de-Lixy;Saint-Maurice-lès-Châteauneuf;Tancon
71760:Cressy-sur-Somme;Grury;Issy-l'Évêque;Marly-sous-Issy
71800:Amanzé;Baudemont;Bois-Sainte-Marie;Châtenay;Colombier-en-Brionnais;Curbigny;Dyo;Gibles;La Chapelle-sous-Dun;La Clayette;Ouroux-sous-le-Bois-Sainte-Marie;Oyé;Prizy;Saint-Christophe-en-Brionnais;Saint-Germain-en-Brionnais;Saint-Julien-de-Civry;Saint-Laurent-en-Brionnais;Saint-Racho;Saint-Symphorien-des-Bois;Vareilles;Varennes-sous-Dun;Vauban
71850:Charnay-lès-Mâcon
71870:Hurigny;Laizé
71880:Châtenoy-le-Royal
71960:Berzé-la-Ville;Berzé-le-Châtel;Bussières;Chevagny-les-Chevrières;Davayé;Fuissé;Igé;La Roche-Vineuse;Milly-Lamartine;Pierreclos;Prissé;Serrières;Sologny;Solutré-Pouilly;Vergisson;Verzé
71990:La Comelle;La Grande-Verrière;Saint-Léger-sous-Beuvray;Saint-Prix
72000:Le Mans
72100:Le Mans
72110:Beaufay;Bonnétable;Briosne-lès-Sables;Courcemont;Courcival;Jauzé;Nogent-le-Bernard;Prévelles;Rouperroux-le-Coquet;Saint-Aignan;Saint-Cosme-en-Vairais;Saint-Célerin;Saint-Denis-des-Coudrais;Saint-Georges-du-Rosay;Terrehault;Torcé-en-Vallée
72120:Conflans-sur-Anille;Marolles-lès-Saint-Calais;Montaillé;Rahay;Saint-Calais;Saint-Gervais-de-Vic;Sainte-Cérotte;Sainte-Osmane;Val-d'Étangson;Écorpain;Évaillé
72130:Assé-le-Boisne;Coulombiers;Douillet;Fresnay-sur-Sarthe;Gesnes-le-Gandelin;Montreuil-le-Chétif;Moulins-le-Carbonnel;Saint-Aubin-de-Locquenay;Saint-Georges-le-Gaultier;Saint-Germain-sur-Sarthe;Saint-Léonard-des-Bois;Saint-Ouen-de-Mimbré;Saint-Paul-le-Gaultier;Saint-Victeur;Sougé-le-Ganelon
72140:Crissé;Le Grez;Mont-Saint-Jean;Neuvillette-en-Charnie;Parennes;Pezé-le-Robert;Rouessé-Vassé;Rouez;Saint-Rémy-de-Sillé;Sillé-le-Guillaume
72150:Courdemanche;Le Grand-Lucé;Montreuil-le-Henri;Pruillé-l'Éguillé;Saint-Georges-de-la-Couée;Saint-Pierre-du-Lorouër;Saint-Vincent-du-Lorouër;Villaines-sous-Lucé
72160:Beillé;Connerré;Duneau;La Chapelle-Saint-Rémy;Sceaux-sur-Huisne;Thorigné-sur-Dué;Tuffé Val de la Chéronne;Vouvray-sur-Huisne
72170:Assé-le-Riboul;Beaumont-sur-Sarthe;Chérancé;Doucelles;Juillé;Le Tronchet;Maresché;Meurcé;Moitron-sur-Sarthe;Piacé;Saint-Christophe-du-Jambet;Saint-Marceau;Ségrie;Vernie;Vivoin
72190:Coulaines;Neuville-sur-Sarthe;Saint-Pavace;Sargé-lès-le-Mans
72200:Bazouges Cré sur Loir;Bazouges-sur-le-Loir;Clermont-Créans;Crosmières;Cré-sur-Loir;La Flèche;Le Bailleul;Mareil-sur-Loir
72210:Chemiré-le-Gaudin;Fillé;La Suze-sur-Sarthe;Louplande;Maigné;Roëzé-sur-Sarthe;Souligné-Flacé;Voivres-lès-le-Mans
72220:Laigné-Saint-Gervais;Marigné-Laillé;Saint-Biez-en-Belin;Saint-Mars-d'Outillé;Saint-Ouen-en-Belin;Teloché;Écommoy
72230:Arnage;Guécélard;Moncé-en-Belin;Mulsanne;Ruaudin
72240:Bernay-Neuvy-en-Champagne;Conlie;Cures;Domfront-en-Champagne;La Chapelle-Saint-Fray;Lavardin;Mézières-sous-Lavardin;Neuvillalais;Ruillé-en-Champagne;Saint-Symphorien;Tennie
72250:Brette-les-Pins;Challes;Parigné-l'Évêque
72260:Avesnes-en-Saosnois;Courgains;Dangeul;Les Mées;Marolles-les-Braults;Moncé-en-Saosnois;Monhoudou;Nauvay;Nouans;Peray;René;Thoigné
72270:Arthezé;Bousse;Courcelles-la-Forêt;Dureil;Ligron;Malicorne-sur-Sarthe;Mézeray;Villaines-sous-Malicorne
72290:Ballon-Saint Mars;Congé-sur-Orne;Courcebœufs;Lucé-sous-Ballon;Mézières-sur-Ponthouin;Souligné-sous-Ballon;Teillé
72300:Auvers-le-Hamon;Courtillers;Juigné-sur-Sarthe;La Chapelle-d'Aligné;Louailles;Notre-Dame-du-Pé;Parcé-sur-Sarthe;Pincé;Précigné;Sablé-sur-Sarthe;Solesmes;Souvigné-sur-Sarthe;Vion
72310:Bessé-sur-Braye;Cogners;La Chapelle-Gaugain;La Chapelle-Huon;Lavenay;Loir en Vallée;Poncé-sur-le-Loir;Ruillé-sur-Loir;Vancé
72320:Berfay;Champrond;Courgenard;Gréez-sur-Roc;Lamnay;Melleray;Montmirail;Saint-Jean-des-Échelles;Saint-Maixent;Saint-Ulphace;Théligny;Valennes;Vibraye
72330:Cérans-Foulletourte;La Fontaine-Saint-Martin;Oizé;Parigné-le-Pôlin;Yvré-le-Pôlin
72340:Beaumont-sur-Dême;Chahaignes;La Chapelle-Gaugain;La Chartre-sur-le-Loir;Lavenay;Lhomme;Loir en Vallée;Marçon;Poncé-sur-le-Loir;Ruillé-sur-Loir
72350:Avessé;Brûlon;Chevillé;Fontenay-sur-Vègre;Poillé-sur-Vègre;Saint-Denis-d'Orques;Saint-Ouen-en-Champagne;Viré-en-Champagne
72360:Mayet;Sarcé;Verneil-le-Chétif
72370:Ardenay-sur-Mérize;Le Breil-sur-Mérize;Nuillé-le-Jalais;Soulitré;Surfonds
72380:Joué-l'Abbé;La Guierche;Montbizot;Saint-Jean-d'Assé;Sainte-Jamme-sur-Sarthe;Sainte-Sabine-sur-Longève;Souillé
72390:Bouër;Dollon;Lavaré;Le Luart;Semur-en-Vallon
72400:Avezé;Boëssé-le-Sec;Cherreau;Cherré;Cherré-Au;Cormes;Dehault;La Bosse;La Chapelle-du-Bois;La Ferté-Bernard;Préval;Saint-Aubin-des-Coudrais;Saint-Martin-des-Monts;Souvigné-sur-Même;Villaines-la-Gonais
72430:Asnières-sur-Vègre;Avoise;Chantenay-Villedieu;Fercé-sur-Sarthe;Noyen-sur-Sarthe;Pirmil;Saint-Jean-du-Bois;Saint-Pierre-des-Bois;Tassé
72440:Bouloire;Coudrecieux;Maisoncelles;Saint-Mars-de-Locquenay;Saint-Michel-de-Chavaignes;Tresson;Val-de-la-Hune;Volnay
72450:Lombron;Montfort-le-Gesnois
72460:Saint-Corneille;Savigné-l'Évêque;Sillé-le-Philippe
72470:Champagné;Fatines;Saint-Mars-la-Brière
72500:Beaumont-Pied-de-Bœuf;Chenu;Château-du-Loir;Dissay-sous-Courcillon;Flée;Jupilles;La Bruère-sur-Loir;Lavernat;Luceau;Montabon;Montval-sur-Loir;Nogent-sur-Loir;Saint-Pierre-de-Chevillé;Thoiré-sur-Dinan;Vaas;Vouvray-sur-Loir
72510:Château-l'Hermitage;Mansigné;Pontvallain;Requeil;Saint-Jean-de-la-Motte
72530:Yvré-l'Évêque
72540:Amné;Auvers-sous-Montfaucon;Chassillé;Chemiré-en-Charnie;Crannes-en-Champagne;Joué-en-Charnie;Longnes;Loué;Mareil-en-Champagne;Saint-Christophe-en-Champagne;Tassillé;Vallon-sur-Gée;Épineu-le-Chevreuil
72550:Brains-sur-Gée;Chaufour-Notre-Dame;Coulans-sur-Gée;Degré;Fay;La Quinte
72560:Changé
72600:Aillières-Beauvoir;Blèves;Chassé;Commerveil;Contilly;La Fresnaye-sur-Chédouet;Les Aulneaux;Lignières-la-Carelle;Louvigny;Louzes;Mamers;Marollette;Montigny;Neufchâtel-en-Saosnois;Panon;Pizieux;Roullée;Saint-Calez-en-Saosnois;Saint-Longis;Saint-Pierre-des-Ormes;Saint-Rigomer-des-Bois;Saint-Rémy-des-Monts;Saint-Rémy-du-Val;Saint-Vincent-des-Prés;Saosnes;Vezot;Villaines-la-Carelle;Villeneuve-en-Perseigne
72610:Ancinnes;Arçonnay;Bourg-le-Roi;Bérus;Béthon;Champfleur;Chassé;Chenay;Chérisay;Fyé;Grandchamp;La Fresnaye-sur-Chédouet;Le Chevain;Lignières-la-Carelle;Livet-en-Saosnois;Montigny;Oisseau-le-Petit;Rouessé-Fontaine;Roullée;Saint-Paterne;Saint-Paterne - Le Chevain;Saint-Rigomer-des-Bois;Thoiré-sous-Contensor;Villeneuve-en-Perseigne
72650:Aigné;La Bazoge;La Chapelle-Saint-Aubin;La Milesse;Saint-Saturnin;Trangé
72700:Allonnes;Pruillé-le-Chétif;Rouillon;Saint-Georges-du-Bois;Spay;Étival-lès-le-Mans
72800:Aubigné-Racan;Coulongé;Dissé-sous-le-Lude;La Chapelle-aux-Choux;Le Lude;Luché-Pringé;Saint-Germain-d'Arcé;Savigné-sous-le-Lude;Thorée-les-Pins
73000:Barberaz;Bassens;Chambéry;Jacob-Bellecombette;Montagnole;Sonnaz
73100:Aix-les-Bains;Brison-Saint-Innocent;Grésy-sur-Aix;Montcel;Mouxy;Pugny-Chatenod;Saint-Offenge;Tresserve;Trévignin
73110:Arvillard;Bourget-en-Huile;Détrier;La Chapelle-Blanche;La Croix-de-la-Rochette;La Rochette;La Table;La Trinité;Le Pontet;Le Verneil;Presle;Rotherens;Valgelon-La Rochette;Villard-Sallet;Villaroux;Étable
73120:Courchevel
73130:La Chambre;Montaimont;Montgellafrey;Notre-Dame-du-Cruet;Saint François Longchamp;Saint-Alban-des-Villards;Saint-Avre;Saint-Colomban-des-Villards;Saint-François-Longchamp;Saint-Martin-sur-la-Chambre;Saint-Étienne-de-Cuines;Sainte-Marie-de-Cuines
73140:Beaune;Orelle;Saint-Martin-d'Arc;Saint-Martin-de-la-Porte;Saint-Michel-de-Maurienne;Thyl
73150:Val-d'Isère
73160:Cognin;Corbel;Saint-Cassin;Saint-Jean-de-Couz;Saint-Sulpice;Saint-Thibaud-de-Couz;Vimines
73170:Billième;Jongieux;La Balme;La Chapelle-Saint-Martin;Loisieux;Lucey;Meyrieux-Trouet;Saint-Jean-de-Chevelu;Saint-Paul-sur-Yenne;Saint-Pierre-d'Alvey;Traize;Verthemex;Yenne
73190:Apremont;Challes-les-Eaux;Curienne;La Thuile;Puygros;Saint-Baldoph;Saint-Jeoire-Prieuré
73200:Albertville;Allondaz;Césarches;Gilly-sur-Isère;Grignon;Mercury;Monthion;Pallud;Plancherine;Thénésol;Venthon
73210:Aime;Aime-la-Plagne;Bellentre;Granier;La Côte-d'Aime;La Plagne Tarentaise;Landry;Longefoy;Montgirod;Mâcot-la-Plagne;Peisey-Nancroix;Tessens;Valezan;Villette
73220:Aiguebelle;Aiton;Argentine;Bonvillaret;Montgilbert;Montsapey;Randens;Saint-Alban-d'Hurtières;Saint-Georges-d'Hurtières;Saint-Léger;Saint-Pierre-de-Belleville;Val-d'Arc;Épierre
73230:Barby;Les Déserts;Saint-Alban-Leysse;Saint-Jean-d'Arvey;Thoiry;Verel-Pragondran
73240:Avressieux;Champagneux;Gresin;Rochefort;Saint-Genix-les-Villages;Saint-Genix-sur-Guiers;Saint-Maurice-de-Rotherens;Sainte-Marie-d'Alvey
73250:Fréterive;Saint-Jean-de-la-Porte;Saint-Pierre-d'Albigny
73260:Aigueblanche;Bonneval;Celliers;Doucy;Feissons-sur-Isère;Grand-Aigueblanche;La Léchère;Le Bois;Les Avanchers-Valmorel;Naves;Notre-Dame-de-Briançon;Petit-Cœur;Pussy;Saint-Oyen
73270:Beaufort;Villard-sur-Doron
73290:La Motte-Servolex
73300:Albiez-Montrond;Albiez-le-Jeune;Fontcouverte-la-Toussuire;Hermillon;Jarrier;La Tour-en-Maurienne;Le Châtel;Montrond;Montvernier;Pontamafrey-Montpascal;Saint-Jean-de-Maurienne;Saint-Pancrace;Villarembert;Villargondran
73310:Chanaz;Chindrieux;Conjux;Motz;Ontex;Ruffieux;Saint-Pierre-de-Curtille;Serrières-en-Chautagne;Vions
73320:Tignes
73330:Belmont-Tramonet;Domessin;Le Pont-de-Beauvoisin;Verel-de-Montbel
73340:Aillon-le-Jeune;Aillon-le-Vieux;Arith;Bellecombe-en-Bauges;La Motte-en-Bauges;Le Noyer;Lescheraines;Saint-François-de-Sales
73350:Bozel;Champagny-en-Vanoise;Feissons-sur-Salins;Montagny;Planay
73360:La Bauche;Les Échelles;Saint-Christophe;Saint-Franc;Saint-Pierre-de-Genebroz
73370:Bourdeau;La Chapelle-du-Mont-du-Chat;Le Bourget-du-Lac
73390:Betton-Bettonet;Bourgneuf;Chamousset;Chamoux-sur-Gelon;Champ-Laurent;Châteauneuf;Hauteville;Montendry;Villard-Léger
73400:Cohennoz;Marthod;Ugine
73410:Albens;Cessens;Entrelacs;La Biolle;Mognard;Saint-Germain-la-Chambotte;Saint-Girod;Saint-Ours;Épersy
73420:Drumettaz-Clarafond;Méry;Viviers-du-Lac;Voglans
73440:Les Belleville;Saint-Jean-de-Belleville;Saint-Martin-de-Belleville;Villarlurin
73450:Valloire;Valmeinier
73460:Bonvillard;Cléry;Frontenex;Grésy-sur-Isère;Montailleur;Notre-Dame-des-Millières;Saint-Vital;Sainte-Hélène-sur-Isère;Tournon;Verrens-Arvey
73470:Ayn;Gerbaix;Marcieux;Nances;Novalaise
73480:Bessans;Bonneval-sur-Arc;Bramans;Lanslebourg-Mont-Cenis;Lanslevillard;Sollières-Sardières;Termignon;Val-Cenis
73490:La Ravoire
73500:Aussois;Avrieux;Bramans;Fourneaux;Freney;Lanslebourg-Mont-Cenis;Lanslevillard;Modane;Saint-André;Sollières-Sardières;Termignon;Val-Cenis;Villarodin-Bourget
73520:La Bridoire;Saint-Béron
73530:Saint-Jean-d'Arves;Saint-Sorlin-d'Arves
73540:Esserts-Blay;La Bâthie
73550:Les Allues
73570:Brides-les-Bains
73590:Cohennoz;Crest-Voland;Flumet;La Giettaz;Notre-Dame-de-Bellecombe;Saint-Nicolas-la-Chapelle
73600:Fontaine-le-Puits;Hautecour;Les Belleville;Moûtiers;Notre-Dame-du-Pré;Saint-Jean-de-Belleville;Saint-Marcel;Saint-Martin-de-Belleville;Salins-Fontaine;Salins-les-Thermes;Villarlurin
73610:Aiguebelette-le-Lac;Attignat-Oncin;Dullin;Lépin-le-Lac;Saint-Alban-de-Montbel
73620:Hauteluce
73630:Doucy-en-Bauges;Jarsy;La Compôte;Le Châtelard;Sainte-Reine;École
73640:Sainte-Foy-Tarentaise;Villaroger
73660:La Chapelle;Les Chavannes-en-Maurienne;Saint-Rémy-de-Maurienne
73670:Entremont-le-Vieux;Saint-Pierre-d'Entremont
73700:Bourg-Saint-Maurice;Les Chapelles;Montvalezan;Séez
73710:Pralognan-la-Vanoise
73720:Queige
73730:Cevins;Rognaix;Saint-Paul-sur-Isère
73790:Tours-en-Savoie
73800:Arbin;Chignin;Coise-Saint-Jean-Pied-Gauthier;Cruet;Francin;La Chavanne;Laissaud;Les Marches;Les Mollettes;Montmélian;Myans;Planaise;Porte-de-Savoie;Saint-Pierre-de-Soucy;Sainte-Hélène-du-Lac;Villard-d'Héry
73870:Montricher-Albanne;Saint-Julien-Mont-Denis
74000:Annecy;Annecy-le-Vieux;Cran-Gevrier;Meythet;Pringy;Seynod
74100:Ambilly;Annemasse;Juvigny;Ville-la-Grand;Vétraz-Monthoux;Étrembières
74110:Essert-Romand;La Côte-d'Arbroz;Montriond;Morzine
74120:Demi-Quartier;Megève;Praz-sur-Arly
74130:Ayse;Bonneville;Brizon;Contamine-sur-Arve;Faucigny;Glières-Val-de-Borne;Mont-Saxonnex;Vougy
74140:Ballaison;Chens-sur-Léman;Douvaine;Excenevex;Loisin;Machilly;Massongy;Messery;Nernier;Saint-Cergues;Sciez;Veigy-Foncenex;Yvoire
74150:Bloye;Boussy;Crempigny-Bonneguête;Hauteville-sur-Fier;Lornay;Marcellaz-Albanais;Marigny-Saint-Marcel;Massingy;Moye;Rumilly;Saint-Eusèbe;Sales;Thusy;Vallières-sur-Fier;Vaulx;Versonnex;Étercy
74160:Archamps;Beaumont;Bossey;Collonges-sous-Salève;Feigères;Neydens;Présilly;Saint-Julien-en-Genevois;Vers
74170:Les Contamines-Montjoie;Saint-Gervais-les-Bains
74190:Passy
74200:Allinges;Anthy-sur-Léman;Armoy;La Forclaz;La Vernaz;Lyaud;Margencel;Marin;Reyvroz;Thonon-les-Bains
74210:Chevaline;Cons-Sainte-Colombe;Doussard;Faverges-Seythenex;Giez;Lathuile;Marlens;Montmin;Saint-Ferréol;Talloires;Talloires-Montmin;Val de Chaise
74220:La Clusaz
74230:Dingy-Saint-Clair;La Balme-de-Thuy;Le Bouchet-Mont-Charvin;Les Clefs;Les Villards-sur-Thônes;Manigod;Serraval;Thônes
74240:Gaillard
74250:Bogève;Fillinges;La Tour;Marcellaz;Peillonnex;Saint-Jean-de-Tholome;Ville-en-Sallaz;Viuz-en-Sallaz
74260:Les Gets
74270:Chaumont;Chavannaz;Chessenaz;Chilly;Chêne-en-Semine;Clarafond-Arcine;Clermont;Contamine-Sarzin;Desingy;Droisy;Frangy;Marlioz;Menthonnex-sous-Clermont;Minzier;Musièges;Sallenôves;Vanzy
74290:Alex;Bluffy;Menthon-Saint-Bernard;Montmin;Talloires;Talloires-Montmin;Veyrier-du-Lac
74300:Arâches-la-Frasse;Châtillon-sur-Cluses;Cluses;Magland;Nancy-sur-Cluses;Saint-Sigismond;Thyez
74310:Les Houches;Servoz
74320:Leschaux;Sevrier
74330:Choisy;Epagny Metz-Tessy;La Balme-de-Sillingy;Lovagny;Mésigny;Nonglard;Poisy;Sillingy
74340:Samoëns
74350:Allonzier-la-Caille;Andilly;Cercier;Cernex;Copponex;Cruseilles;Cuvat;Le Sappey;Menthonnex-en-Bornes;Saint-Blaise;Villy-le-Bouveret;Villy-le-Pelloux;Vovray-en-Bornes
74360:Abondance;Bonnevaux;La Chapelle-d'Abondance;Vacheresse
74370:Annecy;Annecy-le-Vieux;Argonay;Aviernoz;Charvonnex;Cran-Gevrier;Epagny Metz-Tessy;Fillière;Les Ollières;Meythet;Nâves-Parmelan;Pringy;Saint-Martin-Bellevue;Seynod;Thorens-Glières;Villaz;Évires
74380:Arthaz-Pont-Notre-Dame;Bonne;Cranves-Sales;Lucinges;Nangy
74390:Châtel
74400:Chamonix-Mont-Blanc
74410:Duingt;Entrevernes;La Chapelle-Saint-Maurice;Saint-Eustache;Saint-Jorioz
74420:Boëge;Burdignin;Habère-Lullin;Habère-Poche;Saint-André-de-Boëge;Saxel;Villard
74430:La Baume;Le Biot;Saint-Jean-d'Aulps;Seytroux
74440:La Rivière-Enverse;Mieussy;Morillon;Taninges;Verchaix
74450:Le Grand-Bornand;Saint-Jean-de-Sixt
74460:Marnaz
74470:Bellevaux;Lullin;Vailly
74490:Mégevette;Onnion;Saint-Jeoire
74500:Bernex;Champanges;Chevenoz;Féternes;Larringes;Lugrin;Maxilly-sur-Léman;Meillerie;Neuvecelle;Novel;Publier;Saint-Gingolph;Saint-Paul-en-Chablais;Thollon-les-Mémises;Vinzier;Évian-les-Bains
74520:Chevrier;Chênex;Dingy-en-Vuache;Jonzier-Épagny;Savigny;Valleiry;Vulbens
74540:Alby-sur-Chéran;Allèves;Chainaz-les-Frasses;Chapeiry;Cusy;Gruffy;Héry-sur-Alby;Mûres;Saint-Félix;Saint-Sylvestre;Viuz-la-Chiésaz
74550:Cervens;Draillant;Orcier;Perrignier
74560:La Muraz;Monnetier-Mornex
74570:Aviernoz;Fillière;Groisy;Les Ollières;Saint-Martin-Bellevue;Thorens-Glières;Évires
74580:Viry
74600:Annecy;Annecy-le-Vieux;Cran-Gevrier;Meythet;Montagny-les-Lanches;Pringy;Quintal;Seynod
74650:Chavanod
74660:Vallorcine
74700:Cordon;Domancy;Sallanches
74740:Sixt-Fer-à-Cheval
74800:Amancy;Arenthon;Cornier;Eteaux;La Chapelle-Rambaud;La Roche-sur-Foron;Saint-Laurent;Saint-Pierre-en-Faucigny;Saint-Sixt
74890:Bons-en-Chablais;Brenthonne;Fessy;Lully
74910:Bassy;Challonges;Franclens;Saint-Germain-sur-Rhône;Seyssel;Usinens
74920:Combloux
74930:Arbusigny;Pers-Jussy;Reignier-Ésery;Scientrier;Ésery
74940:Annecy;Annecy-le-Vieux;Cran-Gevrier;Meythet;Pringy;Seynod
74950:Le Reposoir;Scionzier
74960:Annecy;Annecy-le-Vieux;Cran-Gevrier;Meythet;Pringy;Seynod
74970:Marignier
75001:Paris
75002:Paris
75003:Paris
75004:Paris
75005:Paris
75006:Paris
75007:Paris
75008:Paris
75009:Paris
75010:Paris
75011:Paris
75012:Paris
75013:Paris
75014:Paris
75015:Paris
75016:Paris
75017:Paris
75018:Paris
75019:Paris
75020:Paris
75116:Paris
76000:Rouen
76100:Rouen
76110:Angerville-Bailleul;Annouville-Vilmesnil;Auberville-la-Renault;Bec-de-Mortagne;Bornambusc;Bretteville-du-Grand-Caux;Bréauté;Bénarville;Daubeuf-Serville;Goderville;Gonfreville-Caillot;Grainville-Ymauville;Houquetot;Manneville-la-Goupil;Mentheville;Saint-Maclou-la-Brière;Saint-Sauveur-d'Émalleville;Sausseuzemare-en-Caux;Tocqueville-les-Murs;Vattetot-sous-Beaumont;Virville;Écrainville
76111:Criquebeuf-en-Caux;Vattetot-sur-Mer;Yport
76113:Hautot-sur-Seine;Sahurs;Saint-Pierre-de-Manneville
76116:Auzouville-sur-Ry;Blainville-Crevon;Catenay;Grainville-sur-Ry;Martainville-Épreville;Ry;Saint-Aignan-sur-Ry;Saint-Denis-le-Thiboult;Servaville-Salmonville
76117:Incheville
76119:Sainte-Marguerite-sur-Mer;Varengeville-sur-Mer
76120:Le Grand-Quevilly
76130:Mont-Saint-Aignan
76133:Manéglise;Notre-Dame-du-Bec;Rolleville;Saint-Martin-du-Bec;Épouville
76140:Le Petit-Quevilly
76150:La Vaupalière;Maromme;Saint-Jean-du-Cardonnay
76160:Bois-d'Ennebourg;Bois-l'Évêque;Darnétal;Fontaine-sous-Préaux;La Vieux-Rue;Préaux;Roncherolles-sur-le-Vivier;Saint-Aubin-Épinay;Saint-Jacques-sur-Darnétal;Saint-Léger-du-Bourg-Denis;Saint-Martin-du-Vivier
76170:Auberville-la-Campagne;Grand-Camp;La Frénaye;La Trinité-du-Mont;Lillebonne;Mélamare;Notre-Dame-de-Gravenchon;Port-Jérôme-sur-Seine;Saint-Antoine-la-Forêt;Saint-Jean-de-Folleville;Saint-Nicolas-de-la-Taille;Touffreville-la-Cable;Triquerville
76190:Allouville-Bellefosse;Autretot;Auzebosc;Baons-le-Comte;Blacqueville;Bois-Himont;Carville-la-Folletière;Croix-Mare;Hautot-Saint-Sulpice;Hautot-le-Vatois;Les Hauts-de-Caux;Saint Martin de l'If;Saint-Aubin-de-Crétot;Saint-Clair-sur-les-Monts;Sainte-Marie-des-Champs;Touffreville-la-Corbeline;Valliquerville;Veauville-lès-Baons;Yvetot;Écalles-Alix;Écretteville-lès-Baons;Étoutteville
76200:Dieppe;Neuville-lès-Dieppe
76210:Bernières;Beuzeville-la-Grenier;Beuzevillette;Bolbec;Bolleville;Gruchet-le-Valasse;Lanquetot;Lintot;Mirville;Nointot;Parc-d'Anxtot;Raffetot;Rouville;Saint-Eustache-la-Forêt;Saint-Jean-de-la-Neuville;Trouville-Alliquerville
76220:Avesnes-en-Bray;Beauvoir-en-Lyons;Bosc-Hyons;Brémontier-Merval;Bézancourt;Cuy-Saint-Fiacre;Dampierre-en-Bray;Doudeauville;Elbeuf-en-Bray;Ernemont-la-Villette;Ferrières-en-Bray;Gancourt-Saint-Étienne;Gournay-en-Bray;La Feuillie;Molagnies;Montroty;Ménerval;Neuf-Marché
76230:Bois-Guillaume;Isneauville;Quincampoix
76240:Belbeuf;Bonsecours;Le Mesnil-Esnard
76250:Déville-lès-Rouen
76260:Baromesnil;Canehan;Cuverville-sur-Yères;Eu;Flocques;Le Mesnil-Réaume;Longroy;Melleville;Millebosc;Monchy-sur-Eu;Ponts-et-Marais;Saint-Martin-le-Gaillard;Saint-Pierre-en-Val;Saint-Rémy-Boscrocourt;Sept-Meules;Villy-sur-Yères;Étalondes
76270:Auvilliers;Bouelles;Bully;Callengeville;Esclavelles;Fesques;Flamets-Frétils;Fresles;Graval;Lucy;Massy;Mesnières-en-Bray;Mortemer;Ménonval;Nesle-Hodeng;Neufchâtel-en-Bray;Neuville-Ferrières;Quièvrecourt;Saint-Germain-sur-Eaulne;Saint-Martin-l'Hortier;Saint-Saire;Sainte-Beuve-en-Rivière;Vatierville
76280:Angerville-l'Orcher;Anglesqueville-l'Esneval;Beaurepaire;Criquetot-l'Esneval;Cuverville;Fongueusemare;Gonneville-la-Mallet;Hermeville;Heuqueville;La Poterie-Cap-d'Antifer;Pierrefiques;Saint-Jouin-Bruneval;Sainte-Marie-au-Bosc;Turretot;Vergetot;Villainville
76290:Fontaine-la-Mallet;Fontenay;Mannevillette;Montivilliers;Saint-Martin-du-Manoir
76300:Sotteville-lès-Rouen
76310:Sainte-Adresse
76320:Caudebec-lès-Elbeuf;Saint-Pierre-lès-Elbeuf
76330:Auberville-la-Campagne;Norville;Notre-Dame-de-Gravenchon;Petiville;Port-Jérôme-sur-Seine;Saint-Maurice-d'Ételan;Touffreville-la-Cable;Triquerville
76340:Aubermesnil-aux-Érables;Bazinval;Blangy-sur-Bresle;Campneuseville;Dancourt;Fallencourt;Foucarmont;Guerville;Hodeng-au-Bosc;Monchaux-Soreng;Nesle-Normandeuse;Pierrecourt;Rieux;Réalcamp;Rétonval;Saint-Léger-aux-Bois;Saint-Martin-au-Bosc;Saint-Riquier-en-Rivière;Villers-sous-Foucarmont
76350:Oissel-sur-Seine
76360:Barentin;Bouville;Pissy-Pôville;Villers-Écalles
76370:Ancourt;Assigny;Auquemesnil;Belleville-sur-Mer;Berneval-le-Grand;Biville-sur-Mer;Bracquemont;Brunville;Derchigny;Dieppe;Glicourt;Gouchaupre;Greny;Grèges;Guilmécourt;Intraville;Martin-Église;Neuville-lès-Dieppe;Penly;Petit-Caux;Rouxmesnil-Bouteilles;Saint-Martin-en-Campagne;Saint-Quentin-au-Bosc;Tocqueville-sur-Eu;Tourville-la-Chapelle
76380:Canteleu;Montigny;Val-de-la-Haye
76390:Aubéguimont;Aumale;Conteville;Criquiers;Ellecourt;Haudricourt;Illois;Landes-Vieilles-et-Neuves;Le Caule-Sainte-Beuve;Marques;Morienne;Nullemont;Richemont;Ronchois;Vieux-Rouen-sur-Bresle
76400:Colleville;Contremoulins;Froberville;Fécamp;Ganzeville;Maniquerville;Saint-Léonard;Sainte-Hélène-Bondeville;Senneville-sur-Fécamp;Tourville-les-Ifs;Toussaint;Épreville
76410:Cléon;Freneuse;Saint-Aubin-lès-Elbeuf;Sotteville-sous-le-Val;Tourville-la-Rivière
76420:Bihorel
76430:Gommerville;Graimbouville;La Cerlangue;La Remuée;Les Trois-Pierres;Oudalle;Sainneville;Saint-Aubin-Routot;Saint-Gilles-de-la-Neuville;Saint-Romain-de-Colbosc;Saint-Vigor-d'Ymonville;Saint-Vincent-Cramesnil;Sandouville;Tancarville;Épretot;Étainhus
76440:Beaubec-la-Rosière;Compainville;Fontaine-en-Bray;Forges-les-Eaux;Grumesnil;Haucourt;Haussez;La Bellière;La Ferté-Saint-Samson;Le Fossé;Le Thil-Riberpré;Longmesnil;Mauquenchy;Mesnil-Mauger;Pommereux;Roncherolles-en-Bray;Rouvray-Catillon;Saint-Michel-d'Halescourt;Sainte-Geneviève;Saumont-la-Poterie;Serqueux;Sommery
76450:Auberville-la-Manuel;Bertheauville;Bertreville;Beuzeville-la-Guérard;Bosville;Butot-Vénesville;Canouville;Cany-Barville;Clasville;Cleuville;Crasville-la-Mallet;Grainville-la-Teinturière;Hautot-l'Auvray;Le Hanouard;Malleville-les-Grès;Ocqueville;Ouainville;Ourville-en-Caux;Paluel;Saint-Martin-aux-Buneaux;Saint-Vaast-Dieppedalle;Sasseville;Thiouville;Veulettes-sur-Mer;Vittefleur
76460:Blosseville;Cailleville;Drosay;Gueutteville-les-Grès;Ingouville;Le Mesnil-Durdent;Manneville-ès-Plains;Néville;Pleine-Sève;Saint-Riquier-ès-Plains;Saint-Sylvain;Saint-Valery-en-Caux;Sainte-Colombe
76470:Le Tréport
76480:Ambourville;Anneville-Ambourville;Bardouville;Berville-sur-Seine;Duclair;Jumièges;Le Mesnil-sous-Jumièges;Roumare;Saint-Paër;Saint-Pierre-de-Varengeville;Sainte-Marguerite-sur-Duclair;Yainville;Épinay-sur-Duclair
76490:Anquetierville;Caudebec-en-Caux;Louvetot;Maulévrier-Sainte-Gertrude;Rives-en-Seine;Saint-Arnoult;Saint-Gilles-de-Crétot;Saint-Nicolas-de-la-Haie;Saint-Wandrille-Rançon;Villequier
76500:Elbeuf;La Londe;Orival
76510:Dampierre-Saint-Nicolas;Freulleville;Meulers;Notre-Dame-d'Aliermont;Ricarville-du-Val;Saint-Aubin-le-Cauf;Saint-Jacques-d'Aliermont;Saint-Nicolas-d'Aliermont;Saint-Vaast-d'Équiqueville
76520:Boos;Franqueville-Saint-Pierre;Fresne-le-Plan;Gouy;La Neuville-Chant-d'Oisel;Les Authieux-sur-le-Port-Saint-Ouen;Mesnil-Raoul;Montmain;Quévreville-la-Poterie;Saint-Aubin-Celloville;Ymare
76530:Grand-Couronne;La Bouille;Mauny;Moulineaux;Yville-sur-Seine
76540:Ancretteville-sur-Mer;Angerville-la-Martel;Criquetot-le-Mauconduit;Gerponville;Limpiville;Riville;Saint-Martin-aux-Buneaux;Saint-Pierre-en-Port;Sassetot-le-Mauconduit;Sorquainville;Theuville-aux-Maillots;Thiergeville;Thiétreville;Thérouldeville;Valmont;Vinnemerville;Ypreville-Biville;Écretteville-sur-Mer;Életot
76550:Ambrumesnil;Aubermesnil-Beaumais;Colmesnil-Manneville;Hautot-sur-Mer;Offranville;Saint-Aubin-sur-Scie;Sauqueville;Tourville-sur-Arques
76560:Amfreville-les-Champs;Ancourteville-sur-Héricourt;Anvéville;Berville-en-Caux;Boudeville;Bretteville-Saint-Laurent;Bénesville;Canville-les-Deux-Églises;Carville-Pot-de-Fer;Doudeville;Fultot;Gonzeville;Harcanville;Héricourt-en-Caux;Le Torp-Mesnil;Oherville;Prétot-Vicquemare;Reuville;Robertot;Routes;Saint-Laurent-en-Caux;Sommesnil;Veauville-lès-Quelles;Yvecrique;Étalleville
76570:Cideville;Fresquiennes;Goupillières;Hugleville-en-Caux;Limésy;Mesnil-Panneville;Pavilly;Sainte-Austreberthe;Émanville
76580:Le Trait
76590:Anneville-sur-Scie;Belmesnil;Bertreville-Saint-Ouen;Criquetot-sur-Longueville;Crosville-sur-Scie;Dénestanville;Gonneville-sur-Scie;La Chapelle-du-Bourgay;La Chaussée;Le Bois-Robert;Le Catelier;Les Cent-Acres;Lintot-les-Bois;Longueville-sur-Scie;Manéhouville;Muchedent;Notre-Dame-du-Parc;Saint-Crespin;Saint-Germain-d'Étables;Saint-Honoré;Sainte-Foy;Torcy-le-Grand;Torcy-le-Petit
76600:Le Havre;Rouelles
76610:Le Havre;Rouelles
76620:Le Havre;Rouelles
76630:Assigny;Auquemesnil;Avesnes-en-Val;Bailly-en-Rivière;Bellengreville;Belleville-sur-Mer;Berneval-le-Grand;Biville-sur-Mer;Bracquemont;Brunville;Derchigny;Douvrend;Envermeu;Glicourt;Gouchaupre;Greny;Guilmécourt;Intraville;Les Ifs;Penly;Petit-Caux;Saint-Martin-en-Campagne;Saint-Ouen-sous-Bailly;Saint-Quentin-au-Bosc;Sauchay;Tocqueville-sur-Eu;Tourville-la-Chapelle
76640:Alvimare;Auzouville-Auberbosc;Bennetot;Bermonville;Cliponville;Cléville;Envronville;Fauville-en-Caux;Foucart;Hattenville;Normanville;Ricarville;Rocquefort;Saint-Pierre-Lavis;Sainte-Marguerite-sur-Fauville;Terres-de-Caux;Trémauville;Yébleron
76650:Petit-Couronne
76660:Bailleul-Neuville;Baillolet;Bures-en-Bray;Clais;Croixdalle;Fresnoy-Folny;Fréauville;Grandcourt;Londinières;Mesnil-Follemprise;Osmoy-Saint-Valery;Preuseville;Puisenval;Saint-Pierre-des-Jonquières;Sainte-Agathe-d'Aliermont;Smermesnil;Wanchy-Capval
76680:Ardouval;Bellencombre;Bosc-Bérenger;Bosc-Mesnil;Bradiancourt;Critot;Mathonville;Maucomble;Montérolier;Neufbosc;Pommeréval;Rocquemont;Rosay;Saint-Hellier;Saint-Martin-Osmonville;Saint-Saëns;Ventes-Saint-Rémy
76690:Authieux-Ratiéville;Cailly;Claville-Motteville;Clères;Esteville;Fontaine-le-Bourg;Frichemesnil;Grugny;La Houssaye-Béranger;La Rue-Saint-Pierre;Le Bocasse;Mont-Cauvaire;Saint-André-sur-Cailly;Saint-Georges-sur-Fontaine;Saint-Germain-sous-Cailly;Sierville;Yquebeuf
76700:Gainneville;Gonfreville-l'Orcher;Harfleur;Rogerville;Saint-Laurent-de-Brèvedent
76710:Anceaumeville;Bosc-Guérard-Saint-Adrien;Eslettes;Montville
76720:Auffay;Cressy;Cropus;Heugleville-sur-Scie;Sévis;Val-de-Scie
76730:Auppegard;Auzouville-sur-Saâne;Avremesnil;Bacqueville-en-Caux;Biville-la-Rivière;Brachy;Gonnetot;Gueures;Hermanville;Lamberville;Lammerville;Lestanville;Omonville;Rainfreville;Royville;Saint-Mards;Saint-Ouen-le-Mauger;Sassetot-le-Malgardé;Saâne-Saint-Just;Thil-Manneville;Tocqueville-en-Caux;Vénestanville
76740:Angiens;Anglesqueville-la-Bras-Long;Autigny;Bourville;Brametot;Crasville-la-Rocquefort;Ermenouville;Fontaine-le-Dun;Houdetot;Héberville;La Chapelle-sur-Dun;La Gaillarde;Le Bourg-Dun;Saint-Aubin-sur-Mer;Saint-Pierre-le-Vieux;Saint-Pierre-le-Viger;Sotteville-sur-Mer
76750:Bierville;Bois-Guilbert;Bois-Héroult;Boissay;Bosc-Bordel;Bosc-Roger-sur-Buchy;Bosc-Édeline;Buchy;Ernemont-sur-Buchy;Estouteville-Écalles;Héronchelles;Longuerue;Morgny-la-Pommeraye;Pierreval;Rebets;Saint-Germain-des-Essourts;Sainte-Croix-sur-Buchy;Vieux-Manoir
76760:Ancretiéville-Saint-Victor;Auzouville-l'Esneval;Bourdainville;Criquetot-sur-Ouville;Ectot-l'Auber;Lindebeuf;Ouville-l'Abbaye;Saint-Martin-aux-Arbres;Saussay;Vibeuf;Yerville
76770:Houppeville;Le Houlme;Malaunay
76780:Argueil;Croisy-sur-Andelle;Elbeuf-sur-Andelle;Fry;Hodeng-Hodenger;La Chapelle-Saint-Ouen;La Hallotière;La Haye;Le Héron;Le Mesnil-Lieubray;Morville-le-Héron;Morville-sur-Andelle;Mésangueville;Nolléval;Saint-Lucien;Sigy-en-Bray
76790:Bordeaux-Saint-Clair;Bénouville;Gerville;Le Tilleul;Les Loges;Étretat
76800:Saint-Étienne-du-Rouvray
76810:Greuville;Gruchet-Saint-Siméon;Luneray
76840:Hénouville;Quevillon;Saint-Martin-de-Boscherville
76850:Auffay;Beaumont-le-Hareng;Bosc-le-Hard;Bracquetuit;Cottévrard;Cressy;Fresnay-le-Long;Grigneuseville;La Crique;Montreuil-en-Caux;Sévis;Val-de-Scie;Étaimpuis
76860:Longueil;Ouville-la-Rivière;Quiberville-sur-Mer;Saint-Denis-d'Aclon
76870:Beaussault;Gaillefontaine
76880:Arques-la-Bataille;Martigny
76890:Beautot;Beauval-en-Caux;Belleville-en-Caux;Bertrimont;Biville-la-Baignarde;Butot;Calleville-les-Deux-Églises;Gueutteville;Imbleville;La Fontelaye;Saint-Denis-sur-Scie;Saint-Maclou-de-Folleville;Saint-Ouen-du-Breuil;Saint-Pierre-Bénouville;Saint-Vaast-du-Val;Saint-Victor-l'Abbaye;Tôtes;Val-de-Saâne;Varneville-Bretteville;Vassonville
76910:Assigny;Auquemesnil;Belleville-sur-Mer;Berneval-le-Grand;Biville-sur-Mer;Bracquemont;Brunville;Criel-sur-Mer;Derchigny;Glicourt;Gouchaupre;Greny;Guilmécourt;Intraville;Penly;Petit-Caux;Saint-Martin-en-Campagne;Saint-Quentin-au-Bosc;Tocqueville-sur-Eu;Touffreville-sur-Eu;Tourville-la-Chapelle
76920:Amfreville-la-Mi-Voie
76930:Cauville-sur-Mer;Octeville-sur-Mer
76940:Arelaune-en-Seine;Heurteauville;La Mailleraye-sur-Seine;Notre-Dame-de-Bliquetuit;Saint-Nicolas-de-Bliquetuit;Vatteville-la-Rue
76950:Les Grandes-Ventes
76960:Notre-Dame-de-Bondeville
76970:Ectot-lès-Baons;Flamanville;Grémonville;Motteville
76980:Veules-les-Roses
77000:La Rochette;Livry-sur-Seine;Melun;Vaux-le-Pénil
77090:Collégien
77100:Mareuil-lès-Meaux;Meaux;Nanteuil-lès-Meaux
77111:Soignolles-en-Brie;Solers
77114:Gouaix;Hermé;Noyen-sur-Seine;Villiers-sur-Seine
77115:Blandy;Sivry-Courtry
77118:Balloy;Bazoches-lès-Bray;Gravon
77120:Amillis;Aulnoy;Beautheil-Saints;Chailly-en-Brie;Coulommiers;Giremoutiers;Marolles-en-Brie;Mauperthuis;Mouroux
77122:Monthyon
77123:Le Vaudoué;Noisy-sur-École;Tousson
77124:Chauconin-Neufmontiers;Crégy-lès-Meaux;Penchard;Villenoy
77126:Châtenay-sur-Seine;Courcelles-en-Bassée;Égligny
77127:Lieusaint
77130:Barbey;Cannes-Écluse;Dormelles;Forges;La Grande-Paroisse;La Tombe;Marolles-sur-Seine;Misy-sur-Yonne;Montereau-Fault-Yonne;Saint-Germain-Laval;Varennes-sur-Seine;Ville-Saint-Jacques
77131:Pézarches;Touquin
77133:Féricy;Machault
77134:Les Ormes-sur-Voulzie
77135:Pontcarré
77138:Luzancy
77139:Douy-la-Ramée;Marcilly;Puisieux;Vincy-Manœuvre;Étrépilly
77140:Darvault;Moncourt-Fromonville;Nemours;Nonville;Saint-Pierre-lès-Nemours
77141:Vaudoy-en-Brie
77144:Chalifert;Montévrain
77145:May-en-Multien
77148:Laval-en-Brie;Salins
77150:Férolles-Attilly;Lésigny
77151:Montceaux-lès-Provins
77154:Coutençon;Villeneuve-les-Bordes
77157:Everly
77160:Chalautre-la-Petite;Chenoise-Cucharmoy;La Chapelle-Saint-Sulpice;Mortery;Poigny;Provins;Rouilly;Saint-Brice;Saint-Hilliers;Vulaines-lès-Provins
77163:Dammartin-sur-Tigeaux;Mortcerf;Tigeaux
77164:Ferrières-en-Brie
77165:Cuisy;Forfry;Gesvres-le-Chapitre;Iverny;Le Plessis-aux-Bois;Le Plessis-l'Évêque;Saint-Soupplets
77166:Grisy-Suisnes;Évry-Grégy-sur-Yerre
77167:Bagneaux-sur-Loing;Châtenoy;Faÿ-lès-Nemours;Ormesson;Poligny
77169:Boissy-le-Châtel;Chauffry;Saint-Germain-sous-Doue;Saint-Siméon
77170:Brie-Comte-Robert;Coubert;Servon
77171:Chalautre-la-Grande;Léchelle;Melz-sur-Seine;Sourdun
77173:Chevry-Cossigny
77174:Villeneuve-Saint-Denis;Villeneuve-le-Comte
77176:Nandy;Savigny-le-Temple
77177:Brou-sur-Chantereine
77178:Oissery;Saint-Pathus
77181:Courtry;Le Pin
77183:Croissy-Beaubourg
77184:Émerainville
77185:Lognes
77186:Noisiel
77190:Dammarie-les-Lys;Villiers-en-Bière
77200:Torcy
77210:Avon;Samoreau
77220:Favières;Gretz-Armainvilliers;Liverdy-en-Brie;Presles-en-Brie;Tournan-en-Brie
77230:Dammartin-en-Goële;Juilly;Longperrier;Marchémoret;Montgé-en-Goële;Moussy-le-Neuf;Moussy-le-Vieux;Nantouillet;Rouvres;Saint-Mard;Thieux;Villeneuve-sous-Dammartin;Vinantes
77240:Cesson;Seine-Port;Vert-Saint-Denis
77250:Montarlot;Moret-Loing-et-Orvanne;Moret-sur-Loing;Veneux-les-Sablons;Villecerf;Villemer;Écuelles;Épisy
77260:Chamigny;La Ferté-sous-Jouarre;Reuil-en-Brie;Sainte-Aulde;Sammeron;Sept-Sorts;Ussy-sur-Marne
77270:Villeparisis
77280:Othis
77290:Compans;Mitry-Mory
77300:Fontainebleau
77310:Boissise-le-Roi;Pringy;Saint-Fargeau-Ponthierry
77320:Beton-Bazoches;Cerneux;Chartronges;Chevru;Choisy-en-Brie;Dagny;Frétoy;Jouy-sur-Morin;La Chapelle-Moutils;La Ferté-Gaucher;Lescherolles;Leudon-en-Brie;Meilleray;Montdauphin;Montenils;Montolivet;Moutils;Saint-Barthélemy;Saint-Mars-Vieux-Maisons;Saint-Martin-des-Champs;Saint-Martin-du-Boschet;Saint-Rémy-de-la-Vanne;Sancy-lès-Provins;Vieux-Maisons
77330:Ozoir-la-Ferrière
77340:Pontault-Combault
77350:Boissettes;Boissise-la-Bertrand;Le Mée-sur-Seine
77360:Vaires-sur-Marne
77370:Châteaubleau;Clos-Fontaine;Fontains;Fontenailles;Gastins;La Chapelle-Rablais;La Croix-en-Brie;Maison-Rouge;Nangis;Rampillon;Saint-Just-en-Brie;Vanvillé;Vieux-Champagne
77380:Combs-la-Ville
77390:Andrezel;Argentières;Beauvoir;Champdeuil;Chaumes-en-Brie;Courquetaine;Courtomer;Crisenoy;Fouju;Guignes;Ozouer-le-Voulgis;Verneuil-l'Étang;Yèbles
77400:Carnetin;Dampmart;Gouvernes;Lagny-sur-Marne;Pomponne;Saint-Thibault-des-Vignes;Thorigny-sur-Marne
77410:Annet-sur-Marne;Charmentray;Charny;Claye-Souilly;Fresnes-sur-Marne;Gressy;Messy;Précy-sur-Marne;Saint-Mesmes;Villeroy;Villevaudé
77420:Champs-sur-Marne
77430:Champagne-sur-Seine
77440:Armentières-en-Brie;Cocherel;Congis-sur-Thérouanne;Dhuisy;Isles-les-Meldeuses;Jaignes;Le Plessis-Placy;Lizy-sur-Ourcq;Mary-sur-Marne;Ocquerre;Tancrou;Trocy-en-Multien;Vendrest
77450:Condé-Sainte-Libiaire;Esbly;Isles-lès-Villenoy;Jablines;Lesches;Montry;Trilbardou;Vignely
77460:Chaintreaux;Souppes-sur-Loing
77470:Boutigny;Fublaines;Montceaux-lès-Meaux;Poincy;Saint-Fiacre;Trilport;Villemareuil
77480:Baby;Bray-sur-Seine;Fontaine-Fourches;Grisy-sur-Seine;Jaulnes;Montigny-le-Guesdier;Mousseaux-lès-Bray;Mouy-sur-Seine;Passy-sur-Seine;Saint-Sauveur-lès-Bray;Villenauxe-la-Petite;Villuis
77500:Chelles
77510:Bellot;Doue;Hondevilliers;La Trétoire;Rebais;Sablonnières;Saint-Denis-lès-Rebais;Saint-Léger;Verdelot;Villeneuve-sur-Bellot
77515:Faremoutiers;Hautefeuille;La Celle-sur-Morin;Pommeuse;Saint-Augustin
77520:Cessoy-en-Montois;Donnemarie-Dontilly;Gurcy-le-Châtel;Luisetaines;Meigneux;Mons-en-Montois;Montigny-Lencoup;Paroy;Sigy;Sognolles-en-Montois;Thénisy;Vimpelles
77540:Bernay-Vilbert;Courpalay;La Chapelle-Iger;Le Plessis-Feu-Aussoux;Lumigny-Nesles-Ormeaux;Rozay-en-Brie;Vilbert;Voinsles
77550:Limoges-Fourches;Lissy;Moissy-Cramayel;Réau
77560:Augers-en-Brie;Beauchery-Saint-Martin;Champcenest;Courchamp;Courtacon;Fontaine-sous-Montaiguillon;Les Marêts;Louan-Villegruis-Fontaine;Rupéreux;Villiers-Saint-Georges;Voulton
77570:Aufferville;Bougligny;Chenou;Château-Landon;La Madeleine-sur-Loing;Maisoncelles-en-Gâtinais;Mondreville
77580:Bouleurs;Coulommes;Coutevroult;Crécy-la-Chapelle;Guérard;La Haute-Maison;Maisoncelles-en-Brie;Pierre-Levée;Sancy;Vaucourtois;Villiers-sur-Morin;Voulangis
77590:Bois-le-Roi;Chartrettes;Fontaine-le-Port
77600:Bussy-Saint-Georges;Bussy-Saint-Martin;Chanteloup-en-Brie;Conches-sur-Gondoire;Guermantes;Jossigny
77610:Châtres;Crèvecœur-en-Brie;Fontenay-Trésigny;La Houssaye-en-Brie;Les Chapelles-Bourbon;Marles-en-Brie;Neufmoutiers-en-Brie
77620:Bransles;Égreville
77630:Arbonne-la-Forêt;Barbizon;Saint-Martin-en-Bière
77640:Jouarre;Signy-Signets
77650:Chalmaison;Jutigny;Lizines;Longueville;Saint-Loup-de-Naud;Sainte-Colombe;Savins;Soisy-Bouy
77660:Changis-sur-Marne;Saint-Jean-les-Deux-Jumeaux
77670:Saint-Mammès;Vernou-la-Celle-sur-Seine
77680:Roissy-en-Brie
77690:La Genevraye;Montigny-sur-Loing
77700:Bailly-Romainvilliers;Chessy;Coupvray;Magny-le-Hongre;Serris
77710:Chevry-en-Sereine;Lorrez-le-Bocage-Préaux;Nanteau-sur-Lunain;Paley;Préaux;Remauville;Saint-Ange-le-Viel;Treuzy-Levelay;Vaux-sur-Lunain;Villebéon;Villemaréchal
77720:Aubepierre-Ozouer-le-Repos;Bombon;Bréau;Champeaux;Grandpuits-Bailly-Carrois;La Chapelle-Gauthier;Mormant;Ozouer-le-Repos;Quiers;Saint-Méry;Saint-Ouen-en-Brie
77730:Citry;Méry-sur-Marne;Nanteuil-sur-Marne;Saâcy-sur-Marne
77750:Bassevelle;Boitron;Bussières;Orly-sur-Morin;Saint-Cyr-sur-Morin;Saint-Ouen-sur-Morin
77760:Achères-la-Forêt;Amponville;Boissy-aux-Cailles;Boulancourt;Burcy;Buthiers;Chevrainvilliers;Fromont;Guercheville;La Chapelle-la-Reine;Larchant;Nanteau-sur-Essonne;Recloses;Rumont;Ury;Villiers-sous-Grez
77780:Bourron-Marlotte
77810:Thomery
77820:Châtillon-la-Borde;Le Châtelet-en-Brie;Les Écrennes
77830:Pamfou;Valence-en-Brie;Échouboulains
77840:Coulombs-en-Valois;Crouy-sur-Ourcq;Germigny-sous-Coulombs
77850:Héricy
77860:Couilly-Pont-aux-Dames;Quincy-Voisins;Saint-Germain-sur-Morin
77870:Vulaines-sur-Seine
77880:Grez-sur-Loing
77890:Arville;Beaumont-du-Gâtinais;Garentreville;Gironville;Ichy;Obsonville
77910:Barcy;Chambry;Germigny-l'Évêque;Varreddes
77920:Samois-sur-Seine
77930:Chailly-en-Bière;Cély;Fleury-en-Bière;Perthes;Saint-Germain-sur-École;Saint-Sauveur-sur-École
77940:Blennes;Diant;Esmans;Flagy;La Brosse-Montceaux;Montmachoux;Noisy-Rudignon;Thoury-Férottes;Voulx
77950:Maincy;Moisenay;Montereau-sur-le-Jard;Rubelles;Saint-Germain-Laxis;Voisenon
77970:Bannost-Villegagnon;Bezalles;Boisdon;Jouy-le-Châtel;Pécy;Villegagnon
77990:Le Mesnil-Amelot;Mauregard
78000:Versailles
78100:Fourqueux;Saint-Germain-en-Laye
78110:Le Vésinet
78111:Dammartin-en-Serve
78112:Fourqueux;Saint-Germain-en-Laye
78113:Adainville;Bourdonné;Condé-sur-Vesgre;Grandchamp;La Hauteville;Le Tartre-Gaudran
78114:Magny-les-Hameaux
78117:Châteaufort;Toussus-le-Noble
78120:Clairefontaine-en-Yvelines;Rambouillet;Sonchamp
78121:Crespières
78124:Mareil-sur-Mauldre;Montainville
78125:Gazeran;Hermeray;La Boissière-École;Mittainville;Orcemont;Orphin;Poigny-la-Forêt;Raizeux;Saint-Hilarion;Vieille-Église-en-Yvelines;Émancé
78126:Aulnay-sur-Mauldre
78130:Chapet;Les Mureaux
78140:Vélizy-Villacoublay
78150:Le Chesnay;Le Chesnay-Rocquencourt;Rocquencourt
78160:Marly-le-Roi
78170:La Celle-Saint-Cloud
78180:Montigny-le-Bretonneux
78190:Trappes
78200:Boinvilliers;Boissy-Mauvoisin;Buchelay;Favrieux;Flacourt;Fontenay-Mauvoisin;Jouy-Mauvoisin;Magnanville;Mantes-la-Jolie;Ménerville;Perdreauville;Soindres
78210:Saint-Cyr-l'École
78220:Viroflay
78230:Le Pecq
78240:Aigremont;Chambourcy
78250:Gaillon-sur-Montcient;Hardricourt;Meulan-en-Yvelines;Mézy-sur-Seine;Oinville-sur-Montcient;Tessancourt-sur-Aubette
78260:Achères
78270:Bennecourt;Blaru;Bonnières-sur-Seine;Chaufour-lès-Bonnières;Cravent;Gommecourt;La Villeneuve-en-Chevrie;Limetz-Villez;Lommoye;Mousseaux-sur-Seine;Méricourt;Notre-Dame-de-la-Mer;Rolleboise
78280:Guyancourt
78290:Croissy-sur-Seine
78300:Poissy
78310:Coignières;Maurepas
78320:La Verrière;Le Mesnil-Saint-Denis;Lévis-Saint-Nom
78330:Fontenay-le-Fleury
78340:Les Clayes-sous-Bois
78350:Jouy-en-Josas;Les Loges-en-Josas
78360:Montesson
78370:Plaisir
78380:Bougival
78390:Bois-d'Arcy
78400:Chatou
78410:Aubergenville;Bouafle;Flins-sur-Seine;La Falaise;Nézel
78420:Carrières-sur-Seine
78430:Louveciennes
78440:Brueil-en-Vexin;Drocourt;Fontenay-Saint-Père;Gargenville;Guitrancourt;Issou;Jambville;Lainville-en-Vexin;Montalet-le-Bois;Porcheville;Sailly
78450:Chavenay;Villepreux
78460:Chevreuse;Choisel
78470:Milon-la-Chapelle;Saint-Lambert;Saint-Rémy-lès-Chevreuse
78480:Verneuil-sur-Seine
78490:Bazoches-sur-Guyonne;Boissy-sans-Avoir;Galluis;Gambaiseuil;Grosrouvre;Le Tremblay-sur-Mauldre;Les Mesnuls;Mareil-le-Guyon;Montfort-l'Amaury;Méré;Vicq
78500:Sartrouville
78510:Triel-sur-Seine
78520:Follainville-Dennemont;Guernes;Limay;Saint-Martin-la-Garenne
78530:Buc
78540:Vernouillet
78550:Bazainville;Dannemarie;Gressey;Houdan;Maulette;Richebourg
78560:Le Port-Marly
78570:Andrésy;Chanteloup-les-Vignes
78580:Bazemont;Herbeville;Jumeauville;Les Alluets-le-Roi;Maule
78590:Noisy-le-Roi;Rennemoulin
78600:Le Mesnil-le-Roi;Maisons-Laffitte
78610:Auffargis;Le Perray-en-Yvelines;Les Bréviaires;Saint-Léger-en-Yvelines
78620:L'Étang-la-Ville
78630:Morainvilliers;Orgeval
78640:Neauphle-le-Château;Neauphle-le-Vieux;Saint-Germain-de-la-Grange;Villiers-Saint-Frédéric
78650:Beynes;Saulx-Marchais
78660:Ablis;Allainville;Boinville-le-Gaillard;Orsonville;Paray-Douaville;Prunay-en-Yvelines;Saint-Martin-de-Bréthencourt
78670:Médan;Villennes-sur-Seine
78680:Épône
78690:Les Essarts-le-Roi;Saint-Rémy-l'Honoré
78700:Conflans-Sainte-Honorine
78710:Rosny-sur-Seine
78711:Mantes-la-Ville
78720:Cernay-la-Ville;Dampierre-en-Yvelines;La Celle-les-Bordes;Saint-Forget;Senlisse
78730:Longvilliers;Ponthévrard;Rochefort-en-Yvelines;Saint-Arnoult-en-Yvelines;Sainte-Mesme
78740:Vaux-sur-Seine;Évecquemont
78750:Mareil-Marly
78760:Jouars-Pontchartrain
78770:Andelu;Auteuil;Autouillet;Goupillières;Marcq;Thoiry;Villiers-le-Mahieu
78780:Maurecourt
78790:Arnouville-lès-Mantes;Courgent;Flins-Neuve-Église;Hargeville;Montchauvet;Mulcent;Rosay;Saint-Martin-des-Champs;Septeuil;Tilly
78800:Houilles
78810:Davron;Feucherolles
78820:Juziers
78830:Bonnelles;Bullion
78840:Freneuse;Moisson
78850:Thiverval-Grignon
78860:Saint-Nom-la-Bretèche
78870:Bailly
78890:Garancières
78910:Boissets;Béhoust;Civry-la-Forêt;Flexanville;Orgerus;Orvilliers;Osmoy;Prunay-le-Temple;Tacoignières
78920:Ecquevilly
78930:Auffreville-Brasseuil;Boinville-en-Mantois;Breuil-Bois-Robert;Goussonville;Guerville;Vert;Villette
78940:La Queue-les-Yvelines;Millemont
78950:Gambais
78955:Carrières-sous-Poissy
78960:Voisins-le-Bretonneux
78970:Mézières-sur-Seine
78980:Bréval;Le Tertre-Saint-Denis;Longnes;Mondreville;Neauphlette;Saint-Illiers-la-Ville;Saint-Illiers-le-Bois
78990:Élancourt
79000:Bessines;Niort;Sciecq
79100:Brie;Louzy;Luzay;Mauzé-Thouarsais;Missé;Oiron;Pas-de-Jeu;Plaine-et-Vallées;Saint-Cyr-la-Lande;Saint-Jacques-de-Thouars;Saint-Jean-de-Thouars;Saint-Jouin-de-Marnes;Saint-Léger-de-Montbrun;Saint-Martin-de-Mâcon;Sainte-Radegonde;Sainte-Verge;Taizé-Maulais;Thouars;Tourtenay
79110:Alloinay;Aubigné;Chail;Chef-Boutonne;Couture-d'Argenson;Crézières;Fontenille-Saint-Martin-d'Entraigues;Fontivillié;La Bataille;Les Alleuds;Loubigné;Loubillé;Sompt;Tillou;Valdelaume;Villemain
79120:Chenay;Chey;Lezay;Messé;Rom;Saint-Coutant;Sainte-Soline;Sepvret;Vanzay;Vançais
79130:Allonne;Azay-sur-Thouet;Beugnon-Thireuil;La Chapelle-Thireuil;Le Beugnon;Le Retail;Neuvy-Bouin;Pougne-Hérisson;Secondigny
79140:Bretignolles;Cerizay;Cirières;Combrand;Le Pin;Montravers
79150:Argenton-les-Vallées;Argentonnay;Bouillé-Saint-Paul;Cersay;Genneton;La Chapelle-Gaudin;La Coudre;Le Breuil-sous-Argenton;Massais;Moutiers-sous-Argenton;Saint Maurice Étusson;Saint-Maurice-la-Fougereuse;Saint-Pierre-à-Champ;Ulcot;Val en Vignes;Voulmentin;Étusson
79160:Ardin;Beugnon-Thireuil;Béceleuf;Coulonges-sur-l'Autize;Faye-sur-Ardin;Fenioux;La Chapelle-Thireuil;Le Beugnon;Puihardy;Saint-Laurs;Saint-Maixent-de-Beugné;Saint-Pompain;Villiers-en-Plaine
79170:Asnières-en-Poitou;Brieuil-sur-Chizé;Brioux-sur-Boutonne;Chizé;Chérigné;Ensigné;Juillé;Le Vert;Luché-sur-Brioux;Lusseray;Paizay-le-Chapt;Périgné;Secondigné-sur-Belle;Séligné;Vernoux-sur-Boutonne;Villefollet;Villiers-sur-Chizé
79180:Chauray
79190:Alloinay;Caunay;Clussais-la-Pommeraie;La Chapelle-Pouilloux;Les Alleuds;Limalonges;Lorigné;Mairé-Levescault;Melleran;Montalembert;Pers;Pliboux;Sauzé-Vaussais;Sauzé-entre-Bois
79200:Adilly;Châtillon-sur-Thouet;Gourgé;La Chapelle-Bertrand;La Peyratte;Lageon;Le Tallud;Parthenay;Pompaire;Saint-Germain-de-Longue-Chaume;Saurais;Viennay
79210:Amuré;Arçais;Le Bourdet;Mauzé-sur-le-Mignon;Priaires;Prin-Deyrançon;Saint-Georges-de-Rex;Saint-Hilaire-la-Palud;Thorigny-sur-le-Mignon;Usseau;Val-du-Mignon
79220:Champdeniers;Cours;Germond-Rouvre;La Chapelle-Bâton;Les Groseillers;Pamplie;Saint-Christophe-sur-Roc;Sainte-Ouenne;Surin;Xaintray
79230:Aiffres;Brûlain;Fors;Juscorps;Prahecq;Saint-Martin-de-Bernegoue;Saint-Romans-des-Champs;Vouillé
79240:L'Absie;La Chapelle-Saint-Étienne;Largeasse;Le Breuil-Bernard;Le Busseau;Moncoutant;Moncoutant-sur-Sèvre;Moutiers-sous-Chantemerle;Pugny;Saint-Jouin-de-Milly;Saint-Paul-en-Gâtine;Scillé;Trayes;Vernoux-en-Gâtine
79250:Nueil-les-Aubiers
79260:François;La Crèche;Romans;Sainte-Néomaye
79270:Frontenay-Rohan-Rohan;La Rochénard;Le Vanneau-Irleau;Saint-Symphorien;Sansais;Vallans;Épannes
79290:Argenton-l'Église;Bagneux;Bouillé-Loretz;Bouillé-Saint-Paul;Brion-près-Thouet;Cersay;Loretz-d'Argenton;Massais;Saint-Martin-de-Sanzay;Saint-Pierre-à-Champ;Val en Vignes
79300:Argenton-les-Vallées;Argentonnay;Beaulieu-sous-Bressuire;Boismé;Bressuire;Breuil-Chaussée;Chambroutet;Clazay;La Chapelle-Gaudin;La Coudre;Le Breuil-sous-Argenton;Moutiers-sous-Argenton;Noirlieu;Noirterre;Saint-Aubin-du-Plain;Saint-Sauveur;Terves;Ulcot
79310:La Boissière-en-Gâtine;Mazières-en-Gâtine;Saint-Marc-la-Lande;Saint-Pardoux;Saint-Pardoux-Soutiers;Soutiers;Verruyes;Vouhé
79320:Chanteloup;La Chapelle-Saint-Étienne;Le Breuil-Bernard;Moncoutant;Moncoutant-sur-Sèvre;Moutiers-sous-Chantemerle;Pugny;Saint-Jouin-de-Milly
79330:Coulonges-Thouarsais;Geay;Glénay;Luché-Thouarsais;Pierrefitte;Saint-Varent;Sainte-Gemme
79340:Chantecorps;Coutières;Fomperron;Les Châteliers;Les Forges;Ménigoute;Saint-Germier;Vasles
79350:Amailloux;Chiché;Clessé;Faye-l'Abbesse
79360:Beauvoir-sur-Niort;Granzay-Gript;La Foye-Monjault;Les Fosses;Marigny;Plaine-d'Argenson;Priaires;Thorigny-sur-le-Mignon;Usseau;Val-du-Mignon;Villiers-en-Bois
79370:Aigondigné;Aigonnay;Beaussais-Vitré;Celles-sur-Belle;Fressines;La Couarde;Montigné;Mougon;Prailles;Prailles-La Couarde;Saint-Médard;Sainte-Blandine;Thorigné;Verrines-sous-Celles
79380:La Chapelle-Saint-Étienne;La Forêt-sur-Sèvre;La Ronde;Le Breuil-Bernard;Moncoutant;Moncoutant-sur-Sèvre;Montigny;Moutiers-sous-Chantemerle;Pugny;Saint-André-sur-Sèvre;Saint-Jouin-de-Milly;Saint-Marsault
79390:Aubigny;Doux;La Ferrière-en-Parthenay;Lhoumois;Oroux;Pressigny;Thénezay
79400:Augé;Azay-le-Brûlé;Exireuil;Nanteuil;Saint-Georges-de-Noisné;Saint-Maixent-l'École;Saint-Martin-de-Saint-Maixent;Saivres
79410:Cherveux;Saint-Gelais;Saint-Maxire;Saint-Rémy;Échiré
79420:Beaulieu-sous-Parthenay;Clavé;Reffannes;Saint-Lin;Saint-Martin-du-Fouilloux;Vausseroux;Vautebis
79430:La Chapelle-Saint-Laurent
79440:Courlay
79450:Fénery;Saint-Aubin-le-Cloud
79460:Magné
79500:Chail;Fontivillié;Maisonnay;Marcillé;Mazières-sur-Béronne;Melle;Paizay-le-Tort;Saint-Léger-de-la-Martinière;Saint-Martin-lès-Melle;Saint-Romans-lès-Melle;Saint-Vincent-la-Châtre;Sompt
79510:Coulon
79600:Airvault;Assais-les-Jumeaux;Availles-Thouarsais;Borcq-sur-Airvault;Boussais;Brie;Irais;Le Chillou;Les Jumeaux;Louin;Maisontiers;Marnes;Oiron;Plaine-et-Vallées;Saint-Généroux;Saint-Jouin-de-Marnes;Saint-Loup-Lamairé;Soulièvres;Taizé-Maulais;Tessonnière
79700:La Chapelle-Largeau;La Petite-Boissière;Le Temple;Loublande;Mauléon;Moulins;Rorthais;Saint-Amand-sur-Sèvre;Saint-Aubin-de-Baubigné;Saint-Pierre-des-Échaubrognes
79800:Avon;Bougon;Exoudun;La Couarde;La Mothe-Saint-Héray;Pamproux;Prailles;Prailles-La Couarde;Sainte-Eanne;Salles;Soudan;Souvigné
80000:Amiens
80080:Amiens
80090:Amiens
80100:Abbeville
80110:Aubercourt;Aubvillers;Beaucourt-en-Santerre;Berteaucourt-lès-Thennes;Braches;Domart-sur-la-Luce;Démuin;Fresnoy-en-Chaussée;Hangard;La Neuville-Sire-Bernard;Le Plessier-Rozainvillers;Mailly-Raineval;Moreuil;Morisel;Mézières-en-Santerre;Sauvillers-Mongival;Thennes;Villers-aux-Érables
80115:Pont-Noyelles;Querrieu
80118:Le Quesnel
80120:Argoules;Arry;Bernay-en-Ponthieu;Dominois;Favières;Forest-Montiers;Fort-Mahon-Plage;Nampont;Quend;Regnière-Écluse;Rue;Saint-Quentin-en-Tourmont;Vercourt;Villers-sur-Authie;Vron
80122:Heudicourt
80130:Allenay;Bourseville;Béthencourt-sur-Mer;Friville-Escarbotin;Tully
80131:Framerville-Rainecourt;Harbonnières;Vauvillers
80132:Bellancourt;Buigny-Saint-Maclou;Buigny-l'Abbé;Cahon;Cambron;Caours;Drucat;Grand-Laviers;Hautvillers-Ouville;Huchenneville;Le Titre;Mareuil-Caubert;Miannay;Neufmoulin;Neuilly-l'Hôpital;Port-le-Grand;Quesnoy-le-Montant;Vauchelles-les-Quesnoy;Yonval
80134:Hangest-en-Santerre
80135:Bussus-Bussuel;Bussus-lès-Yaucourt;Coulonvillers;Maison-Roland;Millencourt-en-Ponthieu;Oneux;Saint-Riquier;Yaucourt-Bussus
80136:Rivery
80140:Andainville;Arguel;Aumâtre;Avesnes-Chaussoy;Bermesnil;Biencourt;Cannessières;Cerisy-Buleux;Doudelainville;Fontaine-le-Sec;Forceville-en-Vimeu;Foucaucourt-Hors-Nesle;Framicourt;Fresnes-Tilloloy;Fresneville;Fresnoy-Andainville;Frettecuisse;Grébault-Mesnil;Huppy;Le Translay;Lignières-en-Vimeu;Martainneville;Mouflières;Nesle-l'Hôpital;Neslette;Neuville-au-Bois;Oisemont;Ramburelles;Rambures;Saint-Léger-sur-Bresle;Saint-Maulvis;Saint-Maxent;Senarpont;Vaux-Marquenneville;Villeroy;Villers-Campsart;Vismes;Woirel;Épaumesnil;Étréjust
80150:Agenvillers;Boufflers;Brailly-Cornehotte;Canchy;Crécy-en-Ponthieu;Dompierre-sur-Authie;Domvast;Estrées-lès-Crécy;Fontaine-sur-Maye;Forest-l'Abbaye;Froyelles;Gapennes;Gueschart;Lamotte-Buleux;Le Boisle;Ligescourt;Machiel;Machy;Maison-Ponthieu;Marcheville;Neuilly-le-Dien;Noyelles-en-Chaussée;Ponches-Estruval;Vironchaux;Vitz-sur-Authie;Yvrench;Yvrencheux
80160:Belleuse;Bosquel;Brassy;Contre;Conty;Courcelles-sous-Thoix;Essertaux;Flers-sur-Noye;Fleury;Fossemanant;Fransures;Frémontiers;Lœuilly;Monsures;Nampty;Neuville-lès-Lœuilly;Oresmaux;Plachy-Buyon;Prouzel;Rogy;Saint-Sauflieu;Sentelie;Thoix;Tilloy-lès-Conty;Velennes;Wailly;Ô-de-Selle
80170:Bayonvillers;Beaufort-en-Santerre;Caix;Chilly;Folies;Fouquescourt;Guillaucourt;Maucourt;Méharicourt;Rosières-en-Santerre;Rouvroy-en-Santerre;Vrély;Warvillers;Wiencourt-l'Équipée
80190:Biarre;Billancourt;Béthencourt-sur-Somme;Cressy-Omencourt;Curchy;Falvy;Herly;Languevoisin-Quiquery;Mesnil-Saint-Nicaise;Morchain;Nesle;Pargny;Potte;Rouy-le-Grand;Rouy-le-Petit;Villecourt;Y;Épénancourt;Étalon
80200:Aizecourt-le-Haut;Allaines;Assevillers;Athies;Barleux;Belloy-en-Santerre;Berny-en-Santerre;Biaches;Bouchavesnes-Bergen;Bouvincourt-en-Vermandois;Brie;Buire-Courcelles;Bussu;Cartigny;Cizancourt;Cléry-sur-Somme;Devise;Doingt;Ennemain;Estrées-Deniécourt;Estrées-Mons;Estrées-en-Chaussée;Fay;Feuillères;Flaucourt;Herbécourt;Marchélepot;Marchélepot-Misery;Mesnil-Bruntel;Misery;Moislains;Monchy-Lagache;Péronne;Saint-Christ-Briost;Soyécourt;Tertry;Villers-Carbonnel;Éterpigny
80210:Acheux-en-Vimeu;Aigneville;Chépy;Ercourt;Feuquières-en-Vimeu;Franleu;Mons-Boubert;Ochancourt;Tours-en-Vimeu;Valines
80220:Bouillancourt-en-Séry;Bouttencourt;Bouvaincourt-sur-Bresle;Buigny-lès-Gamaches;Frettemeule;Gamaches;Maisnières;Tilloy-Floriville
80230:Boismont;Brutelles;Estrébœuf;Lanchères;Pendé;Saigneville;Saint-Valery-sur-Somme;Vaudricourt
80240:Aizecourt-le-Bas;Bernes;Driencourt;Guyencourt-Saulcourt;Hancourt;Hervilly;Hesbécourt;Liéramont;Longavesnes;Marquaix;Nurlu;Pœuilly;Roisel;Sorel;Templeux-la-Fosse;Templeux-le-Guérard;Tincourt-Boucly;Villers-Faucon;Vraignes-en-Vermandois
80250:Ailly-sur-Noye;Chaussoy-Epagny;Chirmont;Coullemelle;Esclainvillers;Estrées-sur-Noye;Folleville;Grivesnes;Guyencourt-sur-Noye;Hallivillers;Jumel;La Faloise;Lawarde-Mauger-l'Hortoy;Louvrechy;Malpart;Quiry-le-Sec;Remiencourt;Rouvrel;Sourdon;Thory
80260:Allonville;Bavelincourt;Beaucourt-sur-l'Hallue;Bertangles;Béhencourt;Cardonnette;Coisy;Flesselles;Fréchencourt;Hérissart;La Vicogne;Mirvaux;Molliens-au-Bois;Montigny-sur-l'Hallue;Montonvillers;Naours;Pierregot;Poulainville;Rainneville;Rubempré;Saint-Gratien;Talmas;Vaux-en-Amiénois;Villers-Bocage
80270:Airaines;Allery;Avelesges;Belloy-Saint-Léonard;Bettencourt-Rivière;Heucourt-Croquoison;Laleu;Métigny;Quesnoy-sur-Airaines;Tailly;Vergies;Warlus;Wiry-au-Mont
80290:Agnières;Bergicourt;Bettembos;Blangy-sous-Poix;Bussy-lès-Poix;Caulières;Courcelles-sous-Moyencourt;Croixrault;Famechon;Fourcigny;Fresnoy-au-Val;Frettemolle;Fricamps;Gauville;Guizancourt;Hescamps;Lachapelle;Lahaye-Saint-Romain;Lamaronde;Lignières-Châtelain;Marlers;Meigneux;Morvillers-Saint-Saturnin;Moyencourt-lès-Poix;Méréaucourt;Namps-Maisnil;Namps-au-Mont;Offignies;Poix-de-Picardie;Rumaisnil;Sainte-Segrée;Saulchoy-sous-Poix;Souplicourt;Taisnil;Thieulloy-la-Ville;Éplessier;Équennes-Éramecourt
80300:Albert;Authuille;Aveluy;Baizieux;Bazentin;Beaucourt-sur-l'Ancre;Beaumont-Hamel;Bouzincourt;Bresle;Buire-sur-l'Ancre;Bécordel-Bécourt;Carnoy;Carnoy-Mametz;Contalmaison;Courcelette;Dernancourt;Englebelmer;Fricourt;Grandcourt;Hénencourt;Irles;Laviéville;Mametz;Mesnil-Martinsart;Millencourt;Miraumont;Montauban-de-Picardie;Morlancourt;Méaulte;Ovillers-la-Boisselle;Pozières;Pys;Senlis-le-Sec;Thiepval;Treux;Ville-sur-Ancre;Warloy-Baillon
80310:Belloy-sur-Somme;Bourdon;Cavillon;Crouy-Saint-Pierre;Fourdrinoy;Hangest-sur-Somme;La Chaussée-Tirancourt;Le Mesge;Picquigny;Riencourt;Saint-Vaast-en-Chaussée;Soues;Yzeux
80320:Ablaincourt-Pressoir;Chaulnes;Fresnes-Mazancourt;Hallu;Hyencourt-le-Grand;Hypercourt;Licourt;Lihons;Omiécourt;Pertain;Punchy;Puzeaux;Vermandovillers
80330:Cagny;Longueau
80340:Bray-sur-Somme;Cappy;Chuignes;Chuignolles;Fontaine-lès-Cappy;Foucaucourt-en-Santerre;Frise;Herleville;La Neuville-lès-Bray;Morcourt;Méricourt-sur-Somme;Proyart;Suzanne;Éclusier-Vaux;Étinehem;Étinehem-Méricourt
80350:Mers-les-Bains
80360:Combles;Curlu;Fins;Flers;Ginchy;Gueudecourt;Guillemont;Hardecourt-aux-Bois;Hem-Monacu;Lesbœufs;Longueval;Maricourt;Maurepas;Mesnil-en-Arrouaise;Rancourt;Sailly-Saillisel;Équancourt;Étricourt-Manancourt
80370:Agenville;Beaumetz;Bernaville;Bernâtre;Béalcourt;Conteville;Cramont;Domesmont;Domléger-Longvillers;Frohen-sur-Authie;Gorges;Heuzecourt;Hiermont;Le Meillard;Longvillers;Maizicourt;Montigny-les-Jongleurs;Prouville;Saint-Acheul;Épécamps
80390:Fressenneville;Nibas
80400:Breuil;Brouchy;Buverchy;Croix-Moligneaux;Douilly;Eppeville;Ercheu;Esmery-Hallon;Ham;Hombleux;Matigny;Moyencourt;Muille-Villette;Offoy;Quivières;Sancourt;Ugny-l'Équipée;Voyennes
80410:Cayeux-sur-Mer
80420:Flixecourt;Ville-le-Marclet
80430:Beaucamps-le-Jeune;Beaucamps-le-Vieux;Brocourt;Guibermesnil;Guémicourt;Inval-Boiron;Laboissière-Saint-Martin;Lafresguimont-Saint-Martin;Le Mazis;Le Quesne;Liomer;Montmarquet;Neuville-Coppegueule;Saint-Aubin-Rivière;Saint-Germain-sur-Bresle
80440:Blangy-Tronville;Boves;Cottenchy;Dommartin;Fouencamps;Glisy;Hailles;Thézy-Glimont
80450:Camon;Lamotte-Brebière
80460:Ault;Friaucourt;Oust-Marest;Woignarue
80470:Ailly-sur-Somme;Argœuves;Breilly;Dreuil-lès-Amiens;Ferrières;Saint-Sauveur;Saveuse
80480:Bacouel-sur-Selle;Creuse;Dury;Pont-de-Metz;Saleux;Salouël;Vers-sur-Selle
80490:Bailleul;Citerne;Frucourt;Hallencourt;Hocquincourt;Limeux;Mérélessart;Sorel-en-Vimeu;Wanel
80500:Assainvillers;Ayencourt;Becquigny;Bouillancourt-la-Bataille;Boussicourt;Cantigny;Courtemanche;Davenescourt;Erches;Faverolles;Fescamps;Fignières;Fontaine-sous-Montdidier;Gratibus;Guerbigny;Laboissière-en-Santerre;Le Cardonnois;Lignières;Marestmontiers;Mesnil-Saint-Georges;Montdidier;Onvillers;Piennes-Onvillers;Remaugies;Rollot;Rubescourt;Trois-Rivières;Villers-Tournelle;Warsy;Ételfay
80510:Cocquerel;Fontaine-sur-Somme;Long;Longpré-les-Corps-Saints
80520:Méneslies;Woincourt;Yzengremer
80540:Bougainville;Bovelles;Briquemesnil-Floxicourt;Camps-en-Amiénois;Clairy-Saulchoix;Dreuil-lès-Molliens;Fluy;Guignemicourt;Molliens-Dreuil;Montagne-Fayel;Oissy;Pissy;Revelles;Saint-Aubin-Montenoy;Saisseval;Seux
80550:Le Crotoy
80560:Acheux-en-Amiénois;Arquèves;Auchonvillers;Authie;Bayencourt;Bertrancourt;Bus-lès-Artois;Coigneux;Colincamps;Contay;Courcelles-au-Bois;Forceville;Harponville;Hédauville;Louvencourt;Léalvillers;Mailly-Maillet;Marieux;Puchevillers;Saint-Léger-lès-Authie;Thièvres;Toutencourt;Vadencourt;Varennes;Vauchelles-lès-Authie
80570:Dargnies;Embreville
80580:Bray-lès-Mareuil;Eaucourt-sur-Somme;Liercourt;Pont-Remy;Épagne-Épagnette;Érondelle
80600:Autheux;Authieule;Barly;Beauquesne;Boisbergues;Bouquemaison;Brévillers;Doullens;Grouches-Luchuel;Gézaincourt;Hem-Hardinval;Humbercourt;Longuevillette;Lucheux;Mézerolles;Neuvillette;Occoches;Outrebois;Raincheval;Remaisnil;Terramesnil
80610:Bettencourt-Saint-Ouen;Saint-Ouen
80620:Berneuil;Domart-en-Ponthieu;Domqueur;Franqueville;Fransu;Lanches-Saint-Hilaire;Mesnil-Domqueur;Ribeaucourt;Surcamps;Vauchelles-lès-Domart
80630:Beauval
80640:Aumont;Boisrault;Dromesnil;Gouy-l'Hôpital;Hornoy-le-Bourg;Lincheux-Hallivillers;Méricourt-en-Vimeu;Orival;Selincourt;Thieulloy-l'Abbaye;Tronchoy;Vraignes-lès-Hornoy
80650:Vignacourt
80670:Bonneville;Canaples;Fieffes-Montrelet;Halloy-lès-Pernois;Havernas;Pernois;Wargnies
80680:Grattepanche;Hébécourt;Rumigny;Sains-en-Amiénois;Saint-Fuscien
80690:Ailly-le-Haut-Clocher;Brucamps;Ergnies;Francières;Gorenflos;Mouflers;Villers-sous-Ailly
80700:Andechy;Armancourt;Balâtre;Beuvraignes;Bus-la-Mésière;Carrépuis;Champien;Crémery;Damery;Dancourt-Popincourt;Fonches-Fonchette;Fransart;Fresnoy-lès-Roye;Goyencourt;Grivillers;Gruny;Hattencourt;L'Échelle-Saint-Aurin;La Chavatte;Laucourt;Liancourt-Fosse;Marché-Allouarde;Marquivillers;Parvillers-le-Quesnoy;Rethonvillers;Roiglise;Roye;Saint-Mard;Tilloloy;Verpillières;Villers-lès-Roye
80710:Quevauvillers
80740:Ronssoy;Épehy
80750:Candas;Fienvillers
80770:Beauchamps
80780:Saint-Léger-lès-Domart
80800:Aubigny;Bonnay;Bussy-lès-Daours;Cachy;Cayeux-en-Santerre;Cerisy;Chipilly;Corbie;Daours;Fouilloy;Franvillers;Gentelles;Hamelet;Heilly;Ignaucourt;Lahoussoye;Lamotte-Warfusée;Le Hamel;Marcelcave;Méricourt-l'Abbé;Ribemont-sur-Ancre;Sailly-Laurette;Sailly-le-Sec;Vaire-sous-Corbie;Vaux-sur-Somme;Vecquemont;Villers-Bretonneux
80820:Arrest
80830:Bouchon;L'Étoile
80850:Berteaucourt-les-Dames
80860:Nouvion;Noyelles-sur-Mer;Ponthoile
80870:Béhen;Moyenneville;Tœufles
80880:Saint-Quentin-la-Motte-Croix-au-Bailly
80890:Condé-Folie
80910:Arvillers;Bouchoir
80960:Saint-Blimont
80970:Sailly-Flibeaucourt
80980:Dompierre-Becquincourt
81000:Albi
81090:Lagarrigue;Valdurenque
81100:Burlats;Castres;Laboulbène
81110:Arfons;Dourgne;Lagardiolle;Lescout;Massaguel;Saint-Amancet;Saint-Avit;Verdalle
81120:Dénat;Fauch;Labastide-Dénat;Laboutarie;Lamillarié;Le Travet;Lombers;Mont-Roc;Orban;Poulan-Pouzols;Puygouzon;Ronel;Roumégoux;Réalmont;Saint-Antonin-de-Lacalm;Saint-Lieux-Lafenasse;Sieurac;Teillet;Terre-Clapier;Terre-de-Bancalié
81130:Cagnac-les-Mines;Mailhoc;Milhavet;Taïx;Villeneuve-sur-Vère
81140:Alos;Andillac;Cahuzac-sur-Vère;Campagnac;Castelnau-de-Montmiral;Larroque;Le Verdier;Montels;Penne;Puycelsi;Roussayrolles;Saint-Beauzile;Saint-Michel-de-Vax;Sainte-Cécile-du-Cayrou;Vaour;Vieux
81150:Bernac;Castanet;Castelnau-de-Lévis;Cestayrols;Fayssac;Florentin;Labastide-de-Lévis;Lagrave;Marssac-sur-Tarn;Rouffiac;Sainte-Croix;Terssac
81160:Arthès;Saint-Juéry
81170:Amarens;Bournazel;Campes;Cordes-sur-Ciel;Donnazac;Frausseilles;Itzac;Labarthe-Bleys;Lacapelle-Ségalar;Le Riols;Les Cabannes;Livers-Cazelles;Loubers;Marnaves;Milhars;Montrosier;Mouzieys-Panens;Noailles;Saint-Marcel-Campes;Saint-Martin-Laguépie;Souel;Tonnac;Vindrac-Alayrac
81190:Almayrac;Jouqueviel;Mirandol-Bourgnounac;Montauriol;Montirat;Moularès;Pampelonne;Saint-Christophe;Sainte-Gemme;Tanus;Tréban;Trévien
81200:Aiguefonde;Aussillon;Caucalières;Mazamet
81210:Lacrouzette;Montfa;Roquecourbe;Saint-Germier;Saint-Jean-de-Vals
81220:Damiatte;Guitalens-L'Albarède;Magrin;Prades;Saint-Paul-Cap-de-Joux;Serviès;Teyssode;Viterbe
81230:Lacaune
81240:Albine;Lacabarède;Le Rialet;Le Vintrou;Rouairoux;Saint-Amans-Soult;Saint-Amans-Valtoret;Sauveterre
81250:Alban;Curvalle;Massals;Miolles;Paulinet;Saint-André
81260:Anglès;Berlats;Brassac;Cambounès;Espérausses;Fontrieu;Lamontélarié;Lasfaillades;Le Bez
81270:Labastide-Rouairoux
81290:Escoussens;Labruguière;Saint-Affrique-les-Montagnes;Viviers-lès-Montagnes
81300:Busque;Graulhet;Labessière-Candeil;Lasgraisses;Missècle;Moulayrès
81310:Lisle-sur-Tarn;Parisot;Peyrole
81320:Barre;Moulin-Mage;Murat-sur-Vèbre;Nages
81330:Lacaze;Rayssac;Saint-Pierre-de-Trivisy;Vabre
81340:Assac;Cadix;Courris;Faussergues;Fraissines;Lacapelle-Pinet;Le Dourn;Lédas-et-Penthiès;Padiès;Saint-Cirgue;Saint-Julien-Gaulène;Saint-Michel-Labadié;Trébas;Valence-d'Albigeois
81350:Andouque;Crespin;Crespinet;Saint-Grégoire;Saint-Jean-de-Marcel;Saussenac;Sérénac;Valderiès
81360:Arifat;Montredon-Labessonnié
81370:Saint-Sulpice-la-Pointe
81380:Lescure-d'Albigeois
81390:Briatexte;Puybegon;Saint-Gauzens
81400:Blaye-les-Mines;Carmaux;Labastide-Gabausse;Rosières;Saint-Benoît-de-Carmaux
81430:Ambialet;Bellegarde-Marsal;Le Fraysse;Mouzieys-Teulet;Villefranche-d'Albigeois
81440:Brousse;Jonquières;Lautrec;Montdragon;Montpinier;Peyregoux;Puycalvel;Saint-Genest-de-Contest;Saint-Julien-du-Puy;Vénès
81450:Le Garric
81470:Aguts;Algans;Cambon-lès-Lavaur;Cuq-Toulza;Lacroisille;Maurens-Scopont;Montgey;Mouzens;Puéchoursi;Péchaudier;Roquevidal
81490:Boissezon;Noailhac;Saint-Salvy-de-la-Balme
81500:Ambres;Bannières;Belcastel;Cabanès;Fiac;Garrigues;Giroussens;Labastide-Saint-Georges;Lacougotte-Cadoul;Lavaur;Lugan;Marzens;Massac-Séran;Montcabrier;Pratviel;Saint-Agnan;Saint-Jean-de-Rives;Saint-Lieux-lès-Lavaur;Teulat;Veilhes;Villeneuve-lès-Lavaur;Viviers-lès-Lavaur
81530:Gijounet;Lacapelle-Escroux;Le Masnau-Massuguiès;Saint-Salvi-de-Carcavès;Senaux;Viane
81540:Belleserre;Cahuzac;Durfort;Les Cammazes;Sorèze
81570:Carbes;Cuq;Fréjeville;Sémalens;Vielmur-sur-Agout
81580:Cambounet-sur-le-Sor;Soual
81600:Aussac;Brens;Broze;Cadalen;Fénols;Gaillac;Montans;Rivières;Senouillac;Técou
81630:Beauvais-sur-Tescou;La Sauzière-Saint-Jean;Montdurausse;Montgaillard;Montvalen;Saint-Urcisse;Salvagnac;Tauriac
81640:Combefa;Laparrouquial;Le Ségur;Monestiés;Salles;Virac
81660:Bout-du-Pont-de-Larn;Payrin-Augmontel;Pont-de-Larn
81700:Appelle;Bertre;Blan;Garrevaques;Lempaut;Palleville;Poudis;Puylaurens;Saint-Germain-des-Prés;Saint-Sernin-lès-Lavaur
81710:Navès;Saïx
81800:Coufouleux;Grazac;Loupiac;Mézens;Rabastens;Roquemaure
81990:Cambon;Carlus;Cunac;Fréjairolles;Labastide-Dénat;Le Sequestre;Puygouzon;Saliès
82000:Montauban
82100:Castelferrus;Castelsarrasin;Garganvillar;Labastide-du-Temple;Labourgade;Lafitte;Les Barthes;Montaïn;Saint-Aignan
82110:Bouloc-en-Quercy;Cazes-Mondenard;Lauzerte;Montagudet;Montbarla;Saint-Amans-de-Pellagal;Sainte-Juliette;Sauveterre;Tréjouls
82120:Asques;Balignac;Castéra-Bouzet;Gensac;Gramont;Lachapelle;Lavit;Mansonville;Marsac;Maumusson;Montgaillard;Poupas;Puygaillard-de-Lomagne;Saint-Jean-du-Bouzet
82130:L'Honor-de-Cos;Lafrançaise;Lamothe-Capdeville;Montastruc;Piquecos;Villemade
82140:Cazals;Féneyrols;Saint-Antonin-Noble-Val
82150:Belvèze;Montaigu-de-Quercy;Roquecor;Saint-Amans-du-Pech;Saint-Beauzeil;Valeilles
82160:Castanet;Caylus;Espinas;Lacapelle-Livron;Loze;Mouillac;Parisot;Puylagarde;Saint-Projet
82170:Bessens;Canals;Dieupentale;Fabas;Grisolles;Monbéqui;Pompignan
82190:Bourg-de-Visa;Brassac;Fauroux;Lacour;Miramont-de-Quercy;Saint-Nazaire-de-Valentane;Touffailles
82200:Boudou;Lizac;Malause;Moissac;Montesquieu
82210:Angeville;Castelmayran;Caumont;Coutures;Fajolles;Merles;Saint-Arroumex;Saint-Nicolas-de-la-Grave
82220:Auty;Labarthe;Molières;Puycornet;Vazerac
82230:Génébrières;La Salvetat-Belmontet;Léojac;Monclar-de-Quercy;Verlhac-Tescou
82240:Cayriech;Labastide-de-Penne;Lapenche;Lavaurette;Puylaroque;Saint-Georges;Septfonds
82250:Laguépie
82270:Montalzat;Montfermier;Montpezat-de-Quercy
82290:Albefeuille-Lagarde;Barry-d'Islemade;La Ville-Dieu-du-Temple;Lacourt-Saint-Pierre;Meauzac;Montbeton
82300:Caussade;Monteils;Saint-Cirq;Saint-Vincent-d'Autéjac
82330:Ginals;Varen;Verfeil
82340:Auvillar;Bardigues;Donzac;Dunes;Le Pin;Saint-Cirice;Saint-Loup;Saint-Michel;Sistels
82350:Albias
82360:Lamagistère
82370:Campsas;Corbarieu;Labastide-Saint-Pierre;Nohic;Orgueil;Reyniès;Saint-Nauphary;Varennes;Villebrumier
82390:Durfort-Lacapelette
82400:Castelsagrat;Espalais;Gasques;Golfech;Goudourville;Montjoi;Perville;Pommevic;Saint-Clair;Saint-Paul-d'Espis;Saint-Vincent-Lespinasse;Valence
82410:Saint-Étienne-de-Tulmont
82440:Cayrac;Mirabel;Réalville
82500:Auterive;Beaumont-de-Lomagne;Belbèze-en-Lomagne;Cumont;Escazeaux;Esparsac;Faudoas;Gariès;Gimat;Glatens;Goas;Lamothe-Cumont;Larrazet;Le Causé;Marignac;Maubec;Sérignac;Vigueron
82600:Aucamville;Beaupuy;Bouillac;Comberouger;Mas-Grenier;Saint-Sardos;Savenès;Verdun-sur-Garonne
82700:Bourret;Cordes-Tolosannes;Escatalens;Finhan;Montbartier;Montech;Saint-Porquier
82710:Bressols
82800:Bioule;Bruniquel;Montricoux;Nègrepelisse;Puygaillard-de-Quercy;Vaïssac
83000:Toulon
83100:Toulon
83110:Sanary-sur-Mer
83111:Ampus
83119:Brue-Auriac
83120:Le Plan-de-la-Tour;Sainte-Maxime
83130:La Garde
83131:Montferrat
83136:Forcalqueiret;Garéoult;La Roquebrussanne;Mazaugues;Méounes-lès-Montrieux;Néoules;Rocbaron;Sainte-Anastasie-sur-Issole
83140:Six-Fours-les-Plages
83143:Le Val
83149:Bras
83150:Bandol
83160:La Valette-du-Var
83170:Brignoles;Camps-la-Source;La Celle;Rougiers;Tourves;Vins-sur-Caramy
83190:Ollioules
83200:Le Revest-les-Eaux;Toulon
83210:Belgentier;La Farlède;Solliès-Pont;Solliès-Toucas;Solliès-Ville
83220:Le Pradet
83230:Bormes-les-Mimosas
83240:Cavalaire-sur-Mer
83250:La Londe-les-Maures
83260:La Crau
83270:Saint-Cyr-sur-Mer
83300:Châteaudouble;Draguignan
83310:Cogolin;Grimaud;La Môle
83320:Carqueiranne
83330:Le Beausset;Le Castellet;Évenos
83340:Cabasse;Flassans-sur-Issole;Le Cannet-des-Maures;Le Luc;Le Thoronet;Les Mayons
83350:Ramatuelle
83370:Fréjus
83380:Roquebrune-sur-Argens
83390:Cuers;Pierrefeu-du-Var;Puget-Ville
83400:Hyères
83420:La Croix-Valmer
83430:Saint-Mandrier-sur-Mer
83440:Callian;Fayence;Mons;Montauroux;Saint-Paul-en-Forêt;Seillans;Tanneron;Tourrettes
83460:Les Arcs;Taradeau
83470:Ollières;Pourcieux;Saint-Maximin-la-Sainte-Baume;Seillons-Source-d'Argens
83480:Puget-sur-Argens
83490:Le Muy
83500:La Seyne-sur-Mer
83510:Lorgues;Saint-Antonin-du-Var
83520:Roquebrune-sur-Argens
83530:Saint-Raphaël
83550:Vidauban
83560:Artigues;Esparron-de-Pallières;Ginasservis;La Verdière;Rians;Saint-Julien;Saint-Martin-de-Pallières;Vinon-sur-Verdon
83570:Carcès;Correns;Cotignac;Entrecasteaux;Montfort-sur-Argens
83580:Gassin
83590:Gonfaron
83600:Bagnols-en-Forêt;Fréjus;Les Adrets-de-l'Estérel
83610:Collobrières
83630:Aiguines;Artignosc-sur-Verdon;Aups;Baudinard-sur-Verdon;Bauduen;Les Salles-sur-Verdon;Moissac-Bellevue;Régusse;Vérignon
83640:Plan-d'Aups-Sainte-Baume;Saint-Zacharie
83660:Carnoules
83670:Barjols;Châteauvert;Fox-Amphoux;Montmeyan;Pontevès;Tavernes;Varages
83680:La Garde-Freinet
83690:Salernes;Sillans-la-Cascade;Tourtour;Villecroze
83700:Saint-Raphaël
83720:Trans-en-Provence
83740:La Cadière-d'Azur
83780:Flayosc
83790:Pignans
83820:Rayol-Canadel-sur-Mer
83830:Bargemon;Callas;Claviers;Figanières
83840:Bargème;Brenon;Châteauvieux;Comps-sur-Artuby;La Bastide;La Martre;La Roque-Esclapon;Le Bourguet;Trigance
83860:Nans-les-Pins
83870:Signes
83890:Besse-sur-Issole
83910:Pourrières
83920:La Motte
83980:Le Lavandou
83990:Saint-Tropez
84000:Avignon
84100:Orange;Uchaux
84110:Buisson;Crestet;Faucon;Puyméras;Rasteau;Roaix;Sablet;Saint-Marcellin-lès-Vaison;Saint-Romain-en-Viennois;Séguret;Vaison-la-Romaine;Villedieu
84120:Beaumont-de-Pertuis;La Bastidonne;Mirabeau;Pertuis
84130:Le Pontet
84140:Avignon
84150:Jonquières;Violès
84160:Cadenet;Cucuron;Lourmarin;Puyvert;Vaugines
84170:Monteux
84190:Beaumes-de-Venise;Gigondas;La Roque-Alric;Lafare;Suzette;Vacqueyras
84200:Carpentras
84210:Althen-des-Paluds;La Roque-sur-Pernes;Le Beaucet;Pernes-les-Fontaines;Saint-Didier;Venasque
84220:Beaumettes;Cabrières-d'Avignon;Gordes;Goult;Joucas;Lioux;Murs;Roussillon;Saint-Pantaléon
84230:Châteauneuf-du-Pape
84240:Ansouis;Cabrières-d'Aigues;Grambois;La Bastide-des-Jourdans;La Motte-d'Aigues;La Tour-d'Aigues;Peypin-d'Aigues;Sannes;Vitrolles-en-Lubéron
84250:Le Thor
84260:Sarrians
84270:Vedène
84290:Cairanne;Lagarde-Paréol;Saint-Roman-de-Malegarde;Sainte-Cécile-les-Vignes
84300:Cavaillon;Taillades
84310:Morières-lès-Avignon
84320:Entraigues-sur-la-Sorgue
84330:Caromb;Le Barroux;Modène;Saint-Hippolyte-le-Graveyron;Saint-Pierre-de-Vassols
84340:Beaumont-du-Ventoux;Entrechaux;Malaucène
84350:Courthézon
84360:Lauris;Mérindol;Puget
84370:Bédarrides
84380:Mazan
84390:Aurel;Brantes;Monieux;Saint-Christol;Saint-Léger-du-Ventoux;Saint-Trinit;Sault;Savoillan
84400:Apt;Auribeau;Castellet-en-Luberon;Gargas;Gignac;Lagarde-d'Apt;Rustrel;Saignon;Sivergues;Villars
84410:Bédoin;Crillon-le-Brave;Flassan
84420:Piolenc
84430:Mondragon
84440:Robion
84450:Jonquerettes;Saint-Saturnin-lès-Avignon
84460:Cheval-Blanc
84470:Châteauneuf-de-Gadagne
84480:Bonnieux;Buoux;Lacoste
84490:Saint-Saturnin-lès-Apt
84500:Bollène
84510:Caumont-sur-Durance
84530:Villelaure
84550:Mornas
84560:Ménerbes
84570:Blauvac;Malemort-du-Comtat;Mormoiron;Méthamis;Villes-sur-Auzon
84580:Oppède
84600:Grillon;Richerenches;Valréas
84660:Maubec
84700:Sorgues
84740:Velleron
84750:Caseneuve;Saint-Martin-de-Castillon;Viens
84760:Saint-Martin-de-la-Brasque
84800:Fontaine-de-Vaucluse;L'Isle-sur-la-Sorgue;Lagnes;Saumane-de-Vaucluse
84810:Aubignan
84820:Visan
84830:Sérignan-du-Comtat
84840:Lamotte-du-Rhône;Lapalud
84850:Camaret-sur-Aigues;Travaillan
84860:Caderousse
84870:Loriol-du-Comtat
85000:La Roche-sur-Yon;Mouilleron-le-Captif
85100:Les Sables-d'Olonne
85110:Chantonnay;La Jaudonnière;Monsireigne;Saint-Germain-de-Prinçay;Saint-Philbert-du-Pont-Charrault;Saint-Prouant;Saint-Vincent-Sterlanges;Sainte-Cécile;Sigournais
85120:Antigny;Breuil-Barret;La Chapelle-aux-Lys;La Châtaigneraie;La Tardière;Loge-Fougereuse;Saint-Hilaire-de-Voust;Saint-Maurice-des-Noues;Saint-Pierre-du-Chemin;Terval;Vouvant
85130:Bazoges-en-Paillers;Chambretaud;Chanverrie;La Gaubretière;La Verrie;Les Landes-Genusson;Saint-Aubin-des-Ormeaux;Saint-Martin-des-Tilleuls;Tiffauges
85140:Boulogne;Chauché;Essarts-en-Bocage;L'Oie;La Merlatière;Les Essarts;Saint-Martin-des-Noyers;Sainte-Florence
85150:Landeronde;Le Girouard;Les Achards;Martinet;Saint-Georges-de-Pointindoux;Saint-Julien-des-Landes;Saint-Mathurin;Sainte-Flaive-des-Loups;Sainte-Foy;Vairé
85160:Saint-Jean-de-Monts
85170:Beaufou;Bellevigny;Belleville-sur-Vie;Dompierre-sur-Yon;Le Poiré-sur-Vie;Les Lucs-sur-Boulogne;Saint-Denis-la-Chevasse;Saligny
85180:Les Sables-d'Olonne
85190:Aizenay;Beaulieu-sous-la-Roche;La Genétouze;Maché;Venansault
85200:Auchay-sur-Vendée;Auzay;Bourneau;Chaix;Doix lès Fontaines;Fontenay-le-Comte;L'Orbrie;Longèves;Mervent;Montreuil;Pissotte;Saint-Martin-de-Fraigneau;Saint-Michel-le-Cloucq;Sérigné
85210:La Chapelle-Thémer;La Réorthe;Saint-Aubin-la-Plaine;Saint-Jean-d'Hermine;Saint-Jean-de-Beugné;Saint-Juire-Champgillon;Saint-Martin-Lars-en-Sainte-Hermine;Saint-Étienne-de-Brillouet;Sainte-Hermine;Thiré
85220:Apremont;Commequiers;Coëx;L'Aiguillon-sur-Vie;La Chaize-Giraud;La Chapelle-Hermier;Landevieille;Saint-Maixent-sur-Vie;Saint-Révérend
85230:Beauvoir-sur-Mer;Bouin;Saint-Gervais;Saint-Urbain
85240:Faymoreau;Foussais-Payré;Marillet;Nieul-sur-l'Autise;Oulmes;Puy-de-Serre;Rives-d'Autise;Saint-Hilaire-des-Loges;Xanton-Chassenon
85250:Chavagnes-en-Paillers;La Rabatelière;Saint-André-Goule-d'Oie;Saint-Fulgent;Vendrennes
85260:L'Herbergement;La Copechagnière;Les Brouzils;Montréverd;Mormaison;Saint-André-Treize-Voies;Saint-Sulpice-le-Verdon
85270:Notre-Dame-de-Riez;Saint-Hilaire-de-Riez
85280:La Ferrière
85290:Mortagne-sur-Sèvre;Saint-Laurent-sur-Sèvre
85300:Challans;Froidfond;Le Perrier;Sallertaine;Soullans
85310:Chaillé-sous-les-Ormeaux;La Chaize-le-Vicomte;Le Tablier;Nesmy;Rives de l'Yon;Saint-Florent-des-Bois
85320:Bessay;Château-Guibert;Corpe;Dissais;La Bretonnière-la-Claye;La Claye;La Couture;Les Pineaux;Mareuil-sur-Lay-Dissais;Moutiers-sur-le-Lay;Péault;Rosnay;Sainte-Pexine
85330:Noirmoutier-en-l'Île
85340:L'Île-d'Olonne;Les Sables-d'Olonne
85350:L'Île-d'Yeu
85360:La Tranche-sur-Mer
85370:Le Langon;Mouzeuil-Saint-Martin;Nalliers
85390:Bazoges-en-Pareds;Chavagnes-les-Redoux;Cheffois;Mouilleron-Saint-Germain;Mouilleron-en-Pareds;Saint-Germain-l'Aiguiller;Saint-Maurice-le-Girard;Tallud-Sainte-Gemme
85400:Chasnais;Lairoux;Les Magnils-Reigniers;Luçon;Sainte-Gemme-la-Plaine
85410:Cezais;La Caillère-Saint-Hilaire;Rives-du-Fougerais;Saint-Cyr-des-Gâts;Saint-Hilaire-du-Bois;Saint-Laurent-de-la-Salle;Saint-Sulpice-en-Pareds;Thouarsais-Bouildroux
85420:Bouillé-Courdault;Damvix;Le Mazeau;Liez;Maillezais;Maillé;Nieul-sur-l'Autise;Oulmes;Rives-d'Autise;Saint-Pierre-le-Vieux;Saint-Sigismond
85430:Aubigny;Aubigny-Les Clouzeaux;La Boissière-des-Landes;Les Clouzeaux;Nieul-le-Dolent
85440:Avrillé;Grosbreuil;Poiroux;Saint-Hilaire-la-Forêt;Talmont-Saint-Hilaire
85450:Chaillé-les-Marais;Champagné-les-Marais;La Taillée;Moreilles;Puyravault;Sainte-Radégonde-des-Noyers;Vouillé-les-Marais
85460:L'Aiguillon-la-Presqu'île;L'Aiguillon-sur-Mer;La Faute-sur-Mer
85470:Brem-sur-Mer;Bretignolles-sur-Mer
85480:Bournezeau;Fougeré;Saint-Hilaire-le-Vouhis;Saint-Vincent-Puymaufrais;Thorigny
85490:Benet;Lesson;Sainte-Christine
85500:Beaurepaire;Chambretaud;Chanverrie;La Verrie;Les Herbiers;Mesnard-la-Barotière;Saint-Paul-en-Pareds
85510:Le Boupère;Rochetrejoux
85520:Jard-sur-Mer;Saint-Vincent-sur-Jard
85530:La Bruffière
85540:Curzon;La Jonchère;Le Champ-Saint-Père;Le Givre;Moutiers-les-Mauxfaits;Saint-Avaugourd-des-Landes;Saint-Benoist-sur-Mer;Saint-Cyr-en-Talmondais;Saint-Sornin;Saint-Vincent-sur-Graon
85550:La Barre-de-Monts
85560:Le Bernard;Longeville-sur-Mer
85570:L'Hermenault;Marsais-Sainte-Radégonde;Petosse;Pouillé;Saint-Martin-des-Fontaines;Saint-Valérien
85580:Grues;Saint-Denis-du-Payré;Saint-Michel-en-l'Herm;Triaize
85590:Les Epesses;Mallièvre;Saint-Malô-du-Bois;Saint-Mars-la-Réorthe;Treize-Vents
85600:Boufféré;La Boissière-de-Montaigu;La Guyonnière;Montaigu;Montaigu-Vendée;Saint-Georges-de-Montaigu;Saint-Hilaire-de-Loulay;Treize-Septiers
85610:Cugand;Cugand-la-Bernardière;La Bernardière
85620:Rocheservière
85630:Barbâtre
85640:Mouchamps
85660:Saint-Philbert-de-Bouaine
85670:Falleron;Grand'Landes;La Chapelle-Palluau;Palluau;Saint-Christophe-du-Ligneron;Saint-Paul-Mont-Penit;Saint-Étienne-du-Bois
85680:La Guérinière
85690:Notre-Dame-de-Monts
85700:La Flocellière;La Meilleraie-Tillay;La Pommeraie-sur-Sèvre;Les Châtelliers-Châteaumur;Menomblet;Montournais;Pouzauges;Réaumur;Saint-Mesmin;Saint-Michel-Mont-Mercure;Sèvremont
85710:Bois-de-Céné;Châteauneuf;La Garnache
85740:L'Épine
85750:Angles
85770:L'Île-d'Elle;Le Gué-de-Velluire;Le Poiré-sur-Velluire;Les Velluire-sur-Vendée;Velluire;Vix
85800:Givrand;Le Fenouiller;Saint-Gilles-Croix-de-Vie
86000:Poitiers
86100:Antran;Châtellerault;Saint-Sauveur;Senillé;Senillé-Saint-Sauveur;Targé
86110:Amberre;Blaslay;Charrais;Cheneché;Chouppes;Coussay;Craon;Cuhon;La Grimaudière;Mazeuil;Mirebeau;Notre-Dame-d'Or;Saint-Martin-la-Pallu;Thurageau;Varennes;Vendeuvre-du-Poitou;Verger-sur-Dive
86120:Berrie;Beuxes;Bournand;Curçay-sur-Dive;Les Trois-Moutiers;Morton;Pouançay;Raslay;Roiffé;Saint-Léger-de-Montbrillais;Saix;Ternay;Vézières
86130:Beaumont;Beaumont Saint-Cyr;Dissay;Jaunay-Clan;Jaunay-Marigny;Marigny-Brizay;Saint-Cyr;Saint-Georges-lès-Baillargeaux
86140:Cernay;Doussay;Lencloître;Saint-Genest-d'Ambière;Savigny-sous-Faye;Scorbé-Clairvaux
86150:L'Isle-Jourdain;Le Vigeant;Millac;Moussac;Nérignac;Queaux
86160:Brion;Champagné-Saint-Hilaire;Gençay;La Ferrière-Airoux;Magné;Marnay;Saint-Maurice-la-Clouère;Sommières-du-Clain
86170:Avanton;Blaslay;Champigny en Rochereau;Charrais;Cheneché;Cherves;Cissé;Maisonneuve;Massognes;Neuville-de-Poitou;Saint-Martin-la-Pallu;Varennes;Vendeuvre-du-Poitou;Vouzailles;Yversay
86180:Buxerolles
86190:Ayron;Béruges;Chalandray;Chiré-en-Montreuil;Frozes;Latillé;Maillé;Quinçay;Villiers;Vouillé
86200:Arçay;Basses;Ceaux-en-Loudun;Chalais;Glénouze;La Roche-Rigault;Loudun;Maulay;Messemé;Mouterre-Silly;Nueil-sous-Faye;Pouant;Ranton;Rossay;Saint-Laon;Sammarçolles
86210:Archigny;Bellefonds;Bonneuil-Matours;La Chapelle-Moulière;Monthoiron;Vouneuil-sur-Vienne
86220:Dangé-Saint-Romain;Ingrandes;Les Ormes;Leugny;Oyré;Port-de-Piles;Saint-Rémy-sur-Creuse;Vaux-sur-Vienne
86230:Leigné-sur-Usseau;Mondion;Orches;Saint-Christophe;Saint-Gervais-les-Trois-Clochers;Sossais;Sérigny;Usseau;Vellèches
86240:Croutelle;Fontaine-le-Comte;Iteuil;Ligugé;Smarves
86250:Asnois;Charroux;Chatain;Genouillé;La Chapelle-Bâton;Saint-Romain;Surin
86260:Angles-sur-l'Anglin;La Puye;Saint-Pierre-de-Maillé;Vicq-sur-Gartempe
86270:Coussay-les-Bois;La Roche-Posay;Lésigny;Mairé
86280:Saint-Benoît
86290:Brigueil-le-Chantre;Coulonges-les-Hérolles;Journet;La Trimouille;Liglet;Saint-Léomer;Thollet
86300:Bonnes;Chapelle-Viviers;Chauvigny;Fleix;Lauthiers;Leignes-sur-Fontaine;Paizay-le-Sec;Pouzioux;Sainte-Radégonde;Valdivienne
86310:Antigny;Béthines;Haims;La Bussière;Nalliers;Saint-Germain;Saint-Savin;Villemort
86320:Civaux;Gouex;Lussac-les-Châteaux;Mazerolles;Persac;Sillars
86330:Angliers;Aulnay;Frontenay-sur-Dive;La Chaussée;La Grimaudière;Martaizé;Messais;Moncontour;Notre-Dame-d'Or;Ouzilly-Vignolles;Saint-Chartres;Saint-Clair;Saint-Jean-de-Sauves;Verger-sur-Dive
86340:Aslonnes;Fleuré;Gizay;La Villedieu-du-Clain;Nieuil-l'Espoir;Nouaillé-Maupertuis;Roches-Prémarie-Andillé;Vernon
86350:Château-Garnier;Joussé;Payroux;Saint-Martin-l'Ars;Saint-Secondin;Usson-du-Poitou
86360:Chasseneuil-du-Poitou;Montamisé
86370:Château-Larcher;Marigny-Chemereau;Marçay;Vivonne
86380:Blaslay;Chabournay;Charrais;Cheneché;Jaunay-Clan;Jaunay-Marigny;Marigny-Brizay;Ouzilly;Saint-Martin-la-Pallu;Varennes;Vendeuvre-du-Poitou
86390:Bourg-Archambault;Lathus-Saint-Rémy
86400:Blanzay;Champniers;Civray;Linazay;Lizant;Saint-Gaudent;Saint-Macoux;Saint-Pierre-d'Exideuil;Saint-Saviol;Savigné;Val-de-Comporté;Voulême
86410:Bouresse;Dienné;Lhommaizé;Saint-Laurent-de-Jourdes;Verrières
86420:Berthegon;Dercé;Guesnes;Monts-sur-Guesnes;Prinçay;Saires;Verrue
86430:Adriers;Asnières-sur-Blour;Luchapt;Mouterre-sur-Blourde
86440:Migné-Auxances
86450:Chenevelles;Leigné-les-Bois;Pleumartin
86460:Availles-Limouzine;Mauprévoir;Pressac
86470:Boivre-la-Vallée
86480:Rouillé
86490:Beaumont;Beaumont Saint-Cyr;Colombiers;Saint-Cyr
86500:Jouhet;Montmorillon;Moulismes;Pindray;Plaisance;Saulgé
86510:Brux;Champagné-le-Sec;Chaunay
86530:Availles-en-Châtellerault;Cenon-sur-Vienne;Naintré
86540:Thuré
86550:Mignaloux-Beauvoir
86580:Biard;Vouneuil-sous-Biard
86600:Celle-Lévescault;Cloué;Coulombiers;Curzay-sur-Vonne;Jazeneuil;Lusignan;Saint-Sauvant;Sanxay
86700:Anché;Ceaux-en-Couhé;Châtillon;Couhé;Payré;Romagne;Valence-en-Poitou;Vaux;Voulon
86800:Bignoux;Jardres;Lavoux;Liniers;Pouillé;Saint-Julien-l'Ars;Savigny-Lévescault;Sèvres-Anxaumont;Tercé
87000:Limoges
87100:Limoges
87110:Bosmie-l'Aiguille;Le Vigen;Solignac
87120:Augne;Beaumont-du-Lac;Domps;Eymoutiers;Nedde;Rempnat;Saint-Amand-le-Petit;Sainte-Anne-Saint-Priest
87130:Châteauneuf-la-Forêt;La Croisille-sur-Briance;Linards;Masléon;Neuvic-Entier;Roziers-Saint-Georges;Saint-Gilles-les-Forêts;Saint-Méard;Surdoux;Sussac
87140:Chamboret;Compreignac;Le Buis;Nantiat;Roussac;Saint-Pardoux;Saint-Pardoux-le-Lac;Saint-Symphorien-sur-Couze;Thouron;Vaulry
87150:Champagnac-la-Rivière;Cussac;Oradour-sur-Vayres;Saint-Bazile
87160:Arnac-la-Poste;Cromac;Les Grands-Chézeaux;Mailhac-sur-Benaize;Saint-Georges-les-Landes;Saint-Sulpice-les-Feuilles
87170:Isle
87190:Dompierre-les-Églises;Droux;Magnac-Laval;Saint-Hilaire-la-Treille;Saint-Léger-Magnazeix;Villefavard
87200:Chaillac-sur-Vienne;Saint-Brice-sur-Vienne;Saint-Junien;Saint-Martin-de-Jussac
87210:Dinsac;La Bazeuge;La Croix-sur-Gartempe;Le Dorat;Oradour-Saint-Genest;Saint-Sornin-la-Marche
87220:Aureil;Boisseuil;Eyjeaux;Feytiat
87230:Bussière-Galant;Champsac;Châlus;Dournazac;Flavignac;Lavignac;Les Cars;Pageas;Saint-Nicolas-Courbefy
87240:Ambazac;Saint-Laurent-les-Églises;Saint-Sylvestre
87250:Bessines-sur-Gartempe;Folles;Fromental;Roussac;Saint-Pardoux;Saint-Pardoux-le-Lac;Saint-Symphorien-sur-Couze
87260:Pierre-Buffière;Saint-Bonnet-Briance;Saint-Genest-sur-Roselle;Saint-Hilaire-Bonneval;Saint-Jean-Ligoure;Saint-Paul;Vicq-sur-Breuilh
87270:Bonnac-la-Côte;Chaptelat;Couzeix
87280:Limoges
87290:Balledent;Châteauponsac;Rancon;Saint-Amand-Magnazeix;Saint-Priest-le-Betoux;Saint-Sornin-Leulac
87300:Bellac;Berneuil;Blanzac;Blond;Breuilaufa;Peyrat-de-Bellac;Saint-Bonnet-de-Bellac;Saint-Junien-les-Combes;Saint-Ouen-sur-Gartempe
87310:Cognac-la-Forêt;Gorre;Saint-Auvent;Saint-Cyr;Saint-Laurent-sur-Gorre
87320:Bussière-Poitevine;Darnac;Saint-Barbant;Thiat;Val-d'Oire-et-Gartempe
87330:Bussière-Boffy;Bussière-Poitevine;Darnac;Gajoubert;Montrol-Sénard;Mortemart;Mézières-sur-Issoire;Nouic;Saint-Barbant;Saint-Martial-sur-Isop;Thiat;Val d'Issoire;Val-d'Oire-et-Gartempe
87340:La Jonchère-Saint-Maurice;Les Billanges;Saint-Léger-la-Montagne
87350:Panazol
87360:Azat-le-Ris;Lussac-les-Églises;Saint-Martin-le-Mault;Tersannes;Verneuil-Moustiers
87370:Bersac-sur-Rivalier;Jabreilles-les-Bordes;Laurière;Saint-Sulpice-Laurière
87380:Château-Chervix;Glanges;La Porcherie;Magnac-Bourg;Meuzac;Saint-Germain-les-Belles;Saint-Vitte-sur-Briance
87400:Champnétery;Eybouleuf;La Geneytouse;Le Châtenet-en-Dognon;Moissannes;Royères;Saint-Denis-des-Murs;Saint-Léonard-de-Noblat;Saint-Martin-Terressus;Sauviat-sur-Vige
87410:Le Palais-sur-Vienne
87420:Saint-Victurnien;Sainte-Marie-de-Vaux
87430:Verneuil-sur-Vienne
87440:La Chapelle-Montbrandeix;Les Salles-Lavauguyon;Maisonnais-sur-Tardoire;Marval;Milhaguet;Pensol;Saint-Mathieu
87460:Bujaleuf;Cheissoux;Saint-Julien-le-Petit
87470:Peyrat-le-Château
87480:Saint-Priest-Taurion
87500:Coussac-Bonneval;Glandon;Ladignac-le-Long;Le Chalard;Saint-Yrieix-la-Perche
87510:Nieul;Peyrilhac;Saint-Gence;Saint-Jouvent
87520:Cieux;Javerdat;Oradour-sur-Glane;Veyrac
87570:Rilhac-Rancon
87590:Saint-Just-le-Martel
87600:Chéronnac;Rochechouart;Vayres;Videix
87620:Séreilhac
87640:Razès
87700:Aixe-sur-Vienne;Beynac;Saint-Martin-le-Vieux;Saint-Priest-sous-Aixe;Saint-Yrieix-sous-Aixe
87720:Saillat-sur-Vienne
87800:Burgnac;Janailhac;Jourgnac;La Meyze;La Roche-l'Abeille;Meilhac;Nexon;Rilhac-Lastours;Saint-Hilaire-les-Places;Saint-Maurice-les-Brousses;Saint-Priest-Ligoure
87890:Jouac
87920:Condat-sur-Vienne
88000:Chantraine;Deyvillers;Dignonville;Dinozé;Dogneville;Jeuxey;Longchamp;Vaudéville;Épinal
88100:Coinches;Nayemont-les-Fosses;Neuvillers-sur-Fave;Pair-et-Grandrupt;Remomeix;Saint-Dié-des-Vosges;Sainte-Marguerite;Taintrux
88110:Allarmont;Celles-sur-Plaine;Luvigny;Raon-l'Étape;Raon-sur-Plaine;Vexaincourt
88120:Basse-sur-le-Rupt;Cleurie;Gerbamont;Le Syndicat;Rochesson;Saint-Amé;Sapois;Vagney
88130:Avrainville;Battexey;Bouxurulles;Brantigny;Chamagne;Charmes;Essegney;Florémont;Hergugney;Langley;Marainville-sur-Madon;Rapey;Rugney;Savigny;Socourt;Ubexy;Xaronval
88140:Aingeville;Auzainvilliers;Bulgnéville;Contrexéville;Crainvilliers;Dombrot-le-Sec;Gendreville;La Vacheresse-et-la-Rouillie;Malaincourt;Morville;Médonville;Saint-Ouen-lès-Parey;Saulxures-lès-Bulgnéville;Sauville;Suriauville;Urville;Vaudoncourt;Vrécourt
88150:Bayecourt;Chavelot;Girmont;Igney;Mazeley;Oncourt;Thaon-les-Vosges;Villoncourt
88160:Fresse-sur-Moselle;Le Ménil;Le Thillot;Ramonchamp
88170:Aouze;Aroffe;Balléville;Biécourt;Châtenois;Courcelles-sous-Châtenois;Darney-aux-Chênes;Dolaincourt;Dombrot-sur-Vair;Dommartin-sur-Vraine;Gemmelaincourt;Gironcourt-sur-Vraine;Houécourt;La Neuveville-sous-Châtenois;Longchamp-sous-Châtenois;Maconcourt;Morelmaison;Ollainville;Pleuvezain;Rainville;Removille;Rouvres-la-Chétive;Saint-Menge;Saint-Paul;Sandaucourt;Soncourt;Vicherey;Viocourt;Vouxey
88190:Golbey
88200:Dommartin-lès-Remiremont;Remiremont;Saint-Nabord;Saint-Étienne-lès-Remiremont;Vecoux
88210:Ban-de-Sapt;Belval;Châtas;Denipaire;Grandrupt;Hurbache;La Petite-Raon;Le Mont;Le Puid;Le Saulcy;Le Vermont;Moussey;Ménil-de-Senones;Saint-Jean-d'Ormont;Saint-Stail;Senones;Vieux-Moulin
88220:Dounoux;Hadol;Raon-aux-Bois;Uriménil;Uzemain;Xertigny
88230:Ban-sur-Meurthe-Clefcy;Fraize;Le Valtin;Plainfaing
88240:Bains-les-Bains;Fontenoy-le-Château;Grandrupt-de-Bains;Gruey-lès-Surance;Harsault;Hautmougey;La Chapelle-aux-Bois;La Haye;La Vôge-les-Bains;Le Clerjus;Les Voivres;Montmotier;Trémonzey
88250:La Bresse
88260:Attigny;Belmont-lès-Darney;Belrupt;Bonvillet;Darney;Dombasle-devant-Darney;Dommartin-lès-Vallois;Escles;Esley;Hennezel;Jésonville;Lerrain;Les Vallois;Nonville;Pont-lès-Bonfays;Provenchères-lès-Darney;Relanges;Saint-Baslemont;Sans-Vallois;Senonges;Thuillières;Vioménil;Viviers-le-Gras
88270:Bainville-aux-Saules;Bazegney;Begnécourt;Bocquegney;Bouxières-aux-Bois;Bouzemont;Charmois-l'Orgueilleux;Circourt;Damas-et-Bettegney;Derbamont;Dompaire;Frénois;Gelvécourt-et-Adompt;Gorhey;Hagécourt;Harol;Hennecourt;Les Ableuvenettes;Légéville-et-Bonfays;Madecourt;Madonne-et-Lamerey;Maroncourt;Pierrefitte;Racécourt;Rancourt;Saint-Vallier;Valfroicourt;Valleroy-aux-Saules;Velotte-et-Tatignécourt;Ville-sur-Illon
88290:Saulxures-sur-Moselotte;Thiéfosse
88300:Attignéville;Aulnois;Autigny-la-Tour;Autreville;Barville;Bazoilles-sur-Meuse;Beaufremont;Certilleux;Circourt-sur-Mouzon;Hagnéville-et-Roncourt;Harchéchamp;Harmonville;Houéville;Jainvillotte;Landaville;Lemmecourt;Martigny-les-Gerbonvaux;Mont-lès-Neufchâteau;Neufchâteau;Pompierre;Rebeuville;Rollainville;Sartes;Tilleux;Tranqueville-Graux
88310:Cornimont;Ventron
88320:Ainvelle;Blevaincourt;Damblain;Fouchécourt;Frain;Gignéville;Isches;Lamarche;Marey;Martigny-les-Bains;Mont-lès-Lamarche;Morizécourt;Robécourt;Romain-aux-Bois;Rozières-sur-Mouzon;Senaide;Serocourt;Serécourt;Tignécourt;Tollaincourt;Villotte
88330:Badménil-aux-Bois;Châtel-sur-Moselle;Damas-aux-Bois;Domèvre-sur-Durbion;Hadigny-les-Verrières;Haillainville;Moriville;Pallegney;Portieux;Rehaincourt;Vaxoncourt;Zincourt
88340:Girmont-Val-d'Ajol;Le Val-d'Ajol
88350:Brechainville;Fréville;Grand;Liffol-le-Grand;Pargny-sous-Mureau;Trampot;Villouxel
88360:Ferdrupt;Rupt-sur-Moselle
88370:Bellefontaine;Plombières-les-Bains
88380:Arches;Archettes
88390:Chaumousey;Darnieulles;Dommartin-aux-Bois;Domèvre-sur-Avière;Fomerey;Gigney;Girancourt;Les Forges;Renauvoid;Sanchey;Uxegney
88400:Gérardmer;Liézey;Xonrupt-Longemer
88410:Ameuvelle;Bleurville;Châtillon-sur-Saône;Claudon;Fignévelle;Godoncourt;Grignoncourt;Les Thons;Lironcourt;Martinvelle;Monthureux-sur-Saône;Regnévelle;Saint-Julien
88420:Moyenmoutier
88430:Arrentès-de-Corcieux;Biffontaine;Corcieux;Gerbépal;La Houssière;Vienville
88440:Frizon;Nomexy
88450:Bettegney-Saint-Brice;Gugney-aux-Aulx;Madegney;Regney;Varmonzey;Vincey;Évaux-et-Ménil
88460:Charmois-devant-Bruyères;Cheniménil;Docelles;Faucompierre;La Baffe;Le Roulier;Tendon;Xamontarupt
88470:La Bourgonce;La Salle;La Voivre;Nompatelize;Saint-Michel-sur-Meurthe
88480:Saint-Remy;Étival-Clairefontaine
88490:Colroy-la-Grande;Combrimont;Frapelle;La Grande-Fosse;La Petite-Fosse;Le Beulay;Lesseux;Lubine;Lusse;Provenchères-et-Colroy;Provenchères-sur-Fave
88500:Ahéville;Ambacourt;Avillers;Baudricourt;Bazoilles-et-Ménil;Bettoncourt;Blémerey;Boulaincourt;Chauffecourt;Chef-Haut;Dombasle-en-Xaintois;Domvallier;Domèvre-sous-Montfort;Estrennes;Frenelle-la-Grande;Frenelle-la-Petite;Gircourt-lès-Viéville;Hymont;Jorxey;Juvaincourt;Mattaincourt;Mazirot;Mirecourt;Ménil-en-Xaintois;Offroicourt;Oëlleville;Pont-sur-Madon;Poussay;Puzieux;Ramecourt;Remicourt;Repel;Rouvres-en-Xaintois;Rozerotte;Saint-Prancher;Thiraucourt;Totainville;Vaubexy;Villers;Viviers-lès-Offroicourt;Vomécourt-sur-Madon;Vroville
88510:Éloyes
88520:Ban-de-Laveline;Bertrimoutier;Gemaingoutte;La Croix-aux-Mines;Raves;Wisembach
88530:La Forge;Le Tholy
88540:Bussang
88550:Jarménil;Pouxeux
88560:Saint-Maurice-sur-Moselle
88580:Saulcy-sur-Meurthe
88600:Aydoilles;Beauménil;Belmont-sur-Buttant;Bois-de-Champ;Brouvelieures;Bruyères;Champ-le-Duc;Destord;Deycimont;Domfaing;Dompierre;Fays;Fiménil;Fontenay;Fremifontaine;Girecourt-sur-Durbion;Grandvillers;Gugnécourt;Herpelmont;La Chapelle-devant-Bruyères;La Neuveville-devant-Lépanges;Laval-sur-Vologne;Laveline-devant-Bruyères;Les Poulières;Les Rouges-Eaux;Lépanges-sur-Vologne;Mortagne;Méménil;Nonzeville;Pierrepont-sur-l'Arentèle;Prey;Sercœur;Vervezelle;Viménil
88630:Avranville;Chermisey;Clérey-la-Côte;Coussey;Domrémy-la-Pucelle;Frebécourt;Greux;Jubainville;Maxey-sur-Meuse;Midrevaux;Moncel-sur-Vair;Punerot;Ruppes;Seraumont;Sionne;Soulosse-sous-Saint-Élophe
88640:Barbey-Seroux;Champdray;Granges-Aumontzey;Jussarupt;Laveline-du-Houx;Rehaupal
88650:Anould;Entre-deux-Eaux;Mandray;Saint-Léonard
88700:Anglemont;Autrey;Bazien;Brû;Bult;Clézentaine;Deinvillers;Domptail;Doncières;Fauconcourt;Hardancourt;Housseras;Jeanménil;Moyemont;Ménarmont;Ménil-sur-Belvitte;Nossoncourt;Ortoncourt;Padoux;Rambervillers;Romont;Roville-aux-Chênes;Saint-Benoît-la-Chipotte;Saint-Genest;Saint-Gorgon;Saint-Maurice-sur-Mortagne;Saint-Pierremont;Sainte-Barbe;Sainte-Hélène;Vomécourt;Xaffévillers
88800:Belmont-sur-Vair;Domjulien;Haréville;La Neuveville-sous-Montfort;Lignéville;Mandres-sur-Vair;Monthureux-le-Sec;Norroy;Parey-sous-Montfort;Remoncourt;Saint-Remimont;They-sous-Montfort;Valleroy-le-Sec;Vittel
89000:Auxerre;Perrigny;Saint-Georges-sur-Baulche;Vaux
89100:Collemiers;Courtois-sur-Yonne;Fontaine-la-Gaillarde;Gron;Maillot;Malay-le-Grand;Malay-le-Petit;Nailly;Paron;Rosoy;Saint-Clément;Saint-Denis-lès-Sens;Saint-Martin-du-Tertre;Saligny;Sens;Soucy;Subligny;Villeroy
89110:Aillant-sur-Tholon;Champvallon;Chassy;Guerchy;La Ferté-Loupière;Laduz;Le Val d'Ocre;Les Ormes;Merry-la-Vallée;Montholon;Neuilly;Poilly-sur-Tholon;Saint-Aubin-Château-Neuf;Saint-Martin-sur-Ocre;Saint-Maurice-Thizouaille;Saint-Maurice-le-Vieil;Sommecaise;Valravillon;Villemer;Villiers-sur-Tholon;Volgré
89113:Branches;Charbuy;Fleury-la-Vallée;Guerchy;Laduz;Neuilly;Valravillon;Villemer
89116:Cudot;La Celle-Saint-Cyr;Précy-sur-Vrin;Sépeaux-Saint Romain
89120:Chambeugle;Charny;Charny Orée de Puisaye;Chevillon;Chêne-Arnoult;Dicy;Fontenouilles;Grandchamp;Malicorne;Marchais-Beton;Perreux;Prunoy;Saint-Denis-sur-Ouanne;Saint-Martin-sur-Ouanne;Villefranche
89130:Dracy;Fontaines;La Villotte;Lalande;Leugny;Moulins-sur-Ouanne;Mézilles;Toucy;Villiers-Saint-Benoît
89140:Compigny;Courlon-sur-Yonne;Cuy;Gisy-les-Nobles;Lixy;Michery;Pailly;Plessis-Saint-Jean;Pont-sur-Yonne;Saint-Sérotin;Serbonnes;Sergines;Villemanoche;Villenavotte;Villeperrot;Villethierry;Vinneuf;Évry
89144:Ligny-le-Châtel;Méré;Varennes
89150:Brannay;Courtoin;Dollot;Domats;Fouchères;Jouy;La Belliole;Montacher-Villegardin;Saint-Valérien;Savigny-sur-Clairis;Vallery;Vernoy;Villebougis;Villeneuve-la-Dondagre
89160:Ancy-le-Franc;Ancy-le-Libre;Argentenay;Argenteuil-sur-Armançon;Chassignelles;Fulvy;Gigny;Jully;Lézinnes;Pacy-sur-Armançon;Sambourg;Sennevoy-le-Bas;Sennevoy-le-Haut;Stigny;Villiers-les-Hauts;Vireaux
89170:Lavau;Ronchères;Saint-Fargeau;Saint-Martin-des-Champs;Septfonds
89190:Bagneaux;Chigy;Courgenay;Flacy;Foissy-sur-Vanne;Lailly;Les Clérimois;Les Sièges;Les Vallées de la Vanne;Molinons;Pont-sur-Vanne;Saint-Maurice-aux-Riches-Hommes;Theil-sur-Vanne;Vareilles;Villeneuve-l'Archevêque
89200:Annay-la-Côte;Annéot;Avallon;Blannay;Domecy-sur-le-Vault;Girolles;Givry;Island;Lucy-le-Bois;Magny;Pontaubert;Provency;Sauvigny-le-Bois;Sermizelles;Tharot;Thory;Vault-de-Lugny;Étaule
89210:Bellechaume;Bligny-en-Othe;Brienon-sur-Armançon;Champlost;Esnon;Mercy;Paroy-en-Othe;Venizy
89220:Bléneau;Champcevrais;Rogny-les-Sept-Écluses;Saint-Privé
89230:Bleigny-le-Carreau;Montigny-la-Resle;Pontigny;Rouvray;Venouse;Villeneuve-Saint-Salves
89240:Beauvoir;Chevannes;Diges;Escamps;Lindry;Parly;Pourrain;Villefargeau;Égleny
89250:Beaumont;Chemilly-sur-Yonne;Gurgy;Hauterive;Mont-Saint-Sulpice;Seignelay
89260:Fleurigny;La Chapelle-sur-Oreuse;La Postolle;Perceneige;Saint-Martin-sur-Oreuse;Thorigny-sur-Oreuse;Voisines
89270:Arcy-sur-Cure;Bessy-sur-Cure;Essert;Lucy-sur-Cure;Mailly-la-Ville;Sacy;Saint-Moré;Sery;Vermenton;Voutenay-sur-Cure
89290:Augy;Auxerre;Champs-sur-Yonne;Escolives-Sainte-Camille;Irancy;Jussy;Quenne;Vaux;Venoy;Vincelles;Vincelottes
89300:Champlay;Chamvres;Joigny;Looze;Paroy-sur-Tholon;Saint-Aubin-sur-Yonne;Villecien
89310:Annay-sur-Serein;Censy;Châtel-Gérard;Fresnes;Grimault;Jouancy;Moulins-en-Tonnerrois;Môlay;Nitry;Noyers;Pasilly;Poilly-sur-Serein;Sainte-Vertu;Sarry;Étivey
89320:Arces-Dilo;Cerisiers;Chigy;Coulours;Cérilly;Dilo;Fournaudin;Les Vallées de la Vanne;Noé;Theil-sur-Vanne;Vareilles;Vaudeurs;Vaumort;Villechétive;Villiers-Louis
89330:Piffonds;Saint-Julien-du-Sault;Saint-Loup-d'Ordon;Saint-Martin-d'Ordon;Verlin;Villevallier
89340:Champigny;Chaumont;Saint-Agnan;Villeblevin;Villeneuve-la-Guyard
89350:Champignelles;Louesme;Tannerre-en-Puisaye;Villeneuve-les-Genêts
89360:Bernouil;Butteaux;Carisey;Dyé;Flogny-la-Chapelle;Jaulges;Percey;Villiers-Vineux
89380:Appoigny
89390:Aisy-sur-Armançon;Cry;Nuits;Perrigny-sur-Armançon;Ravières
89400:Bassou;Bonnard;Brion;Bussy-en-Othe;Charmoy;Cheny;Chichery;Laroche-Saint-Cydroine;Migennes;Ormoy;Épineau-les-Voves
89410:Béon;Cézy
89420:Bierry-les-Belles-Fontaines;Cisery;Cussy-les-Forges;Guillon;Guillon-Terre-Plaine;Marmeaux;Montréal;Pisy;Saint-André-en-Terre-Plaine;Sainte-Magnance;Santigny;Sauvigny-le-Beuréal;Savigny-en-Terre-Plaine;Sceaux;Talcy;Thizy;Trévilly;Vassy-sous-Pisy;Vignes
89430:Baon;Commissey;Mélisey;Rugny;Saint-Vinnemer;Tanlay;Thorey;Trichey
89440:Angely;Annoux;Athie;Blacy;Coutarnoux;Dissangis;Joux-la-Ville;L'Isle-sur-Serein;Massangis;Précy-le-Sec;Sainte-Colombe
89450:Asquins;Domecy-sur-Cure;Foissy-lès-Vézelay;Fontenay-près-Vézelay;Menades;Pierre-Perthuis;Saint-Père;Tharoiseau;Vézelay
89460:Accolay;Bazarnes;Cravant;Deux Rivières;Prégilbert;Sainte-Pallaye;Trucy-sur-Yonne
89470:Monéteau;Sougères-sur-Sinotte
89480:Andryes;Coulanges-sur-Yonne;Crain;Festigny;Lucy-sur-Yonne;Étais-la-Sauvin
89500:Armeau;Bussy-le-Repos;Chaumot;Cornant;Dixmont;Les Bordes;Marsangy;Rousson;Villeneuve-sur-Yonne;Égriselles-le-Bocage
89510:Passy;Véron;Étigny
89520:Fontenoy;Lainsecq;Levis;Moutiers-en-Puisaye;Perreuse;Sainpuits;Saint-Sauveur-en-Puisaye;Sainte-Colombe-sur-Loing;Saints-en-Puisaye;Sougères-en-Puisaye;Thury;Treigny;Treigny-Perreuse-Sainte-Colombe
89530:Chitry;Saint-Bris-le-Vineux
89550:Héry
89560:Chastenay;Courson-les-Carrières;Druyes-les-Belles-Fontaines;Fontenailles;Fouronnes;Lain;Les Hauts de Forterre;Merry-Sec;Molesmes;Mouffy;Ouanne;Sementron;Taingy
89570:Beugnon;Lasson;Neuvy-Sautour;Sormery;Soumaintrain;Turny
89580:Charentenay;Coulangeron;Coulanges-la-Vineuse;Gy-l'Évêque;Migé;Val-de-Mercy;Vallan
89600:Bouilly;Chéu;Germigny;Rebourseaux;Saint-Florentin;Vergigny
89630:Beauvilliers;Bussières;Chastellux-sur-Cure;Quarré-les-Tombes;Saint-Brancher;Saint-Germain-des-Champs;Saint-Léger-Vauban
89660:Asnières-sous-Bois;Bois-d'Arcy;Brosses;Chamoux;Châtel-Censoir;Fontenay-sous-Fouronnes;Lichères-sur-Yonne;Mailly-le-Château;Merry-sur-Yonne;Montillot
89690:Chéroy
89700:Béru;Cheney;Collan;Dannemoine;Junay;Molosmes;Roffey;Saint-Martin-sur-Armançon;Serrigny;Tissey;Tonnerre;Tronchoy;Viviers;Vézannes;Vézinnes;Yrouerre;Épineuil
89710:Aillant-sur-Tholon;Champvallon;Montholon;Senan;Villiers-sur-Tholon;Volgré
89740:Arthonnay;Cruzy-le-Châtel;Gland;Pimelles;Quincerot;Villon
89770:Bœurs-en-Othe;Chailley
89800:Aigremont;Beine;Chablis;Chemilly-sur-Serein;Chichée;Courgis;Fleys;Fontenay-près-Chablis;La Chapelle-Vaupelteigne;Lichères-près-Aigremont;Lignorelles;Maligny;Préhy;Saint-Cyr-les-Colons;Villy
90000:Belfort
90100:Boron;Chavanatte;Chavannes-les-Grands;Courcelles;Courtelevant;Croix;Delle;Faverois;Florimont;Fêche-l'Église;Grosne;Joncherey;Lebetain;Lepuix-Neuf;Saint-Dizier-l'Évêque;Suarce;Thiancourt;Vellescot;Villars-le-Sec
90110:Bourg-sous-Châtelet;Felon;Leval;Romagny-sous-Rougemont;Rougemont-le-Château;Saint-Germain-le-Châtelet
90120:Morvillars;Méziré
90130:Bretagne;Montreux-Château;Petit-Croix
90140:Autrechêne;Bourogne;Brebotte;Charmois;Froidefontaine;Recouvrance
90150:Angeot;Bethonvilliers;Cunelières;Eguenigue;Fontaine;Foussemagne;Frais;Lacollonge;Lagrange;Larivière;Menoncourt;Phaffans;Reppe;Vauthiermont
90160:Bessoncourt;Denney;Pérouse
90170:Anjoutey;Lamadeleine-Val-des-Anges;Petitmagny;Étueffont
90200:Auxelles-Bas;Auxelles-Haut;Giromagny;Grosmagny;Lepuix;Riervescemont;Rougegoutte;Vescemont
90300:Cravanche;Lachapelle-sous-Chaux;Offemont;Sermamagny;Valdoie;Vétrigne;Éloie
90330:Chaux
90340:Chèvremont;Fontenelle;Novillard
90350:Évette-Salbert
90360:Lachapelle-sous-Rougemont;Petitefontaine
90370:Réchésy
90380:Roppe
90400:Andelnans;Bermont;Botans;Danjoutin;Dorans;Meroux-Moval;Sevenans;Trévenans;Vézelois
90500:Beaucourt;Montbouton
90600:Grandvillars
90700:Châtenois-les-Forges
90800:Argiésans;Banvillars;Bavilliers;Buc;Urcerey
90850:Essert
91000:Évry-Courcouronnes
91070:Bondoufle
91080:Évry-Courcouronnes
91090:Lisses
91100:Corbeil-Essonnes;Villabé
91120:Palaiseau
91130:Ris-Orangis
91140:Villebon-sur-Yvette;Villejust
91150:Abbéville-la-Rivière;Blandy;Bois-Herpin;Boutervilliers;Brières-les-Scellés;Brouy;Champmotteux;La Forêt-Sainte-Croix;Marolles-en-Beauce;Mespuits;Morigny-Champigny;Ormoy-la-Rivière;Puiselet-le-Marais;Roinvilliers;Étampes
91160:Ballainvilliers;Champlan;Longjumeau;Saulx-les-Chartreux
91170:Viry-Châtillon
91180:Saint-Germain-lès-Arpajon
91190:Gif-sur-Yvette;Saint-Aubin;Villiers-le-Bâcle
91200:Athis-Mons
91210:Draveil
91220:Brétigny-sur-Orge;Le Plessis-Pâté
91230:Montgeron
91240:Saint-Michel-sur-Orge
91250:Morsang-sur-Seine;Saint-Germain-lès-Corbeil;Saintry-sur-Seine;Tigery
91260:Juvisy-sur-Orge
91270:Vigneux-sur-Seine
91280:Saint-Pierre-du-Perray
91290:Arpajon;La Norville
91300:Massy
91310:Leuville-sur-Orge;Linas;Longpont-sur-Orge;Montlhéry
91320:Wissous
91330:Yerres
91340:Ollainville
91350:Grigny
91360:Villemoisson-sur-Orge;Épinay-sur-Orge
91370:Verrières-le-Buisson
91380:Chilly-Mazarin
91390:Morsang-sur-Orge
91400:Gometz-la-Ville;Orsay;Saclay
91410:Authon-la-Plaine;Chatignonville;Corbreuse;Dourdan;La Forêt-le-Roi;Les Granges-le-Roi;Plessis-Saint-Benoist;Richarville;Roinville;Saint-Cyr-sous-Dourdan;Saint-Escobille
91420:Morangis
91430:Igny;Vauhallan
91440:Bures-sur-Yvette
91450:Soisy-sur-Seine;Étiolles
91460:Marcoussis
91470:Angervilliers;Boullay-les-Troux;Forges-les-Bains;Les Molières;Limours;Pecqueuse
91480:Quincy-sous-Sénart;Varennes-Jarcy
91490:Courances;Dannemois;Milly-la-Forêt;Moigny-sur-École;Oncy-sur-École
91510:Janville-sur-Juine;Lardy
91520:Égly
91530:Le Val-Saint-Germain;Saint-Chéron;Saint-Maurice-Montcouronne;Sermaise
91540:Fontenay-le-Vicomte;Mennecy;Ormoy;Écharcon
91550:Paray-Vieille-Poste
91560:Crosne
91570:Bièvres
91580:Auvers-Saint-Georges;Chauffour-lès-Étréchy;Souzy-la-Briche;Villeconin;Villeneuve-sur-Auvers;Étréchy
91590:Baulne;Boissy-le-Cutté;Cerny;D'Huison-Longueville;Guigneville-sur-Essonne;La Ferté-Alais;Mondeville;Orveau
91600:Savigny-sur-Orge
91610:Ballancourt-sur-Essonne
91620:La Ville-du-Bois;Nozay
91630:Avrainville;Cheptainville;Guibeville;Leudeville;Marolles-en-Hurepoix
91640:Briis-sous-Forges;Fontenay-lès-Briis;Janvry;Vaugrigneuse
91650:Breuillet;Breux-Jouy;Saint-Yon
91660:Estouches;Le Mérévillois;Méréville
91670:Angerville
91680:Bruyères-le-Châtel;Courson-Monteloup
91690:Arrancourt;Boissy-la-Rivière;Fontaine-la-Rivière;Guillerval;Saclas;Saint-Cyr-la-Rivière
91700:Fleury-Mérogis;Sainte-Geneviève-des-Bois;Villiers-sur-Orge
91710:Vert-le-Petit
91720:Boigneville;Buno-Bonnevaux;Courdimanche-sur-Essonne;Gironville-sur-Essonne;Maisse;Prunay-sur-Essonne;Valpuiseaux
91730:Chamarande;Mauchamps;Torfou
91740:Chalou-Moulineux;Congerville-Thionville;Pussay
91750:Champcueil;Chevannes;Nainville-les-Roches
91760:Itteville
91770:Saint-Vrain
91780:Chalo-Saint-Mars;Mérobert;Saint-Hilaire
91790:Boissy-sous-Saint-Yon
91800:Boussy-Saint-Antoine;Brunoy
91810:Vert-le-Grand
91820:Boutigny-sur-Essonne;Vayres-sur-Essonne
91830:Auvernaux;Le Coudray-Montceaux
91840:Soisy-sur-École
91850:Bouray-sur-Juine
91860:Épinay-sous-Sénart
91870:Boissy-le-Sec
91880:Bouville
91890:Videlles
91910:Saint-Sulpice-de-Favières
91930:Monnerville
91940:Gometz-le-Châtel;Les Ulis;Saint-Jean-de-Beauregard
92000:Nanterre
92100:Boulogne-Billancourt
92110:Clichy
92120:Montrouge
92130:Issy-les-Moulineaux
92140:Clamart
92150:Suresnes
92160:Antony
92170:Vanves
92190:Meudon
92200:Neuilly-sur-Seine
92210:Saint-Cloud
92220:Bagneux
92230:Gennevilliers
92240:Malakoff
92250:La Garenne-Colombes
92260:Fontenay-aux-Roses
92270:Bois-Colombes
92290:Châtenay-Malabry
92300:Levallois-Perret
92310:Sèvres
92320:Châtillon
92330:Sceaux
92340:Bourg-la-Reine
92350:Le Plessis-Robinson
92360:Meudon
92370:Chaville
92380:Garches
92390:Villeneuve-la-Garenne
92400:Courbevoie
92410:Ville-d'Avray
92420:Vaucresson
92430:Marnes-la-Coquette
92500:Rueil-Malmaison
92600:Asnières-sur-Seine
92700:Colombes
92800:Puteaux
93000:Bobigny
93100:Montreuil
93110:Rosny-sous-Bois
93120:La Courneuve
93130:Noisy-le-Sec
93140:Bondy
93150:Le Blanc-Mesnil
93160:Noisy-le-Grand
93170:Bagnolet
93190:Livry-Gargan
93200:Pierrefitte-sur-Seine;Saint-Denis
93210:Pierrefitte-sur-Seine;Saint-Denis
93220:Gagny
93230:Romainville
93240:Stains
93250:Villemomble
93260:Les Lilas
93270:Sevran
93290:Tremblay-en-France
93300:Aubervilliers
93310:Le Pré-Saint-Gervais
93320:Les Pavillons-sous-Bois
93330:Neuilly-sur-Marne
93340:Le Raincy
93350:Le Bourget
93360:Neuilly-Plaisance
93370:Montfermeil
93380:Pierrefitte-sur-Seine;Saint-Denis
93390:Clichy-sous-Bois
93400:Saint-Ouen-sur-Seine
93410:Vaujours
93420:Villepinte
93430:Villetaneuse
93440:Dugny
93450:L'Île-Saint-Denis
93460:Gournay-sur-Marne
93470:Coubron
93500:Pantin
93600:Aulnay-sous-Bois
93700:Drancy
93800:Épinay-sur-Seine
94000:Créteil
94100:Saint-Maur-des-Fossés
94110:Arcueil
94120:Fontenay-sous-Bois
94130:Nogent-sur-Marne
94140:Alfortville
94150:Rungis
94160:Saint-Mandé
94170:Le Perreux-sur-Marne
94190:Villeneuve-Saint-Georges
94200:Ivry-sur-Seine
94210:Saint-Maur-des-Fossés
94220:Charenton-le-Pont
94230:Cachan
94240:L'Haÿ-les-Roses
94250:Gentilly
94260:Fresnes
94270:Le Kremlin-Bicêtre
94290:Villeneuve-le-Roi
94300:Vincennes
94310:Orly
94320:Thiais
94340:Joinville-le-Pont
94350:Villiers-sur-Marne
94360:Bry-sur-Marne
94370:Sucy-en-Brie
94380:Bonneuil-sur-Marne
94390:Paray-Vieille-Poste
94400:Vitry-sur-Seine
94410:Saint-Maurice
94420:Le Plessis-Trévise
94430:Chennevières-sur-Marne
94440:Marolles-en-Brie;Santeny;Villecresnes
94450:Limeil-Brévannes
94460:Valenton
94470:Boissy-Saint-Léger
94480:Ablon-sur-Seine
94490:Ormesson-sur-Marne
94500:Champigny-sur-Marne
94510:La Queue-en-Brie
94520:Mandres-les-Roses;Périgny
94550:Chevilly-Larue
94600:Choisy-le-Roi
94700:Maisons-Alfort
94800:Villejuif
94880:Noiseau
95000:Boisemont;Cergy;Neuville-sur-Oise;Pontoise
95100:Argenteuil
95110:Sannois
95120:Ermont
95130:Franconville;Le Plessis-Bouchard
95140:Garges-lès-Gonesse
95150:Taverny
95160:Montmorency
95170:Deuil-la-Barre
95180:Menucourt
95190:Châtenay-en-France;Fontenay-en-Parisis;Goussainville
95200:Sarcelles
95210:Saint-Gratien
95220:Herblay-sur-Seine;Pierrelaye
95230:Soisy-sous-Montmorency
95240:Cormeilles-en-Parisis
95250:Beauchamp
95260:Beaumont-sur-Oise;Mours
95270:Asnières-sur-Oise;Bellefontaine;Belloy-en-France;Chaumontel;Lassy;Le Plessis-Luzarches;Luzarches;Noisy-sur-Oise;Saint-Martin-du-Tertre;Seugy;Viarmes;Épinay-Champlâtreux
95280:Jouy-le-Moutier
95290:L'Isle-Adam
95300:Ennery;Hérouville-en-Vexin;Livilliers;Pontoise
95310:Saint-Ouen-l'Aumône
95320:Saint-Leu-la-Forêt
95330:Domont
95340:Bernes-sur-Oise;Persan;Ronquerolles
95350:Piscop;Saint-Brice-sous-Forêt
95360:Montmagny
95370:Montigny-lès-Cormeilles
95380:Chennevières-lès-Louvres;Louvres;Puiseux-en-France;Villeron;Épiais-lès-Louvres
95390:Saint-Prix
95400:Arnouville;Villiers-le-Bel
95410:Groslay
95420:Ambleville;Arthies;Banthelu;Charmont;Cléry-en-Vexin;Genainville;Hodent;La Chapelle-en-Vexin;Magny-en-Vexin;Maudétour-en-Vexin;Nucourt;Omerville;Saint-Gervais;Wy-dit-Joli-Village
95430:Auvers-sur-Oise;Butry-sur-Oise
95440:Écouen
95450:Ableiges;Avernes;Commeny;Condécourt;Frémainville;Guiry-en-Vexin;Le Perchay;Longuesse;Sagy;Seraincourt;Théméricourt;Us;Vigny
95460:Ézanville
95470:Fosses;Saint-Witz;Survilliers;Vémars
95480:Pierrelaye
95490:Vauréal
95500:Bonneuil-en-France;Gonesse;Le Thillay;Vaudherland
95510:Aincourt;Amenucourt;Chérence;Saint-Cyr-en-Arthies;Vienne-en-Arthies;Villers-en-Arthies;Vétheuil
95520:Osny
95530:La Frette-sur-Seine
95540:Méry-sur-Oise
95550:Bessancourt
95560:Baillet-en-France;Chauvry;Maffliers;Montsoult
95570:Attainville;Bouffémont;Moisselles;Villaines-sous-Bois
95580:Andilly;Margency
95590:Nerville-la-Forêt;Nointel;Presles
95600:Eaubonne
95610:Éragny-sur-Oise
95620:Parmain
95630:Mériel
95640:Brignancourt;Bréançon;Haravilliers;Le Heaulme;Marines;Moussy;Neuilly-en-Vexin;Santeuil
95650:Boissy-l'Aillerie;Courcelles-sur-Viosne;Génicourt;Montgeroult;Puiseux-Pontoise
95660:Champagne-sur-Oise
95670:Marly-la-Ville
95680:Montlignon
95690:Frouville;Hédouville;Labbeville;Nesles-la-Vallée
95700:Roissy-en-France
95710:Ambleville;Bray-et-Lû;Chaussy
95720:Bouqueval;Le Mesnil-Aubry;Le Plessis-Gassot;Villiers-le-Sec
95740:Frépillon
95750:Chars;Le Bellay-en-Vexin
95760:Valmondois
95770:Buhy;Montreuil-sur-Epte;Saint-Clair-sur-Epte
95780:Haute-Isle;La Roche-Guyon
95800:Cergy;Courdimanche
95810:Arronville;Berville;Grisy-les-Plâtres;Menouville;Theuville;Vallangoujard;Épiais-Rhus
95820:Bruyères-sur-Oise
95830:Cormeilles-en-Vexin;Frémécourt
95840:Béthemont-la-Forêt;Villiers-Adam
95850:Jagny-sous-Bois;Mareil-en-France
95870:Bezons
95880:Enghien-les-Bains
97100:Basse-Terre
97110:Pointe-à-Pitre
97111:Morne-à-l'Eau
97112:Grand-Bourg
97113:Gourbeyre
97114:Trois-Rivières
97115:Sainte-Rose
97116:Pointe-Noire
97117:Port-Louis
97118:Saint-François
97119:Vieux-Habitants
97120:Saint-Claude
97121:Anse-Bertrand
97122:Baie-Mahault
97123:Baillif
97125:Bouillante
97126:Deshaies
97127:La Désirade
97128:Goyave
97129:Lamentin
97130:Capesterre-Belle-Eau
97131:Petit-Canal
97133:Saint-Barthélemy
97134:Saint-Louis
97136:Terre-de-Bas
97137:Terre-de-Haut
97139:Les Abymes
97140:Capesterre-de-Marie-Galante
97141:Vieux-Fort
97142:Les Abymes
97150:Saint-Martin
97160:Le Moule
97170:Petit-Bourg
97180:Sainte-Anne
97190:Le Gosier
97200:Fort-de-France
97211:Rivière-Pilote
97212:Saint-Joseph
97213:Gros-Morne
97214:Le Lorrain
97215:Rivière-Salée
97216:L'Ajoupa-Bouillon
97217:Les Anses-d'Arlet
97218:Basse-Pointe;Grand'Rivière;Macouba
97220:La Trinité
97221:Le Carbet
97222:Bellefontaine;Case-Pilote
97223:Le Diamant
97224:Ducos
97225:Le Marigot
97226:Le Morne-Vert
97227:Sainte-Anne
97228:Sainte-Luce
97229:Les Trois-Îlets
97230:Sainte-Marie
97231:Le Robert
97232:Le Lamentin
97233:Schœlcher
97234:Fort-de-France
97240:Le François
97250:Fonds-Saint-Denis;Le Prêcheur;Saint-Pierre
97260:Le Morne-Rouge
97270:Saint-Esprit
97280:Le Vauclin
97290:Le Marin
97300:Cayenne
97310:Kourou
97311:Roura
97312:Saint-Élie
97313:Saint-Georges
97314:Saül
97315:Sinnamary
97316:Papaichton
97317:Apatou
97318:Mana
97319:Awala-Yalimapo
97320:Saint-Laurent-du-Maroni
97330:Camopi
97340:Grand-Santi
97350:Iracoubo
97351:Matoury
97352:Roura
97353:Régina
97354:Remire-Montjoly
97355:Macouria
97356:Montsinéry-Tonnegrande
97360:Mana
97370:Maripasoula
97380:Ouanary
97390:Régina
97400:Saint-Denis
97410:Saint-Pierre
97411:Saint-Paul
97412:Bras-Panon
97413:Cilaos
97414:Entre-Deux
97416:Saint-Leu
97417:Saint-Denis
97418:Le Tampon
97419:La Possession
97420:Le Port
97421:Saint-Louis
97422:Saint-Paul
97423:Saint-Paul
97424:Saint-Leu
97425:Les Avirons
97426:Les Trois-Bassins
97427:L'Étang-Salé
97429:Petite-Île
97430:Le Tampon
97431:La Plaine-des-Palmistes
97432:Saint-Pierre
97433:Salazie
97434:Saint-Paul
97435:Saint-Paul
97436:Saint-Leu
97437:Saint-Benoît
97438:Sainte-Marie
97439:Sainte-Rose
97440:Saint-André
97441:Sainte-Suzanne
97442:Saint-Philippe
97450:Saint-Louis
97460:Saint-Paul
97470:Saint-Benoît
97480:Saint-Joseph
97490:Saint-Denis
97500:Miquelon-Langlade;Saint-Pierre
97600:Koungou;Mamoudzou
97605:Mamoudzou
97615:Dzaoudzi;Pamandzi
97620:Bouéni;Chirongui
97625:Kani-Kéli
97630:Acoua;Mtsamboro
97640:Sada
97650:Bandraboua;M'Tsangamouji
97660:Bandrele;Dembeni
97670:Chiconi;Ouangani
97680:Tsingoni
98600:Uvea
98610:Alo
98620:Sigave
98701:Arue
98703:Punaauia
98704:Faaa
98705:Hitiaa O Te Ra
98706:Hitiaa O Te Ra
98707:Hitiaa O Te Ra
98708:Hitiaa O Te Ra
98709:Mahina
98710:Mahina
98711:Paea
98712:Papara
98714:Papeete
98716:Pirae
98718:Punaauia
98719:Taiarapu-Est
98720:Taiarapu-Est
98721:Taiarapu-Est
98722:Taiarapu-Est
98723:Taiarapu-Ouest
98724:Taiarapu-Ouest
98725:Taiarapu-Ouest
98726:Teva I Uta
98727:Teva I Uta
98728:Moorea-Maiao
98729:Moorea-Maiao
98730:Bora-Bora
98731:Huahine
98732:Huahine;Maupiti
98733:Tahaa
98734:Tahaa
98735:Taputapuatea;Tumaraa;Uturoa
98740:Fatu-Hiva
98741:Hiva-Oa
98742:Nuku-Hiva
98743:Tahuata
98744:Ua-Huka
98745:Ua-Pou
98746:Ua-Pou
98747:Ua-Huka
98748:Nuku-Hiva
98749:Hiva-Oa
98750:Raivavae
98751:Rapa
98752:Rimatara
98753:Rurutu
98754:Tubuai
98755:Gambier
98760:Anaa
98761:Arutua
98762:Arutua
98763:Fakarava
98764:Fakarava
98765:Fangatau
98766:Fangatau
98767:Hao
98768:Hikueru
98769:Makemo
98770:Manihi
98771:Manihi
98772:Napuka
98773:Nukutavake
98774:Pukapuka
98775:Rangiroa
98776:Rangiroa
98777:Rangiroa
98778:Rangiroa
98779:Reao
98780:Reao
98781:Takaroa
98782:Takaroa
98783:Tatakoto
98784:Tureia
98785:Arutua
98786:Anaa
98787:Fakarava
98788:Nukutavake
98789:Makemo
98790:Anaa;Fakarava;Hao;Hikueru;Makemo;Rangiroa;Takaroa
98792:Gambier
98793:Gambier
98794:Rapa
98795:Rimatara
98796:Hiva-Oa;Nuku-Hiva
98799:Île de Clipperton
98800:Nouméa
98809:Le Mont-Dore
98811:Belep
98812:Bouloupari
98813:Canala
98814:Ouvéa
98815:Hienghène
98816:Houaïlou
98817:Kaala-Gomen
98818:Kouaoua
98819:Moindou
98820:Lifou
98821:Ouégoa
98822:Poindimié
98823:Ponérihouen
98824:Pouébo
98825:Pouembout
98826:Poum
98827:Poya
98828:Maré
98829:Thio
98831:Touho
98832:L'Île-des-Pins
98833:Voh
98834:Yaté
98835:Dumbéa
98850:Koumac
98859:Koné
98870:Bourail
98880:La Foa
98881:Farino
98882:Sarraméa
98889:Païta
`;
