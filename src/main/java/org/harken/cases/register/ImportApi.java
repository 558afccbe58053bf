package org.harken.cases.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Registers sent by programs: taken in the background, reported row by row. */
@RestController
@Permits("cases:import")
class ImportApi {

  /** Where to ask what became of it. */
  public record Started(UUID id) {}

  private final UploadRegister uploadRegister;
  private final StartImport startImport;
  private final ReadReport reports;
  private final ReadMapping mappings;
  private final OpenRegister registers;

  ImportApi(
      UploadRegister uploadRegister,
      StartImport startImport,
      ReadReport reports,
      ReadMapping mappings,
      OpenRegister registers) {
    this.uploadRegister = uploadRegister;
    this.startImport = startImport;
    this.reports = reports;
    this.mappings = mappings;
    this.registers = registers;
  }

  @Transactional
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping(path = "/api/v1/cases/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  public Started start(
      Actor actor,
      @RequestPart(name = "file", required = false) @Nullable MultipartFile file,
      @RequestParam(name = "mapping", required = false) @Nullable String mapping,
      @RequestPart(name = "mapping", required = false) @Nullable MultipartFile mappingFile,
      @RequestParam(name = "dryRun", required = false) @Nullable String dryRun) {
    if (file == null) {
      throw Refused.field("file", "Please send the register as the part named file.");
    }
    boolean trial = isTrial(dryRun);
    UUID upload = uploadRegister.upload(actor, name(file), bytes(file));
    Register register = registers.of(reports.run(actor, upload));
    String text =
        mappingFile == null ? mapping : new String(bytes(mappingFile), StandardCharsets.UTF_8);
    Mapping columns = mappings.read(text, register.headers());
    return new Started(startImport.start(actor, upload, columns, trial));
  }

  @GetMapping("/api/v1/cases/import/{id}")
  ImportReport report(Actor actor, @PathVariable UUID id) {
    return reports.report(actor, id, Integer.MAX_VALUE);
  }

  static String name(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null || name.isBlank() ? "register" : name;
  }

  static byte[] bytes(MultipartFile file) {
    try {
      return ReadRegister.bytes(file.getInputStream());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static boolean isTrial(@Nullable String dryRun) {
    return switch (dryRun == null ? "false" : dryRun.strip().toLowerCase(Locale.ROOT)) {
      case "true", "1", "on" -> true;
      case "false", "0", "" -> false;
      default -> throw Refused.field("dryRun", "dryRun must be true or false.");
    };
  }
}
