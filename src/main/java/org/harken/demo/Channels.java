package org.harken.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.harken.cases.Channel;
import org.harken.demo.Situation.Sort;

/** By which door a sort of concern comes, in parts of a hundred. */
final class Channels {

  private static final Map<Channel, Integer> CONCERNS =
      shares(
          Channel.PHONE,
          36,
          Channel.WALK_IN,
          12,
          Channel.EMAIL,
          15,
          Channel.PORTAL,
          12,
          Channel.LETTER,
          9,
          Channel.ROUNDING,
          7,
          Channel.STAFF,
          4,
          Channel.SURVEY,
          3,
          Channel.FAX,
          1,
          Channel.SOCIAL_MEDIA,
          1);
  private static final Map<Channel, Integer> AT_THE_BEDSIDE =
      shares(Channel.ROUNDING, 40, Channel.STAFF, 25, Channel.WALK_IN, 25, Channel.PHONE, 10);
  private static final Map<Channel, Integer> THANKS =
      shares(Channel.LETTER, 35, Channel.EMAIL, 30, Channel.PHONE, 15, Channel.PORTAL, 20);
  private static final Map<Channel, Integer> SPOKEN =
      shares(Channel.PHONE, 65, Channel.WALK_IN, 35);
  private static final Map<Channel, Integer> UNNAMED =
      shares(Channel.LETTER, 55, Channel.PORTAL, 45);
  private static final Map<Channel, Integer> SURVEYS = shares(Channel.SURVEY, 100);

  private static final Map<Channel, Integer> SECOND =
      shares(Channel.PHONE, 40, Channel.EMAIL, 20, Channel.WALK_IN, 20, Channel.LETTER, 20);

  private Channels() {}

  static Channel pick(Sort sort, RandomGenerator random) {
    Map<Channel, Integer> shares =
        switch (sort) {
          case CONCERN -> CONCERNS;
          case SETTLED -> AT_THE_BEDSIDE;
          case THANKS -> THANKS;
          case HARM, QUESTION, BILLING, NEIGHBOUR -> SPOKEN;
          case UNNAMED -> UNNAMED;
          case SURVEY -> SURVEYS;
        };
    return Names.draw(shares, random);
  }

  /** By which door somebody else tells of it as well. */
  static Channel pickSecond(RandomGenerator random) {
    return Names.draw(SECOND, random);
  }

  private static Map<Channel, Integer> shares(Object... pairs) {
    Map<Channel, Integer> shares = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      shares.put((Channel) pairs[i], (Integer) pairs[i + 1]);
    }
    return shares;
  }
}
