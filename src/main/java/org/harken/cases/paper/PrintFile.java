package org.harken.cases.paper;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.harken.audit.Audit;
import org.harken.cases.Paper;
import org.harken.cases.PaperPress;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Spoken;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prints the whole file. To whom it goes and why is part of the audit, as the office wrote it: the
 * one place where words stand there, because a disclosure is accounted for by just these two.
 */
@Service
public class PrintFile {

  private static final int MOST = 200;
  private static final String ACTION = "printed file";

  /** What was asked for. */
  record Order(@Nullable String to, @Nullable String why, Set<Annex> annexes) {}

  /** The file; its name names nobody. */
  public record Printed(String name, byte[] content) {}

  /** An earlier print, as the page lists it. */
  public record Earlier(String when, String by, String to, String why) {}

  private final Reach reach;
  private final WholeFile wholeFile;
  private final ObjectProvider<PaperPress> press;
  private final Audit audit;
  private final Clock clock;

  // looked up when asked: the room that sets type knows the case
  PrintFile(
      Reach reach,
      WholeFile wholeFile,
      ObjectProvider<PaperPress> press,
      Audit audit,
      Clock clock) {
    this.reach = reach;
    this.wholeFile = wholeFile;
    this.press = press;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Printed print(Actor actor, String reference, Order order) {
    CaseFile file = reach.read(actor, reference);
    List<Refused.FieldFault> faults = new ArrayList<>();
    String to = said(faults, "to", order.to(), "To whom does it go? An office or a role, please.");
    String why = said(faults, "why", order.why(), "Why is it printed?");
    if (!faults.isEmpty()) {
      throw new Refused("not-said", "Say to whom the file goes, and why.", faults);
    }
    Paper paper = wholeFile.of(actor, file, to, why, order.annexes());
    byte[] content = press.getObject().set(paper);
    audit.changed(
        actor,
        ACTION,
        "case",
        file.id().toString(),
        Map.of(
            "to",
            to,
            "why",
            why,
            "annexes",
            order.annexes().stream().map(Annex::name).sorted().collect(Collectors.joining(" ")),
            "sha256",
            sha256(content)));
    return new Printed(file.reference() + ".pdf", content);
  }

  /** Who printed it for whom before. */
  @Transactional
  public List<Earlier> earlier(Actor actor, String reference) {
    CaseFile file = reach.read(actor, reference);
    audit.viewed(actor, "case", file.id().toString(), "prints");
    return audit.of("case", file.id().toString(), 1_000).stream()
        .filter(entry -> entry.action().equals(ACTION))
        .map(
            entry ->
                new Earlier(
                    Spoken.moment(entry.at(), file.zone(), clock.instant()),
                    entry.actorName(),
                    String.valueOf(entry.facts().get("to")),
                    String.valueOf(entry.facts().get("why"))))
        .toList();
  }

  private static String said(
      List<Refused.FieldFault> faults, String field, @Nullable String written, String orElse) {
    String text = written == null ? "" : written.replace("\u0000", "").strip();
    if (text.isEmpty()) {
      faults.add(new Refused.FieldFault(field, orElse));
    } else if (text.codePointCount(0, text.length()) > MOST) {
      faults.add(new Refused.FieldFault(field, "Please say it in at most 200 characters."));
    } else if (text.codePoints().anyMatch(sign -> sign >= 0xD800 && sign <= 0xDFFF)) {
      faults.add(new Refused.FieldFault(field, "This holds half of a character."));
    }
    return text;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
