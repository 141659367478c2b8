/** Bodies and addresses: holes for links, pictures and words filled in. */
@NullMarked
package dev.waybill.render.body;

import org.jspecify.annotations.NullMarked;
