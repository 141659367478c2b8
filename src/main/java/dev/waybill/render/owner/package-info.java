/** What the owner adds to the theme by configuration: colours, fonts, logo, icons, footer, files, services. */
@NullMarked
package dev.waybill.render.owner;

import org.jspecify.annotations.NullMarked;
