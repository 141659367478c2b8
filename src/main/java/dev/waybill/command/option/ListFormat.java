package dev.waybill.command.option;

/** Output formats of a list, named as on the command line. */
public enum ListFormat {
    text,
    tsv,
    json
}
