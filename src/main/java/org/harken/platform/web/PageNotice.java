package org.harken.platform.web;

import java.util.Optional;

/** What a room says above every page that its words concern, whoever made the page. */
public interface PageNotice {

  /** A sentence with a link. */
  record Line(String bold, String text, String action, String link) {}

  Optional<Line> above(Actor actor, String path);
}
