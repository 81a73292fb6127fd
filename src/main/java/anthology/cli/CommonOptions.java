package anthology.cli;

import anthology.compile.Compiler;
import anthology.model.Recipe;
import anthology.model.Selector;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What build, list and check have in common: where to look and what to take. */
final class CommonOptions {
    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "An anthology (styles/NAME/anthology.yaml), or a word that fits one series.")
    @Nullable
    String name;

    @Option(
            names = {"-C", "--workspace"},
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The blog's folder (default: this one).")
    String workspace = ".";

    @Option(
            names = "--posts",
            paramLabel = "DIR",
            description = "Where the posts lie in it (default: found by itself: posts, _posts, content, ...).")
    @Nullable
    String posts;

    @Option(names = "--series", paramLabel = "NAME", description = "Posts of this series.")
    @Nullable
    String series;

    @Option(names = "--tag", paramLabel = "NAME", description = "Posts with this tag.")
    @Nullable
    String tag;

    @Option(names = "--category", paramLabel = "NAME", description = "Posts of this category.")
    @Nullable
    String category;

    @Option(names = "--in", paramLabel = "GLOB", description = "Posts whose path fits, such as 'travel/**'.")
    @Nullable
    String in;

    @Option(names = "--titled", paramLabel = "GLOB", description = "Posts whose title fits, such as 'Part *'.")
    @Nullable
    String titled;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = Dates.First.class,
            description = "Posts of this day or later: 2022, 2022-03 or 2022-03-15.")
    @Nullable
    LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = Dates.Last.class,
            description = "Posts of this day or earlier.")
    @Nullable
    LocalDate to;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            converter = LanguageTag.class,
            description = "Posts in this language, such as en or pt-BR (default: the site's where there is a choice).")
    @Nullable
    String language;

    @Option(
            names = "--order",
            paramLabel = "date|series",
            description = "Order of the chapters: by date, or by their numbers in the series (default: date).")
    Recipe.@Nullable Order order;

    @Option(names = "--drafts", description = "Drafts and unpublished posts too.")
    boolean drafts;

    @Option(names = "--future", description = "Posts dated after today too.")
    boolean future;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    boolean json;

    /** The compiler for the blog's folder. */
    Compiler compiler(Machine machine, String output, boolean fetch, Bar bar) {
        Compiler compiler = Compiler.on(workspace, output, bar);
        return fetch ? compiler.fetchingInto(machine.cacheFolder()) : compiler;
    }

    Selector selector() {
        return new Selector(series, tag, category, in, titled, from, to, drafts, future);
    }
}
