package anthology.pdf;

import anthology.font.Face;
import anthology.font.Shaped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.OpenPdfDoor;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A face as a PDF font: a Type 0 font whose codes are the glyph ids (Identity-H), ISO 32000-1, 9.7. It gathers the
 * glyphs that pages show and what each stands for, and is written as a subset once all pages are.
 */
final class EmbeddedFont {
    private static final int SYMBOLIC = 4;
    private static final int FIXED_PITCH = 1;
    private static final int ITALIC = 64;
    /** In a ToUnicode map no more than so many entries may stand in a block, Adobe Technical Note 5014. */
    private static final int BLOCK = 100;
    /** UTF-16 units that a ToUnicode entry may have; readers cut what is longer, or cannot read the map. */
    private static final int LONGEST = 8;

    private final Face face;
    private final String resourceName;
    private final PdfIndirectReference reference;
    /** By glyph: what it stands for, as the ToUnicode map says it. */
    private @Nullable String[] texts = new String[1024];
    /** For glyphs that never stand for themselves alone: something near to what they are part of. */
    private final SortedMap<Integer, String> guesses = new TreeMap<>();
    /** Pieces whose every glyph stands for its own characters, from left to right. */
    private final Set<Shaped> plain = Collections.newSetFromMap(new IdentityHashMap<>());

    EmbeddedFont(Face face, String resourceName, PdfIndirectReference reference) {
        this.face = face;
        this.resourceName = resourceName;
        this.reference = reference;
    }

    /** The name under which content streams select it. */
    String resourceName() {
        return resourceName;
    }

    PdfIndirectReference reference() {
        return reference;
    }

    /** Advance of a glyph as the font's width array states it, 1/1000 em. */
    double width(int glyph) {
        return Math.round(face.advance(glyph) * 1000.0) / 1000.0;
    }

    /** Notes that the glyph stands for the text; false where it has to be told otherwise that it does. */
    boolean means(int glyph, String text) {
        if (text.length() > LONGEST) {
            shows(glyph, text);
            return false;
        }
        if (glyph >= texts.length) {
            texts = Arrays.copyOf(texts, Math.max(glyph + 1, 2 * texts.length));
        }
        if (texts[glyph] == null) {
            texts[glyph] = text;
        }
        return text.equals(texts[glyph]);
    }

    /** Whether the piece was found plain before: words come again and again, and what glyphs mean never changes. */
    boolean isPlain(Shaped piece) {
        return plain.contains(piece);
    }

    void setPlain(Shaped piece) {
        plain.add(piece);
    }

    /** Notes a glyph whose text is told otherwise, and what it may stand for where nothing better is known. */
    void shows(int glyph, String guess) {
        guesses.putIfAbsent(glyph, guess.length() > LONGEST ? start(guess) : guess);
    }

    private static String start(String text) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    void write(PdfWriter writer) throws IOException {
        SortedMap<Integer, String> used = new TreeMap<>(guesses);
        for (int glyph = 0; glyph < texts.length; glyph++) {
            String text = texts[glyph];
            if (text != null) {
                used.put(glyph, text);
            }
        }
        FontProgram program = new FontProgram(face.file().bytes().load());
        String name = subsetPrefix(used) + "+" + face.name().replaceAll("[^\\x21-\\x7E]|[\\[\\](){}<>/%]", "");

        PdfDictionary descendant = new PdfDictionary(PdfName.FONT);
        descendant.put(PdfName.SUBTYPE, program.isCff() ? PdfName.CIDFONTTYPE0 : PdfName.CIDFONTTYPE2);
        descendant.put(PdfName.BASEFONT, new PdfName(name));
        descendant.put(PdfName.CIDSYSTEMINFO, identity());
        descendant.put(
                PdfName.FONTDESCRIPTOR,
                writer.addToBody(descriptor(writer, program, name, used)).getIndirectReference());
        descendant.put(PdfName.W, widths(used));
        if (!program.isCff()) {
            descendant.put(PdfName.CIDTOGIDMAP, PdfName.IDENTITY);
        }

        PdfDictionary font = new PdfDictionary(PdfName.FONT);
        font.put(PdfName.SUBTYPE, PdfName.TYPE0);
        font.put(PdfName.BASEFONT, new PdfName(program.isCff() ? name + "-Identity-H" : name));
        font.put(PdfName.ENCODING, new PdfName("Identity-H"));
        font.put(
                PdfName.DESCENDANTFONTS,
                new PdfArray(writer.addToBody(descendant).getIndirectReference()));
        font.put(
                PdfName.TOUNICODE,
                writer.addToBody(PdfObjects.compressed(toUnicode(used))).getIndirectReference());
        writer.addToBody(font, reference);
    }

