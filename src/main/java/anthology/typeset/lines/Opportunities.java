package anthology.typeset.lines;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Hyphens;
import anthology.css.ComputedStyle.WhiteSpace;
import anthology.css.ComputedStyle.WordBreak;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a paragraph may be broken between its spaces: UAX 14 as far as prose in alphabets and ideographs needs it,
 * hyphenation, and places of their own for addresses and code.
 */
final class Opportunities {
    private static final String CLOSING = ")]}”’»›.,;:!?…'\"";
    private static final String OPENING = "([{“‘«‹¿¡";
    private static final int LONG_CAPITALS = 10;
    private static final int LONG_NAME = 12;

    private final ParagraphText text;
    private final Hyphenation hyphenation;
    private final Opportunity[] found;

    private Opportunities(ParagraphText text, Hyphenation hyphenation) {
        this.text = text;
        this.hyphenation = hyphenation;
        this.found = new Opportunity[text.length() + 1];
        Arrays.fill(found, Opportunity.NONE);
    }

    /**
     * For each character what a line may end with before it; none beside spaces.
     *
     * @param hyphens whether words may be hyphenated where the style allows it
     */
    static Opportunity[] of(ParagraphText text, Hyphenation hyphenation, boolean hyphens) {
        Opportunities opportunities = new Opportunities(text, hyphenation);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || space(text.at(i))) {
                if (i > start) {
                    opportunities.inToken(start, i, hyphens);
                }
                start = i + 1;
            }
        }
        return opportunities.found;
    }

    /** Whether so many characters are ideographs that lines may end almost anywhere. */
    static boolean isIdeographic(ParagraphText text) {
        int ideographs = 0;
        for (int i = 0; i < text.length(); i++) {
            ideographs += EastAsianLines.ideographic(text, i) ? 1 : 0;
        }
        return 4 * ideographs > text.length();
    }

    static boolean space(char c) {
        return c == ' '
                || c == '\t'
                || c == ParagraphText.BREAK
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u00A0'
                || c == '\u202F';
    }

    private void inToken(int start, int end, boolean hyphens) {
        Inline.Run run = firstRun(start, end);
        if (run == null) {
            besideObjects(start, end);
            return;
        }
        ComputedStyle style = run.style();
        if (style.whiteSpace() == WhiteSpace.NOWRAP) {
            return;
        }
        boolean preserved = style.whiteSpace() == WhiteSpace.PRE || style.whiteSpace() == WhiteSpace.PRE_WRAP;
        if (preserved) {
            inCode(start, end);
            return;
        }
        if (text.owner(start) == text.owner(end - 1)
                && Latin.isPlain(text, start, end)
                && !(style.hyphens() == Hyphens.NONE && style.breakAnywhere())) {
            if (hyphens) {
                hyphenate(start, end);
            }
            return;
        }
        for (int i = start + 1; i < end; i++) {
            found[i] = between(start, i, end);
        }
        namesIn(start, end);
        besideObjects(start, end);
        if (hyphens) {
            hyphenate(start, end);
        }
        addressesIn(start, end);
    }

    /** Addresses are broken in their own way: they end where East Asian text, which has no spaces, begins. */
    private void addressesIn(int start, int end) {
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || EastAsianLines.ideographic(text, i) || EastAsianLines.hangul(text.at(i))) {
                if (i > from && address(from, i)) {
                    Arrays.fill(found, from + 1, i, Opportunity.NONE);
                    inAddress(from, i);
                }
                from = i + 1;
            }
        }
    }

    /** Code in a line of text: what is never hyphenated and may be broken anywhere. */
    private void namesIn(int start, int end) {
        int from = start;
        for (int i = start + 1; i <= end; i++) {
            if (i == end || text.owner(i) != text.owner(from)) {
                if (text.inline(from) instanceof Inline.Run run
                        && run.style().hyphens() == Hyphens.NONE
                        && run.style().breakAnywhere()) {
                    Arrays.fill(found, from + 1, i, Opportunity.NONE);
                    inCode(from, i);
                }
                from = i;
            }
        }
    }

    private void inCode(int start, int end) {
        for (int i = start + 2; i < end - 1; i++) {
            if (CodePlaces.mayEnd(text.at(i - 2), text.at(i - 1), text.at(i), text.at(i + 1))) {
                found[i] = Opportunity.ADDRESS;
            }
        }
    }

    private Inline.@Nullable Run firstRun(int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.inline(i) instanceof Inline.Run run) {
                return run;
            }
        }
        return null;
    }

    private void besideObjects(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            boolean object = isObject(i) || isObject(i - 1) || (ends(i - 1) && begins(i));
            boolean held = begins(i - 1) || ends(i);
            if (object && !held && joined(i - 1) == joined(i) && mayPart(text.at(i - 1), text.at(i))) {
                boolean eastAsian = EastAsianLines.ideographic(text, i) || EastAsianLines.ideographic(text, i - 1);
                found[i] = eastAsian ? Opportunity.FREE : Opportunity.JOINT;
            }
        }
    }

    private boolean joined(int i) {
        return text.inline(i) instanceof Inline.Atom atom && atom.joined();
    }

    private boolean isObject(int i) {
        return text.at(i) == ParagraphText.OBJECT && !(text.inline(i) instanceof Inline.Edge);
    }

    private boolean begins(int i) {
        return text.inline(i) instanceof Inline.Edge edge && edge.begins();
    }

    private boolean ends(int i) {
        return text.inline(i) instanceof Inline.Edge edge && !edge.begins();
    }

    /** What a line may end with between characters {@code i - 1} and {@code i} of a word. */
    private Opportunity between(int start, int i, int end) {
        char before = text.at(i - 1);
        char after = text.at(i);
        if (Latin.isLetter(before) && Latin.isLetter(after)) {
            return Opportunity.NONE;
        }
        if (after == '\u2060'
                || before == '\u2060'
                || after == '\uFEFF'
                || before == '\uFEFF'
                || after == '\u200D'
                || before == '\u200D'
                || Character.isLowSurrogate(after)
                || mark(after)) {
            return Opportunity.NONE;
        }
        if (before == '\u200B') {
            return Opportunity.FREE;
        }
        if (before == '\u00AD') {
            boolean allowed =
                    text.inline(i) instanceof Inline.Run run && run.style().hyphens() != Hyphens.NONE;
            return allowed && i - 1 > start ? Opportunity.SOFT_HYPHEN : Opportunity.NONE;
        }
        if (!mayPart(before, after)) {
            return Opportunity.NONE;
        }
        if (EastAsianLines.ideographic(text, i)) {
            return keptWhole(i) ? Opportunity.NONE : Opportunity.FREE;
        }
        if (EastAsianLines.hangul(before) || EastAsianLines.hangul(after)) {
            return keptWhole(i) ? Opportunity.NONE : Opportunity.SYLLABLE;
        }
        return switch (before) {
            case '-', '\u2010' -> {
                boolean inside = i - 2 >= start
                        && Character.isLetterOrDigit(text.at(i - 2))
                        && Character.isLetter(after)
                        && end - i >= 2;
                yield inside ? Opportunity.WRITTEN_HYPHEN : Opportunity.NONE;
            }
            case '\u2013' -> {
                boolean inside = i - 2 >= start && Character.isLetterOrDigit(after);
                boolean range = inside && Character.isDigit(after) && Character.isDigit(text.at(i - 2));
                yield range ? Opportunity.JOINT : inside ? Opportunity.DASH : Opportunity.NONE;
            }
            case '\u2014', '\u2015', '\u2E3A', '\u2E3B' ->
                i - 2 >= start && after != before ? Opportunity.DASH : Opportunity.NONE;
            case '/' -> Character.isLetter(after) && i - start > 2 ? Opportunity.JOINT : Opportunity.NONE;
            case '…' ->
                (Character.isLetter(after) || OPENING.indexOf(after) >= 0) && i - 2 >= start
                        ? Opportunity.JOINT
                        : Opportunity.NONE;
            default -> EastAsianLines.ideographic(text, i - 1) && !keptWhole(i) ? Opportunity.FREE : Opportunity.NONE;
        };
    }

    private static boolean mayPart(char before, char after) {
        return CLOSING.indexOf(after) < 0
                && OPENING.indexOf(before) < 0
                && !EastAsianLines.beginsNoLine(after)
                && !EastAsianLines.endsNoLine(before);
    }

    private boolean keptWhole(int i) {
        return text.inline(i) instanceof Inline.Run run && run.style().wordBreak() == WordBreak.KEEP_ALL;
    }

    private static boolean mark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || (c >= 0xFE00 && c <= 0xFE0F);
    }

    /** Whether the token is an address, a path or an identifier: no words of a language. */
    private boolean address(int start, int end) {
        String token = text.text(start, end);
        if (token.contains("://") || token.contains("www.") || token.indexOf('_') > 0) {
            return true;
        }
        int slashes = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c == '/') {
                slashes++;
            }
            boolean inside = i > 0 && i + 1 < token.length();
            if (inside
                    && (c == '.' || c == '@')
                    && Character.isLetterOrDigit(token.charAt(i - 1))
                    && Character.isLowerCase(token.charAt(i + 1))) {
                return true;
            }
        }
        return slashes > 1;
    }

    /**
     * Before or after the marks of an address, never beside its hyphens, so that nothing looks like a hyphen that was
     * put there; The Chicago Manual of Style, 7.46.
     */
    private void inAddress(int start, int end) {
        for (int i = start + 2; i < end - 1; i++) {
            char before = text.at(i - 1);
            char after = text.at(i);
            boolean afterMark = "/:=&,;)>}\u200B".indexOf(before) >= 0 && before != after && after != '/';
            boolean beforeMark = ".?#%~_&@-".indexOf(after) >= 0 && before != after && before != '/';
            if (afterMark || beforeMark) {
                found[i] = Opportunity.ADDRESS;
            }
        }
    }

    private void hyphenate(int start, int end) {
        int i = start;
        while (i < end) {
            if (!(text.inline(i) instanceof Inline.Run run) || !Character.isLetter(text.at(i))) {
                i++;
                continue;
            }
            ComputedStyle style = run.style();
            boolean apostrophes = hyphenation.apostrophes(style.language());
            int wordEnd = i;
            boolean digits = i > start && Character.isDigit(text.at(i - 1));
            boolean soft = false;
            while (wordEnd < end && inWord(text.at(wordEnd), apostrophes)) {
                soft |= text.at(wordEnd) == '\u00AD';
                wordEnd++;
            }
            digits |= wordEnd < end && Character.isDigit(text.at(wordEnd));
            // soft hyphens say where the author wants a word broken: nowhere else
            if (style.hyphens() == Hyphens.AUTO && !digits && !soft) {
                hyphenateWord(i, wordEnd, style.language());
            }
            i = Math.max(wordEnd, i + 1);
        }
    }

    private static boolean inWord(char c, boolean apostrophes) {
        return Latin.isLetter(c)
                || Character.isLetter(c)
                || mark(c)
                || c == '\u00AD'
                || (apostrophes && (c == '’' || c == '\''));
    }

    private void hyphenateWord(int start, int end, String language) {
        String word = text.text(start, end);
        int capitals = 0;
        for (int i = 1; i < word.length(); i++) {
            capitals += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
        }
        boolean all = capitals == word.length() - 1;
        if (capitals > 0 && !(all && word.length() >= LONG_CAPITALS)) {
            betweenHumps(start, word);
            return;
        }
        for (int place : hyphenation.places(word, language)) {
            if (found[start + place] == Opportunity.NONE && !mark(text.at(start + place))) {
                found[start + place] = Opportunity.HYPHENATION;
            }
        }
    }

    /** In a long name such as getElementsByClassName, before its capitals and without a hyphen. */
    private void betweenHumps(int start, String word) {
        if (word.length() < LONG_NAME) {
            return;
        }
        for (int i = 3; i < word.length() - 2; i++) {
            if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
                found[start + i] = Opportunity.ADDRESS;
            }
        }
    }
}
