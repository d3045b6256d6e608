# L’espace des éditeurs : demandes, publications, messages, certificats.

publisher-yes = Oui
publisher-no = Non
publisher-back = Retour
publisher-back-request = Demande { $number }
publisher-continue = Continuer
publisher-later = Enregistrer et revenir plus tard
publisher-change = Modifier
publisher-choose = Choisir
publisher-buy = Acheter des crédits ISSN
publisher-buy-ask = Demandez au responsable du compte de votre organisation d’acheter des crédits ISSN.
publisher-by = au plus tard le { $date }
publisher-answer-by = Réponse au plus tard le { $date }
publisher-clock-stopped = Délai suspendu, nous attendons votre réponse
publisher-untitled = Sans titre
publisher-write = Écrire un message au catalogueur
publisher-issn-wrong = Ce n’est pas un ISSN. Il compte huit caractères, par exemple 2049-3630 ; vérifiez chacun d’eux.

# Accueil
publisher-home-title = Mes services
publisher-home-welcome = Bienvenue, { $name }
publisher-home-summary = Résumé
publisher-home-tab-requests = Nombre de demandes
publisher-home-tab-publications = Nombre de publications enregistrées
publisher-home-confirmed = Confirmées
publisher-home-provisional = Provisoires
publisher-home-no-requests = Vous n’avez pas encore fait de demande.
publisher-home-new = Demander un nouvel ISSN
publisher-home-all = Toutes vos demandes
publisher-home-filter = Filtrer les demandes
publisher-home-count = { $n ->
    [one] { $n } demande
   *[other] { $n } demandes
  }
publisher-home-csv = Télécharger en CSV
publisher-home-nothing-found = Aucune demande ne correspond à ces filtres
publisher-home-nothing-yet = Aucune demande pour l’instant
publisher-home-nothing-yet-text = Les demandes commencées ou envoyées apparaissent ici, avec la date à laquelle vous aurez une réponse.
publisher-kinds-assignment = Attributions
publisher-kinds-modification = Modifications
publisher-kinds-claim = Revendications
publisher-column-number = Demande nº
publisher-column-login = Identifiant
publisher-column-type = Type de demande
publisher-column-existing = ISSN du titre existant
publisher-column-urgent = Première / Urgente
publisher-column-status = Statut
publisher-column-issn = ISSN
publisher-column-title = Titre
publisher-column-sent = Envoyée
publisher-column-modified = Modifiée
publisher-column-comments = Commentaires
publisher-column-files = Pièces jointes
publisher-column-action = Action
publisher-filter-id = Numéro de demande
publisher-filter-login = Identifiant
publisher-filter-issn = ISSN
publisher-filter-title = Titre
publisher-filter-status = Statut
publisher-filter-kind = Nature de la demande
publisher-filter-urgent = Demande urgente
publisher-filter-first = Première demande
publisher-filter-size = Nombre par page
publisher-filter-any = Indifférent
publisher-filter-apply = Appliquer les filtres
publisher-filter-clear = Effacer les filtres
publisher-csv-name = demandes

# Avant une demande
publisher-new-title = Demander un nouvel ISSN
publisher-new-lead = Une demande porte sur un titre, avec tous les supports sur lesquels il paraît. Chaque support reçoit son propre ISSN.
publisher-new-needed = Ce qu’il vous faut
publisher-new-needed-title = Le titre exact, tel qu’il figure sur la publication
publisher-new-needed-dates = Pour chaque support, la date du premier numéro ; pour l’imprimé ou le CD-ROM, la demande est possible trois mois avant ; pour une publication en ligne, après sa mise en ligne, avec cinq articles
publisher-new-needed-proof = Pour l’imprimé ou le CD-ROM : des scans de la couverture, de la page de titre et de l’ours, ou de l’étiquette ; avant la parution, une maquette avancée
publisher-new-needed-url = Pour une publication en ligne : son adresse, où l’on voit le nom et l’adresse de l’éditeur
publisher-new-cost = Ce que cela coûte
publisher-new-cost-text = Un crédit ISSN, quel que soit le nombre de supports ; deux si la demande est urgente. C’est gratuit si un autre support du même titre a déjà un ISSN enregistré pour vous. Les crédits sont pris à l’envoi de la demande, pas avant.
publisher-new-balance = { $n ->
    [one] Vous avez { $n } crédit.
   *[other] Vous avez { $n } crédits.
  }
