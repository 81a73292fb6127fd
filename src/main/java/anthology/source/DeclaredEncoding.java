package anthology.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The encoding that XML and HTML say they are in. */
final class DeclaredEncoding {
    private static final int FIRST_BYTES = 2000;
    private static final Pattern DECLARATION =
            Pattern.compile("^\\s{0,100}<\\?xml [^>]{0,200}encoding=[\"']([A-Za-z0-9._:-]{1,40})[\"']");
    private static final Pattern META =
            Pattern.compile("<meta\\s[^>]{0,300}charset=[\"']?\\s?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private DeclaredEncoding() {}

    /** The encoding declared; null when none is, or one that is not known here. */
    static @Nullable Charset of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, FIRST_BYTES), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(start);
        Matcher meta = META.matcher(start);
        String name = declaration.find() ? declaration.group(1) : meta.find() ? meta.group(1) : null;
        if (name == null) {
            return null;
        }
        try {
            Charset declared = Charset.forName(name);
            // browsers read the one as the other, and so do those who write it
            return declared.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : declared;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
