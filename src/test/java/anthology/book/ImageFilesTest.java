package anthology.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import anthology.model.Body;
import anthology.model.Bytes;
import anthology.model.Generator;
import anthology.model.Header;
import anthology.model.Post;
import anthology.model.Site;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageFilesTest {
    private static final Site SITE =
            new Site("Blog", List.of(), "https://www.example.org/blog", null, null, Generator.UNKNOWN);

    private record Files(List<String> paths) implements ImageSource {
        @Override
        public boolean isFile(String path) {
            return paths.contains(path);
        }

        @Override
        public Bytes bytes(String path) {
            return () -> new byte[0];
        }

        @Override
        public List<String> named(String name) {
            return paths.stream()
                    .filter(path -> path.substring(path.lastIndexOf('/') + 1).equalsIgnoreCase(name))
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // beside the post, and Hugo's bundles
                "content/posts/a/index.md ; tide.png ; content/posts/a/tide.png",
                "content/posts/a/index.md ; ./img/tide.png?v=3#x ; content/posts/a/img/tide.png",
                "content/posts/a.md ; ../img/tide.png ; content/img/tide.png",
                "posts/a.md ; sea%20side.png ; posts/sea side.png",
                "posts/a.md ; 100%25.png ; posts/100%.png",
                "posts/a.md ; odd%20name.png ; posts/odd%20name.png",
                "posts/a.md ; what?.png ; posts/what?.png",
                "posts/a.md ; img\\tide.png ; posts/img/tide.png",
                // folders that generators serve
                "content/posts/a.md ; /img/tide.png ; static/img/tide.png",
                "_posts/2024-01-01-a.md ; /assets/tide.png ; assets/tide.png",
                "source/_posts/sea.md ; tide.png ; source/_posts/sea/tide.png",
                "source/_posts/sea.md ; /images/tide.png ; source/images/tide.png",
                "src/content/blog/a.md ; /tide.png ; public/tide.png",
                "src/content/blog/a.md ; ../../assets/tide.png ; src/assets/tide.png",
                "src/content/blog/a.md ; ~/assets/tide.png ; src/assets/tide.png",
                "src/content/blog/a.md ; @/assets/tide.png ; src/assets/tide.png",
                "src/content/blog/a.md ; @assets/tide.png ; src/assets/tide.png",
                "posts/a.md ; /images/tide.png ; images/tide.png",
                "posts/a.md ; /tide.png ; files/tide.png",
                "content/a.md ; {static}/images/tide.png ; content/images/tide.png",
                "content/a.md ; |filename|tide.png ; content/tide.png",
                "docs/site/posts/a.md ; /img/tide.png ; docs/site/static/img/tide.png",
                // the site's own addresses
                "posts/a.md ; https://example.org/blog/img/tide.png ; static/img/tide.png",
                "posts/a.md ; http://www.example.org/blog/img/tide.png?w=3 ; static/img/tide.png",
                "posts/a.md ; //example.org/blog/img/tide.png ; static/img/tide.png",
                "posts/a.md ; /blog/img/tide.png ; static/img/tide.png",
                "posts/a.md ; https://other.org/blog/img/tide.png ; ",
                // smaller copies, notes, letters' case
                "posts/a.md ; https://example.org/blog/wp-content/tide-300x200.jpg ; wp-content/tide.jpg",
                "notes/a.md ; tide.png ; attachments/deep/tide.png",
                "notes/a.md ; /IMG/Tide.PNG ; themes/x/static/img/tide.png",
                "notes/a.md ; /other/tide.png ; ",
                // nothing outside
                "posts/a.md ; ../../etc/passwd ; ",
                "posts/a.md ; /../../etc/passwd ; ",
            })
    void findsTheFile(String post, String address, String expected) {
        String there = expected == null ? "elsewhere/tide.png" : expected;
        Files files = new Files(List.of(post, there, "etc/other"));
        ImageFiles finder = new ImageFiles(files, new Addresses(SITE, List.of()));
        assertEquals(expected, finder.find(post(post), address));
    }

    @Test
    void findsAnotherPostsFileUnderTheAddressOfThatPost() {
        Post here = post("content/02-tides/index.md");
        Post other = new Post("content/01-sea/index.md", "sea", Header.titled("Sea"), here.body());
        Addresses addresses = new Addresses(SITE, List.of(here, other));
        ImageFiles finder = new ImageFiles(new Files(List.of("content/01-sea/tide.png")), addresses);
        assertEquals("content/01-sea/tide.png", finder.find(here, "../sea/tide.png"));
        assertEquals("content/01-sea/tide.png", finder.find(here, "https://example.org/blog/sea/tide.png"));
        assertNull(finder.find(here, "../land/tide.png"));
    }

    private static Post post(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
        Header header = Header.titled("A");
        return new Post(path, name, header, new Body(Body.Format.MARKDOWN, "", 1));
    }
}
