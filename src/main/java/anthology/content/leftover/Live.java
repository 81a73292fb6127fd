package anthology.content.leftover;

import anthology.diagnostic.Location;
import anthology.model.Generator;

/**
 * Which syntaxes are alive in a post: what its generator reads, and in a plain folder all that can hardly be prose.
 *
 * @param shortcodes {@code {{< >}}} and <code>{{% %}}</code>
 * @param statements <code>{% %}</code>
 * @param expressions <code>{{ }}</code>
 * @param comments <code>{# #}</code>
 * @param everywhere whether the generator's templates run before Markdown is read, in code too
 * @param vault wiki links, embedded files, marks and comments as Obsidian has them
 * @param jsx components, imports and expressions of MDX
 * @param certain whether expressions that mean nothing to us are sure to be a template's
 */
record Live(
        boolean shortcodes,
        boolean statements,
        boolean expressions,
        boolean comments,
        boolean everywhere,
        boolean vault,
        boolean jsx,
        boolean certain) {

    static Live in(Generator generator, String path) {
        boolean mdx = Location.of(path).file().endsWith(".mdx");
        return switch (generator) {
            case HUGO -> new Live(true, false, false, false, true, false, mdx, false);
            case NIKOLA -> new Live(true, false, false, false, false, false, mdx, false);
            case JEKYLL -> new Live(false, true, true, false, true, false, mdx, true);
            case ELEVENTY, HEXO -> new Live(false, true, true, true, true, false, mdx, true);
            case ZOLA -> new Live(false, true, true, true, false, false, mdx, false);
            case ASTRO, NEXT, GATSBY, PELICAN -> new Live(false, false, false, false, false, false, mdx, false);
            case DOCUSAURUS -> new Live(false, false, false, false, false, false, true, false);
            case OBSIDIAN -> new Live(false, false, false, false, false, true, mdx, false);
            default -> new Live(!mdx, !mdx, !mdx, false, false, !mdx, mdx, false);
        };
    }
}
