package dev.waybill.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.deploy.store.DeployException;
import dev.waybill.deploy.store.DeployLog;
import dev.waybill.deploy.store.FolderStore;
import dev.waybill.deploy.store.Release;
import dev.waybill.deploy.store.ReleaseHistory;
import dev.waybill.deploy.store.ReleaseSource;
import dev.waybill.deploy.store.ResponseHeaders;
import dev.waybill.deploy.store.Store;
import dev.waybill.deploy.store.StoreLock;
import dev.waybill.deploy.store.Workers;
import dev.waybill.testing.InMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreDeployTest {
    private static final DeployOptions PLAIN = new DeployOptions(false, 256, false, false);
    private static final ResponseHeaders ANY = new ResponseHeaders("text/plain", "no-cache");

    /** More requests than any deploy of these sites makes. */
    private static final int ENOUGH = 1000;

    @TempDir(factory = InMemory.class)
    private Path top;

    private int made;

    @Test
    void sendsOnlyWhatChanged() throws IOException {
        Store store = store();
        assertEquals(
                SmallSite.FIRST.size(),
                deploy(store).send(built(SmallSite.FIRST)).sent().size());
        assertEquals(
                new DeployReport(SmallSite.FIRST.size(), List.of(), List.of()),
                deploy(store).send(built(SmallSite.FIRST)));
        DeployReport report = deploy(store).send(built(SmallSite.SECOND));
        assertTrue(!report.sent().contains("robots.txt"), report.toString());
        SmallSite.assertIs(SmallSite.SECOND, store, "");
    }

    @Test
    void sendsPagesAfterWhatTheyNeedAndDeletesLast() throws IOException {
        Store store = store();
        deploy(store).send(built(SmallSite.FIRST));
        assertEquals(
                new DeployReport(
                        SmallSite.SECOND.size(),
                        List.of(
                                "_wb/assets/site.2.css",
                                "pictures/about/2.svg",
                                "pictures/home/2.svg",
                                "pictures/new/2.svg",
                                "pictures/新 页+~/2.svg",
                                "new/index.html",
                                "新 页+~/index.html",
                                "about/index.html",
                                "index.html"),
                        List.of(
                                "gone/index.html",
                                "旧/index.html",
                                "pictures/about/1.svg",
                                "pictures/gone/1.svg",
                                "pictures/home/1.svg",
                                "pictures/旧/1.svg")),
                deploy(store).send(built(SmallSite.SECOND)));
    }

    @Test
    void keepsForOneReleaseMoreWhatPagesOfTheLastNeed() throws IOException {
        Store store = store();
        deploy(store).send(built(SmallSite.FIRST));
        deploy(store).send(built(SmallSite.SECOND));
        deploy(store).send(built(SmallSite.SECOND));
        assertEquals(List.of("_wb/assets/site.1.css", "_wb/assets/site.2.css"), assets(store));
        deploy(store).rollBack();
        assertEquals(List.of("_wb/assets/site.1.css", "_wb/assets/site.2.css"), assets(store));
        assertEquals(
                List.of("_wb/assets/site.2.css"),
                deploy(store).send(built(SmallSite.THIRD)).deleted().stream()
                        .filter(path -> path.startsWith("_wb/assets/"))
                        .toList());
        assertEquals(List.of("_wb/assets/site.1.css", "_wb/assets/site.3.css"), assets(store));
    }

    @Test
    void isWholeWhereverItIsCutAndCompletesWhenRunAgain() throws IOException {
        int cuts = 0;
        for (boolean done = false; !done; cuts++) {
            Store store = store();
            deploy(store).send(built(SmallSite.FIRST));
            done = isDoneWithin(cuts, store, SmallSite.SECOND);
            SmallSite.assertWhole(SmallSite.published(store), "cut after " + cuts);
            deploy(store).send(built(SmallSite.SECOND));
            SmallSite.assertIs(SmallSite.SECOND, store, "again after " + cuts);
            deploy(store).rollBack();
            SmallSite.assertIs(SmallSite.FIRST, store, "back after " + cuts);
        }
        assertTrue(cuts > 20, cuts + " requests");
    }

    @Test
    void isWholeWhereASecondDeployIsCutOverTheRestsOfTheFirst() throws IOException {
        for (int early = 2; early < 30; early += 9) {
            int late = 0;
            for (boolean done = false; !done; late++) {
                Store store = store();
                deploy(store).send(built(SmallSite.FIRST));
                isDoneWithin(early, store, SmallSite.SECOND);
                done = isDoneWithin(late, store, SmallSite.THIRD);
                String when = "cut after " + early + ", then " + late;
                SmallSite.assertWhole(SmallSite.published(store), when);
                deploy(store).send(built(SmallSite.THIRD));
                SmallSite.assertIs(SmallSite.THIRD, store, when);
            }
        }
    }

    @Test
    void goesBackToTheLastWholeReleaseWhereverTheNextWasCut() throws IOException {
        int cuts = 3;
        for (boolean done = false; !done; cuts++) {
            Store store = store();
            deploy(store).send(built(SmallSite.FIRST));
            done = isDoneWithin(cuts, store, SmallSite.SECOND);
            boolean back = done;
            for (int requests = 0; !back; requests += 7) {
                back = isBackWithin(requests, store);
                SmallSite.assertWhole(SmallSite.published(store), "cut after " + cuts + ", back after " + requests);
            }
            if (!done) {
                SmallSite.assertIs(SmallSite.FIRST, store, "cut after " + cuts);
            }
        }
    }

    @Test
    void goesBackAndForth() throws IOException {
        Store store = store();
        assertThrows(DeployException.class, () -> deploy(store).rollBack());
        deploy(store).send(built(SmallSite.FIRST));
        deploy(store).send(built(SmallSite.SECOND));
        deploy(store).send(built(SmallSite.THIRD));
        deploy(store).rollBack();
        SmallSite.assertIs(SmallSite.SECOND, store, "");
        deploy(store).rollBack();
        SmallSite.assertIs(SmallSite.THIRD, store, "");
    }

    @Test
    void keepsNoCopyThatNoWayBackNeeds() throws IOException {
        Store store = store();
        deploy(store).send(built(SmallSite.FIRST));
        deploy(store).send(built(SmallSite.SECOND));
        deploy(store).send(built(SmallSite.THIRD));
        for (String path : store.list().keySet()) {
            if (path.startsWith(ReleaseHistory.FOLDER + "copies/")) {
                String text = new String(store.read(path).orElseThrow(), StandardCharsets.UTF_8);
                assertTrue(SmallSite.SECOND.containsValue(text), text);
            }
        }
    }

    @Test
    void leavesForeignFilesAlone() throws IOException {
        Store store = store();
        store.put("mine.txt", new byte[] {1}, ANY);
        store.put("index.html", new byte[] {2}, ANY);
        DeployException refused =
                assertThrows(DeployException.class, () -> deploy(store).send(built(SmallSite.FIRST)));
        assertEquals("it would overwrite 'index.html' that no deploy wrote; --adopt allows it", refused.getMessage());
        assertEquals(2, store.list().size());
        StoreDeploy.of(
                        store,
                        new Workers(1),
                        new DeployOptions(false, 256, true, false),
                        StoreLock.NONE,
                        DeployLog.SILENT)
                .send(built(SmallSite.FIRST));
        deploy(store).send(built(SmallSite.SECOND));
        assertTrue(store.list().containsKey("mine.txt"));
    }

    @Test
    void deletesNoMoreThanAllowed() throws IOException {
        Store store = store();
        deploy(store).send(built(SmallSite.FIRST));
        DeployException refused = assertThrows(
                DeployException.class,
                () -> StoreDeploy.of(
                                store,
                                new Workers(1),
                                new DeployOptions(false, 5, false, false),
                                StoreLock.NONE,
                                DeployLog.SILENT)
                        .send(built(SmallSite.SECOND)));
        assertEquals("it would delete 6 files; --max-deletes allows 5, and nothing was sent", refused.getMessage());
        SmallSite.assertIs(SmallSite.FIRST, store, "");
        StoreDeploy.of(
                        store,
                        new Workers(1),
                        new DeployOptions(false, 6, false, false),
                        StoreLock.NONE,
                        DeployLog.SILENT)
                .send(built(SmallSite.SECOND));
    }

    @Test
    void onlyTellsWhereItIsADryRun() throws IOException {
        Store store = store();
        DeployReport told = StoreDeploy.of(
                        store,
                        new Workers(1),
                        new DeployOptions(true, 256, false, false),
                        StoreLock.NONE,
                        DeployLog.SILENT)
                .send(built(SmallSite.FIRST));
        assertEquals(Map.of(), store.list());
        assertEquals(told, deploy(store).send(built(SmallSite.FIRST)));
    }

    @Test
    void mendsAFileThatSomebodyChanged() throws IOException {
        Store store = store();
        deploy(store).send(built(SmallSite.FIRST));
        store.put("index.html", new byte[] {1}, ANY);
        store.delete("about/index.html");
        assertEquals(
                List.of("about/index.html", "index.html"),
                deploy(store).send(built(SmallSite.FIRST)).sent());
        SmallSite.assertIs(SmallSite.FIRST, store, "");
    }

    @Test
    void saysWhereItsHistoryIsDamaged() throws IOException {
        Store store = store();
        deploy(store).send(built(SmallSite.FIRST));
        store.put(ReleaseHistory.FILE, "waybill deploy history 1\ncurrent\tx\n".getBytes(StandardCharsets.UTF_8), ANY);
        DeployException refused = assertThrows(DeployException.class, () -> deploy(store));
        assertEquals(
                "the target's '.waybill-deploy/history.txt' can't be read at line 2, so it is unknown which files deploys"
                        + " wrote; restore an intact copy of it, or remove it and deploy with --adopt",
                refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"KAPUTT", "", "cut", "gone"})
    void putsNoDamagedCopyBack(String damage) throws IOException {
        Store store = store();
        deploy(store).send(built(SmallSite.FIRST));
        deploy(store).send(built(SmallSite.SECOND));
        String page = SmallSite.FIRST.getOrDefault("about/index.html", "");
        String copy =
                ReleaseHistory.copyOf(Release.Entry.of("about/index.html", page.getBytes(StandardCharsets.UTF_8)));
        byte[] damaged = (damage.equals("cut") ? page.substring(1) : damage).getBytes(StandardCharsets.UTF_8);
        if (damage.equals("gone")) {
            store.delete(copy);
        } else {
            store.put(copy, damaged, ANY);
        }
        Map<String, String> before = store.list();
        DeployException refused =
                assertThrows(DeployException.class, () -> deploy(store).rollBack());
        assertEquals(
                "the copy of 'about/index.html', '" + copy + "', is "
                        + (damage.equals("gone")
                                ? "gone"
                                : "damaged: its " + damaged.length + " bytes aren't those that were published")
                        + ", so the previous release can't be restored; nothing was changed; deploy a build of it instead",
                refused.getMessage());
        assertEquals(before, store.list());
    }

    @Test
    void savesNoFileThatSomebodyChangedUnderTheDigestOfAnother() throws IOException {
        Store store = store();
        deploy(store).send(built(SmallSite.FIRST));
        store.put("about/index.html", "KAPUTT".getBytes(StandardCharsets.UTF_8), ANY);
        deploy(store).send(built(SmallSite.SECOND));
        DeployException refused =
                assertThrows(DeployException.class, () -> deploy(store).rollBack());
        assertTrue(String.valueOf(refused.getMessage()).contains("is gone"), refused.getMessage());
        SmallSite.assertIs(SmallSite.SECOND, store, "");
    }

    @Test
    void replacesADamagedCopyWhileTheFileIsStillThere() throws IOException {
        Store store = store();
        deploy(store).send(built(SmallSite.FIRST));
        for (Map.Entry<String, String> file : SmallSite.FIRST.entrySet()) {
            Release.Entry entry =
                    Release.Entry.of(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            store.put(ReleaseHistory.copyOf(entry), "KAPUTT".getBytes(StandardCharsets.UTF_8), ANY);
        }
        deploy(store).send(built(SmallSite.SECOND));
        deploy(store).rollBack();
        SmallSite.assertIs(SmallSite.FIRST, store, "");
    }

    private static List<String> assets(Store store) throws IOException {
        return store.list().keySet().stream()
                .filter(path -> path.startsWith("_wb/assets/"))
                .sorted()
                .toList();
    }

    private Store store() {
        made++;
        return new FolderStore(top.resolve("store" + made));
    }

    private ReleaseSource.Built built(Map<String, String> site) throws IOException {
        return new ReleaseSource.Built(SmallSite.built(site, top.resolve("site")));
    }

    private static StoreDeploy deploy(Store store) throws IOException {
        return StoreDeploy.of(store, new Workers(1), PLAIN, StoreLock.NONE, DeployLog.SILENT);
    }

    private boolean isDoneWithin(int requests, Store store, Map<String, String> site) throws IOException {
        try {
            deploy(new CutStore(store, requests)).send(built(site));
            return true;
        } catch (CutStore.CutException e) {
            return requests > ENOUGH;
        }
    }

    private static boolean isBackWithin(int requests, Store store) throws IOException {
        try {
            deploy(new CutStore(store, requests)).rollBack();
            return true;
        } catch (CutStore.CutException e) {
            return requests > ENOUGH || SmallSite.is(SmallSite.FIRST, store);
        }
    }
}
