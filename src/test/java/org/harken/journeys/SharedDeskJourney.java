package org.harken.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.regex.Pattern;
import org.harken.access.AccessFixture;
import org.harken.access.OidcServer;
import org.harken.access.PracticeLevel;
import org.harken.access.Role;
import org.harken.access.model.GroupRule;
import org.harken.access.store.GroupRules;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Single sign-on and lock on a shared desk; passkeys with a device of the browser's own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@EnabledIfEnvironmentVariable(named = "BROWSER_PATH", matches = ".+")
class SharedDeskJourney {

  private static final OidcServer PROVIDER = OidcServer.start();
  private static final String PASSWORD = "seven lamps beside the river";
  private static final String WORDS = "The call bell rang for an hour and nobody came.";

  @LocalServerPort int port;
  @Autowired JdbcClient database;
  @Autowired PasswordEncoder encoder;
  @Autowired GroupRules rules;
  AccessFixture house;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("HARKEN_OIDC_ISSUER", PROVIDER::issuer);
    settings.add("HARKEN_OIDC_CLIENT_ID", () -> OidcServer.CLIENT);
    settings.add("HARKEN_OIDC_CLIENT_SECRET", () -> OidcServer.SECRET);
  }

  @AfterAll
  static void closes() throws Exception {
    PROVIDER.close();
  }

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    rules.add(
        new GroupRule(
            Ids.next(),
            1,
            "px-" + house.facility,
            Role.REPRESENTATIVE,
            PracticeLevel.PROFICIENT,
            "Patient representative",
            house.facility,
            false,
            null),
        house.administrator.id(),
        java.time.Instant.EPOCH);
    PROVIDER.knows(
        "nora",
        new OidcServer.Person(
            "Nora Vale", "nora@hospital.example", true, Set.of("px-" + house.facility)));
  }

  @Test
  void twoPeopleShareADeskAndNobodySeesTheOther() {
    try (Walk walk = new Walk(port, 1440, true)) {
      Page page = walk.page;
      page.clock().install();
      walk.open("/sign-in");
      walk.looksRight("the sign-in page with single sign-on");
      comesBySingleSignOn(page);
      typesAndLeaves(walk);
      goesOnWithTheSamePage(walk);
      givesTheDeskAway(walk);
      findsTheWordsAgain(walk);
    }
  }

  private static void comesBySingleSignOn(Page page) {
    page.getByText("Single sign-on").click();
    if (page.url().contains("/login")) {
      page.locator("input[name=username]").fill("nora");
      page.locator("input[name=password]").fill(OidcServer.PASSWORD);
      page.locator("button[type=submit]").click();
    }
    page.waitForURL(url -> !url.contains("sign-in") && !url.contains("login"));
  }

  private static void typesAndLeaves(Walk walk) {
    Page page = walk.page;
    walk.open("/cases/new");
    page.getByLabel("Their words").fill(WORDS);
    page.clock().fastForward("16:00");
    page.locator("#lock-h").waitFor();
    assertThat(page.locator(".lock-cover")).containsText("Nora Vale");
    assertThat(page.getByText(WORDS)).not().isVisible();
    assertThat(page.locator(".rail")).not().isVisible();
    walk.looksRight("the lock over the desk");
  }

  /** The person has a password too for this once: the page stays as it was below the cover. */
  private void goesOnWithTheSamePage(Walk walk) {
    Page page = walk.page;
    givePassword("nora@hospital.example");
    page.locator("#lock-password").fill("not this one");
    press(page, "Go on");
    assertThat(page.locator("#lock-fault")).containsText("not right");
    page.locator("#lock-password").fill(PASSWORD);
    press(page, "Go on");
    assertThat(page.locator(".lock-cover")).hasCount(0);
    assertThat(page.getByLabel("Their words")).hasValue(WORDS);
  }

  private void givesTheDeskAway(Walk walk) {
    Page page = walk.page;
    page.clock().fastForward("16:00");
    page.locator("#lock-h").waitFor();
    press(page, "Sign in as another person");
    page.waitForURL(Pattern.compile(".*/sign-in"));
    walk.signIn(emailWithPassword(house.developing), PASSWORD);
    walk.open("/cases/new");
    assertThat(page.getByLabel("Their words")).hasValue("");
    assertThat(page.locator("#unsent-note")).hasCount(0);
    walk.open("/account");
    press(page, "Sign out");
  }

  private static void findsTheWordsAgain(Walk walk) {
    Page page = walk.page;
    walk.open("/sign-in");
    comesBySingleSignOn(page);
    assertThat(page.locator("#unsent-note")).containsText("not sent");
    walk.open("/unsent");
    assertThat(page.locator("main textarea").first()).hasValue(WORDS);
    walk.looksRight("unsent words");
    walk.open("/cases/new");
    assertThat(page.getByLabel("Their words")).hasValue(WORDS);
    assertThat(page.locator("#unsent-note")).containsText("is back");
  }

  @Test
  void aPasskeySignsInAndOpensTheLock() {
    try (Walk walk = new Walk(port, 1440, true)) {
      Page page = walk.page;
      String base = "http://localhost:" + port;
      withDevice(page);
      page.navigate(base + "/sign-in");
      page.getByLabel("E-mail").fill(emailWithPassword(house.senior));
      page.getByLabel("Password").fill(PASSWORD);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true))
          .click();
      page.waitForURL(url -> !url.contains("sign-in"));
      page.navigate(base + "/account/passkeys");
      page.locator("#label").fill("Desk three");
      press(page, "Add a passkey");
      assertThat(page.locator("main table")).containsText("Desk three");
      walk.looksRight("the passkeys");
      locksAndOpens(page, base);
      page.navigate(base + "/account");
      press(page, "Sign out");
      press(page, "Sign in with a passkey");
      page.waitForURL(url -> !url.contains("sign-in"));
      page.navigate(base + "/account");
      assertThat(page.locator("main")).containsText("Passkey");
      walk.looksRight("the account");
      page.navigate(base + "/account/passkeys");
      press(page, "Remove Desk three");
      assertThat(page.locator("main")).containsText("You have none yet");
      page.navigate(base + "/account");
      press(page, "Sign out");
      press(page, "Sign in with a passkey");
      assertThat(page.locator("[data-passkey-fault]")).containsText("did not work");
    }
  }

  private static void locksAndOpens(Page page, String base) {
    page.navigate(base + "/account");
    press(page, "Lock");
    press(page, "Go on with a passkey");
    assertThat(page.locator(".lock-cover")).hasCount(0);
    assertThat(page.locator("h1").first()).isVisible();
  }

  /** A device with resident keys and user verification, as a phone or laptop has. */
  private static void withDevice(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var device = new JsonObject();
    device.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", device);
  }

  private static void press(Page page, String name) {
    Locator button =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    button.first().click();
  }

  private String emailWithPassword(Actor staff) {
    String email =
        database
            .sql("select email from access.staff where id = ?")
            .param(staff.id())
            .query((row, number) -> row.getString(1))
            .single();
    givePassword(email);
    return email;
  }

  private void givePassword(String email) {
    database
        .sql("update access.staff set password = ? where email = ?")
        .params(encoder.encode(PASSWORD), email)
        .update();
  }
}
