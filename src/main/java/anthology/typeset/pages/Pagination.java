package anthology.typeset.pages;

import java.util.List;

/**
 * The pages between two forced breaks.
 *
 * @param cost of all their faults together, in the page breaker's own units
 */
record Pagination(List<PageCut> cuts, double cost) {}
