# La galerie du système de conception, dans la démonstration seulement
dev-pages-title = Galerie
dev-pages-kicker = Démonstration
dev-pages-lead = Tout ce dont les pages sont composées, dans tous ses états, et le chemin de chaque page. Ici, les boutons et les formulaires n’envoient rien ; la recherche, si.
dev-pages-contents = Sommaire
dev-pages-theme = Clair ou sombre
dev-pages-theme-system = Comme sur cet appareil
dev-pages-theme-light = Clair
dev-pages-theme-dark = Sombre
dev-pages-dir = Sens d’écriture
dev-pages-dir-ltr = De gauche à droite
dev-pages-dir-rtl = De droite à gauche

dev-pages-part-pages = Pages
dev-pages-part-colours = Couleurs
dev-pages-part-type = Caractères
dev-pages-part-icons = Icônes
dev-pages-part-buttons = Boutons
dev-pages-part-forms = Formulaires
dev-pages-part-statuses = États
dev-pages-part-numbers = Numéros
dev-pages-part-tables = Tableaux
dev-pages-part-lists = Listes
dev-pages-part-progress = Avancement
dev-pages-part-notices = Avis
dev-pages-part-ways = Chemins
dev-pages-part-record = Notice
dev-pages-part-search = Recherche
dev-pages-part-desk = Bureau

# Pages
dev-pages-password = Toutes les personnes des données d’exemple se connectent avec le mot de passe { $password }.
dev-pages-for-all = Pour tout le monde
dev-pages-for-account = Comptes et courrier
dev-pages-for-publisher = Pour les éditeurs
dev-pages-for-centre = Pour les personnes d’un centre
dev-pages-for-subscriber = Pour les abonnés
dev-pages-subscriber = Lecteur abonné
dev-pages-to-nothing = Rien trouvé
dev-pages-to-results = Résultats d’une recherche
dev-pages-to-record = La notice de Nature
dev-pages-to-centre = Un centre
dev-pages-to-guidelines = Recommandations
dev-pages-to-verify = Vérifier un certificat
dev-pages-to-register = S’inscrire
dev-pages-to-forgotten = Mot de passe oublié
dev-pages-to-invoices = Factures
dev-pages-to-ledger = Crédits, ligne par ligne
dev-pages-to-numbers = Tranches de numéros

# Couleurs et caractères
dev-pages-colours-text = Six valeurs suffisent à une agence pour en faire les siennes. Chaque état a un mot et une forme en plus de sa couleur.
dev-pages-contrast = Contraste de chaque paire
dev-pages-pair = Tracé sur fond
dev-pages-sample = Exemple
dev-pages-needs = Requis
dev-pages-verdict = Résultat
dev-pages-enough = Suffisant
dev-pages-too-low = Trop faible
dev-pages-type-sample = Annales de la page imprimée, 1869
dev-pages-prose = Texte courant
dev-pages-prose-text = Une publication en série garde son numéro aussi longtemps que son titre. Quand le titre change de façon notable, un nouveau numéro est attribué, et les deux notices renvoient l’une à l’autre.
dev-pages-quote = Un numéro, un titre, un support.
dev-pages-tag = Étiquette
dev-pages-quiet = mots discrets

# Boutons et formulaires
dev-pages-send = Envoyer la demande
dev-pages-save = Garder pour plus tard
dev-pages-leave = Quitter sans envoyer
dev-pages-disabled = Indisponible
dev-pages-apply = Appliquer
dev-pages-download = Télécharger
dev-pages-as-link = Un bouton qui se lit comme un lien
dev-pages-fields-empty = Vide
dev-pages-fields-filled = Rempli
dev-pages-fields-wrong = Avec des erreurs
dev-pages-fields-fixed = En lecture seule, et indisponible
dev-pages-wrong-whole = La demande ne peut pas encore être envoyée
dev-pages-label-title = Titre
dev-pages-hint-title = Tel qu’il figure sur la page de titre, avec son sous-titre.
dev-pages-label-email = Adresse électronique
dev-pages-label-secret = Mot de passe
dev-pages-label-note = Remarque
dev-pages-hint-note = Tout ce que nous devrions savoir d’autre.
dev-pages-label-nature = Type de publication
dev-pages-choose = Choisissez
dev-pages-label-medium = Support
dev-pages-hint-medium = Chaque support a son propre numéro.
dev-pages-medium-hint = Pour téléphones et tablettes, installée depuis une boutique.
dev-pages-label-media = Autres supports
dev-pages-label-regular = Paraît-elle régulièrement ?
dev-pages-yes = Oui
dev-pages-no = Non
dev-pages-label-first = Premier numéro
dev-pages-hint-first = Par exemple, 31 3 2027.
dev-pages-label-proof = Comment le montrez-vous ?
dev-pages-proof-paper = Sur papier
dev-pages-proof-url = Par une adresse
dev-pages-label-url = Adresse web
dev-pages-label-file = Couverture
dev-pages-hint-file = JPEG, PNG ou PDF, 10 Mo au plus.
dev-pages-label-agree = Ce que je déclare ici est vrai

