/** Walking the chain and saying what in it was touched. */
@NullMarked
package org.harken.audit.verify;

import org.jspecify.annotations.NullMarked;
