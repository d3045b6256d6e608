# La recherche et ce qui s’y rattache : /search/…, /map, /road, /keepers, /feeds/search
search-ways = Types de recherche
search-way-simple = Recherche
search-way-advanced = Avancée
search-way-expert = Experte
search-way-map = Carte
search-way-road = Libre accès (ROAD)
search-way-keepers = Archivage (Keepers)
search-suggestions = Titres commençant ainsi
search-suggestions-none = Aucun titre ne commence ainsi
search-suggestions-some = titres au choix
search-meant = Vouliez-vous dire :
search-modify = Modifier la recherche
search-nothing-advanced = Chercher par champ : titre, numéro, pays, date
search-choose = Choisir l’ISSN { $issn }
search-open = Libre accès
search-led-incorrect = { $typed } a été imprimé par erreur sur { $title }. Le bon numéro est { $issn }.
search-led-cancelled = { $typed } a été annulé ; c’est maintenant { $issn }, { $title }.
search-led-former = { $typed } était l’ISSN-L de { $title } ; on le trouve désormais sous { $issn }.
search-repeated = L’adresse nomme « { $name } » deux fois. Nous ne pouvons pas savoir lequel vous voulez : relancez la recherche ci-dessous.
search-not-released = « { $field } » ne peut être interrogé que par ceux qui voient les notices complètes.
search-no-such-question = « { $field } » ne peut pas être interrogé ainsi.
search-too-open = Une étoile ou un point d’interrogation demande au moins deux lettres dans son mot : natur*
search-archive-any = n’importe quelle archive
search-place-vp = International
search-place-xx = Pays inconnu

search-tools = Que faire de ces résultats
search-take-along = Emporter les résultats
search-format = Format du fichier
search-format-marc = MARC 21 (ISO 2709)
search-format-marcxml = MARCXML
search-format-unimarc = UNIMARC (ISO 2709)
search-format-unimarcxml = UNIMARC en XML
search-format-jsonl = JSON, une ligne par notice
search-format-csv = CSV, pour tableurs
search-format-ttl = Turtle (RDF)
search-format-rdf = RDF/XML
search-format-jsonld = JSON-LD
search-format-ris = RIS
search-format-bib = BibTeX
search-export-chosen = Télécharger la sélection
search-export-all =
    { $n ->
        [one] Télécharger la notice
       *[other] Tout télécharger
    }
search-export-limit = Jusqu’à { $most } notices par fichier, telles que vous pouvez les voir.
search-export-beyond = Un fichier contient au plus { $most } notices, et cette recherche en trouve davantage. Affinez-la pour tout télécharger.
search-export-name = publications
search-export-none-chosen = Vous n’avez choisi aucune publication. Revenez en arrière et cochez la case devant chacune de celles que vous voulez.
search-export-no-format = Nous n’avons pas de format de ce nom. Revenez en arrière et choisissez-en un dans la liste.
search-export-too-many =
    Cette recherche trouve { $n } publications, et un fichier en contient au plus { $most }. Revenez en arrière et affinez-la par des mots ou des filtres.
search-keep = Garder et partager
search-save = Enregistrer cette recherche
search-saved = Mes recherches enregistrées
search-cart = Mon panier
search-list = Vérifier une liste d’ISSN
search-help = Aide
search-print = Imprimer
search-share = Adresse de ces résultats
search-share-mail = Envoyer par courriel
search-share-subject = Publications trouvées dans le registre de l’ISSN
search-feed = Flux des nouveautés et modifications
search-feed-atom = Flux Atom
search-feed-title = Nouveau et modifié : { $words }
search-feed-title-all = Publications nouvelles et modifiées
search-history = Recherches dans ce navigateur
search-history-text = Votre navigateur est seul à les garder ; rien ne nous est envoyé.
search-history-clear = Effacer

