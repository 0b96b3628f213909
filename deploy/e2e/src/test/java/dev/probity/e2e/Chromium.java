package dev.probity.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The machine's own Chromium, with somebody signed in, as they would be. */
final class Chromium implements AutoCloseable {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String MISSING = "needs Chromium: apt-get install chromium";
    private static final double PATIENCE_MS = 30_000;

    private final Playwright playwright = Playwright.create();
    private final Browser browser;

    Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(find())
                        .setArgs(QUIETLY));
    }

    /** Skips the test where there is none; whoever checks the whole finds one missing. */
    static void mustBeThere() {
        var there = places().anyMatch(Files::isExecutable);
        if (System.getenv("CI") != null) {
            assertTrue(there, MISSING);
        }
        assumeTrue(there, MISSING);
    }

    private static Path find() {
        return places().filter(Files::isExecutable).findFirst().orElseThrow();
    }

    /** The one that {@code ./probity test} found comes first: it knows more places, other systems' among them. */
    private static Stream<Path> places() {
        return Stream.concat(
                Stream.ofNullable(System.getenv("PROBITY_CHROMIUM")).map(Path::of), PLACES.stream());
    }

    /** The first page after the sign-in. */
    Page signIn(URI pages, String user) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        context.setDefaultTimeout(PATIENCE_MS);
        Page page = context.newPage();
        page.navigate(pages.toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(user);
        page.keyboard().press("Enter");
        return page;
    }

    /** That page as the investigator, whose queue was there first. */
    Page investigatorAt(URI pages, String path) {
        var page = signIn(pages, "investigator");
        page.locator(".pb-queue-table").waitFor();
        page.navigate(pages + path);
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
