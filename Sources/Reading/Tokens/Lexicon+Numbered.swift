/// What carries a number in ten languages: rooms, doors, lines, sizes, pages, marks.
///
/// Beside the words of ``addPeople()``, which count what follows as well ("17 foto's"): these only number, so a number in
/// front of one is nobody's count, as in "Ana 25 camera proprie". Their `value` says so.
extension WordClasses {
    /// The `value` of a word that a number follows and does not precede.
    static let numberFollows: Int32 = 200
}

extension Lexicon {
    mutating func addNumbered() {
        let value = Int(WordClasses.numberFollows)
        add(
            """
            woning appartement flatnummer bushalte halte loket ingang portiek toren kavel huis bushalte trein \
            vlucht tafelnummer kledingmaat damesmaat bandmaat confectiemaat cijfer score klasse factor niveau ronde \
            aflevering bladzijde waarborg borg aanbetaling voorschot bedrag boete postcode huisnr toegangscode \
            pincode kastje sleutel plaatsnummer rij vak afslag
            """, [.counted], value: value)
        add(
            """
            flat unit suite chapter episode volume vol terminal bay locker dock pier buzzer bell deposit \
              rated rating score dress clothing bust waist hips hip shoes train flight tube platform stop \
            junction entrance desk booth plot apt route serial pin balance fine ticket row aisle seat exit junction lane
            """, [.counted], value: value)
        add(
            """
            wohnung whg hausnummer haus tisch platz eingang tor tur gleis halle strasse str klingel konfektion \
            konfektionsgrosse buslinie strassenbahn strassenbahnlinie ubahn sbahn linie stockwerk ausfahrt kapitel folge \
            staffel seite note punkte postleitzahl plz parkplatz stellplatz korbchen korbchengrosse bahnsteig \
            anzahlung kaution aufgang treppe zug flug reihe rang ausfahrt abfahrt sitz tram haltestelle
            """, [.counted], value: value)
        add(
            """
            chambre appt apt porte etage ligne metro rue avenue numero salle sortie batiment bat interphone digicode lit \
            note chapitre tome page avis immeuble escalier poste taille bonnet soutien arret tramway train vol \
            acompte caution parking studio boulevard rang rangee siege peage
            """, [.counted], value: value)
        add(
            """
            habitacion cuarto puerta portal autobus linea tren calle timbre mesa plaza salida anden nivel numero num \
            cama camas capitulo tomo pagina nota puntuacion escalera bloque sala avenida parada pie copa pecho cintura \
            deposito fianza vuelo metro tranvia plazas avda fila asiento talla tallas
            """, [.counted], value: value)
        add(
            """
            camera stanza interno scala porta piano autobus linea citofono via viale piazza numero misura uscita sala \
            tavolo posto voto corso civico capitolo volume palazzina lotto treno volo fermata piede seno caparra \
            acconto edificio campanello fila casello
            """, [.counted], value: value)
        add(
            """
            camerei autobuz autobuzul tramvai tramvaiul apartament apartamentul interfon interfonul etaj etajul scara \
            usa bloc blocul masura marime marimea numarul numar strada strazi linia cupa nota tren trenul metrou \
            capitolul pagina peronul intrarea avans garsoniera marimi aleea bulevardul troleibuz troleibuzul masa randul iesirea iesire locul
            """, [.counted], value: value)
        add(
            """
            pokoj mieszkanie domofon klatka pietro drzwi autobus tramwaj linia ulica ul numer ocena kod sala stolik \
            tor wejscie brama blok lokal pociag metro przystanek rozdzial strona miseczka obwod zaliczka aleja osiedle \
            lozko peron parter budynek rzad zjazd miejsce wyjscie stanowisko
            """, [.counted], value: value)
        add(
            """
            szoba ajto emelet lepcsohaz kapucsengo csengo busz villamos troli metro vonal utca ut szam hazszam lakas \
            epulet kapu asztal vagany kosar kosarmeret labmeret cipomeret pont oldal fejezet vonat megallo foglalo \
            meretu kod sor kijarat lehajto hely
            """, [.counted], value: value)
        add(
            """
            стая етаж вход апартамент автобус тролеи тролеибус трамваи метро линия врата звънец номер улица ул блок бл \
            ап булевард бул оценка глава страница маса изход перон влак спирка чашка обувки код капаро жк квартал ред изход място отбивка
            """, [.counted], value: value)
    }
}
