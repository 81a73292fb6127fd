package anthology.template;

import anthology.diagnostic.Diagnostics;
import anthology.model.Book;
import anthology.model.Chapter;
import anthology.model.ContentsEntry;
import anthology.model.Edition;
import anthology.model.Element;
import anthology.model.FontFile;
import anthology.model.Image;
import anthology.model.Metadata;
import anthology.model.Node;
import anthology.model.Progress;
import anthology.model.Section;
import anthology.model.Section.Kind;
import anthology.model.Style;
import anthology.model.Text;
import anthology.model.WritingDirection;
import anthology.model.Xhtml;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Renders a book in a style: one section for each part of the book, made by the template of that name. What a template
 * writes is the content of the page's {@code body}; a template that writes nothing leaves its section out. Chapters'
 * bodies enter as trees, so that nothing that an author wrote is ever read as a template or as markup.
 */
public final class Renderer {
    /** Where every section looks for the book's stylesheet; the EPUB's packager writes that file. */
    public static final String STYLESHEET = "style.css";

    private final Style style;
    private final Progress progress;
    private final Templates templates;

    /**
     * @param progress hears of chapters
     * @param diagnostics where failing templates are reported, TEMPLATE_001 and TEMPLATE_002
     */
    public Renderer(Style style, Progress progress, Diagnostics diagnostics) {
        this.style = style;
        this.progress = progress;
        this.templates = new Templates(style.templates(), diagnostics);
    }

    /**
     * The edition, with the sections that succeeded; after a fatal report it must not be published.
     *
     * @param matter turns a Markdown text of the style into a {@code div}, headings from h2 as in a chapter's body
     * @param faces fonts that the stylesheets use, for the colophon
     * @param cover the cover's picture, or null for a book without one
     */
    public Edition render(
            Book book, Function<Style.File, Element> matter, List<FontFile> faces, @Nullable Image cover) {
        List<Section> sections = new Pages(book, matter, faces, cover).all();
        List<Image> images = new ArrayList<>(book.images());
        images.addAll(style.images());
        return new Edition(
                book.metadata(),
                sections,
                contents(book, sections),
                style.stylesheets(),
                images,
                style.fonts(),
                cover,
                style.page());
    }

    private static List<ContentsEntry> contents(Book book, List<Section> sections) {
        Map<String, Chapter> chapters = new LinkedHashMap<>();
        book.chapters().forEach(chapter -> chapters.put(chapter.href(), chapter));
        List<ContentsEntry> entries = new ArrayList<>();
        for (Section section : sections) {
            if (isListed(section.kind())) {
                Chapter chapter = chapters.get(section.href());
                List<ContentsEntry> inner = chapter == null ? List.of() : Headings.of(chapter);
                entries.add(new ContentsEntry(section.title(), section.href(), inner));
            }
        }
        return entries;
    }

    private static boolean isListed(Kind kind) {
        return switch (kind) {
            case FOREWORD, CHAPTER, AFTERWORD, COLOPHON -> true;
            case COVER, HALF_TITLE, TITLE_PAGE, COPYRIGHT_PAGE, DEDICATION, EPIGRAPH, CONTENTS -> false;
        };
    }

