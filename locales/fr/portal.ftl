# Le portail : les pages que tout le monde voit

portal-kind-serial = Publication en série
portal-kind-periodical = Périodique
portal-centre-unnamed = Centre ISSN { $code }
portal-weekday-1 = lundi
portal-weekday-2 = mardi
portal-weekday-3 = mercredi
portal-weekday-4 = jeudi
portal-weekday-5 = vendredi
portal-weekday-6 = samedi
portal-weekday-7 = dimanche
portal-language-en = anglais
portal-language-fr = français
portal-language-es = espagnol
portal-language-ar = arabe
portal-language-ru = russe
portal-language-zh = chinois
portal-language-de = allemand
portal-language-lb = luxembourgeois

# Accueil
portal-home-title = Le registre des publications en série
portal-home-heading = Trouver une publication, se fier à son numéro
portal-home-lead = Revues, journaux, magazines, collections, sites web et bases de données de tous les pays, chacun sous son ISSN.
portal-home-examples = Par exemple :
portal-home-example-online = les dernières modifications en ligne
portal-home-register = Le registre
portal-home-register-text = Un ISSN est un numéro de huit signes qui appartient pour toujours à une seule publication sur un seul support. Le registre dit à laquelle : titre, pays, support, et le numéro qui relie tous les supports d’un titre.
portal-home-listed =
    { $n ->
        [one] ISSN dans le registre
       *[other] ISSN dans le registre
    }
portal-home-print = imprimés
portal-home-online = en ligne
portal-home-countries =
    { $n ->
        [one] pays
       *[other] pays
    }
portal-home-publishers = Pour les éditeurs
portal-home-publishers-text = Vous publiez, ou allez publier, quelque chose qui continue. Trois étapes mènent à son ISSN, et la date de la réponse est connue dès le jour de l’envoi.
portal-home-step-1 = Voir si elle y a droit
portal-home-step-1-text = Les publications en série, oui, ainsi que les sites et bases de données tenus à jour. Un livre, non ; une collection de livres, oui.
portal-home-step-1-act = Lire le guide
portal-home-step-2 = Trouver votre centre
portal-home-step-2-text = Un seul centre est compétent pour chaque pays. Dites-nous où vous publiez : nous vous y menons.
portal-home-step-2-act = Demander un ISSN
portal-home-step-3 = Connaître le prix
portal-home-step-3-text = Un crédit paie un titre sur tous ses supports. Son prix dépend de votre pays et du nombre de crédits achetés.
portal-home-step-3-act = Voir les tarifs
portal-home-more = Aussi
portal-home-data = Des données pour vos outils
portal-home-data-text = Chaque publication a une adresse durable et y répond par une page ou par des données : JSON-LD, Turtle, RDF, MARC 21, UNIMARC, CSV, RIS, BibTeX.
portal-home-verify = Ce certificat est-il authentique ?
portal-home-verify-text = Chaque certificat porte un code. Saisissez-le pour voir ce qui a été certifié, quand, et si cela vaut encore.
portal-home-verify-act = Vérifier un certificat
portal-home-centres = Les centres
portal-home-centres-text = Qui attribue les numéros pour quel pays, comment les joindre, et sous quel délai ils répondent.
portal-home-centres-act = Voir tous les centres

# Recherche
portal-search-title = Rechercher dans le registre
portal-search-title-words = { $words } – recherche
portal-search-heading = Rechercher dans le registre
portal-search-label = Titre, ISSN ou mots
portal-search-placeholder = Titre ou ISSN
portal-search-act = Rechercher
portal-search-in = Rechercher dans
portal-search-in-all = Tout
portal-search-in-issn = ISSN
portal-search-in-title = Titres
portal-search-filters = Filtres
portal-search-apply = Appliquer les filtres
portal-search-more =
    { $n ->
        [one] { $n } de plus
       *[other] { $n } de plus
    }
portal-search-active = Filtres actifs
portal-search-take-off = Retirer :
portal-search-take-off-all = Retirer tous les filtres
portal-search-count =
    { $n ->
        [one] { $written } publication trouvée
       *[other] { $written } publications trouvées
    }
