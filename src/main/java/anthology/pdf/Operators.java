package anthology.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Content stream operators of one page, ISO 32000-1, 7.8.2, as bytes. Numbers are written with three decimals at most
 * (1/1000 pt is 0.35 micrometres), in the same form whatever the locale.
 */
final class Operators {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[8192];
    private int size;

    /** The operators written so far. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    void clear() {
        size = 0;
    }

    /** An operand in thousandths. */
    Operators thousandths(long value) {
        separate();
        long rest = value;
        if (rest < 0) {
            put('-');
            rest = -rest;
        }
        digits(rest / 1000);
        int fraction = (int) (rest % 1000);
        if (fraction != 0) {
            put('.');
            put('0' + fraction / 100);
            if (fraction % 100 != 0) {
                put('0' + fraction / 10 % 10);
                if (fraction % 10 != 0) {
                    put('0' + fraction % 10);
                }
            }
        }
        return this;
    }

    Operators number(double value) {
        return thousandths(Math.round(value * 1000));
    }

    Operators integer(int value) {
        return thousandths(value * 1000L);
    }

    /** An operator, a name or a whole stretch of ASCII syntax. */
    Operators raw(String syntax) {
        char first = syntax.charAt(0);
        if (first != '/' && first != '[' && first != '<') {
            separate();
        }
        for (int i = 0; i < syntax.length(); i++) {
            put(syntax.charAt(i));
        }
        return this;
    }

    /** An operator that ends its line. */
    void operator(String operator) {
        raw(operator).put('\n');
    }

    /** A glyph id as two bytes inside a literal string. */
    void glyph(int id) {
        escaped(id >> 8 & 0xFF);
        escaped(id & 0xFF);
    }

    /** One character of syntax, nothing put before it. */
    Operators put(int character) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) character;
        return this;
    }

    /** A text string in UTF-16BE with byte order mark, 7.9.2.2, in hexadecimal. */
    Operators text(String text) {
        return hexadecimal("\uFEFF" + text);
    }

    /** The UTF-16BE form of a string, in hexadecimal. */
    Operators hexadecimal(String text) {
        put('<');
        for (int i = 0; i < text.length(); i++) {
            hex(text.charAt(i));
        }
        put('>');
        return this;
    }

    private void hex(int unit) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            put(HEX[unit >> shift & 0xF]);
        }
    }

    private void escaped(int value) {
        switch (value) {
            case '(', ')', '\\' -> {
                put('\\');
                put(value);
            }
            // a bare carriage return would be read as a line feed, 7.3.4.2
            case '\r' -> {
                put('\\');
                put('r');
            }
            default -> put(value);
        }
    }

    private void digits(long value) {
        if (value >= 10) {
            digits(value / 10);
        }
        put('0' + (int) (value % 10));
    }

    /** A space where the byte before would run into a number or name. */
    private void separate() {
        if (size > 0) {
            switch (bytes[size - 1]) {
                case '\n', ' ', '[', ']', ')', '>' -> {}
                default -> put(' ');
            }
        }
    }
}
