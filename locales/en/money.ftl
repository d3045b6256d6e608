# Words of all pages on money
money-balance = You have { $n ->
    [0] no ISSN credits
    [one] { $n } ISSN credit
   *[other] { $n } ISSN credits
  }
money-price = Price
money-net = without VAT
money-net-text = Prices are without VAT. Credits never expire.
money-total = Total
money-date = Date
money-next = What comes next
money-order = Order { $n }
money-request = Request { $n }
money-all-prices = All prices
money-provider = You pay on the page of our payment provider. We never see the number of your card.

# The registration fee
money-fee-title = Pay your registration fee
money-fee-lead = One last step, and your account is open.
money-fee-organisation = Organisation
money-fee-country = Country
money-fee-brings = What it includes
money-fee-brings-credit = One ISSN credit: enough for your first request, in as many media as the title has.
money-fee-brings-services = All services for publishers: requests, corrections, certificates, messages to the librarians.
money-fee-brings-once = You pay it once. It is not due again every year.
money-fee-begun = You began to pay on { $date }, and nothing has been charged. Take it up again whenever you like.
money-fee-pay = Pay the fee
money-fee-not-yours = The fee of your organisation has not been paid yet. Please ask its owner or whoever looks after its bills.

# Credits
money-credits-begun = Orders that are not paid yet. You can take them up again, or leave them:
money-credits-quantity = How many credits
money-credits-quantity-hint = A request costs one credit for all media of a title; an urgent one costs two.
money-credits-quantity-missing = Say how many credits you wish to buy
money-credits-continue = Continue
money-credits-prices = Prices in your country
money-credits-how-many = Credits at once
money-credits-each = Price of one credit
money-credits-credits = Credits
money-credits-from-to = { $from } to { $to }
money-credits-from = { $from } and more
money-credits-costs = Another medium of a title that has its ISSN, claims, corrections, proofs and certificates cost nothing.

money-check-title = Check your purchase
money-check-change = Change
money-check-pay = Pay { $total }

# An order
money-order-paid = Payment received
money-order-waiting = Not paid yet
money-order-declined = The payment was declined
money-order-away = We do not know yet whether you have paid
money-order-paid-fee = Welcome! Your account is open, with one credit for your first request.
money-order-paid-text = Thank you. Your credits are there, and they never expire.
money-order-waiting-text = We have not heard of a payment, and nothing was booked. You can close this page: the order stays, and you can take it up again.
money-order-declined-text = Our payment provider refused it, and nothing was charged. You can try again, perhaps in another way.
money-order-away-text = Our payment provider does not answer at the moment. Whatever you paid is safe with it. Look again in a few minutes.
money-order-number = Order number
money-order-what = For
money-order-credits = { $n ->
    [one] { $n } ISSN credit
   *[other] { $n } ISSN credits
  }
money-order-try-again = Try again
money-order-take-up = Go on to the payment
money-order-look-again = I have paid: look again
money-order-never-twice = You are never charged twice for one order.
money-order-drafts = You have prepared these requests. Check them once more, then send them:

# Invoices
money-invoices-title = Invoices
money-invoices-empty = No invoices yet
money-invoices-empty-text = An invoice comes with each payment.
money-invoice = Invoice
money-invoice-number = Number
money-invoice-get = Invoice { $number } (PDF)
money-invoice-waiting = Your invoice is being made
money-invoice-waiting-text = Invoice { $number } is ready in a moment; this page looks by itself.
money-invoice-customer = Bill to
money-invoice-item = What
money-invoice-quantity = How many
money-invoice-unit = Price of one
money-invoice-amount = Amount
money-invoice-net = Sum without VAT
money-invoice-vat = VAT
money-invoice-no-vat = No VAT was charged on this order.
money-invoice-paid = Paid on { $date }.
money-invoice-vat-number = VAT number
money-invoice-line-fee = Registration fee, with one ISSN credit
money-invoice-line-credits = ISSN credits
money-invoice-terms = One credit pays for an ISSN request, whatever the number of media. Credits never expire.

# The ledger
money-ledger-title = All changes of your credits
money-ledger-cause = Why
money-ledger-change = Change
money-ledger-left = Left
money-ledger-empty = Nothing has happened yet
money-ledger-empty-text = Each credit that comes or goes will stand here, with its cause.
money-ledger-text = Credits are taken when a request is sent. They come back if you cancel it before a librarian takes it up, or if it is rejected, unless the information was misleading.

# The test payment provider
dev-pay-title = Test payment
dev-pay-kicker = Demonstration
dev-pay-lead = This stands for the page of a payment provider. No money moves.
dev-pay-reference = Reference
dev-pay-pay = Pay
dev-pay-decline = Decline
dev-pay-lose = Pay, but lose the way back
dev-pay-abandon = Go back without deciding
dev-pay-lost = Paid, and nobody was sent back to the shop. Open its pages again to see that it finds out.
dev-pay-paid = This payment was made.
dev-pay-back = Back to the shop
