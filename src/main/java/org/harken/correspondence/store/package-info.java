/** Letters in and out of the database. */
@NullMarked
package org.harken.correspondence.store;

import org.jspecify.annotations.NullMarked;
