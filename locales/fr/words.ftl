# Les mots du métier, employés sur beaucoup de pages. Un mot pour une chose.

state-draft = Brouillon
state-pending = En attente
state-incomplete = Incomplète
state-onhold = Suspendue
state-provisional = Provisoire
state-processed = Traitée
state-rejected = Refusée
state-cancelled = Annulée

kind-assignment = Attribution
kind-modification = Modification
kind-claim = Revendication

medium-print = Imprimé
medium-online = En ligne
medium-carrier = CD-ROM ou autre support
medium-mobile = Application mobile
medium-other = Autre

nature-journal = Revue
nature-magazine = Magazine
nature-newspaper = Journal
nature-series = Collection
nature-newsletter = Lettre d’information
nature-website = Site web
nature-database = Base de données
nature-book = Livre isolé
nature-other = Autre publication en série

proof-print-pages = Couverture, page de titre et page éditoriale, ou un numéro entier
proof-carrier-label = Étiquette du disque ou de son boîtier
proof-online-page = Adresse de la publication
proof-mobile-screens = Captures d’écran de l’application
proof-mock-up = Maquette avancée du premier numéro
proof-hong-kong-paper = Document du bureau d’enregistrement de Hong Kong
proof-other = Autre chose

status-unreported = Pas encore attribué
status-provisional = Provisoire
status-register = Confirmé
status-legacy = Ancien
status-cancelled = Annulé
status-suppressed = Supprimé

reason-not-eligible = Pas une ressource continue qui reçoit un ISSN
reason-misleading-information = Informations trompeuses
reason-other-centre = Un autre centre ISSN est compétent
reason-already-numbered = La publication a déjà un ISSN pour ce support
reason-never-published = Jamais parue
reason-other = Autre motif

event-registered = Inscription
event-sent = Envoi
event-sent-again = Complétée et renvoyée
event-returned = Retournée : il manque quelque chose
event-held = Suspendue
event-resumed = Reprise
event-taken = Prise en charge par un bibliothécaire
event-put-back = Remise dans la file
event-assigned-ahead = ISSN provisoire attribué
event-processed = ISSN attribué
event-confirmed = Parution confirmée
event-rejected = Refusée
event-cancelled = Annulée
event-assigned = ISSN attribué
event-certificate = Certificat délivré

topic-nature = Type de publication
topic-title = Titre
topic-media = Supports
topic-dates = Premier numéro
topic-details = Précisions
topic-publisher = Éditeur
topic-history = Titre précédent
topic-evidence = Justificatifs
topic-contact = Contact et délai

role-owner = Responsable
role-editor = Rédaction
role-billing = Facturation
role-viewer = Lecture seule
post-librarian = Bibliothécaire
post-head = Direction du centre
post-administrator = Administration

account-registered = Lien envoyé
account-feedue = Frais à payer
account-active = Actif
account-blocked = Bloqué

frequency-a = Annuelle
frequency-b = Tous les deux mois
frequency-c = Deux fois par semaine
frequency-d = Quotidienne
frequency-e = Toutes les deux semaines
frequency-f = Deux fois par an
frequency-g = Tous les deux ans
frequency-h = Tous les trois ans
frequency-i = Trois fois par semaine
frequency-j = Trois fois par mois
frequency-k = Mise à jour continue
frequency-m = Mensuelle
frequency-q = Trimestrielle
frequency-s = Deux fois par mois
frequency-t = Trois fois par an
frequency-u = Inconnue
frequency-w = Hebdomadaire
frequency-z = Irrégulière ou autre

cause-fee = Frais d’inscription : le premier crédit
cause-credits = Crédits achetés
cause-request = Demande envoyée
cause-request-returned = Crédits rendus
cause-grant = Accordés par le centre

