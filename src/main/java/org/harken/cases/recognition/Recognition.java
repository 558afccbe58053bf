package org.harken.cases.recognition;

import java.time.Instant;
import org.harken.cases.Channel;
import org.springframework.stereotype.Service;

/** Evaluates the decision table that was in force at a moment. */
@Service
public class Recognition {

  /**
   * @param receivedAt when any staff got the words: picks the version of the table
   */
  public Decision decide(Channel channel, Answers answers, Instant receivedAt) {
    throw new UnsupportedOperationException();
  }
}
