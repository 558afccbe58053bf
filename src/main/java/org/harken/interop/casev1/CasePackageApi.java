package org.harken.interop.casev1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.platform.NotFound;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Frameworks as other houses read them: CASE 1.1, and 1.0 for those who ask for it. */
@RestController
@Permits("ladder:see")
class CasePackageApi {

  private static final String LEAF = "/ims/case/v1p1";

  private final Packages packages;

  CasePackageApi(Packages packages) {
    this.packages = packages;
  }

  @GetMapping({"/api/v1/competency/frameworks/{id}/case", LEAF + "/CFPackages/{id}"})
  Map<String, Object> whole(@PathVariable UUID id, @RequestParam @Nullable String version) {
    return packages.of(id, Dialect.of(version)).whole();
  }

  @GetMapping(LEAF + "/CFDocuments")
  ResponseEntity<Map<String, Object>> documents(
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam @Nullable String version) {
    List<Map<String, Object>> all =
        packages.all(Dialect.of(version)).stream().map(WritePackage::document).toList();
    List<Map<String, Object>> some =
        all.stream().skip(Math.max(0, offset)).limit(Math.clamp(limit, 1, 1_000)).toList();
    return ResponseEntity.ok()
        .header("X-Total-Count", String.valueOf(all.size()))
        .body(Map.of("CFDocuments", some));
  }

  @GetMapping(LEAF + "/CFDocuments/{id}")
  Map<String, Object> document(@PathVariable UUID id, @RequestParam @Nullable String version) {
    return packages.of(id, Dialect.of(version)).document();
  }

  @GetMapping(LEAF + "/CFItems/{id}")
  Map<String, Object> item(@PathVariable UUID id, @RequestParam @Nullable String version) {
    return Packages.part(packages.withItem(id, Dialect.of(version)).items(), id)
        .orElseThrow(NotFound::new);
  }

  @GetMapping(LEAF + "/CFItemAssociations/{id}")
  Map<String, Object> itemAssociations(
      @PathVariable UUID id, @RequestParam @Nullable String version) {
    WritePackage one = packages.withItem(id, Dialect.of(version));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("CFItem", Packages.part(one.items(), id).orElseThrow(NotFound::new));
    answer.put(
        "CFAssociations",
        one.associations().stream()
            .filter(
                it ->
                    touches(it.get("originNodeURI"), id)
                        || touches(it.get("destinationNodeURI"), id))
            .toList());
    return answer;
  }

  private static boolean touches(@Nullable Object node, UUID id) {
    return node instanceof Map<?, ?> link && id.toString().equals(link.get("identifier"));
  }

  @GetMapping(LEAF + "/CFAssociations/{id}")
  Map<String, Object> association(@PathVariable UUID id, @RequestParam @Nullable String version) {
    return packages.find(Dialect.of(version), WritePackage::associations, id);
  }

  @GetMapping(LEAF + "/CFSubjects/{id}")
  Map<String, Object> subject(@PathVariable UUID id) {
    return Map.of("CFSubjects", List.of(definition("CFSubjects", id)));
  }

  @GetMapping(LEAF + "/CFItemTypes/{id}")
  Map<String, Object> itemType(@PathVariable UUID id) {
    return Map.of("CFItemTypes", List.of(definition("CFItemTypes", id)));
  }

  @GetMapping(LEAF + "/CFLicenses/{id}")
  Map<String, Object> license(@PathVariable UUID id) {
    return definition("CFLicenses", id);
  }

  /** We have none of these: what is asked for is not there. */
  @GetMapping({
    LEAF + "/CFConcepts/{id}",
    LEAF + "/CFRubrics/{id}",
    LEAF + "/CFAssociationGroupings/{id}"
  })
  Map<String, Object> none(@PathVariable UUID id) {
    throw new NotFound();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> definition(String kind, UUID id) {
    return packages.find(
        Dialect.V1_1,
        one -> (List<Map<String, Object>>) one.definitions().getOrDefault(kind, List.of()),
        id);
  }

  /** What is not there, in the words of the protocol. */
  @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
  ResponseEntity<Map<String, Object>> notThere() {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("imsx_codeMajor", "failure");
    status.put("imsx_severity", "error");
    status.put("imsx_description", new NotFound().getMessage());
    status.put(
        "imsx_codeMinor",
        Map.of(
            "imsx_codeMinorField",
            List.of(
                Map.of(
                    "imsx_codeMinorFieldName", "sourcedId",
                    "imsx_codeMinorFieldValue", "unknownobject"))));
    return ResponseEntity.status(HttpStatus.NOT_FOUND).body(status);
  }
}
