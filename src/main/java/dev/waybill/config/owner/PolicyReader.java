package dev.waybill.config.owner;

import dev.waybill.config.yaml.Located;
import dev.waybill.config.yaml.Values;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code policy:}, and hosts of services. A host is a host source of Content Security Policy 3, never more than its own directive. */
final class PolicyReader {
    /** {@code cdn.example.org}, {@code https://*.example.org:8443/lib/}, {@code wss://live.example.org} */
    private static final Pattern HOST = Pattern.compile("(?:(?<scheme>https|wss)://)?(?<any>\\*\\.)?"
            + "(?:[a-z0-9](?:[a-z0-9-]{0,62})\\.)+[a-z0-9-]{2,63}(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?");

    /** A server on the owner's own machine, as in a test: {@code http://localhost:8000}. */
    private static final Pattern LOOPBACK = Pattern.compile("http://(?:localhost|127\\.0\\.0\\.1)(?::[0-9]{1,5})?");

    private final OwnerValues owner;

    PolicyReader(OwnerValues owner) {
        this.owner = owner;
    }

    Policy policy(Values values) {
        Map<SourceKind, Set<String>> sources = new EnumMap<>(SourceKind.class);
        for (SourceKind kind : SourceKind.values()) {
            Set<String> hosts = new TreeSet<>();
            values.texts(kind.key()).forEach(text -> source(text, kind).ifPresent(hosts::add));
            sources.put(kind, hosts);
        }
        return new Policy(new Sources(sources), values.flag("checklists", false));
    }

    private Optional<String> source(Located<String> text, SourceKind kind) {
        if (kind == SourceKind.FONT && text.value().replace("'", "").equals("self")) {
            return Optional.of("'self'");
        }
        Optional<String> host = host(text.value(), kind == SourceKind.CONNECT);
        if (host.isEmpty()) {
            owner.add(
                    Diagnostic.of(
                            Rule.BAD_VALUE,
                            text.location(),
                            Message.of("'%s' under 'policy: %s' is no host", text.value(), kind.key()),
                            Message.of(
                                    "name one host, such as https://cdn.example.org; scripts in pages and other keywords aren't permitted")));
        } else if (text.value().contains("*")) {
            owner.add(Diagnostic.of(
                    Rule.POLICY_WILDCARD,
                    text.location(),
                    Message.of("'%s' permits every host below it", text.value()),
                    Message.of("name the hosts that the site uses")));
        }
        return host;
    }

    /** A host with its scheme; empty if the text is none. */
    private static Optional<String> host(String text, boolean sockets) {
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher parts = HOST.matcher(text);
        if (!parts.matches()) {
            return LOOPBACK.matcher(lower).matches() ? Optional.of(lower) : Optional.empty();
        }
        String scheme = parts.group("scheme");
        if (scheme == null) {
            return Optional.of("https://" + text);
        }
        return scheme.equals("wss") && !sockets ? Optional.empty() : Optional.of(text);
    }

    /** The address of a service's server without a path or a slash at its end. */
    Optional<String> server(Located<String> text, String key) {
        String address = text.value().replaceAll("/+$", "");
        Optional<String> host = host(address, false).filter(found -> !address.contains("*"));
        if (host.isEmpty()) {
            owner.bad(text, key, Message.of("write the server's address, such as https://stats.example.org"));
        }
        return host;
    }

    /** The origin of an address that {@link #server} returned. */
    static String origin(String address) {
        int path = address.indexOf('/', address.indexOf("://") + 3);
        return path < 0 ? address : address.substring(0, path);
    }
}
