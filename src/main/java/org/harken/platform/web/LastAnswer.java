package org.harken.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers what failed before any controller was reached, in a filter or in the server, in the same
 * form as everything else.
 */
@Controller
class LastAnswer implements ErrorController {

  private final ErrorHandler handler;

  LastAnswer(ErrorHandler handler) {
    this.handler = handler;
  }

  @Permits(Permits.PUBLIC)
  @RequestMapping("/error")
  Object answer(HttpServletRequest request, HttpServletResponse response) {
    @Nullable Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (fault instanceof ServletException wrapped
        && wrapped.getCause() instanceof Exception cause) {
      return handler.anythingElse(request, response, cause);
    }
    if (fault instanceof Exception known) {
      return handler.anythingElse(request, response, known);
    }
    @Nullable Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    @Nullable HttpStatus known = status instanceof Integer code ? HttpStatus.resolve(code) : null;
    return handler.withoutReason(request, known == null ? HttpStatus.NOT_FOUND : known);
  }
}
