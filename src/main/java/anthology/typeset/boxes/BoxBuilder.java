package anthology.typeset.boxes;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Display;
import anthology.css.ComputedStyle.FloatTo;
import anthology.css.ComputedStyle.ListPosition;
import anthology.css.ComputedStyle.Side;
import anthology.css.Length;
import anthology.css.StyledNode;
import anthology.css.StyledNode.StyledElement;
import anthology.css.StyledNode.StyledText;
import anthology.model.Element;
import anthology.model.Image;
import anthology.model.Section;
import anthology.typeset.Tag;
import anthology.typeset.lines.Inline;
import anthology.typeset.lines.InlineBox;
import anthology.typeset.math.Formulas;
import anthology.typeset.paint.Borders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the boxes of one section, and the tags of what stands in them. Used once, by one thread. */
public final class BoxBuilder {
    private static final Set<String> UNSEEN = Set.of("head", "script", "style", "template", "svg", "audio", "video");

    private final String section;
    private final TagScope root;
    private final Map<String, Image> images;
    private final Counters counters = new Counters();
    private final Generated generated;
    private final Map<String, StyledElement> footnotes;
    private final Map<String, Integer> called = new HashMap<>();
    private final List<BoxTree.@Nullable Note> notes = new ArrayList<>();
    private final NoteNumbers numbers;
    private int navs;
    /** The note that is being built, -1 in the text. */
    private int note = -1;

    private @Nullable StyledElement noteBody;

    private int floats;

    private BoxBuilder(
            Section section,
            Tag tag,
            StyledElement html,
            Map<String, Image> images,
            References references,
            NoteNumbers numbers) {
        this.numbers = numbers;
        this.section = section.href();
        this.root = new TagScope(tag, html.style().language());
        this.images = images;
        this.footnotes = Footnotes.in(html);
        this.generated = new Generated(section.href(), counters, references);
    }

    /**
     * @param tag of the section; what stands in the section is put under it
     * @param images by href
     */
    public static BoxTree build(
            Section section,
            StyledElement html,
            Tag tag,
            Map<String, Image> images,
            References references,
            NoteNumbers numbers) {
        BoxBuilder builder = new BoxBuilder(section, tag, html, images, references, numbers);
        Box.Block block = builder.block(html, builder.root, null);
        List<BoxTree.Note> notes = new ArrayList<>();
        for (BoxTree.@Nullable Note note : builder.notes) {
            notes.add(java.util.Objects.requireNonNull(note));
        }
        return new BoxTree(block, notes, builder.floats > 0, builder.generated.usesReferences());
    }

    /** A block-level box with all that is in it. */
    Box.Block block(StyledElement styled, @Nullable TagScope parent, @Nullable TagScope given) {
        return block(styled, parent, given, Beginning.NONE);
    }

    /** @param passed what the blocks around say of its beginning */
    private Box.Block block(
            StyledElement styled, @Nullable TagScope parent, @Nullable TagScope given, Beginning passed) {
        ComputedStyle style = styled.style();
        Element element = styled.element();
        TagScope scope = given != null ? given : Roles.scope(styled, parent, navs > 0);
        navs += element.name().equals("nav") ? 1 : 0;
        countItem(element, style);
        counters.apply(style);
        Map<String, ComputedStyle> pseudo = styled.pseudo();
        boolean shared = given == null && scope == parent && style.display() != Display.INLINE_BLOCK;
        BlockContent content = new BlockContent(style, scope, Beginning.of(pseudo, passed), shared);
        marks(styled, content);
        Box.Marker marker = style.display() == Display.LIST_ITEM ? marker(styled, scope, content) : null;
        counters.enter();
        startList(element, style);
        generate(styled, "before", content, content.textScope(), null);
        for (StyledNode child : styled.children()) {
            node(child, style, content, scope, null, false);
        }
        generate(styled, "after", content, content.textScope(), null);
        counters.leave();
        navs -= element.name().equals("nav") ? 1 : 0;
        boolean heading = element.name().matches("h[1-6]");
        return new Box.Block(
                style,
                content.finish(),
                marker,
                style.page(),
                heading,
                element.name().equals("figure"));
    }

