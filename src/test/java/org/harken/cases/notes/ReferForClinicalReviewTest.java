package org.harken.cases.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.harken.access.AccessFixture;
import org.harken.audit.Audit;
import org.harken.audit.AuditEntry;
import org.harken.cases.Concerns;
import org.harken.cases.contact.RecordContactAttempt;
import org.harken.cases.file.CaseView;
import org.harken.cases.file.ReadCase;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.merging.MergeDuplicate;
import org.harken.cases.store.Reviews;
import org.harken.cases.store.Reviews.ClinicalReview;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class ReferForClinicalReviewTest {

  @Autowired RecordCase recordCase;
  @Autowired ReadCase readCase;
  @Autowired ReferForClinicalReview refer;
  @Autowired RecordContactAttempt recordAttempt;
  @Autowired MergeDuplicate mergeDuplicate;
  @Autowired Reviews reviews;
  @Autowired Audit audit;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  private AccessFixture house;
  private String reference;

  @BeforeEach
  void aCase() {
    house = new AccessFixture(database);
    reference =
        recordCase
            .record(
                house.senior, Concerns.callBell(house, clock.instant().minus(Duration.ofDays(9))))
            .reference();
  }

  private LocalDate daysAgo(int days) {
    return LocalDate.ofInstant(clock.instant(), AccessFixture.ZONE).minusDays(days);
  }

  private CaseView view() {
    return readCase.read(house.senior, reference);
  }

  private String refusedField(@Nullable LocalDate referredOn, @Nullable LocalDate completedOn) {
    try {
      refer.refer(house.senior, reference, referredOn, completedOn);
      return "kept";
    } catch (Refused refused) {
      return refused.faults().getFirst().field();
    }
  }

  @Test
  void twoDatesAreKeptAndNothingElse() {
    refer.refer(house.senior, reference, daysAgo(4), null);
    var id = view().summary().id();
    assertThat(reviews.clinical(id)).contains(new ClinicalReview(daysAgo(4), null));
    assertThat(view().timeline().getFirst().title()).isEqualTo("Referred for clinical review");

    refer.refer(house.senior, reference, daysAgo(4), daysAgo(0));
    assertThat(reviews.clinical(id)).contains(new ClinicalReview(daysAgo(4), daysAgo(0)));
    assertThat(view().timeline().getFirst().title()).isEqualTo("Clinical review completed");
    assertThat(audit.of("case", id.toString(), 20))
        .extracting(AuditEntry::action)
        .contains("referred for clinical review", "clinical review completed");
  }

  @Test
  void aDuplicateBringsItsDatesAndAttemptsAlong() {
    String duplicate = reference;
    refer.refer(house.senior, duplicate, daysAgo(6), daysAgo(2));
    recordAttempt.record(house.senior, duplicate, null, "Phone", "No answer");
    reference =
        recordCase.record(house.senior, Concerns.callBell(house, clock.instant())).reference();
    refer.refer(house.senior, reference, daysAgo(4), null);

    mergeDuplicate.merge(house.senior, duplicate, reference);

    assertThat(reviews.clinical(view().summary().id()))
        .as("complete only when both are")
        .contains(new ClinicalReview(daysAgo(6), null));
    assertThat(view().attempts()).extracting(CaseView.Attempt::result).containsExactly("No answer");
    reference = duplicate;
    assertThat(view().attempts()).isEmpty();
    assertThat(view().clinicalReview()).isNull();
  }

  @Test
  void datesThatCannotBeAreRefused() {
    assertThat(refusedField(null, null)).isEqualTo("referredOn");
    assertThat(refusedField(null, daysAgo(1))).isEqualTo("referredOn");
    assertThat(refusedField(daysAgo(-1), null)).isEqualTo("referredOn");
    assertThat(refusedField(LocalDate.of(1899, 12, 31), null)).isEqualTo("referredOn");
    assertThat(refusedField(daysAgo(3), daysAgo(-1))).isEqualTo("completedOn");
    assertThat(refusedField(daysAgo(3), daysAgo(4))).isEqualTo("completedOn");
    assertThat(view().clinicalReview()).isNull();
  }

  @Test
  void aCaseOutOfReachIsUnknown() {
    assertThatThrownBy(() -> refer.refer(house.stranger, reference, daysAgo(1), null))
        .isInstanceOf(NotFound.class);
  }
}
