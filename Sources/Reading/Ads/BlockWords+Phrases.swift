/// What pages that keep visitors out say, in the languages of the field. Phrases are folded: lower case without marks.
extension BlockWords {
    static let table = PhraseTable<Found>([
        (.captcha, captchas),
        (.challenge, challenges),
        (.legal, laws),
        (.limit, limits),
        (.refusal, refusals),
        (.loginDemand, loginDemands),
        (.loginOffer, loginOffers),
        (.loginName, loginNames),
        (.message, messages),
        (.explanation, explanations),
    ])

    private static let captchas =
        """
        verify you are human|verify that you are human|verify you are not a robot|\
        verify that you are not a robot|verifying you are human|are you a robot|are you human|\
        confirm you are human|prove you are human|prove that you are human|i'm not a robot|\
        i am not a robot|not a robot?|complete the captcha|solve the captcha|captcha required|\
        enter the captcha|human verification|bot verification|press & hold|press and hold|\
        type the characters|enter the characters|select all images|unusual traffic|\
        pardon our interruption|ben je een mens|bent u een mens|bevestig dat je een mens bent|\
        bevestig dat u een mens bent|dat je geen robot bent|dat u geen robot bent|ik ben geen robot|\
        bent u een robot|ben je een robot|los de captcha op|vul de captcha in|neem de tekens over|\
        typ de tekens|typ de letters|ongebruikelijk verkeer|menselijke verificatie|houd de knop ingedrukt|\
        ich bin kein roboter|bist du ein mensch|sind sie ein mensch|je ne suis pas un robot|\
        etes-vous un robot|no soy un robot|etes-vous humain|verifiez que vous etes humain|\
        confirmez que vous etes|prouvez que vous etes|verifica que no eres un robot|\
        verifica que eres humano|confirma que eres humano|confirma que no eres un robot|no eres un robot|\
        demuestra que eres humano|resuelve el captcha|completa el captcha|non sono un robot|\
        conferma di essere umano|conferma che sei umano|verifica di essere umano|verifica che sei umano|\
        dimostra di essere umano|completa il captcha|risolvi il captcha|nu sunt robot|nu sunt un robot|\
        confirma ca esti om|confirmati ca sunteti|confirma ca nu esti robot|verifica ca esti om|\
        completeaza captcha|completati captcha|nie jestem robotem|potwierdz, ze jestes czlowiekiem|\
        potwierdz ze jestes czlowiekiem|potwierdz, ze nie jestes robotem|czy jestes czlowiekiem|\
        udowodnij, ze jestes|rozwiaz captcha|przepisz kod z obrazka|przepisz znaki|nem vagyok robot|\
        igazold, hogy ember vagy|igazolja, hogy|erositsd meg, hogy ember|oldd meg a captcha|\
        ird be a karaktereket|не съм робот|потвърдете, че сте човек|потвърди, че си човек|\
        потвърдете, че не сте робот|докажете, че сте човек|въведете символите|\
        bestatige, dass du ein mensch|bestatigen sie, dass sie ein mensch|\
        bestatigen sie, dass sie kein roboter|beweise, dass du|losen sie das captcha|captcha losen|\
        captcha eingeben|resolvez le captcha|saisissez les caracteres|recopiez les caracteres|\
        confirm that you are human|confirm you are not a robot|security code shown|\
        bevestig dat je geen robot|bewijs dat je een mens|bewijs dat u een mens|\
        confirm you are a human|complete the security check|type the letters|to discuss automated access|prove you're human|\
        ben jij een robot|laten zien dat je een mens|laat zien dat je een mens|bent u een robot?|kein roboter|n'etes pas un robot|\
        cochez la case|marca la casilla|sei un robot|dimostra di essere|nu esti robot|nu esti un robot|bifeaza casuta|\
        nie jestes robotem|zaznacz pole|nem vagy robot|nem robot vagy|не сте робот|не си робот|отбележете полето|\
        slide to verify|slide to complete|solve this puzzle|complete the action below|los de puzzel op|\
        resuelve el rompecabezas|risolvi il puzzle|lose das ratsel|\
        solve the challenge|prove that you are not a robot|show that you are human|schuif het|dat je een mens bent
        """

