package dev.waybill.site;

import dev.waybill.document.LinkTarget;
import dev.waybill.site.address.SourceName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a relative link leads if it is written from the address of its page, as browsers read it, and not from its file. In {@code
 * cpp/quickstart.md}, which is at {@code cpp/quickstart/}, {@code ../basics/} then means {@code cpp/basics/}.
 */
final class AddressPath {
    private AddressPath() {}

    /**
     * @param target resolved against the folder of the file
     * @param from the path of the page, under {@code content/}; empty for no page
     * @return empty if the link names a file, or if the page's address is that of its folder
     */
    static Optional<LinkTarget> of(LinkTarget.Content target, String from) {
        if (target.path().endsWith(".md") || from.isEmpty() || SourceName.isFolderPage(from)) {
            return Optional.empty();
        }
        List<String> address = names(from.replaceFirst("\\.md$", ""));
        List<String> names = names(target.path());
        int folders = address.size() - 1;
        int same = 0;
        while (same < Math.min(folders, names.size()) && address.get(same).equals(names.get(same))) {
            same++;
        }
        List<String> moved = new ArrayList<>(address.subList(0, same + 1));
        moved.addAll(names.subList(same, names.size()));
        String end = target.path().endsWith("/") ? "/" : "";
        return Optional.of(new LinkTarget.Content(String.join("/", moved) + end, target.query(), target.fragment()));
    }

    private static List<String> names(String path) {
        return Arrays.stream(path.split("/")).filter(name -> !name.isEmpty()).toList();
    }
}
