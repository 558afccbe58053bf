package org.harken.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.harken.correspondence.model.Readability;
import org.harken.demo.Situation.Raised;
import org.harken.demo.Situation.Sort;
import org.harken.demo.Situation.Telling;
import org.junit.jupiter.api.Test;

class LibraryTest {

  private static final Library LIBRARY = Library.read();
  private static final Set<String> CATEGORIES =
      Set.of(
          "quality", "safety", "environment", "processes", "listening", "communication", "respect");

  @Test
  void holdsEnoughThatListsDoNotLookCopied() {
    Set<String> keys = new HashSet<>();
    Set<String> titles = new HashSet<>();
    for (Situation situation : LIBRARY.situations()) {
      assertThat(keys.add(situation.key())).as(situation.key()).isTrue();
      assertThat(titles.add(situation.title())).as(situation.title()).isTrue();
    }
    assertThat(keys).hasSizeGreaterThanOrEqualTo(150);
  }

  @Test
  void hasEverySort() {
    for (Sort sort : Sort.values()) {
      assertThat(LIBRARY.of(sort)).as(sort.name()).hasSizeGreaterThan(5);
    }
  }

  @Test
  void everyMarkedIssueIsCodedAndEveryCodedIssueIsMarked() {
    for (Situation situation : LIBRARY.situations()) {
      if (situation.sort() == Sort.CONCERN || situation.sort() == Sort.HARM) {
        for (Telling telling : situation.tellings()) {
          Set<Integer> marked = new TreeSet<>(Slots.marked(telling.text()).keySet());
          assertThat(marked)
              .as("%s: %s", situation.key(), telling.text())
              .isNotEmpty()
              .allMatch(number -> number >= 1 && number <= situation.raised().size());
        }
      }
      assertThat(situation.raised()).extracting(Raised::category).allMatch(CATEGORIES::contains);
    }
  }

  @Test
  void whatIsToldInSpanishIsAnsweredInSpanish() {
    for (Situation situation : LIBRARY.situations()) {
      if (situation.tellsIn("es") && !situation.results().isEmpty()) {
        assertThat(situation.results()).as(situation.key()).containsKey("es");
        for (Raised raised : situation.raised()) {
          assertThat(raised.answers()).as(situation.key()).containsKey("es");
          assertThat(raised.sources()).as(situation.key()).containsKey("es");
        }
      }
    }
  }

  @Test
  void noSlotIsLeftOpen() {
    Slots slots = new Slots(Plan.chance(1));
    slots.name("Ada");
    List<String> unknown = new ArrayList<>();
    for (Situation situation : LIBRARY.situations()) {
      unknown.addAll(slots.unknown(situation.title()));
      situation.tellings().forEach(telling -> unknown.addAll(slots.unknown(telling.text())));
      for (Raised raised : situation.raised()) {
        unknown.addAll(slots.unknown(raised.found()));
        raised.answers().values().forEach(answer -> unknown.addAll(slots.unknown(answer)));
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void fileTextsNameNoPeerReviewNoDisciplineAndNoPity() throws IOException {
    for (Path file : files(Path.of("src/main/java/org/harken/demo/content"))) {
      assertThat(Files.readString(file))
          .as(file.toString())
          .doesNotContainIgnoringCase("sorry you feel")
          .doesNotContainIgnoringCase("peer review")
          .doesNotContainIgnoringCase("negligen")
          .doesNotContainIgnoringCase("warning letter")
          .doesNotContainIgnoringCase("lawsuit");
    }
  }

  @Test
  void lettersReadAtGradeEightOrLess() {
    Readability readability = Readability.load();
    Slots slots = new Slots(Plan.chance(3));
    slots.patient("grandmother", true, false);
    for (Situation situation : LIBRARY.situations()) {
      for (String language : situation.results().keySet()) {
        StringBuilder letter = new StringBuilder(situation.results().getOrDefault(language, ""));
        for (Raised raised : situation.raised()) {
          letter.append("\n").append(raised.answers().getOrDefault(language, ""));
        }
        Readability.Score score =
            readability.score(language, slots.fill(letter.toString(), language), List.of());

        assertThat(score).as(situation.key()).isNotNull();
        assertThat(Objects.requireNonNull(score).level())
            .as("%s: %s", situation.key(), score.shown())
            .isEqualTo(Readability.Level.FINE);
      }
    }
  }

  @Test
  void slotsSpeakOfThePatientAsTheTellerDoes() {
    Slots slots = new Slots(Plan.chance(2));
    slots.patient("grandfather", false, false);

    assertThat(slots.fill("My {rel} lost {hers} cane. {She} fell.", "en"))
        .isEqualTo("My grandfather lost his cane. He fell.");
    assertThat(slots.fill("{You} {were} right.", "en")).isEqualTo("Your grandfather was right.");
  }

  @Test
  void marksPointAtWordsThatStandInTheText() {
    String told = "I waited. [1:Nobody came.] [2:They laughed].";

    assertThat(Slots.plain(told)).isEqualTo("I waited. Nobody came. They laughed.");
    assertThat(Slots.marked(told).values())
        .allSatisfy(words -> assertThat(Slots.plain(told)).contains(words));
  }

  static List<Path> files(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).toList();
    }
  }
}
