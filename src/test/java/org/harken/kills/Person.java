package org.harken.kills;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser's cookies, whichever node answers. */
final class Person {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private String csrf = "";

  HttpResponse<String> open(Node node, String path) {
    var page =
        send(HttpRequest.newBuilder(URI.create(node.base() + path)).header("Accept", "text/html"));
    Matcher token = TOKEN.matcher(page.body());
    if (token.find()) {
      csrf = token.group(1);
    }
    return page;
  }

  /** Sends the form of the page that was opened last. */
  HttpResponse<String> signIn(Node node, String email, String password) {
    return send(
        HttpRequest.newBuilder(URI.create(node.base() + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "email="
                        + coded(email)
                        + "&password="
                        + coded(password)
                        + "&_csrf="
                        + coded(csrf))));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String coded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
