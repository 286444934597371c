/// The words beside years in French, Spanish, Italian and Romanian, folded.
extension YearWords {
    static var wordsFR: [(Tongue?, YearRoles, String)] {
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
                difference loin lointains ecart bail credit habitude bonheur carriere metier reclusion travail bureau ferme attente delai
                """
            ),
            (
                .fr, .lasting,
                """
                travaille travaillais vecu vis habite habitais dure dura passe pris travailler ecope purge fete celebre existe ete \
                reste restee restera fetons celebrons bosse garantit garanti attendu
                """
            ),
            (.fr, .present, "sais suis aime veux profite sens adore peux prefere connais"),
            (.fr, .recent, "hier recemment dernier derniere passe passee viens aujourd"),
            (.fr, .coming, "prochain prochaine"),
            (.fr, .attendant, "a avec"),
            (.fr, .turning, "eu avoir jai fete feter"),
            (
                .fr, .aged,
                "agee agees jolie belle mure blonde brune jeune nouvelle douce charmante sexy pulpeuse elegante copines amies"
            ),
        ]
    }

    static var wordsES: [(Tongue?, YearRoles, String)] {
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
                tradicion historia diferencia espera alquiler hipoteca condena casados trabajo profesion oficio
                """
            ),
            (
                .es, .lasting,
                """
                celebramos cumplimos trabaje trabajo trabaja vivi vivo vive pase paso duro dura cayeron estuve fui existe abrio celebra vivio llevan hemos estado \
                estudie dieron tarde tardo empece
                """
            ),
            (.es, .present, "se soy quiero disfruto siento puedo estoy conozco busco"),
            (.es, .recent, "ayer recien pasado pasada acabo hoy"),
            (.es, .coming, "proximo proxima viene pronto"),
            (.es, .attendant, "a con"),
            (.es, .turning, "cumpli cumplido cumplir cumplidos hice"),
            (
                .es, .aged,
                "madura madurita joven jovencita guapa guapisima nueva morenaza latina dulce elegante"
            ),
        ]
    }

    static var wordsIT: [(Tongue?, YearRoles, String)] {
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
                tradizione storia differenza attesa apertura affitto mutuo reclusione lavoro mestiere
                """
            ),
            (
                .it, .lasting,
                """
                lavorato lavoro lavora vissuto vivo vive abito abita passato passati dura durato durata dato preso presi \
                festeggia festeggiamo convissuto messo speso atteso aspettato voluti impiegato studiato esiste servito
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

    static var wordsRO: [(Tongue?, YearRoles, String)] {
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
                serviciu practica traditie istorie asteptare asteptat trebuit diferenta chirie munca vechime demult trecut
                """
            ),
            (
                .ro, .lasting,
                """
                lucrat locuit stat trait durat dureaza petrecut primit luat sarbatoreste sarbatorim aniversam locuiesc lucrez exista dat muncit trai
                """
            ),
            (.ro, .present, "stiu sunt vreau simt pot iubesc ador"),
            (.ro, .recent, "ieri tocmai trecuta recent azi"),
            (.ro, .coming, "anul viitor curand"),
            (.ro, .attendant, "la cu"),
            (.ro, .turning, "implinit facut"),
            (.ro, .aged, "matura tanara frumoasa noua dulce eleganta draguta"),
        ]
    }
}
