package org.harken.cases;

import java.util.UUID;
import org.harken.platform.web.Actor;

/** The person is not safe: nothing may be sent to them any more, and what waits must not leave. */
public record ContactStopped(UUID caseId, String reference, Actor by) {}
