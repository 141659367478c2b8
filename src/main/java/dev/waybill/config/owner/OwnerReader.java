package dev.waybill.config.owner;

import dev.waybill.config.yaml.Values;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import java.util.List;

/** Reads the keys of {@link OwnerKeys}. */
public final class OwnerReader {
    private OwnerReader() {}

    /** @param file where a diagnostic without a place of its own is */
    public static OwnerSettings read(Values values, Location file, List<Diagnostic> diagnostics) {
        OwnerValues owner = new OwnerValues(diagnostics);
        ServicesReader services = new ServicesReader(owner);
        return new OwnerSettings(
                new LookReader(owner).look(values.table("theme", OwnerKeys.THEME), file),
                owner.files(values, "css", List.of(".css")),
                owner.files(values, "js", List.of(".js", ".mjs")),
                new PolicyReader(owner).policy(values.table("policy", OwnerKeys.POLICY)),
                services.analytics(values.table("analytics", OwnerKeys.ANALYTICS)),
                services.comments(values.table("comments", OwnerKeys.COMMENTS), values.keyLocation("comments")));
    }
}
