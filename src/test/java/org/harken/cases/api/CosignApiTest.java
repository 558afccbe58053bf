package org.harken.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.harken.access.AccessFixture;
import org.harken.access.account.CreateToken;
import org.harken.cases.Concerns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class CosignApiTest {

  @Autowired WebApplicationContext context;
  @Autowired CreateToken tokens;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  private AccessFixture house;
  private Program trainee;
  private Program senior;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    trainee = new Program(context, tokens, house.trainee);
    senior = new Program(context, tokens, house.senior);
  }

  private String taken() {
    var created =
        trainee.post(
            "/cases",
            Map.of(
                "channel", "PHONE",
                "receivedAt", clock.instant().minus(Duration.ofHours(3)).toString(),
                "narrative", Concerns.BELL,
                "complainant", Map.of("name", "Rosa Delgado", "relationship", "daughter"),
                "patient", Map.of("name", "Elena Delgado"),
                "answers",
                    Map.of("dissatisfied", true, "representative", true, "resolvedAtOnce", false)));
    assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
    assertThat(created.text("kind")).isEqualTo("GRIEVANCE");
    assertThat(created.body().path("obligations")).isNotEmpty();
    return created.text("reference");
  }

  @Test
  void anIntakeWaitsIsSignedAndSaysSo() {
    String reference = taken();
    var before = trainee.get("/cases/" + reference).body().path("cosign");
    assertThat(before.path("status").asString()).isEqualTo("WAITING");
    assertThat(before.path("by").isNull()).isTrue();
    var queue = senior.get("/cosigns");
    assertThat(queue.status()).isEqualTo(200);
    assertThat(queue.body().path("items"))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.path("reference").asString()).isEqualTo(reference);
              assertThat(item.path("author").path("name").asString())
                  .isEqualTo(house.trainee.name());
            });

    var signed =
        senior.post(
            "/cases/" + reference + "/cosign",
            Map.of(
                "corrections",
                List.of(
                    Map.of(
                        "field", "patient.name", "value", "Elena Salgado", "reason", "Spell it."),
                    Map.of("field", "answers.onSurvey", "value", false, "reason", "Asked."))));

    assertThat(signed.status()).as(signed.body().toString()).isEqualTo(200);
    assertThat(signed.body().path("corrected").asInt()).isEqualTo(2);
    var after = trainee.get("/cases/" + reference).body();
    assertThat(after.path("cosign").path("status").asString()).isEqualTo("SIGNED");
    assertThat(after.path("cosign").path("by").asString()).isEqualTo(house.senior.name());
    assertThat(after.path("cosign").path("at").asString()).contains("T");
    assertThat(after.path("corrections")).hasSize(2);
    assertThat(after.path("narrative").asString()).isEqualTo(Concerns.BELL);
    assertThat(senior.get("/cosigns").body().path("items")).isEmpty();
    assertThat(senior.post("/cases/" + reference + "/cosign", Map.of()).status()).isEqualTo(409);
  }

  @Test
  void aCaseOfASeniorHasNoCosign() {
    var own =
        senior.post(
            "/cases",
            Map.of(
                "channel",
                "PHONE",
                "receivedAt",
                clock.instant().minus(Duration.ofHours(3)).toString(),
                "narrative",
                Concerns.BELL));
    var cosign = senior.get("/cases/" + own.text("reference")).body().path("cosign");

    assertThat(cosign.has("status")).isTrue();
    assertThat(cosign.path("status").isNull()).isTrue();
    assertThat(senior.post("/cases/" + own.text("reference") + "/cosign", Map.of()).status())
        .isEqualTo(409);
  }

  @Test
  void refusalsNameTheField() {
    String reference = taken();
    var bad =
        senior.post(
            "/cases/" + reference + "/cosign",
            Map.of(
                "corrections",
                List.of(
                    Map.of("field", "patient.birthDate", "value", "31.12.58", "reason", "Seen."),
                    Map.of("field", "title", "value", "Bell"))));

    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.fields()).contains("patient.birthDate", "title.reason");
    assertThat(senior.get("/cases/" + reference).body().path("cosign").path("status").asString())
        .isEqualTo("WAITING");
    assertThat(trainee.post("/cases/" + reference + "/cosign", Map.of()).status()).isEqualTo(403);
    assertThat(trainee.get("/cosigns").status()).isEqualTo(403);
    var stranger = new Program(context, tokens, house.stranger);
    assertThat(stranger.post("/cases/" + reference + "/cosign", Map.of()).status()).isEqualTo(404);
    assertThat(stranger.get("/cosigns").body().path("items")).isEmpty();
  }

  @Test
  void theQueueIsReadPageByPage() {
    List<String> all = Stream.generate(this::taken).limit(3).toList();
    var first = senior.get("/cosigns?limit=2").body();
    var rest = senior.get("/cosigns?limit=2&after=" + first.path("next").asString()).body();

    assertThat(first.path("items")).hasSize(2);
    assertThat(rest.path("items"))
        .singleElement()
        .satisfies(item -> assertThat(item.path("reference").asString()).isEqualTo(all.getLast()));
    assertThat(rest.path("next").isNull()).isTrue();
    assertThat(senior.get("/cosigns?limit=many").status()).isEqualTo(422);
  }

  @Test
  void ofTwoAtOnceOneSigns() throws Exception {
    String reference = taken();
    var supervisor = new Program(context, tokens, house.supervisor);
    var together = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var answers =
          Stream.of(senior, supervisor)
              .map(
                  who ->
                      threads.submit(
                          () -> {
                            together.await();
                            return who.post(
                                "/cases/" + reference + "/cosign",
                                Map.of(
                                    "corrections",
                                    List.of(
                                        Map.of(
                                            "field", "answers.onSurvey",
                                            "value", "no",
                                            "reason", "Asked."))));
                          }))
              .toList();
      together.countDown();
      int lost = 0;
      for (var answer : answers) {
        if (answer.get().status() == 409) {
          lost++;
          assertThat(answer.get().text("detail"))
              .contains("signed this", "Did it come on a survey?");
        } else {
          assertThat(answer.get().status()).isEqualTo(200);
        }
      }
      assertThat(lost).isEqualTo(1);
    }
  }
}
