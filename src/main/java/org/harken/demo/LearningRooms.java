package org.harken.demo;

import org.harken.competency.curricula.AssignCurriculum;
import org.harken.competency.curricula.Curricula;
import org.harken.competency.curricula.DoUnit;
import org.harken.competency.curricula.MarkTest;
import org.harken.competency.curricula.Questions;
import org.harken.competency.curricula.ReadPath;
import org.harken.competency.curricula.TakeTest;
import org.harken.competency.curricula.WriteCurriculum;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people do with curricula. */
@Component
@Profile("demo")
record LearningRooms(
    Curricula curricula,
    Questions questions,
    WriteCurriculum write,
    AssignCurriculum assign,
    DoUnit doUnit,
    TakeTest takeTest,
    MarkTest markTest,
    ReadPath readPath) {}
