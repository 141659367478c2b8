package dev.waybill.migration.draft;

import dev.waybill.migration.link.Addresses;
import dev.waybill.migration.project.ProjectFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the links of the old site, by file and by address, and writes them as paths of the new one. */
final class Links {
    private static final Pattern SCHEME = Pattern.compile("(?i)^(?:[a-z][a-z0-9+.-]*:|//)");
    private static final Pattern PARTS = Pattern.compile("([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);

    private final DraftSite site;
    private final Addresses addresses;

    Links(DraftSite site, Addresses addresses) {
        this.site = site;
        this.addresses = addresses;
    }

    /**
     * A link of a page as it is to be written; empty where it stays as it is.
     *
     * @param context of the page, whose draft is at its new path
     */
    Optional<String> of(String destination, boolean image, int line, PageContext context) {
        Draft page = context.draft();
        if (destination.startsWith("#") || destination.isBlank()) {
            return Optional.empty();
        }
        String written = site.dialect().link(destination, context).orElse(destination);
        if (SCHEME.matcher(written).lookingAt() && !written.matches("(?is)(?:https?:|mailto:|tel:|//).*")) {
            context.losses().lost(line, "link", written, "a link to the page itself: such addresses aren't published");
            return Optional.of("#");
        }
        Optional<String> local = local(written);
        if (local.isEmpty()) {
            return written.equals(destination) ? Optional.empty() : Optional.of(written);
        }
        Matcher parts = PARTS.matcher(local.get());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String path = parts.group(1);
        String rest = (parts.group(2) == null ? "" : parts.group(2)) + (parts.group(3) == null ? "" : parts.group(3));
        Optional<String> target = target(path, page);
        if (target.isPresent()) {
            return Optional.of(relative(page.path(), target.get())
                    + (target.get().endsWith(".md") ? rest.replaceFirst("^\\?.*?(?=#|$)", "") : rest));
        }
        return lost(written, path + rest, image, line, context);
    }

    /** A link without the site's own address; empty for one that leads elsewhere. */
    private Optional<String> local(String written) {
        if (site.address().isPresent()) {
            String own = site.address().get();
            String bare = own.substring(0, own.length() - 1);
            if (written.equals(bare) || written.startsWith(own)) {
                String path = "/" + written.substring(Math.min(written.length(), own.length()));
                boolean known = addresses.at(path.replaceFirst("[?#].*", "")).isPresent();
                return known ? Optional.of(path) : Optional.empty();
            }
        }
        return SCHEME.matcher(written).lookingAt() ? Optional.empty() : Optional.of(written);
    }

    private Optional<String> lost(String written, String path, boolean image, int line, PageContext context) {
        Optional<String> elsewhere = site.address()
                .map(own -> path.startsWith("/")
                        ? own.replaceFirst("^(https?://[^/]*)/.*", "$1")
                                + (path.startsWith(site.base())
                                        ? ""
                                        : site.base().substring(0, site.base().length() - 1))
                                + path
                        : own
                                + absolute(context.draft(), path.replaceFirst("[?#].*", ""))
                                        .replaceFirst("^/", "")
                                + path.replaceFirst("^[^?#]*", ""));
        context.losses()
                .lost(
                        line,
                        image ? "image" : "link",
                        written,
                        elsewhere
                                .map(each -> "its address on the old site")
                                .orElse("the same link, which leads nowhere"));
        return elsewhere
                .map(each -> each.replace(" ", "%20"))
                .or(() -> written.startsWith("/") || !written.contains("../")
                        ? Optional.empty()
                        : Optional.of("/" + written.replaceFirst("^(?:\\.\\.?/)+", "")));
    }

    /** The new path of what a link leads to. */
    Optional<String> target(String path, Draft page) {
        String decoded = dev.waybill.format.PercentEncoding.decode(path).orElse(path);
        List<Optional<String>> found = new ArrayList<>();
        if (decoded.startsWith("/")) {
            String bare = site.base().length() > 1 && decoded.startsWith(site.base())
                    ? decoded.substring(site.base().length() - 1)
                    : decoded;
            found.add(addresses.at(bare));
            found.add(addresses.at(decoded));
            found.add(addresses.at(withoutEnding(bare)));
            found.add(language(page).flatMap(folder -> addresses.at("/" + folder + bare)));
        } else {
            Optional<String> byFile = ProjectFolder.resolve(ProjectFolder.folder(page.source()), decoded)
                    .flatMap(addresses::file);
            Optional<String> byAddress = addresses.at(absolute(page, decoded));
            boolean isFile = decoded.toLowerCase(Locale.ROOT)
                    .matches(".*\\.(?:md|mdx|markdown|png|jpe?g|gif|svg|webp|avif|ico|pdf|zip)$");
            found.add(isFile ? byFile : byAddress);
            found.add(isFile ? byAddress : byFile);
            found.add(addresses.at(withoutEnding(absolute(page, decoded))));
            for (String address : page.addresses()) {
                found.add(addresses.at(resolved(address + "/", decoded)));
                found.add(addresses.at(resolved(address, decoded)));
            }
        }
        return found.stream().flatMap(Optional::stream).findFirst();
    }

    private static String withoutEnding(String path) {
        return path.replaceFirst("(?i)\\.(?:md|mdx|markdown)$", "").replaceFirst("(?i)/(?:index|readme|_index)$", "/");
    }

    private static Optional<String> language(Draft page) {
        return Optional.of(page.path())
                .filter(path -> path.contains("/"))
                .map(path -> path.substring(0, path.indexOf('/')));
    }

    private static String absolute(Draft page, String path) {
        return resolved(page.addresses().isEmpty() ? "/" : page.addresses().get(0), path);
    }

    /** As a browser resolves it: what leads above the root leads to the root's own files. */
    private static String resolved(String address, String path) {
        return "/"
                + ProjectFolder.resolve(ProjectFolder.folder(address), path)
                        .or(() -> ProjectFolder.resolve("", path.replaceFirst("^(?:\\.\\.?/)+", "")))
                        .orElse("")
                + (path.endsWith("/") ? "/" : "");
    }

    /** The path from a page under {@code content/} to a page or file, by its path from the site's root. */
    static String relative(String from, String target) {
        if (!target.startsWith("content/")) {
            return target.replaceFirst("^static/", "/");
        }
        String[] start = from.split("/");
        String[] end = target.substring("content/".length()).split("/");
        int same = 0;
        while (same < start.length - 1 && same < end.length - 1 && start[same].equals(end[same])) {
            same++;
        }
        StringBuilder path = new StringBuilder("../".repeat(start.length - 1 - same));
        for (int i = same; i < end.length; i++) {
            path.append(i == same ? "" : "/").append(end[i]);
        }
        String plain = path.toString().replace("%", "%25");
        return SCHEME.matcher(plain).lookingAt() ? "./" + plain : plain;
    }
}
