package org.harken.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The actor of a request. The room that signs people in answers it; controllers take an {@link
 * Actor} parameter, and get {@link Actor#PUBLIC} on public routes.
 */
public interface CurrentActor {

  /** The member of staff who sent this request, or null where nobody signed in. */
  @Nullable Actor of(HttpServletRequest request);
}
