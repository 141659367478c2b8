package dev.waybill.check;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Rule;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageCheckTest {
    @TempDir
    private Path root;

    private SiteOnDisk site = new SiteOnDisk(Path.of("."));

    @BeforeEach
    void writePicture() {
        site = new SiteOnDisk(root)
                .file("content/a/flow.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>")
                .file("content/a/table.csv", "a,b\n");
    }

    @Test
    void staysSilentOnPicturesOfTheSite() {
        site.page("a/b.md", "image: flow.svg", "![流程](flow.svg)\n")
                .page("c.md", "image: /a/flow.svg", "![流程](a/flow.svg) ![流程](/a/flow.svg)\n")
                .assertSilent();
    }

    @Test
    void findsStaticPicturesByTheirAddress() {
        site.file("static/logo.png", "x")
                .page("a/b.md", "image: /logo.png", "![标志](/logo.png)\n")
                .assertSilent();
        site.page("a/c.md", "image: «logo.png»", "![标志](«../logo.png»)\n")
                .assertDiagnostics(
                        Rule.MISSING_IMAGE, "no picture at 'content/a/logo.png'", "no picture at 'content/logo.png'");
    }

    @Test
    void namesTheFolderWhosePicturesBelongToTheRoot() {
        site.file("content/public/img/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
                .page("a/d.md", "", "![标志](«/img/logo.svg»)\n")
                .assertDiagnostics(
                        Rule.MISSING_IMAGE,
                        "no picture at 'content/img/logo.svg', but at 'content/public/img/logo.svg'");
    }

    @Test
    void reportsAbsentPicture() {
        site.page("a/b.md", "", "看图：![流程](«folw.svg»)\n")
                .assertDiagnostics(Rule.MISSING_IMAGE, "no picture at 'content/a/folw.svg', did you mean 'flow.svg'?");
    }

    @Test
    void reportsFileThatIsNoPicture() {
        site.page("a/b.md", "", "![表](«table.csv»)\n")
                .assertDiagnostics(Rule.MISSING_IMAGE, "'a/table.csv' is not a picture that browsers show");
    }

    @Test
    void reportsPictureElsewhere() {
        site.page("a/b.md", "", "![流程](«https://example.com/flow.svg»)\n")
                .assertDiagnostics(
                        Rule.EXTERNAL_IMAGE,
                        "'https://example.com/flow.svg' is on another site, which learns who reads the page");
    }

    @Test
    void reportsAbsentPictureOfTheFrontMatter() {
        site.page("a/b.md", "image: «none.png»")
                .page("a/c.md", "image: «../../secret.png»")
                .assertDiagnostics(
                        Rule.MISSING_IMAGE,
                        "no picture at 'content/a/none.png'",
                        "'../../secret.png' leads outside content/");
    }
}
