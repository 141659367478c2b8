package dev.waybill.testing;

/** Text that tries to break out of its context. */
public final class HostileText {
    /** Text that would break out of markup, JSON or a list, or that XML forbids. */
    public static final String TEXT =
            "</script><script>alert(1)</script> ]]> & \"q\" 'a' \u2028\u2029 \u0001\u000B\uFFFE 😀 [x](y)";

    /** {@link #TEXT} as a YAML scalar. */
    public static final String YAML =
            "\"</script><script>alert(1)</script> ]]> & \\\"q\\\" 'a' \\u2028\\u2029 \\u0001\\u000B\\uFFFE 😀 [x](y)\"";

    private HostileText() {}
}
