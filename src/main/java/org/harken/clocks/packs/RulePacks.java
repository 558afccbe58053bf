package org.harken.clocks.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.harken.clocks.calendars.Calendars;
import org.harken.clocks.model.RulePack;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every pack: those that lie beside the code, of which an unsound one keeps the house from
 * starting, and those that the organisation has written.
 */
@Component
public class RulePacks {

  private static final String FOLDER = "classpath*:org/harken/clocks/packs/";
  private static final PackReader READER =
      new PackReader(Calendars.names(), Jurisdictions.all().keySet());
  private static final Comparator<RulePack> NEWEST_FIRST =
      Comparator.comparing(RulePack::effectiveFrom).thenComparing(RulePacks::number).reversed();

  /** The text of a shipped pack and what it says. */
  private record Shipped(RulePack pack, String text) {}

  private static final List<Shipped> SHIPPED = readAll();

  private final OwnPacks own;

  /** Every version that was there when it was last asked. */
  private volatile List<RulePack> all = shipped();

  /** What was read once of a version of our own, which never changes. */
  private final Map<String, RulePack> read = new ConcurrentHashMap<>();

  RulePacks(OwnPacks own) {
    this.own = own;
  }

  /** The name of one version, as cases keep it. */
  public static String name(RulePack pack) {
    return pack.ruleSet() + "@" + pack.version();
  }

  /** The packs beside the code. */
  public static List<RulePack> shipped() {
    return SHIPPED.stream().map(Shipped::pack).toList();
  }

  /** The version of each rule set that is in force on a day: the latest where two overlap. */
  public List<RulePack> inForce(LocalDate day) {
    return inForce(all(), day);
  }

  /** The same for somebody who knows how many versions of our own there are. */
  public List<RulePack> inForce(LocalDate day, int written) {
    return inForce(all(written), day);
  }

  static List<RulePack> inForce(List<RulePack> packs, LocalDate day) {
    var sets = new HashSet<String>();
    return packs.stream()
        .filter(pack -> pack.isInForce(day))
        .sorted(NEWEST_FIRST)
        .filter(pack -> sets.add(pack.ruleSet()))
        .sorted(Comparator.comparing(RulePack::ruleSet))
        .toList();
  }

  /** Every version of every pack. */
  public List<RulePack> all() {
    return all(own.count());
  }

  /** Versions are added and never changed: as many as before are the same as before. */
  private List<RulePack> all(int written) {
    List<RulePack> known = all;
    if (known.size() != SHIPPED.size() + written) {
      List<RulePack> fresh = new ArrayList<>(shipped());
      own.all().forEach(one -> fresh.add(own(one)));
      known = List.copyOf(fresh);
      all = known;
    }
    return known;
  }

  /** All versions of one pack, the newest first. */
  public List<RulePack> versions(String ruleSet) {
    return all().stream()
        .filter(pack -> pack.ruleSet().equals(ruleSet))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /** A version by its {@link #name}. */
  public Optional<RulePack> named(String name) {
    Optional<RulePack> shipped =
        SHIPPED.stream().map(Shipped::pack).filter(pack -> name(pack).equals(name)).findFirst();
    if (shipped.isPresent()) {
      return shipped;
    }
    RulePack known = read.get(name);
    int at = name.indexOf('@');
    if (known != null || at < 1) {
      return Optional.ofNullable(known);
    }
    return own.find(name.substring(0, at), name.substring(at + 1)).map(this::own);
  }

  /** The text of a version as it was written. */
  public Optional<String> text(RulePack pack) {
    return SHIPPED.stream()
        .filter(shipped -> name(shipped.pack()).equals(name(pack)))
        .map(Shipped::text)
        .findFirst()
        .or(() -> own.find(pack.ruleSet(), pack.version()).map(OwnPacks.Written::text));
  }

  public boolean isShipped(RulePack pack) {
    return SHIPPED.stream().anyMatch(shipped -> name(shipped.pack()).equals(name(pack)));
  }

  /** Reads a text without keeping it; throws {@code UnsoundFile} with the line of the fault. */
  public static RulePack read(String ruleSet, String nextVersion, LocalDate from, String text) {
    return READER.pack(ruleSet, text, new PackReader.Known(ruleSet, nextVersion, from));
  }

  /** False where that version is there already. */
  public boolean keep(RulePack pack, String text, UUID by, Instant at) {
    return own.add(
        new OwnPacks.Written(pack.ruleSet(), pack.version(), pack.effectiveFrom(), text), by, at);
  }

  /** What a text left out of name, version and day was kept beside it. */
  private RulePack own(OwnPacks.Written written) {
    return read.computeIfAbsent(
        written.ruleSet() + "@" + written.version(),
        any ->
            READER.pack(
                written.ruleSet(),
                written.text(),
                new PackReader.Known(written.ruleSet(), written.version(), written.from())));
  }

  /** "2.10" comes after "2.9". */
  static String number(RulePack pack) {
    StringBuilder number = new StringBuilder();
    for (String part : pack.version().split("\\.")) {
      number.append("0".repeat(Math.max(0, 6 - part.length()))).append(part).append('.');
    }
    return number.toString();
  }

  private static List<Shipped> readAll() {
    try {
      var packs = new ArrayList<Shipped>();
      var seen = new HashSet<String>();
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources(FOLDER + "*-*.yaml")) {
        String name = String.valueOf(file.getFilename());
        String text;
        try (InputStream in = file.getInputStream()) {
          text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        RulePack pack = READER.pack(name, text, PackReader.Known.NOTHING);
        if (!seen.add(name(pack))) {
          throw new IllegalStateException("The rule pack " + name(pack) + " is there twice");
        }
        packs.add(new Shipped(pack, text));
      }
      packs.sort(Comparator.comparing(shipped -> name(shipped.pack())));
      return List.copyOf(packs);
    } catch (IOException problem) {
      throw new UncheckedIOException("The rule packs cannot be read", problem);
    }
  }
}
