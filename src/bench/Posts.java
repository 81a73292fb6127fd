import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a made-up blog for timing: {@code java Posts.java COUNT FOLDER}. Some 900 words a post with headings, footnotes
 * whose labels clash between posts, tables, code, quotes, lists and links to other posts; the same bytes each time.
 */
public final class Posts {
    private static final String[] NOUNS =
            "harbour lamp orchard letter winter tide clock garden station pupil answer island ledger kettle morning promise"
                    .split(" ");
    private static final String[] QUALITIES =
            "quiet patient borrowed unfinished northern ordinary careful half-forgotten luminous stubborn".split(" ");
    private static final String[] VERBS =
            "remembers follows interrupts describes forgives postpones measures mistakes outlives repeats".split(" ");
    private static final String[] JOINS = "because although while until after whenever since".split(" ");

    private final Random random = new Random(20240101);

    public static void main(String[] arguments) throws IOException {
        new Posts().write(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
    }

    private void write(int count, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> names = new ArrayList<>();
        LocalDate day = LocalDate.of(2004, 1, 5);
        for (int i = 1; i <= count; i++) {
            String noun = pick(NOUNS);
            String name = day + "-the-" + pick(QUALITIES) + "-" + noun + "-" + i;
            String title = "The " + capital(noun) + ", Part " + i;
            Files.writeString(
                    folder.resolve(name + ".md"),
                    "---\ntitle: \"" + title + "\"\ndate: " + day + " 09:00:00 +0000\nauthor: A Reader\n"
                            + "series: harbour\ntags: [tides]\n---\n\n" + body(i, names));
            names.add(name);
            day = day.plusDays(5);
        }
    }

    private String body(int i, List<String> earlier) {
        StringBuilder text = new StringBuilder();
        int notes = 0;
        int words = 0;
        for (int k = 0; words < 900; k++) {
            String paragraph = paragraph(3 + random.nextInt(5));
            if (i % 3 == 0 && (k == 1 || k == 3)) {
                paragraph += "[^" + ++notes + "]";
            }
            if (k == 2 && i % 2 == 0 && !earlier.isEmpty()) {
                paragraph += " I said so [before](" + earlier.get(random.nextInt(earlier.size())) + ".md).";
            }
            text.append(k == 4 && i % 7 == 4 ? "> " : "").append(paragraph).append("\n\n");
            words += paragraph.split(" ").length;
            if (k == 3) {
                text.append("## ").append(capital(pick(NOUNS))).append(" and ").append(pick(NOUNS)).append("\n\n");
            }
            if (k == 4 && i % 5 == 1) {
                text.append("| Year | What | Where |\n|-----:|:-----|:------|\n| 1989 | a lamp | the hall |\n")
                        .append("| 2005 | a tape | the field |\n| 2021 | a window | the shop |\n\n");
            }
            if (k == 4 && i % 5 == 2) {
                text.append("```python\ndef keep(page, years=30):\n    return page.text * 0.9 ** years\n```\n\n");
            }
            if (k == 5 && i % 7 == 5) {
                text.append("- a lamp\n- a ledger\n- the morning after\n\n");
            }
        }
        text.append("## A closing note\n\n").append(paragraph(2)).append("\n\n");
        for (int n = 1; n <= notes; n++) {
            text.append("[^").append(n).append("]: ").append(paragraph(2)).append("\n\n");
        }
        return text.toString();
    }

    private String paragraph(int sentences) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            String sentence = clause();
            double kind = random.nextDouble();
            if (kind < 0.4) {
                sentence += ", " + pick(JOINS) + " " + clause();
            } else if (kind < 0.5) {
                sentence += " -- " + thing() + ", " + pick(QUALITIES) + " and " + pick(QUALITIES) + " -- and " + clause();
            } else if (kind < 0.6) {
                sentence = "\"" + capital(sentence) + ",\" it says, \"and " + clause() + "\"";
            } else if (kind < 0.66) {
                sentence += " in *The " + capital(pick(NOUNS)) + "*";
            }
            all.add(capital(sentence) + ".");
        }
        return String.join(" ", all);
    }

    private String clause() {
        return thing() + " " + pick(VERBS) + " " + thing();
    }

    private String thing() {
        return random.nextInt(3) == 0 ? "the " + pick(NOUNS) : "the " + pick(QUALITIES) + " " + pick(NOUNS);
    }

    private String pick(String[] words) {
        double skewed = random.nextDouble() * random.nextDouble();
        return words[(int) (skewed * words.length)];
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
