/// People, animals and things whose years are not the advertiser's, in ten languages.
///
/// Each language stands by itself, with the forms that its nouns take where an age follows: cases, and the articles and
/// possessives that Romanian, Hungarian and Bulgarian hang behind. Folded like all words.
extension Lexicon {
    mutating func addRelations() {
        addChildren()
        addPartners()
        addOwnedAnimals()
        addOwnedThings()
        addHousehold()
        addCallers()
        addVisitors()
        addInLaws()
        add(
            """
            annonceuses annonceurs anunciantes anunciante inserzioniste inserzionisti inserzionista ogloszeniodawcy \
            ogloszeniodawczynie hirdetok hirdetoink hirdetonk обявителки рекламодатели рекламиращи inserentinnen anbieter anbieterinnen
            """, .advertiser)
        add(
            """
            hiring hire recruiting werven gezochte recrutons recrute recherche recherchons contratamos assumiamo \
            angajam angajez zatrudnie zatrudnimy felveszunk наемаме keresem търсеща \
             cercasi poszukuje poszukujemy
            """, .seeking)
    }

    private mutating func addChildren() {
        add(
            """
            zoons dochtertjes kleinzoon kleindochter stiefzoon stiefdochter kindjes kids pleegkind stepson stepdaughter \
            grandson granddaughter toddler teenager kind tochterchen sohnchen enkel enkelin stiefsohn stieftochter \
            fillette gamin gamine jumeaux jumelles hijito hijita hijos gemelos mellizos nieto nieta figlioletta \
            figliolo nipotino gemelli baietel baiatul fetita fetite baieti gemeni nepot synek syny synow corke \
            coreczka coreczke dziecka blizniaki wnuk wnuczka kisfiam kislanyom gyermekem gyermekeim gyerekem \
            gyerekeink unokam ikreim сина дъщери дъщерята синове внук внучка близнаци детето
            """, .kin)
        // Of someone's own only, or beside a parent: anybody may be called a boy.
        add(
            """
            boy boys nino nina ninos ninas bambino bambina bambini garcon garcons baiat chlopiec chlopca chlopcow \
            dziewczynka dziewczynke dziewczynki kisfiu kislany fiu момче момчета момиченце 
            """, .kin)
        add(
            """
            maman mami mamica mamusia anyuka anyukaja anyukam майката mutti tata tatal apa apam баща бащата \
            татко mom mommy mummy
            """, .kin)
    }

    private mutating func addPartners() {
        add(
            """
            vriendje verloofde levenspartner partner hubby wife fiance boyfriend ehemann ehefrau freund lebensgefahrte \
            lebenspartner mari compagnon conjoint copain epoux marido esposo esposa novio pareja marito moglie fidanzato \
            compagno sot sotul sotia iubitul iubit prietenul maz meza mezem chlopak chlopaka narzeczony ferj ferjem \
            parom baratom felesegem мъжът съпруг съпругът съпруга приятелят приятел партньорът
            """, .kin)
        add(
            """
            chauffeur driver fahrer chofer autista sofer soferul kierowca sofor soforom soforunk шофьор шофьорът \
            conducteur conductor buurman buurvrouw buurjongen neighbour neighbor nachbar nachbarin voisin voisine \
            vecino vecina vicino vicina vecin vecina vecinul sasiad sasiadka szomszed szomszedom съсед съседът \
            съседка съседката huisgenoot huisgenote flatmate roommate housemate mitbewohner mitbewohnerin \
            colocataire coloc coinquilina coinquilino wspollokatorka lakotars lakotarsam съквартирантка \
            съквартирантката baas manager manageress
            """, .kin)
        add(
            """
            ooms oom tante tantes aunt uncle tanten onkel oncle tia tio zia zio matusa unchi ciocia wujek neni \
            bacsi леля чичо schoonmoeder schoonzus cousine cugino cugina verisoara kuzynka kuzyn \
            unokatestverem братовчедка братовчед sora sorella fratele testverem batyam ocsem siostra siostre brata \
            сестра сестрата брата schwager schwagerin grootmoeder grandmother grossmutter abuela nonna bunica \
            babcia nagymama nagymamam баба
            """, .kin)
    }

    private mutating func addOwnedAnimals() {
        add(
            """
            papegaai vogel konijn hamster pony ezel parrot bird rabbit tortoise turtle horse donkey papagei kater \
            hase wellensittich schildkrote pferd perroquet lapin tortue oiseau gato gata gatos loro conejo tortuga \
            pajaro yegua gatto gatti gatta pappagallo coniglio tartaruga uccello cavallo pisoi papagal papagalul \
            iepure testoasa calul kot kota kotek psa piesek papuga papuge krolik zolw cica cicam papagaj \
            papagajom nyul teknos lovam заек папагал папагалът костенурка кон коня кучето котаракът cagnolino \
            perrito kutyusom hondje
            """, .animal)
    }

