package anthology.css;

import anthology.diagnostic.Nearest;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of properties beyond those that work: which may be passed over in silence, and which a typing error meant. */
final class KnownProperties {
    /** What has no meaning on paper, or only tunes what readers on screens do. */
    private static final Set<String> IGNORED = Set.of(
            "-epub-hyphens",
            "adobe-hyphenate",
            "cursor",
            "transition",
            "transition-property",
            "transition-duration",
            "animation",
            "animation-name",
            "pointer-events",
            "user-select",
            "scroll-behavior",
            "scroll-margin",
            "scroll-margin-top",
            "will-change",
            "caret-color",
            "accent-color",
            "appearance",
            "resize",
            "outline",
            "outline-offset",
            "outline-width",
            "outline-style",
            "outline-color",
            "touch-action",
            "color-scheme",
            "print-color-adjust",
            "color-adjust",
            "text-rendering",
            "text-size-adjust",
            "font-display",
            "font-synthesis",
            "font-optical-sizing",
            "font-smooth",
            "image-rendering",
            "text-decoration-skip-ink",
            "speak",
            "speak-as",
            "content-visibility",
            "contain",
            "background-attachment");

    /** Properties of CSS that would change the page and do not work yet. */
    private static final Set<String> UNSUPPORTED = Set.of(
            "border-image",
            "box-shadow",
            "text-shadow",
            "opacity",
            "filter",
            "clip-path",
            "mask",
            "mix-blend-mode",
            "grid",
            "grid-template",
            "grid-template-columns",
            "grid-template-rows",
            "grid-area",
            "grid-row",
            "grid-column",
            "row-gap",
            "list-style-image",
            "shape-outside",
            "shape-margin",
            "writing-mode",
            "text-orientation",
            "text-combine-upright",
            "ruby-position",
            "ruby-align",
            "font-stretch",
            "font-size-adjust",
            "font-variation-settings",
            "font-variant-east-asian",
            "font-palette",
            "font-language-override",
            "visibility",
            "z-index",
            "aspect-ratio",
            "clip",
            "border-spacing-inline",
            "all",
            "isolation",
            "initial-letter-align",
            "float-reference",
            "text-overflow",
            "place-content",
            "place-items",
            "place-self",
            "object-fit",
            "object-position",
            "flex",
            "flex-grow",
            "flex-shrink",
            "flex-basis",
            "flex-flow",
            "flex-wrap",
            "flex-direction",
            "align-items",
            "align-self",
            "align-content",
            "justify-content",
            "justify-items",
            "justify-self",
            "order",
            "text-underline-position",
            "text-justify",
            "line-break",
            "hyphenate-limit-chars",
            "hyphenate-limit-lines",
            "hyphenate-limit-zone",
            "hyphenate-limit-last",
            "hyphenate-character",
            "footnote-display",
            "footnote-policy",
            "background-clip",
            "background-origin",
            "bookmark-level",
            "bookmark-label",
            "bookmark-state",
            "text-spacing-trim",
            "zoom");

    private static final int MOST_SLIPS = 3;

    private KnownProperties() {}

    static boolean isIgnored(String name) {
        boolean foreign = name.startsWith("-") && !name.startsWith("-anthology-");
        return IGNORED.contains(name) || foreign || name.startsWith("$") || name.startsWith("*");
    }

    static boolean works(String name) {
        return Properties.named(name) != null || Shorthands.named(name) != null || FlowRelative.named(name) != null;
    }

    static boolean isUnsupported(String name) {
        return UNSUPPORTED.contains(name);
    }

    /** The property that differs least in spelling, or null when none is near. */
    static @Nullable String nearest(String name) {
        Set<String> names = new HashSet<>(Shorthands.names());
        Properties.ALL.forEach(property -> names.add(property.name()));
        names.addAll(FlowRelative.names());
        names.addAll(IGNORED);
        names.addAll(UNSUPPORTED);
        return Nearest.to(name, names, Math.min(MOST_SLIPS, name.length() / 2)).orElse(null);
    }
}
