package anthology.content;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text of a post in a page: what stands around it is taken out, and the smallest part that holds what is left
 * of the page's running text is the post's. Running text is words in blocks of some length that are not links, as in
 * <a href="https://dl.acm.org/doi/10.1145/1718487.1718542">Kohlschütter et al., Boilerplate Detection using Shallow Text
 * Features</a>.
 */
final class MainText {
    /** A block with fewer words is a label or a button more often than a sentence. */
    private static final int FEWEST_WORDS = 5;

    /** What holds as much of all running text is the post, whatever its names say. */
    private static final double MOST = 0.4;

    private static final int LONGEST_LABEL = 60;
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern END = Pattern.compile(
            "(related|recommended|popular|recent|similar|more|further)( (blog ?)?(posts?|articles?|reading|stories|from.*|like this))?:?"
                    + "|you (may|might) also (like|enjoy).*|read (next|more|also):?|share( this.*)?:?|leave a (reply|comment).*"
                    + "|(\\d+ )?(comments?|responses|replies|thoughts on .*):?|about the authors?|subscribe.*|newsletter|tags:?|categories:?"
                    + "|filed under:?|posted in:?|(previous|next|older|newer)( (post|article|entry))?:?|like this:?|sponsors?|discussion",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RIGHTS =
            Pattern.compile("©|\\(c\\) ?[12][0-9]{3}|\\b(copyright|all rights reserved)\\b", Pattern.CASE_INSENSITIVE);

    private final Element body;
    private final IdentityHashMap<Element, Weight> weights = new IdentityHashMap<>();

    /**
     * How much text an element holds.
     *
     * @param running words of running text
     * @param words all words
     * @param linked those of them in links
     */
    private record Weight(int running, int words, int linked) {
        double linkDensity() {
            return words == 0 ? 0 : (double) linked / words;
        }
    }

    private MainText(Element body) {
        this.body = body;
    }

    /** The element that holds the text; what is not the text is taken out of the tree. Null when there is no text. */
    static @Nullable Element find(Element body) {
        MainText text = new MainText(body);
        text.withoutNever();
        text.weigh();
        int all = text.weight(body).running;
        text.withoutChrome(all);
        text.weigh();
        Element main = text.main();
        if (main == null) {
            return null;
        }
        text.withoutFrame(main);
        text.weigh();
        return text.weight(main).words == 0 && main.selectFirst("img") == null ? null : main;
    }

    private void withoutNever() {
        for (Element element : body.select("*")) {
            if (!element.equals(body) && element.normalName().equals("noscript")) {
                lazyImage(element);
            }
            // some servers put whole pages into one form
            boolean page =
                    element.normalName().equals("form") && element.select("p").size() > 3;
            if (!element.equals(body) && !page && PageHints.isNever(element)) {
                element.remove();
            }
        }
    }

    /** Pictures that a script would load stand in {@code <noscript>} beside their place. */
    private static void lazyImage(Element noscript) {
        Elements images = org.jsoup.Jsoup.parseBodyFragment(noscript.wholeText() + noscript.html())
                .select("img[src]");
        Element before = noscript.previousElementSibling();
        Element placeholder = before == null ? null : before.is("img") ? before : before.selectFirst("img");
        if (!images.isEmpty()
                && (placeholder == null
                        || !placeholder.hasAttr("src")
                        || placeholder.attr("src").startsWith("data:"))) {
            Element image = images.first();
            if (image != null) {
                noscript.before(image.clone());
            }
            if (placeholder != null) {
                placeholder.remove();
            }
        }
    }

    private void withoutChrome(int all) {
        for (Element element : body.select("*")) {
            if (element.equals(body) || element.parent() == null || element.closest("pre") != null) {
                continue;
            }
            Weight weight = weight(element);
            boolean most = weight.running > MOST * all;
            boolean page = element.normalName().equals("header")
                    && element.closest("article, main") == null
                    && element.selectFirst("article, main") == null;
            if ((PageHints.isChrome(element) || page) && !most) {
                element.remove();
            } else if (PageHints.isComments(element)
                    && !element.is("article, main, body")
                    && element.selectFirst(
                                    "h1, main, [itemprop=articleBody], .e-content, .entry-content, .post-content")
                            == null) {
                element.remove();
            }
        }
    }

    /** Counts the words below each element. */
    private void weigh() {
        weights.clear();
        weigh(body, false);
    }

    private Weight weigh(Element element, boolean inLink) {
        boolean link = inLink || (element.normalName().equals("a") && element.hasAttr("href"));
        int running = 0;
        int words = 0;
        int linked = 0;
        boolean blocks = false;
        int own = 0;
        int ownLinked = 0;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                int count = count(text.getWholeText());
                own += count;
                ownLinked += link ? count : 0;
            } else if (child instanceof Element inner) {
                Weight weight = weigh(inner, link);
                if (isBlock(inner)) {
                    blocks = true;
                    running += weight.running;
                    words += weight.words;
                    linked += weight.linked;
                } else {
                    own += weight.words;
                    ownLinked += weight.linked;
                    running += weight.running;
                }
            }
        }
        boolean block = isBlock(element);
        boolean text = block && own - ownLinked >= FEWEST_WORDS && ownLinked <= (own - ownLinked);
        running += text ? own - ownLinked : 0;
        if (block && !blocks && element.normalName().equals("pre")) {
            running = own;
        }
        Weight weight = new Weight(running, words + own, linked + ownLinked);
        weights.put(element, weight);
        return weight;
    }

    private static boolean isBlock(Element element) {
        return element.isBlock()
                || element.normalName().equals("td")
                || element.normalName().equals("pre");
    }

    private static int count(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return 0;
        }
        int words = SPACE.split(stripped).length;
        // scripts without spaces between words: two characters are as good as one
        long ideographs = stripped.codePoints().filter(Character::isIdeographic).count()
                + stripped.codePoints().filter(c -> c >= 0x3040 && c <= 0x30FF).count();
        return words + (int) (ideographs / 2);
    }

    private Weight weight(Element element) {
        return weights.getOrDefault(element, new Weight(0, 0, 0));
    }

    /** The smallest element with the text, or null when the page has none. */
    private @Nullable Element main() {
        Element at = body;
        int all = weight(body).running;
        if (all == 0) {
            return weight(body).words == 0 ? null : hinted(body, 0);
        }
        Element hinted = hinted(body, all);
        if (hinted != null) {
            at = hinted;
        }
        // down to where the text parts, but not into it: a lone blockquote is not the post
        while (true) {
            Element best = null;
            for (Element child : at.children()) {
                if (best == null || weight(child).running > weight(best).running) {
                    best = child;
                }
            }
            boolean container =
                    best != null && best.is("div, section, article, main, td, tr, tbody, table, center, body");
            if (best == null
                    || !container
                    || weight(best).running < 0.85 * weight(at).running
                    || hasTextBeside(at, best)) {
                return at;
            }
            at = best;
        }
    }

    /** Whether a real paragraph stands beside an element: a lead, say. */
    private boolean hasTextBeside(Element parent, Element child) {
        return parent.children().stream()
                .filter(each -> !each.equals(child))
                .anyMatch(each ->
                        weight(each).running >= 12 && weight(each).linkDensity() < 0.3 && !PageHints.isAbout(each));
    }

    /** The element that says of itself that it is the text, if it holds most of what there is. */
    private @Nullable Element hinted(Element root, int all) {
        for (String query : PageHints.TEXT) {
            Element best = null;
            Element common = null;
            for (Element each : root.select(query)) {
                if (best == null || weight(each).running > weight(best).running) {
                    best = each;
                }
                if (weight(each).running > 0.1 * all) {
                    common = common == null ? each : above(common, each);
                }
            }
            // some themes part a text in the middle, for a picture or an advertisement
            boolean parted = common != null && !query.equals("article") && !query.equals(".post");
            Element found = parted ? common : best;
            if (found != null && weight(found).running >= 0.5 * all && weight(found).words > 0) {
                return found;
            }
        }
        return all == 0 ? root : null;
    }

    /** The smallest element with both in it. */
    private static Element above(Element one, Element other) {
        Element at = one;
        while (!at.equals(other) && !other.parents().contains(at) && at.parent() != null) {
            at = at.parent();
        }
        return at;
    }

    /** Takes out what frames the text inside its element: what is said about it, and what follows under a heading of its own. */
    private void withoutFrame(Element main) {
        for (Element element : main.select("*")) {
            Weight weight = weight(element);
            boolean inText =
                    element.closest("pre, blockquote, table, p, li") != null && !element.is("p, ul, ol, table");
            if (element.equals(main) || element.parent() == null || inText) {
                continue;
            }
            boolean few = weight.words < LONGEST_LABEL && weight.running < 30;
            boolean noPicture = element.selectFirst("img, figure, pre") == null
                    || PageHints.words(element).contains("avatar");
            if (PageHints.isAbout(element) && few && noPicture && !element.is("h1, h2, h3, h4, figure, img, code")) {
                element.remove();
            } else if (element.is("ul, ol, div, p")
                    && weight.linkDensity() > 0.7
                    && weight.words > 0
                    && isAtEdge(element, main)) {
                element.remove();
            }
        }
        withoutEnd(main);
    }

    /** Whether no running text stands before an element, or none behind it. */
    private boolean isAtEdge(Element element, Element main) {
        return !hasRunning(element, main, true) || !hasRunning(element, main, false);
    }

    private boolean hasRunning(Element element, Element main, boolean before) {
        for (Element at = element; at != null && !at.equals(main); at = at.parent()) {
            List<Element> beside = before ? at.previousElementSiblings() : at.nextElementSiblings();
            if (beside.stream().anyMatch(each -> weight(each).running > 0)) {
                return true;
            }
        }
        return false;
    }

    /** A heading or label such as "Related posts" ends the text when links are all that follows it. */
    private void withoutEnd(Element main) {
        Element last = main;
        while (last.lastElementChild() != null && last.is("div, section, article, main, body, td, tr, tbody, table")) {
            last = last.lastElementChild();
        }
        if (weight(last).words < LONGEST_LABEL && RIGHTS.matcher(last.text()).find() && !last.equals(main)) {
            last.remove();
        }
        for (Element label : main.select("h2, h3, h4, h5, h6, p, div, strong")) {
            String text = label.parent() == null ? "" : label.text().strip();
            if (text.isEmpty()
                    || text.length() > LONGEST_LABEL
                    || !END.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
                continue;
            }
            boolean over = !hasRunning(label, main, false)
                    || label.nextElementSiblings().stream()
                                    .mapToDouble(each -> weight(each).linkDensity())
                                    .average()
                                    .orElse(0)
                            > 0.5;
            if (over) {
                new Elements(label.nextElementSiblings()).remove();
                label.remove();
            }
        }
    }
}
