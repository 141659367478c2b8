/** HTML from the nodes of a page: one file per kind of node. */
@NullMarked
package dev.waybill.document.markdown.write;

import org.jspecify.annotations.NullMarked;
