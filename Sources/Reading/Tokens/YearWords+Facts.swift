/// What tells of a bare number that it is somebody's age, or that somebody is turned away by it.
extension YearWords {
    static var wordsOfFacts: [(Tongue?, YearRoles, String)] {
        [
            (
                nil, .plainly,
                "gewoon nou net einfach simply just simplement solo solamente semplicemente po prostu"
            ),
            (
                nil, .both,
                """
                allebei beide beiden both each jeweils deux dos entrambe entrambi ambedue ambele amandoua obie obydwie \
                mindketten ambas двете
                """
            ),
            (nil, .instead, "maar but sondern mais sino ma ci lecz ale hanem а wel but"),
            (nil, .conceding, "mag may might"),
            (nil, .toBe, "zijn wezen sein"),
            (
                nil, .refusing,
                """
                dziekuje dziekujemy multumesc helaas leider \
                teleurstellen teleur wegwezen jong young jung jeune jeunes abstenerse abstenir sabstenir astenersi rog \
                wegblijven doorklikken hoef hoeft nee nein sorry inutile ne nein jovenes giovani
                """
            ),
            (
                nil, .hosting,
                """
                offer offering hosting ontvangen bieden ontvangt biedt geeft masseert offers receives hosts gives empfangt bietet besucht massiert recoit offre \
                propose recibe atiende ofrece riceve offre primeste ofera przyjmuje oferuje fogad kinal приема предлага \
                alleen alone sola sole seule allein
                """
            ),
            (
                nil, .child,
                "jongens lads boys girls meisjes filles garcons hijas ninas bambine fetele corki lanyaim момичетата"
            ),
            (
                nil, .onlyBehind,
                "strictly strikt uitsluitend solamente solo seulement soltanto doar tylko csak само only nur uniquement"
            ),
            (
                nil, .conditional,
                "als indien wanneer if unless when wenn falls si se daca jesli jezeli gdy ha amennyiben ако quando cuando"
            ),
            (
                nil, .secondPerson,
                "masz hai tienes as ai vagy имаш нямаш bent bist eres sei esti jestes си ben avez tenga tengas"
            ),
            (
                nil, .without,
                "nobody noone niemand keiner personne nadie nessuno nimeni nikt senki никои abstenerse abstenir sabstenir astenersi zonder ohne sans sin senza fara bez nelkul без without"
            ),
            (
                nil, .passed,
                """
                gepasseerd voorbij uberschritten depasse passe passee pasados pasada pasado passati passata trecut trecuta \
                przekroczona przekroczyla прехвърлих прехвърлила прехвърлен
                """
            ),
            (
                nil, .exactly,
                "precies exact exactly precise genau exacte exacta exacto precisa esatta dokladnie pontosan pontos точно точна"
            ),
            (
                nil, .relative,
                """
                die who that which welke qui que che care ktory ktora ktore ktorzy aki akik който която които der
                """
            ),
            (
                nil, .still,
                "nog still noch encore todavia aun ancora inca jeszcze meg още toch immer steeds"
            ),
            (
                nil, .now,
                "nu now jetzt momenteel currently maintenant ahora adesso acum teraz most сега today vandaag heute dus so"
            ),
            (
                nil, .command,
                """
                sweet buy spend pay win get save order koop betaal bestel spaar krijg kaart card kaufe zahle bestelle spare \
                achetez compra paga comprate cumpara kup plati ticket punkt
                """
            ),
            (
                nil, .wish,
                """
                wish zou wilde wou would want wunschte mochte ware wollte voudrais aimerais quisiera gustaria quiero vorrei as \
                vrea chcialabym chcialbym szeretnek barcsak lennek иска искам бих retour terug zuruck back ritorno vuelta
                """
            ),
            (
                nil, .again,
                "again weer opnieuw wieder nochmal noch encore mes otra nuevo nuovo ancora iar nou znow znowu ujra megint пак отново"
            ),
            (
                nil, .ordinal,
                """
                stock stockwerk etage obergeschoss og bezirk jahrhundert monat semester gang haus tag platz tor rang \
                stuck mal lauf
                """
            ),
            (nil, .agedThing, "oude alte altes alter alten"),
            (nil, .spentIn, "behind achter hinter derriere detras dietro"),
        ]
    }
}
