package dev.probity.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.local.Trouble;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class UserNamespaceTest {
    /** A namespace that allows none inside it, as a container's may. */
    private static final List<String> WHERE_NONE_IS_ALLOWED = List.of(
            "unshare",
            "--user",
            "--map-root-user",
            "sh",
            "-c",
            "echo 0 >/proc/sys/user/max_user_namespaces && exec unshare --user \"$@\"",
            "sh");

    @Test
    void whereNoneIsAllowedItIsSaidWhatToDo() {
        assertThatThrownBy(() -> new UserNamespace(WHERE_NONE_IS_ALLOWED).around(List.of("initdb")))
                .isInstanceOf(Trouble.class)
                .hasMessage(
                        "PostgreSQL won't run as root, and this system refuses the user namespace in which it wouldn't be (unshare --user), as many containers do: run ./probity as an ordinary user.");
    }

    @Test
    void whereTheProgramIsMissingItIsSaidToo() {
        assertThatThrownBy(() -> new UserNamespace(List.of("/no/such/unshare")).around(List.of("initdb")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("run ./probity as an ordinary user");
    }

    @Test
    void whereOneOpensTheCommandRunsInIt() throws IOException, InterruptedException {
        assertThat(new UserNamespace(List.of("env")).around(List.of("initdb", "--pgdata=x")))
                .containsExactly("env", "initdb", "--pgdata=x");
    }
}