# Listes
dev-pages-paid = Payée
dev-pages-due = À payer
dev-pages-overdue = En retard
dev-pages-good = Tout va bien
dev-pages-warn = À regarder
dev-pages-bad = Il y a une erreur
dev-pages-info = Bon à savoir
dev-pages-tables-text = Sur un téléphone, chaque ligne devient une fiche.
dev-pages-empty = Pas encore de demande
dev-pages-empty-text = Les demandes sont ici dès que vous les commencez.
dev-pages-one = Une ligne
dev-pages-many = Plusieurs lignes
dev-pages-long = Titres très longs
dev-pages-state = État
dev-pages-received = Reçue
dev-pages-price = Prix
dev-pages-summary = Récapitulatif
dev-pages-change = Modifier
dev-pages-figures = Chiffres
dev-pages-files = Fichiers
dev-pages-thread = Messages
dev-pages-you = Vous
dev-pages-message-theirs = Merci pour la couverture. Elle ne porte pas de date : pourriez-vous ajouter la page de l’ours ?
dev-pages-message-ours = Bien sûr. Elle suivra demain.
dev-pages-more = Qu’est-ce que l’ours ?
dev-pages-more-text = Les lignes qui disent qui publie une revue, où et quand.

# Avancement et avis
dev-pages-tasks = Ce qui reste à faire
dev-pages-done = Fait
dev-pages-begun = Commencé
dev-pages-not-begun = Pas commencé
dev-pages-step-count = Question 3 sur 8
dev-pages-promise = Réponse avant le
dev-pages-promise-text = 3 jours ouvrés sur 20 écoulés
dev-pages-timeline = Ce qui s’est passé, et la suite
dev-pages-panel = Le numéro est attribué
dev-pages-panel-text = Imprimez-le sur la couverture. Nous attendons le premier numéro avant le { $date }.
dev-pages-notice-info = Les prix changent le 1er juillet.
dev-pages-notice-good = Vos modifications sont enregistrées.
dev-pages-notice-warn = Il nous manque une chose
dev-pages-notice-warn-text = La couverture ne porte pas de date. Le délai vous attend.
dev-pages-notice-bad = Le fichier n’a pas pu être lu et n’a pas été gardé.
dev-pages-loading = Travail qui dure
dev-pages-loading-text = Le certificat est en préparation. Un message vous préviendra ; vous pouvez quitter cette page.
dev-pages-back = Tous les exemples

# Notice, recherche, bureau
dev-pages-band-provisional = Ce numéro a été donné avant la parution. La notice sera complétée à la sortie du premier numéro.
dev-pages-band-withdrawn = Ce numéro a été retiré et ne doit pas être utilisé.
dev-pages-key-title = Titre clé
dev-pages-title-number = Tous supports
dev-pages-lineage = Avant et après
dev-pages-imprint = Ours
dev-pages-place = Lieu
dev-pages-other-titles = Autres titres
dev-pages-results = { $n ->
    [one] { $n } publication en série
   *[other] { $n } publications en série
  }
dev-pages-remove = Retirer
dev-pages-urgent = Urgent
dev-pages-queue = Lignes de la file
dev-pages-check-good = Le titre est sur la couverture
dev-pages-check-warn = Deux titres se ressemblent
dev-pages-check-bad = Pas de date sur le justificatif
