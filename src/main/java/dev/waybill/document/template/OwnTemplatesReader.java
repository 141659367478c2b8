package dev.waybill.document.template;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceFolder;
import dev.waybill.source.ThemeFolder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a site's own layouts, containers and directives in its folder {@code templates/}. */
public final class OwnTemplatesReader {
    private static final String TEMPLATE = ".ftlh";
    private static final String LAYOUTS = "layouts/";
    private static final String CONTAINERS = "containers/";

    /** {@code video}, {@code card-grid}, {@code 视频} */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_-]*");

    private OwnTemplatesReader() {}

    /** @param taken the names of the program's own containers and directives */
    public static Parsed<OwnTemplates> read(SourceFolder folder, Collection<String> taken) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Map<String, String> layouts = new TreeMap<>();
        names(folder, LAYOUTS)
                .filter(name -> !ThemeFolder.isBuiltIn(LAYOUTS + name + TEMPLATE))
                .forEach(name -> folder.file("templates/" + LAYOUTS + name + TEMPLATE)
                        .ifPresent(read -> {
                            Parsed<String> base = DeclarationReader.base(read.value());
                            diagnostics.addAll(base.diagnostics());
                            layouts.put(name, base.value());
                        }));
        Map<String, ContainerTemplate> containers = new TreeMap<>();
        names(folder, CONTAINERS).forEach(name -> {
            String path = "templates/" + CONTAINERS + name + TEMPLATE;
            Optional<Message> refused = refused(name, taken);
            if (refused.isPresent()) {
                diagnostics.add(Diagnostic.of(
                        Rule.TEMPLATE, Location.ofFile(path), refused.get(), Message.of("give the file another name")));
                return;
            }
            Optional<Parsed<SourceFile>> file = folder.file(path);
            file.ifPresent(read -> {
                Parsed<ContainerTemplate> declared = DeclarationReader.read(name, read.value());
                diagnostics.addAll(read.diagnostics());
                diagnostics.addAll(declared.diagnostics());
                containers.put(name, declared.value());
            });
        });
        return new Parsed<>(new OwnTemplates(layouts, containers), diagnostics);
    }

    private static Optional<Message> refused(String name, Collection<String> taken) {
        if (taken.contains(name)) {
            return Optional.of(
                    Message.of("'%s' is a container or directive of the program, which no template replaces", name));
        }
        return NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(
                        Message.of("'%s' can't be the name of a container: letters, digits, '-' and '_' can", name));
    }

    private static Stream<String> names(SourceFolder folder, String within) {
        return folder.names("templates/" + within).stream()
                .filter(name -> name.endsWith(TEMPLATE) && !name.startsWith("."))
                .map(name -> name.substring(0, name.length() - TEMPLATE.length()));
    }
}
