/// Words for people and things, and the labels of fields.
extension Lexicon {
    mutating func addPeople() {
        add(
            """
            zoon zoons zonen zoontje dochter dochters dochtertje kinderen kindje kids son sons daughter \
            daughters child children broer broers broertje zus zussen zusje sister sisters brother brothers \
            moeder vader mother father mama papa mom mum dad opa oma tweeling twins neef nicht neefje \
            nichtje nephew niece cousin sohn tochter bruder schwester mutter vater kinder baby puber pubers \
            vriend boyfriend husband echtgenoot ex fils fille hijo hija figlio figlia
            """, .kin)
        add(
            "hond honden hondje kat katten poes kater dog dogs cat cats puppy kitten paard paarden horse hund katze",
            .animal)
        add(
            """
            gast gasten bezoeker bezoekers bezoek klant klanten heer heren man mannen men gentlemen \
            gentleman guest guests visitor visitors client clients customer customers herren manner besucher \
            gaste kunden kunde leden members volwassenen adults personen mannen publiek iedereen everyone \
            anyone
            """, .audience)
        add(
            """
            dames dame's meiden meisjes vrouwen girls ladies women escorts modellen models frauen madels \
            damen team collega collegas colleagues masseuses gastvrouwen hostesses teamleden boys jongens
            """, .offered)
        add(
            "adverteerder adverteerders advertiser advertisers gebruikers users profielen profiles inserenten",
            .advertiser)
        add(
            """
            meisje meid dame vrouw jongen jongeman jongedame studente student girl woman lady boy guy female \
            male man frau madchen junge mann vriendin girlfriend escort model masseuse vriendinnen dames vrouwen meisjes meiden girls ladies women trans transgender \
            gastvrouw huisvrouw weduwe someone iemand persoon person chica chico fille femme
            """, .person)
        add(
            "gezocht zoek zoeken zoekt wanted seeking seek seeks suche suchen sucht gesucht gevraagd cherche busco",
            .seeking)
        add("looking search searching", .seeking)
        add(
            "ik mij mijn me mn mezelf mezelf i my mine myself ich mein meine meinem meinen mir mich",
            .firstPerson)
        add(
            "zij ze haar hij hem she her hers herself he his him ihr ihre ihrem ihren ihrer ihres",
            .thirdPerson)
        add("wij we ons onze our us ours wir uns unser unsere onszelf ourselves", .plural)
        add("u uw jij je jou jouw you your yours du dein deine dich dir", .addressee)
        add(
            """
            foto fotos photo photos picture pictures pics kamer kamers kamernummer room rooms zimmer bus \
            tram lijn line gate poort etage etages verdieping floor stock huisnummer huisnr nummer nummers \
            nr number numbers no house deur door unit maat size schoenmaat shoe cup cupmaat lengte height grosse schuhe schuhgrosse bh taille \
            pointure talla taglia rozmiar meret размер \
            gewicht weight postbus box pagina blad page pages advertentie bericht notice message oproep ad \
            aantal keer maal times reviews review reacties reactie berichten messages mensen people persons \
            exit afrit uitgang hal hall spoor perron platform tramlijn highway snelweg autobahn zdjec zdjecia poze снимки hausnummer zimmernummer buslijn linie gleis quai voie piso planta binario halte groep group klas zaal tafel table stoel seat btw vat track apartment appartement suite level route \
            zone gebouw building block blok hoofdstuk top versie version appartementnummer prijs entree code \
            kosten tarief price rate fee cost minimum maximum totaal total korting discount parkeerplaats \
            stappen steps treden views weergaven bezoeken likes volgers followers punten points sterren \
            stars nummertje kanaal channel seizoen season deel part ring flat lift straat street weg dreef \
            laan section sections artikel article chapter paragraph paragraaf lid clause annex bijlage hoofdstuk plein gracht kade singel meisjeskamers deuren dozen stuks bh
            """, .counted)
        add(
            """
            pand huis gebouw boerderij bedrijf auto wagen whisky wijn wijnen building house hotel car \
            company firm wine villa zaak winkel shop salon woning ruin castle kasteel stad city
            """, .thing)
    }

    mutating func addLabels() {
        add(
            """
            vergunning vergunningnummer vergunningsnummer vergunningnr vergunningsnr vergnr verg \
            registratienummer registratienr regnr permit permits licence license licentie licentienummer \
            exploitatievergunning genehmigung genehmigungsnummer lizenz zulassung vergunningcode \
            permitnumber registrationnumber
            """, .permitLabel)
        add("registratie registration", .permitLabel)
        add("kvk kvknr kvknummer coc handelsregister handelsregisternummer", .kvkLabel)
        add(
            """
            tel telefoon telefoonnummer telnr telefon bel bellen belt phone telephone call mobiel mobile gsm \
            whatsapp app appen sms text handy anrufen ring reach nummer number nr dial contact bereikbaar \
            mobieltje wapp
            """, .phoneLabel)
        add(
            """
            plaats woonplaats stad gemeente locatie location city town regio region ort stadt plaatsnaam \
            werkgebied standplaats adres address area place omgeving
            """, .placeLabel)
        add(
            """
            in te uit vanuit from near bij omgeving regio region richting rond nabij rondom around naar aus \
            van of stad gemeente city town centrum center centre hartje station to ten omstreken via
            """, .placePreposition)
        add(
            """
            geplaatst posted datum date toegevoegd published erstellt eingestellt aangemaakt bijgewerkt \
            updated plaatsingsdatum gepubliceerd vernieuwd
            """, .postedLabel)
        add(
            """
            telegram tg whatsapp snapchat snap insta instagram signal viber kik wechat wickr threema skype \
            twitter facebook discord tiktok user username gebruiker gebruikersnaam
            """, .messenger)
        addMessengers()
        add("nummer nummers nr number no num nrs", .numberLabel)
    }
}
