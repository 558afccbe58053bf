package org.harken.competency.format;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Another form in which a framework may come in; the room that knows the form reads it. */
public interface FrameworkFormat {

  boolean knows(Map<?, ?> top);

  /** Throws {@code Refused} with the path in the document where it is unsound. */
  FrameworkFile read(Map<String, @Nullable Object> document);
}
