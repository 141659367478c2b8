package dev.waybill.render.body;

import dev.waybill.document.checklist.Checklist;
import dev.waybill.site.Page;
import java.util.List;
import java.util.Map;

/** How checklists are shown: what templates are told of them, and their HTML outside their pages. */
public interface ChecklistMarkup {
    Map<String, Object> list(Page page, Checklist list);

    Map<String, Object> step(Page page, Checklist.Item step);

    /** The HTML of a body in parts, without what only the list's own page adds to it, such as buttons. */
    String plain(List<Map<String, Object>> parts);
}
