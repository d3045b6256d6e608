# Le bureau : là où les bibliothécaires décident.

desk-yes = Oui
desk-no = Non
desk-you = Vous
desk-nobody = Personne
desk-cancel = Revenir sans rien changer
desk-urgent = Urgent
desk-first = Première
desk-unread = Non lu
desk-untitled = Sans titre

# Délais
desk-due-left = { $n ->
    [one] { $n } jour ouvré restant
   *[other] { $n } jours ouvrés restants
  }
desk-due-today = Répondre aujourd’hui
desk-due-late = { $n ->
    [one] { $n } jour ouvré de retard
   *[other] { $n } jours ouvrés de retard
  }
desk-due-stopped = Délai suspendu depuis le { $date }

# Colonnes
desk-column-title = Titre
desk-column-number = N°
desk-column-publisher = Éditeur
desk-column-media = Supports
desk-column-medium = Support
desk-column-sent = Envoyée
desk-column-promise = Échéance
desk-column-taken = Prise en charge
desk-column-state = État
desk-column-status = Statut
desk-column-issn = ISSN
desk-column-key-title = Titre clé
desk-column-about = Sujet
desk-column-last = Dernier message
desk-column-when = Date
desk-column-reply = Échange

# La file
desk-queue-title = Demandes
desk-queue-tabs = Demandes par état
desk-queue-decided = Traitées ou closes
desk-queue-whose = À qui sont les demandes
desk-queue-all = Toutes
desk-queue-mine = Prises en charge par moi
desk-queue-unread = { $n ->
    [0] Aucun message non lu
    [one] { $n } message non lu
   *[other] { $n } messages non lus
  }
desk-queue-empty = Rien ici
desk-queue-empty-pending = Toutes les demandes ont reçu une réponse. Les nouvelles apparaissent ici dès leur envoi.
desk-queue-empty-mine = Vous n’avez pris en charge aucune demande dans cet état. Ouvrez-en une depuis la liste complète.
desk-queue-empty-other = Aucune demande n’est dans cet état.

# Un dossier
desk-case-number = Demande { $id }
desk-case-back = Revenir à la demande { $id }
desk-case-promise = Réponse attendue le { $date }.
desk-case-sent = Envoyée le { $at }
desk-case-numbers = Numéros
desk-case-until = Suspendue jusqu’au
desk-case-reason = Motif
desk-case-checks = Ce que disent les règles
desk-case-account = Compte
desk-case-balance = { $n ->
    [one] Solde : { $n } crédit.
   *[other] Solde : { $n } crédits.
  }
desk-case-first = C’est sa première demande.
desk-case-read-only = Vous pouvez consulter ; la décision revient aux bibliothécaires et aux responsables de centre.
desk-case-taken-you = Vous avez pris cette demande en charge.
desk-case-taken-nobody = Personne n’a encore pris cette demande en charge.
desk-case-taken-other = Cette demande est prise en charge par { $who }.
desk-case-other-medium = Autre support de ce titre
desk-case-former = Le titre qu’elle continue
desk-case-unknown-number = Absent du registre
desk-case-alike = Titres proches dans le registre
desk-case-alike-none = Aucun titre du registre ne commence ainsi.
desk-case-same = Même titre
desk-case-others = Autres demandes pour ce titre
desk-case-other-centre = Demande { $id }, { $centre }
desk-case-no-messages = Aucun message sur cette demande.
desk-case-history = Historique
desk-history-none = Rien n’est encore noté.
desk-keys = Raccourcis : la lettre avec la touche de votre navigateur, souvent Alt + Maj.

# Actes
desk-act-process = Attribuer l’ISSN
desk-act-assign-ahead = Attribuer à titre provisoire
desk-act-confirm = Confirmer la parution
desk-act-return = Il manque quelque chose
desk-act-hold = Suspendre
desk-act-resume = Reprendre
desk-act-reject = Refuser
desk-act-take = Prendre en charge
desk-act-take-over = Reprendre à mon compte
desk-act-put-back = Remettre dans la file

