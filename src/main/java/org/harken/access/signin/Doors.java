package org.harken.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.harken.platform.web.Actor;
import org.harken.platform.web.CurrentActor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Who may come in at all: anybody where a route says that it is public, else those who signed in
 * and whose account is open. Which of them a route serves is then said by its {@link Permits}.
 */
@Component
class Doors implements AuthorizationManager<RequestAuthorizationContext> {

  private final ObjectProvider<RequestMappingHandlerMapping> routes;
  private final CurrentActor currentActor;
  private volatile @Nullable List<PathPattern> publicRoutes;

  Doors(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> routes,
      CurrentActor currentActor) {
    this.routes = routes;
    this.currentActor = currentActor;
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    return new AuthorizationDecision(isPublic(request) || currentActor.of(request) != null);
  }

  /** For what is no route of a room's own: those who hold the permission. */
  AuthorizationManager<RequestAuthorizationContext> holding(String permission) {
    return (authentication, context) -> {
      Actor actor = currentActor.of(context.getRequest());
      return new AuthorizationDecision(actor != null && actor.may(permission));
    };
  }

  boolean isPublic(HttpServletRequest request) {
    PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
    return publicRoutes().stream().anyMatch(route -> route.matches(path));
  }

  private List<PathPattern> publicRoutes() {
    List<PathPattern> known = publicRoutes;
    if (known == null) {
      known =
          routes.getObject().getHandlerMethods().entrySet().stream()
              .filter(route -> isPublic(route.getValue()))
              .flatMap(
                  route -> {
                    var paths = route.getKey().getPathPatternsCondition();
                    return paths == null
                        ? Stream.<PathPattern>empty()
                        : paths.getPatterns().stream();
                  })
              .toList();
      publicRoutes = known;
    }
    return known;
  }

  private static boolean isPublic(HandlerMethod route) {
    Permits permits = AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), Permits.class);
    if (permits == null) {
      permits = AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), Permits.class);
    }
    return permits != null && permits.value().equals(Permits.PUBLIC);
  }
}
