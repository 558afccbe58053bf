package org.harken.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.harken.demo.Situation.Telling;
import org.harken.people.Person;
import org.jspecify.annotations.Nullable;

/** Who is speaking and who is the patient: made up, fitting the story and the department. */
final class Persons {

  /** What the patient is to the teller, and what the teller then is to the patient. */
  private record Relation(
      boolean womanPatient, String daughter, String son, int youngest, int oldest) {

    String of(boolean womanSpeaks) {
      return womanSpeaks ? daughter : son;
    }

    boolean fits(boolean woman, int age) {
      return womanPatient == woman && age >= youngest && age <= oldest;
    }
  }

  private static final Map<String, Relation> RELATIONS =
      Map.ofEntries(
          Map.entry("mother", new Relation(true, "daughter", "son", 58, 93)),
          Map.entry("father", new Relation(false, "daughter", "son", 58, 93)),
          Map.entry("grandmother", new Relation(true, "granddaughter", "grandson", 74, 96)),
          Map.entry("grandfather", new Relation(false, "granddaughter", "grandson", 74, 96)),
          Map.entry("aunt", new Relation(true, "niece", "nephew", 60, 88)),
          Map.entry("wife", new Relation(true, "wife", "husband", 30, 79)),
          Map.entry("husband", new Relation(false, "wife", "husband", 30, 79)),
          Map.entry("sister", new Relation(true, "sister", "brother", 28, 74)),
          Map.entry("brother", new Relation(false, "sister", "brother", 28, 74)),
          Map.entry("daughter", new Relation(true, "mother", "father", 1, 12)),
          Map.entry("son", new Relation(false, "mother", "father", 1, 12)));
  private static final List<String> GROWN =
      List.of("mother", "father", "wife", "husband", "sister", "brother", "mother", "father");
  private static final List<String> OLD =
      List.of("mother", "father", "grandmother", "grandfather", "aunt", "mother");
  private static final List<String> CHILDREN = List.of("daughter", "son");
  private static final List<String> IN_BIRTH = List.of("wife", "sister");
  private static final List<String> STREETS =
      List.of(
          "Linden Avenue",
          "Harbor Street",
          "Pine Court",
          "Mill Road",
          "Cherry Lane",
          "3rd Street",
          "Lakeview Drive",
          "Sawyer Road",
          "Church Street",
          "Birch Lane",
          "Orchard Way",
          "7th Avenue");
  private static final List<String> WISHES =
      List.of(
          "After four in the afternoon.",
          "Mornings. No voicemail.",
          "By letter only, please.",
          "Text first, then call.",
          "Please speak slowly, hears badly on the phone.",
          "Not at work.");

  /** The people of one case and how the patient is spoken of. */
  record Cast(
      Person.@Nullable Details complainant,
      @Nullable String relationship,
      Person.Details patient,
      boolean womanPatient) {

    private boolean has(@Nullable String name) {
      return Objects.equals(patient.name(), name)
          || (complainant != null && Objects.equals(complainant.name(), name));
    }
  }

  private final Names names;
  private final RandomGenerator random;
  private final House.Unit unit;

  Persons(Names names, RandomGenerator random, House.Unit unit) {
    this.names = names;
    this.random = random;
    this.unit = unit;
  }

  Cast cast(int number, Situation situation, Telling telling, Slots slots, LocalDate today) {
    String language = telling.language();
    Names.Family family = names.family(language, random);
    if (situation.who() != null) {
      boolean woman = random.nextBoolean();
      slots.patient("friend", woman, false);
      Person.Details patient =
          patient(number, family.member(woman, random), today, 40, 88, language);
      slots.name(String.valueOf(patient.name()));
      String other = names.family("en", random).member(random.nextBoolean(), random);
      return new Cast(person(other, "en"), situation.who(), patient, woman);
    }
    if (!telling.family()) {
      boolean woman = woman(situation, language);
      slots.patient("patient", woman, true);
      int[] ages = ages();
      Person.Details self =
          patient(number, family.member(woman, random), today, ages[0], ages[1], language);
      return new Cast(self, "self", self, woman);
    }
    String said = telling.relation() == null ? relation() : telling.relation();
    Relation relation = relation(said);
    slots.patient(said, relation.womanPatient, false);
    boolean womanSpeaks = spouse(said) ? said.equals("husband") : random.nextInt(10) < 6;
    Person.Details patient =
        patient(
            number,
            family.member(relation.womanPatient, random),
            today,
            relation.youngest,
            relation.oldest,
            language);
    String name = family.relative(womanSpeaks, random);
    while (name.equals(patient.name())) {
      name = family.relative(womanSpeaks, random);
    }
    Person.Details speaker = person(name, language);
    return new Cast(speaker, relation.of(womanSpeaks), patient, relation.womanPatient);
  }

