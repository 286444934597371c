import Evidence

/// Invented pages that keep visitors out, and invented pages that only look like it: the labelled set that the
/// recognition of blocks is held to. Wordings follow what hosting firms and site software really print.
enum BlockCases {
    struct Case: Sendable, CustomStringConvertible {
        let html: String
        let block: PageBlock
        var description: String { html }
    }

    static let blocked: [Case] =
        captchas.map { Case(html: $0, block: .captcha) }
        + challenges.map { Case(html: $0, block: .challenge) }
        + logins.map { Case(html: $0, block: .login) } + refusals.map { Case(html: $0, block: .refusal) }
        + limits.map { Case(html: $0, block: .limit) } + laws.map { Case(html: $0, block: .legal) }

    private static let captchas = [
        "<title>Human Verification</title><h1>Let's confirm you are human</h1><p>Complete the security check before continuing.",
        "<h2>Verify you are human</h2><p>Press & hold the button.<button>Hold</button>",
        "<title>Controle</title><p>Bevestig dat je een mens bent.<form><input name=code><input type=submit value=Verder></form>",
        "<h1>Bent u een robot?</h1><p>Typ de tekens over die u hieronder ziet.<form><input name=c></form>",
        "<title>ads.example</title><p>Our systems have detected unusual traffic from your network. Please solve the CAPTCHA below.",
        "<h1>Pardon Our Interruption</h1><p>As you were browsing something about your browser made us think you were a bot.",
        "<p>Ik ben geen robot<form><div class=g-recaptcha></div><input type=submit value=Verder></form>",
        "<h1>Nog één stap</h1><p>Los de captcha op om naar ads.example te gaan.",
        "<title>Are you human?</title><h1>Are you human?</h1><p>Verify you are human. Vragen? Bel 06-12345600.",
        "<title>Captcha required</title><h1>Security check</h1>",
        "<h1>Bist du ein Mensch?</h1><p>Ich bin kein Roboter",
        "<p>Om door te gaan: selecteer alle afbeeldingen met een fiets. Zo weten we zeker dat u geen robot bent.",
    ]
    private static let challenges = [
        "<title>Just a moment...</title><p>Checking your browser before accessing ads.example.<p>Ray ID: 7d1f",
        "<title>Just a moment...</title><h1>ads.example</h1><p>ads.example needs to review the security of your connection before proceeding.",
        "<title>Een ogenblik</title><h1>ads.example</h1><p>Enable JavaScript and cookies to continue",
        "<title>DDoS-Guard</title><h1>Checking your browser</h1>",
        "<h1>Beveiligingscontrole</h1><p>Uw browser wordt gecontroleerd. Dit duurt vijf seconden.",
        "<title>Please wait</title><p>Please wait while your request is being verified...",
        "<p>Request unsuccessful. Incapsula incident ID: 443000",
        "<h1>Security Checkpoint</h1><p>We are verifying your browser.",
        "<title>Attention Required! | Cloudflare</title><h1>One more step</h1>",
        "<h1>Browser wird überprüft</h1><p>Bitte warten",
        "<h1>Making sure you're not a bot!</h1><p>Loading...",
        "<p>We controleren je browser voordat je verder gaat.<noscript>Zet JavaScript en cookies aan om verder te gaan</noscript>",
    ]
    private static let logins = [
        "<h1>Welkom terug</h1><form><input name=n><input type=password><input type=submit value=Inloggen></form>",
        "<title>Inloggen</title><h1>Inloggen</h1><p>Vul je gebruikersnaam en wachtwoord in. Wachtwoord vergeten? Nog geen account?<form><input name=u><input type=password></form>",
        "<p>Je moet ingelogd zijn om deze pagina te bekijken.<a href=/login>Inloggen</a>",
        "<h1>Alleen voor leden</h1><p>Word lid om profielen te zien.",
        "<h1>Members only</h1><p>Sign in to continue.<a href=/signin>Sign in</a>",
        "<p>Please log in to view this profile.",
        "<h1>Log in om verder te gaan</h1><form><input name=e><input type=password></form>",
        "<p>Dit profiel is alleen zichtbaar voor leden. <a href=/word-lid>Word lid</a>",
        "<h1>Login required</h1>",
        "<p>Bitte einloggen, um dieses Profil zu sehen.",
    ]
    private static let refusals = [
        "<title>Access denied</title><h1>Access denied</h1><p>You do not have permission to access this server.",
        "<title>403 Forbidden</title><h1>403 Forbidden</h1><hr>nginx",
        "<h1>Toegang geweigerd</h1><p>Neem bij vragen contact op met de beheerder.",
        "<h1>Sorry, you have been blocked</h1><p>You are unable to access ads.example. Why have I been blocked? This website is using a security service.",
        "<p>Uw IP-adres is geblokkeerd wegens verdachte activiteit.",
        "<h1>Web Page Blocked!</h1><p>The page cannot be displayed.",
        "<p>The requested URL was rejected. Please consult with your administrator. Your support ID is 1293",
        "<h1>Error 403</h1><p>Geautomatiseerde toegang is niet toegestaan.",
        "<title>Zugriff verweigert</title><p>Ihre Anfrage wurde blockiert.",
    ]
    private static let limits = [
        "<h1>Too Many Requests</h1><p>Retry in a while.",
        "<p>Te veel verzoeken. Probeer het over een minuut opnieuw.",
        "<title>Rate limited</title><h1>Error 1015</h1><p>You are being rate limited",
    ]
    private static let laws = [
        "<h1>Unavailable for legal reasons</h1>",
        "<p>Deze site is niet beschikbaar in uw land.",
        "<h1>Sorry</h1><p>This content is not available in your region.",
    ]