# Ce qui vient d’être fait
desk-done-assigned = ISSN attribué
desk-done-assigned-ahead = ISSN provisoire attribué
desk-done-confirmed = Parution confirmée
desk-done-next = L’éditeur en est informé. Les notices sont dans le registre.
desk-done-next-ahead = L’éditeur en est informé. Les numéros ne sont dans aucune liste avant la preuve de parution.
desk-done-returned = Renvoyée à l’éditeur. Le délai est suspendu jusqu’au nouvel envoi.
desk-done-held = La demande est suspendue, et son délai aussi.
desk-done-resumed = La demande est de nouveau en attente et le délai reprend.
desk-done-rejected = Refusée. L’éditeur en est informé.
desk-done-taken = La demande est à vous.
desk-done-put-back = La demande est de retour dans la file, pour tous.
desk-done-written = Votre message est envoyé.

# Ce que l’éditeur a répondu
desk-given-title = Titre
desk-given-original = Dans son écriture
desk-given-subtitle = Sous-titre
desk-given-other-titles = Autres titres
desk-given-nature = Nature
desk-given-editorial = Contenu éditorial
desk-given-responsibility = Responsables nommés, avec un pays
desk-given-stable = Titre stable
desk-given-subject = Sujet ou public défini
desk-given-media = Supports demandés
desk-given-other-medium = ISSN d’un autre support
desk-given-published = Paru
desk-given-forthcoming = À paraître
desk-given-first-issue = Premier numéro : { $date }
desk-given-articles = { $n ->
    [one] { $n } article paru
   *[other] { $n } articles parus
  }
desk-given-url = Adresse ({ $medium })
desk-given-numbering = Numérotation
desk-given-hk-body = Établissement universitaire ou public
desk-given-hk-registered = Enregistré (Cap. 268)
desk-given-frequency = Périodicité
desk-given-languages = Langues
desk-given-country = Pays
desk-given-subject-matter = Sujet
desk-given-open = Accès libre
desk-given-publisher = Éditeur
desk-given-address = Adresse
desk-given-place = Lieu
desk-given-bodies = Collectivités
desk-given-editors = Rédaction
desk-given-former = Titre précédent
desk-given-former-issn = Son ISSN
desk-given-last-issue = Son dernier numéro
desk-given-contact = Contact
desk-given-urgent = Urgent
desk-given-comment = Commentaire pour vous

# Contrôles
desk-check-good = En règle
desk-check-warn = À regarder
desk-check-bad = Pas en règle
desk-check-eligible = Ce genre de publication reçoit un ISSN.
desk-check-on = { $medium } : { $what }
desk-check-published = { $medium } : paru, son numéro est donc confirmé.
desk-check-ahead = { $medium } : à paraître, son numéro est donc provisoire.
desk-check-proof = { $medium } : la preuve est là. { $proof }.
desk-check-no-proof = { $medium } : la preuve manque. { $proof }.
desk-check-other-medium = L’ISSN donné pour un autre support est enregistré au nom de cet éditeur.
desk-check-unknown-title = Aucune notice du registre ne porte exactement ce titre.
desk-check-same-medium = Le registre a exactement ce titre sur ce support : { $issn } ({ $medium }).
desk-check-same-title = Le registre a exactement ce titre sur un autre support : { $issn } ({ $medium }).
desk-check-requests = { $n ->
    [one] Il y a { $n } autre demande pour ce titre.
   *[other] Il y a { $n } autres demandes pour ce titre.
  }

# Preuves
desk-evidence-none = Aucune preuve n’a été envoyée.
desk-evidence-new-window = s’ouvre dans un nouvel onglet

# Lettres envoyées par les décisions
desk-letter-mail = { $name } ({ $email }) reçoit aussitôt une lettre. Langue : { $language }.
desk-letter-no-mail = { $name } ne souhaite pas de courriels sur ses demandes et le verra dans son espace personnel.
desk-note-letter = À ajouter à la lettre
desk-note-inside = Note pour l’historique

# Attribuer
desk-accept-title = Attribuer l’ISSN
desk-accept-ahead-title = Attribuer l’ISSN à titre provisoire
desk-accept-text = { $n ->
    [one] Un numéro est pris dans votre bloc et sa notice entre au registre, confirmée. La lettre à l’éditeur porte le numéro, l’ISSN‑L et la façon de les imprimer.
   *[other] { $n } numéros sont pris dans votre bloc, un par support, et leurs notices entrent au registre, confirmées et liées entre elles. La lettre à l’éditeur porte les numéros, l’ISSN‑L et la façon de les imprimer.
  }
