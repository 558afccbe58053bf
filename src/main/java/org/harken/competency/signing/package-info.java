/**
 * Others look at somebody's work and sign what they saw: observations, audits, tests, signatures.
 */
@NamedInterface("signing")
@NullMarked
package org.harken.competency.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
