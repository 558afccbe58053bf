package org.harken.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.portal.telling.ForgetDrafts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;

/** What a family can do without an account and without JavaScript. */
@SpringBootTest
class PortalTest {

  private static final byte[] PDF =
      "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired ForgetDrafts forget;
  AccessFixture house;
  PlainBrowser browser;
  String marker;

  @BeforeEach
  void aBrowser() {
    house = new AccessFixture(database);
    browser = new PlainBrowser(context);
    marker = "m" + UUID.randomUUID();
  }

  @Test
  void saysWhomToCallBeforeTheFirstTextBox() {
    browser.open("/tell-us?at=" + house.facility);
    assertThat(browser.status).isEqualTo(200);
    assertThat(browser.text())
        .contains("555 0111", "911", "988", "during office hours", "State agency", "555 0110");
    assertThat(browser.page.indexOf("911")).isLessThan(browser.page.indexOf("name=\"code\""));
    assertThat(browser.last.getHeader("Cache-Control")).contains("no-store");
  }

  @Test
  void namesEveryHouseUntilOneIsChosen() {
    var other = new AccessFixture(database);
    for (String page : List.of("/your-rights", "/tell-us/1", "/status")) {
      assertThat(new PlainBrowser(context).open(page).text())
          .as(page)
          .contains(house.facilityName, other.facilityName);
    }
    browser.open("/tell-us?at=" + house.facility);
    for (String page : List.of("/your-rights", "/tell-us/1", "/status")) {
      assertThat(browser.open(page).text())
          .as(page)
          .contains("555 0110")
          .doesNotContain(other.facilityName);
    }
  }

  @Test
  void saysNothingOfWhatIsNotKnownOfAHouse() {
    database
        .sql("update access.facility set office_phone = '', office_hours = '' where id = ?")
        .param(house.facility)
        .update();
    browser.open("/tell-us?at=" + house.facility);
    assertThat(browser.text())
        .contains("not at night", "Ask at the front desk")
        .doesNotContain("hours: .", " . Free interpreter");
    browser.open("/tell-us/1");
    assertThat(browser.page).doesNotContain("href=\"tel:\"");
  }

  @Test
  void officeHoursAreInTheLanguageOfThePageElseInEnglishAndSaidToBe() {
    database
        .sql(
            "update access.facility set office_hours = 'Every day <8 to 8>', office_hours_in = cast(:in as jsonb) where id = :id")
        .param("in", "{}")
        .param("id", house.facility)
        .update();
    browser.speaking("es").open("/tell-us?at=" + house.facility);
    assertThat(browser.page)
        .contains("<span lang=\"en\" dir=\"auto\">Every day &lt;8 to 8&gt;</span>");
    browser.open("/tell-us?at=" + house.facility + "&lang=en");
    assertThat(browser.page).contains("Every day &lt;8 to 8&gt;").doesNotContain("<span lang=");

    var other = new AccessFixture(database);
    database
        .sql(
            "update access.facility set office_hours = 'Every day', office_hours_in = cast(:in as jsonb) where id = :id")
        .param("in", "{\"es\": \"Todos los días, a 8 p. m.\"}")
        .param("id", other.facility)
        .update();
    var spanish = new PlainBrowser(context).speaking("es").open("/tell-us?at=" + other.facility);
    assertThat(spanish.page)
        .contains("Todos los días, a 8 p. m.")
        .doesNotContain("Every day", "<span lang=", "p. m..");
  }

  @Test
  void whatIsMissingIsLinkedToItsField() {
    browser.open("/tell-us/1").send("/tell-us/1", Map.of("words", " ", "go", "next"));
    assertThat(browser.page)
        .contains("<a href=\"#words\">Write a few words, or add a file.</a>")
        .contains("tabindex=\"-1\" autofocus");
    browser.send("/tell-us/1", Map.of("words", "Nobody came. " + marker, "go", "next"));
    browser.send("/tell-us/2", Map.of("go", "next"));
    assertThat(browser.page).contains("<a href=\"#who\">", "<a href=\"#reach\">", "id=\"who\"");
  }

