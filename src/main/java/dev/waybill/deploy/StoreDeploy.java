package dev.waybill.deploy;

import dev.waybill.deploy.store.DeployException;
import dev.waybill.deploy.store.DeployLog;
import dev.waybill.deploy.store.Release;
import dev.waybill.deploy.store.ReleaseHistory;
import dev.waybill.deploy.store.ReleaseSource;
import dev.waybill.deploy.store.ResponseHeaders;
import dev.waybill.deploy.store.Store;
import dev.waybill.deploy.store.StoreLock;
import dev.waybill.deploy.store.Workers;
import dev.waybill.diagnostic.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A deploy to a store.
 *
 * <ol>
 *   <li>The contents of the store are read, and a {@link Plan} is made.
 *   <li>The history records that the release has begun.
 *   <li>Files that will be overwritten or deleted are copied aside. Then files are sent and deleted in the plan's order.
 *   <li>The history records that the release is complete, and copies of older releases are deleted.
 * </ol>
 *
 * <p>If it is interrupted after any request, every page on the store has its files, and repeating the deploy completes it.
 */
public final class StoreDeploy {
    private static final Message STAYS = Message.of(
            ", so the previous release can't be restored; nothing was changed; deploy a build of it instead");

    private final Store store;
    private final Workers workers;
    private final DeployOptions options;
    private final StoreLock hold;
    private final ReleaseHistory history;
    private final Map<String, String> live;
    private final DeployLog log;

    private StoreDeploy(
            Store store,
            Workers workers,
            DeployOptions options,
            StoreLock hold,
            ReleaseHistory history,
            Map<String, String> live,
            DeployLog log) {
        this.store = store;
        this.workers = workers;
        this.options = options;
        this.hold = hold;
        this.history = history;
        this.live = live;
        this.log = log;
    }

    /** @param hold the lock on the store, held until the deploy ends */
    public static StoreDeploy of(Store store, Workers workers, DeployOptions options, StoreLock hold, DeployLog log)
            throws IOException {
        Optional<byte[]> written = store.read(ReleaseHistory.FILE);
        ReleaseHistory history = written.isPresent() ? ReleaseHistory.of(written.get()) : ReleaseHistory.none();
        return new StoreDeploy(store, workers, options, hold, history, new TreeMap<>(store.list()), log);
    }

    /** Sends a built site. */
    public DeployReport send(ReleaseSource.Built source) throws IOException {
        Release release = source.release();
        Plan plan = Plan.of(history, live, release);
        if (!options.adopt()) {
            refuseForeign(plan);
        }
        return run(plan, release, source);
    }

    /** If a release was begun but not completed, restores the last complete one; otherwise the one before the current one. */
    DeployReport rollBack() throws IOException {
        Release release = (history.next().isPresent() ? history.current() : history.previous())
                .orElseThrow(() -> new DeployException(Message.of("there is no previous release")));
        Plan plan = Plan.of(history, live, release);
        refuseDamaged(plan, release);
        return run(plan, release, new ReleaseSource.Saved());
    }

    private DeployReport run(Plan plan, Release release, ReleaseSource source) throws IOException {
        if (plan.deleted() > options.maxDeletes()) {
            throw new DeployException(Message.of(
                    "it would delete %s files; --max-deletes allows %s, and nothing was sent",
                    plan.deleted(), options.maxDeletes()));
        }
        store.refuseBlocked(written(plan), Set.copyOf(plan.inTheWay()));
        if (!options.dryRun()) {
            carryOut(plan, release, source);
        }
        return new DeployReport(
                release.entries().size(),
                joined(plan.assets(), plan.newPages(), plan.changedPages()),
                joined(plan.deletedPages(), plan.deletedAssets()));
    }

    private List<String> written(Plan plan) {
        return joined(
                plan.saved().stream().map(this::copyOf).toList(), plan.assets(), plan.newPages(), plan.changedPages());
    }

    /** Where a file of the current release is saved. */
    private String copyOf(String path) {
        return ReleaseHistory.copyOf(entry(history.current().orElseThrow(), path));
    }

