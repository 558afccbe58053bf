package org.harken.platform.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Answers;
import org.harken.platform.web.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A POST under /api/v1 with an Idempotency-Key counts once for a day. The claim of the key, the
 * work and the kept answer are one transaction around the whole request: a node that dies leaves
 * neither work nor claim, and the same POST may simply be sent again. A second one at the same time
 * waits a little for the first, then hears 409. Answers of 400 and above are not kept.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OnceFilter extends OncePerRequestFilter {

  private static final String KEY = "Idempotency-Key";
  private static final Duration WAIT = Duration.ofSeconds(3);

  private final KeptAnswers kept;
  private final SingletonSupplier<CurrentActor> currentActor;
  private final PlatformTransactionManager transactions;
  private final Answers answers;

  OnceFilter(
      KeptAnswers kept,
      ObjectProvider<CurrentActor> currentActor,
      PlatformTransactionManager transactions,
      Answers answers) {
    this.kept = kept;
    this.currentActor = SingletonSupplier.ofNullable(currentActor::getIfAvailable);
    this.transactions = transactions;
    this.answers = answers;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !HttpMethod.POST.matches(request.getMethod())
        || request.getHeader(KEY) == null
        || !request.getRequestURI().startsWith(request.getContextPath() + "/api/v1/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    CurrentActor who = currentActor.get();
    @Nullable Actor actor = who == null ? null : who.of(request);
    if (actor == null) {
      chain.doFilter(request, response);
      return;
    }
    String key = request.getHeader(KEY);
    if (!key.matches("[\\x21-\\x7e]{1,200}")) {
      answers.fault(
          request,
          response,
          Refused.field(KEY, "Please use 1 to 200 letters, digits or signs without a space."));
      return;
    }
    try {
      RepeatableBody body = RepeatableBody.read(request);
      once(new Attempt(actor, key, body, response), chain);
    } catch (RepeatableBody.TooLarge tooLarge) {
      answers.fault(request, response, tooLarge);
    }
  }

  private record Attempt(
      Actor actor, String key, RepeatableBody body, HttpServletResponse response) {}

  private void once(Attempt attempt, FilterChain chain) throws IOException, ServletException {
    TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
    boolean ended = false;
    try {
      if (!claim(attempt)) {
        transactions.rollback(transaction);
        ended = true;
        return;
      }
      var buffered = new ContentCachingResponseWrapper(attempt.response());
      chain.doFilter(attempt.body().request(), buffered);
      finish(attempt, buffered, transaction);
      ended = true;
      buffered.copyBodyToResponse();
    } finally {
      if (!ended && !transaction.isCompleted()) {
        transactions.rollback(transaction);
      }
    }
  }

  /** False where the answer is given already: kept from before, or refused. */
  private boolean claim(Attempt attempt) throws IOException {
    try {
      if (kept.claim(attempt.actor().id(), attempt.key(), attempt.body().hash(), WAIT)) {
        return true;
      }
    } catch (DataAccessException problem) {
      if (!isLockTimeout(problem)) {
        throw problem;
      }
      answers.fault(
          attempt.body().request(),
          attempt.response(),
          new Refused(
              "in-progress",
              "The first request with this key is still at work. Please try again."));
      return false;
    }
    Optional<KeptAnswers.Kept> before = kept.find(attempt.actor().id(), attempt.key());
    if (before.isPresent()
        && MessageDigest.isEqual(before.get().requestHash(), attempt.body().hash())) {
      repeat(before.get(), attempt.response());
    } else {
      answers.fault(
          attempt.body().request(),
          attempt.response(),
          Refused.field(KEY, "This key was used for another request."));
    }
    return false;
  }

  private static boolean isLockTimeout(DataAccessException problem) {
    return problem.getMostSpecificCause() instanceof SQLException cause
        && "55P03".equals(cause.getSQLState());
  }

  private void finish(
      Attempt attempt, ContentCachingResponseWrapper answer, TransactionStatus transaction) {
    if (answer.getStatus() >= 500 || transaction.isRollbackOnly()) {
      transactions.rollback(transaction);
      return;
    }
    if (answer.getStatus() >= 400) {
      kept.release(attempt.actor().id(), attempt.key());
    } else {
      kept.keep(
          attempt.actor().id(),
          attempt.key(),
          new KeptAnswers.Kept(
              attempt.body().hash(),
              answer.getStatus(),
              answer.getContentType(),
              answer.getHeader(HttpHeaders.LOCATION),
              answer.getContentAsByteArray()));
    }
    transactions.commit(transaction);
  }

  private static void repeat(KeptAnswers.Kept before, HttpServletResponse response)
      throws IOException {
    response.setStatus(before.status());
    if (before.contentType() != null) {
      response.setContentType(before.contentType());
    }
    if (before.location() != null) {
      response.setHeader(HttpHeaders.LOCATION, before.location());
    }
    response.setContentLength(before.body().length);
    response.getOutputStream().write(before.body());
  }
}
