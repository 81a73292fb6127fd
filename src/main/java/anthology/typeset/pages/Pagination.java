package anthology.typeset.pages;

import java.util.List;

/**
 * The pages between two forced breaks.
 *
 * @param cost of all their faults together, in the page breaker's own units
 * @param asks what pages ask of their paragraphs; none where those are to stay as they are
 */
record Pagination(List<PageCut> cuts, double cost, List<CopyFit.Ask> asks) {}
