package org.harken.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the database holds after all, beside what the clients were told. */
final class Records {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Records() {}

  /** Everything that was accepted is there under its number, and nothing is there twice. */
  static int holdWhatWasAcceptedOnce(JdbcClient database, Load load) {
    Map<String, String> kept = new HashMap<>();
    Set<String> twice = new HashSet<>();
    database
        .sql(
            "select reference, split_part(narrative, ' ', 1) as key from cases.case_file where narrative like 'load-%'")
        .query(
            (row, number) -> {
              if (kept.put(row.getString("key"), row.getString("reference")) != null) {
                twice.add(row.getString("key"));
              }
              return 0;
            })
        .list();
    Map<String, String> lost = new HashMap<>(load.accepted());
    lost.entrySet().removeIf(entry -> entry.getValue().equals(kept.get(entry.getKey())));
    assertThat(lost).as("accepted and not there").isEmpty();
    assertThat(twice).as("there twice").isEmpty();
    assertThat(kept.keySet()).as("there and never accepted").isEqualTo(load.accepted().keySet());
    return kept.size();
  }

  /** The audit is intact once the job that seals it has been taken over. */
  static JsonNode auditHolds(Node node, String token) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> audit(node, token).path("waiting").asLong(-1) == 0);
    JsonNode found = audit(node, token);
    assertThat(found.path("intact").asBoolean()).as(found.toString()).isTrue();
    return found;
  }

  static JsonNode audit(Node node, String token) {
    return get(node, token, "/api/v1/audit/verify");
  }

  static JsonNode get(Node node, String token, String path) {
    try {
      return JSON.readTree(
          HTTP.send(
                  HttpRequest.newBuilder(URI.create(node.base() + path))
                      .header("Authorization", "Bearer " + token)
                      .build(),
                  HttpResponse.BodyHandlers.ofString())
              .body());
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
