package org.harken.cases.waiting.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.harken.cases.Happening;

/**
 * The times in which a case was open: from its receipt to its close, and again from each reopening.
 *
 * @param spans in order; the last one ends now where the case is open
 */
public record Life(List<Span> spans) {

  public static final String RECEIVED = "case.received";
  public static final String CLOSED = "case.closed";
  public static final String REOPENED = "case.reopened";

  public Life {
    spans = List.copyOf(spans);
  }

  public static Life of(List<Happening> happened, Instant now) {
    List<Span> spans = new ArrayList<>();
    Instant open = null;
    for (Happening one : turns(happened)) {
      if (one.what().equals(CLOSED)) {
        if (open != null && one.at().isAfter(open)) {
          spans.add(new Span(open, one.at()));
        }
        open = null;
      } else if (open == null) {
        open = one.at();
      }
    }
    if (open != null && now.isAfter(open)) {
      spans.add(new Span(open, now));
    }
    return new Life(spans);
  }

  private static List<Happening> turns(List<Happening> happened) {
    return happened.stream()
        .filter(one -> List.of(RECEIVED, CLOSED, REOPENED).contains(one.what()))
        .sorted(
            Comparator.comparing(Happening::at).thenComparing(one -> one.what().equals(REOPENED)))
        .toList();
  }

  public Duration length() {
    return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
  }
}
