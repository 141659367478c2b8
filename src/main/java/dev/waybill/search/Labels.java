package dev.waybill.search;

import dev.waybill.config.yaml.Located;
import dev.waybill.site.Page;
import java.util.ArrayList;
import java.util.List;

/** The labels that an editor gives a page. */
final class Labels {
    private Labels() {}

    /** Its category and its tags. */
    static List<String> of(Page page) {
        List<String> labels = new ArrayList<>();
        page.frontMatter().terms().category().map(Located::value).ifPresent(labels::add);
        page.frontMatter().terms().tags().forEach(tag -> labels.add(tag.value()));
        return labels;
    }
}
