package org.harken.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.harken.access.AccessFixture;
import org.harken.access.account.CreateToken;
import org.harken.platform.testing.Web;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** What an operator watches is for those who run the system, and tells of nobody. */
@SpringBootTest(
    properties = {
      "management.defaults.metrics.export.enabled=true",
      "management.prometheus.metrics.export.enabled=true",
      "spring.test.metrics.export=true"
    })
class MeasurementsTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired CreateToken createToken;

  AccessFixture house;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
  }

  @Test
  void theAdministratorReadsThem() throws Exception {
    MockHttpServletResponse answer = ask(house.administrator);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString())
        .contains(
            "harken_audit_unsealed_seconds",
            "harken_audit_walk_age_seconds",
            "harken_audit_walk_findings 0.0",
            "harken_clocks_overdue",
            "harken_jobs_failing",
            "harken_jobs_late_seconds",
            "harken_outbox_waiting",
            "harken_outbox_held",
            "hikaricp_connections")
        .doesNotContain(house.administrator.name(), "NaN");
  }

  @Test
  void nobodyElseDoes() throws Exception {
    assertThat(ask(house.senior).getStatus()).isEqualTo(403);
    assertThat(ask(house.auditor).getStatus()).isEqualTo(403);
    assertThat(answer(get("/actuator/prometheus")).getStatus()).isIn(302, 401);
    assertThat(answer(get("/actuator/env")).getStatus()).isIn(302, 401, 403, 404);
  }

  private MockHttpServletResponse ask(Actor actor) throws Exception {
    return answer(
        get("/actuator/prometheus")
            .header(
                "Authorization",
                "Bearer " + createToken.create(actor, "watch", actor.permissions(), 1)));
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return Web.of(context).perform(request).andReturn().getResponse();
  }
}
