package anthology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.compile.Request.Format;
import anthology.content.ContentParser;
import anthology.content.Structure;
import anthology.diagnostic.Diagnostics;
import anthology.epub.EpubChecks;
import anthology.fuzz.Mutations;
import anthology.fuzz.Sample;
import anthology.fuzz.Seeds;
import anthology.fuzz.Tokens;
import anthology.fuzz.Trial;
import anthology.image.Images;
import anthology.image.Picture;
import anthology.model.Artwork;
import anthology.model.Body;
import anthology.model.Generator;
import anthology.model.Header;
import anthology.model.Post;
import anthology.model.Site;
import anthology.pdf.VeraPdf;
import anthology.source.Gathered;
import anthology.source.Posts;
import anthology.words.Comparison;
import anthology.workspace.MemoryWorkspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever lies in a blog, no reader fails: it gives what a book can hold, or reports. How many mutants each reader is
 * given is said by {@code -Dfuzz.runs}, the number of the first by {@code -Dfuzz.first}: the same number gives the same
 * mutant.
 */
@Tag("fuzz")
class FuzzTest {
    private static final int RUNS = Integer.getInteger("fuzz.runs", 150);
    private static final int FIRST = Integer.getInteger("fuzz.first", 0);
    /** Mutants that make one book; as many books are made as readers are given thousands. */
    private static final int MUTANTS_OF_A_BOOK = 12;
    /** Of the processor, to make a book of them and to validate it. */
    private static final double SECONDS_OF_A_BOOK = 20;
    /** Of the processor, to read a picture and to make it smaller, which may have the most pixels that are read. */
    private static final double SECONDS_OF_A_PICTURE = 10;

    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");

    @ParameterizedTest
    @EnumSource
    void headers(Seeds seeds) throws IOException {
        List<Sample> samples = seeds.with("md", "markdown", "mdx", "txt", "meta", "yml", "yaml", "toml");
        Trial.run(new Mutations(samples, Tokens.of("any", "templates", "header")), FIRST, RUNS, FuzzTest::header);
    }

    @ParameterizedTest
    @EnumSource
    void markdown(Seeds seeds) throws IOException {
        List<Sample> samples = seeds.with("md", "markdown", "mdx");
        Trial.run(
                new Mutations(samples, Tokens.of("any", "templates", "markdown")),
                FIRST,
                RUNS,
                sample -> body(sample, Body.Format.MARKDOWN));
    }

    @ParameterizedTest
    @EnumSource
    void html(Seeds seeds) throws IOException {
        List<Sample> samples = new ArrayList<>(seeds.with("html", "htm", "xhtml"));
        Trial.run(new Mutations(samples, Tokens.of("any", "templates", "html")), FIRST, RUNS, sample -> {
            body(sample, Body.Format.HTML);
            gathered("posts/2024-01-05-page.html", sample);
        });
    }

    @ParameterizedTest
    @EnumSource
    void feedsAndExports(Seeds seeds) throws IOException {
        List<Sample> samples = seeds.with("xml", "atom", "rss", "rdf", "json");
        Trial.run(
                new Mutations(samples, Tokens.of("any", "html", "xml")),
                FIRST,
                RUNS,
                sample -> gathered("export." + sample.extension(), sample));
    }

