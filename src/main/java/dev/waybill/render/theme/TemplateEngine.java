package dev.waybill.render.theme;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.source.ThemeFolder;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;

/** Renders a view with a template of the theme. The result depends on nothing else: no class, locale, zone or clock. */
public final class TemplateEngine {
    private final Configuration freemarker;

    private final ThemeFolder theme;

    public TemplateEngine(ThemeFolder theme) {
        this.theme = theme;
        freemarker = new Configuration(Configuration.VERSION_2_3_34);
        freemarker.setTemplateLoader(new ThemeTemplates(theme));
        freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        freemarker.setLocalizedLookup(false);
        freemarker.setObjectWrapper(new ViewWrapper());
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setAPIBuiltinEnabled(false);
        freemarker.setOutputFormat(HTMLOutputFormat.INSTANCE);
        freemarker.setRecognizeStandardFileExtensions(true);
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setOutputEncoding("UTF-8");
        freemarker.setLocale(Locale.ROOT);
        freemarker.setTimeZone(TimeZone.getTimeZone("UTC"));
        freemarker.setNumberFormat("computer");
        freemarker.setFallbackOnNullLoopVariable(false);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setWrapUncheckedExceptions(true);
    }

    /** The text, or none and the diagnostic of the failure. */
    public Parsed<String> render(String name, Map<String, Object> view) {
        try {
            Template template = freemarker.getTemplate(name);
            StringWriter out = new StringWriter();
            template.process(view, out);
            return Parsed.clean(out.toString());
        } catch (ParseException e) {
            return diagnostic(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), TemplateProblem.words(e));
        } catch (TemplateException e) {
            return diagnostic(
                    e.getTemplateSourceName(), number(e.getLineNumber()), number(e.getColumnNumber()), words(e, view));
        } catch (TemplateNotFoundException e) {
            return diagnostic(e.getTemplateName(), 0, 0, absent(e));
        } catch (IOException e) {
            return diagnostic(name, 0, 0, TemplateProblem.quoted(String.valueOf(e.getMessage())));
        } catch (StackOverflowError e) {
            return diagnostic(name, 0, 0, Message.of("a template of this page includes or calls itself without end"));
        }
    }

    private Message words(TemplateException e, Map<String, Object> view) {
        if (e.getCause() instanceof TemplateNotFoundException absent) {
            return absent(absent);
        }
        Message question = e instanceof InvalidReferenceException missing
                ? near(String.valueOf(missing.getBlamedExpressionString()), view)
                : Message.NONE;
        return Message.of("%s%s", TemplateProblem.words(e), question);
    }

    private Message absent(TemplateNotFoundException e) {
        String name = e.getTemplateName();
        List<String> known = Stream.concat(ThemeFolder.builtInNames().stream(), theme.ownNames().stream())
                .distinct()
                .toList();
        return Message.of("no template '%s'%s", name, Suggestion.question(name, known));
    }

    /** Suggests the field that a missing one may have meant. */
    private static Message near(String expression, Map<String, Object> view) {
        Map<?, ?> fields = view;
        for (String name : expression.split("\\.")) {
            if (!fields.containsKey(name)) {
                List<String> known =
                        fields.keySet().stream().map(String::valueOf).toList();
                return Suggestion.question(name, known);
            }
            if (!(fields.get(name) instanceof Map<?, ?> inner)) {
                return Message.NONE;
            }
            fields = inner;
        }
        return Message.NONE;
    }

    private static int number(Integer place) {
        return place == null ? 0 : place;
    }

    private static Parsed<String> diagnostic(String template, int line, int column, Message message) {
        String path = "templates/" + template;
        Location at = line < 1 ? Location.ofFile(path) : new Location(path, line, Math.max(1, column), 1);
        return new Parsed<>(
                "",
                List.of(Diagnostic.of(
                        Rule.TEMPLATE,
                        at,
                        message,
                        ThemeFolder.isBuiltIn(template)
                                ? Message.of("fix the template, or delete it to use the default")
                                : Message.of("fix the template"))));
    }
}