portal-search-sort = Ordre
portal-search-size = Par page
portal-search-order-apply = Afficher
portal-sort-relevance = Les plus pertinentes d’abord
portal-sort-title = Par titre
portal-sort-newest = Les plus récentes d’abord
portal-sort-changed = Dernières modifiées d’abord
portal-sort-issn = Par ISSN
portal-search-siblings =
    { $n ->
        [one] et { $n } autre support
       *[other] et { $n } autres supports
    }
portal-search-removed = Nous avons laissé de côté : { $names }. Il y faut les notices complètes.
portal-search-removed-act = Qui voit les notices complètes
portal-search-too-long = C’est plus que nous ne pouvons chercher à la fois. Utilisez moins de mots.
portal-search-too-deep = Nous montrons les 10 000 premières publications d’une liste. Précisez par des mots ou des filtres.
portal-filter-medium = Support
portal-filter-country = Pays
portal-filter-language = Langue
portal-filter-year = Première année
portal-filter-open-access = Libre accès
portal-filter-status = Statut
portal-filter-archive = Archive
portal-filter-centre = Centre ISSN
portal-filter-indexing = Service d’indexation
portal-filter-publisher = Éditeur
portal-filter-kind = Type
portal-filter-sort = Les plus récentes d’abord
portal-open-access-true = Libre accès
portal-open-access-false = Non signalé comme ouvert
portal-typed-provisional = provisoire
portal-typed-cancelled = annulé
portal-typed-suppressed = supprimé
portal-typed-unreported = pas encore attribué
portal-typed-unlisted = L’ISSN { $issn } est { $status } : il ne figure dans aucune liste.
portal-typed-unlisted-act = Voir ce qu’on en sait
portal-typed-unknown = { $issn } a bien la forme d’un ISSN et sa clé est juste, mais il n’est pas dans ce registre.
portal-typed-wrong = Ce ne peut pas être un ISSN : le dernier signe contrôle les sept précédents et devrait être { $right }, non { $given }. L’un des signes est mal saisi.
portal-typed-wrong-act = Rechercher { $issn }
portal-nothing-title = Aucun résultat
portal-nothing-filters = Rechercher de nouveau sans les filtres
portal-nothing-fewer = Utilisez moins de mots : tous doivent être trouvés.
portal-nothing-star = Laissez la fin d’un mot ouverte par une étoile : natur*
portal-nothing-scope = On cherche ici dans les titres et les numéros ; dans les noms d’éditeurs, seulement avec les notices complètes.
portal-nothing-all = Voir toutes les publications

# Un numéro qui ne mène nulle part
portal-gone-unknown = L’ISSN { $issn } n’est pas dans ce registre
portal-gone-unknown-text = Le numéro est bien formé, mais aucune publication ne s’y trouve. Il n’est peut-être pas encore attribué, ou dépend d’un centre dont nous n’avons pas les notices.
portal-gone-malformed = « { $typed } » n’est pas un ISSN
portal-gone-malformed-text = Un ISSN a huit signes : sept chiffres, puis un chiffre ou un X, comme 0028-0836.
portal-gone-check-digit = Le dernier signe contrôle les sept précédents : ici, il devrait être { $expected }, non { $given }. L’un des signes est mal saisi.
portal-gone-meant = Peut-être vouliez-vous
portal-gone-how = Avec ou sans trait d’union, un x minuscule, ou les 13 chiffres sous un code-barres : nous lisons tout.

