/// Words that a reader takes for another word it asks for: the same thing in other languages, or in another form.
///
/// A class of words is seen by all readers, and all sixty-four are taken; a ``KnownWord`` for each form would make each
/// `switch` as long as these lists. Only words that no reader asks for by their own spelling stand here.
extension Lexicon {
    mutating func addAlike() {
        addPostingLabels()
        addDayForms()
        addAlikeDays()
        addAlikeHours()
        addAlikeSpeaking()
        addAlikePeople()
    }

    private mutating func addPostingLabels() {
        add(
            """
            plaatsing verschenen aanmaakdatum advertentiedatum listed placed uploaded submitted created gewijzigd \
            veroffentlicht aufgegeben geschaltet hinzugefugt gepostet aktualisiert veroffentlichung \
            veroffentlichungsdatum anzeigendatum erstellungsdatum einstelldatum publiee publies publiees poste postee \
            parue paru parution ajoute ajoutee deposee depose ligne publication actualisee actualise publicada \
            publicados anadido anadida insertado subido fecha publicacion actualizado actualizada pubblicata inserito \
            inserita aggiunto aggiunta caricato aggiornato aggiornata pubblicazione data publicata adaugat adaugata \
            postat postata publicarii publicare actualizat actualizata opublikowane opublikowana dodane dodana dodany \
            zamieszczono zamieszczone zamieszczona wystawiono wystawione dodania publikacji zaktualizowano \
            zaktualizowane umieszczono feltoltve kozzeteve kozzetetel datuma feladas hirdetve frissitve kelte \
            публикувана публикувано публикуван публикувани добавена добавено добавен качена качено пусната пуснато дата обновена \
            обновено
            """, .postedLabel)
        for (month, list) in [
            (1, "ene ian"), (2, "fevr"), (6, "giu iun"), (7, "juil lug iul"), (10, "ott pazdz"), (12, "dic"),
        ] { add(list, .month, value: month) }
    }

    private mutating func addDayForms() {
        let days = [
            "maandags montags lundis lunea poniedzialki poniedzialkiem hetfon hetfonkent понеделника",
            "dinsdags dinsdagen dienstags tuesdays mardis martea wtorki wtorku kedden keddtol keddig вторника",
            "woensdags woensdagen mittwochs wednesdays mercredis miercurea srody srode szerdan szerdatol szerdaig",
            "donderdags donderdagen donnerstags thursdays jeudis joia czwartki czwartku csutortokon csutortoktol",
            "vrijdags vrijdagen freitags fridays vendredis vinerea piatki penteken pentektol петъка",
            "zaterdags zaterdagen samstags sonnabend saturdays samedis sabados sambata szombaton szombattol",
            "zondags zondagen sonntags sundays dimanches domingos domeniche niedziel vasarnaponkent неделите",
        ]
        for (index, list) in days.enumerated() { add(list, .weekday, value: index + 1) }
        add("chaque cada ogni kazdego всяка", .every)
        add("dobe doba dnia", .day)
        add(
            """
            uurtarief uurprijs stundensatz stundenpreis hourly horaire oraria godzine godzinke godzinowa oradij oraig \
            oraert orara orankent ч
            """, .duration, value: 60)
        add("minuto minutos perces", .duration, value: 1)
        add("halbstunde feloraert felora mezzora demiheure", .duration, value: 30)
        add("kwartiertje viertelstunde kwadrans kwartiertjes negyedora", .duration, value: 15)
        add("szaz сто", .spelled, value: 100)
        add("forint huf zlotych zlote", .money)
    }

    private mutating func addAlikeDays() {
        add("vanochtend vanmorgen vanmiddag vanavond vannacht astazi stamattina stasera днеска", as: .today)
        add("anteayer antier przedwczoraj alaltaieri tegnapelott завчера altroieri", as: .eergisteren)
        add(
            "tygodni tygodniu tygodnia saptamana saptamani saptamina седмица седмици седмицата",
            as: .week)
        add("luna luni miesiac miesiace miesiecy месец месеца", as: .month)
        add("terug indietro", as: .ago)
        add(
            """
            annonce anzeige inserat anuncio annuncio inserzione anunt anuntul ogloszenie hirdetes обява обявата ad advert \
            advertisement listing
            """, as: .advertentie)
        add("date data fecha дата datuma", as: .datum)
        add(
            """
            bijgewerkt vernieuwd gewijzigd aktualisiert actualisee actualise actualizado actualizada aggiornato \
            aggiornata actualizat actualizata zaktualizowano zaktualizowane frissitve обновена обновено
            """, as: .updated)
        add("gestellt gesetzt gegangen gekomen", as: .gezet)
        add(
            "weekendy weekendowo wochenenden wochenendes hetvege hetvegen hetvegente уикенд уикенда уикендите",
            as: .weekend)
        add(
            """
            weekday werktagen werkdag hetkoznap hetkoznapokon hetkoznaponkent делници делнични feriali laborables \
            lucratoare robocze powszednie ouvrables ouvres
            """, as: .weekdays)
        add(
            "quotidiennement diariamente diario quotidianamente mindennap всекидневно dziennie всекиден",
            as: .daily)
        // Short names of days, which count only beside another: from Monday to Sunday.
        add("pn pon пн пон", as: .lun)
        add("wt вт", as: .mart)
        add("mer ср miec", as: .mie)
        add("jeu gio joi czw чт чет", as: .jue)
        add("vie vin pt пт", as: .ven)
        add("sam sob сб", as: .sab)
        add("dim dum nd нд", as: .dom)
    }

