/// What the passwords are made of that are tried first: words for "password" and "welcome", keys beside one another,
/// months, days, seasons, Dutch towns, clubs, first names, pets, food, brands, films, colours, family, faith. Drawn up for
/// Baken from what is commonly known of such passwords, Dutch and English; lower case, ``CommonPasswords/folded(_:)``.
enum CommonWords {
    static let text = """
        aap aardbei aarde abc abcd abcde abcdef access acht adelaar admin administrator afdeling agent ajax
        alexander alkmaar allah alles almere alstublieft altijd always amanda amazon amersfoort amsterdam
        and andre andrew android angel anja anna anthony anton antwerpen apeldoorn appel appeltje apple
        april are arjan arnhem arsenal asdf asdfgh asdfghjkl ashley assen audi august augustus auto autumn
        azerty baas babe baby backup banaan banana barcelona bart bas batman bear beatles beautiful bedankt
        beer begin beheer beheerder belgie berlin bestand bible bier big bijbel bird birthday black blauw
        blij bliksem bloem bloemen blue bmw bonjour boot brabant bram breda broer brother bruin brussel
        bureau burgemeester butterfly cambuur camping caravan cat changed changeme charlie cheese chelsea
        chicken chocola chocolade chocolate christmas church ciao code codes coffee collega computer cookie
        cookies cornelia cruijff daan daniel dankjewel data database david december default delft demo den
        denbosch denhaag dennis der deur deventer diamant diamond dinsdag dirk dochter doei dog dolfijn
        dolphin donder donderdag dordrecht dossier draak dragon dream dreams drenthe drie droom drop drums
        dutch eagle edwin een eenhoorn eerste eight einde eindhoven elephant elisabeth ellen email emma
        emmen engel enschede erik esther europa europe eva ever excel excelsior facebook faith fall familie
        family father februari february feest femke ferrari feyenoord fiets file finn fire fish five
        flevoland flower football for ford forever formule fortnite four frank fred freedom friday friend
        friends friesland friet frikandel gandalf garden gast gebruiker geel geen geheim geheime
        geheimwachtwoord gelderland geloof geluk gemeente gemeentehuis gent george gerard ghost gitaar god
        goedemiddag goedemorgen goedenavond gold golf goodmorning google goud gouda green grijs groen
        groningen groot grote guest guitar haai haarlem hallo hamburger handhaving hans happy harley harry
        hart heart heerenveen heerlen hello helmond hengelo henk heracles herfst hertogenbosch het hilversum
        hockey hogwarts holiday holland home hond honda honden honey honing hoop hope horse houvanjou huis
        hunter iemand ikhouvanjou iloveyou inge ingrid initial inloggen inspecteur inspectie instagram
        internet iphone iris jan januari january jasper jennifer jeroen jesse jessica jesus jezus johan
        johanna joost jordan joshua jouw judith juli julia julian july june juni justin juventus kaas kamer
        kantoor karin kat katten kees kerk kerst kerstmis keuken key killer kim kind kinderen king kip kitty
        klaas klein kleine knight koe koffie kom konijn konijnen koning koningin laatste laptop lars laura
        leeuw leeuwarden leiden lelystad lente letmein levi lief liefde liefste lieverd lightning limburg
        linda linux lion lisa liverpool lock login logon london lotte love lover lucas lucht lucky luuk maan
        maandag maart maastricht magic mail mailbox mama mamma manon march marco maria marieke marjan mark
        martijn master matrix matthew max may mei mercedes messi met metal metallica michael michel michelle
        microsoft middelburg mijn mijne mijnwachtwoord mila milan mine minecraft minister ministerie mirjam
        mobiel mobile modem moeder monday monique monkey mooi moois moon morning mother motor mouse muis
        music muziek naam naar nac najaar name naruto nec nederland negen netflix netherlands netwerk
        network never new nicole niemand niet nieuw nieuwe nieuwjaar nieuwwachtwoord niewachtwoord nijmegen
        niks nine ninja nirvana noah nokia nooit nora nothing november number nummer october office oktober
        old olifant oma one onze opa opel open oranje oud oude outlook overheid overijssel paard paarden
        paars papa pappa paris party pasen pass passwoord password passwort paswoord patrick paul peace
        pepper peter petra phantom phone piano piet pieter pikachu pin pincode pink pirate pizza please poes
        pokemon police politie pony porsche potter princess prins prinses prinsje private prive provincie
        psv puppy purple qazwsx queen qweasd qweasdzxc qwer qwerty qwertyuiop qwertz raad raam rabbit rachel
        recherche rechercheur red richard ridder rijk robert robin rock ronaldo rood roos roosendaal root
        rose rotterdam router roze ruben samantha samsung samurai sander sandra sanne sara saskia saturday
        schaap schaatsen schat schatje secret security sem september server sesam sesame seven sexy shadow
        shark silver simon sister six sleutel slot small soccer sophie sparta spiderman spin spotify spring
        stadhuis standaard star start starwars stefan ster sterren stijn stoel storm straat strawberry
        street stroopwafel sugar suiker summer sun sunday sunshine super superman suzanne systeem system
        tafel tea team teams telefoon temp temporary ten tennis tess test testen tester thanks that the thee
        thehague thijs this thomas three thuis thunder thursday tien tiger tijdelijk tijger tilburg tim
        toegang toezicht toezichthouder tom toyota tractor trein trustno trustnoone tuesday tuin twee tweede
        twente two unicorn user utrecht vader vakantie van varken veilig veiligheid venlo vera verander
        veranderen vergunning vergunningen verjaardag verstappen vertrouwelijk vier vijf vincent vis vitesse
        vliegtuig vlinder voetbal vogel volkswagen volvo voor voorjaar vrede vriend vrienden vriendin
        vrijdag vrijheid vuur wacht wachtwoord wachtwoorden warrior water wednesday wel welcome welkom
        welkomwelkom wendy werk werken wethouder whatsapp white wielrennen wifi wijn wilhelmina willem wim
        windows wine winter wit with woensdag wolf woord word xyz yamaha yara yellow you your youtube yvonne
        yxcvbn zaak zaanstad zaken zaterdag zeeland zes zeven zilver zoe zoetermeer zomer zon zondag
        zonneschijn zonnetje zoon zus zwart zwolle zxcvbn zxcvbnm
        """
}
