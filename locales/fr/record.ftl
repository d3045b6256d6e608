# La page d’une publication en série
record-key-title = Titre clé
record-issn-l-long = ISSN de liaison : un seul numéro pour le titre sur tous ses supports
record-incorrect = Imprimé par erreur
record-cancelled-number = Annulé
record-ceased = Cessée
record-ceased-in = Son dernier numéro date de { $year }.
record-ceased-text = Elle ne paraît plus.
record-this = Cette publication
record-essential = Vous voyez les données essentielles, gratuites pour tous. Éditeurs, dates, langues, sujets, titres précédents et suivants figurent dans la notice complète.
record-essential-act = Qui voit les notices complètes
record-views = Présentations de la notice
record-view-labels = Étiquettes
record-view-marc = MARC 21
record-view-unimarc = UNIMARC
record-marc = Zones MARC 21
record-unimarc = Zones UNIMARC
record-marc-field = Zone
record-marc-indicators = Indicateurs
record-marc-content = Contenu

record-part-titles = Titres
record-part-history = Avant et après
record-part-imprint = Publication
record-part-subjects = Sujets
record-part-online = Où la trouver
record-part-kept = Conservée pour l’avenir
record-part-indexing = Où elle est indexée
record-part-notes = Notes
record-part-related = Publications liées
record-part-about = À propos de cette notice

record-abbreviated = Titre abrégé
record-subtitle = Sous-titre
record-uniform = Titre uniforme
record-former-form = Ancien titre
record-variant-0 = Partie du titre
record-variant-1 = Titre parallèle
record-variant-2 = Titre distinctif
record-variant-3 = Autre titre
record-variant-4 = Titre de couverture
record-variant-5 = Titre d’une page de titre ajoutée
record-variant-6 = Titre de départ
record-variant-7 = Titre courant
record-variant-8 = Titre de dos

record-publisher = Éditeur
record-publisher-earliest = Premier éditeur
record-publisher-intervening = Éditeur intermédiaire
record-publisher-present = Éditeur actuel
record-publisher-last = Dernier éditeur
record-bodies = Collectivité éditrice
record-country = Pays
record-dates = Dates
record-coverage = Numérotation et dates
record-frequency = Périodicité
record-former-frequency = Ancienne périodicité
record-languages = Langues
record-description = Importance matérielle
record-subjects = Sujets
record-udc = Classification décimale universelle
record-dewey = Classification décimale de Dewey
record-note-500 = Note
record-note-515 = Sur la numérotation
record-note-525 = Sur les suppléments
record-note-530 = Autres formes
record-note-533 = Reproduction
record-note-546 = Sur la langue
record-note-550 = Sur les collectivités éditrices
record-note-580 = Sur les titres liés
record-note-588 = Décrite d’après

record-urls = Sur le Web
record-web-archives = Dans les archives du Web
record-access = Accès
record-open-access = Libre accès : chacun peut tout lire tout de suite et gratuitement. ROAD est le répertoire des ressources scientifiques de ce genre.
record-indexed-by = Services d’indexation et de résumé
record-kept-text = Ces archives en conservent des copies, afin que ce qui a paru reste lisible quoi qu’il arrive à l’éditeur.
record-kept-none = Nous ne connaissons pas d’archive qui conserve cette publication. Cela ne veut pas dire qu’il n’y en a pas : les archives nous signalent leurs fonds peu à peu.
record-kept-archive = Archive
record-kept-status = État
record-kept-extent = Ce qui est conservé
record-kept-updated = Dernier signalement
record-kept-archived = Archivée
record-kept-in-progress = En cours
record-kept-triggered = Archivée, ouverte à tous
record-related-cut = La notice cite plus de publications liées qu’il n’en est montré ici.

record-timeline-title = La famille de { $title }
record-timeline-described =
    { $n ->
        [one] { $n } titre le long d’une ligne d’années.
       *[other] { $n } titres le long d’une ligne d’années, chacun sous forme de barre, reliés de l’un au suivant. Le tableau ci-dessous dit la même chose.
    }
record-timeline-cut = La famille est plus grande que ce dessin : quelques titres n’y figurent pas.
record-timeline-table = La même chose en tableau
record-timeline-column-title = Titre
record-timeline-column-told = Ce qui s’est passé
record-way-continued = « { $from } » devient « { $to } »
record-way-in-part = « { $from } » devient en partie « { $to } »
record-way-merged = « { $from } » fusionne avec d’autres dans « { $to } »
record-way-absorbed = « { $from } » est absorbé par « { $to } »
record-way-absorbed-in-part = « { $from } » est absorbé en partie par « { $to } »
record-way-split = « { $to } » est issu de la scission de « { $from } »
record-way-after-continued = Suite de { $title }
record-way-after-in-part = Suite partielle de { $title }
record-way-after-merged = Issu d’une fusion avec { $title }
record-way-after-absorbed = A absorbé { $title }
record-way-after-absorbed-in-part = A absorbé en partie { $title }
record-way-after-split = Séparé de { $title }
record-way-before-continued = Devient { $title }
record-way-before-in-part = Devient en partie { $title }
record-way-before-merged = Fusionne dans { $title }
record-way-before-absorbed = Absorbé par { $title }
record-way-before-absorbed-in-part = Absorbé en partie par { $title }
record-way-before-split = Scindé, entre autres en { $title }

