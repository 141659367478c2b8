package dev.waybill.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    @Test
    void isAFolderABucketOrABranch() {
        assertEquals(Optional.of(new Target.Folder(Path.of("out/www"))), Target.of("out/www"));
        assertEquals(Optional.of(new Target.Bucket("guides", "")), Target.of("s3://guides"));
        assertEquals(Optional.of(new Target.Bucket("guides", "")), Target.of("s3://guides/"));
        assertEquals(Optional.of(new Target.Bucket("guides", "a/b/")), Target.of("s3://guides/a/b"));
        assertEquals(Optional.of(new Target.Branch("origin", "gh-pages")), Target.of("git:origin#gh-pages"));
        assertEquals(
                Optional.of(new Target.Branch("git@example.org:a/b.git", "main")),
                Target.of("git:git@example.org:a/b.git#main"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "s3://",
                "s3:guides",
                "s3://A",
                "git:",
                "git:origin",
                "git:#main",
                "git:--upload-pack=x#a",
                "git:origin#-f",
                "https://example.org/guides",
                "gs://guides",
                "git@example.org:a/b.git"
            })
    void isNoneOtherwise(String text) {
        assertEquals(Optional.empty(), Target.of(text));
    }

    @Test
    void isToldWithoutItsPassword() {
        assertEquals("git:https://h/x", Target.withoutPasswords("git:https://u:hush@h/x"));
        assertEquals("https://h/a@b https://i/", Target.withoutPasswords("https://hu@sh@h/a@b https://hush@i/"));
        assertEquals("git:git@h:x#y", Target.withoutPasswords("git:git@h:x#y"));
    }
}
