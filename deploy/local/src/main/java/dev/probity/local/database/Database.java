package dev.probity.local.database;

import dev.probity.local.Trouble;
import dev.probity.local.process.Guardian;
import dev.probity.local.process.LogTail;
import dev.probity.local.process.ProcessMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** PostgreSQL: made, started by its own pg_ctl (which gives it a session of its own, out of a Ctrl-C's reach), stopped. */
public final class Database {
    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Place place;
    private final Path home;
    private final Guardian guardian;

    private Database(Place place, Path home, Guardian guardian) {
        this.place = place;
        this.home = home;
        this.guardian = guardian;
    }

    /**
     * Where a database lives.
     *
     * @param cache where programs are unpacked
     * @param data its data
     * @param log its log
     * @param mark where its process is marked
     * @param port its port on 127.0.0.1
     * @param superuserPassword its administrator's password
     */
    public record Place(Path cache, Path data, Path log, Path mark, int port, String superuserPassword) {}

    /** Starts it, new or on the data that it has. */
    public static Database start(Place place, Guardian guardian) {
        Database database = new Database(place, PostgresFiles.unpacked(place.cache()), guardian);
        database.forgetForeignProcess();
        if (!Files.exists(place.data().resolve("PG_VERSION"))) {
            database.init();
        }
        database.run();
        database.mark().ifPresent(mark -> {
            mark.write(place.mark());
            guardian.watch(mark);
        });
        return database;
    }

    /** The process, as the database's own file names it; INT is its fast, clean stop. */
    private Optional<ProcessMark> mark() {
        try {
            String first =
                    Files.readAllLines(place.data().resolve("postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(first.strip())).map(process -> ProcessMark.of(process, "INT"));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Its process's number; 0 when it doesn't run. */
    public long pid() {
        return ProcessMark.read(place.mark())
                .flatMap(ProcessMark::alive)
                .map(ProcessHandle::pid)
                .orElse(0L);
    }

    /**
     * After a reboot the number in PostgreSQL's own lock file may be that of some other program, and it would refuse to start
     * for ever. The data folder is ours alone here, and former runs have been swept.
     */
    private void forgetForeignProcess() {
        Path lock = place.data().resolve("postmaster.pid");
        boolean runs = mark().flatMap(ProcessMark::alive)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
        try {
            if (!runs) {
                Files.deleteIfExists(lock);
            }
        } catch (IOException e) {
            throw new Trouble("The database's lock file %s can't be removed: %s".formatted(lock, e.getMessage()), e);
        }
    }

    private void init() {
        try {
            // Made beside and moved into place: half a cluster must never be taken for a whole one.
            Path fresh = Files.createTempDirectory(place.data().getParent(), "postgres-new-");
            Path password = Files.createTempFile("probity", ".pw");
            Files.writeString(password, place.superuserPassword());
            execute(List.of(
                    home.resolve("bin/initdb").toString(),
                    "--pgdata=" + fresh,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C"));
            Files.delete(password);
            Files.move(fresh, place.data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Trouble("The database's folder %s can't be made: %s".formatted(place.data(), e.getMessage()), e);
        }
    }

    private void run() {
        // No socket file: paths of folders may be longer than a socket's name can be.
        String options = "-c port=%d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c shared_buffers=64MB"
                        .formatted(place.port())
                + " -c max_connections=120 -c log_line_prefix='%m [%p] %q%u@%d '";
        execute(List.of(
                home.resolve("bin/pg_ctl").toString(),
                "--pgdata=" + place.data(),
                "--log=" + place.log(),
                "--options=" + options,
                "--timeout=" + PATIENCE.toSeconds(),
                "--wait",
                "start"));
    }

    /** Creates the two roles and the database, where they are missing; passwords are set anew. */
    public void prepare(String database, Role owner, Role app) {
        try (Connection connection = connect("postgres")) {
            ensureRole(connection, owner);
            ensureRole(connection, app);
            if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
                run(connection, "create database " + database + " owner " + owner.name());
            }
            run(connection, "revoke all on database " + database + " from public");
            run(connection, "grant connect on database " + database + " to " + app.name());
        } catch (SQLException e) {
            throw new Trouble("The database could not be prepared: " + e.getMessage(), e);
        }
        try (Connection connection = connect(database)) {
            run(connection, "alter schema public owner to " + owner.name());
            run(connection, "grant usage on schema public to " + app.name());
        } catch (SQLException e) {
            throw new Trouble("The database could not be prepared: " + e.getMessage(), e);
        }
    }

    /**
     * A role that may sign in.
     *
     * @param name its name, a plain word
     * @param password its password
     */
    public record Role(String name, String password) {
        /** Never prints the password. */
        @Override
        public String toString() {
            return name;
        }
    }

    private static void ensureRole(Connection connection, Role role) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role.name())) {
            run(connection, "create role " + role.name() + " login nosuperuser nobypassrls");
        }
        run(connection, "alter role " + role.name() + " password '" + role.password() + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(place.port(), database),
                SUPERUSER,
                place.superuserPassword());
    }

    /** Stops it cleanly, without waiting for its clients. */
    public void stop() {
        execute(List.of(
                home.resolve("bin/pg_ctl").toString(), "--pgdata=" + place.data(), "--mode=fast", "--wait", "stop"));
        ProcessMark.read(place.mark()).ifPresent(guardian::forget);
        try {
            Files.deleteIfExists(place.mark());
        } catch (IOException staysBehind) {
            // A stale mark is recognised by its start time.
        }
    }

    /** Ends it at once, as a power cut would. */
    public void kill() {
        ProcessMark.read(place.mark()).flatMap(ProcessMark::alive).ifPresent(process -> {
            process.children().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        });
    }

    private void execute(List<String> command) {
        Path output = place.log().resolveSibling("postgres-setup.log");
        try {
            Process process = new ProcessBuilder(isRoot() ? UserNamespace.OF_LINUX.around(command) : command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(output.toFile()))
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw failed(output);
            }
        } catch (IOException e) {
            throw new Trouble("PostgreSQL could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while PostgreSQL was starting.", e);
        }
    }

    private Trouble failed(Path output) {
        return new Trouble("PostgreSQL did not start. What it said:\n" + LogTail.of(output, 6)
                + LogTail.of(place.log(), 6) + "    (%s)".formatted(place.log()));
    }

    private boolean isRoot() {
        try {
            return Files.getAttribute(place.cache(), "unix:uid").equals(0)
                    && System.getProperty("user.name").equals("root");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
