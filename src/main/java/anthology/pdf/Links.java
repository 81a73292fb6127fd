package anthology.pdf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;

/** Turns the targets of links into destinations inside the file, or into actions that lead out of it. */
final class Links {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.+");

    private final Destinations destinations;

    Links(Destinations destinations) {
        this.destinations = destinations;
    }

    /** Lets an annotation lead to the target; false, and nothing done, where there is no such place. */
    boolean aim(PdfDictionary annotation, String target) {
        if (SCHEME.matcher(target).matches()) {
            PdfDictionary action = new PdfDictionary(new PdfName("Action"));
            action.put(PdfName.S, PdfName.URI);
            action.put(PdfName.URI, new PdfString(ascii(target)));
            annotation.put(PdfName.A, action);
            return true;
        }
        PdfArray place = destinations.find(target);
        if (place == null) {
            return false;
        }
        annotation.put(PdfName.DEST, place);
        return true;
    }

    /** Percent-encodes what RFC 3986 does not allow in a URI: PDF takes 7-bit ASCII only, 12.6.4.7. */
    private static String ascii(String target) {
        StringBuilder uri = new StringBuilder();
        for (byte b : target.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7F && "\"<>\\^`{|}".indexOf(b) < 0) {
                uri.append((char) b);
            } else {
                uri.append('%')
                        .append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
            }
        }
        return uri.toString();
    }
}