publisher-new-no-credits = Vous pouvez préparer la demande dès maintenant, mais il faut un crédit pour l’envoyer.
publisher-new-time = Le délai
publisher-new-time-text = Nous répondons en { $days } jours ouvrés, ou { $urgent } si la demande est urgente. Vous voyez la date exacte avant d’envoyer.
publisher-new-saved = Il y a dix courtes étapes. Chaque réponse est enregistrée : vous pouvez vous arrêter et revenir quand vous voulez.
publisher-new-start = Commencer une demande

# Les pages de questions
publisher-question-step = Étape { $step } sur { $steps }
publisher-question-nature = De quel genre de publication s’agit-il ?
publisher-question-title = Quel est son titre ?
publisher-question-media = Sur quels supports paraît-elle ?
publisher-question-dates = Depuis quand paraît-elle ?
publisher-question-details = En savoir plus sur la publication
publisher-question-publisher = Qui la publie ?
publisher-question-history = Avait-elle un autre titre auparavant ?
publisher-question-evidence = Montrez-nous la publication
publisher-question-contact = Contact et délai

publisher-field-nature = Genre de publication
publisher-nature-hint = L’ISSN est destiné aux publications qui se poursuivent : elles paraissent en plusieurs parties ou sont mises à jour, sans fin prévue.
publisher-nature-hint-series = Des livres qui paraissent l’un après l’autre sous un titre commun. Chaque livre a son ISBN ; la collection a l’ISSN.
publisher-nature-hint-website = Un site au contenu éditorial, tenu à jour. Quatre critères doivent être remplis, voir plus bas.
publisher-nature-hint-database = Les quatre mêmes critères que pour un site web.
publisher-nature-hint-book = Un livre isolé n’a pas d’ISSN : son numéro est l’ISBN, donné par l’agence ISBN de votre pays. S’il fait partie d’une collection, choisissez « Collection » et faites la demande pour elle.
publisher-nature-hint-other = Tout ce qui paraît en parties numérotées ou datées.
publisher-field-criteria = Critères
publisher-criteria-title = Seulement pour un site web ou une base de données : que remplit-il ?
publisher-criteria-hint = Les quatre critères sont nécessaires. Les pages commerciales, les pages personnelles et les simples listes de liens n’ont pas d’ISSN.
publisher-criteria-editorial = Il a un contenu éditorial
publisher-criteria-hint-editorial = Des textes, des données ou des images que quelqu’un édite : pas seulement de la publicité, des produits ou des liens.
publisher-criteria-responsibility = Il dit qui est responsable du contenu
publisher-criteria-hint-responsibility = Une personne ou un organisme nommé, avec au moins le pays.
publisher-criteria-stable = Il a un titre stable
publisher-criteria-hint-stable = Le titre figure sur les pages et ne change pas.
publisher-criteria-subject = Il a un sujet ou un public défini
publisher-criteria-hint-subject = Et ne porte pas sur une seule entreprise, un seul produit ou un seul lieu.

publisher-field-title = Titre
publisher-title-hint = Exactement comme sur la couverture, la page de titre ou la page d’accueil, en lettres latines. Sans « ISSN » ni numéro de volume.
publisher-field-title-original = Titre dans son écriture
publisher-title-original-hint = Si la publication est écrite autrement, par exemple en arabe, en chinois ou en cyrillique.
publisher-field-subtitle = Sous-titre
publisher-field-other-titles = Autres titres
publisher-other-titles-hint = Titres en d’autres langues, abréviations ou sigles qui y figurent. Un par ligne.

publisher-field-media = Supports
publisher-media-hint = Choisissez tous ceux pour lesquels vous voulez un ISSN. Plusieurs formats de fichier d’une même version en ligne partagent un ISSN.
publisher-media-hint-print = Sur papier.
publisher-media-hint-online = Sur le web : pages, PDF ou livres numériques à télécharger.
publisher-media-hint-carrier = Sur un objet que l’on met dans une machine : CD-ROM, DVD, clé USB.
publisher-media-hint-mobile = Sous forme d’application pour téléphone ou tablette.
publisher-field-other-medium = ISSN d’un autre support
publisher-other-medium-hint = Si le même titre a déjà un ISSN sur un autre support, enregistré pour votre organisation, indiquez-le ici : la demande est alors gratuite.

