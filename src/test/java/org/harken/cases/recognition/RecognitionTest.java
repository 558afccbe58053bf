package org.harken.cases.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.harken.cases.CaseKind;
import org.harken.cases.Channel;
import org.junit.jupiter.api.Test;

class RecognitionTest {

  private static final Instant NOON = Instant.parse("2026-02-18T18:00:00Z");
  private static final Recognition RECOGNITION = new Recognition();

  private static Decision decide(Channel channel, Told told) {
    return RECOGNITION.decide(channel, told.answers(), NOON);
  }

  private static void expect(Decision decision, CaseKind kind, String row) {
    assertThat(decision.kind()).as(decision.toString()).isEqualTo(kind);
    assertThat(decision.row()).as(decision.toString()).isEqualTo(row);
  }

  @Test
  void coldFoodSwappedAtOnceAndContentIsAComplaint() {
    var told =
        Told.nothing().representative(true).dissatisfied(true).resolvedAtOnce(true).satisfied(true);
    expect(decide(Channel.WALK_IN, told), CaseKind.COMPLAINT, "D9");
  }

  @Test
  void coldFoodToBeLookedIntoTomorrowIsAGrievance() {
    var told = Told.nothing().representative(true).dissatisfied(true).resolvedAtOnce(false);
    var decision = decide(Channel.WALK_IN, told);
    expect(decision, CaseKind.GRIEVANCE, "D10");
    assertThat(decision.text()).isEqualTo("the staff present did not settle it then and there");
    assertThat(decision.citation()).isEqualTo("42 CFR 482.13(a)(2)");
    assertThat(decision.pack()).isEqualTo("US-CMS-HOSP");
    assertThat(decision.version()).isEqualTo("1");
    assertThat(decision.danger()).isFalse();
    assertThat(decision.forReview()).isFalse();
  }

  @Test
  void aSlapIsAGrievanceEvenAfterAnApologyThatContents() {
    var told =
        Told.nothing()
            .representative(true)
            .harm(true)
            .resolvedAtOnce(true)
            .satisfied(true)
            .dissatisfied(false);
    var decision = decide(Channel.ROUNDING, told);
    expect(decision, CaseKind.GRIEVANCE, "D1");
    assertThat(decision.danger()).isTrue();
    assertThat(decision.text()).isEqualTo("abuse, neglect or harm is alleged");
  }

  @Test
  void anEmailAfterDischargeAboutRudeStaffIsAGrievance() {
    var told = Told.nothing().representative(true).dissatisfied(true).afterDischarge(true);
    var decision = decide(Channel.EMAIL, told);
    expect(decision, CaseKind.GRIEVANCE, "D3");
    assertThat(decision.text()).isEqualTo("it came in writing");
  }

  @Test
  void anEmailAboutTheAmountOfABillIsABillingComplaint() {
    var told = Told.nothing().representative(true).dissatisfied(true).billingOnly(true);
    expect(decide(Channel.EMAIL, told.medicareRights(false)), CaseKind.BILLING_COMPLAINT, "D8");
  }

  @Test
  void aMedicarePatientsBillingRightIsAGrievance() {
    var told =
        Told.nothing()
            .representative(true)
            .dissatisfied(true)
            .billingOnly(true)
            .medicareRights(true);
    expect(decide(Channel.PHONE, told), CaseKind.GRIEVANCE, "D7");
  }

  @Test
  void aSurveyScoreWithoutTextIsFeedback() {
    expect(decide(Channel.SURVEY, Told.nothing()), CaseKind.FEEDBACK, "D6");
    expect(
        decide(Channel.SURVEY, Told.nothing().onSurvey(true).anonymous(true).dissatisfied(true)),
        CaseKind.FEEDBACK,
        "D6");
  }

  @Test
  void aNamedSurveyLetterThatAsksForACallIsAGrievance() {
    var told =
        Told.nothing()
            .onSurvey(true)
            .representative(true)
            .dissatisfied(true)
            .resolutionRequested(true);
    expect(decide(Channel.SURVEY, told), CaseKind.GRIEVANCE, "D4");
    expect(decide(Channel.LETTER, told), CaseKind.GRIEVANCE, "D4");
    expect(decide(Channel.SURVEY, told.formal(true)), CaseKind.GRIEVANCE, "D2");
  }

  @Test
  void aNamedSurveyCommentWithoutARequestFollowsThePolicy() {
    var told =
        Told.nothing()
            .onSurvey(true)
            .representative(true)
            .dissatisfied(true)
            .resolutionRequested(false);
    expect(decide(Channel.SURVEY, told), CaseKind.GRIEVANCE, "D5");
  }

  @Test
  void aNeighbourWaitsForThePatientsWord() {
    var told = Told.nothing().representative(false).dissatisfied(true);
    expect(decide(Channel.PHONE, told), CaseKind.PENDING_AUTHORITY, "D12");
  }

  @Test
  void aDaughterWithPowerOfAttorneyAndNothingSettledIsAGrievance() {
    var told = Told.nothing().representative(true).dissatisfied(true).resolvedAtOnce(false);
    expect(decide(Channel.PHONE, told), CaseKind.GRIEVANCE, "D10");
  }

