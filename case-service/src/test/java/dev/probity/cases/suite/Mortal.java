package dev.probity.cases.suite;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.util.Map;

/** A broker and a database that one test class has for itself and may stop. */
public final class Mortal implements QuarkusTestResourceLifecycleManager {
    private static TestBroker broker;
    private static TestDatabase database;

    @Override
    public Map<String, String> start() {
        broker = TestBroker.start();
        database = TestDatabase.start();
        return Suite.alone(broker, database);
    }

    public static void stopBroker() {
        if (broker != null) {
            broker.close();
            broker = null;
        }
    }

    public static void stopDatabase() throws IOException {
        if (database != null) {
            database.close();
            database = null;
        }
    }

    @Override
    public void stop() {
        try {
            stopDatabase();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            stopBroker();
        }
    }
}
