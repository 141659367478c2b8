package dev.waybill.document;

import java.util.List;
import java.util.stream.Stream;

/** The names of the program's own containers and directives, which no template of a site can take. */
public final class BuiltInNames {
    public static final List<String> CONTAINERS = Stream.concat(
                    Stream.of("code-group", "details", "flow", "steps", "tab", "tabs"), BoxKinds.NAMES.stream())
            .toList();

    public static final List<String> DIRECTIVES = List.of("include", "data");

    private BuiltInNames() {}

    public static List<String> all() {
        return Stream.concat(CONTAINERS.stream(), DIRECTIVES.stream()).toList();
    }
}
