/** Extends flexmark's grammar: containers, directives, emphasis beside Chinese, nesting limits. */
@NullMarked
package dev.waybill.document.markdown.syntax;

import org.jspecify.annotations.NullMarked;
