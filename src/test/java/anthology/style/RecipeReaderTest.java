package anthology.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import anthology.diagnostic.Diagnostics;
import anthology.model.Creator;
import anthology.model.Recipe;
import anthology.model.Selector;
import anthology.workspace.MemoryWorkspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecipeReaderTest {
    private static final String PATH = "styles/mine/anthology.yaml";

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void bindsEveryKey() {
        Recipe recipe = read("""
                extends: modern
                title: Reading,  in Order
                subtitle: "Nine: essays"
                author: [{name: A. Writer, role: aut, file-as: "Writer, A."}, B. Second]
                creators: {name: C. Editor, role: edt}
                language: en-GB
                identifier: urn:isbn:9780306406157
                gather: {series: Kazuo Ishiguro, tag: books, category: essay, in: "ishiguro/**", titled: "The *",
                  from: 2022-01-01, to: 2023-12-31, drafts: true, future: false}
                order: date
                page: 148mm x 210mm
                cover: none
                collection: {name: Reading Slowly, number: 2}
                publisher: Myself
                description: What it is.
                rights: CC BY 4.0
                keep: [series-sentence]
                """);
        assertEquals(List.of(), reports());
        assertEquals(
                new Recipe(
                        "mine",
                        "modern",
                        "Reading, in Order",
                        "Nine: essays",
                        List.of(
                                new Creator("A. Writer", "aut", "Writer, A."),
                                Creator.author("B. Second"),
                                new Creator("C. Editor", "edt", null)),
                        "en-GB",
                        "urn:isbn:9780306406157",
                        "Myself",
                        "What it is.",
                        "CC BY 4.0",
                        new Selector(
                                "Kazuo Ishiguro",
                                "books",
                                "essay",
                                "ishiguro/**",
                                "The *",
                                LocalDate.of(2022, 1, 1),
                                LocalDate.of(2023, 12, 31),
                                true,
                                false),
                        Recipe.Order.DATE,
                        "148mm 210mm",
                        "none",
                        new Recipe.Collection("Reading Slowly", "2"),
                        Set.of("series-sentence")),
                recipe);
    }

    @Test
    void saysExactlyWhatIsWrongAndWhere() {
        read("""
                titel: Reading
                gather:
                  serie: Kazuo Ishiguro
                  from: 2023-02-30
                  to: yesterday
                  drafts: maybe
                page: 5.5 x 8.5
                order: reversed
                language: English, mostly
                identifier: 9780306406157
                author: [{role: aut}]
                keep: series-sentense
                collection: Reading
                """);
        assertEquals(
                List.of(
                        "STYLE-002 1:1 there is no key 'titel'; allowed are extends, title, subtitle, author, creators, "
                                + "language, identifier, gather, order, page, cover, collection, publisher, description, "
                                + "rights, keep (did you mean 'title'?)",
                        "STYLE-002 3:3 there is no key 'serie'; allowed are series, tag, category, in, titled, from, to, "
                                + "drafts, future (did you mean 'series'?)",
                        "STYLE-002 4:9 'from' must be a day that exists, not '2023-02-30'",
                        "STYLE-002 5:7 'to' must be a date as 2022-01-31, not 'yesterday'",
                        "STYLE-002 6:11 'drafts' must be true or false, not 'maybe'",
                        "STYLE-002 7:7 'page' must be a size such as 5.5in x 8.5in, or one of pocket, digest, trade, "
                                + "royal, a6, a5, b5, a4, letter, not '5.5 x 8.5'",
                        "STYLE-002 8:8 'order' must be date or series, not 'reversed'",
                        "STYLE-002 9:11 'language' must be a language tag such as en or fr-CA, not 'English, mostly'",
                        "STYLE-002 10:13 'identifier' must be a URN or URL such as urn:isbn:9780306406157, not "
                                + "'9780306406157'",
                        "STYLE-002 11:10 the key 'name' is missing here",
                        "STYLE-002 12:7 'keep' must be series-sentence, not 'series-sentense' (did you mean "
                                + "'series-sentence'?)",
                        "STYLE-002 13:13 'collection' must be a mapping with keys from name, number, not 'Reading'"),
                reports());
    }

    @Test
    void brokenYamlIsReportedAtItsPlace() {
        assertNull(read("gather: {series: [a\ntitle: b"));
        assertEquals(1, reports().size());
        assertEquals("STYLE-001 2:", reports().getFirst().substring(0, 12));
    }

    @Test
    void aFolderWithoutGatherIsAStyle() {
        assertNull(read("extends: literary\npage: a5"));
        assertEquals(List.of(), reports());
        assertNull(read("title: A Book"));
        assertEquals(
                List.of("STYLE-002 1:1 'title' belongs to an anthology, and this is a style: there is no key 'gather' "
                        + "(add 'gather: {series: ...}', or 'gather: {}' for all posts)"),
                reports());
    }

    @Test
    void aCoverLiesInTheFolder() {
        MemoryWorkspace files = new MemoryWorkspace()
                .with("styles/a/anthology.yaml", "gather: {}")
                .with("styles/a/cover.png", "")
                .with("styles/b/anthology.yaml", "gather: {}\ncover: front.jpg");
        List<Recipe> all = new RecipeReader(files, diagnostics).all();
        assertEquals(List.of("a"), all.stream().map(Recipe::name).toList());
        assertEquals("cover.png", all.getFirst().cover());
        assertEquals(
                "styles/b/anthology.yaml:2:8 STYLE-004",
                diagnostics.all().getFirst().location() + " "
                        + diagnostics.all().getFirst().code());
    }

    @Test
    void theCommandLineNarrowsARecipe() {
        Recipe recipe = read("title: A\nauthor: B\ngather: {series: S, from: 2022-01-01, to: 2023-01-01}");
        Selector line = new Selector(
                null, "t", null, null, null, LocalDate.of(2021, 1, 1), LocalDate.of(2022, 6, 1), true, false);
        Recipe made = new RecipeOverrides("T", null, "modern", null, null, line).applyTo(recipe);
        assertEquals("T", made.title());
        assertEquals(List.of(Creator.author("B")), made.creators());
        assertEquals("modern", made.style());
        assertEquals(
                new Selector(
                        "S", "t", null, null, null, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 1), true, false),
                made.gather());
    }

    private Recipe read(String yaml) {
        return new RecipeReader(new MemoryWorkspace().with(PATH, yaml), diagnostics).read("mine");
    }

    private List<String> reports() {
        return diagnostics.all().stream()
                .map(report ->
                        report.code() + " " + report.location().toString().substring(PATH.length() + 1) + " "
                                + report.message() + (report.hint() == null ? "" : " (" + report.hint() + ")"))
                .toList();
    }
}
