package dev.waybill.document.markdown.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.document.Image;
import dev.waybill.document.Link;
import dev.waybill.document.LinkTarget;
import dev.waybill.document.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImagesTest {
    @Test
    void makesAFigureOfAPictureAloneWithATitle() {
        assertEquals(
                "<figure><img⟨image 0⟩ alt=\"流程\"><figcaption>图 1</figcaption></figure>\n",
                Page.of("![流程](a.svg \"图 1\")").html());
    }

    @Test
    void keepsAPictureInItsParagraph() {
        Page page = Page.of("![甲 **乙**](../a.png) 和 ![丙][r]\n\n[r]: b.png \"题\"\n");
        assertEquals(
                "<p><img class=\"inline\"⟨image 0⟩ alt=\"甲 乙\"> 和 <img class=\"inline\"⟨image 1⟩ alt=\"丙\" title=\"题\"></p>\n",
                page.html());
        assertEquals(
                List.of(new LinkTarget.Content("a.png", ""), new LinkTarget.Content("guide/b.png", "")),
                page.document().images().stream().map(Image::target).toList());
        assertEquals(List.of(), page.diagnostics());
    }

    @Test
    void playsVideosAndSounds() {
        Page page = Page.of("![片](a.mp4 \"题\") ![声](b.MP3)");
        assertEquals(
                "<p><video controls preload=\"metadata\" src=\"⟨link 0⟩\" aria-label=\"片\" title=\"题\"><a href=\"⟨link 0⟩\">片</a></video>"
                        + " <audio controls preload=\"metadata\" src=\"⟨link 1⟩\" aria-label=\"声\"><a href=\"⟨link 1⟩\">声</a></audio></p>\n",
                page.html());
        assertEquals(
                List.of(new LinkTarget.Content("guide/a.mp4", ""), new LinkTarget.Content("guide/b.MP3", "")),
                page.document().links().stream().map(Link::target).toList());
        assertEquals(
                "<p><a href=\"⟨link 0⟩\">片</a></p>\n",
                Page.of("![片](https://a.example/b.mp4)").html());
    }

    @Test
    void reportsAPictureWithoutAText() {
        assertEquals(
                List.of("4:2+10 missing-alt: '![](a.png)' has no text for readers who can't see the picture"),
                Page.of("文![](a.png)").diagnostics());
    }
}
