package anthology.content.leftover;

import anthology.content.leftover.Boxes.Box;
import anthology.content.leftover.Tag.Form;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tags of templates that are left after {@link Literals}: known ones rendered, others dropped, their text kept. */
final class Templates {
    private static final Set<String> INCLUDES = Set.of(
            "include", "include-relative", "include-cached", "render", "partial", "embed", "component", "readfile");
    private static final List<String> OURS = List.of(
            "site.", "page.", "post.", "config.", "frontmatter.", "content", "include.", "layout.", "collections.");
    private static final List<String> BLOCKS = List.of("<figure", "<p", "<blockquote", "<div", "<details");

    private final Edited before;
    private final String text;
    private final boolean html;
    private final Live live;
    private final boolean hexo;
    private final Expressions expressions;
    private final Loss loss;
    private final Edited.Editor out;

    Templates(Edited before, boolean html, Live live, boolean hexo, Expressions expressions, Loss loss) {
        this.before = before;
        this.text = before.text();
        this.html = html;
        this.live = live;
        this.hexo = hexo;
        this.expressions = expressions;
        this.loss = loss;
        this.out = new Edited.Editor(before);
    }

    Edited resolved() {
        List<Tag> tags = tags();
        int[] partners = partners(tags);
        for (int k = 0; k < tags.size(); k++) {
            Tag tag = tags.get(k);
            if (tag.closing()) {
                close(tag, partners[k] < 0 ? null : tags.get(partners[k]));
            } else if (partners[k] >= 0) {
                open(tag);
            } else if (tag.form() == Form.EXPRESSION && tag.name().isEmpty()) {
                expression(tag);
            } else {
                single(tag);
            }
        }
        return out.done();
    }

    private List<Tag> tags() {
        Code code = html ? Code.inHtml(text) : Code.inMarkdown(text);
        TagReader reader = new TagReader(text, live);
        List<Tag> tags = new ArrayList<>();
        int i = text.indexOf('{');
        while (i >= 0) {
            int codeEnd = code.endAt(i);
            Tag tag = codeEnd >= 0 ? null : reader.at(i);
            if (tag != null) {
                tags.add(tag);
            }
            i = text.indexOf('{', codeEnd >= 0 ? codeEnd : tag == null ? i + 1 : tag.end());
        }
        return tags;
    }

    /** For each tag that is one of a pair where the other stands, -1 for the rest. */
    private static int[] partners(List<Tag> tags) {
        int[] partners = new int[tags.size()];
        Arrays.fill(partners, -1);
        Map<String, Deque<Integer>> open = new HashMap<>();
        for (int k = 0; k < partners.length; k++) {
            Tag tag = tags.get(k);
            if (tag.form() == Form.EXPRESSION) {
                continue;
            }
            if (!tag.closing()) {
                open.computeIfAbsent(tag.form() + tag.name(), unused -> new ArrayDeque<>())
                        .push(k);
                if (tag.form() == Form.STATEMENT) {
                    open.computeIfAbsent(tag.form().toString(), unused -> new ArrayDeque<>())
                            .push(k);
                }
            } else {
                // {% end %} closes whatever is open
                Deque<Integer> candidates = open.getOrDefault(tag.form() + tag.name(), new ArrayDeque<>());
                Integer opening = candidates.poll();
                while (opening != null && partners[opening] >= 0) {
                    opening = candidates.poll();
                }
                if (opening != null) {
                    partners[opening] = k;
                    partners[k] = opening;
                }
            }
        }
        return partners;
    }

    private void open(Tag tag) {
        Box box = box(tag);
        if (box == null) {
            loss.unknown(kind(tag), tag.written(), before, tag.start());
        }
        out.copyTo(tag.start());
        if (box == null || box.start().isEmpty() || html || Boxes.isInline(tag.name())) {
            out.replaceTo(tag.end(), box == null ? "" : box.start());
            return;
        }
        boundary(tag, box.start());
    }

