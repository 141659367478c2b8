package dev.waybill.render;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.output.OutputFile;
import dev.waybill.picture.SitePictures;
import dev.waybill.related.RelatedIndex;
import dev.waybill.render.body.BodyHtml;
import dev.waybill.render.page.ArticleViews;
import dev.waybill.render.page.PageLayout;
import dev.waybill.render.page.PageView;
import dev.waybill.render.theme.TemplateEngine;
import dev.waybill.render.theme.Theme;
import dev.waybill.render.theme.ThemeReader;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.source.ThemeFolder;
import java.util.Optional;

/** Renders single articles with the lists of an earlier state of the site. Thread-safe. */
public final class ArticleRenderer {
    private final ArticleViews views;
    private final TemplateEngine engine;

    private ArticleRenderer(ArticleViews views, TemplateEngine engine) {
        this.views = views;
        this.engine = engine;
    }

    /** Reads the theme. Its templates are read when the first article is rendered. */
    public static ArticleRenderer of(Site site, RelatedIndex related, SitePictures pictures, ThemeFolder folder) {
        Theme theme = ThemeReader.read(folder, site.configuration().identity().language())
                .value();
        PageLayout shell = new PageLayout(site, pictures, theme);
        TemplateEngine engine = new TemplateEngine(folder);
        BodyHtml bodies = SiteRenderer.bodies(shell, engine, diagnostic -> {});
        return new ArticleRenderer(new ArticleViews(shell, related, bodies), engine);
    }

    /** The page of an article, which may differ from the site's article at that path; empty if the template fails. */
    public Optional<OutputFile> page(Page article) {
        PageView view = views.view(article);
        Parsed<String> html = engine.render(view.template(), view.values());
        return html.diagnostics().isEmpty()
                ? Optional.of(OutputFile.text(view.permalink().outputPath(), html.value()))
                : Optional.empty();
    }
}
