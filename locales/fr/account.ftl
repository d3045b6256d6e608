# Inscription
account-register-title = Créez votre compte éditeur
account-register-lead = Inscrivez votre organisme. Le compte est à vous : vous pourrez ensuite inviter des collègues.
account-register-lead-served = Votre centre sera : { $centre }. Les frais d’inscription dans votre pays sont de { $fee } hors TVA et comprennent votre premier crédit ISSN.
account-register-lead-international = Pour les organisations internationales qui figurent au Yearbook of International Organizations. Le Centre international s’occupera de vous.
account-register-known = Vous avez déjà un compte ?
account-register-organisation = Votre organisme
account-register-name = Nom principal de l’organisme
account-register-name-hint = Tel qu’il figure sur vos publications, en caractères latins.
account-register-name-missing = Indiquez le nom principal de l’organisme
account-register-name-original = Nom dans ses caractères d’origine
account-register-name-original-hint = S’il s’écrit dans une autre écriture.
account-register-other-names = Autres noms de l’organisme
account-register-other-names-hint = Sigles, anciens noms, noms dans d’autres langues.
account-register-other-name = Autre nom { $n }
account-register-other-names-many = Indiquez { $n } autres noms au plus
account-register-add-name = Ajouter
account-register-uia = Identifiant d’organisation internationale
account-register-uia-hint = Une lettre et quatre chiffres, par exemple A3375, tirés du Yearbook of International Organizations.
account-register-uia-wrong = Indiquez l’identifiant : une lettre et quatre chiffres, par exemple A3375
account-register-address = Adresse
account-register-address-hint = Rue et numéro, ou boîte postale.
account-register-address-missing = Indiquez l’adresse
account-register-postcode = Code postal
account-register-postcode-hint = S’il n’y en a pas dans votre pays, écrivez un tiret.
account-register-postcode-missing = Indiquez le code postal, ou un tiret s’il n’y en a pas
account-register-city = Ville
account-register-city-missing = Indiquez la ville
account-register-country = Pays
account-register-country-hint = Il détermine votre centre et le prix d’un crédit.
account-register-country-choose = Choisissez un pays
account-register-country-missing = Choisissez le pays
account-register-person = Vous
account-register-person-text = La personne qui s’inscrit s’occupe du compte.
account-register-person-title = Civilité
account-register-title-none = Aucune
account-register-title-mr = M.
account-register-title-ms = Mme
account-register-title-dr = Dr
account-register-title-prof = Pr
account-register-last-name = Nom
account-register-last-name-missing = Indiquez votre nom
account-register-first-name = Prénom
account-register-first-name-missing = Indiquez votre prénom
account-register-email = Adresse électronique principale
account-register-email-hint = Nous y envoyons le lien de votre compte.
account-register-email-missing = Indiquez votre adresse électronique
account-register-terms = Conditions
account-register-terms-read = Lire les conditions générales d’utilisation (nouvel onglet)
account-register-terms-agree = J’ai lu et j’approuve les conditions générales d’utilisation
account-register-terms-missing = Approuvez les conditions générales d’utilisation pour vous inscrire
account-register-consent = Mes données personnelles peuvent servir à des fins commerciales (facultatif)
account-register-submit = Envoyer

# Après l’inscription
account-sent-title = Consultez votre messagerie
account-sent-text = Nous avons envoyé un message intitulé « Inscription ISSN » à l’adresse que vous avez donnée. Son lien est valable 72 heures et une seule fois.
account-sent-again = Si cette adresse est inscrite chez nous, un nouveau message est en route. Les liens précédents ne sont plus valables.
account-sent-next = La suite
account-sent-next-link = Ouvrez le lien du message et appuyez sur « Me connecter ».
account-sent-next-password = Choisissez votre mot de passe.
account-sent-next-fee = Payez les frais d’inscription. Vous pourrez alors demander votre premier ISSN.
account-sent-nothing = Aucun message ?
account-sent-spam = Il peut mettre quelques minutes à arriver. Regardez aussi dans le dossier des indésirables.
account-sent-email = Votre adresse électronique
account-sent-demo = Ceci est une démonstration : lisez le message dans la boîte aux lettres

# Liens à usage unique
account-link-title = Connectez-vous une fois avec ce lien
account-link-lead = Appuyez sur le bouton pour vous connecter. Vous choisirez ensuite votre mot de passe.
account-link-log-in = Me connecter
account-link-again = Renvoyer le lien
account-link-login-missing = Indiquez votre nom d’utilisateur ou votre adresse électronique
account-link-bad-title = Ce lien n’est plus valable
account-link-used = Il a déjà servi, un lien plus récent a été envoyé, ou votre mot de passe a été choisi depuis. Chaque lien sert une fois.
account-link-expired = Il a expiré : un lien est valable 72 heures.
account-link-unknown = Nous ne le connaissons pas. Il a peut-être été coupé en étant copié depuis le message.
account-link-used-login = Si vous avez choisi votre mot de passe :
account-link-bad-hint = Nous envoyons un nouveau lien à l’adresse de votre compte.

# Mots de passe
account-password-first-title = Choisissez votre mot de passe
account-password-title = Nouveau mot de passe
account-password-lead = Pour votre nom d’utilisateur { $name }. Vous pouvez aussi vous connecter avec votre adresse électronique.
account-password-present = Mot de passe actuel
account-password-present-missing = Indiquez votre mot de passe actuel
account-password-present-wrong = Ce n’est pas votre mot de passe actuel
account-password-new = Nouveau mot de passe
account-password-new-missing = Indiquez un nouveau mot de passe
account-password-hint = Au moins 10 caractères. Plusieurs mots sans rapport entre eux se retiennent bien et se devinent mal. Vous pouvez le coller depuis un gestionnaire de mots de passe.
account-password-save = Enregistrer le mot de passe

account-forgotten-title = Mot de passe oublié
account-forgotten-lead = Nous vous envoyons un lien pour en choisir un nouveau.
account-forgotten-send = Envoyer le lien
account-forgotten-sent = Consultez votre messagerie
account-forgotten-sent-text = Si vous avez un compte chez nous, un message avec un lien est en route. Il est valable 72 heures et une seule fois.

# Connexion
account-login-title = Connexion
account-login-login = Nom d’utilisateur ou adresse électronique
account-login-login-missing = Indiquez votre nom d’utilisateur ou votre adresse électronique
account-login-password = Mot de passe
account-login-password-missing = Indiquez votre mot de passe
account-login-wrong = Le nom d’utilisateur et le mot de passe ne vont pas ensemble. Vérifiez les deux et réessayez.
account-login-forgotten = J’ai oublié mon mot de passe
account-login-new = Pas encore de compte ?
account-login-new-text = Les éditeurs s’inscrivent lorsqu’ils demandent leur premier ISSN.

# Mon compte
account-show-name = Nom
account-show-user-name = Nom d’utilisateur
account-show-email = Adresse électronique
account-show-organisation = Organisme
account-show-change = Modifier
account-show-preferences = Langue et messages
account-show-language = Langue
account-show-language-hint = Celle des pages et des messages que nous vous envoyons.
account-show-notify = M’écrire quand l’une de mes demandes avance
account-show-notify-hint = Les messages sur votre compte et vos paiements sont toujours envoyés.
account-show-save = Enregistrer
account-show-saved = C’est enregistré.
account-show-saved-password = Votre mot de passe a été changé. Toutes les autres sessions ont été fermées.
