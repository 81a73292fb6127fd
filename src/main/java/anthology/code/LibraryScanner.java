package anthology.code;

import java.util.ArrayList;
import java.util.List;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.jspecify.annotations.Nullable;

/** Reads code by a scanner of RSyntaxTextArea. */
final class LibraryScanner implements Scanner {
    /** A line has so many slips at most that reading begins anew after them. */
    private static final int MOST_SLIPS = 50;

    private final TokenMaker maker;
    private final Dialect dialect;
    private String opening;
    /** What is open at the end of the line before. */
    private int state = TokenTypes.NULL;

    LibraryScanner(TokenMaker maker, Dialect dialect) {
        this(maker, dialect, "");
    }

    /** @param opening what begins code of the language in markup; understood where the first line is no markup */
    LibraryScanner(TokenMaker maker, Dialect dialect, String opening) {
        this.maker = maker;
        this.dialect = dialect;
        this.opening = opening;
    }

    @Override
    public List<Token> scan(String line) {
        List<Token> tokens = new ArrayList<>();
        if (!opening.isEmpty() && !line.stripLeading().startsWith("<")) {
            scan(opening, 0, tokens);
            tokens.clear();
        }
        opening = "";
        int at = scan(line, 0, tokens);
        for (int slips = 0; at < line.length() && slips < MOST_SLIPS; slips++) {
            state = TokenTypes.NULL;
            at = scan(line, at, tokens);
        }
        key(line, tokens);
        return tokens;
    }

    /** Reads from a place in the line; returns the line's end, or where to begin anew. */
    private int scan(String line, int from, List<Token> tokens) {
        Segment segment = new Segment(line.toCharArray(), from, line.length() - from);
        int at = from;
        org.fife.ui.rsyntaxtextarea.@Nullable Token token = maker.getTokenList(segment, state, from);
        while (token != null && token.isPaintable()) {
            int end = at + token.length();
            if (token.getType() == TokenTypes.ERROR_CHAR && token.length() > 2) {
                // a lifetime of Rust, an apostrophe in the text of JSX: no character, and code goes on behind it
                return at + 1;
            }
            Kind kind = dialect.of(token.getType());
            if (kind != null && end > at) {
                tokens.add(new Token(at, end, kind));
            }
            at = end;
            token = token.getNextToken();
        }
        state = token == null ? TokenTypes.NULL : token.getType();
        if (at != line.length()) {
            throw new IllegalStateException("the scanner read " + at + " of " + line.length() + " characters");
        }
        return at;
    }

    /** A key that the scanner leaves plain, as it does in YAML. */
    private void key(String line, List<Token> tokens) {
        int colon = dialect == Dialect.SETTINGS ? line.indexOf(':') : -1;
        int start = 0;
        while (start < colon && " \t-".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        boolean ends = colon > start && (colon + 1 == line.length() || line.charAt(colon + 1) == ' ');
        if (ends && (tokens.isEmpty() || tokens.getFirst().start() > colon)) {
            tokens.addFirst(new Token(start, colon, Kind.ATTRIBUTE));
        }
    }
}