    private static let challenges =
        """
        just a moment|your browser will redirect|this process is automatic|\
        checking your browser|checking if the site connection is secure|\
        enable javascript and cookies to continue|ddos protection by|ddos-guard|verifying your connection|\
        verifying your browser|your request is being verified|\
        needs to review the security of your connection|security checkpoint|\
        performing security verification|please wait while we verify|browser integrity check|\
        attention required! | cloudflare|incapsula incident|making sure you're not a bot|\
        je browser wordt gecontroleerd|uw browser wordt gecontroleerd|we controleren je browser|\
        we controleren uw browser|controle van uw browser|controle van je browser|beveiligingscontrole|\
        beveiligde verbinding controleren|zet javascript en cookies aan om verder|\
        schakel javascript en cookies in om|browser wird uberpruft|verification de votre navigateur|\
        ihr browser wird|dein browser wird|sicherheitsuberprufung|verification de la connexion|\
        verification de securite|un instant...|nous verifions votre navigateur|comprobando tu navegador|\
        comprobando su navegador|verificando tu navegador|verificando su navegador|\
        comprobacion de seguridad|controllo del browser|verifica del browser|stiamo verificando il|\
        controllo di sicurezza|se verifica browserul|verificam browserul|verificare de securitate|\
        sprawdzanie przegladarki|sprawdzamy twoja przegladarke|weryfikacja przegladarki|\
        bongeszo ellenorzese|a bongeszo ellenorzes|biztonsagi ellenorzes|проверка на браузъра|\
        проверяваме браузъра|проверка за сигурност|browser controleren|\
        enable js and disable any ad blocker|please enable js|controleren of uw verbinding|controleren of je verbinding|\
        of uw verbinding veilig|prufen, ob ihr browser|prufen, ob dein browser|prufen ihre verbindung|prufen deine verbindung|\
        verifions votre connexion|verifions que votre|connexion est securisee|comprobando que la conexion|\
        estamos comprobando|comprobamos la conexion|stiamo controllando|controllo della connessione|\
        verificam conexiunea|se verifica conexiunea|sprawdzamy polaczenie|sprawdzanie polaczenia|\
        ellenorizzuk a kapcsolat|kapcsolat ellenorzese|ellenorizzuk a bongeszo|проверяваме връзката|\
        проверка на връзката|security of your connection|checking your connection|\
        one more step
        """

    private static let laws =
        """
        unavailable for legal reasons|not available in your country|not available in your region|\
        unavailable in your region|unavailable in your country|niet beschikbaar in uw land|\
        niet beschikbaar in jouw land|niet beschikbaar in je regio|niet beschikbaar in uw regio|\
        geblokkeerd op last van|blocked by court order|in ihrem land nicht verfugbar|\
        in deinem land nicht verfugbar|in ihrer region nicht|pas disponible dans votre pays|\
        indisponible dans votre pays|no disponible en tu pais|no esta disponible en tu pais|\
        no esta disponible en su pais|non disponibile nel tuo paese|non e disponibile nel tuo|\
        nu este disponibil in tara|indisponibil in tara|niedostepna w twoim kraju|\
        niedostepne w twoim kraju|nem elerheto az orszag|nem erheto el az on orszag|\
        не е достъпна във вашата|не е достъпен във вашата|недостъпна във вашата държава
        """

    private static let limits =
        """
        too many requests|rate limit exceeded|rate limited|you are being rate limited|te veel verzoeken|\
        te veel aanvragen|request limit reached|you have made too many|zu viele anfragen|\
        zu viele zugriffe|trop de requetes|trop de demandes|demasiadas solicitudes|demasiadas peticiones|\
        troppe richieste|prea multe cereri|prea multe solicitari|zbyt wiele zadan|zbyt wiele zapytan|\
        zbyt duzo zadan|tul sok keres|tul sok kerelem|твърде много заявки|прекалено много заявки|\
        requests too quickly|sending requests too|slow down!|rate limit reached|te veel verzoek|zu viele versuche|\
        trop de tentatives|demasiados intentos|troppi tentativi|prea multe incercari|zbyt wielu zapytan|zbyt wiele prob|\
        tul sok probalkozas|твърде много опити
        """

