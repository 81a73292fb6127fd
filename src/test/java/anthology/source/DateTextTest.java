package anthology.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import anthology.source.DateText.Found;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-04-01 | 2023-04-01",
                "2005-9-6 | 2005-09-06",
                "2023/2/8 11:51 | 2023-02-08T11:51:00",
                "2023.02.08 | 2023-02-08",
                "20230408 | 2023-04-08",
                "2023-04-01T09:30:00Z | 2023-04-01T09:30:00 Z",
                "2023-04-01T09:30:00.123456+02:00 | 2023-04-01T09:30:00 +02:00",
                "2014-05-08 1:00:33 -0400 | 2014-05-08T01:00:33 -04:00",
                "2016-06-15 10:40 | 2016-06-15T10:40:00",
                "2024-01-01 10:00 UTC+8 | 2024-01-01T10:00:00 +08:00",
                "2024-01-01T10:00+01:00[Europe/Berlin] | 2024-01-01T10:00:00 +01:00",
                "2024-01-01 10:00 CET | 2024-01-01T10:00:00 +01:00",
                "2024-01-01 10:00 Europe/Berlin | 2024-01-01T10:00:00",
                "2023-02-22 +0800 | 2023-02-22",
                "9999-12-31 | 9999-12-31",
                "April 1, 2023 | 2023-04-01",
                "Apr. 1st 2023 | 2023-04-01",
                "Sept 3, 2021 at 4:05 pm | 2021-09-03T16:05:00",
                "12:30 am | -",
                "Jan 5, 2020 12:30 am | 2020-01-05T00:30:00",
                "1 April 2023 | 2023-04-01",
                "1. März 2023 | 2023-03-01",
                "1er août 2023 | 2023-08-01",
                "3 de enero de 2023 | 2023-01-03",
                "2 dicembre 2021 | 2021-12-02",
                "8 février 2022 | 2022-02-08",
                "11 Oct 2023 | 2023-10-11",
                "02-Jan-2023 | 2023-01-02",
                "Sat, 01 Apr 2023 10:00:00 GMT | 2023-04-01T10:00:00 Z",
                "Sat, 01 Apr 2023 10:00:00 EST | 2023-04-01T10:00:00 -05:00",
                "Sat Apr  1 10:00:00 UTC 2023 | 2023-04-01T10:00:00 Z",
                "Monday, May 6, 2024 | 2024-05-06",
                "31.12.2022 | 2022-12-31",
                "25/12/2022 | 2022-12-25",
                "12/25/2022 | 2022-12-25",
                "2023年4月1日 | 2023-04-01",
                "2016-12-31T23:59:60Z | 2016-12-31T23:59:59 Z",
                "20230401T093015Z | 2023-04-01T09:30:15 Z",
                "<2023-04-01 Sat 09:30> | 2023-04-01T09:30:00",
                "[2023-04-01 Sat] | 2023-04-01",
                "1577934245 | 2020-01-02T03:04:05 Z",
                "1577934245678 | 2020-01-02T03:04:05 Z",
                "Wed Feb 08 2023 11:51:00 GMT+0800 (China Standard Time) | 2023-02-08T11:51:00 +08:00",
                "Wednesday, the 3rd of May, 2023 | 2023-05-03",
                "sobota, 6 maja 2023 | 2023-05-06",
                "5 января 2021 | 2021-01-05",
                "den 8 februari 2023 | 2023-02-08",
                "le 14 juillet 2022 | 2022-07-14",
                "April 5th, 2023 5pm | 2023-04-05T17:00:00",
            })
    void readsWhatIsWritten(String text, String expected) {
        String actual = DateText.read(text) instanceof Found found
                ? found.date()
                        + (found.date().zone() == null ? "" : " " + found.date().zone())
                : "-";
        assertEquals(expected, actual);
    }

    @ParameterizedTest
    @CsvSource({"2023-04, 2023-04-01", "April 2023, 2023-04-01", "2023年4月, 2023-04-01", "2023, 2023-01-01"})
    void aMonthIsNoDay(String text, String first) {
        assertEquals(
                first,
                assertInstanceOf(DateText.Vague.class, DateText.read(text))
                        .date()
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-30",
                "February 30, 2023",
                "2023-13-01",
                "31 April 2023",
                "2024-01-01 25:00",
                "0000-01-01",
                "2023-04-01 13:00 pm",
                "2023-04-01T10:00+99:00"
            })
    void doesNotRollOver(String text) {
        assertInstanceOf(DateText.Impossible.class, DateText.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "May I go?",
                "Back to posts",
                "1.2",
                "99999999999999999999",
                "I wrote 3 of them in 2023",
                "2023-04-01 and 2023-04-02",
                "12/11/10",
                "March on"
            })
    void takesNothingElseForADate(String text) {
        assertInstanceOf(DateText.Unreadable.class, DateText.read(text));
    }

    @ParameterizedTest
    @CsvSource({"3/4/2023, 2023-03-04", "10/11/2023, 2023-10-11"})
    void saysThatADateIsAmbiguous(String text, String expected) {
        assertEquals(
                expected,
                assertInstanceOf(DateText.Ambiguous.class, DateText.read(text))
                        .date()
                        .toString());
    }
}
