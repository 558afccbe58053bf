package org.harken.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harken.access.AccessFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;

/** What the holder of a code sees and can do, and what nobody sees without more. */
@SpringBootTest
class StatusTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  AccessFixture house;
  PlainBrowser browser;
  PlainBrowser written;
  String marker;
  String email;

  @BeforeEach
  void aBrowser() {
    house = new AccessFixture(database);
    browser = new PlainBrowser(context);
    written = browser;
    marker = "m" + UUID.randomUUID();
    email = "ana." + marker + "@mail.example";
  }

  @Test
  void showsWhereItStandsAndTheNextDate() {
    open(filed(Map.of("harm", "YES")));
    assertThat(browser.path).isEqualTo("/status");
    assertThat(browser.text())
        .contains(
            "We have your words", "The next date we promised you", "555 0110", "State agency");
    assertThat(browser.page).contains("class=\"leaf\"").contains("aria-current=\"step\"");
  }

  @Test
  void whereNobodySaidThePlaceEveryHouseIsNamedOnReceiptAndStatus() {
    var other = new AccessFixture(database);
    String code = filed(Map.of("place", "", "reach", "PHONE", "phone", "555 0199", "email", ""));
    assertThat(written.text()).contains(house.facilityName, other.facilityName, "Call the place");
    open(code);
    assertThat(browser.text())
        .contains(house.facilityName, other.facilityName)
        .contains("Call one of our offices", "ask for the person who leads the office");
  }

  @Test
  void whereThePlaceIsKnownOnlyThatHouseIsNamed() {
    var other = new AccessFixture(database);
    open(filed(Map.of()));
    assertThat(written.text()).contains("555 0110").doesNotContain(other.facilityName);
    assertThat(browser.text()).contains("555 0110").doesNotContain(other.facilityName);
  }

  @Test
  void showsNoWordNoHarmAndNoKind() {
    open(filed(Map.of("harm", "YES")));
    assertThat(browser.page)
        .doesNotContain(marker)
        .doesNotContainIgnoringCase("grievance")
        .doesNotContainIgnoringCase("severity")
        .doesNotContainIgnoringCase("abuse")
        .doesNotContainIgnoringCase("immediate");
  }

  @Test
  void aWrongCodeTellsNothing() {
    String right = filed(Map.of());
    browser.open("/status").send("/status", Map.of("code", "OWL-000-OWL-OWL-OWL"));
    assertThat(browser.status).isEqualTo(422);
    String wrong = browser.text();
    browser.send("/status", Map.of("code", right + "X"));
    assertThat(browser.status).isEqualTo(422);
    assertThat(browser.text().replaceAll("Your code.*", ""))
        .isEqualTo(wrong.replaceAll("Your code.*", ""));
    assertThat(browser.cookie("harken_status")).isEmpty();
  }

  @Test
  void wrongCodesComeToAnEnd() {
    String right = filed(Map.of());
    var stranger = new PlainBrowser(context);
    stranger.open("/status");
    for (int i = 0; i < 40; i++) {
      stranger.send("/status", Map.of("code", "OWL-%03d-OWL-OWL-OWL".formatted(i)));
      assertThat(stranger.status).isEqualTo(422);
    }
    stranger.send("/status", Map.of("code", right));
    assertThat(stranger.status).isEqualTo(429);
    assertThat(stranger.text()).contains("too many tries");
    open(right);
    assertThat(browser.text()).contains("We have your words");
  }

  @Test
  void ownWordsShowOnlyAfterDigitsSentToTheChosenContact() {
    open(filed(Map.of()));
    assertThat(browser.page).doesNotContain("Waited alone");
    browser.send("/status/words/code", Map.of());
    Map<String, String> mail = mail();
    assertThat(mail.get("subject")).isEqualTo("Your code");
    String digits = digits(mail.getOrDefault("text", ""));
    browser.send("/status/words", Map.of("digits", digits.equals("000000") ? "111111" : "000000"));
    assertThat(browser.status).isEqualTo(422);
    assertThat(browser.text()).contains("not the digits we sent").doesNotContain("Waited alone");
    browser.send("/status/words", Map.of("digits", digits));
    assertThat(browser.text()).contains("Waited alone. " + marker);
    assertThat(seen("standing on the public page")).isEqualTo(1);
    assertThat(seen("own words on the public page")).isEqualTo(1);
    var other = new PlainBrowser(context);
    other.open("/status").send("/status", Map.of("code", browser.code()));
    assertThat(other.text()).doesNotContain(marker);
  }

  @Test
  void digitsAreGoodForFiveTries() {
    open(filed(Map.of()));
    browser.send("/status/words/code", Map.of());
    String digits = digits(mail().getOrDefault("text", ""));
    for (int i = 0; i < 5; i++) {
      browser.send(
          "/status/words", Map.of("digits", digits.equals("123456") ? "654321" : "123456"));
    }
    browser.send("/status/words", Map.of("digits", digits));
    assertThat(browser.text()).doesNotContain("Waited alone");
  }

  @Test
  void whoGaveOnlyATelephoneIsReadToByAPerson() {
    open(filed(Map.of("reach", "PHONE", "phone", "555 0199", "email", "")));
    assertThat(browser.text()).contains("a person will read them to you");
    browser.send(
        "/status/words/code",
        Map.of("_csrf", browser.hidden("/status/add").getOrDefault("_csrf", "")));
    assertThat(mails()).isZero();
  }

  @Test
  void somethingIsAddedOnceWithItsFile() {
    open(filed(Map.of()));
    Map<String, String> form = browser.hidden("/status/add");
    var more = new LinkedHashMap<>(form);
    more.put("add", "I remember more. " + marker + " <i>");
    var file =
        new MockMultipartFile(
            "files", "a.txt", "text/plain", "hello".getBytes(StandardCharsets.UTF_8));
    browser.send("/status/add", more, file);
    assertThat(browser.path).startsWith("/status");
    assertThat(browser.text()).contains("We have it. Thank you.");
    browser.send("/status/add", more, file);
    assertThat(events("I remember more. " + marker + " <i>")).isEqualTo(1);
  }

  @Test
  void anEmptyAdditionGetsASentence() {
    open(filed(Map.of()));
    browser.send("/status/add", Map.of("add", "  "));
    assertThat(browser.status).isEqualTo(422);
    assertThat(browser.text()).contains("Write a few words, or add a file");
  }

  @Test
  void notSafeStopsMailsAndLeavesANoteForTheOffice() {
    open(filed(Map.of()));
    browser.send("/status/unsafe", Map.of("way", "Call my sister, " + marker));
    assertThat(browser.text())
        .contains(
            "stop note on your file",
            "You told us that it is not safe",
            "We send nothing while it is not safe")
        .doesNotContain("By this day we write to you");
    assertThat(
            events(
                "NOT SAFE: do not call, write or text. Safe way, in their words: Call my sister, "
                    + marker))
        .isEqualTo(1);
    String wishes =
        database
            .sql("select contact_wishes from people.person where email = ?")
            .param(email)
            .query((rs, row) -> rs.getString(1))
            .single();
    assertThat(wishes).startsWith("NOT SAFE: do not call");
    browser.send(
        "/status/words/code",
        Map.of("_csrf", browser.hidden("/status/add").getOrDefault("_csrf", "")));
    assertThat(mails()).isZero();
  }

  @Test
  void digitsOnTheirWayStayHereOnceItIsNotSafe() {
    open(filed(Map.of()));
    browser.send("/status/words/code", Map.of());
    browser.send("/status/unsafe", Map.of("way", ""));
    assertThat(
            database
                .sql("select status from platform.outgoing_mail where recipient = ?")
                .param(email)
                .query(String.class)
                .single())
        .isEqualTo("STOPPED");
  }

  @Test
  void aNewCodeIsGivenToWhoeverProvedThatItIsTheirs() {
    String old = filed(Map.of());
    open(old);
    browser.send(
        "/status/code",
        Map.of("what", "new", "_csrf", browser.hidden("/status/add").getOrDefault("_csrf", "")));
    assertThat(browser.text()).doesNotContain("Your new code stands above");
    proved();
    browser.send("/status/code", Map.of("what", "new"));
    assertThat(browser.text()).contains("Your new code stands above").doesNotContain(old);
    var stranger = new PlainBrowser(context);
    stranger.open("/status").send("/status", Map.of("code", old));
    assertThat(stranger.status).isEqualTo(422);
  }

  @Test
  void aCodeIsMadeUselessInEveryBrowser() {
    String old = filed(Map.of());
    open(old);
    var other = new PlainBrowser(context);
    other.open("/status").send("/status", Map.of("code", old));
    proved();
    browser.send("/status/code", Map.of("what", "none"));
    assertThat(browser.text()).contains("opens nothing any more");
    assertThat(other.open("/status").text()).doesNotContain("We have your words");
    other.send("/status", Map.of("code", old));
    assertThat(other.status).isEqualTo(422);
  }

  private void proved() {
    browser.send("/status/words/code", Map.of());
    browser.send("/status/words", Map.of("digits", digits(mail().getOrDefault("text", ""))));
  }

  @Test
  void withoutACodeThereIsOnlyTheQuestionForIt() {
    String code = filed(Map.of());
    open(code);
    browser.send("/tell-us/done", Map.of());
    browser.open("/status");
    assertThat(browser.page).contains("name=\"code\"").doesNotContain(code);
    browser.send("/status/add", Map.of("add", "nobody " + marker));
    assertThat(events("nobody " + marker)).isZero();
  }

  private String filed(Map<String, String> other) {
    var about =
        new LinkedHashMap<>(
            Map.of(
                "who",
                "SELF",
                "name",
                "Ana Lee",
                "reach",
                "EMAIL",
                "email",
                email,
                "place",
                "f:" + house.facility,
                "go",
                "next"));
    about.putAll(other);
    var help = new LinkedHashMap<>(Map.of("about", "CARE", "answer", "YES", "go", "next"));
    help.putAll(other);
    var writer = new PlainBrowser(context);
    writer
        .open("/tell-us/1")
        .send("/tell-us/1", Map.of("words", "Waited alone. " + marker, "go", "next"));
    writer.send("/tell-us/2", about);
    writer.send("/tell-us/3", help);
    writer.send("/tell-us/4", Map.of());
    assertThat(writer.path).isEqualTo("/tell-us/sent");
    written = writer;
    return writer.code();
  }

  private void open(String code) {
    browser.open("/status").send("/status", Map.of("code", code));
  }

  private Map<String, String> mail() {
    return database
        .sql("select subject, body from platform.outgoing_mail where recipient = ?")
        .param(email)
        .query((rs, row) -> Map.of("subject", rs.getString(1), "text", rs.getString(2)))
        .single();
  }

  private int mails() {
    return database
        .sql("select count(*) from platform.outgoing_mail where recipient = ?")
        .param(email)
        .query((rs, row) -> rs.getInt(1))
        .single();
  }

  private static String digits(String text) {
    Matcher found = Pattern.compile("\\b\\d{6}\\b").matcher(text);
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private int seen(String how) {
    return database
        .sql(
            """
            select count(*) from audit.entry e join cases.case_file c on e.subject = c.id::text
            where c.narrative like ? and e.action = 'viewed' and e.facts::text like ?
            """)
        .params("%" + marker + "%", "%" + how + "%")
        .query((rs, row) -> rs.getInt(1))
        .single();
  }

  private int events(String text) {
    return database
        .sql("select count(*) from cases.event where text = ?")
        .param(text)
        .query((rs, row) -> rs.getInt(1))
        .single();
  }
}