    @ParameterizedTest
    @EnumSource
    void images(Seeds seeds) throws IOException {
        List<Sample> samples = new ArrayList<>(Tokens.images());
        samples.addAll(seeds.with("png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp", "tiff", "ico"));
        Trial.run(new Mutations(samples, Tokens.of("image")), FIRST, RUNS, SECONDS_OF_A_PICTURE, FuzzTest::image);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void books(Seeds seeds) throws IOException {
        Mutations posts =
                new Mutations(seeds.with("md", "markdown", "mdx", "html"), Tokens.of("any", "templates", "markdown"));
        List<Sample> pictures = new ArrayList<>(Tokens.images());
        pictures.addAll(seeds.with("png", "jpg", "gif", "svg"));
        Mutations images = new Mutations(pictures, Tokens.of("image"));
        for (int book = 0; book < Math.max(1, RUNS / 1000); book++) {
            int first = FIRST + book * MUTANTS_OF_A_BOOK;
            // one seed, the number of the book's first mutant
            Sample named = new Sample("book-" + first, new byte[0]);
            Trial.run(
                    new Mutations(List.of(named), List.of(new byte[0])),
                    first,
                    1,
                    SECONDS_OF_A_BOOK,
                    sample -> book(first, posts, images));
        }
    }

    static void header(Sample sample) {
        switch (sample.extension()) {
            case "yml", "yaml", "toml" -> gathered(sample.path(), sample);
            case "meta" ->
                gathered("posts/2024-01-05-bad.meta", sample, new Sample("posts/2024-01-05-bad.md", "Some words."));
            default -> gathered("_posts/2024-01-05-bad." + sample.extension(), sample);
        }
    }

    static void gathered(String path, Sample sample, Sample... others) {
        MemoryWorkspace files = new MemoryWorkspace().with(path, sample.bytes());
        for (Sample other : others) {
            files.with(other.path(), other.bytes());
        }
        Diagnostics diagnostics = new Diagnostics();
        Gathered blog = Posts.gather(files, null, diagnostics);
        assertTrue(!blog.posts().isEmpty() || !diagnostics.all().isEmpty(), "lost without a word");
        for (Post post : blog.posts()) {
            sound(post.header());
            assertTrue(post.body().firstLine() > 0, "no line: " + post.body().firstLine());
        }
        ContentParser parser = new ContentParser(blog.site());
        blog.posts().stream().limit(5).forEach(post -> Structure.check(parser.parse(post, "en", diagnostics)));
    }

    private static void sound(Header header) {
        assertFalse(header.title().isBlank(), "no title");
        assertFalse(header.title().contains("\n"), "two lines in the title");
        List<String> texts = new ArrayList<>(List.of(header.title()));
        texts.addAll(header.tags());
        texts.addAll(header.authors());
        header.series().forEach(entry -> texts.add(entry.name()));
        if (header.description() != null) {
            texts.add(header.description());
        }
        texts.forEach(text -> assertFalse(FORBIDDEN.matcher(text).find(), "what XML forbids: " + text));
    }

    static void body(Sample sample, Body.Format format) {
        Header header = Header.titled("A Title");
        Post post = new Post("posts/" + sample.path(), "a-title", header, new Body(format, sample.text(), 1));
        // each blog's templates are alive in turn
        Generator generator = Generator.values()[sample.bytes().length % Generator.values().length];
        Site site = new Site(null, List.of(), null, null, null, generator);
        for (String language : List.of("en", "fr")) {
            Structure.check(new ContentParser(site).parse(post, language, new Diagnostics()));
        }
    }

    static void image(Sample sample) {
        byte[] bytes = sample.bytes();
        if (Images.inspect(() -> bytes) instanceof Picture.Usable usable) {
            assertTrue(usable.bytes().load().length > 0, "an empty file");
            try {
                Artwork ignored = usable.print().artwork(300, 300);
            } catch (IllegalArgumentException refused) {
                // as is promised
            }
        }
    }

    private static void book(int first, Mutations posts, Mutations images) throws Exception {
        Blog blog = Blog.good();
        for (int number = first; number < first + MUTANTS_OF_A_BOOK; number++) {
            Sample picture = images.mutant(number);
            String name = "picture-" + number + "." + picture.extension();
            Sample post = posts.mutant(number);
            String shows = post.extension().equals("html") ? "<img src='%s' alt='It'>" : "\n\n![It](%s)\n";
            blog.with("posts/" + name, picture.bytes())
                    .with(
                            "posts/2024-01-05-mutant-" + number + "." + post.extension(),
                            with(post, shows.formatted(name)));
        }
        Blog.Built built = blog.build(Blog.request(null, Format.values()));
        String text = built.epub().text();
        assertTrue(
                text.contains("The first good words.") && text.contains("The last good words."), "a good post is lost");
        Comparison compared = Comparison.of(built.epub().spine(), built.only(".pdf"));
        assertEquals("", String.join("\n", compared.differences()), "words");
        assertEquals(List.of(), EpubChecks.messages(built.only(".epub")), "EPUBCheck");
        assertEquals(List.of(), VeraPdf.failures(built.only(".pdf")), "veraPDF");
    }

    private static byte[] with(Sample post, String end) {
        byte[] tail = end.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] out = java.util.Arrays.copyOf(post.bytes(), post.bytes().length + tail.length);
        System.arraycopy(tail, 0, out, post.bytes().length, tail.length);
        return out;
    }
}
