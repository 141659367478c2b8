package dev.waybill.command;

/** How a list is printed; the names are those of the command line. */
enum ListFormat {
    text,
    tsv,
    json
}
