package dev.waybill.document.template;

import java.util.List;
import java.util.Optional;

/** A container or directive of the site's own, as its template declares it. */
public record ContainerTemplate(String name, List<Attribute> attributes) {
    public ContainerTemplate {
        attributes = List.copyOf(attributes);
    }

    /**
     * A declared attribute.
     *
     * @param values the only ones allowed; any if empty
     * @param preset the value where a page gives none
     * @param meaning one sentence for authors; may be empty
     */
    public record Attribute(
            String name,
            AttributeType type,
            List<String> values,
            boolean required,
            Optional<String> preset,
            String meaning) {
        public Attribute {
            values = List.copyOf(values);
        }
    }

    public List<String> attributeNames() {
        return attributes.stream().map(Attribute::name).toList();
    }

    public Optional<Attribute> attribute(String name) {
        return attributes.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
