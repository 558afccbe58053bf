/** The policy of warnings: read, shown, changed from a day on. */
@NullMarked
package org.harken.alerts.policy;

import org.jspecify.annotations.NullMarked;
