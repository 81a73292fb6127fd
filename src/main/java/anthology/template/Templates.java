package anthology.template;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Node;
import anthology.model.Style;
import freemarker.cache.StringTemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * A style's templates, parsed once. They see the values that {@link BookModel} gives them and each other, nothing else:
 * no files, no classes, no Java methods. What they write is escaped as HTML and read back as a tree.
 */
final class Templates {
    private final Configuration configuration;
    private final Map<String, Style.File> files;
    private final Diagnostics diagnostics;

    Templates(Map<String, Style.File> files, Diagnostics diagnostics) {
        this.files = files;
        this.diagnostics = diagnostics;
        this.configuration = configure(files);
    }

    /**
     * What the template makes of the values.
     *
     * @param trees nodes that stand in the markup as processing instructions, see {@link Fragment}
     * @return null when it fails, which has then been reported
     */
    @Nullable
    List<Node> render(String name, Map<String, Object> values, List<Node> trees) {
        try {
            Template template = configuration.getTemplate(name);
            StringWriter out = new StringWriter();
            template.process(values, out);
            try {
                return Fragment.parse(out.toString(), trees);
            } catch (Fragment.Malformed e) {
                diagnostics.report(Code.TEMPLATE_002, origin(template, values, e), e.reason());
            }
        } catch (ParseException e) {
            Location at = at(e.getTemplateName(), name, e.getLineNumber(), e.getColumnNumber());
            diagnostics.report(Code.TEMPLATE_001, at, firstSentence(e.getEditorMessage()));
        } catch (TemplateException e) {
            report(name, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    private void report(String name, TemplateException e) {
        String expression = e.getBlamedExpressionString();
        String message = firstSentence(e.getMessageWithoutStackTop());
        diagnostics.report(
                Code.TEMPLATE_001,
                at(e.getTemplateSourceName(), name, number(e.getLineNumber()), number(e.getColumnNumber())),
                e instanceof freemarker.core.InvalidReferenceException && expression != null
                        ? "there is no value '" + expression + "' here"
                        : message,
                e instanceof freemarker.core.InvalidReferenceException
                        ? "where a value may be missing, write <#if value??>...</#if> or ${value!}"
                        : null);
    }

    /** The template is run once more with a writer that remembers which of its lines wrote what. */
    private Location origin(Template template, Map<String, Object> values, Fragment.Malformed e) {
        OriginWriter out = new OriginWriter();
        try {
            template.process(values, out);
        } catch (TemplateException | IOException unexpected) {
            throw new IllegalStateException("a template failed only when it was run again", unexpected);
        }
        OriginWriter.Origin origin = out.origin(e.line(), e.column());
        return at(origin.template(), template.getName(), origin.line(), origin.column());
    }

    private Location at(@Nullable String template, String fallback, int line, int column) {
        Style.File file = files.get(template == null ? fallback : template);
        return new Location(file == null ? fallback : file.path(), line, column);
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    /** FreeMarker explains at length; the first sentence says what is wrong. */
    private static String firstSentence(@Nullable String message) {
        if (message == null || message.isBlank()) {
            return "FreeMarker cannot run it";
        }
        String first = message.strip()
                .split("\\R\\s*\\R|\\R----", 2)[0]
                .replaceAll("^Syntax error in template .*?:\\s*", "")
                .replaceAll("\\s+", " ")
                .replaceAll("[.:]$", "");
        return first.length() > 1 && Character.isLowerCase(first.charAt(1))
                ? first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1)
                : first;
    }

    private static Configuration configure(Map<String, Style.File> files) {
        StringTemplateLoader loader = new StringTemplateLoader();
        files.forEach((name, file) -> loader.putTemplate(name, file.text()));
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(loader);
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("c");
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        return configuration;
    }
}
