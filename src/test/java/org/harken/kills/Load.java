package org.harken.kills;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** Clients that record concerns without a pause, each with a key of its own, and note what came. */
final class Load implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final String token;
  private final String receivedAt;
  private final Map<String, String> accepted = new ConcurrentHashMap<>();
  private final Set<String> open = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<Refusal> refusals = new ConcurrentLinkedQueue<>();
  private final List<ExecutorService> clients = new CopyOnWriteArrayList<>();
  private volatile boolean over;

  /** An answer that was not 201. */
  record Refusal(int status, String type, String retryAfter, String body) {}

  Load(String token, String receivedAt) {
    this.token = token;
    this.receivedAt = receivedAt;
  }

  /** One more client that talks to this node until the end. */
  void client(Node node) {
    ExecutorService client = Executors.newSingleThreadExecutor();
    clients.add(client);
    client.submit(
        () -> {
          while (!over) {
            if (!send(node, "load-" + UUID.randomUUID())) {
              TimeUnit.MILLISECONDS.sleep(50);
            }
          }
          return null;
        });
  }

  /** Sends one concern; false where it was not accepted or nobody knows. */
  boolean send(Node node, String key) {
    open.add(key);
    try {
      HttpResponse<String> answer =
          http.send(request(node, key), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 201) {
        accepted.put(key, JSON.readTree(answer.body()).path("reference").asString());
        open.remove(key);
        return true;
      }
      refusals.add(
          new Refusal(
              answer.statusCode(),
              answer.headers().firstValue("Content-Type").orElse(""),
              answer.headers().firstValue("Retry-After").orElse(""),
              answer.body()));
    } catch (IOException lost) {
      // nobody knows whether it was kept: it is sent again later
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private HttpRequest request(Node node, String key) {
    return HttpRequest.newBuilder(URI.create(node.base() + "/api/v1/cases"))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key)
        .POST(
            HttpRequest.BodyPublishers.ofString(
                JSON.writeValueAsString(
                    Map.of(
                        "channel",
                        "PHONE",
                        "receivedAt",
                        receivedAt,
                        "narrative",
                        key + " The call bell rang for forty minutes and nobody came."))))
        .build();
  }

  /** Ends all clients; what is under way is waited for. */
  void end() {
    over = true;
    for (ExecutorService client : clients) {
      client.close();
    }
    clients.clear();
    over = false;
  }

  /** Sends again what has no answer yet, with its key, as a program would. */
  List<String> sendAgain(Node node) {
    List<String> stillOpen = new ArrayList<>();
    for (String key : List.copyOf(open)) {
      if (!send(node, key)) {
        stillOpen.add(key);
      }
    }
    return stillOpen;
  }

  /** Key to reference of all that was answered with 201. */
  Map<String, String> accepted() {
    return accepted;
  }

  int open() {
    return open.size();
  }

  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  @Override
  public void close() {
    end();
  }
}
