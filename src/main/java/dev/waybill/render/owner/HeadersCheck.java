package dev.waybill.render.owner;

import dev.waybill.config.owner.Sources;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.render.theme.ContentSecurityPolicy;
import dev.waybill.render.theme.Theme;
import dev.waybill.site.Site;
import dev.waybill.source.AssetFile;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reports what a site's own {@code static/_headers} forbids though its pages need it: a browser obeys the policy of the header and that of
 * the page.
 */
public final class HeadersCheck {
    private static final Pattern POLICY = Pattern.compile("(?im)^\\s*Content-Security-Policy:\\s*(?<policy>.*)$");

    private HeadersCheck() {}

    /** @param site in any of its languages */
    public static List<Diagnostic> of(Site site, Theme.Inline inline) {
        Optional<SourceFile> file = Optional.ofNullable(
                        site.files().staticFiles().get("_headers"))
                .map(AssetFile::text)
                .filter(text -> !text.hasErrors())
                .map(text -> text.value());
        if (file.isEmpty()) {
            return List.of();
        }
        Sources sources = OwnerSources.ofSite(site);
        Map<String, List<String>> needed =
                directives(ContentSecurityPolicy.site(inline).header(sources));
        List<Diagnostic> found = new ArrayList<>();
        Matcher policies = POLICY.matcher(file.get().text());
        while (policies.find()) {
            String missing = missing(directives(policies.group("policy")), needed);
            if (!missing.isEmpty()) {
                found.add(
                        Diagnostic.of(
                                Rule.POLICY,
                                new LineIndex(file.get()).at(policies.start("policy"), policies.end("policy")),
                                Message.of("this policy forbids what the site's pages need: %s", missing),
                                Message.of(
                                        "add it, or delete the line: Waybill writes one, with the hosts under 'policy:' in waybill.yaml")));
            }
        }
        return found;
    }

    private static Map<String, List<String>> directives(String policy) {
        Map<String, List<String>> directives = new LinkedHashMap<>();
        for (String part : policy.split(";")) {
            List<String> words = Stream.of(part.strip().split("\\s+")).toList();
            directives.putIfAbsent(words.get(0), words.subList(1, words.size()));
        }
        return directives;
    }

    /** The sources of scripts, frames and connections that a policy lacks. */
    private static String missing(Map<String, List<String>> policy, Map<String, List<String>> needed) {
        List<String> missing = new ArrayList<>();
        for (String directive : List.of("script-src", "style-src", "connect-src", "frame-src", "worker-src")) {
            List<String> given = policy.getOrDefault(directive, policy.get("default-src"));
            List<String> lacking = given == null
                    ? List.of()
                    : needed.getOrDefault(directive, List.of()).stream()
                            .filter(source -> !given.contains(source) && !isCovered(source, given))
                            .toList();
            if (!lacking.isEmpty()) {
                missing.add(directive + " " + String.join(" ", lacking));
            }
        }
        return String.join("; ", missing);
    }

    private static boolean isCovered(String source, List<String> given) {
        boolean host = source.startsWith("https://");
        boolean script = source.startsWith("'sha256-");
        return source.equals("'none'")
                || host && (given.contains("*") || given.contains("https:"))
                || script
                        && given.contains("'unsafe-inline'")
                        && given.stream().noneMatch(each -> each.startsWith("'sha"));
    }
}
