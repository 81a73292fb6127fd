package anthology.css;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.diagnostic.Nearest;
import com.helger.css.decl.CSSMediaExpression;
import com.helger.css.decl.CSSMediaQuery;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Whether media queries hold for print; Media Queries 4. */
final class MediaQueries {
    static final Set<String> MEDIA = Set.of(
            "all",
            "print",
            "screen",
            "speech",
            "aural",
            "braille",
            "embossed",
            "handheld",
            "projection",
            "tty",
            "tv",
            "amzn-kf8",
            "amzn-mobi");

    /** Features that are known to be absent on paper, or present. */
    private static final Set<String> SETTLED =
            Set.of("color", "monochrome", "hover", "any-hover", "pointer", "any-pointer");

    private static final String WISHES = "prefers-";

    private final Diagnostics diagnostics;
    private final Location location;

    /** @param location of the rule that asks */
    MediaQueries(Diagnostics diagnostics, Location location) {
        this.diagnostics = diagnostics;
        this.location = location;
    }

    /** Whether one of them does; without any, yes. */
    boolean hold(List<CSSMediaQuery> queries) {
        boolean hold = queries.isEmpty();
        for (CSSMediaQuery query : queries) {
            hold |= holds(query);
        }
        return hold;
    }

    private boolean holds(CSSMediaQuery query) {
        String written = query.getMedium();
        String medium = written == null ? "all" : written.toLowerCase(Locale.ROOT);
        if (!MEDIA.contains(medium)) {
            report("there is no medium '" + medium + "'", medium, MEDIA);
        }
        boolean holds = (medium.equals("all") || medium.equals("print"))
                && query.getAllMediaExpressions().stream().allMatch(this::holds);
        return query.isNot() != holds;
    }

    /** Features of screens are absent; of those of a page none is asked for yet. */
    private boolean holds(CSSMediaExpression expression) {
        String feature = expression.getFeature().toLowerCase(Locale.ROOT);
        if (!SETTLED.contains(feature) && !feature.startsWith(WISHES)) {
            report("the media feature '" + feature + "' is not supported and counts as absent", feature, SETTLED);
        }
        return feature.equals("color");
    }

    private void report(String message, String written, Set<String> known) {
        String hint = Nearest.to(written, new TreeSet<>(known))
                .map(near -> "did you mean '" + near + "'?")
                .orElse(null);
        diagnostics.report(Code.CSS_004, location, message, hint);
    }
}
