package dev.waybill.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizeAdviceTest {
    @TempDir
    private Path root;

    @Test
    void isByTheKindOfFile() throws IOException {
        for (Map.Entry<String, String> file : Map.of(
                        "content/a.md", "make several pages of it",
                        "waybill.yaml", "keep settings in it; texts belong in pages",
                        "content/_data/fees.csv", "keep fewer rows or keys in it, or make two data files of it",
                        "content/_data/stats.json",
                                "run waybill stats with a log: it leaves out what is rarest, so that the file can be read",
                        "content/checklists.lock.json",
                                "take the file's last good version; waybill ids --write brings it up to date",
                        "templates/layouts/page.ftlh",
                                "make several templates of it, and move data it holds to content/_data/",
                        ".waybill/external-links.tsv", "delete it; it is made again")
                .entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            try (RandomAccessFile large = new RandomAccessFile(path.toFile(), "rw")) {
                large.setLength((5 << 20) + 1);
            }
            Diagnostic diagnostic = new SourceFolder(root)
                    .file(file.getKey())
                    .orElseThrow()
                    .diagnostics()
                    .get(0);
            assertEquals(
                    Optional.of(file.getValue()), Optional.of(diagnostic.fix().toString()), file.getKey());
        }
    }
}
