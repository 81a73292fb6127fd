package anthology.data;

import anthology.data.Value.Entry;
import anthology.data.Value.Kind;
import anthology.data.Value.Mapping;
import anthology.data.Value.Scalar;
import anthology.data.Value.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads YAML 1.2 with the JSON schema (<a href="https://yaml.org/spec/1.2.2/#102-json-schema">section 10.2</a>). Only
 * nodes are composed: no tag ever makes an object. Aliases are resolved up to a limit.
 */
public final class Yaml {
    private static final int MOST_CODE_POINTS = 1_000_000;
    private static final int MOST_VALUES = 100_000;
    /** Flow collections recurse in the parser: deeper ones are nobody's metadata. */
    private static final int MOST_BRACKETS_DEEP = 200;

    /** Columns up to which indentation may reach, for the same reason. */
    private static final int MOST_INDENTED = 1_000;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(MOST_CODE_POINTS)
            .setAllowDuplicateKeys(true) // found below, where the place is known
            .build();

    private final int lineOffset;
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int values;

    private Yaml(int lineOffset) {
        this.lineOffset = lineOffset;
    }

    /** Reads one document; an empty one is null. */
    public static Value read(String text) throws DataException {
        return read(text, 1);
    }

    /** Reads one document, the first line of which is {@code firstLine} of a file. */
    public static Value read(String text, int firstLine) throws DataException {
        checkDepth(text, firstLine);
        Yaml reader = new Yaml(firstLine);
        try {
            Optional<Node> node = new Compose(SETTINGS).composeString(text);
            return node.isPresent() ? reader.value(node.get()) : new Scalar("", Kind.NULL, firstLine, 1);
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            throw new DataException(
                    reason(e.getProblem()),
                    mark.map(m -> m.getLine() + firstLine).orElse(firstLine),
                    mark.map(m -> m.getColumn() + 1).orElse(1));
        } catch (YamlEngineException e) {
            throw new DataException(reason(String.valueOf(e.getMessage())), firstLine, 1);
        }
    }

    private Value value(Node node) throws DataException {
        int line = node.getStartMark().map(Mark::getLine).orElse(0) + lineOffset;
        int column = node.getStartMark().map(Mark::getColumn).orElse(0) + 1;
        if (++values > MOST_VALUES) {
            throw new DataException("aliases make this far too large", line, column);
        }
        if (!open.add(node)) {
            throw new DataException("a value contains itself", line, column);
        }
        Value value =
                switch (node) {
                    case ScalarNode scalar -> new Scalar(scalar.getValue(), kind(scalar), line, column);
                    case SequenceNode sequence -> sequence(sequence, line, column);
                    case MappingNode mapping -> mapping(mapping, line, column);
                    default -> throw new DataException("this kind of value is not known", line, column);
                };
        open.remove(node);
        return value;
    }

    private Sequence sequence(SequenceNode node, int line, int column) throws DataException {
        List<Value> all = new ArrayList<>();
        for (Node each : node.getValue()) {
            all.add(value(each));
        }
        return new Sequence(all, line, column);
    }

    private Mapping mapping(MappingNode node, int line, int column) throws DataException {
        List<Entry> entries = new ArrayList<>();
        List<Value> merged = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (NodeTuple tuple : node.getValue()) {
            Value key = value(tuple.getKeyNode());
            if (!(key instanceof Scalar scalar)) {
                throw new DataException("a key must be plain text", key.line(), key.column());
            }
            if (!keys.add(scalar.text())) {
                throw new DataException("the key '" + scalar.text() + "' is there twice", key.line(), key.column());
            }
            Value value = value(tuple.getValueNode());
            if (scalar.text().equals("<<")) {
                merged.add(value);
            } else {
                entries.add(new Entry(scalar.text(), key.line(), key.column(), value));
            }
        }
        for (Value each : merged) {
            merge(each, entries, keys);
        }
        return new Mapping(entries, line, column);
    }

    /**
     * Takes in the entries of other mappings as far as their keys are not there.
     *
     * @see <a href="https://yaml.org/type/merge.html">YAML 1.1: merge key</a>, which blogs use
     */
    private static void merge(Value others, List<Entry> entries, Set<String> keys) {
        for (Value other : Value.listOf(others)) {
            if (other instanceof Mapping mapping) {
                mapping.entries().stream()
                        .filter(entry -> keys.add(entry.key()))
                        .forEach(entries::add);
            }
        }
    }

    private static Kind kind(ScalarNode node) {
        Tag tag = node.getTag();
        if (Tag.NULL.equals(tag)) {
            return Kind.NULL;
        }
        if (Tag.BOOL.equals(tag)) {
            return Kind.BOOLEAN;
        }
        return Tag.INT.equals(tag) || Tag.FLOAT.equals(tag) ? Kind.NUMBER : Kind.TEXT;
    }

    private static void checkDepth(String text, int firstLine) throws DataException {
        int depth = 0;
        int line = firstLine;
        int lineStart = 0;
        boolean indentation = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                lineStart = i + 1;
                indentation = true;
                continue;
            }
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            // "- - - -" nests as spaces do
            indentation &= c == ' ' || c == '-' || c == '?' || c == ':';
            if (depth > MOST_BRACKETS_DEEP || (indentation && i - lineStart > MOST_INDENTED)) {
                throw new DataException("values are nested too deeply", line, i - lineStart + 1);
            }
        }
    }

    private static String reason(String message) {
        String first = message.lines()
                .findFirst()
                .orElse("")
                .replaceFirst("\\. \\(Do not use .*", "")
                .strip();
        return first.isEmpty() ? "it is not YAML" : first;
    }
}
