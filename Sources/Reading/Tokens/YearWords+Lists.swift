/// The words beside years, folded: without marks, `й` as `и`.
extension YearWords {
    static var lists: [(Tongue?, YearRoles, String)] {
        wordsNLENDE + wordsOfProfiles + wordsFR + wordsES + wordsIT + wordsRO + wordsPL + wordsHU + wordsBG
    }

    private static var wordsNLENDE: [(Tongue?, YearRoles, String)] {
        [
            (
                nil, .span,
                """
                nach binnen innerhalb wahrend within another weitere weiteren nochmal schon bereits letzten nachsten ersten \
                vergangenen kommenden volgende vorige next every jede alle elke iedere voor tijdens zolang her voordat until \
                over dankzij ondanks despite door through throughout durch bis
                """
            ),
            (
                nil, .spanBehind,
                """
                geleden ago later spater danach davor zuvor eerder earlier before since her terug afstand apart lang long \
                hence nadien erna tijd aaneen samen together zusammen straight running onafgebroken
                """
            ),
            (
                nil, .matter,
                """
                cel gevangenis gevangenisstraf straf garantie waarborg hypotheek contract huurcontract huwelijk relatie \
                verkering studie vakmanschap dienst trouwe plezier geluk stilte verschil leeftijdsverschil levensduur looptijd \
                huur lidmaatschap vriendschap traditie geschiedenis kennis prison jail sentence guarantee warranty \
                mortgage lease marriage wedlock relationship friendship study service practice history tradition difference \
                gap membership knowledge expertise training haft gefangnis gewahrleistung vertrag ehe beziehung freundschaft \
                studium dienst praxis geschichte unterschied abstand laufzeit miete gluck knast strafe ausbildung decades \
                tbs eigendom
                """
            ),
            (
                nil, .lasting,
                """
                werkte gewerkt woon woonde woont gewoond duur duurt duurde kreeg krijgt kregen gekregen stond \
                bestond leef leefde doe deed gedaan gestaan geweest ken meegaat liep loopt loop volgde worked lived \
                living lives lasted lasts took takes spent spend served serve runs run ran sentenced jailed got gets gave given \
                waited stayed known been existed studied taught gearbeitet arbeite arbeitete wohne wohnte gewohnt gelebt lebe \
                dauert dauerte gedauert bekam bekommt kriegte gedient verbracht halt halten existiert besteht bestand gewesen \
                studiert kenne stand gab gibt getrouwd verheiratet married rijd rijdt gereden fahre gefahren speel \
                hing hangt lag ligt steht vloog gingen ging went came kwam kam veroordeeld verurteilt gesessen gezeten
                """
            ),
            (
                nil, .present,
                """
                weet geniet voel kan wil hou houd neem know enjoy feel love want can like weiss geniesse fuhle liebe will \
                kann mag nehme sta steh fuhl
                """
            ),
            (
                nil, .recent,
                """
                gisteren eergisteren vandaag vorige afgelopen onlangs recent recentelijk pas net deze kort yesterday today \
                last recently just this gestern vorgestern heute letzte letzten letzter letztes kurzlich neulich diese diesen \
                eben frisch
                """
            ),
            (nil, .coming, "volgend volgende next nachstes nachste nachsten kommendes kommenden komend"),
            (nil, .attendant, "met mit with at op auf"),
            (
                nil, .turning,
                "werd wurde turned became geworden hit being vierde celebrated gefeiert gevierd feierte"
            ),
            (
                nil, .aged,
                """
                rijpe volwassen slanke slank volslanke knappe lieve spontane vlotte zelfstandige jonge jong nieuwe nieuw \
                mature slim busty curvy petite young new tall natural independent reife reif schlanke schlank hubsche \
                junge neue neu naturliche naturlich mollige vollbusig leeds
                """
            ),
        ]
    }

