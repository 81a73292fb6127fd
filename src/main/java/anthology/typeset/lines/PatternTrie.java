package anthology.typeset.lines;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The hyphenation patterns and exceptions of one language; Franklin Mark Liang, "Word Hy-phen-a-tion by Com-put-er",
 * 1983. A trie in arrays. Immutable once built.
 */
final class PatternTrie {
    private static final int ROOT = 0;

    private int size = 1;
    private char[] label = new char[4096];
    private int[] firstChild = new int[4096];
    private int[] sibling = new int[4096];
    /** Where a node's values start in {@code values}, after their number; 0 for none. */
    private int[] value = new int[4096];

    private byte[] values = new byte[16384];
    private int valueCount = 1;
    private final Map<String, int[]> exceptions = new HashMap<>();

    /**
     * @param patterns separated by white space, such as {@code .hy3ph 4n1en}
     * @param exceptions words with hyphens where they may be broken, separated by white space
     */
    PatternTrie(String patterns, String exceptions) {
        for (String pattern : patterns.split("\\s+")) {
            if (!pattern.isEmpty()) {
                add(pattern);
            }
        }
        for (String word : exceptions.split("\\s+")) {
            if (!word.isEmpty()) {
                this.exceptions.put(word.replace("-", ""), places(word));
            }
        }
    }

    private static int[] places(String word) {
        int[] places = new int[word.length()];
        int count = 0;
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '-') {
                places[count] = i - count;
                count++;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private void add(String pattern) {
        int node = ROOT;
        byte[] digits = new byte[pattern.length() + 1];
        int letters = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c >= '0' && c <= '9') {
                digits[letters] = (byte) (c - '0');
            } else {
                node = childFor(node, c);
                letters++;
            }
        }
        if (valueCount + letters + 2 > values.length) {
            values = Arrays.copyOf(values, 2 * values.length + letters);
        }
        value[node] = valueCount;
        values[valueCount++] = (byte) (letters + 1);
        System.arraycopy(digits, 0, values, valueCount, letters + 1);
        valueCount += letters + 1;
    }

    private int childFor(int node, char c) {
        int child = child(node, c);
        if (child != ROOT) {
            return child;
        }
        if (size == label.length) {
            label = Arrays.copyOf(label, 2 * size);
            firstChild = Arrays.copyOf(firstChild, 2 * size);
            sibling = Arrays.copyOf(sibling, 2 * size);
            value = Arrays.copyOf(value, 2 * size);
        }
        label[size] = c;
        sibling[size] = firstChild[node];
        firstChild[node] = size;
        return size++;
    }

    private int child(int node, char c) {
        int child = firstChild[node];
        while (child != ROOT && label[child] != c) {
            child = sibling[child];
        }
        return child;
    }

    /**
     * Where the word may be broken, in rising order: numbers of characters before the break.
     *
     * @param word in lower case
     * @param left least number of characters before a break
     * @param right least number of characters after it
     */
    int[] places(String word, int left, int right) {
        int[] exception = exceptions.get(word);
        if (exception != null) {
            return exception.clone();
        }
        String marked = "." + word + ".";
        byte[] levels = new byte[marked.length() + 1];
        for (int start = 0; start < marked.length(); start++) {
            int node = ROOT;
            for (int i = start; i < marked.length(); i++) {
                node = child(node, marked.charAt(i));
                if (node == ROOT) {
                    break;
                }
                raise(levels, start, value[node]);
            }
        }
        int[] places = new int[word.length()];
        int count = 0;
        for (int i = left; i <= word.length() - right; i++) {
            if (levels[i + 1] % 2 == 1) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private void raise(byte[] levels, int start, int at) {
        if (at == 0) {
            return;
        }
        int count = values[at];
        for (int i = 0; i < count; i++) {
            byte level = values[at + 1 + i];
            if (level > levels[start + i]) {
                levels[start + i] = level;
            }
        }
    }
}
