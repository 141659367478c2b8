package dev.waybill.command.option;

/** How a list is printed; the names are those of the command line. */
public enum ListFormat {
    text,
    tsv,
    json
}
