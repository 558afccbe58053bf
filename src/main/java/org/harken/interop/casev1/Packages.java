package org.harken.interop.casev1;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.harken.competency.Competency;
import org.harken.competency.frameworks.ReadFramework;
import org.harken.platform.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Finds frameworks and their parts by the ids they have in CASE. */
@Component
class Packages {

  private final Competency competency;
  private final ReadFramework reading;
  private final String url;

  Packages(Competency competency, ReadFramework reading, @Value("${HARKEN_URL:}") String url) {
    this.competency = competency;
    this.reading = reading;
    this.url = url.strip().replaceAll("/+$", "");
  }

  WritePackage of(UUID framework, Dialect dialect) {
    return new WritePackage(
        competency.framework(framework).orElseThrow(NotFound::new),
        reading.file(framework),
        reading.rewordings(framework),
        url.isEmpty() ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() : url,
        dialect);
  }

  List<WritePackage> all(Dialect dialect) {
    return reading.ids().stream().map(id -> of(id, dialect)).toList();
  }

  /** A statement in the version that has it, or a level. */
  WritePackage withItem(UUID item, Dialect dialect) {
    return reading
        .versionOf(item)
        .map(version -> of(version, dialect))
        .or(() -> first(dialect, one -> part(one.items(), item)))
        .orElseThrow(NotFound::new);
  }

  Map<String, Object> find(
      Dialect dialect, Function<WritePackage, List<Map<String, Object>>> parts, UUID id) {
    return all(dialect).stream()
        .flatMap(one -> part(parts.apply(one), id).stream())
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private Optional<WritePackage> first(
      Dialect dialect, Function<WritePackage, Optional<Map<String, Object>>> part) {
    return all(dialect).stream().filter(one -> part.apply(one).isPresent()).findFirst();
  }

  static Optional<Map<String, Object>> part(List<Map<String, Object>> parts, UUID id) {
    return parts.stream().filter(one -> id.toString().equals(one.get("identifier"))).findFirst();
  }
}
