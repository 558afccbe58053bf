/** Tests of the entries, the chain and what it finds. */
@NullMarked
package org.harken.audit;

import org.jspecify.annotations.NullMarked;