    /// What is said of a profile is alike enough to stand together.
    private static var wordsOfProfiles: [(Tongue?, YearRoles, String)] {
        [
            (
                nil, .profile,
                "profiel profile profil perfil profilo profilul profilu profilom профила advertentie account"
            ),
            (
                nil, .birthday,
                "birthday verjaardag geburtstag anniversaire cumpleanos compleanno aniversare urodziny szuletesnapom ден"
            ),
            (
                nil, .stating,
                "staat says states shows steht stand dit dice pone sta scrie jest pisze irja пише zegt sagt"
            ),
        ]
    }

    private static var wordsFR: [(Tongue?, YearRoles, String)] {
        [
            (
                .fr, .span,
                """
                apres pendant durant depuis dans voila avant encore en tous ces dernieres derniers prochains premieres \
                quelque sur voici autres bien
                """
            ),
            (.fr, .spanBehind, "apres avant durant tard ensemble passes que"),
            (
                .fr, .matter,
                """
                prison garantie contrat mariage relation amitie etudes experience service pratique tradition histoire \
                difference loin lointains ecart bail credit habitude bonheur carriere metier reclusion travail bureau ferme
                """
            ),
            (
                .fr, .lasting,
                """
                travaille travaillais vecu vis habite habitais dure dura passe pris travailler ecope purge fete celebre existe ete \
                reste restee restera bosse garantit garanti attendu
                """
            ),
            (.fr, .present, "sais suis aime veux profite sens adore peux prefere connais"),
            (.fr, .recent, "hier recemment dernier derniere passe passee viens aujourd"),
            (.fr, .coming, "prochain prochaine"),
            (.fr, .attendant, "a avec"),
            (.fr, .turning, "eu avoir jai"),
            (
                .fr, .aged,
                "jolie belle mure blonde brune jeune nouvelle douce charmante sexy pulpeuse elegante copines amies"
            ),
        ]
    }

    private static var wordsES: [(Tongue?, YearRoles, String)] {
        [
            (
                .es, .span,
                """
                tras despues durante hace desde dentro en llevo lleva llevamos por cada proximos ultimos primeros otros \
                hacia antes
                """
            ),
            (.es, .spanBehind, "despues antes atras seguidos juntos juntas luego que"),
            (
                .es, .matter,
                """
                carcel prision garantia contrato matrimonio relacion amistad estudios experiencia servicio practica \
                tradicion historia diferencia alquiler hipoteca condena casados trabajo profesion oficio
                """
            ),
            (
                .es, .lasting,
                """
                trabaje trabajo trabaja vivi vivo vive pase paso duro dura cayeron estuve fui existe abrio celebra vivio llevan hemos estado \
                estudie dieron tarde tardo empece
                """
            ),
            (.es, .present, "se soy quiero disfruto siento puedo estoy conozco busco"),
            (.es, .recent, "ayer recien pasado pasada acabo hoy"),
            (.es, .coming, "proximo proxima viene pronto"),
            (.es, .attendant, "a con"),
            (.es, .turning, "cumpli cumplido cumplir cumplidos"),
            (
                .es, .aged,
                "madura madurita joven jovencita guapa guapisima nueva morenaza latina dulce elegante"
            ),
        ]
    }

    private static var wordsIT: [(Tongue?, YearRoles, String)] {
        [
            (
                .it, .span,
                """
                da dopo per durante tra fra entro in ogni ultimi prossimi altri ormai primi scorsi
                """
            ),
            (.it, .spanBehind, "dopo fa prima insieme orsono che"),
            (
                .it, .matter,
                """
                carcere prigione garanzia contratto matrimonio relazione amicizia studi esperienza servizio pratica \
                tradizione storia differenza affitto mutuo reclusione lavoro mestiere
                """
            ),
            (
                .it, .lasting,
                """
                lavorato lavoro lavora vissuto vivo vive abito abita passato passati dura durato durata dato preso presi \
                festeggia convissuto studiato esiste servito
                """
            ),
            (.it, .present, "so sono amo voglio conosco sento posso adoro"),
            (.it, .recent, "ieri appena scorso scorsa oggi"),
            (.it, .coming, "prossimo prossima presto"),
            (.it, .attendant, "a con"),
            (.it, .turning, "compiuto compiuti fatto fatti"),
            (.it, .aged, "matura giovane bella nuova dolce elegante bellissima raffinata"),
        ]
    }

