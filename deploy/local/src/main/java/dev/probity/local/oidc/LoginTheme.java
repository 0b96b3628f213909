package dev.probity.local.oidc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** The sign-in page in the look of Probity's pages: the provider's own, with a style sheet and words of ours. */
final class LoginTheme {
    private static final List<String> FILES = List.of(
            "theme.properties",
            "footer.ftl",
            "messages/messages_en.properties",
            "resources/css/probity.css",
            "resources/js/sign-ins.js",
            "resources/img/probity.svg");

    private LoginTheme() {}

    static void place(Path folder) throws IOException {
        for (String name : FILES) {
            Path file = folder.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            try (InputStream source = LoginTheme.class.getResourceAsStream("theme/login/" + name)) {
                Files.copy(Objects.requireNonNull(source, name), file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
