package org.openpdf.text.pdf;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import org.jspecify.annotations.NullMarked;

/**
 * What Anthology needs of OpenPDF that OpenPDF keeps to its own package: pages whose dictionary and content we write
 * ourselves, and font subsets without the font classes around them. Nothing else belongs here.
 */
@NullMarked
public final class OpenPdfDoor {
    private OpenPdfDoor() {}

    /** Writes a finished page dictionary as the next page, under the reference that the writer keeps for it. */
    public static void addPage(PdfWriter writer, PdfDictionary page) {
        writer.root.addPage(page);
        writer.currentPageNumber++;
    }

    /** A TrueType file with the outlines of the given glyphs, and of those they are composed of, under their old ids. */
    public static byte[] trueTypeSubset(String name, byte[] font, Collection<Integer> glyphs) throws IOException {
        return new TrueTypeFontSubSet(name, new RandomAccessFileOrArray(font), used(glyphs), 0, false, false).process();
    }

    /** A bare CFF font, keyed by glyph id, with the outlines of the given glyphs. */
    public static byte[] cffSubset(byte[] cff, Collection<Integer> glyphs) throws IOException {
        CFFFontSubset subset = new CFFFontSubset(new RandomAccessFileOrArray(cff), used(glyphs));
        return subset.Process(subset.getNames()[0]);
    }

    @SuppressWarnings("NonApiType") // what OpenPDF takes
    private static HashMap<Integer, int[]> used(Collection<Integer> glyphs) {
        HashMap<Integer, int[]> used = new HashMap<>();
        for (int glyph : glyphs) {
            used.put(glyph, new int[] {glyph});
        }
        used.putIfAbsent(0, new int[] {0});
        return used;
    }
}