    private void countItem(Element element, ComputedStyle style) {
        if (style.display() != Display.LIST_ITEM || style.counterIncrement().containsKey("list-item")) {
            return;
        }
        Integer value = integer(element.attribute("value"));
        if (value != null && element.name().equals("li")) {
            counters.set("list-item", value);
        } else {
            counters.increment("list-item", 1);
        }
    }

    private void startList(Element element, ComputedStyle style) {
        boolean list = element.name().equals("ol") || element.name().equals("ul");
        if (list && !style.counterReset().containsKey("list-item")) {
            Integer start = integer(element.attribute("start"));
            counters.reset("list-item", start == null ? 0 : start - 1);
        }
    }

    /** Destination, named strings and page number that an element sets. */
    private void marks(StyledElement styled, BlockContent content) {
        String id = styled.element().attribute("id");
        if (id != null) {
            content.mark(new Box.Anchor(section + "#" + id));
        }
        styled.style()
                .stringSet()
                .forEach((name, list) -> content.mark(
                        new Box.Assign(name, generated.assign(name, list, styled.element(), styled.style()))));
        Integer page = styled.style().counterReset().get("page");
        if (page != null) {
            content.mark(new Box.PageNumber(page));
        }
    }

    private Box.@Nullable Marker marker(StyledElement styled, @Nullable TagScope scope, BlockContent content) {
        ComputedStyle pseudo = styled.pseudo().get("marker");
        ComputedStyle style = pseudo == null ? styled.style() : pseudo;
        List<anthology.css.Content> list = pseudo == null ? null : pseudo.content();
        String text = list != null
                ? generated.text(list, styled.element(), style)
                : styled.style().listStyleType().marker(counters.value("list-item"));
        if (text.isEmpty()) {
            return null;
        }
        boolean silent = list != null && Generated.isDecoration(list);
        Tag tag = scope == null || silent ? null : scope.label();
        List<Inline> inlines = List.of(new Inline.Run(text, style, tag, -1, 0, null));
        if (styled.style().listStylePosition() == ListPosition.INSIDE) {
            inlines.forEach(content::add);
            content.add(new Inline.Run(" ", style, null, -1, 0, null));
            return null;
        }
        return new Box.Marker(
                style, inlines.stream().<Box.Piece>map(Box.Piece.Ready::new).toList(), silent);
    }

    private void generate(
            StyledElement styled,
            String which,
            BlockContent content,
            @Nullable TagScope scope,
            Inline.@Nullable Link link) {
        ComputedStyle style = styled.pseudo().get(which);
        if (style == null || style.display() == Display.NONE) {
            return;
        }
        List<anthology.css.Content> list = style.content();
        if (list == null) {
            return;
        }
        counters.apply(style);
        boolean block = style.display() != Display.INLINE && style.display() != Display.INLINE_BLOCK;
        List<anthology.css.Content> said = generated.said(list, styled.element(), style);
        boolean silent = scope == null || Generated.isDecoration(list) || Generated.isBlank(said);
        List<Inline> inlines = Generated.inlines(said, style, silent || scope == null ? null : scope.tag(), link);
        if (block) {
            BlockContent own = new BlockContent(style, scope, Beginning.NONE);
            inlines.forEach(own::add);
            content.add(new Box.Block(style, own.finish(), null, "auto", false, false));
        } else {
            InlineBox box = box(style);
            if (box != null) {
                content.add(new Inline.Edge(box, true));
            }
            inlines.forEach(content::add);
            if (box != null) {
                content.add(new Inline.Edge(box, false));
            }
        }
    }

    /**
     * @param style of the element that the node stands in
     * @param inline whether the node stands in an inline element, so that text goes to {@code scope} itself
     */
    void node(
            StyledNode node,
            ComputedStyle style,
            BlockContent content,
            @Nullable TagScope scope,
            Inline.@Nullable Link link,
            boolean inline) {
        switch (node) {
            case StyledText text -> text(text, style, content, inline ? scope : content.textScope(), link);
            case StyledElement element -> element(element, content, scope, link, inline);
        }
    }

