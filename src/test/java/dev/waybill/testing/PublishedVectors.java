package dev.waybill.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The attack lists that Debian packages with wfuzz and wapiti, unpacked by {@code ./verify}; this repository contains none of them. */
final class PublishedVectors {
    private static final Path FOLDER = Path.of("target/published");
    private static final List<String> LISTS = List.of(
            "usr/share/wfuzz/wordlist/Injections/XSS.txt",
            "usr/share/wfuzz/wordlist/Injections/All_attack.txt",
            "usr/lib/python3/dist-packages/wapitiCore/data/attacks/xssPayloads.ini");

    private PublishedVectors() {}

    /** Each as it is and percent-decoded; without those that contain a NUL, which no page may contain. */
    static List<String> all() {
        return LISTS.stream()
                .flatMap(PublishedVectors::lines)
                .flatMap(line -> Stream.of(line, decoded(line)))
                .filter(line -> line.indexOf('\0') < 0)
                .distinct()
                .toList();
    }

    private static Stream<String> lines(String list) {
        try {
            Stream<String> lines = Files.readString(FOLDER.resolve(list), StandardCharsets.ISO_8859_1)
                    .lines();
            return list.endsWith(".ini")
                    ? lines.filter(line -> line.startsWith("payload = "))
                            .map(line -> line.substring("payload = ".length())
                                    .replace("[LF]", "\n")
                                    .replace("[TAB]", "\t"))
                    : lines.filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException("no published vectors; ./verify unpacks them", e);
        }
    }

    private static String decoded(String line) {
        try {
            return URLDecoder.decode(line.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return line;
        }
    }
}
