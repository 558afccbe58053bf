/** The pure rules of the ladder: files, differences, stages. */
@NullMarked
package org.harken.competency.model;

import org.jspecify.annotations.NullMarked;
