# Dates
date-written = { $day ->
    [1] 1er
   *[other] { $day }
  } { $month } { $year }
date-time-written = { $date } à { $time }
date-month-1 = janvier
date-month-2 = février
date-month-3 = mars
date-month-4 = avril
date-month-5 = mai
date-month-6 = juin
date-month-7 = juillet
date-month-8 = août
date-month-9 = septembre
date-month-10 = octobre
date-month-11 = novembre
date-month-12 = décembre
date-short = { $day } { $month } { $year }
date-short-month-1 = janv.
date-short-month-2 = févr.
date-short-month-3 = mars
date-short-month-4 = avr.
date-short-month-5 = mai
date-short-month-6 = juin
date-short-month-7 = juil.
date-short-month-8 = août
date-short-month-9 = sept.
date-short-month-10 = oct.
date-short-month-11 = nov.
date-short-month-12 = déc.

# Tailles de fichiers
kit-size-kb = { $n } ko
kit-size-mb = { $n } Mo
kit-decimal-mark = ,

# Ce qui ne va pas dans un formulaire
form-required = Remplissez ce champ
form-too-long = N’écrivez pas plus de { $n ->
    [one] { $n } caractère
   *[other] { $n } caractères
  }
form-email = Écrivez une adresse électronique, comme nom@exemple.org
form-url = Écrivez une adresse web, comme https://www.exemple.org
form-number = Écrivez un nombre entier de { $least } à { $most }
form-date = Écrivez une date qui existe, avec l’année en quatre chiffres, comme 31 3 2027
form-choice = Choisissez l’une des réponses proposées
form-file-too-big = { $name } est trop volumineux
form-file-wrong-type = { $name } n’est pas un fichier JPEG, PNG ou PDF
form-file-empty = { $name } est vide
form-file-too-many = Trop de fichiers : { $name } n’a pas été gardé

# Pages qui disent ce qui s’est passé
error-missing-title = Page introuvable
error-missing-text = Il n’y a rien à cette adresse. Elle a peut-être été mal saisie, ou la page a changé de place.
error-forbidden-title = Vous ne pouvez pas faire cela
error-forbidden-text = Votre compte ne le permet pas. Adressez-vous à la personne qui gère les comptes de votre organisation ou de votre centre.
error-forged-title = Veuillez renvoyer le formulaire
error-forged-text = Nous n’avons pas pu nous assurer que cela venait de vous : le formulaire avait été ouvert dans une autre session, ou venait d’un autre site. Rien n’a été modifié. Revenez en arrière, rechargez la page et envoyez-la de nouveau.
error-stale-title = Quelqu’un a été plus rapide
error-stale-text = Ceci a été modifié pendant que vous le regardiez. Rien de ce que vous avez envoyé n’a été fait. Rechargez la page pour voir où en sont les choses.
error-refused-title = Ce n’est pas possible pour l’instant
error-refused-text = Rien n’a été modifié.
error-limited-title = Trop d’essais
error-limited-text = Veuillez attendre un moment, puis réessayer.
error-too-large-title = C’était trop volumineux
error-too-large-text = Ce que vous avez envoyé dépasse la taille que nous acceptons. Rien n’a été gardé.
error-unreadable-title = Nous n’avons pas pu lire ce qui a été envoyé
error-unreadable-text = Rien n’a été modifié. Revenez en arrière et réessayez.
error-not-acceptable-title = Pas dans ce format
error-not-acceptable-text = Ceci n’est pas proposé dans le format demandé.
error-method-title = Pas de cette manière
error-method-text = Cette adresse n’accepte pas ce qui lui a été envoyé.
error-unauthorised-title = Connectez-vous d’abord
error-unauthorised-text = Cette page est réservée aux personnes connectées.
error-broken-title = Quelque chose n’a pas fonctionné chez nous
error-broken-text = Nous en avons pris note. Veuillez réessayer dans un moment. Si cela se reproduit, indiquez-nous ce numéro :
error-home = Aller à la page d’accueil
error-search = Chercher dans le registre

# La boîte aux lettres de la démonstration
dev-mail-title = Boîte aux lettres
dev-mail-lead = Tous les messages envoyés, le plus récent d’abord.
dev-mail-empty = Pas encore de message
dev-mail-empty-text = Faites quelque chose qui en envoie un, comme vous inscrire.
dev-mail-to = À
dev-mail-subject = Objet
dev-mail-reply-to = Répondre à
dev-mail-text = Texte seul
dev-mail-html = Tel qu’il apparaît
dev-mail-back = Tous les messages