    private static var wordsRO: [(Tongue?, YearRoles, String)] {
        [
            (
                .ro, .span,
                """
                dupa in acum peste timp vreme inca fiecare ultimii urmatorii primii inainte pentru alti vreo
                """
            ),
            (.ro, .spanBehind, "tarziu dupa inainte urma impreuna"),
            (
                .ro, .matter,
                """
                inchisoare puscarie garantie garantia contract casnicie casatorie relatie prietenie studii experienta \
                serviciu practica traditie istorie diferenta chirie munca vechime demult trecut
                """
            ),
            (
                .ro, .lasting,
                """
                lucrat locuit stat trait durat dureaza petrecut primit luat sarbatoreste locuiesc lucrez exista dat muncit trai
                """
            ),
            (.ro, .present, "stiu sunt vreau simt pot iubesc ador"),
            (.ro, .recent, "ieri tocmai trecuta recent azi"),
            (.ro, .coming, "anul viitor curand"),
            (.ro, .attendant, "la cu"),
            (.ro, .turning, "implinit"),
            (.ro, .aged, "matura tanara frumoasa noua dulce eleganta draguta"),
        ]
    }

    private static var wordsPL: [(Tongue?, YearRoles, String)] {
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
                praktyki tradycji historii roznicy pracy stazu kredytu
                """
            ),
            (
                .pl, .lasting,
                """
                pracowalam pracowalem pracuje mieszkam mieszkalam mieszkalem zyje spedzilam spedzilem trwa trwalo dostal \
                dostala siedzial istnieje swietuje obchodzi stoi zyla zyl
                """
            ),
            (.pl, .present, "wiem jestem chce lubie czuje moge kocham"),
            (.pl, .recent, "wczoraj wlasnie niedawno ostatnio dzis"),
            (.pl, .coming, "rok wkrotce niedlugo przyszlym"),
            (.pl, .attendant, "w z majac"),
            (.pl, .turning, "skonczylam skonczylem"),
            (.pl, .aged, "zadbana dojrzala mloda ladna nowa mila elegancka"),
        ]
    }

    private static var wordsHU: [(Tongue?, YearRoles, String)] {
        [
            (.hu, .span, "elmult utolso elso kovetkezo minden tobb ujabb"),
            (.hu, .spanBehind, "utan ota mulva alatt ezelott keresztul at elteltevel tavlataban"),
            (
                .hu, .matter,
                """
                borton bortont garancia garanciaval szerzodes hazassag kapcsolat baratsag tapasztalat munka szolgalat \
                gyakorlat hagyomany kulonbseg egyutt munkaviszony fennallasat
                """
            ),
            (
                .hu, .lasting,
                "dolgoztam dolgozom eltem laktam lakom tart tartott kapott kaptam toltottem unnepli fennall"
            ),
            (.hu, .present, "tudom vagyok szeretem elvezem erzem"),
            (.hu, .recent, "tegnap most nemreg epp ma"),
            (.hu, .coming, "jovore hamarosan"),
            (.hu, .turning, "lettem toltottem"),
            (.hu, .aged, "erett fiatal szep uj apolt csinos"),
        ]
    }

    private static var wordsBG: [(Tongue?, YearRoles, String)] {
        [
            (.bg, .span, "след от преди през за в последните следващите първите вече цели близо всеки"),
            (.bg, .spanBehind, "преди наред заедно"),
            (
                .bg, .matter,
                "затвор гаранция договор брак връзка приятелство опит служба практика традиция история разлика наем работа стаж"
            ),
            (
                .bg, .lasting,
                """
                работих работя живея живях живя прекарах трае продължи получи осъдиха съществува празнува бях
                """
            ),
            (.bg, .present, "знам съм искам обичам мога чувствам"),
            (.bg, .recent, "вчера току наскоро днес"),
            (.bg, .coming, "догодина"),
            (.bg, .attendant, "с"),
            (.bg, .turning, "навърших станах"),
            (.bg, .aged, "зряла млада хубава нова поддържана красива"),
        ]
    }
}
