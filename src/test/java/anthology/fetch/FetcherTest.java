package anthology.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final String PUBLIC = "93.184.216.34";

    /** A network whose names, addresses and answers are written here; it remembers what it was asked to connect to. */
    private static final class Village implements Network {
        final Map<String, List<String>> names = new HashMap<>(Map.of("pictures.example", List.of(PUBLIC)));
        final Map<String, byte[]> answers = new HashMap<>();
        final List<String> connected = new ArrayList<>();
        final List<String> asked = new ArrayList<>();

        Village answering(String request, String answer) {
            answers.put(request, answer.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        }

        @Override
        public List<InetAddress> resolve(String host) throws IOException {
            List<InetAddress> found = new ArrayList<>();
            boolean literal = host.startsWith("[") || host.matches("[0-9.]+");
            for (String address : literal ? List.of(host) : names.getOrDefault(host, List.of())) {
                found.add(InetAddress.getByName(address));
            }
            if (found.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return found;
        }

        @Override
        public Socket connect(InetAddress address, int port, int timeoutMillis) {
            connected.add(address.getHostAddress() + ":" + port);
            return new Socket() {
                private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

                @Override
                public OutputStream getOutputStream() {
                    return sent;
                }

                @Override
                public InputStream getInputStream() {
                    String request = sent.toString(StandardCharsets.US_ASCII);
                    asked.add(request);
                    String line = request.substring(0, request.indexOf(" HTTP"));
                    return new ByteArrayInputStream(answers.getOrDefault(line, new byte[0]));
                }
            };
        }

        @Override
        public Socket secure(Socket socket, String host, int port) {
            connected.add("secure " + host);
            return socket;
        }
    }

    private final Village village = new Village();

    private byte[] fetch(String url) throws FetchException {
        return new Fetcher(village).fetch(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/x.png",
                "http://127.1/x.png",
                "http://2130706433/x.png",
                "http://0x7f000001/x.png",
                "http://0x7f.0.0.1/x.png",
                "http://0177.0.0.1/x.png",
                "http://127.0.0.01/x.png",
                "http://0.0.0.0/",
                "http://0/",
                "http://10.1.2.3/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://198.18.0.1/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[fe80::1]/",
                "http://[fe80::1%25eth0]/",
                "http://[fc00::1]/",
                "http://[fd12:3456::1]/",
                "http://[ff02::1]/",
                "http://[2001:db8::1]/",
                "http://localhost/",
                "http://localhost./",
                "http://pictures.localhost/",
                "http://printer.local/",
                "http://router.lan/",
                "http://metadata.google.internal/",
                "http://intranet/",
                "http://pictures.example:22/",
                "http://pictures.example:8080/",
                "http://user:secret@pictures.example/",
                "ftp://pictures.example/x.png",
                "gopher://pictures.example/x",
                "jar:http://pictures.example/x!/y",
                "file:///etc/passwd",
                "http:/x.png",
                "http://[",
                "http://pictures.example\\@127.0.0.1/",
            })
    void onlyPublicAddressesAreAsked(String url) {
        assertThrows(FetchException.class, () -> fetch(url));
        assertEquals(List.of(), village.connected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fd00::1", "::ffff:10.0.0.1", "0.0.0.0"})
    void namesThatLeadInsideAreNotAsked(String address) {
        village.names.put("evil.example", List.of(PUBLIC, address));
        FetchException refused = assertThrows(FetchException.class, () -> fetch("https://evil.example/x.png"));
        assertEquals("is at an address that is not public", refused.getMessage());
        assertEquals(List.of(), village.connected);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/secret",
        "http://evil.example/",
        "//2130706433/",
        "http://pictures.example:6379/",
        "file:///etc/passwd",
        "gopher://pictures.example/",
        "http://[::1]/"
    })
    void redirectsAreLookedAtAgain(String location) {
        village.names.put("evil.example", List.of("192.168.0.7"));
        village.answering("GET /a.png", "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n");
        assertThrows(FetchException.class, () -> fetch("http://pictures.example/a.png"));
        assertEquals(List.of(PUBLIC + ":80"), village.connected);
    }

    @Test
    void filesComeByLengthInChunksOrToTheEnd() throws FetchException {
        byte[] expected = "picture".getBytes(StandardCharsets.US_ASCII);
        village.answering("GET /a?b=c", "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\npicture and more");
        village.answering(
                "GET /b",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\npic\r\n4\r\nture\r\n0\r\n\r\n");
        village.answering("GET /c", "HTTP/1.0 200 OK\n\npicture");
        village.answering("GET /d", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 301 Moved\r\nlocation: a?b=c#x\r\n\r\n");
        for (String path : new String[] {"a?b=c", "b", "c", "d"}) {
            assertArrayEquals(expected, fetch("https://pictures.example/" + path));
        }
        assertTrue(village.asked.getFirst().contains("\r\nHost: pictures.example\r\n"));
        assertEquals(PUBLIC + ":443", village.connected.getFirst());
        assertEquals("secure pictures.example", village.connected.get(1));
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1 404 Not Found~~, was answered with 404",
        "HTTP/1.1 200 OK~Content-Length: 99999999999~~, has more than 25 MB",
        "HTTP/1.1 200 OK~Content-Length: -1~~, was answered in no way that is understood",
        "HTTP/1.1 200 OK~Content-Length: 9~~short, broke off on the way",
        "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~fffffff~, has more than 25 MB",
        "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~x~, was answered in no way that is understood",
        "HTTP/1.1 200 OK~Content-Encoding: gzip~~, comes in a coding that was not asked for",
        "SSH-2.0-OpenSSH~, was answered in no way that is understood",
        "HTTP/1.1 302 Found~Location: /a~~, leads on and on",
        "'', broke off on the way",
    })
    void whatGoesWrongIsSaid(String answer, String reason) {
        village.answering("GET /a", answer.replace("~", "\r\n"));
        FetchException failed = assertThrows(FetchException.class, () -> fetch("http://pictures.example/a"));
        assertEquals(reason, failed.getMessage());
    }

    @Test
    void endlessHeadersEnd() {
        village.answering("GET /a", "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(50_000));
        assertThrows(FetchException.class, () -> fetch("http://pictures.example/a"));
    }

    @Test
    void httpsDoesNotLeadToHttp() {
        village.answering("GET /a", "HTTP/1.1 302 Found\r\nLocation: http://pictures.example/b\r\n\r\n");
        assertThrows(FetchException.class, () -> fetch("https://pictures.example/a"));
    }

    @Test
    void ordinaryAddressesArePublic() throws IOException {
        for (String address : new String[] {PUBLIC, "8.8.8.8", "1.1.1.1", "172.15.0.1", "2606:2800:220:1::1"}) {
            assertTrue(PublicAddress.isPublic(InetAddress.getByName(address)), address);
        }
        assertFalse(PublicAddress.isPublic(InetAddress.getByName("172.16.0.1")));
    }
}
