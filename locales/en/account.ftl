# Registration
account-register-title = Create your publisher account
account-register-lead = Register your organisation. The account is yours: later you can invite colleagues.
account-register-lead-served = Your centre: { $centre }. The registration fee in your country is { $fee } without VAT, and brings your first ISSN credit.
account-register-lead-international = For international organisations listed in the Yearbook of International Organizations. The International Centre will serve you.
account-register-known = You have an account already?
account-register-organisation = Your organisation
account-register-name = Main name of the organisation
account-register-name-hint = As it stands on your publications, in Latin letters.
account-register-name-missing = Give the main name of the organisation
account-register-name-original = Name in its original characters
account-register-name-original-hint = If it is written in another script.
account-register-other-names = Other names of the organisation
account-register-other-names-hint = Abbreviations, former names, names in other languages.
account-register-other-name = Other name { $n }
account-register-other-names-many = Give { $n } other names at most
account-register-add-name = Add more
account-register-uia = International organisation ID
account-register-uia-hint = One letter and four digits, such as A3375, from the Yearbook of International Organizations.
account-register-uia-wrong = Give the ID as one letter and four digits, such as A3375
account-register-address = Address
account-register-address-hint = Street and number, or post office box.
account-register-address-missing = Give the address
account-register-postcode = ZIP code
account-register-postcode-hint = Where there are no ZIP codes, write a dash.
account-register-postcode-missing = Give the ZIP code, or a dash where there are none
account-register-city = City
account-register-city-missing = Give the city
account-register-country = Country
account-register-country-hint = It decides which centre serves you, and the price of a credit.
account-register-country-choose = Choose a country
account-register-country-missing = Choose the country
account-register-person = You
account-register-person-text = The person who registers looks after the account.
account-register-person-title = Title
account-register-title-none = None
account-register-title-mr = Mr
account-register-title-ms = Ms
account-register-title-dr = Dr
account-register-title-prof = Prof.
account-register-last-name = Last name
account-register-last-name-missing = Give your last name
account-register-first-name = First name
account-register-first-name-missing = Give your first name
account-register-email = Main e-mail
account-register-email-hint = We send the link for your account to this address.
account-register-email-missing = Give your e-mail address
account-register-terms = Terms
account-register-terms-read = Read the General Terms of Use (in a new tab)
account-register-terms-agree = I have read and approve the General Terms of Use
account-register-terms-missing = Approve the General Terms of Use to register
account-register-consent = My personal data may be used for commercial purposes (optional)
account-register-submit = Submit

# After registering
account-sent-title = Check your mail
account-sent-text = We have sent a mail with the subject “ISSN Registration” to the address you gave. The link in it works for 72 hours, and once.
account-sent-again = If this address is registered with us, a new mail is on its way. Older links no longer work.
account-sent-next = What comes next
account-sent-next-link = Open the link in the mail and press “Log in”.
account-sent-next-password = Set your password.
account-sent-next-fee = Pay the registration fee. Then you can request your first ISSN.
account-sent-nothing = No mail?
account-sent-spam = It can take a few minutes. Please look in your spam folder too.
account-sent-email = Your e-mail
account-sent-demo = This is a demonstration: read the mail in the mailbox

# One-time links
account-link-title = Log in once with this link
account-link-lead = Press the button to log in. Then you set your password.
account-link-log-in = Log in
account-link-again = Send the link again
account-link-login-missing = Give your user name or e-mail
account-link-bad-title = This link does not work any more
account-link-used = It has been used already, or a newer link was sent, or your password was set since. Each link works once.
account-link-expired = It has expired: a link works for 72 hours.
account-link-unknown = We do not know it. It may have been cut when it was copied from the mail.
account-link-used-login = If you have set your password:
account-link-bad-hint = We send a new link to the address of your account.

# Passwords
account-password-first-title = Set your password
account-password-title = New password
account-password-lead = For your user name { $name }. You can also sign in by your e-mail.
account-password-present = Present password
account-password-present-missing = Give your present password
account-password-present-wrong = This is not your present password
account-password-new = New password
account-password-new-missing = Give a new password
account-password-hint = At least 10 characters. Several words that do not belong together are easy to remember and hard to guess. You may paste it from a password manager.
account-password-save = Save the password

account-forgotten-title = Forgotten password
account-forgotten-lead = We send you a link by which you set a new one.
account-forgotten-send = Send the link
account-forgotten-sent = Check your mail
account-forgotten-sent-text = If you have an account with us, a mail with a link is on its way. It works for 72 hours, and once.

# Signing in
account-login-title = Sign in
account-login-login = User name or e-mail
account-login-login-missing = Give your user name or e-mail
account-login-password = Password
account-login-password-missing = Give your password
account-login-wrong = User name and password do not fit together. Check both and try again.
account-login-forgotten = I forgot my password
account-login-new = No account yet?
account-login-new-text = Publishers register when they request their first ISSN.

# My account
account-show-name = Name
account-show-user-name = User name
account-show-email = E-mail
account-show-organisation = Organisation
account-show-change = Change
account-show-preferences = Language and mails
account-show-language = Language
account-show-language-hint = Of the pages, and of the mails we send you.
account-show-notify = Send me a mail when one of my requests moves on
account-show-notify-hint = Mails on your account and on payments are always sent.
account-show-save = Save
account-show-saved = Saved.
account-show-saved-password = Your password was changed. All other sessions were signed out.
