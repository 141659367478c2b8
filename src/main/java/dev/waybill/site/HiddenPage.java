package dev.waybill.site;

import dev.waybill.diagnostic.Message;
import dev.waybill.document.Document;

/**
 * A document that is not published.
 *
 * @param reason in words: {@code a draft}, {@code not published yet}, {@code expired}
 */
public record HiddenPage(Document document, Message reason) {}