    private void close(Tag tag, @Nullable Tag opening) {
        Box box = opening == null ? null : box(opening);
        out.copyTo(tag.start());
        if (box == null || box.end().isEmpty() || html || Boxes.isInline(tag.name())) {
            out.replaceTo(tag.end(), box == null ? "" : box.end());
            return;
        }
        if (Markdown.startsLine(text, tag.start())) {
            out.replaceTo(tag.start(), "\n" + Markdown.prefix(text, tag.start()));
        }
        boundary(tag, box.end());
    }

    /** Puts half of an element on a line of its own, with blank lines around it as far as Markdown needs them. */
    private void boundary(Tag tag, String markup) {
        String prefix = Markdown.prefix(text, tag.start());
        String blank = "\n" + prefix.stripTrailing();
        String lead = Markdown.startsLine(text, tag.start()) ? "" : blank + "\n" + prefix;
        String trail = Markdown.endsLine(text, tag.end()) ? blank : blank + "\n" + prefix;
        out.replaceTo(tag.end(), lead + markup + trail);
    }

    private @Nullable Box box(Tag tag) {
        return Boxes.of(tag.name(), arguments(tag.arguments()));
    }

    private Arguments arguments(String written) {
        return Arguments.read(expressions.filled(written));
    }

    private void single(Tag tag) {
        String name = tag.name();
        String shownName = tag.written();
        Arguments arguments = arguments(tag.arguments());
        boolean include = INCLUDES.contains(name) && !arguments.positional().isEmpty();
        if (include) {
            String file = arguments.at(0);
            shownName = "include " + file;
            name = stem(file);
            arguments = new Arguments(
                    arguments.named(),
                    arguments.positional().subList(1, arguments.positional().size()));
        }
        boolean own = !html && Markdown.startsLine(text, tag.start()) && Markdown.endsLine(text, tag.end());
        out.copyTo(tag.start());
        boolean page = name.equals("link")
                && tag.form() == Form.STATEMENT
                && !hexo
                && arguments.positional().size() == 1;
        boolean address = page || Shortcodes.isAddress(name);
        String shown = name.equals("param")
                ? param(arguments)
                : address
                        ? Shortcodes.address(arguments.namedOr(0, "path", "src", "href"))
                        : Shortcodes.shown(name, arguments, own || html);
        if (address && shown != null && !inAddress(tag.start())) {
            shown = Html.anchor(shown, "");
        }
        if (shown == null) {
            if (!Shortcodes.isSilent(include ? "include " + name : name)) {
                loss.unknown(kind(tag), shownName, before, tag.start());
            }
            shown = Shortcodes.said(arguments);
        }
        out.replaceTo(tag.end(), placed(tag, shown, own));
    }

    /** What the header says under a name, as far as it is one that posts have; Hugo's {@code param}. */
    private @Nullable String param(Arguments arguments) {
        String value = expressions.value("page." + arguments.namedOr(0, "name"), false);
        return value == null ? null : Html.escaped(value);
    }

    private String placed(Tag tag, String markup, boolean own) {
        boolean block = BLOCKS.stream().anyMatch(markup::startsWith);
        if (!block || html) {
            return markup;
        }
        if (own) {
            return markup + "\n" + Markdown.prefix(text, tag.start()).stripTrailing();
        }
        boolean embed = markup.startsWith("<p class=\"embed\">");
        return embed ? markup.substring(markup.indexOf('>') + 1, markup.length() - "</p>".length()) : markup;
    }

    private void expression(Tag tag) {
        String written = tag.written();
        String value = expressions.value(written, inAddress(tag.start()));
        boolean ours = live.certain() || OURS.stream().anyMatch(written::startsWith);
        if (value == null && !ours) {
            return; // braces that mean something else
        }
        out.copyTo(tag.start());
        if (value == null) {
            loss.unknown("expression", "{{ " + written + " }}", before, tag.start());
        }
        out.replaceTo(tag.end(), value == null ? "" : value);
    }

    private boolean inAddress(int start) {
        char c = start == 0 ? ' ' : text.charAt(start - 1);
        return "(\"'<=}/#".indexOf(c) >= 0 || (start > 2 && text.startsWith("]: ", start - 3));
    }

    private static String kind(Tag tag) {
        return tag.form() == Form.SHORTCODE ? "shortcode" : "tag";
    }

    private static String stem(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        return Tag.normal(dot > 0 ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT);
    }
}
