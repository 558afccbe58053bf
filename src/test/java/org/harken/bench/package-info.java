/** Measurements, run by {@code ./dev bench}: ratios against a baseline of the same run. */
@NullMarked
package org.harken.bench;

import org.jspecify.annotations.NullMarked;
