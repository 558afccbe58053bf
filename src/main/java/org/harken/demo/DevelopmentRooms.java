package org.harken.demo;

import org.harken.competency.development.KeepLog;
import org.harken.competency.mentoring.KeepTalk;
import org.harken.competency.mentoring.PairUp;
import org.harken.competency.reading.KeepReading;
import org.harken.competency.reading.ProposeChange;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people do with mentors, their log and reading. */
@Component
@Profile("demo")
record DevelopmentRooms(
    PairUp pairUp, KeepTalk keepTalk, KeepLog keepLog, KeepReading reading, ProposeChange change) {}
