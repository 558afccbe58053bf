package org.harken.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Asks the running product as a browser or a program does, over kept connections. */
final class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final String base;
  private final Map<String, String> headers;

  private Browser(String base, Map<String, String> headers) {
    this.base = base;
    this.headers = headers;
  }

  /** What came back; {@code weight} as it went over the wire. */
  record Answer(int status, byte[] body, int weight, @Nullable String session) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  static Browser program(String base, String token) {
    return new Browser(base, Map.of("Authorization", "Bearer " + token));
  }

  static Browser signedIn(String base, String email, String password) {
    var stranger = new Browser(base, Map.of("Accept", "text/html"));
    Answer form = stranger.send("GET", "/sign-in", null, Map.of());
    var csrf = CSRF.matcher(form.text());
    if (!csrf.find()) {
      throw new IllegalStateException("no form to sign in");
    }
    String body =
        "email=%s&password=%s&_csrf=%s"
            .formatted(email, password, csrf.group(1))
            .replace("@", "%40");
    Answer in =
        stranger.send(
            "POST",
            "/sign-in",
            body,
            Map.of(
                "Cookie",
                "" + form.session(),
                "Content-Type",
                "application/x-www-form-urlencoded"));
    return new Browser(base, Map.of("Accept", "text/html", "Cookie", "" + in.session()));
  }

  Answer get(String path) {
    Answer answer = send("GET", path, null, Map.of());
    if (answer.status() != 200) {
      throw new IllegalStateException(path + " answered " + answer.status());
    }
    return answer;
  }

  Answer post(String path, String json, String key) {
    Answer answer =
        send(
            "POST", path, json, Map.of("Content-Type", "application/json", "Idempotency-Key", key));
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.status() + " " + answer.text());
    }
    return answer;
  }

  private Answer send(String method, String path, @Nullable String body, Map<String, String> more) {
    try {
      var connection = (HttpURLConnection) URI.create(base + path).toURL().openConnection();
      connection.setInstanceFollowRedirects(false);
      connection.setRequestMethod(method);
      connection.setRequestProperty("Accept-Encoding", "gzip");
      headers.forEach(connection::setRequestProperty);
      more.forEach(connection::setRequestProperty);
      if (body != null) {
        connection.setDoOutput(true);
        try (var out = connection.getOutputStream()) {
          out.write(body.getBytes(StandardCharsets.UTF_8));
        }
      }
      return read(connection);
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private static Answer read(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    InputStream stream = status >= 400 ? connection.getErrorStream() : connection.getInputStream();
    byte[] wire = stream == null ? new byte[0] : stream.readAllBytes();
    byte[] body = wire;
    if ("gzip".equals(connection.getContentEncoding())) {
      body = new GZIPInputStream(new java.io.ByteArrayInputStream(wire)).readAllBytes();
    }
    String cookie = connection.getHeaderField("Set-Cookie");
    return new Answer(
        status, body, wire.length, cookie == null ? null : cookie.replaceFirst(";.*", ""));
  }
}