  @Test
  void aFamilyFilesInSpanish() {
    browser.speaking("es-MX").open("/tell-us");
    assertThat(browser.page).contains("lang=\"es\"").contains("Cuéntenos qué pasó");
    browser.open("/tell-us/1");
    browser.send(
        "/tell-us/1",
        Map.of("words", "Mi madre esperó sola. " + marker, "go", "next"),
        file("files", "carta.pdf", PDF));
    assertThat(browser.path).isEqualTo("/tell-us/2");
    browser.send("/tell-us/2", about(Map.of()));
    browser.send("/tell-us/3", help(Map.of("harm", "NO")));
    assertThat(browser.path).isEqualTo("/tell-us/4");
    assertThat(browser.text()).contains(marker, "Carmen Ruiz", "carta.pdf");
    browser.send("/tell-us/4", Map.of());
    assertThat(browser.path).isEqualTo("/tell-us/sent");
    assertThat(browser.text()).contains("Ya lo tenemos", "Su código");
    Map<String, @Nullable Object> kept = caseOf(marker);
    assertThat(kept.get("channel")).isEqualTo("PORTAL");
    assertThat(kept.get("kind")).isEqualTo("GRIEVANCE");
    assertThat(kept.get("language")).isEqualTo("es");
    assertThat(kept.get("facility")).isEqualTo(house.facility);
    assertThat(kept.get("department")).isEqualTo(house.ward);
    assertThat(kept.get("narrative")).isEqualTo("Mi madre esperó sola. " + marker);
    assertThat(files(marker)).isEqualTo(1);
    assertThat(fileOf(marker))
        .isEqualTo("carta.pdf application/pdf " + new String(PDF, StandardCharsets.US_ASCII));
  }

  @Test
  void aPersonStopsAndComesBackElsewhere() {
    browser
        .open("/tell-us/1")
        .send("/tell-us/1", Map.of("words", "Half of it " + marker, "go", "save"));
    assertThat(browser.path).isEqualTo("/tell-us/saved");
    String code = browser.code();
    var other = new PlainBrowser(context);
    other
        .open("/tell-us")
        .send("/tell-us/open", Map.of("code", code.toLowerCase().replace('-', ' ')));
    assertThat(other.path).isEqualTo("/tell-us/1");
    assertThat(other.text()).contains("Half of it " + marker, code);
  }