# Une publication
portal-record-key-title = Titre clé
portal-record-medium = Support
portal-record-publisher = Éditeur
portal-record-dates = Dates
portal-record-centre = Centre responsable
portal-format-json = JSON
portal-format-jsonld = JSON-LD
portal-format-ttl = Turtle
portal-format-rdf = RDF/XML
portal-format-marcxml = MARC 21 en XML
portal-format-mrc = MARC 21
portal-format-unimarc = UNIMARC
portal-format-csv = CSV
portal-format-ris = RIS
portal-format-bib = BibTeX
portal-band-provisional = Attribué le { $date }, avant publication. Il sera confirmé quand la publication aura paru et que le centre l’aura vue.
portal-band-cancelled = Ce numéro a été abandonné. Utilisez plutôt :
portal-band-cancelled-alone = Ce numéro a été abandonné. Il ne servira jamais à une autre publication.
portal-band-suppressed = Ce numéro a été retiré : il ne désigne aucune ressource continue. Il ne servira jamais à une autre.
portal-band-unreported = Un centre ISSN détient ce numéro et ne l’a pas encore attribué.
portal-band-legacy = Une notice des débuts : valable, mais sans description complète.
portal-relation-760 = Fait partie de la collection
portal-relation-762 = A pour sous-collection
portal-relation-765 = Traduction de
portal-relation-767 = Traduite sous le titre
portal-relation-770 = A pour supplément
portal-relation-772 = Supplément de
portal-relation-775 = Autre édition
portal-relation-777 = Publiée avec
portal-relation-787 = Liée à

# Où demander un ISSN
portal-requesting-title = Demander un ISSN
portal-requesting-lead = Un centre ISSN est compétent pour chaque pays, et un pour les organisations internationales. Dites-nous qui vous êtes : nous vous y menons.
portal-requesting-guidelines = Guide : ce qui reçoit un ISSN, et quand
portal-requesting-prices = Tarifs
portal-requesting-national = Maison d’édition ou personne
portal-requesting-national-text = Choisissez le pays où vous publiez.
portal-requesting-country = Pays de publication
portal-requesting-country-choose = Choisissez un pays
portal-requesting-country-missing = Choisissez le pays où vous publiez
portal-requesting-international = Organisation internationale
portal-requesting-international-text = Seulement pour les organisations des sections A à F de l’Annuaire des organisations internationales, comme les Nations unies ou la Banque mondiale.
portal-requesting-uia = Identifiant dans l’annuaire
portal-requesting-uia-hint = Une lettre et quatre chiffres, comme A3375
portal-requesting-uia-missing = Saisissez l’identifiant de votre organisation
portal-requesting-uia-wrong = Un identifiant est une lettre suivie de quatre chiffres, comme A3375
portal-requesting-yearbook = Le chercher dans l’annuaire
portal-requesting-act = Continuer
portal-requesting-account = Déjà inscrit ?
portal-requesting-account-text = Envoyez votre demande depuis votre espace.

# Centres
portal-centres-title = Centres ISSN
portal-centres-lead = Les ISSN sont attribués par des centres, la plupart pour un seul pays.
portal-centres-find = Trouver le centre compétent pour vous
portal-centres-here = Servis ici
portal-centres-rest = Tous les pays sans centre propre, et les organisations internationales
portal-centres-elsewhere = Ailleurs
portal-centres-elsewhere-text = Les éditeurs de ces pays s’adressent à leur centre national, qui a son propre site.
portal-centre-international = Il sert les éditeurs de tous les pays qui n’ont pas de centre propre, et les organisations internationales.
portal-centre-national = Il sert les éditeurs de son pays.
portal-centre-promise = Quand il répond
portal-centre-promise-text = Une demande complète envoyée aujourd’hui, { $today }, reçoit sa réponse au plus tard le :
portal-centre-standard =
    { $n ->
        [one] normale, sous { $n } jour ouvré
       *[other] normale, sous { $n } jours ouvrés
    }
portal-centre-urgent =
    { $n ->
        [one] urgente, sous { $n } jour ouvré
       *[other] urgente, sous { $n } jours ouvrés
    }
portal-centre-clock = Le délai s’arrête tant que nous attendons quelque chose de vous, et votre demande le dit.
portal-centre-contact = Contact
portal-centre-address = Adresse
portal-centre-email = Courriel
portal-centre-website = Site web
portal-centre-languages = Langues
portal-centre-days-off = Jours non ouvrés
portal-centre-code = Code du centre dans les notices ISSN
portal-centre-holidays = Prochains jours fériés
portal-centre-countries = Pays
portal-centre-countries-rest =
    { $n ->
        [one] { $n } pays n’a pas de centre propre aujourd’hui.
       *[other] { $n } pays n’ont pas de centre propre aujourd’hui.
    }
