package org.harken.cases.quick;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.forms.PlaceChoices;
import org.harken.cases.forms.Typed;
import org.harken.cases.intake.RecordedCase;
import org.harken.cases.quick.Contacts.Wanted;
import org.harken.cases.quick.QuickScreen.Line;
import org.harken.cases.quick.QuickScreen.Shown;
import org.harken.cases.wording.Words;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Small contacts: the form stands ready, what was logged stands below it. */
@Controller
@RequestMapping("/cases/quick")
@Permits("cases:record")
class QuickPage {

  private static final int MOST = 100;

  /** What a person does here with contacts. */
  @org.springframework.stereotype.Component
  record Acts(
      LogContact log, TurnIntoCase turn, CalmContact calm, FindContact find, Alarms alarms) {}

  private final Acts acts;
  private final ContactKinds kinds;
  private final ContactLines lines;
  private final PlaceChoices places;
  private final Clock clock;

  QuickPage(Acts acts, ContactKinds kinds, ContactLines lines, PlaceChoices places, Clock clock) {
    this.acts = acts;
    this.kinds = kinds;
    this.lines = lines;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView page(Actor actor, @RequestParam Map<String, String> asked) {
    return page(actor, asked, Typed.nothing());
  }

  @PostMapping
  ModelAndView log(Actor actor, @RequestParam Map<String, String> fields) {
    var typed = new Typed("quick", fields);
    try {
      Contact contact = acts.log().log(actor, read(actor, typed));
      return new ModelAndView("redirect:/cases/quick" + ready(contact, typed));
    } catch (Refused refusal) {
      return refused(actor, typed, refusal);
    }
  }

  /** The form stands ready for the next one; a sitting of voicemails goes on. */
  private static String ready(Contact contact, Typed typed) {
    String sitting =
        contact.way() == Way.VOICEMAIL
            ? "&heard=" + typed.text("heardAt").replaceAll("[^0-9T:-]", "")
            : "";
    return "?way="
        + contact.way()
        + sitting
        + "&kept="
        + contact.id()
        + (contact.alarms() ? "#danger" : "");
  }

  private NewContact read(Actor actor, Typed typed) {
    ZoneId zone = places.zone(actor, typed.text("place"));
    String what = typed.required("what", 200, "What was it about? Choose one.");
    Way way = typed.choice("way", Way.class);
    if (typed.answer("settled") == null) {
      typed.fault("settled", "Was it settled there and then?");
    }
    Instant at = typed.moment("at", zone);
    if (way == Way.VOICEMAIL && typed.text("at").isEmpty()) {
      typed.fault("at", "When did they leave it? The date counts from then.");
    }
    Instant heard = way == Way.VOICEMAIL ? typed.moment("heardAt", zone) : null;
    var contact =
        new NewContact(
            what,
            way == null ? Way.IN_PERSON : way,
            typed.text("place").replaceFirst("^[fd]:", ""),
            typed.answer("settled"),
            typed.raw("name"),
            typed.raw("passedTo"),
            typed.raw("words"),
            at,
            heard);
    typed.check();
    return contact;
  }

  @PostMapping("/{id}/case")
  ModelAndView turn(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    try {
      RecordedCase recorded = acts.turn().turn(actor, id, known -> known);
      return new ModelAndView(
          "redirect:/cases/"
              + recorded.reference()
              + "?saved=1"
              + (recorded.because().danger() ? "#danger" : ""));
    } catch (Refused refusal) {
      return refused(actor, new Typed("quick", fields), refusal);
    }
  }

  @PostMapping("/{id}/calm")
  ModelAndView calm(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    var typed = new Typed("calm-" + id, fields);
    try {
      typed.required("reason", 1_000, "How do you know? A few words.");
      typed.check();
      acts.calm().calm(actor, id, typed.raw("reason"));
      return new ModelAndView("redirect:" + (typed.ticked("today") ? "/" : "/cases/quick"));
    } catch (Refused refusal) {
      return refused(actor, typed, refusal);
    }
  }

  private ModelAndView refused(Actor actor, Typed typed, Refused refusal) {
    typed.refused(refusal);
    var page = page(actor, Map.of(), typed);
    page.setStatus(
        refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(Actor actor, Map<String, String> asked, Typed typed) {
    String home = places.home(actor);
    ZoneId zone = places.zone(actor, home);
    Instant now = clock.instant();
    var whole = new Asked(asked, now.atZone(zone).toLocalDate(), zone);
    List<Line> found =
        acts.find().find(actor, whole.wanted()).stream()
            .map(contact -> lines.line(actor, contact))
            .toList();
    String kept = whole.of("kept");
    var screen =
        new QuickScreen(
            typed,
            kinds.on(now.atZone(zone).toLocalDate()),
            places.of(actor),
            home,
            whole.way(),
            whole.heard(Words.field(now, zone)),
            found.stream()
                .filter(line -> line.id().toString().equals(kept))
                .findFirst()
                .orElse(null),
            acts.alarms().standing(actor),
            found,
            told(found),
            whole.shown());
    return new ModelAndView("cases/quick/quick", Map.of("screen", screen));
  }

  private static String told(List<Line> found) {
    long open =
        found.stream().filter(line -> !line.settled() && line.reference().isEmpty()).count();
    String all =
        found.size() >= MOST
            ? "The last " + MOST
            : Words.count(found.size(), "contact", "contacts");
    return found.isEmpty()
        ? ""
        : all
            + (open == 0
                ? ", all settled"
                : ", "
                    + Words.count((int) open, "", "").strip().toLowerCase(Locale.ROOT)
                    + " not settled");
  }

  /** What the address asks for; what stands wrongly there is as if it did not stand there. */
  private record Asked(Map<String, String> values, LocalDate today, ZoneId zone) {

    String of(String name) {
      String text = values.getOrDefault(name, "").replace("\u0000", "").strip();
      return text.substring(0, Math.min(text.length(), 200));
    }

    Way way() {
      return java.util.Arrays.stream(Way.values())
          .filter(way -> way.name().equals(of("way")))
          .findFirst()
          .orElse(Way.IN_PERSON);
    }

    String heard(String now) {
      return of("heard").matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?")
          ? of("heard")
          : now;
    }

    boolean mine() {
      return !of("whose").equals("all");
    }

    private Duration back() {
      return switch (of("since")) {
        case "week" -> Duration.ofDays(6);
        case "month" -> Duration.ofDays(30);
        default -> Duration.ZERO;
      };
    }

    Wanted wanted() {
      @Nullable String words = of("q").isEmpty() ? null : of("q");
      return new Wanted(mine(), today.atStartOfDay(zone).toInstant().minus(back()), words, MOST);
    }

    Shown shown() {
      String since =
          switch (of("since")) {
            case "week" -> " of seven days";
            case "month" -> " of thirty days";
            default -> " of today";
          };
      return new Shown(
          mine() ? "mine" : "all",
          of("since"),
          of("q"),
          (mine() ? "Yours" : "Everybody's") + since);
    }
  }
}
