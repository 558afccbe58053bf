package org.harken.cases.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A register comes in by hand: the file, its columns, a trial, the report. */
@Controller
@Permits("cases:import")
class ImportPage {

  private static final int MOST_HELD_SHOWN = 500;

  private final UploadRegister uploadRegister;
  private final StartImport startImport;
  private final ReadReport reports;
  private final ReadMapping mappings;
  private final OpenRegister registers;

  ImportPage(
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

  @GetMapping("/cases/import")
  ModelAndView choose(Actor actor) {
    return choose(actor, "");
  }

  private ModelAndView choose(Actor actor, String fault) {
    var sent = reports.latest(actor).stream().map(ImportScreen::sent).toList();
    var page = new ModelAndView("cases/register/choose", Map.of("sent", sent, "fault", fault));
    page.setStatus(fault.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @PostMapping("/cases/import")
  ModelAndView upload(
      Actor actor, @RequestPart(name = "file", required = false) @Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) {
      return choose(actor, "Please choose a file first.");
    }
    try {
      UUID id = uploadRegister.upload(actor, ImportApi.name(file), ImportApi.bytes(file));
      return new ModelAndView("redirect:/cases/import/" + id + "/columns");
    } catch (Refused refusal) {
      return choose(actor, refusal.getMessage());
    }
  }

  @GetMapping("/cases/import/{id}/columns")
  ModelAndView columns(Actor actor, @PathVariable UUID id) {
    ImportRun run = reports.run(actor, id);
    Register register = registers.of(run);
    Mapping mapping =
        run.mapping() == null
            ? Mapping.guessed(register.headers())
            : mappings.read(run.mapping(), register.headers());
    return columns(run, register, mapping, Map.of(), Map.of());
  }

  /**
   * @param faults by target; one that belongs to none stands under the empty name
   */
  private static ModelAndView columns(
      ImportRun run,
      Register register,
      Mapping mapping,
      Map<String, String> typed,
      Map<String, String> faults) {
    List<List<String>> firstRows =
        register.lines().stream()
            .filter(line -> line.fault() == null)
            .limit(3)
            .map(Register.Line::cells)
            .toList();
    var screen =
        new ImportScreen.Columns(
            run.id().toString(),
            run.fileName(),
            run.readAs(),
            run.rows(),
            register.headers(),
            firstRows,
            ImportScreen.choices(mapping, typed, faults, true),
            ImportScreen.choices(mapping, typed, faults, false),
            typed.getOrDefault("dates", mapping.dayFirst() ? "DMY" : "MDY").equals("DMY"),
            faults.getOrDefault("", ""));
    var page = new ModelAndView("cases/register/columns", Map.of("screen", screen));
    page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @PostMapping("/cases/import/{id}/columns")
  ModelAndView start(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
    boolean dryRun = !"go".equals(typed.get("action"));
    ImportRun draft = reports.run(actor, id);
    Register register = registers.of(draft);
    Mapping mapping = mapping(typed);
    var nothing = new Mapping(new TreeMap<>(), false);
    Map<String, String> faults = mapping.faults(register.headers());
    if (!faults.isEmpty()) {
      return columns(draft, register, nothing, typed, faults);
    }
    try {
      UUID run = startImport.start(actor, id, mapping, dryRun);
      return new ModelAndView("redirect:/cases/import/" + run);
    } catch (Refused refusal) {
      return columns(draft, register, nothing, typed, Map.of("", refusal.getMessage()));
    }
  }

  private static Mapping mapping(Map<String, String> typed) {
    var sources = new TreeMap<String, Mapping.Source>();
    for (Target target : Target.all()) {
      String column = typed.getOrDefault("column." + target.name(), "");
      String constant = typed.getOrDefault("constant." + target.name(), "").strip();
      if (!column.isEmpty()) {
        sources.put(target.name(), Mapping.Source.column(column));
      } else if (!constant.isEmpty()) {
        sources.put(target.name(), Mapping.Source.always(constant));
      }
    }
    return new Mapping(sources, "DMY".equals(typed.get("dates")));
  }

  @GetMapping("/cases/import/{id}")
  ModelAndView report(Actor actor, @PathVariable UUID id) {
    ImportReport report = reports.report(actor, id, MOST_HELD_SHOWN);
    boolean underWay = report.state().equals("waiting") || report.state().equals("running");
    return new ModelAndView(
        "cases/register/report",
        Map.of("report", report, "words", ImportScreen.words(report), "underWay", underWay));
  }

  @PostMapping("/cases/import/{id}/go")
  String inEarnest(Actor actor, @PathVariable UUID id) {
    ImportRun trial = reports.run(actor, id);
    Mapping mapping = mappings.read(trial.mapping(), registers.of(trial).headers());
    return "redirect:/cases/import/" + startImport.start(actor, id, mapping, false);
  }

  @GetMapping("/cases/import/{id}/report.csv")
  ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id) {
    var name = ContentDisposition.attachment().filename("import-report.csv").build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(reports.file(actor, id));
  }
}
