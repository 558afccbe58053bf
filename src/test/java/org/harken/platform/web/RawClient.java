package org.harken.platform.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes requests byte by byte to the real port, also such as no library would write. */
record RawClient(int port) {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern COOKIE = Pattern.compile("(?mi)^set-cookie: ([^;\r\n]+)");

  /** What came back, head and body. */
  record Answer(int status, String head, String body) {}

  Answer get(String target) {
    return send("GET " + target + " HTTP/1.1\r\n" + "Host: localhost\r\n", "");
  }

  /** Tries a code at the status page, as somebody for whom this address is claimed. */
  Answer tryCode(String claimed, String code) {
    Answer page = get("/status");
    Matcher token = TOKEN.matcher(page.body());
    if (!token.find()) {
      throw new AssertionError(page.toString());
    }
    var cookies = new StringBuilder();
    COOKIE.matcher(page.head()).results().forEach(one -> cookies.append(one.group(1)).append("; "));
    return send(
        "POST /status HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: "
            + claimed
            + "\r\nCookie: "
            + cookies
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
        "_csrf=" + encoded(token.group(1)) + "&code=" + encoded(code));
  }

  private Answer send(String head, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String whole =
        head + "Connection: close\r\nContent-Length: " + bytes.length + "\r\n\r\n" + body;
    try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(whole.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = answer.indexOf("\r\n\r\n");
      return new Answer(
          Integer.parseInt(answer.substring(9, 12)),
          answer.substring(0, end),
          answer.substring(end + 4));
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
