/** Every quarter: who has access to a facility, looked through by the one who answers for it. */
@NullMarked
package org.harken.access.review;

import org.jspecify.annotations.NullMarked;
