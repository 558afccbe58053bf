/** Entries, blocks and the head in SQL. */
@NullMarked
package org.harken.audit.store;

import org.jspecify.annotations.NullMarked;
