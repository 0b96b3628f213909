package dev.probity.local.database;

import dev.probity.local.Trouble;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root; in a user namespace of its own it isn't.
 *
 * @param entry what a command is begun with to run in one
 */
record UserNamespace(List<String> entry) {
    static final UserNamespace OF_LINUX = new UserNamespace(List.of("unshare", "--user"));

    /** The command as it runs in there; where the system allows no user namespaces, as many containers don't, that is told. */
    List<String> around(List<String> command) throws InterruptedException {
        if (!opens()) {
            throw new Trouble(
                    "PostgreSQL won't run as root, and this system refuses the user namespace in which it wouldn't be (unshare --user), as many containers do: run ./probity as an ordinary user.");
        }
        return within(command);
    }

    private boolean opens() throws InterruptedException {
        try {
            return new ProcessBuilder(within(List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private List<String> within(List<String> command) {
        return Stream.concat(entry.stream(), command.stream()).toList();
    }
}
