package anthology.content.leftover;

import anthology.diagnostic.Diagnostics;
import anthology.model.Body;
import anthology.model.Generator;
import anthology.model.Post;
import anthology.model.Site;

/** The entry of this package. */
public final class Leftovers {
    private Leftovers() {}

    /**
     * The post's text with all that is not Markdown or HTML resolved, as far as its format may hold such things.
     *
     * @param diagnostics is told of tags that are not known, each name once
     */
    public static Edited resolved(Post post, Site site, Diagnostics diagnostics) {
        Edited text = Edited.of(post.body().text());
        boolean html = post.body().format() == Body.Format.HTML;
        if (post.body().format() == Body.Format.PLAIN) {
            return text;
        }
        Live live = Live.in(site.generator(), post.path());
        Loss loss = new Loss(post, diagnostics);
        Expressions expressions = new Expressions(site, post);
        if (live.jsx() && !html) {
            text = Mdx.resolved(text, expressions, loss);
        }
        if (mayHoldTags(text.text())) {
            text = new Literals(text, html, live, loss).resolved();
            boolean hexo = site.generator() == Generator.HEXO;
            text = html ? text : Indents.resolved(text, live);
            text = new Templates(text, html, live, hexo, expressions, loss).resolved();
        }
        if (html) {
            return text;
        }
        text = new Callouts(loss).resolved(text);
        if (live.vault()) {
            text = Vault.resolved(text);
        }
        return Formulas.resolved(text);
    }

    private static boolean mayHoldTags(String text) {
        return text.contains("{{") || text.contains("{%") || text.contains("{#");
    }
}
