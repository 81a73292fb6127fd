package anthology.content.leftover;

import anthology.model.Post;
import anthology.model.Site;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values of the few expressions that have one in any blog: of its site, of the post, and texts with filters. */
final class Expressions {
    private static final Pattern INNER = Pattern.compile("\\{\\{-?([^{}]{0,500}?)-?\\}\\}");
    private static final Pattern CALL = Pattern.compile("(?:url_for|get_url|url|asset|relref|ref)\\((.{0,500})\\)");

    private final Site site;
    private final Post post;

    Expressions(Site site, Post post) {
        this.site = site;
        this.post = post;
    }

    /** The text with the expressions in it resolved; those that have no value go. */
    String filled(String text) {
        if (!text.contains("{{")) {
            return text;
        }
        return INNER.matcher(text).replaceAll(found -> {
            String value = value(found.group(1).strip(), true);
            return Matcher.quoteReplacement(value == null ? "" : value);
        });
    }

    /**
     * The value of an expression, or null where it has none here.
     *
     * @param address whether it is part of an address
     */
    @Nullable
    String value(String expression, boolean address) {
        String[] parts = parts(expression);
        String value = term(parts[0], address);
        for (int i = 1; i < parts.length && value != null; i++) {
            value = filtered(value, parts[i], address);
        }
        return value;
    }

    private String filtered(String value, String filter, boolean address) {
        int colon = filter.indexOf(':');
        String name = (colon < 0 ? filter : filter.substring(0, colon)).strip();
        String argument = colon < 0 ? "" : filter.substring(colon + 1).strip();
        String given = term(argument, address);
        return switch (name) {
            case "prepend" -> (given == null ? "" : given) + value;
            case "append" -> value + (given == null ? "" : given);
            case "upcase", "upper" -> value.toUpperCase(Locale.ROOT);
            case "downcase", "lower" -> value.toLowerCase(Locale.ROOT);
            case "strip", "trim" -> value.strip();
            default -> value; // addresses are settled where links are
        };
    }

    private @Nullable String term(String written, boolean address) {
        String term = written.strip();
        if (isQuoted(term)) {
            return term.substring(1, term.length() - 1);
        }
        Matcher call = CALL.matcher(term);
        if (call.matches()) {
            return Arguments.read(call.group(1)).namedOr(0, "path", "endpoint");
        }
        return switch (term) {
            case "site.baseurl",
                    "site.url",
                    "site.baseUrl",
                    "config.root",
                    "site.root",
                    "baseurl",
                    "config.base_url",
                    "config.url",
                    "site.github.url",
                    "metadata.url",
                    "SITEURL" -> address || site.baseUrl() == null ? "" : site.baseUrl();
            case "site.title", "site.name", "config.title", "metadata.title", "SITENAME" -> site.title();
            case "site.author", "site.author.name", "config.author", "metadata.author.name", "AUTHOR" ->
                site.authors().isEmpty() ? null : site.authors().getFirst();
            case "page.title", "title", "post.title", "frontmatter.title", "props.title", "meta.title" ->
                post.header().title();
            case "page.description", "description", "page.excerpt", "frontmatter.description" ->
                post.header().description();
            case "page.date", "date", "post.date", "frontmatter.date", "frontmatter.pubDate" ->
                post.header().date() == null
                        ? null
                        : post.header().date().date().toString();
            case "page.author", "author", "frontmatter.author" ->
                post.header().authors().isEmpty()
                        ? null
                        : post.header().authors().getFirst();
            case "page.url", "page.permalink", "page.path" -> address ? "" : null;
            default -> null;
        };
    }

    private static boolean isQuoted(String term) {
        if (term.length() < 2) {
            return false;
        }
        char quote = term.charAt(0);
        return (quote == '"' || quote == '\'' || quote == '`')
                && term.indexOf(quote, 1) == term.length() - 1
                && !(quote == '`' && term.contains("${"));
    }

    /** An expression and its filters, split where {@code |} stands outside of quotation marks. */
    private static String[] parts(String expression) {
        StringBuilder marked = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            marked.append(quote == 0 && c == '|' ? '\0' : c);
        }
        return marked.toString().split("\0", -1);
    }
}
