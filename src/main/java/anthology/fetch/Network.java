package anthology.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

/** What there is between this machine and others; tests have one of their own. It checks nothing. */
interface Network {
    /** All addresses of a host, in the order in which they are to be tried. */
    List<InetAddress> resolve(String host) throws IOException;

    /** A connection to just that address. */
    Socket connect(InetAddress address, int port, int timeoutMillis) throws IOException;

    /**
     * The connection made secure.
     *
     * @param host whose certificate the other side must show
     */
    Socket secure(Socket socket, String host, int port) throws IOException;
}
