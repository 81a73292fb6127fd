package anthology.content.tex;

import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes elements of MathML. */
final class Mathml {
    private Mathml() {}

    static Element of(String name, List<Element> children, String... attributes) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            map.put(attributes[i], attributes[i + 1]);
        }
        return new Element(name, map, new ArrayList<Node>(children), anthology.model.Position.UNKNOWN);
    }

    static Element of(String name, Element... children) {
        return of(name, List.of(children));
    }

    static Element token(String name, String text, String... attributes) {
        return of(name, List.of(), attributes).withChildren(List.of(Text.of(text)));
    }

    /** One element as it is, several as a row. */
    static Element row(List<Element> elements) {
        return elements.size() == 1 ? elements.getFirst() : of("mrow", elements);
    }

    /** An operator that takes no space beside it. */
    static Element tight(Element mo) {
        return mo.withAttribute("lspace", "0em").withAttribute("rspace", "0em");
    }

    /** @param mu eighteenths of an em */
    static Element space(double mu) {
        return of("mspace", List.of(), "width", em(mu / 18));
    }

    static String em(double em) {
        String number = String.format(Locale.ROOT, "%.4f", em);
        return number.replaceAll("\\.?0+$", "") + "em";
    }
}
