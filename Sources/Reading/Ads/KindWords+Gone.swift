/// What is gone, in two parts: what the page was about, and what became of it. Languages put both in any order and with
/// anything in between, so neither is a phrase by itself.
extension KindWords {
    static let gone: [(sign: Signs, phrases: String)] = [
        (
            .subject,
            """
            advertentie|pagina|profiel|account|deze dame|gebruiker|adverteerder|de link|this ad|the ad |your ad |\
            advert |advertisement|listing|page|profile|user |the link|location|classified|anzeige|seite|profil|\
            inserat|nutzer|eintrag|annonce|fiche|compte|le lien|anuncio|perfil|enlace|cuenta|annuncio|profilo|scheda|\
            inserzione|anunt|cont |linkul|ogloszenie|stron|konto|oferta|hirdetes|oldal|fiok|обява|страница|профил|\
            акаунт|линк
            """
        ),
        (
            .gone,
            """
            verwijder|verlopen|gesloten|gedeactiveerd|gearchiveerd|ingetrokken|offline|stopgezet|opgeheven|\
            niet meer|beeindigd|weggehaald|verborgen|niet vinden|niet gevonden|bestaat niet|niet beschikbaar|\
            onvindbaar|removed|expired|deleted|closed|deactivated|inactive|hidden|took down|took this|taken down|\
            taken offline|withdrawn|is gone|archived|no longer|unavailable|not exist|can't find|cannot find|\
            couldn't find|nothing was found|can’t be found|can’t find|geloscht|abgelaufen|deaktiviert|entfernt|\
            beendet|nicht mehr|archiviert|gibt es leider|nicht finden|nicht gefunden|supprime|expire|desactive|\
            retire|n'existe|ne trouvons pas|plus en ligne|n'est plus|archive|cloture|plus disponible|eliminad|\
            caducad|desactivad|dado de baja|dada de baja|retirad|ya no|borrad|no encontr|finalizad|no existe|\
            rimoss|cancellat|scadut|eliminat|disattivat|non piu|non e piu|ritirat|non e stata trovata|\
            non trovat|non esiste|dezactivat|sters|stears|expirat|nu mai|inchis|retras|arhivat|gasit|\
            nu exista|usuniet|zakonczon|wygas|nieaktualn|nie ma takiej|nie istnieje|nie jest juz|\
            zarchiwizowan|dezaktywowan|wycofan|nieaktywn|nie znalez|torol|lejart|inaktiv|megszunt|nem talal|mar nem|\
            archival|visszavon|lezar|nem letez|изтри|изтек|премахн|деактивир|вече не|не съществ|архивир|свален|\
            затворен|неактив|не е намерен|не намир
            """
        ),
        (
            .code,
            "404 |error 404|fout 404|fehler 404|erreur 404|errore 404|eroare 404|blad 404|hiba 404|грешка 404"
        ),
        (
            .missing,
            """
            nie ma takiej strony|non e stata trovata|nem talalhato|niet vinden|ne trouvons pas|can’t be found|\
            adverteert niet meer|ad is gone|took this listing|non piu online|page doesn’t exist|kunnen we niet vinden|\
            niets gevonden op|link werkt niet|vervallen|doesn’t match any|does not match any|doesn't match any|has left us|\
            nichts gefunden|konnten nichts finden|ne mene nulle part|nada en esta direccion|niente a questo indirizzo|\
            nimic la aceasta adresa|nic tu nie ma|nincs meg|nincs ilyen oldal|няма такава страница|няма нищо на|\
            page has moved|pagina is verplaatst|verhuisd naar een|staat niet meer online|niet meer online|konnten wir nicht finden|no hemos encontrado|no podemos encontrar|\
            non riusciamo a trovare|nu am gasit|nie mozemy znalezc|nie znalezlismy|не намираме|не открихме
            """
        ),
    ]
}
