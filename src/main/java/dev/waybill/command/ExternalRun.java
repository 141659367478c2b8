package dev.waybill.command;

import dev.waybill.diagnostic.Message;
import dev.waybill.external.AnswerCache;
import dev.waybill.external.ExternalLinks;
import dev.waybill.external.HttpProbe;
import dev.waybill.external.Probe;
import dev.waybill.external.RateLimit;
import dev.waybill.output.ReplacedFile;
import dev.waybill.pipeline.Progress;
import dev.waybill.site.Site;
import dev.waybill.source.SourceFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Checks a site's external links and stores the answers in the site's {@code .waybill/}. */
final class ExternalRun {
    private static final String KNOWN = ".waybill/external-links.tsv";
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private ExternalRun() {}

    static ExternalLinks.Findings of(Site site, Path root, Instant now, Progress progress) throws IOException {
        HttpProbe http = HttpProbe.ofPublicHosts(TIMEOUT);
        AtomicInteger asked = new AtomicInteger();
        Probe probe = address -> {
            progress.advance(Message.of("requesting external links"), 0, asked.incrementAndGet());
            return http.request(address);
        };
        AnswerCache known = new SourceFolder(root)
                .file(KNOWN)
                .map(file -> AnswerCache.parse(file.value().text()))
                .orElseGet(() -> AnswerCache.parse(""));
        try {
            ExternalLinks.Findings findings = ExternalLinks.check(site, known, probe, RateLimit.usual(), now);
            ReplacedFile.within(root, KNOWN).write(findings.known().print());
            return findings;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while requesting external links", e);
        }
    }
}
