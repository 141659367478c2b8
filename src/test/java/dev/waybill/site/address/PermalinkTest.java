package dev.waybill.site.address;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PermalinkTest {
    @Test
    void percentEncodesAllButUnreservedCharacters() {
        assertEquals("aliexpress/exit-1_2~3/", new Permalink("aliexpress/exit-1_2~3/").url());
        assertEquals("tags/%E4%BF%9D%E8%AF%81%E9%87%91/", new Permalink("tags/保证金/").url());
        assertEquals("a%20b%25%3F%23%26+/".replace("+", "%2B"), new Permalink("a b%?#&+/").url());
        assertEquals("%F0%9F%98%80/", new Permalink("😀/").url());
        assertEquals("", new Permalink("").url());
    }

    @Test
    void isWrittenToAnIndexFileOrToItsOwnName() {
        assertEquals("index.html", new Permalink("").outputPath());
        assertEquals("a/b/index.html", new Permalink("a/b/").outputPath());
        assertEquals("404.html", new Permalink("404.html").outputPath());
        assertEquals("tags/保证金/index.html", new Permalink("tags/保证金/").outputPath());
    }

    @Test
    void knowsTheWayToTheRoot() {
        assertEquals("./", new Permalink("").root());
        assertEquals("./", new Permalink("404.html").root());
        assertEquals("../", new Permalink("a/").root());
        assertEquals("../../", new Permalink("a/b/").root());
        assertEquals("../", new Permalink("a/atom.xml").root());
    }

    @Test
    void numbersThePagesOfAListFromTheSecond() {
        assertEquals("tags/", new Permalink("tags/").page(1).path());
        assertEquals("tags/page/2/", new Permalink("tags/").page(2).path());
        assertEquals("page/2/", new Permalink("").page(2).path());
    }
}