  @Test
  void whatIsNotSentCanNotBeReadInTheDatabase() {
    browser
        .open("/tell-us/1")
        .send("/tell-us/1", Map.of("words", "Secret " + marker, "go", "next"));
    String code = browser.code();
    List<String> rows =
        database
            .sql(
                "select d::text || coalesce(p::text, '') || encode(d.content, 'escape') from portal.draft d left join portal.pass p on p.draft = d.id")
            .query((rs, row) -> rs.getString(1))
            .list();
    assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(marker) || row.contains(code));
    assertThat(browser.cookie("harken_draft")).matches("[0-9a-f]{32}");
  }

  @Test
  void sentTwiceIsOneCase() {
    upToReading();
    Map<String, String> form = browser.hidden("/tell-us/4");
    browser.send("/tell-us/4", Map.of());
    String code = browser.code();
    browser.send("/tell-us/4", form);
    assertThat(browser.path).isEqualTo("/tell-us/sent");
    browser.open("/tell-us/4");
    assertThat(browser.path).isEqualTo("/tell-us/sent");
    assertThat(browser.code()).isEqualTo(code);
    assertThat(cases(marker)).isEqualTo(1);
  }

  @Test
  void anOldPageCannotSendAnotherStory() {
    upToReading();
    Map<String, String> old = browser.hidden("/tell-us/4");
    browser.send("/tell-us/4", Map.of());
    browser.send("/tell-us/done", Map.of("_csrf", old.getOrDefault("_csrf", "")));
    String first = marker;
    marker = "m" + UUID.randomUUID();
    upToReading();
    browser.send("/tell-us/4", old);
    assertThat(cases(first)).isEqualTo(1);
    assertThat(cases(marker)).isZero();
  }

  @Test
  void theClearedScreenShowsNothingMore() {
    upToReading();
    browser.send("/tell-us/4", Map.of());
    browser.send("/tell-us/done", Map.of());
    assertThat(browser.path).isEqualTo("/tell-us");
    browser.open("/tell-us/sent");
    assertThat(browser.path).isEqualTo("/tell-us");
    browser.open("/tell-us/2");
    assertThat(browser.path).isEqualTo("/tell-us");
    assertThat(browser.page).doesNotContain(marker);
  }

  @Test
  void aFaultLosesNothing() {
    browser.open("/tell-us/1").send("/tell-us/1", Map.of("words", "x " + marker, "go", "next"));
    browser.send(
        "/tell-us/2",
        Map.of(
            "who",
            "SELF",
            "reach",
            "EMAIL",
            "email",
            "no at sign",
            "name",
            "Ana \"<b>\" Lee",
            "go",
            "next"));
    assertThat(browser.status).isEqualTo(422);
    assertThat(browser.text()).contains("does not look like an e-mail address");
    assertThat(browser.page).contains("value=\"no at sign\"").doesNotContain("<b>\"");
    browser.open("/tell-us/2");
    assertThat(browser.page).contains("value=\"no at sign\"");
  }

  @Test
  void aLargeFileIsRefusedAndTheWordsStay() {
    byte[] large = new byte[30 * 1024 * 1024];
    System.arraycopy(PDF, 0, large, 0, PDF.length);
    browser
        .open("/tell-us/1")
        .send(
            "/tell-us/1",
            Map.of("words", "Stay " + marker, "go", "next"),
            file("files", "scan.pdf", large),
            file("files", "small.pdf", PDF));
    assertThat(browser.status).isEqualTo(413);
    assertThat(browser.text()).contains("larger than 25 MB", "Stay " + marker, "small.pdf");
    assertThat(browser.text()).doesNotContain("scan.pdf");
  }

  @Test
  void aProgramNamedAsAPaperIsRefused() {
    byte[] program = new byte[300];
    program[0] = 'M';
    program[1] = 'Z';
    browser
        .open("/tell-us/1")
        .send(
            "/tell-us/1",
            Map.of("words", "Keep " + marker, "go", "next"),
            file("files", "letter.pdf", program));
    assertThat(browser.status).isEqualTo(422);
    assertThat(browser.text()).contains("cannot take this kind of file", "Keep " + marker);
  }

  @Test
  void aFileCanBeTakenAwayAgain() {
    browser
        .open("/tell-us/1")
        .send("/tell-us/1", Map.of("words", "x", "go", "save"), file("files", "carta.pdf", PDF));
    browser.open("/tell-us/1");
    String blob = browser.page.replaceAll("(?s).*name=\"remove\" value=\"([^\"]+)\".*", "$1");
    browser.send("/tell-us/1", Map.of("words", "x", "remove", blob));
    assertThat(browser.page).doesNotContain("carta.pdf");
    assertThat(stored(UUID.fromString(blob))).isZero();
  }

  @Test
  void aFileLiesClosedUntilTheStoryIsSent() {
    browser
        .open("/tell-us/1")
        .send("/tell-us/1", Map.of("words", "x", "go", "save"), file("files", "carta.pdf", PDF));
    browser.open("/tell-us/1");
    assertThat(browser.text()).contains("carta.pdf");
    UUID blob =
        UUID.fromString(
            browser.page.replaceAll("(?s).*name=\"remove\" value=\"([^\"]+)\".*", "$1"));
    String kept =
        database
            .sql(
                """
                select f.name || ' ' || f.type || ' ' || f.sha256 || ' '
                  || encode(p.content, 'escape') || ' ' || encode(d.about, 'escape')
                from platform.stored_file f join platform.stored_piece p on p.file = f.id
                  join portal.draft_file d on d.blob = f.id
                where f.id = ?
                """)
            .param(blob)
            .query((rs, row) -> rs.getString(1))
            .single();
    assertThat(kept).doesNotContain("%PDF", "carta", "application/pdf");
  }

  @Test
  void draftsGoAfterFourteenDaysWithTheirFiles() {
    browser
        .open("/tell-us/1")
        .send("/tell-us/1", Map.of("words", "x", "go", "save"), file("files", "old.pdf", PDF));
    String code = browser.code();
    browser.open("/tell-us/1");
    UUID blob =
        UUID.fromString(
            browser.page.replaceAll("(?s).*name=\"remove\" value=\"([^\"]+)\".*", "$1"));
    forget.run();
    assertThat(stored(blob)).isEqualTo(1);
    database
        .sql(
            """
            update portal.draft set expires_at = expires_at - interval '15 days'
            where id = (select draft from portal.draft_file where blob = ?)
            """)
        .param(blob)
        .update();
    forget.run();
    assertThat(stored(blob)).isZero();
    browser.open("/tell-us").send("/tell-us/open", Map.of("code", code));
    assertThat(browser.status).isEqualTo(422);
    assertThat(browser.text()).contains("We do not know this code");
  }

  @Test
  void takesNaughtyWordsThroughEveryField() throws IOException {
    for (String naughty : naughtyWords()) {
      browser.open("/tell-us/1").send("/tell-us/1", Map.of("words", "w " + naughty, "go", "next"));
      assertThat(browser.status).as(naughty).isEqualTo(200);
      var about = new LinkedHashMap<>(Map.of("who", "OTHER", "reach", "NONE", "go", "next"));
      for (String field :
          List.of("relationship", "patientName", "name", "wishes", "address", "place")) {
        about.put(field, naughty);
      }
      browser.send("/tell-us/2", about);
      assertThat(browser.status).as(naughty).isIn(200, 422);
      var odd = new LinkedHashMap<String, String>();
      for (String field : List.of("who", "reach", "email", "phone", "born", "authority")) {
        odd.put(field, naughty);
      }
      odd.put("go", "next");
      browser.open("/tell-us/2").send("/tell-us/2", odd);
      assertThat(browser.status).as(naughty).isEqualTo(422);
      browser
          .open("/tell-us/2")
          .send(
              "/tell-us/2",
              Map.of("who", "SELF", "reach", "NONE", "name", "N " + naughty, "go", "next"));
      browser.send(
          "/tell-us/3",
          Map.of("about", "CARE", "wish", "w " + naughty, "language", naughty, "go", "next"));
      browser.send("/tell-us/4", Map.of());
      assertThat(browser.path).as(naughty).isIn("/tell-us/sent", "/tell-us/4");
      assertThat(browser.page).doesNotContain("<script>alert");
      browser.send(
          "/tell-us/done",
          Map.of(
              "_csrf",
              browser
                  .hidden("/tell-us/4")
                  .getOrDefault(
                      "_csrf", browser.hidden("/tell-us/done").getOrDefault("_csrf", ""))));
      browser.open("/tell-us").send("/tell-us/open", Map.of("code", naughty));
      assertThat(browser.status).as(naughty).isIn(422, 429);
      browser = new PlainBrowser(context);
    }
  }

  private static List<String> naughtyWords() throws IOException {
    var words =
        new ArrayList<>(
            List.of(
                "\u0000",
                "a\u0000b",
                "\uD800",
                "<script>alert(1)</script>",
                "' or '1'='1",
                "${7*7}",
                "\u202Etxt.exe",
                "Z\u0351\u036B",
                "\uD83D\uDC69\u200D\uD83D\uDC69",
                "%00%0a",
                "\r\nSet-Cookie: a=b",
                "\t \u00A0 \u3000",
                "../../etc/passwd",
                "{0} {9}",
                "\\",
                "\"><img src=x>"));
    var given = Path.of("../shared/data/naughty-strings/resources/blns.txt");
    if (Files.isRegularFile(given)) {
      List<String> lines =
          Files.readAllLines(given).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      for (int i = 0; i < lines.size(); i += 12) {
        words.add(lines.get(i));
      }
    }
    return words;
  }

  private int stored(UUID blob) {
    return database
        .sql("select count(*) from platform.stored_file where id = ?")
        .param(blob)
        .query((rs, row) -> rs.getInt(1))
        .single();
  }

  @Test
  void somebodyMayStayWithoutAName() {
    browser.open("/tell-us?at=" + house.facility).open("/tell-us/1");
    browser.send("/tell-us/1", Map.of("words", "The floor was wet. " + marker, "go", "next"));
    browser.send("/tell-us/2", Map.of("who", "OTHER", "reach", "NONE", "go", "next"));
    browser.send("/tell-us/3", Map.of("about", "CARE", "go", "next"));
    browser.send("/tell-us/4", Map.of());
    assertThat(browser.path).isEqualTo("/tell-us/sent");
    assertThat(caseOf(marker).get("anonymous")).isEqualTo(true);
  }

  private void upToReading() {
    browser
        .open("/tell-us/1")
        .send("/tell-us/1", Map.of("words", "We waited. " + marker, "go", "next"));
    browser.send("/tell-us/2", about(Map.of()));
    browser.send("/tell-us/3", help(Map.of()));
    assertThat(browser.path).isEqualTo("/tell-us/4");
  }

  private Map<String, String> about(Map<String, String> other) {
    var fields =
        new LinkedHashMap<>(
            Map.of(
                "who",
                "OTHER",
                "relationship",
                "daughter",
                "authority",
                "YES",
                "patientName",
                "Elena Ruiz",
                "name",
                "Carmen Ruiz",
                "reach",
                "EMAIL",
                "email",
                "carmen." + marker + "@mail.example",
                "place",
                "d:" + house.ward,
                "go",
                "next"));
    fields.putAll(other);
    return fields;
  }

  private static Map<String, String> help(Map<String, String> other) {
    var fields = new LinkedHashMap<>(Map.of("about", "CARE", "answer", "YES", "go", "next"));
    fields.putAll(other);
    return fields;
  }

  private static MockMultipartFile file(String field, String name, byte[] content) {
    return new MockMultipartFile(field, name, "application/pdf", content);
  }

  private Map<String, @Nullable Object> caseOf(String words) {
    return database
        .sql("select * from cases.case_file where narrative like ?")
        .param("%" + words + "%")
        .query()
        .singleRow();
  }

  private int cases(String words) {
    return database
        .sql("select count(*) from cases.case_file where narrative like ?")
        .param("%" + words + "%")
        .query((rs, row) -> rs.getInt(1))
        .single();
  }

  /** Name, kind and content as the office gets it. */
  private String fileOf(String words) {
    return database
        .sql(
            """
            select f.name || ' ' || f.type || ' ' || convert_from(p.content, 'UTF8')
            from cases.attachment a join cases.case_file c on c.id = a.case_id
              join platform.stored_file f on f.id = a.blob
              join platform.stored_piece p on p.file = f.id
            where c.narrative like ?
            """)
        .param("%" + words + "%")
        .query((rs, row) -> rs.getString(1))
        .single();
  }

  private int files(String words) {
    return database
        .sql(
            """
            select count(*) from cases.attachment a join cases.case_file c on c.id = a.case_id
            where c.narrative like ?
            """)
        .param("%" + words + "%")
        .query((rs, row) -> rs.getInt(1))
        .single();
  }
}