record-status = État de la notice
record-centre = Centre responsable
record-created = Créée
record-changed = Dernière modification
record-version = Version
record-source = Décrite par
record-coordinates = Lieu sur une carte

record-tools = Ce que vous pouvez faire
record-own = À vous
record-own-page = Dans mes ressources enregistrées
record-certificate = Obtenir un certificat
record-permalink = Adresse pérenne
record-downloads = L’emporter
record-downloads-references = Pour un logiciel de références
record-downloads-libraries = Pour un catalogue de bibliothèque
record-downloads-tables = Pour un tableur
record-downloads-programs = Pour les programmes
record-more = Autres actions
record-share = Envoyer par courriel
record-print = Imprimer
record-report = Signaler une erreur
record-claim = C’est la vôtre ? Revendiquez-la
record-report-subject = Une erreur dans la notice de l’ISSN { $issn }
record-claim-subject = Nous publions l’ISSN { $issn } et souhaitons l’avoir parmi nos ressources

# Signaler une erreur au centre
record-report-back = Retour à la notice
record-report-text = Le centre qui tient cette notice lit chaque signalement et corrige ce qui est faux. Aucun compte n’est nécessaire.
record-report-body = Qu’est-ce qui est faux, et qu’est-ce qui est juste ?
record-report-body-hint = Une page du Web ou une image de la publication qui le montre nous aide.
record-report-body-missing = Écrivez ce qui est faux
record-report-name = Votre nom, si vous le souhaitez
record-report-email = Adresse électronique, si vous souhaitez une réponse
record-report-email-hint = Elle ne sert qu’à ce signalement.
record-report-send = Envoyer le signalement
record-report-done = Merci : votre signalement est envoyé
record-report-done-text = Le centre l’a sous les yeux et va l’examiner. Si vous avez laissé une adresse, on vous demandera peut-être des précisions, et on vous dira la suite donnée.

desk-reports-title = Erreurs signalées
desk-reports-way = Erreurs signalées
desk-reports-open =
    { $n ->
        [one] { $n } à examiner
       *[other] { $n } à examiner
    }
desk-reports-empty = Aucun signalement pour l’instant
desk-reports-empty-text = Les lecteurs signalent les erreurs sur la page d’une publication. Ce qu’ils écrivent arrive ici et à l’adresse du centre.
desk-reports-new = Nouveau
desk-reports-nobody = Quelqu’un, sans nom
desk-reports-done = Traité par { $who }, { $when }
desk-reports-finish = C’est fait

# Un titre sur tous ses supports
record-media-kicker = Un titre, tous ses supports
record-media-lead = L’ISSN de liaison désigne le titre quel que soit son support. Chaque support a son propre numéro.
record-media-list = Les supports
record-media-this = Son propre numéro est l’ISSN de liaison
record-media-elsewhere = L’ISSN de liaison lui-même n’est pas dans ce registre, ou n’est pas montré.
record-media-column-medium = Support
record-media-column-key-title = Titre clé
record-media-whole = La notice entière

# Citer
record-cite = La citer
record-cite-as-file = Sous forme de fichier

# Exemples de la galerie
dev-pages-to-record-online = Une publication avec des archives
dev-pages-to-media = Un titre sur tous ses supports
dev-pages-to-record-split = Une publication scindée (connectez-vous comme lecteur pour voir sa famille)
dev-pages-to-record-merger = Une publication issue d’une fusion
dev-pages-to-record-minimal = Une publication dont on sait peu
dev-pages-to-record-ceased = Une publication cessée
dev-pages-to-record-provisional = Un numéro provisoire
dev-pages-to-record-cancelled = Un numéro annulé
dev-pages-to-record-suppressed = Un numéro supprimé
dev-pages-to-record-unreported = Un numéro pas encore attribué
dev-pages-to-record-legacy = Une notice des débuts
dev-pages-to-record-arabic = Un titre arabe
dev-pages-to-record-chinese = Un titre chinois
dev-pages-to-record-long = Un titre très long
dev-pages-to-record-links = Une publication avec 40 liens
dev-pages-to-record-holdings = Une publication conservée par 25 archives
