package anthology.content.tex;

import anthology.model.Element;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The commands that take arguments or say something of what follows. */
final class Commands {
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}|[A-Za-z]{2,20}");
    private static final Pattern LENGTH = Pattern.compile("(-?[0-9]{0,4}\\.?[0-9]{0,4})(em|ex|mu|pt|px|cm|mm|in|pc)");

    /** How a command is read; null where it makes no atom. */
    private interface Form {
        @Nullable
        Atom read(Commands self, Token command);
    }

    private static final Map<String, Form> ALL = all();

    private final MathReader reader;
    private final Tokens tokens;
    private final Macros macros;
    private final Delimiters delimiters;
    private final TextMode text;

    Commands(MathReader reader, Tokens tokens, Macros macros) {
        this.reader = reader;
        this.tokens = tokens;
        this.macros = macros;
        this.delimiters = new Delimiters(reader, tokens);
        this.text = new TextMode(reader, tokens);
    }

    static List<String> names() {
        List<String> names = new ArrayList<>(ALL.keySet());
        Symbols.names().forEach(names::add);
        return names;
    }

    static boolean knows(String name) {
        return ALL.containsKey(name);
    }

    @Nullable
    Atom read(Token command) {
        Form form = ALL.get(command.name());
        return form == null ? null : form.read(this, command);
    }

    private static Map<String, Form> all() {
        Map<String, Form> all = new TreeMap<>();
        fractions(all);
        styles(all);
        kinds(all);
        spaces(all);
        boxes(all);
        definitions(all);
        Accents.NAMES.forEach(
                name -> all.put(name, (self, command) -> Accents.over(command.name(), self.reader.argument())));
        Accents.ARROWS.forEach(name -> all.put(name, (self, command) -> {
            Element below = self.reader.optional();
            return Accents.arrow(command.name(), self.reader.argument(), below);
        }));
        return all;
    }

    private static void fractions(Map<String, Form> all) {
        all.put("frac", (self, c) -> inner(Mathml.of("mfrac", self.reader.argument(), self.reader.argument())));
        all.put("dfrac", (self, c) -> inner(Fractions.styled(self.fraction(), true)));
        all.put("cfrac", (self, c) -> {
            self.reader.optional();
            return inner(Fractions.styled(self.fraction(), true));
        });
        all.put("tfrac", (self, c) -> inner(Fractions.styled(self.fraction(), false)));
        all.put("binom", (self, c) -> inner(self.binomial()));
        all.put("dbinom", (self, c) -> inner(Fractions.styled(self.binomial(), true)));
        all.put("tbinom", (self, c) -> inner(Fractions.styled(self.binomial(), false)));
        all.put("sqrt", (self, c) -> {
            Element degree = self.reader.optional();
            Element radicand = self.reader.argument();
            return ordinary(degree == null ? Mathml.of("msqrt", radicand) : Mathml.of("mroot", radicand, degree));
        });
        all.put("overset", (self, c) -> self.stacked(true));
        all.put("stackrel", (self, c) -> new Atom(self.stacked(true).element(), Kind.RELATION));
        all.put("underset", (self, c) -> self.stacked(false));
        all.put("left", (self, c) -> self.delimiters.leftRight(c));
        for (String size : List.of("big", "Big", "bigg", "Bigg")) {
            for (String side : List.of("", "l", "r", "m")) {
                all.put(size + side, (self, c) -> self.delimiters.sized(c));
            }
        }
        all.put("begin", (self, c) -> self.reader.environments().read(c));
        all.put("substack", (self, c) -> self.reader.environments().substack());
    }

    private static void styles(Map<String, Form> all) {
        for (String font : List.of(
                "mathrm",
                "mathup",
                "mathbf",
                "mathit",
                "mathnormal",
                "mathbb",
                "Bbb",
                "mathcal",
                "mathscr",
                "mathfrak",
                "frak",
                "mathsf",
                "mathtt",
                "boldsymbol",
                "bm",
                "pmb",
                "bold",
                "mathbfit")) {
            all.put(font, (self, c) -> ordinary(self.reader.inFont(c.name())));
        }
        Map.of("rm", "mathrm", "bf", "mathbf", "it", "mathit", "cal", "mathcal", "sf", "mathsf", "tt", "mathtt")
                .forEach((old, font) -> all.put(old, (self, c) -> self.reader.restInFont(font)));
        for (String box : List.of(
                "text",
                "textrm",
                "textnormal",
                "mbox",
                "hbox",
                "textbf",
                "textit",
                "emph",
                "texttt",
                "textsf",
                "textup")) {
            all.put(box, (self, c) -> ordinary(self.text.box(c.name())));
        }
        all.put("displaystyle", (self, c) -> self.rest("true", "0"));
        all.put("textstyle", (self, c) -> self.rest("false", "0"));
        all.put("scriptstyle", (self, c) -> self.rest("false", "1"));
        all.put("scriptscriptstyle", (self, c) -> self.rest("false", "2"));
        all.put("color", (self, c) -> {
            String color = self.color();
            return ordinary(Mathml.of("mstyle", List.of(Rows.row(self.reader.atoms())), "mathcolor", color));
        });
        all.put("textcolor", (self, c) -> {
            String color = self.color();
            return ordinary(Mathml.of("mstyle", List.of(self.reader.argument()), "mathcolor", color));
        });
    }

    private static void kinds(Map<String, Form> all) {
        Map.of(
                        "mathord", Kind.ORDINARY,
                        "mathbin", Kind.BINARY,
                        "mathrel", Kind.RELATION,
                        "mathopen", Kind.OPENING,
                        "mathclose", Kind.CLOSING,
                        "mathpunct", Kind.PUNCTUATION,
                        "mathinner", Kind.INNER)
                .forEach((name, kind) -> all.put(name, (self, c) -> as(kind, self.reader.argument())));
        all.put("mathop", (self, c) -> new Atom(self.reader.argument(), Kind.OPERATOR, true));
        all.put("operatorname", (self, c) -> self.operatorName());
        all.put("operatorname*", (self, c) -> self.operatorName());
        all.put("not", (self, c) -> self.negated());
        all.put(
                "bmod",
                (self, c) ->
                        new Atom(Mathml.token("mo", "mod", "lspace", "0.2222em", "rspace", "0.2222em"), Kind.BINARY));
        all.put("pmod", (self, c) -> self.modulus("(mod ", ")"));
        all.put("mod", (self, c) -> self.modulus("mod ", ""));
        all.put("pod", (self, c) -> self.modulus("(", ")"));
        all.put("bra", (self, c) -> inner(Fractions.fenced("⟨", self.reader.argument(), "|")));
        all.put("ket", (self, c) -> inner(Fractions.fenced("|", self.reader.argument(), "⟩")));
        all.put("braket", (self, c) -> inner(Fractions.fenced("⟨", self.reader.argument(), "⟩")));
        all.put(
                "varlimsup",
                (self, c) -> new Atom(Accents.rule("overline", Operators.name("lim")), Kind.OPERATOR, true));
        all.put(
                "varliminf",
                (self, c) -> new Atom(Accents.rule("underline", Operators.name("lim")), Kind.OPERATOR, true));
        all.put("limsup", (self, c) -> new Atom(Operators.name("lim\u2009sup"), Kind.OPERATOR, true));
        all.put("liminf", (self, c) -> new Atom(Operators.name("lim\u2009inf"), Kind.OPERATOR, true));
        all.put("injlim", (self, c) -> new Atom(Operators.name("inj\u2009lim"), Kind.OPERATOR, true));
        all.put("projlim", (self, c) -> new Atom(Operators.name("proj\u2009lim"), Kind.OPERATOR, true));
    }

    private static void spaces(Map<String, Form> all) {
        Map.ofEntries(
                        Map.entry(",", 3.0),
                        Map.entry("thinspace", 3.0),
                        Map.entry(":", 4.0),
                        Map.entry(">", 4.0),
                        Map.entry("medspace", 4.0),
                        Map.entry(";", 5.0),
                        Map.entry("thickspace", 5.0),
                        Map.entry("!", -3.0),
                        Map.entry("negthinspace", -3.0),
                        Map.entry("negmedspace", -4.0),
                        Map.entry("negthickspace", -5.0),
                        Map.entry(" ", 6.0),
                        Map.entry("\n", 6.0),
                        Map.entry("space", 6.0),
                        Map.entry("nobreakspace", 6.0),
                        Map.entry("enspace", 9.0),
                        Map.entry("enskip", 9.0),
                        Map.entry("quad", 18.0),
                        Map.entry("qquad", 36.0))
                .forEach((name, mu) -> all.put(name, (self, c) -> new Atom(Mathml.space(mu), Kind.NONE)));
        for (String name : List.of("hspace", "hspace*", "mspace")) {
            all.put(name, (self, c) -> self.space(self.tokens.argumentText(), c));
        }
        for (String name : List.of("kern", "mkern", "hskip", "mskip")) {
            all.put(name, (self, c) -> self.space(self.bareLength(), c));
        }
        for (String silent : List.of(
                "nonumber",
                "notag",
                "limits",
                "nolimits",
                "relax",
                "hfill",
                "hfil",
                "allowbreak",
                "nobreak",
                "noindent",
                "centering",
                "/")) {
            all.put(silent, (self, c) -> null);
        }
        all.put("label", (self, c) -> self.ignored());
        for (String reference : List.of("ref", "eqref")) {
            all.put(reference, (self, c) -> {
                String name = self.tokens.argumentText();
                return ordinary(Mathml.token("mtext", c.name().equals("ref") ? name : "(" + name + ")"));
            });
        }
        for (String name : List.of("TeX", "LaTeX", "KaTeX")) {
            all.put(name, (self, c) -> ordinary(Mathml.token("mtext", c.name())));
        }
        all.put("tag", (self, c) -> self.tag());
        all.put("tag*", (self, c) -> self.tag());
    }

    private static void boxes(Map<String, Form> all) {
        all.put("phantom", (self, c) -> ordinary(Mathml.of("mphantom", self.reader.argument())));
        all.put(
                "hphantom",
                (self, c) -> ordinary(Mathml.of(
                        "mpadded",
                        List.of(Mathml.of("mphantom", self.reader.argument())),
                        "height",
                        "0",
                        "depth",
                        "0")));
        all.put(
                "vphantom",
                (self, c) -> ordinary(
                        Mathml.of("mpadded", List.of(Mathml.of("mphantom", self.reader.argument())), "width", "0")));
        all.put("smash", (self, c) -> {
            self.reader.optional();
            return ordinary(Mathml.of("mpadded", List.of(self.reader.argument()), "height", "0", "depth", "0"));
        });
        all.put(
                "mathstrut",
                (self, c) -> ordinary(Mathml.of(
                        "mpadded",
                        List.of(Mathml.of("mphantom", Mathml.token("mo", "(", "stretchy", "false"))),
                        "width",
                        "0")));
        Map.of(
                        "boxed",
                        "box",
                        "fbox",
                        "box",
                        "cancel",
                        "updiagonalstrike",
                        "bcancel",
                        "downdiagonalstrike",
                        "xcancel",
                        "updiagonalstrike downdiagonalstrike",
                        "sout",
                        "horizontalstrike")
                .forEach((name, notation) -> all.put(
                        name,
                        (self, c) -> ordinary(
                                Mathml.of("menclose", List.of(self.reader.argument()), "notation", notation))));
        for (String rule : List.of("overline", "underline", "bar", "underbar")) {
            all.put(rule, (self, c) -> ordinary(Accents.rule(c.name(), self.reader.argument())));
        }
        for (String brace :
                List.of("overbrace", "underbrace", "overbracket", "underbracket", "overparen", "underparen")) {
            all.put(brace, (self, c) -> new Atom(Accents.brace(c.name(), self.reader.argument()), Kind.OPERATOR, true));
        }
        all.put("ensuremath", (self, c) -> ordinary(self.reader.argument()));
        all.put("ce", (self, c) -> {
            StringBuilder formula = new StringBuilder();
            self.tokens.argument().forEach(token -> formula.append(token.text()));
            self.tokens.push(Tokens.of("{" + Chemistry.tex(formula.toString().strip()) + "}", c.at()));
            return self.reader.atom();
        });
        all.put("mathchoice", (self, c) -> {
            Element display = self.reader.argument();
            self.reader.argument();
            self.reader.argument();
            self.reader.argument();
            return ordinary(display);
        });
    }

    private static void definitions(Map<String, Form> all) {
        for (String name : List.of("newcommand", "renewcommand", "providecommand", "newcommand*", "renewcommand*")) {
            all.put(name, (self, c) -> new Definitions(self.tokens, self.macros).command());
        }
        for (String name : List.of("def", "gdef", "edef")) {
            all.put(name, (self, c) -> new Definitions(self.tokens, self.macros).def());
        }
        all.put("let", (self, c) -> new Definitions(self.tokens, self.macros).let());
        for (String name : List.of("DeclareMathOperator", "DeclareMathOperator*")) {
            all.put(name, (self, c) -> new Definitions(self.tokens, self.macros).operator());
        }
    }

    private Element fraction() {
        return Mathml.of("mfrac", reader.argument(), reader.argument());
    }

    private Element binomial() {
        return Fractions.fenced("(", Fractions.barless(reader.argument(), reader.argument()), ")");
    }

    private Atom stacked(boolean above) {
        Element script = reader.argument();
        Element base = reader.argument();
        boolean relation = base.name().equals("mo") && base.attribute("lspace") == null;
        Element stack = Mathml.of(above ? "mover" : "munder", base, script);
        return new Atom(stack, relation ? Kind.RELATION : Kind.ORDINARY);
    }

    private Atom rest(String display, String level) {
        Element rest = Rows.row(reader.atoms());
        return ordinary(Mathml.of("mstyle", List.of(rest), "displaystyle", display, "scriptlevel", level));
    }

    private String color() {
        tokens.skipSpaces();
        Token token = tokens.peek();
        String color = tokens.argumentText();
        if (!COLOR.matcher(color).matches()) {
            throw new TexException("no colour is called " + color, token.at());
        }
        return color;
    }

    private Atom operatorName() {
        tokens.skipSpaces();
        Token star = tokens.next();
        boolean limits = star.is("*");
        if (!limits) {
            tokens.back(star);
        }
        String name = reader.inFont("mathrm").text().strip();
        return limits
                ? new Atom(Operators.name(name), Kind.OPERATOR, true)
                : new Atom(
                        name.length() > 1
                                ? Mathml.token("mi", name)
                                : Mathml.token("mi", name, "mathvariant", "normal"),
                        Kind.OPERATOR);
    }

    /** A relation struck through: the character that is it, or the stroke over what there is. */
    private Atom negated() {
        Element base = reader.argument();
        String text = base.text();
        String struck = java.text.Normalizer.normalize(text + "\u0338", java.text.Normalizer.Form.NFC);
        Element mo = base.name().equals("mo") ? base : Mathml.token("mo", text);
        return new Atom(mo.withChildren(List.of(Text.of(struck))), Kind.RELATION);
    }

    private Atom modulus(String before, String after) {
        List<Element> parts = new ArrayList<>();
        parts.add(Mathml.space(18));
        parts.add(Mathml.token("mtext", before.replace(' ', '\u00A0')));
        parts.add(reader.argument());
        if (!after.isEmpty()) {
            parts.add(Mathml.token("mtext", after));
        }
        return ordinary(Mathml.of("mrow", parts));
    }

    private Atom space(String length, Token command) {
        return new Atom(Mathml.of("mspace", List.of(), "width", width(length, command)), Kind.NONE);
    }

    private static String width(String length, Token command) {
        var matcher = LENGTH.matcher(length.replace(" ", ""));
        if (!matcher.matches() || matcher.group(1).isEmpty()) {
            throw new TexException(command.text() + " is given no length", command.at());
        }
        double number = Double.parseDouble(matcher.group(1));
        return matcher.group(2).equals("mu") ? Mathml.em(number / 18) : matcher.group(1) + matcher.group(2);
    }

    /** A length without braces: a number and the two letters of its unit. */
    private String bareLength() {
        StringBuilder length = new StringBuilder();
        int letters = 0;
        tokens.skipSpaces();
        while (letters < 2) {
            Token token = tokens.next();
            boolean letter = token.text().length() == 1
                    && Character.isLetter(token.text().charAt(0));
            boolean number = token.text().length() == 1 && "-.0123456789 ".contains(token.text());
            if (!letter && !number) {
                tokens.back(token);
                break;
            }
            letters += letter ? 1 : 0;
            length.append(token.text());
        }
        return length.toString();
    }

    private @Nullable Atom ignored() {
        tokens.argument();
        return null;
    }

    private @Nullable Atom tag() {
        tokens.skipSpaces();
        Token star = tokens.next();
        boolean bare = star.is("*");
        if (!bare) {
            tokens.back(star);
        }
        Element words = text.box("text");
        Element tag = bare ? words : Mathml.of("mrow", Mathml.token("mtext", "("), words, Mathml.token("mtext", ")"));
        reader.setTag(words.name().equals("mtext") && !bare ? Mathml.token("mtext", "(" + words.text() + ")") : tag);
        return null;
    }

    private static Atom as(Kind kind, Element element) {
        boolean token = element.name().equals("mo")
                || element.name().equals("mi")
                || element.name().equals("mtext");
        if (!token) {
            return new Atom(element, kind);
        }
        Element mo = Mathml.token("mo", element.text());
        String space = kind == Kind.RELATION ? "0.2778em" : kind == Kind.BINARY ? "0.2222em" : "0em";
        String after = kind == Kind.PUNCTUATION ? "0.1667em" : space;
        return new Atom(
                mo.withAttribute("stretchy", "false")
                        .withAttribute("lspace", space)
                        .withAttribute("rspace", after),
                kind);
    }

    private static Atom inner(Element element) {
        return new Atom(element, Kind.INNER);
    }

    private static Atom ordinary(Element element) {
        return new Atom(element, Kind.ORDINARY);
    }
}
