package dev.waybill.deploy.git;

import dev.waybill.deploy.store.DeployTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Describes why git failed: in our own words, with the one line of git's output that says so. */
final class GitFailure {
    /** Messages of git, ssh or a server, and their meanings. The first match counts. */
    private static final List<Map.Entry<Pattern, String>> MEANINGS = List.of(
            meaning(
                    "fetch first|non-fast-forward|stale info|cannot lock ref|incorrect old value",
                    "the branch was changed while this deploy ran, and nothing was sent; deploy again"),
            meaning(
                    "protected branch|hook declined|remote rejected|denyCurrentBranch|deny updating",
                    "the remote refused the branch"),
            meaning(
                    "Authentication failed|could not read (Username|Password)|Permission denied|terminal prompts disabled"
                            + "|Host key verification failed|returned error: 40[13]|Invalid username",
                    "the remote refused these credentials, or there are none for it"),
            meaning(
                    "Could not resolve host|Name or service not known|resolve hostname",
                    "the remote's host isn't known"),
            meaning(
                    "Connection refused|Failed to connect|Couldn't connect|timed out|unreachable|unable to connect"
                            + "|Connection reset|hung up|Empty reply|early EOF",
                    "the remote can't be reached, or ended the connection"),
            meaning(
                    "not appear to be a git repository|not found|does not exist|No such file or directory",
                    "there is no git repository at that remote"),
            meaning("No space left on device", "the disk is full"),
            meaning(
                    "corrupt|inflate|bad object|missing (blob|tree|commit)|unable to read|is empty",
                    "the remote's own files are damaged; nothing was sent"));

    private static final Pattern REASON = Pattern.compile("(?i)(fatal|error):.*|\\s*! \\[.*");

    private GitFailure() {}

    private static Map.Entry<Pattern, String> meaning(String said, String words) {
        return Map.entry(Pattern.compile(said), words);
    }

    /**
     * @param command git's own: {@code push}
     * @param errors all its output, including progress, advice and passwords
     */
    static String of(String command, String errors) {
        List<String> lines = DeployTarget.withoutPasswords(errors)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("hint:"))
                .toList();
        for (Map.Entry<Pattern, String> meaning : MEANINGS) {
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
        return quoted("git " + command + " failed", reason, lines);
    }

    private static String quoted(String words, Optional<String> said, List<String> lines) {
        return words
                + said.map(line -> "; git says '" + line + "'").orElse("")
                + ofRemote(lines).map(line -> ", the remote '" + line + "'").orElse("");
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
