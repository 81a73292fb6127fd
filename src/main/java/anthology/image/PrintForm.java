package anthology.image;

import anthology.model.Artwork;
import anthology.model.Bytes;
import anthology.model.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;

/**
 * Pictures as print takes them: JPEG and PNG files as they are where that serves, others and those that are much finer
 * than the page made anew, once and from the file itself.
 */
record PrintForm(Kind kind, Bytes file, PictureHeader header) implements Image.Print {
    /** Files below are not worth making smaller. */
    private static final int SMALL = 100_000;
    /** More detail than the page can show, by how much in each direction, is worth taking out. */
    private static final double TOO_FINE = 1.5;

    @Override
    public Artwork artwork(int width, int height) {
        byte[] bytes = file.load();
        boolean asItIs = header.isUsual() && (kind == Kind.JPEG || kind == Kind.PNG);
        double share = share(width, height);
        try {
            return asItIs && (share == 1 || bytes.length <= SMALL) ? whole(bytes) : made(bytes, share, asItIs);
        } catch (IOException | RuntimeException broken) {
            throw new IllegalArgumentException("it is broken", broken);
        }
    }

    private Artwork whole(byte[] bytes) throws IOException {
        return kind == Kind.JPEG ? jpeg(bytes) : PngFile.read(bytes).artwork();
    }

    /** @param asItIs whether the file may stay in place of a new one that is no smaller */
    private Artwork made(byte[] bytes, double share, boolean asItIs) throws IOException {
        boolean photo = Conversion.isPhoto(bytes, kind);
        byte[] made = DecodingRoom.run(header.pixels(), () -> {
            BufferedImage image = Decoder.decode(bytes, kind, header).image();
            double wanted = share * header.width() / image.getWidth();
            image = Canvas.turned(Canvas.scaled(image, wanted), header.orientation());
            return photo ? Encoder.jpeg(image, Images.QUALITY) : Encoder.png(levels(bytes, image));
        });
        if (asItIs && made.length >= bytes.length) {
            return whole(bytes);
        }
        return photo ? jpeg(made) : PngFile.read(made).with(profile(bytes)).artwork();
    }

    /** What was grey stays so, and its profile with it. */
    private BufferedImage levels(byte[] bytes, BufferedImage image) {
        boolean grey = kind == Kind.PNG && PngFile.read(bytes).isGrey();
        return grey && !Canvas.isGrey(image) ? Canvas.grey(image) : image;
    }

    /** Decoders bring other formats to sRGB; the levels of a PNG are kept as they are. */
    private byte[] profile(byte[] bytes) {
        return kind == Kind.PNG ? PngFile.read(bytes).profile() : new byte[0];
    }

    private static Artwork jpeg(byte[] bytes) throws IOException {
        JpegHeader header = JpegHeader.read(bytes);
        if (header == null) {
            throw new IOException("no JPEG");
        }
        return new Artwork.Jpeg(header.width(), header.height(), header.components(), header.profile(), bytes);
    }

    /**
     * How much of its width and height is needed; 1 where it is not much finer than the page.
     *
     * @param width pixels that the page can show, of the picture turned upright
     */
    private double share(int width, int height) {
        boolean side = header.orientation() >= 5;
        double share = Math.max(
                (side ? height : width) / (double) header.width(), (side ? width : height) / (double) header.height());
        return share * TOO_FINE < 1 ? share : 1;
    }
}
