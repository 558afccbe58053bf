/** The organisation in SQL. */
@NullMarked
package org.harken.access.store;

import org.jspecify.annotations.NullMarked;
