package org.harken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/**
 * A desk that several people share: it locks, opens for the same person, and is given to another.
 */
@SpringBootTest
class DeskTest {

  private static final String PASSWORD = "seven lamps beside the river";

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  AccessFixture house;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
  }

  @Test
  void anIdleDeskRefusesEverythingButUnlockingAndOpensForTheSamePerson() throws Exception {
    SignedIn petra = new SignedIn(context, house.senior);
    idle(house.senior, 16);
    assertThat(petra.open("/account").getStatus()).isEqualTo(302);
    assertThat(petra.send("/account/tokens", Map.of("name", "x")).getRedirectedUrl())
        .startsWith("/lock");
    assertThat(petra.sendForPart("/cases/new/preview", Map.of()).getStatus()).isEqualTo(423);
    assertThat(petra.open("/api/v1/cases").getStatus()).isEqualTo(401);
    MockHttpServletResponse lock = petra.open("/lock");
    assertThat(lock.getStatus()).isEqualTo(200);
    assertThat(lock.getContentAsString()).contains("Locked", house.senior.name());
    assertThat(petra.send("/lock/open", Map.of("password", "not this one")).getStatus())
        .isEqualTo(422);
    assertThat(petra.open("/account").getStatus()).isEqualTo(302);
    assertThat(
            petra
                .send("/lock/open", Map.of("password", PASSWORD, "to", "/cases?tab=all"))
                .getRedirectedUrl())
        .isEqualTo("/cases?tab=all");
    assertThat(petra.open("/account").getStatus()).isEqualTo(200);
    assertThat(actions(house.senior)).contains("desk locked", "unlock refused", "desk unlocked");
  }

  @Test
  void aDeskInUseStaysOpenAndMayBeLockedAtOnce() throws Exception {
    SignedIn petra = new SignedIn(context, house.senior);
    idle(house.senior, 14);
    assertThat(petra.open("/account").getStatus()).isEqualTo(200);
    assertThat(petra.send("/lock/not-yet", Map.of()).getStatus()).isEqualTo(204);
    petra.send("/lock", Map.of());
    assertThat(petra.open("/account").getRedirectedUrl()).startsWith("/lock");
    assertThat(petra.send("/lock/not-yet", Map.of()).getRedirectedUrl()).startsWith("/lock");
  }

  @Test
  void guessingAtALockedDeskIsLimitedAndTheRightPersonStillSignsInAnew() throws Exception {
    SignedIn petra = new SignedIn(context, house.senior);
    petra.send("/lock", Map.of());
    for (int number = 0; number < 10; number++) {
      assertThat(petra.send("/lock/open", Map.of("password", "guess " + number)).getStatus())
          .isEqualTo(422);
    }
    assertThat(petra.send("/lock/open", Map.of("password", PASSWORD)).getStatus()).isEqualTo(429);
    assertThat(new SignedIn(context, house.senior).open("/account").getStatus()).isEqualTo(200);
  }

  @Test
  void whoTakesTheDeskSeesNothingOfTheFirstAndTheWordsWaitForTheirPerson() throws Exception {
    SignedIn petra = new SignedIn(context, house.senior);
    petra.send(
        "/lock",
        Map.of(
            "page", "/cases/new",
            "title", "A call",
            "fields",
                "[{\"name\":\"words\",\"label\":\"Their words\",\"value\":\"The bell rang for an hour.\"},"
                    + "{\"name\":\"password\",\"label\":\"Password\",\"value\":\""
                    + PASSWORD
                    + "\"}]"));
    assertThat(petra.send("/lock/leave", Map.of()).getRedirectedUrl()).isEqualTo("/sign-in");
    assertThat(petra.open("/account").getStatus()).isEqualTo(302);
    assertThat(petra.send("/lock/open", Map.of("password", PASSWORD)).getRedirectedUrl())
        .isNotEqualTo("/");
    SignedIn dana = new SignedIn(context, house.developing);
    assertThat(dana.page("/unsent")).doesNotContain("The bell rang");
    assertThat(dana.page("/unsent/of-page?page=/cases/new")).isEqualTo("[]");
    SignedIn again = new SignedIn(context, house.senior);
    assertThat(again.page("/account")).contains("You had typed something");
    assertThat(again.page("/unsent"))
        .contains("The bell rang for an hour.")
        .doesNotContain(PASSWORD);
    assertThat(again.page("/unsent/of-page?page=/cases/new")).contains("The bell rang");
    String id = unsent(house.senior);
    assertThat(dana.send("/unsent/" + id + "/forget", Map.of()).getStatus()).isEqualTo(404);
    again.send("/unsent/" + id + "/forget", Map.of());
    assertThat(again.page("/unsent")).contains("Nothing is waiting");
  }

  @Test
  void aFormSentTooLateIsKeptUnsent() throws Exception {
    SignedIn petra = new SignedIn(context, house.senior);
    idle(house.senior, 30);
    assertThat(
            petra
                .send("/cases/new", Map.of("narrative", "She waited in the hall.", "code", "1"))
                .getRedirectedUrl())
        .isEqualTo("/lock?to=%2Funsent");
    petra.send("/lock/open", Map.of("password", PASSWORD));
    assertThat(petra.page("/unsent")).contains("She waited in the hall.");
  }

  @Test
  void nobodyIsLedToAnotherSite() throws Exception {
    SignedIn petra = new SignedIn(context, house.senior);
    for (String to : List.of("//evil.example", "https://evil.example", "/\\evil.example", "")) {
      petra.send("/lock", Map.of());
      assertThat(
              petra.send("/lock/open", Map.of("password", PASSWORD, "to", to)).getRedirectedUrl())
          .isEqualTo("/");
    }
  }

  @Test
  void somebodySeesWhereTheyAreSignedInAndSignsOutThere() throws Exception {
    SignedIn here = new SignedIn(context, house.senior);
    SignedIn there = new SignedIn(context, house.senior);
    SignedIn dana = new SignedIn(context, house.developing);
    assertThat(here.page("/account")).contains("Sign out there", "Password", "203.0.113.");
    String other =
        database
            .sql("select id from access.visit where staff = ? order by began_at desc limit 1")
            .param(house.senior.id())
            .query((row, number) -> row.getString(1))
            .single();
    assertThat(dana.send("/account/visits/" + other + "/end", Map.of()).getStatus()).isEqualTo(404);
    assertThat(there.open("/account").getStatus()).isEqualTo(200);
    assertThat(here.send("/account/visits/" + other + "/end", Map.of()).getRedirectedUrl())
        .isEqualTo("/account?ended");
    assertThat(there.open("/account").getRedirectedUrl()).isEqualTo("/sign-in");
    assertThat(here.open("/account").getStatus()).isEqualTo(200);
    assertThat(here.send("/account/visits/" + Ids.next() + "/end", Map.of()).getStatus())
        .isEqualTo(404);
    assertThat(actions(house.senior)).contains("signed out there");
  }

  private String unsent(Actor staff) {
    return database
        .sql("select id from access.unsent where staff = ?")
        .param(staff.id())
        .query((row, number) -> row.getString(1))
        .single();
  }

  private void idle(Actor staff, int minutes) {
    database
        .sql(
            "update access.visit set last_used_at = last_used_at - make_interval(mins => ?) where staff = ?")
        .params(minutes, staff.id())
        .update();
  }

  private List<String> actions(Actor staff) {
    return database
        .sql("select action from audit.entry where subject = ?")
        .param(staff.id().toString())
        .query((row, number) -> row.getString(1))
        .list();
  }
}
