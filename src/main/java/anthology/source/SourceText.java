package anthology.source;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A file as text: decoded, lines ended by {@code \n}, none but {@linkplain Characters#allowed allowed characters}.
 *
 * @param path in the workspace
 */
record SourceText(String path, String text) {

    /** The file's extension in lower case, without the dot; empty when there is none. */
    String extension() {
        return extension(path);
    }

    static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    /**
     * Decodes by the byte order mark, else as UTF-8, else by what XML or HTML declares. Where nothing else is declared,
     * bytes that are not UTF-8 are taken for Windows-1252, one by one, so that what is UTF-8 around them stays readable;
     * that is reported.
     */
    static SourceText decode(String path, byte[] bytes, Diagnostics diagnostics) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new SourceText(path, Characters.allowed(new String(bytes, StandardCharsets.UTF_16LE)));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new SourceText(path, Characters.allowed(new String(bytes, StandardCharsets.UTF_16BE)));
        }
        if (startsWith(bytes, '<', 0)) {
            return new SourceText(path, Characters.allowed(new String(bytes, StandardCharsets.UTF_16LE)));
        }
        if (startsWith(bytes, 0, '<')) {
            return new SourceText(path, Characters.allowed(new String(bytes, StandardCharsets.UTF_16BE)));
        }
        return new SourceText(path, Characters.allowed(utf8(path, bytes, diagnostics)));
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static String utf8(String path, byte[] bytes, Diagnostics diagnostics) {
        String whole = new String(bytes, StandardCharsets.UTF_8);
        if (whole.indexOf('\uFFFD') < 0) {
            return whole;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        boolean reported = false;
        for (CoderResult result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.decode(in, out, true)) {
            if (!reported) {
                Charset declared = DeclaredEncoding.of(bytes);
                if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
                    return new String(bytes, declared);
                }
                reported = true;
                diagnostics.report(
                        Code.POST_008,
                        new Location(path, lineAt(bytes, in.position()), 0),
                        "not all of the text is UTF-8; the rest was read as Windows-1252",
                        "save the file as UTF-8");
            }
            byte[] bad = new byte[result.length()];
            in.get(bad);
            out.put(new String(bad, Charset.forName("windows-1252")));
            decoder.reset();
        }
        return out.flip().toString();
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
