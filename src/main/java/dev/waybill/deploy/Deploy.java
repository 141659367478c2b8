package dev.waybill.deploy;

import dev.waybill.output.PublishedSite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** Sends a built site to a target, or puts back what was there before. */
public final class Deploy {
    /** Requests to a bucket at a time: enough to hide the way there, few enough for any server. */
    private static final int AT_A_TIME = 8;

    private final Target target;
    private final DeployOptions options;
    private final Map<String, String> environment;
    private final Instant now;

    /**
     * @param environment the process's variables, of which a bucket's keys are read
     * @param now the time of a commit
     */
    public Deploy(Target target, DeployOptions options, Map<String, String> environment, Instant now) {
        this.target = target;
        this.options = options;
        this.environment = Map.copyOf(environment);
        this.now = now;
    }

    /**
     * Sends a built site.
     *
     * @throws DeployException when it may not, saying why; nothing was sent
     * @throws IOException when the target refuses; what was sent by then is consistent, and the same deploy again completes it
     */
    public DeployReport send(Path folder) throws IOException {
        PublishedSite site = PublishedSite.open(folder);
        return target instanceof Target.Branch branch
                ? new BranchDeploy(branch, options, Path.of(""), now).send(site)
                : stored(deploy -> deploy.send(new Source.Built(site)));
    }

    /** Puts the release before the present one back. */
    public DeployReport rollBack() throws IOException {
        return target instanceof Target.Branch branch
                ? new BranchDeploy(branch, options, Path.of(""), now).rollBack()
                : stored(StoreDeploy::rollBack);
    }

    private interface Step {
        DeployReport run(StoreDeploy deploy) throws IOException;
    }

    /** Nobody else sends while the store's history is read and until the deploy ends. */
    private DeployReport stored(Step step) throws IOException {
        Store store = store();
        try (Hold hold = options.dryRun() ? Hold.NONE : store.hold(options.takeOver())) {
            return step.run(
                    StoreDeploy.of(store, new Workers(target instanceof Target.Bucket ? AT_A_TIME : 1), options, hold));
        }
    }

    private Store store() throws DeployException {
        if (target instanceof Target.Bucket bucket) {
            return new BucketStore(new SignedRequests(BucketAccess.of(environment)), bucket);
        }
        if (target instanceof Target.Folder folder) {
            return new FolderStore(folder.path());
        }
        throw new IllegalStateException("a branch is no store");
    }
}
