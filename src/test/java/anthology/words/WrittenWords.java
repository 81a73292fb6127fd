package anthology.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of a chapter as XHTML: its text in order, alternatives in the place of pictures and formulas. */
final class WrittenWords {
    /** Elements over whose ends no word goes on. */
    private static final Set<String> BLOCKS = Set.of(("section header nav div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd"
                    + " blockquote pre table caption thead tbody tfoot tr th td figure figcaption aside hr br")
            .split(" "));

    /** Brackets that stand in the place of what the typesetter can do. */
    private static final Set<String> UNSAID = Set.of("rp");

    private final Document page;
    private final Map<String, List<String>> called = new LinkedHashMap<>();
    private final List<List<String>> uncalled = new ArrayList<>();

    private WrittenWords(Document page) {
        this.page = page;
    }

    static Told of(String name, Document page) {
        WrittenWords written = new WrittenWords(page);
        List<String> text = written.words(page.selectFirst("body"));
        // a note that nothing calls stands at the section's end, the others behind it in the tree
        List<List<String>> notes = new ArrayList<>(written.uncalled);
        notes.addAll(written.called.values());
        return new Told(name, text, notes);
    }

    private List<String> words(Element element) {
        WordGatherer words = new WordGatherer();
        add(element.childNodes(), words);
        return words.words();
    }

    private void add(List<Node> nodes, WordGatherer words) {
        for (Node node : nodes) {
            if (node instanceof TextNode text) {
                words.add(cased(text));
            } else if (node instanceof Element element) {
                add(element, words);
            }
        }
    }

    private void add(Element element, WordGatherer words) {
        String name = element.normalName();
        if (isNote(element)) {
            addNote(element);
            return;
        }
        if (UNSAID.contains(name) || element.hasAttr("hidden") || isOrnament(element)) {
            return;
        }
        boolean block = BLOCKS.contains(name);
        if (block) {
            words.part();
        }
        switch (name) {
            case "img" -> alternative(element.attr("alt"), words);
            case "math" -> formula(element, words);
            case "input" -> words.add(element.hasAttr("checked") ? "☑" : "☐");
            default -> add(element.childNodes(), words);
        }
        if (block) {
            words.part();
        }
        if (element.attr("role").equals("doc-noteref")) {
            call(calledBy(element));
        }
    }

    /** As the text is printed: in the case that the test's own style gives it, which is what who copies it gets. */
    private static String cased(TextNode text) {
        String written = text.getWholeText();
        Element around = text.parent();
        return around.hasClass("upper")
                ? written.toUpperCase(Locale.ROOT)
                : around.hasClass("each")
                        ? Pattern.compile("\\b\\p{L}").matcher(written).replaceAll(found -> found.group()
                                .toUpperCase(Locale.ROOT))
                        : written;
    }

    private void addNote(Element note) {
        if (page.select("[role=doc-noteref]").stream()
                .noneMatch(call -> calledBy(call).equals(note.id()))) {
            List<String> words = new ArrayList<>();
            uncalled.add(words);
            words.addAll(words(note));
        }
    }

    private void call(String id) {
        Element note = page.getElementById(id);
        if (note != null && !called.containsKey(id)) {
            called.put(id, List.of());
            called.put(id, words(note));
        }
    }

    private static String calledBy(Element call) {
        return call.attr("href").substring(1);
    }

    /** One that shows nothing, being all of spaces, is not in the PDF. */
    private static void formula(Element math, WordGatherer words) {
        if (!math.text().isBlank()) {
            alternative(math.hasAttr("alttext") ? math.attr("alttext") : math.text(), words);
        }
    }

    private static void alternative(String said, WordGatherer words) {
        words.part();
        words.add(said);
        words.part();
    }

    private static boolean isNote(Element element) {
        return element.attr("role").equals("doc-footnote");
    }

    private static boolean isOrnament(Element element) {
        return element.attr("aria-hidden").equals("true");
    }
}
