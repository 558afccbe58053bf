package org.harken.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.harken.platform.Ids;
import org.harken.platform.time.TimeSource;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Answers;
import org.harken.platform.web.CurrentActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;

@SpringBootTest
class OnceFilterTest {

  @Autowired KeptAnswers kept;
  @Autowired Answers answers;
  @Autowired PlatformTransactionManager transactions;
  @Autowired org.springframework.jdbc.core.simple.JdbcClient database;

  final Actor actor = new Actor(Ids.next(), "Ona Once", "Representative", Set.of());
  final String key = "key-" + Ids.next();
  final AtomicInteger worked = new AtomicInteger();
  OnceFilter filter;

  @BeforeEach
  void aFilter() {
    filter = filterFor(actor);
  }

  @Test
  void theSamePostTwiceIsDoneOnceAndAnsweredAlike() throws Exception {
    MockHttpServletResponse first = post("{\"a\":1}", created());
    MockHttpServletResponse second = post("{\"a\":1}", created());
    assertThat(worked).hasValue(1);
    assertThat(second.getStatus()).isEqualTo(201);
    assertThat(second.getContentAsString())
        .isEqualTo(first.getContentAsString())
        .contains("\"n\":1");
    assertThat(second.getHeader("Location")).isEqualTo("/api/v1/things/1");
    assertThat(second.getContentType()).startsWith("application/json");
  }

  @Test
  void theWorkerReadsTheBodyAlthoughItWasReadForItsHash() throws Exception {
    MockHttpServletResponse answer =
        post(
            "{\"a\":\"ü\"}",
            (request, response) ->
                response.getOutputStream().write(request.getInputStream().readAllBytes()));
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("{\"a\":\"ü\"}");
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() throws Exception {
    post("{\"a\":1}", created());
    MockHttpServletResponse other = post("{\"a\":2}", created());
    assertThat(other.getStatus()).isEqualTo(422);
    assertThat(other.getContentType()).startsWith("application/problem+json");
    assertThat(other.getContentAsString()).contains("Idempotency-Key");
    assertThat(worked).hasValue(1);
  }

  @Test
  void anotherActorMayUseTheSameKey() throws Exception {
    post("{\"a\":1}", created());
    filter = filterFor(new Actor(Ids.next(), "Otto Other", "Representative", Set.of()));
    assertThat(post("{\"a\":2}", created()).getStatus()).isEqualTo(201);
    assertThat(worked).hasValue(2);
  }

  @Test
  void refusalsAndFaultsAreNotKept() throws Exception {
    assertThat(post("{}", status(409)).getStatus()).isEqualTo(409);
    assertThat(post("{}", status(503)).getStatus()).isEqualTo(503);
    assertThatThrownBy(
            () ->
                post(
                    "{}",
                    (request, response) -> {
                      throw new ServletException("the node has a fault");
                    }))
        .isInstanceOf(ServletException.class);
    assertThat(post("{}", created()).getStatus()).isEqualTo(201);
    assertThat(worked).hasValue(3);
  }

  @Test
  void aFaultUndoesTheWorkTogetherWithTheClaim() throws Exception {
    String trace = "trace-" + Ids.next();
    FilterChain writesThenFails =
        (request, response) -> {
          database
              .sql(
                  "insert into platform.use_count (key, window_start, used, expires_at) values (?, now(), 1, now())")
              .param(trace)
              .update();
          ((HttpServletResponse) response).setStatus(500);
        };
    post("{}", writesThenFails);
    Integer rows =
        database
            .sql("select count(*) from platform.use_count where key = ?")
            .param(trace)
            .query(Integer.class)
            .single();
    assertThat(rows).isZero();
    assertThat(kept.find(actor.id(), key)).isEmpty();
  }

  @Test
  void aSecondOneAtTheSameTimeWaitsAndHearsTheSame() throws Exception {
    var started = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    FilterChain slow =
        (request, response) -> {
          started.countDown();
          awaits(release);
          created().doFilter(request, response);
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first = threads.submit(() -> post("{}", slow));
      assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
      var second = threads.submit(() -> post("{}", created()));
      release.countDown();
      assertThat(first.get().getStatus()).isEqualTo(201);
      assertThat(second.get().getContentAsString()).isEqualTo(first.get().getContentAsString());
    }
    assertThat(worked).hasValue(1);
  }

  @Test
  void aSecondOneHearsConflictWhileTheFirstTakesLong() throws Exception {
    var started = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(1)) {
      var first =
          threads.submit(
              () ->
                  post(
                      "{}",
                      (request, response) -> {
                        started.countDown();
                        awaits(release);
                        created().doFilter(request, response);
                      }));
      assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(post("{}", created()).getStatus()).isEqualTo(409);
      release.countDown();
      assertThat(first.get().getStatus()).isEqualTo(201);
    }
    assertThat(worked).hasValue(1);
  }

  @Test
  void aDayLaterTheKeyIsFreeAgain() throws Exception {
    post("{}", created());
    var later = java.time.Clock.systemUTC().instant().plus(Duration.ofHours(25));
    MockHttpServletResponse answer =
        TimeSource.at(
            later,
            () -> {
              try {
                return post("{\"other\":true}", created());
              } catch (IOException | ServletException problem) {
                throw new IllegalStateException(problem);
              }
            });
    assertThat(answer.getStatus()).isEqualTo(201);
    assertThat(worked).hasValue(2);
    assertThat(TimeSource.at(later.plus(Duration.ofHours(25)), kept::clean)).isPositive();
    assertThat(kept.find(actor.id(), key)).isEmpty();
  }

  @Test
  void aKeyWithSpacesOrWithoutEndIsRefused() throws Exception {
    assertThat(send("two words", "{}", created()).getStatus()).isEqualTo(422);
    assertThat(send("x".repeat(201), "{}", created()).getStatus()).isEqualTo(422);
    assertThat(worked).hasValue(0);
  }

  private MockHttpServletResponse post(String body, FilterChain work)
      throws IOException, ServletException {
    return send(key, body, work);
  }

  private MockHttpServletResponse send(String header, String body, FilterChain work)
      throws IOException, ServletException {
    var request = new MockHttpServletRequest("POST", "/api/v1/things");
    request.addHeader("Idempotency-Key", header);
    request.setContentType("application/json");
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    var response = new MockHttpServletResponse();
    filter.doFilter(request, response, work);
    return response;
  }

  private FilterChain created() {
    return (request, response) -> {
      var http = (HttpServletResponse) response;
      int number = worked.incrementAndGet();
      http.setStatus(201);
      http.setContentType("application/json");
      http.setHeader("Location", "/api/v1/things/" + number);
      http.getOutputStream().write(("{\"n\":" + number + "}").getBytes(StandardCharsets.UTF_8));
    };
  }

  private FilterChain status(int status) {
    return (request, response) -> {
      worked.incrementAndGet();
      ((HttpServletResponse) response).setStatus(status);
    };
  }

  private static void awaits(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IOException("nobody let go");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  private OnceFilter filterFor(Actor who) {
    var beans = new StaticListableBeanFactory();
    CurrentActor current = request -> who;
    beans.addBean("currentActor", current);
    ObjectProvider<CurrentActor> provider = beans.getBeanProvider(CurrentActor.class);
    return new OnceFilter(kept, provider, transactions, answers);
  }
}
