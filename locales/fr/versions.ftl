# Les versions d’une notice, le retrait d’un numéro, et ce que tout le monde voit.

versions-title = Versions de cette notice
versions-link = Versions de cette notice
versions-column-version = Version
versions-column-when = Quand
versions-column-who = Qui
versions-column-why = Pourquoi
versions-column-old = Comparer
versions-column-new = avec
versions-choose-old = La version { $version } comme la plus ancienne
versions-choose-new = La version { $version } comme la plus récente
versions-compare = Afficher les différences
versions-only-one = La notice n’a pas changé depuis.
versions-between = De la version { $from } à la version { $to }
versions-nothing = Rien de ce qui est affiché ici n’a changé.
versions-fields = Zones MARC 21
versions-removed = − supprimé :
versions-added = + ajouté :
versions-open-access = Libre accès
versions-who-unknown = Non consigné
versions-who-register = Le registre lui-même
versions-who-file = Un fichier importé
versions-why-unknown = Non consigné
versions-why-assigned = Numéro attribué
versions-why-confirmed = Publication confirmée
versions-why-imported = Notice reçue
versions-why-linked = Liens entre notices tenus à jour
versions-why-corrected = Description corrigée
versions-why-cancelled = Annulé au profit d’un autre numéro
versions-why-suppressed = Supprimé
versions-why-transferred = Passé à un autre éditeur
versions-fact-status = Statut
versions-fact-issn-l = ISSN-L
versions-fact-medium = Support
versions-fact-title = Titre
versions-fact-key-title = Titre clé
versions-fact-other-titles = Autres titres
versions-fact-publisher = Éditeur
versions-fact-place = Lieu
versions-fact-country = Pays
versions-fact-languages = Langues
versions-fact-start = Première année
versions-fact-end = Dernière année
versions-fact-frequency = Périodicité
versions-fact-subjects = Sujets
versions-fact-urls = Adresses
versions-fact-open = Accès
versions-fact-centre = Centre
versions-fact-cancelled = Numéros annulés
versions-fact-incorrect = Numéros erronés
versions-fact-replaced-by = Remplacé par
versions-fact-links = Liens vers d’autres publications
versions-fact-archives = Archives
versions-fact-indexed-by = Indexé par

# Le retrait d’un numéro au bureau
withdraw-title = Retirer ce numéro
withdraw-text = Un numéro retiré ne sert plus jamais. Ce que les lecteurs trouveront sous ce numéro, vous le lisez avant que quoi que ce soit ne soit fait.
withdraw-how = Ce que devient le numéro
withdraw-cancel = L’annuler au profit d’un autre numéro
withdraw-cancel-hint = Deux numéros ont été attribués à une même ressource
withdraw-suppress = Le supprimer
withdraw-suppress-hint = Pas une ressource continue, jamais publiée, ou révoquée
withdraw-by = Le numéro qui le remplace
withdraw-by-hint = Il doit être confirmé dans le registre
withdraw-note = Motif
withdraw-note-hint = Conservé avec la version ; lu par le personnel seulement
withdraw-look = Voir ce qui va se passer
withdraw-do = Retirer le numéro
withdraw-change = Modifier la saisie
withdraw-will = Voici ce qui va se passer
withdraw-will-cancel = { $issn } est annulé. Aux lecteurs et aux programmes qui le demandent, on répond que { $by } le remplace.
withdraw-will-named = { $by } cite { $issn } parmi ses numéros annulés.
withdraw-will-suppress = { $issn } est supprimé. Les lecteurs qui le demandent lisent qu’il a été retiré (410), sans titre.
withdraw-will-linked = { $n ->
    [one] Une notice qui y renvoie renverra désormais à { $by }.
   *[other] { $n } notices qui y renvoient renverront désormais à { $by }.
  }
withdraw-will-unlinked = { $n ->
    [one] Une notice qui y renvoie n’y renverra plus.
   *[other] { $n } notices qui y renvoient n’y renverront plus.
  }
withdraw-will-issn-l = { $n ->
    [one] Un autre support du titre reçoit un autre ISSN-L.
   *[other] { $n } autres supports du titre reçoivent un autre ISSN-L.
  }
withdraw-how-missing = Choisissez ce que devient le numéro
withdraw-by-missing = Saisissez le numéro qui le remplace
withdraw-by-malformed = Ce n’est pas un ISSN : vérifiez chaque chiffre
withdraw-by-unknown = Ce numéro n’est pas dans le registre
withdraw-note-missing = Indiquez le motif
withdraw-refused-status = Le statut de cette notice ne le permet pas : seules les notices confirmées ou anciennes s’annulent, et ce qui est retiré le reste
withdraw-refused-same = Un numéro ne peut pas se remplacer lui-même
withdraw-refused-replacement = Les lecteurs ne trouvent pas eux-mêmes ce numéro : choisissez-en un qui est confirmé

# Ce que tout le monde voit
visibility-title = Ce que tout le monde voit
visibility-text = L’agence décide de la part des notices confirmées que voient les visiteurs et les autres éditeurs, dans les recherches, les pages, les exports et les données. Les éditeurs voient toujours les notices complètes de leurs propres ressources ; les abonnés et le personnel voient tout.
visibility-legend = Les visiteurs voient
visibility-essential = Les données essentielles
visibility-essential-hint = Les zones libres des notices confirmées : numéros, titres, pays, support, adresses, archives
visibility-open = Les notices complètes
visibility-open-hint = Toutes les zones des notices confirmées
visibility-missing = Choisissez ce que voient les visiteurs
visibility-save = Enregistrer
visibility-saved = Enregistré. C’est valable dès maintenant.
visibility-by = Dernière modification par { $who } le { $at }.
