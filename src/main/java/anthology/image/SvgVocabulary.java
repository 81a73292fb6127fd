package anthology.image;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The elements and attributes that a drawing in a book may have: what draws. What runs, moves, leads away or holds other
 * languages is not among them.
 *
 * @see <a href="https://www.w3.org/TR/SVG2/eltindex.html">SVG 2, element and attribute indexes</a>
 */
final class SvgVocabulary {
    static final Set<String> ELEMENTS =
            words("svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath image"
                    + " linearGradient radialGradient stop pattern clipPath mask marker style title desc"
                    + " filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting"
                    + " feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR"
                    + " feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting"
                    + " feSpotLight feTile feTurbulence");

    static final Set<String> ATTRIBUTES = words(
            "id class style transform viewBox preserveAspectRatio x y z x1 y1 x2 y2 cx cy r rx ry fx fy fr width height d"
                    + " points pathLength dx dy rotate textLength lengthAdjust startOffset href offset gradientUnits"
                    + " gradientTransform spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits"
                    + " maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient"
                    // presentation
                    + " alignment-baseline baseline-shift clip-path clip-rule color color-interpolation"
                    + " color-interpolation-filters direction display dominant-baseline fill fill-opacity fill-rule filter"
                    + " flood-color flood-opacity font-family font-size font-size-adjust font-stretch font-style"
                    + " font-variant font-weight letter-spacing lighting-color marker-end marker-mid marker-start mask"
                    + " mask-type opacity overflow paint-order shape-rendering stop-color stop-opacity stroke"
                    + " stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit"
                    + " stroke-opacity stroke-width text-anchor text-decoration text-rendering transform-origin"
                    + " unicode-bidi vector-effect visibility word-spacing writing-mode"
                    // filters
                    + " filterUnits primitiveUnits in in2 result mode type values tableValues slope intercept amplitude"
                    + " exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode"
                    + " preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent scale"
                    + " xChannelSelector yChannelSelector azimuth elevation stdDeviation radius pointsAtX pointsAtY"
                    + " pointsAtZ limitingConeAngle baseFrequency numOctaves seed stitchTiles");

    /** Elements whose text counts. */
    static final Set<String> WITH_TEXT = words("text tspan textPath title desc");

    private static final Map<String, String> PROPER_ELEMENTS = byBareName(ELEMENTS, Set.of("foreignObject"));
    private static final Map<String, String> PROPER_ATTRIBUTES = byBareName(ATTRIBUTES, Set.of("xlink:href"));

    private SvgVocabulary() {}

    /** An element's name as SVG has it: in HTML capitals do not count. What is no name of ours stays. */
    static String element(String name) {
        return PROPER_ELEMENTS.getOrDefault(bare(name), name);
    }

    /** An attribute's name as SVG has it; JSX writes {@code strokeWidth} for {@code stroke-width}. */
    static String attribute(String name) {
        return PROPER_ATTRIBUTES.getOrDefault(bare(name), name);
    }

    private static Map<String, String> byBareName(Set<String> names, Set<String> more) {
        return Stream.concat(names.stream(), more.stream())
                .collect(Collectors.toUnmodifiableMap(SvgVocabulary::bare, name -> name));
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace(":", "");
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }
}
