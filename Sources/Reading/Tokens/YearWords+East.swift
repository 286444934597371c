/// The words beside years in Polish, Hungarian and Bulgarian, folded: `й` as `и`.
extension YearWords {
    static var wordsPL: [(Tongue?, YearRoles, String)] {
        [
            (
                .pl, .span,
                """
                po od przez za ciagu przed ostatnie kolejne pierwsze nastepne juz cale okres
                """
            ),
            (.pl, .spanBehind, "temu pozniej wczesniej razem"),
            (
                .pl, .matter,
                """
                wiezienia gwarancji gwarancja umowy malzenstwa zwiazku przyjazni studiow doswiadczenia doswiadczenie sluzby \
                praktyki tradycji historii czekania oczekiwania salonu otwarcia roznicy pracy stazu kredytu
                """
            ),
            (
                .pl, .lasting,
                """
                pracowalam pracowalem pracuje mieszkam mieszkalam mieszkalem zyje spedzilam spedzilem trwa trwalo dostal \
                dostala siedzial istnieje swietuje obchodzi obchodzimy czekalam czekalem zajelo przychodza stoi zyla zyl
                """
            ),
            (.pl, .present, "wiem jestem chce lubie czuje moge kocham"),
            (.pl, .recent, "wczoraj wlasnie niedawno ostatnio dzis zeszlym zeszly zeszlego"),
            (.pl, .coming, "rok wkrotce niedlugo przyszlym"),
            (.pl, .attendant, "w z majac"),
            (.pl, .turning, "skonczylam skonczylem stuknelo"),
            (.pl, .aged, "zadbana dojrzala mloda ladna nowa mila elegancka"),
        ]
    }

    static var wordsHU: [(Tongue?, YearRoles, String)] {
        [
            (.hu, .span, "elmult utolso elso kovetkezo minden tobb ujabb"),
            (.hu, .spanBehind, "utan ota mulva alatt ezelott keresztul at elteltevel tavlataban"),
            (
                .hu, .matter,
                """
                borton bortont garancia garanciaval szerzodes hazassag kapcsolat baratsag tapasztalat munka szolgalat \
                gyakorlat hagyomany kulonbseg varakozas egyutt munkaviszony fennallasat
                """
            ),
            (
                .hu, .lasting,
                "dolgoztam dolgozom eltem laktam lakom tart tartott kapott kaptam toltottem unnepli unnepeljuk fennall"
            ),
            (.hu, .present, "tudom vagyok szeretem elvezem erzem"),
            (.hu, .recent, "tegnap most nemreg epp ma mult"),
            (.hu, .coming, "jovore hamarosan"),
            (.hu, .turning, "lettem toltottem betoltottem"),
            (.hu, .aged, "erett fiatal szep uj apolt csinos"),
        ]
    }

    static var wordsBG: [(Tongue?, YearRoles, String)] {
        [
            (.bg, .span, "след от преди през за в последните следващите първите вече цели близо всеки"),
            (.bg, .spanBehind, "преди наред заедно"),
            (
                .bg, .matter,
                "затвор гаранция договор брак връзка приятелство опит служба практика традиция история разлика чакане откриването наем работа стаж"
            ),
            (
                .bg, .lasting,
                """
                работих работя живея живях живя прекарах трае продължи получи осъдиха съществува празнува празнуваме отне чаках бях
                """
            ),
            (.bg, .present, "знам съм искам обичам мога чувствам"),
            (.bg, .recent, "вчера току наскоро днес миналата миналия"),
            (.bg, .coming, "догодина"),
            (.bg, .attendant, "с"),
            (.bg, .turning, "навърших станах"),
            (.bg, .aged, "зряла млада хубава нова поддържана красива"),
        ]
    }
}
