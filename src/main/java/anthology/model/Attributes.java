package anthology.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an element: an immutable map in the order given. An element has few of them and a book has many
 * elements, so that it is a list of names and values and no hash table, and is shared by elements made from each other.
 */
final class Attributes extends AbstractMap<String, String> {
    private static final Attributes NONE = new Attributes(new String[0]);

    /** Names and values in turn. */
    private final String[] list;

    private Attributes(String[] list) {
        this.list = list;
    }

    static Attributes of(Map<String, String> attributes) {
        if (attributes instanceof Attributes same) {
            return same;
        }
        if (attributes.isEmpty()) {
            return NONE;
        }
        String[] list = new String[2 * attributes.size()];
        int i = 0;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            list[i++] = Objects.requireNonNull(attribute.getKey());
            list[i++] = Objects.requireNonNull(attribute.getValue());
        }
        return new Attributes(list);
    }

    @Override
    public int size() {
        return list.length / 2;
    }

    @Override
    public @Nullable String get(Object name) {
        for (int i = 0; i < list.length; i += 2) {
            if (list[i].equals(name)) {
                return list[i + 1];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return list.length / 2;
            }

            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < list.length;
                    }

                    @Override
                    public Map.Entry<String, String> next() {
                        if (!hasNext()) {
                            throw new NoSuchElementException();
                        }
                        next += 2;
                        return Map.entry(list[next - 2], list[next - 1]);
                    }
                };
            }
        };
    }
}