publisher-dates-no-media = Choisissez d’abord les supports.
publisher-dates-is-published = Est-elle publiée ?
publisher-dates-published = Déjà publiée
publisher-dates-forthcoming = À paraître
publisher-dates-first = Date du premier numéro
publisher-dates-first-hint = Si elle est à paraître, trois mois à l’avance au plus. Si vous ne connaissez que le mois, écrivez 1 pour le jour.
publisher-dates-first-hint-online = Le jour de sa mise en ligne. Une publication en ligne reçoit son ISSN après sa mise en ligne.
publisher-dates-first-is = Premier numéro : { $date }
publisher-dates-wrong = { $whose }, { $field } : { $text }
publisher-dates-articles = Articles publiés à ce jour
publisher-dates-articles-hint = Une publication en série en ligne doit en avoir au moins cinq.
publisher-dates-articles-are = { $n ->
    [one] { $n } article
   *[other] { $n } articles
  }
publisher-dates-url = Adresse web
publisher-dates-url-hint = Où l’on trouve la publication, avec le nom et l’adresse de l’éditeur. Par exemple https://www.example.org/revue
publisher-hong-kong = Hong Kong : seulement si elle est à paraître
publisher-hong-kong-hint = Avant la parution, l’ISSN demande les deux, et le document du service d’enregistrement comme justificatif.
publisher-field-hong-kong-body = Nous sommes un établissement universitaire ou un organisme public
publisher-field-hong-kong-registered = Elle est enregistrée, ou en cours d’enregistrement, selon le Cap. 268

publisher-field-frequency = Périodicité
publisher-field-languages = Langues
publisher-languages-hint = La langue principale d’abord.
publisher-language-number = Langue { $n }
publisher-languages-more = Enregistrer et ajouter une langue
publisher-field-country = Pays de publication
publisher-field-place = Lieu de publication
publisher-place-hint = La ville qui figure sur la publication.
publisher-field-subject = Sujet
publisher-subject-hint = En quelques mots, par exemple « biologie végétale » ou « histoire régionale ».
publisher-field-numbering = Numérotation du premier numéro
publisher-numbering-hint = Telle qu’elle est imprimée, par exemple « Vol. 1, nº 1 (janvier 2026) ».
publisher-field-open-access = Libre accès
publisher-open-access-box = Elle est en libre accès : tout le monde peut la lire en entier gratuitement

publisher-field-publisher = Éditeur
publisher-publisher-hint = Tel qu’il figure sur la publication.
publisher-field-publisher-address = Adresse de l’éditeur, telle qu’elle figure sur la publication
publisher-field-issuing-bodies = Organismes auteurs
publisher-issuing-bodies-hint = Sociétés, universités ou autres qui la font paraître sans en être l’éditeur. Un par ligne.
publisher-field-editors = Rédaction
publisher-editors-hint = Le rédacteur en chef et, s’il y en a un, le comité de rédaction.

publisher-history-lead = Si elle fait suite à une publication d’un autre titre, dites-nous laquelle. Sinon, laissez tout vide.
publisher-field-former-title = Ancien titre
publisher-field-former-issn = ISSN de l’ancien titre
publisher-former-issn-hint = S’il en a un, par exemple 2049-3630.
publisher-field-former-last-issue = Dernier numéro sous ce titre
publisher-former-last-issue-hint = Tel qu’il est imprimé, par exemple « Vol. 12, nº 4 (2025) ».

