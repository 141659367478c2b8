import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes the licences of all parts of the jar, and THIRD-PARTY.txt, the list of them. A part without a text of its licence, in its jar or in
 * licences/, is an error, so that a new library can't be forgotten.
 *
 * <p>Usage: {@code java Licences.java BOM CLASSPATH TEXTS OUT}
 */
final class Licences {
    /** {@code META-INF/LICENSE.txt}, {@code NOTICE} */
    private static final Pattern TEXT = Pattern.compile("(?:META-INF/(?:\\w+/)?)?(LICENSE|NOTICE)(?:\\.txt|\\.md)?");

    /** A library in the bill of materials, up to its address. */
    private static final Pattern PART = Pattern.compile("\"purl\" : \"pkg:maven/([^/\"]+)/([^@\"]+)@([^?\"]+)");

    private static final Pattern LICENCE = Pattern.compile("\"license\" : \\{\\s*\"(?:id|name)\" : \"([^\"]+)\"");

    private final Path texts;
    private final Path out;
    private final Map<String, String> names = new TreeMap<>();
    private final List<String> rows = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private String apache = "";

    private Licences(Path texts, Path out) {
        this.texts = texts;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Licences licences = new Licences(Path.of(arguments[2]), Path.of(arguments[3]));
        licences.write(Files.readString(Path.of(arguments[0])), Files.readString(Path.of(arguments[1])).strip().split(":"));
    }

    private void write(String bom, String[] classpath) throws IOException {
        Files.createDirectories(out);
        Map<String, String[]> known = new TreeMap<>();
        for (String line : Files.readAllLines(texts.resolve("parts.tsv"))) {
            if (!line.startsWith("#")) {
                known.put(line.split("\t")[0], line.split("\t"));
            }
        }
        String components = bom.substring(bom.lastIndexOf("\"components\""), bom.indexOf("\"dependencies\""));
        Map<String, String> parts = new TreeMap<>();
        Matcher part = PART.matcher(components);
        int end = 0;
        while (part.find()) {
            Matcher licence = LICENCE.matcher(components.substring(end, part.start()));
            end = part.end();
            String id = part.group(1) + ":" + part.group(2) + "\t" + part.group(3);
            parts.put(id, licence.find() ? licence.group(1) : "");
        }
        // Texts that jars have come first: the text of Apache's licence is taken from one of them.
        for (boolean own : new boolean[] {true, false}) {
            for (Map.Entry<String, String> each : parts.entrySet()) {
                String name = each.getKey().split("\t")[0];
                List<String> files = fromJar(jar(name, each.getKey().split("\t")[1], classpath), name);
                if (own != files.isEmpty()) {
                    row(each.getKey(), each.getValue(), own ? files : standard(name, each.getValue(), known));
                }
            }
        }
        for (Map.Entry<String, String[]> each : known.entrySet()) {
            if (each.getKey().startsWith("native:")) {
                row(each.getKey() + "\t-", each.getValue()[1], standard(each.getKey(), each.getValue()[1], known));
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("no text of the licence: " + missing + "; add it to licences/parts.tsv");
        }
        rows.sort(null);
        rows.add(0, "part\tversion\tlicence\ttext");
        Files.writeString(out.resolve("THIRD-PARTY.txt"), String.join("\n", rows) + "\n");
    }

    private void row(String part, String licence, List<String> files) {
        rows.add(part + "\t" + licence + "\t" + String.join(" ", files));
    }

    private static Path jar(String name, String version, String[] classpath) {
        String file = name.substring(name.indexOf(':') + 1) + "-" + version + ".jar";
        for (String path : classpath) {
            if (Path.of(path).endsWith(file)) {
                return Path.of(path);
            }
        }
        throw new IllegalStateException(file + " isn't on the class path");
    }

    private List<String> fromJar(Path jar, String part) throws IOException {
        List<String> files = new ArrayList<>();
        boolean licence = false;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().sorted((a, b) -> a.getName().compareTo(b.getName())).toList()) {
                Matcher name = TEXT.matcher(entry.getName());
                if (name.matches()) {
                    String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    boolean isApache = text.strip().startsWith("Apache License");
                    if (isApache && apache.isEmpty()) {
                        apache = text;
                    }
                    licence |= name.group(1).equals("LICENSE");
                    String artifact = part.substring(part.indexOf(':') + 1);
                    files.add(isApache ? save("Apache-2.0.txt", apache) : save(artifact + "-" + name.group(1) + ".txt", text));
                }
            }
        }
        return licence ? files : List.of();
    }

    private List<String> standard(String part, String licence, Map<String, String[]> known) throws IOException {
        String group = part.substring(0, part.indexOf(':'));
        String[] row = known.getOrDefault(part, known.get(group + ":*"));
        if (row != null) {
            String text = Files.readString(texts.resolve(row[1] + ".txt")).replace("{{copyright}}", row[2].replace("; ", "\nCopyright (c) "));
            return List.of(save((known.containsKey(part) ? part.substring(part.indexOf(':') + 1) : group) + "-LICENSE.txt", text));
        }
        if (licence.equals("Apache-2.0") && !apache.isEmpty()) {
            return List.of("Apache-2.0.txt");
        }
        missing.add(part);
        return List.of();
    }

    /** Several parts of a project have the same text. */
    private String save(String name, String text) throws IOException {
        String first = names.putIfAbsent(text, name);
        if (first == null) {
            Files.writeString(out.resolve(name), text);
        }
        return first == null ? name : first;
    }
}
