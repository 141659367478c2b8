package dev.waybill.command;

import dev.waybill.command.option.ExitCode;
import dev.waybill.command.option.SiteOptions;
import dev.waybill.command.option.Terminal;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.diagnostic.Translation;
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
                        spec.commandLine(),
                        words(read).of(Message.of("related articles are of one language, and these are of two")));
            }
            terminal.out().print(explain(language, page, to, words(read)));
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
                        spec.commandLine(),
                        words(read).of(Message.of("no article '%s'%s", written, Suggestion.question(id, known)))));
    }

    private Translation words(Site read) {
        return terminal.words(read.configuration().identity().language());
    }

    private static String explain(Site read, Page page, Page to, Translation words) {
        RelatedIndex related = RelatedIndex.of(read);
        int rank = related.of(page).indexOf(to) + 1;
        StringBuilder text = new StringBuilder(page.id() + " -> " + to.id() + ": ");
        Message place = rank == 0
                ? Message.of("not in the list")
                : Message.of("number %s of %s", rank, related.of(page).size());
        text.append(words.of(related.isChosen(page) ? Message.of("%s, which the editor chose", place) : place));
        Explanation explanation = related.explain(page, to);
        text.append("\n\n");
        for (Contribution part : explanation.contributions()) {
            text.append(line(part.amount(), words.of(because(part))));
        }
        text.append(line(explanation.score(), words.of(Message.of("in all"))));
        Explanation.Repeated lines = explanation.repeated();
        if (lines.own() + lines.others() > 0) {
            text.append("\n" + words.of(repeated(lines)) + "\n");
        }
        explanation.instead().ifPresent(instead -> text.append("\n" + words.of(reason(page, to, instead)) + "\n"));
        return text.toString();
    }

    private static String line(double amount, String words) {
        return String.format(Locale.ROOT, "%7.3f  %s%n", amount, words).replace("\r", "");
    }

    private static Message because(Contribution part) {
        if (part.signal() == Signal.TREE) {
            return near(part.because().get(0), part.because().get(1));
        }
        return part.because().isEmpty()
                ? signal(part.signal())
                : Message.of("%s: %s", signal(part.signal()), part.because());
    }

    private static Message near(String branch, String pages) {
        return Message.of(
                "both are in %s, which has %s articles; the fewer, the nearer",
                branch.isEmpty() ? Message.of("the site") : Message.of("'%s'", branch), pages);
    }

    private static Message repeated(Explanation.Repeated lines) {
        return Message.of(
                "Lines that stand on %s pages or more don't count: %s of the first and %s of the second",
                Boilerplate.LEAST, lines.own(), lines.others());
    }

    /** Why a list leaves an article out that has a score. */
    private static Message reason(Page page, Page to, Page instead) {
        Message why = instead.equals(page)
                ? Message.of("it has the article's own title")
                : Message.of("a list has each title once, and %s is nearer or better", instead.id());
        return Message.of("%s can't be listed: %s ('%s')", to.id(), why, to.title());
    }

    private static Message signal(Signal signal) {
        return switch (signal) {
            case TEXT -> Message.of("the texts are alike");
            case SUBJECT -> Message.of("titles and headings are alike");
            case LABELS -> Message.of("tags, category and path are alike");
            case LINK -> Message.of("the first links to the second");
            case BACKLINK -> Message.of("the second links to the first");
            case MENTION -> Message.of("the first names the second's title");
            case TRAIL -> Message.of("articles like the first link to the second");
            case TREE -> Message.of("the two are near each other in the tree of pages");
        };
    }
}
