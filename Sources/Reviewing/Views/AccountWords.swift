/// The texts of signing in, accounts, the history and errors.
enum AccountWords {
    static let entries: [String: Words.Entry] = [
        "skipToContent": .init(nl: "Naar de inhoud", en: "Skip to content"),
        "mainMenu": .init(nl: "Hoofdmenu", en: "Main menu"),
        "signIn": .init(nl: "Inloggen", en: "Sign in"),
        "signOut": .init(nl: "Uitloggen", en: "Sign out"),
        "name": .init(nl: "Gebruikersnaam", en: "User name"),
        "passwordWord": .init(nl: "Wachtwoord", en: "Password"),
        "signInHelp": .init(
            nl: "Lukt het niet? Vraag een beheerder om herstel van uw account.",
            en: "Cannot sign in? Ask an administrator to recover your account."),
        "signInEmpty": .init(
            nl: "Vul uw gebruikersnaam en uw wachtwoord in.", en: "Enter your user name and your password."),
        "signInWrong": .init(
            nl: "De gebruikersnaam of het wachtwoord klopt niet. Controleer beide en probeer het opnieuw.",
            en: "The user name or the password is not right. Check both and try again."),
        "code": .init(nl: "Code", en: "Code"),
        "codeTitle": .init(nl: "Code uit uw authenticator-app", en: "Code of your authenticator app"),
        "codeHint": .init(
            nl: "Zes cijfers. Elke code geldt één keer.", en: "Six digits. Each code works once."),
        "codeHelp": .init(
            nl: "Telefoon kwijt? Vraag een beheerder om herstel van uw account.",
            en: "Lost your phone? Ask an administrator to recover your account."),
        "codeWrong": .init(
            nl: "Deze code klopt niet of is al gebruikt. Wacht op de volgende code en vul die in.",
            en: "This code is not right or was used already. Wait for the next code and enter that one."),
        "proceed": .init(nl: "Verder", en: "Continue"),
        "enrolTitle": .init(nl: "Authenticator-app instellen", en: "Set up your authenticator app"),
        "enrolIntro": .init(
            nl:
                "Voeg in uw authenticator-app een account toe met deze sleutel. Vul daarna de code in die de app toont.",
            en:
                "Add an account with this key to your authenticator app. Then enter the code that the app shows."
        ),
        "enrolSecret": .init(nl: "Sleutel", en: "Key"),
        "enrolLink": .init(nl: "Of op dit apparaat", en: "Or on this device"),
        "enrolOpen": .init(nl: "Open de authenticator-app", en: "Open the authenticator app"),
        "changePassword": .init(nl: "Wachtwoord wijzigen", en: "Change password"),
        "passwordFirst": .init(
            nl: "Iemand anders heeft uw wachtwoord ingesteld. Kies nu een eigen wachtwoord.",
            en: "Somebody else has set your password. Choose one of your own now."),
        "passwordDone": .init(
            nl: "Uw wachtwoord is gewijzigd. Andere sessies zijn beëindigd.",
            en: "Your password was changed. Other sessions were ended."),
        "passwordOld": .init(nl: "Huidig wachtwoord", en: "Current password"),
        "passwordNew": .init(nl: "Nieuw wachtwoord", en: "New password"),
        "passwordRepeat": .init(nl: "Nieuw wachtwoord, nog een keer", en: "New password again"),
        "passwordHint": .init(
            nl:
                "Ten minste 12 tekens. Een zin van vier woorden is goed; hoofdletters of leestekens zijn niet nodig.",
            en: "At least 12 characters. A phrase of four words is good; capitals or signs are not needed."),
        "passwordRepeatWrong": .init(
            nl: "De twee nieuwe wachtwoorden zijn niet gelijk. Typ ze opnieuw.",
            en: "The two new passwords differ. Type them again."),
        "passwordSame": .init(
            nl: "Kies een ander wachtwoord dan het huidige.",
            en: "Choose another password than the current one."),
        "passwordOldWrong": .init(
            nl: "Dit is niet uw huidige wachtwoord. Typ het opnieuw.",
            en: "This is not your current password. Type it again."),
        "password.tooShort": .init(
            nl: "Neem ten minste 12 tekens, bijvoorbeeld vier woorden.",
            en: "Take at least 12 characters, four words for example."),
        "password.tooLong": .init(nl: "Neem ten hoogste 128 tekens.", en: "Take at most 128 characters."),
        "password.common": .init(
            nl:
                "Dit wachtwoord wordt vaak als eerste geraden. Neem bijvoorbeeld vier woorden die niet bij elkaar horen.",
            en:
                "This password is among the first that are guessed. Take four words that do not belong together."
        ),
        "password.containsName": .init(
            nl: "Gebruik niet uw gebruikersnaam of de naam van dit programma.",
            en: "Do not use your user name or the name of this program."),
        "accounts": .init(nl: "Accounts", en: "Accounts"),
        "accountsIntro": .init(
            nl:
                "Accounts toevoegen en rollen wijzigen: met baken user op de server. Herstel vraagt twee beheerders.",
            en:
                "Accounts are added and roles changed with baken user on the server. Recovery takes two administrators."
        ),
        "roleWord": .init(nl: "Rol", en: "Role"),
        "whose": .init(nl: "Voor", en: "For"),
        "police": .init(nl: "politie", en: "police"),
        "state": .init(nl: "Status", en: "State"),
        "sessions": .init(nl: "Sessies", en: "Sessions"),
        "acts": .init(nl: "Handelingen", en: "Actions"),
        "enabled": .init(nl: "actief", en: "active"),
        "disabled": .init(nl: "uitgeschakeld", en: "disabled"),
        "noAuthenticator": .init(nl: "nog geen authenticator", en: "no authenticator yet"),
        "recoveryAsked": .init(nl: "herstel gevraagd door", en: "recovery requested by"),
        "disable": .init(nl: "Uitschakelen", en: "Disable"),
        "enable": .init(nl: "Inschakelen", en: "Enable"),
        "endSessions": .init(nl: "Sessies beëindigen", en: "End sessions"),
        "askRecovery": .init(nl: "Herstel vragen", en: "Request recovery"),
        "approveRecovery": .init(nl: "Herstel goedkeuren", en: "Approve recovery"),
        "recoveredTitle": .init(nl: "Account hersteld", en: "Account recovered"),
        "recoveredText": .init(
            nl:
                "Geef dit wachtwoord persoonlijk door. Het wordt maar één keer getoond en moet bij de eerste keer inloggen worden gewijzigd. De authenticator-app wordt dan opnieuw ingesteld.",
            en:
                "Hand this password on in person. It is shown only once and must be changed at the first sign-in. The authenticator app is set up anew then."
        ),
        "refusal.nameTaken": .init(nl: "Deze naam bestaat al.", en: "This name exists already."),
        "refusal.noSuchAccount": .init(nl: "Dit account bestaat niet.", en: "There is no such account."),
        "refusal.yourself": .init(
            nl: "Dit kan niet met uw eigen account: vraag een andere beheerder.",
            en: "Not with your own account: ask another administrator."),
        "refusal.sameAdministrator": .init(
            nl: "U heeft dit herstel zelf gevraagd. Een andere beheerder moet het goedkeuren.",
            en: "You requested this recovery. Another administrator has to approve it."),
        "refusal.noRequest": .init(
            nl: "Er is geen aanvraag, of ze is ouder dan 24 uur. Vraag het herstel opnieuw aan.",
            en: "There is no request, or it is older than 24 hours. Request the recovery anew."),
        "refusal.notAdministrator": .init(
            nl: "Alleen een beheerder kan dit doen.", en: "Only an administrator can do this."),
        "role.viewer": .init(nl: "lezer", en: "viewer"),
        "role.reviewer": .init(nl: "beoordelaar", en: "reviewer"),
        "role.secondReviewer": .init(nl: "tweede beoordelaar", en: "second reviewer"),
        "role.investigator": .init(nl: "rechercheur", en: "investigator"),
        "role.privacyOfficer": .init(nl: "functionaris gegevensbescherming", en: "privacy officer"),
        "role.administrator": .init(nl: "beheerder", en: "administrator"),
        "custody": .init(nl: "Logboek", en: "History"),
        "custodyIntro": .init(
            nl:
                "Wie keek waarnaar, wie deed wat, wanneer en waarom. Zonder inhoud van zaken. Ook dit inzien staat in het logboek.",
            en:
                "Who looked at what, who did what, when and why. Without the content of cases. This look is in the history too."
        ),
        "custodyAction": .init(nl: "Handeling", en: "Action"),
        "custodyActor": .init(nl: "Wie", en: "Who"),
        "custodyObject": .init(nl: "Waarop", en: "On what"),
        "custodyEmpty": .init(nl: "Geen regels gevonden.", en: "No entries found."),
        "number": .init(nl: "Nummer", en: "Number"),
        "moment": .init(nl: "Tijdstip", en: "Time"),
        "reason": .init(nl: "Reden", en: "Reason"),
        "from": .init(nl: "Vanaf", en: "From"),
        "until": .init(nl: "Tot en met", en: "Up to and including"),
        "dateWrong": .init(
            nl: "Geef de datum als jaar-maand-dag, bijvoorbeeld 2026-11-21.",
            en: "Give the date as year-month-day, 2026-11-21 for example."),
        "search": .init(nl: "Zoeken", en: "Search"),
        "older": .init(nl: "Oudere regels", en: "Older entries"),
        "problemsTitle": .init(nl: "Er ging iets mis", en: "There is a problem"),
        "backHome": .init(nl: "Naar het begin", en: "To the start"),
    ].merging(errors) { $1 }

