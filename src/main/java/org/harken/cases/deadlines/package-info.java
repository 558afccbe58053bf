/** What is due on a case, why, what moved it, and what somebody says that moves it. */
@NullMarked
package org.harken.cases.deadlines;

import org.jspecify.annotations.NullMarked;
