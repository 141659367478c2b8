package dev.waybill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StemsTest {
    @Test
    void givesTheStemsOfTheSharedVectors() throws IOException {
        Stems stems = new Stems();
        List<String> vectors = vectors();
        assertFalse(vectors.isEmpty());
        for (String vector : vectors) {
            String[] words = vector.split("\t", -1);
            assertEquals(words[1], stems.of(words[0]), vector);
        }
    }

    private static List<String> vectors() throws IOException {
        try (InputStream in = Objects.requireNonNull(StemsTest.class.getResourceAsStream("/tokens/stems.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
