package dev.waybill.migration.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Selector;

/** Finds what readers came for in a saved page: its text, title, date and view count. */
final class PageContent {
    private static final String BOILERPLATE =
            "script, style, noscript, nav, header:not(article header), footer, aside, form, iframe[height=0],"
                    + " [role=navigation], [role=banner], [role=contentinfo], [role=search], [aria-hidden=true],"
                    + " .breadcrumb, .breadcrumbs, .sidebar, .share, .social, .advert, .ads, .cookie, .pagination,"
                    + " .comments";

    private static final List<String> USUAL = List.of(
            "article",
            "main",
            "[role=main]",
            "[itemprop=articleBody]",
            ".article-content",
            ".post-content",
            ".entry-content",
            ".article",
            ".markdown-body",
            "#content",
            "#main",
            ".content",
            ".main");

    /** {@code 2025-05-18 08:54:43}, {@code 2025/5/18}, {@code 2025年5月18日} */
    private static final Pattern DATE =
            Pattern.compile("(20\\d{2}|19\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})日?(?:["
                    + " T]+(\\d{1,2}:\\d{2}(?::\\d{2})?))?");

    /** {@code 10237浏览}, {@code Views: 1,024} */
    private static final Pattern VIEWS = Pattern.compile(
            "(?i)(?<![\\d:.])(\\d[\\d,]{0,11})\\s*(?:次)?(?:浏览|阅读|人看过|点击|views?\\b|reads?\\b)(?!(?:量|数|次数)?\\s*[:：]\\s*\\d)|(?:浏览|阅读|点击|views?|reads?)(?:量|数|次数)?\\s*[:：]\\s*(\\d[\\d,]{0,11})");

    /** What stands beside a date or a count. */
    private static final Pattern LABEL = Pattern.compile(
            "(?i)发布时间|发布日期|发布于|发布|更新时间|更新于|更新|时间|日期|published|posted|updated|date|on\\b|[\\s:：|/·,，-]+");

    private final Document page;
    private final PageSelectors selectors;

    PageContent(Document page, PageSelectors selectors) {
        this.page = page;
        this.selectors = selectors;
    }

    private Optional<Element> first(Optional<String> selector) {
        try {
            return selector.map(page::selectFirst);
        } catch (Selector.SelectorParseException e) {
            return Optional.empty();
        }
    }

    String title() {
        Optional<String> chosen = first(selectors.title()).map(Element::text);
        Optional<String> heading = page.select("h1").stream()
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .findFirst();
        Optional<String> shared =
                Optional.ofNullable(page.selectFirst("meta[property=og:title]")).map(meta -> meta.attr("content"));
        return chosen.or(() -> heading)
                .or(() -> shared)
                .filter(text -> !text.isBlank())
                .orElseGet(() -> page.title().replaceFirst("\\s*[|_–—-]\\s*[^|_–—-]+$", ""));
    }

    Optional<String> date() {
        Optional<String> marked = first(selectors.date())
                .map(element -> element.attr("datetime").isEmpty() ? element.text() : element.attr("datetime"))
                .or(() ->
                        Optional.ofNullable(page.selectFirst("time[datetime]")).map(time -> time.attr("datetime")))
                .or(() -> Optional.ofNullable(page.selectFirst(
                                "meta[property=article:published_time], meta[name=date], meta[itemprop=datePublished]"))
                        .map(meta -> meta.attr("content")));
        return marked.flatMap(PageContent::date).or(() -> date(words().substring(0, Math.min(3000, words().length()))));
    }

    /** The text of the page, with a space between the texts of neighbouring elements. */
    private String words() {
        return page.body().select("*").stream()
                .map(Element::ownText)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> date(String text) {
        Matcher date = DATE.matcher(text);
        return date.find()
                ? Optional.of(date.group(1) + "-" + two(date.group(2)) + "-" + two(date.group(3))
                        + (date.group(4) == null ? "" : " " + date.group(4)))
                : Optional.empty();
    }

    private static String two(String number) {
        return number.length() < 2 ? "0" + number : number;
    }

    Optional<Integer> views() {
        Matcher views = VIEWS.matcher(words());
        if (!views.find()) {
            return Optional.empty();
        }
        String number = (views.group(1) == null ? views.group(2) : views.group(1)).replace(",", "");
        return number.length() > 9 ? Optional.empty() : Optional.of(Integer.valueOf(number));
    }

    /** The element that holds the text, without what surrounds it on every page. */
    Element content() {
        String title = title();
        Element body = page.body();
        body.select(BOILERPLATE).stream()
                .filter(element -> selectors.content().isEmpty()
                        || first(selectors.content())
                                .filter(chosen -> chosen.equals(element)
                                        || element.select("*").contains(chosen))
                                .isEmpty())
                .toList()
                .forEach(Node::remove);
        Element chosen =
                first(selectors.content()).or(this::usual).or(this::densest).orElse(body);
        first(selectors.date()).ifPresent(Node::remove);
        for (Element element : new ArrayList<>(chosen.select("h1, time, p, div, span"))) {
            String text = element.ownText().strip();
            boolean data = element.children().isEmpty()
                    && (element.normalName().equals("h1") && text.equals(title)
                            || text.length() < 60 && isOnlyFacts(text));
            if (data) {
                element.remove();
            }
        }
        return chosen;
    }

    /** Whether a text is a date, a view count or both, with their labels. */
    private static boolean isOnlyFacts(String text) {
        String dated = DATE.matcher(text).replaceAll("");
        String rest = VIEWS.matcher(dated).replaceAll("");
        return !rest.equals(text) && LABEL.matcher(rest).replaceAll("").isEmpty();
    }

    private Optional<Element> usual() {
        int all = page.body().text().length();
        return USUAL.stream()
                .flatMap(selector -> page.select(selector).stream())
                .filter(element -> element.text().length() * 3 > all)
                .findFirst();
    }

    /** The deepest element that has two thirds of the text of all paragraphs. */
    private Optional<Element> densest() {
        int all = page.body().select("p, li, h1, h2, h3").stream()
                .mapToInt(element -> element.ownText().length())
                .sum();
        return page.body().select("div, section, td").stream()
                .filter(element -> element.select("p, li, h1, h2, h3").stream()
                                        .mapToInt(each -> each.ownText().length())
                                        .sum()
                                * 3
                        > all * 2)
                .max(Comparator.comparingInt(element -> element.parents().size()));
    }
}