desk-accept-ahead-text = { $n ->
    [one] Un numéro est pris dans votre bloc. Il n’est dans aucune liste avant la preuve de parution. La lettre à l’éditeur porte le numéro et demande le premier fascicule.
   *[other] { $n } numéros sont pris dans votre bloc, un par support. Ils ne sont dans aucune liste avant la preuve de parution. La lettre à l’éditeur porte les numéros et demande le premier fascicule.
  }
desk-accept-must-be-ahead = Un support de cette demande est à paraître : ses numéros ne peuvent être que provisoires.
desk-accept-is-published = Tous les supports de cette demande ont paru : leurs numéros peuvent être confirmés tout de suite.
desk-accept-block = Bloc
desk-accept-left = { $n ->
    [one] ({ $n } numéro restant)
   *[other] ({ $n } numéros restants)
  }
desk-accept-issn-l-known = comme les autres supports du titre
desk-accept-issn-l-new = Le premier des nouveaux numéros
desk-accept-key-title = Titre clé ({ $medium })
desk-accept-key-title-hint = Unique dans le registre. Le qualificatif est à la fin, entre parenthèses.
desk-accept-title-missing = Écrivez un titre clé
desk-accept-title-twice = Un autre support de cette demande a ce titre clé : distinguez les deux
desk-accept-taken = Ce titre clé appartient à { $issn }. Ajoutez un qualificatif, par exemple le lieu.
desk-accept-taken-by = Ce titre clé appartient à
desk-accept-no-numbers = Les blocs de votre centre sont épuisés. Demandez-en un nouveau ; rien n’a été attribué.
desk-accept-disagree = Rien n’a été attribué : la base et la liste des numéros tenue hors d’elle ne concordent pas, comme après une restauration. Prévenez l’exploitant. ({ $why })
desk-accept-do = { $n ->
    [one] Attribuer le numéro
   *[other] Attribuer { $n } numéros
  }
desk-accept-ahead-do = { $n ->
    [one] Attribuer le numéro à titre provisoire
   *[other] Attribuer { $n } numéros à titre provisoire
  }

# Confirmer
desk-confirm-title = Confirmer la parution
desk-confirm-text = Les numéros provisoires sont confirmés et leurs notices deviennent publiques.
desk-confirm-proof = J’ai vu la preuve de parution, avec le nom et l’adresse de l’éditeur
desk-confirm-proof-missing = Cochez la case une fois la preuve vue
desk-confirm-do = Confirmer

# Renvoyer
desk-return-title = Il manque quelque chose
desk-return-text = La demande retourne à l’éditeur, qui la complète et la renvoie sans frais. D’ici là, le délai est suspendu.
desk-return-topics = Que manque-t-il ?
desk-return-hint = L’éditeur lit vos notes à côté des questions. Langue à préférer : { $language }. Ce que les règles ont trouvé est déjà rempli.
desk-return-note = Note sur : { $topic }
desk-return-do = Renvoyer à l’éditeur

# Suspendre
desk-hold-title = Suspendre
desk-hold-text = La demande attend le premier numéro. L’éditeur peut entre-temps afficher « demande d’ISSN en cours », et le délai est suspendu.
desk-hold-until = Jusqu’au
desk-hold-until-hint = Peut rester vide. Ce jour-là, la demande redevient « en attente » d’elle-même.
desk-hold-do = Suspendre

# Reprendre
desk-resume-title = Reprendre
desk-resume-text = La demande redevient « en attente ».
desk-resume-promise = Avec les jours qui restaient, la réponse est attendue le { $date }.
desk-resume-no-mail = Aucune lettre n’est envoyée.
desk-resume-do = Reprendre

# Refuser
desk-reject-title = Refuser
desk-reject-text = La demande est close pour de bon. L’éditeur lit le motif et votre note.
desk-reject-provisional = Ces numéros provisoires sont retirés. Ils ne serviront plus jamais.
desk-reject-reason = Motif
desk-reject-reason-missing = Choisissez un motif
desk-reject-no-credits = Elle n’a coûté aucun crédit.
desk-reject-credits-back = { $n ->
    [one] { $n } crédit est rendu à l’éditeur.
   *[other] { $n } crédits sont rendus à l’éditeur.
  }
desk-reject-credits-kept = { $n ->
    [one] Le crédit n’est pas rendu.
   *[other] Les { $n } crédits ne sont pas rendus.
  }