    private mutating func addOwnedThings() {
        add(
            """
            bank zetel tafel motor motorfiets fiets scooter caravan camper inrichting meubels keuken badkamer matras \
            machine apparaat horloge site zaak salon stichting organisatie buurt straat kerk wijk tuin dak ketel \
            sofa couch bed furniture kitchen bathroom bike motorbike machine watch clinic agency salon \
            studio parlour place street tree garden piano guitar mattress oven fridge \
            wohnung motorrad fahrrad wohnwagen einrichtung mobel kuche bad matratze uhr klinik agentur laden \
            geschaft schloss garten klavier gitarre \
            voiture moto velo canape meubles cuisine matelas montre clinique agence salon immeuble batiment arbre \
            jardin chateau boutique magasin vin \
            coche moto bici sofa muebles cocina colchon reloj clinica agencia salon edificio arbol jardin tienda \
            negocio local vino finca \
            macchina auto moto bici divano mobili cucina materasso orologio clinica agenzia salone locale edificio \
            albero giardino negozio vino \
            masina motocicleta bicicleta canapea canapeaua mobila bucataria salteaua ceasul clinica agentia salonul \
            cladirea copacul gradina magazinul vinul localul apartamentul casa firma \
            samochod auto motocykl rower kanapa meble kuchnia materac zegarek klinika agencja salon budynek drzewo \
            ogrod sklep wino lokal mieszkanie firma kamienica \
            auto autom motor bicikli kanape butor konyha matrac klinika ugynokseg szalon szalonunk epulet \
            kert bolt bor uzlet lakas cegunk hazunk klubunk \
            кола колата мотор мотора колело диван диванът мебели кухня матрак часовник клиника агенция салон \
            салонът сграда сградата дърво градина магазин магазинът вино апартаментът клубът къщата фирмата сайтът
            """, .thing)
    }

    /// What stands in a house or is driven, in the forms that open a sentence: a noun without an article looks like a name
    /// there.
    private mutating func addHousehold() {
        add(
            """
            koelkast wasmachine lift kast lamp spiegel tapijt gordijnen televisie piano gitaar fornuis verwarming douche \
            fridge freezer boiler heating wardrobe mirror carpet television shower malt rum cognac brandy whiskey bourbon \
            kuhlschrank heizung waschmaschine aufzug schrank spiegel teppich fernseher klavier herd dusche \
            chauffage frigo refrigerateur ascenseur armoire miroir tapis piano lampe clinique \
            nevera frigorifico calefaccion ascensor armario espejo alfombra lavadora lampara \
            frigorifero frigo riscaldamento ascensore armadio specchio tappeto lavatrice lampada caldaia pianoforte \
            frigiderul centrala liftul dulapul oglinda covorul televizorul pianul lampa contractul blocul usa \
            lodowka pralka winda szafa lampa lustro dywan telewizor telefon komputer pianino fotel stol krzeslo wanna piec \
            dach schody brama okno lozko materac umowa \
            huto futes lift szekreny tukor szonyeg televizio zongora lampa mosogep kad \
            хладилникът хладилник печката лампата огледалото килимът телевизорът телефонът пианото китарата креслото \
            масата столът ваната покривът асансьорът кухнята клиниката договорът пералнята
            """, .thing)
    }

    /// Nouns for whom an ad is about.
    private mutating func addCallers() {
        add(
            """
            blondine brunette roodharige gastdame nieuwkomer dametje meissie vrouwtje moedertje redhead blonde \
            newcomer masseuse hostess mistress masseurin blonde hausfrau witwe gastgeberin studentin rothaarige \
            masseuse brune rousse veuve hotesse etudiante rubia morena pelirroja viuda masajista azafata \
            estudiante muchacha bionda vedova massaggiatrice studentessa accompagnatrice blonda bruneta \
            roscata vaduva maseuza studenta tanara domnisoara pani blondynka brunetka wdowa masazystka studentka \
            panna szoke ozvegy masszor masszorno asszony leany diaklany hostess блондинка брюнетка \
            вдовица масажистка девойка жената дамата момичето студентката kobieta kobiete dziewczyne holgy szinglik
            """, .person)
        add(
            "friend vriend amiga amica amie prietena kolezanka baratnom приятелка приятелката freundin ",
            .person)
        add(
            """
            hotesses dames fetele doamne doamnele panie panienki lanyaink holgyeink lanyok момичетата дамите \
            chicas senoras signore signorine hostess modele modelle modelli
            """, .offered)
    }

    /// Clients in the cases and numbers that follow a preposition or a verb.
    private mutating func addVisitors() {
        add(
            """
            herrn herr gasten kunde volwassene adult erwachsene erwachsenen volljahrige gents gent guys caller callers \
            sir sirs monsieur client clients adulte majeur gars caballero cliente senor senores adulto \
            signore cliente adulto maggiorenne domn client clientii barbatii tineri vizitatori oaspeti pan panow panowie \
            panom mezczyzna mezczyzne klient klienta klientow gosci goscie uram urat urak urakat uraknak ferfit \
            ferfiakat ferfiaknak vendeg vendeget vendegeket felnottek felnotteknek господин клиент мъже мъж гост \
            посетители heertjes hombres visitas sponsor sponsors
            """, .audience)
        add("homme hombre uomo barbat mezczyzna ferfi pan мъж uram sponsor", .person)
    }
}