    private static let refusals =
        """
        access denied|access to this page has been denied|access to this site has been denied|\
        you have been blocked|you've been blocked|your ip has been|your ip address has been|\
        sorry, you have been|403 forbidden|403 - forbidden|403 verboden|error 403|fout 403|\
        you don't have permission to access|you do not have permission to access|toegang geweigerd|\
        toegang geblokkeerd|geen toegang tot deze pagina|u bent geblokkeerd|je bent geblokkeerd|\
        uw ip-adres is geblokkeerd|je ip-adres is geblokkeerd|request blocked|\
        the requested url was rejected|web page blocked|zugriff verweigert|acces refuse|automated access|\
        geautomatiseerde toegang|zugang verweigert|zugriff gesperrt|ihre ip-adresse wurde|\
        deine ip-adresse wurde|acces interdit|acces bloque|vous avez ete bloque|votre adresse ip a ete|\
        acceso denegado|acceso prohibido|has sido bloqueado|ha sido bloqueado|tu direccion ip ha|\
        su direccion ip ha|accesso negato|accesso vietato|sei stato bloccato|il tuo indirizzo ip e stato|\
        acces interzis|acces refuzat|accesul a fost|ati fost blocat|ai fost blocat|adresa ta ip a fost|\
        odmowa dostepu|dostep zabroniony|brak dostepu|zostales zablokowany|twoj adres ip zostal|\
        hozzaferes megtagadva|a hozzaferes megtag|le vagy tiltva|az ip-cimet|ip-cimedet|\
        достъпът е отказан|отказан достъп|достъпът е забранен|блокирани сте|вашият ip адрес е|\
        toegang verboden|geen toegang tot deze|\
        geen rechten om|niet gemachtigd|niet bevoegd|tijdelijk geblokkeerd|not authorized to|not authorised to|\
        not allowed to access|nicht berechtigt|keine berechtigung|zugriff wurde gesperrt|ungewohnliche aktivitat|\
        pas autorise a|non autorise|acces restreint|erreur 403|no tienes permiso|no tiene permiso|acceso restringido|\
        ip ha sido bloquead|actividad sospechosa|non hai i permessi|non sei autorizzato|accesso limitato|\
        acces restrictionat|nu aveti permisiunea|nu ai permisiunea|dostep zablokowany|nie masz uprawnien|\
        adres ip zostal zablokowany|nincs jogosultsag|nincs hozzaferes|letiltottuk|нямате достъп|нямате права|\
        адрес е блокиран|достъпът е ограничен|suspicious activity|verdachte activiteit|\
        unable to access|security service to protect|kein zugriff|keinen zugriff|anfrage wurde abgelehnt|ihre anfrage abgelehnt|\
        verzoek geweigerd|verzoek is geweigerd|requete rejetee|requete bloquee|solicitud bloqueada|solicitud rechazada|\
        richiesta bloccata|richiesta rifiutata|cererea a fost|zadanie odrzucone|keres elutasitva|нямате разрешение|\
        заявката е отхвърлена|dostep ograniczony|korlatozott hozzaferes
        """

    private static let loginDemands =
        """
        log in to continue|login to continue|sign in to continue|log in to view|login to view|\
        sign in to view|log in to see|sign in to see|must be logged in|must log in|need to log in|\
        please log in|please sign in|please login|login required|log in om verder|log in om deze|\
        log in om te bekijken|log in om de|inloggen om verder|inloggen om deze|inloggen vereist|\
        moet ingelogd zijn|moet inloggen|eerst inloggen|meld je aan om verder|meld u aan om verder|\
        aanmelden om verder|alleen voor leden|alleen toegankelijk voor leden|alleen zichtbaar voor leden|\
        members only|for members only|members-only|exclusief voor leden|bitte einloggen|anmelden, um|\
        nur fur mitglieder|veuillez vous connecter|bitte melden sie sich an|bitte melde dich an|\
        bitte anmelden|anmelden um|einloggen, um|einloggen um|melde dich an, um|melden sie sich an, um|\
        nur fur registrierte|anmeldung erforderlich|connectez-vous pour|connecte-toi pour|\
        vous devez etre connecte|vous devez vous connecter|connexion requise|connexion obligatoire|\
        reserve aux membres|reservee aux membres|inicia sesion para|inicie sesion para|\
        debes iniciar sesion|debe iniciar sesion|tienes que iniciar sesion|identificate para|\
        solo para miembros|solo para usuarios registrados|solo usuarios registrados|accedi per|\
        effettua il login|effettua l'accesso|devi accedere|devi effettuare|devi essere registrato|\
        solo per iscritti|solo per utenti registrati|solo per membri|riservato agli iscritti|\
        riservato ai membri|autentifica-te|autentificati-va|conecteaza-te pentru|conectati-va pentru|\
        trebuie sa fii autentificat|trebuie sa te autentifici|trebuie sa te conectezi|\
        trebuie sa fiti autentificat|logheaza-te|doar pentru membri|numai pentru membri|zaloguj sie, aby|\
        zaloguj sie aby|zaloguj sie zeby|musisz sie zalogowac|musisz byc zalogowan|wymagane logowanie|\
        logowanie wymagane|tylko dla zalogowanych|tylko dla czlonkow|jelentkezz be|jelentkezzen be|\
        be kell jelentkez|bejelentkezes szukseges|bejelentkezes kotelezo|csak tagoknak|csak regisztralt|\
        влезте, за да|влез, за да|влезте в профила|влез в профила|влезте в акаунта|трябва да влезете|\
        трябва да влезеш|трябва да сте влезли|трябва да сте регистрирани|необходимо е да влезете|\
        изисква се вход|само за членове|само за регистрирани|you need to be logged in|\
        you have to be logged in|registered users only|aanmelden vereist|je moet je aanmelden|\
        u moet zich aanmelden|\
        log eerst in|ingelogde leden|ingelogde gebruikers|registered members|by registered users|sign in or|\
        nur fur angemeldete|connectez-vous|connecte-toi|avoir un compte|membres inscrits|area riservata|area privata|\
        lepj be|lepjen be|tylko dla zarejestrowanych|membri inregistrati|utilizatori inregistrati|създайте профил, за да|\
        word lid of log in|log in of word lid|log in of registreer|log in or join|join or log in|einloggen oder registrieren|\
        inscrivez-vous ou connectez|registrati o accedi|accedi o registrati|zaloguj sie lub|tresc dla zalogowanych|\
        regisztralj vagy|влезте или се регистрирайте
        """

