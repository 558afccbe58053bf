/**
 * Who did and saw what, when, sealed so that nobody can rewrite it unseen. Knows an actor by id
 * alone.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.harken.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
