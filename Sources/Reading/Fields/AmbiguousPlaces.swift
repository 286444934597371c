/// Place names that are everyday words of Dutch, English or German, or first names.
///
/// Compared against word lists of the three languages; larger towns among them stand in ``towns``.
enum AmbiguousPlaces {
    static func contains(_ hash: UInt32) -> Bool { all.contains(hash) || never.contains(hash) }
    /// Only ever a place where a label says so.
    static func needsLabel(_ hash: UInt32) -> Bool { never.contains(hash) }
    /// Read in small letters too, behind a preposition.
    static func isTown(_ hash: UInt32) -> Bool { towns.contains(hash) }

    private static func hashes(_ list: String) -> Set<UInt32> {
        Set(list.split(whereSeparator: \.isWhitespace).map { WordHash.of($0.utf8) })
    }

    private static let never = hashes(
        "nederland ie een heel best made well born amen hem est ens ell noorden goes enter")

    private static let towns = hashes(
        """
        assen delft gouda leiden drachten ede houten hoofddorp wassenaar woerden soest hoorn kampen haren \
        laren weert wierden hulst axel horst roden goes dongen voorschoten putten huizen doorn geleen \
        zeeland borger nieuwkoop tegelen wateringen duiven malden putte lemmer landgraaf best aalten halle \
        brummen gulpen
        """)

    private static let all = hashes(
        """
        achterveld achtmaal amen anderen assen asten axel baak baard baars bakhuizen balk balkbrug bant beek \
        best beugen blije blokker boekel boer bontebok borger braamt broek broekland buitenpost buren dalem \
        dalen delft dieren dijken donderen dongen doorn dorst drachten dreumel driewegen duiven duizel echt \
        echten ede een ens enter epen erica est gasteren gauw geleen gemonde gieten glimmen goor gouda graft \
        grave groede groet gulpen haler halfweg hall halsteren handel hank hapert haren hee heel heibloem \
        heide heikant hekelingen helden hem hemmen herten hoek hoeven holten hoofddorp hoofdplaat hoogland \
        hoorn hoornaar horn horst houten houwerzijl huizen hulsel hulst ijlst ie indijk kaag kaard kampen \
        kamperveen klimmen landgraaf laren leek leende leiden lemmer leunen leur lieren lies lijnden linde \
        linden loenen loon losser made malden marken meeuwen meppen middelaar moerdijk molenhoek monster \
        neer nes nieuwkoop noordeinde noorden noordhoek nutter opende oranje overloon overslag peest peins \
        persingen petten plasmolen putte putten reek rekken retranchement ried rijen rijs roden rolde \
        roosteren ruinen schijf sloten sluis smakt soest spanbroek spankeren spier spijk spijkerboor spui \
        steenbergen sterksel stevensweert stuifzand tegelen tolkamer tonden tuil tuk uitwijk veen velden \
        veulen vijlen vlijmen voorschoten voorst vries vuren waal waarde waarder wassenaar wateren watergang \
        wateringen wedde weert westhoek wetering wier wierden wijnbergen wijngaarden winde winkel woerden \
        woudbloem wouw zandberg zeeland zegge zetten zoelen waterland bears beets born borne ell gees goes \
        lent mill mussel reeve stein thorn warder warns well aalst aalten brummen buchten halle kessel \
        nagele schimmert warten america austerlitz bern geffen philippine rhee riel willemstad rien lith \
        kats elim alem emst leur ane epe oss erm erp esch asch mook tiel deil puth lomm zuna yde wilp jisp \
        nuis onna rha rome nederland altena
        """)
}
