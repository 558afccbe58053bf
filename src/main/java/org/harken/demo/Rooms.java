package org.harken.demo;

import org.harken.access.Access;
import org.harken.access.Practice;
import org.harken.alerts.Alerts;
import org.harken.cases.Cases;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The faces of the rooms a scene asks. */
@Component
@Profile("demo")
record Rooms(Access access, Practice practice, Cases cases, Alerts alerts) {}
