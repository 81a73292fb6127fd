package anthology.typeset.lines;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Short words that belong to the word after them, by language; without the full stop that may follow them. */
final class Abbreviations {
    private static final String ALL_NUMBERED = "p pp no nos nr vol fig art § §§ № n° nº #";

    /** Before a number: p. 42, No. 5. */
    private static final Map<String, Set<String>> NUMBERED = words(Map.ofEntries(
            Map.entry("", ALL_NUMBERED),
            Map.entry("en", ALL_NUMBERED + " ch chap ed eds l ll n nn op pt sec v vv c ca bk"),
            Map.entry("de", ALL_NUMBERED + " s bd bde kap abb abs anm aufl sp taf tab z ca jh um op"),
            Map.entry("fr", ALL_NUMBERED + " n chap t sect v vol ill pl op env"),
            Map.entry("es", ALL_NUMBERED + " n núm núms pág págs cap t v op ca"),
            Map.entry("ca", ALL_NUMBERED + " n núm pàg cap t v"),
            Map.entry("pt", ALL_NUMBERED + " n n.º núm pág págs cap t v"),
            Map.entry("it", ALL_NUMBERED + " n nn pag pagg cap t v op ca"),
            Map.entry("nl", ALL_NUMBERED + " blz hfst dl afb ca"),
            Map.entry("da", ALL_NUMBERED + " s kap bd ca"),
            Map.entry("nb", ALL_NUMBERED + " s kap bd ca"),
            Map.entry("nn", ALL_NUMBERED + " s kap bd ca"),
            Map.entry("sv", ALL_NUMBERED + " s sid kap bd ca"),
            Map.entry("fi", ALL_NUMBERED + " s n n:o luku"),
            Map.entry("pl", ALL_NUMBERED + " s str t tom rozdz rys ok r"),
            Map.entry("cs", ALL_NUMBERED + " s č str sv kap obr"),
            Map.entry("sk", ALL_NUMBERED + " s č str zv kap obr"),
            Map.entry("ru", ALL_NUMBERED + " с стр т гл рис см ок"),
            Map.entry("uk", ALL_NUMBERED + " с стор т розд рис див бл"),
            Map.entry("el", ALL_NUMBERED + " σ σελ αρ τ κεφ εικ"),
            Map.entry("tr", ALL_NUMBERED + " s sf c bl")));

    private static final String ALL_NAMED = "dr prof st";

    /** Before a name: Dr. X, M. Ono. */
    private static final Map<String, Set<String>> NAMED = words(Map.ofEntries(
            Map.entry("", ALL_NAMED),
            Map.entry("en", ALL_NAMED + " mr mrs ms messrs rev hon sr fr capt col gen lt sgt maj gov sen rep pres ste mt"),
            Map.entry("de", ALL_NAMED + " hr fr frl hl dipl ing mag"),
            Map.entry("fr", ALL_NAMED + " m mm mme mmes mlle mlles mgr me pr ste"),
            Map.entry("es", ALL_NAMED + " sr sra sres srta d dña ud uds sto sta fr"),
            Map.entry("ca", ALL_NAMED + " sr sra srta"),
            Map.entry("pt", ALL_NAMED + " sr sra srs d dra dr.ª s sto sta eng"),
            Map.entry("it", ALL_NAMED + " sig sigg dott prof.ssa avv ing on s ss mons"),
            Map.entry("nl", ALL_NAMED + " dhr mevr mw ir drs mr ds"),
            Map.entry("sv", ALL_NAMED + " hr fr frk"),
            Map.entry("da", ALL_NAMED + " hr fr frk sct"),
            Map.entry("pl", ALL_NAMED + " p pp św ks mgr inż hab"),
            Map.entry("cs", ALL_NAMED + " p sv mgr ing"),
            Map.entry("sk", ALL_NAMED + " p sv mgr ing"),
            Map.entry("ru", ALL_NAMED + " г гг г-н г-жа св им ул проф акад"),
            Map.entry("uk", ALL_NAMED + " п пп св ім вул проф акад"),
            Map.entry("el", ALL_NAMED + " κ κα κος δρ αγ"),
            Map.entry("tr", ALL_NAMED + " sn doç av")));

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
                        Map.Entry::getKey, e -> Set.copyOf(Arrays.asList(e.getValue().split(" ")))));
    }

    /** @param word as written, without its full stop */
    static boolean beforeNumber(String word, String language) {
        return NUMBERED.getOrDefault(language, NUMBERED.get("")).contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean beforeName(String word, String language) {
        return NAMED.getOrDefault(language, NAMED.get("")).contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean loneLetter(char letter, String language) {
        return LONE_LETTERS.getOrDefault(language, "").indexOf(Character.toLowerCase(letter)) >= 0;
    }

    static boolean unit(String word, String language) {
        return UNITS.contains(word) || (language.equals("en") && (word.equals("am") || word.equals("pm")));
    }
}
