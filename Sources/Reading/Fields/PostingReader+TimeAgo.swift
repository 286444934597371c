/// How long ago something was, in whole days.
extension PostingReader {
    /// `vandaag`, `yesterday`, `3 dagen geleden`, `vor 2 Wochen`, `il y a 3 jours`, `3 napja`. A month counts 30 days:
    /// what is told in months is told roughly.
    func daysAgo(at index: Int) -> (days: Int, end: Int)? {
        guard let first = text[index] else { return nil }
        switch first.known {
        case .vandaag, .today, .heute, .hoy, .oggi, .azi, .dzisiaj, .dzis, .ma, .днес:
            return text.isWord(index, .ma) && text[index + 1]?.gap != .line && text[index + 1] != nil
                ? nil : (0, index + 1)
        case .gisteren, .yesterday, .gestern, .hier, .ayer, .ieri, .wczoraj, .tegnap, .вчера:
            return (1, index + 1)
        case .eergisteren, .vorgestern: return (2, index + 1)
        case .altro where text.isWord(index + 1, .ieri): return (2, index + 2)
        case .avant:
            let at = text[index + 1]?.isMark("-") == true ? index + 2 : index + 1
            return text.isWord(at, .hier) ? (2, at + 1) : nil
        case .aujourd where text.isWord(index + 2, .hui): return (0, index + 3)
        case .zojuist, .zonet: return (0, index + 1)
        case .vor, .hace, .acum, .преди, .sinds, .since, .seit, .depuis, .desde, .od, .от:
            return amount(at: index + 1) ?? one(at: index + 1)
        case .il where text.isWord(index + 1, .y) && text.isWord(index + 2, .a): return amount(at: index + 3)
        default: break
        }
        // Of `3 dagen geleden` the unit alone says nothing.
        let isCounted = text[index - 1].map { count($0) != nil } ?? false
        guard first.isNumber || first.isWord,
            let (days, end) = amount(at: index) ?? (isCounted ? nil : one(at: index))
        else { return nil }
        switch text.known(end) {
        case .geleden, .ago, .fa, .temu: return (days, end + 1)
        default: return isPast(text.known(end - 1)) ? (days, end) : nil
        }
    }

    /// `3 dagen`, `een week`, `2 uur` as days; hours and minutes are the same day.
    private func amount(at index: Int) -> (days: Int, end: Int)? {
        guard let number = text[index], let unit = text[index + 1], unit.gap != .line,
            let count = count(number), count <= 999
        else { return nil }
        let minutes = minutes(of: unit)
        return minutes > 0 ? (count * minutes / 1_440, index + 2) : nil
    }

    /// `tydzień temu`, `преди седмица`: one, which is not said.
    private func one(at index: Int) -> (days: Int, end: Int)? {
        guard let unit = text[index], unit.isWord, unit.gap != .line else { return nil }
        let minutes = minutes(of: unit)
        return minutes > 0 ? (minutes / 1_440, index + 1) : nil
    }

    private func count(_ number: Token) -> Int? {
        if number.isNumber || number.is(.number) { return number.value > 0 ? Int(number.value) : nil }
        switch number.known {
        case .a, .an, .o, .un, .una, .une, .uno, .eine, .einem, .einer, .egy: return 1
        case .ket: return 2
        default: return nil
        }
    }

    /// Hungarian tells it by the form of the unit.
    private func isPast(_ unit: KnownWord) -> Bool {
        switch unit {
        case .napja, .hete, .honapja, .oraja, .perce: true
        default: false
        }
    }

    private func minutes(of unit: Token) -> Int {
        switch unit.known {
        case .week, .weken, .weeks, .woche, .wochen, .semaine, .semaines, .semana, .semanas, .settimana,
            .settimane, .tydzien, .tygodnie, .hete:
            10_080
        case .maand, .maanden, .month, .months, .monat, .monate, .monaten, .mois, .mes, .meses, .mese, .mesi,
            .honapja:
            43_200
        case .oraja: 60
        case .perce: 1
        default: unit.is(.duration) ? max(0, Int(unit.value)) : 0
        }
    }
}
