package org.harken.audit.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as the one text its hash covers: JSON with the names in alphabetical order, without
 * space, times in UTC with six decimals. {@code writtenAt} comes last, so that the database can put
 * its own time behind {@link #untilWrittenAt()} and hash in the same statement.
 *
 * @param facts the exact text of the JSON object kept with the entry
 */
public record CanonicalEntry(
    UUID id,
    Instant at,
    UUID actor,
    String actorName,
    String actorTitle,
    String action,
    String subjectKind,
    String subject,
    String facts) {

  /** As PostgreSQL's {@code to_char(..., 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')} writes it. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  /** Facts as canonical JSON. NUL, which the database cannot hold, is left out. */
  public static String facts(Map<String, ?> facts) {
    return JSON.writeValueAsString(facts).replace("\\u0000", "");
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Object> readFacts(String json) {
    return JSON.readValue(json, Map.class);
  }

  public String untilWrittenAt() {
    return "{\"action\":%s,\"actor\":\"%s\",\"actorName\":%s,\"actorTitle\":%s,\"at\":\"%s\",\"facts\":%s,\"id\":\"%s\",\"subject\":%s,\"subjectKind\":%s,\"writtenAt\":\""
        .formatted(
            quoted(action),
            actor,
            quoted(actorName),
            quoted(actorTitle),
            TIME.format(at),
            facts,
            id,
            quoted(subject),
            quoted(subjectKind));
  }

  public byte[] hash(Instant writtenAt) {
    String whole = untilWrittenAt() + TIME.format(writtenAt) + "\"}";
    return Sha256.of(whole.getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String words) {
    return JSON.writeValueAsString(words);
  }
}
