package anthology.pdf;

import anthology.diagnostic.Diagnostics;
import anthology.font.Fonts;
import anthology.font.Shaped;
import anthology.font.ShapedText;
import anthology.font.Shaper;
import anthology.image.Images;
import anthology.image.Picture;
import anthology.model.ContentsEntry;
import anthology.model.Creator;
import anthology.model.Edition;
import anthology.model.Image;
import anthology.model.Metadata;
import anthology.typeset.Layout;
import anthology.typeset.Page;
import anthology.typeset.Placed;
import anthology.typeset.Tag;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A book of three pages set by hand, with one of each thing that a page can hold. */
final class SampleBook {
    private static final int RED = 0x8B1A1A;

    private final Fonts fonts = Fonts.of(List.of(), new Diagnostics());
    private final Shaper roman = fonts.shaper(List.of("EB Garamond"), 400, false, "en", Map.of());
    private final Shaper italic = fonts.shaper(List.of("EB Garamond"), 400, true, "en", Map.of());
    private final Tag document = new Tag("Document", null);
    private List<Placed> page = new ArrayList<>();

    static Edition edition() {
        Metadata metadata = new Metadata(
                "Office & Field",
                null,
                List.of(Creator.author("Ann Field"), new Creator("Bo Stone", "edt", null)),
                "en",
                "ltr",
                "urn:uuid:8f9e5d3c-0000-5000-8000-000000000001",
                LocalDate.of(2024, 5, 1),
                Instant.parse("2024-05-02T10:00:00Z"),
                "Field Press",
                "A sample <with> signs",
                "© 2024 Ann Field",
                null,
                List.of("samples"),
                null);
        List<ContentsEntry> contents = List.of(
                new ContentsEntry("Contents", "contents.xhtml", List.of()),
                new ContentsEntry(
                        "Affluent Offices",
                        "one.xhtml",
                        List.of(
                                new ContentsEntry("A table", "one.xhtml#table", List.of()),
                                new ContentsEntry("Nowhere", "one.xhtml#nowhere", List.of()))));
        return new Edition(metadata, List.of(), contents, List.of(), List.of(), List.of(), null, null);
    }

    Layout layout() {
        List<Page> pages = new ArrayList<>();
        page.add(new Placed.Destination("contents.xhtml", 40));
        contents();
        pages.add(finish("i", Page.Numbering.LOWER_ROMAN, 1));
        pages.add(finish("ii", Page.Numbering.LOWER_ROMAN, 2));
        Tag chapter = new Tag("Sect", document);
        firstPage(chapter);
        pages.add(finish("1", Page.Numbering.ARABIC, 1));
        secondPage(chapter);
        pages.add(finish("2", Page.Numbering.ARABIC, 2));
        return new Layout(pages, document, Map.of(), List.of());
    }

    private void contents() {
        text(new Tag("H1", document), roman, 60, 80, 18, "Contents");
        Tag item = new Tag("TOCI", new Tag("TOC", document));
        Tag link = new Tag("Link", new Tag("Reference", item));
        text(link, roman, 40, 120, 11, "Affluent Offices");
        text(null, roman, 130, 120, 11, ". . . .");
        text(link, roman, 200, 120, 11, "1");
        page.add(new Placed.LinkArea(link, 40, 110, 170, 14, "one.xhtml", "Affluent Offices, page 1"));
    }

    private void firstPage(Tag chapter) {
        page.add(new Placed.Destination("one.xhtml", 40));
        text(null, italic, 120, 30, 9, "Office & Field");
        text(new Tag("H1", chapter), roman, 60, 80, 18, "Affluent Offices");
        page.add(new Placed.Fill(40, 90, 300, 0.5, RED));
        Tag paragraph = new Tag("P", chapter);
        text(paragraph, roman, 40, 120, 11, "The first office finds affluent staff, said (Waffle) \\ ");
        text(new Tag("Span", paragraph, "de", null, Tag.Attributes.NONE), italic, 40, 134, 11, "Schifffahrt mit Flöte");
        text(paragraph, roman, 180, 134, 11, " or so they say in AVAToA ");
        Tag outside = new Tag("Link", paragraph);
        text(outside, roman, 40, 148, 11, "read this");
        page.add(new Placed.LinkArea(outside, 40, 138, 50, 14, "https://example.org/ü?a=b c", "read this"));
        Tag lost = new Tag("Link", paragraph);
        text(lost, roman, 100, 148, 11, "or that");
        page.add(new Placed.LinkArea(lost, 100, 138, 50, 14, "two.xhtml#gone", "or that"));
        Tag call = new Tag("Reference", paragraph);
        text(call, roman, 160, 144, 7, "1");
        page.add(new Placed.LinkArea(call, 160, 138, 5, 10, "one.xhtml#note-1", "note 1"));
        Tag note = new Tag("Note", paragraph);
        text(paragraph, roman, 170, 148, 11, "after the call exam");
        page.add(new Placed.Glyphs(
                paragraph,
                270,
                148,
                roman.shape("-", false).parts().stream()
                        .map(ShapedText.Part::shaped)
                        .toList(),
                11,
                0,
                0,
                0,
                "\u00AD"));
        text(paragraph, roman, 40, 162, 11, "ple is done.");
        Tag list = new Tag("L", chapter, null, null, new Tag.Attributes(null, 1, 1, "Decimal"));
        for (int i = 1; i <= 2; i++) {
            Tag item = new Tag("LI", list);
            text(new Tag("Lbl", item), roman, 40, 170 + 14 * i, 11, i + ".");
            text(new Tag("LBody", item), roman, 56, 170 + 14 * i, 11, "Item number " + i);
        }
        Tag figure = new Tag("Figure", chapter, null, "A red square that fades", Tag.Attributes.NONE);
        page.add(new Placed.Picture(
                figure, 40, 220, 60, 60, image("images/alpha.png", "png", BufferedImage.TYPE_INT_ARGB)));
        Tag grey = new Tag("Figure", chapter, null, "A grey square", Tag.Attributes.NONE);
        Image photo = image("images/grey.jpg", "jpeg", BufferedImage.TYPE_BYTE_GRAY);
        page.add(new Placed.Picture(grey, 120, 220, 60, 60, photo));
        page.add(new Placed.Picture(null, 200, 220, 10, 10, photo));
        page.add(new Placed.Group(40, 500, List.of(new Placed.Destination("one.xhtml#note-1", -8))));
        text(note, roman, 40, 500, 9, "1. A note at the foot.");
    }

