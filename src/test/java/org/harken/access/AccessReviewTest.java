package org.harken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.harken.access.model.Quarter;
import org.harken.access.model.Reach;
import org.harken.access.review.OpenReviews;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Every quarter somebody looks through who has access. */
@SpringBootTest
class AccessReviewTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired OpenReviews openReviews;
  @Autowired Access access;
  AccessFixture house;

  @BeforeEach
  void aHouseWithAnOwner() {
    house = new AccessFixture(database);
    database
        .sql("update access.facility set owner = ? where id = ?")
        .params(house.supervisor.id(), house.facility)
        .update();
    openReviews.open();
  }

  @Test
  void aQuarterIsNamedAndAReachShrinks() {
    assertThat(Quarter.of(LocalDate.of(2026, 12, 31))).hasToString("2026 Q4");
    assertThat(Quarter.of(LocalDate.of(2027, 1, 1))).hasToString("2027 Q1");
    UUID north = new UUID(1, 1);
    UUID south = new UUID(1, 2);
    UUID ward = new UUID(1, 3);
    assertThat(
            Reach.without(
                new Scope(true, Set.of(), Set.of()), north, List.of(north, south), List.of(ward)))
        .isEqualTo(new Scope(false, Set.of(south), Set.of()));
    assertThat(
            Reach.without(
                new Scope(false, Set.of(north), Set.of(ward)),
                north,
                List.of(north),
                List.of(ward)))
        .isEqualTo(new Scope(false, Set.of(), Set.of()));
  }

  @Test
  void theAccountPageOffersItToOwnersAlone() throws Exception {
    assertThat(new SignedIn(context, house.supervisor).page("/account")).contains("Access review");
    for (var other : List.of(house.senior, house.director, house.administrator)) {
      assertThat(new SignedIn(context, other).page("/account")).doesNotContain("Access review");
    }
  }

  @Test
  void theOwnerIsToldOnceAndKeepsOrTakesAway() throws Exception {
    openReviews.open();
    assertThat(told(house.supervisor, "Please look through who has access")).isEqualTo(1);
    SignedIn sam = new SignedIn(context, house.supervisor);
    String page = sam.page("/access-review");
    assertThat(page).contains(house.facilityName, house.senior.name(), house.auditor.name());
    assertThat(page).doesNotContain(house.stranger.name());
    UUID review = review();
    assertThat(sam.send(path(review, house.senior), Map.of("decision", "KEEP")).getStatus())
        .isEqualTo(302);
    SignedIn tess = new SignedIn(context, house.trainee);
    assertThat(tess.open("/cases/new").getStatus()).isEqualTo(200);
    sam.send(path(review, house.trainee), Map.of("decision", "TAKE_AWAY"));
    assertThat(access.scope(house.trainee).covers(house.facility, null)).isFalse();
    assertThat(access.scope(house.senior).covers(house.facility, null)).isTrue();
    sam.send(path(review, house.auditor), Map.of("decision", "TAKE_AWAY"));
    assertThat(access.scope(house.auditor).covers(house.facility, null)).isFalse();
    assertThat(
            access
                .scope(house.auditor)
                .covers(access.staff(house.stranger.id()).orElseThrow().facility(), null))
        .isTrue();
    assertThat(sam.page("/access-review")).contains("Kept on", "Taken away on");
    assertThat(actions(house.trainee)).contains("access taken away");
    assertThat(actions(house.senior)).contains("access kept");
    assertThat(sam.send(path(review, house.senior), Map.of("decision", "TAKE_AWAY")).getStatus())
        .as("decided once")
        .isEqualTo(409);
  }

  @Test
  void nobodyDecidesAboutThemselvesAndStrangersSeeNothing() throws Exception {
    UUID review = review();
    SignedIn sam = new SignedIn(context, house.supervisor);
    assertThat(sam.send(path(review, house.supervisor), Map.of()).getStatus()).isEqualTo(409);
    SignedIn petra = new SignedIn(context, house.senior);
    assertThat(petra.page("/access-review"))
        .contains("Nothing is waiting")
        .doesNotContain(house.trainee.name());
    assertThat(petra.send(path(review, house.trainee), Map.of()).getStatus()).isEqualTo(404);
    SignedIn stella = new SignedIn(context, house.stranger);
    assertThat(stella.send(path(review, house.trainee), Map.of()).getStatus()).isEqualTo(404);
    assertThat(
            sam.send("/access-review/" + Ids.next() + "/" + house.trainee.id(), Map.of())
                .getStatus())
        .isEqualTo(404);
  }

  @Test
  void aLateReviewIsShownToTheDirectorAndClosesWhenAllIsDecided() throws Exception {
    UUID review = review();
    database
        .sql("update access.access_review set due_on = date '2020-01-01' where id = ?")
        .param(review)
        .update();
    openReviews.open();
    openReviews.open();
    assertThat(told(house.director, "is overdue")).isEqualTo(1);
    SignedIn dirk = new SignedIn(context, house.director);
    assertThat(dirk.page("/access-review")).contains("overdue since", house.supervisor.name());
    SignedIn sam = new SignedIn(context, house.supervisor);
    for (UUID staff : undecided(review)) {
      if (!staff.equals(house.supervisor.id())) {
        sam.send("/access-review/" + review + "/" + staff, Map.of("decision", "KEEP"));
      }
    }
    assertThat(sam.page("/access-review")).contains("Somebody else decides about you");
    dirk.send(path(review, house.supervisor), Map.of("decision", "KEEP"));
    assertThat(sam.page("/access-review")).contains("Finished", "Nothing is waiting");
  }

  private String path(UUID review, Actor staff) {
    return "/access-review/" + review + "/" + staff.id();
  }

  private UUID review() {
    return database
        .sql("select id from access.access_review where facility = ?")
        .param(house.facility)
        .query((row, number) -> row.getObject(1, UUID.class))
        .single();
  }

  private List<UUID> undecided(UUID review) {
    return database
        .sql("select staff from access.access_review_line where review = ? and decision is null")
        .param(review)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  private int told(Actor staff, String words) throws Exception {
    return new SignedIn(context, staff).page("/inbox").split(words, -1).length - 1;
  }

  private List<String> actions(Actor staff) {
    return database
        .sql("select action from audit.entry where subject = ?")
        .param(staff.id().toString())
        .query((row, number) -> row.getString(1))
        .list();
  }
}
