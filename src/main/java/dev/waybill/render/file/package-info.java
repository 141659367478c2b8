/** The files besides pages: sitemap, redirects, headers, schemas. */
@NullMarked
package dev.waybill.render.file;

import org.jspecify.annotations.NullMarked;
