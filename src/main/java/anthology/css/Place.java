package anthology.css;

import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Text;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An element with what selectors ask of its surroundings: ancestors, siblings, language. */
final class Place {
    private static final Place[] ALONE = new Place[0];
    private static final Pattern SPACE = Pattern.compile("\\s+");

    final Element element;
    final @Nullable Place parent;
    /** In effect here: the nearest {@code xml:lang} or {@code lang}; empty where there is none. */
    final String language;

    private final Place[] siblings;
    /** Among the element children of its parent, from 0. */
    private final int index;

    private final String @Nullable [] classes;

    private Place(Element element, @Nullable Place parent, Place[] siblings, int index) {
        this.element = element;
        this.parent = parent;
        this.siblings = siblings;
        this.index = index;
        String written = element.attribute("class");
        this.classes = written == null ? null : SPACE.split(written.strip());
        this.language = language(element, parent);
    }

    private static String language(Element element, @Nullable Place parent) {
        String own = element.attribute("xml:lang");
        if (own == null) {
            own = element.attribute("lang");
        }
        return own != null ? own.strip() : parent == null ? "" : parent.language;
    }

    static Place root(Element element) {
        return new Place(element, null, ALONE, 0);
    }

    /** The places of the element children, in order. */
    Place[] children() {
        int count = 0;
        for (Node child : element.children()) {
            count += child instanceof Element ? 1 : 0;
        }
        Place[] children = count == 0 ? ALONE : new Place[count];
        int next = 0;
        for (Node child : element.children()) {
            if (child instanceof Element inner) {
                children[next] = new Place(inner, this, children, next);
                next++;
            }
        }
        return children;
    }

    String[] classes() {
        return classes == null ? NO_CLASSES : classes;
    }

    private static final String[] NO_CLASSES = new String[0];

    boolean hasClass(String name) {
        for (String one : classes()) {
            if (one.equals(name)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Place previous() {
        return index == 0 ? null : siblings[index - 1];
    }

    /** How many siblings stand before it; of its own name only, where that is asked for. */
    int before(boolean ofType) {
        if (!ofType) {
            return index;
        }
        int count = 0;
        for (int i = 0; i < index; i++) {
            count += isOfType(siblings[i]) ? 1 : 0;
        }
        return count;
    }

    /** How many siblings stand after it; of its own name only, where that is asked for. */
    int after(boolean ofType) {
        if (!ofType) {
            return Math.max(0, siblings.length - 1 - index);
        }
        int count = 0;
        for (int i = index + 1; i < siblings.length; i++) {
            count += isOfType(siblings[i]) ? 1 : 0;
        }
        return count;
    }

    private boolean isOfType(Place other) {
        return other.element.name().equals(element.name());
    }

    /** Whether it has neither elements nor characters in it; CSS Selectors 4, 14.2. */
    boolean isEmpty() {
        return element.children().stream()
                .allMatch(child -> child instanceof Text text && text.text().isEmpty());
    }

    private static final Set<String> LINKS = Set.of("a", "area", "link");

    boolean isLink() {
        return LINKS.contains(element.name()) && element.attribute("href") != null;
    }
}
