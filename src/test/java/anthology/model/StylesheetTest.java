package anthology.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StylesheetTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "a { b: c }|a { b: c }",
                "a/* x */b|a b",
                "a /* 'x */ b|a   b",
                "content: '/* kept */' /* gone */|content: '/* kept */'  ",
                "content: \"it\\\"s /* kept */\"|content: \"it\\\"s /* kept */\"",
                "a /* not closed|a  ",
                "a /*/ b */ c|a   c",
                "\\/* c */|\\/* c */"
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void hasNoComments(String css, String bare) {
        assertEquals(bare, Stylesheet.withoutComments(css));
    }

    @org.junit.jupiter.api.Test
    void keepsItsLines() {
        assertEquals("a \n\nb", Stylesheet.withoutComments("a/* 1\n2\n*/b"));
        assertEquals("'open\n b", Stylesheet.withoutComments("'open\n/* x */b"));
    }
}