    private static void text(
            StyledText text,
            ComputedStyle style,
            BlockContent content,
            @Nullable TagScope scope,
            Inline.@Nullable Link link) {
        String characters = text.text().text();
        if (characters.isEmpty()) {
            return;
        }
        Tag tag = scope == null ? null : BlockContent.isBlank(characters) ? scope.made() : scope.tag();
        content.add(new Inline.Run(characters, style, tag, text.node(), 0, link));
    }

    private void element(
            StyledElement styled,
            BlockContent content,
            @Nullable TagScope scope,
            Inline.@Nullable Link link,
            boolean inline) {
        ComputedStyle style = styled.style();
        Element element = styled.element();
        String id = element.attribute("id");
        if (style.display() == Display.NONE
                || UNSEEN.contains(element.name())
                || (id != null && footnotes.containsKey(id))) {
            return;
        }
        if (element.name().equals("math")) {
            formula(styled, content, inline ? scope : content.textScope());
            return;
        }
        if (style.floats()) {
            floating(styled, content, scope, link);
            return;
        }
        switch (style.display()) {
            case INLINE -> {
                TagScope around = inline ? scope : content.textScope();
                inline(styled, content, around, link);
            }
            case INLINE_BLOCK -> {
                TagScope around = inline ? scope : content.textScope();
                if (element.name().equals("img")) {
                    inline(styled, content, around, link);
                } else {
                    content.add(new Box.Piece.InlineBlock(block(styled, around, null)));
                }
            }
            case TABLE -> content.add(new TableBuilder(this).table(styled, scope));
            default -> {
                if (element.name().equals("img")) {
                    BlockContent own = new BlockContent(style, scope, Beginning.NONE);
                    inline(styled, own, own.textScope(), link);
                    own.finish().forEach(content::add);
                } else if (link != null) {
                    linkedBlock(styled, content, scope, link);
                } else if (element.name().equals("a") && element.attribute("href") != null) {
                    content.endParagraph();
                    TagScope own = inlineScope(styled, content.textScope());
                    linkedBlock(styled, content, own, link(element, own, null));
                } else {
                    content.add(block(styled, scope, null, content.beginning()));
                }
            }
        }
    }

    private void formula(StyledElement math, BlockContent content, @Nullable TagScope around) {
        String id = math.element().attribute("id");
        if (id != null) {
            content.add(new Inline.Anchor(section + "#" + id));
        }
        String tex = math.element().attribute("alttext");
        String said = tex == null || tex.isBlank() ? math.element().text() : tex;
        Tag tag = around == null || said.isBlank()
                ? null
                : new TagScope(around, "Formula", math.style().language(), said, Tag.Attributes.NONE).tag();
        content.add(new Box.Piece.Formula(new Formulas.Formula(math.element(), math.style(), content.style(), tag)));
    }

    /** What text runs beside. Number first: floats in it come later. */
    private void floating(
            StyledElement styled, BlockContent content, @Nullable TagScope scope, Inline.@Nullable Link link) {
        ComputedStyle style = styled.style();
        int number = floats++;
        boolean left = style.floating() == FloatTo.LEFT;
        for (Box box : floated(styled, scope, link)) {
            switch (box) {
                case Box.Anchor anchor -> content.mark(anchor);
                case Box.Paragraph paragraph -> content.add(paragraph);
                default -> content.add(new Box.Floating(number, left, style, box));
            }
        }
    }

    private List<Box> floated(StyledElement styled, @Nullable TagScope scope, Inline.@Nullable Link link) {
        BlockContent own = new BlockContent(styled.style(), scope, Beginning.NONE);
        if (styled.element().name().equals("img")) {
            inline(styled, own, own.textScope(), link);
        } else if (styled.style().display() == Display.TABLE) {
            own.add(new TableBuilder(this).table(styled, scope));
        } else if (link != null) {
            linkedBlock(styled, own, scope, link);
        } else {
            own.add(block(styled, scope, null));
        }
        return own.finish();
    }

    /** A block in a link: its text is part of the link. */
    private void linkedBlock(
            StyledElement styled, BlockContent content, @Nullable TagScope scope, Inline.@Nullable Link link) {
        BlockContent own = new BlockContent(styled.style(), scope, Beginning.NONE, true);
        marks(styled, own);
        counters.apply(styled.style());
        counters.enter();
        generate(styled, "before", own, scope, link);
        for (StyledNode child : styled.children()) {
            node(child, styled.style(), own, scope, link, true);
        }
        generate(styled, "after", own, scope, link);
        counters.leave();
        content.add(
                new Box.Block(styled.style(), own.finish(), null, styled.style().page(), false, false));
    }

