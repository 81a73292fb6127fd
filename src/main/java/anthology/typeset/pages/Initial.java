package anthology.typeset.pages;

import anthology.typeset.lines.Inline;
import java.lang.Character.UnicodeScript;
import java.util.List;

/** Finds the first letter of a paragraph, with the punctuation before it; CSS Pseudo-Elements 4, 2.2. */
final class Initial {
    private Initial() {}

    /** Index of the run that begins with the letter, -1 where the paragraph begins with something else. */
    static int find(List<Inline> inlines) {
        for (int i = 0; i < inlines.size(); i++) {
            switch (inlines.get(i)) {
                case Inline.Run run -> {
                    if (!run.text().isBlank()) {
                        return end(run.text()) > 0 ? i : -1;
                    }
                }
                case Inline.Anchor anchor -> {}
                case Inline.Edge edge -> {}
                case Inline.FloatCall call -> {}
                case Inline.Atom atom -> {
                    return -1;
                }
                case Inline.Break forced -> {
                    return -1;
                }
                case Inline.NoteCall call -> {
                    return -1;
                }
                case Inline.Leader leader -> {
                    return -1;
                }
            }
        }
        return -1;
    }

    static int start(String text) {
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Index after the letter and its marks, 0 where the text does not begin with a letter or digit that may stand apart. */
    static int end(String text) {
        int at = start(text);
        while (at < text.length() && isPunctuation(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at >= text.length() || !Character.isLetterOrDigit(text.codePointAt(at)) || joins(text.codePointAt(at))) {
            return 0;
        }
        at += Character.charCount(text.codePointAt(at));
        while (at < text.length() && isMark(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** Whether the letter that ends at an index of a run is a word of its own. */
    static boolean isWord(List<Inline> inlines, int at, int end) {
        int from = end;
        for (Inline inline : inlines.subList(at, inlines.size())) {
            if (inline instanceof Inline.Run run && run.text().length() > from) {
                return Character.isWhitespace(run.text().charAt(from));
            }
            from = 0;
        }
        return false;
    }

    /** Whether the letter joins those after it: taken out of its word, it would not be read as part of it. */
    private static boolean joins(int c) {
        return switch (UnicodeScript.of(c)) {
            case ARABIC, SYRIAC, MONGOLIAN, NKO -> true;
            default -> false;
        };
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> c == '\u00A0' || c == '\u202F';
        };
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || c == 0x200D;
    }
}
