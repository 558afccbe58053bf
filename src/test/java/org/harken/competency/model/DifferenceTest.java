package org.harken.competency.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.harken.competency.model.Difference.Placed;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  private static final List<String> TEN =
      List.of(
          "Bread — bake it.",
          "Salt — weigh it.",
          "Soup — stir it.",
          "Rice — wash it.",
          "Fish — scale it.",
          "Beans — soak them.",
          "Tea — steep it.",
          "Cake — cool it.");

  @Test
  void nothingChanged() {
    assertThat(Difference.between(level("a", TEN), level("a", TEN)).isEmpty()).isTrue();
  }

  @Test
  void addedAndRemovedDoNotMoveTheRest() {
    List<String> now = new ArrayList<>(TEN);
    now.remove(2);
    now.add("Butter and jam — spread both evenly on toast.");
    Difference change = Difference.between(level("a", TEN), level("a", now));
    assertThat(change.removed()).extracting(Placed::text).containsExactly("Soup — stir it.");
    assertThat(change.added()).extracting(Placed::topic).containsExactly("Butter and jam");
    assertThat(change.moved()).isEmpty();
    assertThat(change.reworded()).isEmpty();
  }

  @Test
  void aReWordingIsKnownByItsTopicItsWordsOrItsPlace() {
    List<String> now = new ArrayList<>(TEN);
    now.set(0, "Bread — knead and bake it.");
    now.set(1, "Sea salt — weigh it.");
    now.set(2, "Everything else — by heart.");
    Difference change = Difference.between(level("a", TEN), level("a", now));
    assertThat(change.reworded()).hasSize(3);
    assertThat(change.added()).isEmpty();
    assertThat(change.removed()).isEmpty();
  }

  @Test
  void aTopicThatWentToAnotherLevelWithNewWordsIsReWorded() {
    List<Placed> before = new ArrayList<>(level("a", TEN));
    before.addAll(level("b", List.of("Pie — slice it.")));
    List<Placed> after = new ArrayList<>(level("a", TEN.subList(0, 7)));
    after.addAll(level("b", List.of("Pie — slice it.", "Cake — cool it well.")));
    Difference change = Difference.between(before, after);
    assertThat(change.reworded()).hasSize(1);
    assertThat(change.removed()).isEmpty();
  }

  @Test
  void oneThatGoesToTheEndIsTheOnlyOneThatMoved() {
    List<String> now = new ArrayList<>(TEN);
    now.add(now.removeFirst());
    Difference change = Difference.between(level("a", TEN), level("a", now));
    assertThat(change.moved()).hasSize(1);
    assertThat(change.moved().getFirst().after().text()).startsWith("Bread");
    assertThat(change.moved().getFirst().before().id())
        .isEqualTo(change.moved().getFirst().before().id());
  }

  @Test
  void whoChangedPlacesBothMoved() {
    List<String> now = new ArrayList<>(TEN);
    now.set(1, TEN.get(5));
    now.set(5, TEN.get(1));
    assertThat(Difference.between(level("a", TEN), level("a", now)).moved())
        .extracting(pair -> pair.after().topic())
        .containsExactlyInAnyOrder("Salt", "Beans");
  }

  @Test
  void anotherLevelIsAMove() {
    List<Placed> after = new ArrayList<>(level("a", TEN.subList(1, 8)));
    after.addAll(level("b", TEN.subList(0, 1)));
    Difference change = Difference.between(level("a", TEN), after);
    assertThat(change.moved()).hasSize(1);
    assertThat(change.added()).isEmpty();
  }

  @Test
  void theSameWordsTwiceStayTwo() {
    List<String> twice = List.of("Bread — bake it.", "Bread — bake it.");
    assertThat(Difference.between(level("a", twice), level("a", twice)).isEmpty()).isTrue();
    assertThat(Difference.between(level("a", twice), level("a", twice.subList(0, 1))).removed())
        .hasSize(1);
  }

  @Test
  void tenThousandOtherStatementsAreComparedQuickly() {
    List<String> before = IntStream.range(0, 10_000).mapToObj(one -> "Old " + one).toList();
    List<String> after = IntStream.range(0, 10_000).mapToObj(one -> "New " + one).toList();
    long start = System.nanoTime();
    Difference.between(level("a", before), level("b", after));
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  private static List<Placed> level(String key, List<String> texts) {
    return IntStream.range(0, texts.size())
        .mapToObj(
            place ->
                new Placed(
                    new UUID(1, place),
                    key,
                    place,
                    texts.get(place),
                    texts.get(place).contains(" — ") ? texts.get(place).split(" — ")[0] : ""))
        .toList();
  }
}
