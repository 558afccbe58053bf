package org.harken.architecture.violators.model;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks the rule that a model knows no frame. */
record FramedRule(JdbcClient database) {}
