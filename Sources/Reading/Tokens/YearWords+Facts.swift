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
            (nil, .instead, "maar but sondern mais sino ma ci lecz ale hanem а"),
            (nil, .conceding, "mag may might"),
            (nil, .toBe, "zijn wezen sein"),
            (
                nil, .refusing,
                """
                teleurstellen teleur wegwezen jong young jung jeune jeunes abstenerse abstenir sabstenir astenersi rog \
                wegblijven doorklikken hoef hoeft nee nein sorry inutile ne nein jovenes giovani
                """
            ),
            (
                nil, .hosting,
                """
                ontvangt biedt geeft masseert offers receives hosts gives empfangt bietet besucht massiert recoit offre \
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
                "solamente solo seulement soltanto doar tylko csak само only nur uniquement"
            ),
            (nil, .agedThing, "oude alte altes alter alten"),
            (nil, .spentIn, "behind achter hinter derriere detras dietro"),
        ]
    }
}
