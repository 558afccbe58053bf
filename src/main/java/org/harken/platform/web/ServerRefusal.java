package org.harken.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server itself refuses, such as an address that is none, answered in the form of
 * everything else and without a word about the server.
 */
final class ServerRefusal extends ErrorReportValve {

  private static final Logger LOG = LoggerFactory.getLogger(ServerRefusal.class);
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final TemplateEngine templates;
  private final JsonMapper json;

  ServerRefusal(TemplateEngine templates, JsonMapper json) {
    this.templates = templates;
    this.json = json;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable fault) {
    int status = response.getStatus();
    var open = new AtomicBoolean();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
    if (!open.get()) {
      return;
    }
    try {
      answer(request, response, status);
    } catch (IOException gone) {
      LOG.debug("Nobody waits for this answer any more", gone);
    }
  }

  private void answer(Request request, Response response, int status) throws IOException {
    @Nullable String address = request.getRequestURI();
    boolean program = address != null && address.startsWith("/api/");
    response.setContentType(
        program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "same-origin");
    @Nullable Writer writer = response.getReporter();
    if (writer != null) {
      writer.write(program ? problem(status) : page(status));
      response.finishResponse();
    }
  }

  private String problem(int status) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("title", phrase(status));
    problem.put("status", status);
    problem.put("detail", detail(status));
    problem.put("errors", List.of());
    return json.writeValueAsString(problem);
  }

  private String page(int status) {
    var output = new StringOutput();
    templates.render(
        "platform/web/problem.jte", Map.of("status", status, "detail", detail(status)), output);
    return output.toString();
  }

  private static String detail(int status) {
    return status == 400
        ? "This address cannot be read. Please check how it is written."
        : phrase(status) + ".";
  }

  private static String phrase(int status) {
    @Nullable HttpStatus known = HttpStatus.resolve(status);
    return known == null ? "Not possible" : known.getReasonPhrase();
  }
}
