package anthology;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the architecture: which package may know which, and who alone may know a library. */
class ArchitectureTest {
    private static final Pattern OUTER_CLASS = Pattern.compile("(anthology/(?:\\w+/)*\\w+)(?:\\$[\\w$]+)?\\.class$");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ArchitectureTest::isOfTheProduct)
            .importPackages("anthology");

    /** Each package and the packages of ours that it may import, besides model and diagnostic, which all may. */
    private static final Map<String, List<String>> ARROWS = new LinkedHashMap<>();

    static {
        ARROWS.put("model", List.of());
        ARROWS.put("diagnostic", List.of());
        ARROWS.put("workspace", List.of());
        ARROWS.put("data", List.of());
        ARROWS.put("source", List.of("data", "content", "workspace"));
        ARROWS.put("content", List.of());
        ARROWS.put("code", List.of());
        ARROWS.put("image", List.of("font"));
        ARROWS.put("book", List.of("image"));
        ARROWS.put("style", List.of("data", "workspace"));
        ARROWS.put("template", List.of("style"));
        ARROWS.put("epub", List.of());
        ARROWS.put("cover", List.of("font", "image"));
        ARROWS.put("css", List.of());
        ARROWS.put("font", List.of());
        ARROWS.put("typeset", List.of("css", "font"));
        ARROWS.put("pdf", List.of("typeset", "font"));
        ARROWS.put("fetch", List.of());
        ARROWS.put("cli", List.of("compile"));
    }

    /** Each library and the packages that alone may import it. */
    private static final Map<String, String> SOLE_IMPORTERS = Map.ofEntries(
            Map.entry("picocli..", "cli"),
            Map.entry("me.tongfei..", "cli"),
            Map.entry("org.snakeyaml..", "data"),
            Map.entry("org.tomlj..", "data"),
            Map.entry("com.fasterxml..", "data"),
            Map.entry("com.vladsch..", "content"),
            Map.entry("org.jsoup..", "content,data"),
            Map.entry("org.fife..", "code"),
            Map.entry("freemarker..", "template"),
            Map.entry("nl.siegmann..", "epub"),
            Map.entry("net.sf.jazzlib..", "epub"),
            Map.entry("com.helger..", "css"),
            Map.entry("org.apache.fontbox..", "font"),
            Map.entry("org.openpdf..", "pdf"),
            Map.entry("com.twelvemonkeys..", "image"),
            Map.entry("com.github.weisj..", "image"),
            Map.entry("java.nio.file..", "workspace"));

    /** Told by where the source lies: tests may be compiled into the same folder. */
    private static boolean isOfTheProduct(Location location) {
        Matcher name = OUTER_CLASS.matcher(location.asURI().toString());
        return !name.find() || !Files.exists(Path.of("src/test/java", name.group(1) + ".java"));
    }

    @TestFactory
    Stream<DynamicTest> packagesKeepToTheirArrows() {
        return ARROWS.entrySet().stream()
                .map(arrow -> DynamicTest.dynamicTest(arrow.getKey(), () -> {
                    List<String> allowed = Stream.concat(
                                    Stream.of(arrow.getKey(), "model", "diagnostic"), arrow.getValue().stream())
                            .toList();
                    String[] forbidden = Stream.concat(ARROWS.keySet().stream(), Stream.of("compile"))
                            .filter(name -> !allowed.contains(name))
                            .map(name -> "anthology." + name + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage("anthology." + arrow.getKey() + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden)
                            .allowEmptyShould(true)
                            .check(CLASSES);
                }));
    }

    @TestFactory
    Stream<DynamicTest> librariesHaveOneImporter() {
        return SOLE_IMPORTERS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> DynamicTest.dynamicTest(entry.getKey() + " in " + entry.getValue(), () -> noClasses()
                        .that()
                        .resideInAPackage("anthology..")
                        .and()
                        .resideOutsideOfPackages(Stream.of(entry.getValue().split(","))
                                .map(name -> "anthology." + name + "..")
                                .toArray(String[]::new))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(entry.getKey())
                        .check(CLASSES)));
    }

    @Test
    void packagesHaveNoCycles() {
        ArchRule rule = slices().matching("anthology.(*)..").should().beFreeOfCycles();
        rule.check(CLASSES);
    }

    @Test
    void everyPackageIsNamedHere() {
        List<String> known =
                Stream.concat(ARROWS.keySet().stream(), Stream.of("compile")).toList();
        List<String> unknown = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .map(name -> Arrays.asList(name.split("\\.")))
                .filter(parts -> parts.size() > 1)
                .map(parts -> parts.get(1))
                .filter(name -> !known.contains(name))
                .distinct()
                .toList();
        org.junit.jupiter.api.Assertions.assertEquals(List.of(), unknown);
    }

    @Test
    void onlyTheCommandLineSpeaksToTheMachine() {
        noClasses()
                .that()
                .resideInAPackage("anthology..")
                .and()
                .resideOutsideOfPackage("anthology.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .check(CLASSES);
    }

    @Test
    void onlyFetchOpensConnections() {
        noClasses()
                .that()
                .resideInAPackage("anthology..")
                .and()
                .resideOutsideOfPackage("anthology.fetch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "javax.net..", "java.nio.channels..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(URL|URLConnection|.*Socket.*|InetAddress)|org\\.jsoup\\.Connection.*")
                .check(CLASSES);
    }
}
