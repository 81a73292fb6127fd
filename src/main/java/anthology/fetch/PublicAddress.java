package anthology.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses that anyone on the internet may ask from those of a machine, a home or a firm.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA, special addresses of IPv4</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA, special addresses of IPv6</a>
 */
final class PublicAddress {
    /** First bytes, and how many bits of them count. */
    private record Range(int bits, int... bytes) {
        boolean holds(byte[] address) {
            for (int i = 0; i < bits; i++) {
                int wanted = i / 8 < bytes.length ? bytes[i / 8] : 0;
                int mask = 0x80 >> i % 8;
                if ((wanted & mask) != (address[i / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Range> SPECIAL_4 = List.of(
            new Range(8, 0),
            new Range(8, 10),
            new Range(10, 100, 64),
            new Range(8, 127),
            new Range(16, 169, 254),
            new Range(12, 172, 16),
            new Range(24, 192, 0, 0),
            new Range(24, 192, 0, 2),
            new Range(24, 192, 31, 196),
            new Range(24, 192, 52, 193),
            new Range(24, 192, 88, 99),
            new Range(16, 192, 168),
            new Range(24, 192, 175, 48),
            new Range(15, 198, 18),
            new Range(24, 198, 51, 100),
            new Range(24, 203, 0, 113),
            new Range(4, 224),
            new Range(4, 240));
    /** What is given out at all. */
    private static final Range GLOBAL_6 = new Range(3, 0x20);

    private static final List<Range> SPECIAL_6 = List.of(
            // among them addresses that stand for others, of IPv4
            new Range(23, 0x20, 0x01, 0x00),
            new Range(32, 0x20, 0x01, 0x0D, 0xB8),
            new Range(16, 0x20, 0x02),
            new Range(48, 0x26, 0x20, 0x00, 0x4F, 0x80, 0x00),
            new Range(20, 0x3F, 0xFF));

    private PublicAddress() {}

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return SPECIAL_4.stream().noneMatch(range -> range.holds(bytes));
        }
        return GLOBAL_6.holds(bytes) && SPECIAL_6.stream().noneMatch(range -> range.holds(bytes));
    }
}
