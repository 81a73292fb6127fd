/**
 * Formulas in TeX -> MathML. The mathematics of LaTeX and AMS-LaTeX is read as The TeXbook, chapters 17, 18 and 26, and
 * the guides of its packages describe it; what comes out is
 * <a href="https://w3c.github.io/mathml-core/">MathML Core</a>, and of MathML 3 the alignment of columns and enclosures.
 * Pure; bounded in time and depth whatever the formula says.
 */
@NullMarked
package anthology.content.tex;

import org.jspecify.annotations.NullMarked;
