/// What age and consent walls say beyond whole phrases: that it is about adults, and the ways in and out.
extension KindWords {
    static let gates: [(sign: Signs, phrases: String)] = [
        (
            .adult,
            """
            18+|18 +|21+|achttien|volwassen|meerderjarig|minderjarig|leeftijd|geboortedatum|geboortejaar|ben je geboren|\
            bent u geboren|erotische inhoud|eighteen|adult|a minor|minors|your age|old enough|date of birth|birth date|\
            year of birth|when were you born|legal age|explicit content|achtzehn|erwachsen|volljahrig|jugendschutz|\
            minderjahrig|alt genug|geburtsdatum|geburtsjahr|dein alter|ihr alter|dix-huit|adulte|majeur|mineur|\
            votre age|ton age|date de naissance|l'age legal|dieciocho|adulto|mayor de edad|menor de edad|mayores|\
            tu edad|su edad|fecha de nacimiento|diciotto|adulti|maggiorenn|minorenn|la tua eta|data di nascita|\
            optsprezece|major |majori|minor |minori|varsta ta|data nasterii|esti major|osiemnascie|dorosl|pelnoletn|\
            nieletni|twoj wiek|data urodzenia|skonczone 18|masz 18|tizennyolc|felnott|nagykoru|kiskoru|eletkor|\
            szuletesi|mar 18|осемнадесет|осемнайсет|възрастни|пълнолет|непълнолет|вашата възраст|дата на раждане|\
            18 години|onder de 18|jonger dan 18|seksueel getint|seksuele inhoud|oud genoeg|hoe oud ben|under 18|under the age|\
            age of 18|grown-ups|sexual content|erotic content|unter 18|jugendliche|erotische inhalte|moins de 18|\
            caractere sexuel|public averti|menos de 18|contenido erotico|contenido sexual|minori di 18|\
            vietato ai minori|contenuti erotici|sub 18|minorilor|continut erotic|od 18 lat|ponizej 18|erotyczne|\
            18 ev alatt|felnotteknek|erotikus|под 18|еротично|еротика
            """
        ),
        (
            .enter,
            """
            binnengaan|naar binnen|ga verder|ga naar|ik ga akkoord|ga akkoord|toestemmen|toestaan|alles accepteren|\
            alles toestaan|bevestigen|i am|i'm |allow|confirm|enter|accept and|got it|ich bin|alle akzeptieren|\
            einverstanden|zustimmen|rein|je suis majeur|valider|j'ai |tout accepter|entrez|accepter et|soy mayor|\
            tengo 18|confirmar|aceptar todo|entra|confermo|conferma|acconsento|accetta|ho piu|intra|sunt major|\
            accept tot|accept toate|confirm |wchodz|wejd|potwierdz|zgadzam|akceptuj|mam ukonczone|belep|elfogad|\
            megerosit|elmult|verkla|doorgaan|take me in|let me in|proceed|eingang|zum eintritt|j'entre|je rentre|acceder|\
            ingresar|ho capito|prosegui|avanti|continua|am inteles|mai departe|rozumiem|przejdz|ertem|tovabb|разбирам|\
            продължи|osszes elfogadasa|влизам|влез|приемам|потвърждавам|съгласен|навършил
            """
        ),
        (
            .leave,
            """
            nee |verlaten|verlaat|weg |weg hier|terug|ik ben jonger|jonger dan|weigeren|weiger|afwijzen|no |leave|exit|\
            i am under|under 18|take me|get me|reject|decline|manage|nein |verlassen|zuruck|ablehnen|unter 18|non |\
            quitter|sortir|refuser|continuer sans|salir|soy menor|rechazar|esci|uscita|rifiut|nu |iesi|iesire|\
            refuz|nie |wychodz|wyjdz|opuszcz|odrzuc|odmaw|ustawienia|nem |kilep|elutasit|elhagyom|не |излизам|излез|\
            напускам|отказвам|sluiten|niet 18|not 18|disagree|ausgang|zu jung|je sors|trop jeune|soy menor|no tengo|\
            minorenne|sono minore|sunt minor|nie mam|nem vagyok|нямам 18|voorkeuren|instellingen|preferences|settings|einstellungen|parametres|preferencias|\
            preferenze|setari|beallitas|настройки
            """
        ),
        (
            .cookies,
            """
            cookies |cookie |cookies.|cookies,|cookie-uri|sutik|suti |plikow cookie|pliki cookie|ciasteczk|бисквитк
            """
        ),
        (
            .privacy,
            """
            cookie|privacy|your choices|jouw keuzes|privacykeuzes|datenschutz|privatsphare|vie privee|\
            confidentialite|privacidad|informativa|intimitat|confidentialitate|prywatnosc|adatvedelem|suti|\
            поверителност|бисквитк|toestemming|consent|einwilligung|consentement|consentimiento|consenso|\
            consimtamant|zgoda|hozzajarulas|съгласие|before you continue|voordat je verdergaat|\
            voordat u verdergaat|bevor sie|avant de continuer|antes de continuar|prima di continuare
            """
        ),
    ]
}
