package org.harken.cases.api;

import java.nio.charset.StandardCharsets;
import org.harken.access.account.CreateToken;
import org.harken.platform.testing.Web;
import org.harken.platform.web.Actor;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that acts in somebody's name. */
final class Program {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private final MockMvc web;
  private final String secret;

  Program(WebApplicationContext context, CreateToken tokens, Actor owner) {
    this.web = Web.of(context);
    this.secret = tokens.create(owner, "test", owner.permissions(), 2);
  }

  /** What came back. */
  record Answer(int status, JsonNode body, String location) {
    String text(String field) {
      return body.path(field).asString("");
    }

    String fields() {
      return body.path("errors").toString();
    }
  }

  Answer get(String path, Object... values) {
    return send(MockMvcRequestBuilders.get("/api/v1" + path, values));
  }

  Answer post(String path, Object body) {
    return send(withBody(MockMvcRequestBuilders.post("/api/v1" + path), body));
  }

  Answer put(String path, Object body) {
    return send(withBody(MockMvcRequestBuilders.put("/api/v1" + path), body));
  }

  Answer delete(String path) {
    return send(MockMvcRequestBuilders.delete("/api/v1" + path));
  }

  private static MockHttpServletRequestBuilder withBody(
      MockHttpServletRequestBuilder request, Object body) {
    return request
        .contentType(MediaType.APPLICATION_JSON)
        .content(body instanceof String text ? text : JSON.writeValueAsString(body));
  }

  private Answer send(MockHttpServletRequestBuilder request) {
    try {
      var response =
          web.perform(request.header("Authorization", "Bearer " + secret))
              .andReturn()
              .getResponse();
      String text = response.getContentAsString(StandardCharsets.UTF_8);
      String location = response.getHeader("Location");
      return new Answer(
          response.getStatus(),
          text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text),
          location == null ? "" : location);
    } catch (Exception problem) {
      throw new IllegalStateException(problem);
    }
  }
}
