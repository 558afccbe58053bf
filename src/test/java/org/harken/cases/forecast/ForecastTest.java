package org.harken.cases.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.cases.Concerns;
import org.harken.cases.figures.KeepFigures;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.worklist.Filter;
import org.harken.cases.worklist.Page;
import org.harken.cases.worklist.Row;
import org.harken.cases.worklist.WorklistQuery;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** What is said of an open case, from cases of the same house. */
@SpringBootTest
class ForecastTest {

  @Autowired JdbcClient database;
  @Autowired Clock clock;
  @Autowired WebApplicationContext context;
  @Autowired RecordCase recordCase;
  @Autowired KeepFigures keepFigures;
  @Autowired LearnPaces learnPaces;
  @Autowired WorklistQuery worklist;
  @Autowired TransactionTemplate inOne;

  private AccessFixture house;
  private SignedIn senior;

  @BeforeEach
  void aHouse() throws Exception {
    house = new AccessFixture(database);
    senior = new SignedIn(context, house.senior);
  }

  private String open(int daysAgo) {
    Instant received = clock.instant().minus(Duration.ofDays(daysAgo)).minus(Duration.ofHours(2));
    return recordCase.record(house.senior, Concerns.callBell(house, received)).reference();
  }

  private void keep() {
    while (keepFigures.some() > 0) {
      // until all of the house is kept
    }
  }

  /**
   * Cases that were answered in the past, seen only by what is kept of them; the answer took so
   * many days, one after the other.
   */
  private void pastCases(int many, int... days) {
    for (int i = 0; i < many; i++) {
      int took = days[i % days.length];
      inOne.executeWithoutResult(status -> past(took));
    }
  }

  /** Nobody else is to keep figures of it: it is there only as it is written here. */
  private void past(int took) {
    var recorded =
        recordCase.record(
            house.senior, Concerns.callBell(house, clock.instant().minus(Duration.ofDays(100))));
    database
        .sql(
            """
              insert into cases.timing (case_id, facility, department, kind, zone, received_at, received_on, taken_at,
                progress_at, answered_at, closed_at, closed_on, reopened, extended, kept_at)
              values (:id, :facility, :ward, 'GRIEVANCE', 'America/Chicago', now() - interval '100 days',
                current_date - 100, now() - interval '100 days', now() - make_interval(days => 100 - :took),
                now() - make_interval(days => 100 - :took), now() - make_interval(days => 90 - :took),
                current_date - 90 + :took, 0, 0, now())
              """)
        .param("id", recorded.id())
        .param("facility", house.facility)
        .param("ward", house.ward)
        .param("took", took)
        .update();
    // what is only kept for comparison is no work of anybody's
    database
        .sql("update cases.worklist_row set status = 'CLOSED', unfigured = 0 where case_id = ?")
        .param(recorded.id())
        .update();
  }

  @Test
  void cannotBeKnownBelowTwoHundredPastCases() throws Exception {
    String reference = open(1);
    pastCases(20, 3, 20);
    learnPaces.learn();
    keep();
    assertThat(senior.page("/cases/" + reference))
        .contains("cannot be known yet", "20 past grievances", "nothing below 200");
    assertThat(find(Filter.Order.FORECAST).getFirst().forecast()).isNull();
  }

  @Test
  void isSaidOnTheCaseAndOrdersTheList() throws Exception {
    String fresh = open(0);
    String old = open(4);
    pastCases(200, 3, 5, 6, 9, 20, 20, 20, 28, 29, 40);
    learnPaces.learn();
    keep();
    assertThat(senior.page("/cases/" + old))
        .contains("id=\"forecast\"", "Likely to be late", "From 200 past grievances of this house");
    List<Row> rows = find(Filter.Order.FORECAST);
    assertThat(rows).extracting(Row::reference).containsExactly(old, fresh);
    assertThat(rows.getFirst().forecast()).isGreaterThan(rows.getLast().forecast());
    assertThat(senior.page("/cases?sort=forecast"))
        .contains("May be late", "Likely to be late.")
        .contains("Likeliest to be late first");
  }

  @Test
  void theListIsPagedByKeyInThatOrderAndDangerStaysFirst() {
    String slap =
        recordCase.record(house.senior, Concerns.slap(house, clock.instant())).reference();
    List<String> all = new ArrayList<>(List.of(slap));
    for (int i = 0; i < 5; i++) {
      all.add(open(i));
    }
    keep();
    List<String> seen = new ArrayList<>();
    String after = null;
    do {
      Page page = worklist.find(house.senior, filter(Filter.Order.FORECAST, after, 2));
      page.items().forEach(row -> seen.add(row.reference()));
      after = page.next();
    } while (after != null);
    assertThat(seen).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
    assertThat(seen.getFirst()).isEqualTo(slap);
  }

  @Test
  void aPageOfOneOrderIsNoPlaceInTheOther() {
    open(0);
    open(1);
    String after = worklist.find(house.senior, filter(Filter.Order.FIRST, null, 1)).next();
    assertThatThrownBy(() -> worklist.find(house.senior, filter(Filter.Order.FORECAST, after, 1)))
        .isInstanceOf(Refused.class);
  }

  private List<Row> find(Filter.Order order) {
    return worklist.find(house.senior, filter(order, null, 50)).items();
  }

  private static Filter filter(Filter.Order order, @Nullable String after, int limit) {
    return new Filter(Filter.Tab.ALL, null, null, null, null, null, after, limit, order);
  }

  @Test
  void whatIsLateSaysSoOnItsClockAndStandsBeforeWhatMayBe() {
    String late = open(12);
    String fresh = open(0);
    keep();
    List<Row> rows = find(Filter.Order.FORECAST);
    assertThat(rows).extracting(Row::reference).containsExactly(late, fresh);
    assertThat(rows.getFirst().forecast()).isEqualTo(1000);
  }
}
