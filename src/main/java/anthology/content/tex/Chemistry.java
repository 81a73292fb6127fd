package anthology.content.tex;

/**
 * Chemical formulas and equations, {@code \ce{…}}, as formulas of TeX: elements, numbers, charges, bonds, states and
 * arrows with what is written on them.
 *
 * @see <a href="https://mhchem.github.io/MathJax-mhchem/">mhchem: the manual</a>
 */
final class Chemistry {
    /** How an arrow is written, what it is, and what it is when something is written on it. */
    private static final String[][] ARROWS = {
        {"<=>>", "\\rightleftharpoons", ""},
        {"<<=>", "\\rightleftharpoons", ""},
        {"<=>", "\\rightleftharpoons", ""},
        {"<-->", "\\rightleftarrows", ""},
        {"<->", "\\longleftrightarrow", "\\xleftrightarrow"},
        {"->", "\\longrightarrow", "\\xrightarrow"},
        {"<-", "\\longleftarrow", "\\xleftarrow"}
    };

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;
    /** Whether what was read last can have a number or a charge. */
    private boolean afterElement;

    private Chemistry(String text) {
        this.text = text;
    }

    static String tex(String formula) {
        Chemistry chemistry = new Chemistry(formula);
        while (chemistry.at < formula.length()) {
            chemistry.next();
        }
        return chemistry.out.toString();
    }

    private void next() {
        char c = text.charAt(at);
        if (arrow() || standing()) {
            return;
        }
        if (Character.isLetter(c)) {
            element();
        } else if (c >= '0' && c <= '9') {
            number();
        } else if (c == '^' || c == '_') {
            script(c);
        } else if (c == '+' || c == '-') {
            sign(c);
        } else if (c == '{' || c == '$') {
            group(c);
        } else {
            other(c);
        }
    }

    private boolean arrow() {
        for (String[] arrow : ARROWS) {
            if (text.startsWith(arrow[0], at)) {
                at += arrow[0].length();
                String above = label();
                String below = label();
                if (above.isEmpty() && below.isEmpty()) {
                    out.append(arrow[1]).append(' ');
                } else if (!arrow[2].isEmpty()) {
                    out.append(arrow[2])
                            .append("[\\ce{")
                            .append(below)
                            .append("}]{\\ce{")
                            .append(above)
                            .append("}}");
                } else {
                    out.append("\\mathrel{\\overset{\\ce{")
                            .append(above)
                            .append("}}{\\underset{\\ce{")
                            .append(below);
                    out.append("}}{").append(arrow[1]).append("}}}");
                }
                afterElement = false;
                return true;
            }
        }
        return false;
    }

    private String label() {
        if (at >= text.length() || text.charAt(at) != '[') {
            return "";
        }
        int end = closing('[', ']');
        String label = text.substring(at + 1, end);
        at = end + 1;
        return label;
    }

    /** A letter or sign between spaces: what falls out, what goes up, what is added. */
    private boolean standing() {
        boolean alone =
                (at == 0 || text.charAt(at - 1) == ' ') && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
        String sign = !alone
                ? ""
                : switch (text.charAt(at)) {
                    case 'v' -> "\\downarrow ";
                    case '^' -> "\\uparrow ";
                    case '+' -> "+";
                    case '-' -> "-";
                    default -> "";
                };
        if (sign.isEmpty()) {
            return false;
        }
        out.append(sign);
        at++;
        afterElement = false;
        return true;
    }

    private void element() {
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        out.append("\\mathrm{").append(text, start, at).append('}');
        afterElement = true;
    }

    private void number() {
        if (afterElement) {
            out.append("_{").append(digits("0123456789")).append('}');
            return;
        }
        String number = digits("0123456789.");
        if (at + 1 < text.length() && text.charAt(at) == '/' && Character.isDigit(text.charAt(at + 1))) {
            at++;
            out.append("\\tfrac{")
                    .append(number)
                    .append("}{")
                    .append(digits("0123456789"))
                    .append("}\\,");
        } else {
            out.append(number).append("\\,");
        }
    }

    private String digits(String allowed) {
        int start = at;
        while (at < text.length() && allowed.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void script(char mark) {
        at++;
        String inner;
        if (at < text.length() && text.charAt(at) == '{') {
            int end = closing('{', '}');
            inner = text.substring(at + 1, end);
            at = Math.min(text.length(), end + 1);
        } else {
            int start = at;
            while (at < text.length() && "0123456789.+-".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            inner = start < at || at >= text.length() ? text.substring(start, at) : text.substring(at, ++at);
        }
        boolean stacked = out.length() > 0 && out.charAt(out.length() - 1) == '}';
        out.append(afterElement || stacked ? "" : "{}")
                .append(mark)
                .append("{\\mathrm{")
                .append(inner)
                .append("}}");
    }

    /** Right behind an element and before nothing more, a charge; else a bond, or what is added. */
    private void sign(char sign) {
        at++;
        boolean last = at >= text.length() || " ])}".indexOf(text.charAt(at)) >= 0;
        if (afterElement && last) {
            out.append("^{").append(sign).append('}');
        } else {
            out.append(sign == '-' ? "{-}" : "+");
            afterElement = false;
        }
    }

    private void group(char open) {
        int end = open == '{' ? closing('{', '}') : text.indexOf('$', at + 1);
        end = end < 0 ? text.length() : end;
        String inner = text.substring(at + 1, end);
        out.append('{').append(open == '{' ? "\\ce{" + inner + "}" : inner).append('}');
        at = end + 1;
        afterElement = true;
    }

    private void other(char c) {
        at++;
        switch (c) {
            case ' ' -> out.append(' ');
            case '=' -> out.append("{=}");
            case '#' -> out.append("{\\equiv}");
            case '.', '*' -> out.append("\\cdot ");
            case '\\' -> {
                int start = at - 1;
                while (at < text.length() && Character.isLetter(text.charAt(at))) {
                    at++;
                }
                out.append(text, start, at).append(' ');
                if (at < text.length() && text.charAt(at) == '{') {
                    int end = Math.min(text.length(), closing('{', '}') + 1);
                    out.append(text, at, end);
                    at = end;
                }
            }
            default -> out.append(c);
        }
        afterElement = c == ')' || c == ']';
    }

    /** Where what is open here is closed; the end of the text where it is not. */
    private int closing(char open, char close) {
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            depth += text.charAt(i) == open ? 1 : text.charAt(i) == close ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }
}
