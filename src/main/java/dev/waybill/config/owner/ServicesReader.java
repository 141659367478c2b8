package dev.waybill.config.owner;

import dev.waybill.config.yaml.KeyTable;
import dev.waybill.config.yaml.Located;
import dev.waybill.config.yaml.Values;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code analytics:} and {@code comments:}. What each service loads is what its own documentation of content security policies says. */
final class ServicesReader {
    private static final Pattern BAIDU = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern DOMAIN =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9./,-]{0,250}"); // example.org,example.com
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,50}");
    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_=-]{4,60}"); // R_kgDOGjYtbQ, DIC_kwDOGjYtbc4CA_TT
    private static final Pattern CATEGORY = Pattern.compile("[^\\p{Cc}<>\"]{1,60}");

    /** Where the script of Umami's cloud sends visits to; it has changed before. */
    private static final Set<String> UMAMI_CLOUD =
            Set.of("https://cloud.umami.is", "https://gateway.umami.is", "https://api-gateway.umami.dev");

    private final OwnerValues owner;
    private final PolicyReader hosts;

    ServicesReader(OwnerValues owner) {
        this.owner = owner;
        this.hosts = new PolicyReader(owner);
    }

    List<Tracker> analytics(Values values) {
        List<Tracker> trackers = new ArrayList<>();
        text(values, "baidu", BAIDU, Message.of("write the 32 letters and digits after hm.js?"))
                .map(id -> new Tracker(
                        "https://hm.baidu.com/hm.js?" + id,
                        Map.of(),
                        scripts("https://hm.baidu.com")
                                .and(Sources.of(SourceKind.IMAGE, Set.of("https://hm.baidu.com")))))
                .ifPresent(trackers::add);
        plausible(values.table("plausible", OwnerKeys.PLAUSIBLE)).ifPresent(trackers::add);
        umami(values.table("umami", OwnerKeys.UMAMI)).ifPresent(trackers::add);
        goatCounter(values.table("goatcounter", OwnerKeys.GOATCOUNTER)).ifPresent(trackers::add);
        return trackers;
    }

    private Optional<Tracker> plausible(Values values) {
        Optional<String> domain =
                text(values, "domain", DOMAIN, Message.of("write the site's name at Plausible: example.org"));
        Optional<String> host = host(values, "https://plausible.io");
        return both(domain, host)
                .map(any -> new Tracker(
                        host.orElseThrow() + "/js/script.js",
                        Map.of("domain", domain.orElseThrow()),
                        scripts(host.orElseThrow()).and(connections(Set.of(host.orElseThrow())))));
    }

    private Optional<Tracker> umami(Values values) {
        Optional<String> id =
                text(values, "id", UUID, Message.of("write the website's id, as Umami's settings show it"));
        Optional<String> host = host(values, "https://cloud.umami.is");
        return both(id, host).map(any -> {
            String at = host.orElseThrow();
            Set<String> connected = UMAMI_CLOUD.contains(at) ? UMAMI_CLOUD : Set.of(at);
            return new Tracker(
                    at + "/script.js",
                    Map.of("website-id", id.orElseThrow()),
                    scripts(at).and(connections(connected)));
        });
    }

    private Optional<Tracker> goatCounter(Values values) {
        Optional<String> code = text(values, "code", CODE, Message.of("write CODE of CODE.goatcounter.com"));
        boolean own = values.text("host").isPresent();
        Optional<String> host = host(
                values, code.map(name -> "https://" + name + ".goatcounter.com").orElse(""));
        return host.filter(at -> !at.isEmpty())
                .map(at -> new Tracker(
                        own ? at + "/count.js" : "https://gc.zgo.at/count.js",
                        Map.of("goatcounter", at + "/count"),
                        scripts(own ? at : "https://gc.zgo.at").and(connections(Set.of(at)))));
    }

    Optional<Comments> comments(Values values, Optional<Location> key) {
        Values giscus = values.table("giscus", OwnerKeys.GISCUS);
        Values waline = values.table("waline", OwnerKeys.WALINE);
        if (giscus.names().isEmpty()) {
            return waline.names().isEmpty() ? Optional.empty() : waline(waline, key);
        }
        if (!waline.names().isEmpty()) {
            key.ifPresent(at -> owner.add(Diagnostic.of(
                    Rule.BAD_VALUE,
                    at,
                    Message.of("'comments' names two services"),
                    Message.of("keep one of giscus and waline"))));
        }
        return giscus(giscus, key);
    }

    private Optional<Comments> giscus(Values values, Optional<Location> key) {
        complete(values, OwnerKeys.GISCUS, key, "repo", "repoId", "category", "categoryId");
        Optional<String> repository = text(values, "repo", REPOSITORY, Message.of("write owner/name"));
        Optional<String> id = text(values, "repoId", ID, Message.of("write the id that giscus.app shows"));
        Optional<String> category = text(values, "category", CATEGORY, Message.of("write the category's name"));
        Optional<String> categoryId = text(values, "categoryId", ID, Message.of("write the id that giscus.app shows"));
        Optional<String> host = host(values, "https://giscus.app");
        return both(both(repository, id), both(category, categoryId))
                .filter(any -> host.isPresent())
                .map(any -> new Comments.Giscus(
                        host.orElseThrow(),
                        repository.orElseThrow(),
                        id.orElseThrow(),
                        category.orElseThrow(),
                        categoryId.orElseThrow()));
    }

    private Optional<Comments> waline(Values values, Optional<Location> key) {
        complete(values, OwnerKeys.WALINE, key, "server", "script", "style");
        Optional<String> server = values.text("server").flatMap(text -> hosts.server(text, "server"));
        Optional<Located<String>> script = owner.file(values, "script");
        Optional<Located<String>> style = owner.file(values, "style");
        return server.filter(at -> script.isPresent() && style.isPresent())
                .map(at -> new Comments.Waline(
                        at, script.orElseThrow(), style.orElseThrow(), connections(Set.of(PolicyReader.origin(at)))));
    }

    private void complete(Values values, KeyTable table, Optional<Location> key, String... needed) {
        for (String name : needed) {
            if (values.text(name).isEmpty()) {
                key.ifPresent(at -> owner.add(Diagnostic.of(
                        Rule.BAD_VALUE,
                        at,
                        Message.of("'%s' needs '%s'", table.name(), name),
                        Message.of("write all of %s", List.of(needed)))));
            }
        }
    }

    private Optional<String> text(Values values, String key, Pattern form, Message fix) {
        Optional<Located<String>> written = values.text(key);
        Optional<String> text =
                written.map(Located::value).filter(value -> form.matcher(value).matches());
        if (text.isEmpty()) {
            written.ifPresent(value -> owner.bad(value, key, fix));
        }
        return text;
    }

    private Optional<String> host(Values values, String otherwise) {
        Optional<Located<String>> written = values.text("host");
        return written.isEmpty() ? Optional.of(otherwise) : written.flatMap(text -> hosts.server(text, "host"));
    }

    private static <T> Optional<T> both(Optional<T> first, Optional<T> second) {
        return second.isEmpty() ? Optional.empty() : first;
    }

    private static Sources scripts(String host) {
        return Sources.of(SourceKind.SCRIPT, Set.of(PolicyReader.origin(host)));
    }

    private static Sources connections(Set<String> hosts) {
        return Sources.of(
                SourceKind.CONNECT, hosts.stream().map(PolicyReader::origin).toList());
    }
}