portal-centre-countries-show = Montrer ces pays
portal-elsewhere-title = Le centre ISSN : { $country }
portal-elsewhere-lead = Ce centre est compétent pour les éditeurs de votre pays. Il a son propre site et son propre formulaire : l’inscription ne se fait pas ici.
portal-elsewhere-institution = Auprès de
portal-elsewhere-country = Compétent pour
portal-elsewhere-directory-text = Son adresse et les personnes à qui écrire sont dans l’annuaire du réseau ISSN.
portal-elsewhere-directory = Ouvrir l’annuaire
portal-elsewhere-wrong = Pas votre pays, ou une organisation internationale ?
portal-elsewhere-back = Choisir de nouveau

# Tarifs
portal-prices-title = Tarifs
portal-prices-lead = Un ISSN se paie avec un crédit. Un crédit paie un titre, sur un support ou sur plusieurs à la fois.
portal-prices-country = Votre pays
portal-prices-show = Afficher mon tarif
portal-prices-mine = Pour les éditeurs : { $country }
portal-prices-fee = de frais d’inscription. C’est le prix d’un crédit, et un crédit est compris : votre première demande.
portal-prices-group-is = Groupe de pays { $group } dans le tableau ci-dessous.
portal-prices-table = Prix d’un crédit, hors TVA
portal-prices-group = Pays
portal-prices-group-name = Groupe { $group }
portal-prices-group-rest = et tous les pays non cités
portal-prices-countries = Pays du groupe { $group }
portal-prices-quantity =
    { $n ->
        [one] { $n } crédit
       *[other] { $n } crédits
    }
portal-prices-quantities = { $from } à { $to }
portal-prices-quantity-over = Plus de { $n }
portal-prices-valid = En vigueur depuis le { $date }, en { $currency }, pour chaque crédit quand on en achète autant à la fois. Les crédits n’expirent pas.
portal-prices-none = Pas encore de tarifs
portal-prices-none-text = L’agence n’a pas publié ses tarifs.
portal-prices-buys = Ce que paie un crédit
portal-prices-act = Ce que vous faites
portal-prices-credits = Crédits
portal-prices-act-fee = Inscrire votre organisation : un crédit est compris dans les frais
portal-prices-act-request = Demander un ISSN pour un titre, sur autant de supports que vous voulez
portal-prices-act-urgent = De même, en urgence
portal-prices-act-medium = Demander un ISSN pour un autre support d’un titre inscrit à votre nom
portal-prices-act-rest = Preuves de publication, revendications, modifications, certificats
portal-prices-back = Une demande annulée avant d’être prise en main, ou rejetée, rend ses crédits d’elle-même ; seules des informations trompeuses les font perdre. Une demande urgente traitée en retard rend ce que l’urgence a coûté.

# Services
portal-services-title = Services
portal-services-lead = Pour qui publie des publications en série, et pour qui travaille avec elles.
portal-services-publishers = L’ISSN pour les éditeurs
portal-services-publishers-text = Inscrivez-vous une fois ; puis demandez des numéros, suivez chaque demande avec sa date, tenez à jour les notices de vos publications, revendiquez celles que vous avez reprises, et imprimez des certificats que chacun peut vérifier.
portal-services-batches = Forfaits et lots
portal-services-batches-text = Les organisations internationales et les éditeurs de nombreux titres peuvent convenir de forfaits de crédits et faire traiter ensemble des listes entières. Écrivez à votre centre : il répond par une offre.
portal-services-contact = Écrire à un centre
portal-services-subscriptions = Abonnements aux notices complètes
portal-services-subscriptions-text = Bibliothèques, agrégateurs et fabricants d’outils voient toutes les zones de toutes les notices : éditeurs, dates, langues, sujets, titres antérieurs et suivants, dans la recherche, sur les pages et en données.
portal-services-free = Gratuit pour tous
portal-services-free-text = La recherche, l’essentiel de chaque publication en page et en données, la vérification des numéros et des certificats. Sans compte.

