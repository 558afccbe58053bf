package org.harken.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.harken.cases.Channel;
import org.harken.demo.CasePlan.Destiny;
import org.harken.demo.CasePlan.Turn;
import org.harken.demo.Persons.Cast;
import org.harken.demo.Situation.Sort;
import org.harken.demo.Situation.Telling;

/** Lays out all practice cases, from a fixed source of chance and the moment they relate to. */
final class Plan {

  /** How many of a hundred cases are of each sort. */
  private static final Map<Sort, Integer> SHARES =
      new EnumMap<>(
          Map.of(
              Sort.CONCERN, 53,
              Sort.HARM, 3,
              Sort.SETTLED, 14,
              Sort.THANKS, 10,
              Sort.QUESTION, 6,
              Sort.BILLING, 6,
              Sort.SURVEY, 4,
              Sort.UNNAMED, 2,
              Sort.NEIGHBOUR, 2));

  private static final Duration SPAN = Duration.ofDays(730);
  private static final long SEED = 20_260_224;

  private final Library library;
  private final Names names = new Names();
  private final House house;
  private final Instant anchor;
  private final int count;
  private final List<Situation> order;
  private final Turns turns = new Turns();

  Plan(Library library, House house, Instant anchor, int count) {
    this.library = library;
    this.house = house;
    this.anchor = anchor;
    this.count = count;
    this.order = situations(count);
    for (int number = 0; number < count; number++) {
      Situation situation = order.get(number);
      if (situation.sort() == Sort.CONCERN && Destinies.sort(number).isEmpty()) {
        turns.deal(number, situation, age(number).toDays());
      }
    }
  }

  /** Numbers in the order they are made: the last six weeks as they came, then the past. */
  List<Integer> sequence() {
    List<Integer> sequence = new ArrayList<>();
    int recent = 0;
    while (recent < count && age(recent).compareTo(Duration.ofDays(42)) < 0) {
      recent++;
    }
    for (int number = recent - 1; number >= 0; number--) {
      sequence.add(number);
    }
    for (int number = count - 1; number >= recent; number--) {
      sequence.add(number);
    }
    return sequence;
  }

  CasePlan of(int number) {
    RandomGenerator random = chance(number + 1);
    Situation situation = order.get(number);
    Telling telling = telling(situation, random);
    House.Unit unit = Names.pick(house.fitting(situation.places()), random);
    Slots slots = new Slots(random);
    Cast cast =
        new Persons(names, random, unit).cast(number, situation, telling, slots, began(unit));
    Channel channel = Channels.pick(situation.sort(), random);
    Instant received = received(number, unit, channel, random);
    Instant recorded = recorded(received, channel, random);
    String told = slots.fill(dressed(situation, telling, random), telling.language());
    Turn turn = turns.of(number);
    Destiny destiny =
        Destinies.of(number, situation.sort(), Duration.between(received, anchor), random);
    if (turn != Turn.STRAIGHT) {
      destiny = Destiny.CLOSED;
    }
    Report first = Report.of(situation, telling, channel, received, Slots.plain(told), cast);
    return new CasePlan(
        number,
        situation,
        unit,
        first,
        recorded,
        Owners.pick(number, unit, telling.language(), random),
        slots.fill(situation.title(), "en"),
        Slots.marked(told),
        situation.isUnnamed() ? null : cast.patient(),
        slots,
        destiny,
        turn,
        Endings.of(situation.sort(), destiny, turn, chance(3_000_000L + number)),
        turn == Turn.TOLD_TWICE ? second(number, telling, cast, unit, slots.copy(), first) : null);
  }

  private Report second(
      int number, Telling told, Cast cast, House.Unit unit, Slots slots, Report first) {
    RandomGenerator random = chance(2_000_000L + number);
    Situation situation = order.get(number);
    Telling telling = situation.anotherThan(told);
    Cast other = new Persons(names, random, unit).another(cast, telling, slots, began(unit));
    Channel channel = Channels.pickSecond(random);
    Duration hours = Duration.ofHours(20 + random.nextInt(12));
    // a letter may have lain in the house before
    Instant received =
        channel == Channel.LETTER
            ? first.receivedAt().minus(hours.dividedBy(3))
            : first.receivedAt().plus(hours);
    String text = Slots.plain(slots.fill(telling.text(), telling.language()));
    return Report.of(situation, telling, channel, received, text, other);
  }

