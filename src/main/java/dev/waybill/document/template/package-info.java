/** What a site's own templates mean for its pages: the names of layouts, and containers and directives with their attributes. */
@NullMarked
package dev.waybill.document.template;

import org.jspecify.annotations.NullMarked;
