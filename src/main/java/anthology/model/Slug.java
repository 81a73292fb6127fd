package anthology.model;

import java.text.Normalizer;
import java.util.Locale;

/** Names for files, addresses and XML ids, made from titles: lower case, words joined by single hyphens. */
public final class Slug {
    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ";
    private static final String[] CYRILLIC_LATIN =
            "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i i e g".split(" ");
    private static final String GREEK = "αβγδεζηθικλμνξοπρσςτυφχψω";
    private static final String[] GREEK_LATIN = "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(" ");

    private Slug() {}

    /** The text as a slug in ASCII; empty when no character of it has an ASCII form. */
    public static String of(String text) {
        StringBuilder slug = new StringBuilder();
        String latin = latin(text);
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_') {
                slug.append(c);
            } else if (c != '\'' && c != '’' && c != '.' && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        return withoutHyphenAtEnd(slug.toString());
    }

    /** As {@link #of}, cut between two words where it is longer than {@code longest} characters. */
    public static String of(String text, int longest) {
        return cut(of(text), longest);
    }

    /**
     * The text in its own script: letters and digits of any; empty when it has none. Cut as {@link #of(String, int)}
     * does.
     */
    public static String inItsScript(String text, int longest) {
        String slug = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .replaceAll("['’]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-");
        return cut(withoutHyphenAtEnd(slug.startsWith("-") ? slug.substring(1) : slug), longest);
    }

    private static String cut(String slug, int longest) {
        if (slug.length() <= longest) {
            return slug;
        }
        int cut = slug.lastIndexOf('-', longest);
        int end = Character.isHighSurrogate(slug.charAt(longest - 1)) ? longest - 1 : longest;
        return withoutHyphenAtEnd(slug.substring(0, cut > longest / 2 ? cut : end));
    }

    /**
     * The text as an XML id: a slug that starts with a letter. What GitHub, kramdown and Hugo make of a heading gives
     * the same id as the heading itself, so that fragments written for them still find it.
     */
    public static String id(String text) {
        String slug = of(text);
        int start = 0;
        while (start < slug.length() && (slug.charAt(start) < 'a' || slug.charAt(start) > 'z')) {
            start++;
        }
        return slug.substring(start);
    }

    /** Lower case, accents taken off, letters of other alphabets spelled in Latin ones where that is usual. */
    private static String latin(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        String whole = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        boolean ascii = plain.chars().allMatch(c -> c < 128);
        if (ascii) {
            return plain;
        }
        StringBuilder out = new StringBuilder();
        whole.codePoints().forEach(c -> spell(c, out));
        return out.toString();
    }

    private static void spell(int c, StringBuilder out) {
        int cyrillic = c < 0x10000 ? CYRILLIC.indexOf(c) : -1;
        if (cyrillic >= 0) {
            String letters = CYRILLIC_LATIN[cyrillic];
            out.append(letters.equals("-") ? "" : letters);
            return;
        }
        switch (c) {
            case 'ß' -> out.append("ss");
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            case 'ø' -> out.append('o');
            case 'ł' -> out.append('l');
            case 'đ', 'ð' -> out.append('d');
            case 'þ' -> out.append("th");
            case 'ı' -> out.append('i');
            default -> {
                String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
                for (int i = 0; i < parts.length(); i++) {
                    char part = parts.charAt(i);
                    int greek = GREEK.indexOf(part);
                    if (greek >= 0) {
                        out.append(GREEK_LATIN[greek]);
                    } else if (Character.getType(part) != Character.NON_SPACING_MARK) {
                        out.append(part);
                    }
                }
            }
        }
    }

    private static String withoutHyphenAtEnd(String slug) {
        return slug.endsWith("-") ? slug.substring(0, slug.length() - 1) : slug;
    }
}
