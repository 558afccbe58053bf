package org.harken.clocks.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.harken.clocks.ObligationKind;
import org.harken.clocks.calendars.Calendars;
import org.harken.clocks.choosing.Extending;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.clocks.model.Owed;
import org.harken.clocks.model.Reckoning;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.model.Setting;
import org.harken.clocks.model.StartRule;
import org.harken.clocks.model.Upcoming;
import org.harken.clocks.packs.RulePacks;
import org.harken.clocks.store.StoredObligation.Whose;
import org.harken.clocks.store.Told.Context;
import org.harken.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is owed on a case, from what was told of it and from the rules that counted then; the same
 * whenever it is asked again.
 */
@Component
public class Derivation {

  private final RulePacks packs;
  private final Calendars calendars;

  Derivation(RulePacks packs, Calendars calendars) {
    this.packs = packs;
    this.calendars = calendars;
  }

  /** Everything, each with a new id; the key tells what is the same. */
  public List<StoredObligation> derive(UUID subject, List<Told> told, List<Joined> joined) {
    Map<String, StoredObligation> all = new LinkedHashMap<>();
    for (UUID thread : threads(subject, told)) {
      Thread one = thread(thread, told, joined);
      if (one.context() != null) {
        for (StoredObligation owed : owed(subject, one, one.context())) {
          all.put(owed.key(), owed);
        }
      }
    }
    return joined.isEmpty()
        ? List.copyOf(all.values())
        : merged(subject, List.copyOf(all.values()));
  }

  /** What will be owed once something else happens. */
  public List<Upcoming> next(UUID subject, List<Told> told, List<Joined> joined) {
    Thread one = thread(subject, told, joined);
    Context context = one.context();
    if (context == null) {
      return List.of();
    }
    Reckoning reckoning = one.reckoning();
    return packs(one, context).stream()
        .flatMap(pack -> reckoning.next(pack, setting(context, pack)).stream())
        .toList();
  }

  /** The case itself first, then those that went on in it. */
  private static Set<UUID> threads(UUID subject, List<Told> told) {
    Set<UUID> threads = new LinkedHashSet<>();
    threads.add(subject);
    told.stream().map(Told::thread).sorted().forEach(threads::add);
    return threads;
  }

  /** What touches one of the cases that are one now. */
  private record Thread(UUID id, List<Told> told, @Nullable Context context) {
    Reckoning reckoning() {
      return Reckoning.of(told.stream().map(Told::event).toList());
    }
  }

  private static Thread thread(UUID id, List<Told> all, List<Joined> joined) {
    List<Told> told = new ArrayList<>(all.stream().filter(one -> one.thread().equals(id)).toList());
    Map<UUID, Joined> into = new HashMap<>();
    joined.forEach(one -> into.put(one.thread(), one));
    Set<UUID> seen = new HashSet<>();
    for (Joined one = into.get(id); one != null && seen.add(one.thread()); ) {
      Joined here = one;
      all.stream()
          .filter(other -> other.thread().equals(here.into()) && other.number() > here.after())
          .filter(other -> answers(other.event()))
          .forEach(told::add);
      one = into.get(here.into());
    }
    return new Thread(id, told, context(told));
  }

  /** What starts a clock on the one case does not start it again on what went on in it. */
  private static boolean answers(Event event) {
    return event.type() != EventType.RECEIVED
        && (event.type() != EventType.CLASSIFIED || event.details().ends());
  }

  /**
   * What counts: where it was received last, it is now; of what was told of there, the earliest
   * receipt.
   */
  private static @Nullable Context context(List<Told> told) {
    Comparator<Told> byMoment = Comparator.comparing(Told::event);
    List<Told> starting =
        told.stream()
            .filter(one -> one.context() != null && !one.event().details().again())
            .sorted(byMoment)
            .toList();
    List<Told> receipts =
        starting.stream().filter(one -> one.event().type() == EventType.RECEIVED).toList();
    List<Told> anchors = receipts.isEmpty() ? starting : receipts;
    if (anchors.isEmpty()) {
      return told.stream().map(Told::context).filter(one -> one != null).findFirst().orElse(null);
    }
    Context last = anchors.getLast().context();
    return anchors.stream()
        .map(Told::context)
        .filter(one -> one != null && last != null && same(one.facility(), last.facility()))
        .findFirst()
        .orElse(last);
  }

