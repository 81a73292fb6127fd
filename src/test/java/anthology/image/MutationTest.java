package anthology.image;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import anthology.model.Artwork;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * Real pictures with bytes changed, cut out, doubled or cut off: whatever comes, a picture is shown or refused. How many
 * are tried is said by {@code -Danthology.mutations}; the seed of each is its number, so that a failure can be had again.
 */
class MutationTest {
    private static final int COUNT = Integer.getInteger("anthology.mutations", 600);
    private static final Path KINDS = Path.of("../shared/hostile/29-image-kinds");

    private static final String SVG = "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'b'>]>"
            + "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30' viewBox='0 0 40 30'>"
            + "<style>.a { fill: red; font: bold 12px serif } #b { stroke: url(#g) }</style>"
            + "<defs><linearGradient id='g'><stop offset='0.5' stop-color='#123'/></linearGradient></defs>"
            + "<g transform='rotate(30 5,5) scale(2)'><path class='a' d='M1 2 L3-4.5 q1 2 3 4 a1 1 0 0 1 3 3z'/></g>"
            + "<text id='b' x='5' y='9' text-anchor='middle'>&a; <tspan dy='1em'>text</tspan></text>"
            + "<clipPath id='c'><circle r='9'/></clipPath><use href='#b' clip-path='url(#c)' opacity='.3'/></svg>";

    @Test
    void nothingBreaks() throws IOException {
        List<byte[]> pictures = pictures();
        for (int seed = 0; seed < COUNT; seed++) {
            Random random = new Random(seed);
            byte[] mutant = mutated(pictures.get(random.nextInt(pictures.size())), random);
            String name = "seed " + seed;
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> show(mutant, name), name);
        }
    }

    private static void show(byte[] bytes, String name) {
        try {
            if (Images.inspect(() -> bytes) instanceof Picture.Usable usable) {
                usable.bytes().load();
                Artwork ignored = usable.print().artwork(300, 300);
            }
        } catch (IllegalArgumentException | UncheckedIOException refused) {
            // what documents say
            return;
        } catch (RuntimeException | Error broken) {
            throw new AssertionError(name, broken);
        }
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes && bytes.length > 8; i++) {
            int at = random.nextInt(random.nextBoolean() ? bytes.length : Math.min(bytes.length, 64));
            switch (random.nextInt(7)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes[at] = (byte) (random.nextBoolean() ? 0xFF : 0);
                case 3 -> bytes = Arrays.copyOf(bytes, at);
                case 4 -> bytes = joined(bytes, at, Math.min(bytes.length, at + random.nextInt(40)));
                case 5 -> bytes = joined(bytes, Math.min(bytes.length, at + random.nextInt(40)), at);
                default -> {
                    for (int j = at; j < Math.min(bytes.length, at + 4); j++) {
                        bytes[j] = (byte) random.nextInt(256);
                    }
                }
            }
        }
        return bytes;
    }

    /** The bytes up to one place and from another on. */
    private static byte[] joined(byte[] bytes, int to, int from) {
        byte[] out = Arrays.copyOf(bytes, to + bytes.length - from);
        System.arraycopy(bytes, from, out, to, bytes.length - from);
        return out;
    }

    private static List<byte[]> pictures() throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        for (int i = 0; i < 40; i++) {
            pen.setColor(new Color(i * 0x10F731 & 0xFFFFFF));
            pen.fillOval(i * 7 % 50, i * 3 % 30, 14, 9);
        }
        pen.dispose();
        for (String format : new String[] {"jpeg", "png", "gif", "bmp", "tiff"}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            pictures.add(out.toByteArray());
        }
        pictures.add(SVG.getBytes(StandardCharsets.UTF_8));
        if (Files.isDirectory(KINDS)) {
            try (Stream<Path> files = Files.list(KINDS)) {
                for (Path file : files.filter(path -> !path.toString().endsWith(".md"))
                        .sorted()
                        .toList()) {
                    pictures.add(Files.readAllBytes(file));
                }
            }
        }
        return pictures;
    }
}
