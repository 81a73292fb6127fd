package anthology.source;

import anthology.data.Xml;

/** Titles that were escaped once too often, or hold markup where none belongs. */
final class Titles {
    private static final String MARKUP =
            "</?(?i:b|i|em|strong|code|tt|span|sup|sub|small|u|cite|q|abbr|br|a|p|font)(\\s[^<>]{0,300})?/?>";

    private Titles() {}

    /** The text with references resolved and without the inline elements of HTML; other angle brackets are meant. */
    static String plain(String title) {
        String unmarked = title.indexOf('<') < 0 ? title : title.replaceAll(MARKUP, "");
        return unmarked.indexOf('&') < 0 ? unmarked : Xml.unescaped(unmarked);
    }
}
