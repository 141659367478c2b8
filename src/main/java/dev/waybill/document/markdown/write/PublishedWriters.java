package dev.waybill.document.markdown.write;

/** The writers of a published page. */
public final class PublishedWriters {
    private PublishedWriters() {}

    public static NodeWriters all() {
        NodeWriters writers = new NodeWriters();
        Blocks.register(writers);
        Inlines.register(writers);
        LinkWriter.register(writers);
        BareAddresses.register(writers);
        Images.register(writers);
        Lists.register(writers);
        Tables.register(writers);
        CodeBlocks.register(writers);
        MathWriter.register(writers);
        RawHtml.register(writers);
        Footnotes.register(writers);
        Containers.register(writers);
        OwnContainers.register(writers);
        return writers;
    }
}
