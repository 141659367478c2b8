package dev.waybill.render.theme;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;

/**
 * Lets templates see maps, lists, text, numbers, flags and {@link Html}, also if they are {@link Deferred}. All other objects and all
 * methods are refused.
 */
final class ViewWrapper extends SimpleObjectWrapper {
    ViewWrapper() {
        super(Configuration.VERSION_2_3_34);
    }

    @Override
    protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
        if (value instanceof Html html) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html.markup());
        }
        if (value instanceof Deferred deferred) {
            return wrap(deferred.value());
        }
        return super.handleUnknownType(value);
    }
}