publisher-field-evidence = Justificatifs
publisher-evidence-lead = Un bibliothécaire vérifie que la publication est bien ce que vous dites. Seuls votre organisation et le centre voient ce que vous envoyez.
publisher-evidence-needed = Ce qu’il faut
publisher-evidence-there = Fourni
publisher-evidence-wanting = Encore à fournir
publisher-evidence-hong-kong = Hong Kong
publisher-evidence-hint-print-pages = Un numéro entier, ou sa couverture, sa page de titre et son ours. Le nom et l’adresse de l’éditeur doivent être lisibles.
publisher-evidence-hint-carrier-label = L’étiquette du disque ou de son boîtier, avec le nom et l’adresse de l’éditeur.
publisher-evidence-hint-online-page = L’adresse que vous avez donnée suffit, si le nom et l’adresse de l’éditeur figurent sur la page d’accueil ou à un autre endroit approprié.
publisher-evidence-hint-mobile-screens = L’écran de titre, et d’autres où figurent le nom et l’adresse de l’éditeur.
publisher-evidence-hint-mock-up = La couverture, la page de titre et l’ours tels qu’ils seront, avec le titre, la numérotation, l’éditeur et son adresse.
publisher-evidence-hint-hong-kong-paper = Le document de l’Office for Film, Newspaper and Article Administration : enregistrée, ou en cours d’enregistrement.
publisher-evidence-list = Ce que vous avez fourni
publisher-evidence-none = Rien pour l’instant.
publisher-evidence-remove = Retirer
publisher-evidence-add = Ajouter un justificatif
publisher-evidence-limits = Il reste { $left } et { $files } fichiers. JPEG, PNG ou PDF.
publisher-evidence-kind = Ce qu’il montre
publisher-evidence-file = Fichiers
publisher-evidence-file-hint = Vous pouvez en choisir plusieurs à la fois.
publisher-evidence-address = Ou une adresse web
publisher-evidence-address-hint = Où tout le monde peut voir le justificatif. Une maquette doit être un fichier.
publisher-evidence-upload = Ajouter
publisher-evidence-proof-missing = Choisissez ce qu’il montre
publisher-evidence-nothing = Choisissez un fichier, ou donnez une adresse web
publisher-evidence-too-big = { $name } est trop grand : il ne reste que { $left }. Réduisez-le, ou envoyez-le en plusieurs parties.
publisher-evidence-all-too-big = Les fichiers sont trop grands ensemble : il ne reste que { $left }. Rien n’a été gardé.

publisher-contact-lead = À qui le bibliothécaire peut-il poser des questions ?
publisher-field-contact-name = Nom
publisher-field-contact-email = Courriel
publisher-field-urgent = Urgente
publisher-urgent-title = Est-ce urgent ?
publisher-urgent-hint = Réponse en 5 jours ouvrés au lieu de 20, pour un crédit de plus. Cinq demandes urgentes par jour au plus.
publisher-urgent-box = Oui, traiter la demande en urgence
publisher-field-comment = Un mot au catalogueur
publisher-comment-hint = Tout ce qui aide à comprendre la publication.

# Vérifier et envoyer
publisher-check-title = Vérifiez vos réponses
publisher-check-problems = Avant de pouvoir envoyer la demande
publisher-check-without = Envoyer sans cette version : { $medium }
publisher-problem-of = { $medium } : { $text }
publisher-problem-from = La demande est possible à partir du { $date }.
publisher-problem-articles = { $n ->
    [0] Vous n’en indiquez aucun.
    [one] Vous en indiquez { $n }.
   *[other] Vous en indiquez { $n }.
  }
publisher-check-send = Envoyer la demande
publisher-check-promise = Envoyée aujourd’hui, elle aura une réponse au plus tard le
publisher-check-promise-standard = 20 jours ouvrés du centre
publisher-check-promise-urgent = 5 jours ouvrés du centre
publisher-check-free = Le prix de base est offert, car un autre support a déjà un ISSN.
publisher-check-cost = { $n ->
    [0] L’envoi ne coûte rien.
    [one] L’envoi coûte { $n } crédit.
   *[other] L’envoi coûte { $n } crédits.
  }
