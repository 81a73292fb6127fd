package anthology.code;

import java.util.List;

/** Reads code line by line, in order: what is open at the end of one goes on in the next. Used once. */
interface Scanner {
    /**
     * What is to be coloured in the line, in order and apart from each other.
     *
     * @param line without its line break
     */
    List<Token> scan(String line);
}