    private void carryOut(Plan plan, Release release, ReleaseSource source) throws IOException {
        boolean whole = history.next().isEmpty() && history.current().equals(Optional.of(release));
        if (!whole || plan.sent() + plan.deleted() > 0) {
            write(history.begun(release));
            each(Message.of("saving"), plan.saved(), this::save);
            store.flush();
            each(Message.of("deleting"), plan.inTheWay(), store::delete);
            for (List<String> files : List.of(plan.assets(), plan.newPages(), plan.changedPages())) {
                each(Message.of("sending"), files, path -> source.send(store, path, entry(release, path)));
            }
            each(Message.of("deleting"), plan.deletedPages(), store::delete);
            each(Message.of("deleting"), plan.deletedAssets(), store::delete);
            store.flush();
            write(history.ended(release));
        }
        each(Message.of("deleting"), forgotten(plan, history.ended(release)), store::delete);
    }

    private void each(Message stage, List<String> paths, Workers.Step step) throws IOException {
        AtomicInteger done = new AtomicInteger();
        workers.each(paths, path -> {
            hold.keep();
            step.of(path);
            log.advance(stage, done.incrementAndGet(), paths.size());
        });
    }

    /**
     * A file that somebody changed, or that an interrupted deploy overwrote, doesn't belong to the release any more, and can't be restored.
     */
    private void save(String path) throws IOException {
        Release.Entry entry = entry(history.current().orElseThrow(), path);
        if (entry.md5().equals(live.get(path))
                || store.read(path).filter(entry::isOf).isPresent()) {
            store.copy(path, ReleaseHistory.copyOf(entry), entry.responseHeaders());
        }
    }

    private static Release.Entry entry(Release release, String path) {
        return release.entry(path).orElseThrow();
    }

    private void write(ReleaseHistory changed) throws IOException {
        hold.keep();
        store.put(ReleaseHistory.FILE, changed.bytes(), new ResponseHeaders("text/plain; charset=UTF-8", "no-store"));
        store.flush();
    }

    /** Saved copies that no possible rollback needs. */
    private List<String> forgotten(Plan plan, ReleaseHistory ended) {
        Set<String> kept = ended.previous().map(Release::entries).map(Map::values).stream()
                .flatMap(Collection::stream)
                .map(ReleaseHistory::copyOf)
                .collect(Collectors.toSet());
        Stream<String> saved = plan.saved().stream().map(this::copyOf);
        return Stream.concat(live.keySet().stream(), saved)
                .filter(path -> path.startsWith(ReleaseHistory.FOLDER + "copies/") && !kept.contains(path))
                .distinct()
                .toList();
    }

    private void refuseForeign(Plan plan) throws DeployException {
        Set<String> owned = history.owned();
        List<String> foreign = joined(plan.assets(), plan.newPages(), plan.changedPages()).stream()
                .filter(path -> live.containsKey(path) && !owned.contains(path))
                .toList();
        if (!foreign.isEmpty()) {
            throw new DeployException(Message.of(
                    "it would overwrite '%s' %sthat no deploy wrote; --adopt allows it",
                    foreign.get(0),
                    foreign.size() == 1 ? Message.NONE : Message.of("and %s more ", foreign.size() - 1)));
        }
    }

    /** Reads every copy completely before anything is changed, because the digest in a store's list may not match the bytes. */
    private void refuseDamaged(Plan plan, Release release) throws IOException {
        workers.each(joined(plan.assets(), plan.newPages(), plan.changedPages()), path -> {
            Release.Entry entry = entry(release, path);
            String copy = ReleaseHistory.copyOf(entry);
            byte[] bytes = store.read(copy)
                    .orElseThrow(() ->
                            new DeployException(Message.of("the copy of '%s', '%s', is gone%s", path, copy, STAYS)));
            if (!entry.isOf(bytes)) {
                throw new DeployException(Message.of(
                        "the copy of '%s', '%s', is damaged: its %s bytes aren't those that were published%s",
                        path, copy, bytes.length, STAYS));
            }
        });
    }

    @SafeVarargs
    private static List<String> joined(List<String>... lists) {
        List<String> all = new ArrayList<>();
        for (List<String> list : lists) {
            all.addAll(list);
        }
        return all;
    }
}
