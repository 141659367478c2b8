package dev.waybill.deploy.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeployTargetTest {
    @Test
    void isAFolderABucketOrABranch() {
        assertEquals(Optional.of(new DeployTarget.Folder(Path.of("out/www"))), DeployTarget.of("out/www"));
        assertEquals(Optional.of(new DeployTarget.Bucket("guides", "")), DeployTarget.of("s3://guides"));
        assertEquals(Optional.of(new DeployTarget.Bucket("guides", "")), DeployTarget.of("s3://guides/"));
        assertEquals(Optional.of(new DeployTarget.Bucket("guides", "a/b/")), DeployTarget.of("s3://guides/a/b"));
        assertEquals(
                Optional.of(new DeployTarget.Branch("origin", "gh-pages")), DeployTarget.of("git:origin#gh-pages"));
        assertEquals(
                Optional.of(new DeployTarget.Branch("git@example.org:a/b.git", "main")),
                DeployTarget.of("git:git@example.org:a/b.git#main"));
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
        assertEquals(Optional.empty(), DeployTarget.of(text));
    }

    @Test
    void isToldWithoutItsPassword() {
        assertEquals("git:https://h/x", DeployTarget.withoutPasswords("git:https://u:hush@h/x"));
        assertEquals("https://h/a@b https://i/", DeployTarget.withoutPasswords("https://hu@sh@h/a@b https://hush@i/"));
        assertEquals("git:git@h:x#y", DeployTarget.withoutPasswords("git:git@h:x#y"));
    }
}
