package anthology.source;

import java.util.List;

/** The words that stand in dates, in the languages in which most blogs are written; all in lower case. */
final class CalendarWords {
    /**
     * The first letters by which a month is known, in English, German, French, Spanish, Italian, Portuguese, Dutch, the
     * Scandinavian languages, Polish, Czech, Russian, Ukrainian, Greek and Turkish.
     */
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "jän", "ene", "gen", "sty", "led", "янв", "січ", "ιαν", "oca"),
            List.of("feb", "fév", "fev", "lut", "úno", "фев", "лют", "φεβ", "şub"),
            List.of("mar", "mär", "mrz", "maa", "bře", "мар", "бер", "μάρ", "μαρ"),
            List.of("apr", "avr", "abr", "kwi", "dub", "апр", "кві", "απρ", "nis"),
            List.of("may", "mai", "mag", "maj", "mei", "kvě", "мая", "май", "тра", "μαΐ", "μάι", "mayıs"),
            List.of("jun", "juin", "giu", "cze", "červn", "июн", "чер", "ιούν", "ιουν", "haz"),
            List.of("jul", "juil", "lug", "lip", "červenc", "июл", "лип", "ιούλ", "ιουλ", "tem"),
            List.of("aug", "aoû", "aou", "ago", "sie", "srp", "авг", "сер", "αύγ", "αυγ", "ağu"),
            List.of("sep", "set", "wrz", "zář", "сен", "вер", "σεπ", "eyl"),
            List.of("oct", "okt", "ott", "out", "paź", "říj", "окт", "жов", "οκτ", "eki"),
            List.of("nov", "lis", "ноя", "лис", "νοέ", "νοε", "kas"),
            List.of("dec", "dez", "déc", "dic", "gru", "pro", "дек", "гру", "δεκ", "ara"));

    private static final List<String> WEEKDAYS = List.of(
            "mon", "tue", "wed", "thu", "fri", "sat", "sun", "die", "mit", "don", "fre", "sam", "son", "lun", "mer",
            "jeu", "ven", "dim", "mié", "jue", "vie", "sáb", "dom", "gio", "sab");

    private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th", "er", "ère", "re", "e", "º", "°");
    private static final List<String> ARTICLES = List.of("the", "le", "den", "el", "il");
    private static final List<String> OF = List.of("de", "of", "del");
    private static final List<String> AT = List.of("um", "at", "à");

    private CalendarWords() {}

    /** The month that a word names, from 1; or 0. */
    static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            for (String start : MONTHS.get(i)) {
                if (word.startsWith(start)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    static boolean isWeekday(String word) {
        return WEEKDAYS.stream().anyMatch(word::startsWith);
    }

    /** Whether it follows the number of a day: {@code 1st}, {@code 1er}. */
    static boolean isOrdinal(String word) {
        return ORDINALS.contains(word);
    }

    /** Whether it may stand before the whole date. */
    static boolean isArticle(String word) {
        return ARTICLES.contains(word);
    }

    /** Whether it joins day, month and year: {@code 1 de abril de 2023}. */
    static boolean isOf(String word) {
        return OF.contains(word);
    }

    /** Whether it joins date and time: {@code 1 April 2023 at 10:00}. */
    static boolean isAt(String word) {
        return AT.contains(word);
    }
}
