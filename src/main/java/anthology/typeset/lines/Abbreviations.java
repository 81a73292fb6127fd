package anthology.typeset.lines;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Short words that belong to the word after them, by language; without the full stop that may follow them. */
final class Abbreviations {
    private static final Set<String> EVERYWHERE_NUMBERED =
            Set.of("p", "pp", "no", "nos", "nr", "vol", "fig", "art", "n°", "nº");

    /** Before a number: p. 42, No. 5. */
    private static final Map<String, Set<String>> NUMBERED = words(Map.ofEntries(
            Map.entry("en", "ch chap ed eds l ll n nn op pt sec v vv c ca bk"),
            Map.entry("de", "s bd bde kap abb abs anm aufl sp taf tab z ca jh um op"),
            Map.entry("fr", "n chap t sect v vol ill pl op env"),
            Map.entry("es", "n núm núms pág págs cap t v op ca"),
            Map.entry("ca", "n núm pàg cap t v"),
            Map.entry("pt", "n n.º núm pág págs cap t v"),
            Map.entry("it", "n nn pag pagg cap t v op ca"),
            Map.entry("nl", "blz hfst dl afb ca"),
            Map.entry("da", "s kap bd ca"),
            Map.entry("nb", "s kap bd ca"),
            Map.entry("nn", "s kap bd ca"),
            Map.entry("sv", "s sid kap bd ca"),
            Map.entry("fi", "s n n:o luku"),
            Map.entry("pl", "s str t tom rozdz rys ok r"),
            Map.entry("cs", "s č str sv kap obr"),
            Map.entry("sk", "s č str zv kap obr"),
            Map.entry("ru", "с стр т гл рис см ок"),
            Map.entry("uk", "с стор т розд рис див бл"),
            Map.entry("el", "σ σελ αρ τ κεφ εικ"),
            Map.entry("tr", "s sf c bl")));

    private static final Set<String> EVERYWHERE_NAMED = Set.of("dr", "prof", "st");

    /** Before a name: Dr. X, M. Ono. */
    private static final Map<String, Set<String>> NAMED = words(Map.ofEntries(
            Map.entry("en", "mr mrs ms messrs rev hon sr fr capt col gen lt sgt maj gov sen rep pres ste mt"),
            Map.entry("de", "hr fr frl hl dipl ing mag"),
            Map.entry("fr", "m mm mme mmes mlle mlles mgr me pr ste"),
            Map.entry("es", "sr sra sres srta d dña ud uds sto sta fr"),
            Map.entry("ca", "sr sra srta"),
            Map.entry("pt", "sr sra srs d dra dr.ª s sto sta eng"),
            Map.entry("it", "sig sigg dott prof.ssa avv ing on s ss mons"),
            Map.entry("nl", "dhr mevr mw ir drs mr ds"),
            Map.entry("sv", "hr fr frk"),
            Map.entry("da", "hr fr frk sct"),
            Map.entry("pl", "p pp św ks mgr inż hab"),
            Map.entry("cs", "p sv mgr ing"),
            Map.entry("sk", "p sv mgr ing"),
            Map.entry("ru", "г гг г-н г-жа св им ул проф акад"),
            Map.entry("uk", "п пп св ім вул проф акад"),
            Map.entry("el", "κ κα κος δρ αγ"),
            Map.entry("tr", "sn doç av")));

    /** Words of one letter that no line should end with. */
    private static final Map<String, String> LONE_LETTERS = Map.of(
            "pl", "aiouwz",
            "cs", "aikosuvz",
            "sk", "aikosuvz",
            "ru", "авикосуя",
            "uk", "авізйоує",
            "be", "авізйоу");

    private static final Set<String> UNITS = Set.of(
            ("km m dm cm mm µm nm ha km² m² cm² km³ m³ cm³ kg g mg µg t l dl cl ml s ms h hr hrs min Hz kHz MHz GHz W kW MW "
                            + "kWh V mV kV A mA Ω K J kJ kcal cal N Pa hPa kPa bar °C °F ° % ‰ € $ £ ¥ kr Kč zł Ft ₽ ₴ "
                            + "EUR USD GBP CHF px pt pc dpi kB KB MB GB TB PB kbit Mbit Gbit fps rpm mph lb lbs oz mi yd "
                            + "ft a.m. p.m. AD BC BCE CE Uhr Mio. Mrd. bn km/h m/s км м см мм кг г мг л мл с мин ч "
                            + "руб. грн т")
                    .split(" "));

    private Abbreviations() {}

    private static Map<String, Set<String>> words(Map<String, String> lists) {
        return lists.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        e -> Set.copyOf(Arrays.asList(e.getValue().split(" ")))));
    }

    /** @param word as written, without its full stop */
    static boolean beforeNumber(String word, String language) {
        String lower = word.toLowerCase(Locale.ROOT);
        return EVERYWHERE_NUMBERED.contains(lower)
                || NUMBERED.getOrDefault(language, Set.of()).contains(lower);
    }

    static boolean beforeName(String word, String language) {
        String lower = word.toLowerCase(Locale.ROOT);
        return EVERYWHERE_NAMED.contains(lower)
                || NAMED.getOrDefault(language, Set.of()).contains(lower);
    }

    static boolean loneLetter(char letter, String language) {
        return LONE_LETTERS.getOrDefault(language, "").indexOf(Character.toLowerCase(letter)) >= 0;
    }

    static boolean unit(String word, String language) {
        return UNITS.contains(word) || (language.equals("en") && (word.equals("am") || word.equals("pm")));
    }
}