  @Test
  void visitingHoursAreAnInquiry() {
    expect(decide(Channel.PHONE, Told.nothing().dissatisfied(false)), CaseKind.INQUIRY, "D0");
  }

  @Test
  void askingForItInWritingRaisesASettledComplaint() {
    var first =
        Told.nothing().representative(true).dissatisfied(true).resolvedAtOnce(true).satisfied(true);
    expect(decide(Channel.WALK_IN, first), CaseKind.COMPLAINT, "D9");
    var then = first.answers().then(Told.nothing().formal(true).answers());
    expect(RECOGNITION.decide(Channel.WALK_IN, then, NOON), CaseKind.GRIEVANCE, "D2");
  }

  @Test
  void thanksAloneIsACompliment() {
    expect(decide(Channel.PHONE, Told.nothing().thanks(true)), CaseKind.COMPLIMENT, "D0a");
    expect(
        decide(Channel.EMAIL, Told.nothing().thanks(true).dissatisfied(false)),
        CaseKind.COMPLIMENT,
        "D0a");
  }

  @Test
  void thanksWithAComplaintTakesTheClassOfTheComplaint() {
    var told =
        Told.nothing().thanks(true).representative(true).dissatisfied(true).resolvedAtOnce(false);
    expect(decide(Channel.PHONE, told), CaseKind.GRIEVANCE, "D10");
  }

  @Test
  void thanksNeverHideAnAllegationOfHarm() {
    expect(decide(Channel.PHONE, Told.nothing().thanks(true).harm(true)), CaseKind.GRIEVANCE, "D1");
  }

  @Test
  void anAnonymousCallIsAComplaintWithoutALetter() {
    var told = Told.nothing().anonymous(true).dissatisfied(true);
    expect(decide(Channel.PHONE, told), CaseKind.COMPLAINT, "D13");
  }

  @Test
  void aPublicPostIsFirstTalkedAboutInPrivate() {
    expect(
        decide(Channel.SOCIAL_MEDIA, Told.nothing().dissatisfied(true)),
        CaseKind.PENDING_AUTHORITY,
        "D14");
  }

  @Test
  void parkingPutRightIsAComplaintAndNeverD9() {
    var told =
        Told.nothing()
            .representative(true)
            .dissatisfied(true)
            .serviceOnly(true)
            .resolvedAtOnce(true)
            .satisfied(true);
    expect(decide(Channel.PHONE, told), CaseKind.COMPLAINT, "D15");
  }

  @Test
  void whatNothingExcludesIsAGrievanceForReview() {
    var told = Told.nothing().representative(true).dissatisfied(true).serviceOnly(true);
    var decision = decide(Channel.PHONE, told.resolvedAtOnce(false));
    expect(decision, CaseKind.GRIEVANCE, "D16");
    assertThat(decision.forReview()).isTrue();
  }

  @Test
  void afterDischargeByPhoneIsAGrievanceUnlessThePolicySaysOtherwise() {
    var told = Told.nothing().representative(true).dissatisfied(true).afterDischarge(true);
    expect(decide(Channel.PHONE, told), CaseKind.GRIEVANCE, "D10");
  }

  @Test
  void aFormalRequestAboutABillAloneStaysABillingComplaint() {
    var told = Told.nothing().representative(true).billingOnly(true).formal(true);
    expect(decide(Channel.LETTER, told), CaseKind.BILLING_COMPLAINT, "D8");
  }

  @Test
  void whoSpeaksForThePatientIsAskedWhereItIsNotKnown() {
    var decision = decide(Channel.PHONE, Told.nothing().dissatisfied(true));
    expect(decision, CaseKind.PENDING_AUTHORITY, "D12");
    assertThat(decision.toAsk()).contains("representative", "allegesAbuseNeglectOrHarm");
    assertThat(decision.toAsk()).doesNotContain("dissatisfied", "onSurvey");
  }

  @Test
  void answersThatCountOnlyTogetherAreBothAsked() {
    var decision = decide(Channel.PHONE, Told.nothing().representative(true).dissatisfied(true));
    expect(decision, CaseKind.GRIEVANCE, "D10");
    assertThat(decision.toAsk()).contains("resolvedAtOnce", "satisfied");
    assertThat(decision.toAsk()).doesNotContain("allegesAbuseNeglectOrHarm");
  }

  @Test
  void aMissingAnswerNeverMakesAnInquiry() {
    expect(decide(Channel.PHONE, Told.nothing().representative(true)), CaseKind.GRIEVANCE, "D10");
  }

  @Test
  void givesTheSameAnswerOnManyThreadsAtOnce() {
    var fresh = new Recognition();
    List<String> rows =
        IntStream.range(0, 400)
            .parallel()
            .mapToObj(
                number ->
                    fresh
                        .decide(
                            Channel.values()[number % 10],
                            Told.nothing().representative(number % 2 == 0).harm(true).answers(),
                            NOON)
                        .row())
            .distinct()
            .toList();
    assertThat(rows).containsExactly("D1");
  }
}
