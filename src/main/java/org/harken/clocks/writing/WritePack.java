package org.harken.clocks.writing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.harken.access.Practice;
import org.harken.audit.Audit;
import org.harken.clocks.files.UnsoundFile;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.packs.PackReader;
import org.harken.clocks.packs.RulePacks;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.NotPermitted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a pack, or a new version of one, in force from a day on. What was received before that day
 * keeps the version of its time.
 */
@Service
class WritePack {

  /** Longer than this no set of rules is that a person keeps. */
  static final int MOST = 100_000;

  private final RulePacks packs;
  private final Practice practice;
  private final Audit audit;
  private final Clock clock;

  WritePack(RulePacks packs, Practice practice, Audit audit, Clock clock) {
    this.packs = packs;
    this.practice = practice;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What was written.
   *
   * @param first there was no version of it before
   */
  record Written(RulePack pack, boolean first) {}

  boolean may(Actor actor) {
    return practice.changesRules(actor);
  }

  /**
   * @param id the name of the pack, such as {@code MY-HOSPITAL}
   */
  @Transactional
  public Written write(Actor actor, String id, @Nullable String typed) {
    RulePack pack = read(id, typed);
    if (!may(actor)) {
      throw new NotPermitted(
          "This is for representatives at the Advanced level and for the director.");
    }
    String text = typed == null ? "" : typed;
    List<RulePack> before = packs.versions(id);
    RulePack same =
        before.stream()
            .filter(other -> other.version().equals(pack.version()))
            .findFirst()
            .orElse(null);
    if (same != null && packs.text(same).filter(text::equals).isPresent()) {
      return new Written(same, false);
    }
    if (same != null) {
      throw Refused.field(
          "version",
          "Version %s of %s is there already and never changes. Write version %s, in force from a day on."
              .formatted(pack.version(), id, next(before)));
    }
    refuseBackwards(pack, before);
    if (!packs.keep(pack, text, actor.id(), clock.instant())) {
      throw new Refused("written-meanwhile", "Somebody has just written this version. Look again.");
    }
    audit.changed(
        actor,
        "wrote",
        "rule pack",
        pack.ruleSet(),
        Map.of("version", pack.version(), "from", pack.effectiveFrom().toString()));
    return new Written(pack, before.isEmpty());
  }

  /** Reads what was typed, without keeping it. */
  RulePack read(String id, @Nullable String typed) {
    if (!id.matches(PackReader.NAME)) {
      throw Refused.field(
          "id", "The name of a pack is made of letters, digits and hyphens: MY-HOSPITAL.");
    }
    if (typed == null || typed.isBlank()) {
      throw Refused.field("yaml", "Please write the pack here.");
    }
    if (typed.length() > MOST) {
      throw Refused.field(
          "yaml",
          "This is too long: %,d characters. At most %,d can be kept."
              .formatted(typed.length(), MOST));
    }
    try {
      return RulePacks.read(id, next(packs.versions(id)), today(), typed);
    } catch (UnsoundFile unsound) {
      throw Refused.field("yaml", "Line " + unsound.line() + ": " + unsound.fault() + ".");
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private void refuseBackwards(RulePack pack, List<RulePack> before) {
    if (before.isEmpty()) {
      return;
    }
    LocalDate last = before.getFirst().effectiveFrom();
    // where the sun rises last it is yesterday still
    if (pack.effectiveFrom().isBefore(today().minusDays(1))) {
      throw Refused.field(
          "effectiveFrom",
          "A new version begins today or later: what was received before keeps its own.");
    }
    if (!pack.effectiveFrom().isAfter(last)) {
      throw Refused.field(
          "effectiveFrom", "Another version begins on " + last + ". This one has to begin later.");
    }
  }

  static String next(List<RulePack> versions) {
    return versions.isEmpty()
        ? "1"
        : String.valueOf(
            versions.stream()
                    .mapToInt(pack -> Integer.parseInt(pack.version().split("\\.")[0]))
                    .max()
                    .orElse(0)
                + 1);
  }
}
