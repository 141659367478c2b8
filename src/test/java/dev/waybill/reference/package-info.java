/** Pages of the portal and of the documentation that are generated from the program's tables, command line and theme. */
@NullMarked
package dev.waybill.reference;

import org.jspecify.annotations.NullMarked;
