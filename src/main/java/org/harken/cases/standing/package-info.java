/** What a case is recognised as now, and what follows from it: clocks, alarms, trace. */
@NullMarked
package org.harken.cases.standing;

import org.jspecify.annotations.NullMarked;
