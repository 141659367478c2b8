package dev.waybill.command;

import dev.waybill.command.option.ExitCode;
import dev.waybill.command.option.SiteOptions;
import dev.waybill.command.option.Terminal;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.related.Contribution;
import dev.waybill.related.Explanation;
import dev.waybill.related.RelatedIndex;
import dev.waybill.related.terms.Boilerplate;
import dev.waybill.related.terms.Signal;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "related", description = "Explain why one article is related to another, or isn't.")
final class ExplainRelatedCommand implements Callable<Integer> {
    final SiteOptions site = new SiteOptions();

    @Parameters(index = "0", paramLabel = "ARTICLE", description = "Its source path, with .md or without.")
    private String article = "";

    @Parameters(index = "1", paramLabel = "OTHER", description = "The article that may be related to it.")
    private String other = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    ExplainRelatedCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new BuildRun(terminal, site).onSite(Optional.empty(), read -> {
            Page page = find(read, article, Site::articles);
            Page to = find(read, other, RelatedIndex::candidates);
            Site language = read.languages().of(page.path()).orElse(read);
            if (language.page(to.path()).isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "related articles are of one language, and these are of two");
            }
            terminal.out().print(explain(language, page, to));
            return ExitCode.FINE;
        });
    }

    private Page find(Site read, String written, Function<Site, List<Page>> among) {
        String path = written.startsWith("content/") ? written.substring("content/".length()) : written;
        String id = path.endsWith(".md") ? path.substring(0, path.length() - ".md".length()) : path;
        List<Page> articles = read.languages().sites().stream()
                .flatMap(language -> among.apply(language).stream())
                .toList();
        List<String> known = articles.stream().map(Page::id).toList();
        return articles.stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "no article '" + written + "'" + Suggestion.question(id, known)));
    }

    private static String explain(Site read, Page page, Page to) {
        RelatedIndex related = RelatedIndex.of(read);
        int rank = related.of(page).indexOf(to) + 1;
        StringBuilder text = new StringBuilder(page.id() + " -> " + to.id() + ": ");
        text.append(
                rank == 0
                        ? "not in the list"
                        : "number " + rank + " of " + related.of(page).size());
        if (related.isChosen(page)) {
            text.append(", which the editor chose");
        }
        Explanation explanation = related.explain(page, to);
        text.append("\n\n");
        for (Contribution part : explanation.contributions()) {
            text.append(line(part.amount(), because(part)));
        }
        text.append(line(explanation.score(), "in all"));
        text.append(repeated(explanation.repeated()));
        explanation.instead().ifPresent(instead -> text.append(reason(page, to, instead)));
        return text.toString();
    }

    private static String line(double amount, String words) {
        return String.format(Locale.ROOT, "%7.3f  %s%n", amount, words).replace("\r", "");
    }

    private static String because(Contribution part) {
        if (part.signal() == Signal.TREE) {
            return near(part.because().get(0), part.because().get(1));
        }
        return words(part.signal()) + (part.because().isEmpty() ? "" : ": " + String.join(", ", part.because()));
    }

    private static String near(String branch, String pages) {
        return "both are in " + (branch.isEmpty() ? "the site" : "'" + branch + "'") + ", which has " + pages
                + " articles; the fewer, the nearer";
    }

    private static String repeated(Explanation.Repeated lines) {
        return lines.own() + lines.others() == 0
                ? ""
                : "\nLines that stand on " + Boilerplate.LEAST + " pages or more don't count: " + lines.own()
                        + " of the first and " + lines.others() + " of the second\n";
    }

    /** Why a list leaves an article out that has a score. */
    private static String reason(Page page, Page to, Page instead) {
        String why = instead.equals(page)
                ? "it has the article's own title"
                : "a list has each title once, and " + instead.id() + " is nearer or better";
        return "\n" + to.id() + " can't be listed: " + why + " ('" + to.title() + "')\n";
    }

    private static String words(Signal signal) {
        return switch (signal) {
            case TEXT -> "the texts are alike";
            case SUBJECT -> "titles and headings are alike";
            case LABELS -> "tags, category and path are alike";
            case LINK -> "the first links to the second";
            case BACKLINK -> "the second links to the first";
            case MENTION -> "the first names the second's title";
            case TRAIL -> "articles like the first link to the second";
            case TREE -> "the two are near each other in the tree of pages";
        };
    }
}
