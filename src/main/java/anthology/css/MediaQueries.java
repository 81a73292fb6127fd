package anthology.css;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import com.helger.css.decl.CSSMediaExpression;
import com.helger.css.decl.CSSMediaQuery;
import java.util.List;
import java.util.Locale;

/** Whether media queries hold for print; Media Queries 4. */
final class MediaQueries {
    private final Diagnostics diagnostics;
    private final String path;

    MediaQueries(Diagnostics diagnostics, String path) {
        this.diagnostics = diagnostics;
        this.path = path;
    }

    /** Whether one of them does; without any, yes. */
    boolean hold(List<CSSMediaQuery> queries) {
        return queries.isEmpty() || queries.stream().anyMatch(this::holds);
    }

    private boolean holds(CSSMediaQuery query) {
        String written = query.getMedium();
        String medium = written == null ? "all" : written.toLowerCase(Locale.ROOT);
        boolean holds = (medium.equals("all") || medium.equals("print"))
                && query.getAllMediaExpressions().stream().allMatch(this::holds);
        return query.isNot() != holds;
    }

    /** Features of screens are absent; of those of a page none is asked for yet. */
    private boolean holds(CSSMediaExpression expression) {
        String feature = expression.getFeature().toLowerCase(Locale.ROOT);
        if (feature.equals("monochrome") || feature.equals("color")) {
            return feature.equals("color");
        }
        if (!feature.startsWith("prefers-") && !feature.equals("hover") && !feature.equals("pointer")) {
            diagnostics.report(
                    Code.CSS_004,
                    new Location(
                            path,
                            expression.getSourceLocation() == null
                                    ? 0
                                    : expression.getSourceLocation().getFirstTokenBeginLineNumber(),
                            0),
                    "the media feature '" + feature + "' is not supported and counts as absent");
        }
        return false;
    }
}
