package org.harken.correspondence.composer;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterNotReady;
import org.harken.correspondence.LetterStatus;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.LetterText.Contact;
import org.harken.correspondence.LetterText.Passage;
import org.harken.correspondence.LetterText.Translation;
import org.harken.correspondence.Missing;
import org.harken.correspondence.SentHow;
import org.harken.correspondence.letters.LetterState;
import org.harken.correspondence.letters.ReadLetter;
import org.harken.correspondence.model.Letter;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Letters for programs. */
@RestController
@RequestMapping("/api/v1")
class LettersApi {

  private final LetterSteps steps;
  private final Clock clock;

  LettersApi(LetterSteps steps, Clock clock) {
    this.steps = steps;
    this.clock = clock;
  }

  record Start(@Nullable LetterKind kind, @Nullable String language) {}

  record ContactBody(@Nullable String name, @Nullable String phone) {}

  record PassageBody(@Nullable UUID issueId, @Nullable String text) {}

  record TranslationBody(
      Translation.@Nullable Kind kind, @Nullable String name, @Nullable String on) {}

  record Write(
      @Nullable ContactBody contact,
      @Nullable String steps,
      @Nullable String results,
      @Nullable String completedOn,
      @Nullable String promisedOn,
      @Nullable List<@Nullable PassageBody> passages,
      @Nullable TranslationBody translation,
      @Nullable String gradeReason,
      @Nullable Integer version) {}

  record Reason(@Nullable String reason) {}

  record Sent(@Nullable SentHow how, @Nullable String at) {}

  record LetterBody(
      UUID id,
      String reference,
      LetterKind kind,
      String language,
      LetterStatus status,
      LetterText text,
      int version,
      @Nullable Instant releasedAt,
      @Nullable Instant sentAt,
      List<Missing> missing,
      boolean lookAgain,
      boolean waitsForRelease) {}

  @PostMapping("/cases/{reference}/letters")
  @Permits("letters:write")
  ResponseEntity<LetterState> start(
      Actor actor, @PathVariable String reference, @RequestBody Start body) {
    LetterKind kind = body.kind();
    if (kind == null) {
      throw Refused.field(
          "kind", "Say what the letter does: ACKNOWLEDGEMENT, INTERIM or RESOLUTION.");
    }
    LetterState state =
        steps.start().start(actor, reference, kind, body.language(), LetterText.EMPTY);
    return ResponseEntity.created(URI.create("/api/v1/letters/" + state.id())).body(state);
  }

  @GetMapping("/letters/{id}")
  @Permits("letters:read")
  LetterBody read(Actor actor, @PathVariable String id) {
    ReadLetter.OpenLetter open = steps.read().read(actor, Parsed.id(id));
    Letter letter = open.letter();
    return new LetterBody(
        letter.id(),
        open.summary().reference(),
        letter.kind(),
        letter.language(),
        letter.status(),
        letter.text(),
        letter.version(),
        letter.releasedAt(),
        letter.sentAt(),
        open.missing(),
        steps.look().asked(letter.id()).isPresent(),
        steps.ask().asked(letter.id()).isPresent());
  }

  @PutMapping("/letters/{id}")
  @Permits("letters:write")
  LetterState write(Actor actor, @PathVariable String id, @RequestBody Write body) {
    return steps.write().write(actor, Parsed.id(id), text(body), body.version());
  }

  @PostMapping("/letters/{id}/release")
  @Permits("letters:release")
  Map<String, Object> release(
      Actor actor, @PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
    UUID letter = Parsed.id(id);
    try {
      steps.release().release(actor, letter, body == null ? null : body.reason());
    } catch (LetterNotReady notYet) {
      steps.ask().instead(actor, letter, notYet);
      throw notYet;
    }
    return Map.of("id", letter, "status", LetterStatus.RELEASED, "missing", List.of());
  }

  /** By whoever may not release alone: it waits for another from now on. */
  @PostMapping("/letters/{id}/ask")
  @Permits("letters:write")
  Map<String, Object> ask(Actor actor, @PathVariable String id) {
    UUID letter = Parsed.id(id);
    steps.ask().ask(actor, letter);
    return Map.of("id", letter, "status", LetterStatus.DRAFT, "waitsForRelease", true);
  }

