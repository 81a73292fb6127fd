package anthology.cli;

import java.util.IllformedLocaleException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A BCP 47 tag on the command line; {@code pt_BR} is taken for {@code pt-BR}. */
final class LanguageTag implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(text.strip().replace('_', '-'))
                    .build()
                    .toLanguageTag();
            if (!tag.startsWith("und")) {
                return tag;
            }
        } catch (IllformedLocaleException e) {
            // told below
        }
        throw new TypeConversionException("'" + text + "' is no language tag: write en, fr or pt-BR");
    }
}
