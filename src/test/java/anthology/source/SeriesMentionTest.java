package anthology.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import anthology.model.Body;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesMentionTest {
    private static String found(String text) {
        SeriesMention mention = SeriesMention.find(Body.Format.MARKDOWN, text);
        return mention == null ? "-" : mention.series() + (mention.order() == null ? "" : " " + mention.order());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This is part 3 of my series on harbour tides. | harbour tides 3",
                "This is the third in a series about [harbour tides](/tides/). | harbour tides 3",
                "Welcome to the second post in our Harbour Tides series! | Harbour Tides 2",
                "*This post is the fourth part of a series of posts on tides, where I measure them.* | tides 4",
                "Part 2 of Measuring the Sea. | Measuring the Sea 2",
                "This is part one of Measuring the Sea: salt. | Measuring the Sea 1",
                "This is the 5th installment of my ongoing series called “Salt”. | Salt 5",
                "This article is part of a series on Node.js streams. | Node.js streams",
                "This is part 2 of 5. | -",
                "This is part of the reason why the sea is salt. | -",
                "I like the World Series of poker. | -",
                "This is the second post in the new series. | -",
                "Part of me wants a series about it. | -",
            })
    void saysItInOtherWords(String text, String expected) {
        assertEquals(expected, found(text));
    }

    @Test
    void isNotLookedForFarBelowAndInCode() {
        String sentence = "This is part 3 of my series on tides.";
        assertEquals("-", found("One.\n\nTwo.\n\nThree.\n\n" + sentence));
        assertEquals("-", found("One.\n\n```\n" + sentence + "\n```\n"));
        assertEquals("tides 3", found("# Title\n\n![](x.png)\n\nOne.\n\n" + sentence));
        assertEquals("tides 3", found(sentence + "\n\nOne."));
    }

    @Test
    void isFoundInTimeInAnyText() {
        for (String text : new String[] {"part of the ", "part 3 of a series on ", "[", "series "}) {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> found(text.repeat(200_000)));
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> found((text + ". ").repeat(100)));
        }
    }
}
