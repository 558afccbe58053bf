package org.harken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** What the practice organisation holds, found through the API by a senior representative. */
final class Demo {

  static final String PASSWORD = "harbor-pickle-lantern";

  /** Where the senior representative works: what lies there opens without a reason. */
  private static final String HOME = "Lakeside%20General%20Hospital";

  private final Api senior;
  private final Api trainee;
  private final Clock clock;

  Demo(int port, Clock clock) {
    this.trainee = new Api(port, "demo-trainee");
    this.senior = new Api(port, "demo-senior");
    this.clock = clock;
    Awaitility.await()
        .atMost(Duration.ofMinutes(4))
        .until(() -> new Api(port, "").get("/actuator/health/demo").status() == 200);
  }

  /** The reference of the first case in the worklist that fits. */
  String one(String filter, Predicate<JsonNode> fits) {
    var items =
        senior.get("/api/v1/cases?limit=200&facility=" + HOME + filter).body().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(fits)
        .map(item -> item.path("reference").asString())
        .findFirst()
        .orElseThrow(() -> new AssertionError("The practice data hold no case with " + filter));
  }

  String openGrievance() {
    return one("&tab=all&kind=GRIEVANCE", item -> !item.path("danger").asBoolean());
  }

  /** A grievance with more than one issue, whose answer is not begun yet. */
  String richGrievance() {
    return one(
        "&tab=all&kind=GRIEVANCE",
        item -> {
          var file = senior.get("/api/v1/cases/" + item.path("reference").asString()).body();
          return file.path("language").asString().equals("en")
              && file.path("issues").size() > 1
              && StreamSupport.stream(file.path("letters").spliterator(), false)
                  .noneMatch(letter -> letter.path("kind").asString().equals("RESOLUTION"));
        });
  }

  String inDanger() {
    return one("&tab=all", item -> item.path("danger").asBoolean());
  }

  String closedGrievance() {
    return one("&kind=GRIEVANCE", item -> item.path("status").asString().equals("CLOSED"));
  }

  /** A letter of the case that has left, by its id. */
  String sentLetter(String reference) {
    var letters = senior.get("/api/v1/cases/" + reference).body().path("letters");
    return StreamSupport.stream(letters.spliterator(), false)
        .filter(letter -> letter.path("status").asString().equals("SENT"))
        .map(letter -> letter.path("id").asString())
        .findFirst()
        .orElseThrow(() -> new AssertionError("No letter of " + reference + " was sent."));
  }

  /** A new grievance of today with one coded issue. */
  String newGrievance() {
    return grievance(Duration.ofHours(1));
  }

  /** The same, received so long ago. */
  String grievance(Duration ago) {
    var created =
        senior.post(
            "/api/v1/cases",
            Map.of(
                "channel", "PHONE",
                "receivedAt", clock.instant().minus(ago).atOffset(ZoneOffset.UTC).toString(),
                "narrative", ProgramSettlesAGrievanceJourney.WORDS,
                "complainant", Map.of("name", "Rosa Quill", "relationship", "daughter"),
                "patient", Map.of("name", "Ada Quill"),
                "answers", Map.of("dissatisfied", true, "representative", true)));
    String reference = created.text("reference");
    senior.post(
        "/api/v1/cases/" + reference + "/issues",
        Map.of(
            "category", "LISTENING",
            "severity", 2,
            "words", "call bell went unanswered for forty minutes"));
    return reference;
  }

  /** An intake of today that no senior has signed. */
  String draftOfATrainee() {
    return trainee
        .post(
            "/api/v1/cases",
            Map.of(
                "channel", "WALK_IN",
                "receivedAt", clock.instant().minus(2, ChronoUnit.HOURS).toString(),
                "narrative", "The lift was out again and nobody said so.",
                "complainant", Map.of("name", "Ivo Quill", "relationship", "self"),
                "answers", Map.of("dissatisfied", true, "thanks", false)))
        .text("reference");
  }

  /** Writes down what was found on the first two issues of the case. */
  void findOut(String reference) {
    var issues = senior.get("/api/v1/cases/" + reference).body().path("issues");
    String[] found = {
      "The entry of that day shows it happened as the person told it.",
      "The nurse in charge remembers the day and says the same."
    };
    for (int at = 0; at < found.length; at++) {
      var kept =
          senior.post(
              "/api/v1/cases/" + reference + "/findings",
              Map.of(
                  "issue",
                  issues.path(at).path("id").asString(),
                  "text",
                  found[at],
                  "source",
                  at == 0 ? "the record" : "the nurse in charge"));
      assertThat(kept.status()).as(kept.body().toString()).isEqualTo(201);
    }
  }

  /** An answer that is begun, by its id. */
  String draftOf(String reference) {
    var begun =
        senior.post(
            "/api/v1/cases/" + reference + "/letters",
            Map.of("kind", "RESOLUTION", "language", "en"));
    assertThat(begun.status()).as(begun.body().toString()).isEqualTo(201);
    return begun.text("id");
  }

  /** An answer that is finished and holds words that were filed in error, by its id. */
  String finishedOnStruckWords(String reference) {
    String path = "/api/v1/cases/" + reference;
    String words = "She had a fall on Tuesday in the bathroom.";
    senior.post(path + "/notes", Map.of("text", words));
    String note = senior.get(path).body().path("notes").path(0).path("id").asString();
    String letter = released(reference, words);
    var struck =
        senior.post(path + "/repairs", Map.of("items", List.of(note), "reason", "Wrong patient"));
    assertThat(struck.status()).as(struck.body().toString()).isLessThan(300);
    return letter;
  }

  /** An answer is written, released and sent by mail. */
  void answer(String reference, String passage) {
    String letter = released(reference, passage);
    var sent = senior.post("/api/v1/letters/" + letter + "/sent", Map.of("how", "POST"));
    assertThat(sent.status()).as(sent.body().toString()).isLessThan(300);
  }

  private String released(String reference, String passage) {
    String letter = draftOf(reference);
    var issue =
        senior
            .get("/api/v1/cases/" + reference)
            .body()
            .path("issues")
            .path(0)
            .path("id")
            .asString();
    var written =
        senior.put(
            "/api/v1/letters/" + letter,
            Map.of(
                "contact", Map.of("name", "Petra Senior", "phone", "555 0100"),
                "steps", "I read the chart. I spoke with the nurse in charge.",
                "results", "No one came in time. This should not have happened.",
                "completedOn",
                    clock.instant().atZone(ZoneOffset.UTC).minusDays(1).toLocalDate().toString(),
                "passages", List.of(Map.of("issueId", issue, "text", passage))));
    assertThat(written.status()).as(written.body().toString()).isLessThan(300);
    var released = senior.post("/api/v1/letters/" + letter + "/release", Map.of());
    assertThat(released.status()).as(released.body().toString()).isLessThan(300);
    return letter;
  }
}
