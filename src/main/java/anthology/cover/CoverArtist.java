package anthology.cover;

import anthology.font.Fonts;
import anthology.font.Lettering;
import anthology.image.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Draws covers in the manner of a small series of clothbound books: a patterned ground, and on it a paper label that
 * carries title, subtitle and author. Colour and pattern follow from the title: the same title always looks the same.
 * Letters are outlines of the shipped fonts; no font of the machine is used.
 */
public final class CoverArtist {
    public static final int WIDTH = 1600;
    public static final int HEIGHT = 2560;
    private static final float QUALITY = 0.86f;

    private static final Rectangle LABEL = new Rectangle(170, 300, 1260, 1640);
    private static final double TEXT_WIDTH = 990;
    private static final double MARGIN = 150;

    /** Above and below the ornament. */
    private static final double AIR = 84;

    /** What is to look centred stands a little higher. */
    private static final double OPTICAL_CENTRE = 0.42;

    private final Fonts fonts;

    public CoverArtist(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * A JPEG of {@link #WIDTH} by {@link #HEIGHT} pixels.
     *
     * @param language of the title, BCP 47
     */
    public byte[] draw(String title, @Nullable String subtitle, @Nullable String author, String language) {
        long choice = hash(title);
        Palette palette = Palette.ALL.get((int) (choice % Palette.ALL.size()));
        Pattern[] patterns = Pattern.values();
        Pattern pattern = patterns[(int) (choice / Palette.ALL.size() % patterns.length)];
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        BufferedImage tile = pattern.tile(palette);
        graphics.setPaint(new TexturePaint(tile, new Rectangle(0, 0, tile.getWidth(), tile.getHeight())));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        label(graphics, palette);
        new Label(graphics, palette, language).write(clean(title), clean(subtitle), clean(author));
        graphics.dispose();
        try {
            return Encoder.jpeg(image, QUALITY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void label(Graphics2D graphics, Palette palette) {
        graphics.setColor(palette.ground());
        graphics.fillRect(LABEL.x - 16, LABEL.y - 16, LABEL.width + 32, LABEL.height + 32);
        graphics.setColor(Palette.PAPER);
        graphics.fill(LABEL);
        frame(graphics, palette.accent(), 34, 7);
        frame(graphics, palette.accent(), 52, 2);
    }

    /** A rule around the label, {@code inset} px inside its edge. */
    private static void frame(Graphics2D graphics, Color color, int inset, int weight) {
        int x = LABEL.x + inset;
        int y = LABEL.y + inset;
        int width = LABEL.width - 2 * inset;
        int height = LABEL.height - 2 * inset;
        graphics.setColor(color);
        graphics.fillRect(x, y, width, weight);
        graphics.fillRect(x, y + height - weight, width, weight);
        graphics.fillRect(x, y, weight, height);
        graphics.fillRect(x + width - weight, y, weight, height);
    }

    private final class Label {
        private final Graphics2D graphics;
        private final Palette palette;
        private final String language;

        Label(Graphics2D graphics, Palette palette, String language) {
            this.graphics = graphics;
            this.palette = palette;
            this.language = language;
        }

        void write(String title, String subtitle, String author) {
            double top = LABEL.y + MARGIN;
            double foot = LABEL.getMaxY() - MARGIN;
            if (!author.isEmpty()) {
                Lettering capitals = lettering(language, false, Map.of("smcp", 1), 60);
                Setting set = Setting.of(author, capitals, new Setting.Place(TEXT_WIDTH, 210, 84, 1.3, 0.3));
                show(set, foot - set.height(), palette.ink());
                foot -= set.height() + 110;
            }
            Setting below = null;
            double belowHeight = 0;
            if (!subtitle.isEmpty()) {
                Lettering italic = lettering(language, true, Map.of(), 0);
                below = Setting.of(subtitle, italic, new Setting.Place(TEXT_WIDTH, 300, 82, 1.25, 0.1));
                belowHeight = AIR + below.height() + below.depth();
            }
            Lettering roman = lettering(language, false, Map.of(), 0);
            // accents above the first line, descenders below the last, and the ornament
            double room = foot - top - belowHeight - AIR - 150;
            Setting set = Setting.of(title, roman, new Setting.Place(TEXT_WIDTH, room, 300, 1.06, 0.035));
            double block = set.rise() + set.height() + set.depth() + AIR + belowHeight;
            double y = top + Math.max(0, (foot - top - block) * OPTICAL_CENTRE) + set.rise();
            show(set, y, palette.ink());
            y += set.height() + set.depth() + AIR;
            ornament(y);
            if (below != null) {
                show(below, y + AIR, palette.ink());
            }
        }

        /** Centred lines; {@code top} is where the capitals of the first begin. */
        private void show(Setting set, double top, Color color) {
            graphics.setColor(color);
            double baseline = top + set.capHeight();
            for (Lettering.Line line : set.lines()) {
                double scale = set.size() / 1000;
                double x = LABEL.getCenterX() - line.width() * scale / 2;
                AffineTransform place = new AffineTransform(scale, 0, 0, scale, x, baseline);
                graphics.fill(line.outline().createTransformedShape(place));
                baseline += set.leading();
            }
        }

        /** A lozenge between two tapering rules. */
        private void ornament(double y) {
            graphics.setColor(palette.accent());
            double x = LABEL.getCenterX();
            Path2D lozenge = new Path2D.Double();
            lozenge.moveTo(x - 17, y);
            lozenge.lineTo(x, y - 17);
            lozenge.lineTo(x + 17, y);
            lozenge.lineTo(x, y + 17);
            lozenge.closePath();
            graphics.fill(lozenge);
            for (int side = -1; side <= 1; side += 2) {
                Path2D rule = new Path2D.Double();
                rule.moveTo(x + side * 44, y - 3.5);
                rule.lineTo(x + side * 220, y);
                rule.lineTo(x + side * 44, y + 3.5);
                rule.closePath();
                graphics.fill(rule);
            }
        }
    }

    private Lettering lettering(String language, boolean italic, Map<String, Integer> features, double tracking) {
        return new Lettering(fonts.shaper(List.of("EB Garamond"), 400, italic, language, features), tracking);
    }

    private static long hash(String title) {
        CRC32 crc = new CRC32();
        crc.update(title.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
