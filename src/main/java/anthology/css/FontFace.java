package anthology.css;

import anthology.diagnostic.Location;
import java.util.List;

/**
 * An {@code @font-face} rule; CSS Fonts 4, 4.
 *
 * @param sources the urls of {@code src}, in order of preference, as written
 */
public record FontFace(String family, int weight, boolean italic, List<String> sources, Location location) {}
