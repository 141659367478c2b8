package dev.waybill.site.lock;

import dev.waybill.document.Document;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.site.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The checklists of a site by their ids. A list in several languages is one: that of the first, with the steps that only others have. */
final class JoinedLists {
    private JoinedLists() {}

    /** @param wanted documents whose lists count */
    static Map<String, Checklist> of(Site site, Predicate<Document> wanted) {
        Map<String, Checklist> lists = new LinkedHashMap<>();
        for (Site language : site.languages().sites()) {
            Map<String, Checklist> own = new LinkedHashMap<>();
            language.documents().stream()
                    .filter(wanted)
                    .flatMap(document -> document.checklists().stream())
                    .forEach(list -> own.putIfAbsent(list.id(), list));
            own.forEach((id, list) -> lists.merge(id, list, JoinedLists::joined));
        }
        return lists;
    }

    private static Checklist joined(Checklist first, Checklist translation) {
        Set<String> known = new HashSet<>();
        first.all().forEach(item -> known.add(item.id()));
        List<Checklist.Item> items = new ArrayList<>(first.items());
        translation
                .all()
                .filter(item -> known.add(item.id()))
                .map(JoinedLists::alone)
                .forEach(items::add);
        return new Checklist(first.id(), first.location(), first.headingId(), items);
    }

    private static Checklist.Item alone(Checklist.Item item) {
        return new Checklist.Item(
                item.number(),
                item.anchor(),
                item.text(),
                item.wording(),
                item.identity(),
                item.traits(),
                item.help(),
                List.of(),
                item.location(),
                item.end());
    }

    /**
     * The list in another language whose steps are those of this one, one for one; empty if there is none. Only such a list says which id
     * belongs to which step.
     */
    static Optional<Checklist> counterpart(Site site, Document document, Checklist list) {
        return site.languages().documents().stream()
                .filter(other -> site.languages().areTranslations(document.path(), other.path()))
                .flatMap(other -> other.checklists().stream())
                .filter(other -> other.id().equals(list.id()) && agree(list, other))
                .findFirst();
    }

    private static boolean agree(Checklist list, Checklist other) {
        List<Checklist.Item> own = list.all().toList();
        List<Checklist.Item> others = other.all().toList();
        if (own.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < own.size(); i++) {
            String id = own.get(i).id();
            boolean same = own.get(i).number().equals(others.get(i).number());
            if (!same
                    || !id.isEmpty()
                            && !others.get(i).id().isEmpty()
                            && !id.equals(others.get(i).id())) {
                return false;
            }
        }
        return true;
    }
}
