package anthology.typeset.boxes;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Display;
import anthology.css.StyledNode;
import anthology.css.StyledNode.StyledElement;
import anthology.css.StyledNode.StyledText;
import anthology.model.Element;
import anthology.typeset.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the box of a table; what stands in it without a row or a cell gets one. */
final class TableBuilder {
    private static final int MOST_COLUMNS = 1000;
    private static final int MOST_ROWS = 65534;

    private final BoxBuilder boxes;
    private final List<Box.Block> captions = new ArrayList<>();
    private final List<Box.RowGroup> groups = new ArrayList<>();
    private final List<@Nullable ComputedStyle> columns = new ArrayList<>();

    TableBuilder(BoxBuilder boxes) {
        this.boxes = boxes;
    }

    Box.Table table(StyledElement table, @Nullable TagScope parent) {
        TagScope scope = as("Table", table, Roles.scope(table, parent, false));
        List<StyledNode> loose = new ArrayList<>();
        for (StyledNode child : table.children()) {
            Display display =
                    child instanceof StyledElement element ? element.style().display() : Display.INLINE;
            boolean group = display == Display.TABLE_HEADER_GROUP
                    || display == Display.TABLE_ROW_GROUP
                    || display == Display.TABLE_FOOTER_GROUP;
            if (child instanceof StyledElement element && group) {
                looseRows(table, loose, scope);
                groups.add(group(element, scope));
            } else if (child instanceof StyledElement element && display == Display.TABLE_CAPTION) {
                TagScope caption = as("Caption", element, Roles.scope(element, scope, false));
                captions.add(boxes.block(element, scope, caption));
            } else if (child instanceof StyledElement element
                    && (display == Display.TABLE_COLUMN || display == Display.TABLE_COLUMN_GROUP)) {
                columns(element);
            } else if (!blank(child)) {
                loose.add(child);
            }
        }
        looseRows(table, loose, scope);
        groups.sort(Comparator.comparing(Box.RowGroup::kind));
        return new Box.Table(table.style(), List.copyOf(captions), List.copyOf(groups), new ArrayList<>(columns));
    }

    private void columns(StyledElement column) {
        List<StyledElement> inner = column.children().stream()
                .filter(StyledElement.class::isInstance)
                .map(StyledElement.class::cast)
                .toList();
        if (inner.isEmpty()) {
            int span = clamp(BoxBuilder.integer(column.element().attribute("span")), MOST_COLUMNS);
            for (int i = 0; i < span; i++) {
                columns.add(column.style());
            }
        } else {
            inner.forEach(this::columns);
        }
    }

    private void looseRows(StyledElement table, List<StyledNode> loose, @Nullable TagScope scope) {
        if (!loose.isEmpty()) {
            groups.add(
                    new Box.RowGroup(table.style(), Box.RowGroup.Kind.BODY, rows(table.style(), loose, scope, false)));
            loose.clear();
        }
    }

    private Box.RowGroup group(StyledElement group, @Nullable TagScope parent) {
        Box.RowGroup.Kind kind =
                switch (group.style().display()) {
                    case TABLE_HEADER_GROUP -> Box.RowGroup.Kind.HEAD;
                    case TABLE_FOOTER_GROUP -> Box.RowGroup.Kind.FOOT;
                    default -> Box.RowGroup.Kind.BODY;
                };
        String role =
                switch (kind) {
                    case HEAD -> "THead";
                    case BODY -> "TBody";
                    case FOOT -> "TFoot";
                };
        TagScope scope = as(role, group, Roles.scope(group, parent, false));
        return new Box.RowGroup(
                group.style(), kind, rows(group.style(), group.children(), scope, kind == Box.RowGroup.Kind.HEAD));
    }

    private List<Box.Row> rows(ComputedStyle style, List<StyledNode> nodes, @Nullable TagScope scope, boolean head) {
        List<Box.Row> rows = new ArrayList<>();
        List<StyledNode> loose = new ArrayList<>();
        for (StyledNode node : nodes) {
            if (node instanceof StyledElement row && row.style().display() == Display.TABLE_ROW) {
                if (!loose.isEmpty()) {
                    rows.add(row(style, List.copyOf(loose), scope, head));
                    loose.clear();
                }
                rows.add(row(row.style(), row.children(), Roles.scope(row, scope, false), head));
            } else if (!blank(node)) {
                loose.add(node);
            }
        }
        if (!loose.isEmpty()) {
            rows.add(row(style, List.copyOf(loose), scope, head));
        }
        return rows;
    }

    /** The scope in that role: what the style alone makes a part of a table is one for those who listen, too. */
    private static @Nullable TagScope as(String role, StyledElement styled, @Nullable TagScope scope) {
        return scope == null || scope.role().equals(role)
                ? scope
                : new TagScope(scope, role, styled.style().language());
    }

    private Box.Row row(ComputedStyle style, List<StyledNode> nodes, @Nullable TagScope given, boolean head) {
        TagScope scope =
                given == null || given.role().equals("TR") ? given : new TagScope(given, "TR", given.language());
        List<Box.Cell> cells = new ArrayList<>();
        for (StyledNode node : nodes) {
            if (blank(node)) {
                continue;
            }
            StyledElement cell = node instanceof StyledElement element ? element : wrap(style, node);
            if (cell.style().display() == Display.NONE) {
                continue;
            }
            cells.add(cell(cell, scope, head));
        }
        return new Box.Row(style, cells);
    }

    private static StyledElement wrap(ComputedStyle style, StyledNode node) {
        return new StyledElement(Element.of("td", Map.of()), style, Map.of(), List.of(node));
    }

    private Box.Cell cell(StyledElement cell, @Nullable TagScope row, boolean head) {
        Element element = cell.element();
        int columnSpan = clamp(BoxBuilder.integer(element.attribute("colspan")), MOST_COLUMNS);
        int rowSpan = clamp(BoxBuilder.integer(element.attribute("rowspan")), MOST_ROWS);
        TagScope scope = null;
        if (row != null) {
            boolean header = element.name().equals("th");
            String direction = element.attribute("scope");
            boolean alongRow = direction == null ? !head : direction.startsWith("row");
            scope = new TagScope(
                    row,
                    header ? "TH" : "TD",
                    cell.style().language(),
                    null,
                    new Tag.Attributes(header ? alongRow ? "Row" : "Column" : null, columnSpan, rowSpan, null));
            scope.tag();
        }
        Box.Block content = row == null ? boxes.block(cell, null, null) : boxes.block(cell, row, scope);
        return new Box.Cell(content, columnSpan, rowSpan, false);
    }

    private static boolean blank(StyledNode node) {
        return switch (node) {
            case StyledText text -> BlockContent.isBlank(text.text().text());
            case StyledElement element -> element.style().display() == Display.NONE;
        };
    }

    private static int clamp(@Nullable Integer span, int most) {
        return span == null ? 1 : Math.clamp(span, 1, most);
    }
}
