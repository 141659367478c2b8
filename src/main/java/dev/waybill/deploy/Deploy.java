package dev.waybill.deploy;

import dev.waybill.deploy.bucket.BucketAccess;
import dev.waybill.deploy.bucket.BucketLock;
import dev.waybill.deploy.bucket.BucketStore;
import dev.waybill.deploy.bucket.SignedRequests;
import dev.waybill.deploy.store.DeployException;
import dev.waybill.deploy.store.DeployLog;
import dev.waybill.deploy.store.DeployTarget;
import dev.waybill.deploy.store.FolderStore;
import dev.waybill.deploy.store.ReleaseSource;
import dev.waybill.deploy.store.Store;
import dev.waybill.deploy.store.StoreLock;
import dev.waybill.deploy.store.Timeouts;
import dev.waybill.deploy.store.Workers;
import dev.waybill.diagnostic.Message;
import dev.waybill.output.PublishedSite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** Sends a built site to a target, or restores the previous release. */
public final class Deploy {
    /** Parallel requests to a bucket: enough to hide latency, few enough for any server. */
    private static final int AT_A_TIME = 8;

    private final DeployTarget target;
    private final DeployOptions options;
    private final Map<String, String> environment;
    private final Instant now;
    private final DeployLog log;
    private final Timeouts timeouts;

    /**
     * @param environment the process's variables, which contain a bucket's keys
     * @param now the time of a commit
     * @param log receives the progress
     */
    public Deploy(
            DeployTarget target, DeployOptions options, Map<String, String> environment, Instant now, DeployLog log) {
        this(target, options, environment, now, log, Timeouts.usual());
    }

    /** @param timeouts timeouts for a server that doesn't answer */
    public Deploy(
            DeployTarget target,
            DeployOptions options,
            Map<String, String> environment,
            Instant now,
            DeployLog log,
            Timeouts timeouts) {
        this.target = target;
        this.options = options;
        this.environment = Map.copyOf(environment);
        this.now = now;
        this.log = log;
        this.timeouts = timeouts;
    }

    /**
     * Sends a built site.
     *
     * @throws DeployException if it is refused, with the reason; nothing was sent
     * @throws IOException if the target fails; what was sent until then is consistent, and repeating the deploy completes it
     */
    public DeployReport send(Path folder) throws IOException {
        PublishedSite site = PublishedSite.open(folder);
        return target instanceof DeployTarget.Branch branch
                ? new BranchDeploy(branch, options, Path.of(""), now, timeouts, log).send(site)
                : stored(deploy -> deploy.send(new ReleaseSource.Built(site)));
    }

    /** Restores the previous release. */
    public DeployReport rollBack() throws IOException {
        return target instanceof DeployTarget.Branch branch
                ? new BranchDeploy(branch, options, Path.of(""), now, timeouts, log).rollBack()
                : stored(StoreDeploy::rollBack);
    }

    private interface Step {
        DeployReport run(StoreDeploy deploy) throws IOException;
    }

    /** Locks the store from before its history is read until the deploy ends. */
    private DeployReport stored(Step step) throws IOException {
        if (target instanceof DeployTarget.Bucket bucket) {
            return inBucket(
                    new BucketStore(new SignedRequests(BucketAccess.of(environment), timeouts, log), bucket), step);
        }
        if (target instanceof DeployTarget.Folder folder) {
            Store store = new FolderStore(folder.path());
            try (StoreLock hold = hold(store)) {
                return step.run(StoreDeploy.of(store, new Workers(1), options, hold, log));
            }
        }
        throw new IllegalStateException("a branch is no store");
    }

    private DeployReport inBucket(BucketStore store, Step step) throws IOException {
        boolean held = false;
        try (StoreLock hold = hold(store)) {
            held = hold != StoreLock.NONE;
            return step.run(StoreDeploy.of(store, new Workers(AT_A_TIME), options, hold, log));
        } catch (DeployException e) {
            throw held && store.isLost()
                    ? new DeployException(Message.of(
                            "%s The deploy was interrupted; repeat it in %s minutes, or at once with --take-over",
                            e.reason(), BucketLock.LEASE.toMinutes()))
                    : e;
        }
    }

    private StoreLock hold(Store store) throws IOException {
        return options.dryRun() ? StoreLock.NONE : store.hold(options.takeOver());
    }
}
