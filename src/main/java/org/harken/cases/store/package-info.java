/** Cases in and out of SQL, and the one read table that lists are made of. */
@NullMarked
package org.harken.cases.store;

import org.jspecify.annotations.NullMarked;
