package anthology.content;

import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Slug;
import anthology.model.Text;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives each heading an id, makes the author's own safe and unique, and leads links inside the post to where they were
 * meant to lead. What an id becomes is {@link Slug#id}'s to say, so that fragments from elsewhere can follow.
 */
final class Ids {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]{0,199}");

    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final Map<String, Integer> copies = new HashMap<>();
    private int sections;

    private Ids() {}

    static Element unique(Element root) {
        Ids ids = new Ids();
        ids.takeNotes(root);
        return ids.linked(ids.named(root));
    }

    private void takeNotes(Element element) {
        String id = element.attribute("id");
        if (id != null && isNote(element)) {
            taken.add(id);
        }
        for (Node child : element.children()) {
            if (child instanceof Element inner) {
                takeNotes(inner);
            }
        }
    }

    private static boolean isNote(Element element) {
        return element.attribute("role") != null;
    }

    private Element named(Element element) {
        Element out = element;
        String id = element.attribute("id");
        if (Vocabulary.HEADINGS.contains(element.name())) {
            out = withId(element, id == null ? heading(element) : own(id));
        } else if (id != null && !isNote(element)) {
            boolean again = renamed.containsKey(id);
            out = again ? element.withAttribute("id", null) : withId(element, own(id));
        }
        List<Node> children = new ArrayList<>();
        for (Node child : out.children()) {
            children.add(
                    switch (child) {
                        case Text text -> text;
                        case Element inner -> named(inner);
                    });
        }
        return out.withChildren(children);
    }

    private String heading(Element heading) {
        sections++;
        String slug = Slug.id(textOf(heading));
        return free(slug.isEmpty() ? "section-" + sections : slug);
    }

    private static String textOf(Element heading) {
        StringBuilder text = new StringBuilder();
        for (Node child : heading.children()) {
            switch (child) {
                case Text t -> text.append(t.text());
                case Element e -> text.append(isNote(e) ? "" : e.text());
            }
        }
        return text.toString();
    }

    /** The author's own id, as near to its letters as XML allows. */
    private String own(String id) {
        if (renamed.containsKey(id)) {
            return free(renamed.get(id));
        }
        String safe = SAFE.matcher(id).matches() ? id : Slug.id(id);
        String free = free(safe.isEmpty() ? "id" : safe);
        renamed.put(id, free);
        return free;
    }

    private String free(String wanted) {
        if (taken.add(wanted)) {
            return wanted;
        }
        int n = copies.getOrDefault(wanted, 0) + 1;
        while (!taken.add(wanted + "-" + n)) {
            n++;
        }
        copies.put(wanted, n);
        return wanted + "-" + n;
    }

    /** With the id in front of classes, where readers of the XHTML look for it. */
    private static Element withId(Element element, String id) {
        Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
        attributes.put("id", id);
        return new Element(element.name(), attributes, element.children(), element.position());
    }

    private Element linked(Element element) {
        Element out = element;
        String href = element.attribute("href");
        if (href != null && href.length() > 1 && href.startsWith("#") && !isNote(element)) {
            out = element.withAttribute("href", "#" + target(href.substring(1)));
        }
        List<Node> children = new ArrayList<>();
        for (Node child : out.children()) {
            children.add(
                    switch (child) {
                        case Text text -> text;
                        case Element inner -> linked(inner);
                    });
        }
        return out.withChildren(children);
    }

    private String target(String fragment) {
        String plain = decoded(fragment);
        if (renamed.containsKey(plain)) {
            return renamed.get(plain);
        }
        String slug = Slug.id(plain);
        return !taken.contains(plain) && taken.contains(slug) ? slug : fragment;
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return fragment;
        }
    }
}
