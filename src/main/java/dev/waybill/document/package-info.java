/** One Markdown file understood: front matter, body, headings, links, checklist. */
@NullMarked
package dev.waybill.document;

import org.jspecify.annotations.NullMarked;