    private static String slug(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The pages of one book, in the making. */
    private final class Pages {
        private final Book book;
        private final Function<Style.File, Element> matter;
        private final @Nullable Image cover;
        private final Words words;
        private final List<Map<String, Object>> chapters;
        private final Map<String, Object> shared = new LinkedHashMap<>();

        Pages(Book book, Function<Style.File, Element> matter, List<FontFile> faces, @Nullable Image cover) {
            this.book = book;
            this.matter = matter;
            this.cover = cover;
            this.words = Words.in(book.metadata().language());
            BookModel model = new BookModel(words);
            this.chapters = book.chapters().stream().map(model::chapter).toList();
            shared.put("book", model.book(book, faces, chapters));
            shared.put("say", (TemplateMethodModelEx) this::say);
        }

        List<Section> all() {
            Map<Kind, List<Section>> made = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                if (kind == Kind.CHAPTER) {
                    made.put(kind, chapters());
                } else if (kind != Kind.CONTENTS) {
                    Section section = page(kind);
                    made.put(kind, section == null ? List.of() : List.of(section));
                }
            }
            Section contents = contentsPage(made);
            made.put(Kind.CONTENTS, contents == null ? List.of() : List.of(contents));
            return made.values().stream().flatMap(List::stream).toList();
        }

        private List<Section> chapters() {
            List<Section> sections = new ArrayList<>();
            for (int i = 0; i < chapters.size(); i++) {
                Chapter chapter = book.chapters().get(i);
                Map<String, Object> own = new LinkedHashMap<>(chapters.get(i));
                own.put("first", i == 0);
                own.put("body", markup(Fragment.placeOf(0)));
                List<Node> nodes = templates.render(
                        "chapter.ftlh", with("chapter", own), List.of(inItsLanguage(chapter, book.metadata())));
                if (nodes == null) {
                    return sections; // the others would fail in the same place
                }
                String title = Xhtml.clean(chapter.title());
                String path = chapter.post().path();
                // page numbers start again where this class stands
                String type = i == 0 ? "chapter body-start" : "chapter";
                Element html = html(title, Kind.CHAPTER, type, nodes);
                sections.add(new Section(chapter.href(), Kind.CHAPTER, title, html, path));
                progress.at("rendering", i + 1, chapters.size());
            }
            return sections;
        }

        /** The section of a kind that a book has at most once; null where there is nothing to show. */
        private @Nullable Section page(Kind kind) {
            Style.File file = style.matter().get(kind);
            Map<String, Object> values = new LinkedHashMap<>(shared);
            List<Node> trees = new ArrayList<>();
            String title = words.say(slug(kind));
            switch (kind) {
                case COVER -> {
                    if (cover == null) {
                        return null;
                    }
                    values.put("cover", Map.of("href", cover.href(), "width", cover.width(), "height", cover.height()));
                }
                case DEDICATION, EPIGRAPH, FOREWORD, AFTERWORD -> {
                    if (file == null) {
                        return null;
                    }
                }
                case HALF_TITLE, TITLE_PAGE, COPYRIGHT_PAGE, CONTENTS, CHAPTER, COLOPHON -> {}
            }
            if (file != null) {
                Element text = matter.apply(file);
                String heading = heading(text);
                title = heading == null ? title : heading;
                trees.add(heading == null ? text : withoutFirstElement(text));
                values.put("text", markup(Fragment.placeOf(0)));
            }
            values.put("title", title);
            return section(kind, title, values, trees, file);
        }

        private @Nullable Section contentsPage(Map<Kind, List<Section>> made) {
            Map<Object, Map<String, Object>> byHref = new HashMap<>();
            chapters.forEach(chapter -> byHref.put(chapter.get("href"), chapter));
            List<Map<String, Object>> entries = new ArrayList<>();
            for (Section section : made.values().stream().flatMap(List::stream).toList()) {
                if (isListed(section.kind())) {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    if (section.kind() == Kind.CHAPTER) {
                        entry.putAll(byHref.getOrDefault(section.href(), Map.of()));
                    }
                    entry.put("title", section.title());
                    entry.put("href", section.href());
                    entry.put("kind", slug(section.kind()));
                    entries.add(entry);
                }
            }
            Map<String, Object> values = with("entries", entries);
            String title = words.say("contents");
            values.put("title", title);
            return section(Kind.CONTENTS, title, values, List.of(), null);
        }

        private @Nullable Section section(
                Kind kind, String title, Map<String, Object> values, List<Node> trees, Style.@Nullable File file) {
            String name = slug(kind) + ".ftlh";
            Style.File template = style.templates().get(name);
            List<Node> nodes = template == null ? null : templates.render(name, values, trees);
            if (template == null || nodes == null || isBlank(nodes)) {
                return null;
            }
            String path = file == null ? template.path() : file.path();
            return new Section(slug(kind) + ".xhtml", kind, title, html(title, kind, slug(kind), nodes), path);
        }

        private Element html(String title, Kind kind, String type, List<Node> nodes) {
            Element head = Element.of(
                    "head",
                    Map.of(),
                    Element.of("title", Map.of(), Text.of(title)),
                    Element.of("link", ordered("rel", "stylesheet", "type", "text/css", "href", STYLESHEET)));
            String matterType =
                    switch (kind.matter()) {
                        case FRONT -> "frontmatter";
                        case BODY -> "bodymatter";
                        case BACK -> "backmatter";
                    };
            Element body = Element.of("body", ordered("class", type, "epub:type", matterType))
                    .withChildren(nodes);
            String language = Xhtml.clean(book.metadata().language());
            Map<String, String> attributes = ordered("xml:lang", language, "lang", language);
            if (book.metadata().direction().equals("rtl")) {
                attributes.put("dir", "rtl");
            }
            return Element.of("html", attributes, head, body);
        }

        private Map<String, Object> with(String name, Object value) {
            Map<String, Object> values = new LinkedHashMap<>(shared);
            values.put(name, value);
            return values;
        }

        private Object say(List<?> arguments) throws TemplateModelException {
            List<String> texts = arguments.stream().map(String::valueOf).toList();
            if (texts.isEmpty()) {
                throw new TemplateModelException("say(...) wants the name of a phrase");
            }
            return words.say(texts.getFirst(), texts.subList(1, texts.size()).toArray(String[]::new));
        }
    }

    private static Element inItsLanguage(Chapter chapter, Metadata book) {
        String language = chapter.language();
        String direction = language == null
                ? book.direction()
                : WritingDirection.of(language).attribute();
        Element body = direction.equals("rtl") ? CodeDirection.marked(chapter.body()) : chapter.body();
        return language == null
                ? body
                : body.withAttribute("xml:lang", language)
                        .withAttribute("lang", language)
                        .withAttribute("dir", direction);
    }

    /** The heading with which a text begins, or null. */
    private static @Nullable String heading(Element text) {
        for (Node child : text.children()) {
            if (child instanceof Element element) {
                return Headings.isHeading(element) ? Headings.title(element) : null;
            }
        }
        return null;
    }

    private static Element withoutFirstElement(Element text) {
        List<Node> rest = new ArrayList<>(text.children());
        rest.remove(rest.stream().filter(Element.class::isInstance).findFirst().orElseThrow());
        return text.withChildren(rest);
    }

    private static boolean isBlank(List<Node> nodes) {
        return nodes.stream()
                .allMatch(node -> node instanceof Text text && text.text().isBlank());
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static Object markup(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
    }
}
