/** The model of one Markdown file: front matter, body, headings, links, checklist. */
@NullMarked
package dev.waybill.document;

import org.jspecify.annotations.NullMarked;
