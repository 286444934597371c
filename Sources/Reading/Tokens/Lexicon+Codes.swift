/// Words in ten languages behind which a number is an order's, an invoice's, a parcel's, an account's, and no phone's.
extension Lexicon {
    mutating func addCodeLabels() {
        add(
            """
            bestelnummer bestelnr bestelling ordernummer ordernr order advertentienummer advertentienr advertentieid \
            adnummer ref refnr referentie referentienummer reference klantnummer klantnr klantcode factuurnummer \
            factuurnr factuur dossiernummer dossiernr dossier zaaknummer kenmerk lidnummer lidnr ledennummer id \
            profielnummer profielnr profielid tracking trackingnummer pakketnummer artikelnummer artikelnr \
            serienummer serienr code bestellnummer bestellnr kundennummer kundennr rechnungsnummer anzeigennummer \
            anzeigennr anzeigenid auftragsnummer aktenzeichen invoice ticket ticketnummer boekingsnummer booking \
            barcode ean isbn imei bsn rsin rekeningnummer rekening iban konto kontonummer vestigingsnummer \
            vestigingsnr lotto loterij lottery giro polisnummer commande facture pedido factura comanda zamowienie \
            nip regon siret siren cui steuernummer ustid ustidnr usteuer nif cif anuncio annonce referencia \
            vergunningnummer vergunningsnummer vergunningnr vergunningsnr registratienummer registratienr \
            case dossierno caseno claim permitnumber genehmigungsnummer licentienummer gps coordinaten coordinates
            """, .codeLabel)
        addOrders()
        addCompounds()
    }

    /// Orders, invoices, parcels, files and accounts, in the cases in which they stand before or behind their number.
    private mutating func addOrders() {
        add(
            "parcel shipment consignment waybill awb purchase receipt file reference account article",
            .codeLabel)
        add("pakket pakketje zending bestelbon kassabon pakbon transactie artikel", .codeLabel)
        add(
            "rechnung auftrag bestellung paket sendung lieferschein beleg vorgang kundennummern artikel",
            .codeLabel)
        add("colis suivi recu virement compte article dossiers", .codeLabel)
        add(
            """
            paquete envio seguimiento localizador expediente cuenta articulo albaran codigo pedidos facturas
            """, .codeLabel)
        add(
            """
            ordine ordini fattura pacco spedizione tracciamento tracciabilita pratica conto articolo riferimento rif \
            codice ricevuta biglietto
            """, .codeLabel)
        add(
            """
            comenzii colet coletul coletului factura facturii urmarire dosar dosarul dosarului contul contului articol \
            referinta bilet biletul cod
            """, .codeLabel)
        add(
            """
            zamowienia zamowien faktura faktury paczka paczki przesylka przesylki sledzenia listu przewozowego rachunek \
            rachunku konta sprawa sprawy artykul artykulu referencja referencyjny bilet biletu kod paragon umowa umowy
            """, .codeLabel)
        add(
            """
            rendeles rendelesszam rendelesi szamla szamlaszam bankszamlaszam csomag csomagszam csomagkoveto kuldemeny \
            kovetesi ugyfelszam ugyszam ugyirat foglalasszam jegyszam cikkszam termekszam azonosito azonositoszam \
            hivatkozas hivatkozasi tranzakcio kod szerzodes szerzodesszam
            """, .codeLabel)
        add(
            """
            поръчка поръчката поръчки фактура фактурата пратка пратката колет колета товарителница проследяване сметка \
            сметката артикул референция реф билет досие преписка код разписка договор
            """, .codeLabel)
    }

    /// `pakketnummer`, `Sendungsnr`: what Dutch and German number, and how they say so.
    private mutating func addCompounds() {
        let stems =
            """
            bestel order factuur pakket zending zendings verzend track tracking ticket artikel boekings reserverings \
            dossier zaak polis lid serie rekening contract lot referentie klant klanten relatie debiteuren transactie \
            betalings volg product patient studenten personeels inschrijf aanvraag kaart bestell auftrags rechnungs \
            kunden paket sendungs buchungs reservierungs vorgangs vertrags mitglieds serien konto referenz \
            transaktions beleg fall
            """
        // `Bestell-Nr.`
        add("bestell auftrags rechnungs sendungs vorgangs vertrags buchungs mitglieds", .codeLabel)
        for stem in stems.split(whereSeparator: \.isWhitespace) {
            for end in ["nummer", "nr", "nummers", "id", "code"] { add("\(stem)\(end)", .codeLabel) }
        }
    }
}
