package dev.probity.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What people find on a page by its name, and pictures of pages for whoever looks at a run. */
final class Screen {
    /** Address of a case's page. */
    static final Pattern A_CASE = Pattern.compile(".*/cases/[0-9a-f-]{36}.*");

    private Screen() {}

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator menuItem(Page page, String name) {
        return page.getByRole(
                AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The dialog in which a measure is proposed on a case's decisions, filled in. */
    static Locator proposing(Page page, String target, String measure, String reason, String rule) {
        button(page, "Propose a measure…").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Against whom").selectOption(target);
        dialog.getByLabel("Measure").selectOption(measure);
        dialog.getByLabel("Reason").fill(reason);
        dialog.getByLabel("Rule or term").fill(rule);
        dialog.getByLabel("What was found").fill("What is said above was looked into");
        button(dialog, "Show the statement").click();
        return dialog;
    }

    static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png")));
    }
}
