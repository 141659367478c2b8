/** Videos of other sites that pages show. */
@NullMarked
package dev.waybill.document.markdown.embed;

import org.jspecify.annotations.NullMarked;
