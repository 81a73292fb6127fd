/**
 * MathML -> boxes of glyphs and rules, by the constants of the OpenType MATH table. Pure geometry; the layout is that of
 * <a href="https://w3c.github.io/mathml-core/">MathML Core</a>, with the rules of TeX (The TeXbook, appendix G) where
 * they are finer.
 */
@NullMarked
package anthology.typeset.math;

import org.jspecify.annotations.NullMarked;
