package anthology.typeset.boxes;

import anthology.css.ComputedStyle;
import anthology.css.StyledNode;
import anthology.css.StyledNode.StyledElement;
import anthology.typeset.lines.Inline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs what stands in a {@code ruby} element: base text and the reading above it; HTML, 4.5.10. */
final class RubyBuilder {
    private final BoxBuilder builder;
    private final BlockContent content;
    private final ComputedStyle style;
    private final @Nullable TagScope scope;
    private final Inline.@Nullable Link link;

    /** @param scope of the text around, or null for decoration */
    RubyBuilder(
            BoxBuilder builder,
            BlockContent content,
            ComputedStyle style,
            @Nullable TagScope scope,
            Inline.@Nullable Link link) {
        this.builder = builder;
        this.content = content;
        this.style = style;
        this.scope = scope == null ? null : new TagScope(scope, "Ruby", style.language());
        this.link = link;
    }

    void add(List<StyledNode> children) {
        List<StyledNode> base = new ArrayList<>();
        for (StyledNode child : children) {
            String name =
                    child instanceof StyledElement element ? element.element().name() : "";
            switch (name) {
                case "rt" -> {
                    StyledElement reading = (StyledElement) child;
                    pair(base, reading);
                    base.clear();
                }
                case "rp" -> {}
                default -> base.add(child);
            }
        }
        base.forEach(node -> builder.node(node, style, content, inner("RB"), link, true));
    }

    private void pair(List<StyledNode> base, StyledElement reading) {
        List<Box.Piece> below = pieces(base, style, inner("RB"));
        List<Box.Piece> above = pieces(reading.children(), reading.style(), inner("RT"));
        if (!below.isEmpty()) {
            content.add(new Box.Piece.Ruby(style, below, reading.style(), above));
        }
    }

    private List<Box.Piece> pieces(List<StyledNode> nodes, ComputedStyle own, @Nullable TagScope inner) {
        BlockContent part = new BlockContent(own, inner, Beginning.NONE);
        nodes.forEach(node -> builder.node(node, own, part, inner, link, true));
        return part.finish().stream()
                .flatMap(box -> box instanceof Box.Paragraph paragraph ? paragraph.pieces().stream() : null)
                .toList();
    }

    private @Nullable TagScope inner(String role) {
        return scope == null ? null : new TagScope(scope, role, style.language());
    }
}
