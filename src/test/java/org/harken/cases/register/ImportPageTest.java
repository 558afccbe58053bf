package org.harken.cases.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.account.CreateToken;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.testing.Web;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.ModelAndView;

@SpringBootTest
class ImportPageTest {

  private static final String IMPORT = "/api/v1/cases/import";

  @Autowired ImportPage page;
  @Autowired RunImports runImports;
  @Autowired TemplateEngine templates;
  @Autowired CreateToken createToken;
  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;

  private AccessFixture office;
  private final String tag = Ids.next().toString();

  @BeforeEach
  void anOffice() {
    office = new AccessFixture(database);
  }

  private MockMultipartFile file(String... lines) {
    String text = String.join("\n", lines).replace("#", tag);
    return new MockMultipartFile(
        "file", "<b>list</b>.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private String html(ModelAndView answer) {
    var output = new StringOutput();
    templates.render(
        Objects.requireNonNull(answer.getViewName()), new HashMap<>(answer.getModel()), output);
    return output.toString();
  }

  private static String led(ModelAndView answer) {
    return String.valueOf(answer.getViewName());
  }

  private static UUID idIn(String address) {
    return UUID.fromString(address.replaceAll(".*/import/([0-9a-f-]{36}).*", "$1"));
  }

  @Test
  void aRegisterWalksFromTheFileOverATrialToItsReport() {
    var register =
        file("Comment,Date,Who", "<i>Cold</i> food #,2026-02-18,Ada", "Noise #,=never,Bea");
    String next = led(page.upload(office.senior, register));
    assertThat(next).startsWith("redirect:/cases/import/").endsWith("/columns");
    UUID draft = idIn(next);
    String columns = html(page.columns(office.senior, draft));
    assertThat(columns)
        .contains("2 rows", "&lt;i&gt;Cold&lt;/i&gt; food", "value=\"Comment\" selected")
        .doesNotContain("<i>Cold");

    var typed = new HashMap<>(Map.of("column.narrative", "Comment", "action", "try"));
    ModelAndView refused = page.start(office.senior, draft, typed);
    assertThat(html(refused))
        .contains(
            "id=\"column-receivedAt-fault\"",
            "id=\"column-channel-fault\"",
            "href=\"#column-channel\"",
            "value=\"Comment\" selected")
        .doesNotContain("(channel)", "id=\"column-narrative-fault\"");

    typed.put("column.receivedAt", "Date");
    typed.put("constant.channel", "FAX");
    UUID trial = idIn(led(page.start(office.senior, draft, typed)));
    assertThat(html(page.report(office.senior, trial))).contains("Look again");
    runImports.run(trial);
    assertThat(html(page.report(office.senior, trial)))
        .contains("Tried: 1 of 2 rows", "Take the good rows in", "Received on")
        .doesNotContain("Look again");

    UUID run = idIn(page.inEarnest(office.senior, trial));
    runImports.run(run);
    assertThat(html(page.report(office.senior, run))).contains("1 rows taken");
    assertThat(html(page.choose(office.senior))).contains("1 rows taken", "list");
    byte[] csv = Objects.requireNonNull(page.file(office.senior, run).getBody());
    assertThat(new String(csv, StandardCharsets.UTF_8)).contains("'=never", "3,held,,receivedAt");
  }

  @Test
  void aFileThatCannotBeReadIsSaidBesideItsField() {
    String html = html(page.upload(office.senior, file("only headings")));
    assertThat(html).contains("There is no row below the headings.", "aria-invalid=\"true\"");
    assertThat(html(page.upload(office.senior, null))).contains("Please choose a file first.");
  }

  @Test
  void theImportOfSomebodyElseIsNotThere() {
    UUID draft = idIn(led(page.upload(office.senior, file("a", "b"))));
    assertThatThrownBy(() -> page.columns(office.developing, draft)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> page.inEarnest(office.developing, draft)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> page.file(office.developing, draft)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> page.report(office.senior, draft))
        .as("nothing was taken yet: no report")
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aProgramSendsARegisterAndReadsItsReport() throws Exception {
    String mapping =
        """
        {"narrative": "Comment", "receivedAt": "Date", "channel": {"constant": "SURVEY"}}
        """;
    var sent = send(office.senior, mapping, "cases:import");
    assertThat(sent.getStatus()).as(sent.getContentAsString()).isEqualTo(202);
    UUID id =
        UUID.fromString(sent.getContentAsString().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"));
    runImports.run(id);
    String secret = token(office.senior, "cases:import");
    var report =
        Web.of(context)
            .perform(get(IMPORT + "/" + id).header(HttpHeaders.AUTHORIZATION, "Bearer " + secret))
            .andReturn()
            .getResponse();
    assertThat(report.getContentAsString())
        .contains("\"state\":\"done\"", "\"taken\":1", "\"repeated\":0", "\"row\":3");
  }

  @Test
  void aProgramIsRefusedWithTheFieldAtFault() throws Exception {
    var badMapping = send(office.senior, "{\"narrative\": \"Nowhere\"}", "cases:import");
    assertThat(badMapping.getStatus()).isEqualTo(422);
    assertThat(badMapping.getContentAsString()).contains("\"field\":\"mapping\"");
    assertThat(send(office.senior, "{}", "cases:read").getStatus()).isEqualTo(403);
    var nobody =
        Web.of(context).perform(multipart(IMPORT).file(file("a", "b"))).andReturn().getResponse();
    assertThat(nobody.getStatus()).isEqualTo(401);
  }

  private MockHttpServletResponse send(Actor actor, String mapping, String permission)
      throws Exception {
    return Web.of(context)
        .perform(
            multipart(IMPORT)
                .file(file("Comment,Date", "Cold food #,2026-02-18", "Noise #,never"))
                .part(new MockPart("mapping", mapping.getBytes(StandardCharsets.UTF_8)))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(actor, permission)))
        .andReturn()
        .getResponse();
  }

  private String token(Actor actor, String permission) {
    return createToken.create(actor, "register", Set.of(permission), 1);
  }
}