    private static let errors: [String: Words.Entry] = [
        "error.notFound": .init(nl: "Pagina niet gevonden", en: "Page not found"),
        "error.notFoundText": .init(
            nl: "Deze pagina bestaat niet, of u heeft er geen toegang toe.",
            en: "This page does not exist, or it is not yours to see."),
        "error.forged": .init(nl: "Niet uitgevoerd", en: "Not done"),
        "error.forgedText": .init(
            nl:
                "Deze aanvraag kwam niet van een pagina van uw sessie. Ga terug, vernieuw de pagina en probeer het opnieuw.",
            en:
                "This request did not come from a page of your session. Go back, reload the page and try again."
        ),
        "error.badRequest": .init(nl: "Niet begrepen", en: "Not understood"),
        "error.badRequestText": .init(
            nl: "De aanvraag is niet leesbaar. Ga terug en probeer het opnieuw.",
            en: "The request cannot be read. Go back and try again."),
        "error.tooLarge": .init(nl: "Te groot", en: "Too large"),
        "error.tooLargeText": .init(
            nl: "Het formulier is te groot. Kort de tekst in.", en: "The form is too large. Shorten the text."
        ),
        "error.tooSlow": .init(nl: "Duurde te lang", en: "Took too long"),
        "error.tooSlowText": .init(
            nl: "Het formulier kwam niet op tijd aan. Probeer het opnieuw.",
            en: "The form did not arrive in time. Try again."),
        "error.tooMany": .init(nl: "Te veel pogingen", en: "Too many attempts"),
        "error.tooManyText": .init(
            nl: "Er is te vaak geraden. Wacht een kwartier en probeer het dan opnieuw.",
            en: "There were too many guesses. Wait a quarter of an hour and try again."),
        "error.unavailable": .init(nl: "Even niet beschikbaar", en: "Not available now"),
        "error.unavailableText": .init(
            nl:
                "Het logboek kan nu niet worden geschreven; daarom wordt niets getoond. Waarschuw de beheerder.",
            en: "The history cannot be written now; therefore nothing is shown. Tell the administrator."),
        "error.failed": .init(nl: "Er ging iets mis", en: "Something went wrong"),
        "error.failedText": .init(
            nl: "Dit is een fout van het programma. Waarschuw de beheerder.",
            en: "This is a fault of the program. Tell the administrator."),
    ]
}
