/**
 * Decides what a concern is, by a dated decision table (42 CFR 482.13(a)(2)), and keeps the trace
 * of how.
 */
@NamedInterface("recognition")
@NullMarked
package org.harken.cases.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
