package dev.waybill.render.theme;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.source.SourceFile;
import dev.waybill.source.ThemeFolder;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** Loads the theme's templates for FreeMarker, by their path in the theme. */
final class ThemeTemplates implements TemplateLoader {
    private final ThemeFolder theme;

    ThemeTemplates(ThemeFolder theme) {
        this.theme = theme;
    }

    @Override
    public @Nullable Object findTemplateSource(String name) throws IOException {
        Parsed<SourceFile> file = theme.file(name).orElse(null);
        if (file == null) {
            return null;
        }
        if (file.hasErrors()) {
            throw new IOException(file.diagnostics().get(0).message().toString());
        }
        return file.value();
    }

    /** A template never changes during a build. */
    @Override
    public long getLastModified(Object source) {
        return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
        return new StringReader(((SourceFile) source).text());
    }

    @Override
    public void closeTemplateSource(Object source) {}
}