    private static let loginOffers =
        """
        om te reageren|om een review|om een reactie|om favorieten|om te bewaren|to comment|to reply|\
        to leave a review|to save|to add|of bekijk|of ga verder zonder|or continue without|\
        or continue as guest|als gast|um zu kommentieren|um zu antworten|um favoriten|pour commenter|\
        pour laisser un|pour enregistrer|para comentar|para guardar|para dejar|per commentare|per salvare|\
        per lasciare|pentru a comenta|pentru a salva|aby skomentowac|aby komentowac|aby dodac|aby zapisac|\
        hogy hozzaszol|a hozzaszolashoz|за да коментирате|за да запазите|om een bericht
        """

    private static let loginNames =
        """
        inloggen|login|log in|sign in|aanmelden|anmelden|connexion|ingelogd|leden|members|mijn account|\
        account|einloggen|connecter|connectez|iniciar sesion|inicia sesion|inicie sesion|accedi|accesso|\
        autentificare|autentifica|conectare|logowanie|zaloguj|bejelentkezes|belepes|jelentkezz|вход|влез|\
        mitglieder|membres|miembros|mein konto|mon compte|mi cuenta
        """

    private static let messages =
        """
        stuur bericht|verstuur bericht|bericht versturen|stuur een bericht|uw bericht|jouw bericht|\
        je bericht|send message|send a message|your message|contactformulier|contact form|neem contact|\
        contact us|verstuur reactie|plaats reactie|plaats een reactie|advertentie melden|\
        meld deze advertentie|report this ad|nieuwsbrief|newsletter|plaats je advertentie|\
        plaats uw advertentie|nachricht senden|nachricht schreiben|ihre nachricht|deine nachricht|\
        kontaktformular|anzeige melden|envoyer un message|envoyer le message|votre message|\
        formulaire de contact|signaler cette annonce|enviar mensaje|envia un mensaje|tu mensaje|\
        su mensaje|formulario de contacto|denunciar anuncio|invia messaggio|invia un messaggio|\
        il tuo messaggio|modulo di contatto|segnala annuncio|trimite mesaj|trimite un mesaj|mesajul tau|\
        formular de contact|wyslij wiadomosc|twoja wiadomosc|formularz kontaktowy|zglos ogloszenie|\
        uzenet kuldes|uzeneted|kapcsolatfelvetel|hirdetes jelentese|изпрати съобщение|вашето съобщение|\
        форма за контакт|plaats een advertentie|place your ad|post an ad|post your ad|anzeige aufgeben|\
        deposer une annonce|publier une annonce|publicar anuncio|publicar un anuncio|pubblica annuncio|\
        inserisci annuncio|publica anunt|adauga anunt|dodaj ogloszenie|hirdetesfeladas|hirdetes feladas|\
        добави обява|публикувай обява
        """

    private static let explanations =
        """
        wat is|what is|waarom|why |hoe |how |uitleg|veelgestelde vragen|faq|privacy|voorwaarden|blog|\
        nieuws|tips|was ist|warum|wie |qu'est-ce|pourquoi|comment |que es|por que|como |cos'e|perche|\
        ce este|de ce|cum |co to jest|dlaczego|jak |mi az|miert|hogyan|какво е|защо|как |datenschutz|agb|\
        confidentialite|politique de|privacidad|politica de|informativa|polityka|adatvedelm|поверителност|\
        nachrichten|noticias|notizie|stiri|aktualnosci|hirek|новини
        """
}