# Aide
portal-help-title = Aide
portal-help-lead = D’abord des réponses brèves. Le guide dit tout ce dont les éditeurs ont besoin.
portal-help-guidelines = Guide pour les éditeurs
portal-help-issn = À propos de l’ISSN
portal-help-what = Qu’est-ce qu’un ISSN ?
portal-help-what-text = Sept chiffres et un signe de contrôle qui désignent une publication sur un support : une revue, un journal, un magazine, une collection, un site tenu à jour. Le numéro ne change jamais et ne sert jamais deux fois.
portal-help-proves = Un ISSN prouve-t-il une qualité ou une propriété ?
portal-help-proves-text = Non. Il dit de quelle publication il s’agit, et rien de sa valeur ni de qui possède le titre.
portal-help-issn-l = Qu’est-ce qu’un ISSN-L ?
portal-help-issn-l-text = L’ISSN de liaison : l’un des numéros d’un titre, qui vaut pour le titre sur tous ses supports. Utilisez-le quand le support n’importe pas.
portal-help-check = À quoi sert le dernier signe ?
portal-help-check-text = Il est calculé à partir des sept chiffres qui précèdent, pour qu’une faute de saisie se remarque. Dix s’écrit X.
portal-help-barcode = Où obtenir un code-barres ?
portal-help-barcode-text = Auprès de GS1 dans votre pays. Le code-barres d’un périodique se forme de 977 et des sept premiers chiffres de l’ISSN ; nous n’en délivrons pas.
portal-help-search = Recherche et données
portal-help-words = Comment rechercher ?
portal-help-words-text = Saisissez des mots : tous sont cherchés, sans égard aux accents ni aux capitales. Mettez une expression entre guillemets, et laissez la fin d’un mot ouverte par une étoile. Un numéro est trouvé sous toutes ses formes ; plusieurs numéros, ensemble.
portal-help-statuses = Que veulent dire les statuts ?
portal-help-register = Publiée, vérifiée et décrite.
portal-help-provisional = Attribué avant publication. Il n’est dans aucune liste ; sa page le dit.
portal-help-legacy = Des débuts : valable, avec une description brève.
portal-help-cancelled = Abandonné au profit d’un autre numéro, que sa page nomme.
portal-help-suppressed = Retiré : jamais publié, ou pas une ressource continue.
portal-help-data = Comment un programme obtient-il une notice ?
portal-help-data-text = À la même adresse que les personnes, par négociation de contenu ou par un suffixe :
portal-help-publishers = Pour les éditeurs
portal-help-email = Je me suis inscrit et n’ai reçu aucun courriel
portal-help-email-text = Regardez d’abord parmi les indésirables. S’il n’y est pas, allez à « Se connecter » et demandez un nouveau lien : il vit 72 heures et sert une fois.
portal-help-rename = Mon titre change. Me faut-il un nouvel ISSN ?
portal-help-rename-text = Si l’un des cinq premiers mots change, en général oui ; pour l’orthographe, un article ou l’éditeur, non. Envoyez une demande en citant l’ancien titre : le bibliothécaire décide.

# Guide
portal-guide-title = Guide pour les éditeurs
portal-guide-contents = Sur cette page
portal-guide-lead = Ce qui reçoit un ISSN, quand le demander, ce qu’il faut avoir sous la main, ce qu’il coûte et comment l’afficher.
portal-guide-who = Ce qui reçoit un ISSN
portal-guide-who-text = Tout ce qui est fait pour continuer sans fin prévue, imprimé, en ligne, sur support numérique ou en application :
portal-guide-who-serials = les publications en série : revues, journaux, magazines, bulletins, collections de livres
portal-guide-who-integrating = les sites web et bases de données tenus à jour
portal-guide-who-books = Un livre seul reçoit un ISBN et pas d’ISSN. La collection à laquelle il appartient peut en avoir un.
portal-guide-websites = Sites web et bases de données
portal-guide-websites-text = Tout ceci doit être vrai :
portal-guide-websites-1 = le contenu est rédactionnel
portal-guide-websites-2 = une responsabilité est nommée, en général plus d’une personne, avec au moins un pays
portal-guide-websites-3 = le titre est stable et visible, et l’adresse fonctionne
portal-guide-websites-4 = le sujet ou le public est défini
portal-guide-websites-not = Les pages personnelles, la publicité d’une seule entreprise ou d’un seul produit, les pages de liens, ce qui est purement local ou de courte durée n’en reçoivent pas.
portal-guide-when = Quand le demander
portal-guide-when-print = Imprimé ou support numérique
portal-guide-when-print-text =
    { $n ->
        [one] À tout moment après le premier numéro, ou jusqu’à { $n } mois avant, avec une maquette avancée.
       *[other] À tout moment après le premier numéro, ou jusqu’à { $n } mois avant, avec une maquette avancée.
    } Un ISSN donné d’avance est provisoire : il est confirmé quand vous envoyez la preuve que le premier numéro a paru. Le centre peut attendre ce premier numéro.
