package anthology.image;

import anthology.model.Element;
import anthology.model.Xhtml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A drawing, with nothing in it that does not draw.
 *
 * @param width px, as it is to be shown
 * @param height px, as it is to be shown
 * @param isWhole whether the file was well-formed to its end
 * @see <a href="https://www.w3.org/TR/SVG2/">SVG 2</a>
 */
record SvgFile(int width, int height, Element root, SvgSheet sheet, boolean isWhole) {
    /** Of a drawing that does not say how large it is, as browsers have it. */
    private static final double USUAL_WIDTH = 300;

    private static final double USUAL_HEIGHT = 150;
    /** The longest side, px: drawings have any size, pages have not. */
    private static final double LONGEST = 2400;

    private static final Pattern LENGTH =
            Pattern.compile("([0-9]{0,12}\\.?[0-9]{1,12}(?:[eE][+-]?[0-9]{1,2})?)\\s*(px|pt|pc|in|cm|mm|em|ex|)");

    /** @throws IOException when it cannot be drawn */
    static SvgFile read(byte[] file) throws IOException {
        SvgReader.Tree tree = SvgReader.read(file);
        SvgCleaner.Clean clean = SvgCleaner.clean(tree.root());
        if (!SvgWeight.isSane(clean.root())) {
            throw new IOException("a drawing without end");
        }
        double[] box = viewBox(clean.root());
        double[] size = size(clean.root(), box);
        Element root = clean.root();
        if (box == null) {
            root = root.withAttribute("viewBox", "0 0 " + plain(size[0]) + " " + plain(size[1]));
        }
        double share = Math.min(1, LONGEST / Math.max(size[0], size[1]));
        int width = (int) Math.max(1, Math.round(size[0] * share));
        int height = (int) Math.max(1, Math.round(size[1] * share));
        root = root.withAttribute("width", Integer.toString(width)).withAttribute("height", Integer.toString(height));
        return new SvgFile(width, height, root, clean.sheet(), tree.isWhole());
    }

    /** As a file. */
    byte[] bytes() {
        return bytes(root);
    }

    static byte[] bytes(Element root) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Xhtml.write(root) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static double[] size(Element root, double @Nullable [] box) {
        double width = length(root.attribute("width"));
        double height = length(root.attribute("height"));
        double ratio = box == null ? USUAL_HEIGHT / USUAL_WIDTH : box[3] / box[2];
        if (width > 0 && height > 0) {
            return new double[] {width, height};
        }
        if (width > 0) {
            return new double[] {width, width * ratio};
        }
        if (height > 0) {
            return new double[] {height / ratio, height};
        }
        return box == null ? new double[] {USUAL_WIDTH, USUAL_HEIGHT} : new double[] {box[2], box[3]};
    }

    private static double @Nullable [] viewBox(Element root) {
        String value = root.attribute("viewBox");
        String[] parts = value == null ? new String[0] : value.strip().split("[\\s,]+");
        if (parts.length != 4) {
            return null;
        }
        double[] box = new double[4];
        try {
            for (int i = 0; i < 4; i++) {
                box[i] = Double.parseDouble(parts[i]);
            }
        } catch (NumberFormatException malformed) {
            return null;
        }
        return box[2] > 0 && box[3] > 0 && Double.isFinite(box[2]) && Double.isFinite(box[3]) ? box : null;
    }

    /** In px; 0 where there is none, or a share of what is not known. */
    private static double length(@Nullable String value) {
        Matcher length = LENGTH.matcher(value == null ? "" : value.strip().toLowerCase(Locale.ROOT));
        if (!length.matches()) {
            return 0;
        }
        double number = Double.parseDouble(length.group(1));
        return number
                * switch (length.group(2)) {
                    case "pt" -> 4 / 3.0;
                    case "pc", "em" -> 16;
                    case "ex" -> 8;
                    case "in" -> 96;
                    case "cm" -> 96 / 2.54;
                    case "mm" -> 96 / 25.4;
                    default -> 1;
                };
    }

    private static String plain(double number) {
        return number == Math.rint(number) && number < 1e9
                ? Long.toString((long) number)
                : String.format(Locale.ROOT, "%.3f", number);
    }
}
