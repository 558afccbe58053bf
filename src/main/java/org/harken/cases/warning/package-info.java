/** Who is told of what comes near on a case: its owner, whoever stands in, and up the ladder. */
@NullMarked
package org.harken.cases.warning;

import org.jspecify.annotations.NullMarked;
