package anthology.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One request and its answer over one connection.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112, HTTP/1.1</a>
 */
final class Exchange {
    private static final int MOST_HEADERS = 64 << 10;

    private final InputStream in;
    private final long deadline;
    private final int most;
    private int headerBytes;

    /**
     * An answer.
     *
     * @param headers by lower-case name; of several of one name the last
     */
    record Answer(int status, Map<String, String> headers, byte[] body) {}

    private Exchange(InputStream in, int most, long deadline) {
        this.in = in;
        this.most = most;
        this.deadline = deadline;
    }

    /**
     * Asks for a file.
     *
     * @param most bytes that the answer may have
     * @param deadline of {@link System#nanoTime}
     */
    static Answer get(Socket socket, RemoteUrl url, int most, long deadline) throws IOException {
        boolean usual = url.port() == (url.isSecure() ? 443 : 80);
        String request = "GET " + url.target() + " HTTP/1.1\r\n"
                + "Host: " + url.host() + (usual ? "" : ":" + url.port()) + "\r\n"
                + "User-Agent: Anthology\r\n"
                + "Accept: image/jpeg, image/png, image/gif, image/webp, image/svg+xml, image/*;q=0.5\r\n"
                + "Accept-Encoding: identity\r\n"
                + "Connection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return new Exchange(new java.io.BufferedInputStream(socket.getInputStream()), most, deadline).answer();
    }

    private Answer answer() throws IOException {
        int status = status(line());
        Map<String, String> headers = headers();
        while (status >= 100 && status < 200) {
            status = status(line());
            headers = headers();
        }
        boolean hasBody = status == 200;
        return new Answer(status, headers, hasBody ? body(headers) : new byte[0]);
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.[01] [1-5][0-9]{2}(?: .*)?")) {
            throw new FetchException("was answered in no way that is understood");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        String coding = headers.getOrDefault("content-encoding", "identity");
        if (!coding.equalsIgnoreCase("identity")) {
            throw new FetchException("comes in a coding that was not asked for");
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String length = headers.get("content-length");
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .endsWith("chunked")) {
            for (long size = chunk(); size > 0; size = chunk()) {
                take(body, size);
                line();
            }
        } else if (length != null) {
            if (!length.matches("[0-9]{1,18}")) {
                throw new FetchException("was answered in no way that is understood");
            }
            take(body, Long.parseLong(length));
        } else {
            take(body, -1);
        }
        return body.toByteArray();
    }

    private long chunk() throws IOException {
        String size = line().split(";")[0].strip();
        if (!size.matches("[0-9A-Fa-f]{1,8}")) {
            throw new FetchException("was answered in no way that is understood");
        }
        return Long.parseLong(size, 16);
    }

    /** @param length how many bytes there must be, or -1 for all there are */
    private void take(ByteArrayOutputStream body, long length) throws IOException {
        long left = length < 0 ? Long.MAX_VALUE : length;
        if (length > most - body.size()) {
            throw tooLarge();
        }
        byte[] buffer = new byte[1 << 14];
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            hurry();
            if (read < 0) {
                if (length >= 0) {
                    throw new FetchException("broke off on the way");
                }
                return;
            }
            body.write(buffer, 0, read);
            left -= read;
            if (body.size() > most) {
                throw tooLarge();
            }
        }
    }

    private FetchException tooLarge() {
        return new FetchException("has more than " + most / 1_000_000 + " MB");
    }

    private void hurry() throws FetchException {
        if (System.nanoTime() - deadline > 0) {
            throw new FetchException("takes too long");
        }
    }

    /** A line without its end. */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new FetchException("broke off on the way");
            }
            if (++headerBytes > MOST_HEADERS) {
                throw new FetchException("was answered in no way that is understood");
            }
            line.append((char) c);
            hurry();
        }
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
    }
}
