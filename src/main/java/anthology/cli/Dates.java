package anthology.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Days on the command line: a year or a month stands for its first or its last day. */
final class Dates {
    private Dates() {}

    static final class First implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return day(text, false);
        }
    }

    static final class Last implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return day(text, true);
        }
    }

    private static LocalDate day(String text, boolean last) {
        try {
            return switch (text.length()) {
                case 4 ->
                    last
                            ? Year.parse(text).atMonth(12).atEndOfMonth()
                            : Year.parse(text).atDay(1);
                case 7 ->
                    last
                            ? YearMonth.parse(text).atEndOfMonth()
                            : YearMonth.parse(text).atDay(1);
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no date: write 2022, 2022-03 or 2022-03-15");
        }
    }
}
