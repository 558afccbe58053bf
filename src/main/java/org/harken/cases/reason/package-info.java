/** Opening a case outside one's own work: with a reason, seen by a supervisor. */
@NullMarked
package org.harken.cases.reason;

import org.jspecify.annotations.NullMarked;
