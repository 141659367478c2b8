package dev.waybill.document.template;

/** The type of an attribute of a container or a directive, which decides what its template gets. */
public enum AttributeType {
    TEXT,

    /** A decimal number. */
    NUMBER,

    /** Written alone, or with {@code =true} or {@code =false}. */
    FLAG,

    /** A path or an address, checked and resolved as those of links in Markdown are. */
    LINK
}
