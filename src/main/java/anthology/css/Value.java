package anthology.css;

import java.util.ArrayList;
import java.util.List;

/** A component value of a declaration; CSS Syntax 3, 5. White space is not kept: it only parts values. */
sealed interface Value {
    /** An identifier, escapes resolved, case as written. */
    record Word(String name) implements Value {}

    /** A number, percentage or dimension; {@code unit} is empty, {@code %} or a lower-case unit. */
    record Numeric(double number, String unit) implements Value {
        boolean isInteger() {
            return unit.isEmpty() && number == Math.rint(number);
        }
    }

    record Quoted(String text) implements Value {}

    /** What follows a number sign. */
    record Hash(String name) implements Value {}

    record Url(String href) implements Value {}

    /** A function with its lower-case name. */
    record Function(String name, List<Value> arguments) implements Value {}

    /** Values in parentheses. */
    record Group(List<Value> values) implements Value {}

    /** A comma, a slash, an operator of arithmetic. */
    record Mark(char mark) implements Value {}

    /** Whether this is the word, case aside. */
    default boolean is(String word) {
        return this instanceof Word w && w.name.equalsIgnoreCase(word);
    }

    default boolean isMark(char wanted) {
        return this instanceof Mark m && m.mark == wanted;
    }

    /** The parts between the marks; an empty part where there is nothing between two. */
    static List<List<Value>> split(List<Value> values, char mark) {
        List<List<Value>> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= values.size(); i++) {
            if (i == values.size() || values.get(i).isMark(mark)) {
                parts.add(values.subList(start, i));
                start = i + 1;
            }
        }
        return parts;
    }

    /** Whether any of the values is or holds a function of that name. */
    static boolean holds(List<Value> values, String function) {
        return values.stream().anyMatch(value -> switch (value) {
            case Function f -> f.name.equals(function) || holds(f.arguments, function);
            case Group g -> holds(g.values, function);
            case Word w -> false;
            case Numeric n -> false;
            case Quoted q -> false;
            case Hash h -> false;
            case Url u -> false;
            case Mark m -> false;
        });
    }
}
