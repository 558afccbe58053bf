package org.harken.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.harken.access.desk.KeepUnsent;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What a request meets that comes while the desk is locked; a form that came is kept unsent. */
@Component
class LockedDesk {

  private final KeepUnsent keepUnsent;

  LockedDesk(KeepUnsent keepUnsent) {
    this.keepUnsent = keepUnsent;
  }

  void meets(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getHeader("HX-Request") != null) {
      response.setStatus(HttpStatus.LOCKED.value());
      return;
    }
    String to = "/";
    if (SecurityRules.isPageVisit(request)) {
      to = request.getRequestURI().substring(request.getContextPath().length());
      if (request.getQueryString() != null) {
        to += "?" + request.getQueryString();
      }
    } else if (HttpMethod.POST.matches(request.getMethod()) && keepUnsent.ofForm(request)) {
      to = "/unsent";
    }
    response.sendRedirect(
        request.getContextPath()
            + UriComponentsBuilder.fromPath("/lock")
                .queryParam("to", "{to}")
                .encode()
                .buildAndExpand(to)
                .toUriString());
  }
}
