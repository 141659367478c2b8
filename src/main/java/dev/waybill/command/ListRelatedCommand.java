package dev.waybill.command;

import dev.waybill.command.option.ExitCode;
import dev.waybill.command.option.ListFormat;
import dev.waybill.command.option.SiteOptions;
import dev.waybill.command.option.Terminal;
import dev.waybill.format.JsonObject;
import dev.waybill.format.JsonText;
import dev.waybill.related.RelatedIndex;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "related",
        description =
                "List the related articles of each article, best first. An article is its source path without .md.")
final class ListRelatedCommand implements Callable<Integer> {
    final SiteOptions site = new SiteOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, tsv (page, rank from 1, related page) or json.")
    private ListFormat format = ListFormat.text;

    private final Terminal terminal;

    ListRelatedCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new BuildRun(terminal, site).onSite(Optional.empty(), read -> {
            terminal.out().print(print(read));
            return ExitCode.FINE;
        });
    }

    private String print(Site read) {
        Map<Page, List<Page>> related = new TreeMap<>(Comparator.comparing(Page::id));
        for (Site language : read.languages().sites()) {
            RelatedIndex own = RelatedIndex.of(language);
            language.articles().forEach(article -> related.put(article, own.of(article)));
        }
        List<Page> articles = List.copyOf(related.keySet());
        return switch (format) {
            case text -> text(articles, related);
            case tsv -> tsv(articles, related);
            case json -> json(articles, related);
        };
    }

    private static String text(List<Page> articles, Map<Page, List<Page>> related) {
        StringBuilder text = new StringBuilder();
        for (Page article : articles) {
            text.append(article.id()).append('\n');
            for (Page other : related.getOrDefault(article, List.of())) {
                text.append("  ").append(other.id()).append('\n');
            }
        }
        return text.toString();
    }

    private static String tsv(List<Page> articles, Map<Page, List<Page>> related) {
        StringBuilder text = new StringBuilder();
        for (Page article : articles) {
            int rank = 0;
            for (Page other : related.getOrDefault(article, List.of())) {
                rank++;
                text.append(article.id()).append('\t').append(rank).append('\t');
                text.append(other.id()).append('\n');
            }
        }
        return text.toString();
    }

    /** An object that maps each article to its list. */
    private static String json(List<Page> articles, Map<Page, List<Page>> related) {
        JsonObject object = new JsonObject();
        articles.forEach(article -> object.put(
                article.id(),
                related.getOrDefault(article, List.of()).stream().map(Page::id).toList()));
        return JsonText.indented(object);
    }
}
