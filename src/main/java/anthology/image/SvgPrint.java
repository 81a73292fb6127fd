package anthology.image;

import anthology.model.Artwork;
import anthology.model.Element;
import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Drawings for print: as filled shapes where they are no more than that, else as pixels, fine enough for the page. */
final class SvgPrint {
    /** Pixels of a drawing that is shown as such. */
    private static final double MOST_PIXELS = 6_000_000;

    /** Held, so that it stays off: what is wrong with a drawing is ours to say. */
    private static final Logger QUIET = Logger.getLogger("com.github.weisj.jsvg");

    static {
        QUIET.setLevel(Level.OFF);
    }

    private SvgPrint() {}

    /** @throws IOException when it cannot be drawn */
    static Artwork artwork(SvgFile file, int width, int height) throws IOException {
        try {
            Element outlined = SvgText.outlined(file.root(), file.sheet());
            SVGDocument document = load(SvgFile.bytes(outlined));
            ViewBox view = new ViewBox(file.width(), file.height());
            try {
                Plotter plotter = new Plotter(file.width(), file.height());
                document.renderWithPlatform(NullPlatformSupport.INSTANCE, plotter, view);
                return new Artwork.Drawing(file.width(), file.height(), plotter.marks());
            } catch (Plotter.NotPlain pixels) {
                return pixels(document, file, width, height);
            }
        } catch (RuntimeException | StackOverflowError broken) {
            throw new IOException(broken);
        }
    }

    private static SVGDocument load(byte[] bytes) throws IOException {
        LoaderContext context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                .documentLimits(new DocumentLimits(200, 40, 1_000_000))
                .build();
        SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(bytes), null, context);
        if (document == null) {
            throw new IOException("no drawing");
        }
        return document;
    }

    private static Artwork pixels(SVGDocument document, SvgFile file, int width, int height) throws IOException {
        double wanted = Math.min(width / (double) file.width(), height / (double) file.height());
        double most = Math.sqrt(MOST_PIXELS / ((double) file.width() * file.height()));
        double scale = Math.min(wanted, most);
        int across = (int) Math.max(1, Math.round(file.width() * scale));
        int down = (int) Math.max(1, Math.round(file.height() * scale));
        BufferedImage image = new BufferedImage(across, down, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        document.render((Component) null, pen, new ViewBox(across, down));
        pen.dispose();
        return PngFile.read(Encoder.png(image)).artwork();
    }
}
