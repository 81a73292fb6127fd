package anthology.words;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The text of each marked-content sequence of a page, ISO 32000-1, 14.6; its glyphs by ToUnicode or ActualText. */
final class MarkedText {
    private final PDResources resources;
    private final List<Sequence> texts = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<PDFont> saved = new LinkedList<>();
    private PDFont font;

    /**
     * A sequence.
     *
     * @param turned whether some of its text is painted from its end to its beginning
     */
    record Sequence(String text, boolean turned) {}

    /** A sequence that has begun. */
    private static final class Open {
        final int number;
        final boolean reversed;
        final boolean replaced;
        final StringBuilder text;
        boolean turned;

        Open(int number, boolean reversed, String actual) {
            this.number = number;
            this.reversed = reversed;
            this.turned = reversed;
            this.replaced = actual != null;
            this.text = new StringBuilder(replaced ? actual : "");
        }
    }

    private MarkedText(PDPage page) {
        this.resources = page.getResources();
    }

    /** By number. */
    static List<Sequence> of(PDPage page) throws IOException {
        MarkedText text = new MarkedText(page);
        text.read(new PDFStreamParser(page));
        return text.texts;
    }

    private void read(PDFStreamParser parser) throws IOException {
        List<COSBase> operands = new ArrayList<>();
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator) {
                apply(operator.getName(), operands);
                operands.clear();
            } else {
                operands.add((COSBase) token);
            }
        }
    }

    private void apply(String operator, List<COSBase> operands) throws IOException {
        switch (operator) {
            case "Tf" -> font = resources.getFont((COSName) operands.getFirst());
            case "q" -> saved.push(font);
            case "Q" -> font = saved.pop();
            case "TJ" -> {
                for (COSBase part : (COSArray) operands.getFirst()) {
                    if (part instanceof COSString string) {
                        show(string);
                    }
                }
            }
            case "BMC" -> begin((COSName) operands.getFirst(), new COSDictionary());
            case "BDC" -> begin((COSName) operands.getFirst(), (COSDictionary) operands.get(1));
            case "EMC" -> end();
            case "Tj", "'", "\"" -> throw new IOException(operator + " is not expected");
            default -> {}
        }
    }

    private void begin(COSName tag, COSDictionary properties) {
        int number = properties.getInt(COSName.MCID, -1);
        String actual = properties.getString(COSName.ACTUAL_TEXT);
        open.push(new Open(number, tag.getName().equals("ReversedChars"), actual));
    }

    private void end() {
        Open ended = open.pop();
        StringBuilder text = ended.reversed ? ended.text.reverse() : ended.text;
        if (ended.number >= 0) {
            while (texts.size() <= ended.number) {
                texts.add(null);
            }
            texts.set(ended.number, new Sequence(text.toString(), ended.turned));
        } else if (!open.isEmpty() && !open.peek().replaced) {
            open.peek().text.append(text);
            open.peek().turned |= ended.turned;
        }
    }

    private void show(COSString string) throws IOException {
        if (open.isEmpty() || open.peek().replaced) {
            return;
        }
        InputStream codes = new ByteArrayInputStream(string.getBytes());
        while (codes.available() > 0) {
            open.peek().text.append(font.toUnicode(font.readCode(codes)));
        }
    }
}
