package org.harken.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.harken.access.store.Beginnings;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** While nobody has an account, every page leads to the one that makes the first. */
final class FirstVisit extends OncePerRequestFilter {

  private static final String PAGE = "/first-administrator";

  private final Beginnings beginnings;
  private volatile boolean over;

  FirstVisit(Beginnings beginnings, boolean practice) {
    this.beginnings = beginnings;
    this.over = practice;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return over || !SecurityRules.isPageVisit(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (!path.equals(PAGE) && HttpMethod.GET.matches(request.getMethod())) {
      over = beginnings.isOver();
      if (!over) {
        response.sendRedirect(request.getContextPath() + PAGE);
        return;
      }
    }
    chain.doFilter(request, response);
  }
}
