package anthology.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/**
 * Gets files from public addresses of the web. A name is resolved once, every address it has is looked at, and the
 * connection is made to just what was looked at; where an answer leads on, all of that is done again. Safe for use by several threads.
 */
public final class Fetcher {
    /** What a file may have: 25 MB. */
    public static final int MOST_BYTES = 25_000_000;
    /** How long one may take, all redirects together: 30 seconds. */
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);

    private static final int CONNECTING_MILLIS = 8_000;
    private static final int WAITING_MILLIS = 10_000;
    /** Addresses of one host that are tried. */
    private static final int MOST_ADDRESSES = 3;

    private static final int MOST_REDIRECTS = 5;
    /** A host that did not answer so often is not asked again. */
    private static final int MOST_FAILURES = 2;

    private final Network network;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    public Fetcher() {
        this(new Internet());
    }

    Fetcher(Network network) {
        this.network = network;
    }

    /**
     * The bytes at an address.
     *
     * @param address absolute
     * @throws FetchException when it may not be asked, does not answer, or has no such file
     */
    public byte[] fetch(String address) throws FetchException {
        long deadline = System.nanoTime() + LONGEST;
        RemoteUrl url = RemoteUrl.of(address);
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            Exchange.Answer answer = ask(url, deadline);
            switch (answer.status()) {
                case 200 -> {
                    return answer.body();
                }
                case 301, 302, 303, 307, 308 -> {
                    RemoteUrl next = url.resolve(answer.headers().getOrDefault("location", ""));
                    if (url.isSecure() && !next.isSecure()) {
                        throw new FetchException("leads on from https to http");
                    }
                    url = next;
                }
                default -> throw new FetchException("was answered with " + answer.status());
            }
        }
        throw new FetchException("leads on and on");
    }

    private Exchange.Answer ask(RemoteUrl url, long deadline) throws FetchException {
        if (failures.getOrDefault(url.host(), 0) >= MOST_FAILURES) {
            throw new FetchException("is at a host that does not answer");
        }
        List<InetAddress> addresses = publicAddresses(url.host());
        try (Socket plain = connect(addresses, url.port())) {
            plain.setSoTimeout(WAITING_MILLIS);
            closeAt(deadline, plain);
            try (Socket socket = url.isSecure() ? network.secure(plain, url.host(), url.port()) : plain) {
                return Exchange.get(socket, url, MOST_BYTES, deadline);
            }
        } catch (FetchException said) {
            throw said;
        } catch (SSLException insecure) {
            throw new FetchException("is at a host that cannot prove who it is", insecure);
        } catch (SocketTimeoutException slow) {
            failures.merge(url.host(), 1, Integer::sum);
            throw new FetchException("takes too long", slow);
        } catch (IOException failed) {
            failures.merge(url.host(), 1, Integer::sum);
            throw new FetchException("is at a host that does not answer", failed);
        }
    }

    /** Ends what drips in byte by byte, a handshake too; a connection that is over is not harmed. */
    private static void closeAt(long deadline, Socket socket) {
        long left = Math.max(0, deadline - System.nanoTime());
        CompletableFuture.delayedExecutor(left, TimeUnit.NANOSECONDS).execute(() -> {
            try {
                socket.close();
            } catch (IOException closed) {
                // whoever reads from it is told
                return;
            }
        });
    }

    private Socket connect(List<InetAddress> addresses, int port) throws IOException {
        IOException failure = new IOException("no address");
        for (InetAddress address : addresses.subList(0, Math.min(MOST_ADDRESSES, addresses.size()))) {
            try {
                return network.connect(address, port, CONNECTING_MILLIS);
            } catch (IOException failed) {
                failure = failed;
            }
        }
        throw failure;
    }

    /** The addresses of the host, all of which must be public. */
    private List<InetAddress> publicAddresses(String host) throws FetchException {
        List<InetAddress> addresses;
        try {
            addresses = network.resolve(host);
        } catch (UnknownHostException unknown) {
            throw new FetchException("is at a host that does not exist", unknown);
        } catch (IOException failed) {
            throw new FetchException("is at a host that cannot be looked up", failed);
        }
        if (addresses.isEmpty() || !addresses.stream().allMatch(PublicAddress::isPublic)) {
            throw new FetchException("is at an address that is not public");
        }
        return addresses;
    }
}
