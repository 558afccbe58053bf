package org.harken.clocks;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import org.harken.access.account.CreateToken;
import org.harken.platform.testing.Web;
import org.harken.platform.web.Actor;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that asks of clocks, with somebody's token. */
public final class Asking {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MockMvc web;
  private final String token;

  public Asking(WebApplicationContext context, CreateToken tokens, Actor actor) {
    this.web = Web.of(context);
    this.token = tokens.create(actor, "test", actor.permissions(), 1);
  }

  /** Status and body. */
  public record Answer(int status, JsonNode body) {}

  public Answer get(String path) throws Exception {
    return call(HttpMethod.GET, path, "application/json", "");
  }

  public Answer post(String path, String json) throws Exception {
    return call(HttpMethod.POST, path, "application/json", json);
  }

  public Answer put(String path, String type, String text) throws Exception {
    return call(HttpMethod.PUT, path, type, text);
  }

  private Answer call(HttpMethod method, String path, String type, String body) throws Exception {
    var answer =
        web.perform(
                request(method, path)
                    .header("Authorization", "Bearer " + token)
                    .contentType(type)
                    .content(body))
            .andReturn()
            .getResponse();
    return new Answer(
        answer.getStatus(),
        JSON.readTree(answer.getContentAsString().isEmpty() ? "{}" : answer.getContentAsString()));
  }
}
