package dev.waybill.document.markdown.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.waybill.document.Link;
import dev.waybill.document.LinkTarget;
import dev.waybill.testing.ActiveVectors;
import dev.waybill.testing.Chromium;
import dev.waybill.testing.LongForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What becomes of every vector, in a page of a real browser: it parses each, runs what it would run, and parses what it then has once
 * more, as scripts that copy HTML make it do.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionInBrowserTest {
    /** Texts handed to the browser at once. */
    private static final int BATCH = 2_000;

    /** Returns, for each text, what is active in it, an empty text where nothing is; last, what ran late. Only a live page runs any. */
    private static final String ACTIVE = """
            async ({ texts, live }) => {
              const page = live ? document : document.implementation.createHTMLDocument();
              let ran = '';
              window.hit = window.alert = window.prompt = window.confirm = () => { ran += 'ran ' };
              const denied = /^(script|style|iframe|object|embed|form|base|meta|link|noscript|template|svg|math|frameset|portal)$/;
              const addresses = /^(href|src|action|formaction|data|poster|srcset|xlink:href|ping|background|lowsrc|dynsrc)$/i;
              const protocol = value => {
                try {
                  return new URL(value, 'https://own.example/').protocol;
                } catch {
                  return 'about:'; // leads nowhere
                }
              };
              const why = root => {
                for (const element of root.querySelectorAll('*')) {
                  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return element.nodeName;
                  if (denied.test(element.localName)) return element.localName;
                  for (const { name, value } of element.attributes) {
                    if (/^on|^(style|srcdoc|autofocus|is)$/i.test(name)) return name;
                    if (addresses.test(name) && !/^(https?|mailto|tel|about):$/.test(protocol(value))) return name + ' ' + value;
                  }
                }
                return '';
              };
              const found = [];
              for (const text of texts) {
                ran = '';
                const box = page.createElement('div');
                page.body.append(box);
                box.innerHTML = text;
                let active = why(box);
                box.innerHTML = box.innerHTML;
                active ||= why(box);
                box.remove();
                found.push(ran + active);
              }
              ran = '';
              await new Promise(resolve => {
                const last = new Image();
                last.onerror = resolve;
                last.src = 'last';
              });
              return [...found, ran];
            }""";

    /** Seven has no divisor in common with the lengths of the lists that the vectors are made of, so each turns in the brief form too. */
    private final List<String> vectors = ActiveVectors.every(LongForm.times(7, 1));

    private final Page page = Chromium.shared().newPage();

    @BeforeAll
    void open() {
        page.route(
                "**/*",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setStatus(route.request().url().endsWith("/page") ? 200 : 404)
                        .setContentType("text/html")
                        .setBody("<!DOCTYPE html><title>x</title><body>")));
        page.navigate("https://own.example/page");
    }

    @AfterAll
    void close() {
        page.close();
    }

    /** Else the rest would say nothing. Markdown and what HTML drops where it stands are among those that aren't. */
    @Test
    void mostAreActiveAsTheyAreWritten() {
        long active = active(vectors, false).stream()
                .filter(found -> !found.isEmpty())
                .count();
        System.out.println(
                "injection: " + active + " of " + vectors.size() + " vectors are active before they are cleaned");
        assertTrue(active > vectors.size() / 2, active + " of " + vectors.size());
    }

    @Test
    void noneIsActiveInABodyOrChangesWhenItIsCleanedAgain() {
        List<String> written = new ArrayList<>();
        List<String> published = new ArrayList<>();
        int places = LongForm.times(1, 5);
        for (int i = 0; i < vectors.size(); i++) {
            String vector = vectors.get(i);
            String once = RawHtml.clean(vector);
            assertEquals(once, RawHtml.clean(once), vector);
            written.add(vector);
            published.add(once);
            for (int place = 0; place < places; place++) {
                String body = InjectionTest.PLACES
                        .get((i + place) % InjectionTest.PLACES.size())
                        .replace("%s", vector);
                written.add(body);
                published.add(html(dev.waybill.document.Page.of(body)));
            }
        }
        List<String> found = active(published, true);
        List<String> errors = new ArrayList<>();
        for (int i = 0; i < published.size(); i++) {
            if (!found.get(i).isEmpty()) {
                errors.add(found.get(i) + ": " + written.get(i) + " => " + published.get(i));
            }
        }
        System.out.println("injection: " + vectors.size() + " vectors, " + published.size() + " bodies");
        assertEquals(List.of(), errors.subList(0, Math.min(5, errors.size())));
        assertEquals("", found.get(published.size()), "something ran late");
    }

    /** What each is found to do, and last what ran after all were gone. */
    @SuppressWarnings("unchecked")
    private List<String> active(List<String> texts, boolean live) {
        List<String> found = new ArrayList<>();
        StringBuilder late = new StringBuilder();
        for (int from = 0; from < texts.size(); from += BATCH) {
            List<String> batch = texts.subList(from, Math.min(texts.size(), from + BATCH));
            List<String> answer = (List<String>) page.evaluate(ACTIVE, Map.of("texts", batch, "live", live));
            found.addAll(answer.subList(0, batch.size()));
            late.append(answer.get(batch.size()));
        }
        found.add(late.toString());
        return found;
    }

    /** With what would be in the holes: addresses as they are. */
    private static String html(dev.waybill.document.Page page) {
        String html = page.html();
        List<Link> links = page.document().links();
        for (int i = 0; i < links.size(); i++) {
            String url = links.get(i).target() instanceof LinkTarget.External external ? external.url() : "#";
            html = html.replace("⟨link " + i + "⟩", url.replace("&", "&amp;").replace("\"", "&quot;"));
        }
        return html;
    }
}
