/**
 * The page frame, routes with their permission, the current actor and the one handler of errors.
 */
@NullMarked
package org.harken.platform.web;

import org.jspecify.annotations.NullMarked;
