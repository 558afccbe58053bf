package org.harken.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.harken.cases.Channel;
import org.harken.cases.recognition.Answers;
import org.harken.demo.CasePlan.Destiny;
import org.harken.demo.Persons.Cast;
import org.harken.demo.Situation.Sort;
import org.harken.demo.Situation.Telling;
import org.jspecify.annotations.Nullable;

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

  Plan(Library library, House house, Instant anchor, int count) {
    this.library = library;
    this.house = house;
    this.anchor = anchor;
    this.count = count;
    this.order = situations(count);
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
    Telling telling = telling(situation, number, random);
    House.Unit unit = Names.pick(house.fitting(situation.places()), random);
    Slots slots = new Slots(random);
    // ages as of the first practice day: a child of the last month must have been there two years
    // ago
    var began = anchor.atZone(unit.facility().zone()).toLocalDate().minusYears(2);
    Cast cast = new Persons(names, random, unit).cast(number, situation, telling, slots, began);
    Channel channel = Channels.pick(situation.sort(), random);
    Instant received = received(number, unit, channel, random);
    Instant recorded = recorded(received, channel, random);
    boolean unnamed = situation.sort() == Sort.UNNAMED || situation.sort() == Sort.SURVEY;
    String told = slots.fill(dressed(situation, telling, random), telling.language());
    Destiny destiny =
        Destinies.of(number, situation.sort(), Duration.between(received, anchor), random);
    return new CasePlan(
        number,
        situation,
        unit,
        channel,
        received,
        recorded,
        Owners.pick(unit, telling.language(), random),
        telling.language(),
        slots.fill(situation.title(), "en"),
        Slots.plain(told),
        Slots.marked(told),
        unnamed ? null : cast.complainant(),
        unnamed ? null : cast.relationship(),
        unnamed ? null : cast.patient(),
        answers(situation, channel, cast, unnamed),
        slots,
        destiny);
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
    int ticket = random.nextInt(100);
    for (Sort sort : Sort.values()) {
      ticket -= SHARES.getOrDefault(sort, 0);
      if (ticket < 0) {
        return sort;
      }
    }
    return Sort.CONCERN;
  }

  private static Telling telling(Situation situation, int number, RandomGenerator random) {
    List<Telling> spanish =
        situation.tellings().stream().filter(one -> one.language().equals("es")).toList();
    List<Telling> english =
        situation.tellings().stream().filter(one -> one.language().equals("en")).toList();
    // a third of what can be told in Spanish is: about one case in eight
    boolean inSpanish =
        english.isEmpty() || (!spanish.isEmpty() && (number * 7 + random.nextInt(3)) % 5 < 2);
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

  private static Answers answers(Situation situation, Channel channel, Cast cast, boolean unnamed) {
    Sort sort = situation.sort();
    boolean content = sort == Sort.THANKS || sort == Sort.QUESTION;
    boolean settled = sort == Sort.SETTLED;
    boolean asked = !content && !unnamed;
    return new Answers(
        !content,
        content ? null : Boolean.valueOf(sort == Sort.HARM),
        null,
        yes(channel == Channel.SURVEY),
        yes(channel == Channel.SURVEY && !unnamed),
        yes(sort == Sort.BILLING),
        yes(situation.medicare()),
        asked && sort != Sort.BILLING ? Boolean.valueOf(settled) : null,
        yes(settled),
        null,
        unnamed ? null : Boolean.valueOf(situation.who() == null),
        yes(unnamed),
        yes(situation.service()),
        yes(sort == Sort.THANKS));
  }

  /** What was not said was not asked. */
  private static @Nullable Boolean yes(boolean said) {
    return said ? Boolean.TRUE : null;
  }
}
