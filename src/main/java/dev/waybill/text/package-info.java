/** Divides a text into words, Chinese and other. */
@NullMarked
package dev.waybill.text;

import org.jspecify.annotations.NullMarked;