    private mutating func addAlikeHours() {
        add(
            """
            fermee cerrada chiusa inchisa zamkniete nieczynne zarva затворено почивам почивка geschl closes rustdag \
            ruhetag
            """, as: .gesloten)
        add(
            """
            ausgenommen salvo eccetto hormis exceptia wyjatkiem oprocz poza kiveve освен excluding excl
            """, as: .behalve)
        add(
            """
            disponible disponibile disponibila dostepna dostepny elerheto verfugbar erreichbar reachable joignable otwarte \
            abierto aperto deschis nyitva отворено достъпна
            """, as: .available)
        add(
            """
            werktijden openingsuren openingsuur werkuren hours arbeitszeiten offnungszeiten horaires horario horarios orario orari program \
            nyitvatartas werktijd arbeitszeit orar
            """, as: .openingstijden)
        add("orele godzinach godzinie", as: .orele)
        add("midday mezzogiorno mediodia mittag midi amiaza poludnia poludnie обяд обед", as: .noon)
        add(
            "middernacht mitternacht minuit medianoche mezzanotte polnocy polnoc ejfel ejfelig полунощ",
            as: .midnight)
        add(
            "ochtends ochtend morgens matin manana mattina mattino dimineata rano reggel сутрин сутринта",
            as: .morning)
        add(
            """
            avonds avond middags abends nachmittags afternoon soir tarde sera pomeriggio seara wieczorem este delutan \
            вечер вечерта следобед
            """, as: .evening)
        add("cuarto quarto sfert", as: .quart)
        add("calodobowo ejjelnappal денонощно", as: .calodobowo)
        add("doba", as: .dobe)
    }

    private mutating func addAlikeSpeaking() {
        add(
            """
            praat praten voertaal voertalen talenkennis communiceren communiceer talk fluent fluently \
            unterhalten unterhalte verstandigen rede reden kommunizieren fliessend parler parlees parlons \
            discuter couramment hablar comunicarme hablan parlare parlano parliamo vorbi vorbim discutam comunic mowic \
            rozmawiam rozmawiamy porozumiewam wladam beszelni beszelunk beszelhetsz beszelhetunk tarsalgok говори \
            говорите говорене владея владеем
            """, as: .speak)
        add(
            """
            spreektalen sprache langue langues idioma lengua lenguas lingua limba limbile jezyk jezyka jezykow jezykach nyelv nyelveken nyelven \
            nyelvtudas език езика sprachkenntnis
            """, as: .languages)
        add(
            "parlante parlanta hablante hablantes speaker speakers sprechend sprachige parlant", as: .speaking
        )
        add(
            "neerlandophone niederlandischsprachig nederlandssprekend nederlandssprekende",
            as: .nederlandstalig)
        add("anglophone englischsprachig englischsprachige engelssprekend engelssprekende", as: .engelstalig)
        add("germanophone deutschsprachig deutschsprachige duitssprekend duitssprekende", as: .duitstalig)
        add("francophone franzosischsprachig fransssprekend franssprekende", as: .franstalig)
        // To tell the police, in forms of the verb beside those that are asked for by their spelling.
        add(
            """
            jelentjuk rendorsegnek bejelentjuk сигнализираме докладваме докладва zglaszamy zglosimy raportam sesizam \
            denunciaremos segnaleremo signalerons
            """, as: .report)
        add("aber mais pero ale sondern но doch", as: .but)
    }

    private mutating func addAlikePeople() {
        add(
            "pareja coppia cuplu двоика pary ehepaar echtpaar par para stel", as: .paar)
        add(
            """
            zwillinge zwillingsschwestern jumelles gemelas gemelos gemelle gemene blizniaczki ikrek близначки twins \
            tweelingzussen
            """, as: .tweeling)
        add(
            "zusjes sisters schwestern soeurs hermanas sorelle surori siostry noverek сестри", as: .zussen)
        add(
            "gemeinsam zusammen ensemble juntas juntos insieme impreuna razem egyutt заедно together",
            as: .samen)
        // Verbs that tell the person without a pronoun.
        add(
            """
            atiendo trabajo ofrezco vivo ricevo lavoro offro abito primesc lucrez ofer locuiesc sunt przyjmuje pracuje \
            mieszkam zapraszam oferuje fogadok dolgozom varlak lakom kinalok приемам работя предлагам живея каня
            """, as: .recibo)
        add(
            """
            trabajamos atendemos ofrecemos vivimos riceviamo lavoriamo offriamo primim lucram oferim asteptam \
            przyjmujemy pracujemy zapraszamy oferujemy mieszkamy fogadunk dolgozunk varunk kinalunk приемаме работим \
            предлагаме каним nasz naszym naszego naszej naszych nuestro nuestros nostro nostri nostru noastra unserem unseren unserer unseres \
            nalunk нас нашата наш нашия
            """, as: .recibimos)
        add(
            """
            trabaja atiende ofrece riceve lavora primeste lucreaza fogad dolgozik lakik приема работи \
            предлага recoit wohnt arbeitet empfangt werkt ontvangt receives hosts
            """, as: .recibe)
    }
}