# Pourquoi une étape n’est pas franchie, ou une demande ne peut pas partir.
refusal-no-move = Cela n’est pas possible dans l’état actuel de la demande.
refusal-not-allowed = Votre compte ne permet pas de le faire.
refusal-not-active = Votre compte n’est pas encore actif : les frais d’inscription sont à payer, ou le centre l’a bloqué.
refusal-problems = La demande ne peut pas être envoyée telle quelle.
refusal-no-credits = Vous n’avez pas assez de crédits ISSN pour cette demande.
refusal-urgent-limit = Votre organisation a envoyé cinq demandes urgentes aujourd’hui. Envoyez celle-ci demain, ou sans urgence.
refusal-numbers = Il faut exactement un numéro par support.
refusal-not-published = Un support n’est pas encore paru : son numéro ne peut être que provisoire.
refusal-nothing-missing = Dites ce qui manque.
refusal-hold-in-past = Choisissez une date à venir.
refusal-book = Un livre isolé ne reçoit pas d’ISSN. Son identifiant est l’ISBN ; une collection de livres peut recevoir un ISSN.
refusal-criteria = Un site web ou une base de données ne reçoit un ISSN que si les quatre critères sont remplis.
refusal-no-date = Indiquez la date du premier numéro.
refusal-too-early = C’est trop tôt : un ISSN se demande trois mois au plus avant le premier numéro.
refusal-date-ahead = Vous dites que la publication est parue, mais la date du premier numéro est à venir.
refusal-not-released = Une publication en ligne reçoit son ISSN après sa mise en ligne. Revenez lorsqu’elle sera en ligne.
refusal-few-articles = Une publication en ligne reçoit son ISSN lorsque cinq articles sont parus.
refusal-hong-kong = À Hong Kong, un ISSN avant parution suppose les deux : un établissement universitaire ou un organisme public, et l’enregistrement selon le chapitre 268.
refusal-proof-print-pages = Ajoutez la couverture, la page de titre et la page éditoriale de la version imprimée.
refusal-proof-carrier-label = Ajoutez l’étiquette du disque ou de son boîtier.
refusal-proof-online-page = Indiquez l’adresse de la version en ligne.
refusal-proof-mobile-screens = Ajoutez des captures d’écran de l’application qui montrent son titre et l’éditeur.
refusal-proof-mock-up = Ajoutez en fichier une maquette avancée du premier numéro.
refusal-proof-other = Ajoutez les justificatifs demandés.
refusal-proof-hong-kong-paper = Ajoutez le document du bureau de Hong Kong : enregistrement fait ou en cours.
refusal-other-medium-unknown = L’ISSN de l’autre support n’est pas dans le registre.
refusal-other-medium-not-own = L’ISSN de l’autre support n’est pas rattaché à votre organisation. Revendiquez-le d’abord, ou laissez le champ vide.
refusal-other-medium-withdrawn = L’ISSN de l’autre support a été retiré.
refusal-same-medium = L’ISSN indiqué est celui du même support : la publication a déjà son numéro.

missing-nature = Dites de quel type de publication il s’agit.
missing-title = Indiquez le titre.
missing-media = Choisissez au moins un support.
missing-published = Dites pour chaque support s’il est paru.
missing-first-issue = Indiquez la date du premier numéro.
missing-frequency = Dites à quel rythme elle paraît.
missing-languages = Choisissez au moins une langue.
missing-country = Choisissez le pays de publication.
missing-publisher = Indiquez le nom de l’éditeur.
missing-publisher-address = Indiquez l’adresse de l’éditeur telle qu’elle figure sur la publication.
missing-contact = Indiquez une adresse électronique pour les questions.

request-not-editable = Cette demande ne peut pas être modifiée maintenant.
evidence-needs-file = Ce justificatif doit être un fichier.
evidence-too-many = Une demande accepte 20 fichiers au plus.
evidence-too-big = Les fichiers d’une demande ne peuvent dépasser 10 Mo au total.
order-quantity = Choisissez entre 1 et 1 000 crédits.
certificate-not-confirmed = Un certificat n’est délivré que pour un ISSN confirmé.
password-short = Utilisez au moins 10 caractères.
password-long = Utilisez 200 caractères au plus.
password-weak = Ce mot de passe se devine facilement. Utilisez plusieurs mots sans rapport entre eux.
