package io.revisit.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.revisit.security.DemoSignIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's Chromium, headless, one window at a time. Without one the tests fail with the line that installs it. */
public final class Browser implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 90_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    public Browser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Path executable() {
        String named = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
        Path path = Path.of(named);
        if (!Files.isExecutable(path)) {
            throw new IllegalStateException("No Chromium at " + named + ": apt-get install -y chromium");
        }
        return path;
    }

    /** A new window that nobody is signed in to, in Russian. */
    public Page window(int width, ColorScheme colours) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width < 500 ? 844 : 900)
                .setLocale("ru-RU")
                .setColorScheme(colours));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.setDefaultNavigationTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    /** Signs in as a person would and waits for the first page. */
    public static void signIn(Page page, String address, String email) {
        page.navigate(address + "/sign-in");
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(DemoSignIn.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
