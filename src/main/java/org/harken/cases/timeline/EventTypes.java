package org.harken.cases.timeline;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.harken.cases.Channel;
import org.harken.cases.TimelineKind;
import org.harken.cases.recognition.Answers;
import org.harken.cases.store.DataFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What may happen on a case, as {@code event-types.csv} beside this class lists it. */
@Component
public class EventTypes {

  /**
   * One kind of event.
   *
   * @param words the text is the person's own
   * @param channel how it came where that counts as writing; null where it does not matter
   * @param answers what it answers by itself
   */
  public record EventType(
      String code,
      String label,
      TimelineKind line,
      boolean words,
      @Nullable Channel channel,
      Answers answers) {}

  private final Map<String, EventType> types = new LinkedHashMap<>();

  EventTypes(JsonMapper json) {
    DataFile.rows(EventTypes.class, "event-types.csv")
        .forEach(row -> types.put(row.getField("code"), read(row, json)));
  }

  public Optional<EventType> find(String code) {
    return Optional.ofNullable(types.get(code.strip().toUpperCase(Locale.ROOT)));
  }

  public List<EventType> all() {
    return List.copyOf(types.values());
  }

  private static EventType read(NamedCsvRecord row, JsonMapper json) {
    Map<String, Boolean> answers = new LinkedHashMap<>();
    for (String answer : row.getField("answers").split(";")) {
      if (!answer.isBlank()) {
        answers.put(
            answer.substring(0, answer.indexOf('=')),
            Boolean.valueOf(answer.substring(answer.indexOf('=') + 1)));
      }
    }
    String channel = row.getField("channel");
    return new EventType(
        row.getField("code"),
        row.getField("label"),
        TimelineKind.valueOf(row.getField("line")),
        row.getField("words").equals("yes"),
        channel.isBlank() ? null : Channel.valueOf(channel),
        json.convertValue(answers, Answers.class));
  }
}
