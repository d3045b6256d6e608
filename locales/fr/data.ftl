# Les fichiers du registre
data-title = Le registre à emporter
data-lead = Tout ce que les visiteurs peuvent voir, en fichiers entiers. Ils sont refaits chaque jour.
data-at = Écrits le { $at }
data-table = Fichiers
data-file = Fichier
data-what = Contenu
data-size = Taille
data-sum = SHA-256
data-tables = Chaque ISSN avec son ISSN-L, et chaque ISSN-L avec ses ISSN : deux tables dans une archive.
data-marc = Les notices en MARC 21 (ISO 2709), compressées avec zstd.
data-jsonl = Les notices en JSON, une par ligne, compressées avec zstd.
data-count =
    { $n ->
        [one] Une notice.
       *[other] { $n } notices.
    }
data-check = Le fichier est-il entier ?
data-check-text = Placez la liste des sommes de contrôle à côté des fichiers et laissez votre système les comparer. Un téléchargement interrompu peut être repris.
data-none = Pas encore de fichiers
data-none-text = Ils sont écrits quelques minutes après le premier démarrage, puis une fois par jour.
data-licence = Ce que vous pouvez en faire
data-licence-none = L’agence n’a pas indiqué ici sous quelle licence elle les donne. Demandez-lui avant de les republier.
data-link = Données à emporter
