package org.harken.competency.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.competency.Competency;
import org.harken.competency.Framework;
import org.harken.competency.frameworks.AdoptFramework;
import org.harken.competency.frameworks.ImportFramework;
import org.harken.competency.model.SigningPolicy;
import org.harken.competency.model.Stage;
import org.harken.competency.signing.AssessWork;
import org.harken.competency.signing.ChangeSigning;
import org.harken.competency.signing.ChangeSigning.Wanted;
import org.harken.competency.signing.SigningRules;
import org.harken.platform.Refused;
import org.harken.platform.web.NotPermitted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/**
 * The house asks for other signatures from a day on; what was signed keeps the version of its day.
 */
@SpringBootTest(properties = "HARKEN_FRAMEWORKS=target/no-other-version-comes-in-here")
class ChangeSigningTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired ImportFramework importFramework;
  @Autowired AdoptFramework adoptFramework;
  @Autowired Competency competency;
  @Autowired Access access;
  @Autowired Ladders ladders;
  @Autowired AssessWork assessWork;
  @Autowired ChangeSigning changeSigning;
  @Autowired SigningRules rules;
  @Autowired Clock clock;
  AccessFixture house;
  Framework framework;

  @BeforeEach
  void aLadder() {
    house = new AccessFixture(database);
    adoptFramework.makeLadder(house.director, importFramework.importExample(house.director).id());
    framework = competency.framework().orElseThrow();
  }

  @AfterEach
  void asShipped() {
    database.sql("delete from competency.signing_policy").update();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Wanted wanted(@Nullable LocalDate from, int observers, int months) {
    List<@Nullable Integer> each = new ArrayList<>();
    framework.levels().forEach(level -> each.add(observers));
    return new Wanted(
        rules.policies().next(),
        from,
        "Decision of the council, 3 May",
        each,
        2,
        months,
        Map.of("intake", 6),
        3,
        List.of("Their own words stand there", "Every date was kept"),
        List.of("intake"));
  }

  private Ladders.Entry entry(UUID statement) {
    return ladders
        .of(access.staff(house.trainee.id()).orElseThrow())
        .orElseThrow()
        .entry(statement)
        .orElseThrow();
  }

  @Test
  void whatWasSignedKeepsTheVersionOfItsDay() {
    UUID before = framework.levels().getFirst().statements().get(0).id();
    UUID after = framework.levels().getFirst().statements().get(1).id();
    assessWork.sign(house.supervisor, house.trainee.id(), before, 2, null);
    database
        .sql("update competency.assessment set at = at - interval '10 days' where person = ?")
        .param(house.trainee.id())
        .update();

    changeSigning.change(house.advanced, wanted(today(), 2, 18));

    assertThat(entry(before).standing().isSigned()).isTrue();
    assessWork.sign(house.supervisor, house.trainee.id(), after, 2, null);
    assertThat(entry(after).standing().stage()).isEqualTo(Stage.READY);
    assertThat(entry(after).standing().needed()).isEqualTo(2);
    assertThat(rules.inForce().version()).isEqualTo(2);
    assertThat(rules.policies().on(today().minusDays(1)).version()).isEqualTo(1);
  }

  @Test
  void aVersionMayComeLater() {
    SigningPolicy coming = changeSigning.change(house.director, wanted(today().plusDays(9), 3, 12));
    assertThat(coming.version()).isEqualTo(2);
    assertThat(rules.inForce().version()).isEqualTo(1);
    assertThat(rules.policies().on(today().plusDays(9)).needed(0)).isEqualTo(3);
  }

  @Test
  void refuses() {
    assertThatThrownBy(() -> changeSigning.change(house.senior, wanted(null, 1, 12)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(
            () -> changeSigning.change(house.advanced, wanted(today().minusDays(1), 1, 12)))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.faults().getFirst().field()).isEqualTo("from"));
    assertThatThrownBy(() -> changeSigning.change(house.advanced, wanted(null, 9, 999)))
        .isInstanceOfSatisfying(
            Refused.class,
            no ->
                assertThat(no.faults())
                    .extracting(Refused.FieldFault::field)
                    .contains("needed-0", "months"));
    Wanted first = wanted(null, 2, 12);
    changeSigning.change(house.advanced, first);
    assertThatThrownBy(() -> changeSigning.change(house.director, wanted(null, 2, 12)))
        .hasMessageContaining("Nothing is different");
    assertThatThrownBy(
            () ->
                changeSigning.change(
                    house.director,
                    new Wanted(
                        2,
                        null,
                        "x",
                        List.of(1, 1, 1, 1),
                        3,
                        5,
                        Map.of(),
                        2,
                        List.of("a"),
                        List.of())))
        .hasMessageContaining("meanwhile");
  }

  @Test
  void everybodyReadsItAndAnAuditAsksWhatIsInForce() throws Exception {
    var trainee = new SignedIn(context, house.trainee);
    var advanced = new SignedIn(context, house.advanced);
    assertThat(trainee.page("/ladder/signing"))
        .contains("Version 1, since 1 Jan 2020", "own words stand there", "How many people sign")
        .doesNotContain("Make version 2");
    Map<String, String> fields = new HashMap<>();
    fields.put("version", "2");
    fields.put("from", today().toString());
    fields.put("source", "Council, 3 May");
    for (int level = 0; level < framework.levels().size(); level++) {
      fields.put("needed-" + level, "2");
    }
    fields.put("enough", "4");
    fields.put("months", "many");
    fields.put("line-intake", "6");
    fields.put("look-intake", "yes");
    fields.put("cases", "2");
    fields.put("items", "First point\n\nSecond point\n");
    var refused = advanced.send("/ladder/signing", fields);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString())
        .contains("a whole number from 1 to 120", "Council, 3 May");
    fields.put("months", "18");
    assertThat(trainee.send("/ladder/signing", fields).getStatus()).isEqualTo(403);
    assertThat(advanced.send("/ladder/signing", fields).getRedirectedUrl())
        .isEqualTo("/ladder/signing");
    assertThat(trainee.page("/ladder/signing"))
        .contains(
            "Version 2", "Council, 3 May", house.advanced.name(), "Second point", "Version 1");

    var supervisor = new SignedIn(context, house.supervisor);
    String path = "/ladder/people/" + house.trainee.id() + "/audit";
    assertThat(supervisor.page(path)).contains("Read 2 cases", "First point", "Checklist 2");
    Map<String, String> audit = new HashMap<>();
    audit.put("checklist", "1");
    audit.put("cases", "PR-26-0001 PR-26-0002");
    audit.put("met-0", "1");
    audit.put("of-0", "2");
    audit.put("met-1", "2");
    audit.put("of-1", "2");
    assertThat(supervisor.send(path, audit).getContentAsString()).contains("changed meanwhile");
    audit.put("checklist", "2");
    assertThat(supervisor.send(path, audit).getStatus()).isEqualTo(302);
    assertThat(supervisor.page("/ladder/people/" + house.trainee.id()))
        .contains("3 of 4 points", "checklist 2");
  }
}
