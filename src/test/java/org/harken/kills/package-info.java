/**
 * The product as processes of their own, killed in the middle of work: what was accepted is there,
 * and there once.
 */
@NullMarked
package org.harken.kills;

import org.jspecify.annotations.NullMarked;
