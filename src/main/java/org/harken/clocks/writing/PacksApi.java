package org.harken.clocks.writing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.packs.RulePacks;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Packs for programs: read by everybody who signs in, written at the Advanced level. */
@RestController
class PacksApi {

  record All(List<PackJson> items, @Nullable String next) {}

  /** One pack: the version in force today, its text, and every version. */
  record One(PackJson pack, List<PackJson> versions) {}

  private final RulePacks packs;
  private final WritePack writePack;
  private final JsonMapper json;
  private final Clock clock;

  PacksApi(RulePacks packs, WritePack writePack, JsonMapper json, Clock clock) {
    this.packs = packs;
    this.writePack = writePack;
    this.json = json;
    this.clock = clock;
  }

  @Permits(Permits.SIGNED_IN)
  @GetMapping("/api/v1/clocks/packs")
  All all() {
    TreeMap<String, RulePack> shown = new TreeMap<>();
    for (RulePack pack : packs.all()) {
      shown.merge(pack.ruleSet(), pack, this::shown);
    }
    return new All(shown.values().stream().map(pack -> json(pack, false)).toList(), null);
  }

  /** The version in force today, else the newest. */
  private RulePack shown(RulePack one, RulePack other) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    RulePack newer = one.effectiveFrom().isBefore(other.effectiveFrom()) ? other : one;
    RulePack older = newer == one ? other : one;
    return newer.isInForce(today) || !older.isInForce(today) ? newer : older;
  }

  @Permits(Permits.SIGNED_IN)
  @GetMapping("/api/v1/clocks/packs/{id}")
  One one(@PathVariable String id) {
    List<RulePack> versions = packs.versions(id);
    RulePack shown = versions.stream().reduce(this::shown).orElseThrow(NotFound::new);
    return new One(
        json(shown, true), versions.stream().map(version -> json(version, false)).toList());
  }

  private PackJson json(RulePack pack, boolean withText) {
    return PackJson.of(
        pack, packs.isShipped(pack), withText ? packs.text(pack).orElse(null) : null);
  }

  /**
   * Writes a pack or a new version of it. The body is the text of the file; JSON of the same form
   * is such a text, and so is {@code {"yaml": "…"}}.
   */
  @Permits("clocks:change")
  @PutMapping("/api/v1/clocks/packs/{id}")
  ResponseEntity<PackJson> write(Actor actor, @PathVariable String id, InputStream body)
      throws IOException {
    WritePack.Written written = writePack.write(actor, id, text(body));
    return ResponseEntity.status(written.first() ? HttpStatus.CREATED : HttpStatus.OK)
        .header("Location", "/api/v1/clocks/packs/" + id)
        .body(json(written.pack(), true));
  }

  private String text(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(4 * WritePack.MOST + 1);
    String text = utf8(bytes);
    if (!text.stripLeading().startsWith("{")) {
      return text;
    }
    try {
      JsonNode node = json.readTree(text);
      List<String> names = new ArrayList<>(node.propertyNames());
      return names.equals(List.of("yaml")) ? node.path("yaml").asString() : text;
    } catch (JacksonException noJson) {
      return text; // its fault is told with the line
    }
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException fault) {
      throw Refused.field("yaml", "Please send the text as UTF-8.");
    }
  }
}
