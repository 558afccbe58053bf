package org.harken.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.harken.platform.AskFirst;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.TooMany;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.UriUtils;

/**
 * The one place where a fault becomes an answer: problem details for programs, a page with one
 * sentence for people.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorHandler.class);
  private static final Pattern NO_ADDRESS = Pattern.compile("[^A-Za-z0-9._~:/@!$&'()*+,;=%-]");

  @ExceptionHandler(NotSignedIn.class)
  Object notSignedIn(HttpServletRequest request, NotSignedIn refusal) {
    if (!isApi(request) && HttpMethod.GET.matches(request.getMethod())) {
      return new ModelAndView("redirect:/sign-in");
    }
    return answer(request, HttpStatus.UNAUTHORIZED, sentence(refusal), List.of());
  }

  @ExceptionHandler(NotPermitted.class)
  Object notPermitted(HttpServletRequest request, NotPermitted refusal) {
    return answer(request, HttpStatus.FORBIDDEN, sentence(refusal), List.of());
  }

  @ExceptionHandler(TooMany.class)
  Object tooMany(HttpServletRequest request, HttpServletResponse response, TooMany refusal) {
    response.setHeader(
        HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, refusal.waiting().toSeconds())));
    return answer(request, HttpStatus.TOO_MANY_REQUESTS, sentence(refusal), List.of());
  }

  @ExceptionHandler(NotFound.class)
  Object notFound(HttpServletRequest request, NotFound fault) {
    return answer(request, HttpStatus.NOT_FOUND, sentence(fault), List.of());
  }

  @ExceptionHandler(NoResourceFoundException.class)
  Object noSuchAddress(HttpServletRequest request) {
    return answer(request, HttpStatus.NOT_FOUND, sentence(new NotFound()), List.of());
  }

  @ExceptionHandler(AskFirst.class)
  Object askFirst(HttpServletRequest request, HttpServletResponse response, AskFirst question) {
    if (!isApi(request)) {
      if (request.getHeader("HX-Request") != null) {
        response.setHeader("HX-Redirect", question.page());
        return ResponseEntity.noContent().build();
      }
      return new ModelAndView("redirect:" + question.page());
    }
    Object answer = answer(request, HttpStatus.FORBIDDEN, sentence(question), List.of());
    if (answer instanceof ResponseEntity<?> entity
        && entity.getBody() instanceof ProblemDetail problem) {
      problem.setProperty("code", question.code());
    }
    return answer;
  }

  @ExceptionHandler(Refused.class)
  Object refused(HttpServletRequest request, Refused refusal) {
    var status =
        switch (refusal.code()) {
          case "file-too-large" -> HttpStatus.CONTENT_TOO_LARGE;
          case "file-kind" -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
          case "not-said" -> HttpStatus.BAD_REQUEST;
          case "second-person" -> HttpStatus.FORBIDDEN;
          default ->
              refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        };
    return answer(request, status, refusal.getMessage(), refusal.faults());
  }

  @ExceptionHandler(BindException.class)
  Object badForm(HttpServletRequest request, BindException fault) {
    List<Refused.FieldFault> faults =
        fault.getFieldErrors().stream()
            .map(
                error ->
                    new Refused.FieldFault(
                        error.getField(), String.valueOf(error.getDefaultMessage())))
            .toList();
    return answer(
        request, HttpStatus.UNPROCESSABLE_CONTENT, "Some fields need another look.", faults);
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  Object unreadable(HttpServletRequest request, HttpMessageNotReadableException fault) {
    return answer(
        request,
        HttpStatus.BAD_REQUEST,
        "The body could not be read as JSON of the expected form.",
        UnreadableBody.faults(fault));
  }

  /** An id that is none is as absent as one that nobody has. */
  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  Object ofAnotherKind(HttpServletRequest request, MethodArgumentTypeMismatchException fault) {
    if (fault.getParameter().hasParameterAnnotation(PathVariable.class)) {
      return notFound(request, new NotFound());
    }
    return answer(
        request,
        HttpStatus.BAD_REQUEST,
        "A value could not be read.",
        List.of(new Refused.FieldFault(fault.getName(), "Please give this in the expected form.")));
  }

  @ExceptionHandler({MaxUploadSizeExceededException.class, MultipartException.class})
  Object tooLarge(HttpServletRequest request, Exception fault) {
    LOG.info("An upload was refused: {}", fault.getClass().getSimpleName());
    return answer(
        request,
        HttpStatus.CONTENT_TOO_LARGE,
        "This file is larger than 25 MB. Please send a smaller one, or bring it to us.",
        List.of());
  }

  @ExceptionHandler(Exception.class)
  Object anythingElse(HttpServletRequest request, HttpServletResponse response, Exception fault) {
    if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      var status = HttpStatus.valueOf(known.getStatusCode().value());
      return withoutReason(request, status);
    }
    if (DatabaseAway.isBehind(fault)) {
      return databaseAway(request, response, DatabaseAway.isFull(fault));
    }
    String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    LOG.error("Fault {} at {} {}", number, request.getMethod(), address(request), fault);
    return answer(
        request,
        HttpStatus.INTERNAL_SERVER_ERROR,
        "Something went wrong on our side. Nothing you sent before was lost. If it happens again, tell your administrator this number: "
            + number,
        List.of());
  }

  private static Object databaseAway(
      HttpServletRequest request, HttpServletResponse response, boolean full) {
    LOG.error(
        "The database is {}: {} {}",
        full ? "out of room" : "away",
        request.getMethod(),
        address(request));
    response.setHeader(HttpHeaders.RETRY_AFTER, full ? "60" : "5");
    return answer(
        request,
        HttpStatus.SERVICE_UNAVAILABLE,
        full
            ? "The disk of Harken's records is full, so this was not kept. What was kept before is safe. Please tell your administrator, and try again when there is room."
            : "Harken cannot reach its records at the moment. Please try again in a minute.",
        List.of());
  }

  Object withoutReason(HttpServletRequest request, HttpStatus status) {
    String detail =
        switch (status) {
          case NOT_FOUND -> sentence(new NotFound());
          case INTERNAL_SERVER_ERROR -> "Something went wrong on our side.";
          default -> status.getReasonPhrase() + ".";
        };
    return answer(request, status, detail, List.of());
  }

  private static String sentence(RuntimeException refusal) {
    String message = refusal.getMessage();
    return message == null ? "Not possible." : message;
  }

  private static boolean isApi(HttpServletRequest request) {
    return Programs.areMeant(address(request).substring(request.getContextPath().length()));
  }

  /** What was asked for, also where the server has passed the request on after a fault. */
  private static String address(HttpServletRequest request) {
    @Nullable Object before = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return before == null ? request.getRequestURI() : before.toString();
  }

  /** The address as it came, with what no address may hold written as percent signs do. */
  private static URI instance(HttpServletRequest request) {
    String address =
        NO_ADDRESS
            .matcher(address(request))
            .replaceAll(found -> UriUtils.encode(found.group(), StandardCharsets.UTF_8));
    try {
      return new URI(address);
    } catch (URISyntaxException noAddress) {
      return URI.create("/");
    }
  }

  private static Object answer(
      HttpServletRequest request,
      HttpStatus status,
      String detail,
      List<Refused.FieldFault> faults) {
    if (isApi(request)) {
      var problem = ProblemDetail.forStatusAndDetail(status, detail);
      problem.setInstance(instance(request));
      problem.setProperty(
          "errors",
          faults.stream()
              .map(fault -> Map.of("field", fault.field(), "message", fault.message()))
              .toList());
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem);
    }
    var page =
        new ModelAndView(
            "platform/web/problem", Map.of("status", status.value(), "detail", detail));
    page.setStatus(status);
    return page;
  }
}
