package anthology.image;

import anthology.model.Artwork;
import anthology.model.Bytes;
import anthology.model.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Objects;

/** Pictures as print takes them: JPEG and PNG files as they are where that serves, the first frame of a GIF, drawings. */
record PrintForm(String mediaType, Bytes file) implements Image.Print {
    /** Files below are not worth making smaller. */
    private static final int SMALL = 100_000;
    /** More detail than the page can show, by how much in each direction, is worth taking out. */
    private static final double TOO_FINE = 1.5;

    @Override
    public Artwork artwork(int width, int height) {
        byte[] bytes = file.load();
        try {
            return switch (mediaType) {
                case "image/jpeg" -> jpeg(bytes, width, height);
                case "image/png" -> png(bytes, width, height);
                case "image/gif" ->
                    PngFile.read(Encoder.png(Decoder.decode(bytes, Kind.GIF, PictureHeader.of(gif(bytes)))
                                    .image()))
                            .artwork();
                case "image/svg+xml" -> SvgPrint.artwork(SvgFile.read(bytes), width, height);
                default -> throw new IllegalArgumentException("its format is not one that a PDF shows");
            };
        } catch (IOException | IndexOutOfBoundsException broken) {
            throw new IllegalArgumentException("it is broken", broken);
        }
    }

    private static GifHeader gif(byte[] bytes) {
        return Objects.requireNonNull(GifHeader.read(bytes));
    }

    private static Artwork jpeg(byte[] bytes, int width, int height) throws IOException {
        JpegHeader header = JpegHeader.read(bytes);
        if (header == null || !(header.components() == 1 || header.components() == 3) || header.process() > 0xC2) {
            throw new IllegalArgumentException("a kind of JPEG that PDF does not have");
        }
        double share = share(header.width(), header.height(), width, height);
        if (share < 1 && bytes.length > SMALL) {
            BufferedImage image =
                    Decoder.decode(bytes, Kind.JPEG, PictureHeader.of(header)).image();
            byte[] smaller = Encoder.jpeg(Canvas.scaled(image, share), Images.QUALITY);
            if (smaller.length < bytes.length) {
                return jpeg(smaller, Integer.MAX_VALUE, Integer.MAX_VALUE);
            }
        }
        return new Artwork.Jpeg(header.width(), header.height(), header.components(), header.profile(), bytes);
    }

    private static Artwork png(byte[] bytes, int width, int height) throws IOException {
        PngFile file = PngFile.read(bytes);
        double share = share(file.header().width(), file.header().height(), width, height);
        if (share < 1 && bytes.length > SMALL) {
            byte[] smaller = Encoder.png(Canvas.scaled(file.image(1), share));
            if (smaller.length < bytes.length) {
                return PngFile.read(smaller).artwork();
            }
        }
        return file.artwork();
    }

    /** How much of its width and height a picture needs; 1 where it is not much finer than the page. */
    private static double share(int width, int height, int shownWidth, int shownHeight) {
        double share = Math.max(shownWidth / (double) width, shownHeight / (double) height);
        return share * TOO_FINE < 1 ? share : 1;
    }
}
