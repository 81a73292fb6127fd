package anthology.fuzz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;

/** What readers trip over: bytes that are put into samples, and pictures that are made here. */
public final class Tokens {
    private static final String SVG = "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'b'>]>"
            + "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30' viewBox='0 0 40 30'>"
            + "<style>.a { fill: red; font: bold 12px serif } #b { stroke: url(#g) }</style>"
            + "<defs><linearGradient id='g'><stop offset='0.5' stop-color='#123'/></linearGradient></defs>"
            + "<g transform='rotate(30 5,5) scale(2)'><path class='a' d='M1 2 L3-4.5 q1 2 3 4 a1 1 0 0 1 3 3z'/></g>"
            + "<text id='b' x='5' y='9' text-anchor='middle'>&a; <tspan dy='1em'>text</tspan></text>"
            + "<clipPath id='c'><circle r='9'/></clipPath><use href='#b' clip-path='url(#c)' opacity='.3'/></svg>";

    private Tokens() {}

    /**
     * Those in files of {@code src/test/resources/fuzz}, one in each line, in which {@code \n}, {@code \r}, {@code \t},
     * {@code \\} and {@code \x} with two digits stand for bytes.
     */
    public static List<byte[]> of(String... files) throws IOException {
        List<byte[]> tokens = new ArrayList<>();
        for (String file : files) {
            for (String line : Files.readAllLines(Path.of("src/test/resources/fuzz", file + ".tokens"))) {
                tokens.add(bytes(line));
            }
        }
        return tokens;
    }

    private static byte[] bytes(String line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != '\\') {
                out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            i++;
            switch (line.charAt(i)) {
                case 'n' -> out.write('\n');
                case 'r' -> out.write('\r');
                case 't' -> out.write('\t');
                case 'x' -> {
                    out.write(HexFormat.fromHexDigits(line, i + 1, i + 3));
                    i += 2;
                }
                default -> out.write(line.charAt(i));
            }
        }
        return out.toByteArray();
    }

    /** Small pictures, one of each kind that is made here. */
    public static List<Sample> images() throws IOException {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        for (int i = 0; i < 40; i++) {
            pen.setColor(new Color(i * 0x10F731 & 0xFFFFFF));
            pen.fillOval(i * 7 % 50, i * 3 % 30, 14, 9);
        }
        pen.dispose();
        List<Sample> samples = new ArrayList<>();
        for (String format : List.of("jpeg", "png", "gif", "bmp", "tiff")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            samples.add(new Sample("made." + format, out.toByteArray()));
        }
        samples.add(new Sample("made.svg", SVG));
        return samples;
    }
}
