package org.harken.cases.cosign;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.audit.Audit;
import org.harken.cases.Channel;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;
import org.harken.cases.intake.IntakeScreen;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Cosigns.Cosign;
import org.harken.cases.store.Cosigns.Kind;
import org.harken.cases.store.Labels;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Spoken;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens an intake for whoever may sign it, which is itself written down. */
@Component
class ReadIntake {

  private final Reach reach;
  private final CosignDesk desk;
  private final IntakeFields fields;
  private final Access access;
  private final Audit audit;
  private final Clock clock;

  ReadIntake(
      Reach reach, CosignDesk desk, IntakeFields fields, Access access, Audit audit, Clock clock) {
    this.reach = reach;
    this.desk = desk;
    this.fields = fields;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public CosignScreen read(Actor actor, String reference, Typed typed) {
    CaseFile file = reach.read(actor, reference);
    Cosign one = desk.toSign(actor, file);
    audit.viewed(actor, "case", file.id().toString(), "intake");
    List<IntakeField> all = fields.of(file);
    return new CosignScreen(
        file.reference(),
        file.title(),
        Labels.of(file.kind()),
        one.kind() == Kind.COSIGN,
        one.authorName(),
        Spoken.inSentence(one.since(), file.zone(), clock.instant()),
        Spoken.inSentence(file.receivedAt(), file.zone(), clock.instant()),
        file.narrative(),
        one.isOpen() ? "" : desk.whatChanged(file, one),
        one.sentBackByName() == null ? "" : one.sentBackByName(),
        groups(all),
        all.stream().filter(field -> field.isAnswer() && !field.isFilled()).toList(),
        choices(actor, file),
        typed);
  }

  private static List<CosignScreen.Group> groups(List<IntakeField> all) {
    return List.of(
        group("Who raised it", all, "complainant."),
        group("The patient", all, "patient."),
        new CosignScreen.Group(
            "Where and how", all.stream().filter(field -> !field.code().contains(".")).toList()),
        new CosignScreen.Group(
            "What was asked and answered",
            all.stream().filter(field -> field.isAnswer() && field.isFilled()).toList()));
  }

  private static CosignScreen.Group group(String heading, List<IntakeField> all, String before) {
    return new CosignScreen.Group(
        heading, all.stream().filter(field -> field.code().startsWith(before)).toList());
  }

  private Map<IntakeField.Sort, List<Choice>> choices(Actor actor, CaseFile file) {
    List<Facility> houses = access.facilities(actor);
    return Map.of(
        IntakeField.Sort.FACILITY,
        houses.stream().map(one -> Choice.of(one.id().toString(), one.name())).toList(),
        IntakeField.Sort.LANGUAGE,
        IntakeScreen.LANGUAGES,
        IntakeField.Sort.CHANNEL,
        Arrays.stream(Channel.values())
            .map(channel -> Choice.of(channel.name(), Labels.of(channel)))
            .toList(),
        IntakeField.Sort.DEPARTMENT,
        departments(houses, file),
        IntakeField.Sort.RELATIONSHIP,
        IntakeScreen.RELATIONSHIPS,
        IntakeField.Sort.YES_NO,
        List.of(Choice.of("yes", "Yes"), Choice.of("no", "No")),
        IntakeField.Sort.ANSWER,
        List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"), Choice.of("unknown", "Not asked")));
  }

  /** Of the house it came to first; of another one where that is put right, too. */
  private List<Choice> departments(List<Facility> houses, CaseFile file) {
    List<Choice> all = new ArrayList<>();
    all.add(Choice.of(CheckReceipt.NONE, "Not said"));
    access
        .departments(file.facility())
        .forEach(one -> all.add(Choice.of(one.id().toString(), one.name())));
    houses.stream()
        .filter(house -> !house.id().equals(file.facility()))
        .forEach(
            house ->
                access
                    .departments(house.id())
                    .forEach(
                        one -> all.add(new Choice(one.id().toString(), one.name(), house.name()))));
    return all;
  }
}
