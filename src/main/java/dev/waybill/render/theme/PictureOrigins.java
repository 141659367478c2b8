package dev.waybill.render.theme;

import dev.waybill.document.Document;
import dev.waybill.document.LinkTarget;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The origins of other sites from which a page loads pictures. */
public final class PictureOrigins {
    /** {@code https://example.org:8080}; nothing that could end a directive of a policy. */
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    private PictureOrigins() {}

    public static Set<String> of(Document document) {
        Set<String> origins = new TreeSet<>();
        document.images().forEach(image -> {
            if (image.target() instanceof LinkTarget.External external) {
                String origin = origin(external.url());
                if (ORIGIN.matcher(origin).matches()) {
                    origins.add(origin);
                }
            }
        });
        return origins;
    }

    private static String origin(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
