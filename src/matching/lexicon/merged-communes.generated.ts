// Compiled from the Code officiel géographique (INSEE, Licence Ouverte) in @etalab/decoupage-administratif by `npm run lexicon`.
// A line is DEPARTMENTS:TODAY<OLD;OLD; departments are the first two digits of the town's postal codes,
// `*` marks an old name that another town of France has too.
export const mergedCommunes = `
01:Arboys en Bugey<Arbignieu;Saint-Bois
01:Bâgé-Dommartin<*Dommartin;Bâgé-la-Ville
01:Valserhône<Bellegarde-sur-Valserine;Châtillon-en-Michaille;Lancrans
01:Valromey-sur-Séran<Belmont-Luthézieu;Lompnieu;Sutrieu;Vieu
01:Champdor-Corcelles<*Corcelles;Champdor
01:Bresse Vallons<Cras-sur-Reyssouze;Étrez
01:Culoz-Béon<*Béon;Culoz
01:Plateau d'Hauteville<Cormaranche-en-Bugey;Hauteville-Lompnes;Hostiaz;Thézillieu
01:Haut Valromey<Ruffieu
01:Le Poizat-Lalleyriat<Lalleyriat;Le Poizat
01:Surjoux-Lhopital<Lhôpital;Surjoux
01:Montluel<Cordieux
01:Parves et Nattages<Nattages;Parves
01:Groslée-Saint-Benoit<*Saint-Benoît;Groslée
01:Val-Revermont<*Treffort;Cuisiat;Pressiat
01:Arvière-en-Valromey<Brénaz;Chavornay;Lochieu;Virieu-le-Petit
02:Anizy-le-Grand<Anizy-le-Château;Faucoucourt;Lizy
02:Vallées en Champagne<*Saint-Agnan;Baulne-en-Brie;La Chapelle-Monthodon
02:Bazoches-et-Saint-Thibaut<Bazoches-sur-Vesles;Saint-Thibaut
02:Cessières-Suzy<Cessières;Suzy
02:Villeneuve-sur-Aisne<*Menneville;Guignicourt
02:Les Septvallons<Glennes;Longueval-Barbonval;Merval;Perles;Révillon;Vauxcéré;Villers-en-Prayères
02:Dhuys et Morin-en-Brie<Artonges;Fontenelle-en-Brie;La Celle-sous-Montmirail;Marchais-en-Brie
02:Tergnier<Fargniers;Quessy;Vouël
03:Haut-Bocage<*Maillet;Givarlais;Louroux-Hodement
03:Meaulne-Vitray<Meaulne;Vitray
04:Bayons<Astoin;Esparron-la-Bâtie;Reynier
04:Ubaye-Serre-Ponçon<La Bréole;Saint-Vincent-les-Forts
04:Esparron-de-Verdon<Albiosc
04:Val d'Oronaye<*Larche;Meyronnes
04:Montagnac-Montpezat<*Montpezat
04:La Mure-Argens<Argens
04:La Palud-sur-Verdon<Châteauneuf-lès-Moustiers
04:Prads-Haute-Bléone<Blégiers
04:Saint-Michel-l'Observatoire<Lincel
04:Senez<Le Poil
05:Abriès-Ristolas<Abriès;Ristolas
05:Gap<Romette
05:Val Buëch-Méouge<Antonaves;Châteauneuf-de-Chabre;Ribiers
07:Vallées-d'Antraigues-Asperjoc<Antraigues-sur-Volane;Asperjoc
07:Berrias-et-Casteljau<Casteljau
07:Belsentes<Nonières;Saint-Julien-Labrousse
07:Saint-Laurent-les-Bains-Laval-d'Aurelle<Laval-d'Aurelle;Saint-Laurent-les-Bains
07:Saint-Pierre-Saint-Jean<Saint-Jean-de-Pourcharesse
07:Les Vans<*Chassagnes;*Naves;Brahic
08:Bazeilles<La Moncelle;Rubécourt-et-Lamécourt;Villers-Cernay
08:Belleville-et-Châtillon-sur-Bar<Châtillon-sur-Bar
08:Blanchefosse-et-Bay<*Bay
08:Chaumont-Porcien<Logny-lès-Chaumont;Wadimont
08:Chémery-Chéhéry<Chéhéry;Chémery-sur-Bar
08:Bairon et ses environs<Le Chesne;Les Alleux;Louvergny
08:Douzy<Mairy
08:Flize<Balaives-et-Butz;Boutancourt;Élan
08:Girondelle<Foulzy
08:Grandpré<*Termes
08:Mouzon<Amblimont
08:Nouzonville<Meillier-Fontaine
08:Olizy-Primat<Primat
08:Rethel<Pargny-Resson
08:Rocquigny<La Hardoye;Mainbresson;Mainbressy
08:Tailly<Andevanne;Barricourt;Rémonville
08:Vouziers<*Blaise;Terron-sur-Aisne;Vrizy
08:Vrigne aux Bois<Bosseval-et-Briancourt;Vrigne-aux-Bois
09:Bézac<*Saint-Amans
09:Bordes-Uchentein<Les Bordes-sur-Lez;Uchentein
09:Caychax-et-Senconac<Caychax;Senconac
09:Aulos-Sinsat<Aulos;Sinsat
09:Tarascon-sur-Ariège<Banat
09:Val-de-Sos<Goulier;Sem;Suc-et-Sentenac;Vicdessos
10:Aix-Villemaur-Pâlis<Aix-en-Othe;Palis;Villemaur-sur-Vanne
10:Bragelogne-Beauvoir<Beauvoir-sur-Sarce
10:Ferreux-Quincey<*Quincey
11:Val de Lambronne<Gueytes-et-Labastide
11:Escueillens-et-Saint-Just-de-Bélengard<Saint-Just-de-Bélengard
11:Val-du-Faby<Fa;Rouvenac
11:Val-de-Dagne<*Montlaur;Pradelles-en-Val
11:Quillan<Brenac
11:Roquetaillade-et-Conilhac<Conilhac-de-la-Montagne;Roquetaillade
12:Le Bas Ségala<La Bastide-l'Évêque;Saint-Salvadou;Vabre-Tizac
12:Palmas d'Aveyron<Coussergues;Cruéjouls;Palmas
12:Conques-en-Rouergue<*Noailhac;Conques;Grand-Vabre;Saint-Cyprien-sur-Dourdou
12:Saint Geniez d'Olt et d'Aubrac<Aurelle-Verlac;Saint-Geniez-d'Olt
12:Sévérac d'Aveyron<Buzeins;Lapanouse;Lavernhe;Recoules-Prévinquières;Sévérac-le-Château
14:Valambray<*Billy;*Conteville;Airan;Fierville-Bray;Poussy-la-Campagne
14:Les Monts d'Aunay<Aunay-sur-Odon;Bauquay;Campandré-Valcongrain;Danvou-la-Ferrière;Le Plessis-Grimoult;Ondefontaine;Roucamps
14:Balleroy-sur-Drôme<Balleroy;Vaubadon
14:Bavent<Robehomme
14:Souleuvre en Bocage<*Beaulieu;*Campeaux;*Montchauvet;Bures-les-Monts;Carville;La Ferrière-Harang;La Graverie;Le Bény-Bocage;Le Reculey;Le Tourneur;Malloué;Mont-Bertrand;Montamy;Saint-Denis-Maisoncelles;Saint-Martin-Don;Saint-Martin-des-Besaces;Saint-Ouen-des-Besaces;Saint-Pierre-Tarentaine;Sainte-Marie-Laumont;Étouvy
14:Thue et Mue<Bretteville-l'Orgueilleuse;Brouay;Cheux;Le Mesnil-Patry;Putot-en-Bessin;Sainte-Croix-Grand-Tonne
14:Caumont-sur-Aure<*Livry;Caumont-l'Éventé;La Vacquerie
14:Cesny-les-Sources<*Acqueville;Angoville;Cesny-Bois-Halbout;Placy;Tournebu
14:Condé-en-Normandie<Condé-sur-Noireau;La Chapelle-Engerbold;Lénault;Proussy;Saint-Germain-du-Crioult;Saint-Pierre-la-Vieille
14:Courtonne-les-Deux-Églises<Saint-Paul-de-Courtonne
14:Beaufour-Druval<Beaufour;Saint-Aubin-Lébizay
14:Feuguerolles-Bully<*Bully
14:Honfleur<Vasouy
14:Isigny-sur-Mer<Castilly;Les Oubeaux;Neuilly-la-Forêt;Vouilly
14:Dialan sur Chaîne<Jurques;Le Mesnil-Auzouf
14:Laize-Clinchamps<Clinchamps-sur-Orne;Laize-la-Ville
14:Terres de Druance<*Lassy;*Saint-Jean-le-Blanc;Saint-Vigor-des-Mézerets
14:Livarot-Pays-d'Auge<Auquainville;Bellou;Cerqueux;Cheffreville-Tonnencourt;Familly;Fervaques;Heurtevent;La Croupte;Le Mesnil-Bacley;Le Mesnil-Durand;Le Mesnil-Germain;Les Autels-Saint-Bazile;Les Moutiers-Hubert;Livarot;Meulles;Notre-Dame-de-Courson;Préaux-Saint-Sébastien;Saint-Martin-du-Mesnil-Oury;Saint-Michel-de-Livet;Saint-Ouen-le-Houx;Sainte-Marguerite-des-Loges;Tortisambert
14:Saint-Martin-de-May<May-sur-Orne;Saint-Martin-de-Fontenay
14:Mézidon Vallée d'Auge<Coupesarte;Croissanville;Crèvecœur-en-Auge;Grandchamp-le-Château;Le Mesnil-Mauger;Les Authieux-Papion;Lécaude;Magny-la-Campagne;Magny-le-Freule;Monteille;Mézidon-Canon;Percy-en-Auge;Saint-Julien-le-Faucon;Vieux-Fumé
14:Moult-Chicheboville<Chicheboville;Moult
14:Val d'Arry<Le Locheur;Missy;Noyers-Bocage;Tournay-sur-Odon
14:Port-en-Bessin-Huppain<Huppain
14:Belle Vie en Auge<Biéville-Quétiéville;Saint-Loup-de-Fribois
14:Castine-en-Plaine<Hubert-Folie;Rocquancourt;Tilly-la-Campagne
14:Rots<*Lasson;Secqueville-en-Bessin
14:Le Castelet<Garcelles-Secqueville;Saint-Aignan-de-Cramesnil
14:Valorbiquet<La Chapelle-Yvon;Saint-Cyr-du-Ronceray;Saint-Julien-de-Mailloc;Saint-Pierre-de-Mailloc;Tordouet
14:Val-de-Vie<La Brévière;La Chapelle-Haute-Grue;Saint-Germain-de-Montgommery;Sainte-Foy-de-Montgommery
14:Seulline<Coulvain;La Bigne;Saint-Georges-d'Aunay
14:Aurseulles<Anctoville;Feuguerolles-sur-Seulles;Longraye;Orbois;Saint-Germain-d'Ectot;Sermentot;Torteval-Quesnay
14:Aure sur Mer<Russy;Sainte-Honorine-des-Pertes
14:Saint-Pierre-en-Auge<*Boissey;Bretteville-sur-Dives;Hiéville;L'Oudon;Mittois;Montviette;Ouville-la-Bien-Tournée;Saint-Georges-en-Auge;Saint-Pierre-sur-Dives;Sainte-Marguerite-de-Viette;Thiéville;Vaudeloges;Vieux-Pont-en-Auge
14:Noues de Sienne<Champ-du-Boult;Courson;Fontenermont;Le Gast;Le Mesnil-Benoist;Le Mesnil-Caussois;Mesnil-Clinchamps;Saint-Manvieu-Bocage;Saint-Sever-Calvados;Sept-Frères
14:Val de Drôme<*Dampierre;La Lande-sur-Drôme;Saint-Jean-des-Essartiers;Sept-Vents
14:Thury-Harcourt-le-Hom<Caumont-sur-Orne;Curcy-sur-Orne;Hamars;Saint-Martin-de-Sallen;Thury-Harcourt
14:Troarn<Bures-sur-Dives
14:Valdallière<*Burcy;*Montchamp;*Pierres;*Presles;*Rully;Bernières-le-Patry;Chênedollé;Estry;La Rocque;Le Désert;Le Theil-Bocage;Saint-Charles-de-Percy;Vassy;Viessoix
14:Victot-en-Auge<Gerrots;Victot-Pontfol
14:Vire Normandie<*Coulonces;Maisoncelles-la-Jourdan;Roullours;Saint-Germain-de-Tallevende-la-Lande-Vaumont;Truttemer-le-Grand;Truttemer-le-Petit;Vaudry;Vire
15:Ally<Drignac
15:Puycapel<Calvinet;Mourjou
15:Champs-sur-Tarentaine-Marchal<Marchal
15:Murat<Chastel-sur-Murat
15:Neuvéglise-sur-Truyère<*Oradour;Lavastrie;Neuvéglise;Sériers
15:Pleaux<*Loupiac;Saint-Christophe-les-Gorges;Tourniac
15:Saint-Constant-Fournoulès<Fournoulès;Saint-Constant
15:Saint-Martin-Valmeroux<Saint-Rémy-de-Salers
15:Le Rouget-Pers<*Pers;Le Rouget
16:Aigre<Villejésus
16:Barbezieux-Saint-Hilaire<*Saint-Hilaire
16:Val-de-Cognac<Cherves-Richemont;Saint-Sulpice-de-Cognac
16:Confolens<Saint-Germain-de-Confolens
16:Courcôme<*Villegats;Tuzie
16:Lignières-Ambleville<*Ambleville;Lignières-Sonneville
16:Terres-de-Haute-Charente<*Genouillac;La Péruse;Mazières;Roumazières-Loubert;Suris
16:Magnac-lès-Gardes<Gardes-le-Pontaroux;Magnac-Lavalette-Villars
16:Mansle-les-Fontaines<Fontclaireau;Mansle
16:Montmérac<Lamérac;Montchaude
16:Mosnac-Saint-Simeux<*Mosnac;Saint-Simeux
16:Paizay-Naudouin-Embourie<Embourie
16:La Rochefoucauld-en-Angoumois<La Rochefoucauld;Saint-Projet-Saint-Constant
16:Val-d'Auge<*Bonneville;*Montigné;Anville;Auge-Saint-Médard
16:La Boixe<*Vars;Montignac-Charente
17:Authon-Ébéon<Ébéon
17:Marennes-Hiers-Brouage<*Marennes;Hiers-Brouage
17:Montendre<*Vallet;Chardes
17:Rives-de-Boutonne<Nuaillé-sur-Boutonne;Saint-Georges-de-Longuepierre
17:Essouvert<La Benâte;Saint-Denis-du-Pin
17:Saint-Pierre-La-Noue<*Péré;Saint-Germain-de-Marencennes
17:Saint-Hilaire-de-Villefranche<La Frédière
17:Saint-Savinien<Agonnay;Coulonge-sur-Charente
19:Argentat-sur-Dordogne<Argentat;Saint-Bazile-de-la-Roche
19:Beaulieu-sur-Dordogne<Brivezac
19:Lagarde-Marc-la-Tour<Lagarde-Enval;Marc-la-Tour
19:Laguenne-sur-Avalouze<Laguenne;Saint-Bonnet-Avalouze
19:Malemort<Malemort-sur-Corrèze;Venarsal
19:Les Trois-Saints<Saint-Martin-Sepert;Saint-Pardoux-Corbier;Saint-Ybard
19:Ussel<*La Tourette;Saint-Dézery
21:Collonges-et-Premières<Collonges-lès-Premières;Premières
21:Le Val-Larrey<*Flée;Bierre-lès-Semur
21:Grancey-le-Château-Neuvelle<Neuvelle-lès-Grancey
21:Longeault-Pluvault<Longeault;Pluvault
21:Montigny-Mornay-Villeneuve-sur-Vingeanne<*Mornay;La Villeneuve-sur-Vingeanne
21:Neuilly-Crimolois<Crimolois;Neuilly-lès-Dijon
21:Tart<Tart-l'Abbaye;Tart-le-Haut
22:Le Mené<Collinée;Langourla;Le Gouray;Plessala;Saint-Gilles-du-Mené;Saint-Gouéno;Saint-Jacut-du-Mené
22:Dinan<Léhon
22:Binic-Étables-sur-Mer<Binic;Étables-sur-Mer
22:Lamballe-Armor<Lamballe;Meslin;Morieux;Planguenoual
22:Bon Repos sur Blavet<Laniscat;Perret;Saint-Gelven
22:Merdrignac<Saint-Launeuc
22:Guerlédan<Mûr-de-Bretagne;Saint-Guen
22:Plémet<*La Ferrière
22:Plœuc-L'Hermitage<L'Hermitage-Lorge;Plœuc-sur-Lié
22:Châtelaudren-Plouagat<Châtelaudren;Plouagat
22:Beaussais-sur-Mer<Plessix-Balisson;Ploubalay;Trégon
22:Plouguenast-Langast<Langast;Plouguenast
22:Val-d'Arguenon<Pluduno;Pléven
22:Plumieux<Coëtlogon;Le Cambout
22:La Roche-Jaudy<Hengoat;La Roche-Derrien;Pommerit-Jaudy;Pouldouran
23:Gentioux-Pigerolles<Pigerolles
23:Gouzon<Gouzougnat
23:Parsac<Blaudeix
23:Saint-Dizier-Masbaraud<Masbaraud-Mérignat;Saint-Dizier-Leyrenne
24:Bassillac et Auberoche<Bassillac;Blis-et-Born;Eyliac;Le Change;Milhac-d'Auberoche;Saint-Antoine-d'Auberoche
24:Beaumontois en Périgord<Beaumont-du-Périgord;Labouquerie;Nojals-et-Clotte;Sainte-Sabine-Born
24:Pays de Belvès<Belvès;Saint-Amand-de-Belvès
24:Boulazac Isle Manoire<Atur;Boulazac;Saint-Laurent-sur-Manoire;Sainte-Marie-de-Chignac
24:Brantôme en Périgord<Brantôme;Cantillac;Eyvirat;La Gonterie-Boulouneix;Saint-Crépin-de-Richemont;Saint-Julien-de-Bourdeilles;Sencenac-Puy-de-Fourches;Valeuil
24:Le Buisson-de-Cadouin<Cadouin;Paleyrac
24:Castelnaud-la-Chapelle<La Chapelle-Péchaud
24:Les Coteaux Périgourdins<*Chavagnac;*Grèzes
24:Cubjac-Auvézère-Val d'Ans<Cubjac;La Boissière-d'Ans;Saint-Pantaly-d'Ans
24:Les Eyzies<*Saint-Cirq;Les Eyzies-de-Tayac-Sireuil;Manaurie
24:Mareuil en Périgord<*Mareuil;Beaussac;Champeaux-et-la-Chapelle-Pommier;Les Graulges;Léguillac-de-Cercles;Monsec;Puyrenier;Saint-Sulpice-de-Mareuil;Vieux-Mareuil
24:Eyraud-Crempse-Maurens<*Maurens;Laveyssière;Saint-Jean-d'Eyraud;Saint-Julien-de-Crempse
24:Mauzac-et-Grand-Castang<Grand-Castang
24:Sanilhac<Breuilh;Marsaneix;Notre-Dame-de-Sanilhac
24:Parcoul-Chenaud<Chenaud;Parcoul
24:Pechs-de-l'Espérance<Cazoulès;Orliaguet;Peyrillac-et-Millac
24:La Roche-Chalais<Saint-Michel-de-Rivière;Saint-Michel-l'Écluse-et-Léparon
24:Rouffignac-Saint-Cernin-de-Reilhac<Saint-Cernin-de-Reillac
24:Val de Louyre et Caudeau<Cendrieux;Saint-Laurent-des-Bâtons;Sainte-Alvère
24:Coly-Saint-Amand<Coly;Saint-Amand-de-Coly
24:Saint Aulaye-Puymangou<Puymangou;Saint-Aulaye
24:Saint-Julien-Innocence-Eulalie<Saint-Julien-d'Eymet;Sainte-Eulalie-d'Eymet;Sainte-Innocence
24:Sorges et Ligueux en Périgord<*Ligueux;Sorges
24:La Tour-Blanche-Cercles<Cercles;La Tour-Blanche
25:Anteuil<Glainans;Tournedoz
25:Les Auxons<Auxon-Dessous;Auxon-Dessus
25:Burgille<Chazoy;Cordiron
25:Pays-de-Clerval<Chaux-lès-Clerval
25:Dambelin<Mambouhans
25:Éternoz-Vallée-du-Lison<Alaise;Coulans-sur-Lizon;Doulaize;Refranche;Saraz
25:Glère<Montursin;Vernois-le-Fol
25:Maisons-du-Bois-Lièvremont<Lièvremont
25:Mercey-le-Grand<Cottier
25:Montagney-Servigney<*Servigney
25:Pays-de-Montbenoît<Hauterive-la-Fresse;La Longeville;Montbenoît;Montflovin;Ville-du-Pont
25:Naisey-les-Granges<Granges-de-Vienney
25:Orgeans-Blanchefontaine<Blanchefontaine
25:Ornans<Bonnevaux-le-Prieuré
25:Osselle-Routelle<Osselle;Routelle
25:Pouligney-Lusans<Lusans
25:Rougemont<Chazelot;Montferney;Morchamps
25:Saint-Vit<Antorpe
25:Scey-Maisières<Maisières-Notre-Dame
26:Solaure en Diois<Aix-en-Diois;Molières-Glandaz
26:Châtillon-en-Diois<Treschenu-Creyers
26:Valherbasse<*Miribel;Montrigaud;Saint-Bonnet-de-Valclérieux
26:Saint-Jean-de-Galaure<La Motte-de-Galaure;Mureils
27:Amfreville-Saint-Amand<Amfreville-la-Campagne;Saint-Amand-des-Hautes-Terres
27:Le Val d'Hazey<Aubevoye;Sainte-Barbe-sur-Gaillon;Vieux-Villez
27:Mesnil-en-Ouche<*Beaumesnil;*Gouttières;Ajou;Bosc-Renoult-en-Ouche;Gisay-la-Coudre;Granchain;Jonquerets-de-Livet;La Barre-en-Ouche;La Roussière;Landepéreuse;Saint-Aubin-des-Hayes;Saint-Aubin-le-Guichard;Saint-Pierre-du-Mesnil;Sainte-Marguerite-en-Ouche;Thevray;Épinay
27:Les Monts du Roumois<Berville-en-Roumois;Bosguérard-de-Marcouville;Houlbec-près-le-Gros-Theil
27:Frenelles-en-Vexin<*Boisemont;Corny;Fresne-l'Archevêque
27:Flancourt-Crescy-en-Roumois<Bosc-Bénard-Crescy
27:Bourneville-Sainte-Croix<Bourneville;Sainte-Croix-sur-Aizier
27:Breteuil<*Cintray;La Guéroulde
27:Chauvincourt-Provemont<Provemont
27:Mesnils-sur-Iton<Condé-sur-Iton
27:Vexin-sur-Epte<Berthenonville;Bus-Saint-Rémy;Cantiers;Dampsmesnil;Fontenay-en-Vexin;Forêt-la-Folie;Fourges;Guitry;Panilleuse;Tourny;Écos
27:Le Perrey<*Saint-Thurien;Fourmetot;Saint-Ouen-des-Champs
27:La Baronnie<Garencières;Quessigny
27:Val d'Orger<Gaillardbois-Cressenville;Grainville
27:Terres de Bord<Montaure;Tostes
27:Pacy-sur-Eure<Saint-Aquilin-de-Pacy
27:Porte-de-Seine<Porte-Joie;Tournedos-sur-Seine
27:Treis-Sants-en-Ouche<Saint-Aubin-le-Vertueux;Saint-Clair-d'Arcey;Saint-Quentin-des-Isles
27:Sainte-Marie-d'Attez<*Dame-Marie;Saint-Nicolas-d'Attez;Saint-Ouen-d'Attez
27:Verneuil d'Avre et d'Iton<*Francheville;Verneuil-sur-Avre
27:La Vieille-Lyre<*Champignolles
28:Auneau-Bleury-Saint-Symphorien<Auneau;Bleury-Saint-Symphorien
28:Authon-du-Perche<Soizé
28:Bailleau-Armenonville<Armenonville-les-Gâtineaux
28:Berchères-Saint-Germain<Saint-Germain-la-Gâtine
28:Boutigny-Prouais<Prouais
28:Crucey-Villages<Mainterne;Vitray-sous-Brézolles
28:Janville-en-Beauce<*Janville;Allaines-Mervilliers;Le Puiset
28:Maillebois<Blévy;Dampierre-sur-Blévy
28:Arcisses<*Margon;Brunelles;Coudreceau
28:Nogent-le-Roi<Vacheresses-les-Basses
28:Neuville Saint Denis<Barmainville;Neuvy-en-Beauce;Rouvray-Saint-Denis
28:Saintigny<Frétigny;Saint-Denis-d'Authou
28:Saint-Sauveur-Marville<Marville-les-Bois
28:Senonches<La Ville-aux-Nonains;Tardais
28:Thimert-Gâtelles<Gâtelles
28:Éole-en-Beauce<Baignolet;Fains-la-Folie;Germignonville;Viabon;Villeau
28:Les Villages Vovéens<*Montainville;Rouvray-Saint-Florentin;Villeneuve-Saint-Nicolas;Voves
29:Audierne<Esquibien
29:Plounéour-Brignogan-plages<Brignogan-Plages;Plounéour-Trez
29:Milizac-Guipronvel<Guipronvel;Milizac
29:Plouigneau<Le Ponthou
29:Poullaouen<Locmaria-Berrien
29:Rosporden<Kernével
29:Saint-Thégonnec Loc-Eguiner<Loc-Eguiner-Saint-Thégonnec;Saint-Thégonnec
30:Thoiras-Corbès<Corbès;Thoiras
31:Boutx<Argut-Dessus;Couledoux
31:Péguilhan<Lunax
31:Saint-Béat-Lez<Lez
32:Castelnau d'Auzan Labarrère<Labarrère
32:Riscle<Cannet
32:Cap d'Astarac<Cabas-Loumassès;Monbardon;Saint-Blancard;Sarcos
32:Seissan<Artiguedieu
32:Vic-Fezensac<Lagraulas
33:Porte-de-Benauge<Saint-Genis-du-Bois
33:Val de Virvée<*Saint-Antoine;*Salignac;Aubie-et-Espessas
33:Castets et Castillon<Castets-en-Dorthe;Castillon-de-Castets
33:Val-de-Livenne<Marcillac;Saint-Caprais-de-Blaye
34:Lunas-les-Châteaux<*Lunas;Dio-et-Valquières
34:Entre-Vignes<*Saint-Christol;Vérargues
35:Val-Couesnon<*La Fontenelle;Antrain;Saint-Ouen-la-Rouërie;Tremblay
35:La Chapelle-Fleurigné<Fleurigné;La Chapelle-Janson
35:Châteaugiron<Ossé;Saint-Aubin-du-Pavail
35:Domagné<Chaumeré
35:Luitré-Dompierre<Dompierre-du-Chemin;Luitré
35:Val d'Anast<Campel;Maure-de-Bretagne
35:Montauban-de-Bretagne<Saint-M'Hervon
35:Les Portes du Coglais<Coglès;La Selle-en-Coglès;Montours
35:Piré-Chancé<Chancé;Piré-sur-Seiche
35:Maen Roch<Saint-Brice-en-Coglès;Saint-Étienne-en-Coglès
35:Rives-du-Couesnon<Saint-Georges-de-Chesné;Saint-Jean-sur-Couesnon;Saint-Marc-sur-Couesnon;Vendel
35:Saint-Marc-le-Blanc<Baillé
35:Mesnil-Roc'h<Lanhélin;Saint-Pierre-de-Plesguen;Tressé
36:Éguzon-Chantôme<Chantôme
36:Levroux<Saint-Martin-de-Lamps
36:Saint-Maur<Villers-les-Ormes
36:Val-Fouzon<*Sainte-Cécile;Parpeçay;Varennes-sur-Fouzon
36:Villentrois-Faverolles-en-Berry<Faverolles-en-Berry;Villentrois
37:Langeais<*Les Essards
37:Tauxigny-Saint-Bauld<Saint-Bauld
38:Les Abrets en Dauphiné<Fitilieu;La Bâtie-Divisin;Les Abrets
38:Les Avenières Veyrins-Thuellin<Les Avenières;Veyrins-Thuellin
38:Chantepérier<Chantelouve;Le Périer
38:Le Haut-Bréda<*La Ferrière;Pinsot
38:Autrans-Méaudre en Vercors<Autrans;Méaudre
38:Les Deux Alpes<Mont-de-Lans;Vénosc
38:Ornacieux-Balbins<Balbins;Ornacieux
38:Villages du Lac de Paladru<*Le Pin;Paladru
38:Plateau-des-Petites-Roches<*Saint-Bernard;*Saint-Hilaire;Saint-Pancrasse
38:Châtel-en-Trièves<*Saint-Sébastien;Cordéac
38:Porte-des-Bonnevaux<Arzay;Commelle;Nantoin;Semons
39:Andelot-Morval<*Morval
39:Arlay<Saint-Germain-lès-Arlay
39:Asnans-Beauvoisin<*Beauvoisin
39:Cernon<Viremont
39:Nanchez<Les Piards;Prénovel;Villard-sur-Bienne
39:Dampierre<Le Petit-Mercey
39:Dole<*Goux
39:Domblans<Bréry
39:Éclans-Nenon<Nenon
39:Grande-Rivière Château<Château-des-Prés;Grande-Rivière
39:Montlainsia<Dessia;Lains;Montagna-le-Templier
39:Lavans-lès-Saint-Claude<*Pratz;Ponthoux
39:Mièges<Esserval-Combe;Molpré
39:Hauts de Bienne<La Mouille;Lézat;Morez
39:Neublans-Abergement<Abergement-Saint-Jean
39:Poligny<Vaux-sur-Poligny
39:Coteaux du Lizon<Cuttura;Saint-Lupicin
39:Val-Sonnette<*Sainte-Agnès;*Vincelles;Bonnaud;Grusse;Vercia
39:Vincent-Froideville<Froideville
39:Vosbles-Valfin<Valfin-sur-Valouse
40:Morcenx-la-Nouvelle<Arjuzanx;Garrosse;Sindères
40:Rion-des-Landes<*Boos
41:Valloire-sur-Cisse<*Coulanges;Chouzy-sur-Cisse;Seillac
41:Le Controis-en-Sologne<*Contres;*Feings;*Thenay;Fougères-sur-Bièvre;Ouchamps
41:Vallée-de-Ronsard<Couture-sur-Loir;Tréhet
41:Valencisse<Chambon-sur-Cisse;Molineuf;Orchaise
41:Montoire-sur-le-Loir<Saint-Quentin-lès-Troo
41:Montrichard Val de Cher<Bourré;Montrichard
41:Veuzain-sur-Loire<Onzain;Veuves
41:Oucques La Nouvelle<*Baigneaux;*Beauvilliers;Oucques;Sainte-Gemmes
41:Beauce la Romaine<*La Colombe;Membrolles;Ouzouer-le-Marché;Prénouvellon;Semerville;Tripleville;Verdes
41:Couëtron-au-Perche<*Arville;*Oigny;*Saint-Avit;Saint-Agil;Souday
41:Vievy-le-Rayé<*La Bosse;Écoman
42:Chalmazel-Jeansagnière<Chalmazel;Jeansagnière
42:Solore-en-Forez<Débats-Rivière-d'Orpra;L'Hôpital-sous-Rochefort;Saint-Laurent-Rochefort
42:Saint-Étienne<*Rochetaillée
42:Genilac<La Cula
42:Vêtre-sur-Anzon<Saint-Julien-la-Vêtre;Saint-Thurin
42:Vézelin-sur-Loire<*Dancé;Amions;Saint-Paul-de-Vézelin
42:Saint-Just-Saint-Rambert<Saint-Just-sur-Loire
43:Esplantas-Vazeilles<Vazeilles-près-Saugues
43:Saint-Privat-d'Allier<Saint-Didier-d'Allier
44:Chaumes-en-Retz<Arthon-en-Retz;Chéméré
44:Villeneuve-en-Retz<Bourgneuf-en-Retz;Fresnay-en-Retz
44:Divatte-sur-Loire<Barbechat;La Chapelle-Basse-Mer
44:Machecoul-Saint-Même<Machecoul;Saint-Même-le-Tenu
44:Vair-sur-Loire<Anetz;Saint-Herblon
44:Vallons-de-l'Erdre<*Maumusson;*Saint-Sulpice-des-Landes;Bonnœuvre;Freigné;Saint-Mars-la-Jaille;Vritz
44:Loireauxence<*La Chapelle-Saint-Sauveur;Belligné;La Rouxière;Varades
45:Bazoches-les-Gallerandes<Izy
45:Boiscommun<Chemault
45:Crottes-en-Pithiverais<Teillay-Saint-Benoît
45:Gien<Arrabloy
45:Greneville-en-Beauce<Guignonville
45:Guigneville<Sébouville
45:Le Malesherbois<*Coudray;*Mainvilliers;Labrosse;Malesherbes;Manchecourt;Nangeville;Orveau-Bellesauve
45:Outarville<Allainville-en-Beauce;Faronville;Saint-Péravy-Épreux;Teillay-le-Gaudin
45:Pithiviers-le-Vieil<Bouzonville-en-Beauce
45:Yèvre-la-Ville<Yèvre-le-Châtel
46:Porte-du-Quercy<*Fargues;Le Boulvé;Saint-Matré;Saux
46:Castelnau-Montratier<Sainte-Alauzie
46:Cressensac-Sarrazac<*Sarrazac;Cressensac
46:Saint-Paul-Flaugnac<Flaugnac;Saint-Paul-de-Loubressac
46:Cœur de Causse<Beaumat;Fontanes-du-Causse;Labastide-Murat;Saint-Sauveur-la-Vallée;Vaillac
46:Bellefont-La Rauze<*Cours;Laroque-des-Arcs;Valroufié
46:Pern-Lhospitalet<Lhospitalet;Pern
46:Le Vignon-en-Quercy<Cazillac;Les Quatre-Routes-du-Lot
46:Les Pechs du Vers<*Saint-Cernin;Saint-Martin-de-Vers
46:Lendou-en-Quercy<*Saint-Cyprien;Lascabanes;Saint-Laurent-Lolmie
46:Barguelonne-en-Quercy<*Saint-Pantaléon;Bagat-en-Quercy;Saint-Daunès
46:Saint Géry-Vers<*Saint-Géry;*Vers
46:Sousceyrac-en-Quercy<Calviac;Comiac;Lacam-d'Ourcet;Lamativie;Sousceyrac
47:Lannes<Villeneuve-de-Mézin
47:Pinel-Hauterive<Saint-Pierre-de-Caubel
47:Réaup-Lisse<Lisse
47:Sos<*Meylan;Gueyze
48:Peyre en Aubrac<Aumont-Aubrac;Fau-de-Peyre;Javols;La Chaze-de-Peyre;Saint-Sauveur-de-Peyre;Sainte-Colombe-de-Peyre
48:Mont Lozère et Goulet<Bagnols-les-Bains;Belvezet;Chasseradès;Le Bleymard;Mas-d'Orcières;Saint-Julien-du-Tournel
48:La Canourgue<*La Capelle;Auxillac;Montjézieu
48:Bel-Air-Val-d'Ance<*Saint-Symphorien;Chambon-le-Château
48:Chanac<Le Villard
48:Prinsuéjols-Malbouzon<Malbouzon;Prinsuéjols
48:Massegros Causses Gorges<Le Massegros;Le Recoux;Les Vignes;Saint-Georges-de-Lévéjac;Saint-Rome-de-Dolan
48:Bourgs sur Colagne<*Chirac;Le Monastier-Pin-Moriès
48:Naussac-Fontanes<*Fontanes;*Naussac
48:Pont de Montvert - Sud Mont Lozère<Le Pont-de-Montvert
48:Lachamp-Ribennes<Lachamp;Ribennes
48:Monts-de-Randon<*La Villedieu;*Saint-Amans;Estables;Rieutort-de-Randon;Servières
48:Saint Bonnet-Laval<Laval-Atger;Saint-Bonnet-de-Montauroux
48:Gorges du Tarn Causses<*Montbrun;*Quézac;Sainte-Enimie
48:Ventalon en Cévennes<Saint-Andéol-de-Clerguemort;Saint-Frézal-de-Ventalon
48:Cans et Cévennes<Saint-Julien-d'Arpaon;Saint-Laurent-de-Trèves
49:Tuffalun<Ambillou-Château;Louerre;Noyant-la-Plaine
49:Baugé-en-Anjou<*Fougeré;Baugé;Bocé;Chartrené;Cheviré-le-Rouge;Clefs;Cuon;Le Guédeniau;Le Vieil-Baugé;Montpollin;Pontigné;Saint-Martin-d'Arcé;Saint-Quentin-lès-Beaurepaire;Vaulandry;Échemiré
49:Beaufort-en-Anjou<Beaufort-en-Vallée;Gée
49:Beaupréau-en-Mauges<Andrezé;Beaupréau;Gesté;Jallais;La Chapelle-du-Genêt;La Jubaudière;La Poitevinière;Le Pin-en-Mauges;Saint-Philbert-en-Mauges;Villedieu-la-Blouère
49:Blaison-Saint-Sulpice<*Saint-Sulpice;Blaison-Gohier
49:Brissac Loire Aubance<*Coutures;*Les Alleuds;Brissac-Quincé;Charcé-Saint-Ellier-sur-Aubance;Chemellier;Luigné;Saint-Rémy-la-Varenne;Saint-Saturnin-sur-Loire;Saulgé-l'Hôpital;Vauchrétien
49:Bellevigne-les-Châteaux<Brézé;Chacé;Saint-Cyr-en-Bourg
49:Chenillé-Champteussé<Champteussé-sur-Baconne;Chenillé-Changé
49:Les Hauts-d'Anjou<*Cherré;Brissarthe;Champigné;Châteauneuf-sur-Sarthe;Contigné;Marigné;Querré;Sœurdres
49:Terranjou<Chavagnes;Martigné-Briand;Notre-Dame-d'Allençon
49:Chemillé-en-Anjou<*Melay;*Sainte-Christine;Chanzeaux;Chemillé;Cossé-d'Anjou;La Chapelle-Rousselin;La Jumellière;La Salle-de-Vihiers;La Tourlandry;Neuvy-en-Mauges;Saint-Georges-des-Gardes;Saint-Lézin;Valanjou
49:Cholet<Le Puy-Saint-Bonnet
49:Doué-en-Anjou<*Forges;*Montfort;Brigné;Concourson-sur-Layon;Doué-la-Fontaine;Les Verchers-sur-Layon;Meigné;Saint-Georges-sur-Layon
49:Orée d'Anjou<Bouzillé;Champtoceaux;Drain;La Varenne;Landemont;Liré;Saint-Christophe-la-Couperie;Saint-Laurent-des-Autels;Saint-Sauveur-de-Landemont
49:Les Bois d'Anjou<*Brion;*Saint-Georges-du-Bois;Fontaine-Guérin
49:Ingrandes-le-Fresne-sur-Loire<*Saint-Sigismond;Le Fresne-sur-Loire
49:Jarzé Villages<Beauvau;Chaumont-d'Anjou;Jarzé;Lué-en-Baugeois
49:Les Garennes sur Loire<Juigné-sur-Loire;Saint-Jean-des-Mauvrets
49:Huillé-Lézigné<Huillé;Lézigné
49:Le Lion-d'Angers<Andigné
49:Longué-Jumelles<*Jumelles
49:Val d'Erdre-Auxence<La Cornuaille;Le Louroux-Béconnais;Villemoisan
49:Mazé-Milon<Fontaine-Milon;Mazé
49:Longuenée-en-Anjou<La Meignanne;La Membrolle-sur-Longuenée;Le Plessis-Macé;Pruillé
49:Montrevault-sur-Èvre<Chaudron-en-Mauges;La Boissière-sur-Èvre;La Chaussaire;La Salle-et-Chapelle-Aubry;Le Fief-Sauvin;Le Fuilet;Le Puiset-Doré;Montrevault;Saint-Pierre-Montlimart;Saint-Quentin-en-Mauges;Saint-Rémy-en-Mauges
49:Morannes sur Sarthe-Daumeray<Chemiré-sur-Sarthe;Daumeray;Morannes
49:Noyant-Villages<*Lasse;Auverse;Breil;Broc;Chalonnes-sous-le-Lude;Chavaignes;Chigné;Dénezé-sous-le-Lude;Genneteil;Linières-Bouton;Meigné-le-Vicomte;Méon;Noyant;Parçay-les-Pins
49:Mauges-sur-Loire<*La Pommeraye;Beausse;Botz-en-Mauges;Bourgneuf-en-Mauges;La Chapelle-Saint-Florent;Le Marillais;Le Mesnil-en-Vallée;Montjean-sur-Loire;Saint-Florent-le-Vieil;Saint-Laurent-de-la-Plaine;Saint-Laurent-du-Mottay
49:Ombrée d'Anjou<Chazé-Henry;Combrée;Grugé-l'Hôpital;La Chapelle-Hullin;La Prévière;Le Tremblay;Noëllet;Pouancé;Saint-Michel-et-Chanveaux;Vergonnes
49:Gennes-Val-de-Loire<*Gennes;Chênehutte-Trèves-Cunault;Grézillé;Le Thoureil;Les Rosiers-sur-Loire;Saint-Georges-des-Sept-Voies;Saint-Martin-de-la-Place
49:Val-du-Layon<Saint-Aubin-de-Luigné;Saint-Lambert-du-Lattay
49:Saint-Léger-de-Linières<Saint-Jean-de-Linières;Saint-Léger-des-Bois
49:Sèvremoine<*Torfou;La Renaudière;Le Longeron;Montfaucon-Montigné;Roussay;Saint-André-de-la-Marche;Saint-Crespin-sur-Moine;Saint-Germain-sur-Moine;Saint-Macaire-en-Mauges;Tillières
49:Loire-Authion<Andard;Bauné;Brain-sur-l'Authion;Corné;La Bohalle;La Daguenière;Saint-Mathurin-sur-Loire
49:Verrières-en-Anjou<Pellouailles-les-Vignes;Saint-Sylvain-d'Anjou
49:Saumur<*Bagneux;Dampierre-sur-Loire;Saint-Hilaire-Saint-Florent;Saint-Lambert-des-Levées
49:Segré-en-Anjou Bleu<*Marans;*Saint-Martin-du-Bois;Aviré;Châtelais;L'Hôtellerie-de-Flée;La Chapelle-sur-Oudon;La Ferrière-de-Flée;Le Bourg-d'Iré;Louvaines;Montguillon;Noyant-la-Gravoyère;Nyoiseau;Saint-Sauveur-de-Flée;Sainte-Gemmes-d'Andigné;Segré
49:Bellevigne-en-Layon<Champ-sur-Layon;Faveraye-Mâchelles;Faye-d'Anjou;Rablay-sur-Layon;Thouarcé
49:Erdre-en-Anjou<Brain-sur-Longuenée;Gené;La Pouëze;Vern-d'Anjou
49:Lys-Haut-Layon<*Saint-Hilaire-du-Bois;*Trémont;La Fosse-de-Tigné;Le Voide;Les Cerqueux-sous-Passavant;Nueil-sur-Layon;Tancoigné;Tigné;Vihiers
49:Rives-du-Loir-en-Anjou<Soucelles;Villevêque
50:Avranches<*Saint-Martin-des-Champs
50:La Hague<*Acqueville;*Herqueville;*Vauville;Auderville;Beaumont-Hague;Biville;Branville-Hague;Digulleville;Flottemanville-Hague;Gréville-Hague;Jobourg;Omonville-la-Petite;Omonville-la-Rogue;Saint-Germain-des-Vaux;Sainte-Croix-Hague;Tonneville;Urville-Nacqueville;Vasteville;Éculleville
50:Bricquebec-en-Cotentin<Bricquebec;Le Valdécie;Le Vrétot;Les Perques;Quettetot;Saint-Martin-le-Hébert
50:Buais-Les-Monts<Buais;Saint-Symphorien-des-Monts
50:Canisy<Saint-Ébremond-de-Bonfossé
50:Carentan-les-Marais<Angoville-au-Plain;Brucheville;Brévands;Catz;Houesville;Les Veys;Montmartin-en-Graignes;Saint-Côme-du-Mont;Saint-Pellerin
50:Cherbourg-en-Cotentin<Cherbourg-Octeville;La Glacerie;Querqueville;Tourlaville;Équeurdreville-Hainneville
50:Dragey-Ronthon<Ronthon
50:Ducey-Les Chéris<Ducey;Les Chéris
50:Folligny<La Beslière;Le Mesnil-Drey
50:Gavray-sur-Sienne<Gavray;Le Mesnil-Amand;Le Mesnil-Rogues;Sourdeval-les-Bois
50:Gouville-sur-Mer<Anneville-sur-Mer;Boisroger;Montsurvent;Servigny
50:La Haye<*Baudreville;*Bolleville;*Glatigny;*Surville;La Haye-du-Puits;Mobecq;Montgardon;Saint-Rémy-des-Landes;Saint-Symphorien-le-Valois
50:Thèreval<Hébécrevon;La Chapelle-en-Juger
50:Isigny-le-Buat<*Montigny;*Vezins;Chalandrey;La Mancellière;Le Mesnil-Bœufs;Le Mesnil-Thébault;Les Biards;Montgothier;Naftel
50:Juvigny les Vallées<*Bellefontaine;*La Bazoge;Chasseguey;Chérencé-le-Roussel;Juvigny-le-Tertre;Le Mesnil-Rainfray;Le Mesnil-Tôve
50:Tourneville-sur-Mer<Annoville;Lingreville
50:Montsenelle<Coigny;Lithaire;Prétot-Sainte-Suzanne;Saint-Jores
50:Marigny-Le-Lozon<*Marigny;Lozon
50:Mortain-Bocage<Bion;Mortain;Notre-Dame-du-Touchet;Saint-Jean-du-Corail;Villechien
50:Moyon Villages<*Chevry;Le Mesnil-Opac;Moyon
50:Orval sur Sienne<*Orval;Montchaton
50:Grandparigny<*Chèvreville;*Martigny;*Parigny;Milly
50:Percy-en-Normandie<Le Chefresne;Percy
50:Port-Bail-sur-Mer<Denneville;Portbail;Saint-Lô-d'Ourville
50:Quettreville-sur-Sienne<Contrières;Guéhébert;Hyenville;Hérenguerville;Trelly
50:Romagny Fontenay<*Fontenay;*Romagny
50:Saint-Amand-Villages<*Saint-Amand;Placy-Montaigu
50:Saint-Hilaire-du-Harcouët<*Virey;Saint-Martin-de-Landelles
50:Saint-James<Argouges;Carnet;La Croix-Avranchin;Montanel;Vergoncey;Villiers-le-Pré
50:Saint-Jean-d'Elle<Notre-Dame-d'Elle;Précorbin;Rouxeville;Saint-Jean-des-Baisants;Vidouville
50:Saint-Jean-des-Champs<*Saint-Léger;Saint-Ursin
50:Sainte-Mère-Église<Beuzeville-au-Plain;Carquebut;Chef-du-Pont;Foucarville;Ravenoville;Écoquenéauville
50:Bourgvallées<Gourfaleur;La Mancellière-sur-Vire;Le Mesnil-Herman;Saint-Romphaire;Saint-Samson-de-Bonfossé;Soulles
50:Saint-Sauveur-Villages<Ancteville;La Ronde-Haye;Le Mesnilbus;Saint-Aubin-du-Perron;Saint-Michel-de-la-Pierre;Saint-Sauveur-Lendelin;Vaudrimesnil
50:Terre-et-Marais<Saint-Georges-de-Bohon;Sainteny
50:Sartilly-Baie-Bocage<Angey;Champcey;La Rochelle-Normande;Montviron;Sartilly
50:Sourdeval<Vengeons
50:Le Teilleul<*Ferrières;*Sainte-Marie-du-Bois;Heussé;Husson
50:Torigny-les-Villes<Brectouville;Giéville;Guilberville;Torigni-sur-Vire
50:Villedieu-les-Poêles-Rouffigny<Rouffigny;Villedieu-les-Poêles
51:Aÿ-Champagne<Ay;Bisseuil;Mareuil-sur-Ay
51:Bourgogne-Fresne<Bourgogne;Fresne-lès-Reims
51:Val-des-Marais<Aulnay-aux-Planches;Aulnizeux;Morains
51:Cormicy<Gernicourt
51:Fère-Champenoise<Normée
51:Cœur-de-la-Vallée<Binson-et-Orquigny;Reuil;Villers-sous-Châtillon
51:La Neuville-au-Temple<Dampierre-au-Temple;Saint-Hilaire-au-Temple
51:Val de Livre<Louvois;Tauxières-Mutry
51:Vert-Toulon<Toulon-la-Montagne
51:Blancs-Coteaux<Gionges;Oger;Vertus;Voipreux
52:Andelot-Blancheville<Blancheville
52:Autreville-sur-la-Renne<Saint-Martin-sur-la-Renne;Valdelancourt
52:Biesles<Le Puits-des-Mèzes
52:Bologne<Marault;Roôcourt-la-Côte
52:Bourbonne-les-Bains<Genrupt;Villars-Saint-Marcellin
52:Bourmont-entre-Meuse-et-Mouzon<Bourmont;Gonaincourt;Goncourt;Nijon
52:Breuvannes-en-Bassigny<Colombey-lès-Choiseul;Meuvy
52:Champsevraine<Corgirnon
52:Ceffonds<Anglus;Sauvage-Magny
52:Vals-des-Tilles<Lamargelle-aux-Bois;Musseau;Villemervry;Villemoron
52:Châteauvillain<*Créancey;Essey-les-Ponts;Marmesse
52:Chatonrupt-Sommermont<Sommermont
52:Chaumont<Brottes
52:Chevillon<Breuil-sur-Marne;Sommeville
52:Colombey les Deux Églises<*Blaise;*Harricourt;*Pratz;Argentolles;Biernes;Champcourt;Colombey-les-Deux-Églises;Lamothe-en-Blaisy;Lavilleneuve-aux-Fresnes
52:Domremy-Landéville<Landéville
52:Doulaincourt-Saucourt<Saucourt-sur-Rognon
52:Doulevant-le-Château<Villiers-aux-Chênes
52:Éclaron-Braucourt-Sainte-Livière<Braucourt;Sainte-Livière
52:Épizon<Pautaines-Augeville
52:Le Val-d'Esnoms<Chatoillenot;Courcelles-Val-d'Esnoms
52:Fayl-Billot<*Charmoy;Broncourt
52:Foulain<Crenay
52:Froncles<Provenchères-sur-Marne
52:Gudmont-Villiers<*Villiers-sur-Marne
52:Haute-Amance<*Montlandon;Rosoy-sur-Amance;Troischamps
52:Humes-Jorquenay<Jorquenay
52:Jonchery<Laharmand;Sarcicourt
52:Bayard-sur-Marne<Gourzon;Prez-sur-Marne
52:Langres<Corlée
52:Larivière-Arnoncourt<Arnoncourt-sur-Apance
52:Latrecey-Ormoy-sur-Aube<Ormoy-sur-Aube
52:Lezéville<Harméville;Laneuville-au-Bois
52:La Porte du Der<Montier-en-Der;Robert-Magny
52:Val-de-Meuse<*Récourt;Lécourt;Lénizeul;Maulain;Provenchères-sur-Meuse;Ravennefontaines;Épinant
52:Nogent<Donnemarie;Essey-les-Eaux;Odival
52:Parnoy-en-Bassigny<Fresnoy-en-Bassigny
52:Perrancey-les-Vieux-Moulins<Vieux-Moulins
52:Perrogney-les-Fontaines<Pierrefontaines
52:Pierremont-sur-Amance<*Montesson
52:Le Châtelet-sur-Meuse<Beaucharmoy
52:Le Montsaugeonnais<Montsaugeon;Prauthoy;Vaux-sous-Aubigny
52:Rives Dervoises<Droyes;Longeville-sur-la-Laines;Louze;Puellemontier
52:Rizaucourt-Buchey<Buchey
52:Rolampont<*Lannes;*Tronchoy;Charmoilles
52:Saints-Geosmes<Balesmes-sur-Marne
52:Saint-Urbain-Maconcourt<*Maconcourt
52:Semoutiers-Montsaon<Montsaon
52:Sommevoire<Rozières
52:Thonnance-les-Moulins<Bressoncourt;Brouthières;Soulaincourt
52:Troisfontaines-la-Ville<*Avrainville;Flornoy;Villiers-aux-Bois
52:Villegusien-le-Lac<*Saint-Michel;Heuilley-Cotton;Piépape;Prangey
52:Voisey<Vaux-la-Douce
53:Val-du-Maine<Ballée;Épineux-le-Seguin
53:Bierné-les-Villages<Argenton-Notre-Dame;Bierné;Saint-Laurent-des-Mortiers;Saint-Michel-de-Feins
53:Château-Gontier-sur-Mayenne<*Azé;Château-Gontier;Saint-Fort
53:Évron<Châtres-la-Forêt;Saint-Christophe-du-Luat
53:Gennes-Longuefuye<Gennes-sur-Glaize;Longuefuye
53:Le Housseau-Brétignolles<Brétignolles-le-Moulin
53:Prée-d'Anjou<Ampoigné;Laigné
53:La Roche-Neuville<*Saint-Sulpice;Loigné-sur-Mayenne
53:Loiron-Ruillé<Loiron;Ruillé-le-Gravelais
53:Montsûrs<Deux-Évailles;Montourtier;Saint-Céneré;Saint-Ouën-des-Vallons
53:Pré-en-Pail-Saint-Samson<*Saint-Samson;Pré-en-Pail
53:Blandouet-Saint Jean<Blandouet;Saint-Jean-sur-Erve
53:Vimartin-sur-Orthe<Saint-Martin-de-Connée;Saint-Pierre-sur-Orthe;Vimarcé
53:Sainte-Suzanne-et-Chammes<*Sainte-Suzanne;Chammes
54:Val de Briey<Briey;Mance;Mancieulles
54:Bois-de-Haye<Sexey-les-Bois;Velaine-en-Haye
55:Abaucourt-Hautecourt<Hautecourt-lès-Broville
55:Apremont-la-Forêt<Liouville;Marbotte;Saint-Agnant-sous-les-Côtes
55:Badonvilliers-Gérauvilliers<Gérauvilliers
55:Beausite<Amblaincourt;Deuxnouds-devant-Beauzée;Seraucourt
55:Buxières-sous-les-Côtes<Buxerulles;Woinville
55:Chonville-Malaumont<Malaumont
55:Clermont-en-Argonne<Auzéville-en-Argonne;Jubécourt;Parois
55:Les Hauts-de-Chée<Génicourt-sous-Condé;Hargeville-sur-Chée;Les Marats;Louppy-sur-Chée
55:Delouze-Rosières<Rosières-en-Blois
55:Demange-Baudignécourt<Baudignécourt
55:Erneville-aux-Bois<Domremy-aux-Bois;Loxéville
55:Euville<Aulnois-sous-Vertuzey;Vertuzey;Ville-Issey
55:Fains-Véel<Véel
55:Foameix-Ornel<Ornel
55:Gondrecourt-le-Château<Luméville-en-Ornois;Tourailles-sous-Bois
55:Les Trois-Domaines<Mondrecourt;Rignaucourt
55:Geville<Corniéville;Gironville-sous-les-Côtes
55:Lachaussée<Hadonville-lès-Lachaussée;Haumont-lès-Lachaussée
55:Lamorville<Deuxnouds-aux-Bois;Lavignéville;Spada
55:Landrecourt-Lempire<Lempire-aux-Bois
55:Chanteraine<Chennevières;Oëy
55:Nixéville-Blercourt<Blercourt
55:Nonsard-Lamarche<Lamarche-en-Woëvre
55:Noyers-Auzécourt<Auzécourt
55:Nubécourt<Bulainville;Fleury-sur-Aire
55:Rembercourt-Sommaisne<Sommaisne
55:Raival<Érize-la-Grande
55:Saulvaux<Vaux-la-Grande;Vaux-la-Petite
55:Les Souhesmes-Rampont<Rampont
55:Spincourt<*Ollières;Haucourt-la-Rigole;Houdelaucourt-sur-Othain;Réchicourt
55:Seuil-d'Argonne<Senard
55:Cousances-lès-Triconville<Cousances-au-Bois
55:Douaumont-Vaux<Douaumont;Vaux-devant-Damloup
55:Vigneulles-lès-Hattonchâtel<Billy-sous-les-Côtes;Creuë;Hattonchâtel;Hattonville;Saint-Benoît-en-Woëvre;Viéville-sous-les-Côtes
55:Vilosnes-Haraumont<Haraumont
56:Carentoir<Quelneuc
56:La Gacilly<Glénac;La Chapelle-Gaceline
56:Forges de Lanouée<*Les Forges;Lanouée
56:Évellys<Moustoir-Remungol;Naizin;Remungol
56:Val d'Oust<La Chapelle-Caro;Le Roc-Saint-André;Quily
56:Saint-Gérand-Croixanvec<Croixanvec;Saint-Gérand
57:Ancy-Dornot<Ancy-sur-Moselle;Dornot
57:Belles-Forêts<Angviller-lès-Bisping
57:Boulay-Moselle<Halling-lès-Boulay
57:Château-Salins<*Coutures
57:Colligny-Maizery<Colligny;Maizery
57:Courcelles-Chaussy<Landonvillers
57:Faulquemont<*Chémery
57:Rezonville-Vionville<Rezonville;Vionville
58:Beaulieu<Dompierre-sur-Héry;Michaugues
58:Cosne-Cours-sur-Loire<*Cours
58:Vaux d'Amognes<Balleray;Ourouër
59:L'Orée de Mormal<Amfroipret;Bermeries
59:Dunkerque<Fort-Mardyck;Mardyck;Saint-Pol-sur-Mer
59:Ghyvelde<Les Moëres
59:Lille<Hellemmes-Lille;Lomme
59:Saint-Souplet<Escaufourt
59:Téteghem-Coudekerque-Village<Coudekerque-Village;Téteghem
60:La Corne-en-Vexin<Boissy-le-Bois;Hardivillers-en-Vexin;Énencourt-le-Sec
60:Formerie<Boutavent
60:Montchevreuil<Bachivillers;Fresneaux-Montchevreuil
60:Saint-Crépin-Ibouvillers<Montherlant
60:Les Hauts-Talican<La Neuville-Garnier;Villotran
61:Athis-Val de Rouvre<Athis-de-l'Orne;Bréel;La Carneille;Les Tourailles;Notre-Dame-du-Rocher;Ronfeugerai;Ségrie-Fontaine;Taillebois
61:Chailloué<Marmouillé;Neuville-près-Sées
61:Rives d'Andaine<Couterne;Geneslay;Haleine;La Chapelle-d'Andaine
61:Sablons sur Huisne<Condeau;Condé-sur-Huisne;Coulonges-les-Sablons
61:Domfront en Poiraie<*Domfront;La Haute-Chapelle;Rouellé
61:Écouché-les-Vallées<*Batilly;*Serans;Fontenai-sur-Orne;La Courbe;Loucé;Saint-Ouen-sur-Maire;Écouché
61:La Ferté-en-Ouche<*Couvains;*Gauville;Anceins;Bocquencé;Glos-la-Ferrière;Heugon;La Ferté-Frênel;Monnai;Saint-Nicolas-des-Laitiers;Villers-en-Ouche
61:La Ferté Macé<Antoigny
61:Monts-sur-Orne<Goulet;Montgaroult;Sentilly
61:Belforêt-en-Perche<*Sérigny;Eperrais;La Perrière;Le Gué-de-la-Chaîne;Origny-le-Butin;Saint-Ouen-de-la-Cour
61:Juvigny Val d'Andaine<*Lucé;Beaulandais;Juvigny-sous-Andaine;La Baroche-sous-Lucé;Loré;Saint-Denis-de-Villenette;Sept-Forges
61:L'Orée-d'Écouves<Fontenai-les-Louvets;Livaie;Longuenoë;Saint-Didier-sous-Écouves
61:Longny les Villages<La Lande-sur-Eure;Longny-au-Perche;Malétable;Marchainville;Monceaux-au-Perche;Moulicent;Neuilly-sur-Eure;Saint-Victor-de-Réno
61:Merlerault-le-Pin<Godisson;La Genevraie;Le Merlerault;Les Authieux-du-Puits;Nonant-le-Pin
61:Montsecret-Clairefougère<Clairefougère;Montsecret
61:Mortrée<Saint-Hilaire-la-Gérard
61:Perche en Nocé<*Dancé;Colonard-Corubert;Nocé;Préaux-du-Perche;Saint-Aubin-des-Grois;Saint-Jean-de-la-Forêt
61:Passais Villages<*Saint-Siméon;L'Épinay-le-Comte;Passais
61:Putanges-le-Lac<Chênedouit;La Forêt-Auvray;La Fresnaye-au-Sauvage;Les Rotours;Ménil-Jean;Putanges-Pont-Écrepin;Rabodanges;Saint-Aubert-sur-Orne;Sainte-Croix-sur-Orne
61:Boischampré<*Vrigny;Marcei;Saint-Christophe-le-Jajolet;Saint-Loyer-des-Champs
61:Charencey<Moussonvilliers;Normandel;Saint-Maurice-lès-Charencey
61:Sap-en-Auge<*Orville;Le Sap
61:Les Monts d'Andaine<La Sauvagère;Saint-Maurice-du-Désert
61:Gouffern en Auge<*Chambois;Aubry-en-Exmes;Avernes-sous-Exmes;Courménil;Exmes;Fel;La Cochère;Le Bourg-Saint-Léonard;Omméel;Saint-Pierre-la-Rivière;Silly-en-Gouffern;Survie;Urou-et-Crennes;Villebadin
61:Bagnoles de l'Orne Normandie<Bagnoles-de-l'Orne;Saint-Michel-des-Andaines
61:Val-au-Perche<*Le Theil;Gémages;L'Hermitière;La Rouge;Mâle;Saint-Agnan-sur-Erre
61:Tinchebray-Bocage<*Beauchêne;*Larchamp;Frênes;Saint-Cornier-des-Landes;Saint-Jean-des-Bois;Tinchebray;Yvrandes
61:Tourouvre au Perche<*Champs;*Lignerolles;Autheuil;Bivilliers;Bresolettes;Bubertré;La Poterie-au-Perche;Prépotin;Randonnai;Tourouvre
62:Bruay-la-Buissière<Labuissière
62:Enquin-lez-Guinegatte<Enguinegatte;Enquin-les-Mines
62:Hesdin-la-Forêt<*Sainte-Austreberthe;Hesdin;Huby-Saint-Leu;Marconne
62:Bellinghem<Herbelles;Inghem
62:Isbergues<Berguette;Molinghem
63:Besse-et-Saint-Anastaise<Saint-Anastaise
63:Les Deux-Rives<Chidrac;Saint-Cirgues-sur-Couze
63:Aulhat-Flat<Aulhat-Saint-Privat;Flat
63:Mur-sur-Allier<Dallet;Mezel
63:Le Vernet-Chaméane<Chaméane;Vernet-la-Varenne
64:Aïcirits-Camou-Suhast<Camou-Mixe-Suhast
64:Aroue-Ithorots-Olhaïby<Ithorots-Olhaïby
64:Asasp-Arros<Arros-d'Oloron
64:Bergouey-Viellenave<Viellenave-sur-Bidouze
64:Bruges-Capbis-Mifaget<Capbis;Mifaget
64:Carresse-Cassaber<Cassaber
64:Ance Féas<Ance;Féas
64:Lacq<Urdès
64:Mont<Arance;Gouze;Lendresse
64:Orthez<*Sainte-Suzanne
65:Adervielle-Pouchergues<Pouchergues
65:Avezac-Prat-Lahitte<*Lahitte
65:Beyrède-Jumet-Camous<Beyrède-Jumet;Camous
65:Bordères-Louron<Ilhan
65:Cazaux-Fréchet-Anéran-Camors<Anéran-Camors
65:Gavarnie-Gèdre<Gavarnie;Gèdre
65:Loudenvielle<Armenteule
67:Sommerau<Allenwiller;Birkenwald;Salenthal;Singrist
67:Berstett<Gimbrett;Reitwiller;Rumersheim
67:Bouxwiller<Griesbach-le-Bastberg;Imbsheim;Riedheim
67:Cleebourg<Bremmelbach
67:Drachenbronn-Birlenbach<Birlenbach
67:Geiswiller-Zœbersdorf<Geiswiller;Zœbersdorf
67:Gœrsdorf<Mitschdorf
67:Gundershoffen<Eberbach-Wœrth;Griesbach
67:Hochfelden<Schaffhouse-sur-Zorn
67:Hoffen<Hermerswiller;Leiterswiller
67:Lembach<Mattstall
67:Betschdorf<Kuhlendorf;Reimerswiller;Schwabwiller
67:Obermodern-Zutzendorf<Zutzendorf
67:Seebach<Niederseebach
67:Reichshoffen<Nehwiller-près-Wœrth
67:Rountzenheim-Auenheim<Auenheim;Rountzenheim
67:Sarrewerden<Bischtroff-sur-Sarre;Zollingen
67:Scharrachbergheim-Irmstett<Irmstett
67:Schnersheim<Avenheim;Kleinfrankenheim
67:Soultz-sous-Forêts<Hohwiller
67:Truchtersheim<Behlenheim;Pfettisheim
67:Wickersheim-Wilshausen<Wilshausen
67:Willgottheim<Wœllenheim
67:Wingersheim les Quatre Bans<Gingsheim;Hohatzenheim;Mittelhausen;Wingersheim
67:Wissembourg<Altenstadt
68:Bernwiller<Ammertzwiller
68:Aspach-Michelbach<Aspach-le-Haut;Michelbach
68:Brunstatt-Didenheim<Brunstatt;Didenheim
68:Porte du Ried<Holtzwihr;Riedwihr
68:Kaysersberg Vignoble<Kaysersberg;Kientzheim;Sigolsheim
68:Masevaux-Niederbruck<Masevaux;Niederbruck
68:Le Haut Soultzbach<Mortzwiller;Soppe-le-Haut
69:Belleville-en-Beaujolais<*Belleville;Saint-Jean-d'Ardières
69:Val d'Oingt<Le Bois-d'Oingt;Oingt;Saint-Laurent-d'Oingt
69:Cours<Cours-la-Ville;Pont-Trambouze;Thel
69:Porte des Pierres Dorées<Jarnioux;Liergues;Pouilly-le-Monial
69:Deux-Grosnes<*Saint-Christophe;Avenas;Monsols;Ouroux;Saint-Jacques-des-Arrêts;Saint-Mamert;Trades
69:Oullins-Pierre-Bénite<Oullins;Pierre-Bénite
69:Vindry-sur-Turdine<*Saint-Loup;Dareizé;Les Olmes;Pontcharra-sur-Turdine
69:Beauvallon<Chassagny;Saint-Andéol-le-Château;Saint-Jean-de-Touslas
69:Saint-Germain-Nuelles<Nuelles;Saint-Germain-sur-l'Arbresle
69:Chabanière<Saint-Didier-sous-Riverie;Saint-Maurice-sur-Dargoire;Saint-Sorlin
69:Thizy-les-Bourgs<*Thizy;Bourg-de-Thizy;La Chapelle-de-Mardore;Mardore;Marnand
70:Athesans-Étroitefontaine<Étroitefontaine
70:Avrigney-Virey<*Virey
70:Beaujeu-Saint-Vallier-Pierrejux-et-Quitteur<Quitteur
70:Beaumotte-Aubertans<Aubertans
70:Broye-Aubigney-Montseugny<Aubigney;Montseugny
70:Champlitte<Champlitte-la-Ville;Frettes;Leffond;Margilley;Montarlot-lès-Champlitte;Neuvelle-lès-Champlitte
70:Colombine<Choye;Villefrancon
70:Belles-Fontaines<Courchaton;Georfans;Vellechevreux-et-Courbenans
70:Fougerolles-Saint-Valbert<*Fougerolles;Saint-Valbert
70:Fouvent-Saint-Andoche<Fouvent-le-Bas;Saint-Andoche
70:Héricourt<Bussurel;Tavey
70:Jussey<Noroy-lès-Jussey
70:La Roche-Morey<*Saint-Julien;Betoncourt-les-Ménétriers
70:La Romaine<Greucourt;Le Pont-de-Planches;Vezet
70:Rioz<Les Fontenis
70:Saulnot<*Corcelles
70:Senargent-Mignafans<Mignafans
70:Servance-Miellin<Miellin;Servance
70:Soing-Cubry-Charentenay<*Charentenay;Cubry-lès-Soing
71:Bonnay-Saint-Ythaire<*Bonnay;Saint-Ythaire
71:Navour-sur-Grosne<Brandon;Clermain;Montagny-sur-Grosne
71:Mâcon<Loché;Saint-Jean-le-Priche;Sennecé-lès-Mâcon
71:Le Rousset-Marizy<Le Rousset;Marizy
71:La Vineuse sur Fregande<*Massy;Donzy-le-National;La Vineuse;Vitry-lès-Cluny
72:Bazouges Cré sur Loir<Bazouges-sur-le-Loir;Cré-sur-Loir
72:Montval-sur-Loir<Château-du-Loir;Montabon;Vouvray-sur-Loir
72:Cherré-Au<*Cherré;Cherreau
72:Val-d'Étangson<Sainte-Osmane;Évaillé
72:Villeneuve-en-Perseigne<*Montigny;Chassé;La Fresnaye-sur-Chédouet;Lignières-la-Carelle;Roullée;Saint-Rigomer-des-Bois
72:Fresnay-sur-Sarthe<*Coulombiers;Saint-Germain-sur-Sarthe
72:Le Lude<Dissé-sous-le-Lude
72:Loir en Vallée<La Chapelle-Gaugain;Lavenay;Poncé-sur-le-Loir;Ruillé-sur-Loir
72:Saint-Paterne - Le Chevain<Le Chevain;Saint-Paterne
72:Val-de-la-Hune<*Volnay;Saint-Mars-de-Locquenay
73:Grand-Aigueblanche<Aigueblanche;Le Bois;Saint-Oyen
73:Aime-la-Plagne<*Villette;Aime;Granier;Longefoy;Montgirod;Tessens
73:Entrelacs<Albens;Cessens;Mognard;Saint-Germain-la-Chambotte;Saint-Girod;Épersy
73:Albiez-Montrond<*Montrond
73:La Tour-en-Maurienne<Hermillon;Le Châtel;Pontamafrey-Montpascal
73:La Plagne Tarentaise<Bellentre;La Côte-d'Aime;Mâcot-la-Plagne;Valezan
73:Porte-de-Savoie<Francin;Les Marches
73:La Léchère<*Bonneval;*Naves;Celliers;Doucy;Feissons-sur-Isère;Notre-Dame-de-Briançon;Petit-Cœur;Pussy
73:Val-d'Arc<Aiguebelle;Randens
73:Valgelon-La Rochette<*La Rochette;Étable
73:Saint François Longchamp<Montaimont;Montgellafrey;Saint-François-Longchamp
73:Saint-Genix-les-Villages<Gresin;Saint-Genix-sur-Guiers;Saint-Maurice-de-Rotherens
73:Les Belleville<Saint-Jean-de-Belleville;Saint-Martin-de-Belleville;Villarlurin
73:Saint-Michel-de-Maurienne<*Beaune;Thyl
73:Salins-Fontaine<Fontaine-le-Puits;Salins-les-Thermes
73:Val-Cenis<Bramans;Lanslebourg-Mont-Cenis;Lanslevillard;Sollières-Sardières;Termignon
74:Annecy<*Pringy;Annecy-le-Vieux;Cran-Gevrier;Meythet;Seynod
74:Val de Chaise<Cons-Sainte-Colombe;Marlens
74:Reignier-Ésery<Ésery
74:Talloires-Montmin<Montmin;Talloires
74:Fillière<Aviernoz;Les Ollières;Saint-Martin-Bellevue;Thorens-Glières;Évires
76:Anneville-Ambourville<Ambourville
76:Val-de-Scie<Auffay;Cressy;Sévis
76:Les Hauts-de-Caux<Autretot;Veauville-lès-Baons
76:Buchy<Bosc-Roger-sur-Buchy;Estouteville-Écalles
76:Rives-en-Seine<Caudebec-en-Caux;Saint-Wandrille-Rançon;Villequier
76:Dieppe<Neuville-lès-Dieppe
76:Terres-de-Caux<Auzouville-Auberbosc;Bennetot;Bermonville;Fauville-en-Caux;Ricarville;Saint-Pierre-Lavis;Sainte-Marguerite-sur-Fauville
76:Forges-les-Eaux<Le Fossé
76:Le Havre<*Rouelles
76:Arelaune-en-Seine<La Mailleraye-sur-Seine;Saint-Nicolas-de-Bliquetuit
76:Morville-le-Héron<Le Héron;Morville-sur-Andelle
76:Port-Jérôme-sur-Seine<Auberville-la-Campagne;Notre-Dame-de-Gravenchon;Touffreville-la-Cable;Triquerville
76:Petit-Caux<*Assigny;Auquemesnil;Belleville-sur-Mer;Berneval-le-Grand;Biville-sur-Mer;Bracquemont;Brunville;Derchigny;Glicourt;Gouchaupre;Greny;Guilmécourt;Intraville;Penly;Saint-Martin-en-Campagne;Saint-Quentin-au-Bosc;Tocqueville-sur-Eu;Tourville-la-Chapelle
77:Aubepierre-Ozouer-le-Repos<Ozouer-le-Repos
77:Bannost-Villegagnon<Villegagnon
77:Bernay-Vilbert<Vilbert
77:La Chapelle-Moutils<Moutils
77:Lorrez-le-Bocage-Préaux<*Préaux
77:Louan-Villegruis-Fontaine<Fontaine-sous-Montaiguillon
77:Moret-Loing-et-Orvanne<*Écuelles;Montarlot;Moret-sur-Loing;Veneux-les-Sablons;Épisy
77:Saint-Mars-Vieux-Maisons<Vieux-Maisons
77:Villemaréchal<Saint-Ange-le-Viel
78:Le Chesnay-Rocquencourt<*Rocquencourt;Le Chesnay
78:Saint-Germain-en-Laye<Fourqueux
79:Airvault<Borcq-sur-Airvault;Soulièvres;Tessonnière
79:Argentonnay<Argenton-les-Vallées;La Chapelle-Gaudin;La Coudre;Le Breuil-sous-Argenton;Moutiers-sous-Argenton;Ulcot
79:Loretz-d'Argenton<*Bagneux;Argenton-l'Église;Bouillé-Loretz
79:Assais-les-Jumeaux<Les Jumeaux
79:Bressuire<*Noirlieu;*Saint-Sauveur;Beaulieu-sous-Bressuire;Breuil-Chaussée;Chambroutet;Clazay;Noirterre;Terves
79:Celles-sur-Belle<*Montigné;*Saint-Médard;Verrines-sous-Celles
79:Val en Vignes<Bouillé-Saint-Paul;Cersay;Massais;Saint-Pierre-à-Champ
79:Fontivillié<Chail;Sompt
79:Beugnon-Thireuil<La Chapelle-Thireuil;Le Beugnon
79:Mauléon<*Le Temple;*Moulins;La Chapelle-Largeau;Loublande;Rorthais;Saint-Aubin-de-Baubigné
79:Chef-Boutonne<Crézières;La Bataille;Tillou
79:Les Châteliers<Chantecorps;Coutières
79:La Forêt-sur-Sèvre<*La Ronde;*Montigny;Saint-Marsault
79:Alloinay<*Les Alleuds
79:Melle<Mazières-sur-Béronne;Paizay-le-Tort;Saint-Léger-de-la-Martinière;Saint-Martin-lès-Melle
79:Moncoutant-sur-Sèvre<La Chapelle-Saint-Étienne;Le Breuil-Bernard;Moncoutant;Moutiers-sous-Chantemerle;Pugny;Saint-Jouin-de-Milly
79:Aigondigné<*Sainte-Blandine;Aigonnay;Mougon;Thorigné
79:Plaine-et-Vallées<*Brie;Oiron;Saint-Jouin-de-Marnes;Taizé-Maulais
79:Prailles-La Couarde<La Couarde;Prailles
79:Saint Maurice Étusson<Saint-Maurice-la-Fougereuse;Étusson
79:Saint-Pardoux-Soutiers<*Saint-Pardoux;Soutiers
79:Sauzé-entre-Bois<*Pers;Caunay;Montalembert;Pliboux;Sauzé-Vaussais
79:Thouars<*Sainte-Radegonde;Mauzé-Thouarsais;Missé
79:Val-du-Mignon<*Usseau;Priaires;Thorigny-sur-le-Mignon
80:Bussus-lès-Yaucourt<Bussus-Bussuel;Yaucourt-Bussus
80:Conty<*Wailly
80:Crécy-en-Ponthieu<Marcheville
80:Domléger-Longvillers<*Longvillers
80:Étinehem-Méricourt<Méricourt-sur-Somme;Étinehem
80:Hallencourt<Hocquincourt;Wanel
80:Hescamps<*Agnières;Frettemolle;Souplicourt
80:Hornoy-le-Bourg<*Orival;*Tronchoy;Boisrault;Gouy-l'Hôpital;Lincheux-Hallivillers;Selincourt
80:Lafresguimont-Saint-Martin<Guibermesnil;Laboissière-Saint-Martin;Montmarquet
80:Ô-de-Selle<Lœuilly;Neuville-lès-Lœuilly;Tilloy-lès-Conty
80:Carnoy-Mametz<*Mametz;Carnoy
80:Marchélepot-Misery<Marchélepot;Misery
80:Molliens-Dreuil<Dreuil-lès-Molliens
80:Estrées-Mons<Estrées-en-Chaussée
80:Namps-Maisnil<Namps-au-Mont;Rumaisnil;Taisnil
80:Hypercourt<Hyencourt-le-Grand;Omiécourt;Pertain
80:Piennes-Onvillers<Onvillers
80:Poix-de-Picardie<Lahaye-Saint-Romain
80:Saint-Germain-sur-Bresle<Guémicourt
81:Puygouzon<Labastide-Dénat
81:Terre-de-Bancalié<*Roumégoux;Le Travet;Ronel;Saint-Antonin-de-Lacalm;Saint-Lieux-Lafenasse;Terre-Clapier
81:Saint-Marcel-Campes<Campes
85:L'Aiguillon-la-Presqu'île<L'Aiguillon-sur-Mer;La Faute-sur-Mer
85:Aubigny-Les Clouzeaux<*Aubigny;Les Clouzeaux
85:Auchay-sur-Vendée<Auzay;Chaix
85:Bellevigny<*Saligny;Belleville-sur-Vie
85:Benet<*Sainte-Christine;Lesson
85:Bournezeau<Saint-Vincent-Puymaufrais
85:La Bretonnière-la-Claye<La Claye
85:La Caillère-Saint-Hilaire<*Saint-Hilaire-du-Bois
85:Chantonnay<Saint-Philbert-du-Pont-Charrault
85:Cugand-la-Bernardière<Cugand;La Bernardière
85:Essarts-en-Bocage<*Les Essarts;Boulogne
85:Sèvremont<La Flocellière;La Pommeraie-sur-Sèvre;Les Châtelliers-Châteaumur;Saint-Michel-Mont-Mercure
85:Mareuil-sur-Lay-Dissais<Dissais
85:Montaigu-Vendée<*Montaigu;Boufféré;La Guyonnière;Saint-Georges-de-Montaigu;Saint-Hilaire-de-Loulay
85:Mouilleron-Saint-Germain<Mouilleron-en-Pareds;Saint-Germain-l'Aiguiller
85:Rives-d'Autise<Nieul-sur-l'Autise;Oulmes
85:Les Velluire-sur-Vendée<Le Poiré-sur-Velluire;Velluire
85:Montréverd<Mormaison;Saint-André-Treize-Voies;Saint-Sulpice-le-Verdon
85:Rives de l'Yon<Chaillé-sous-les-Ormeaux;Saint-Florent-des-Bois
85:Saint-Jean-d'Hermine<Saint-Jean-de-Beugné;Sainte-Hermine
85:Saint-Vincent-sur-Graon<*Saint-Sornin
85:Terval<Breuil-Barret;La Chapelle-aux-Lys;La Tardière
85:Rives-du-Fougerais<Cezais;Saint-Sulpice-en-Pareds;Thouarsais-Bouildroux
85:Chanverrie<Chambretaud;La Verrie
86:Beaumont Saint-Cyr<*Beaumont;*Saint-Cyr
86:Châtellerault<Targé
86:Chauvigny<Pouzioux
86:Valence-en-Poitou<*Châtillon;*Vaux;Ceaux-en-Couhé;Couhé;Payré
86:La Grimaudière<Notre-Dame-d'Or;Verger-sur-Dive
86:Jaunay-Marigny<Jaunay-Clan;Marigny-Brizay
86:Loudun<Rossay
86:Moncontour<Messais;Ouzilly-Vignolles;Saint-Chartres
86:Saint-Jean-de-Sauves<Frontenay-sur-Dive
86:Senillé-Saint-Sauveur<*Saint-Sauveur;Senillé
86:Val-de-Comporté<Saint-Macoux;Saint-Saviol
86:Saint-Martin-la-Pallu<*Varennes;Blaslay;Charrais;Cheneché;Vendeuvre-du-Poitou
87:Bussière-Galant<Saint-Nicolas-Courbefy
87:Val-d'Oire-et-Gartempe<Bussière-Poitevine;Darnac;Saint-Barbant;Thiat
87:Marval<Milhaguet
87:Val d'Issoire<Bussière-Boffy;Mézières-sur-Issoire
87:Saint-Pardoux-le-Lac<*Saint-Pardoux;Roussac;Saint-Symphorien-sur-Couze
87:Saint-Sornin-Leulac<Saint-Priest-le-Betoux
88:La Vôge-les-Bains<Bains-les-Bains;Harsault;Hautmougey
88:Neufchâteau<Rollainville
88:Provenchères-et-Colroy<Colroy-la-Grande;Provenchères-sur-Fave
88:Thaon-les-Vosges<Girmont;Oncourt
89:Montholon<Aillant-sur-Tholon;Champvallon;Villiers-sur-Tholon;Volgré
89:Arces-Dilo<Dilo
89:Auxerre<*Vaux
89:Brienon-sur-Armançon<Bligny-en-Othe
89:Champignelles<*Louesme
89:Charny Orée de Puisaye<*Charny;*Chevillon;*Grandchamp;*Malicorne;*Perreux;Chambeugle;Chêne-Arnoult;Dicy;Fontenouilles;Marchais-Beton;Prunoy;Saint-Denis-sur-Ouanne;Saint-Martin-sur-Ouanne;Villefranche
89:Deux Rivières<*Cravant;Accolay
89:Valravillon<*Neuilly;*Villemer;Guerchy;Laduz
89:Guillon-Terre-Plaine<*Sceaux;*Vignes;Cisery;Guillon;Trévilly
89:Lucy-sur-Cure<*Essert
89:Monéteau<Sougères-sur-Sinotte
89:Ouanne<Chastenay
89:Le Val d'Ocre<*Saint-Martin-sur-Ocre;Saint-Aubin-Château-Neuf
89:Saint-Fargeau<*Septfonds
89:Les Hauts de Forterre<*Fontenailles;Molesmes;Taingy
89:Tanlay<Commissey;Saint-Vinnemer
89:Les Vallées de la Vanne<*Vareilles;Chigy;Theil-sur-Vanne
89:Thorigny-sur-Oreuse<Fleurigny;Saint-Martin-sur-Oreuse
89:Treigny-Perreuse-Sainte-Colombe<Perreuse;Sainte-Colombe-sur-Loing;Treigny
89:Vergigny<*Bouilly;Rebourseaux
89:Vermenton<*Sacy
89:Villiers-Saint-Benoît<La Villotte
91:Le Mérévillois<*Méréville;Estouches
93:Saint-Denis<Pierrefitte-sur-Seine
`;
