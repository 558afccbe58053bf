package org.harken.cases.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.harken.cases.Channel;
import org.harken.cases.intake.NewCase;
import org.harken.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MappingTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final List<String> HEADERS = List.of("Comment", "Day", "How", "Bill");
  private static final ReadMapping READER = new ReadMapping(JsonMapper.builder().build());

  private static Mapping read(String json) {
    return READER.read(json, HEADERS);
  }

  private static RowReader rows(Mapping mapping) {
    return new RowReader(HEADERS, mapping, (facility, department) -> CHICAGO);
  }

  private static NewCase row(Mapping mapping, String... cells) {
    return rows(mapping).read(new Register.Line(2, List.of(cells), null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"narrative": "Comment", "receivedAt": "Day", "channel": "SURVEY"}
        """,
        """
        {"narrative": {"column": "comment"}, "receivedAt": {"column": "Day"},
         "channel": {"constant": "SURVEY"}}
        """,
        """
        {"columns": {"narrative": "Comment", "receivedAt": "Day"}, "constants": {"channel": "SURVEY"}}
        """,
        """
        {"columns": {"Comment": "narrative", "Day": "receivedAt"}, "constants": {"channel": "SURVEY"}}
        """
      })
  void readsEveryUsualWayOfSayingTheSame(String json) {
    Mapping mapping = read(json);
    assertThat(mapping.canonical()).isEqualTo("channel=SURVEY\nnarrative<Comment\nreceivedAt<Day");
    NewCase concern = row(mapping, "Cold food", "2/18/2026", "", "");
    assertThat(concern.channel()).isEqualTo(Channel.SURVEY);
    assertThat(concern.narrative()).isEqualTo("Cold food");
    assertThat(concern.receivedAt()).isEqualTo(Instant.parse("2026-02-18T06:00:00Z"));
  }

  @Test
  void whatIsStoredReadsTheSameAgain() {
    Mapping mapping =
        read(
            """
            {"narrative": "Comment", "receivedAt": "Day", "channel": "SURVEY", "dates": "DMY",
             "answers": {"billingOnly": "Bill", "dissatisfied": true}}
            """);
    String stored = JsonMapper.builder().build().writeValueAsString(mapping.stored());
    assertThat(read(stored)).isEqualTo(mapping);
    assertThat(mapping.dayFirst()).isTrue();
    NewCase concern = row(mapping, "Cold food", "18/2/2026", "", "no");
    assertThat(concern.answers().dissatisfied()).isTrue();
    assertThat(concern.answers().billingOnly()).isFalse();
    assertThat(concern.answers().satisfied()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                                                  | not sound JSON",
        "[]                                                 | must be a JSON object",
        "{\"narrative\": \"Comment\", \"channel\": \"FAX\"} | receivedAt",
        "{\"narrative\": \"Coment\", \"receivedAt\": \"Day\", \"channel\": \"FAX\"} | no column named \"Coment\"",
        "{\"narrative\": {\"constant\": \"x\"}, \"receivedAt\": \"Day\", \"channel\": \"FAX\"} | cannot be the same for every row",
        "{\"story\": \"Comment\"}                           | no field named \"story\"",
        "{\"channel\": {\"column\": []}}                    | must name a column or a value"
      })
  void refusesAMappingThatCannotWork(String json, String sentence) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            Refused.class,
            refusal -> assertThat(refusal.faults().getFirst().field()).isEqualTo("mapping"))
        .hasMessageContaining(sentence);
  }

  @Test
  void guessesWhatTheHeadingsTell() {
    Mapping guess =
        Mapping.guessed(
            List.of(
                "Ref", "Date received", "Patient name", "E-mail", "Description", "Unit", "DOB"));
    assertThat(guess.canonical())
        .isEqualTo(
            """
            complainant.email<E-mail
            department<Unit
            narrative<Description
            patient.birthDate<DOB
            patient.name<Patient name
            receivedAt<Date received""");
  }

  @Test
  void namesEveryFaultOfARow() {
    Mapping mapping =
        read(
            """
            {"narrative": "Comment", "receivedAt": "Day", "channel": "How",
             "answers": {"billingOnly": "Bill"}}
            """);
    assertThatThrownBy(() -> row(mapping, " ", "31/31/2026", "pigeon", "maybe"))
        .isInstanceOfSatisfying(
            Refused.class,
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Refused.FieldFault::field)
                    .containsExactly("narrative", "channel", "receivedAt", "answers.billingOnly"));
    assertThatThrownBy(() -> rows(mapping).read(new Register.Line(9, List.of(), "A broken row.")))
        .hasMessage("A broken row.");
  }

  @ParameterizedTest
  @CsvSource({
    "phone, PHONE",
    "Walk-in, WALK_IN",
    "walk in, WALK_IN",
    "E-Mail, EMAIL",
    "Telephone, PHONE",
    "in person, WALK_IN",
    "social media, SOCIAL_MEDIA"
  })
  void knowsTheWaysAConcernComesAsPeopleWriteThem(String written, Channel channel) {
    Mapping mapping =
        read("{\"narrative\": \"Comment\", \"receivedAt\": \"Day\", \"channel\": \"How\"}");
    assertThat(row(mapping, "Noise", "2026-02-18", written, "").channel()).isEqualTo(channel);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-02-18                | 2026-02-18T06:00:00Z",
        "2026-02-18T10:15          | 2026-02-18T16:15:00Z",
        "2026-02-18T10:15:30.123   | 2026-02-18T16:15:30Z",
        "2026-02-18T10:15:30Z      | 2026-02-18T10:15:30Z",
        "2026-02-18 10:15:30+01:00 | 2026-02-18T09:15:30Z",
        "2/18/2026 3:15 PM         | 2026-02-18T21:15:00Z",
        "02/18/2026 15:15          | 2026-02-18T21:15:00Z",
        "18 Feb 2026               | 2026-02-18T06:00:00Z",
        "February 18, 2026         | 2026-02-18T06:00:00Z",
        "7/1/2026                  | 2026-07-01T05:00:00Z"
      })
  void readsDaysAndTimesWhereTheFacilityIs(String written, Instant moment) {
    assertThat(new Moments(CHICAGO, false).instant(written)).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-02-30", "18/2/2026", "2/18/26", "46000", "2026"})
  void neverGuessesADate(String written) {
    assertThat(new Moments(CHICAGO, false).instant(written)).isEmpty();
  }

  @Test
  void takesTheDayFirstWhereTold() {
    assertThat(new Moments(CHICAGO, true).day("3/2/2026")).contains(LocalDate.of(2026, 2, 3));
    assertThat(new Moments(CHICAGO, false).day("3/2/2026")).contains(LocalDate.of(2026, 3, 2));
  }
}
