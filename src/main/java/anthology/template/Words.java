package anthology.template;

import anthology.model.Phrases;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the product itself says in a book, in the book's language: ISO 8601 and numerals where that has no months and
 * number words.
 */
final class Words {
    private final Phrases table;
    private final String region;

    private Words(Phrases table, String region) {
        this.table = table;
        this.region = region;
    }

    /** @param language a BCP 47 tag */
    static Words in(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return new Words(Phrases.in(language), locale.getCountry());
    }

    /** The phrase, with {0}, {1} ... replaced; the key itself where there is no such phrase. */
    String say(String key, String... values) {
        String phrase = table.say(key, key);
        for (int i = 0; i < values.length; i++) {
            phrase = phrase.replace("{" + i + "}", values[i]);
        }
        return phrase;
    }

    /** As it is written out: April 1, 2023. */
    String date(LocalDate date) {
        String months = table.get("months");
        if (months == null) {
            return date.toString();
        }
        @Nullable String form = date.getDayOfMonth() == 1 ? table.get("date.first") : table.get("date." + region);
        return (form != null ? form : table.say("date", "{day} {month} {year}"))
                .replace("{day}", Integer.toString(date.getDayOfMonth()))
                .replace("{month}", months.split(",")[date.getMonthValue() - 1])
                .replace("{year}", Integer.toString(date.getYear()));
    }

    /** One to Ninety-nine where the language has number words, numerals elsewhere. */
    String number(int number) {
        String units = table.get("numbers");
        String tens = table.get("tens");
        if (units == null || tens == null || number < 1 || number > 99) {
            return Integer.toString(number);
        }
        String[] unit = units.split(",");
        if (number <= unit.length) {
            return unit[number - 1];
        }
        String ten = tens.split(",")[number / 10 - 2];
        return number % 10 == 0 ? ten : ten + "-" + unit[number % 10 - 1].toLowerCase(Locale.ROOT);
    }

    /** "A, B and C". */
    String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " " + say("and") + " " + names.get(last);
    }
}
