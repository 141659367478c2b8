package dev.waybill.site.address;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativePathTest {
    @ParameterizedTest
    @CsvSource({
        "a.md, b.md, b.md",
        "a.md, x/b.md, x/b.md",
        "x/a.md, x/b.md, b.md",
        "x/a.md, b.md, ../b.md",
        "x/y/a.md, x/z/b.md, ../z/b.md",
        "x/a.md, x/a.md, a.md",
        "x/a.md, x, ../x"
    })
    void writesWhatItResolves(String from, String to, String written) {
        assertEquals(written, RelativePath.of(from, to));
        assertEquals(Optional.of(to), RelativePath.resolve(from, written));
    }
}
