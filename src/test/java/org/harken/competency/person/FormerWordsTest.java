package org.harken.competency.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.alerts.Alerts;
import org.harken.competency.Competency;
import org.harken.competency.Framework;
import org.harken.competency.frameworks.AdoptFramework;
import org.harken.competency.frameworks.ImportFramework;
import org.harken.competency.signing.AssessWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Another framework becomes the ladder: what was signed stays with the words it was signed for. */
@SpringBootTest(properties = "HARKEN_FRAMEWORKS=target/another-ladder-comes-in-by-hand")
class FormerWordsTest {

  private static final String OTHER =
      """
      {"schemaVersion":"1.0","exportedAt":"2026-05-15T00:00:00Z",
       "occupation":{"soc":"11-9111.99","title":"Listeners","group":"","sector":"",
         "jobZone":3,"jobZoneInferred":false},
       "framework":{"version":"9.1","description":"","contextCovered":"",
         "levels":{"first":{"label":"First","statements":["Hearing — Hears people out."]},
           "second":{"label":"Second","statements":["Telling — Tells what was found."]}}},
       "sources":{"maker":"Another Maker"},"attribution":"By another maker"}
      """;

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired ImportFramework importFramework;
  @Autowired AdoptFramework adoptFramework;
  @Autowired Competency competency;
  @Autowired Access access;
  @Autowired Ladders ladders;
  @Autowired AssessWork assessWork;
  @Autowired Alerts alerts;

  @Test
  void staysInHistoryIsToldPlainlyAndCountsForNothingElse() throws Exception {
    var house = new AccessFixture(database);
    UUID example = importFramework.importExample(house.director).id();
    adoptFramework.makeLadder(house.director, example);
    Framework before = competency.framework().orElseThrow();
    var statement = before.levels().getFirst().statements().getFirst();
    assessWork.sign(house.supervisor, house.trainee.id(), statement.id(), 3, "Teaches it.");
    var trainee = new SignedIn(context, house.trainee);
    String path = "/ladder/people/" + house.trainee.id();
    assertThat(trainee.page(path)).doesNotContain("Signed for other words");

    importFramework.importFile(house.director, OTHER.getBytes(StandardCharsets.UTF_8));

    assertThat(competency.framework().orElseThrow().version()).isEqualTo("9.1");
    assertThat(competency.signOffs(house.trainee.id())).isEmpty();
    assertThat(trainee.page(path))
        .contains(
            "Signed for other words",
            "Another framework is our ladder now.",
            statement.expectation(),
            house.supervisor.name(),
            before.credit());
    assertThat(new SignedIn(context, house.director).page("/ladder/team"))
        .contains("Some were signed for words that are not on this ladder");
    assertThat(alerts.unread(house.trainee.id()))
        .anyMatch(alert -> alert.text().startsWith("Another framework is our ladder now."));

    adoptFramework.makeLadder(house.director, example);
    assertThat(competency.signOffs(house.trainee.id())).hasSize(1);
    assertThat(ladders.of(access.staff(house.trainee.id()).orElseThrow()).orElseThrow().former())
        .isEmpty();
  }
}
