package org.harken.competency.format;

/**
 * A statement as written, parted at its first long dash.
 *
 * @param topic empty where it could not be parted
 */
public record StatementText(String text, String topic, String expectation) {

  private static final String DASH = " — ";

  public static StatementText of(String text) {
    String whole = text.strip();
    int dash = whole.indexOf(DASH);
    String topic = dash < 0 ? "" : whole.substring(0, dash).strip();
    String expectation = dash < 0 ? "" : whole.substring(dash + DASH.length()).strip();
    return topic.isEmpty() || expectation.isEmpty()
        ? new StatementText(whole, "", whole)
        : new StatementText(topic + DASH + expectation, topic, expectation);
  }

  public boolean isParted() {
    return !topic.isEmpty();
  }

  public String hash() {
    return Digest.sha256(text);
  }
}
