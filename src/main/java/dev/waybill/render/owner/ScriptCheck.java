package dev.waybill.render.owner;

import dev.waybill.config.owner.SourceKind;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.format.Hash;
import dev.waybill.render.theme.Theme;
import dev.waybill.site.Site;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import dev.waybill.source.ThemeFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reports scripts that the content security policy of their own page forbids, in a site with templates of its own. Otherwise a template
 * that writes its own policy would switch checklists off without a word.
 */
public final class ScriptCheck {
    /** {@code <meta http-equiv="Content-Security-Policy" content="…">} */
    private static final Pattern POLICY = Pattern.compile(
            "(?i)<meta\\s+http-equiv=[\"']?Content-Security-Policy[\"']?\\s+content=(\"[^\"]*\"|'[^']*')");

    /** A script in the page itself. */
    private static final Pattern INLINE = Pattern.compile("(?is)<script(?<attributes>[^>]*)>(?<text>.*?)</script>");

    /** A script without a type, or with one of these, runs or is obeyed. */
    private static final Pattern OBEYED = Pattern.compile(
            "(?i)\\btype\\s*=\\s*[\"']?(module|text/javascript|application/javascript|speculationrules|importmap)[\"'\\s]?");

    private static final Pattern TYPED = Pattern.compile("(?i)\\btype\\s*=");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)(?:^|\\s)src\\s*=\\s*(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)'|(?<bare>[^\\s\"'>]+))");

    /** {@code https://cdn.example.org}, {@code //cdn.example.org}, {@code data:} */
    private static final Pattern ORIGIN = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*:)?//[^/?#]*|[a-z][a-z0-9+.-]*:");

    /** {@code script-src 'self' https://example.org} */
    private static final Pattern SCRIPTS = Pattern.compile("(?i)(?:^|;)\\s*script-src\\s+([^;]*)");

    private static final Pattern OTHERS = Pattern.compile("(?i)(?:^|;)\\s*default-src\\s+([^;]*)");

    private final ThemeFolder folder;
    private final Theme.Inline own;
    private final String hosts;

    /** @param site whose pages are checked, in any of its languages */
    public ScriptCheck(ThemeFolder folder, Theme.Inline own, Site site) {
        this.folder = folder;
        this.own = own;
        this.hosts = String.join(" ", OwnerSources.ofSite(site).of(SourceKind.SCRIPT));
    }

    /** @param layout the name of the page's layout, such as {@code layouts/article.ftlh} */
    public List<Diagnostic> diagnostics(String layout, String html) {
        List<Diagnostic> found = new ArrayList<>();
        Matcher policies = POLICY.matcher(html);
        while (policies.find()) {
            String written = policies.group(1).replace("&#39;", "'").replace("&quot;", "\"");
            String policy = written.substring(1, written.length() - 1);
            Optional<String> allowed = scripts(policy);
            Matcher scripts = INLINE.matcher(html);
            while (allowed.isPresent() && scripts.find()) {
                check(scripts, allowed.get(), layout, found);
            }
        }
        return found;
    }

    /** What a policy says of scripts; empty if it says nothing of them. */
    private static Optional<String> scripts(String policy) {
        Matcher own = SCRIPTS.matcher(policy);
        Matcher others = OTHERS.matcher(policy);
        return own.find() ? Optional.of(own.group(1)) : others.find() ? Optional.of(others.group(1)) : Optional.empty();
    }

    private void check(Matcher script, String allowed, String layout, List<Diagnostic> found) {
        String attributes = script.group("attributes");
        String text = script.group("text");
        boolean runs =
                OBEYED.matcher(attributes).find() || !TYPED.matcher(attributes).find();
        if (!runs) {
            return;
        }
        Matcher elsewhere = ELSEWHERE.matcher(attributes);
        if (elsewhere.find()) {
            String address = Stream.of("double", "single", "bare")
                    .map(elsewhere::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
            checkFile(address.strip(), allowed, layout, found);
        } else if (!allowed.contains(hash(text)) && !allowed.contains("'unsafe-inline'")) {
            found.add(isOwn(text) ? forbidden(text, layout) : blocked(text, layout));
        }
    }

    /** A page with a checklist doesn't run the scripts of the site's hosts, as is documented, so those are no error in it. */
    private void checkFile(String address, String allowed, String layout, List<Diagnostic> found) {
        Matcher origin = ORIGIN.matcher(address);
        if (origin.lookingAt()) {
            String host = origin.group().startsWith("//") ? "https:" + origin.group() : origin.group();
            if (!permits(allowed, host) && !permits(hosts, host)) {
                found.add(Diagnostic.of(
                        Rule.POLICY,
                        place(address, layout),
                        Message.of("the policy of the page forbids the script '%s' in it", shortened(address)),
                        Message.of("name its host under 'policy: {script: …}' in waybill.yaml")));
            }
        } else if (address.contains("_wb/assets/") && !allowed.contains("'self'")) {
            found.add(Diagnostic.of(
                    Rule.POLICY,
                    place("Content-Security-Policy", layout),
                    Message.of("the policy of the page forbids the scripts of the site itself: it lacks 'self'"),
                    Message.of(
                            "write ${policy} as the page's policy, and name hosts under 'policy:' in waybill.yaml")));
        }
    }

    /** Whether sources name a host, such as {@code https://a.example.org}, itself or by {@code https://*.example.org}. */
    private static boolean permits(String sources, String host) {
        return Stream.of(sources.split("\\s+"))
                .anyMatch(source -> source.equals(host)
                        || source.startsWith("https://*.")
                                && host.startsWith("https://")
                                && host.endsWith(source.substring("https://*".length())));
    }

    private static String hash(String script) {
        return "'sha256-" + Hash.SHA_256.base64(script) + "'";
    }

    private boolean isOwn(String script) {
        return List.of(own.appearance(), own.checklist(), own.speculation()).contains(script);
    }

    private Diagnostic forbidden(String script, String layout) {
        String what = script.equals(own.checklist())
                ? "the script of checklists"
                : script.equals(own.appearance())
                        ? "the script of light and dark"
                        : "the rules by which pages load early";
        return Diagnostic.of(
                Rule.POLICY,
                place("Content-Security-Policy", layout),
                Message.of("the policy of the page forbids %s: it lacks %s", what, hash(script)),
                Message.of("write ${policy} as the page's policy, and name hosts under 'policy:' in waybill.yaml"));
    }

    private Diagnostic blocked(String script, String layout) {
        String start = script.strip().lines().findFirst().orElse("");
        return Diagnostic.of(
                Rule.POLICY,
                place(start.isEmpty() ? "<script" : start, layout),
                Message.of("the policy of the page forbids the script '%s' in it", shortened(start)),
                Message.of("move the script into a file, and name that under 'js:' in waybill.yaml"));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }

    /** The first place of a text in the site's own templates; the page's layout if none holds it. */
    private Location place(String text, String layout) {
        for (String name : folder.ownNames()) {
            Optional<SourceFile> template =
                    folder.file(name).filter(file -> name.endsWith(".ftlh")).map(Parsed::value);
            int at = template.map(file -> file.text().indexOf(text)).orElse(-1);
            if (at >= 0) {
                return new LineIndex(template.orElseThrow()).at(at, at + text.length());
            }
        }
        return Location.ofFile("templates/" + layout);
    }
}
