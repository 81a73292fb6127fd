package anthology.code;

import java.util.Locale;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.jspecify.annotations.Nullable;

/** What a piece of code is, as far as it is told apart on the page. */
enum Kind {
    KEYWORD,
    TYPE,
    STRING,
    NUMBER,
    COMMENT,
    FUNCTION,
    VARIABLE,
    ATTRIBUTE,
    TAG,
    META,
    PROMPT,
    INSERTED,
    DELETED;

    private final String className = "tok-" + name().toLowerCase(Locale.ROOT);

    /** The class under which stylesheets know it. */
    String className() {
        return className;
    }

    /** What a token of the scanners' is, or null where it is set like plain text. */
    static @Nullable Kind of(int tokenType) {
        return switch (tokenType) {
            case TokenTypes.COMMENT_EOL,
                    TokenTypes.COMMENT_MULTILINE,
                    TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.COMMENT_KEYWORD,
                    TokenTypes.COMMENT_MARKUP,
                    TokenTypes.MARKUP_COMMENT -> COMMENT;
            case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2 -> KEYWORD;
            case TokenTypes.FUNCTION -> FUNCTION;
            case TokenTypes.LITERAL_BOOLEAN,
                    TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                    TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL,
                    TokenTypes.ERROR_NUMBER_FORMAT -> NUMBER;
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                    TokenTypes.LITERAL_CHAR,
                    TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.REGEX,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
                    TokenTypes.MARKUP_CDATA,
                    TokenTypes.ERROR_STRING_DOUBLE -> STRING;
            case TokenTypes.DATA_TYPE -> TYPE;
            case TokenTypes.VARIABLE -> VARIABLE;
            case TokenTypes.MARKUP_TAG_ATTRIBUTE -> ATTRIBUTE;
            case TokenTypes.MARKUP_TAG_DELIMITER, TokenTypes.MARKUP_TAG_NAME -> TAG;
            case TokenTypes.ANNOTATION,
                    TokenTypes.PREPROCESSOR,
                    TokenTypes.MARKUP_DTD,
                    TokenTypes.MARKUP_PROCESSING_INSTRUCTION,
                    TokenTypes.MARKUP_CDATA_DELIMITER,
                    TokenTypes.MARKUP_ENTITY_REFERENCE -> META;
            default -> null;
        };
    }
}