    private void inline(
            StyledElement styled, BlockContent content, @Nullable TagScope around, Inline.@Nullable Link outer) {
        Element element = styled.element();
        ComputedStyle style = styled.style();
        counters.apply(style);
        String id = element.attribute("id");
        if (id != null) {
            content.add(new Inline.Anchor(section + "#" + id));
        }
        style.stringSet()
                .forEach((name, list) ->
                        content.mark(new Box.Assign(name, generated.assign(name, list, element, style))));
        switch (element.name()) {
            case "br" -> {
                content.add(new Inline.Break(around == null ? null : around.made()));
                return;
            }
            case "img" -> {
                picture(styled, content, around, outer);
                return;
            }
            default -> {}
        }
        TagScope scope = inlineScope(styled, around);
        NoteMark mark = noteMark(styled);
        Inline.Link link = outer == null ? link(element, scope, mark == null ? null : mark.text()) : outer;
        counters.enter();
        InlineBox box = box(style);
        if (box != null) {
            content.add(new Inline.Edge(box, true));
        }
        turn(Directions.opening(style), style, content);
        generate(styled, "before", content, scope, link);
        if (mark != null) {
            content.add(new Inline.Run(mark.text(), mark.style(), scope == null ? null : scope.tag(), -1, 0, link));
        } else if (element.name().equals("ruby")) {
            new RubyBuilder(this, content, style, scope, link).add(styled.children());
        } else {
            for (StyledNode child : styled.children()) {
                node(child, style, content, scope, link, true);
            }
        }
        generate(styled, "after", content, scope, link);
        turn(Directions.closing(style), style, content);
        if (box != null) {
            content.add(new Inline.Edge(box, false));
        }
        counters.leave();
        String called = Footnotes.calledBy(element);
        if (called != null) {
            call(called, content);
        }
    }

    /**
     * What the element itself links to, or null.
     *
     * @param shown what the link shows in the place of its text, or null
     */
    private Inline.@Nullable Link link(Element element, @Nullable TagScope scope, @Nullable String shown) {
        String href = element.attribute("href");
        boolean empty = element.text().isBlank() && element.children().isEmpty();
        return !element.name().equals("a") || href == null || href.isEmpty() || scope == null || empty
                ? null
                : new Inline.Link(scope.tag(), generated.destination(href), shown == null ? spoken(element) : shown);
    }

    /** Control characters: they stand in the text, and show nothing. */
    private static void turn(String controls, ComputedStyle style, BlockContent content) {
        if (!controls.isEmpty()) {
            content.add(new Inline.Run(controls, style, null, -1, 0, null));
        }
    }

