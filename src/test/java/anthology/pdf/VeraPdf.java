package anthology.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** veraPDF in this process: is a file PDF/UA-1 and PDF/A-2a? */
public final class VeraPdf {
    private static final List<PDFAFlavour> FLAVOURS = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);

    private VeraPdf() {}

    /** Fails with the clauses that the file breaks, each once. */
    public static void assertCompliant(byte[] pdf) throws Exception {
        assertEquals(List.of(), failures(pdf));
    }

    /** The clauses that a file breaks: {@code ua1 7.1-3 ...}. */
    public static List<String> failures(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        List<String> failures = new ArrayList<>();
        for (PDFAFlavour flavour : FLAVOURS) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                TreeSet<String> clauses = new TreeSet<>();
                for (TestAssertion assertion : result.getTestAssertions()) {
                    if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                        clauses.add(
                                flavour.getId() + " " + assertion.getRuleId().getClause() + "-"
                                        + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage());
                    }
                }
                if (clauses.isEmpty() && !result.isCompliant()) {
                    clauses.add(flavour.getId() + " not compliant");
                }
                failures.addAll(clauses);
            }
        }
        return failures;
    }
}
