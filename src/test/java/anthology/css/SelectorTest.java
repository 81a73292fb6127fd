package anthology.css;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import anthology.model.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorTest {
    private static final String TREE = """
            <html id="html" lang="en"><body id="body" class="chapter">
            <section id="s" epub:type="chapter" role="doc-chapter"><h1 id="h" class="title big">T</h1>
            <p id="p1" class="first">a<a id="a1" href="http://x/Y.png" title="a-b c">l</a></p>
            <p id="p2">b</p><div id="d" xml:lang="de-AT"><p id="p3">c</p><em id="e"/></div><p id="p4">d</p></section>
            <aside id="n" epub:type="footnote note"><a id="a2" class="backlink">^</a></aside></body></html>
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "p => p1 p2 p3 p4",
                "P => p1 p2 p3 p4",
                "p.first => p1",
                ".title.big => h",
                ".title.small => ",
                "#p2 => p2",
                "h1#h.title => h",
                "section p => p1 p2 p3 p4",
                "section > p => p1 p2 p4",
                "h1 + p => p1",
                "h1 ~ p => p1 p2 p4",
                "p + div > p => p3",
                "body section > div p => p3",
                "* > em => e",
                "[href] => a1",
                "[href^=http] => a1",
                "[href$='.png'] => a1",
                "[href$='.PNG' i] => a1",
                "[href*='/y'] => ",
                "[href*='/y' i] => a1",
                "[title~=c] => a1",
                "[title|=a] => a1",
                "[title~='a-b c'] => ",
                "[href*=''] => ",
                "[epub|type~=note] => n",
                "[epub|type=chapter] => s",
                "[epub\\:type~='footnote'] => n",
                "[*|type=chapter] => s",
                "[type=chapter] => ",
                "a:link => a1",
                ":root => html",
                "p:first-child => p3",
                "p:last-child => p4",
                "p:first-of-type => p1 p3",
                "p:last-of-type => p3 p4",
                "section > :only-of-type => h d",
                "em:only-child => ",
                ":empty => e",
                "section > :nth-child(2n + 1) => h p2 p4",
                "section > :nth-child(even) => p1 d",
                "section > p:nth-child(-n+3) => p1 p2",
                "section > p:nth-of-type(2) => p2",
                "section > p:nth-last-child(1) => p4",
                "p:nth-last-of-type(2) => p2",
                "section > :not(p):not(.title) => d",
                "section > :not(p, .title) => d",
                ":is(h1, .first) => h p1",
                ":where(div, section) > p:not(.first) => p2 p3 p4",
                "section :is(div p, h1 + p) => p1 p3",
                ":lang(de) => d p3 e",
                "p:lang('en') => p1 p2 p4",
                "p:lang(d) => ",
                "p:hover => ",
                "svg|p => p1 p2 p3 p4",
            })
    void matches(String selector, String expected) throws Exception {
        Selector read = SelectorReader.read(selector);
        assertEquals(
                expected == null ? "" : expected,
                places(Place.root(Sample.tree(TREE.replace("\n", "")))).stream()
                        .filter(read::matches)
                        .map(place -> place.element.attribute("id"))
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = " => ",
            value = {
                "* => 0 0 0",
                "li => 0 0 1",
                "ul li::before => 0 0 3",
                "ul > li.red + li.red:first-line => 0 2 4",
                "#x34y => 1 0 0",
                "#s12:not(em) => 1 0 1",
                ":is(em, #foo) .a => 1 1 0",
                ":where(em, #foo) .a => 0 1 0",
                "[a=b]:nth-child(2):lang(en) => 0 3 0",
            })
    void weighs(String selector, String expected) throws Exception {
        int specificity = SelectorReader.read(selector).specificity();
        assertEquals(expected, (specificity >> 20) + " " + (specificity >> 10 & 1023) + " " + (specificity & 1023));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"p::selection", ":has(p)", "p >", "> p", "p..a", "[a", "p:nth-child(x)", "a::before b", "p:", ""
            })
    void refuses(String selector) {
        assertThrows(SelectorReader.Unsupported.class, () -> SelectorReader.read(selector));
    }

    /** Random rules on random trees: the index finds what trying every selector on every element finds. */
    @Test
    void findsByIndexWhatTryingAllFinds() throws Exception {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<Sheet.Rule> rules = new ArrayList<>();
            RuleIndex index = new RuleIndex();
            for (int i = 0; i < 30; i++) {
                rules.add(new Sheet.Rule(List.of(SelectorReader.read(selector(random))), List.of()));
            }
            index.add(rules, RuleIndex.Origin.STYLE);
            for (Place place : places(Place.root(tree(random, 5)))) {
                Map<Integer, List<Integer>> bySpecificity = new TreeMap<>();
                for (int i = 0; i < rules.size(); i++) {
                    Selector selector = rules.get(i).selectors.get(0);
                    if (oracle(selector, place)) {
                        bySpecificity
                                .computeIfAbsent(selector.specificity(), s -> new ArrayList<>())
                                .add(i);
                    }
                }
                List<Integer> expected =
                        bySpecificity.values().stream().flatMap(List::stream).toList();
                List<Integer> found = index.matching(place).getOrDefault("", List.of()).stream()
                        .map(candidate -> rules.indexOf(candidate.rule()))
                        .toList();
                assertEquals(expected, found, "seed " + seed);
            }
        }
    }

    /** Matching from the left: all ways to lay the compounds on the path of ancestors and siblings. */
    private static boolean oracle(Selector selector, Place place) {
        List<Selector.Compound> compounds = new ArrayList<>(List.of(selector.subject()));
        List<Selector.Combinator> combinators = new ArrayList<>();
        for (Selector.Link link = selector.left(); link != null; link = link.left()) {
            compounds.add(link.compound());
            combinators.add(link.combinator());
        }
        List<Place> reached = compounds.get(0).matches(place) ? List.of(place) : List.of();
        for (int i = 0; i < combinators.size(); i++) {
            Selector.Compound compound = compounds.get(i + 1);
            List<Place> next = new ArrayList<>();
            for (Place one : reached) {
                switch (combinators.get(i)) {
                    case CHILD -> add(next, one.parent);
                    case NEXT -> add(next, one.previous());
                    case DESCENDANT -> {
                        for (Place above = one.parent; above != null; above = above.parent) {
                            add(next, above);
                        }
                    }
                    case LATER -> {
                        for (Place before = one.previous(); before != null; before = before.previous()) {
                            add(next, before);
                        }
                    }
                }
            }
            reached = next.stream().filter(compound::matches).toList();
        }
        return !reached.isEmpty();
    }

    private static void add(List<Place> places, Place place) {
        if (place != null) {
            places.add(place);
        }
    }

    private static String selector(Random random) {
        String[] simple = {
            "p", "div", "*", ".a", ".b.a", "#i", "p.a", "div#i", ":first-child", "p:nth-child(2)", "[class]"
        };
        String[] combinators = {" ", " > ", " + ", " ~ "};
        StringBuilder selector = new StringBuilder(simple[random.nextInt(simple.length)]);
        for (int i = random.nextInt(4); i > 0; i--) {
            selector.append(combinators[random.nextInt(4)]).append(simple[random.nextInt(simple.length)]);
        }
        return selector.toString();
    }

    private static Element tree(Random random, int depth) {
        Map<String, String> attributes = new TreeMap<>();
        if (random.nextInt(2) == 0) {
            attributes.put("class", new String[] {"a", "b", "a b", "c b"}[random.nextInt(4)]);
        }
        if (random.nextInt(6) == 0) {
            attributes.put("id", random.nextBoolean() ? "i" : "j");
        }
        Element[] children = new Element[depth == 0 ? 0 : random.nextInt(4)];
        for (int i = 0; i < children.length; i++) {
            children[i] = tree(random, depth - 1);
        }
        return Element.of(random.nextBoolean() ? "p" : "div", attributes, children);
    }

    private static List<Place> places(Place place) {
        List<Place> all = new ArrayList<>(List.of(place));
        for (Place child : place.children()) {
            all.addAll(places(child));
        }
        return all;
    }
}