search-advanced-title = Recherche avancée
search-advanced-lead = Remplissez ce que vous savez. Ce que vous laissez vide n’est pas pris en compte.
search-rows = Mots et numéros
search-rows-hint = Les lignes se lisent de la première à la dernière : chacune est reliée à toutes celles qui précèdent.
search-rows-more = Plus de lignes
search-row = Condition { $n }
search-join = Reliée par
search-join-and = et
search-join-or = ou
search-join-not = mais pas
search-join-first-and = contient
search-join-first-not = ne contient pas
search-field = Champ
search-field-any = Tout
search-field-title = Tous les titres
search-field-key-title = Titre clé
search-field-issn = Tout ISSN
search-field-issn-l = ISSN-L
search-field-publisher = Éditeur
search-field-place = Lieu
search-field-subject = Sujet
search-field-indexing = Service d’indexation
search-match = Comment
search-match-words = tous ces mots
search-match-any = l’un de ces mots
search-match-phrase = ces mots ensemble
search-match-begins = commence par
search-match-whole = exactement ceci
search-text = Mots ou numéro
search-modified = Dernière modification
search-modified-hint = Des jours, écrits ainsi : 2026-03-14
search-started = Première année
search-ended = Dernière année
search-from = de
search-to = à
search-year = « { $typed } » n’est pas une année. Écrivez quatre chiffres, par exemple 1998.
search-day = « { $typed } » n’est pas un jour. Écrivez-le ainsi : 2026-03-14.
search-range = La période de { $from } à { $to } finit avant de commencer. Échangez les deux.
search-numbers = Plusieurs ISSN
search-numbers-hint = Un par ligne, ou séparés par des virgules ; { $most } au plus.
search-numbers-many = Vous avez saisi { $n } numéros ; l’adresse d’une recherche en contient { $most }. Déposez-les plutôt sous forme de liste : « Vérifier une liste d’ISSN ».
search-numbers-upload = Déposer une liste plus longue dans un fichier
search-numbers-typed =
    { $n ->
        [one] Vous avez demandé un numéro.
       *[other] Vous avez demandé { $n } numéros.
    }
search-numbers-outcome = Voir ce qu’est devenu chacun
search-start-over = Recommencer

search-list-title = Vérifier une liste d’ISSN
search-list-keepers = Ces publications sont-elles archivées ?
search-list-lead = Collez ou déposez des numéros, quelle que soit leur écriture. Vous voyez où mène chacun et pouvez emporter la réponse sous forme de tableau.
search-list-keepers-lead = Collez ou déposez des ISSN, quelle que soit leur écriture. Vous voyez si chaque numéro est bon et quelles archives conservent la publication.
search-list-numbers = Numéros
search-list-numbers-hint = Un par ligne, ou séparés par des virgules, des points-virgules ou des espaces.
search-list-file = Ou un fichier
search-list-file-hint = Texte ou CSV, jusqu’à { $most } numéros et { $size }. Enregistrez d’abord un classeur au format CSV.
search-list-act = Vérifier la liste
search-list-again = Vérifier une autre liste
search-list-report = Télécharger le rapport en CSV
search-list-name = liste-issn
search-list-none = Il n’y a aucun numéro dans cette liste. Collez-en au moins un, ou choisissez un fichier qui en contient.
search-list-many = Cette liste compte { $n } lignes ; nous en vérifions { $most } à la fois. Divisez-la et vérifiez les parties l’une après l’autre.
search-list-cut = La page montre les { $n } premières lignes ; le rapport les contient toutes.
search-list-caption = Votre liste, ligne par ligne
search-list-typed = Tel qu’écrit
search-list-outcome = Résultat
search-list-issn = ISSN
search-list-title-column = Publication
search-list-medium = Support
search-list-country = Pays
search-list-archives = Archivée par
search-list-not-kept = Aucune archive ne la signale
search-list-check = Le dernier signe est { $given }, mais devrait être { $expected }.
search-outcome-own = Enregistré
search-outcome-title = Enregistré ; l’ISSN-L ou un autre support
search-outcome-incorrect = Imprimé par erreur ; mène au bon numéro
search-outcome-cancelled = Annulé ; mène au numéro qui le remplace
search-outcome-withdrawn = Annulé
search-outcome-suppressed = Supprimé
search-outcome-provisional = Provisoire : pas encore publié
search-outcome-unknown = Absent du registre
search-outcome-check = Mal saisi : la clé de contrôle ne convient pas
search-outcome-none = Pas un ISSN