portal-guide-when-online = En ligne ou mobile
portal-guide-when-online-text =
    { $n ->
        [one] Seulement après la mise en ligne, dès que { $n } article a paru.
       *[other] Seulement après la mise en ligne, dès que { $n } articles ont paru.
    } Les sites et bases de données ne se comptent pas en articles.
portal-guide-when-hong-kong = À Hong Kong
portal-guide-when-hong-kong-text = Avant publication, à deux conditions réunies : vous êtes un établissement universitaire ou un organisme public, et la publication est enregistrée, ou en cours d’enregistrement, selon le chapitre 268. Joignez le document de l’office d’enregistrement. Sinon, demandez après le premier numéro.
portal-guide-how-many = Combien de numéros
portal-guide-how-many-text = Un par support, un par édition linguistique, un par édition géographique. Les formats d’une même version en ligne (HTML, PDF) partagent un numéro. Une seule demande, pour un crédit, peut couvrir tous les supports d’un titre.
portal-guide-evidence = Ce qu’il faut avoir sous la main
portal-guide-evidence-text = Pour chaque support, ce qui montre son titre, et le nom et l’adresse de l’éditeur :
portal-guide-evidence-print = Un numéro entier, ou sa couverture, sa page de titre et son ours
portal-guide-evidence-carrier = Un exemplaire, ou une copie de l’étiquette du disque ou de son boîtier
portal-guide-evidence-online = L’adresse de la publication
portal-guide-evidence-mobile = Des captures de l’écran de titre et de celui qui nomme l’éditeur
portal-guide-evidence-files = Les fichiers sont en JPEG, PNG ou PDF, { $megabytes } Mo en tout et { $files } au plus par demande. S’il manque quelque chose, gardez la demande en brouillon et continuez plus tard.
portal-guide-cost = Ce qu’il coûte, et en combien de temps
portal-guide-cost-text = Entre { $least } et { $most } le crédit, selon le pays et le nombre acheté.
portal-guide-cost-act = Voir les tarifs
portal-guide-days = Une demande complète reçoit sa réponse sous { $days } jours ouvrés, une demande urgente sous { $urgent }. L’urgence coûte un crédit de plus ; un éditeur peut envoyer { $most } demandes urgentes par jour. Tant qu’il manque quelque chose, le délai s’arrête.
portal-guide-display = Comment afficher le numéro
portal-guide-display-print = Imprimé : sur chaque numéro, de préférence en haut à droite de la couverture, après les lettres ISSN.
portal-guide-display-online = En ligne : sur l’écran de titre ou la page d’accueil, sur la première page d’un PDF, et dans les métadonnées.
portal-guide-display-media = Sur plusieurs supports : tous les numéros ensemble sur chaque version, chacun avec son support, et l’ISSN-L :
portal-guide-display-hold = Tant que votre demande est en attente : « Demande d’ISSN en cours ».
portal-guide-honest = Soyez exact
portal-guide-honest-text = Une demande est rejetée, et un numéro peut être révoqué, quand une information se révèle trompeuse : sur le titre, l’éditeur, son adresse, le comité de rédaction, l’indexation, l’archivage ou les auteurs. Un compte peut être bloqué pour cela.

