package dev.waybill.document.markdown.text;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
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

/** Parses addresses of links and pictures of one document. Anything that isn't known to be safe gets no address on the page. */
public final class LinkTargetReader {
    /** The start of {@code https://example.org} or {@code mailto:a@example.org}. */
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");

    /** Browsers remove some of these before they look for a scheme, so a tab in {@code javascript:} must hide nothing. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}]");

    /** The schemes that any page may register a handler for (HTML Standard, 8.10, "safelisted scheme"), and those of the web itself. */
    private static final Set<String> LINK_SCHEMES = Set.of(
            "bitcoin",
            "ftp",
            "ftps",
            "geo",
            "http",
            "https",
            "im",
            "irc",
            "ircs",
            "magnet",
            "mailto",
            "matrix",
            "mms",
            "news",
            "nntp",
            "openpgp4fpr",
            "sftp",
            "sip",
            "sms",
            "smsto",
            "ssh",
            "tel",
            "urn",
            "webcal",
            "wtai",
            "xmpp");

    /** What an address with one of these schemes holds, a browser may run. */
    private static final Set<String> ACTIVE_SCHEMES =
            Set.of("blob", "data", "filesystem", "javascript", "livescript", "mocha", "vbscript", "view-source");

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
        return read(address, at, LINK_SCHEMES, Rule.BROKEN_LINK);
    }

    public LinkTarget picture(String address, Location at) {
        return read(address, at, PICTURE_SCHEMES, Rule.MISSING_IMAGE);
    }

    private LinkTarget read(String address, Location at, Set<String> schemes, Rule missing) {
        Matcher scheme = SCHEME.matcher(INVISIBLE.matcher(address).replaceAll(""));
        if (scheme.lookingAt()) {
            String name = scheme.group(1).toLowerCase(Locale.ROOT);
            boolean plain = schemes.contains(name) && address.startsWith(scheme.group());
            return plain
                    ? new LinkTarget.External(PercentEncoding.encodeAddress(address))
                    : refused(
                            ACTIVE_SCHEMES.contains(name) || LINK_SCHEMES.contains(name)
                                    ? Rule.UNSAFE_LINK
                                    : Rule.LINK_SCHEME,
                            address,
                            at,
                            Message.of("'%s' has a scheme that isn't allowed here", address),
                            Message.of(
                                    "use a path, or one of http, https%s",
                                    schemes == LINK_SCHEMES ? Message.of(", mailto, tel") : Message.NONE));
        }
        if (hasRefusedCharacters(address)) {
            return refusedCharacters(address, at);
        }
        return address.startsWith("//")
                ? new LinkTarget.External("https:" + PercentEncoding.encodeAddress(address))
                : local(address, at, missing);
    }

    private LinkTarget local(String address, Location at, Rule missing) {
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
        if (hasRefusedCharacters(written)) {
            return refusedCharacters(address, at);
        }
        if (resolved.isEmpty()) {
            return refused(
                    missing,
                    address,
                    at,
                    Message.of("'%s' leads outside content/", address),
                    Message.of("link to a file of this site"));
        }
        return absolute
                ? new LinkTarget.SitePath(resolved.get(), query, fragment)
                : new LinkTarget.Content(resolved.get(), query, fragment);
    }

    private static boolean hasRefusedCharacters(String text) {
        return text.indexOf('\\') >= 0 || text.chars().anyMatch(Character::isISOControl);
    }

    private LinkTarget refusedCharacters(String address, Location at) {
        return refused(
                Rule.UNSAFE_LINK,
                address,
                at,
                Message.of("'%s' contains a backslash or a control character", address),
                Message.of("write the path with /"));
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

    private LinkTarget refused(Rule rule, String address, Location at, Message message, Message fix) {
        diagnostics.add(Diagnostic.of(rule, at, message, fix));
        return new LinkTarget.Refused(address);
    }
}