desk-reject-note-hint = Indispensable pour « Autre motif ».
desk-reject-note-missing = Écrivez le motif avec vos mots
desk-reject-do = Refuser

# Trop tard
desk-late-title = Quelqu’un a été plus rapide
desk-late-text = La demande a changé depuis que vous l’avez ouverte, ou cet acte n’est plus possible. Rien de ce que vous avez envoyé n’a été fait.
desk-late-done-title = Vous l’avez déjà fait
desk-late-done-text = Ce que vous avez demandé a été fait, une seule fois. Rien d’autre n’a changé.
desk-late-written = Ce que vous avez écrit
desk-late-written-hint = Ce texte n’a été ni envoyé ni conservé. Copiez-le s’il vous est encore utile : depuis la demande, vous pouvez l’envoyer à l’éditeur comme message.
desk-late-now = Où elle en est
desk-late-last = Dernier événement
desk-late-open = Ouvrir la demande
desk-late-queue = Revenir à la file

# Messages
desk-messages-title = Messages
desk-messages-which = Quels messages
desk-messages-all = Tous
desk-messages-unread = Non lus
desk-messages-empty = Aucun message
desk-messages-empty-text = Ce qu’écrivent les éditeurs apparaît ici. Pour écrire d’abord, ouvrez une demande ou un éditeur.
desk-messages-no-subject = Sans objet
desk-messages-ours = { $who } (bureau)
desk-messages-reply = Lire et répondre
desk-message-subject = Objet
desk-message-subject-missing = Écrivez un objet
desk-message-to = Message à { $name }
desk-message-missing = Écrivez un message
desk-message-send = Envoyer le message

# Numéros
desk-numbers-way = Numéros
desk-numbers-title = Blocs de numéros
desk-numbers-text = Les numéros sont pris dans l’ordre, dans le premier bloc qui en a. Aucun ne sert deux fois.
desk-numbers-block = Bloc
desk-numbers-given = Attribués
desk-numbers-left = Restants
desk-numbers-all = Ensemble
desk-numbers-current = En cours
desk-numbers-waiting = En réserve
desk-numbers-used-up = Épuisé
desk-numbers-few = { $n ->
    [0] Il ne reste aucun numéro
    [one] Il ne reste que { $n } numéro
   *[other] Il ne reste que { $n } numéros
  }
desk-numbers-few-text = Demandez dès maintenant un nouveau bloc au Centre international. Sans numéros, aucune demande ne peut être acceptée.
desk-numbers-empty = Aucun bloc
desk-numbers-empty-text = Votre centre n’a aucun bloc de numéros et ne peut donc pas en attribuer. Demandez-en un au Centre international.

# Notices
desk-record-version = Version { $version }, modifiée le { $at }
desk-record-owner = Enregistré au nom de
desk-record-siblings = Autres supports
desk-record-fields = Zones MARC
desk-record-tag = Zone
desk-record-indicators = Ind.
desk-record-content = Contenu

# Organisations
desk-organisations-title = Éditeurs
desk-organisations-empty = Aucun éditeur
desk-organisations-empty-text = Ils apparaissent ici dès leur inscription auprès de votre centre.
desk-organisations-cut = Les { $n } premiers par nom.
desk-organisation-name = Nom
desk-organisation-kind = Genre
desk-organisation-publisher = Éditeur
desk-organisation-subscriber = Abonné
desk-organisation-city = Ville
desk-organisation-country = Pays
desk-organisation-account = Compte
desk-organisation-original = Dans son écriture
desk-organisation-other-names = Autres noms
desk-organisation-address = Adresse
desk-organisation-uia = Numéro UIA
desk-organisation-vat = Numéro de TVA
desk-organisation-details = Coordonnées
desk-organisation-people = Personnes
desk-organisation-requests = Demandes
desk-organisation-no-requests = Rien n’a encore été envoyé.
desk-organisation-serials = Ressources enregistrées
desk-organisation-no-serials = Aucune publication n’est enregistrée au nom de cette organisation.
desk-organisation-ledger = Crédits
desk-organisation-no-bookings = Aucun crédit acheté ni utilisé.
desk-organisation-cause = Cause
desk-organisation-change = Mouvement
desk-organisation-no-messages = Aucun message en dehors des demandes.