  private static boolean same(@Nullable UUID one, @Nullable UUID other) {
    return java.util.Objects.equals(one, other);
  }

  private List<StoredObligation> owed(UUID subject, Thread one, Context context) {
    Reckoning reckoning = one.reckoning();
    List<Owed> owed = new ArrayList<>();
    for (RulePack pack : packs(one, context)) {
      owed.addAll(reckoning.under(pack, setting(context, pack)));
    }
    List<Instant> opened = reckoning.opened();
    for (int time = 0; time < opened.size(); time++) {
      Context then = opened(one, opened.get(time), context);
      for (String name : then.packs()) {
        RulePack pack = pack(name);
        owed.addAll(reckoning.again(pack, setting(then, pack), time));
      }
    }
    owed.addAll(reckoning.promises(setting(context, null)));
    var whose = new Whose(subject, one.id(), context.facility(), context.zone());
    return once(owed.stream().map(each -> StoredObligation.of(Ids.next(), whose, each)).toList());
  }

  /** The packs of the receipt, and those that counted only when something was found out later. */
  private List<RulePack> packs(Thread one, Context context) {
    Map<String, RulePack> sets = new LinkedHashMap<>();
    context.packs().stream().map(this::pack).forEach(pack -> sets.put(pack.ruleSet(), pack));
    one.told().stream()
        .sorted(Comparator.comparing(Told::event))
        .filter(told -> told.event().type() == EventType.CLASSIFIED)
        .map(Told::context)
        .filter(then -> then != null && same(then.facility(), context.facility()))
        .flatMap(then -> then == null ? java.util.stream.Stream.of() : then.packs().stream())
        .map(this::pack)
        .forEach(pack -> sets.putIfAbsent(pack.ruleSet(), pack));
    return List.copyOf(sets.values());
  }

  private static Context opened(Thread one, Instant moment, Context otherwise) {
    return one.told().stream()
        .filter(told -> told.event().details().again() && told.event().at().equals(moment))
        .map(Told::context)
        .filter(context -> context != null)
        .findFirst()
        .orElse(otherwise);
  }

  private RulePack pack(String name) {
    return packs
        .named(name)
        .orElseThrow(() -> new IllegalStateException("There is no rule pack " + name));
  }

  /** The setting of a pack; null: of what goes by no pack. */
  private Setting setting(Context context, @Nullable RulePack pack) {
    return new Setting(
        context.zone(),
        calendars.of(context.facility(), context.toldAt()),
        context.statedDays(),
        Extending.on(LocalDate.ofInstant(context.toldAt(), context.zone())));
  }

  /** Several packs may ask to look at once: one look answers all of them. */
  private static List<StoredObligation> once(List<StoredObligation> owed) {
    Set<Instant> looked = new HashSet<>();
    return owed.stream()
        .filter(one -> one.kind() != ObligationKind.IMMEDIATE_REVIEW || looked.add(one.startedAt()))
        .toList();
  }

  /** Of what both cases owe, the earlier start counts. */
  private static List<StoredObligation> merged(UUID subject, List<StoredObligation> owed) {
    Map<String, StoredObligation> first = new HashMap<>();
    for (StoredObligation one : owed) {
      if (one.isOpen() && one.rule() != null) {
        first.merge(what(one), one, (a, b) -> earlier(subject, a, b));
      }
    }
    return owed.stream()
        .map(
            one ->
                !one.isOpen() || one.rule() == null || one.equals(first.get(what(one)))
                    ? one
                    : one.cancelled("Merged into the other case"))
        .toList();
  }

  private static StoredObligation earlier(UUID subject, StoredObligation a, StoredObligation b) {
    int order = a.startedAt().compareTo(b.startedAt());
    if (order != 0) {
      return order < 0 ? a : b;
    }
    return b.key().startsWith(subject.toString()) ? b : a;
  }

  private static String what(StoredObligation one) {
    return one.pack() + "/" + one.rule();
  }

  /** Whether a rule begins anew when a case is opened again. */
  public static boolean isReopening(RulePack pack, String rule) {
    return pack.rule(rule).filter(one -> one.term().startRule() == StartRule.REOPENED).isPresent();
  }
}
