/** For whom a case waits: every hour charged to one party, shown in the office only. */
@NullMarked
package org.harken.cases.waiting;

import org.jspecify.annotations.NullMarked;
