/** HTML from the nodes of a page; a file a kind of node. */
@NullMarked
package dev.waybill.document.markdown.write;

import org.jspecify.annotations.NullMarked;
