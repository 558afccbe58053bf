package org.harken.cases.cosign;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.cases.Channel;
import org.harken.cases.intake.Concern;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Given;
import org.harken.cases.store.Labels;
import org.harken.cases.store.Typed;
import org.harken.cases.wording.Words;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a co-signer wants put right, and says everything that is wrong with it at once. */
@Component
class CheckWishes {

  private static final int MOST_WISHES = 40;
  private static final int MOST_REASON = 500;
  private static final int TELLING = 3;

  /**
   * What a wish is checked against.
   *
   * @param house where the case belongs, as it is put right or as it stands
   */
  private record Ground(
      Actor actor, CaseFile file, Facility house, Map<String, IntakeField> standing) {}

  private final IntakeFields fields;
  private final CheckReceipt receipt;
  private final Access access;

  CheckWishes(IntakeFields fields, CheckReceipt receipt, Access access) {
    this.fields = fields;
    this.receipt = receipt;
    this.access = access;
  }

  List<PutRight> check(Actor actor, CaseFile file, List<Wish> wishes) {
    if (wishes.size() > MOST_WISHES) {
      throw Refused.field("corrections", "An intake has fewer fields than that.");
    }
    Map<String, IntakeField> standing =
        fields.of(file).stream().collect(Collectors.toMap(IntakeField::code, Function.identity()));
    var ground = new Ground(actor, file, receipt.house(actor, file, wishes), standing);
    List<Refused.FieldFault> faults =
        new ArrayList<>(CheckReceipt.strayDepartment(file, ground.house(), wishes));
    List<PutRight> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Wish wish : wishes) {
      try {
        PutRight one = one(ground, wish);
        if (!seen.add(one.code())) {
          throw Refused.field(one.code(), "This field is corrected twice. Which is right?");
        }
        all.add(one);
      } catch (Refused refusal) {
        faults.addAll(refusal.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new Refused("invalid", "Nothing was signed. Some fields need another look.", faults);
    }
    return all;
  }

  private PutRight one(Ground ground, Wish wish) {
    String code = wish.field() == null ? "" : wish.field().strip();
    IntakeField field = ground.standing().get(code);
    if (field == null) {
      throw Refused.field(
          "corrections",
          code.equals("narrative")
              ? "The person's own words are never altered."
              : "There is no such field of an intake that could be corrected here.");
    }
    if (wish.value() == null || wish.value().isBlank()) {
      throw Refused.field(code, "What should it be?");
    }
    String value = value(ground, field, wish.value());
    if (value.equals(field.value())) {
      throw Refused.field(code, "It stands so already.");
    }
    String now = shown(ground, field, value);
    if (wish.reason() == null || wish.reason().isBlank()) {
      throw Refused.field(code + ".reason", "Why? A few words help whoever wrote it.");
    }
    String reason = Typed.line(code + ".reason", wish.reason(), MOST_REASON);
    refuseValues(code, reason, field.shown(), now);
    return new PutRight(field, value, field.shown(), now, reason);
  }

  /** The reason goes to the author's own page: nothing of a patient may travel with it. */
  private static void refuseValues(String code, String reason, String before, String now) {
    String small = reason.toLowerCase(Locale.ROOT);
    for (String value : List.of(before, now)) {
      String one = value.toLowerCase(Locale.ROOT).strip();
      if (one.length() >= TELLING && !isPlain(code) && small.contains(one)) {
        throw Refused.field(
            code + ".reason", "Please say why without what stands there: no names, no numbers.");
      }
    }
  }

  /** A yes, a channel or a ward tells nobody apart. */
  private static boolean isPlain(String code) {
    return !code.startsWith("complainant.") && !code.startsWith("patient.");
  }

  private String value(Ground ground, IntakeField field, @Nullable String given) {
    String code = field.code();
    return switch (field.sort()) {
      case TEXT ->
          code.endsWith(".address")
              ? Typed.line(code, given, 500)
              : Concern.oneLine(Typed.line(code, given, 500));
      case DATE -> date(code, given);
      case RELATIONSHIP -> String.valueOf(Concern.relationship(Typed.line(code, given, 80)));
      case LANGUAGE -> Concern.language(Typed.line(code, given, 35));
      case CHANNEL -> Given.neededCode(code, Typed.line(code, given, 40), Channel.class).name();
      case MOMENT ->
          receipt.moment(ground.file(), ground.house(), code, Typed.line(code, given, 40));
      case FACILITY -> receipt.named(ground.actor(), Typed.line(code, given, 200)).id().toString();
      case DEPARTMENT ->
          receipt.department(ground.actor(), ground.house(), Typed.line(code, given, 200));
      case YES_NO -> yesOrNo(code, given, false);
      case ANSWER -> yesOrNo(code, given, true);
    };
  }

  private static String date(String code, @Nullable String given) {
    try {
      return LocalDate.parse(Typed.line(code, given, 40)).toString();
    } catch (DateTimeException notADate) {
      throw Refused.field(code, "Please give the date as year, month and day, such as 1958-03-03.");
    }
  }

  private static String yesOrNo(String code, @Nullable String given, boolean orNotAsked) {
    String word = Typed.line(code, given, 20).toLowerCase(Locale.ROOT);
    return switch (word) {
      case "yes", "true" -> "yes";
      case "no", "false" -> "no";
      case "unknown", "not asked", "null" -> {
        if (orNotAsked) {
          yield "unknown";
        }
        throw Refused.field(code, "Please say yes or no.");
      }
      default ->
          throw Refused.field(
              code,
              orNotAsked
                  ? "Please say yes, no or unknown: unknown is what was not asked."
                  : "Please say yes or no.");
    };
  }

  private String shown(Ground ground, IntakeField field, String value) {
    return switch (field.sort()) {
      case TEXT, DATE -> value;
      case RELATIONSHIP -> value.equals("self") ? "The patient" : value;
      case LANGUAGE -> Words.language(value);
      case CHANNEL -> Labels.of(Channel.valueOf(value));
      case MOMENT -> CheckReceipt.shown(value, ground.house());
      case FACILITY -> ground.house().name();
      case DEPARTMENT ->
          value.isEmpty()
              ? "Not said"
              : access.department(UUID.fromString(value)).map(Department::name).orElse(value);
      case YES_NO, ANSWER ->
          switch (value) {
            case "yes" -> "Yes";
            case "no" -> "No";
            default -> "Not asked";
          };
    };
  }
}