    /** The box of an inline element; null where nothing of it shows. */
    private static @Nullable InlineBox box(ComputedStyle style) {
        boolean shows = Borders.wanted(style) || style.relative();
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            Length margin = style.margin(side);
            shows |= style.padding(side).pt() != 0 || (margin != null && margin.pt() != 0);
        }
        return shows ? new InlineBox(style) : null;
    }

    private static @Nullable TagScope inlineScope(StyledElement styled, @Nullable TagScope around) {
        Element element = styled.element();
        if (around == null || Roles.decoration(element)) {
            return null;
        }
        String language = styled.style().language();
        if (element.name().equals("a")
                && element.attribute("href") != null
                && !around.role().equals("Link")) {
            String role = element.attribute("role");
            TagScope above = around;
            if ("doc-noteref".equals(role) || around.role().equals("TOCI")) {
                above = new TagScope(around, "Reference", around.language());
            } else if ("doc-backlink".equals(role)) {
                above = new TagScope(around, "Lbl", around.language());
            }
            return new TagScope(above, "Link", language);
        }
        TagScope scope = Roles.scope(styled, around, false);
        return scope == around && !language.equals(around.language()) ? new TagScope(around, "Span", language) : scope;
    }

    private static String spoken(Element element) {
        String label = element.attribute("aria-label");
        String title = element.attribute("title");
        String text = Generated.normal(element.text());
        String said = label != null ? label : !text.isEmpty() ? text : title != null ? title : "";
        if (!said.isEmpty()) {
            return said;
        }
        String href = element.attribute("href");
        return href == null ? "" : href;
    }

    /** What stands in the place of the text of a note's call, or of the number that a note begins with. */
    private record NoteMark(String text, ComputedStyle style) {}

    /** Null for what is written there. */
    private @Nullable NoteMark noteMark(StyledElement styled) {
        String id = Footnotes.calledBy(styled.element());
        if (id != null && footnotes.containsKey(id)) {
            return noteMark(called.getOrDefault(id, notes.size()), styled, styled, "footnote-call");
        }
        boolean begins = "doc-backlink".equals(styled.element().attribute("role"));
        return noteBody == null || !begins ? null : noteMark(note, styled, noteBody, "footnote-marker");
    }

    /** @param styledBy whose pseudo-element says what the mark looks like */
    private @Nullable NoteMark noteMark(int index, StyledElement written, StyledElement styledBy, String pseudo) {
        ComputedStyle style = styledBy.pseudo().get(pseudo);
        String number = numbers.of(index);
        if (style == null && number == null) {
            return null;
        }
        String text = number == null ? Generated.normal(written.element().text()) : number;
        if (style == null) {
            return new NoteMark(text, written.style());
        }
        List<anthology.css.Content> list = style.content();
        if (list != null) {
            Integer value = integer(text);
            counters.set("footnote", value == null ? index + 1 : value);
            text = generated.text(list, styledBy.element(), style);
        }
        return new NoteMark(text, style);
    }

    /** The first call of a note takes its text from the end of the section to the foot of this page. */
    private void call(String id, BlockContent content) {
        StyledElement body = footnotes.get(id);
        if (body == null || called.containsKey(id)) {
            return;
        }
        int index = notes.size();
        called.put(id, index);
        notes.add(null);
        int outer = note;
        StyledElement outerBody = noteBody;
        note = index;
        noteBody = body;
        Box.Block block = block(body, root, null);
        note = outer;
        noteBody = outerBody;
        notes.set(index, new BoxTree.Note(block, notes.size()));
        content.add(new Inline.NoteCall(index));
    }

    private void picture(
            StyledElement styled, BlockContent content, @Nullable TagScope around, Inline.@Nullable Link link) {
        Element element = styled.element();
        String alternative = element.attribute("alt");
        Image image = images.get(String.valueOf(element.attribute("src")));
        if (image == null) {
            if (alternative != null && !alternative.isBlank()) {
                Tag tag = around == null ? null : around.tag();
                content.add(new Inline.Run(alternative, styled.style(), tag, -1, 0, link));
            }
            return;
        }
        Tag tag = null;
        if (around != null && alternative != null && !alternative.isBlank()) {
            tag = around.role().equals("Figure")
                    ? around.tag()
                    : new TagScope(around, "Figure", styled.style().language(), alternative, Tag.Attributes.NONE).tag();
        }
        double[] size = size(element, image, styled.style());
        content.add(new Box.Piece.Picture(new Box.Picture(styled.style(), image, size[0], size[1], tag)));
    }

    /**
     * Natural size in pt: the attributes' or the picture's pixels, 96 to the inch, but never so large that its pixels are
     * coarser than the style's resolution.
     */
    private static double[] size(Element element, Image image, ComputedStyle style) {
        double pixel = 0.75;
        double ratio = image.height() / (double) Math.max(1, image.width());
        Integer width = integer(element.attribute("width"));
        Integer height = integer(element.attribute("height"));
        double w = width != null && width > 0
                ? width
                : height != null && height > 0 && ratio > 0 ? height / ratio : Math.max(1, image.width());
        w *= pixel;
        if (!image.mediaType().equals("image/svg+xml")) {
            w = Math.min(w, image.width() * 72 / style.imageResolution());
        }
        return new double[] {w, w * ratio};
    }

    static @Nullable Integer integer(@Nullable String text) {
        if (text == null || !text.strip().matches("-?[0-9]{1,7}")) {
            return null;
        }
        return Integer.valueOf(text.strip());
    }
}
