package dev.waybill.deploy.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Output of git 2.39 and ssh, and the message made from it. */
class GitFailureTest {
    @Test
    void leavesAdviceAndProgressOut() {
        assertEquals(
                "the branch was changed while this deploy ran, and nothing was sent; deploy again; git says '! [rejected]"
                        + "        a1b2c3 -> pages (fetch first)'",
                said("push", """
                        Enumerating objects: 5, done.
                        Writing objects: 100% (3/3), 250 bytes | 250.00 KiB/s, done.
                        To /srv/x.git
                         ! [rejected]        a1b2c3 -> pages (fetch first)
                        error: failed to push some refs to '/srv/x.git'
                        hint: Updates were rejected because the remote contains work that you do
                        hint: not have locally.
                        """));
    }

    @Test
    void tellsWhatSshSaysRatherThanGit() {
        assertEquals(
                "the remote refused these credentials, or there are none for it; git says 'git@h: Permission denied"
                        + " (publickey).'",
                said("ls-remote", """
                        git@h: Permission denied (publickey).
                        fatal: Could not read from remote repository.

                        Please make sure you have the correct access rights
                        and the repository exists.
                        """));
    }

    @Test
    void tellsWhatAHostSaysOfARefusal() {
        assertEquals(
                "the remote refused the branch; git says '! [remote rejected] a1 -> main (protected branch hook"
                        + " declined)', the remote 'error: GH006: Protected branch update failed.'",
                said("push", """
                        remote: Resolving deltas: 100% (1/1), done.
                        remote: error: GH006: Protected branch update failed.
                        To https://me:hush@h/x
                         ! [remote rejected] a1 -> main (protected branch hook declined)
                        error: failed to push some refs to 'https://me:hush@h/x'
                        """));
    }

    @Test
    void tellsGitsOwnReasonWhereItIsAnother() {
        assertEquals(
                "git fetch failed; git says 'fatal: something new at https://h/x'",
                said("fetch", "warning: a\nfatal: something new at https://me:hush@h/x\nhint: b\n"));
        assertEquals("git fetch failed", said("fetch", "hint: b\n"));
    }

    private static String said(String command, String errors) {
        return GitFailure.of(command, errors).toString();
    }
}
