package dev.probity.local.suite;

import dev.probity.local.build.SourceTree;
import dev.probity.local.marketplace.MarketplaceMain;
import dev.probity.local.process.Child;
import dev.probity.local.progress.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Lets a stand-in for the marketplace answer orders, so that a newcomer sees what becomes of a measure. */
public final class Marketplace {
    private final SourceTree tree;

    public Marketplace(SourceTree tree) {
        this.tree = tree;
    }

    /** Opens it; it is gone with the suite. */
    public void open(Suite suite, Progress progress) {
        Progress.Stage stage = progress.begin("Marketplace");
        try {
            suite.join(plan(suite));
            stage.done("a stand-in: answers orders, carries out nothing");
        } catch (RuntimeException e) {
            stage.failed();
            throw e;
        }
    }

    private Child.Plan plan(Suite suite) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                tree.launcherJar().toString(),
                MarketplaceMain.class.getName(),
                "127.0.0.1:" + suite.addresses().ports().of("kafka"));
        return new Child.Plan("marketplace", command, Map.of(), suite.data().root());
    }
}
