package org.harken.platform.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harken.platform.Ids;
import org.harken.platform.web.Permits;
import org.harken.platform.web.Programs;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;

/**
 * One route of the house.
 *
 * @param permission empty where none is named
 * @param fields the names it reads from a form or a body
 */
public record Route(
    HttpMethod method,
    String pattern,
    String permission,
    String contentType,
    Map<String, String> headers,
    Map<String, String> parameters,
    List<String> fields) {

  public static List<Route> all(RequestMappingHandlerMapping mapping) {
    List<Route> routes = new ArrayList<>();
    mapping
        .getHandlerMethods()
        .forEach(
            (info, handler) -> {
              if (handler.getBeanType().getName().startsWith("org.harken.")) {
                add(routes, info, handler);
              }
            });
    routes.sort(Comparator.comparing(Route::toString));
    return routes;
  }

  private static void add(List<Route> routes, RequestMappingInfo info, HandlerMethod handler) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    for (String pattern : info.getPatternValues()) {
      for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
        Map<String, String> headers = new LinkedHashMap<>();
        info.getHeadersCondition()
            .getExpressions()
            .forEach(one -> headers.put(one.getName(), value(one.getValue())));
        Map<String, String> parameters = new LinkedHashMap<>();
        info.getParamsCondition()
            .getExpressions()
            .forEach(one -> parameters.put(one.getName(), value(one.getValue())));
        String type =
            info.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(Object::toString)
                .findFirst()
                .orElse(
                    Programs.areMeant(pattern)
                        ? "application/json"
                        : "application/x-www-form-urlencoded");
        routes.add(
            new Route(
                method.asHttpMethod(),
                pattern,
                permission(handler),
                type,
                headers,
                parameters,
                RouteFields.of(handler)));
      }
    }
  }

  private static String value(@org.jspecify.annotations.Nullable String wanted) {
    return wanted == null ? "true" : wanted;
  }

  private static String permission(HandlerMethod handler) {
    Permits permits =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Permits.class);
    if (permits == null) {
      permits = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Permits.class);
    }
    return permits == null ? "" : permits.value();
  }

  public boolean isApi() {
    return Programs.areMeant(pattern);
  }

  public boolean isRead() {
    return method.equals(HttpMethod.GET);
  }

  /** The same route with this text wherever its address takes one. */
  public Route with(String text) {
    String segment = UriUtils.encodePathSegment(text, StandardCharsets.UTF_8).replace("$", "%24");
    return new Route(
        method,
        pattern.replaceAll("\\{[^}]*}", segment),
        permission,
        contentType,
        headers,
        parameters,
        fields);
  }

  /** The address with these values, and with ids nobody has for all else. */
  public String address(Map<String, String> values) {
    String address = pattern;
    for (Map.Entry<String, String> one : values.entrySet()) {
      address = address.replaceAll("\\{" + one.getKey() + "(:[^}]*)?}", one.getValue());
    }
    return address.replaceAll("\\{[^}]*}", Ids.next().toString()).replace("**", "nothing");
  }

  @Override
  public String toString() {
    return method + " " + pattern + (headers.isEmpty() ? "" : " " + headers);
  }
}
