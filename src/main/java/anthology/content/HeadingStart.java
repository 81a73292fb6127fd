package anthology.content;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Pattern;

/**
 * flexmark's headings, asked for only at lines that look like one or like its underline: to see whether a line ends a
 * heading, flexmark puts together all lines of the paragraph before it, which takes quadratic time on long tables.
 */
final class HeadingStart extends HeadingParser.Factory {
    private static final Pattern MARK = Pattern.compile("#{1,6}(?:[ \\t].*)?|(?:=+|-+)[ \\t]*");

    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory headings = super.apply(options);
        return (state, matched) -> isMarked(state) ? headings.tryStart(state, matched) : BlockStart.none();
    }

    private static boolean isMarked(ParserState state) {
        BasedSequence line = state.getLine();
        return MARK.matcher(line.subSequence(state.getNextNonSpaceIndex(), line.length()))
                .matches();
    }
}
