/// Polish, Hungarian and Bulgarian.
extension KindWords {
    static let eastern: [(sign: Signs, phrases: String)] = [
        (
            .missing,
            """
            nie znaleziono|nie zostala znaleziona|nie istnieje|wygaslo|wygasla|zostalo usuniete|\
            zostala usunieta|usunieto|juz nieaktualne|nieaktualne|niedostepne|nie jest juz dostepn|\
            nie mozna znalezc|nem talalhato|nem letezik|mar nem elerheto|lejart|toroltek|torolve|\
            nem talaljuk|mar nem aktiv|megszunt|eltavolitottak|не е намерена|не е намерено|не е намерен|\
            не съществува|вече не съществува|изтрита|изтрито|изтекла|изтекъл|е премахната|\
            не е налична|вече не е активна|вече не е достъпна|не беше намерена|не може да бъде намерена
            """
        ),
        (
            .gate,
            """
            ukonczone 18|ukonczylem 18|ukonczylas 18|powyzej 18|co najmniej 18 lat|18 lat lub wiecej|\
            pelnoletni|pelnoletnia|masz 18|tylko dla doroslych|wylacznie dla doroslych|\
            weryfikacja wieku|potwierdz swoj wiek|tresci dla doroslych|elmultal 18|elmult 18|elmultam 18|\
            betoltotted|betoltotte|18 even felul|18 eves vagy|nagykoru|csak felnotteknek|\
            felnott tartalom|kor ellenorzes|eletkor ellenorzes|korhatar|навършени 18|навършил 18|\
            навършили 18|навършила 18|над 18|пълнолетен|пълнолетни|пълнолетна|пълнолетие|\
            имате ли 18|имаш ли 18|поне 18 години|само за възрастни|само за пълнолетни|\
            проверка на възрастта|съдържание за възрастни
            """
        ),
        (
            .cookies,
            """
            uzywa plikow cookie|uzywa ciasteczek|uzywamy plikow|uzywamy cookie|uzywamy ciasteczek|\
            akceptuj cookie|zaakceptuj wszystkie|akceptuj wszystkie|wykorzystuje pliki|korzysta z plikow|\
            sutiket hasznal|cookie-kat hasznal|sutik elfogadasa|sutiket|osszes elfogadasa|\
            използва бисквитки|използваме бисквитки|приемам бисквитките|приеми всички|\
            приемане на бисквитки
            """
        ),
        (
            .enter,
            """
            tak,|tak |wchodze|wejdz|wejscie|zgadzam sie|akceptuj|potwierdzam|dalej |mam 18|igen|belepek|\
            belepes|elfogadom|elfogad|tovabb|elmultam|да,|да |влез|вход|приемам|съгласен|съгласна|\
            продължи|потвърждавам
            """
        ),
        (
            .list,
            """
            ogloszenia|wyniki|najnowsze|kategorie|nasze panie|wszystkie|lista |hirdetesek|talalatok|\
            legujabb|kategoriak|osszes hirdetes|обяви|резултати|последни|категории|всички обяви|\
            нашите момичета|списък
            """
        ),
        (
            .site,
            """
            o nas |o serwisie|kim jestesmy|najczesciej zadawane|czesto zadawane|polityka |regulamin|\
            warunki korzystania|nota prawna|aktualnosci|wiadomosci|komunikat|formularz kontaktowy|\
            skontaktuj sie|porady|bezpieczenstwo|opinie |jak to dziala|rolunk|kik vagyunk|\
            gyakori kerdesek|gyakran ismetelt|adatvedelm|adatkezelesi|aszf|altalanos szerzodesi|\
            felhasznalasi feltetelek|impresszum|jogi nyilatkozat|hirek|sajtokozlemeny|\
            kapcsolatfelvetel|biztonsagi tanacs|velemenyek|hogyan mukodik|за нас |за сайта|кои сме ние|\
            често задавани|политика |поверителност|общи условия|условия за|правна информация|новини|\
            прессъобщение|форма за контакт|свържете се|съвети|безопасност|мнения|отзиви|как работи
            """
        ),
        (
            .siteAlone,
            """
            kontakt|pomoc|zasady|informacje|rejestracja|blog|kapcsolat|segitseg|szabalyzat|szabalyok|\
            informaciok|regisztracio|контакт|контакти|помощ|правила|информация|регистрация|условия|блог
            """
        ),
        (
            .trade,
            """
            oferta pracy|oferty pracy|praca w|szukamy recepcjonistki|zatrudnimy|kariera|dla reklamodawcow|\
            reklamodawcy|reklama w|cennik ogloszen|dodaj ogloszenie|zamiesc ogloszenie|\
            opublikuj ogloszenie|allasajanlat|allashirdetes|munkatarsat keresunk|recepciost keresunk|\
            karrier|hirdetoknek|hirdetesi arak|hirdetesfeladas|hirdetes feladasa|adj fel hirdetest|\
            mediaajanlat|обява за работа|работа при нас|търсим служител|търсим рецепционист|\
            за рекламодатели|рекламодатели|реклама в|публикувай обява|публикуване на обява|добави обява|\
            пусни обява|свободни позиции|свободни работни
            """
        ),
        (
            .report,
            """
            rzecznik|wedlug |burmistrz|policja|policji|sad |podejrzany|zatrzymano|prokuratura|\
            szovivo|szerint|polgarmester|rendorseg|birosag|gyanusitott|orizetbe|ugyeszseg|говорител|\
            според |кмет|полицията|съдът|заподозрян|задържан|прокуратура|общинския съвет
            """
        ),
        (
            .placing,
            """
            za ogloszenie|miesiecznie|na miesiac|wyroznienie|pakiet|netto|hirdetesenkent|havonta|\
            havi |kiemeles|csomag|на обява|на месец|месечно|пакет|без ддс|промотирана|godzin tygodniowo|\
            heti 40|часа седмично|wypelnij formularz|toltsd ki|toltse ki|попълнете формуляра|\
            попълни формуляра|oneletrajz|автобиография|zyciorys
            """
        ),
        (
            .offer,
            """
            przyjmuje|zapraszam|po umowieniu|po uzgodnieniu|umow sie|dyskrecj|dyskretn|u siebie|\
            prywatnie|dojazd|wyjazdy|masaz|towarzystw|cicha okolica|w cichej okolicy|niezalezna|\
            fogadok|fogadlak|egyeztetes|idopontra|diszkre|kulon bejarat|hazhoz megyek|hozzad megyek|\
            masszazs|kisero|csendes kornyek|nalam |приемам|уговорка|дискретн|посещавам|на адрес|\
            масаж|компаньонк|тих квартал|при мен|апартамент|хотел
            """
        ),
        (
            .reach,
            """
            zadzwon|dzwon |napisz|wyslij wiadomosc|telefon|komorka|prosze dzwonic|wiadomosc|numer |hivj|\
            hivjon|irj |irjon|uzenj|uzenet|szamom|обади се|обадете се|пиши ми|пишете ми|телефон|\
            звънни|съобщение|вайбър|viber
            """
        ),
    ]
}
