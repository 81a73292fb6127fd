package anthology.template;

/** Roman numerals, in capitals. */
final class Roman {
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private Roman() {}

    /** Arabic where Romans had no way to write it: below 1 and from 4000. */
    static String numeral(int number) {
        if (number < 1 || number >= 4000) {
            return Integer.toString(number);
        }
        StringBuilder numeral = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                numeral.append(SIGNS[i]);
            }
        }
        return numeral.toString();
    }
}
