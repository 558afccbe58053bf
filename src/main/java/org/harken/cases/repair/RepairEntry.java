package org.harken.cases.repair;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.TimelineKind;
import org.harken.cases.privacy.AskPrivacy;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Repairs;
import org.harken.cases.store.Repairs.Entry;
import org.harken.cases.store.Repairs.Thing;
import org.harken.cases.store.Typed;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right what was filed on the wrong case or in error: it stays there, struck, with who, when
 * and why; where it belongs elsewhere it stands there as it was written.
 */
@Service
public class RepairEntry {

  private static final int MOST = 100;

  private final Reach reach;
  private final CaseFiles files;
  private final Repairs repairs;
  private final LookAgain lookAgain;
  private final AskPrivacy askPrivacy;
  private final Chronicle chronicle;

  RepairEntry(
      Reach reach,
      CaseFiles files,
      Repairs repairs,
      LookAgain lookAgain,
      AskPrivacy askPrivacy,
      Chronicle chronicle) {
    this.reach = reach;
    this.files = files;
    this.repairs = repairs;
    this.lookAgain = lookAgain;
    this.askPrivacy = askPrivacy;
    this.chronicle = chronicle;
  }

  /**
   * What became of it.
   *
   * @param moved old ids and the ids on the right case
   * @param privacyQuestions questions that opened because a letter had left
   */
  public record Done(Map<UUID, UUID> moved, List<UUID> privacyQuestions) {}

  @Transactional
  public Done repair(Actor actor, String reference, Wish wish) {
    UUID fromId = reach.open(actor, reference).id();
    String reason = Typed.line("reason", wish.reason(), 500);
    UUID toId = target(actor, wish.moveTo(), fromId);
    CaseFile from = held(fromId, toId);
    CaseFile to = toId == null ? null : files.find(toId).orElseThrow(NotFound::new);
    List<Entry> entries = chosen(from, wish.items());
    if (to != null
        && to.isClosed()
        && entries.stream().anyMatch(one -> one.thing() == Thing.TASK)) {
      throw Refused.field(
          "moveTo", to.reference() + " is closed and takes no task. Reopen it first.");
    }
    Map<UUID, UUID> moved = new LinkedHashMap<>();
    List<UUID> questions = askPrivacy.ask(actor, from, to, entries);
    for (Entry entry : entries) {
      UUID copy = strike(actor, from, to, entry, reason);
      if (copy != null) {
        moved.put(entry.id(), copy);
      }
    }
    tell(actor, from, to, entries, moved);
    return new Done(moved, questions);
  }

  private @Nullable UUID strike(
      Actor actor, CaseFile from, @Nullable CaseFile to, Entry entry, String reason) {
    UUID copy =
        repairs.strike(
            actor, from.id(), entry, to == null ? null : to.id(), reason, chronicle.now());
    if (entry.thing() == Thing.TASK) {
      repairs.endTask(
          entry.id(),
          to == null ? "entered in error" : "moved to " + to.reference(),
          chronicle.now());
    }
    if (entry.thing() == Thing.EVENT) {
      lookAgain.withoutIt(actor, from.id(), entry, reason);
      if (to != null && copy != null) {
        lookAgain.withIt(actor, to.id(), entry);
      }
    }
    return copy;
  }

  /** Neutral lines: what was struck is told by its own mark, and by nothing else. */
  private void tell(
      Actor actor,
      CaseFile from,
      @Nullable CaseFile to,
      List<Entry> entries,
      Map<UUID, UUID> moved) {
    String number = entries.size() == 1 ? "An entry" : entries.size() + " entries";
    chronicle.line(
        actor, from.id(), TimelineKind.REPAIR, number + " put right: no part of this case", "");
    if (to != null) {
      chronicle.line(
          actor, to.id(), TimelineKind.REPAIR, number + " put right: belongs to this case", "");
    }
    for (Entry entry : entries) {
      Map<String, String> facts = new LinkedHashMap<>();
      facts.put("thing", entry.thing().name());
      facts.put("item", entry.id().toString());
      UUID copy = moved.get(entry.id());
      if (to != null && copy != null) {
        facts.put("to", to.id().toString());
        facts.put("as", copy.toString());
      }
      chronicle.done(actor, from.id(), to == null ? "struck" : "moved away", facts);
      if (to != null && copy != null) {
        chronicle.done(
            actor,
            to.id(),
            "moved here",
            Map.of(
                "thing", entry.thing().name(),
                "item", copy.toString(),
                "from", from.id().toString()));
      }
    }
  }

  private @Nullable UUID target(Actor actor, @Nullable String written, UUID from) {
    String reference = Typed.optional("moveTo", written, 40);
    if (reference == null) {
      return null;
    }
    UUID to;
    try {
      to = reach.open(actor, reference).id();
    } catch (NotFound unknown) {
      throw Refused.field("moveTo", "There is no such case that you can open.");
    }
    if (to.equals(from)) {
      throw Refused.field("moveTo", "It stands on this case already.");
    }
    return to;
  }

  /** Always in the same order, so that two repairs never wait for one another. */
  private CaseFile held(UUID from, @Nullable UUID to) {
    if (to != null && to.compareTo(from) < 0) {
      files.hold(to);
    }
    CaseFile held = files.hold(from);
    if (to != null && to.compareTo(from) > 0) {
      files.hold(to);
    }
    return held;
  }

  private List<Entry> chosen(CaseFile from, List<UUID> items) {
    List<UUID> wanted = items.stream().distinct().toList();
    if (wanted.isEmpty() || wanted.size() > MOST) {
      throw Refused.field("items", "Please choose what is to be put right.");
    }
    List<Entry> entries =
        repairs.entries(from.id()).stream().filter(one -> wanted.contains(one.id())).toList();
    if (entries.size() < wanted.size()) {
      throw Refused.field(
          "items", "Something of this does not stand on the case, or was put right already.");
    }
    return entries;
  }
}
