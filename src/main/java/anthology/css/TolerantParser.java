package anthology.css;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Stylesheet;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.parser.ParseException;
import com.helger.css.parser.Token;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.DoNothingCSSInterpretErrorHandler;
import com.helger.css.reader.errorhandler.ICSSParseErrorHandler;
import org.jspecify.annotations.Nullable;

/**
 * Parses a stylesheet that may be faulty. ph-css recovers from some faults by skipping more than the faulty part;
 * here the faulty part alone, as CSS Syntax 3 bounds it, is reported and blanked out, and the rest parsed again. So
 * places stay true, and each fault is reported once.
 */
final class TolerantParser {
    /** A file with more faults than this is no stylesheet. */
    private static final int MOST_FAULTS = 200;

    private final Stylesheet stylesheet;
    private final Diagnostics diagnostics;

    TolerantParser(Stylesheet stylesheet, Diagnostics diagnostics) {
        this.stylesheet = stylesheet;
        this.diagnostics = diagnostics;
    }

    CascadingStyleSheet parse() {
        String text = closed(stylesheet.text().replace('\uFEFF', ' '));
        for (int i = 0; i < MOST_FAULTS; i++) {
            FirstFault fault = new FirstFault();
            CascadingStyleSheet parsed = CSSReader.readFromStringReader(
                    text,
                    new CSSReaderSettings()
                            .setBrowserCompliantMode(true)
                            .setKeepDeprecatedProperties(true)
                            .setTabSize(1)
                            .setCustomErrorHandler(fault)
                            .setCustomExceptionHandler(fault::exception)
                            .setInterpretErrorHandler(new DoNothingCSSInterpretErrorHandler()));
            if (parsed != null && fault.line == 0) {
                return parsed;
            }
            Repair repair = Repair.at(text, fault.line, fault.column, fault.unexpected);
            if (repair == null) {
                report(fault.line, fault.column, Code.CSS_001, "the stylesheet cannot be read", null);
                return parsed == null ? new CascadingStyleSheet() : parsed;
            }
            report(repair.line(), repair.column(), repair.code(), repair.message(), repair.hint());
            text = repair.text();
        }
        return new CascadingStyleSheet();
    }

    /** The text with an end for what is left open: a file ends all its blocks; CSS Syntax 3, 5.4.8. */
    private String closed(String text) {
        SourceScan scan = new SourceScan(text, text.length());
        if (scan.depth() == 0 && !scan.isCommentOpen()) {
            return text;
        }
        String before = text.substring(0, scan.isCommentOpen() ? text.lastIndexOf("/*") : scan.innermostBlock());
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        String what = scan.isCommentOpen() ? "this comment is not closed" : "this block is not closed";
        report(line, column, Code.CSS_001, what, null);
        return text + (scan.isCommentOpen() ? "*/" : "") + "}".repeat(scan.depth());
    }

    private void report(int line, int column, Code code, String message, @Nullable String hint) {
        diagnostics.report(code, new Location(stylesheet.path(), line, column), message, hint);
    }

    /** Keeps where the parser first stumbled. */
    private static final class FirstFault implements ICSSParseErrorHandler {
        private int line;
        private int column;
        private String unexpected = "";

        private void keep(@Nullable Token token) {
            if (line == 0 && token != null) {
                line = Math.max(1, token.beginLine);
                column = Math.max(1, token.beginColumn);
                unexpected = token.image == null ? "" : token.image;
            }
        }

        private void exception(ParseException e) {
            keep(e.currentToken == null ? null : e.currentToken.next);
            keep(e.currentToken);
            if (line == 0) {
                line = 1;
                column = 1;
            }
        }

        @Override
        public void onCSSParseError(ParseException e, @Nullable Token last) {
            exception(e);
        }

        @Override
        public void onCSSUnexpectedRule(Token current, String rule, String message) {
            keep(current);
        }

        @Override
        public void onCSSDeprecatedProperty(Token prefix, Token identifier) {
            // such names never work in print, and are passed over later
        }

        @Override
        public void onCSSBrowserCompliantSkip(@Nullable ParseException e, Token from, Token to) {
            keep(from.next == null ? from : from.next);
        }
    }
}
