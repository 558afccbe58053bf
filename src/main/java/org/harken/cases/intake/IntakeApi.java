package org.harken.cases.intake;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.cases.Channel;
import org.harken.cases.file.CaseJson;
import org.harken.cases.recognition.Answers;
import org.harken.cases.store.Given;
import org.harken.people.Person;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A concern that a program brings. */
@RestController
class IntakeApi {

  record Someone(
      @Nullable String name,
      @Nullable String relationship,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String mrn,
      @Nullable String birthDate,
      @Nullable String address,
      @Nullable String language,
      @Nullable String contactWishes) {}

  record Body(
      @Nullable String channel,
      @Nullable String receivedAt,
      @Nullable String narrative,
      @Nullable String title,
      @Nullable String language,
      @Nullable Someone complainant,
      @Nullable Someone patient,
      @Nullable String facility,
      @Nullable String department,
      @Nullable Boolean mayEmail,
      @Nullable Answers answers) {}

  record Recorded(
      UUID id,
      String reference,
      CaseKind kind,
      CaseJson.Because because,
      List<CaseJson.Owed> obligations,
      List<String> toAsk,
      @Nullable String thanks) {}

  private final RecordCase recordCase;

  IntakeApi(RecordCase recordCase) {
    this.recordCase = recordCase;
  }

  @Permits("cases:record")
  @PostMapping("/api/v1/cases")
  ResponseEntity<Recorded> record(Actor actor, @RequestBody Body body) {
    RecordedCase taken = recordCase.record(actor, concern(body));
    var answer =
        new Recorded(
            taken.id(),
            taken.reference(),
            taken.kind(),
            CaseJson.Because.of(taken.because()),
            taken.obligations().stream().map(CaseJson.Owed::of).toList(),
            taken.because().toAsk(),
            taken.thanks());
    return ResponseEntity.created(URI.create("/api/v1/cases/" + taken.reference())).body(answer);
  }

  private static NewCase concern(Body body) {
    Someone complainant = body.complainant();
    String narrative = body.narrative();
    Answers answers = body.answers();
    return new NewCase(
        Given.neededCode("channel", body.channel(), Channel.class),
        Given.neededMoment("receivedAt", body.receivedAt()),
        narrative == null ? "" : narrative,
        body.language(),
        details("complainant", complainant),
        complainant == null ? null : complainant.relationship(),
        details("patient", body.patient()),
        body.title(),
        body.facility(),
        body.department(),
        Boolean.TRUE.equals(body.mayEmail()),
        answers == null ? Answers.NONE : answers);
  }

  private static Person.@Nullable Details details(String field, @Nullable Someone someone) {
    return someone == null
        ? null
        : new Person.Details(
            someone.name(),
            someone.email(),
            someone.phone(),
            someone.mrn(),
            Given.day(field + ".birthDate", someone.birthDate(), ZoneOffset.UTC),
            someone.address(),
            someone.language(),
            someone.contactWishes());
  }
}
