package anthology.content.tex;

import anthology.model.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code \begin{…} … \end{…}}: matrices, cases and equations in rows. */
final class Environments {
    /** More cells than any table that people read. */
    private static final int MOST_CELLS = 5_000;

    private static final Map<String, String[]> MATRICES = Map.of(
            "matrix", new String[] {"", ""},
            "smallmatrix", new String[] {"", ""},
            "pmatrix", new String[] {"(", ")"},
            "bmatrix", new String[] {"[", "]"},
            "Bmatrix", new String[] {"{", "}"},
            "vmatrix", new String[] {"|", "|"},
            "Vmatrix", new String[] {"‖", "‖"},
            "psmallmatrix", new String[] {"(", ")"},
            "bsmallmatrix", new String[] {"[", "]"});

    private final MathReader reader;
    private final Tokens tokens;
    private int cells;

    Environments(MathReader reader, Tokens tokens) {
        this.reader = reader;
        this.tokens = tokens;
    }

    /**
     * A row of a table.
     *
     * @param ruled whether there is a rule above it
     */
    record Line(List<Element> cells, @Nullable Element tag, boolean ruled) {}

    Atom read(Token begin) {
        String name = tokens.argumentText();
        String plain = name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
        Element element = element(plain, begin);
        Token end = tokens.next();
        String closed = end.is("\\end") ? tokens.argumentText() : "";
        if (!closed.equals(name)) {
            throw new TexException(
                    end.is("\\end")
                            ? "\\begin{" + name + "} is closed by \\end{" + closed + "}"
                            : "\\begin{" + name + "} is not closed",
                    begin.at());
        }
        return new Atom(element, Kind.INNER);
    }

    private Element element(String name, Token begin) {
        String[] fence = MATRICES.get(name);
        if (fence != null) {
            reader.optional();
            Element table = Tables.matrix(rows(), name.contains("small"));
            return fence[0].isEmpty() ? table : Fractions.fenced(fence[0], table, fence[1]);
        }
        return switch (name) {
            case "array", "subarray", "tabular", "darray" -> {
                reader.optional();
                yield Tables.array(tokens.argumentText(), rows());
            }
            case "cases", "dcases" -> Fractions.fenced("{", Tables.cases(rows(), name.equals("dcases")), "");
            case "rcases", "drcases" -> Fractions.fenced("", Tables.cases(rows(), name.startsWith("d")), "}");
            case "aligned", "align", "split", "alignedat", "alignat", "flalign", "eqnarray" -> {
                if (name.startsWith("alignat") || name.equals("alignedat")) {
                    tokens.argument();
                } else {
                    reader.optional();
                }
                yield Tables.aligned(rows(), name.equals("eqnarray"));
            }
            case "gather", "gathered" -> Tables.gathered(rows());
            case "multline" -> Tables.multline(rows());
            case "equation", "displaymath", "math" -> {
                List<Line> rows = rows();
                yield rows.size() == 1
                                && rows.getFirst().tag() == null
                                && rows.getFirst().cells().size() == 1
                        ? rows.getFirst().cells().getFirst()
                        : Tables.gathered(rows);
            }
            default -> throw new TexException("the environment " + name + " is not known", begin.at());
        };
    }

    /** Lines above each other in a script. */
    Atom substack() {
        tokens.skipSpaces();
        Token open = tokens.next();
        List<Line> rows = rows();
        if (!open.is("{") || !tokens.next().is("}")) {
            throw new TexException("an argument is missing", open.at());
        }
        return new Atom(Tables.substack(rows), Kind.ORDINARY);
    }

    /** Rows of cells up to what closes them, which stays. */
    List<Line> rows() {
        List<Line> rows = new ArrayList<>();
        List<Element> row = new ArrayList<>();
        boolean ruled = false;
        while (true) {
            ruled |= readRules();
            row.add(Rows.row(reader.atoms()));
            if (++cells > MOST_CELLS) {
                throw new TexException("it has too many cells", tokens.peek().at());
            }
            Token token = tokens.next();
            switch (token.text()) {
                case "&" -> {}
                case "\\\\", "\\cr", "\\newline" -> {
                    rows.add(new Line(List.copyOf(row), reader.takeTag(), ruled));
                    row.clear();
                    ruled = false;
                    skipGap();
                }
                default -> {
                    tokens.back(token);
                    Element tag = reader.takeTag();
                    boolean empty = row.size() == 1
                            && row.getFirst().children().isEmpty()
                            && row.getFirst().name().equals("mrow");
                    if (!empty || tag != null || rows.isEmpty()) {
                        rows.add(new Line(List.copyOf(row), tag, ruled));
                    }
                    return rows;
                }
            }
        }
    }

    private boolean readRules() {
        Token token = tokens.peekAhead();
        boolean ruled = false;
        while (token.is("\\hline") || token.is("\\hdashline") || token.is("\\toprule")) {
            tokens.next();
            token = tokens.peekAhead();
            ruled = true;
        }
        return ruled;
    }

    /** The space that may be asked for after a row. */
    private void skipGap() {
        Token next = tokens.next();
        if (next.is("*")) {
            next = tokens.next();
        }
        if (next.is("[")) {
            Token first = tokens.peek();
            boolean length = first.text().matches("[-.0-9]");
            if (length) {
                tokens.upTo("]");
                return;
            }
        }
        tokens.back(next);
    }
}
