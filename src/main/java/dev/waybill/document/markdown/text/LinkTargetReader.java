package dev.waybill.document.markdown.text;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.LinkTarget;
import dev.waybill.format.PercentEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses addresses of links and pictures of one document. Anything that isn't known to be safe is refused. */
public final class LinkTargetReader {
    /** The start of {@code https://example.org} or {@code mailto:a@example.org}. */
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");

    /** Browsers remove some of these before they look for a scheme, so a tab in {@code javascript:} must hide nothing. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}]");

    private static final Set<String> LINK_SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Set<String> PICTURE_SCHEMES = Set.of("http", "https");

    private final String path;
    private final PageDiagnostics diagnostics;

    /** @param path the document's own, under {@code content/} */
    public LinkTargetReader(String path, PageDiagnostics diagnostics) {
        this.path = path;
        this.diagnostics = diagnostics;
    }

    /** @param at the location of the address; a path is relative to its file, but a fragment alone refers to the page */
    public LinkTarget link(String address, Location at) {
        return read(address, at, LINK_SCHEMES);
    }

    public LinkTarget picture(String address, Location at) {
        return read(address, at, PICTURE_SCHEMES);
    }

    private LinkTarget read(String address, Location at, Set<String> schemes) {
        Matcher scheme = SCHEME.matcher(INVISIBLE.matcher(address).replaceAll(""));
        if (scheme.lookingAt()) {
            boolean plain =
                    schemes.contains(scheme.group(1).toLowerCase(Locale.ROOT)) && address.startsWith(scheme.group());
            return plain
                    ? new LinkTarget.External(PercentEncoding.encodeAddress(address))
                    : refused(
                            address,
                            at,
                            "'" + address + "' has a scheme that isn't allowed here",
                            "use a path, or one of "
                                    + String.join(
                                            ", ", schemes.stream().sorted().toList()));
        }
        if (address.indexOf('\\') >= 0 || address.chars().anyMatch(Character::isISOControl)) {
            return refused(
                    address,
                    at,
                    "'" + address + "' contains a backslash or a control character",
                    "write the path with /");
        }
        return address.startsWith("//")
                ? new LinkTarget.External("https:" + PercentEncoding.encodeAddress(address))
                : local(address, at);
    }

    private LinkTarget local(String address, Location at) {
        int hash = address.indexOf('#');
        String fragment = hash < 0 ? "" : decoded(address.substring(hash + 1));
        String front = hash < 0 ? address : address.substring(0, hash);
        if (front.isEmpty()) {
            return new LinkTarget.Content(path, fragment);
        }
        boolean absolute = front.startsWith("/");
        int mark = front.indexOf('?');
        String query = mark < 0 ? "" : front.substring(mark + 1);
        String written = decoded(mark < 0 ? front : front.substring(0, mark));
        String file = at.path().substring("content/".length());
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        Optional<String> resolved = resolve(absolute ? written : folder + written);
        if (resolved.isEmpty() || written.indexOf('\\') >= 0 || written.chars().anyMatch(Character::isISOControl)) {
            return refused(address, at, "'" + address + "' leads outside content/", "link to a file of this site");
        }
        return absolute
                ? new LinkTarget.SitePath(resolved.get(), query, fragment)
                : new LinkTarget.Content(resolved.get(), query, fragment);
    }

    private static String decoded(String text) {
        return PercentEncoding.decode(text).orElse(text);
    }

    /** The path without {@code .} and {@code ..}; empty if it leads above its start. */
    private static Optional<String> resolve(String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                if (names.isEmpty()) {
                    return Optional.empty();
                }
                names.remove(names.size() - 1);
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        boolean folder = path.endsWith("/") || path.endsWith("/.") || path.endsWith("/..");
        return Optional.of(String.join("/", names) + (folder && !names.isEmpty() ? "/" : ""));
    }

    private LinkTarget refused(String address, Location at, String message, String fix) {
        diagnostics.add(Diagnostic.of(Rule.UNSAFE_LINK, at, message, fix));
        return new LinkTarget.Refused(address);
    }
}
