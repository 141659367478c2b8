package dev.waybill.related;

import java.util.List;

/**
 * What an article is compared by.
 *
 * @param bags one a {@link Field}, in their order
 * @param mentioned numbers of the articles whose titles its text names
 */
@SuppressWarnings("ArrayRecordComponent") // primitives by the million; never changed, never compared
record ArticleTerms(List<Bag> bags, int[] mentioned) {
    ArticleTerms {
        bags = List.copyOf(bags);
    }
}