# Conditions
portal-terms-title = Conditions générales d’utilisation
portal-terms-sample = Ce texte est un exemple. L’agence qui tient ce site le remplace par le sien avant d’ouvrir.
portal-terms-1 = Objet
portal-terms-1-text = Ces conditions valent entre l’agence qui tient ce site et toute personne qui l’utilise : lecteurs, éditeurs, abonnés. Qui inscrit une organisation les accepte en son nom.
portal-terms-2 = Le service
portal-terms-2-text = L’agence reçoit les demandes d’ISSN, en décide selon les règles du réseau ISSN, tient le registre et le publie. Une demande complète reçoit sa réponse sous { $days } jours ouvrés, une demande urgente sous { $urgent }. Le délai s’arrête tant que l’agence attend l’éditeur.
portal-terms-3 = Votre compte
portal-terms-3-text = Les comptes sont à des personnes, au nom d’une organisation. Gardez votre mot de passe pour vous. L’organisation répond de ce qui est fait en son nom et tient ses données à jour ; son pays est modifié par le centre.
portal-terms-4 = Exactitude
portal-terms-4-text = Ce que vous dites dans une demande, et ce que votre publication dit d’elle-même, doit être vrai. Si c’est trompeur, l’agence peut rejeter la demande, révoquer le numéro et bloquer le compte. Un numéro révoqué ne sert plus jamais.
portal-terms-5 = Paiement
portal-terms-5-text = Les tarifs sont publics et hors TVA. Les frais d’inscription achètent un crédit. Les crédits n’expirent pas. Ils reviennent quand une demande est annulée avant d’être prise en main, ou rejetée pour toute raison autre qu’une information trompeuse.
portal-terms-6 = Ce qu’un ISSN n’est pas
portal-terms-6-text = Un ISSN dit de quelle publication il s’agit. Il ne donne aucun droit sur un titre et ne dit rien de la qualité d’une publication.
portal-terms-7 = Données
portal-terms-7-text = L’essentiel du registre est d’usage libre sous la licence que l’agence indique. Les justificatifs que vous envoyez ne sont vus que de votre organisation et de votre centre. Les données personnelles sont gardées aussi longtemps que la demande, le registre ou les comptes l’exigent.
portal-terms-8 = Responsabilité et droit
portal-terms-8-text = L’agence travaille avec soin et corrige les erreurs qu’on lui signale ; elle ne répond pas des dommages nés d’erreurs qu’elle ne pouvait connaître. Le droit de son siège s’applique.

# Vérifier un certificat
portal-verify-title = Vérifier un certificat
portal-verify-lead = Chaque certificat porte un code, à côté de son carré de points. Il dit si le certificat est authentique et vaut encore.
portal-verify-code = Code du certificat
portal-verify-code-hint = 12 lettres et chiffres. Majuscules, espaces et tirets n’importent pas.
portal-verify-code-missing = Saisissez le code imprimé sur le certificat
portal-verify-act = Vérifier
portal-verify-unknown = Inconnu
portal-verify-unknown-text = Nous n’avons délivré aucun certificat portant le code { $code }. Comparez-le au papier : aucun de nos codes n’a les voyelles A, E, I, O, U ni les chiffres 0, 1, 2, 5 et 8.
portal-verify-show-title = Certificat de l’ISSN { $issn }
portal-verify-kicker = Certificat
portal-verify-genuine = Authentique
portal-verify-genuine-text = Nous avons délivré ce certificat le { $date }.
portal-verify-revoked = Révoqué
portal-verify-revoked-text = Ce certificat a été révoqué le { $date }. Il ne certifie plus rien.
portal-verify-unchanged = La notice n’a pas changé depuis.
portal-verify-changed = La notice a changé depuis la délivrance de ce certificat.
portal-verify-withdrawn = L’ISSN est { $status } aujourd’hui : ce que dit le certificat ne vaut plus.
portal-verify-record = Voir la notice telle qu’elle est aujourd’hui
portal-verify-says = Ce qu’il certifie
portal-verify-name = Titre
portal-verify-issued = Délivré le
portal-verify-another = Vérifier un autre certificat
