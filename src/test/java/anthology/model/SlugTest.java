package anthology.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SlugTest {
    @Test
    void spellsInAscii() {
        assertEquals("the-remains-of-the-day", Slug.of("The Remains of the Day"));
        assertEquals("dont-look-now", Slug.of("  Don’t look — now!"));
        assertEquals("uber-strasse-muller", Slug.of("Über Straße Müller"));
        assertEquals("voina-i-mir", Slug.of("Война и мир"));
        assertEquals("", Slug.of("浮世の画家"));
        assertEquals("first-day", Slug.id("2. First Day"));
    }

    @Test
    void keepsTheScriptOfAFilesName() {
        assertEquals("浮世の画家-1", Slug.inItsScript("浮世の画家 (1)", 80));
        assertEquals("война-и-мир", Slug.inItsScript("«Война и мир»", 80));
        assertEquals("café-noir", Slug.inItsScript("Cafe\u0301 Noir", 80));
        assertEquals("", Slug.inItsScript("?!", 80));
    }

    @Test
    void cutsBetweenWordsAndNeverThroughACharacter() {
        assertEquals("one-two", Slug.of("one two three", 10));
        assertEquals("onetwothre", Slug.of("onetwothree four", 10));
        assertEquals("𝒜".repeat(4), Slug.inItsScript("𝒜".repeat(6), 9));
    }
}
