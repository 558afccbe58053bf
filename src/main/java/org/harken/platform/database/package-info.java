/** The embedded PostgreSQL and how rows are read. */
@NullMarked
package org.harken.platform.database;

import org.jspecify.annotations.NullMarked;