  /** Somebody else who speaks for the patient of a case, or the patient. */
  Cast another(Cast first, Telling telling, Slots slots, LocalDate today) {
    Person.Details patient = first.patient();
    boolean woman = first.womanPatient();
    if (!telling.family()) {
      slots.patient("patient", woman, true);
      return new Cast(patient, "self", patient, woman);
    }
    LocalDate born = Objects.requireNonNull(patient.birthDate());
    int age = Period.between(born, today).getYears();
    List<String> fitting =
        GROWN.stream().filter(one -> !spouse(one) && relation(one).fits(woman, age)).toList();
    String said = fitting.isEmpty() ? (woman ? "daughter" : "son") : Names.pick(fitting, random);
    slots.patient(said, woman, false);
    boolean womanSpeaks = random.nextBoolean();
    Person.Details speaker;
    do {
      String name = names.family(telling.language(), random).member(womanSpeaks, random);
      speaker = person(name, telling.language());
    } while (first.has(speaker.name()));
    return new Cast(speaker, relation(said).of(womanSpeaks), patient, woman);
  }

  private static Relation relation(String said) {
    return RELATIONS.getOrDefault(said, new Relation(true, "family", "family", 30, 80));
  }

  private static boolean spouse(String relation) {
    return relation.equals("wife") || relation.equals("husband");
  }

  private boolean woman(Situation situation, String language) {
    if (situation.sex() != null) {
      return situation.sex().equals("f");
    }
    return unit.kinds().contains("maternity") || language.equals("es") || random.nextInt(20) < 11;
  }

  private String relation() {
    if (unit.kinds().contains("pediatrics")) {
      return Names.pick(CHILDREN, random);
    }
    if (unit.kinds().contains("maternity")) {
      return Names.pick(IN_BIRTH, random);
    }
    return Names.pick(unit.kinds().contains("geriatrics") ? OLD : GROWN, random);
  }

  private int[] ages() {
    if (unit.kinds().contains("pediatrics")) {
      return new int[] {16, 17};
    }
    if (unit.kinds().contains("maternity")) {
      return new int[] {21, 42};
    }
    return unit.kinds().contains("geriatrics") ? new int[] {68, 93} : new int[] {24, 84};
  }

  private Person.Details patient(
      int number, String name, LocalDate today, int youngest, int oldest, String language) {
    int age = youngest + random.nextInt(oldest - youngest + 1);
    Person.Details person = person(name, language);
    return new Person.Details(
        person.name(),
        person.email(),
        person.phone(),
        "LH-" + (200_000 + number),
        today.minusYears(age).minusDays(1 + random.nextInt(360)),
        person.address(),
        language,
        person.contactWishes());
  }

  private Person.Details person(String name, String language) {
    String ascii =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("[^\\p{ASCII}]", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z]+", ".");
    String city = unit.facility().address().lines().skip(1).findFirst().orElse("");
    String phone = "555-01" + String.format(Locale.ROOT, "%02d", random.nextInt(100));
    String street = (2 + random.nextInt(940)) + " " + Names.pick(STREETS, random);
    String wishes = random.nextInt(5) == 0 ? Names.pick(WISHES, random) : null;
    return new Person.Details(
        name, ascii + "@example.org", phone, null, null, street + "\n" + city, language, wishes);
  }
}
