package anthology.content;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's reader of what stands within blocks, which reads the labels of links in linear time: flexmark tries each
 * backslash in them in two ways, so that thirty of them take minutes.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/#link-label">CommonMark: link labels</a>
 */
final class Inlines extends CommonmarkInlineParser {
    private static final Pattern LABEL = Pattern.compile("^\\[(?:[^\\\\\\[\\]]|\\\\[!-/:-@\\[-`{-~]|\\\\){0,999}+\\]");

    Inlines(
            DataHolder options,
            BitSet special,
            BitSet delimiters,
            Map<Character, DelimiterProcessor> processors,
            LinkRefProcessorData references,
            List<InlineParserExtensionFactory> extensions) {
        super(options, special, delimiters, processors, references, extensions);
    }

    @Override
    public int parseLinkLabel() {
        @Nullable BasedSequence label = match(LABEL);
        return label == null ? 0 : label.length();
    }
}