    private PdfDictionary descriptor(
            PdfWriter writer, FontProgram program, String name, SortedMap<Integer, String> used) throws IOException {
        PdfDictionary descriptor = new PdfDictionary(PdfName.FONTDESCRIPTOR);
        descriptor.put(PdfName.FONTNAME, new PdfName(name));
        descriptor.put(
                PdfName.FLAGS,
                new PdfNumber(SYMBOLIC
                        + (program.isFixedPitch() ? FIXED_PITCH : 0)
                        + (program.italicAngle() != 0 ? ITALIC : 0)));
        PdfArray box = new PdfArray();
        for (int side : program.box()) {
            box.add(new PdfNumber(side));
        }
        descriptor.put(PdfName.FONTBBOX, box);
        descriptor.put(PdfName.ITALICANGLE, new PdfNumber(program.italicAngle()));
        descriptor.put(PdfName.ASCENT, new PdfNumber(face.ascent()));
        descriptor.put(PdfName.DESCENT, new PdfNumber(face.descent()));
        descriptor.put(PdfName.CAPHEIGHT, new PdfNumber(face.capHeight()));
        // the files do not state a stem width; this is the usual estimate from the weight
        descriptor.put(
                PdfName.STEMV,
                new PdfNumber(50 + face.file().weight() * face.file().weight() / 4225));
        PdfDictionary file;
        if (program.isCff()) {
            file = PdfObjects.compressed(OpenPdfDoor.cffSubset(program.cff(), used.keySet()));
            file.put(PdfName.SUBTYPE, new PdfName("CIDFontType0C"));
        } else {
            byte[] subset = OpenPdfDoor.trueTypeSubset(face.name(), program.bytes(), used.keySet());
            file = PdfObjects.compressed(subset);
            file.put(PdfName.LENGTH1, new PdfNumber(subset.length));
        }
        descriptor.put(
                program.isCff() ? PdfName.FONTFILE3 : PdfName.FONTFILE2,
                writer.addToBody(file).getIndirectReference());
        return descriptor;
    }

    private static PdfDictionary identity() {
        PdfDictionary identity = new PdfDictionary();
        identity.put(PdfName.REGISTRY, new PdfString("Adobe"));
        identity.put(PdfName.ORDERING, new PdfString("Identity"));
        identity.put(PdfName.SUPPLEMENT, new PdfNumber(0));
        return identity;
    }

    /** Widths as runs of neighbouring glyphs, 9.7.4.3. */
    private PdfLiteral widths(SortedMap<Integer, String> used) {
        Operators widths = new Operators();
        widths.put('[');
        int next = -1;
        for (int glyph : used.keySet()) {
            if (glyph != next) {
                if (next >= 0) {
                    widths.put(']');
                }
                widths.integer(glyph).put('[');
            }
            widths.number(width(glyph));
            next = glyph + 1;
        }
        if (next >= 0) {
            widths.put(']');
        }
        widths.put(']');
        return new PdfLiteral(widths.toBytes());
    }

    /** 9.10.3: whole strings, so that a ligature is found and copied as its letters. */
    private static byte[] toUnicode(SortedMap<Integer, String> used) {
        Operators map = new Operators();
        map.operator("/CIDInit /ProcSet findresource begin 12 dict begin begincmap");
        map.operator("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def");
        map.operator("/CMapName /Adobe-Identity-UCS def /CMapType 2 def");
        map.operator("1 begincodespacerange <0000><FFFF> endcodespacerange");
        List<Integer> glyphs = new ArrayList<>(used.keySet());
        for (int start = 0; start < glyphs.size(); start += BLOCK) {
            List<Integer> block = glyphs.subList(start, Math.min(start + BLOCK, glyphs.size()));
            map.integer(block.size()).operator("beginbfchar");
            for (int glyph : block) {
                map.hexadecimal((char) glyph + "")
                        .hexadecimal(used.getOrDefault(glyph, ""))
                        .put('\n');
            }
            map.operator("endbfchar");
        }
        map.operator("endcmap CMapName currentdict /CMap defineresource pop end end");
        return map.toBytes();
    }

    /** Six capitals that tell this subset from others, 9.6.4; the same for the same glyphs. */
    private static String subsetPrefix(SortedMap<Integer, String> used) {
        int rest = used.hashCode();
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            prefix.append((char) ('A' + Math.floorMod(rest, 26)));
            rest = Math.floorDiv(rest, 26);
        }
        return prefix.toString();
    }
}
