/// Kin by marriage and of the second degree, and what is kept for years to be drunk, in ten languages.
///
/// Who writes of a mother-in-law tells her age as readily as of a son, and no writer of lists thinks of her first.
extension Lexicon {
    mutating func addInLaws() {
        add(
            """
            schoonzoon schoondochter schoonvader schoonbroer zwager schoonfamilie stiefmoeder stiefvader stiefkind \
            stiefbroer stiefzus halfzus halfbroer kleinkind kleinkinderen achterneef petekind oudoom kleuter peuter \
            nan nanna granny grandma grandpa grandad grandfather grandchild grandkids stepmother stepmum stepfather \
            stepdad stepsister stepbrother godson goddaughter auntie toddlers \
            schwiegermutter schwiegervater schwiegersohn schwiegertochter stiefmutter stiefvater stiefkind stiefbruder \
            stiefschwester halbbruder halbschwester enkelkind enkelkinder grossvater patenkind kleinkind
            """, .kin)
        add(
            """
            gendre bru mamie marraine filleul filleule \
            suegra suegro cunada cunado yerno nuera hijastro hijastra padrastro madrastra hermanastra hermanastro abuelo \
            ahijado ahijada nietos \
            suocera suocero cognata cognato figliastro figliastra patrigno matrigna sorellastra fratellastro nonno \
            nipotina nipotini
            """, .kin)
        add(
            """
            soacra soacrul socrul soacre cumnata cumnatul ginere ginerele fiul fiica fiul vitreg bunicul nepotul nepoata \
            tesciowa tesc tescia szwagierka szwagier synowa ziec pasierb pasierba pasierbica pasierbice macocha ojczym dziadek \
            wnuk wnuki wnuczek \
            anyosom aposom sogornom sogorom mostohafiam mostohalanyom mostohaapam menyem vejem nagyapam unokaocsem \
            keresztlanyom unokaim \
            снаха снахата свекърва свекървата свекър тъща тъщата тъст зет зетят балдъза девер шуреи доведеният дядо племенник \
            племенница племенникът
            """, .kin)
        add("kid", .kin)
        add("compio", .future)
        add("urakkal ferfiakkal vendegekkel", .audience)
        add(
            "companions gezelschapsdames begleiterinnen accompagnatrices acompanantes accompagnatrici insotitoare",
            .offered)
        add("inseriert pubblica publica adverteert advertises", .advertiser)
        add("mevrouw mevr juffrouw", .person)
        add("primaveri", .ageUnit, value: Tongue.ro.value)
        // Old drink is told by its years in any language: the word before them is no name.
        add(
            """
            whisky whiskey rum rhum sherry tequila calvados armagnac bourbon jenever konjak koniak weinbrand grappa \
            brandy cognac conac coniac palinca tuica vinars licor mezcal wodka nalewka miod palinka bor unicum \
            уиски коняк ром ракия ракията бренди вино водка текила
            """, .thing)
    }
}
