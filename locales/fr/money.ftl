# Mots communs aux pages d’argent
money-balance = { $n ->
    [0] Vous n’avez pas de crédit ISSN
    [one] Vous avez { $n } crédit ISSN
   *[other] Vous avez { $n } crédits ISSN
  }
money-price = Prix
money-net = hors TVA
money-net-text = Prix hors TVA. Les crédits n’expirent jamais.
money-total = Total
money-date = Date
money-next = La suite
money-order = Commande { $n }
money-request = Demande { $n }
money-all-prices = Tous les prix
money-provider = Vous payez sur la page de notre prestataire de paiement. Nous ne voyons jamais le numéro de votre carte.

# Les frais d’inscription
money-fee-title = Payez vos frais d’inscription
money-fee-lead = Dernière étape avant l’ouverture de votre compte.
money-fee-organisation = Organisme
money-fee-country = Pays
money-fee-brings = Ce qu’ils comprennent
money-fee-brings-credit = Un crédit ISSN : de quoi faire votre première demande, sur autant de supports que le titre en a.
money-fee-brings-services = Tous les services aux éditeurs : demandes, corrections, certificats, messages aux bibliothécaires.
money-fee-brings-once = Vous les payez une fois. Ils ne sont pas dus chaque année.
money-fee-begun = Vous avez commencé à payer le { $date } et rien n’a été débité. Reprenez quand vous voulez.
money-fee-pay = Payer les frais
money-fee-not-yours = Les frais de votre organisme ne sont pas encore payés. Adressez-vous à son propriétaire ou à la personne chargée de la facturation.

# Crédits
money-credits-begun = Commandes non payées. Vous pouvez les reprendre ou les laisser :
money-credits-quantity = Nombre de crédits
money-credits-quantity-hint = Une demande coûte un crédit pour tous les supports d’un titre ; une demande urgente en coûte deux.
money-credits-quantity-missing = Indiquez combien de crédits vous voulez acheter
money-credits-continue = Continuer
money-credits-prices = Prix dans votre pays
money-credits-how-many = Crédits à la fois
money-credits-each = Prix d’un crédit
money-credits-credits = Crédits
money-credits-from-to = { $from } à { $to }
money-credits-from = { $from } et plus
money-credits-costs = Un autre support d’un titre qui a son ISSN, une revendication, une correction, un justificatif ou un certificat ne coûtent rien.

money-check-title = Vérifiez votre achat
money-check-change = Modifier
money-check-pay = Payer { $total }

# Une commande
money-order-paid = Paiement reçu
money-order-waiting = Pas encore payé
money-order-declined = Le paiement a été refusé
money-order-away = Nous ne savons pas encore si vous avez payé
money-order-paid-fee = Bienvenue ! Votre compte est ouvert, avec un crédit pour votre première demande.
money-order-paid-text = Merci. Vos crédits sont là, et ils n’expirent jamais.
money-order-waiting-text = Aucun paiement ne nous est parvenu et rien n’a été enregistré. Vous pouvez fermer cette page : la commande reste, et vous pourrez la reprendre.
money-order-declined-text = Notre prestataire l’a refusé et rien n’a été débité. Vous pouvez réessayer, peut-être d’une autre façon.
money-order-away-text = Notre prestataire de paiement ne répond pas en ce moment. Ce que vous avez payé y est en sûreté. Revenez voir dans quelques minutes.
money-order-number = Numéro de commande
money-order-what = Objet
money-order-credits = { $n ->
    [one] { $n } crédit ISSN
   *[other] { $n } crédits ISSN
  }
money-order-try-again = Réessayer
money-order-take-up = Aller au paiement
money-order-look-again = J’ai payé : vérifier encore
money-order-never-twice = Une commande n’est jamais débitée deux fois.
money-order-drafts = Vous avez préparé ces demandes. Vérifiez-les une dernière fois, puis envoyez-les :

# Factures
money-invoices-title = Factures
money-invoices-empty = Pas encore de facture
money-invoices-empty-text = Chaque paiement donne lieu à une facture.
money-invoice = Facture
money-invoice-number = Numéro
money-invoice-get = Facture { $number } (PDF)
money-invoice-waiting = Votre facture se prépare
money-invoice-waiting-text = La facture { $number } sera prête dans un instant ; cette page vérifie d’elle-même.
money-invoice-customer = Facturé à
money-invoice-item = Désignation
money-invoice-quantity = Quantité
money-invoice-unit = Prix unitaire
money-invoice-amount = Montant
money-invoice-net = Total hors TVA
money-invoice-vat = TVA
money-invoice-no-vat = Aucune TVA n’a été facturée pour cette commande.
money-invoice-paid = Payé le { $date }.
money-invoice-vat-number = Numéro de TVA
money-invoice-line-fee = Frais d’inscription, un crédit ISSN compris
money-invoice-line-credits = Crédits ISSN
money-invoice-terms = Un crédit paie une demande d’ISSN, quel que soit le nombre de supports. Les crédits n’expirent jamais.

# Le relevé
money-ledger-title = Relevé de vos crédits
money-ledger-cause = Motif
money-ledger-change = Mouvement
money-ledger-left = Solde
money-ledger-empty = Rien à signaler pour l’instant
money-ledger-empty-text = Chaque crédit qui entre ou sort sera inscrit ici, avec son motif.
money-ledger-text = Les crédits sont pris à l’envoi d’une demande. Ils reviennent si vous l’annulez avant qu’un bibliothécaire ne s’en saisisse, ou si elle est rejetée, sauf pour informations trompeuses.

# Le prestataire de paiement d’essai
dev-pay-title = Paiement d’essai
dev-pay-kicker = Démonstration
dev-pay-lead = Cette page tient lieu de celle d’un prestataire de paiement. Aucun argent ne circule.
dev-pay-reference = Référence
dev-pay-pay = Payer
dev-pay-decline = Refuser
dev-pay-lose = Payer, mais perdre le chemin du retour
dev-pay-abandon = Revenir sans décider
dev-pay-lost = C’est payé, et personne n’a été renvoyé à la boutique. Rouvrez ses pages pour voir qu’elle s’en aperçoit.
dev-pay-paid = Ce paiement a été effectué.
dev-pay-back = Retour à la boutique
