# Ce qui est dit aux programmes, et à propos de CQL
api-search-many = Il y a plus de { $most } paramètres ; donnez-en moins.
api-search-twice = { $name } figure deux fois ; donnez-le une seule fois.
api-search-unknown = { $name } n’est pas un paramètre ; voici ceux qui existent : { $known }.
api-search-wrong = { $name } ne peut pas valoir « { $value } » ; donnez { $choices }.
api-search-long = La recherche est trop longue ; donnez moins de mots, de valeurs ou de conditions.
api-search-deep = Seuls les { $most } premiers résultats peuvent être feuilletés ; précisez la recherche.
api-search-open = Un * ou un ? demande au moins deux lettres dans son mot.
api-search-unreleased = { $field } n’est pas ouvert à tous et ne peut pas être cherché ici.
api-search-question = { $field } ne peut pas être interrogé ainsi.
cql-empty = Il n’y a rien au signe { $at } ; écrivez un mot, ou un index, une relation et un terme.
cql-too-long = La requête est trop longue ; raccourcissez-la.
cql-too-many = Il y a trop de conditions au signe { $at } ; posez plusieurs questions.
cql-too-deep = Les parenthèses sont trop imbriquées au signe { $at } ; ôtez-en.
cql-open-quote = Un guillemet est ouvert au signe { $at } et n’est pas fermé ; fermez-le, ou écrivez \" pour le signe lui-même.
cql-open-parenthesis = Une parenthèse est ouverte et n’est pas fermée, voir le signe { $at } ; fermez-la, ou mettez le terme entre guillemets.
cql-no-term = Il faut un terme au signe { $at } ; écrivez un mot, ou "" pour un terme vide.
cql-unexpected = « { $what } » n’est pas attendu au signe { $at } ; joignez les mots par and, or, not, ou mettez-les entre guillemets.
cql-no-modifier = Il faut un nom après la barre au signe { $at }.
cql-no-sort-key = Il faut un index de tri après sortBy, au signe { $at }.
cql-bad-prefix = Un préfixe se donne ainsi : > dc = "info:srw/context-sets/1/dc-v1.1" ; voyez le signe { $at }.
cql-set = L’ensemble { $what } n’est pas connu ici ; omettez le préfixe.
cql-index = Il n’y a pas d’index « { $what } » ; l’aide donne ceux qui existent.
cql-relation = La relation « { $what } » n’est pas prise en charge ici ; utilisez =, ==, all, any et, pour les dates, aussi <, >, <=, >=, within.
cql-modifier = Le modificateur « { $what } » n’est pas pris en charge ; omettez-le.
cql-masking = « { $what } » : * et ? ne valent que dans les titres et les mots.
cql-term = « { $what } » n’est pas une valeur de cet index.
cql-many = And, or et not alternent trop souvent ; mettez des parties entre parenthèses ou posez plusieurs questions.
cql-boolean = « { $what } » n’est pas pris en charge entre ces conditions.
cql-sort = Les résultats ne peuvent pas être triés par « { $what } » ; utilisez title, issn, start/sort.descending ou modified/sort.descending, un seul à la fois.
