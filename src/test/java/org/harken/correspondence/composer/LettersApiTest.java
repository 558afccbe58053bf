package org.harken.correspondence.composer;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.util.List;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.access.account.CreateToken;
import org.harken.cases.Concerns;
import org.harken.cases.intake.RecordCase;
import org.harken.platform.testing.Web;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A letter begun by a program is the letter that is begun on the page. */
@SpringBootTest
class LettersApiTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired CreateToken tokens;
  @Autowired RecordCase recordCase;
  @Autowired Clock clock;

  AccessFixture house;
  MockMvc web;
  String reference;

  @BeforeEach
  void aGrievance() {
    house = new AccessFixture(database);
    web = Web.of(context);
    reference =
        recordCase.record(house.senior, Concerns.callBell(house, clock.instant())).reference();
  }

  private String begun(Actor actor, String kind) throws Exception {
    return web.perform(
            MockMvcRequestBuilders.post("/api/v1/cases/" + reference + "/letters")
                .header(
                    "Authorization", "Bearer " + tokens.create(actor, "t", actor.permissions(), 1))
                .contentType("application/json")
                .content("{\"kind\":\"" + kind + "\",\"language\":\"en\"}"))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static List<String> missing(String answer) {
    return JsonPath.read(answer, "$.missing[*].code");
  }

  private String contact(String letter) {
    return database
        .sql(
            "select content -> 'contact' ->> 'name' || ', ' || (content -> 'contact' ->> 'phone') from correspondence.letter where id = cast(? as uuid)")
        .param(letter)
        .query(String.class)
        .single();
  }

  @Test
  void namesWhoeverBeginsItAsThePageDoesAndSoMissesNoContact() throws Exception {
    String answer = begun(house.senior, "RESOLUTION");
    assertThat(missing(answer)).contains("steps", "results").doesNotContain("contact");
    String byProgram = contact(JsonPath.read(answer, "$.id"));
    String page =
        new SignedIn(context, house.senior)
            .send(
                "/cases/" + reference + "/letters",
                java.util.Map.of("kind", "RESOLUTION", "language", "en"))
            .getRedirectedUrl();
    assertThat(byProgram).isEqualTo(house.senior.name() + ", 555 0100");
    assertThat(contact(String.valueOf(page).replace("/letters/", ""))).isEqualTo(byProgram);
    assertThat(missing(begun(house.senior, "ACKNOWLEDGEMENT"))).isEmpty();
  }

  @Test
  void saysThatTheNumberIsMissingWhereTheyHaveNone() throws Exception {
    database
        .sql("update access.staff set phone = '' where id = ?")
        .param(house.developing.id())
        .update();
    assertThat(missing(begun(house.developing, "ACKNOWLEDGEMENT"))).containsExactly("contact");
  }
}