    /// Pages that are open, whatever words and forms stand on them.
    static let open: [String] = [
        ad(
            "Kim",
            "Deze site wordt beschermd door reCAPTCHA; het privacybeleid en de voorwaarden van Google gelden."
        ),
        ad("Just a moment with Kim", "Take a break from the day."),
        ad("Anna", "Log in om favorieten te bewaren."),
        ad("Access all areas", "Access denied is a word I do not know."),
        ad("Lola", "Inloggen om een review te plaatsen."),
        ad("Members only party girl", "Ik ben er elke dag."),
        ad("Eva", "Too many requests to answer them all, so please call."),
        ad("Ik ben geen robot, ik ben Sanne", "Echt en eerlijk."),
        ad("Verboden vruchten", "Toegang geweigerd? Bij mij niet."),
        ad("Noor", "Vul de captcha in om mij een bericht te sturen."),
        list("Nieuwste advertenties", login: true),
        list("Escort in Utrecht", note: "Deze site gebruikt reCAPTCHA."),
        list("Alleen voor leden: extra foto's", note: ""),
        list("Members", note: "Please log in to see private pictures."),
        list("Just a moment away", note: ""),
        list("Toegang tot alle steden", note: "Je moet ingelogd zijn om te reageren."),
        list("403 advertenties", note: ""),
        list("Error 403 video's", note: ""),
        story(
            "Wat is een captcha?",
            "Een captcha vraagt of je een mens bent. Verify you are human, staat er dan."),
        story(
            "Hoe wij robots weren",
            "Wij tonen een beveiligingscontrole aan bezoekers met ongebruikelijk verkeer."),
        story("Privacyverklaring", "Wij gebruiken reCAPTCHA om te zien dat u geen robot bent."),
        story(
            "Algemene voorwaarden", "Geautomatiseerde toegang is verboden. Accounts zijn alleen voor leden."),
        story("Veelgestelde vragen", "Waarom krijg ik te veel verzoeken te zien? Wacht dan een minuut."),
        story("Access denied: een toneelstuk", "De voorstelling gaat over een vrouw die nergens binnenkomt."),
        story("Nieuws", "De rechter besloot dat de site niet beschikbaar in uw land mag zijn."),
        story(
            "Tips tegen oplichting",
            "Vraagt iemand je om je wachtwoord? You have been blocked, staat er soms."),
        "<h1>Contactformulier</h1><form><input name=naam><textarea name=b></textarea><p>Ik ben geen robot<input type=submit value='Verstuur bericht'></form>",
        "<h1>Neem contact op</h1><p>Vul de captcha in en verstuur bericht.<form><input name=naam></form>",
        "<h1>Advertentie melden</h1><p>Typ de tekens over en klik op melden.<form><input name=r></form>",
        "<h1>Nieuwsbrief</h1><p>Schrijf u in. Bevestig dat u een mens bent.<form><input name=m></form>",
        "<h1>Plaats je advertentie</h1><p>Eerst inloggen of zonder account verder.<form><input name=t></form>",
        "<h1>Reacties</h1><p>Mooie dame! Log in om te reageren.",
        "<h1>Over ons</h1><p>Wij zijn een kleine uitgever. Onze redactie leest elke advertentie.",
        "<h1>Kaart</h1><p>Bekijk de steden op de kaart en kies er een.",
        "<h1>Geen resultaten</h1><p>Er zijn geen advertenties die passen bij uw zoekopdracht.",
        "<h1>Agenda</h1><p>November: geen optredens gepland. Kijk volgende maand weer.",
        "<h1>Even geduld</h1><p>De foto's van dit album worden geladen, blijf op deze bladzijde.",
        "<h1>Word lid</h1><p>Leden zien meer foto's. Gratis in een minuut, zonder verplichtingen.",
        "<header><form><input name=u><input type=password><input type=submit value=Inloggen></form></header><h1>Blog</h1><p>"
            + String(repeating: "Vandaag schrijven we over de drukte in de stad en over het weer. ", count: 8),
        "<h1>Favorieten</h1><p>U hebt nog geen favorieten. Log in om favorieten te bewaren op elk apparaat.",
        "<h1>Prijzen voor adverteerders</h1><p>Een plaatsing kost 25 euro per maand, daarna log in om te verlengen.",
        "<h1>Beoordelingen</h1><p>Vijf sterren van alle bezoekers. Log in om een review te schrijven.",
    ]

    private static func ad(_ title: String, _ note: String) -> String {
        "<h1>\(title)</h1><p>Ontvangst in Utrecht, 24 jaar, 1 uur 150 euro. Bel 06-12345600.<p>\(note)"
    }

    private static func list(_ title: String, note: String = "", login: Bool = false) -> String {
        let form =
            login ? "<form><input name=u><input type=password><input type=submit value=Inloggen></form>" : ""
        let items = (1...8).map { "<li><a href='/ad/naam-\($0).html'>Naam \($0)</a>" }.joined()
        return "<title>\(title)</title><h1>\(title)</h1>\(form)<ul>\(items)</ul><p>\(note)"
    }

    private static func story(_ title: String, _ text: String) -> String {
        let more = String(
            repeating: "Daarover schrijven wij hier in eenvoudige woorden, voor wie het wil weten. ",
            count: 14)
        return "<title>\(title)</title><h1>\(title)</h1><p>\(text)<p>\(more)"
    }
}
