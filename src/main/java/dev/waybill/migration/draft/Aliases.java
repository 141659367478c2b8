package dev.waybill.migration.draft;

import dev.waybill.migration.link.Addresses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The old addresses that lead to new pages: those of the pages themselves, and those that the old site redirected to them. */
final class Aliases {
    private final Addresses addresses;
    private final Map<String, List<String>> redirected = new HashMap<>();

    /** Addresses of the lists of folders, in lower case: no page may have them. */
    private final Set<String> lists = new HashSet<>(Set.of("/404.html"));

    /** Adds the redirects of the site to the addresses, which must know those of all pages. */
    Aliases(DraftSite site, List<Draft> drafts, Addresses addresses, Links links) {
        this.addresses = addresses;
        // A redirect has one target, whatever language has a page of that name.
        new TreeMap<>(site.redirects())
                .forEach((from, to) -> links.target(to, Draft.NONE).ifPresent(path -> {
                    addresses.address(from, path);
                    redirected.computeIfAbsent(path, each -> new ArrayList<>()).add(from);
                }));
        for (Draft draft : drafts) {
            String own = draft.newAddress().toLowerCase(Locale.ROOT);
            for (int slash = own.indexOf('/'); slash >= 0; slash = own.indexOf('/', slash + 1)) {
                lists.add(own.substring(0, slash + 1));
            }
        }
    }

    /** Those of one page that aren't its new address. */
    List<String> of(Draft draft) {
        List<String> all = new ArrayList<>(draft.addresses());
        all.addAll(redirected.getOrDefault("content/" + draft.path(), List.of()));
        List<String> aliases = new ArrayList<>();
        for (String address : all) {
            String alias = address.replaceFirst("/index\\.html?$", "/").replaceFirst("[?#].*", "");
            alias = alias.endsWith("/") || alias.endsWith(".html") ? alias : alias + "/";
            if (isPage(address)
                    && isPossible(alias, draft)
                    && isFree(alias, draft)
                    && aliases.stream().noneMatch(alias::equalsIgnoreCase)) {
                aliases.add(alias);
            }
        }
        return aliases;
    }

    private static boolean isPage(String address) {
        return address.endsWith("/")
                || address.endsWith(".html")
                || !address.substring(address.lastIndexOf('/') + 1).contains(".");
    }

    private boolean isPossible(String alias, Draft draft) {
        return !alias.equalsIgnoreCase(draft.newAddress())
                && !lists.contains(alias.toLowerCase(Locale.ROOT))
                && alias.startsWith("/")
                && !alias.matches(".*[\\s\\\\:*<>|\"].*")
                && !alias.contains("..");
    }

    /** Whether no other page has that address. */
    private boolean isFree(String alias, Draft draft) {
        return addresses
                .at(alias)
                .map(path -> path.equals("content/" + draft.path()))
                .orElse(true);
    }
}
