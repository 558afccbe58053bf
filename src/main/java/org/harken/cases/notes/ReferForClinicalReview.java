package org.harken.cases.notes;

import java.time.LocalDate;
import java.util.Map;
import org.harken.cases.TimelineKind;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Reviews;
import org.harken.cases.store.Reviews.ClinicalReview;
import org.harken.cases.store.Spoken;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps two dates and nothing else: referred for clinical review on, completed on. */
@Service
public class ReferForClinicalReview {

  private final Reach reach;
  private final Reviews reviews;
  private final Chronicle chronicle;

  ReferForClinicalReview(Reach reach, Reviews reviews, Chronicle chronicle) {
    this.reach = reach;
    this.reviews = reviews;
    this.chronicle = chronicle;
  }

  /**
   * @param completedOn null while it is under way
   */
  @Transactional
  public void refer(
      Actor actor,
      String reference,
      @Nullable LocalDate referredOn,
      @Nullable LocalDate completedOn) {
    CaseFile file = reach.hold(actor, reference);
    LocalDate today = chronicle.now().atZone(file.zone()).toLocalDate();
    LocalDate referred = checked("referredOn", referredOn, today);
    if (referred == null) {
      throw Refused.field("referredOn", "On which day was it referred?");
    }
    LocalDate completed = checked("completedOn", completedOn, today);
    if (completed != null && completed.isBefore(referred)) {
      throw Refused.field("completedOn", "It cannot be completed before it was referred.");
    }
    reviews.keep(file.id(), new ClinicalReview(referred, completed));
    chronicle.line(
        actor,
        file.id(),
        TimelineKind.NOTE,
        completed == null ? "Referred for clinical review" : "Clinical review completed",
        Spoken.plainDay(completed == null ? referred : completed, today));
    chronicle.done(
        actor,
        file.id(),
        completed == null ? "referred for clinical review" : "clinical review completed",
        Map.of());
  }

  private static @Nullable LocalDate checked(
      String field, @Nullable LocalDate day, LocalDate today) {
    if (day != null && (day.isAfter(today) || day.getYear() < 1900)) {
      throw Refused.field(field, "Please look at this date: it lies in the future or long ago.");
    }
    return day;
  }
}