publisher-check-again = La renvoyer ne coûte rien. Le délai reprend là où il s’est arrêté.
publisher-check-not-urgent = L’envoyer sans urgence
publisher-check-next = Un bibliothécaire la vérifie. S’il manque quelque chose, vous êtes prévenu, et le délai est suspendu jusqu’à ce que vous l’ayez ajouté. Vous recevez le résultat par courriel.
publisher-check-true = De fausses informations sur le titre, l’éditeur ou le comité de rédaction entraînent le rejet, et le crédit est perdu.
publisher-check-submit = Envoyer la demande
publisher-sent-title = Demande envoyée
publisher-sent-number = Votre demande porte le numéro
publisher-sent-next = La suite
publisher-sent-mail = Nous confirmons par courriel que nous avons reçu la demande. Pour nos questions, nous écrivons à { $email }.
publisher-sent-answer = Un bibliothécaire répond au plus tard le { $date }.
publisher-sent-missing = S’il manque quelque chose, vous êtes prévenu. Le délai est suspendu jusqu’à ce que vous l’ayez ajouté.
publisher-sent-outcome = Quand l’ISSN est attribué, vous le trouvez ici et dans votre courriel, avec la façon de le faire figurer sur la publication.
publisher-sent-follow = Suivre la demande
publisher-sent-home = Retour à toutes les demandes

# Une demande
publisher-request-title = Demande { $number }
publisher-request-all = Toutes vos demandes
publisher-request-first = Première demande
publisher-request-answer-by = Réponse au plus tard le
publisher-promise-used = { $used } jours ouvrés sur { $total } écoulés
publisher-promise-stopped = { $used } jours ouvrés sur { $total } écoulés ; le reste court à nouveau après votre réponse
publisher-promise-late = { $n ->
    [one] Nous avons { $n } jour ouvré de retard. Nous en sommes désolés.
   *[other] Nous avons { $n } jours ouvrés de retard. Nous en sommes désolés.
  }
publisher-request-is-draft = C’est un brouillon. Seule votre organisation le voit, jusqu’à l’envoi.
publisher-request-is-incomplete = Le bibliothécaire a besoin de quelque chose :
publisher-request-is-on-hold = La demande est en attente : le bibliothécaire attend le premier numéro, ou la preuve de sa parution.
publisher-request-hold-until = Elle est reprise le { $date }.
publisher-request-hold-may = D’ici là, vous pouvez écrire « ISSN en cours » sur la publication. Quand elle a paru, dites-le ici au bibliothécaire.
publisher-request-resume = Le premier numéro a paru : le dire au bibliothécaire
publisher-request-is-provisional = L’ISSN est provisoire : vous pouvez l’imprimer, mais il n’est pas encore dans le registre public. Quand le premier numéro a paru, envoyez-en un exemplaire ou un scan, et l’ISSN est confirmé.
publisher-request-is-rejected = La demande a été rejetée.
publisher-request-continue = Continuer les questions
publisher-request-complete = La compléter et la renvoyer
publisher-request-check = Vérifier et envoyer
publisher-request-numbers = Votre ISSN
publisher-display-title = Comment le faire figurer
publisher-display-print = en haut à droite de la couverture de chaque numéro, précédé des lettres ISSN.
publisher-display-online = sur l’écran de titre ou la page d’accueil, sur la première page de chaque PDF et dans les métadonnées.
publisher-display-carrier = sur l’étiquette du disque et sur l’écran de titre.
publisher-display-mobile = sur l’écran de titre de l’application et sur sa page dans la boutique.
publisher-display-other = là où figure le titre.
publisher-display-all = Indiquez-les tous ensemble sur chaque version :
publisher-request-history = Ce qui s’est passé
publisher-step-answer = Réponse du centre
publisher-step-answer-stopped = Votre réponse, puis celle du centre
publisher-request-no-messages = Aucun message sur cette demande.
publisher-request-answers = Vos réponses
publisher-request-cancel = Annuler cette demande
publisher-cancel-title = Annuler la demande { $number } ?
publisher-cancel-text = Une demande annulée reste dans votre liste, mais ne peut plus être reprise.
publisher-cancel-draft = C’est un brouillon : rien n’a été payé.
publisher-cancel-free = Aucun crédit n’a été pris pour elle.
publisher-cancel-back = { $n ->
    [one] { $n } crédit vous revient aussitôt.
   *[other] { $n } crédits vous reviennent aussitôt.
  }
publisher-cancel-lost = { $n ->
    [one] Un bibliothécaire l’a déjà prise en charge : { $n } crédit est perdu.
   *[other] Un bibliothécaire l’a déjà prise en charge : { $n } crédits sont perdus.
  }
