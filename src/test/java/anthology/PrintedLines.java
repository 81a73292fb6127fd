package anthology;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a PDF as a viewer shows them: where each begins and ends, and how wide its spaces are. */
final class PrintedLines {
    /** All in pt. */
    record PrintedLine(int page, double y, double left, double right, double size, double space, String text) {}

    private PrintedLines() {}

    /** Lines of one size of type, from the first page to the last. */
    static List<PrintedLine> of(byte[] pdf, double size) {
        return Pdf.read(pdf, document -> {
            List<PrintedLine> lines = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                private final List<TextPosition> row = new ArrayList<>();

                @Override
                protected void processTextPosition(TextPosition text) {
                    if (Math.abs(text.getFontSizeInPt() - size) > 0.01) {
                        return;
                    }
                    if (!row.isEmpty() && Math.abs(row.getLast().getYDirAdj() - text.getYDirAdj()) > 2) {
                        end();
                    }
                    row.add(text);
                }

                @Override
                protected void endPage(org.apache.pdfbox.pdmodel.PDPage page) throws IOException {
                    end();
                    super.endPage(page);
                }

                private void end() {
                    while (!row.isEmpty() && row.getLast().getUnicode().isBlank()) {
                        row.removeLast();
                    }
                    if (!row.isEmpty()) {
                        lines.add(line(getCurrentPageNo(), row));
                        row.clear();
                    }
                }
            };
            stripper.getText(document);
            return lines;
        });
    }

    private static PrintedLine line(int page, List<TextPosition> row) {
        StringBuilder text = new StringBuilder();
        double spaces = 0;
        int count = 0;
        for (int i = 0; i < row.size(); i++) {
            TextPosition glyph = row.get(i);
            text.append(glyph.getUnicode());
            if (glyph.getUnicode().equals(" ") && i + 1 < row.size() && i > 0) {
                TextPosition before = row.get(i - 1);
                spaces += row.get(i + 1).getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
                count++;
            }
        }
        TextPosition last = row.getLast();
        return new PrintedLine(
                page,
                last.getYDirAdj(),
                row.getFirst().getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                last.getFontSizeInPt(),
                count == 0 ? 0 : spaces / count,
                text.toString());
    }
}
