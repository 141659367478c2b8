package dev.waybill.pipeline.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waybill.document.Body;
import dev.waybill.document.Document;
import dev.waybill.document.Outline;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.pipeline.cache.form.RecordForm;
import dev.waybill.source.SourceFile;

/** Whatever bytes stand where a document was kept, they are a document or none; their checksum counts as right here. */
class DocumentFormFuzzTest {
    private static final RecordForm<Outline> OUTLINE = RecordForm.of(Outline.class);
    private static final RecordForm<Body> BODY = RecordForm.of(Body.class);

    private static final Document GOOD =
            new DocumentParser().parse(new SourceFile("content/a.md", """
                    ---
                    title: 保证金
                    date: 2025-05-18T09:30:00+08:00
                    tags: [退出, "1.10"]
                    checklist: exit
                    ask: {deposit: 你缴过吗?}
                    params: {a: [b, {c: d}]}
                    ---
                    退出[流程](b.md)与![图](a.png)。

                    ## 步骤

                    1. [ ] 申请 ⏳3–5个工作日 <!-- #apply rev=2 -->
                       - [ ] 核对 <!-- #check if=deposit after=apply -->

                    | 甲 | 乙 |
                    |---|---|
                    | 一 | `二` |
                    """)).value();

    /** The first byte says which of the two forms, and whether the rest are its bytes or changes to good ones. */
    @FuzzTest(maxDuration = "5m")
    void isADocumentOrNothing(byte[] data) {
        int kind = data.length == 0 ? 0 : data[0] & 3;
        if ((kind & 1) == 0) {
            assertReadOrRefused(OUTLINE, kind == 0 ? data : changed(OUTLINE.bytes(GOOD.outline()), data));
        } else {
            assertReadOrRefused(BODY, kind == 1 ? data : changed(BODY.bytes(GOOD.body()), data));
        }
    }

    private static <T extends Record> void assertReadOrRefused(RecordForm<T> form, byte[] bytes) {
        T read;
        try {
            read = form.read(bytes);
        } catch (IllegalArgumentException e) {
            return; // as it says
        }
        assertEquals(read, form.read(form.bytes(read)));
    }

    /** Two bytes say where, one what is there. */
    private static byte[] changed(byte[] good, byte[] data) {
        byte[] bytes = good.clone();
        for (int i = 1; i + 2 < data.length; i += 3) {
            bytes[((data[i] & 0xff) << 8 | data[i + 1] & 0xff) % bytes.length] = data[i + 2];
        }
        return bytes;
    }
}
