/** How far somebody is in a curriculum, and when a test is passed. */
@NullMarked
package org.harken.competency.curricula.model;

import org.jspecify.annotations.NullMarked;
