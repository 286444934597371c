/// Names of apps as they are written in other scripts, with endings, and by ear.
extension Lexicon {
    mutating func addMessengers() {
        let names: [(KnownWord, String)] = [
            (
                .telegram,
                """
                telegrama telegramie telegramem telegramon telegramom telegramra telegramban telegramul telegramm \
                telegr tlgrm телеграм телеграма телеграмм телеграме телеграмът телега тг
                """
            ),
            (
                .whatsapp,
                """
                whatsappie whatsappem whatsappa whatsappon whatsappomon whatsappra whatsappul whatsap whatsapps watsapp \
                watsap wattsapp whattsapp whatsup whatsupp wazzap wasap guasap whats вотсап вотсапп уотсап уатсап ватсап \
                вацап вотсъп уатсъп
                """
            ),
        ]
        for (name, list) in names {
            add(list, .messenger)
            add(list, as: name)
        }
        add(
            """
            viberze vibera viberen viberul вайбър вайбер viberem snapie snapem snapchacie snapchaten snapchatem \
            snapchatul снап снапчат instagramie instagramem instagramon instagramul instagrama инстаграм инста \
            инстаграма facebookon facebooku facebookul фейсбук messenger messengeren мессенджър тикток
            """, .messenger)
    }
}
