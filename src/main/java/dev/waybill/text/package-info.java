/** The words of a text, Chinese and other. */
@NullMarked
package dev.waybill.text;

import org.jspecify.annotations.NullMarked;
