package anthology.style;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.diagnostic.Nearest;
import anthology.model.FontFile;
import anthology.model.Image;
import anthology.model.Section;
import anthology.model.Style;
import anthology.model.Stylesheet;
import anthology.model.Stylesheet.Media;
import anthology.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds styles: the user's own in {@code styles/<name>/}, and those that the product ships. A user's folder wins over a
 * shipped style of the same name.
 */
public final class Styles {
    /** The style of books that ask for none. */
    public static final String DEFAULT = "literary";

    /** What the shipped styles extend; the templates that a chain of styles lacks come from it too. */
    private static final String BASE = "base";

    /** Where a user's styles lie in the workspace. */
    public static final String FOLDER = "styles";

    static final String TEMPLATES = "templates";
    static final String DECLARATION = "anthology.yaml";
    private static final Set<String> SHIPPED = Set.of(BASE, DEFAULT, "modern");

    private final Workspace workspace;
    private final Diagnostics diagnostics;

    public Styles(Workspace workspace, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.diagnostics = diagnostics;
    }

    /**
     * A style with all it extends. That of an anthology with a folder of its own is that folder, and below it the style
     * it extends.
     *
     * @param name of the style; with a folder what that extends, by its own word or the command line's
     * @param anthology name of the folder, or null
     * @return null when a style of the chain does not exist or is broken, which has then been reported
     */
    public @Nullable Style load(String name, @Nullable String anthology) {
        List<StyleFolder> chain = new ArrayList<>();
        String page = null;
        String next = anthology == null ? name : anthology;
        Location askedAt = null;
        while (next != null) {
            StyleFolder folder = parent(chain, next);
            if (folder == null) {
                report(askedAt, "there is no style '" + next + "'", hint(next));
                return null;
            }
            if (chain.contains(folder)) {
                String names = chain.stream().map(StyleFolder::name).collect(Collectors.joining(" > "));
                report(askedAt, "the style '" + next + "' extends itself: " + names + " > " + next, null);
                return null;
            }
            Declaration declaration = declaration(folder);
            if (declaration == null) {
                return null;
            }
            chain.add(folder);
            page = page == null ? declaration.page() : page;
            boolean dressed = next.equals(anthology) && !name.equals(anthology);
            next = dressed ? name : declaration.parent();
            askedAt = name.equals(declaration.parent()) || !dressed ? declaration.parentAt() : null;
        }
        return style(chain, page);
    }

    /** Names of all styles there are, the user's and the shipped, in alphabetical order. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(SHIPPED);
        names.addAll(userFolders(workspace));
        return names;
    }

    /** Names of the folders in the user's {@code styles}, in the workspace's order. */
    static Set<String> userFolders(Workspace workspace) {
        Set<String> folders = new LinkedHashSet<>();
        if (workspace.isFolder(FOLDER)) {
            try {
                for (String file : workspace.files(FOLDER)) {
                    String[] parts = file.substring(FOLDER.length() + 1).split("/");
                    if (parts.length > 1) {
                        folders.add(parts[0]);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folders;
    }

    static String templateOf(Section.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".ftlh";
    }

    /** What the last style of a chain extends; shipped styles extend shipped ones, whatever a user calls theirs. */
    private @Nullable StyleFolder parent(List<StyleFolder> chain, String name) {
        return !chain.isEmpty() && chain.getLast() instanceof ShippedFolder ? new ShippedFolder(name) : find(name);
    }

    private @Nullable StyleFolder find(String name) {
        if (!name.matches("[^/\\\\.][^/\\\\]*")) {
            return null;
        }
        if (workspace.isFolder(FOLDER + "/" + name)) {
            return new UserFolder(workspace, name);
        }
        return SHIPPED.contains(name) ? new ShippedFolder(name) : null;
    }

    private @Nullable Declaration declaration(StyleFolder folder) {
        String text = text(folder, DECLARATION);
        return text == null
                ? Declaration.EMPTY
                : new DeclarationReader(folder.name(), folder.path(DECLARATION), diagnostics).read(text);
    }

    private static Style style(List<StyleFolder> chain, @Nullable String page) {
        List<Stylesheet> stylesheets = new ArrayList<>();
        for (StyleFolder folder : chain.reversed()) {
            stylesheets.addAll(Imports.read(folder, "book.css", Media.BOOK));
            stylesheets.addAll(Imports.read(folder, "epub.css", Media.EPUB));
            stylesheets.addAll(Imports.read(folder, "print.css", Media.PRINT));
        }
        Map<String, FontFile> fonts = new LinkedHashMap<>();
        Map<String, Image> images = new LinkedHashMap<>();
        for (StyleFolder folder : chain) {
            StyleFonts.in(folder, stylesheets).forEach(font -> fonts.putIfAbsent(font.fileName(), font));
            StyleImages.in(folder, stylesheets).forEach(image -> images.putIfAbsent(image.href(), image));
        }
        return new Style(
                chain.stream().map(StyleFolder::name).toList(),
                stylesheets,
                templates(chain),
                matter(chain),
                List.copyOf(fonts.values()),
                List.copyOf(images.values()),
                page);
    }

    private static Map<String, Style.File> templates(List<StyleFolder> chain) {
        List<StyleFolder> folders = new ArrayList<>(chain);
        folders.add(new ShippedFolder(BASE));
        Map<String, Style.File> templates = new LinkedHashMap<>();
        for (StyleFolder folder : folders) {
            for (String name : folder.files(TEMPLATES)) {
                String text = templates.containsKey(name) ? null : text(folder, TEMPLATES + "/" + name);
                if (text != null) {
                    templates.put(name, new Style.File(folder.path(TEMPLATES + "/" + name), text));
                }
            }
        }
        return templates;
    }

    private static Map<Section.Kind, Style.File> matter(List<StyleFolder> chain) {
        Map<Section.Kind, Style.File> matter = new EnumMap<>(Section.Kind.class);
        for (StyleFolder folder : chain) {
            for (Section.Kind kind : Section.Kind.values()) {
                String name = matterFile(kind);
                String text = name == null || matter.containsKey(kind) ? null : text(folder, name);
                if (text != null && name != null) {
                    matter.put(kind, new Style.File(folder.path(name), text));
                }
            }
        }
        return matter;
    }

    private static @Nullable String matterFile(Section.Kind kind) {
        return switch (kind) {
            case COPYRIGHT_PAGE -> "copyright.md";
            case DEDICATION -> "dedication.md";
            case EPIGRAPH -> "epigraph.md";
            case FOREWORD -> "foreword.md";
            case AFTERWORD -> "afterword.md";
            case COLOPHON -> "colophon.md";
            case COVER, HALF_TITLE, TITLE_PAGE, CONTENTS, CHAPTER -> null;
        };
    }

    static @Nullable String text(StyleFolder folder, String file) {
        byte[] bytes = folder.read(file);
        if (bytes == null) {
            return null;
        }
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private String hint(String name) {
        return Nearest.to(name, names())
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElse("there are " + String.join(", ", names()));
    }

    private void report(@Nullable Location at, String message, @Nullable String hint) {
        diagnostics.report(Code.STYLE_003, at, message, hint);
    }
}
