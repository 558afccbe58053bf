package org.harken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One person with a browser. Strict: a console error, such as one of the content security policy,
 * fails the journey.
 */
final class Walk implements AutoCloseable {

  private final Playwright playwright;
  private final BrowserContext context;
  private final List<String> faults = new ArrayList<>();
  final Page page;
  private final String base;

  Walk(int port, int width, boolean withScripts) {
    this.base = "http://127.0.0.1:" + port;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getenv("BROWSER_PATH")))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--no-first-run")));
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(withScripts)
                .setColorScheme(ColorScheme.LIGHT)
                .setLocale("en-US"));
    this.page = context.newPage();
    page.setDefaultTimeout(20_000);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("status of 4")) {
            faults.add(message.text());
          }
        });
    page.onPageError(fault -> faults.add(fault));
  }

  void open(String path) {
    page.navigate(base + path);
  }

  /** The whole address of a path. */
  String at(String path) {
    return base + path;
  }

  void signInAsSenior() {
    signIn("senior@lakeside.example", "harbor-pickle-lantern");
  }

  /** Forgets who was here: the next person begins signed out. */
  void leaves() {
    context.clearCookies();
  }

  void signIn(String email, String password) {
    open("/sign-in");
    page.getByLabel("E-mail").fill(email);
    page.getByLabel("Password").fill(password);
    page.getByRole(
            com.microsoft.playwright.options.AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Sign in").setExact(true))
        .click();
    page.waitForURL(url -> !url.contains("sign-in"));
  }

  /**
   * Nothing for axe to find (WCAG 2.0 to 2.2, A and AA), nothing wider than the window, nothing in
   * the console.
   */
  void looksRight(String where) {
    var results =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze();
    assertThat(results.getViolations().stream().map(Walk::describe).toList())
        .as("axe at " + where)
        .isEmpty();
    Object wider =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) wider).intValue())
        .as("sideways scroll at " + where)
        .isLessThanOrEqualTo(1);
    var heard = List.copyOf(faults);
    faults.clear();
    assertThat(heard).as("console at " + where).isEmpty();
  }

  private static String describe(Rule rule) {
    var node = rule.getNodes().isEmpty() ? "" : rule.getNodes().get(0).getHtml();
    return rule.getId() + " x" + rule.getNodes().size() + ": " + node;
  }

  @Override
  public void close() {
    context.close();
    playwright.close();
  }
}
