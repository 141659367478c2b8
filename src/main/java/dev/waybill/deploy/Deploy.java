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
                : stored().send(new Source.Built(site));
    }

    /** Puts the release before the present one back. */
    public DeployReport rollBack() throws IOException {
        return target instanceof Target.Branch branch
                ? new BranchDeploy(branch, options, Path.of(""), now).rollBack()
                : stored().rollBack();
    }

    private StoreDeploy stored() throws IOException {
        if (target instanceof Target.Bucket bucket) {
            Store store = new BucketStore(new SignedRequests(BucketAccess.of(environment)), bucket);
            return StoreDeploy.of(store, new Workers(AT_A_TIME), options);
        }
        if (target instanceof Target.Folder folder) {
            return StoreDeploy.of(new FolderStore(folder.path()), new Workers(1), options);
        }
        throw new IllegalStateException("a branch is no store");
    }
}
