package org.harken.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * The names of the fields that a route reads: named parameters, the parts of the records it binds,
 * and, where it takes any field, the names that the templates of its room send.
 */
final class RouteFields {

  private static final Pattern NAME = Pattern.compile("name=\"([a-zA-Z][a-zA-Z0-9._-]*)\"");
  private static final Set<String> NOT_FIELDS =
      Set.of("viewport", "referrer", "htmx-config", "_csrf");

  private RouteFields() {}

  static List<String> of(HandlerMethod handler) {
    Set<String> names = new LinkedHashSet<>();
    for (MethodParameter parameter : handler.getMethodParameters()) {
      Class<?> type = parameter.getParameterType();
      RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
      if (Map.class.isAssignableFrom(type) || MultiValueMap.class.isAssignableFrom(type)) {
        names.addAll(ofTemplates(handler.getBeanType()));
      } else if (named != null) {
        parameter.initParameterNameDiscovery(
            new org.springframework.core.DefaultParameterNameDiscoverer());
        names.add(named.value().isEmpty() ? "" + parameter.getParameterName() : named.value());
      } else if (isOwnRecord(type)) {
        components("", type, names);
      }
    }
    names.remove("null");
    return List.copyOf(names);
  }

  private static void components(String before, Class<?> type, Set<String> names) {
    for (RecordComponent one : type.getRecordComponents()) {
      names.add(before + one.getName());
      Class<?> inner = element(one.getGenericType(), one.getType());
      if (isOwnRecord(inner) && before.length() < 40) {
        components(before + one.getName() + ".", inner, names);
      }
    }
  }

  private static Class<?> element(Type generic, Class<?> type) {
    return generic instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> element
        ? element
        : type;
  }

  private static boolean isOwnRecord(Class<?> type) {
    return type.isRecord()
        && type.getName().startsWith("org.harken.")
        && !type.getSimpleName().equals("Actor");
  }

  private static Set<String> ofTemplates(Class<?> controller) {
    String room = controller.getPackageName().replaceFirst("^(org\\.harken\\.[a-z]+).*", "$1");
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java", room.split("\\.")))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".jte")).toList()) {
        NAME.matcher(Files.readString(file)).results().forEach(one -> names.add(one.group(1)));
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    names.removeAll(NOT_FIELDS);
    return names;
  }
}
