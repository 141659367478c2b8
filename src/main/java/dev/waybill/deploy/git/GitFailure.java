package dev.waybill.deploy.git;

import dev.waybill.deploy.store.DeployTarget;
import dev.waybill.diagnostic.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Describes why git failed: in our own words, with the one line of git's output that says so. */
final class GitFailure {
    /** Messages of git, ssh or a server, and their meanings. The first match counts. */
    private static final List<Map.Entry<Pattern, Message>> MEANINGS = List.of(
            meaning(
                    "fetch first|non-fast-forward|stale info|cannot lock ref|incorrect old value",
                    Message.of("the branch was changed while this deploy ran, and nothing was sent; deploy again")),
            meaning(
                    "protected branch|hook declined|remote rejected|denyCurrentBranch|deny updating",
                    Message.of("the remote refused the branch")),
            meaning(
                    "Authentication failed|could not read (Username|Password)|Permission denied|terminal prompts disabled"
                            + "|Host key verification failed|returned error: 40[13]|Invalid username",
                    Message.of("the remote refused these credentials, or there are none for it")),
            meaning(
                    "Could not resolve host|Name or service not known|resolve hostname",
                    Message.of("the remote's host isn't known")),
            meaning(
                    "Connection refused|Failed to connect|Couldn't connect|timed out|unreachable|unable to connect"
                            + "|Connection reset|hung up|Empty reply|early EOF",
                    Message.of("the remote can't be reached, or ended the connection")),
            meaning(
                    "not appear to be a git repository|not found|does not exist|No such file or directory",
                    Message.of("there is no git repository at that remote")),
            meaning("No space left on device", Message.of("the disk is full")),
            meaning(
                    "corrupt|inflate|bad object|missing (blob|tree|commit)|unable to read|is empty",
                    Message.of("the remote's own files are damaged; nothing was sent")));

    private static final Pattern REASON = Pattern.compile("(?i)(fatal|error):.*|\\s*! \\[.*");

    private GitFailure() {}

    private static Map.Entry<Pattern, Message> meaning(String said, Message words) {
        return Map.entry(Pattern.compile(said), words);
    }

    /**
     * @param command git's own: {@code push}
     * @param errors all its output, including progress, advice and passwords
     */
    static Message of(String command, String errors) {
        List<String> lines = DeployTarget.withoutPasswords(errors)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("hint:"))
                .toList();
        for (Map.Entry<Pattern, Message> meaning : MEANINGS) {
            Optional<String> said = lines.stream()
                    .filter(line -> meaning.getKey().matcher(line).find())
                    .findFirst();
            if (said.isPresent()) {
                return quoted(meaning.getValue(), said, lines);
            }
        }
        Optional<String> reason = lines.stream()
                .filter(line -> REASON.matcher(line).matches())
                .findFirst()
                .or(() -> lines.stream().reduce((first, second) -> second));
        return quoted(Message.of("git %s failed", command), reason, lines);
    }

    private static Message quoted(Message words, Optional<String> said, List<String> lines) {
        return Message.of(
                "%s%s%s",
                words,
                said.map(line -> Message.of("; git says '%s'", line)).orElse(Message.NONE),
                ofRemote(lines)
                        .map(line -> Message.of(", the remote '%s'", line))
                        .orElse(Message.NONE));
    }

    /** What a hook or a host prints beside a refusal: {@code remote: GitLab: You are not allowed to push}. */
    private static Optional<String> ofRemote(List<String> lines) {
        return lines.stream().anyMatch(line -> line.startsWith("! [remote rejected]"))
                ? lines.stream()
                        .filter(line ->
                                line.startsWith("remote: ") && !line.matches("remote: *|.*[0-9]%.*|.*, done\\."))
                        .map(line -> line.substring("remote: ".length()).strip())
                        .findFirst()
                : Optional.empty();
    }
}