  @PostMapping("/letters/{id}/sent")
  @Permits("letters:send")
  Map<String, Object> sent(Actor actor, @PathVariable String id, @RequestBody Sent body) {
    UUID letter = Parsed.id(id);
    SentHow how = body.how();
    if (how == null) {
      throw Refused.field("how", "Say how it left: POST, HAND, EMAIL, FAX or PORTAL.");
    }
    var zone = steps.read().read(actor, letter).summary().zone();
    steps.sent().record(actor, letter, how, Parsed.moment(body.at(), zone, clock));
    return Map.of("id", letter, "status", LetterStatus.SENT);
  }

  /** A finished letter that waits to be looked at again may leave as it is. */
  @PostMapping("/letters/{id}/confirm")
  @Permits("letters:release")
  Map<String, Object> confirm(Actor actor, @PathVariable String id, @RequestBody Reason body) {
    UUID letter = Parsed.id(id);
    steps.look().confirm(actor, letter, body.reason());
    return Map.of("id", letter, "status", LetterStatus.RELEASED);
  }

  /** The same becomes a draft again. */
  @PostMapping("/letters/{id}/withdraw")
  @Permits("letters:write")
  Map<String, Object> withdraw(Actor actor, @PathVariable String id, @RequestBody Reason body) {
    UUID letter = Parsed.id(id);
    steps.look().withdraw(actor, letter, body.reason());
    return Map.of("id", letter, "status", LetterStatus.DRAFT);
  }

  @GetMapping("/letters/{id}.pdf")
  @Permits("letters:read")
  ResponseEntity<byte[]> pdf(Actor actor, @PathVariable String id) {
    return LetterFiles.pdf(steps.print().pdf(actor, Parsed.id(id)));
  }

  @GetMapping("/letters/{id}.docx")
  @Permits("letters:read")
  ResponseEntity<byte[]> docx(Actor actor, @PathVariable String id) {
    return LetterFiles.docx(steps.print().docx(actor, Parsed.id(id)));
  }

  @ExceptionHandler(LetterNotReady.class)
  ResponseEntity<ProblemDetail> notReady(LetterNotReady refusal) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refusal.getMessage());
    problem.setProperty("missing", refusal.missing());
    problem.setProperty(
        "errors",
        refusal.missing().stream()
            .map(item -> Map.of("field", item.code(), "message", item.message()))
            .toList());
    return ResponseEntity.status(HttpStatus.CONFLICT)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static LetterText text(Write body) {
    ContactBody contact = body.contact();
    return new LetterText(
        contact == null
            ? new Contact("", "")
            : new Contact(orEmpty(contact.name()), orEmpty(contact.phone())),
        orEmpty(body.steps()),
        orEmpty(body.results()),
        Parsed.day("completedOn", body.completedOn()),
        Parsed.day("promisedOn", body.promisedOn()),
        passages(body.passages()),
        translation(body.translation()),
        orEmpty(body.gradeReason()));
  }

  private static List<Passage> passages(@Nullable List<@Nullable PassageBody> bodies) {
    var passages = new java.util.LinkedHashMap<UUID, Passage>();
    int place = 0;
    for (PassageBody body : bodies == null ? List.<@Nullable PassageBody>of() : bodies) {
      UUID issue = body == null ? null : body.issueId();
      if (body == null || issue == null) {
        throw Refused.field("passages[" + place + "].issueId", "Say which issue this answers.");
      }
      if (passages.put(issue, new Passage(issue, orEmpty(body.text()))) != null) {
        throw Refused.field(
            "passages[" + place + "].issueId", "This issue has two passages; give it one.");
      }
      place++;
    }
    return List.copyOf(passages.values());
  }

  private static @Nullable Translation translation(@Nullable TranslationBody body) {
    if (body == null) {
      return null;
    }
    Translation.Kind kind = body.kind();
    if (kind == null) {
      throw Refused.field(
          "translation.kind", "Say how: INTERPRETER, TRANSLATION or ALTERNATE_FORMAT.");
    }
    var on = Parsed.day("translation.on", body.on());
    if (on == null) {
      throw Refused.field("translation.on", "Say on which day.");
    }
    return new Translation(kind, orEmpty(body.name()), on);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
