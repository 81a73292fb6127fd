package anthology.content;

import java.util.Locale;

/** What an address may do. */
final class Links {
    private Links() {}

    /** Whether following the address would run something or show a page that is not a page: scripts and their kin. */
    static boolean isActive(String address) {
        int colon = address.indexOf(':');
        if (colon < 0) {
            return false;
        }
        StringBuilder scheme = new StringBuilder();
        for (int i = 0; i < colon && scheme.length() < 20; i++) {
            char c = address.charAt(i);
            if (c > ' ' && c != 0x7F && c != 0xA0 && c != 0xAD && !(c >= 0x200B && c <= 0x200F)) {
                scheme.append(c);
            }
        }
        return switch (scheme.toString().toLowerCase(Locale.ROOT)) {
            case "javascript", "vbscript", "livescript", "data", "file", "jar", "blob" -> true;
            default -> false;
        };
    }
}
