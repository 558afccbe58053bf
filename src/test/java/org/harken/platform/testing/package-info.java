/** One database server for all tests. */
@NullMarked
package org.harken.platform.testing;

import org.jspecify.annotations.NullMarked;