publisher-cancel-submit = Annuler la demande
publisher-cancel-keep = La garder
publisher-resume-title = Le premier numéro a-t-il paru ?
publisher-resume-text = La demande revient alors au bibliothécaire, et le délai reprend là où il s’est arrêté.
publisher-resume-promise = Vous aurez une réponse au plus tard le { $date }.
publisher-resume-note-hint = Par exemple où l’on peut voir le premier numéro. Si le bibliothécaire a besoin d’une preuve, il vous la demande.
publisher-resume-submit = Oui, le dire au bibliothécaire
publisher-resume-keep = La laisser en attente

# Messages
publisher-messages-title = Messages
publisher-messages-lead = Entre vous et les bibliothécaires de votre centre ISSN.
publisher-messages-inbox = Reçus
publisher-messages-sent = Envoyés
publisher-messages-new = Nouveau
publisher-messages-none = Aucun message ici
publisher-messages-none-text = Ce que vous et les bibliothécaires vous écrivez apparaît ici.
publisher-messages-about = Demande { $number }
publisher-messages-reply = Répondre
publisher-messages-reply-request = Répondre sur la demande { $number }
publisher-messages-write = Écrire aux bibliothécaires
publisher-messages-write-hint = Pour une question générale, par exemple si une publication peut avoir un ISSN. Au sujet d’une demande, écrivez sur sa propre page.
publisher-messages-subject = Objet
publisher-messages-subject-missing = Donnez un objet
publisher-messages-body = Message
publisher-messages-body-missing = Écrivez un message
publisher-messages-send = Envoyer le message
publisher-messages-done = Votre message a été envoyé.

# Publications et certificats
publisher-resources-title = Mes publications enregistrées
publisher-resources-lead = Les publications dont l’ISSN est enregistré pour votre organisation.
publisher-resources-all = Toutes
publisher-resources-none = Aucune publication ici
publisher-resources-none-text = Quand un ISSN vous est attribué, sa publication apparaît ici.
publisher-resource-public = Page publique
publisher-resource-description = Description complète
publisher-resource-modified = Dernière modification le { $date }
publisher-resource-certificates = Certificats
publisher-field-key-title = Titre clé
publisher-field-issn-l = ISSN-L
publisher-field-medium = Support
publisher-field-years = Années
publisher-field-url = Adresse web
publisher-field-links = Publications liées
publisher-field-archives = Archivée par
publisher-field-indexed = Indexée par
publisher-certificate-get = Obtenir un certificat
publisher-certificate-title = Obtenir un certificat
publisher-certificate-heading = Certificat
publisher-certificate-explained = Un certificat est un PDF signé, à l’en-tête de l’agence. Il atteste que l’ISSN a été attribué et figure dans le registre, donne la description complète telle qu’elle est aujourd’hui, et porte un code par lequel chacun peut le vérifier. Il est gratuit.
publisher-certificate-language = Langue du certificat
publisher-certificate-submit = Établir le certificat
publisher-certificate-wait = Le certificat est en préparation. Cette page se recharge toute seule.
publisher-certificate-download = Télécharger le certificat (PDF)
publisher-certificate-revoked = Ce certificat a été révoqué et n’est plus valable.
publisher-certificate-date = Établi le
publisher-certificate-code = Code
publisher-certificate-check = Qui le reçoit peut le vérifier par son code.
publisher-certificate-verify = Ouvrir la page de vérification

# Ce que dit un certificat
certificate-heading = Certificat d’attribution d’ISSN
certificate-statement = Nous certifions que le numéro international normalisé des publications en série ISSN { $issn } a été attribué par { $centre } à la publication nommée ici, et qu’il figure dans le Registre de l’ISSN avec la description ci-dessous.
certificate-description = Description dans le Registre de l’ISSN
certificate-signatory = Direction, { $centre }
certificate-verify = Pour vérifier ce certificat : scannez le code, ou tapez l’adresse.
certificate-code = Code
certificate-issued = Établi le { $date }
certificate-key-title = Titre clé
certificate-issn-l = ISSN-L
certificate-medium = Support
certificate-other-media = ISSN des autres supports
certificate-other-titles = Autres titres
certificate-publisher = Éditeur
certificate-place = Lieu
certificate-country = Pays
certificate-languages = Langues
certificate-frequency = Périodicité
certificate-years = Années
certificate-urls = Adresse web
certificate-centre = Centre ISSN
