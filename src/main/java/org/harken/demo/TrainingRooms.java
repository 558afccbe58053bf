package org.harken.demo;

import org.harken.competency.curricula.Questions;
import org.harken.competency.training.Attend;
import org.harken.competency.training.Invite;
import org.harken.competency.training.PlanSession;
import org.harken.competency.training.RunSession;
import org.harken.competency.training.WriteQuiz;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people do with training sessions. */
@Component
@Profile("demo")
record TrainingRooms(
    PlanSession plan,
    WriteQuiz quiz,
    Invite invite,
    RunSession run,
    Attend attend,
    Questions questions) {}
