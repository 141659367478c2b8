package dev.waybill.reference;

import dev.waybill.config.yaml.Node;
import dev.waybill.config.yaml.YamlReader;
import dev.waybill.diagnostic.Translation;
import dev.waybill.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Chinese translations of the tables' English sentences, first those of the documentation, then the program's; records which were used. */
final class ChineseSentences {
    private final Map<String, String> translations = new LinkedHashMap<>();
    private final Map<String, String> program = Translation.in("zh-CN").patterns();
    private final Set<String> missing = new TreeSet<>();
    private final Set<String> unused;

    ChineseSentences(SourceFile file) {
        var read = YamlReader.read(file);
        if (!read.diagnostics().isEmpty()) {
            throw new IllegalArgumentException(read.diagnostics().toString());
        }
        read.value().entries().forEach(entry -> translations.put(entry.key(), ((Node.Scalar) entry.value()).text()));
        unused = new TreeSet<>(translations.keySet());
    }

    String of(String english) {
        unused.remove(english);
        if (!translations.containsKey(english) && program.containsKey(english)) {
            return program.get(english);
        }
        if (!translations.containsKey(english)) {
            missing.add(english);
        }
        return translations.getOrDefault(english, english);
    }

    Set<String> missing() {
        return missing;
    }

    Set<String> unused() {
        return unused;
    }
}
