package dev.waybill.stats;

import dev.waybill.site.GeneratedPage;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import dev.waybill.site.statistics.SearchQuery;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the page or the query that a request was for. Anything unknown to the site is skipped. */
final class RequestTargetReader {
    private static final String INDEX = "index.html";

    private final Site site;
    private final String base;
    private final Set<String> searches;
    private final Set<String> helpful;

    RequestTargetReader(Site site) {
        this.site = site;
        this.searches = site.languages().sites().stream()
                .map(language -> language.generated()
                        .of(GeneratedPage.SEARCH)
                        .map(Permalink::path)
                        .orElse(language.home().permalink().path() + "search/"))
                .collect(Collectors.toSet());
        this.helpful = site.languages().sites().stream()
                .flatMap(language -> language.generated().of(GeneratedPage.HELPFUL).stream())
                .map(Permalink::path)
                .collect(Collectors.toSet());
        this.base = URI.create(site.configuration().basePath()).getPath();
    }

    /** @param target as in the request line, such as {@code /search/?q=%E9%80%80%E5%BA%97} */
    Optional<RequestTarget> read(String target) {
        int hash = target.indexOf('#');
        String address = hash < 0 ? target : target.substring(0, hash);
        int mark = address.indexOf('?');
        String query = mark < 0 ? "" : address.substring(mark + 1);
        return path(mark < 0 ? address : address.substring(0, mark)).flatMap(path -> of(path, query));
    }

    private Optional<RequestTarget> of(String path, String query) {
        if (searches.contains(path)) {
            return value(query, "q=").flatMap(SearchQuery::of).map(RequestTarget.Search::new);
        }
        if (helpful.contains(path)) {
            return vote(query, "yes=", true).or(() -> vote(query, "no=", false));
        }
        return site.pageAt(path)
                .map(page -> new RequestTarget.View("/" + page.permalink().path()));
    }

    /** The path within the site, without a leading {@code /}; empty if it is outside the site or not a path. */
    private Optional<String> path(String written) {
        return decoded(written.replace("+", "%2B"))
                .filter(path -> path.startsWith(base))
                .map(path -> path.substring(base.length()))
                .map(path -> path.equals(INDEX) || path.endsWith("/" + INDEX)
                        ? path.substring(0, path.length() - INDEX.length())
                        : path);
    }

    private Optional<RequestTarget> vote(String query, String name, boolean helped) {
        return value(query, name)
                .flatMap(site::pageAt)
                .map(page -> new RequestTarget.Vote("/" + page.permalink().path(), helped));
    }

    private static Optional<String> value(String query, String name) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name))
                .findFirst()
                .flatMap(pair -> decoded(pair.substring(name.length())));
    }

    /** Decodes a form value (URL Standard, section 5.1); empty if its escapes are invalid or not UTF-8. */
    private static Optional<String> decoded(String text) {
        try {
            byte[] bytes = URLDecoder.decode(text, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            boolean plain = text.chars().allMatch(c -> c < 0x80);
            return plain
                    ? Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString())
                    : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
