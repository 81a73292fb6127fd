package anthology.source;

import anthology.content.KeptLines;
import anthology.content.Markup;
import anthology.data.Value;
import anthology.data.Value.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts of Ghost's texts that are no running text, as HTML: pictures, code, links to look at. Both of Ghost's editors
 * have them, most under the same names and with the same fields.
 *
 * @see <a href="https://ghost.org/help/cards/">Ghost: cards</a>
 */
final class GhostCards {
    private final KeptLines out;
    private final Set<String> unknown = new LinkedHashSet<>();

    GhostCards(KeptLines out) {
        this.out = out;
    }

    /** The names of cards that were met and are not known. */
    Set<String> unknown() {
        return unknown;
    }

    void write(String name, Mapping card) {
        switch (name) {
            case "image" -> figure(List.of(card), card);
            case "gallery" -> figure(Value.mappingsOf(card.get("images")), card);
            case "code", "codeblock" -> code(card);
            case "html" -> out.written(said(card, "html"));
            case "markdown", "card-markdown" -> out.written(Markup.ofMarkdown(said(card, "markdown")));
            case "hr", "horizontalrule" -> out.open("hr", List.of(), 0);
            case "bookmark" -> link(said(card, "url"), title(card), said(card, "caption"));
            case "embed" -> {
                link(said(card, "url"), title(card), said(card, "caption"));
                out.written(said(card, "url").isEmpty() ? said(card, "html") : "");
            }
            case "button" -> link(said(card, "buttonUrl"), said(card, "buttonText"), "");
            case "video", "audio", "file" ->
                link(
                        said(card, "src"),
                        said(card, "title", "fileTitle", "fileName"),
                        said(card, "caption", "fileCaption"));
            case "callout" -> {
                out.open("div", List.of(Map.entry("class", "notice")), 0);
                html("p", said(card, "calloutText"));
                out.close("div");
            }
            case "toggle" -> {
                out.open("details", List.of(), 0);
                html("summary", said(card, "heading"));
                out.written(said(card, "content"));
                out.close("details");
            }
            case "header" -> {
                html("h2", said(card, "header"));
                html("p", said(card, "subheader"));
            }
            case "product" -> {
                figure(List.of(card), Mapping.EMPTY);
                html("h3", said(card, "productTitle"));
                out.written(said(card, "productDescription"));
                link(said(card, "productUrl"), said(card, "productButton"), "");
            }
            // what asks readers to subscribe, and what is for subscribers' letters alone
            case "paywall", "email", "email-cta", "signup", "call-to-action" -> {}
            default -> unknown.add(name);
        }
    }

    private void figure(List<Mapping> pictures, Mapping card) {
        out.open("figure", List.of(), 0);
        for (Mapping picture : pictures) {
            String target = said(picture, "href");
            if (!target.isEmpty()) {
                out.open("a", List.of(Map.entry("href", target)), 0);
            }
            String source = said(picture, "src", "productImageSrc");
            if (!source.isEmpty()) {
                List<Map.Entry<String, String>> attributes = new ArrayList<>(List.of(Map.entry("src", source)));
                String alt = said(picture, "alt");
                if (!alt.isEmpty()) {
                    attributes.add(Map.entry("alt", alt));
                }
                out.open("img", attributes, 0);
            }
            if (!target.isEmpty()) {
                out.close("a");
            }
        }
        html("figcaption", said(card, "caption"));
        out.close("figure");
    }

    private void code(Mapping card) {
        String language = said(card, "language");
        out.open("pre", List.of(), 0);
        out.open("code", language.isEmpty() ? List.of() : List.of(Map.entry("class", "language-" + language)), 0);
        out.text(said(card, "code"));
        out.close("code");
        out.close("pre");
        html("p", said(card, "caption"));
    }

    private void link(String address, String title, String caption) {
        if (!address.isEmpty()) {
            out.open("p", List.of(Map.entry("class", "embed")), 0);
            out.open("a", List.of(Map.entry("href", address)), 0);
            out.text(title.isEmpty() ? address : title);
            out.close("a");
            out.close("p");
        }
        html("p", caption);
    }

    private static String title(Mapping card) {
        String title = card.get("metadata") instanceof Mapping metadata ? said(metadata, "title") : "";
        return title.isEmpty() ? said(card, "title") : title;
    }

    private void html(String element, String html) {
        if (!html.isBlank()) {
            out.open(element, List.of(), 0);
            out.written(html);
            out.close(element);
        }
    }

    /** The first of these fields that says something, else nothing. */
    static String said(Mapping card, String... names) {
        for (String name : names) {
            String text = Value.textOf(card.get(name));
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