  /** Ages count from the first practice day: a child of the last month was there two years ago. */
  private LocalDate began(House.Unit unit) {
    return anchor.atZone(unit.facility().zone()).toLocalDate().minusYears(2);
  }

  static RandomGenerator chance(long number) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED * 31 + number);
  }

  /** Every situation of a sort comes once before any comes again. */
  private List<Situation> situations(int count) {
    RandomGenerator random = chance(0);
    Map<Sort, List<Situation>> decks = new EnumMap<>(Sort.class);
    List<Situation> chosen = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      Sort sort = Destinies.sort(number).orElseGet(() -> sort(random));
      List<Situation> deck = decks.computeIfAbsent(sort, one -> new ArrayList<>());
      if (deck.isEmpty()) {
        deck.addAll(library.of(sort));
      }
      chosen.add(deck.remove(random.nextInt(deck.size())));
    }
    return chosen;
  }

  private static Sort sort(RandomGenerator random) {
    return Names.draw(SHARES, random);
  }

  private static Telling telling(Situation situation, RandomGenerator random) {
    List<Telling> spanish =
        situation.tellings().stream().filter(one -> one.language().equals("es")).toList();
    List<Telling> english =
        situation.tellings().stream().filter(one -> one.language().equals("en")).toList();
    // half of what can be told in Spanish is: about one case in eight
    boolean inSpanish = english.isEmpty() || (!spanish.isEmpty() && random.nextInt(100) < 52);
    return Names.pick(inSpanish ? spanish : english, random);
  }

  /** The story with a beginning and an end, as people have them. */
  private String dressed(Situation situation, Telling telling, RandomGenerator random) {
    boolean grave = situation.sort() == Sort.HARM;
    boolean plain = situation.sort() != Sort.CONCERN && !grave;
    if (plain) {
      return telling.text();
    }
    String opening =
        !grave && random.nextInt(5) < 2
            ? Names.pick(library.lines("openings", telling), random) + " "
            : "";
    String closing =
        random.nextInt(5) < 2 ? " " + Names.pick(library.lines("closings", telling), random) : "";
    return opening + telling.text() + closing;
  }

  private Duration age(int number) {
    double share = (number + 0.5) / Math.max(count, 1);
    // few cases crowd into the present, so that a small practice house has a full Today as well
    double power = count >= 1500 ? 1.0 : 2.2;
    return Duration.ofMinutes((long) (SPAN.toMinutes() * Math.pow(share, power)));
  }

  private Instant received(int number, House.Unit unit, Channel channel, RandomGenerator random) {
    Instant about =
        Destinies.age(number).map(anchor::minus).orElseGet(() -> anchor.minus(age(number)));
    if (Duration.between(about, anchor).toHours() < 20) {
      return about;
    }
    ZonedDateTime local = about.atZone(unit.facility().zone());
    boolean anyHour = channel == Channel.EMAIL || channel == Channel.PORTAL;
    int hour = anyHour ? 6 + random.nextInt(17) : 8 + random.nextInt(10);
    Instant moved =
        local.with(LocalTime.of(hour, random.nextInt(60), random.nextInt(60))).toInstant();
    return moved.isBefore(anchor.minus(Duration.ofHours(2))) ? moved : about;
  }

  private Instant recorded(Instant received, Channel channel, RandomGenerator random) {
    Duration later =
        switch (channel) {
          case PHONE, WALK_IN, ROUNDING -> Duration.ofMinutes(4 + random.nextInt(20));
          case PORTAL -> Duration.ZERO;
          case EMAIL, FAX, STAFF, SOCIAL_MEDIA -> Duration.ofMinutes(20 + random.nextInt(200));
          case LETTER, SURVEY -> Duration.ofHours(3 + random.nextInt(40));
        };
    Instant at = received.plus(later);
    return at.isBefore(anchor)
        ? at
        : received.plus(Duration.between(received, anchor).dividedBy(2));
  }
}