search-cart-lead = Les publications réunies au fil de vos recherches, jusqu’à { $most }. Vous seul les voyez.
search-cart-put = Mettre la sélection dans mon panier
search-cart-export = Tout télécharger
search-cart-take = Retirer la sélection
search-cart-clear = Vider le panier
search-cart-nothing = Votre panier est vide
search-cart-nothing-text = Cochez des publications parmi les résultats d’une recherche et mettez-les ici.
search-cart-empty = Votre panier est vide : il n’y a rien à télécharger.
search-cart-none-chosen = Vous n’avez choisi aucune publication. Revenez en arrière et cochez la case devant chacune de celles que vous voulez dans votre panier.
search-cart-left-out =
    { $n ->
        [one] Une publication n’a pas trouvé place dans votre panier. Retirez-en d’abord d’autres.
       *[other] { $n } publications n’ont pas trouvé place dans votre panier. Retirez-en d’abord d’autres.
    }
search-cart-gone =
    { $n ->
        [one] L’une d’elles ne figure plus dans aucune liste.
       *[other] { $n } d’entre elles ne figurent plus dans aucune liste.
    }

search-saved-lead = Jusqu’à { $n } recherches sous des noms de votre choix. Chacune a un flux qui dit ce qui est nouveau ou modifié.
search-saved-name = Nom
search-saved-name-hint = Un nom auquel vous la reconnaîtrez.
search-saved-name-missing = Donnez un nom à la recherche
search-saved-keep = Enregistrer
search-saved-since = Enregistrée le
search-saved-change = Changer
search-saved-change-act = Renommer, renouveler ou supprimer
search-saved-nothing = Vous n’avez encore enregistré aucune recherche
search-saved-nothing-text = Cherchez d’abord ; choisissez ensuite « Enregistrer cette recherche » à côté des résultats.
search-saved-full = Vous gardez autant de recherches qu’il y a de place. Supprimez-en d’abord une.
search-saved-no-search = Ce n’est pas l’adresse d’une recherche qui fonctionne. Cherchez à nouveau et enregistrez-la depuis ses résultats.
search-saved-run = Lancer cette recherche
search-saved-rename = Renommer
search-saved-forget-title = Supprimer cette recherche
search-saved-forget-text = Son flux prend fin avec elle.
search-saved-forget = Supprimer
search-feed-secret = Votre lecteur de flux n’a pas besoin de mot de passe : quiconque connaît cette adresse peut lire le flux. Il montre ce que vous pouvez voir. Si d’autres l’ont apprise, demandez une nouvelle adresse.
search-feed-renew = Demander une nouvelle adresse

search-map-title = Le registre sur la carte
search-map-lead = { $n } publications de { $countries } pays et lieux.
search-map-to-table = Aller au tableau
search-map-desc = Chaque pays est coloré selon le nombre de ses publications. Plus il est foncé, plus il y en a ; chaque palier vaut dix fois le précédent. Choisir un pays mène à ses publications. Le tableau ci-dessous donne les mêmes chiffres.
search-map-country =
    { $n ->
        [0] { $country } : aucune publication
        [one] { $country } : une publication
       *[other] { $country } : { $written } publications
    }
search-map-legend = Publications d’un pays
search-map-none = aucune
search-map-more = { $n } et plus
search-map-source = Frontières : Natural Earth, 1:110 millions. Elles servent à s’orienter et ne disent rien du statut d’un territoire.
search-map-table = Tous les pays et lieux
search-map-caption = Publications par pays ou lieu
search-map-count = Publications
search-map-on = Sur la carte
search-map-yes = dessiné
search-map-no = trop petit pour être dessiné, ou pas un pays
search-map-empty = Le registre est encore vide