    private void secondPage(Tag chapter) {
        page.add(new Placed.Destination("one.xhtml#table", 60));
        Tag table = new Tag("Table", chapter);
        Tag head = new Tag("TR", new Tag("THead", table));
        text(new Tag("TH", head, null, null, new Tag.Attributes("Column", 1, 1, null)), roman, 40, 80, 11, "Year");
        text(new Tag("TH", head, null, null, new Tag.Attributes("Column", 1, 1, null)), roman, 90, 80, 11, "Book");
        Tag row = new Tag("TR", new Tag("TBody", table));
        text(new Tag("TD", row), roman, 40, 94, 11, "1989");
        new Tag("TD", row);
        // a heading that skips levels, as authors write them
        text(new Tag("H4", chapter), roman, 40, 130, 14, "Deep down");
        text(new Tag("P", chapter, "he", null, Tag.Attributes.NONE), roman, 40, 150, 11, true, "שלום עולם");
        text(
                new Tag("P", chapter, "ar", null, Tag.Attributes.NONE),
                roman,
                40,
                190,
                11,
                true,
                "السلام لا إله مُحَمَّد");
        text(
                new Tag("P", chapter, "el", null, Tag.Attributes.NONE),
                roman,
                40,
                170,
                11,
                "λόγος 漢字 é e\u0301 x\u0323\u0302");
        text(null, roman, 160, 560, 9, "2");
    }

    private Page finish(String folio, Page.Numbering numbering, int number) {
        Page finished = new Page(360, 576, 0, 0, folio, numbering, number, page);
        page = new ArrayList<>();
        return finished;
    }

    private void text(@Nullable Tag tag, Shaper shaper, double x, double baseline, double size, String text) {
        text(tag, shaper, x, baseline, size, false, text);
    }

    /** One stretch for each face, words and spaces as pieces, with a little word space. */
    private void text(
            @Nullable Tag tag, Shaper shaper, double x, double baseline, double size, boolean fromRight, String text) {
        List<Shaped> pieces = new ArrayList<>();
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            String word = words[fromRight ? words.length - 1 - i : i];
            if (!word.isEmpty()) {
                for (ShapedText.Part part : shaper.shape(word, fromRight).parts()) {
                    pieces.add(part.shaped());
                }
            }
            if (i + 1 < words.length) {
                pieces.add(shaper.space());
            }
        }
        double at = x;
        int from = 0;
        while (from < pieces.size()) {
            int to = from + 1;
            while (to < pieces.size()
                    && pieces.get(to).face() == pieces.get(from).face()) {
                to++;
            }
            Placed.Glyphs glyphs = new Placed.Glyphs(
                    tag,
                    at,
                    baseline,
                    pieces.subList(from, to),
                    size,
                    0.7,
                    size > 15 ? 0.237 : 0,
                    tag == null ? RED : 0x202020,
                    null);
            page.add(new Placed.Group(0, 0, List.of(glyphs)));
            at += glyphs.width();
            from = to;
        }
    }

    static Image image(String href, String format, int type) {
        BufferedImage image = new BufferedImage(16, 12, type);
        for (int y = 0; y < 12; y++) {
            for (int x = 0; x < 16; x++) {
                image.setRGB(x, y, new Color(200, 10 * y, 10, 255 - 16 * x).getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return switch (Images.inspect(out::toByteArray)) {
            case Picture.Usable usable -> usable.at(href);
            case Picture.Refused refused -> throw new IllegalArgumentException(refused.reason());
        };
    }
}
