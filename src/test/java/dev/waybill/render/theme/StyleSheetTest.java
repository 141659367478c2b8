package dev.waybill.render.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StyleSheetTest {
    @Test
    void spaceAndCommentsGo() {
        assertEquals("a,b > c{color:red;margin:0 1px}", StyleSheet.minified("""
                /* A comment; { } */
                a,
                b > c {
                  color: red;
                  margin: 0   1px;
                }
                """));
    }

    @Test
    void spaceThatMeansSomethingStays() {
        assertEquals(
                "a :hover{width:calc(1px + 2px)}@media (min-width:1em) and (color){a{b:c}}",
                StyleSheet.minified(
                        "a :hover { width: calc(1px + 2px) }\n@media (min-width: 1em) and (color) { a { b: c } }"));
    }

    @Test
    void stringsStay() {
        assertEquals(
                "a{content:\" ; /* x */ { \" '\\'  ,'}",
                StyleSheet.minified("a { content: \" ; /* x */ { \" '\\'  ,' ; }"));
    }
}