search-road-title = ROAD : publications en libre accès
search-road-lead = Le répertoire des ressources savantes en libre accès : des publications dont chacun peut lire aussitôt tout le contenu.
search-road-what = Ce qu’il contient
search-road-what-text = Cinq sortes de publications :
search-road-kind-1 = revues
search-road-kind-2 = collections de monographies
search-road-kind-3 = blogs savants
search-road-kind-4 = archives ouvertes académiques
search-road-kind-5 = actes de congrès
search-road-criteria = Tout le contenu est ouvert aussitôt, sans délai ni partie payante. Ce sont des travaux de chercheurs pour des chercheurs, et les revues disent qui les dirige. Qui le déclare à tort quitte le répertoire.
search-road-in = Par où entrer
search-road-all = Les { $n } publications en libre accès
search-road-empty = Aucune publication n’est encore signalée en libre accès
search-road-empty-text = Elles apparaissent ici dès que leur notice dit qu’elles sont ouvertes.

search-keepers-title = Keepers : ce qui est archivé, et par qui
search-keepers-lead = Des archives nous disent quelles publications elles conservent durablement, pour qu’on puisse les lire encore quand un éditeur a disparu. Cherchez parmi les publications archivées.
search-keepers-archives = Archives
search-keepers-all = Les { $n } publications archivées
search-keepers-empty = Aucune archive ne s’est encore signalée
search-keepers-empty-text = Les archives apparaissent ici dès qu’elles ont dit ce qu’elles conservent.
search-keepers-check = Vérifiez votre propre liste
search-keepers-check-text = Collez ou déposez les ISSN de votre collection : pour chacun, vous voyez si le numéro est bon, quelles archives conservent la publication et où elles en sont.
search-keepers-check-act = Vérifier une liste d’ISSN
search-keepers-states = Ce que disent les archives
search-kept-archived = Archivé
search-kept-archived-text = L’archive conserve durablement ces volumes.
search-kept-preserved = Archivé
search-kept-in-progress = En cours
search-kept-in-progress-text = L’archive a commencé et ne détient pas encore tout.
search-kept-triggered = Ouvert
search-kept-triggered-text = L’éditeur ne l’offre plus, l’archive a donc ouvert sa copie.

search-expert-title = Recherche experte
search-expert-query = Requête en CQL
search-expert-hint = Un index, une relation et un terme, reliés par and, or, not. Des mots séparés par des espaces se mettent entre guillemets droits.
search-expert-examples = Exemples
search-expert-rules = En bref
search-expert-rule-1 = « = » trouve les mots d’un titre ou la valeur d’un champ ; « == » le tout ; « all » chaque mot, « any » l’un d’eux.
search-expert-rule-2 = Reliez par and, or, not. La lecture va du premier au dernier : mettez des parenthèses si vous voulez autre chose.
search-expert-rule-3 = Une étoile remplace des signes quelconques, un point d’interrogation un seul : natur*. Au moins deux lettres doivent les accompagner.
search-expert-rule-4 = Les années et les jours se comparent par <, >, <=, >= et within "1990 1999".
search-expert-rule-5 = sortBy title, issn ou modified/sort.descending à la fin fixe l’ordre.
search-expert-indexes = Index
search-expert-names = Nom dans la requête
search-expert-asks = Ce qu’il interroge
search-expert-holds = Ce qu’il attend
search-expert-complete = Vous voyez les notices complètes et pouvez donc interroger tous ces index.
search-expert-released = Vous voyez les données publiques : voici les index que vous pouvez interroger. L’éditeur, le sujet, les dates et d’autres demandent les notices complètes.
search-holds-number = un ISSN, quelle que soit son écriture
search-holds-text = des mots
search-holds-code = un code ou un mot
search-holds-year = une année
search-holds-day = un jour : 2026-03-14
search-field-country = Pays
search-field-language = Langue
search-field-medium = Support
search-field-status = Statut
search-field-centre = Centre ISSN
search-field-archive = Archive
search-field-open-access = Libre accès : true ou false
search-field-start = Première année
search-field-end = Dernière année
search-field-modified = Jour de la dernière modification
